"""PDFs whose letters are not what they look like on paper, and those that are but look odd."""

import io
from collections.abc import Callable

import pytest

from danchieu.ingest.oldfonts import _TCVN3, _VNI
from danchieu.ingest.read import source
from danchieu.ontology.errors import UnreadableText

Lines = tuple[str, ...]
LINES: Lines = (
    "1. Sở Công Thương chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch¹",
    "thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị trên",
    "địa bàn tỉnh, trình ủy ban nhân dân tỉnh theo quy định hiện hành;",
    "2. Nhà nước ưu tiên như thế - cả năm, lại từ các nguồn lực khác nhau.",
)
OCR = "its letters cannot be read; run OCR, for example ocrmypdf --force-ocr"
FRENCH = (
    "Considérant que la convention signée à Paris le 12 mai 1990 entre le Gouvernement",
    "de la République française et le Gouvernement de la République socialiste du Viet Nam",
    "prévoit la protection des investissements, les parties sont convenues de ce qui suit.",
)
GARBLED = ("Ban Qu¥n l‰ d¶ ‡n ƒ nghÞ UÆ ban nh¥n d¥n tØnh xem x†t, quy‰t ÆÞnh cho",)
# the letters a, e, o of the font are said to be control characters
LOST = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <ff> endcodespacerange
2 beginbfrange <20> <60> <0020> <66> <7f> <0066> endbfrange
5 beginbfchar <61> <0006> <62> <0062> <63> <0063> <64> <0064> <65> <0007> endbfchar
endcmap end end"""

SIGNS = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <ff> endcodespacerange
{}
endcmap end end"""


def paper(*pages: Lines, unicode: str = "") -> bytes:
    """Pages of a font with Western letters; `unicode` says which letters its signs are."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), pageCompression=0)
    for page in pages:
        words = canvas.beginText(60, 760)
        words.setFont("Times-Roman", 12)
        words.textLines(page)
        canvas.drawText(words)
        canvas.showPage()
    canvas.save()
    data = file.getvalue()
    if not unicode:
        return data
    told = f"\n99 0 obj <</Length {len(unicode)}>> stream\n{unicode}\nendstream endobj\n"
    data = data.replace(b"/Encoding /WinAnsiEncoding", b"/ToUnicode 99 0 R")
    before, mark, after = data.rpartition(b"\nxref")
    return before + told.encode() + mark + after


def in_tcvn3(lines: Lines) -> Lines:
    """Lines in an old font, as the letters that a PDF takes its bytes for."""
    table = {letter: chr(code) for code, letter in _TCVN3.items() if letter != "\u00a0"}
    return tuple("".join(table.get(sign, sign) for sign in line) for line in lines)


def in_vni(lines: Lines) -> Lines:
    table = {letter: made for made, letter in reversed(_VNI.items())}
    return tuple("".join(table.get(sign, sign) for sign in line) for line in lines)


@pytest.mark.parametrize("old", [in_tcvn3, in_vni])
def test_a_page_in_a_font_from_before_unicode_is_read_as_printed(
    old: Callable[[Lines], Lines],
) -> None:
    read = source(paper(old(LINES)), "x.pdf")
    assert read.text.split() == " ".join([*LINES, ""]).split()
    assert read.left_out == ()


def test_a_short_page_is_in_the_font_of_the_others() -> None:
    read = source(paper(in_tcvn3(("Phụ lục kèm theo",)), in_tcvn3(LINES)), "x.pdf")
    assert read.text.startswith("Phụ lục kèm theo")


def test_a_page_whose_letters_are_garbled_is_named_and_the_others_are_read() -> None:
    read = source(paper(FRENCH, GARBLED, ("Cong van so 1/UBND-NC",)), "x.pdf")
    assert read.left_out == (f"page 2: {OCR}",)
    assert "Ban Qu" not in read.text
    assert "1/UBND-NC" in read.text


def test_letters_that_are_control_characters_are_no_text() -> None:
    words = ("Cac so, ban, nganh va uy ban nhan dan cac huyen, thanh pho thuc hien ke hoach",)
    with pytest.raises(UnreadableText, match=f"x.pdf: {OCR}"):
        source(paper(words, unicode=LOST), "x.pdf")


@pytest.mark.parametrize(
    "lines",
    [
        FRENCH,
        ("Müller, Köhler, José García, François Hénin, Besançon, Zürich",),
        ("1.250 m² | 35 °C | ±2,5 % | 12‰ | § 5 | 300 kWh/m² | © 2024 | ≥",),
        ("QÐ 15, 16, 17/2024; " * 4, "A4: 210 × 297 mm; 1 µm"),
        ("Plan of 2024: 1 2 3 4 5 6 7 8 9", "....................", "____________________"),
    ],
)
def test_pages_of_names_figures_and_other_languages_are_kept(lines: Lines) -> None:
    read = source(paper(lines), "x.pdf")
    assert read.left_out == ()
    assert read.text.strip()


def test_bullets_of_a_font_of_signs_do_no_harm() -> None:
    own = "2 beginbfrange <20> <29> <0020> <2b> <7f> <002b> endbfrange"
    told = SIGNS.format(f"{own} 1 beginbfchar <2a> <f0b7> endbfchar")
    read = source(paper(("* So Y te", "*So Noi vu", "* Cong an") * 5, unicode=told), "x.pdf")
    assert read.left_out == ()
    assert "So Y te" in read.text


def test_an_old_font_made_as_a_font_of_signs_is_read() -> None:
    told = SIGNS.format("2 beginbfrange <20> <20> <0020> <21> <ff> <f021> endbfrange")
    read = source(paper(in_tcvn3(LINES[1:]), unicode=told), "x.pdf")
    assert read.text.split() == " ".join(LINES[1:]).split()
