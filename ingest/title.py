"""A document's type and title (trích yếu) from the lines of its head that bear them."""

import re

from ..ontology.tables import Reference
from .cells import Cell, gaps, kind
from .found import Found, found
from .head import type_names
from .outline import Outline, Part
from .ownnumber import NUMBERED

_ABOUT = re.compile(r"(?:V/[vV]|[Vv]/v|VỀ VIỆC|[Vv]ề việc)\b[ :.]*")
_ENCLOSED = re.compile(r"\s*\((?:[Bb]an hành )?(?:[Kk]èm theo|[Dd]ự thảo|[Tt]rích)[^)]*\)?\s*\Z")
_LETTER = "Công văn"


# "HỘI NGHỊ LẦN THỨ BA BAN CHẤP HÀNH …" of a resolution, a scanner's "LÀN" too; not "HỘI NGHỊ TỔNG"
_CONFERENCE = re.compile(r"HỘI NGHỊ L\wN THỨ? ")


def titled(outline: Outline, tables: Reference) -> tuple[Found | None, Found | None, Found | None]:
    """Type, title and, where the type's line or the one below it names it ("NGHỊ QUYẾT CỦA BỘ
    CHÍNH TRỊ"), whose it is."""
    text = outline.text
    type_: Found | None = None
    title: list[tuple[int, int]] = []
    bearer: Found | None = None
    letter = False
    for start, end in _cells(outline):
        words = text[start:end]
        shape = kind(words, type_names())
        if shape is Cell.TYPE and not title and type_ is None:
            name, of, about = _typed(words, tables)
            type_ = found(text, name, start, end, "type-line")
            if of:
                place = start + words.index(of)
                bearer = found(text, of, place, place + len(of), "type-line")
            if about:
                title.append((start + about, end))
        elif shape is not Cell.RULE:
            letter = letter or (shape is Cell.ABOUT and type_ is None and not words.isupper())
            title.append((start, end))
    if letter and title and type_ is None:
        type_ = found(text, _LETTER, title[0][0], title[0][0] + 3, "about-line")
    elif title and type_:
        whose, title = _whose(text, title)
        bearer = whose or bearer
    return type_, _joined(text, title), bearer


def _whose(text: str, title: list[tuple[int, int]]) -> tuple[Found | None, list[tuple[int, int]]]:
    """The body that the first words of a title name as whose act it is, and the title behind them.

    "CỦA BỘ CHÍNH TRỊ" stands on its own line, or before the document's number and date.
    """
    start, end = title[0]
    if numbered := NUMBERED.match(text, start, title[-1][1]):
        behind = [(max(first, numbered.end()), last) for first, last in title]
        title = [(first, last) for first, last in behind if first < last]
        first, last = numbered.span("of")
    elif len(title) > 1 and _CONFERENCE.match(text, start, end):
        behind = [(first, last) for first, last in title if not text[first:last].isupper()]
        return None, behind or title
    elif text.startswith("CỦA ", start, end) and not text.startswith("CỦA ĐỒNG CHÍ", start):
        first, last, title = start + len("CỦA "), end, title[1:]
    else:
        return None, title
    if first < 0 or not text[first:last].strip():
        return None, title
    return found(text, " ".join(text[first:last].split()), first, last, "type-line"), title


def _cells(outline: Outline) -> list[tuple[int, int]]:
    """The cells of the title's lines, in reading order."""
    cells: list[tuple[int, int]] = []
    text = outline.text
    for zone in outline.parts(Part.TITLE):
        start = zone.start
        while start < zone.end:
            stop = text.find("\n", start, zone.end)
            stop = zone.end if stop < 0 else stop
            place = start
            for gap in (*gaps(text, start, stop), (stop, stop)):
                words = text[place : gap[0]]
                if words.strip():
                    left = place + len(words) - len(words.lstrip())
                    cells.append((left, left + len(words.strip())))
                place = gap[1]
            start = stop + 1
    return cells


def _typed(words: str, tables: Reference) -> tuple[str, str, int]:
    """The type's name as the tables have it, the body that its line names, where its title
    begins."""
    line = type_names().match(words)
    assert line is not None  # a cell of this kind is one that the pattern matches
    name = line["type"].replace("QUYẾT NGHỊ", "NGHỊ QUYẾT").removesuffix(" KẾT LUẬN")
    entry = tables.type_by_name(name)
    about = line.start("about") if line["about"] else 0
    return (entry.name if entry else name.capitalize()), line["of"] or "", about


_TOLD_BY = re.compile(r"(?:[Vv]ề|VỀ)\s+")
"""What joins a trích yếu to its type: "CHỈ THỊ / Về phòng, chống lụt bão"."""


def _joined(text: str, cells: list[tuple[int, int]]) -> Found | None:
    """The title in one line, without "V/v" and without the note on what it is attached to."""
    if not cells:
        return None
    words = " ".join(" ".join(text[start:end].split()) for start, end in cells)
    words = _ENCLOSED.sub("", _ABOUT.sub("", words, count=1) if _ABOUT.match(words) else words)
    words = words.strip().rstrip(".;:").strip()
    if joint := _TOLD_BY.match(words):
        words = words[joint.end() :]
    if not words:
        return None
    return found(text, words, cells[0][0], cells[-1][1], "title-line")
