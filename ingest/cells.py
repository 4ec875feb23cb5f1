"""The lines of a letterhead cut into cells, as columns come merged by wide spaces or by `|`."""

import re
from collections.abc import Iterator
from enum import StrEnum, auto
from typing import NamedTuple

LINES = 160
"""A letterhead, title and addressees stand within so many lines."""
_LONGEST = 1200
"""A line longer than this is text, whatever it begins with."""


class Cell(StrEnum):
    """What a cell of a letterhead is by its own words."""

    MOTTO = auto()
    RULE = auto()
    NUMBER = auto()
    DATE = auto()
    ABOUT = auto()
    """The trích yếu of an official letter: "V/v …"."""
    TYPE = auto()
    TO = auto()
    """"Kính gửi"."""
    CAPITALS = auto()
    WORDS = auto()


class Piece(NamedTuple):
    """A cell with its place."""

    kind: Cell
    start: int
    end: int
    line: int
    """The number of its line, from 0."""


# "Hà Nội, ngày 05 tháng 3 năm 2024", "Lào Cai, ngày     tháng     năm 2025"; not "từ ngày 5 tháng
# 3"
_DATE = re.compile(
    r"(?:(?<![^\s|])(?!HỘI|CHỦ|NGHĨA|VIỆT|NAM\b)[A-ZĐÀ-Ỹ][^\n,|\d:/ ]{0,12}"
    r"(?: {1,2}[^\n,|\d:/ ]{1,12}){0,6} ?, *"
    r"|(?<![^\n|])|(?<=  ))"
    r"[Nn]gày *[\d.…_/ ]{0,30}"
    r"tháng *[\d.…_/ ]{0,30}năm *(?:\d{4}|[\d.…_ ]{0,12})(?= *(?:[|\n]|\Z| {3}))"
)
# "Số: 1345/UBND-NC", "Số        /SNgV-HTQT", "Số 2449 -CV/ĐU", "Số: l345/UBND"; not "Số lượng",
# "SỐ 1050/QĐ-SCT"
_NUMBER = re.compile(
    r"(?<![^\s|])(?:(?:(?:(?:Bộ l|L)uật|Pháp lệnh|Nghị quyết|Lệnh) [Ss]ố|Số|SỐ)(?: *(?:hiệu|"
    r"ký hiệu))? *: *|Số(?: hiệu)? *(?=[\dlIOSB ]{0,20}[/-])) *"
    r"(?:[\d.]{1,12}[a-zđ]?|[\dlIOSB]{1,5}(?= ?[/-]))?[ .…_]{0,40}"
    r"(?:[/-] ?[^\s|:;,]+(?: ?[-–/] ?[^\s|:;,]+)*-?)?"
)
_ABOUT = re.compile(r"(?:V/[vV]|[Vv]/v|[Vv]ề việc|VỀ VIỆC)\b[ :.]*")
# a title whose type was lost: "BAN HÀNH QUY CHẾ TIẾP CÔNG DÂN"; not "BAN HÀNH CHÍNH"
_DEED = re.compile(
    r"(?:BAN HÀNH (?!CHÍNH)|QUY ĐỊNH|PHÊ DUYỆT|CÔNG BỐ|SỬA ĐỔI|BÃI BỎ|BỔ SUNG|ĐIỀU CHỈNH|HƯỚNG DẪN|"
    r"TRIỂN KHAI|THÀNH LẬP|KIỆN TOÀN).{15}"
)
_TO = re.compile(r"(?:Kính|KÍNH) ?(?:gửi|GỬI|trình|TRÌNH)\b")
_RULE = re.compile(r"[-_*=~.…–—\s]+")
# as scanners read it too: "CỌNG HOÀ XÃ HỌI", "Dộc lập - Tư do"
_O, _A, _U = "[oòóỏõọôồốổỗộơờớ]", "[aàáảãạâấầậă]", "[uưựụứ]"
MOTTO = re.compile(
    rf"(?i)c{_O}ng +h{_O}{_A} +x{_A} +h{_O}i|[đd]{_O}c +l{_A}p *[-–—] *t{_U} *do"
    rf"|(?P<party>[đd]{_A}ng +c{_O}ng +s{_A}n +vi[ệêẹe]t +nam)|t{_U} *do *[-–—] *h{_A}nh +ph"
    r"|chủ +nghĩa +việt +nam"
)
_MOTTO_PARTS = ("ng h", "ng c", "do", "nghĩa v")
_MOTTO_WITHIN = 80
_GAP = re.compile(r" *\| *| {3,}")


def pieces(text: str, start: int, type_names: re.Pattern[str]) -> Iterator[list[Piece]]:
    """The cells of each of the first lines from a place on; a line without any words gives none."""
    for line in range(LINES):
        if start >= len(text):
            return
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield list(_line(text, start, min(end, start + _LONGEST), line, type_names))
        start = end + 1


def _line(
    text: str, start: int, end: int, line: int, type_names: re.Pattern[str]
) -> Iterator[Piece]:
    """The cells of one line: numbers and dates first, as they hold wide spaces themselves."""
    words = text[start:end]
    if not words or words.isspace():
        return
    found: list[tuple[Cell, int, int]] = []
    if "gày" in words and "tháng" in words:
        found = [(Cell.DATE, *match.span()) for match in _DATE.finditer(text, start, end)]
    if ("ố" in words or "Ố" in words) and (number := _NUMBER.search(text, start, end)):
        found.append((Cell.NUMBER, *number.span()))
    found.sort(key=lambda each: each[1])
    done = start
    for kind, first, last in found:
        if first < done:
            continue
        yield from _words(text, done, first, line, type_names)
        yield Piece(kind, first, last, line)
        done = last
    yield from _words(text, done, end, line, type_names)


def _words(
    text: str, start: int, end: int, line: int, type_names: re.Pattern[str]
) -> Iterator[Piece]:
    done = start
    for first, last in (*gaps(text, start, end), (end, end)):
        cell = text[done:first]
        if cell.strip():
            left = done + len(cell) - len(cell.lstrip())
            yield Piece(
                kind(" ".join(cell.split()), type_names), left, left + len(cell.strip()), line
            )
        done = last


def gaps(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What parts the columns of a line: where each gap begins and ends."""
    if text.find("   ", start, end) < 0 and text.find("|", start, end) < 0:
        return []  # most lines
    return [gap.span() for gap in _GAP.finditer(text, start, end)]


def is_motto(cell: str) -> bool:
    """Whether a cell holds the words of the State's or the Party's motto."""
    small = cell[:_MOTTO_WITHIN].lower()
    # letters looked for first: a pattern that minds no case has no letter to leap to
    motto = MOTTO.search(small) if any(part in small for part in _MOTTO_PARTS) else None
    if motto and motto["party"] and motto.start():
        return cell.isupper()  # not "Cổng thông tin điện tử Đảng Cộng sản Việt Nam"
    return motto is not None


def kind(cell: str, type_names: re.Pattern[str]) -> Cell:
    """What a cell is; `type_names` matches the name of a type in capitals."""
    if _RULE.fullmatch(cell):
        return Cell.RULE
    if is_motto(cell):
        return Cell.MOTTO
    if _TO.match(cell):
        return Cell.TO
    if _ABOUT.match(cell):
        return Cell.ABOUT
    if type_names.match(cell):
        return Cell.TYPE
    if _DEED.match(cell) and cell.isupper():
        return Cell.ABOUT
    return Cell.CAPITALS if cell.isupper() else Cell.WORDS
