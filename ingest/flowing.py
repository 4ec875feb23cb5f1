"""Running text without the line breaks of its page: the names of bodies in it stand on one line.

A file as printed, or as OCR reads it, breaks "Giám đốc Sở Công / Thương" at any word. Such breaks
become spaces, so that no place moves; those between paragraphs, items and rows of tables stay.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from .outline import Outline, Part
from .wrapping import ENDED, wrapping

# a break between two words, or behind a comma; not above an empty line, a bullet or a table's row
_BREAK = re.compile(r"(?<=[^\s|])[^\S\n]{0,8}\n[^\S\n]{0,60}(?=[\w(“\"&/])")
_COLUMNS = re.compile(r"\S {3,}\S|\|")  # a row of two columns; not "Sở  Công Thương"


def flowing(outline: Outline) -> Outline:
    """The outline with spaces for the line breaks inside the paragraphs of the body.

    The same outline where each paragraph stands on one line.
    """
    text = outline.text
    breaks = [at for zone in outline.parts(Part.BODY) for at in _breaks(outline, zone)]
    if not breaks:
        return outline
    pieces: list[str] = []
    done = 0
    for at in breaks:
        pieces += (text[done:at], " ")
        done = at + 1
    pieces.append(text[done:])
    return replace(outline, text="".join(pieces), _zone_starts=[], _item_starts=[])


def _breaks(outline: Outline, zone: tuple[Part, int, int]) -> Iterator[int]:
    """Where lines of a zone break off inside a paragraph."""
    text, (_, start, end) = outline.text, zone
    layout = wrapping(text, start, end)
    if not layout.width:
        return
    opened = {item.start for item in outline.items}
    for found in _BREAK.finditer(text, start, end):
        at = text.index("\n", found.start())
        behind = found.end()
        if behind in opened or layout.begins(text, behind, ENDED):
            continue
        if not _COLUMNS.search(text, text.rfind("\n", 0, at) + 1, at):
            yield at
