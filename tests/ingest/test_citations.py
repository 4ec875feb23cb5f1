"""Which documents a text cites, and what it tells of each."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.citations import Cited
from danchieu.ingest.extract import extract
from danchieu.ingest.outline import Part
from danchieu.ontology.words import Confidence

Read = Callable[..., Cited]

CASES = [
    # text, number, type, date, issuer
    (
        "theo Thông báo số 88/TB-VPCP ngày 07/5/2025 của Văn phòng Chính phủ.",
        "88/TB-VPCP", "Thông báo", "2025-05-07", "Văn phòng Chính phủ",
    ),
    (
        "Nghị quyết số 45-NQ/TW, ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng khóa XIII.",
        "45-NQ/TW", "Nghị quyết", "2023-11-24", "Ban Chấp hành Trung ương Đảng",
    ),
    (
        "Nghị quyết số 19-NQ/TW ngày 16/6/2022 của Hội nghị lần thứ năm, Ban Chấp hành Trung ương "
        "Đảng khóa XIII", "19-NQ/TW", "Nghị quyết", "2022-06-16", "Ban Chấp hành Trung ương Đảng",
    ),
    (
        "Kết luận số 88-KL/TW, ngày _\ncủa Bộ Chính trị về nông nghiệp",
        "88-KL/TW", "Kết luận", None, "Bộ Chính trị",
    ),
    (
        "Công văn số 31/2025/BNT ngày 7/9/2025 của Công ty cổ phần năng lượng sạch GIÓ về thuế",
        "31/2025/BNT", "Công văn", "2025-09-07", "Công ty cổ phần năng lượng sạch GIÓ",
    ),
    ("tại Nghị định số 12/2023/NĐ-CP.", "12/2023/NĐ-CP", "Nghị định", "2023", "Chính phủ"),
    ("Chỉ thị số 05/CT-TTg năm 2024", "05/CT-TTg", "Chỉ thị", "2024", "Thủ tướng Chính phủ"),
    (
        "chỉ đạo của UBND tỉnh tại văn bản số 310/UBND-KT ngày 09/01/2026 về việc trên",
        "310/UBND-KT", "Công văn", "2026-01-09", "Ủy ban nhân dân tỉnh Cà Mau",
    ),
    (
        "Thông tư số 19/2025/TT-BYT ngày 15 tháng 6 năm 2025 của Bộ trưởng Bộ Y tế quy định",
        "19/2025/TT-BYT", "Thông tư", "2025-06-15", "Bộ Y tế",
    ),
    (
        "Kế hoạch số 12-KH/TU ngày 03/02/2026 của Ban Thường vụ Tỉnh ủy",
        "12-KH/TU", "Kế hoạch", "2026-02-03", "Ban Thường vụ Tỉnh ủy Cà Mau",
    ),
    (
        "Ngày 11/02/2026, Bộ Xây dựng ban hành Quyết định số 204/QĐ-BXD về giải pháp",
        "204/QĐ-BXD", "Quyết định", "2026-02-11", "Bộ Xây dựng",
    ),
    (
        "Luật Điện lực số 61/2024/QH15 ngày 30/11/2024", "61/2024/QH15", "Luật", "2024-11-30",
        "Quốc hội",
    ),
    ("Kết luận số 12-KL/TU", "12-KL/TU", "Kết luận", None, None),
    (
        "Đề án 03-ĐA/TU của Tỉnh ủy ngày 05/01/2026 về biển", "03-ĐA/TU", "Đề án", "2026-01-05",
        "Tỉnh ủy Cà Mau",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "type", "date", "issuer"), CASES)
def test_a_citation_has_type_date_and_issuer(
    read: Read, text: str, number: str, type: str, date: str | None, issuer: str | None
) -> None:
    (citation,) = read(text).citations
    assert (citation.number, citation.type, citation.date) == (number, type, date)
    assert (citation.issuer.name if citation.issuer else None) == issuer


def test_a_short_form_takes_the_date_of_the_full_one(read: Read) -> None:
    text = (
        "Đề án số 03-ĐA/TU ngày 05/01/2026 của Tỉnh ủy. "
        "Các sở thực hiện Đề án số 03 và Đề án 03-ĐA/TU."
    )
    (citation,) = read(text).citations
    assert [each.mention.quote for each in citation.occurrences] == [
        "Đề án số 03-ĐA/TU ngày 05/01/2026",
        "Đề án số 03",
        "Đề án 03-ĐA/TU",
    ]
    assert citation.occurrences[1].mention.confidence == Confidence.LIKELY


def test_a_plan_of_five_years_is_no_short_form(read: Read) -> None:
    text = "Kế hoạch số 5-KH/TU ngày 05/01/2026 của Tỉnh ủy; Kế hoạch 5 năm 2026-2030."
    (citation,) = read(text).citations
    assert len(citation.occurrences) == 1


def test_one_number_of_two_terms_is_two_documents(read: Read) -> None:
    text = (
        "Nghị quyết số 36-NQ/TW ngày 26/3/2004 của Bộ Chính trị và Nghị quyết số 36-NQ/TW ngày "
        "22/10/2018 của Ban Chấp hành Trung ương Đảng (khóa XII); Nghị quyết số 36-NQ/TW nêu rõ."
    )
    first, second = read(text).citations
    assert (first.date, second.date) == ("2004-03-26", "2018-10-22")
    assert (len(first.occurrences), len(second.occurrences)) == (1, 2)
    assert second.term == "XII"


def test_two_dates_of_one_period_are_one_document_of_the_first(read: Read) -> None:
    text = "Quyết định số 9/QĐ-TTg ngày 04/2/2025; Quyết định số 9/QĐ-TTg ngày 05/2/2025."
    (citation,) = read(text).citations
    assert citation.date == "2025-02-04"


def test_a_list_shares_type_and_issuer(read: Read) -> None:
    text = (
        "các Nghị quyết số 57-NQ/TW ngày 22/12/2024, số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị"
    )
    for citation in read(text).citations:
        assert citation.type == "Nghị quyết"
        assert citation.issuer is not None
        assert citation.issuer.name == "Bộ Chính trị"


def test_numbers_of_one_symbol_are_each_cited(read: Read) -> None:
    found = read("quán triệt Nghị quyết số 57, 59, 66-NQ/TW của Bộ Chính trị").citations
    assert [each.number for each in found] == ["57-NQ/TW", "59-NQ/TW", "66-NQ/TW"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("các Quyết định số 4/QĐ-TTg, 5/QĐ-TTg và số 6/QĐ-TTg ngày 03/2/2025", {"2025-02-03"}),
        ("Hai Nghị quyết số 31, 32-NQ/TW ngày 20/6/2022 của Bộ Chính trị", {"2022-06-20"}),
        ("Quyết định số 4/QĐ-TTg và số 5/QĐ-TTg cùng ngày 03/2/2025", {"2025-02-03"}),
        ("Quyết định số 4/QĐ-TTg và số 5/QĐ-TTg ngày 03/2/2025", {None, "2025-02-03"}),
        ("các Quyết định số 4/QĐ-TTg ngày 01/2/2025, số 5/QĐ-TTg ngày 03/2/2025",
         {"2025-02-01", "2025-02-03"}),
    ],
)  # fmt: skip
def test_a_list_announced_as_one_shares_its_day(
    read: Read, text: str, dates: set[str | None]
) -> None:
    assert {each.date for each in read(text).citations} == dates


def test_who_changes_a_document_of_its_own_symbol_is_its_issuer(read: Read) -> None:
    text = (
        "phê duyệt tại Quyết định số 16/QĐ-BCĐ ngày 03/3/2025 của Ban Chỉ đạo chuyển đổi số tỉnh, "
        "được sửa đổi, bổ sung tại Quyết định số 27/QĐ-BCĐ ngày 04/4/2025."
    )
    first, second = read(text).citations
    assert first.issuer is not None
    assert first.issuer == second.issuer


def test_a_misspelt_type_is_still_it(read: Read) -> None:
    (citation,) = read("Chương trình hành độ số 27-CTr/TU ngày 05/01/2026 của Tỉnh ủy").citations
    assert citation.type == "Chương trình hành động"


def test_the_document_itself_is_not_cited(read: Read) -> None:
    assert read("Kèm theo Công văn số 15/UBND-TH ngày 02/3/2026").citations == ()


@pytest.mark.parametrize("part", [Part.OUTSIDE, Part.LETTERHEAD, Part.NUMBER, Part.DISTRIBUTION])
def test_what_stands_outside_the_text_is_not_cited(read: Read, part: Part) -> None:
    assert read("Quyết định số 9/QĐ-TTg ngày 04/2/2025", part=part).citations == ()


def test_the_title_of_a_cited_document_is_kept(read: Read) -> None:
    text = "Kết luận số 72-KL/TW ngày 23/02/2024 của Bộ Chính trị về phát triển hạ tầng; các sở"
    assert read(text).citations[0].title == "phát triển hạ tầng"


def test_a_law_without_number_is_a_reference(read: Read) -> None:
    found = read("Căn cứ Luật Phòng, chống thiên tai ngày 19/6/2013;")
    assert found.citations == ()
    assert [(each.name, each.date) for each in found.references] == [
        ("Luật Phòng, chống thiên tai", "2013-06-19")
    ]


WORDS = [
    "Nghị quyết ", "số ", "57-NQ/TW", "12/2023/NĐ-CP", " ngày 1/2/2024", " của Chính phủ", ", ",
    "; ", ". ", "\n", " thực hiện ", "Căn cứ ", " được sửa đổi, bổ sung bởi ", "(", ")", "Luật ",
    "Đất đai", "Đề án 57", " và ", "bãi bỏ ", "Kế hoạch của ", "31-\n   CTr/TU",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join))
def test_every_mention_is_its_quote(read: Read, text: str) -> None:
    found = read(text)
    both = (*found.citations, *found.references)
    for citation in both:
        assert citation.occurrences
        for each in citation.occurrences:
            assert text[each.mention.start : each.mention.end] == each.mention.quote
    for statement in found.statements:
        assert statement.source != statement.target
        assert max(statement.source, statement.target) < len(both)


@pytest.mark.parametrize(
    "unit",
    ["Nghị quyết số 57-NQ/TW ngày 1/2/2024 và ", "; 57-NQ/TW", "Luật Đất đai, ", "Kế hoạch của ",
     "Căn cứ Nghị định số 5/2020/NĐ-CP;\n", "được sửa đổi, bổ sung bởi Luật số 5/2020/QH14, "],
)  # fmt: skip
def test_hostile_texts_take_linear_time(read: Read, unit: str) -> None:
    assert _spent(read, unit, 64_000) < 8 * 4 * max(_spent(read, unit, 8_000), 0.01)


def _spent(read: Read, unit: str, length: int) -> float:
    text = unit * (length // len(unit))
    begin = time.perf_counter()
    read(text)
    return time.perf_counter() - begin


def test_a_date_goes_on_in_the_next_line_of_its_column() -> None:
    text = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                    Độc lập - Tự do - Hạnh phúc
Số: 55/KH-UBND            Lâm Đồng, ngày 12 tháng 9 năm 2024

KẾ HOẠCH
Bảo vệ rừng mùa khô

1. Rà soát.

                          PHỤ LỤC
   TT     Nội dung công việc                        Cơ quan chủ trì      Thời hạn
   1      Rà soát chính sách theo Nghị quyết số     Sở Tài chính         Trước ngày
          21/2022/NQ-HĐND ngày                                           01/7/2026
          10/10/2022 của Hội đồng nhân dân tỉnh
   2      Thực hiện Kế hoạch số 15/KH-UBND ngày     Sở Y tế              Quý I
          02 tháng 3 năm 2024
"""
    found = extract(text)
    assert [(each.number, each.date) for each in found.citations] == [
        ("21/2022/NQ-HĐND", "2022-10-10"),
        ("15/KH-UBND", "2024-03-02"),
    ]
    assert not found.statements


def test_who_approved_a_plan_at_a_decision_issued_it() -> None:
    text = (
        "1. Rà soát quy hoạch đã được Thủ tướng Chính phủ phê duyệt tại Quyết định số 61/QĐ-Tg "
        "ngày 2/3/2024 để điều chỉnh.\n"
    )
    issuer = extract(text).citations[0].issuer
    assert issuer and issuer.name == "Thủ tướng Chính phủ"
