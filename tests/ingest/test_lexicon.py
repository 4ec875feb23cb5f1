"""Phrases found in a text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.lexicon import WORD, Lexicon, matching_form, tokens

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


def test_what_stands_between_two_words_tells_phrases_apart() -> None:
    lexicon = Lexicon([("y tế - giáo dục", "a"), ("y tế, giáo dục", "b"), ("y tế", "c")])
    texts = ("y tế giáo dục", "y tế,giáo dục", "y tế, giáo dục", "y tế; giáo dục")
    assert ["".join(found.value for found in lexicon.find(text)) for text in texts] == [*"abbc"]


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


@given(st.text(st.sampled_from("aả&_ -.,\n\u0301ı²")) | st.text())
def test_the_words_of_a_text_stand_where_they_are_said_to(text: str) -> None:
    seen = tokens(text)
    assert [part for part in seen.parts if part] == WORD.findall(seen.form)
    for at, part in enumerate(seen.parts):
        begins = seen.lengths[at] + at
        assert seen.form[begins : begins + len(part)] == part


def test_two_texts_in_turn_do_not_mix() -> None:
    first, second = "tại Hàn Quốc", "vì hòa bình, châu Á"
    for _ in range(2):
        assert [found.value for found in WORDS.find(first)] == [1]
        assert [found.value for found in WORDS.find(second)] == [4, 3]


def test_a_part_of_a_text_holds_only_its_own() -> None:
    text = "Hàn Quốc, hòa bình, châu Á"
    at = text.index("hòa")
    assert [found.value for found in WORDS.find(text, at, at + 9)] == [4]
