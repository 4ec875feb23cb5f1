"""Fields of policy."""

import pytest

from danchieu.ingest.context import Context
from danchieu.ingest.outline import Item, Outline, Part, Zone
from danchieu.ingest.sector_words import plain_name
from danchieu.ingest.sectors import sectors
from danchieu.ontology.tables import reference

CONTEXT = Context(reference(), None, "", "2024-05-05")


def _named(text: str) -> list[str]:
    outline = Outline(text, (Zone(Part.BODY, 0, len(text)),), ())
    return [sector.name for sector in sectors(outline, CONTEXT)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("thu hút dự án bán dẫn, năng lượng tái tạo", ["bán dẫn", "năng lượng tái tạo"]),
        ("hợp tác khoa học - công nghệ", ["khoa học và công nghệ"]),
        ("ứng dụng AI", ["trí tuệ nhân tạo"]),
        ("bảo đảm quốc phòng, an ninh", []),
        ("Sở Du lịch tổng hợp", []),
        ("xây dựng kế hoạch cụ thể", []),
        ("trong lĩnh vực xây dựng, du lịch", ["xây dựng", "du lịch"]),
        ("công nghiệp hóa, hiện đại hóa đất nước", []),
        ("khai thác bến cảng, cửa khẩu", ["bến cảng", "cửa khẩu"]),
        ("xuất khẩu hồ tiêu, cà phê", ["hồ tiêu", "cà phê"]),
        ("nâng cao chất lượng nguồn nhân lực", ["nhân lực"]),
        ("ứng dụng khoa học kỹ thuật", ["khoa học và công nghệ"]),
        ("phát triển thương mại điện tử", ["thương mại điện tử"]),
        ("ký số chứng từ điện tử", []),
        ("các Sở: Tài nguyên và Môi trường, Y tế báo cáo về hộ tịch", ["hộ tịch"]),
        ("tham mưu trả lời Công văn số 15/BĐKH-KNK", []),
        ("ngành cơ khí, điện tử", ["cơ khí chế tạo", "điện tử"]),
        ("rà soát môi trường, bảo vệ môi trường", ["bảo vệ môi trường"]),
        ("đầu tư, nâng cấp bến cảng và hệ thống cảng biển", ["cảng biển"]),
    ],
)
def test_sectors_have_their_plain_names_or_the_texts_own_word(text: str, names: list[str]) -> None:
    assert _named(text) == names


def test_a_situation_report_names_no_sector_of_the_operative_part() -> None:
    text = "I. TÌNH HÌNH\nDu lịch phát triển.\nII. NHIỆM VỤ\nPhát triển dệt may."
    second = text.index("II.")
    outline = Outline(
        text,
        (Zone(Part.BODY, 0, len(text)),),
        (
            Item("I", "I", "I", -1, 0, 3, second),
            Item("II", "II", "II", -1, second, second + 4, len(text)),
        ),
    )
    assert [sector.name for sector in sectors(outline, CONTEXT)] == ["dệt may"]


def test_every_name_goes_back_to_a_sector_of_the_table() -> None:
    tables = reference()
    for row in tables.sectors:
        for name in (row.name, *row.variants):
            found = tables.sector_by_name(plain_name(row, name))
            assert found is not None and found.id == row.id, name
