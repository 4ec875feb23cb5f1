"""Where a sentence begins, what a title begins with, and what a scanner made of a y."""

from collections.abc import Callable

import pytest

from danchieu.ingest.citations import Cited
from danchieu.ingest.extract import extract

Read = Callable[..., Cited]

HEAD = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH GIA LAI                     Độc lập - Tự do - Hạnh phúc
Số: 12/CT-UBND              Gia Lai, ngày 12 tháng 3 năm 2026

CHỈ THỊ
"""


def test_a_sentence_may_begin_with_the_name_of_a_document(read: Read) -> None:
    text = (
        "Chỉ thị này thay thế Chỉ thị số 5/CT-UBND ngày 02/3/2020 về tổng kết Nghị quyết số "
        "30-NQ/TW ngày 10/10/2022. Kế hoạch số 8/KH-UBND ngày 04/4/2020 hết hiệu lực kể từ ngày "
        "Chỉ thị này có hiệu lực."
    )
    found = {each.number: each.relation.lower() for each in read(text, type="Chỉ thị").citations}
    assert found == {"5/CT-UBND": "replaces", "30-NQ/TW": "cites", "8/KH-UBND": "repeals"}


def test_a_letter_beside_a_report_that_came_in_came_in_too(read: Read) -> None:
    text = (
        "Ủy ban nhân dân tỉnh nhận được Báo cáo số 51/BC-SXD ngày 30/6/2026 về chỉ tiêu giao tại "
        "Quyết định số 44/QĐ-TTg ngày 27/02/2025 và Công văn số 129/SNV-TC ngày 02/7/2026."
    )
    relations = [each.relation.lower() for each in read(text).citations]
    assert relations == ["replies_to", "cites", "replies_to"]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Về phòng cháy rừng mùa khô", "phòng cháy rừng mùa khô"),
        ("về việc phòng cháy rừng mùa khô", "phòng cháy rừng mùa khô"),
        ("Phòng cháy rừng mùa khô", "Phòng cháy rừng mùa khô"),
    ],
)
def test_a_title_goes_without_what_joins_it_to_its_type(printed: str, title: str) -> None:
    text = f"{HEAD}{printed}\n\n1. Giao Sở Tài chính bố trí kinh phí.\n"
    assert extract(text).header.title == title


def test_a_v_at_a_syllables_end_is_read_as_the_y_that_it_was() -> None:
    text = f"{HEAD}Về rừng\n\nThực hiện Nghị định số 7/2026/NĐ-CP ngàv 05 tháng 01 năm 2026.\n"
    assert [each.date for each in extract(text).citations] == ["2026-01-05"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Về đề nghị của Hội Nghề cá tại Công văn số 12/HNC ngày 02/7/2026: giao Sở Tài chính "
            "trả lời.",
            "cites",
        ),
        (
            "Về đề nghị của Sở Tài chính tại Tờ trình số 12/TTr-STC ngày 02/7/2026, tỉnh thống "
            "nhất chủ trương.",
            "proposed_by",
        ),
    ],
)
def test_an_item_about_a_proposal_is_not_made_by_it(read: Read, text: str, relation: str) -> None:
    assert [each.relation.lower() for each in read(text).citations] == [relation]
