"""Running text without the line breaks of its page: the names of bodies in it stand on one line.

A file as printed, or as OCR reads it, breaks "Giám đốc Sở Công / Thương" at any word, and a page
ends inside a sentence. Such breaks become spaces, so that no place moves; those between
paragraphs, items and rows of tables stay.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from .agency_names import FIELDS, HEADS
from .agency_words import Phrases, each_of, phrases
from .grids import spans
from .lexicon import word_form
from .outline import Outline, Part, Zone
from .verbs import ACTING
from .wrapping import ENDED, FULL, Wrapping, indent, wrapping

# a break between two words, or behind a comma; not above an empty line, a bullet or a table's row
_BREAK = re.compile(r"\n[^\S\n]{0,60}(?P<next>(?:- )?[\w(“\"&/][^\s|]{0,30})")
# "các cơ\n\n   - 3 -\n\nquan": a page ends inside a sentence; not "như sau:\n\n3\n\nMục tiêu"
PAGE_END = re.compile(
    r"(?P<gap>\n\s{0,60}(?:\n|\f)[^\S\n]{0,80}(?:- ?)?\d{1,3}(?: ?-)?"
    r"[^\S\n]{0,8}\n\s{0,60})(?=[^\W\d_])"
)
# an empty line that a converter set between two lines of a sentence: "đoàn thể\n\ntỉnh"; not above
# "Giao" or "a) Giao". What stands above is asked then, as the engine leaps to a line break.
_EMPTY_LINE = re.compile(r"\n[^\S\n]{0,8}\n[^\S\n]{0,60}(?=[^\W\d_]{2})")
_COLUMNS = re.compile(r"\S {3,}\S|\|")  # a row of two columns; not "Sở  Công Thương"
_STOPS = frozenset(".;:!?…")
_ENDED = ENDED - {";"}
_EVEN = 0.05


class _Break(NamedTuple):
    """A line break that may stand inside a paragraph."""

    at: int
    lower: bool
    """Whether the next line goes on in small letters."""
    fits: bool
    """Whether its first word would still have stood on the line above."""
    listed: bool
    """Whether the line above ends with a semicolon, so that an item of a list may end there."""


def flowing(outline: Outline) -> Outline:
    """The outline with spaces for the line breaks inside the paragraphs of the body.

    The same outline where each paragraph stands on one line.
    """
    zones = outline.parts(Part.BODY)
    if not zones:
        return outline
    layout = wrapping(outline.text, zones[0].start, zones[-1].end)
    gaps = [gap for zone in zones for gap in sorted(_gaps(outline, zone, layout))]
    if not gaps:
        return outline
    pieces: list[str] = []
    done = 0
    for start, end in gaps:
        if start >= done:
            pieces += (outline.text[done:start], " " * (end - start))
            done = end
    pieces.append(outline.text[done:])
    return replace(outline, text="".join(pieces), printed=outline.printed or outline.text)


def _gaps(outline: Outline, zone: Zone, layout: Wrapping) -> Iterator[tuple[int, int]]:
    """Where lines and pages of a zone break off inside a paragraph."""
    text = outline.text
    breaks = list(_breaks(outline, zone, layout)) if layout.width else []
    sure = [each.fits for each in breaks if each.lower]
    even = len(sure) > 2 and sum(sure) <= _EVEN * len(sure)
    for each in breaks:
        if each.lower or (even and not each.fits) or not (even or each.listed):
            yield each.at, each.at + 1
    opened = {item.start for item in outline.items}
    for empty in _EMPTY_LINE.finditer(text, zone.start, zone.end):
        if text[empty.end()].islower() and empty.end() not in opened:
            last = _last_ink(text, empty.start())
            if text[last].isalpha() or text[last] == ",":
                yield last + 1, empty.end()
    for page in PAGE_END.finditer(text, zone.start, zone.end):
        last = _last_ink(text, page.start())
        if text[last] in _STOPS:
            continue
        if text[page.end()].islower() or _runs_over(text, last, page.end(), opened, layout):
            yield page.span("gap")


def _runs_over(text: str, last: int, behind: int, opened: set[int], layout: Wrapping) -> bool:
    """Whether a page's last line, full and without a stop, goes on with a capital: "Dân vận |
    Tỉnh ủy"."""
    full = last + 1 - text.rfind("\n", 0, last) > FULL * layout.width > 0
    return full and text[last].islower() and behind not in opened and not _asks(text, behind)


def _breaks(outline: Outline, zone: Zone, layout: Wrapping) -> Iterator[_Break]:
    """The breaks between lines that no item and no row of a table begins with."""
    text = outline.text
    opened = {item.start for item in outline.items}
    tables = spans(text, zone.start, zone.end)
    for found in _BREAK.finditer(text, zone.start, zone.end):
        at, behind = found.start(), found.start("next")
        start = _last_ink(text, at) + 1
        line, last = text.rfind("\n", 0, at) + 1, text[start - 1]
        if behind in opened or start <= line or last == "|" or _within(start, tables):
            continue
        goes_on = last == "," or (found["next"].islower() and last not in _STOPS)
        if not goes_on and (last in _ENDED or start - line < FULL * layout.width):
            continue
        if not goes_on and (_further_in(text, line, at + 1) or _asks(text, behind)):
            continue
        if not _COLUMNS.search(text, line, start):
            fits = start - line + 1 + len(found["next"]) <= layout.width
            yield _Break(at, goes_on, fits, last == ";")


def _within(place: int, places: list[tuple[int, int]]) -> bool:
    at = bisect_right(places, (place, place)) - 1
    return at >= 0 and places[at][0] <= place < places[at][1]


def _last_ink(text: str, place: int) -> int:
    """Where the last sign before the spaces before a place stands."""
    place -= 1
    while place > 0 and text[place] == " ":
        place -= 1
    return place


def _further_in(text: str, line: int, after: int) -> bool:
    """Whether a line stands further in than the one above it."""
    return indent(text, after) > indent(text, line) + 1


def _asks(text: str, start: int) -> bool:
    """Whether a capital verb stands there, which opens a paragraph below a heading."""
    words = _TWO.match(text, start)
    return words is not None and (word_form(words[1]), word_form(words[2])) in _VERBS


_TWO = re.compile(r"([^\W\d_]+)[^\S\n]+([^\W\d_]+)")  # "Đề nghị các"; not "Giao:"


def _pairs(tree: Phrases) -> frozenset[tuple[str, ...]]:
    return frozenset(words for words in each_of(tree) if len(words) == 2)


_VERBS = _pairs(phrases("|".join(ACTING))) - _pairs(FIELDS) - _pairs(HEADS)
"""Verbs that are no part of a body's name, as "tổ chức" and "thông tin" are."""
