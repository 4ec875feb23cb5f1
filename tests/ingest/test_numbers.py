"""The grammar of document numbers."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.numbers import numbers
from danchieu.ontology.tables import reference


def _printed(text: str) -> list[str]:
    return [number.printed for number in numbers(text, reference())]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Thông báo số 88/TB-VPCP", "88/TB-VPCP"),
        ("Nghị quyết 45-NQ/TW", "45-NQ/TW"),
        ("Chương trình số 27-\n    CTr/TU", "27-CTr/TU"),
        ("Kết luận số 14-KL/\nTW", "14-KL/TW"),
        ("Nghị định số 12/2023/NĐ-\nCP", "12/2023/NĐ-CP"),
        ("Quyết định số 61/QĐ - UBND", "61/QĐ-UBND"),
        ("Tờ trình số 702/TTr -STC", "702/TTr-STC"),
        ("Công văn số 315 -CV/TU", "315-CV/TU"),
        ("Chỉ thị số 54/CT-TW", "54/CT-TW"),
        ("Công văn số 1201 / UBND - KT - ĐN ngày", "1201/UBND-KT-ĐN"),
        ("Báo cáo số 5/BC-SCT-QLCN-x", "5/BC-SCT-QLCN-x"),
        ("Công văn số 12/UBND - Trung tâm", "12/UBND"),
        ("; Báo cáo thẩm tra số 44/BC-PCXH ngày", "44/BC-PCXH"),
        ("Báo cáo kết quả giám sát số 9/BC-DTTG", "9/BC-DTTG"),
        ("Quyết định số 749/QD-TTg", "749/QD-TTg"),
        ("Nghị định số 95/2022/NĐCP", "95/2022/NĐCP"),
        ("Nghị quyết số 31/2026//NQ-CP", "31/2026//NQ-CP"),
        ("Nghị định số 47/2026NĐ-CP", "47/2026NĐ-CP"),
        ("Nghị quyết số 66.9/2025/NQ-CP", "66.9/2025/NQ-CP"),
        ("Luật số 33/2024/QH15", "33/2024/QH15"),
        ("Nghị quyết số 77/2022/UBTVQH15", "77/2022/UBTVQH15"),
        ("số 08/2015/TTLT-BYT-BTC", "08/2015/TTLT-BYT-BTC"),
        ("Công văn số 640/BNG-LS-m ngày 3/4/2024", "640/BNG-LS-m"),
        ("công văn số 91/VCCI-PCngày 15", "91/VCCI-PC"),
        ("Thông tư số 19/2020/TT-BTNMTbao gồm", "19/2020/TT-BTNMT"),
        ("Nghị định số 119-CP", "119-CP"),
        ("thông tư 13/2021/tt-btc và nghị định 7/2020/nđ-cp", "7/2020/nđ-cp"),
        ("số 17/BNN&PTNT-KH", "17/BNN&PTNT-KH"),
        ("Nghị quyết số 27b/2011/NQ-CP", "27b/2011/NQ-CP"),
        ("Nghị quyết 15c/NQ-CP", "15c/NQ-CP"),
        ("Thông tư liên tịch số 6/1998/TTLT/BTC-BTM", "6/1998/TTLT/BTC-BTM"),
        ("Nghị quyết số 9/NQ/TU ngày", "9/NQ/TU"),
        ("Quyết định số 71/2004/QĐ-TTgngày 3/5/2004", "71/2004/QĐ-TTg"),
        ("Thông tư số 21/NV ngày 6/7/1974", "21/NV"),
        ("Công văn 318/TCTHC ngày 3/2/2010", "318/TCTHC"),
        ("tờ trình số 14/TT .HĐND", "14/TT.HĐND"),
        ("Nghị định 73-CP ngày", "73-CP"),
        ("Quyết định số 481 TTg ngày", "481TTg"),
        ("Thông tư 12 LĐTBXH/TT ngày", "12LĐTBXH/TT"),
        ("Công văn số 3315TCT/NV6 ngày", "3315TCT/NV6"),
    ],
)
def test_a_number_is_found_as_printed(text: str, printed: str) -> None:
    assert printed in _printed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mẫu số 02a/TNDN", "Biểu 3b/BCKH", "báo cáo 12/TNDN kèm", "tầng 12 CP",
        "tờ khai 05/KK-TNCN", "Mẫu số 03/KH-UBND", "Giấy phép số 21/GP-BTNMT", "QCVN 09:2021/BXD",
        "TCVN ISO/IEC 17025:2017", "ngày 15/9/2025", "trực 24/7", "tốc độ 60km/h", "tỷ lệ 1/500",
        "1/ TÌNH HÌNH CHUNG", "2/ Thực hiện tốt", "và/hoặc", "điện thoại 024/38253322",
        "thửa đất số 12/TBĐ-05", "tháng 6/2026 UBND tỉnh", "giai đoạn 2021-2025/năm",
    ],
)  # fmt: skip
def test_what_numbers_no_document_is_left_out(text: str) -> None:
    assert _printed(text) == []


def test_a_wrong_separator_is_said_to_be_repaired() -> None:
    tables = reference()
    assert next(numbers("Chỉ thị số 54/CT-TW", tables)).repaired
    assert not next(numbers("Chỉ thị số 54-CT/TW", tables)).repaired


@given(st.text(alphabet="0123456789/-NQĐCPTUWaế số\n.", max_size=120))
def test_numbers_lie_in_the_text_in_order(text: str) -> None:
    last = 0
    for number in numbers(text, reference()):
        assert last <= number.start < number.end <= len(text)
        assert "".join(text[number.start : number.end].split()) == number.printed
        last = number.end


@pytest.mark.parametrize("unit", ["1/", "1-", "12/A-", "57-NQ/TW, ", "1 2 3 ", "số 1, 2, 3, "])
def test_hostile_texts_take_linear_time(unit: str) -> None:
    assert _spent(unit, 80_000) < 8 * 4 * max(_spent(unit, 10_000), 0.005)


def _spent(unit: str, length: int) -> float:
    text = unit * (length // len(unit))
    begin = time.perf_counter()
    for _ in numbers(text, reference()):
        pass
    return time.perf_counter() - begin
