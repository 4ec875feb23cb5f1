"""The letters of a PDF's page with their places, and the straight lines drawn on it."""

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MOST_GLYPHS = 200_000
"""Of a page that are read; what has more is no page of text."""
_MOST_SEGMENTS = 40_000
_THIN = 0.8
"""Points by which the ends of a straight line may differ."""
_SHORTEST = 4.0
_SOFT_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u00ad": "-"}
_NESTED = 3
_MOST_MARKS = 4


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter with its marks; places in points, upwards from the page's lower left corner."""

    text: str
    left: float
    right: float
    base: float
    """Of the line that it stands on."""
    height: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: at `place` across, from `start` to `end` along."""

    upright: bool
    place: float
    start: float
    end: float


def glyphs(raw: Any, page: Any) -> list[Glyph]:
    """The letters of a page in the order of the file, turned so that most stand upright.

    `raw` is the module pypdfium2.raw, `page` an open text page. Letters that stand at another angle
    than most (a watermark across the page) are left out.
    """
    seen = list(_letters(raw, page))
    if not seen:
        return []
    turn = Counter(turn for turn, _ in seen).most_common(1)[0][0]
    found: list[Glyph] = []
    for own, (text, left, bottom, right, top, x, y) in seen:
        if own != turn:
            continue
        for _ in range(turn):  # a quarter back
            left, bottom, right, top, x, y = bottom, -right, top, -left, y, -x
        if found and unicodedata.combining(text) and len(found[-1].text) < _MOST_MARKS:
            last = found[-1]
            found[-1] = Glyph(last.text + text, last.left, last.right, last.base, last.height)
        else:
            found.append(Glyph(text, left, right, y, top - bottom))
    return found


_Letter = tuple[str, float, float, float, float, float, float]


def _letters(raw: Any, page: Any) -> Iterator[tuple[int, _Letter]]:
    """Each letter and space with its box and origin, and by how many quarters it is turned."""
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    quarter = math.pi / 2
    for at in range(min(raw.FPDFText_CountChars(page), MOST_GLYPHS)):
        code = raw.FPDFText_GetUnicode(page, at)
        if code in (0, 10, 13) or raw.FPDFText_IsGenerated(page, at) == 1:
            continue
        if not raw.FPDFText_GetLooseCharBox(page, at, box):
            continue
        raw.FPDFText_GetCharOrigin(page, at, x, y)
        angle = raw.FPDFText_GetCharAngle(page, at)
        turns = angle / quarter
        if angle < 0 or abs(turns - round(turns)) > 0.05:
            turns = -1
        text = _text(code)
        yield (
            round(turns) % 4 if turns >= 0 else 0 if angle < 0 else 9,
            (text, box.left, box.bottom, box.right, box.top, x.value, y.value),
        )


def _text(code: int) -> str:
    """A letter; U+FFFD where the file gives none: half of a pair, or a control character."""
    if not (code < 0xD800 or 0xDFFF < code < 0x110000):
        return "\ufffd"
    text = _SOFT_HYPHENS.get(chr(code), chr(code))
    is_control = unicodedata.category(text) == "Cc" and not text.isspace()
    return "\ufffd" if is_control else text


def rules(raw: Any, page: Any) -> list[Rule]:
    """The level and upright lines of a page, edges of boxes among them."""
    found: list[Rule] = []
    left = _MOST_SEGMENTS
    for shape in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=_NESTED):
        count = raw.FPDFPath_CountSegments(shape)
        left -= count
        if left < 0:
            break
        if count > 0 and _is_drawn(raw, shape):
            found += _edges(raw, shape, count)
    return found


def _is_drawn(raw: Any, shape: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(shape, fill, stroke)
    if stroke.value:
        return True
    if not fill.value:
        return False
    # a filled shape draws a line only where it is thin: else it is the colour of a cell
    low = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(shape, *low)
    left, bottom, right, top = (each.value for each in low)
    return min(right - left, top - bottom) < 3.0


def _edges(raw: Any, shape: Any, count: int) -> Iterator[Rule]:
    """The straight level and upright pieces of one path."""
    a, b, c, d, e, f = shape.get_matrix().get()
    x, y = ctypes.c_float(), ctypes.c_float()
    at = first = (0.0, 0.0)
    for number in range(count):
        piece = raw.FPDFPath_GetPathSegment(shape, number)
        raw.FPDFPathSegment_GetPoint(piece, x, y)
        to = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = raw.FPDFPathSegment_GetType(piece)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = to
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _edge(at, to)
        if raw.FPDFPathSegment_GetClose(piece):
            yield from _edge(to, first)
        at = to


def _edge(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Rule]:
    wide, high = abs(one[0] - other[0]), abs(one[1] - other[1])
    if high <= _THIN and wide >= _SHORTEST:
        yield Rule(False, (one[1] + other[1]) / 2, *sorted((one[0], other[0])))
    elif wide <= _THIN and high >= _SHORTEST:
        yield Rule(True, (one[0] + other[0]) / 2, *sorted((one[1], other[1])))
