"""By when a task must be done, where a cell of a table holds nothing else."""

import re

from .context import Context
from .dates import dates
from .deadlines import Deadline, deadline

_QUARTER = re.compile(
    r"(?i)qu[ýí]\s+(?:(?:IV|I{1,3}|[1-4])\s?(?:[-–,+&]|và)\s?(?:qu[ýí]\s+)?)?(IV|I{1,3}|[1-4])"
    r"(?:\s?(?:[/.-]|,?\s*năm\s+)\s?((?:19|20)\d\d))?(?![\w/])"
)
# "Tháng 9", "Tháng 8 - 9"; not "03 tháng", "tháng 9/2026"
_MONTH = re.compile(
    r"(?i)tháng\s+(?:\d{1,2}\s?(?:[-–,+&]|và|đến)\s?(?:tháng\s+)?)?(\d{1,2})(?![\d/.]|\s?[-–/])"
)
_DAY = re.compile(r"(?i)(?<![\d/.-])(\d{1,2})\s?(?:[/.-]|\s+tháng\s+)\s?(\d{1,2})(?![\d/.-])")
_YEAR = re.compile(r"(?:[Nn]ăm\s+|[Tt]rong\s+năm\s+|\A)((?:19|20)\d\d)\s*[.;]?\s*\Z")
_RECURS = re.compile(r"(?i)\b(?:hằng|hàng|mỗi|thường\s+xuyên|định\s+kỳ|liên\s+tục)\b")
# "từ tháng 5/2026", "Bắt đầu từ quý II"; not "từ tháng 5 đến tháng 8", "từ 5/2026 - 8/2026"
_SINCE = re.compile(r"(?i)\s*(?:bắt\s+đầu\s+|kể\s+)?từ\s(?![^.;]{0,60}?(?:\sđến\s|\stới\s|[-–]))")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


def due_in(text: str, start: int, end: int, context: Context) -> Deadline | None:
    """The date of a place that holds only a deadline ("Quý II/2024", "Tháng 8 - 9", "2026").

    Of a span of time its end; without a year it is the first such from the document's own date on.
    """
    if found := deadline(text, start, end, context):
        return found
    if _RECURS.search(text, start, end) or _SINCE.match(text, start, end):
        return None
    if full := list(dates(text, start, end)):
        return Deadline(*full[-1])
    cell = text[start:end]
    return _quarter(cell, start, context) or _undated(cell, start, context)


def _quarter(cell: str, at: int, context: Context) -> Deadline | None:
    for match in reversed(list(_QUARTER.finditer(cell))):
        quarter = _ROMAN.get(match[1].upper()) or int(match[1])
        year = match[2] or _year(context, quarter * 3)
        if year:
            return Deadline(f"{year}-Q{quarter}", at + match.start(), at + match.end())
    return None


def _undated(cell: str, at: int, context: Context) -> Deadline | None:
    """A day or month without a year, or a year alone."""
    if match := _DAY.search(cell):
        day, month = int(match[1]), int(match[2])
        year = _year(context, month)
        if year and 1 <= day <= 31 and 1 <= month <= 12:
            iso = f"{year}-{month:02}-{day:02}"
            return Deadline(iso, at + match.start(), at + match.end())
    if match := _MONTH.search(cell):
        year = _year(context, int(match[1]))
        if year and 1 <= int(match[1]) <= 12:
            return Deadline(f"{year}-{int(match[1]):02}", at + match.start(), at + match.end())
    if match := _YEAR.search(cell):
        return Deadline(match[1], at + match.start(1), at + match.end(1))
    return None


def _year(context: Context, month: int) -> str:
    """The year of the first such month from the document's own on, "" where it is not known."""
    if not context.date or len(context.date) < 7 or "Q" in context.date:
        return ""
    return str(int(context.date[:4]) + (1 if month < int(context.date[5:7]) else 0))
