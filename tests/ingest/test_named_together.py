"""Bodies named in one breath: places under one head, groups told by a heading, those who help."""

import pytest

from danchieu.ingest.assignees import actors
from danchieu.ingest.context import Context
from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract
from danchieu.ingest.wrapping import Wrapping
from danchieu.ontology.reading import AgencyName
from danchieu.ontology.tables import reference

CONTEXT = Context(reference(), AgencyName("Ủy ban nhân dân tỉnh Cà Mau"), "Cà Mau", "2026-03-12")
OWN = " tỉnh Cà Mau"
LETTER = """\
UBND TỈNH CÀ MAU            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ Y TẾ                          Độc lập - Tự do - Hạnh phúc
Số: 812/SYT-NV              Cà Mau, ngày 12 tháng 3 năm 2026
V/v tiêm chủng mùa mưa

Kính gửi: Các đơn vị trong ngành

Sở Y tế đề nghị các đơn vị thực hiện những việc sau:
I. ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG
1. Thống kê hộ nghèo chưa tiêm, gửi về Sở trước ngày 30/4/2026.
2. Mở điểm tiêm tại trường học.
II. CÁC CƠ SỞ KHÁM BỆNH TƯ NHÂN
a) Niêm yết giá từng loại vắc xin.
b) Bảo đảm tủ lạnh chạy cả ngày đêm.
"""


@pytest.mark.parametrize(
    ("text", "lead", "coordinate"),
    [
        (
            "Lập cổng dữ liệu trong năm 2026 (Sở Y tế chủ trì, Công an tỉnh, Thuế tỉnh phối hợp).",
            ["Sở Y tế"],
            ["Công an", "Thuế"],
        ),
        (
            "Lập cổng dữ liệu (Sở Y tế chủ trì, phối hợp với Công an tỉnh);",
            ["Sở Y tế"],
            ["Công an"],
        ),
        ("Lập cổng dữ liệu (do Sở Y tế thực hiện).", ["Sở Y tế"], []),
        ("Rút kinh nghiệm từ đợt diễn tập (Sở Y tế đã chủ trì năm 2024).", [], []),
        (
            "Sở Y tế, với sự phối hợp của Liên đoàn Lao động tỉnh, khám cho thợ mỏ.",
            ["Sở Y tế"],
            ["Liên đoàn Lao động"],
        ),
        (
            "Giao Sở Tư pháp dựng kho án lệ, có Công an tỉnh phối hợp về an ninh mạng.",
            ["Sở Tư pháp"],
            ["Công an"],
        ),
        (
            "Sở Y tế mở lớp dạy nghề, có sự tham gia phối hợp của Hội Nông dân tỉnh.",
            ["Sở Y tế"],
            ["Hội Nông dân"],
        ),
        ("Tăng cường sự phối hợp của Sở Y tế với cơ sở.", [], []),
        (
            "Sở Nội vụ lập danh sách; Sở Tài chính phối hợp chọn mẫu.",
            ["Sở Nội vụ"],
            ["Sở Tài chính"],
        ),
        (
            "Sở Nội vụ lập danh sách. Sở Tài chính phối hợp chọn mẫu.",
            ["Sở Nội vụ", "Sở Tài chính"],
            [],
        ),
        (
            "Riêng Ủy ban nhân dân các xã Đất Mũi 1, Tam Giang, Viên An vận động ngư dân.",
            [
                "Ủy ban nhân dân xã Đất Mũi 1",
                "Ủy ban nhân dân xã Tam Giang",
                "Ủy ban nhân dân xã Viên An",
            ],
            [],
        ),
        (
            "Ủy ban nhân dân các phường: Tân Công, Hòa Thành và Ủy ban nhân dân xã Cái Đôi vận "
            "động ngư dân.",
            [
                "Ủy ban nhân dân phường Tân Công",
                "Ủy ban nhân dân phường Hòa Thành",
                "Ủy ban nhân dân xã Cái Đôi",
            ],
            [],
        ),
        ("Sở Y tế (cơ quan thường trực):", ["Sở Y tế"], []),
    ],
)
def test_those_who_lead_are_told_from_those_who_help(
    text: str, lead: list[str], coordinate: list[str]
) -> None:
    found = actors(text, 0, len(text), Wrapping(0), CONTEXT)
    by_role = {
        role: [a.agency.name.removesuffix(OWN) for a in found if a.role == role]
        for role in ("lead", "coordinate")
    }
    assert by_role == {"lead": lead, "coordinate": coordinate}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Các nhà xuất bản", ["Các nhà xuất bản"]),
        ("Nhà xuất bản Phương Nam dịch 20 cuốn sách.", ["Nhà xuất bản Phương Nam"]),
        ("Các cơ sở dạy nghề ngoài công lập", ["Các cơ sở dạy nghề ngoài công lập"]),
        ("Thống kê hộ nghèo, hộ cận nghèo tại các ấp.", []),
        ("Thống kê tỉnh tổng hợp số liệu.", ["Thống kê tỉnh Cà Mau"]),
        ("Trả lại đơn; mọi trường hợp khai sai đều bị loại.", []),
        (
            "Ban đại diện Hội Người cao tuổi tỉnh nhân rộng câu lạc bộ.",
            ["Ban đại diện Hội Người cao tuổi tỉnh Cà Mau"],
        ),
    ],
)
def test_what_only_looks_like_a_body_is_none(text: str, names: list[str]) -> None:
    found = actors(text, 0, len(text), Wrapping(0), CONTEXT)
    assert [actor.agency.name for actor in found] == names


def test_a_heading_that_names_a_group_passes_it_down() -> None:
    tasks = {task["label"]: task for task in record(extract(LETTER), "")["tasks"]}
    assert list(tasks) == ["I.1", "I.2", "II.a", "II.b"]
    wards, clinics = tasks["I.1"]["assignees"], tasks["II.b"]["assignees"]
    assert [each["agency"] for each in wards] == ["ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG" + OWN]
    assert [each["agency"] for each in clinics] == ["CÁC CƠ SỞ KHÁM BỆNH TƯ NHÂN"]


def test_a_formula_for_needed_changes_closes_the_document() -> None:
    closing = "Trong quá trình thực hiện, nếu cần sửa đổi, bổ sung, các đơn vị báo cáo Sở.\n"
    last = record(extract(LETTER + closing), "")["tasks"][-1]
    assert [each["agency"] for each in last["assignees"]] == ["CÁC CƠ SỞ KHÁM BỆNH TƯ NHÂN"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cục Viễn thông (Bộ Khoa học và Công nghệ) rà soát băng tần.", "Cục Viễn thông"),
        ("Vụ Pháp chế (Bộ Tư pháp) góp ý dự thảo.", "Vụ Pháp chế Bộ Tư pháp"),
    ],
)
def test_a_ministry_in_brackets_tells_whose_a_unit_is(text: str, name: str) -> None:
    found = actors(text, 0, len(text), Wrapping(0), CONTEXT)
    assert [actor.agency.name for actor in found] == [name]
