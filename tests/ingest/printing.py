"""The same document in files of several kinds: blocks of a text, a .docx, .html and .pdf of them.

Only for tests. The blocks are those of our own examples, told from how their lines stand.
"""

import html
import io
import re
from dataclasses import dataclass
from pathlib import Path

_COLUMNS = re.compile(r"^ *(\S(?:.*?\S)?)(?: {3,}| \| )(\S.*)$")  # "UBND TỈNH      CỘNG HÒA"
_DATED = re.compile(r"^ *(\S.*?) {3,}([A-ZĐ][^,]{2,20}, ngày.*)$")  # "Số:     /UBND     Huế, ngày"
_MARK = re.compile(r"(?:[-+•*] |\d+\. |[a-zđ]\) |[IVX]+\. |Điều \d+\.|PHẦN |Nơi nhận|Kính gửi)")
_ENDS = (".", ";", ":", "/.", "!", "?")


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    middle: bool = False
    """Whether it stands in the middle of the line."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns side by side without lines, a pair of cells a row; cells hold lines."""

    rows: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Columns | Table


def blocks(text: str) -> list[Block]:
    """The blocks of an example."""
    seen = _Blocks(wrapped=max(map(len, text.split("\n"))) < 110)
    for line in text.split("\n"):
        seen.line(line)
    seen.close()
    return seen.found


class _Blocks:
    """Blocks as they are found."""

    def __init__(self, *, wrapped: bool) -> None:
        self.found: list[Block] = []
        self._wrapped = wrapped
        self._lines: list[str] = []
        self._left: list[str] = []
        self._right: list[str] = []
        self._rows: list[tuple[str, ...]] = []

    def line(self, line: str) -> None:
        """Take the next line."""
        words = line.strip()
        pair = _DATED.match(line) or (None if words.startswith("|") else _COLUMNS.match(line))
        if words.startswith("|"):
            self._one(self._rows)
            cells = tuple(cell.strip() for cell in words.strip("|").split("|"))
            if not set("".join(cells)) <= {"-", ":"}:
                self._rows.append(cells)
        elif pair and "Trang" not in line:
            self._one(self._left)
            self._left.append(pair[1])
            self._right.append(pair[2])
        elif self._left and self._is_signature() and not words.startswith("__"):
            if words:
                (self._right if line.startswith(" " * 30) else self._left).append(words)
        elif not words:
            self.close()
        elif self._lines and not self._goes_on(words):
            self.close()
            self._lines.append(words)
        else:
            self._one(self._lines)
            self._lines.append(words)

    def _is_signature(self) -> bool:
        return any(line.startswith(("Nơi nhận", "T/M", "TM.")) for line in self._left + self._right)

    def _goes_on(self, words: str) -> bool:
        above = self._lines[-1]
        return (
            self._wrapped
            and len(above) > 45
            and not above.endswith(_ENDS)
            and not above.isupper()
            and not _MARK.match(words)
        )

    def _one(self, own: list[object]) -> None:
        """Close what is open but for one kind."""
        if not all(each is own or not each for each in (self._lines, self._left, self._rows)):
            self.close()

    def close(self) -> None:
        """End the block that is open."""
        if self._lines:
            words = " ".join(" ".join(self._lines).split()).lstrip("# ")
            last = self.found[-1] if self.found else None
            titled = isinstance(last, Paragraph) and last.middle
            middle = (words.isupper() or titled) and not words.endswith(_ENDS)
            self.found.append(Paragraph(words, middle and not _MARK.match(words)))
        if self._left:
            self.found.append(Columns(((tuple(self._left), tuple(self._right)),)))
        if self._rows:
            self.found.append(Table(tuple(self._rows)))
        for each in (self._lines, self._left, self._right, self._rows):
            each.clear()


