"""The text of a PDF that has one, a paragraph a line, each page ended by a form feed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from ..ontology.errors import UnreadableText
from .encoding import shown
from .library import library
from .pdf_glyphs import Glyph, glyphs, rules
from .pdf_grid import Grid, Region, grids
from .pdf_lines import Line, line, rows, usual_width
from .pdf_paragraphs import Part, measures, written
from .tabular import Cell, lines

MOST_PAGES = 5_000
_OCR = "run OCR, for example ocrmypdf"
_FEWEST = 3
"""Letters: a page with fewer has no text, only what a scanner or a stamp put there."""
_UNKNOWN = 0.3
"""Of the letters: so many without a meaning and the page cannot be read."""
# matches "2", "- 2 -", "Trang 2/5", "2 | 5"; not "2024-2025", "Số 2"
_PAGE_NUMBER = re.compile(r"(?:Trang |- ?|– ?)?(\d{1,4})(?: ?[-–]| ?[/|] ?\d{1,4})?")
_DIGITS = re.compile(r"\d+")
_RUNNING = 3
"""Pages: a line at the top or bottom of so many, and of most, is no part of the text."""


@dataclass(slots=True)
class _Sheet:
    """A page as lines and tables, from above."""

    parts: list[Part]
    letter: float
    """The width of a usual letter."""


def pdf_text(data: bytes, place: str, most: int) -> tuple[str, tuple[str, ...]]:
    """The text of a PDF and what could not be read of it, a line each.

    Raises UnreadableText where it cannot be opened or no page of it has text. `most` is how many
    characters it may have.
    """
    pdfium, raw = library("pypdfium2", ".pdf"), library("pypdfium2.raw", ".pdf")
    paper = _opened(pdfium, raw, data, place)
    sheets: list[_Sheet | None] = []
    left_out: list[str] = []
    length = 0
    try:
        for number in range(len(paper)):
            try:
                sheet = _sheet(raw, paper, number)
            except pdfium.PdfiumError:
                left_out.append(f"page {number + 1} is damaged; copy or print the file again")
                sheets.append(None)
                continue
            sheets.append(sheet)
            length += _length(sheet)
            if length > most:
                raise UnreadableText(f"{shown(place)}: more than {most} characters; split it")
            if sheet is None:
                left_out.append(f"page {number + 1} has no text; {_OCR}")
    finally:
        paper.close()
    if not any(sheets):
        raise UnreadableText(f"{shown(place)}: no page has text, it holds pictures; {_OCR}")
    _drop_running(sheets)
    letter = median(sheet.letter for sheet in sheets if sheet)
    pages = [sheet.parts if sheet else None for sheet in sheets]
    text = written(pages, measures(filter(None, pages), letter))
    return text, tuple(left_out)


def _opened(pdfium: Any, raw: Any, data: bytes, place: str) -> Any:
    where = shown(place)
    try:
        paper = pdfium.PdfDocument(data)
        pages = len(paper)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise UnreadableText(
                f"{where}: needs a password; save it without one, then read it"
            ) from None
        raise UnreadableText(f"{where}: a damaged PDF; copy or print it to PDF again") from None
    if pages > MOST_PAGES:
        paper.close()
        raise UnreadableText(f"{where}: {pages} pages, the most is {MOST_PAGES}; split it")
    return paper


def _sheet(raw: Any, paper: Any, number: int) -> _Sheet | None:
    """One page, None where it has no text."""
    page = paper.get_page(number)
    try:
        words = page.get_textpage()
        try:
            seen = glyphs(raw, words)
        finally:
            words.close()
        if not _readable(seen):
            return None
        return _arranged(seen, grids(rules(raw, page)))
    finally:
        page.close()


def _readable(seen: Sequence[Glyph]) -> bool:
    ink = [glyph.text for glyph in seen if not glyph.text.isspace()]
    unknown = sum(1 for text in ink if text == "\ufffd" or "\ue000" <= text[0] <= "\uf8ff")
    return len(ink) >= _FEWEST and unknown < _UNKNOWN * len(ink)


def _arranged(seen: list[Glyph], tables: list[Grid]) -> _Sheet:
    """The letters in lines, those within tables in the lines of their table."""
    width = usual_width(seen)
    free: list[Glyph] = []
    inside: list[dict[Region, list[Glyph]]] = [{} for _ in tables]
    for glyph in seen:
        x, y = (glyph.left + glyph.right) / 2, glyph.base + glyph.height / 4
        for table, cells in zip(tables, inside, strict=True):
            if (region := table.at(x, y)) is not None:
                cells.setdefault(region, []).append(glyph)
                break
        else:
            free.append(glyph)
    parts: list[tuple[float, Part]] = [
        (found.base, found) for row in rows(free) if (found := line(row, width)) is not None
    ]
    for table, cells in zip(tables, inside, strict=True):
        if drawn := lines(list(_cells(cells, width)), ruled=True):
            parts.append((table.ys[-1], drawn))
    parts.sort(key=lambda part: -part[0])
    return _Sheet([part for _, part in parts], width)


def _cells(cells: dict[Region, list[Glyph]], width: float) -> Iterator[Cell]:
    for region, held in cells.items():
        words = tuple(found.text for row in rows(held) if (found := line(row, width)) is not None)
        yield Cell(region.row, region.column, words, region.rows, region.columns)


def _length(sheet: _Sheet | None) -> int:
    parts = sheet.parts if sheet else []
    return sum(len(p.text) if isinstance(p, Line) else sum(map(len, p)) for p in parts)


def _drop_running(sheets: list[_Sheet | None]) -> None:
    """Take away page numbers, and what is printed at the top or bottom of most pages."""
    for end in (0, -1):
        edges = [
            (number, sheet, part)
            for number, sheet in enumerate(sheets, 1)
            if sheet and sheet.parts and isinstance(part := sheet.parts[end], Line)
        ]
        values = {
            number: int(found[1]) - number
            for number, _, part in edges
            if (found := _PAGE_NUMBER.fullmatch(part.text))
        }
        shift, times = Counter(values.values()).most_common(1)[0] if values else (0, 0)
        for number, sheet, part in edges:
            if values.get(number) == shift and (times > 1 or shift == 0):
                sheet.parts.remove(part)
        again = Counter(_DIGITS.sub("0", part.text) for _, _, part in edges)
        for _, sheet, part in edges:
            if len(sheet.parts) < 2:
                continue  # a page of one line, as a list of forms may be, says something
            times = again[_DIGITS.sub("0", part.text)]
            if times >= _RUNNING and times * 2 > len(sheets) and part in sheet.parts:
                sheet.parts.remove(part)
