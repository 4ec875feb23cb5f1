"""The text of a web page: its document, without menus, scripts and what else a site puts around."""

import codecs
import re

from ..ontology.errors import UnreadableText
from .encoding import shown, told
from .library import library
from .syllables import vietnamese
from .web_lines import written_out
from .web_main import main_part

# matches b'<meta charset="windows-1258">', b"charset=utf-8"
_CHARSET = re.compile(rb"""<meta[^>]{1,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.I)
# matches b"<!DOCTYPE html>", b"<html lang", b"<!-- x --><div "; not b"< 5", b"<Số>"
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?>.{0,2000}?-->)\s*)*+"  # each ends at its first end
    rb"<(?:!doctype\s+html|(?:html|head|body|meta|title|div|table|p|span|article|section|main|"
    rb"h[1-6]|center|font|style|script)[\s>])",
    re.I | re.S,
)
_HEAD = 4096
_TOO_DEEP = "ERR_RESOURCE_LIMIT"


def is_page(data: bytes) -> bool:
    """Whether bytes are a web page, by how they begin."""
    head = data[:_HEAD].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    return _PAGE.match(head) is not None


def web_text(data: bytes, place: str, most: int) -> tuple[str, str]:
    """The text of a web page and the name of its encoding.

    `most` is how many characters it may have. Raises UnreadableText where it has more, no encoding
    fits or no words are left.
    """
    html = library("lxml.html", ".html")
    etree = library("lxml.etree", ".html")
    written, encoding = _decoded(data, place)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(written.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise UnreadableText(f"{shown(place)}: the page holds no text; save it again") from None
    if any(error.type_name == _TOO_DEEP for error in parser.error_log):
        raise UnreadableText(
            f"{shown(place)}: elements nested too deeply for a page; save it from a browser again"
        )
    words = "\n".join([*written_out(main_part(root), place, most), ""])
    if not words.strip():
        raise UnreadableText(
            f"{shown(place)}: the page holds no text, its script may fetch it; save it from a "
            f"browser as text or PDF"
        )
    return words, encoding


def _decoded(data: bytes, place: str) -> tuple[str, str]:
    """The page's letters: by Unicode first, then as the page says, then by what gives words."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        named = _CHARSET.search(data[:_HEAD])
        if named and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            name = named[1].decode("ascii").lower()
            try:
                words = data.decode(name, "replace")
            except LookupError:
                words = ""
            if vietnamese(words) > 0.75:
                return words, name
    return told(data, place)
