"""From the lines of a PDF's pages to its text: a paragraph a line, also over the end of a page.

Paper shows where a paragraph ends: its last line is short, or the next begins further in or lower.
A line goes on with the one above where none of this is so. What stands in columns or in the middle
stays as it is printed, its place shown by spaces.
"""

import itertools
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .paging import BREAK
from .pdf_lines import Line

_FAR = 1.8
"""Of the usual distance between lines: more is an empty line. Paragraphs are set 1.4 apart."""
_LOWER = 1.2
"""Of the same: a line so much lower begins a paragraph."""
_SHORT = 0.5
"""Of the width of the text: lines that are shorter do not tell where its right margin is."""
_FEWEST = 3
"""Lines that must reach the right margin for it to be one."""
_MOST_SPACES = 100
_RAISED = tuple("¹²³⁴⁵⁶⁷⁸⁹")
# matches "- Như", "1. Sở", "a) Đối", "II. NHIỆM", "Điều 5."; not "2024 của", "a tham"
_MARK = re.compile(
    r"[-–+•*●▪]\s|(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ]|[IVX]{1,6})[.)/]\s|Điều \d|Kính gửi|Nơi nhận"
)
# matches "134/KH-", "Nghị quyết 21/"; not "Việt Nam -"
_TORN = re.compile(r"\S[-/]\Z")
_ENDED = (".", ";", ":", "/.", "!", "?", ",")

Part = Line | list[str]
"""A line, or a table's lines."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How the text of a document is set, in points."""

    left: float
    right: float
    pitch: float
    """Between the feet of two lines of a paragraph."""
    letter: float
    """The width of a usual letter."""


def measures(pages: Iterable[Sequence[Part]], letter: float) -> Measures:
    """The margins and the distance of lines, as most lines show them."""
    lines: list[Line] = []
    steps: list[float] = []
    for page in pages:
        own = [part for part in page if isinstance(part, Line)]
        lines += own
        for above, below in itertools.pairwise(own):
            step = above.base - below.base
            if 0 < step < 4 * above.height:
                steps.append(step)
    if not lines:
        return Measures(0.0, 0.0, 0.0, letter)
    left = sorted(line.left for line in lines)[len(lines) // 20]
    widest = max(line.right for line in lines) - left
    rights = sorted(line.right for line in lines if line.right - left > _SHORT * widest)
    right = rights[len(rights) * 9 // 10]
    if sum(1 for each in rights if each > right - 3 * letter) < _FEWEST:
        right = math.inf  # no margin that lines reach: none goes on
    pitch = sorted(steps)[len(steps) // 3] if steps else 0.0  # the larger ones part paragraphs
    return Measures(left, right, pitch, letter)


def written(pages: Sequence[Sequence[Part] | None], own: Measures) -> str:
    """The text of a document, each page ended by a form feed; None is a page without text."""
    text = _Text(own)
    for page in pages:
        for at, part in enumerate(page or ()):
            if isinstance(part, Line):
                text.line(part, first=at == 0)
            else:
                text.table(part)
        text.page()
    text.end()
    return "".join(text.pieces)


@dataclass(slots=True)
class _Text:
    """What is written so far."""

    own: Measures
    pieces: list[str] = field(default_factory=list[str])
    above: Line | None = None
    followed: bool = False
    """Whether the line above is itself the second or a later one of its paragraph."""
    broken: bool = False
    """Whether a page ended since the line above."""

    def line(self, line: Line, *, first: bool) -> None:
        """Write a line: behind the one above, or below it."""
        if self.above is not None and self._goes_on(self.above, line):
            between = BREAK if self.broken else "" if _TORN.search(self.above.text) else " "
            self.pieces.append(between + line.text)
            self.followed = True
        else:
            self.end()
            gap = self.above.base - line.base if self.above and not first else 0.0
            if gap > _FAR * self.own.pitch > 0:
                self.pieces.append("\n")
            indent = round((line.left - self.own.left) / self.own.letter)
            self.pieces.append(" " * min(max(indent, 0), _MOST_SPACES) + line.text)
            self.followed = False
        self.above, self.broken = line, False

    def table(self, rows: list[str]) -> None:
        """Write a table, an empty line before and after it."""
        self.end()
        self.pieces.append("\n" + "".join(f"{row}\n" for row in rows) + "\n")
        self.above = None

    def page(self) -> None:
        """End a page; the paragraph at its end may go on, the form feed is written with it."""
        if self.broken or self.above is None or self.above.text.startswith(_RAISED):
            self.end()
            note = self.above is not None and self.above.text.startswith(_RAISED)
            self.pieces.append(("\n" if note else "") + BREAK)
            self.above = None
        else:
            self.broken = True

    def end(self) -> None:
        """End the line, and the page where it is over."""
        if self.above is not None:
            self.pieces.append("\n")
        if self.broken:
            self.pieces.append(BREAK)
            self.broken = False

    def _goes_on(self, above: Line, line: Line) -> bool:
        own = self.own
        near = 1.5 * own.letter
        if above.columns or line.columns or abs(above.height - line.height) > 0.2 * line.height:
            return False
        if line.text.startswith(_RAISED):
            return False
        if above.right + own.letter + line.first_word < own.right - near / 2:
            return False  # its first word would have found room above
        if not self.broken and above.base - line.base > _LOWER * own.pitch:
            return False
        if above.text.endswith(_ENDED) and _MARK.match(line.text):
            return False
        if line.left > own.left + near:
            return (self.followed and abs(line.left - above.left) < near) or _hangs(above, line)
        return True


def _hangs(above: Line, line: Line) -> bool:
    """Whether a line begins below the first word behind a mark: "1. Sở …" and "Công Thương"."""
    mark = _MARK.match(above.text)
    return mark is not None and 0 < line.left - above.left < 3.5 * above.height