def as_docx(parts: list[Block]) -> bytes:
    """A Word file: columns in a table without lines, tables with them."""
    import docx

    paper = docx.Document()
    for part in parts:
        if isinstance(part, Paragraph):
            paper.add_paragraph(part.text).alignment = 1 if part.middle else 3
            continue
        rows = part.rows
        table = paper.add_table(len(rows), len(rows[0]))
        if isinstance(part, Table):
            table.style = "Table Grid"
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                own = [cell] if isinstance(cell, str) else list(cell)
                place = table.cell(row, column)
                place.paragraphs[0].text = own[0]
                for line in own[1:]:
                    place.add_paragraph(line)
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def as_html(parts: list[Block], *, charset: str = "utf-8") -> bytes:
    """A page of a site: menus around the document, tables as tables."""
    body: list[str] = []
    for part in parts:
        if isinstance(part, Paragraph):
            place = "center" if part.middle else "justify"
            body.append(f'<p style="text-align: {place}">{html.escape(part.text)}</p>')
        elif isinstance(part, Columns):
            body.append("<table border=0>")
            for row in part.rows:
                cells = ("<br>".join(map(html.escape, cell)) for cell in row)
                body.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
            body.append("</table>")
        else:
            body.append("<table border=1>")
            for line in part.rows:
                body.append(
                    "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in line) + "</tr>"
                )
            body.append("</table>")
    menu = "<nav><ul><li><a href=/>Trang chủ</a><li><a href=/vb>Văn bản</a></ul></nav>"
    page = (
        f'<!DOCTYPE html><html lang=vi><head><meta charset="{charset}"><title>Văn bản</title>'
        f"<script>var số = '1/NQ-CP';</script><style>p {{ color: red }}</style></head>"
        f"<body><header><h1>Cổng thông tin</h1>{menu}</header><main>{''.join(body)}</main>"
        f"<aside>Tin khác: Nghị quyết số 9/NQ-CP</aside><footer>© 2026</footer></body></html>"
    )
    return page.encode(charset)


def as_pdf(parts: list[Block]) -> bytes:
    """Pages of A4 with an embedded font: columns side by side, tables drawn with lines."""
    import fontpkg_be_vietnam_pro
    from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph as Printed
    from reportlab.platypus import SimpleDocTemplate, Spacer
    from reportlab.platypus import Table as Drawn

    font = Path(fontpkg_be_vietnam_pro.__file__).parent / "files" / "BeVietnamPro-Regular.ttf"
    pdfmetrics.registerFont(TTFont("viet", font))
    style = {"fontName": "viet", "fontSize": 12, "leading": 16, "spaceAfter": 6}
    body = ParagraphStyle("body", alignment=TA_JUSTIFY, firstLineIndent=12 * mm, **style)
    title = ParagraphStyle("title", alignment=TA_CENTER, **style | {"spaceAfter": 0})
    cell = ParagraphStyle("cell", **style | {"fontSize": 9, "leading": 12})
    side = ParagraphStyle("side", alignment=TA_CENTER, **style | {"fontSize": 10, "leading": 13})

    def printed(words: str, how: ParagraphStyle) -> Printed:
        return Printed(html.escape(words), how)

    story: list[object] = []
    for part in parts:
        if isinstance(part, Paragraph):
            story.append(printed(part.text, title if part.middle else body))
        elif isinstance(part, Columns):
            story.append(
                Drawn([[[printed(w, side) for w in cell] for cell in row] for row in part.rows])
            )
        else:
            rows = [[printed(words, cell) for words in row] for row in part.rows]
            story.append(Drawn(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")]))
        if not isinstance(part, Paragraph):
            story.append(Spacer(1, 3 * mm))
    file = io.BytesIO()

    def numbered(canvas: object, _: object) -> None:
        canvas.setFont("viet", 12)  # type: ignore[attr-defined]
        number = canvas.getPageNumber()  # type: ignore[attr-defined]
        if number > 1:
            canvas.drawCentredString(105 * mm, 285 * mm, str(number))  # type: ignore[attr-defined]

    paper = SimpleDocTemplate(file, pagesize=A4, leftMargin=30 * mm, rightMargin=20 * mm)
    paper.build(story, onFirstPage=numbered, onLaterPages=numbered)
    return file.getvalue()
