"""When number series start again."""

import pytest

from danchieu.ontology.periods import central_term, local_term, span, term_named, year_of


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2024-05-05", ("2024-05-05", "2024-05-05")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2026-Q3", ("2026-07-01", "2026-09-30")),
        ("2025", ("2025-01-01", "2025-12-31")),
    ],
)
def test_a_partial_date_spans_all_days_that_it_can_mean(date: str, days: tuple[str, str]) -> None:
    assert span(date) == days


@pytest.mark.parametrize(
    ("date", "term"),
    [
        ("2004-03-26", "ix"),
        ("2010-04-15", "x"),
        ("2018-10-22", "xii"),
        ("2022-08-10", "xiii"),
        ("2026-07-21", "xiv"),
        ("2021", None),
        ("1950-01-01", None),
    ],
)
def test_party_numbers_are_unique_in_a_congress_term(date: str, term: str | None) -> None:
    assert central_term(date) == term


def test_local_terms_begin_before_the_central_ones() -> None:
    assert local_term("2022-02-23") == "2020-2025"
    assert local_term("2025-12-27") == "2025-2030"


def test_merged_provinces_begin_anew_in_july_2025() -> None:
    assert year_of("2025-08", renewed=True) == "2025-07"
    assert year_of("2025-06-30", renewed=True) == "2025"
    assert year_of("2025", renewed=True) == "2025"
    assert year_of("2026-01-02", renewed=True) == "2026"
    assert local_term("2025-08-15", renewed=True) == "2025"
    assert local_term("2025-08-15") == "2020-2025"


def test_a_term_named_in_the_text_is_found() -> None:
    assert term_named("khóa XII") == "xii"
    assert term_named("khóa mới") is None
