"""Rows of a reference table: from the bytes of a CSV file to frozen dataclasses.

Cells are checked a column at a time, as the tables are read at every start of the command line.
"""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import Field, dataclass, fields
from enum import EnumType
from typing import Any

from .errors import BadReference

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"  # "tay-ninh-2025", "qdd"; not "Tây Ninh"
_DAY = (
    r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"  # "2025-07-01", "1992-09-30"; not "1/7/2025"
)
_FILLED = r"[^\n]*\S[^\n]*?"  # "Sở Ngoại vụ", "UBND"; not "  "
_PATTERNS = {
    "id": (_ID, "an id has a-z, 0-9 and single hyphens"),
    "series": (_ID, "a series has a-z, 0-9 and single hyphens"),
    "parent": (f"(?:{_ID})?", "it is an id or empty"),
    "country": (f"(?:{_ID})?", "it is an id or empty"),
    "broader": (f"(?:{_ID})?", "it is an id or empty"),
    "earlier": (_ID, "it is an id"),
    "later": (_ID, "it is an id"),
    "valid_from": (f"(?:{_DAY})?", "a date is YYYY-MM-DD or empty"),
    "valid_to": (f"(?:{_DAY})?", "a date is YYYY-MM-DD or empty"),
    "date": (_DAY, "a date is YYYY-MM-DD"),
    "level": ("central|province|district|commune", "allowed: central, province, district, commune"),
    "name": (_FILLED, "it must not be empty"),
    "source": (_FILLED, "it must not be empty; name the decree, law or document"),
}
_TRUTH = {"yes": True, "true": True, "no": False, "false": False, "": False}


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one file, with the line on which each ends."""

    file: str
    rows: list[Any]
    lines: list[int]

    def wrong(self, index: int, column: str, value: str, allowed: str) -> BadReference:
        """The error that says what stands in a column of a row, and what may."""
        place = f"{self.file} line {self.lines[index]}, column {column}"
        return BadReference(f"{place}: {value!r} cannot be used; {allowed}")


def read_table(data: bytes, file: str, shape: type[Any]) -> Table:
    """The rows of one CSV file in UTF-8; its columns are the fields of `shape`, in order.

    Several values of a cell are parted by `|`; blank lines are skipped. Raises BadReference, which
    names file, line, column and what is allowed there.
    """
    described = fields(shape)
    cells, lines = _cells(data, file, [field.name for field in described])
    table = Table(file, [], lines)
    columns = list(zip(*cells, strict=True)) if cells else [()] * len(described)
    read = [_column(table, field, column) for field, column in zip(described, columns, strict=True)]
    table.rows.extend(map(shape, *read))
    return table


def _cells(data: bytes, file: str, columns: list[str]) -> tuple[list[list[str]], list[int]]:
    reader = csv.reader(io.StringIO(_decoded(data, file), newline=""), strict=True)
    cells: list[list[str]] = []
    lines: list[int] = []
    try:
        if next(reader, None) != columns:
            raise BadReference(f"{file} line 1: the columns must be {','.join(columns)}")
        for row in filter(None, reader):
            if len(row) != len(columns):
                raise BadReference(
                    f"{file} line {reader.line_num}: {len(row)} cells, not {len(columns)} "
                    f"({','.join(columns)}); put a cell that holds a comma in quotes"
                )
            cells.append(row)
            lines.append(reader.line_num)
    except csv.Error as error:
        raise BadReference(f"{file} line {reader.line_num}: {error}; check its quotes") from None
    return cells, lines


def _decoded(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig")  # spreadsheets put a byte order mark in front
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadReference(f"{file} line {line}: not UTF-8; save the file as CSV UTF-8") from None


def _column(table: Table, field: "Field[Any]", cells: Sequence[str]) -> Sequence[object]:
    """The values of one column."""
    kind: object = field.type
    if kind is bool:
        return _mapped(table, field.name, cells, _TRUTH)
    if isinstance(kind, EnumType):
        return _mapped(table, field.name, cells, {str(member): member for member in kind})
    if kind is not str:
        return [tuple(cell.split("|")) if cell else () for cell in cells]
    if field.name in _PATTERNS:
        _check(table, field.name, cells)
    return cells


def _mapped(
    table: Table, column: str, cells: Sequence[str], allowed: dict[str, Any]
) -> Sequence[object]:
    for index, cell in enumerate(cells):
        if cell not in allowed:
            choice = f"allowed: {', '.join(filter(None, allowed))}"
            raise table.wrong(index, column, cell, choice)
    return [allowed[cell] for cell in cells]


def _check(table: Table, column: str, cells: Sequence[str]) -> None:
    pattern, allowed = _PATTERNS[column]
    matches = re.compile(pattern).fullmatch
    for index, cell in enumerate(cells):
        if not matches(cell):
            raise table.wrong(index, column, cell, allowed)
