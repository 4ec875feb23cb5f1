"""Time limits that run from an event: "trong thời hạn 15 ngày làm việc kể từ ngày nhận được …"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..ontology.words import Unit
from .cue_words import TIME_UNITS, places

_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười lăm": 15, "hai mươi": 20, "ba mươi": 30,
    "bốn mươi lăm": 45, "sáu mươi": 60, "chín mươi": 90,
}  # fmt: skip
UNITS = {
    "giờ": Unit.HOUR,
    "tiếng": Unit.HOUR,
    "ngày": Unit.DAY,
    "tuần": Unit.WEEK,
    "tháng": Unit.MONTH,
    "quý": Unit.QUARTER,
    "quí": Unit.QUARTER,
    "năm": Unit.YEAR,
}
"""Units of time by their words."""
_SPELT = "|".join(sorted((word.replace(" ", r"\s") for word in _WORDS), key=len, reverse=True))
# "15 ngày", "05 (năm) ngày làm việc", "mười lăm ngày", "24 giờ"; not "15 người", "ngày 15"
_AMOUNT = (
    rf"(?P<amount>\d{{1,3}}|(?:{_SPELT})\b)(?:\s?\([^()]{{1,20}}\))?\s{{1,3}}"
    r"(?P<unit>giờ|tiếng|ngày|tuần|tháng|quý|năm)\b(?P<working>,?\s{1,3}làm\s+việc)?"
)
_REACH = 60  # characters from a cue to its count
# what every limit has: "15 ngày", "05 (năm) ngày"; or "hạn mười lăm"; not "ngày 15"
_FIGURE = r"\d(?:\s{1,3}\([^()]{1,20}\))?\s{1,3}"
_COUNTED = re.compile(rf"{_FIGURE}(?:giờ|tiếng|ngày|tuần|tháng|quý|năm)\b")
_BEFORE_UNIT = re.compile(rf"{_FIGURE}\Z")
_WIDEST = 29  # characters before the unit that its count may take
_SPELT_OUT = re.compile(r"hạn\s+[mhbs]")
# "trong thời hạn", "chậm nhất là sau", "không quá", "trong vòng"; not "trong" alone: a course of 3
# days is no limit, unless it is said from when
_CUE = (
    r"(?P<cue>(?:trong|tối\s+đa|chậm\s+nhất|muộn\s+nhất|không\s+(?:quá|chậm\s+hơn|muộn\s+hơn))"
    r"(?:\s+là|\s+trong|\s+sau|\s+thời\s+(?:hạn|gian)|\s+vòng|\s+trước|\s+không\s+quá){0,3}"
    r"|thời\s+hạn(?:\s+là|\s*:)?|sau|trước)"
)
_LIMIT = re.compile(rf"(?i)\b{_CUE}\s{{1,3}}(?:khoảng\s+)?{_AMOUNT}")
# ", kể từ ngày", " tính từ khi", " sau khi", " trước ngày"; not " để"
_FROM = re.compile(
    r"(?i)[\s,]{0,4}(?:\(?(?:được\s+)?(?:kể|tính)\s+từ|(?P<before>trước)(?=\s+(?:ngày|khi|thời))"
    r"|(?:sau|từ)(?=\s+(?:ngày|khi|thời)))\s+"
)
# up to a stop, over a line's end but not into the next paragraph or item
_EVENT = re.compile(r"(?:[^,;:.()\n]|\n(?![^\S\n]{0,40}(?:\n|[-+•*]|[\da-zđ]{1,2}[.)])))+")
_PAST = re.compile(r"(?i)\s{1,3}(?:qua|gần|trước|vừa|trở\s+lại|liên\s+t)")
_LONGEST = 160
_SURE = re.compile(r"(?i)thời\s+(?:hạn|gian)|vòng|nhất|quá|hơn|tối")


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit and where it stands, cue and event included."""

    amount: int
    unit: Unit
    working: bool
    since: str | None
    before: bool
    start: int
    end: int


def limit(text: str, start: int, end: int) -> Limit | None:
    """The first time limit in `text[start:end]` that runs from an event or binds by its words."""
    for match in _each(text, start, end):
        opened = _FROM.match(text, match.end(), end)
        if not opened and not (_SURE.search(match["cue"]) and _closed(text, match)):
            continue
        amount = _amount(match["amount"])
        if amount:
            event = _event(text, opened.end(), end) if opened else None
            return Limit(
                amount,
                UNITS[match["unit"].lower()],
                match["working"] is not None,
                " ".join(text[slice(*event)].split()) if event else None,
                bool(opened and opened["before"]),
                match.start(),
                event[1] if event else match.end(),
            )
    return None


def _each(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every cue with its count; the patterns look only around what is counted."""
    done = start
    counts = _counts(text)
    for first, last in counts[bisect_left(counts, (start,)) : bisect_left(counts, (end,))]:
        begin = max(done, first - _REACH)
        if begin > start:  # no word cut
            begin = text.rfind(" ", max(start, begin - _REACH), begin) + 1 or begin
        match = _LIMIT.search(text, begin, min(end, last + _REACH))
        if match and match.start() >= done:
            done = match.end()
            yield match


@lru_cache(maxsize=2)  # a text is asked for item by item
def _counts(text: str) -> list[tuple[int, int]]:
    """Where all that is counted in a text begins and ends, in reading order."""
    return sorted([*_figures(text), *(each.span() for each in _SPELT_OUT.finditer(text))])


def _figures(text: str) -> Iterator[tuple[int, int]]:
    """Where the figures with a unit of time stand, looked for only before such units."""
    before = (
        _BEFORE_UNIT.search(text, max(0, place - _WIDEST), place)
        for place in places(text, TIME_UNITS)
    )
    done = 0
    for start in sorted(figure.start() for figure in before if figure):
        if start >= done and (counted := _COUNTED.match(text, start)):
            done = counted.end()
            yield counted.span()


def _amount(words: str) -> int:
    return int(words) if words.isdigit() else _WORDS.get(" ".join(words.lower().split()), 0)


def _closed(text: str, match: re.Match[str]) -> bool:
    """Whether a limit without an event is one: "trong vòng 3 năm qua" looks back."""
    return _PAST.match(text, match.end()) is None


def _event(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words for the event stand: up to the next stop, on this paragraph."""
    found = _EVENT.match(text, start, min(end, start + _LONGEST))
    if found is None:
        return None
    stop = found.end()
    if stop == start + _LONGEST:  # cut at a word
        stop = text.rfind(" ", start, stop)
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return (start, stop) if stop > start else None
