"""Tables whose columns are told only by where they stand, as pdftotext prints them.

A row takes as many lines as its longest cell, the number of a row may stand in its middle, and a
page's number and the titles of the columns come again on every page.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from .column_titles import columns, is_title
from .row_lines import LABEL, bare, numbered
from .table import Block, Row

_SEGMENT = re.compile(r"\S+(?: \S+)*")
"""Words parted by one space: "Sở Y tế" in "1   Sở Y tế   Quý I"."""
_LABEL_FIRST = re.compile(rf"{LABEL.pattern} (?=\S)")
_PAGE = re.compile(r"(?:[Tt]rang )?[-–]? ?\d{1,3}(?:/\d{1,3})? ?[-–]?")
_AFTER = re.compile(r"(?:PHỤ LỤC|Phụ lục|Ghi chú|GHI CHÚ|Biểu|Nơi nhận)\b")
"""What stands below a table, not in it."""
_HIGH = 6
"""Lines that the titles of the columns take at most."""
_TEXT = 60
"""A longer line that parts no columns is running text."""


class _Line(NamedTuple):
    """A printed line: its place, and its segments as columns of characters."""

    start: int
    segments: tuple[tuple[int, int], ...]
    blank: bool
    """Whether an empty line stands above it."""


def aligned(text: str, start: int, end: int) -> Iterator[Block]:
    """The tables of tasks between two places: the row of titles and then each row whole."""
    lines = _lines(text, start, end)
    at = 0
    while at < len(lines):
        high, titles = _titles(text, lines, at)
        if not high:
            at += 1
            continue
        table = _Table(text, lines, at + high, titles)
        yield Block((table.heads(lines[at : at + high]), *table.rows()), True)
        at = table.last


def _lines(text: str, start: int, end: int) -> list[_Line]:
    found: list[_Line] = []
    blank = True
    start = text.rfind("\n", 0, start) + 1
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        words = text[start:stop]
        segments = tuple(match.span() for match in _SEGMENT.finditer(words))
        if segments:
            found.append(_Line(start, segments, blank))
        blank = not segments
        start = stop + 1
    return found


def _titles(text: str, lines: Sequence[_Line], at: int) -> tuple[int, list[tuple[int, int]]]:
    """How many lines from `at` on are the titles of columns, and how far each column's reach; 0
    where they are no titles of a table of tasks."""
    first = lines[at]
    if len(first.segments) < 2 or not all(_may_title(text, first, s) for s in first.segments):
        return 0, []
    opening = [_said(text, first, segment) for segment in first.segments]
    if LABEL.fullmatch(opening[0]) or not any(map(is_title, opening)):
        return 0, []
    best: tuple[int, list[tuple[int, int]]] = (0, [])
    reach: list[tuple[int, int]] = []
    heads: list[tuple[int, str]] = []
    for high, line in enumerate(lines[at : at + _HIGH], 1):
        said = [_said(text, line, segment) for segment in line.segments]
        if high > 1 and _is_row(said, best[0] > 0, line.blank):
            break
        reach = _merged([*reach, *line.segments])
        heads += [(segment[0], words) for segment, words in zip(line.segments, said, strict=True)]
        if len(reach) >= 3 and columns(_under(reach, heads)):
            best = high, list(reach)
    return best


def _may_title(text: str, line: _Line, segment: tuple[int, int]) -> bool:
    return len(_said(text, line, segment)) <= _TEXT


def _is_row(said: Sequence[str], titled: bool, blank: bool) -> bool:
    """Whether a line below titles is the first of the rows."""
    if LABEL.fullmatch(said[0]) or _LABEL_FIRST.match(said[0]) or max(map(len, said)) > _TEXT:
        return True
    return titled and (blank or (len(said) > 2 and not any(map(is_title, said))))


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _under(reach: Sequence[tuple[int, int]], heads: Sequence[tuple[int, str]]) -> list[str]:
    return [" ".join(said for start, said in heads if a <= start < b) for a, b in reach]


def _said(text: str, line: _Line, segment: tuple[int, int]) -> str:
    return text[line.start + segment[0] : line.start + segment[1]]


class _Table:
    """The lines below the titles of columns, as rows of cells."""

    def __init__(
        self, text: str, lines: Sequence[_Line], first: int, reach: list[tuple[int, int]]
    ) -> None:
        self.text, self.reach, self.top = text, reach, list(reach)
        self.left = 0
        """Where the words behind the rows' numbers begin."""
        self.lines: list[_Line] = []
        self.titles = {
            _said(text, line, segment)
            for line in lines[max(0, first - _HIGH) : first]
            for segment in line.segments
        }
        self.last = first
        paged = False
        for line in lines[first:]:
            if self._is_furniture(line, paged):
                paged = True
            elif self._is_text(line):
                break
            else:
                self.lines.append(line._replace(blank=line.blank and not paged))
                self._note(line)
                paged = False
            self.last += 1
        self._widen()
        self.counts = self._counted()

    def heads(self, lines: Sequence[_Line]) -> Row:
        """The titles of the columns as a row."""
        return _stacked([self._row(line, self.top) for line in lines])

    def rows(self) -> Iterator[Row]:
        """Each row with all pieces of its cells, in reading order."""
        cut = [self._row(line, self.reach) for line in self.lines]
        blanks = [line.blank for line in self.lines]
        begins = (numbered if self.counts else bare)(self.text, cut, blanks)
        if not begins:
            return
        for first, last in zip(begins, [*begins[1:], len(cut)], strict=True):
            yield _stacked(cut[first:last])

    def _note(self, line: _Line) -> None:
        """Keep where the words behind a row's number begin."""
        if len(line.segments) > 1 and LABEL.fullmatch(_said(self.text, line, line.segments[0])):
            self.left = min(self.left or line.segments[1][0], line.segments[1][0])

    def _is_furniture(self, line: _Line, paged: bool) -> bool:
        """A page's number, or the titles said again on a new page."""
        said = [_said(self.text, line, segment) for segment in line.segments]
        if len(said) == 1 and _PAGE.fullmatch(said[0]) and line.segments[0][0] > self.top[0][1]:
            return True
        return (len(said) > 1 or paged) and all(words in self.titles for words in said)

    def _is_text(self, line: _Line) -> bool:
        """A line that runs through the columns and opens no section of the table."""
        start, end = line.segments[0]
        words = _said(self.text, line, (start, end))
        if _AFTER.match(words):
            return True
        if len(line.segments) > 1:
            return False
        if (label := _LABEL_FIRST.match(words)) and start <= self.top[0][1]:
            return line.blank and start + label.end() < self.left - 1
        across = sum(1 for a, b in self.top if start < b and a < end)
        return line.blank and (end - start > _TEXT and across > 2)

    def _widen(self) -> None:
        """Let each column reach as far as what stands in it alone."""
        for line in self.lines:
            for start, end in self._segments(line, self.reach):
                at = self._over(start, end)
                if len(at) == 1:
                    a, b = self.reach[at[0]]
                    self.reach[at[0]] = (min(a, start), max(b, end))

    def _over(self, start: int, end: int) -> list[int]:
        """The columns that a segment stands over, else the nearest one."""
        over = [at for at, (a, b) in enumerate(self.reach) if start < b and a < end]
        if over:
            return over
        gaps = [max(a - end, start - b) for a, b in self.reach]
        return [gaps.index(min(gaps))]

    def _segments(self, line: _Line, reach: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The segments of a line, a row's number cut off that stands close to the next cell."""
        for at, (start, end) in enumerate(line.segments):
            label = _LABEL_FIRST.match(self.text, line.start + start, line.start + end)
            if at == 0 and label and start < reach[0][1]:
                cut = label.end() - line.start
                yield start, cut - 1
                start = cut
            yield start, end

    def _row(self, line: _Line, reach: Sequence[tuple[int, int]]) -> Row:
        cells: list[list[tuple[int, int]]] = [[] for _ in reach]
        for start, end in self._segments(line, reach):
            over = self._over(start, end)
            for at, first, last in self._cut(line, start, end, over):
                cells[at].append((line.start + first, line.start + last))
        return tuple(map(tuple, cells))

    def _cut(
        self, line: _Line, start: int, end: int, over: Sequence[int]
    ) -> Iterator[tuple[int, int, int]]:
        """A segment over several columns, cut where one ends and the next begins; whole where no
        space stands there, as in the heading of a section."""
        for this, following in pairwise(over):
            space = self.text.rfind(
                " ",
                line.start + max(start, self.reach[this][1] - 1),
                line.start + min(end, self.reach[following][0] + 1),
            )
            if space < 0:
                yield this, start, end
                return
            yield this, start, space - line.start
            start = space + 1 - line.start
        yield over[-1], start, end

    def _counted(self) -> bool:
        """Whether the first column holds the numbers of the rows."""
        firsts = [
            _said(self.text, line, (start, end))
            for line in self.lines
            for start, end in islice(self._segments(line, self.reach), 1)
            if start < self.reach[0][1]
        ]
        labels = sum(1 for words in firsts if LABEL.fullmatch(words))
        return labels > 0 and labels * 3 >= len(firsts) * 2


def _stacked(rows: Sequence[Row]) -> Row:
    """Lines of a row as one."""
    return tuple(
        tuple(piece for cell in column for piece in cell) for column in zip(*rows, strict=True)
    )
