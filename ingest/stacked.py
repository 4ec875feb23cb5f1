"""Tables of tasks that a converter wrote a cell a line: the titles, then the cells of each row."""

import re
from collections.abc import Iterator
from itertools import islice

from .column_titles import columns, is_title
from .table import Block, Row

# the first title, alone on its line: "STT", "Số TT"; not "TT. HĐND tỉnh"
_TITLE = r"[ ]*(?:S?TT|Số[ ]?TT|Số[ ]thứ[ ]tự)[ ]*(?=\n)"
_COUNT = re.compile(rf"\n{_TITLE}")  # the engine leaps to the sign
_AT_TOP = re.compile(rf"\A{_TITLE}")
_LINE = re.compile(r"[^\n]*\S")
_MOST = 9
"""Columns of a table at most."""
_LINES = 3
"""Lines that a cell takes at most, all cells of a row taken together."""

Span = tuple[int, int]


def stacked(text: str, start: int, end: int) -> Iterator[Block]:
    """The tables between two places whose rows are counted 1, 2, 3 on lines of their own."""
    done = start
    for count in _counts(text, start, end):
        if count < done:
            continue
        heads = _heads(text, count, end)
        if not heads:
            continue
        rows = list(_rows(text, heads, end))
        if rows:
            done = rows[-1][-1][-1][1]
            yield Block((_row(heads), *rows), True)


def _counts(text: str, start: int, end: int) -> Iterator[int]:
    """Where the lines begin that may hold a table's first title."""
    if _AT_TOP.match(text, start, end):
        yield start
    for count in _COUNT.finditer(text, max(start - 1, 0), end):
        yield count.start() + 1


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Where the words of each line that is not empty stand."""
    for line in _LINE.finditer(text, start, end):
        yield line.end() - len(line[0].lstrip()), line.end()


def _heads(text: str, start: int, end: int) -> list[Span]:
    """The titles above the first row, [] where they are not those of a table of tasks."""
    heads: list[Span] = []
    for line in islice(_lines(text, start, end), _MOST + 1):
        if text[slice(*line)] == "1":
            return heads if len(heads) > 2 and columns([text[a:b] for a, b in heads]) else []
        if not is_title(text[slice(*line)]):
            break
        heads.append(line)
    return []


def _rows(text: str, heads: list[Span], end: int) -> Iterator[Row]:
    """The rows in order, up to the first that does not come out even."""
    wide, number, at = len(heads) - 1, 1, heads[-1][1]
    while True:
        lines = list(islice(_lines(text, at, end), _LINES * wide + 1))
        if not lines or text[slice(*lines[0])] != str(number):
            return
        number += 1
        row = _filled(text, _cells(text, lines, str(number), wide), wide)
        if not row:
            return
        yield ((lines[0],), *row)
        at = row[-1][-1][1]


def _cells(text: str, lines: list[Span], following: str, wide: int) -> list[Span]:
    """The lines behind a row's number up to the `following` one; of the last row as many as there
    are columns, unless an empty line ends it."""
    for count, line in enumerate(lines[3:], 3):
        if text[slice(*line)] == following:
            return lines[1:count]
    spaced = len(lines) > 1 and _parted(text, lines[0], lines[1])
    count = 2
    while count < len(lines) and (spaced or not _parted(text, lines[count - 1], lines[count])):
        if count > wide and not text[lines[count][0]].islower():
            break
        count += 1
    return lines[1:count]


def _parted(text: str, above: Span, below: Span) -> bool:
    """Whether an empty line stands between two lines."""
    return text.count("\n", above[1], below[0]) > 1


def _filled(text: str, cells: list[Span], wide: int) -> Row:
    """As many cells as there are columns: lines too many go on with the one above them where they
    begin small, and of too few the last stays last; () where it does not come out even."""
    if len(cells) < 2:
        return ()
    found: list[tuple[Span, ...]] = []
    over = len(cells) - wide
    for cell in cells:
        if over > 0 and found and text[cell[0]].islower():
            found[-1] = (*found[-1], cell)
            over -= 1
        else:
            found.append((cell,))
    if len(found) > wide:
        return ()
    return (*found[:-1], *[()] * (wide - len(found)), found[-1])


def _row(cells: list[Span]) -> Row:
    return tuple((cell,) for cell in cells)
