"""Who must act on an item."""

import pytest

from danchieu.ingest.assignees import actors
from danchieu.ingest.context import Context
from danchieu.ingest.wrapping import Wrapping
from danchieu.ontology.reading import AgencyName
from danchieu.ontology.tables import reference

CONTEXT = Context(
    reference(), AgencyName("Ủy ban nhân dân tỉnh Bình Thuận"), "Bình Thuận", "2024-05-05"
)
OWN = " tỉnh Bình Thuận"


@pytest.mark.parametrize(
    ("text", "lead", "coordinate"),
    [
        ("Giao Sở Du lịch rà soát quy hoạch.", ["Sở Du lịch" + OWN], []),
        (
            "Sở Y tế chủ trì, phối hợp với Công an tỉnh và các đơn vị liên quan kiểm tra.",
            ["Sở Y tế" + OWN],
            ["Công an" + OWN, "các đơn vị liên quan"],
        ),
        (
            "Sở Tài chính cân đối kinh phí. Sở Nội vụ hướng dẫn thủ tục.",
            ["Sở Tài chính" + OWN, "Sở Nội vụ" + OWN],
            [],
        ),
        ("Đối với Sở Công Thương:", ["Sở Công Thương" + OWN], []),
        ("Sở Tư pháp", ["Sở Tư pháp" + OWN], []),
        ("Bộ Ngoại giao chỉ đạo các cơ quan đại diện thực hiện.", ["Bộ Ngoại giao"], []),
        ("Rà soát, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định.", [], []),
        ("Đôn đốc các chủ đầu tư phối hợp với chính quyền địa phương.", [], []),
        ("Tiếp tục phối hợp với Sở Ngoại vụ trao đổi thông tin.", [], ["Sở Ngoại vụ" + OWN]),
        (
            "Hằng năm, Sở Khoa học và Công nghệ tổng hợp kết quả.",
            ["Sở Khoa học và Công nghệ" + OWN],
            [],
        ),
        (
            "Cơ quan chủ trì: Sở Xây dựng. Cơ quan phối hợp: Sở Tài chính, Sở Nội vụ.",
            ["Sở Xây dựng" + OWN],
            ["Sở Tài chính" + OWN, "Sở Nội vụ" + OWN],
        ),
        (
            "UBND tỉnh yêu cầu các sở, ngành và UBND các huyện triển khai.",
            ["các sở, ngành" + OWN, "Ủy ban nhân dân các huyện" + OWN],
            [],
        ),
        ("Theo đề nghị của Sở Tài chính, dự án được điều chỉnh.", [], []),
        ("Sở Du lịch đã ban hành kế hoạch.", [], []),
    ],
)
def test_the_ones_who_act_are_told_from_those_only_named(
    text: str, lead: list[str], coordinate: list[str]
) -> None:
    found = actors(text, 0, len(text), Wrapping(0), CONTEXT)
    assert [actor.agency.name for actor in found if actor.role == "lead"] == lead
    assert [actor.agency.name for actor in found if actor.role == "coordinate"] == coordinate
    assert all(text[actor.start : actor.end] for actor in found)


def test_a_body_with_both_roles_leads() -> None:
    text = "Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính. Sở Tài chính bố trí kinh phí."
    found = actors(text, 0, len(text), Wrapping(0), CONTEXT)
    assert [(actor.agency.name, actor.role.value) for actor in found] == [
        ("Sở Y tế" + OWN, "lead"),
        ("Sở Tài chính" + OWN, "lead"),
    ]
