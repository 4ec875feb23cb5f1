"""Tasks in tables: rows "nội dung | cơ quan chủ trì | phối hợp | thời hạn"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..ontology.words import Role
from .actor import Actor
from .agencies import agency_list
from .context import Context
from .deadlines import Deadline, stated

_LINE = re.compile(r"[^\n]+")
_WIDE = re.compile(r"\S(?: {3}|\t)\s{0,40}\S[^\n]{0,80}?\S(?: {3}|\t)")  # three cells of a line
_GAPS = ("   ", "\t")
_CELL = re.compile(r"[^\s](?:[^\s]| (?! ))*")  # matches "Sở Y tế" in "Sở Y tế   Quý I"
_LETTER = re.compile(r"[^\W\d_]")
# over a column: "Cơ quan chủ trì", "Đơn vị thực hiện"; not "Thời gian thực hiện"
_LEADS = re.compile(r"(?i)(?:chủ trì|(?:cơ quan|đơn vị|bộ phận|phòng)[^|]{0,20}thực hiện)")
_WITH = re.compile(r"(?i)phối hợp")
_WHEN = re.compile(r"(?i)thời (?:gian|hạn)|tiến độ|hoàn thành")
_WHAT = re.compile(r"(?i)nội dung|nhiệm vụ|công việc|hoạt động|tên")


@dataclass(frozen=True, slots=True)
class Row:
    """A row that sets a task: where its words stand, who must act, until when."""

    label: str
    """Its first cell where that is a number, else ""."""
    start: int
    end: int
    actors: tuple[Actor, ...]
    deadline: Deadline | None


def rows(text: str, start: int, end: int, context: Context) -> Iterator[Row]:
    """The rows below a header that has a column for who leads; [] where there is no such table.

    Cells are parted by "|", or by two spaces and more where each row of the table is one line.
    """
    columns: dict[str, int] = {}
    width = 0
    for line in _LINE.finditer(text, start, end):
        cells = list(_cells(text, *line.span()))
        if len(cells) < 3:
            columns = {}
            continue
        if not columns or _LEADS.search(line[0]):
            columns = _columns([text[a:b] for a, b in cells])
            width = len(cells)
            continue
        what = columns["what"]
        if len(cells) != width or not _LETTER.search(text, *cells[what]):
            continue  # a markdown ruler ("---|---") has no letter either
        yield _row(text, cells, columns, context)


def may_hold(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text may hold such a table, told in one look."""
    drawn = text.find("|", start, end) >= 0 or (
        any(text.find(gap, start, end) >= 0 for gap in _GAPS)
        and _WIDE.search(text, start, end) is not None
    )
    return drawn and _LEADS.search(text, start, end) is not None


def _columns(heads: list[str]) -> dict[str, int]:
    """Which column says what, {} where none says who leads."""
    found: dict[str, int] = {}
    for at, head in enumerate(heads):
        for name, pattern in (("lead", _LEADS), ("with", _WITH), ("when", _WHEN), ("what", _WHAT)):
            if pattern.search(head) and name not in found:
                found[name] = at
                break
    return found if "lead" in found and "what" in found else {}


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the cells of a line stand, without the white space around them."""
    if text.find("|", start, end) < 0:
        yield from (cell.span() for cell in _CELL.finditer(text, start, end))
        return
    at = start
    while at <= end:
        stop = text.find("|", at, end)
        stop = end if stop < 0 else stop
        inner = text[at:stop]
        first = at + len(inner) - len(inner.lstrip())
        yield (first, at + len(inner.rstrip())) if inner.strip() else (at, at)
        at = stop + 1


def _row(text: str, cells: list[tuple[int, int]], columns: dict[str, int], context: Context) -> Row:
    found: list[Actor] = []
    for name, role in (("lead", Role.LEAD), ("with", Role.COORDINATE)):
        if name in columns:
            first, last = cells[columns[name]]
            names = agency_list(text[first:last], 0, context)
            found += [Actor(name, role, first + a, first + b, "table") for a, b, name in names]
    due = stated(text, *cells[columns["when"]], context) if "when" in columns else None
    number = text[slice(*cells[0])].strip(" .")
    label = number if columns["what"] > 0 and len(number) < 8 else ""
    last = max(end for _, end in cells)
    return Row(label, cells[columns["what"]][0], last, tuple(found), due)
