"""From the bytes of a file to its text: Unicode, else the old Vietnamese encodings, told by
evidence."""

import codecs
import re
from collections.abc import Callable

from ..ontology.errors import UnreadableText
from .oldfonts import from_tcvn3, from_vni
from .syllables import vietnamese

_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a .docx or .zip"),
    (b"PK\x05\x06", "an empty .zip"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF"),
    (b"\x89PNG", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF8", "an image (GIF)"),
    (b"II*\x00", "an image (TIFF)"),
    (b"MM\x00*", "an image (TIFF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
)
_OLD: tuple[tuple[str, Callable[[bytes], str]], ...] = (
    ("windows-1258", lambda data: data.decode("cp1258", errors="replace")),
    ("tcvn3", from_tcvn3),
    ("vni", from_vni),
)
_SAMPLE = 200_000
_SURE = 0.75
"""So many of the marked words must be Vietnamese syllables; a wrong table gives less than a
third."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_MOST_CONTROL = 0.02


def decode(data: bytes, name: str) -> str:
    """The text of a file's bytes, with line ends as "\\n" and a byte order mark kept as U+FEFF.

    Raises UnreadableText, which says what the file looks like and what to do, where it holds none.
    """
    return told(data, name)[0]


def told(data: bytes, name: str) -> tuple[str, str]:
    """The text of a file's bytes and the name of the encoding that it is in."""
    _refuse_other(data, name)
    text, encoding = _unicode(data) or _old(data, name)
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise UnreadableText(f"{shown(name)}: the file holds no text; scan or convert it again")
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise UnreadableText(
            f"{shown(name)}: looks like binary data, mostly control characters; save it as text "
            f"(UTF-8)"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def shown(name: str) -> str:
    """A file's name on one line."""
    return " ".join(name.split()) if name.isprintable() else ascii(name)


def _refuse_other(data: bytes, name: str) -> None:
    if not data:
        raise UnreadableText(f"{shown(name)}: the file is empty; copy it again")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise UnreadableText(
                f"{shown(name)}: looks like {kind}, not read; save it as .docx, PDF or text"
            )


def _unicode(data: bytes) -> tuple[str, str] | None:
    """The text of bytes that are Unicode in one of its forms, None where they are not."""
    for mark, encoding in (
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\x00" in data[:_SAMPLE]:
        return _wide(data)
    return _strictly(data, "utf-8")


def _strictly(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a byte order mark: the zero bytes of its spaces show which half comes
    first."""
    sample = data[:_SAMPLE]
    little, big = sample[1::2].count(0), sample[0::2].count(0)
    encoding = "utf-16-le" if little > big else "utf-16-be"
    if max(little, big) * 8 < len(sample) or min(little, big) * 4 > max(little, big):
        return None  # zeros in both halves, or few: no text
    return _strictly(data, encoding)


def _old(data: bytes, name: str) -> tuple[str, str]:
    """The text in the old encoding under which most words become Vietnamese."""
    if b"\x00" in data[:_SAMPLE]:
        raise UnreadableText(f"{shown(name)}: looks like binary data; save it as text (UTF-8)")
    sample = data[:_SAMPLE]
    scores = [(vietnamese(read(sample)), encoding, read) for encoding, read in _OLD]
    best, encoding, read = max(scores, key=lambda score: score[0])
    if best < _SURE:
        raise UnreadableText(f"{shown(name)}: {_guess(data)}; save it as text in UTF-8")
    return read(data), encoding


def _guess(data: bytes) -> str:
    """What bytes look like that no encoding makes Vietnamese."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > 100 and vietnamese(data[: error.start].decode("utf-8")) > _SURE:
            return f"looks like UTF-8 but is broken at byte {error.start}"
    return "its encoding cannot be told (neither UTF-8, UTF-16, windows-1258, TCVN3 nor VNI)"
