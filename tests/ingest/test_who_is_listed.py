"""Who must act: lists of bodies, headings that only name a group, older formulas."""

import pytest

from danchieu.ingest.agencies import agency_list
from danchieu.ingest.context import Context
from danchieu.ingest.extract import extract
from danchieu.ontology.tables import reference

LETTER = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH SƠN LA                      Độc lập - Tự do - Hạnh phúc
Số: 61/UBND-KT            Sơn La, ngày 3 tháng 4 năm 2026
V/v sửa chữa hồ chứa

Kính gửi: Các sở, ban, ngành.

Để bảo đảm an toàn hồ chứa, Ủy ban nhân dân tỉnh yêu cầu như sau:
"""
ALL = ["Sở Y tế tỉnh Sơn La", "Sở Xây dựng tỉnh Sơn La"]
COMPANIES = "Các đơn vị được giao quản lý, vận hành hồ"
INSPECTED = ["Kiểm toán khu vực VII", "Thanh tra tỉnh Sơn La"]
PARKS = ["Vườn quốc gia Ba Bể", "Ủy ban nhân dân các địa phương tỉnh Sơn La"]


def actors(body: str) -> list[list[str]]:
    found = [each.duty for each in extract(LETTER + body).provisions if each.duty]
    return [[each.agency.name for each in duty.assignments] for duty in found]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "1. Giao các sở gồm:\n- Sở Y tế (đối với nước sạch);\n- Sở Xây dựng (đối với đập).\n"
            "Có trách nhiệm:\na) Kiểm tra các cửa van.\nb) Lập hồ sơ từng hồ.\n"
            "2. Sở Tài chính bố trí kinh phí.\n",
            [ALL, ALL, ["Sở Tài chính tỉnh Sơn La"]],
        ),
        (f"1. {COMPANIES}\na) Thay thế cửa van.\nb) Nạo vét kênh.\n", [[COMPANIES]] * 2),
        ("1. Trách nhiệm của nhà đầu tư\n- Lắp đặt trạm đo mưa.\n", [["nhà đầu tư"]]),
        ("1. Giao các ông, bà: Giám đốc Sở Y tế kiểm tra.\n", [["Giám đốc Sở Y tế tỉnh Sơn La"]]),
        ("1. Đề nghị Kiểm toán khu vực VII, Thanh tra tỉnh kiểm tra.\n", [INSPECTED]),
        ("1. Vườn quốc gia Ba Bể, UBND các địa phương chủ động tuần tra.\n", [PARKS]),
        ("1. Sau khi xem xét UBND tỉnh giao Sở Y tế khảo sát.\n", [["Sở Y tế tỉnh Sơn La"]]),
    ],
)
def test_those_who_must_act_are_read_from_lists_and_headings(
    body: str, wanted: list[list[str]]
) -> None:
    assert actors(body) == wanted


@pytest.mark.parametrize(
    ("duty", "wanted"),
    [
        (
            "Các ông: Chánh Văn phòng UBND tỉnh, Giám đốc Sở Y tế căn cứ Quyết định thi hành./.",
            ["Chánh Văn phòng Ủy ban nhân dân tỉnh Sơn La", "Giám đốc Sở Y tế tỉnh Sơn La"],
        ),
        (
            "Giám đốc các sở, ngành: Sở Y tế, Công an tỉnh chịu trách nhiệm thi hành Quyết định.",
            ["Sở Y tế tỉnh Sơn La", "Công an tỉnh Sơn La"],
        ),
    ],
)
def test_those_who_carry_out_a_decision_are_each_named(duty: str, wanted: list[str]) -> None:
    head = LETTER.split("V/v")[0].replace("UBND-KT", "QĐ-UBND")
    body = f"QUYẾT ĐỊNH:\nĐiều 1. Giao 02 hồ.\nĐiều 2. {duty}\n"
    text = f"{head}\nQUYẾT ĐỊNH\nVề việc giao hồ chứa\n\n{body}"
    found = [each.duty for each in extract(text).provisions if each.duty]
    assert [each.agency.name for each in found[-1].assignments] == wanted


def test_a_group_is_told_by_the_field_that_it_manages() -> None:
    text = "các sở quản lý chuyên ngành về hạ tầng và Sở Y tế rà soát"
    names = [name.name for _, _, name in agency_list(text, 0, Context(reference()))]
    assert names == ["các sở quản lý chuyên ngành về hạ tầng", "Sở Y tế"]


def test_a_last_call_on_all_who_were_named_is_no_task() -> None:
    told = "Ủy ban nhân dân tỉnh giao Sở Y tế kiểm tra nguồn nước trước ngày 5/5/2026.\n"
    call = "Yêu cầu Sở Y tế, Sở Xây dựng, các cơ quan, đơn vị liên quan triển khai thực hiện./.\n"
    text = (
        LETTER.split("Để bảo")[0]
        + "UBND tỉnh nhận được báo cáo của các địa phương.\n"
        + told
        + call
    )
    assert len([each for each in extract(text).provisions if each.duty]) == 1
