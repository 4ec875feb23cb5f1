"""Bodies are read whatever width a text was wrapped at."""

import textwrap

import pytest

from danchieu.ingest.clean import clean
from danchieu.ingest.extract import extract
from danchieu.ingest.flowing import flowing
from danchieu.ingest.segment import segment

HEAD = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 12/KH-UBND
KẾ HOẠCH
Phát triển du lịch
"""
ITEMS = (
    "1. Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Tài chính, Sở Công Thương, Công "
    "an tỉnh, Bộ Chỉ huy Quân sự tỉnh và Ủy ban nhân dân các xã, phường rà soát quy hoạch các khu "
    "du lịch, hoàn thành trước ngày 10/8/2026.",
    "2. Giám đốc Sở Khoa học và Công nghệ; Giám đốc Sở Giáo dục và Đào tạo; Thủ trưởng các sở, "
    "ban, ngành thuộc tỉnh có trách nhiệm tổ chức thực hiện Kế hoạch này theo chức năng, nhiệm vụ "
    "được giao và báo cáo Ủy ban nhân dân tỉnh.",
    "3. Sở Văn hóa, Thể thao và Du lịch theo dõi, đôn đốc việc thực hiện Kế hoạch này; tổng hợp, "
    "báo cáo Chủ tịch Ủy ban nhân dân tỉnh kết quả thực hiện hằng năm theo quy định hiện hành.",
)


def _named(text: str) -> list[list[tuple[str, str]]]:
    duties = [each.duty for each in extract(text).provisions if each.duty]
    return [[(each.agency.name, each.role.value) for each in duty.assignments] for duty in duties]


WHOLE = _named(HEAD + "\n".join(ITEMS))


def test_the_whole_text_names_its_bodies() -> None:
    assert [len(each) for each in WHOLE] == [6, 3, 1]


@pytest.mark.parametrize("apart", ["\n", "\n\n"], ids=["close", "blank lines"])
@pytest.mark.parametrize("width", range(40, 121, 5))
def test_a_wrapped_text_names_the_same_bodies(width: int, apart: str) -> None:
    wrapped = apart.join("\n".join(textwrap.wrap(item, width)) for item in ITEMS)
    assert _named(HEAD + wrapped) == WHOLE


def test_a_page_may_end_inside_a_name() -> None:
    lines = "\n".join("\n".join(textwrap.wrap(item, 70)) for item in ITEMS)
    paged = lines.replace("các sở,\nban", "các sở,\n\n\f        2\n\nban").replace(
        "các khu\ndu", "các khu\n\n        2\n\ndu"
    )
    assert _named(HEAD + paged) == WHOLE


def test_no_place_moves_and_items_stay_apart() -> None:
    lines = HEAD + "\n".join("\n".join(textwrap.wrap(item, 60)) for item in ITEMS)
    outline = segment(clean(lines).text)
    running = flowing(outline)
    assert len(running.text) == len(outline.text)
    assert running.printed == outline.text
    assert [running.text[item.start - 1] for item in running.items] == ["\n"] * 3
    assert running.text.count("\n", running.items[0].start) == 2


def test_a_paragraph_a_line_is_left_as_it_is() -> None:
    outline = segment(clean(HEAD + "\n".join(ITEMS)).text)
    assert flowing(outline) is outline


def test_an_empty_line_inside_a_sentence_cuts_no_name() -> None:
    text = HEAD + "\n\n".join(ITEMS).replace("Công an tỉnh", "Công an\n\ntỉnh")
    assert "Công an\n\ntỉnh" in text
    assert _named(text) == WHOLE
