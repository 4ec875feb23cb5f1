"""What is read from PDFs, and what is said where nothing can be."""

import io
from collections.abc import Sequence

import pytest

from danchieu.ingest import pdf_file, pdf_glyphs
from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract
from danchieu.ingest.paging import page_of, paged
from danchieu.ingest.read import source
from danchieu.ontology.errors import UnreadableText
from tests.ingest import printing

LONG = (
    "1. Sở Công Thương chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch thực hiện Nghị quyết "
    "số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị trên địa bàn tỉnh, trình Ủy ban nhân dân tỉnh."
)


def paper(*pages: str | None, **how: object) -> bytes:
    """A PDF with a page for each text; None is a page with a drawing only."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), **how)
    for page in pages:
        if page is None:
            canvas.circle(300, 400, 50)
        else:
            words = canvas.beginText(60, 760)
            words.textLines(page)
            canvas.drawText(words)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableText) as error:
        source(data, "x.pdf")
    assert "\n" not in str(error.value)
    assert "x.pdf" in str(error.value)
    return str(error.value)


def test_each_page_ends_with_a_form_feed_and_places_have_pages() -> None:
    text = source(paper("Cong van so 1/UBND-NC", "Cong van so 2/UBND-NC"), "x.pdf").text
    assert text.count("\f") == 2
    assert page_of(text, text.index("1/UBND")) == 1
    assert page_of(text, text.index("2/UBND")) == 2


def test_a_page_without_text_is_named_and_the_others_are_read() -> None:
    read = source(paper("Trang dau", None, "Trang ba"), "x.pdf")
    assert read.left_out == ("page 2 has no text; run OCR, for example ocrmypdf",)
    assert page_of(read.text, read.text.index("Trang ba")) == 3


def test_a_pdf_without_any_text_is_one_line_that_says_to_run_ocr() -> None:
    assert "ocrmypdf" in refused(paper(None, None))


def test_a_pdf_with_a_password_is_one_line() -> None:
    assert "password" in refused(paper("Mat", encrypt="secret"))


@pytest.mark.parametrize("cut", [10, 300, -60])
def test_a_damaged_pdf_is_one_line_or_read(cut: int) -> None:
    data = paper("Cong van so 1/UBND-NC")[:cut]
    try:
        source(data, "x.pdf")
    except UnreadableText as error:
        assert "x.pdf" in str(error)


def test_an_absurd_count_of_pages_does_no_harm() -> None:
    data = paper("Cong van").replace(b"/Count 1", b"/Count 999999999")
    try:
        source(data, "x.pdf")
    except UnreadableText as error:
        assert str(error).count("\n") == 0


def test_a_paragraph_is_one_line_and_goes_on_over_the_page() -> None:
    parts = [printing.Paragraph(f"{LONG} ({n})") for n in range(40)]
    text = source(printing.as_pdf(parts), "x.pdf").text
    found = text.replace("\f", " ").split("\n")
    assert [" ".join(line.split()) for line in found if line.strip()] == [
        part.text for part in parts
    ]


def test_page_numbers_are_left_out() -> None:
    parts = [printing.Paragraph(f"{LONG} ({n})") for n in range(40)]
    text = source(printing.as_pdf(parts), "x.pdf").text
    assert text.count("\f") > 2
    assert not any(line.strip(" \f").isdecimal() for line in text.split("\n"))


def test_pages_of_one_line_that_differ_in_figures_are_kept() -> None:
    text = source(paper(*(f"Mau so {number}" for number in range(1, 5))), "x.pdf").text
    assert text.replace("\n", "") == "Mau so 1\fMau so 2\fMau so 3\fMau so 4\f"


def test_columns_of_a_letterhead_stay_apart() -> None:
    cells = (("UBND TỈNH LÀO CAI", "SỞ Y TẾ"), ("CỘNG HÒA XÃ HỘI", "Độc lập"))
    text = source(printing.as_pdf([printing.Columns((cells,))]), "x.pdf").text
    first, second = (line for line in text.split("\n") if line.strip(" \f"))
    assert [each.strip() for each in first.split("   ") if each.strip()] == [
        "UBND TỈNH LÀO CAI",
        "CỘNG HÒA XÃ HỘI",
    ]
    assert [each.strip() for each in second.split("   ") if each.strip()] == ["SỞ Y TẾ", "Độc lập"]


def test_a_table_has_a_line_a_row() -> None:
    rows = (("TT", "Nội dung", "Cơ quan chủ trì"), ("1", "Lập kế hoạch năm " * 12, "Sở Y tế"))
    text = source(printing.as_pdf([printing.Table(rows)]), "x.pdf").text
    lines = [line for line in text.split("\n") if "|" in line]
    assert lines == [" | ".join(" ".join(cell.split()) for cell in row) for row in rows]


def test_a_cell_over_two_rows_holds_for_both() -> None:
    from reportlab.platypus import SimpleDocTemplate, Table

    file = io.BytesIO()
    rows = [["TT", "Viec", "Chu tri"], ["1", "A", "So Y te"], ["2", "B", ""]]
    style = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("SPAN", (2, 1), (2, 2))]
    SimpleDocTemplate(file).build([Table(rows, style=style)])
    lines = source(file.getvalue(), "x.pdf").text.split("\n")
    assert [line for line in lines if "|" in line] == [
        "TT | Viec | Chu tri",
        "1 | A | So Y te",
        "2 | B | So Y te",
    ]


def test_pages_stand_beside_places_only_where_the_text_has_pages() -> None:
    text = (
        "Thực hiện Chỉ thị số 15-CT/TW ngày 10/8/2022\n\fvà Nghị quyết số 21/NQ-CP của Chính phủ."
    )
    told = paged(record(extract(text), "x"), text)
    pages = {each["number"]: each["mentions"][0]["page"] for each in told["citations"]}
    assert pages == {"15-CT/TW": 1, "21/NQ-CP": 2}
    plain = text.replace("\f", "")
    assert "page" not in str(paged(record(extract(plain), "x"), plain))


def headed(heads: Sequence[str], step: float = 0, below: str = "") -> str:
    """The text of pages with a first line each, `step` points lower on each, and a text."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    for number, head in enumerate(heads):
        canvas.drawString(60, 800 - number * step, head)
        canvas.drawString(60, 400, f"Noi dung thu {'abcdefgh'[number]}")
        canvas.drawString(60, 380, "Can bo ke khai")
        canvas.drawString(60, 60 + number * step, below or f"Het phan {'abcdefgh'[number]}")
        canvas.showPage()
    canvas.save()
    return source(file.getvalue(), "x.pdf").text


