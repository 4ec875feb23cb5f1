"""Time grows as the text does, and no text takes very long a byte, however it is made.

Processor time is measured, the best of several; it is held against the same run's time for an
ordinary text, so that neither a slow machine nor a shared one matters.
"""

import os
import time
from functools import cache

import pytest

from danchieu.ingest.extract import extract
from tests.fuzz.cases import texts
from tests.fuzz.hostile import FAMILIES, HEAD
from tests.fuzz.patterns import patterns, samples

LONG = "DANCHIEU_FUZZ" in os.environ
SMALL, LARGE = (50_000, 3_000_000) if LONG else (10_000, 40_000)
"""Bytes of the texts that growth is measured between."""
GROWTH = 2.0
"""A text so many times as long may take this many times as much time a byte."""
DEAREST = 200.0
"""A hostile text may take this many times an ordinary text's time a byte: a text of items of two
letters each has a hundred times the items."""
QUICK = 0.03
"""Seconds; less is lost in the noise of a measurement."""
SAMPLES = 12 if LONG else 1


def seconds(text: str, rounds: int) -> float:
    """Processor time for one reading, the best of several; a slow one is not repeated."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        extract(text)
        best = min(best, time.process_time() - started)
        if best > 2.0:
            break
    return best


@cache
def usual() -> float:
    """Seconds a byte of an ordinary text in this run."""
    own = max(texts(corpus=False), key=len)
    extract(own)
    return seconds(own, 5) / len(own.encode())


@pytest.mark.parametrize("family", FAMILIES)
def test_time_grows_as_a_hostile_text_does(family: str) -> None:
    made = FAMILIES[family]
    small, large = made(SMALL), made(LARGE)
    times = len(large) / len(small)
    before, after = max(seconds(small, 3), QUICK), seconds(large, 2)
    if after > before * times * GROWTH:  # once more: something else may have run meanwhile
        before, after = max(seconds(small, 5), QUICK), seconds(large, 3)
    assert after <= before * times * GROWTH, f"{before:.2f} s, {times:.0f} times: {after:.2f} s"
    assert after / len(large.encode()) <= DEAREST * usual()


def test_no_pattern_turned_against_the_reader_takes_long() -> None:
    """Every pattern of `ingest` gives texts that it nearly takes; they are repeated to 4 kB."""
    slow: list[str] = []
    for name, pattern in patterns().items():
        for unit in samples(pattern, SAMPLES):
            text = HEAD + unit * (4_000 // len(unit.encode()) + 1)
            allowed = max(DEAREST * usual() * len(text.encode()), QUICK)
            if seconds(text, 1) > allowed and seconds(text, 3) > allowed:
                slow.append(f"{name}: {unit[:80]!r}")
    assert slow == []
