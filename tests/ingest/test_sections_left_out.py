"""Sections that an excerpt leaves out, headings with one paragraph, articles that lay duties."""

import pytest

from danchieu.ingest.column_titles import columns
from danchieu.ingest.extract import extract
from danchieu.ingest.segment import segment

PLAN = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH CÀ MAU                      Độc lập - Tự do - Hạnh phúc
Số: 61/KH-UBND            Cà Mau, ngày 3 tháng 4 năm 2026

KẾ HOẠCH
Phòng, chống hạn mặn

"""


def tasks(text: str) -> list[tuple[str, list[str]]]:
    return [
        (each.label, [a.agency.name for a in each.duty.assignments])
        for each in extract(text).provisions
        if each.duty
    ]


def test_a_heading_on_its_own_line_goes_on_with_its_list_though_sections_are_left_out() -> None:
    body = (
        "I. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\n- Bố trí kinh phí mua máy bơm.\n"
        "2. Sở Xây dựng\n- Kiểm tra các cống ngăn mặn.\n"
        "7. Sở Y tế\n- Cấp phát viên khử khuẩn nước.\n8. Công an tỉnh\nTuần tra các cửa sông.\n"
    )
    assert tasks(PLAN + body) == [
        ("I.1.-", ["Sở Tài chính tỉnh Cà Mau"]),
        ("I.2.-", ["Sở Xây dựng tỉnh Cà Mau"]),
        ("I.7.-", ["Sở Y tế tỉnh Cà Mau"]),
        ("I.8", ["Công an tỉnh Cà Mau"]),
    ]


def test_a_number_that_only_opens_a_wrapped_line_begins_no_section() -> None:
    text = "1. Sở Tài chính\n- Chi trả\n2. Sở Xây dựng\n- Sửa các cống trong tháng\n9. Sau đó nộp\n"
    assert [item.label for item in segment(text).items] == ["1", "1.-", "2", "2.-"]


def test_the_paragraph_below_a_heading_is_the_items_task() -> None:
    body = (
        "I. NỘI DUNG\n1. Công tác tuyên truyền\nPhổ biến lịch đóng mở cống đến từng hộ dân.\n"
        "2. Tình hình nguồn nước\nMực nước các sông đang xuống thấp.\n"
    )
    assert [label for label, _ in tasks(PLAN + body)] == ["I.1"]


def test_an_article_that_stands_alone_on_its_line_names_who_acts_on_its_points() -> None:
    decision = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH CÀ MAU                      Độc lập - Tự do - Hạnh phúc
Số: 61/QĐ-UBND            Cà Mau, ngày 3 tháng 4 năm 2026

QUYẾT ĐỊNH
Giao quản lý các cống ngăn mặn
ỦY BAN NHÂN DÂN TỈNH CÀ MAU
QUYẾT ĐỊNH:
Điều 1
: Các cống ven biển là tài sản của tỉnh.
Điều 2
: Sở Xây dựng có nhiệm vụ quản lý các cống, cụ thể như sau:
2.1- Lập sổ theo dõi từng cống.
2.2- Thay thế cửa cống hư hỏng.
Điều 3
: Quyết định này có hiệu lực kể từ ngày ký.
"""
    assert tasks(decision) == [
        ("Điều 2.1", ["Sở Xây dựng tỉnh Cà Mau"]),
        ("Điều 2.2", ["Sở Xây dựng tỉnh Cà Mau"]),
    ]


@pytest.mark.parametrize(
    ("titles", "wanted"),
    [
        ("Số TT|Tên TTHC|Thời hạn giải quyết|Phí, lệ phí|Cơ quan thực hiện", {}),
        ("STT|Tên thủ tục hành chính|Lĩnh vực|Căn cứ pháp lý|Cơ quan thực hiện", {}),
        ("STT|Tên nhiệm vụ|Cơ quan thực hiện", {"count": 0, "what": 1, "lead": 2}),
    ],
)
def test_a_list_of_procedures_is_no_table_of_tasks(titles: str, wanted: dict[str, int]) -> None:
    assert columns(titles.split("|")) == wanted
