"""Batches hold all rows in their order, and no more than a server takes."""

from hypothesis import given
from hypothesis import strategies as st

from danchieu.queries.batches import batches, weight_of
from danchieu.queries.rows import TextRow

ROWS = st.lists(st.lists(st.text(max_size=300) | st.binary(max_size=300), max_size=4))


@given(ROWS, st.integers(1, 5), st.integers(1, 1000))
def test_batches_hold_all_rows_in_their_order_within_both_bounds(rows, most: int, weight: int):
    several = list(batches(rows, most, weight))
    assert [row for some in several for row in some] == rows
    for some in several:
        assert 1 <= len(some) <= most
        assert len(some) == 1 or weight_of(some) <= weight


def test_a_long_text_weighs_what_its_letters_weigh():
    row = TextRow("text-1", "0" * 64, "text/plain", "utf-8", 10**6, "a" * 10**6)
    assert 10**6 < weight_of(row) < 10**6 + 1000
    assert [len(some) for some in batches([row] * 7, 10_000, 3 * 10**6)] == [2, 2, 2, 1]
