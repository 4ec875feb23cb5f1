"""How often a fact of each grade (certain, likely, unsure) is right."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from .scoring import found, gold, scorer

GRADES = ("certain", "likely", "unsure")
KINDS = ("citations", "relations", "tasks", "assignments", "deadlines")
Judged = tuple[str, str, bool]
"""Of which kind a fact is, its grade, and whether gold has it."""


def grades() -> dict[tuple[str, str], tuple[int, int]]:
    """For each kind of fact and grade how many are right, and how many there are."""
    told: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    for text, wanted in gold():
        for kind, grade, right in _judged(found(text, wanted), wanted):
            told[kind, grade].append(right)
    return {key: (sum(right), len(right)) for key, right in told.items()}


def _judged(said: Mapping[str, Any], wanted: Mapping[str, Any]) -> Iterator[Judged]:
    yield from _citations(said, wanted)
    used: set[int] = set()
    for task in said["tasks"]:
        if scorer().is_heading(task, said["tasks"]):
            continue
        hits = [
            at
            for at, each in enumerate(wanted["tasks"])
            if at not in used and scorer().same_task(task, each)
        ]
        used.update(hits[:1])
        yield "tasks", task["confidence"], bool(hits)
        if hits:
            yield from _details(task, wanted["tasks"][hits[0]], wanted)


def _citations(said: Mapping[str, Any], wanted: Mapping[str, Any]) -> Iterator[Judged]:
    """A citation has the best grade that one of its mentions has."""
    number = scorer().number
    known = {(number(each["number"]), each["date"]): each for each in wanted["citations"]}
    for each in said["citations"]:
        grade = min((place["confidence"] for place in each["mentions"]), key=GRADES.index)
        right = known.get((number(each["number"]), each["date"]))
        yield "citations", grade, right is not None
        if right:
            yield "relations", grade, each["relation"] in right["relation"]


def _details(
    task: Mapping[str, Any], right: Mapping[str, Any], wanted: Mapping[str, Any]
) -> Iterator[Judged]:
    """Who must act on a task that gold has, and by when."""
    fold = scorer().fold
    named = {fold(each["agency"]) for each in right["assignees"]}
    default = {fold(each) for each in wanted.get("default_assignees", [])}
    for each in task["assignees"]:
        if fold(each["agency"]) not in default - named:
            grade = each["mention"]["confidence"]
            yield "assignments", grade, fold(each["agency"]) in named
    if task["deadline"]:
        right_day = task["deadline"] == right["deadline"]
        yield "deadlines", task["deadline_confidence"] or task["confidence"], right_day
