"""Tables whose cells are parted by bars, as converters to plain text and to Markdown write them."""

import re
from collections.abc import Iterator

from .table import Block, Row

_LINE = re.compile(r"[^\n]+")
_FRAME = re.compile(r"[\s|+:=–—-]*")
"""A line that only draws: "|---|:--:|"."""


def ruled(text: str, start: int, end: int) -> Iterator[Block]:
    """The runs of lines with bars between two places; a line without any ends the table."""
    lines: list[Row] = []
    for line in _LINE.finditer(text, start, end):
        if "|" not in line[0]:
            if line[0].strip() and lines:
                yield Block(tuple(lines), False)
                lines = []
            continue
        if not _FRAME.fullmatch(line[0]):
            lines.append(_cells(text, *line.span()))
    if lines:
        yield Block(tuple(lines), False)


def _cells(text: str, start: int, end: int) -> Row:
    """The cells of a line without the white space around them; no bar at its ends makes one."""
    found: list[tuple[tuple[int, int], ...]] = []
    at = start
    while at <= end:
        stop = text.find("|", at, end)
        stop = end if stop < 0 else stop
        inner = text[at:stop]
        first = at + len(inner) - len(inner.lstrip())
        found.append(((first, at + len(inner.rstrip())),) if inner.strip() else ())
        at = stop + 1
    framed = not found[0] and text[start:end].lstrip().startswith("|")
    return tuple(found[1 if framed else 0 :])
