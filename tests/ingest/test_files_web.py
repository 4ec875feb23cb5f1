"""What is read from web pages."""

import time

import pytest

from danchieu.ingest.read import source
from danchieu.ingest.web_file import web_text
from danchieu.ontology.errors import UnreadableText

LETTER = (
    "<p>Thực hiện Chỉ thị số 15-CT/TW của Ban Bí thư, Ủy ban nhân dân tỉnh yêu cầu các sở:</p>"
    "<p>1. Sở Y tế lập kế hoạch trước ngày 22/5/2024.</p>"
)


def text(body: str, head: str = "") -> str:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return source(page.encode(), "x.html").text


def test_menus_scripts_and_footers_are_no_text() -> None:
    links = "".join(f"<li><a href=/{n}>Chuyên mục {n}</a></li>" for n in range(6))
    found = text(
        f"<div id=top-menu>Đăng nhập</div><ul>{links}</ul><script>var so = '1/NQ-CP'</script>"
        f"<form><div class=content>{LETTER}</div></form><footer>Bản quyền</footer>"
        f"<p style='display:none'>ẩn</p>",
        "<title>Cổng</title>",
    )
    assert found.startswith("Thực hiện Chỉ thị")
    assert found.endswith("trước ngày 22/5/2024.\n")


def test_a_letterhead_beside_the_main_part_is_kept() -> None:
    head = "<table><tr><td>UBND TỈNH</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table>"
    found = text(f"<div>{head}</div><div><div>{LETTER * 9}</div></div><p>Nơi nhận: - Lưu: VT.</p>")
    assert "UBND TỈNH\n\nCỘNG HÒA XÃ HỘI" in found
    assert "Nơi nhận" in found


@pytest.mark.parametrize(
    ("list_", "labels"),
    [
        ("<ul><li>A<li>B</ul>", ["- A", "- B"]),
        ("<ol><li>A<li>B</ol>", ["1. A", "2. B"]),
        ("<ol type=a start=3><li><p>A</p><li>B</ol>", ["c. A", "d. B"]),
        ("<ol type=I><li>A<li value=5>B</ol>", ["I. A", "V. B"]),
        ("<ol reversed start=2><li>A<li>B</ol>", ["2. A", "1. B"]),
        ("<ol><li>A<ul><li>B</ul></ol>", ["1. A", "- B"]),
    ],
)
def test_items_have_the_labels_that_a_browser_shows(list_: str, labels: list[str]) -> None:
    assert text(f"<p>x</p>{list_}").split("\n")[1:-1] == labels


def test_tables_have_a_line_a_row_with_merged_cells_in_each() -> None:
    found = text(
        "<table border=1><tr><th>TT<th>Nội dung<th>Chủ trì<tr><td>1<td>Việc <b>một</b><br>a|b"
        "<td rowspan=2>Sở Y tế<tr><td>2<td>Việc hai<tr><td colspan=3>Mục II</table>"
    )
    assert [line for line in found.split("\n") if line] == [
        "TT | Nội dung | Chủ trì",
        "1 | Việc một a/b | Sở Y tế",
        "2 | Việc hai | Sở Y tế",
        "Mục II |  |",
    ]


def test_raised_figures_and_capitals_are_as_printed() -> None:
    found = text("<p style='text-transform:uppercase'>quyết định</p><p>pháp luật<sup>1</sup>.</p>")
    assert "QUYẾT ĐỊNH\npháp luật¹." in found


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "windows-1258"])
def test_old_encodings_of_pages_are_read(charset: str) -> None:
    words = LETTER
    if charset == "windows-1258":  # which has the tone marks as letters of their own
        import unicodedata

        words = unicodedata.normalize("NFD", words)
        for bare, marked in (
            ("a\u0306", "ă"),
            ("a\u0302", "â"),
            ("e\u0302", "ê"),
            ("o\u0302", "ô"),
        ):
            words = words.replace(bare, marked).replace(bare.upper(), marked.upper())
        for bare, marked in (("o\u031b", "ơ"), ("u\u031b", "ư")):
            words = words.replace(bare, marked).replace(bare.upper(), marked.upper())
        words = "".join(c if c.encode("cp1258", "ignore") else "" for c in words)
    page = f"<html><head><meta charset={charset}></head><body>{words}</body></html>"
    import unicodedata

    found = unicodedata.normalize("NFC", source(page.encode(charset), "x.html").text)
    assert "15-CT/TW" in found
    assert "kế hoạch" in found or "kê hoach" in found


def test_a_page_that_is_nested_too_deeply_is_one_line() -> None:
    with pytest.raises(UnreadableText, match=r"x\.html: elements nested too deeply"):
        text("<div>" * 50_000 + "sâu" + "</div>" * 50_000 + LETTER)
    assert "Sở Y tế" in text("<div>" * 100 + LETTER + "</div>" * 100)


def test_words_deeper_than_a_reader_goes_are_kept() -> None:
    assert "Sở Y tế" in text("<div>" * 200 + LETTER + "</div>" * 200)
    assert "Sở Y tế" in text("<ul><li>" * 90 + LETTER)


def test_a_table_wider_than_paper_loses_no_cell() -> None:
    row = "".join(f"<td colspan=40>ô {number}" for number in range(300))
    found = text(f"<table border=1><tr>{row}</table>").split()
    assert [each for each in found if each.isdecimal()] == [str(n) for n in range(300)]


@pytest.mark.parametrize(
    "body",
    [
        "<script></script>lời " * 60_000,
        "<div class=menu>" * 200 + "<a>Nơi</a> nhận: " * 20_000,
        "<table border=1><tr>" + "<td colspan=500>a" * 60_000,
        "<table border=1>" + ("<tr><td rowspan=500>" + "lời " * 400 + "<td>b") * 500,
    ],
)
def test_hostile_pages_take_time_and_room_by_their_size(body: str) -> None:
    started = time.process_time()
    assert len(text(f"<p>x</p>{body}")) < 12 * len(body)
    assert time.process_time() - started < 20


def test_a_page_that_spans_beyond_measure_is_one_line() -> None:
    inner = "<table border=1><tr><td rowspan=500>" + "lời " * 100 + "<td>b" + "<tr><td>b" * 499
    with pytest.raises(UnreadableText, match=r"x\.html: more than 50000 characters"):
        web_text(f"<html><body>{inner}</table>{inner}".encode(), "x.html", 50_000)


def test_comments_before_a_page_are_passed_over_in_one_go() -> None:
    comments = "<!-- a -->\n" * 300
    assert source(f"{comments}<p>Sở Y tế</p>".encode(), "x").text == "Sở Y tế\n"
    started = time.process_time()
    assert source(f"{comments}Sở Y tế".encode(), "x").media_type == "text/plain"
    assert time.process_time() - started < 5


def test_a_page_without_words_is_one_line() -> None:
    with pytest.raises(UnreadableText, match=r"x\.html: the page holds no text"):
        text("<script>load()</script>")
