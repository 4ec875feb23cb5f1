"""How tables become lines of text, the same for every kind of file.

A table of data has one line a row, its cells parted by " | ", which is how the rest of the reader
knows one. A table that only places things side by side (a letterhead of two columns, "Nơi nhận"
beside the signature) becomes its cells one after another, each whole, an empty line between.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .cells import MOTTO

# "Nơi nhận:", "Kính gửi:" stand in tables that only place things
_PLACED = re.compile(r"\s*(?:Nơi nhận|NƠI NHẬN|Kính gửi|KÍNH GỬI) ?:")
WIDEST = 200
"""Columns; what a table has further right stands in the last one, as no page is so wide."""
_REPEATED = 200_000
"""Characters that cells over several rows may add to a table, or ten times its own if that is more:
one that goes beyond stands in its first rows alone."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its place in the table's grid."""

    row: int
    column: int
    paragraphs: tuple[str, ...]
    rows: int = 1
    columns: int = 1


def lines(cells: Sequence[Cell], *, ruled: bool) -> list[str]:
    """The lines of a table, "" for an empty line; `ruled` tells whether lines part its cells."""
    filled = [cell for cell in cells if any(words.strip() for words in cell.paragraphs)]
    if not filled:
        return []
    if _places(filled, ruled=ruled):
        return list(_apart(filled))
    return list(_rows(filled))


def _places(cells: Sequence[Cell], *, ruled: bool) -> bool:
    """Whether a table only places its cells on the page."""
    columns = {cell.column for cell in cells}
    if len(columns) == 1 or (not ruled and len(columns) == 2):
        return True
    if not ruled and len({cell.row for cell in cells}) == 1:
        return True
    for cell in cells:
        words = "\n".join(cell.paragraphs)
        if MOTTO.search(words[:400]) or _PLACED.match(words):
            return True
    return False


def _apart(cells: Iterable[Cell]) -> Iterator[str]:
    """Each cell's paragraphs, an empty line after each cell."""
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        yield from cell.paragraphs
        yield ""


def _rows(cells: Sequence[Cell]) -> Iterator[str]:
    """A line a row. A cell that spans rows stands in each of them, as it holds for each."""
    grid: dict[int, dict[int, list[str]]] = {}
    told = [(cell, _one_line(cell.paragraphs)) for cell in cells]
    left = max(_REPEATED, 10 * sum(len(words) for _, words in told))
    for cell, words in told:
        for row in range(cell.row, cell.row + cell.rows):
            left -= len(words) if row > cell.row else 0
            if left < 0 and row > cell.row:
                break
            grid.setdefault(row, {}).setdefault(min(cell.column, WIDEST - 1), []).append(words)
    used = sorted({column for row in grid.values() for column in row})
    for _, row in sorted(grid.items()):
        yield " | ".join(" ".join(row.get(column, ())) for column in used).rstrip(" ")


def _one_line(paragraphs: Iterable[str]) -> str:
    """A cell's words on one line; a "|" of its own would look like a further cell."""
    return " ".join(" ".join(words.split()) for words in paragraphs if words.strip()).replace(
        "|", "/"
    )
