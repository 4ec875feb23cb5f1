"""Page numbers, and what is printed at the top or bottom of most pages of a PDF."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .pdf_lines import Line
from .pdf_paragraphs import Part

# matches "2", "- 2 -", "Trang 2/5", "2 | 5"; not "2024-2025", "Số 2"
_PAGE_NUMBER = re.compile(r"(?:Trang |- ?|– ?)?(\d{1,4})(?: ?[-–]| ?[/|] ?\d{1,4})?")
# matches "   12" behind and "12   " before the name of a gazette; not "số 12"
_BESIDE = re.compile(r"\A(?:Trang )?\d{1,4} {3,}| {3,}(?:Trang )?\d{1,4}\Z")
_RUNNING = 3
"""Pages: a line at the top or bottom of so many, and of most, is no part of the text."""
_SAME_PLACE = 4.0
"""Points by which the feet of such lines differ from page to page."""


@dataclass(frozen=True, slots=True)
class _Edge:
    """The first or last line of a page."""

    number: int
    page: list[Part]
    line: Line
    place: int
    """The same for lines at one height."""

    @property
    def words(self) -> str:
        return _BESIDE.sub("", self.line.text)


def drop_running(pages: Sequence[list[Part] | None]) -> None:
    """Take page numbers and running heads out of the pages, where they stand at one place.

    A line goes only where most pages have the same words: "Mẫu số 01", "Mẫu số 02" are titles.
    """
    for end in (0, -1):
        for edge in _numbers(_edges(pages, end)):
            edge.page.remove(edge.line)
        edges = _edges(pages, end)
        again = Counter((edge.words, edge.place) for edge in edges)
        for edge in edges:
            times = again[edge.words, edge.place]
            # a page of one line, as a list of forms may be, says something
            if len(edge.page) > 1 and times >= _RUNNING and times * 2 > len(pages):
                edge.page.remove(edge.line)


def _edges(pages: Sequence[list[Part] | None], end: int) -> list[_Edge]:
    lines = [
        (number, page, line)
        for number, page in enumerate(pages, 1)
        if page and isinstance(line := page[end], Line)
    ]
    places: dict[float, int] = {}
    place, last = 0, -math.inf
    for base in sorted(line.base for _, _, line in lines):
        place += base - last > _SAME_PLACE
        places[base] = place
        last = base
    return [_Edge(number, page, line, places[line.base]) for number, page, line in lines]


def _numbers(edges: Sequence[_Edge]) -> list[_Edge]:
    """Those that are page numbers: one series, that two pages at least have at one place."""
    series = [
        (int(found[1]) - edge.number, edge)
        for edge in edges
        if (found := _PAGE_NUMBER.fullmatch(edge.line.text))
    ]
    if not series:
        return []
    at_places = Counter((shift, edge.place) for shift, edge in series)
    (usual, _), times = at_places.most_common(1)[0]
    if times < 2 and usual != 0:
        return []
    return [edge for shift, edge in series if shift == usual]
