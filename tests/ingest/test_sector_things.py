"""A field that only tells of a person, place, body or sum is not named."""

import pytest

from danchieu.ingest.context import Context
from danchieu.ingest.outline import Outline, Part, Zone
from danchieu.ingest.sectors import sectors
from danchieu.ontology.tables import reference

CONTEXT = Context(reference(), None, "Nghệ An", "2024-05-05")


def _named(text: str) -> list[str]:
    outline = Outline(text, (Zone(Part.BODY, 0, len(text)),), ())
    return [each.name for each in sectors(outline, CONTEXT)]


@pytest.mark.parametrize(
    "text",
    [
        "cấp nhà ở cho nhân viên y tế tại chỗ",
        "đưa khách du lịch về đất liền",
        "kiểm tra khu du lịch ven biển",
        "niêm yết tại nhà văn hóa thôn",
        "chỉ đạo các ngân hàng thương mại giải ngân",
        "ưu tiên hộ nghèo, hộ cận nghèo vay vốn",
        "hỗ trợ đồng bào dân tộc thiểu số vay vốn",
        "bố trí ngân sách địa phương hằng năm",
        "không hợp thức hóa các lô hàng không rõ nguồn gốc",
        "huy động nhân lực, máy móc đắp đê",
    ],
)
def test_what_a_field_only_tells_of_is_none(text: str) -> None:
    assert _named(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nâng cao chất lượng dịch vụ y tế", "y tế"),
        ("phát triển sản phẩm du lịch", "du lịch"),
        ("đẩy mạnh công tác giảm nghèo", "giảm nghèo"),
    ],
)
def test_the_field_itself_is_named(text: str, name: str) -> None:
    assert name in _named(text)
