"""Cut and misread numbers are mentions of the full form beside them, where nothing else fits."""

from collections.abc import Callable

import pytest

from danchieu.ingest.citations import Cited

Read = Callable[..., Cited]

ONE = [
    ("Công văn số 702/UBND-KT-ĐN ngày 02/12/2024; theo Công văn 702/UBND-KT", "702/UBND-KT-ĐN"),
    ("theo Thông tư 31/2024/TT và Thông tư số 31/2024/TT-BTC", "31/2024/TT-BTC"),
    ("Thông tư số 31/2025/T1-BTC, Thông tư số 31/2025/TT-BTC", "31/2025/TT-BTC"),
    ("Thông tư số 31/2025/TT-BTC; theo Thông tư 31/2025/TT-P", "31/2025/TT-BTC"),
    ("Thông tư số 36/2025/TT-BNMT, Thông tư số 36/2025/TT-BNNMT", "36/2025/TT-BNNMT"),
    ("Nghị quyết số 206/2025/QH15; tại Nghị quyết số 206/2025/QHI15", "206/2025/QH15"),
    ("Quyết định số 88/QD-TTg; Quyết định số 88/QĐ-TTg ngày 03/6/2020", "88/QĐ-TTg"),
]


@pytest.mark.parametrize(("text", "number"), ONE)
def test_a_torn_form_is_a_mention_of_the_full_one(read: Read, text: str, number: str) -> None:
    (citation,) = read(text).citations
    assert citation.number == number
    assert len(citation.occurrences) == 2


TWO = [
    "Thông tư số 36/2025/TT-BTC, Thông tư số 36/2025/TT-BCT",  # both ministries exist
    "Công văn số 7/UBND-KT ngày 01/02/2025; Công văn số 7/UBND-KT-ĐN ngày 05/6/2025",
    "Thông tư số 31/2024/TT-BTC; Thông tư số 31/2025/TT-BTC",
    "Quyết định số 12/QĐ-UBND; Kế hoạch số 12/KH-UBND",
]


@pytest.mark.parametrize("text", TWO)
def test_forms_that_both_may_exist_stay_two(read: Read, text: str) -> None:
    assert len(read(text).citations) == 2


def test_a_form_that_two_fit_is_neither(read: Read) -> None:
    found = read("Thông tư 5/2024/TT; Thông tư 5/2024/TT-BTC; Thông tư 5/2024/TT-BYT").citations
    assert len(found) == 3


def test_the_documents_own_number_of_another_year_is_another_document(read: Read) -> None:
    text = "Công văn này thay thế Công văn số 15/UBND-TH ngày 18/11/2024; Công văn số 15/UBND-TH."
    (citation,) = read(text, number="15/UBND-TH").citations
    assert citation.date == "2024-11-18"
    assert citation.relation.lower() == "replaces"


def test_a_misread_own_number_is_no_citation(read: Read) -> None:
    text = "theo khoản 2 Nghị quyết số 6.22/2026/NQ-CP."
    assert not read(text, type="Nghị quyết", number="66.22/2026/NQ-CP").citations
