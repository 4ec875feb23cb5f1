"""Where the title of a cited document ends."""

import pytest

from danchieu.ingest.cited_title import title_after

CASES = [
    (" về phát triển du lịch; Chỉ thị số 4/CT-TTg", "phát triển du lịch"),
    (" về việc sắp xếp bến bãi.", "sắp xếp bến bãi"),
    (
        " về người cao tuổi giai đoạn 2021 - 2026 và Nghị quyết số 9/NQ-CP ngày 1/2/2022",
        "người cao tuổi giai đoạn 2021 - 2026",
    ),
    (" về phát triển cảng biển và Kế hoạch số 7/KH-UBND", "phát triển cảng biển"),
    (" về kinh tế biển, Ủy ban nhân dân tỉnh yêu cầu các sở", "kinh tế biển"),
    (" về kinh tế biển, đồng thời để thực hiện thắng lợi", "kinh tế biển"),
    (" quy định về giá đất, được sửa đổi bởi Nghị định số 2/2025/NĐ-CP", "quy định về giá đất"),
    (
        " về thực hiện Nghị quyết số 57-NQ/TW và Nghị quyết số 71/NQ-CP;",
        "thực hiện Nghị quyết số 57-NQ/TW và Nghị quyết số 71/NQ-CP",
    ),
    (
        " quy định về quản lý, thanh toán, quyết toán dự án;",
        "quy định về quản lý, thanh toán, quyết toán dự án",
    ),
    (" về việc thực hiện “Đề án số 08” năm 2026.", "thực hiện “Đề án số 08” năm 2026"),
    (" về cơ chế tài chính\n1. Sửa đổi khoản 2", "cơ chế tài chính"),
    (" về đích sớm", "đích sớm"),
    (" quy định cụ thể tại Điều 21", "quy định cụ thể tại Điều 21"),
    (" của Chính phủ", None),
]


@pytest.mark.parametrize(("text", "title"), CASES)
def test_a_title_stops_where_its_sentence_goes_on(text: str, title: str | None) -> None:
    assert title_after(text, 0) == title


def test_a_title_without_an_end_is_none() -> None:
    assert title_after(" về " + "phát triển " * 500, 0) is None
