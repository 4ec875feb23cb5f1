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


@pytest.mark.parametrize(
    "text",
    [
        "Kinh phí từ nguồn ngân sách nhà nước cấp hằng năm",
        "giữ gìn an ninh trật tự tại bến xe",
        "Báo và phát thanh, truyền hình tỉnh mở chuyên mục",
        "hỗ trợ học phí cho học sinh dân tộc thiểu số",
        "dự trữ hóa chất diệt khuẩn",
    ],
)
def test_money_order_and_people_are_no_fields(text: str) -> None:
    assert _named(text) == []


def test_social_housing_is_a_field_of_its_own() -> None:
    assert _named("đẩy nhanh các dự án nhà ở xã hội") == ["nhà ở xã hội"]
