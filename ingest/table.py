"""A table as its cells, whether bars or wide spaces part them, and its words as one text."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

Cell = tuple[tuple[int, int], ...]
"""Where a cell's words stand: one piece for each line that it takes, () where it is empty."""
Row = tuple[Cell, ...]

_BETWEEN = " | "
"""No name and no date runs from one cell into the next."""

# What begins a body's name, and is seldom the second line of one: "Sở", "Công an", "Các"
_BODY = re.compile(r"(?:Sở|Các|Công an|Báo|Hội|UBND|[ỦU][yỷ] ban nhân dân|Trung tâm|Chi cục)\s")
# What a name may break off with at a line's end: "Văn phòng", "Bộ", "Giám đốc", "và", ","
_OPEN = re.compile(
    r"(?:[,–-]|(?i:văn phòng|bộ|giám đốc|chủ tịch|lãnh đạo|thanh tra|thuộc|của|và|trưởng|đảng ủy"
    r"|phòng|các|liên hiệp|tỉnh|chánh|đơn vị|trực|cùng|với))\Z"
)


class Block(NamedTuple):
    """Lines of a table with their cells: as many in each as the table has columns."""

    lines: tuple[Row, ...]
    printed: bool
    """True where only wide spaces part the cells, so that one row may take many lines."""


class Words:
    """The words of some rows as one text, in which each cell's stand together."""

    def __init__(self, text: str, rows: Sequence[Row], listing: Sequence[int]) -> None:
        """Join the pieces of each cell of `rows`, places in `text`.

        In the columns of `listing` a piece that begins with a body is an entry of its own.
        """
        parts: list[str] = []
        self._begins: list[int] = []
        self._origins: list[int] = []
        self.cells: list[list[tuple[int, int]]] = []
        """Where each cell of each row stands in `text`."""
        at = 0
        for row in rows:
            places: list[tuple[int, int]] = []
            for column, cell in enumerate(row):
                first = at
                for start, end in cell:
                    if at > first and column in listing and _is_entry(parts[-2], text, start):
                        parts[-1] = "; "
                        at += 1
                    parts += [text[start:end], " "]
                    self._begins.append(at)
                    self._origins.append(start)
                    at += end - start + 1
                places.append((first, max(first, at - 1)))
                parts.append(_BETWEEN)
                at += len(_BETWEEN)
            self.cells.append(places)
        self.text = "".join(parts)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where a place of the joined text begins in the other, and ends on that same line."""
        at = bisect_right(self._begins, start) - 1
        shift = self._origins[at] - self._begins[at]
        after = self._begins[at + 1] if at + 1 < len(self._begins) else len(self.text)
        last = min(end, after)
        last = start + len(self.text[start:last].rstrip(" |"))
        return start + shift, last + shift


def _is_entry(before: str, text: str, start: int) -> bool:
    """Whether a line of a cell begins the next body of a list that has no commas."""
    return bool(_BODY.match(text, start)) and not _OPEN.search(before)
