"""The tables of a .docx: where each cell stands, merged ones too, and whether lines part them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from .tabular import Cell, lines
from .word_package import child, local, value
from .word_styles import Styles, inner_lines

WRAPPERS = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
"""What stands around paragraphs, rows or cells without a look of its own."""


def table(
    element: Element, looks: Styles, block: Callable[[Element], Iterator[str]]
) -> Iterator[str]:
    """A table's lines, an empty one before and after it; `block` gives those within a cell."""
    properties = child(element, "tblPr")
    ruled = inner_lines(child(properties, "tblBorders")) or looks.ruled(
        value(child(properties, "tblStyle"))
    )
    found = _Cells(block)
    for row, line in enumerate(_inside(element, "tr")):
        if child(line, "trPr", "del") is None:
            found.row(row, line)
    yield ""
    yield from lines(found.cells, ruled=ruled or found.sided)
    yield ""


@dataclass(slots=True)
class _Cells:
    """The cells of a table, as far as it is read."""

    block: Callable[[Element], Iterator[str]]
    cells: list[Cell] = field(default_factory=list[Cell])
    open_above: dict[int, int] = field(default_factory=dict[int, int])
    """By column: the cell that those below it may go on with."""
    sided: bool = False
    """Whether a cell has a line of its own at a side."""

    def row(self, row: int, line: Element) -> None:
        """Take a row."""
        column = _number(value(child(line, "trPr", "gridBefore")), 0)
        for each in _inside(line, "tc"):
            look = child(each, "tcPr")
            self.sided = self.sided or _sided(child(look, "tcBorders"))
            wide = _number(value(child(look, "gridSpan")), 1)
            merged = child(look, "vMerge")
            if merged is not None and value(merged) != "restart" and column in self.open_above:
                self._grow(column, row)
            else:
                self._begin(each, row, column, wide, open_below=merged is not None)
            column += wide

    def _grow(self, column: int, row: int) -> None:
        """Let the cell above reach down to a row."""
        at = self.open_above[column]
        above = self.cells[at]
        self.cells[at] = Cell(
            above.row, column, above.paragraphs, row - above.row + 1, above.columns
        )

    def _begin(
        self, element: Element, row: int, column: int, wide: int, *, open_below: bool
    ) -> None:
        self.open_above.pop(column, None)
        if open_below:
            self.open_above[column] = len(self.cells)
        paragraphs = tuple(part for each in element for part in self.block(each))
        self.cells.append(Cell(row, column, paragraphs, 1, wide))


def _inside(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in a wrapper."""
    for each in element:
        if local(each.tag) == name:
            yield each
        elif local(each.tag) in WRAPPERS:
            yield from _inside(each, name)


def _sided(borders: Element | None) -> bool:
    """Whether a cell has a line at its left or right."""
    return any(
        (value(child(borders, side)) or "nil") not in ("nil", "none")
        for side in ("left", "right", "start", "end")
    )


def _number(text: str | None, otherwise: int) -> int:
    return min(int(text), 500) if text and len(text) < 6 and text.isdecimal() else otherwise
