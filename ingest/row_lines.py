"""Which printed lines of a table in aligned columns make a row."""

import re
from collections.abc import Sequence

from .table import Row

# The number of a row: "1", "2.1", "IV", "a)", "-"
LABEL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[A-ZĐa-zđ]|[-–+*•])[.)]?")
SECTION = re.compile(r"(?:[IVXLC]{1,6}|[A-ZĐ])[.)]?")
"""The number of a row that only heads others."""


def numbered(text: str, lines: Sequence[Row], blanks: Sequence[bool]) -> list[int]:
    """The line at which each row begins whose number stands in the first cell: at the number, or
    above it in a table where that stands in the row's middle.

    `blanks` says of each line whether an empty one stands above it.
    """
    labels = [at for at, row in enumerate(lines) if row[0] and _is_label(text, row)]
    if not any(_lower(text, lines[at]) or not any(lines[at][1:2]) for at in labels):
        return labels
    begins: list[int] = []
    free, above = 0, labels[0]
    for at, following in zip(labels, [*labels[1:], len(lines)], strict=True):
        begins.append(free)
        free = _next(text, lines, blanks, at + 1, following, above)
        above = following - free
    return begins


def bare(text: str, lines: Sequence[Row], blanks: Sequence[bool]) -> list[int]:
    """The line at which each row without a number begins: below an empty line, or where its first
    cell opens with a capital and more than one cell is filled."""
    spaced = any(blanks[1:])
    return [
        at
        for at, row in enumerate(lines)
        if row[0]
        and not text[row[0][0][0]].islower()
        and (blanks[at] or at == 0 if spaced else sum(map(bool, row)) > 1)
    ]


def _next(
    text: str, lines: Sequence[Row], blanks: Sequence[bool], start: int, stop: int, above: int
) -> int:
    """Where the row after one begins whose number has `above` lines over it: an empty line shows
    it, else as many lines below as above; `stop` is where the next number stands."""
    if stop < len(lines) and SECTION.fullmatch(text, *lines[stop][0][0]):
        return stop  # the heading of a section takes one line
    parted = [at for at in range(start, min(stop + 1, len(lines))) if blanks[at]]
    if parted:
        return parted[-1]
    for below in (above, above - 1, above + 1):
        at = start + below
        if start <= at <= stop and (at == stop or _fresh(text, lines[at - 1], lines[at])):
            return at
    return min(start + above, stop)


def _is_label(text: str, row: Row) -> bool:
    return LABEL.fullmatch(text, *row[0][0]) is not None


def _fresh(text: str, before: Row, row: Row) -> bool:
    """Whether no cell of a line goes on from the line above."""
    if _lower(text, row):
        return False
    return not any(
        above and here and text[above[-1][1] - 1] in ",;-–("
        for above, here in zip(before[1:], row[1:], strict=True)
    )


def _lower(text: str, row: Row) -> bool:
    """Whether a cell goes on from the line above, as it begins with a small letter."""
    return any(cell and text[cell[0][0]].islower() for cell in row[1:])
