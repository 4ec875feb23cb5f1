"""The tables that lines draw on a page: which cells they make, merged ones too."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from .pdf_glyphs import Rule

_SNAP = 3.0
"""Points: lines nearer to one another than this are one line drawn twice."""
_MOST_LINES = 400
"""Of one direction in one table."""
_MOST_FIELDS = 10_000
"""Of one table; what has more is graph paper, and its words are read as they stand."""
_MOST_TABLES = 50
"""Of a page; in those further down, words are read as they stand."""


@dataclass(frozen=True, slots=True)
class Region:
    """A cell: its place in the table and how far it reaches; rows count from above."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its lines' places, rising, and the cell of each field between them."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    regions: dict[tuple[int, int], Region]
    """By field: its row from above and its column."""

    def at(self, x: float, y: float) -> Region | None:
        """The cell that holds a point, None outside of the table."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        column = min(bisect_right(self.xs, x) - 1, len(self.xs) - 2)
        row = len(self.ys) - 2 - min(bisect_right(self.ys, y) - 1, len(self.ys) - 2)
        return self.regions[row, column]


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The tables of a page that have two columns or more, the topmost first."""
    found = [grid for cluster in _clusters(rules) if (grid := _grid(cluster)) is not None]
    return sorted(found, key=lambda grid: -grid.ys[-1])[:_MOST_TABLES]


def _clusters(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Lines that touch one another, directly or through others."""
    level = [rule for rule in rules if not rule.upright]
    upright = sorted((rule for rule in rules if rule.upright), key=lambda rule: rule.place)
    places = [rule.place for rule in upright]
    parent: dict[int, int] = {id(rule): id(rule) for rule in rules}

    def root(key: int) -> int:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    budget = 200_000  # pairs looked at: a page of hatching must not take minutes
    for rule in level:
        at = bisect_right(places, rule.start - _SNAP)
        while at < len(upright) and places[at] <= rule.end + _SNAP and budget > 0:
            budget -= 1
            other = upright[at]
            if other.start - _SNAP <= rule.place <= other.end + _SNAP:
                parent[root(id(rule))] = root(id(other))
            at += 1
    clusters: dict[int, list[Rule]] = {}
    for rule in rules:
        clusters.setdefault(root(id(rule)), []).append(rule)
    return list(clusters.values())


def _grid(rules: list[Rule]) -> Grid | None:
    xs = _snapped([rule.place for rule in rules if rule.upright])
    ys = _snapped([rule.place for rule in rules if not rule.upright])
    if not (3 <= len(xs) <= _MOST_LINES and 2 <= len(ys) <= _MOST_LINES):
        return None
    if (len(xs) - 1) * (len(ys) - 1) > _MOST_FIELDS:
        return None
    upright = _covered([rule for rule in rules if rule.upright], xs, ys)
    level = _covered([rule for rule in rules if not rule.upright], ys, xs)
    height, width = len(ys) - 1, len(xs) - 1
    regions: dict[tuple[int, int], Region] = {}
    for row in range(height):  # from above
        for column in range(width):
            if (row, column) in regions:
                continue
            columns = rows = 1
            field = height - 1 - row  # from below, as the places of lines rise
            while column + columns < width and (column + columns, field) not in upright:
                columns += 1
            while row + rows < height and (field - rows + 1, column) not in level:
                rows += 1
            region = Region(row, column, rows, columns)
            for each in range(row, row + rows):
                for other in range(column, column + columns):
                    regions.setdefault((each, other), region)
    return Grid(tuple(xs), tuple(ys), regions)


def _snapped(places: list[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SNAP:
            found.append(place)
    return found


def _covered(rules: list[Rule], own: list[float], across: list[float]) -> set[tuple[int, int]]:
    """Which stretches are drawn: (number of the line, number of the field along it)."""
    found: set[tuple[int, int]] = set()
    for rule in rules:
        line = max(bisect_right(own, rule.place + _SNAP / 2) - 1, 0)
        for field in range(max(bisect_right(across, rule.start) - 1, 0), len(across) - 1):
            middle = (across[field] + across[field + 1]) / 2
            if middle > rule.end:
                break
            if middle >= rule.start:
                found.add((line, field))
    return found
