"""What is attached to a decision behind its signature."""

import pytest

from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract

DECISION = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH QUẢNG TRỊ                   Độc lập - Tự do - Hạnh phúc
Số: 640/QĐ-UBND             Quảng Trị, ngày 12 tháng 3 năm 2026

QUYẾT ĐỊNH
Ban hành {kind} giảm rác thải nhựa ven biển

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Bảo vệ môi trường số 72/2020/QH14 ngày 17 tháng 11 năm 2020;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này {kind} giảm rác thải nhựa ven biển.
Điều 2. Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:                                    KT. CHỦ TỊCH
- Như Điều 2;                                PHÓ CHỦ TỊCH
- Lưu: VT.
                                             Hồ Văn Lâm

ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH QUẢNG TRỊ                   Độc lập - Tự do - Hạnh phúc

{heading}
Giảm rác thải nhựa ven biển
(Kèm theo Quyết định số 640/QĐ-UBND ngày 12 tháng 3 năm 2026)

I. NHIỆM VỤ
1. Sở Công Thương vận động các chợ bỏ túi ni lông trước ngày 30/9/2026.
2. Sở Xây dựng bố trí điểm tập kết rác tại bến cá.
"""


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("Kế hoạch", "KẾ HOẠCH"),
        ("Kế hoạch hành động", "KẾ HOẠCH HÀNH ĐỘNG"),
        ("Chương trình hành động", "CHƯƠNG TRÌNH HÀNH ĐỘNG"),
        ("Quy chế phối hợp", "QUY CHẾ PHỐI HỢP"),
    ],
)
def test_the_items_of_what_is_attached_are_read_too(kind: str, heading: str) -> None:
    found = record(extract(DECISION.format(kind=kind, heading=heading)), "")
    tasks = {task["label"]: task for task in found["tasks"]}
    assert list(tasks) == ["Điều 2", "I.1", "I.2"]
    assert tasks["I.1"]["deadline"] == "2026-09-30"
    assert [each["agency"] for each in tasks["I.2"]["assignees"]] == ["Sở Xây dựng tỉnh Quảng Trị"]
    assert found["document"]["number"] == "640/QĐ-UBND"
    assert found["document"]["type"] == "Quyết định"
    assert found["document"]["signer"] == "Hồ Văn Lâm"
