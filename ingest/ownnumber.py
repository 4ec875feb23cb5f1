"""A document's own number, symbol, date and place, from the lines that state them.

Where a signed PDF left the number blank, the stamp's digits may stand alone further on.
"""

import re
from dataclasses import dataclass, replace

from ..ontology.reading import Repaired
from ..ontology.tables import Reference
from ..ontology.words import Confidence
from .dates import date_at
from .found import Found, found
from .misread import unmisread
from .outline import Outline, Part
from .repairs import repaired_as
from .scanned_figures import FIGURES

# "Số: 1345/UBND-NC", "Số      -CV/ĐU", "Số: 24 /HDLN-BCA-\nBCT"; digits may be missing
_NUMBER = re.compile(
    r"[Ss][ốỐ](?: *(?:hiệu|ký hiệu))? *:? *(?P<digits>\d[\d.]*[a-zđ]?)?[\s.…_]*"
    r"(?P<symbol>[/-] ?[^\s|;,]+(?:\s?[-–/]\s?[^\s|;,]+|(?<=[-–/])\s[^\s|;,]+)*)?"
)
# A stamp's number, day and perhaps month, each alone on its line: "1696\n15\n5"
_STAMP = re.compile(r" *(\d{1,5}) *\n *(\d{1,2}) *(?:\n *(\d{1,2}) *)?(?=\n|\Z)")
_STAMP_BELOW = re.compile(r"\n" + _STAMP.pattern)
_PLACE = re.compile(r" *([^,\n|]{2,40}?) *, *[Nn]gày")
# "CỦA BỘ Y TẾ SỐ 12/1998/TT-BYT NGÀY 05 THÁNG 8 NĂM 1998", "SỐ 7-CP NGÀY 2/3/1995", as databases
# of older documents put them before the title; not "CỦA CHÍNH PHỦ VỀ …"
NUMBERED = re.compile(
    r"(?:CỦA\s+(?P<of>[^\n,;]{2,80}?(?:\n[^\n,;]{2,60}?)?)\s+)?(?P<number>(?:SỐ|[Ss]ố)\s*:?\s{0,3}"
    r"\d[\w.&/ \n-]{0,40}?),?\s+(?P<date>(?i:ngày)\s+\d{1,2}\s?(?:(?i:tháng)|[/-])\s?\d{1,2}\s?"
    r"(?:(?i:năm)|[/-])\s?\d{4})\s*"
)
_LINE = re.compile(r"[^\n]*\n\s*")
_LEAST_STAMP = 32
"""A lower number on a line of its own is rather a page's or a day's."""


@dataclass(frozen=True, slots=True)
class Own:
    """What the head says of number and date; each None where blank or absent."""

    number: Found | None = None
    symbol: Found | None = None
    """What stands behind the number, or behind its blank: "UBND-NC"."""
    blank: bool = False
    """True where the line of the number holds no number."""
    date: Found | None = None
    place: str = ""
    """The seat that the date line names ("Lào Cai")."""
    repaired: Repaired | None = None
    """How the number is read, where that is not as printed."""


def own(outline: Outline, tables: Reference) -> Own:
    """Number, symbol, date and place as the head has them, completed by a stamp's loose digits."""
    text = outline.text
    number = symbol = repaired = None
    for zone in reversed(outline.parts(Part.NUMBER)):
        line = text[zone.start : zone.end]
        match = _NUMBER.search(unmisread(line, tables, heads=True))
        if match and (match["digits"] or match["symbol"]):
            number, symbol = _parts(text, match, zone.start)
            break
    date, place = _dated(outline)
    if symbol is None and (told := _told_in_title(outline)):
        number, symbol = _parts(text, *told[0])
        date = date or told[1]
    blank = number is None and symbol is not None
    if symbol is not None and number is None:
        number, date = _stamped(outline, symbol, date)
    if number:
        number, repaired = _mended(text, number, tables)
    return Own(number, symbol, blank, date, place, repaired)


