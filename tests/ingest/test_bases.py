"""What old and new preambles name: laws in small letters, provisions, guidance, committees."""

from collections.abc import Callable

import pytest

from danchieu.ingest.citations import Cited

Read = Callable[..., Cited]


@pytest.mark.parametrize(
    ("text", "name", "date"),
    [
        ("Căn cứ Luật đất đai ngày 26/11/2003;", "Luật đất đai", "2003-11-26"),
        (
            "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26/11/2003;",
            "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân",
            "2003-11-26",
        ),
        ("Căn cứ Luật tổ chức HĐND và UBND năm 1994;", "Luật tổ chức HĐND và UBND", "1994"),
    ],
)
def test_a_law_is_named_however_it_is_written(read: Read, text: str, name: str, date: str) -> None:
    found = read(text).references
    assert [(each.name, each.date) for each in found] == [(name, date)]


def test_small_letters_that_are_no_law_name_none(read: Read) -> None:
    assert read("Luật này và Luật sư của Luật nói trên.").references == ()


def test_a_basis_may_be_told_by_its_articles(read: Read) -> None:
    text = "Căn cứ quy định tại Điều 9 Nghị định số 4/2007/NĐ-CP ngày 2/3/2007 của Chính phủ;"
    assert [each.relation.lower() for each in read(text).citations] == ["based_on"]


def test_a_circular_that_guides_a_decree_carries_it_out(read: Read) -> None:
    text = (
        "Căn cứ Thông tư số 3/2012/TT-BXD ngày 20/12/2012 của Bộ Xây dựng hướng dẫn chi tiết một "
        "số nội dung của Nghị định số 6/2012/NĐ-CP ngày 04/9/2012 của Chính phủ;"
    )
    found = read(text)
    assert [each.relation.lower() for each in found.statements] == ["implements"]


def test_what_came_later_is_named_beside_and_not_carried_out(read: Read) -> None:
    text = (
        "Thực hiện Kế hoạch số 8-KH/TU ngày 30/11/2016 của Tỉnh ủy thực hiện Kết luận số 5-KL/TW "
        "ngày 1/2/2015 của Ban Bí thư và Kết luận số 9-KL/TU ngày 14/8/2017 của Tỉnh ủy."
    )
    found = read(text)
    numbers = [each.number for each in found.citations]
    said = [(numbers[each.source], numbers[each.target]) for each in found.statements]
    assert said == [("8-KH/TU", "5-KL/TW")]


def test_a_central_committee_is_told_from_its_like(read: Read) -> None:
    text = (
        "Căn cứ Thông báo số 7-TB/BCĐTW, ngày 04/7/2025 của Ban Chỉ đạo Trung ương về phát triển "
        "khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số về kết luận;"
    )
    issuer = read(text).citations[0].issuer
    assert issuer is not None
    assert issuer.name.endswith("khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số")
