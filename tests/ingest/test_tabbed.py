"""Tables whose cells are parted by tabs."""

import pytest

from danchieu.ingest.clean import clean
from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract
from danchieu.ingest.tabbed import barred

PLAN = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH CÀ MAU                      Độc lập - Tự do - Hạnh phúc
Số: 77/KH-UBND              Cà Mau, ngày 12 tháng 3 năm 2026

KẾ HOẠCH
Bảo vệ rừng ngập mặn năm 2026

I. NHIỆM VỤ
1. Sở Tài chính bố trí kinh phí.
2. Phân công cụ thể

TT\tCông việc\tCơ quan chủ trì\tPhối hợp\tThời hạn
1\tCắm mốc ranh giới rừng phòng hộ\tSở Nông nghiệp và Môi trường\tCông an tỉnh\t30/6/2026
2\tLập bản đồ sạt lở bờ biển\tSở Xây dựng\t\tQuý III/2026

3. Sở Nội vụ theo dõi, đôn đốc.
"""


def test_the_rows_of_a_table_pasted_with_tabs_are_tasks() -> None:
    tasks = record(extract(PLAN), "")["tasks"]
    rows = [task for task in tasks if task["label"].startswith("I.2")]
    assert [(row["text"], row.get("deadline")) for row in rows] == [
        ("Cắm mốc ranh giới rừng phòng hộ", "2026-06-30"),
        ("Lập bản đồ sạt lở bờ biển", "2026-Q3"),
    ]
    assert [(a["agency"], a["role"]) for a in rows[0]["assignees"]] == [
        ("Sở Nông nghiệp và Môi trường tỉnh Cà Mau", "lead"),
        ("Công an tỉnh Cà Mau", "coordinate"),
    ]
    assert [task["label"] for task in tasks] == ["I.1", "I.2.1", "I.2.2", "I.3"]


def test_no_place_moves_where_tabs_become_bars() -> None:
    cleaned = clean(PLAN)
    at = cleaned.text.index("Sở Xây dựng")
    assert cleaned.span(at, at + 11) == (PLAN.index("Sở Xây dựng"), PLAN.index("Sở Xây dựng") + 11)


@pytest.mark.parametrize(
    "text",
    [
        "UBND TỈNH CÀ MAU\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ\t\tĐộc lập - Tự do",
        "1.\tGiao Sở Y tế chủ trì\n2.\tGiao Công an tỉnh phối hợp",
        "STT\tHọ và tên\tChức vụ\n1\tTrần Văn A\tTrưởng ban",
        "không có gì",
    ],
)
def test_tabs_that_part_no_table_of_tasks_stay(text: str) -> None:
    assert barred(text) == text
