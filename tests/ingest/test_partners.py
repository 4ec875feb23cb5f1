"""The other side abroad."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.context import Context
from danchieu.ingest.outline import Outline, Part, Zone
from danchieu.ingest.partners import partners
from danchieu.ontology.tables import reference

CONTEXT = Context(reference(), None, "Nghệ An", "2024-05-05")


def _named(text: str, part: Part = Part.BODY) -> list[tuple[str, str]]:
    outline = Outline(text, (Zone(part, 0, len(text)),), ())
    return [(partner.name, partner.kind.value) for partner in partners(outline, CONTEXT)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hợp tác với Nhật Bản và Ấn Độ", [("Nhật Bản", "country"), ("Ấn Độ", "country")]),
        ("Ngân hàng Phát triển châu Á", [("Ngân hàng Phát triển châu Á", "organisation")]),
        ("hiệp định CPTPP của Việt Nam", [("CPTPP", "agreement")]),
        ("đô thị ngang tầm khu vực Đông Nam Á", []),
        ("mở rộng sang thị trường Trung Đông", [("Trung Đông", "region")]),
        ("Lưu: NGVH-UNESCO", []),
        ("tỉnh Lào Cai", []),
        ("TÍCH HỢP, CẬP NHẬT DỮ LIỆU", []),
        ("HỢP TÁC VỚI NHẬT", [("Nhật Bản", "country")]),
        ("nước Anh, Pháp và Đức", [("Anh", "country"), ("Pháp", "country"), ("Đức", "country")]),
        ("vốn của Oxfam International", [("Oxfam International", "organisation")]),
        ("do Gates Foundation tài trợ", [("Gates Foundation", "organisation")]),
        ("Công ty cổ phần Sao Biển International", []),
        ("xưởng đạt EU-GMP", []),
        ("đồng chí Nguyễn Đức Anh", []),
        ("theo quy định của Pháp luật", []),
        (
            "thành phố Kwangyang (Hàn Quốc)",
            [("Kwangyang", "locality"), ("Hàn Quốc", "country")],
        ),
        ("du học tại Ma-lây-xi-a, Pê-ru", [("Malaysia", "country"), ("Peru", "country")]),
        ("tỉnh Xa-la-van (Lào)", [("Salavan", "locality"), ("Lào", "country")]),
        ("tỉnh Hủa Phăn (Lào)", [("Hủa Phăn", "locality"), ("Lào", "country")]),
        ("học sinh Rô-băm, Ê-đê", []),
        ("Hội nghị của ASEAN họp ở Kuala Lumpur (Malaysia)",
         [("ASEAN", "organisation"), ("Kuala Lumpur", "locality"), ("Malaysia", "country")]),
        ("UBND xã Mỹ\n", []),
        ("Tập đoàn Zorkblatt và Công ty Drexel Việt Nam",
         [("Zorkblatt", "company"), ("Drexel", "company")]),
        ("Công ty Hoa Sen, Công ty Vinatex, Tập đoàn Masan, hãng Novaland, công ty con", []),
        ("Công ty Fuzhon Hải Dương", []),
        (
            "các tập đoàn Hyundai, Zorkblatt, Acme Works",
            [("Hyundai", "company"), ("Zorkblatt", "company"), ("Acme Works", "company")],
        ),
    ],
)  # fmt: skip
def test_partners_are_named_barely_and_by_kind(text: str, found: list[tuple[str, str]]) -> None:
    assert _named(text) == found


def test_the_distribution_list_names_no_partner() -> None:
    assert _named("- Đại sứ quán Nhật Bản;", Part.DISTRIBUTION) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("mời Đại học Quốc gia Jeju (Hàn Quốc).", ("Đại học Quốc gia Jeju", "Hàn Quốc")),
        ("mời Viện Lúa gạo bang Assam (Ấn Độ) tham gia.", ("Viện Lúa gạo bang Assam", "Ấn Độ")),
        ("đưa 118 người sang Rumani.", ("Rumani",)),
        ("vay vốn của Quỹ Môi trường toàn cầu.", ("Quỹ Môi trường toàn cầu",)),
        ("dự án GEF; Quỹ Môi trường toàn cầu (GEF).", ("GEF",)),
        ("tiêu chí của Tổ chức Du lịch thế giới.", ("Tổ chức Du lịch thế giới",)),
        ("học tại các đại học (Hàn Quốc).", ("Hàn Quốc",)),
    ],
)
def test_institutions_abroad_and_names_as_the_text_has_them(
    text: str, wanted: tuple[str, ...]
) -> None:
    outline = Outline(text, (Zone(Part.BODY, 0, len(text)),), ())
    assert tuple(each.name for each in partners(outline, CONTEXT)) == wanted


def test_one_partner_is_one_entry_with_all_its_mentions() -> None:
    text = "Hoa Kỳ, sau đó là Mỹ và Hoa Kỳ"
    outline = Outline(text, (Zone(Part.BODY, 0, len(text)),), ())
    (entry,) = partners(outline, CONTEXT)
    assert [text[m.start : m.end] for m in entry.mentions] == ["Hoa Kỳ", "Mỹ", "Hoa Kỳ"]


@given(st.text(st.sampled_from("Lào (Nga), Mỹ tập đoàn Sony thành phố Incheon-"), max_size=100))
def test_mentions_lie_in_the_text(text: str) -> None:
    outline = Outline(text, (Zone(Part.BODY, 0, len(text)),), ())
    for partner in partners(outline, CONTEXT):
        assert all(text[m.start : m.end] == m.quote != "" for m in partner.mentions)


def test_time_is_linear_in_the_length() -> None:
    def seconds(length: int) -> float:
        text = "Anh, Pháp, tỉnh Champasak (Lào), tập đoàn Hyundai, " * length
        start = time.process_time()
        _named(text)
        return time.process_time() - start

    seconds(50)
    assert seconds(4000) < 40 * max(seconds(400), 0.01)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Kết nghĩa với các địa phương như Chongqing (Trung Quốc), Riverside (Hoa Kỳ)",
            ["Chongqing", "Riverside"],
        ),
        ("Hợp tác với các thành phố Dresden (Đức) và Perth (Australia)", ["Dresden", "Perth"]),
        ("Mua thiết bị của các tập đoàn Siemens (Đức), Bosch (Đức)", []),
        ("Làm việc với ông Kim (Hàn Quốc)", []),
    ],
)
def test_a_list_of_places_gives_each_with_its_country(text: str, places: list[str]) -> None:
    assert [name for name, kind in _named(text) if kind == "locality"] == places


@pytest.mark.parametrize("word", ["Nhật ký điện tử", "Mỹ thuật", "Mỹ phẩm", "Nhật trình"])
def test_a_word_that_begins_like_a_country_is_none(word: str) -> None:
    assert not _named(f"{word} được cập nhật trước khi bàn giao")


@pytest.mark.parametrize("place", ["khu chung cư Vạn Mỹ", "phường Phú Mỹ", "cảng Long Nga"])
def test_a_place_of_ours_that_ends_like_a_country_is_none(place: str) -> None:
    assert not _named(f"cải tạo {place}, hoàn thành trong năm")
    assert _named("làm việc với Đại sứ quán Mỹ, Nga") == [("Hoa Kỳ", "country"), ("Nga", "country")]
