"""Sectors that are announced, and words that only look like one."""

import pytest

from danchieu.ingest.context import Context
from danchieu.ingest.outline import Outline, Part, Zone
from danchieu.ingest.sectors import sectors
from danchieu.ontology.tables import reference

CONTEXT = Context(reference(), None, "Nghệ An", "2024-05-05")


def _named(text: str) -> list[str]:
    outline = Outline(text, (Zone(Part.BODY, 0, len(text)),), ())
    return [each.name for each in sectors(outline, CONTEXT)]


def test_a_lot_of_goods_is_no_aviation() -> None:
    assert _named("không hợp thức hóa các lô hàng không rõ nguồn gốc") == []
    assert _named("phát triển hàng không") == ["hàng không"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nâng cao chất lượng dịch vụ y tế", "y tế"),
        ("phát triển sản phẩm du lịch", "du lịch"),
        ("đẩy mạnh công tác giảm nghèo", "giảm nghèo"),
        ("rà soát hồ sơ hỗ trợ nhà ở", "nhà ở"),
        ("quản lý, bảo vệ và phát triển rừng", "bảo vệ rừng"),
    ],
)
def test_the_field_itself_is_named(text: str, name: str) -> None:
    assert name in _named(text)
