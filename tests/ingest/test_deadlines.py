"""Fixed deadlines and what looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.context import Context
from danchieu.ingest.deadlines import deadline
from danchieu.ontology.tables import reference

CONTEXT = Context(reference(), None, "", "2025-09-10")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("báo cáo trước ngày 20/11/2024 để tổng hợp", "2024-11-20"),
        ("hoàn thành chậm nhất là ngày 05 tháng 3 năm 2027", "2027-03-05"),
        ("gửi về Sở trước 17h00 ngày 14/6/2025", "2025-06-14"),
        ("trình Chính phủ trong tháng 8 năm 2026", "2026-08"),
        ("xong trong tháng 9/2026", "2026-09"),
        ("hoàn thành trong quý III/2026", "2026-Q3"),
        ("Thời gian hoàn thành: Quý IV năm 2025", "2025-Q4"),
        ("phải hoàn thành trong năm 2025", "2025"),
        ("báo cáo trước ngày 30/10", "2025-10-30"),
        ("báo cáo trước ngày 15/02", "2026-02-15"),
        ("Chủ trì: Sở Y tế; thời hạn: tháng 4/2026", "2026-04"),
        ("Tiến độ: Quý I/2026", "2026-Q1"),
        ("hoàn thành trong quý II năm 2026", "2026-Q2"),
        ("xong trong tháng 11.", "2025-11"),
        ("hoàn thành trong tháng 3, báo cáo kết quả", "2026-03"),
        ("mở lại chợ trong ngày 03 tháng 12 năm 2025", "2025-12-03"),
        ("tổ chức hội chợ trong năm 2027.", "2027"),
        ("tổ chức hội chợ trong năm 2025.", None),
        ("các lớp mở trong năm 2027 cho nông dân", None),
        ("tổ chức trong 3 tháng", None),
        ("trước ngày 18 hằng tháng", None),
        ("trước ngày 15/12 hằng năm", None),
        ("định kỳ trước ngày 15 tháng 12 hằng năm", None),
        ("phát triển đến năm 2030, tầm nhìn đến năm 2045", None),
        ("giai đoạn 2021 - 2030", None),
        ("theo Quyết định số 12/QĐ-UBND ngày 23/4/2026", None),
        ("trước ngày Luật có hiệu lực thi hành", None),
        ("có hiệu lực từ ngày 01/7/2025", None),
        ("tổ chức trong năm 2025", None),
    ],
)
def test_a_deadline_is_read_as_precisely_as_it_is_printed(text: str, iso: str | None) -> None:
    found = deadline(text, 0, len(text), CONTEXT)
    assert (found.iso if found else None) == iso


@given(st.text(st.sampled_from("trước ngày 0123/ tháng năm quý I hoàn thành trong"), max_size=90))
def test_its_place_lies_in_the_text(text: str) -> None:
    found = deadline(text, 0, len(text), CONTEXT)
    assert found is None or 0 <= found.start < found.end <= len(text)
