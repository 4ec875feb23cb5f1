"""By when a task must be done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .context import Context
from .cue_words import DEADLINES, places_in
from .dates import date_at

_REACH = 120  # characters from a cue to the number of its date, at most
_DIGIT = re.compile(r"\d")
_GAP = r"[\s,]{1,8}"
# matches "trước ngày", "chậm nhất là đến hết ngày", "hoàn thành trong", "xong trước"; not "đến năm"
_CUE = re.compile(
    r"(?i)\b(?:(?P<before>trước(?:\s+(?:thời\s+điểm|\d{1,2}\s?(?:h|giờ"
    r"|g)\s?\d{0,2}(?:\s+phút)?,?))?)"
    r"|(?P<latest>(?:chậm|muộn)\s+nhất|không\s+(?:muộn|chậm|quá)\s+hơn|hạn\s+cuối|hạn\s+chót"
    r"|(?:thời\s+hạn|thời\s+gian)\s+(?:hoàn\s+thành|thực\s+hiện|báo\s+cáo|gửi)(?:\s+xong)?"
    r"|hạn\s+(?:hoàn\s+thành|báo\s+cáo)|(?:thời\s+hạn|hạn|tiến\s+độ)(?=\s?:))"
    r"|(?P<done>(?:xong|hoàn\s+thành|hoàn\s+tất|báo\s+cáo|trình|gửi|ban\s+hành|kết\s+thúc)\b)"
    r"|(?P<within>trong))(?=\s|:)"
)
# what may stand between the cue and its date: "là", "đến hết", "trước", ":", "vào", "ngày"
_BRIDGE = re.compile(r"[\s:,(]*(?:(?:là|vào|đến|hết|trước|trong|cuối|khoảng|chậm\s+nhất)\s+){0,4}")
# a page's number between "ngày" and its date, as printed over a page's end
_PAGED = re.compile(r"ngày\s*\n\s*\d{1,3}\s*\n\s*(?=\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})")
# matches "ngày 22/5/2024", "ngày 01 tháng 7 năm 2028", "30/9/2025"; not "năm 2030"
_DATE = re.compile(
    r"(?:ngày\s{0,3}\d{1,2}\s?(?:[/.-]\s?\d{1,2}|tháng|\s+tháng)"
    r"|\d{1,2}\s?[/.-]\s?\d{1,2}(?!\d)|th[áảàạa]ng\s+\d)",
    re.I,
)
_DAY = re.compile(r"(?i)(?:ngày\s*)?(\d{1,2})\s?(?:[/.-]|\s+tháng\s+)\s?(\d{1,2})(?![\d/.-]\d|\d)")
_MONTH = re.compile(r"(?i)th[áảàạa]ng\s+(\d{1,2})\s?(?:[/.-]|\s+năm\s+)\s?((?:19|20)\d\d)")
# "tháng 9," , "tháng 9 tới"; not "tháng 9/2026", "trong 3 tháng", "tháng 9 và tháng 10"
_BARE_MONTH = re.compile(r"(?i)th[áảàạa]ng\s+(\d{1,2})(?=\s*(?:[.,;)\n]|$|tới\b|này\b))")
_QUARTER = re.compile(r"(?i)qu[ýí]\s+(IV|I{1,3}|[1-4])\s?(?:[/.-]|,?\s*năm\s+)\s?((?:19|20)\d\d)")
_YEAR = re.compile(r"(?i)năm\s+((?:19|20)\d\d)(?!\s?[-–]\s?(?:19|20)?\d\d)")
# "hoàn thành việc kiểm kê " before "trong năm 2025"; not "tổ chức "
_FINISHES = re.compile(
    r"(?i)(?:hoàn\s+thành|xong|hoàn\s+tất|ký\s+kết|phấn\s+đấu|trình|ban\s+hành)[^.;]{0,60}\Z"
)
_CLOSED = re.compile(r"\s*(?:[.;)]|\Z)")
# behind "trong": " ngày 24/10/2026", " ngày 5 tháng 3 năm 2027"; not " ngày làm việc"
_ON_DAY = re.compile(
    r"\s+ngày\s+\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}"
)
_DONE = re.compile(r"(?i)xong|hoàn|kết")  # "hoàn thành vào ngày 20/12/2024"; not "báo cáo vào"
_RECURS = re.compile(
    r"(?i)\s*(?:của\s+)?(?:hằng|hàng|mỗi|các)\s+(?:năm|tháng|quý|tuần)|\s*của\s+(?:năm|tháng|quý)"
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


@dataclass(frozen=True, slots=True)
class Deadline:
    """A fixed deadline, ISO as precise as the text, and where it stands with its cue."""

    iso: str
    start: int
    end: int


def deadline(text: str, start: int, end: int, context: Context) -> Deadline | None:
    """The first fixed deadline in `text[start:end]`; recurring dates and horizons are none."""
    for cue in _cues(text, start, end):
        if found := _after(text, cue, end, context):
            return found
    return None


def _cues(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The cues with a number not far behind them, as every date has one."""
    number = -1
    for place in places_in(text, DEADLINES, start, end):
        if number < place:
            digit = _DIGIT.search(text, place, end)
            if digit is None:
                return
            number = digit.start()
        if place < start or number > place + _REACH:
            continue
        if cue := _CUE.match(text, place, end):
            start = cue.end()
            yield cue


