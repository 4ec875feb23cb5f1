"""From the elements of a web page to lines of text, as a browser shows them."""

import re
from dataclasses import dataclass
from typing import Any

from ..ontology.errors import UnreadableText
from .encoding import shown
from .raised import raised
from .tabular import WIDEST, Cell, lines
from .word_numbering import counted

MOST_NESTED = 150
"""Elements inside one another; of what stands deeper only the words are kept."""
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """p div section article main header figure figcaption blockquote address dl dt dd h1 h2 h3
        h4 h5 h6 hr center form fieldset details summary body html ul ol li caption""",
    )
)
_MIDDLE = re.compile(r"(?i)text-align\s*:\s*center")
_CAPITALS = re.compile(r"(?i)text-transform\s*:\s*uppercase")
# matches "border: solid 1px", "border-left:1.0pt"; not "border:none", "border: 0"
_BORDER = re.compile(r"(?i)border[a-z-]*\s*:[^;]{0,40}?(?:solid|[1-9]\d*(?:\.\d+)?(?:pt|px))")
_SPACES = re.compile(r"[ \t\r\n\f]+")  # not the no-break space, which is meant
_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_MOST_SPAN = 500


def written_out(element: Any, place: str, most: int) -> list[str]:
    """The lines of an element, a paragraph each; raises UnreadableText for over `most` letters."""
    writer = _Writer(_Room(place, most, most))
    writer.element(element, 0)
    writer.end_line()
    return writer.lines


@dataclass(slots=True)
class _Room:
    """How much may still be written, as cells that span rows make a page longer than its file."""

    place: str
    most: int
    left: int

    def take(self, characters: int) -> None:
        """Use some of it."""
        self.left -= characters
        if self.left < 0:
            raise UnreadableText(f"{shown(self.place)}: more than {self.most} characters; split it")


class _Writer:
    """Lines as they grow."""

    def __init__(self, room: _Room) -> None:
        self.room = room
        self.lines: list[str] = []
        self._line: list[str] = []
        self._middle = False
        self._last_middle = False
        self._capitals = False

    def element(self, element: Any, depth: int) -> None:
        """Write an element with all that it holds, not what follows it."""
        tag = element.tag
        if not isinstance(tag, str):
            return
        if depth > MOST_NESTED:
            self.words("".join(element.itertext()))
            return
        style = element.get("style") or ""
        before = self._middle, self._capitals
        if tag in _BLOCKS:
            self.end_line()
            if tag == "center" or element.get("align") or "text-align" in style:
                self._middle = (
                    tag == "center"
                    or (element.get("align") or "").lower() == "center"
                    or _MIDDLE.search(style) is not None
                )
        self._capitals = self._capitals or _CAPITALS.search(style) is not None
        self._inside(element, tag, depth)
        if tag in _BLOCKS:
            self.end_line()
        self._middle, self._capitals = before

    def _inside(self, element: Any, tag: str, depth: int) -> None:
        if tag == "br":
            self.end_line(blank=True)
        elif tag == "table":
            self._table(element, depth)
        elif tag == "pre":
            for line in "".join(element.itertext()).split("\n"):
                self._line.append(line.rstrip("\r"))
                self.end_line(blank=True)
        elif tag == "sup":
            self.words(raised("".join(element.itertext()).strip()))
        else:
            self.words(element.text)
            count = _first(element)
            for each in element:
                if each.tag == "li":
                    self.end_line()
                    count = _whole(each.get("value"), count)
                    self._line.append(_label(element, count))
                    self._item(each, depth + 1)
                    count += -1 if element.get("reversed") is not None else 1
                else:
                    self.element(each, depth + 1)
                self.words(each.tail)

    def _item(self, element: Any, depth: int) -> None:
        """An item behind its label, which must stay with its first words: "<li><p>…"."""
        if depth > MOST_NESTED:
            self.words("".join(element.itertext()))
            return
        held = _Writer(self.room)
        held._inside(element, "li", depth)
        held.end_line()
        first, *more = held.lines or [""]
        self._line.append(first)
        self.end_line()
        self.lines += more

    def words(self, text: str | None) -> None:
        """Write words as a browser does, runs of white space as one space."""
        if not text:
            return
        words = _SPACES.sub(" ", text)
        if not self._line or self._line[-1].endswith(" "):
            words = words.lstrip(" ")
        if words:
            self._line.append(words.upper() if self._capitals else words)

    def end_line(self, *, blank: bool = False) -> None:
        """End the line that is being written; an empty one counts only where it is `blank`."""
        line = "".join(self._line).rstrip(" ")
        self._line.clear()
        if line.strip():
            if self.lines and self._middle != self._last_middle and self.lines[-1]:
                self.lines.append("")  # a title ends or begins: pages show it by space
            self._last_middle = self._middle
            self.room.take(len(line) + 1)
            self.lines.append(line)
        elif blank and self.lines and self.lines[-1]:
            self.lines.append("")

    def _table(self, table: Any, depth: int) -> None:
        self.end_line()
        cells, ruled = _cells(table, depth, self.room)
        written = lines(cells, ruled=ruled)
        if written:
            self.room.take(sum(map(len, written)))
            self.lines += ["", *written, ""]


def _cells(table: Any, depth: int, room: _Room) -> tuple[list[Cell], bool]:
    """The cells of a table, not of those within it, and whether lines part them."""
    ruled = _ruled(table)
    cells: list[Cell] = []
    taken: dict[int, int] = {}
    """By column: the first row that is free there."""
    row = 0
    for line in _own(table, "tr"):
        column = 0
        for each in line:
            if each.tag not in ("td", "th"):
                continue
            while taken.get(column, 0) > row:
                column += 1
            ruled = ruled or each.tag == "th" or _BORDER.search(each.get("style") or "") is not None
            wide = min(max(_whole(each.get("colspan"), 1), 1), _MOST_SPAN)
            high = min(max(_whole(each.get("rowspan"), 1), 1), _MOST_SPAN)
            writer = _Writer(room)
            writer.element(each, depth + 1)
            writer.end_line()
            cells.append(Cell(row, column, tuple(writer.lines), high, wide))
            for own in range(column, min(column + wide, WIDEST)):
                taken[own] = row + high
            column += wide
        row += 1
    return [_within(cell, row) for cell in cells], ruled


def _within(cell: Cell, rows: int) -> Cell:
    """A cell that ends where its table does."""
    return Cell(
        cell.row, cell.column, cell.paragraphs, min(cell.rows, rows - cell.row), cell.columns
    )


def _own(table: Any, name: str) -> Any:
    for part in table:
        if part.tag == name:
            yield part
        elif part.tag in ("tbody", "thead", "tfoot"):
            yield from (each for each in part if each.tag == name)


def _ruled(table: Any) -> bool:
    return (
        _whole(table.get("border"), 0) > 0 or _BORDER.search(table.get("style") or "") is not None
    )


def _first(element: Any) -> int:
    return _whole(element.get("start"), 1)


def _label(list_: Any, count: int) -> str:
    """What a browser prints before an item."""
    if list_.tag != "ol":
        return "- "
    return f"{counted(count, _FORMS.get(list_.get('type') or '1', 'decimal'))}. "


def _whole(text: str | None, otherwise: int) -> int:
    text = (text or "").strip()
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 7 else otherwise
