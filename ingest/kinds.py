"""The kinds of files that are read, told by their bytes alone.

The ending of a name says nothing: the same bytes give the same text whatever a file is called, so
that the graph does not hang on names.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ..ontology.errors import UnreadableText
from .encoding import shown, told
from .web_file import is_page, web_text

LONGEST = 64 * 1024 * 1024
"""Characters of one text."""
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_BEFORE_PDF = b"\xef\xbb\xbf \t\r\n\x00"
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Words:
    """What a file says."""

    text: str
    encoding: str
    """Of its bytes; "" where its kind of file has none of its own."""
    left_out: tuple[str, ...] = ()
    """What could not be read, each with the next step: "page 3 has no text; run OCR …"."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file."""

    media_type: str
    words: Callable[[bytes, str], Words]
    """From its bytes and the name for complaints; raises UnreadableText."""


def kind_of(data: bytes, place: str) -> Kind:
    """The kind of a file; raises UnreadableText for one of Office that is not read."""
    if data[:1024].lstrip(_BEFORE_PDF).startswith(b"%PDF-"):
        return PDF
    if data.startswith(_ZIP):
        _refuse_other_office(data, place)
        return WORD
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise UnreadableText(f"{shown(place)}: needs a password; save it without one in Word")
    return PAGE if is_page(data) else PLAIN


def is_archive(head: bytes, names: Callable[[], list[str]]) -> bool:
    """Whether a file that begins so is a zip of documents; `names` gives what stands in it."""
    return head.startswith(_ZIP) and not any(map(_is_office, names()))


def _is_office(name: str) -> bool:
    return name in ("[Content_Types].xml", "mimetype")


def _refuse_other_office(data: bytes, place: str) -> None:
    """A spreadsheet, slides or OpenDocument is a zip like a .docx."""
    import io

    from .unzip import opened

    names = opened(io.BytesIO(data), place).namelist()
    for part, kind in (("xl/", "an Excel file"), ("ppt/", "a PowerPoint file")):
        if any(name.startswith(part) for name in names):
            raise UnreadableText(f"{shown(place)}: {kind}, not read; save it as PDF or text")
    if "[Content_Types].xml" not in names and "mimetype" not in names:
        raise UnreadableText(f"{shown(place)}: a .zip; name it as a file to read what it holds")
    if "mimetype" in names:
        raise UnreadableText(f"{shown(place)}: an OpenDocument or e-book; save it as .docx")


def _word(data: bytes, place: str) -> Words:
    from .word_file import word_text

    return Words(word_text(data, place, LONGEST), "")


def _pdf(data: bytes, place: str) -> Words:
    from .pdf_file import pdf_text

    text, left_out = pdf_text(data, place, LONGEST)
    return Words(text, "", left_out)


PLAIN = Kind("text/plain", lambda data, place: Words(*told(data, place)))
PAGE = Kind("text/html", lambda data, place: Words(*web_text(data, place, LONGEST)))
PDF = Kind("application/pdf", _pdf)
WORD = Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", _word)