def _quarter(match: re.Match[str]) -> str:
    return f"{match[2]}-Q{_ROMAN.get(match[1].upper()) or int(match[1])}"


def _after(text: str, cue: re.Match[str], end: int, context: Context) -> Deadline | None:
    """The date right behind a cue; "hoàn thành" and its like have to reach it through "trong"."""
    bridge = _BRIDGE.match(text, cue.end(), end)
    at = bridge.end() if bridge else cue.end()
    if paged := _PAGED.match(text, at, end):
        at = paged.end()
    if cue["done"] and not re.search(r"\b(?:trong|vào)\b", text[cue.end() : at]):
        return None
    if match := _QUARTER.match(text, at, end):
        return Deadline(_quarter(match), cue.start(), match.end())
    if cue["done"] and _DONE.match(cue["done"]) and _DATE.match(text, at, end):
        found = date_at(text, at, min(end, at + 45))
        if found and found.start == at and len(found.iso) == len("2024-12-20"):
            return Deadline(found.iso, cue.start(), found.end)
    on_day = cue["within"] and _ON_DAY.match(text, cue.end(), end)
    if on_day and (found := date_at(text, at, min(end, at + 45))):
        return Deadline(found.iso, cue.start(), found.end)
    if cue["within"] or cue["done"]:
        return _month(text, cue, at, end, context) or _whole_year(text, cue, at, end, context)
    if _DATE.match(text, at, end) is None:
        return _whole_year(text, cue, at, end, context) if cue["latest"] else None
    found = date_at(text, at, min(end, at + 45))
    if found and found.start <= at + 6:
        if _RECURS.match(text, found.end):
            return None
        return Deadline(found.iso, cue.start(), found.end)
    return _month(text, cue, at, end, context) or _yearless(text, cue, at, end, context)


def _month(text: str, cue: re.Match[str], at: int, end: int, context: Context) -> Deadline | None:
    match = _MONTH.match(text, at, end)
    if not match:
        return _bare_month(text, cue, at, end, context)
    if not 1 <= int(match[1]) <= 12 or _RECURS.match(text, match.end()):
        return None
    return Deadline(f"{match[2]}-{int(match[1]):02}", cue.start(), match.end())


def _bare_month(
    text: str, cue: re.Match[str], at: int, end: int, context: Context
) -> Deadline | None:
    """A month without a year, "xong trong tháng 9": the first such from the document's own on."""
    match = _BARE_MONTH.match(text, at, end)
    if not match or not context.date or len(context.date) < 7 or "Q" in context.date:
        return None
    month = int(match[1])
    if not 1 <= month <= 12 or _RECURS.match(text, match.end()):
        return None
    year = int(context.date[:4]) + (1 if month < int(context.date[5:7]) else 0)
    return Deadline(f"{year}-{month:02}", cue.start(), match.end())


def _whole_year(
    text: str, cue: re.Match[str], at: int, end: int, context: Context
) -> Deadline | None:
    """ "hoàn thành trong năm 2025"; "trong năm 2025" alone is a span of work, no deadline, unless
    it closes the sentence and is a year to come."""
    match = _YEAR.match(text, at, end)
    if not match or cue["before"]:
        return None
    if cue["within"] and not (
        (match[1] > (context.date or "9")[:4] and _CLOSED.match(text, match.end(), end))
        or _FINISHES.search(text, max(0, cue.start() - 80), cue.start())
    ):
        return None
    return Deadline(match[1], cue.start(), match.end())


def _yearless(
    text: str, cue: re.Match[str], at: int, end: int, context: Context
) -> Deadline | None:
    """A day and month without a year: the first such day from the document's own date on."""
    match = _DAY.match(text, at, end)
    if not match or not context.date or len(context.date) < 7 or "Q" in context.date:
        return None
    if _RECURS.match(text, match.end()):
        return None
    day, month = int(match[1]), int(match[2])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    year = int(context.date[:4]) + (1 if month < int(context.date[5:7]) else 0)
    return Deadline(f"{year}-{month:02}-{day:02}", cue.start(), match.end())
