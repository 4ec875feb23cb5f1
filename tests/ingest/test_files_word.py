"""What is read from .docx, and hostile ones refused in one line."""

import io
import time
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest

from danchieu.ingest.read import source
from danchieu.ingest.word_numbering import counted
from danchieu.ontology.errors import UnreadableText

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(paper: Any) -> bytes:
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def body(xml: str, **parts: str) -> bytes:
    """A .docx whose body is `xml`, with further parts by name (numbering="…")."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{xml}</w:body></w:document>'
        )
        for name, words in parts.items():
            archive.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{W}">{words}</w:{name}>')
    return file.getvalue()


def p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def lines(data: bytes) -> list[str]:
    return [line for line in source(data, "x.docx").text.split("\n") if line]


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableText) as error:
        source(data, "x.docx")
    assert "\n" not in str(error.value)
    assert str(error.value).startswith("x.docx: ")
    return str(error.value)


def in_list(words: str, level: int, number: int = 1) -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    + level(2, "lowerLetter", "%3)")
    + level(3, "bullet", "\uf0b7")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    + '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    + '<w:startOverride w:val="4"/></w:lvlOverride></w:num>'
)


def test_labels_that_word_counts_stand_in_the_text() -> None:
    steps = [("Mục", 0), ("một", 1), ("điểm", 2), ("điểm nữa", 2), ("gạch", 3), ("hai", 1)]
    xml = "".join(in_list(words, depth) for words, depth in steps)
    xml += in_list("Mục hai", 0) + in_list("ba", 1) + in_list("", 0) + in_list("Mục bốn", 0, 2)
    assert lines(body(xml, numbering=NUMBERING)) == [
        "I. Mục",
        "1.1. một",
        "a) điểm",
        "b) điểm nữa",
        "• gạch",
        "1.2. hai",
        "II. Mục hai",
        "2.1. ba",
        "IV. Mục bốn",
    ]


@pytest.mark.parametrize(
    ("count", "form", "printed"),
    [
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (7, "decimalZero", "07"),
        (3, "vietnameseCounting", "ba"),
        (5, "unknownForm", "5"),
    ],
)
def test_numbers_have_the_forms_of_word(count: int, form: str, printed: str) -> None:
    assert counted(count, form) == printed


def test_deleted_and_hidden_text_and_codes_of_fields_are_out() -> None:
    xml = (
        "<w:p><w:r><w:t xml:space='preserve'>Chỉ thị </w:t></w:r>"
        "<w:del><w:r><w:delText>14</w:delText></w:r></w:del><w:ins><w:r><w:t>15</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
        "<w:r><w:noBreakHyphen/><w:t>CT/TW</w:t></w:r></w:p>"
    )
    assert lines(body(xml)) == ["Chỉ thị 15-CT/TW"]


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next() -> None:
    ended = "<w:rPr><w:del/></w:rPr>"
    assert lines(
        body(p("Sở Công ", ended).replace("<w:t>", "<w:t xml:space='preserve'>") + p("Thương"))
    ) == ["Sở Công Thương"]


def test_capitals_of_the_format_and_raised_figures_are_as_printed() -> None:
    xml = (
        "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>quyết định</w:t></w:r>"
        "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r></w:p>"
    )
    assert lines(body(xml)) == ["QUYẾT ĐỊNH²"]


def test_a_footnote_stands_below_its_paragraph() -> None:
    xml = "<w:p><w:r><w:t>Luật</w:t><w:footnoteReference w:id='5'/></w:r></w:p>" + p("Sau")
    notes = f"<w:footnote w:type='separator' w:id='0'>{p('x')}</w:footnote>"
    notes += f"<w:footnote w:id='5'>{p('Luật số 1/2020/QH14.')}</w:footnote>"
    assert lines(body(xml, footnotes=notes)) == ["Luật¹", "¹ Luật số 1/2020/QH14.", "Sau"]


def noted(number: int) -> str:
    return f'<w:r><w:t>x</w:t><w:footnoteReference w:id="{number}"/></w:r>'


def test_a_note_that_refers_to_itself_is_read_once() -> None:
    note = f'<w:footnote w:id="1"><w:p><w:r><w:t>n</w:t></w:r>{noted(1)}</w:p></w:footnote>'
    assert lines(body(f"<w:p>{noted(1)}</w:p>", footnotes=note)) == ["x¹", "¹ nx"]


def test_notes_beyond_measure_are_refused() -> None:
    deep = "<w:x>" * 500 + "<w:t>n</w:t>" + "</w:x>" * 500
    note = f'<w:footnote w:id="1"><w:p>{deep}</w:p></w:footnote>'
    assert "too deep" in refused(body(f"<w:p>{noted(1)}</w:p>", footnotes=note))
    note = f'<w:footnote w:id="1">{p("lời " * 50_000)}</w:footnote>'
    assert "split it" in refused(body(f"<w:p>{noted(1) * 1000}</w:p>", footnotes=note))


def test_a_long_cell_over_many_rows_stands_in_the_first_of_them() -> None:
    def row(merge: str, words: str) -> str:
        return f"<w:tr><w:tc><w:tcPr>{merge}</w:tcPr>{p(words)}</w:tc><w:tc>{p('b')}</w:tc></w:tr>"

    start, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    ruled = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
    table = f"<w:tbl>{ruled}{row(start, 'lời ' * 25_000)}{row(more, '') * 5_000}</w:tbl>"
    found = lines(body(table))
    assert len(found) == 5_001
    assert sum(map(len, found)) < 12 * 100_000


def test_a_table_with_lines_has_a_line_a_row_and_merged_cells_in_each() -> None:
    paper = docx.Document()
    table = paper.add_table(3, 3, style="Table Grid")
    for row, cells in enumerate(
        (("TT", "Nội dung", "Chủ trì"), ("1", "A|a", "Sở Y tế"), ("2", "B", ""))
    ):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    table.cell(1, 2).merge(table.cell(2, 2))
    assert lines(saved(paper)) == [
        "TT | Nội dung | Chủ trì",
        "1 | A/a | Sở Y tế",
        "2 | B | Sở Y tế",
    ]


def test_columns_without_lines_are_one_after_another() -> None:
    paper = docx.Document()
    table = paper.add_table(1, 2)
    table.cell(0, 0).text = "UBND TỈNH"
    table.cell(0, 0).add_paragraph("SỞ Y TẾ")
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert lines(saved(paper)) == ["UBND TỈNH", "SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


def test_headers_and_footers_of_pages_are_out() -> None:
    paper = docx.Document()
    paper.sections[0].header.paragraphs[0].text = "Trang 1"
    paper.add_paragraph("Nội dung")
    assert lines(saved(paper)) == ["Nội dung"]


def test_columns_set_by_tabs_stay_apart() -> None:
    xml = "<w:p><w:r><w:t>UBND TỈNH</w:t><w:tab/><w:t>CỘNG HÒA</w:t></w:r></w:p>"
    assert lines(body(xml)) == ["UBND TỈNH    CỘNG HÒA"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('Trong khung')}</w:txbxContent>"
    xml = (
        "<w:p><w:r><w:t>Ngoài</w:t><mc:AlternateContent xmlns:mc='urn:mc'>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert lines(body(xml)) == ["Ngoài", "Trong khung"]


def test_a_hundred_thousand_paragraphs_are_read() -> None:
    started = time.monotonic()
    text = source(body("<w:p><w:r><w:t>ab</w:t></w:r></w:p>" * 100_000), "x.docx").text
    assert text.count("ab") == 100_000
    assert time.monotonic() - started < 60


def packed(write: Callable[[zipfile.ZipFile], None]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        write(archive)
    return file.getvalue()


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (LAUGHS.encode(), "entities"),
        (LAUGHS.replace('"1.0"', '"1.0" encoding="cp037"').encode("cp037"), "entities"),
        (LAUGHS.encode("utf-16"), "entities"),
        (b"<w:document><w:body>", "damaged"),
        (b"", "entities"),
        (b" " * (300 * 1024 * 1024), "larger than 256 MB"),
        (b"<d>" + b"\x20" * (200 * 1024 * 1024), "zip bomb"),
        (b"<d>" * 5_000, "too deep"),
    ],
)
def test_harmful_xml_is_refused(written: bytes, reason: str) -> None:
    assert reason in refused(packed(lambda archive: archive.writestr("word/document.xml", written)))


def test_what_is_no_document_is_told() -> None:
    assert "damaged" in refused(packed(lambda archive: None))
    assert "Excel" in refused(packed(lambda archive: archive.writestr("xl/workbook.xml", "<x/>")))
    assert "no text" in refused(body("<w:p/>"))
    assert "damaged zip" in refused(body(p("x"))[:200])
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert "password" in refused(ole + "EncryptedPackage".encode("utf-16-le"))
    assert "old Word" in refused(ole)
