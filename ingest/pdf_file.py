"""The text of a PDF that has one, a paragraph a line, each page ended by a form feed."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from ..ontology.errors import UnreadableText
from .encoding import shown
from .library import library
from .pdf_glyphs import MOST_GLYPHS, Glyph, glyphs, rules
from .pdf_grid import Grid, Region, grids
from .pdf_letters import mended
from .pdf_lines import Line, line, rows, usual_width
from .pdf_paragraphs import Part, measures, written
from .pdf_running import drop_running
from .tabular import Cell, lines

MOST_PAGES = 5_000
MOST_LETTERS = 20_000_000
"""Of all pages: 5,000 of 4,000 letters. A hostile file takes seconds for each 200,000."""
_OCR = "run OCR, for example ocrmypdf"
_FEWEST = 3
"""Letters: a page with fewer has no text, only what a scanner or a stamp put there."""


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
    try:
        sheets, left_out = _sheets(pdfium, raw, paper, place, most)
    finally:
        paper.close()
    if not any(sheets):
        raise UnreadableText(f"{shown(place)}: no page has text, it holds pictures; {_OCR}")
    pages = mended([sheet.parts if sheet else None for sheet in sheets])
    for number, (sheet, page) in enumerate(zip(sheets, pages, strict=True)):
        if sheet and page is None:
            left_out[number] = f"page {number + 1}: its letters cannot be read; {_OCR} --force-ocr"
    if all(page is None for page in pages):
        raise UnreadableText(f"{shown(place)}: its letters cannot be read; {_OCR} --force-ocr")
    drop_running(pages)
    letter = median(sheet.letter for sheet in sheets if sheet)
    text = written(pages, measures(filter(None, pages), letter))
    return text, tuple(what for _, what in sorted(left_out.items()))


def _sheets(
    pdfium: Any, raw: Any, paper: Any, place: str, most: int
) -> tuple[list[_Sheet | None], dict[int, str]]:
    """The pages, None where one has no text, and what could not be read, by page from 0."""
    sheets: list[_Sheet | None] = []
    left_out: dict[int, str] = {}
    length = letters = 0
    for number in range(len(paper)):
        try:
            page = paper.get_page(number)
            try:
                sheet, count = _sheet(raw, page, MOST_LETTERS - letters)
            finally:
                page.close()
        except pdfium.PdfiumError:
            left_out[number] = f"page {number + 1} is damaged; copy or print the file again"
            sheets.append(None)
            continue
        sheets.append(sheet)
        length += _length(sheet)
        letters += count
        if letters > MOST_LETTERS:
            raise UnreadableText(f"{shown(place)}: more than {MOST_LETTERS:,} letters; split it")
        if length > most:
            raise UnreadableText(f"{shown(place)}: more than {most} characters; split it")
        if count > MOST_GLYPHS:
            left_out[number] = (
                f"page {number + 1} has {count:,} letters, only the first {MOST_GLYPHS:,} are "
                f"read; print it on several pages"
            )
        elif sheet is None:
            left_out[number] = f"page {number + 1} has no text; {_OCR}"
    return sheets, left_out


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


def _sheet(raw: Any, page: Any, most: int) -> tuple[_Sheet | None, int]:
    """One page, None where it has no text, and how many letters it has.

    One with more than `most` is not looked at.
    """
    words = page.get_textpage()
    try:
        count = raw.FPDFText_CountChars(words)
        seen = glyphs(raw, words) if count <= most else []
    finally:
        words.close()
    if sum(1 for glyph in seen if not glyph.text.isspace()) < _FEWEST:
        return None, count
    return _arranged(seen, grids(rules(raw, page))), count


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
