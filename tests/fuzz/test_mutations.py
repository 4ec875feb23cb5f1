"""Two thousand damaged texts in CI; DANCHIEU_FUZZ=100000 (`make fuzz`) for the long run."""

import os

import pytest

from tests.fuzz.cases import CORPUS
from tests.fuzz.run import failures
from tests.fuzz.shrink import smallest

CASES = int(os.environ.get("DANCHIEU_FUZZ", "2000"))


@pytest.mark.parametrize("own", [False, True], ids=["with the corpus", "own texts"])
def test_damaged_texts_keep_the_laws_and_take_their_time(own: bool) -> None:
    if not own and not CORPUS.is_dir():
        pytest.skip("the corpus of real documents (../shared) is not on this machine")
    cases = range(0, CASES * 3 // 4) if not own else range(CASES * 3 // 4, CASES)
    assert failures(cases, own=own) == []


def test_a_failing_text_is_cut_down_to_what_fails() -> None:
    text = "".join(f"dòng {number}\n" for number in range(200))
    assert smallest(text, lambda part: "17\n" in part and "42" in part) == "17\n42"
