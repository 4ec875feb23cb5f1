"""From letters with their places to lines of text, as they stand on the page.

Columns stay apart by wide spaces, which is how the rest of the reader knows a letterhead.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from .pdf_glyphs import Glyph
from .raised import raised

_SAME_LINE = 0.42
"""Of a letter's height: how far the feet of letters of one line may differ, as raised ones do."""
_WORD = 0.16
"""Of the height: a gap that parts words where the file has no space."""
_WIDE = 1.25
"""Of the height: a gap that parts columns."""
_RAISED = 0.8
"""Of the usual height: a figure smaller than this and higher than its line is a note's mark."""
_MOST_SPACES = 100


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; its words carry spaces between and none around."""

    text: str
    left: float
    right: float
    base: float
    height: float
    columns: bool
    """Whether a wide gap parts it."""
    first_word: float
    """The width of its first word."""


def rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """The letters of each line, the topmost line first, each line from left to right."""
    found: list[list[Glyph]] = []
    base = height = 0.0
    for glyph in sorted(glyphs, key=lambda each: -each.base):
        if found and base - glyph.base <= _SAME_LINE * max(height, 1.0):
            found[-1].append(glyph)
            if glyph.height > height and not glyph.text.isspace():
                base, height = glyph.base, glyph.height  # the line's own foot, not a raised mark's
        else:
            found.append([glyph])
            base, height = glyph.base, glyph.height
    return [sorted(row, key=lambda each: each.left) for row in found]


def line(row: Sequence[Glyph], width: float) -> Line | None:
    """The words of a line; `width` is that of a usual letter. None where it has only spaces."""
    ink = [glyph for glyph in row if not glyph.text.isspace()]
    if not ink:
        return None
    height = median(glyph.height for glyph in ink)
    base = median(glyph.base for glyph in ink)
    spaces = [glyph for glyph in row if glyph.text.isspace()]
    gaps = _gaps(ink, spaces, height)
    justified = _justified(gaps, height)
    pieces: list[str] = []
    columns = False
    first_word = 0.0
    last: Glyph | None = None
    for glyph, gap in zip(ink, [0.0, *gaps], strict=True):
        if last is not None and _again(last, glyph, height):
            continue
        if gap > _WIDE * height and gap > justified:
            pieces.append(" " * min(max(3, round(gap / width)), _MOST_SPACES))
            columns = True
        elif gap > 0:
            pieces.append(" ")
        small = glyph.height < _RAISED * height and glyph.base > base + 0.1 * height
        pieces.append(raised(glyph.text) if small else glyph.text)
        if gap > 0 and last is not None:
            first_word = first_word or last.right - ink[0].left
        last = glyph
    left, right = ink[0].left, ink[-1].right
    return Line("".join(pieces), left, right, base, height, columns, first_word or right - left)


def _gaps(ink: list[Glyph], spaces: list[Glyph], height: float) -> list[float]:
    """The space before each letter but the first, 0 within a word."""
    found: list[float] = []
    at = 0
    for before, after in itertools.pairwise(ink):
        gap = after.left - before.right
        spaced = False
        while at < len(spaces) and spaces[at].left < after.left - 0.01:
            spaced = spaced or spaces[at].left >= before.left
            at += 1
        found.append(max(gap, 0.01) if spaced or gap > _WORD * height else 0.0)
    return found


def _justified(gaps: list[float], height: float) -> float:
    """How wide spaces between words are in a line that was stretched to the margin."""
    words = [gap for gap in gaps if gap > 0]
    return 1.6 * median(words) if len(words) >= 3 else 0.0


def _again(last: Glyph, glyph: Glyph, height: float) -> bool:
    """Whether a letter was printed twice at one place, as some programs make bold ones."""
    near = 0.08 * height
    return (
        last.text == glyph.text
        and abs(last.left - glyph.left) < near
        and abs(last.base - glyph.base) < near
    )


def usual_width(glyphs: Sequence[Glyph]) -> float:
    """The width of a usual letter, in points."""
    letters = [glyph.right - glyph.left for glyph in glyphs if glyph.text.isalnum()]
    return max(median(letters), 0.5) if letters else 5.0
