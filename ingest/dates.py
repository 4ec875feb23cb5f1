"""Dates in Vietnamese text, each as precise as it is printed."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple


class Dated(NamedTuple):
    """A date and where it stands, from the word "ngày" or "tháng" on where there is one."""

    iso: str
    """"2024-05-05", "2021-08" where the day is blank, "2025" where day and month are."""
    start: int
    end: int


# "ngày 05 tháng 5 năm 2024", "ngày      tháng 8 năm 2021", "tháng 9/2026"; not "05 tháng" alone
_WORDS = (
    r"(?:(?i:ngày)[\s.…_]{0,40}(?:(?P<day>[0-3]?[\dóo])[\s.…_]{0,20})?)?"
    r"(?i:tháng)[\s.…_]{0,40}(?P<month>\d{1,2})?[\s.…_,]{0,40}(?:(?i:năm)|[/-])[\s.…_]{0,80}"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)
# "ngày 10/8/2022", "ngày10 /3/2026", "ngày     /6/2026"; not "ngày 20/5" (no year)
_NAMED = (
    r"(?i:ngày)[\s.…_]{0,40}(?P<day2>\d{1,2})?\s{0,8}[/.-][\s.…_]{0,40}(?P<month2>\d{1,2})?"
    r"\s{0,8}[/.-]\s{0,8}(?P<year2>(?:19|20)\d\d)(?!\d)"
)
# "15/9/2025", "15-09-2025"; not "05/2025/QĐ-UBND", not the tail of "1/15/9/2025"
_BARE = (
    r"(?<![\d/.-])(?P<day3>[0-3]?\d)\s?(?P<mark>[/.-])\s?(?P<month3>[01]?\d)\s?(?P=mark)\s?"
    r"(?P<year3>(?:19|20)\d\d)(?![\d/])"
)
_DATE = re.compile(f"{_WORDS}|{_NAMED}|{_BARE}")
_MISREAD = str.maketrans({"ó": "6", "o": "0"})  # what scanners make of the digits


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Dated]:
    """Every date in `text[start:end]`, in reading order; what no calendar has is left out."""
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        if iso := _iso(match):
            yield Dated(iso, match.start(), match.end())


def date_at(text: str, start: int, end: int) -> Dated | None:
    """The first date in `text[start:end]`, None where there is none."""
    return next(dates(text, start, end), None)


def date_on(text: str, start: int, end: int) -> Dated | None:
    """The date that begins right at `start` and lies in `text[start:end]`, None where none does."""
    match = _DATE.match(text, start, end)
    iso = _iso(match) if match else None
    return Dated(iso, start, match.end()) if match and iso else None


def _iso(match: re.Match[str]) -> str | None:
    day, month, year, day2, month2, year2, day3, _, month3, year3 = match.groups()
    day, month, year = day or day2 or day3, month or month2 or month3, year or year2 or year3
    if not month:
        return year
    if not 1 <= int(month) <= 12:
        return None
    if not day:
        return f"{year}-{int(month):02}"
    number = int(day.translate(_MISREAD))
    try:
        date(int(year), int(month), number)
    except ValueError:
        return None
    return f"{year}-{int(month):02}-{number:02}"
