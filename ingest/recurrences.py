"""How often something is due: "trước ngày 20 hằng tháng", "định kỳ 6 tháng, hằng năm".

A year or month that only says which plan is meant ("kế hoạch đầu tư công hằng năm") is none: a day,
"định kỳ", the beginning of the sentence or a verb of reporting must come with it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..ontology.words import Unit
from .cue_words import TIME_UNITS, places
from .limits import UNITS

_EVERY = r"(?:h[ằà]ng|mỗi|từng)"
_WEEKDAYS = {
    "hai": "MO", "2": "MO", "ba": "TU", "3": "TU", "tư": "WE", "4": "WE", "năm": "TH", "5": "TH",
    "sáu": "FR", "6": "FR", "bảy": "SA", "7": "SA",
}  # fmt: skip
_CUE = (
    r"(?:\b(?P<cue>trước|(?:chậm|muộn)\s+nhất|không\s+(?:quá|muộn\s+hơn|chậm\s+hơn))"
    r"(?:\s+(?:là|vào|đến|hết|trước)){0,3}\s+)?"
)
# "trước ngày 20 hằng tháng", "ngày 15/12 hằng năm", "ngày 25 của tháng cuối quý"; not "15/12/2025"
_DATED = re.compile(
    rf"(?i){_CUE}\bngày\s+(?:mùng\s+)?(?P<day>\d{{1,2}})"
    rf"(?:\s?[/.-]\s?(?P<month>\d{{1,2}})|\s+tháng\s+(?P<of>\d{{1,2}}))?[\s(]{{1,3}}(?:của\s+)?"
    rf"(?:(?:tháng\s+)?(?P<which>đầu|giữa|cuối)\s+(?:của\s+)?(?:{_EVERY}\s+)?(?P<quarter>qu[ýí])\b"
    rf"|(?P<next>tháng\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề|báo\s+cáo))\b"
    rf"|(?:cuối\s+|đầu\s+)?{_EVERY}\s+(?P<unit>tháng|qu[ýí]|năm)\b)"
)
# "hằng năm (trước ngày 30/11)", "6 tháng trước ngày 15/6"; not "hằng năm trước ngày 30/11/2025"
_REVERSED = re.compile(
    rf"(?i)\b(?:{_EVERY}\s+(?P<unit>tháng|năm)|6\s+tháng(?:\s+đầu\s+năm)?)[\s,(:]{{1,3}}(?:vào\s+)?"
    rf"{_CUE}ngày\s+(?P<day>\d{{1,2}})(?:(?:\s?[/.-]\s?|\s+tháng\s+)(?P<month>\d{{1,2}}))?"
    r"(?!\s?[/.-]?\d|\s+(?:tháng|năm)\s+\d)"
)
# "; hằng năm tổng hợp kết quả trước ngày 10 tháng 12": the year is any; not "kế hoạch hằng năm"
_YEARLY = re.compile(
    rf"(?i)(?:\A|[.;:,|\n])[\s+•*–-]{{0,8}}{_EVERY}\s+(?P<unit>năm)\s[^.;:\d\n]{{2,60}}?\s{_CUE}"
    r"ngày\s+(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?!\s?[/.-]?\d|\s+năm\s+\d)"
)
# before "ngày 20/12 hằng năm": "trước ngày 20/6 và "; not "ngày 20/6/2025 và "
_ALSO = re.compile(
    rf"(?i){_CUE}\bngày\s+(?P<day>\d{{1,2}})(?:\s?[/.-]\s?|\s+tháng\s+)(?P<month>\d{{1,2}})"
    r"(?P<and>\s*(?:,|;|và)\s*(?:trước\s+)?)$"
)
# "thứ Sáu hằng tuần", "trước thứ 5 mỗi tuần"
_WEEKLY = re.compile(
    rf"(?i){_CUE}\b(?:ngày\s+)?thứ\s+(?P<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])\s+{_EVERY}\s+tuần\b"
)
_PERIODIC = re.compile(r"(?i)\bđịnh\s+kỳ\b")
# behind "định kỳ": "6 tháng", ", hằng năm", " (quý", " và năm"; not " năm 2025", " 5 năm tới"
_SPELL = re.compile(
    rf"(?i)[\s,(:;]{{0,4}}(?:(?:và|hoặc|vào|theo|báo\s+cáo|là)\s+)?(?P<said>(?:{_EVERY}\s+)?"
    r"(?:(?P<count>\d{1,2})\s+)?(?P<unit>ngày|tuần|tháng|qu[ýí]|năm))\b(?!\s+(?:\d|tới|qua))"
)
# "Hằng năm, rà soát", "- Mỗi quý tổ chức"; not "các năm", "kế hoạch hằng năm"
_OPENING = re.compile(
    r"(?:\A|[.;:|\n])[\s+•*–-]{0,8}"
    r"(?P<said>(?:H[ằà]ng|Mỗi)\s+(?P<unit>ngày|tuần|tháng|qu[ýí]|năm))"
    r"(?=[\s,])(?!\s+(?:nay|qua))"
)
# "báo cáo hằng quý", "sơ kết hằng năm"; not "báo cáo kết quả hằng năm"
_REPORTED = re.compile(
    r"(?i)\b(?:báo\s+cáo|sơ\s+kết|tổng\s+kết|đánh\s+giá|rà\s+soát|cập\s+nhật|kiểm\s+tra|giao\s+ban)"
    rf"\s+(?P<said>{_EVERY}\s+(?P<unit>ngày|tuần|tháng|qu[ýí]|năm))\b"
)
# "06 tháng/lần", "mỗi quý một lần", "2 năm 1 lần"
_TIMES = re.compile(
    rf"(?i)(?<![\d/])(?:(?P<count>\d{{1,2}})|{_EVERY})\s+(?P<unit>ngày|tuần|tháng|qu[ýí]|năm)"
    r"(?:\s?/\s?lần|\s+(?:một|0?1)\s+lần)\b"
)
# what every recurrence has: "định kỳ"; "cuối quý", "đầu quý"; "tháng sau", "tháng/lần", "6 tháng";
# one rare letter begins each, so that the search is fast; or "hằng tháng", "mỗi quý"
_EVERY_UNIT = re.compile(r"[ằàỗừ](?:ng|i)\s+(?:ngày|tuần|tháng|qu[ýí]|năm)")
_HINTS = (
    re.compile(r"ịnh\s+kỳ"),
    re.compile(r"uối\s+qu[ýí]|uối\s+của\s+qu[ýí]"),
    re.compile(r"ầu\s+(?:của\s+)?qu[ýí]|ần\b(?<=lần)"),
    re.compile(r"6\s+tháng"),
    re.compile(r"áng\s+(?:sau|kế|tiếp|liền|báo)"),
)
_REACH = 90  # characters around a hint that a recurrence may take
_MOST = 6
_MONTH_OF_QUARTER = {"đầu": 1, "giữa": 2, "cuối": 3}


@dataclass(frozen=True, slots=True)
class Due:
    """One recurrence and where it stands."""

    every: Unit
    start: int
    end: int
    interval: int = 1
    month: int | None = None
    day: int | None = None
    weekday: str | None = None
    before: bool = False


def recurrences(text: str, start: int, end: int) -> tuple[Due, ...]:
    """The recurrences that `text[start:end]` states, in reading order, each once."""
    around = list(_windows(text, start, end))
    if not around:
        return ()
    found: dict[tuple[object, ...], Due] = {}
    taken = _Taken()
    for each in (each for window in around for each in _each(text, *window)):
        key = (each.every, each.interval, each.month, each.day, each.weekday)
        if not taken.adds(each.start, each.end):
            continue
        found.setdefault(key, each)
        if len(found) == _MOST:
            break
    dated = {each.every for each in found.values() if each.day or each.weekday}
    kept = (e for e in found.values() if e.day or e.weekday or e.every not in dated)
    return tuple(sorted(kept, key=lambda each: each.start))


class _Taken:
    """Stretches of a text that do not overlap, found by bisection: a text may hold thousands."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def adds(self, start: int, end: int) -> bool:
        """Take a stretch; False where a part of it is taken already."""
        at = bisect_right(self._starts, start)
        overlaps_last = at > 0 and self._ends[at - 1] > start
        overlaps_next = at < len(self._starts) and self._starts[at] < end
        if overlaps_last or overlaps_next:
            return False
        self._starts.insert(at, start)
        self._ends.insert(at, end)
        return True