@pytest.mark.parametrize("title", ["Mau so 0{}", "Phu luc {}", "Bieu {}/KH"])
def test_titles_that_differ_in_figures_are_kept(title: str) -> None:
    heads = [title.format(number) for number in range(1, 5)]
    text = headed(heads)
    assert all(head in text for head in heads)


def test_a_line_that_pages_repeat_at_one_place_is_left_out() -> None:
    text = headed(["Cong bao so 12 + 13"] * 4, below="So tu phap")
    assert "Cong bao" not in text
    assert "So tu phap" not in text


def test_the_same_words_at_another_height_are_no_running_head() -> None:
    text = headed(["Danh muc"] * 4, step=20, below="Cong hoa")
    assert text.count("Danh muc") == 4 == text.count("Cong hoa")


def test_a_head_with_the_page_number_beside_it_is_left_out() -> None:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    for number in range(5, 10):
        left, right = ("Cong bao", str(number)) if number % 2 else (str(number), "Cong bao")
        canvas.drawString(60, 800, left)
        canvas.drawString(450, 800, right)
        canvas.drawString(60, 400, f"Noi dung thu {'abcdefghij'[number]}")
        canvas.drawString(60, 380, f"Het phan {'abcdefghij'[number]}")
        canvas.showPage()
    canvas.save()
    assert "Cong bao" not in source(file.getvalue(), "x.pdf").text


def test_a_series_of_numbers_that_is_at_no_one_place_is_text() -> None:
    text = headed(["11", "12", "13", "14"], step=30)
    assert all(number in text for number in ("11", "12", "13", "14"))


def test_a_page_of_more_letters_than_are_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (pdf_file, pdf_glyphs):
        monkeypatch.setattr(module, "MOST_GLYPHS", 12)
    read = source(paper("Trang dau", "Trang thu hai rat dai"), "x.pdf")
    assert read.left_out == (
        "page 2 has 21 letters, only the first 12 are read; print it on several pages",
    )
    assert "Trang dau" in read.text and "Trang thu hai" not in read.text


def test_a_pdf_of_too_many_letters_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "MOST_LETTERS", 20)
    assert "more than 20 letters; split it" in refused(paper("Trang dau", "Trang thu hai"))
