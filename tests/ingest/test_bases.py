"""What old and new preambles name: laws in small letters, provisions, guidance, committees."""

from collections.abc import Callable

import pytest

from danchieu.ingest.citations import Cited
from danchieu.ingest.extract import extract
from danchieu.ontology.words import Relation

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


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Xét đề nghị của Ủy ban nhân dân tỉnh Hà Nam (văn bản số 7/UBND-TH ngày 2/3/2011);",
            ["Ủy ban nhân dân tỉnh Hà Nam"],
        ),
        (
            "Xét ý kiến của Bộ Tài chính tại văn bản số 8/BTC-HCSN&QT ngày 2/3/2011, của Bộ Y tế "
            "tại văn bản số 9/BYT-KH ngày 3/3/2011;",
            ["Bộ Tài chính", "Bộ Y tế"],
        ),
    ],
)
def test_a_body_before_its_letter_issued_it(read: Read, text: str, issuers: list[str]) -> None:
    found = read(text).citations
    assert [each.issuer.name if each.issuer else None for each in found] == issuers


def test_a_law_is_dated_by_the_day_on_which_it_was_passed(read: Read) -> None:
    text = (
        "Căn cứ Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Thư viện số "
        "5/2008/PL-UBTVQH12 được Ủy ban Thường vụ Quốc hội thông qua ngày 02/4/2008;"
    )
    found = read(text).citations
    assert [(each.date, each.relation.lower()) for each in found] == [("2008-04-02", "based_on")]


def test_the_lines_of_a_basis_may_leave_out_its_first_word(read: Read) -> None:
    text = (
        "Căn cứ Luật Dược ngày 6/4/2016;\nNghị định số 4/2017/NĐ-CP ngày 8/5/2017 của Chính phủ;\n"
        "Xét Tờ trình số 5/TTr-SYT ngày 9/6/2017 của Sở Y tế;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao."
    )
    found = read(text, type="Quyết định").citations
    assert [each.relation.lower() for each in found] == ["based_on", "proposed_by"]


def test_a_colon_right_behind_a_change_lists_what_it_changes(read: Read) -> None:
    text = "Quyết định này có hiệu lực từ ngày ký; thay thế: Quyết định số 5/QĐ-SYT ngày 1/2/2011."
    found = read(text, type="Quyết định").citations
    assert [each.relation.lower() for each in found] == ["replaces"]


def test_a_decision_that_takes_effect_replaces_by_its_own_words(read: Read) -> None:
    text = "Quyết định có hiệu lực từ ngày ký và thay thế Quyết định số 6/QĐ-UB ngày 3/3/2005."
    found = read(text, type="Quyết định").citations
    assert [each.relation.lower() for each in found] == ["replaces"]


def test_a_report_of_appraisal_is_weighed_with_the_proposal(read: Read) -> None:
    text = (
        "Theo đề nghị của Sở Nội vụ tại Tờ trình số 4/TTr-SNV ngày 28/6/2018 và Báo cáo thẩm định "
        "số 8/BCTĐ-STP ngày 25/5/2018 của Sở Tư pháp."
    )
    assert [each.relation.lower() for each in read(text).citations] == ["proposed_by"] * 2


def test_a_law_on_amendments_changes_the_law_that_is_named_beside_it():
    reading = extract(
        "Số: 5/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc thu phí\n"
        "Căn cứ Pháp lệnh Phí số 38/2001/PL-UBTVQH10 ngày 28 tháng 8 năm 2001 của Ủy ban Thường vụ "
        "Quốc hội và Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Phí số "
        "14/2012/PL-UBTVQH13 ngày 16 tháng 7 năm 2012 của Ủy ban Thường vụ Quốc hội;\n"
        "Căn cứ Luật Thú y ngày 19/6/2015; Luật sửa đổi một số điều của Luật Thú y và Luật Chăn "
        "nuôi ngày 22/11/2019;\nQUYẾT ĐỊNH:\nĐiều 1. Thu phí.\n"
    )
    documents = [*reading.citations, *reading.references]
    named = [each.number or each.name for each in documents]
    assert [each.relation for each in reading.citations] == [Relation.BASED_ON] * 2
    assert {
        (named[each.source], named[each.target])
        for each in reading.statements
        if each.relation is Relation.AMENDS
    } == {
        ("14/2012/PL-UBTVQH13", "38/2001/PL-UBTVQH10"),
        ("Luật sửa đổi một số điều của Luật Thú y và Luật Chăn nuôi", "Luật Thú y"),
        ("Luật sửa đổi một số điều của Luật Thú y và Luật Chăn nuôi", "Luật Chăn nuôi"),
    }
