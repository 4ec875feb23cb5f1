"""Strings that look like a document's number, found without asking the reader, and what else they
may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..ontology.reading import Reading

# a figure, and a slash or hyphen with a letter or figure behind it: "12/QĐ-UBND", "15/9/2025",
# "24 /HDLN-BCA", "2021 - 2025"; not "khóa XIII", "15 %", "2 - Khủng"
_LIKE = re.compile(
    r"(?<![\w/.,@-])[A-Z]{0,2}\d[\w.]{0,12}(?:[^\S\n]?[/–-]{1,2}(?:[\w.&]{1,20}"
    r"|(?:[^\S\n]|\n[^\S\n]{0,40})[A-ZĐ][A-ZĐa-z]?[A-ZĐ][\w.&]{0,18}|[^\S\n]\d{4}(?!\d))){1,6}"
)
_DATE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}|\d{1,2}[/-](?:19|20)\d\d|\d{1,2}/\d{1,2}"
)
_YEARS = re.compile(r"(?:19|20)\d\d[–-](?:19|20)?\d\d")
_FIGURES = re.compile(r"[\d.,/–-]+")
_PHONE = re.compile(r"0\d{1,4}[.-]?\d{2,4}[.-]\d{2,4}(?:[.-]\d{2,4})?|0\d{1,3}[/-]\d{7,8}")
_PERMIT = re.compile(r"/(?:\d{4}/)?(?:GP|GCN|GXN|ĐKKD|GPMT|GPXD)(?:[-/]|$)")
_ADDRESS = re.compile(r"(?i)(?:https?:|www\.|@)\S*$")
# what stands right before it, by what it then is; the first that fits counts
_BEFORE = tuple(
    (what, re.compile(rf"(?i)(?:{words})[\s:.]*$"))
    for what, words in (
        ("form", r"(?:mẫu|biểu|biểu\s+mẫu|phụ\s+lục|tờ\s+khai)(?:\s+\w{1,8})?(?:\s+số)?"),
        ("standard", r"(?:TCVN|QCVN|TCXDVN|TCCS|ISO|IEC|ASTM)[\s/\w.:-]{0,14}"),
        ("permit", r"giấy\s+(?:phép|chứng\s+nhận|xác\s+nhận)(?:\s+\w{1,12}){0,6}"),
        ("phone", r"điện\s+thoại|đt|tel|fax|hotline|di\s+động"),
        ("plot", r"(?:thửa(?:\s+đất)?|tờ\s+bản\s+đồ|lô)(?:\s+số)?"),
    )
)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Like:
    """A number-like string."""

    start: int
    end: int
    refused: str
    """What it is where it is no document's number: "date", "form", "phone" …; else ""."""


def numbers_like(text: str, reading: Reading) -> Iterator[Like]:
    """Every number-like string in reading order."""
    own = _plain(reading.header.number or "")
    for match in _LIKE.finditer(text):
        end = match.start() + len(match[0].rstrip(".-–/& \n\t"))
        printed = _SPACE.sub("", text[match.start() : end])
        before = text[max(0, match.start() - 40) : match.start()]
        refused = "own number" if own and _plain(printed) == own else _refused(printed, before)
        yield Like(match.start(), end, refused)


def _plain(printed: str) -> str:
    return "".join(letter for letter in printed.upper() if letter.isalnum())


def _refused(printed: str, before: str) -> str:
    """What a string is that is no document's number, "" where it may be one."""
    if _ADDRESS.search(before) or ".vn" in printed:
        return "address"
    for what, pattern in _BEFORE:
        if pattern.search(before):
            return what
    if _PERMIT.search(printed):
        return "permit"
    if _YEARS.fullmatch(printed):
        return "years"
    if _PHONE.fullmatch(printed) and len(printed) >= 9:
        return "phone"
    if _DATE.fullmatch(printed) and _is_date(printed):
        return "date"
    if _FIGURES.fullmatch(printed):
        return "figures"
    if not any(letter.isupper() for letter in printed):  # "60km/h", "15.000đ/thẻ"
        return "measure"
    return ""


def _is_date(printed: str) -> bool:
    """Whether its figures can be a day and month, or a month and year."""
    parts = [int(part) for part in re.split(r"[/.-]", printed)]
    day, month = (parts[0], parts[1]) if len(parts) == 3 or parts[1] <= 12 else (1, parts[0])
    return 1 <= day <= 31 and 1 <= month <= 12
