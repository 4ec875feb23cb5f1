"""Phrases found in a text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.lexicon import Lexicon, matching_form

WORDS = Lexicon(
    [
        ("Hàn Quốc", 1),
        ("Ngân hàng Phát triển châu Á", 2),
        ("châu Á", 3),
        ("hòa bình", 4),
        ("y tế, giáo dục", 5),
        ("Á - Âu", 6),
    ]
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("tại Hàn\n Quốc.", [1]),
        ("Ngân hàng Phát triển châu Á (ADB)", [2]),
        ("khu vực châu Á", [3]),
        ("vì hoà bình", [4]),
        ("y tế,  giáo dục", [5]),
        ("Á – Âu, Á-Âu", [6, 6]),
        ("Hàn, Quốc", []),
        ("Hàn\n\nQuốc", []),
        ("Hàn Quốcs", []),
    ],
)
def test_the_longest_phrase_is_found_whatever_its_spacing(text: str, values: list[int]) -> None:
    assert [found.value for found in WORDS.find(text)] == values


def test_a_refused_phrase_gives_way_to_a_shorter_one() -> None:
    lexicon = Lexicon([("WHO Việt Nam", "a"), ("WHO", "b")], lambda phrase, seen: phrase == "WHO")
    assert [found.value for found in lexicon.find("WHO Việt Nam")] == ["b"]


@given(st.text())
def test_places_stay_the_same_in_the_form_that_is_matched(text: str) -> None:
    assert len(matching_form(text)) == len(text)


@given(st.text(st.sampled_from("hàn quốc châu á-–,\nòa"), max_size=80))
def test_hits_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for found in WORDS.find(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


def test_time_is_linear_in_the_length() -> None:
    def seconds(length: int) -> float:
        text = "Hàn châu ngân hàng phát triển " * length
        start = time.process_time()
        for _ in WORDS.find(text):
            pass
        return time.process_time() - start

    seconds(1000)
    assert seconds(40000) < 40 * max(seconds(4000), 0.005)
