"""Any text that hypothesis can think of keeps the laws, and some changes change no fact."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract
from tests.fuzz.cases import texts
from tests.fuzz.laws import broken
from tests.fuzz.mutations import ODD, RUNS

WORDS = (
    *("Căn cứ", "Nghị quyết", "số", "15-CT/TW", "21/NQ-CP", "ngày 10/8/2022", "của", "Ban Bí thư"),
    *("giao", "Sở Ngoại vụ", "chủ trì", "phối hợp với", "trước ngày 5/9", "Điều 1.", "1.", "a)"),
    *("sửa đổi, bổ sung", "UBND tỉnh Tây Ninh", "Nhật Bản", "du lịch", "Kính gửi:", "Nơi nhận:"),
    *("sau đây gọi tắt là", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "KẾ HOẠCH", "Phụ lục", "\n\n", "\f"),
)
PIECES = st.sampled_from([*WORDS, *RUNS, *ODD]) | st.text(max_size=8)
TEXTS = st.lists(PIECES, max_size=60).flatmap(
    lambda pieces: st.sampled_from(["", " ", "\n", "; "]).map(lambda gap: gap.join(pieces))
)
"""Words of documents and stray signs, in any order."""


@pytest.mark.parametrize(
    "text", ["CHỈ THỊ Số5-à ộ,ngàythángnăm\nCỦA B"], ids=["a date between type and body"]
)
def test_what_the_fuzzer_found_once_keeps_the_laws(text: str) -> None:
    assert broken(text) == []


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS)
def test_words_in_any_order_keep_the_laws(text: str) -> None:
    assert broken(text) == []


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.sampled_from(texts(corpus=False)), st.data())
def test_a_stretch_of_a_text_keeps_the_laws(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 3_000)))
    assert broken(text[start:end]) == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.sampled_from(texts(corpus=False)), st.sampled_from(["NFD", "\r\n", "\u00a0", "\ufeff"]))
def test_how_a_text_is_stored_changes_no_fact(text: str, way: str) -> None:
    stored = {
        "NFD": unicodedata.normalize("NFD", text),
        "\r\n": text.replace("\n", "\r\n"),
        "\u00a0": text.replace(" ", "\u00a0"),
        "\ufeff": "\ufeff" + text,
    }[way]
    assert facts(stored) == facts(text)


def facts(text: str) -> Any:
    """All that is said of a text, without places and without words as they are printed."""
    return stripped(record(extract(text), "any"))


def stripped(value: Any) -> Any:
    if isinstance(value, dict):
        places = ("start", "end", "text", "title", "page")
        return {k: stripped(v) for k, v in value.items() if k not in places}
    return [stripped(each) for each in value] if isinstance(value, list) else value