def _told_in_title(outline: Outline) -> tuple[tuple[re.Match[str], int], Found | None] | None:
    """The line of the number, where it begins, and the date, as a title without head has them:
    "CHỈ THỊ / CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 6/2001/CT-TTG NGÀY 5 THÁNG 4 NĂM 2001 VỀ VIỆC …"."""
    text = outline.text
    for zone in outline.parts(Part.TITLE)[:1]:
        below = _LINE.match(text, zone.start, zone.end)
        told = NUMBERED.match(text, below.end(), zone.end) if below else None
        line = _NUMBER.match(told["number"]) if told else None
        if told and line and line["symbol"]:
            date = (
                date_at(text.lower(), *told.span("date"))
                if len(text.lower()) == len(text)
                else None
            )
            dated = found(text, date.iso, date.start, date.end, "title-line") if date else None
            return (line, told.start("number")), dated
    return None


def _parts(text: str, match: re.Match[str], floor: int) -> tuple[Found | None, Found | None]:
    """Number and symbol of a number line that begins at `floor`."""
    behind = "".join((match["symbol"] or "").split()).rstrip(".:")
    symbol = behind.lstrip("/-")
    place = floor + match.start(), floor + match.end()
    kept = found(text, symbol, *place, "number-line") if symbol else None
    if not match["digits"]:
        return None, kept
    printed = match["digits"].rstrip(".") + behind
    return found(text, printed, *place, "number-line"), kept


def _mended(text: str, number: Found, tables: Reference) -> tuple[Found, Repaired | None]:
    """A number as printed, and how it is read where that is not the same."""
    read_as = number.value
    place = number.mention
    line = "".join(text[place.start : place.end].split())
    at = len(line) - len(read_as)
    printed = line[at:] if line[at:].translate(FIGURES) == read_as.translate(FIGURES) else read_as
    repaired = repaired_as(printed, read_as, tables)
    return replace(number, value=printed), repaired


def _dated(outline: Outline) -> tuple[Found | None, str]:
    text = outline.text
    for zone in outline.parts(Part.PLACE_DATE):
        place = _PLACE.match(text, zone.start, zone.end)
        seat = place[1] if place else ""
        if date := date_at(text, zone.start, zone.end):
            return found(text, date.iso, date.start, date.end, "date-line"), seat
        if seat:
            return None, seat
    return None, ""


def _stamped(
    outline: Outline, symbol: Found, date: Found | None
) -> tuple[Found | None, Found | None]:
    """Number and date with the digits of a stamp that a converter left on lines of their own."""
    for stamp in _stamps(outline):
        digits, day, month = stamp.groups()
        if int(digits) < _LEAST_STAMP or not 1 <= int(day) <= 31:
            continue
        behind = "".join(symbol.mention.quote.split())
        join = "-" if re.match(r"S[ốỐ]:?-", behind) else "/"
        place = stamp.start(1), stamp.end(1)
        number = found(
            outline.text, digits + join + symbol.value, *place, "stamp", Confidence.LIKELY
        )
        return number, _with_day(outline.text, date, day, month, stamp)
    return None, date


def _stamps(outline: Outline) -> list[re.Match[str]]:
    text = outline.text
    first = _STAMP.match(text)
    below = _STAMP_BELOW.finditer(text, first.end() if first else 0)
    return [
        stamp
        for stamp in ([first] if first else []) + list(below)
        if outline.part_at(stamp.start(1)) is not Part.ANNEX
    ]


def _with_day(
    text: str, date: Found | None, day: str, month: str | None, stamp: re.Match[str]
) -> Found | None:
    """A date whose day was blank, with a stamp's; its month goes before the printed one."""
    if date is None or len(date.value) > 7:
        return date
    year, _, printed = date.value.partition("-")
    best = month if month and 1 <= int(month) <= 12 else printed
    if not best:
        return date
    made = date_at(f"{int(day)}/{int(best)}/{year}", 0, 10)
    if made is None or len(made.iso) < 10:
        return date
    last = stamp.end(3) if month else stamp.end(2)
    return found(text, made.iso, stamp.start(2), last, "stamp", Confidence.LIKELY)