def _windows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches around all hints, no word cut; patterns need to look nowhere else."""
    hints = _hinted(text)
    begin = stop = start
    for place in hints[bisect_left(hints, start) : bisect_left(hints, end)]:
        if place - _REACH > stop:
            if stop > begin:
                yield begin, stop
            begin = max(stop, text.rfind(" ", stop, place - _REACH) + 1)
        stop = min(end, place + _REACH)
    if stop > begin:
        yield begin, stop


@lru_cache(maxsize=2)  # a text is asked for item by item
def _hinted(text: str) -> list[int]:
    """Where the hints of a whole text begin, in reading order."""
    found = [hint.start() for each in _HINTS for hint in each.finditer(text)]
    for place in places(text, TIME_UNITS):
        last = place - 1
        while last > 0 and text[last].isspace():
            last -= 1
        begins = last - 2 if text[last] == "g" else last - 1
        if begins >= 0 and _EVERY_UNIT.match(text, begins):
            found.append(begins)
    return sorted(found)


def _each(text: str, start: int, end: int) -> Iterator[Due]:
    """Recurrences by the patterns whose word is there, those with a day first."""
    said = text[start:end].lower()
    if "ngày" in said:
        for match in _DATED.finditer(text, start, end):
            yield from _dated(text, match, start)
        for match in _REVERSED.finditer(text, start, end):
            yield from _dated_behind(match)
        for match in _YEARLY.finditer(text, start, end):
            yield from _dated_behind(match)
    for match in _WEEKLY.finditer(text, start, end) if "thứ" in said else ():
        weekday = _WEEKDAYS[match["weekday"].lower()]
        before = match["cue"] is not None
        yield Due(Unit.WEEK, match.start(), match.end(), weekday=weekday, before=before)
    for match in _PERIODIC.finditer(text, start, end) if "định" in said else ():
        yield from _spells(text, match, end)
    for pattern in (_OPENING, _REPORTED):
        for match in pattern.finditer(text, start, end):
            yield Due(UNITS[match["unit"].lower()], *match.span("said"))
    for match in _TIMES.finditer(text, start, end) if "lần" in said else ():
        yield _counted(match, match.start())


def _dated(text: str, match: re.Match[str], floor: int) -> Iterator[Due]:
    """A day of each month, quarter or year, and the day of the same year named before it."""
    day, month = int(match["day"]), int(match["month"] or match["of"] or 0)
    before = match["cue"] is not None
    if not 1 <= day <= 31 or month > 12:
        return
    if match["quarter"]:
        place = _MONTH_OF_QUARTER[match["which"].lower()]
        yield Due(Unit.QUARTER, *match.span(), month=place, day=day, before=before)
        return
    every = Unit.MONTH if match["next"] else UNITS[match["unit"].lower()]
    if every is Unit.YEAR and not month:
        return
    also = _ALSO.search(text, max(floor, match.start() - 50), match.start()) if month else None
    if also and 1 <= int(also["day"]) <= 31 and 1 <= int(also["month"]) <= 12:
        early = int(also["month"]), int(also["day"])
        told = also["cue"] is not None
        place = also.start(), also.start("and")
        yield Due(every, *place, month=early[0], day=early[1], before=told)
        before = before or told
    yield Due(every, *match.span(), month=month or None, day=day, before=before)


def _dated_behind(match: re.Match[str]) -> Iterator[Due]:
    """A day that follows what it recurs in."""
    day, month = int(match["day"]), int(match["month"] or 0)
    every = UNITS[match["unit"].lower()] if match["unit"] else Unit.YEAR
    if 1 <= day <= 31 and month <= 12 and (every is Unit.MONTH) is (month == 0):
        told = match["cue"] is not None
        yield Due(every, *match.span(), month=month or None, day=day, before=told)


def _spells(text: str, match: re.Match[str], end: int) -> Iterator[Due]:
    """What follows "định kỳ": one spell or several ("6 tháng, hằng năm")."""
    at, begin = match.end(), match.start()
    while spell := _SPELL.match(text, at, end):
        if at == match.end() or spell["count"] or _listed(text, at, spell):
            yield _counted(spell, begin if at == match.end() else spell.start("said"))
        else:
            return
        at = spell.end()


def _listed(text: str, at: int, spell: re.Match[str]) -> bool:
    """Whether a further spell goes on with the list and does not begin a new clause."""
    between = text[at : spell.start("unit")]
    return bool(re.match(r"\s*(?:,|;|và\b|hoặc\b|\()", between))


def _counted(match: re.Match[str], begin: int) -> Due:
    """A spell of so many units, "6 tháng" as a half-year and "3 tháng" as a quarter."""
    count, unit = int(match["count"] or 1) or 1, UNITS[match["unit"].lower()]
    if unit is Unit.MONTH and count in (3, 6, 12):
        unit = {3: Unit.QUARTER, 6: Unit.HALF_YEAR, 12: Unit.YEAR}[count]
        count = 1
    return Due(unit, begin, match.end(), interval=count)
