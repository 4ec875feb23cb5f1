"""Dates in Vietnamese."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.dates import date_at, dates


@pytest.mark.parametrize(
    ("text", "iso", "quote"),
    [
        ("ban hành ngày 07/3/2019 tại", "2019-03-07", "ngày 07/3/2019"),
        ("Huế, ngày 09 tháng 11 năm 2022", "2022-11-09", "ngày 09 tháng 11 năm 2022"),
        ("ngày       tháng 4 năm 2023", "2023-04", "ngày       tháng 4 năm 2023"),
        ("ngày ... tháng ... năm 2024", "2024", "ngày ... tháng ... năm 2024"),
        ("xong trong tháng 11/2027 này", "2027-11", "tháng 11/2027"),
        ("ngày12 /5/2021", "2021-05-12", "ngày12 /5/2021"),
        ("ngày 12\ntháng 5 năm 2021", "2021-05-12", "ngày 12\ntháng 5 năm 2021"),
        ("ngày     /8/2020", "2020-08", "ngày     /8/2020"),
        ("từ 30-9-2018 đến nay", "2018-09-30", "30-9-2018"),
        ("ngày 0ó tháng 5 năm 2013", "2013-05-06", "ngày 0ó tháng 5 năm 2013"),
    ],
)
def test_a_date_is_as_precise_as_it_is_printed(text: str, iso: str, quote: str) -> None:
    found = date_at(text, 0, len(text))
    assert found is not None
    assert (found.iso, text[found.start : found.end]) == (iso, quote)


@pytest.mark.parametrize(
    "text",
    [
        "trực 24/7",
        "tỷ lệ 1/500",
        "31/2/2021",
        "05/2023/QĐ-UBND",
        "ngày 20/5",
        "năm 2024",
        "tháng 13/2024",
    ],
)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert date_at(text, 0, len(text)) is None


@given(st.text(alphabet="ngàythánăm0123456789/.- \n…", max_size=200))
def test_dates_lie_in_the_text_in_order(text: str) -> None:
    last = 0
    for found in dates(text):
        assert last <= found.start < found.end <= len(text)
        last = found.end


@pytest.mark.parametrize("unit", ["ngày ", "ngày" + " " * 41, "ngày tháng ", "1/1/", "tháng 1 "])
def test_hostile_texts_take_linear_time(unit: str) -> None:
    assert _spent(unit, 160_000) < 8 * 4 * max(_spent(unit, 20_000), 0.005)


def _spent(unit: str, length: int) -> float:
    text = unit * (length // len(unit))
    begin = time.perf_counter()
    for _ in dates(text):
        pass
    return time.perf_counter() - begin
