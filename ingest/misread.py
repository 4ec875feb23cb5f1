"""Figures of a number that a scanner took for letters: "l5-CT/TW", "30/2O20/NĐ-CP".

A letter is read as a figure only where all around it proves the reading: the word for a type before
it, a symbol that the tables know behind it, and a year that can be one. "Quyết định số 12B/QĐ-UBND"
was put in behind number 12 and stays.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..ontology.tables import Reference
from .dates import date_at
from .doctype import type_before
from .numbers import Number, numbers
from .scanned_figures import FIGURES

_LETTER = re.compile(r"[lIOoSBóÓ]")
_BEFORE, _BEHIND = 120, 100  # characters around a number that may prove it
# "số l5-CT", "Số: 1O2/QĐ", "số I/2O2l/"; not "số 15B/QĐ", "số 15-CT", "số liệu"
# Two patterns, for the engine leaps to a letter several times faster than to one of two.
_SERIALS = tuple(
    re.compile(
        rf"{letter}(?<=[sS]{letter})\s{{0,3}}[:.]?\s{{0,3}}"
        r"(?P<figures>(?!\d{1,4}B\b)(?=\d{0,4}[lIOoSBóÓ])[0-9lIOoSBóÓ]{1,5})"
        r"(?=\s{0,2}[/-]\s{0,2}[0-9lIOA-ZĐ])"
    )
    for letter in "ốỐ"
)
# "30/2O20/", "l2/20l5/NQ", "7/2O22NĐ"; not "/2020/", "/QĐ-"
_YEAR = re.compile(
    r"/\s{0,2}(?P<figures>(?!\d{4})[12lI][09Oo][0-9OolISB]{2})(?=\s{0,2}/|[A-ZĐ]{2})"
)
# "/QHI5", "/UBTVQH1S"; not "/QH15", "/QHX"
_TERM = re.compile(r"QH(?P<figures>(?!\d\d)[1lI][0-9lIOoSBóÓ])(?!\w)")
_SERIAL_BEFORE = re.compile(r"[0-9lIOoSBóÓ]{1,5}(?=\s{0,2}$)")
_HEAD_BEFORE = re.compile(r"[0-9lIOoSBóÓ]{1,5}(?=/[12lI][0-9OolISB]{3}/(?:UBTV)?$)")

Span = tuple[int, int]


def unmisread(text: str, tables: Reference, *, heads: bool = False) -> str:
    """The text with the letters swapped that are proven to be figures; no place moves.

    `heads` is true for the line of a document's own number, which no word for a type precedes.
    """
    swaps: dict[int, str] = {}
    for start, runs in _suspects(text).items():
        swaps |= _proven(text, start, runs, tables, heads)
    return _swapped(text, swaps) if swaps else text


def _suspects(text: str) -> dict[int, list[Span]]:
    """Where numbers begin that have letters among their figures, and where those figures stand."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for start, run in _runs(text):
        if _LETTER.search(text, *run):
            found[start].append(run)
    return found


def _runs(text: str) -> Iterator[tuple[int, Span]]:
    """The figures of serial, year and term, each with the place where its number begins."""
    for pattern in _SERIALS:
        for match in pattern.finditer(text):
            yield match.start("figures"), match.span("figures")
    for pattern, before in ((_YEAR, _SERIAL_BEFORE), (_TERM, _HEAD_BEFORE)):
        for match in pattern.finditer(text):
            if serial := before.search(text, max(0, match.start() - 16), match.start()):
                yield serial.start(), serial.span()
                yield serial.start(), match.span("figures")


def _proven(
    text: str, start: int, runs: Iterable[Span], tables: Reference, heads: bool
) -> dict[int, str]:
    """The figures for the letters, by their places; none where the reading is not proven."""
    swaps = {
        at: text[at].translate(FIGURES)
        for run in runs
        for at in range(*run)
        if not text[at].isdigit()
    }
    floor = max(0, start - _BEFORE)
    nearby = _swapped(text[floor : start + _BEHIND], {at - floor: to for at, to in swaps.items()})
    number = next(numbers(nearby, tables, start - floor), None)
    if number is None or number.start != start - floor or not number.known:
        return {}
    if not heads and type_before(nearby, number.start, tables) is None:
        return {}
    return swaps if _plausible(number, nearby, text[start]) else {}


def _plausible(number: Number, text: str, first: str) -> bool:
    """Whether its year can be one; without a year it has a true first figure or a date behind."""
    if number.year:
        return 1945 <= int(number.year) <= 2099
    if len(number.serial) > 1 or first.isdigit():
        return True
    return date_at(text, number.end, min(len(text), number.end + 40)) is not None


def _swapped(text: str, swaps: dict[int, str]) -> str:
    letters = list(text)
    for at, to in swaps.items():
        letters[at] = to
    return "".join(letters)
