"""Gold and changed gold are read as well as they were; the committed report is the code's."""

from pathlib import Path

import pytest

from bench import facts, quality
from bench.intervals import bootstrap, wilson
from bench.scoring import corpus_text
from tests.perturb.kinds import KINDS

TO_REACH = {
    **{"header": 0.96, "recipients": 0.95, "citations": 0.98, "citation type": 0.97},
    **{"citation issuer": 0.95, "relation": 0.95, "mentions": 0.97, "statements": 0.85},
    **{"tasks": 0.93, "assignments": 0.90, "roles": 0.95, "deadlines": 0.95, "partners": 0.95},
    **{"sectors": 0.75, "spans": 1.0},
}
HARDER = {
    "look-alikes": {"spans": 0.95},  # the scorer holds Latin words against the Cyrillic ones
    "torn lines": {"recipients": 0.90, "assignments": 0.80, "sectors": 0.75},
    "OCR noise of 1 %": {
        **{"header": 0.85, "recipients": 0.90, "citations": 0.70, "citation type": 0.95},
        **{"citation issuer": 0.93, "relation": 0.90, "mentions": 0.87, "statements": 0.68},
        **{"tasks": 0.77, "assignments": 0.40, "roles": 0.95, "deadlines": 0.65},
        **{"partners": 0.92, "spans": 0.97},
    },
}
"""What a kind of change costs is allowed to it; the report says what it costs today."""


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("kind", [None, *KINDS])
def test_gold_changed_in_one_way_is_read_well(kind: str | None) -> None:
    floors = TO_REACH | HARDER.get(kind or "", {})
    every = quality.scored(kind)
    assert len(every) >= 5
    read = {measure: quality.f1(every, measure) for measure in floors}
    assert {m: f for m, f in read.items() if f is not None and f < floors[m]} == {}


@pytest.mark.usefixtures("shared")
def test_the_committed_report_is_what_the_code_gives() -> None:
    assert quality.REPORT.read_text("utf-8") == quality.report(), "run make quality"


@pytest.mark.usefixtures("shared")
def test_the_committed_facts_are_what_the_code_gives() -> None:
    differing = list(facts.changes(facts.FILE.read_text("utf-8"), facts.facts()))
    assert differing[0].startswith("0 gained, 0 lost"), "\n".join(["run make quality", *differing])


def test_the_facts_hold_no_sentence_of_the_corpus(shared: Path) -> None:
    texts = "\n".join(corpus_text(path.name) for path in (shared / "corpus").glob("*.txt"))
    fields = {
        each for line in facts.FILE.read_text("utf-8").splitlines() for each in line.split("\t")
    }
    assert [each for each in fields if len(each.split()) > 25 and each in texts] == []


def test_gains_and_losses_are_counted_by_kind() -> None:
    before = "000\ttask\t1\n000\ttask\t2\n000\tsector\tdu lịch\n"
    now = "000\ttask\t1\n000\ttask\t3\n000\tsector\tdu lịch\n001\tsector\tđiện\n"
    assert list(facts.changes(before, now)) == [
        "2 gained, 1 lost of 3 facts",
        "sector       +1     -0",
        "task         +1     -1",
        "- 000\ttask\t2",
        "+ 000\ttask\t3",
        "+ 001\tsector\tđiện",
    ]


def test_intervals_hold_what_was_counted() -> None:
    low, high = wilson(9, 10)
    assert 0.6 < low < 0.9 < high < 1.0
    assert wilson(0, 0) == (0.0, 1.0)
    assert bootstrap([(4, 0, 0), (3, 1, 0), (0, 0, 4)]) == bootstrap(
        [(4, 0, 0), (3, 1, 0), (0, 0, 4)]
    )
    assert bootstrap([(4, 0, 0)] * 3) == (1.0, 1.0)


def test_a_commit_that_is_not_there_has_no_facts() -> None:
    assert facts.at_commit("0" * 40) is None
