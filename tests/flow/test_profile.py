"""docs/profile.md shows each question of Neo4j, and none that reads all where an index serves."""

import re
from pathlib import Path

import pytest

from danchieu.queries import opening

WHOLE = re.compile(r"AllNodesScan|NodeByLabelScan|RelationshipTypeScan|AllRelationshipsScan")


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs/profile.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def profiles(page: str) -> dict[str, str]:
    return dict(re.findall(r"^## (\w+)\n\n```\n(.*?)^```", page, re.M | re.S))


def test_the_graph_was_large(page: str):
    told = re.search(r"([\d,]+) made-up documents", page)
    assert told and int(told[1].replace(",", "")) >= 100_000


def test_every_question_has_a_profile(profiles: dict[str, str]):
    files = Path(opening.__file__).parent.glob("*.cypher")
    asked = {file.stem for file in files if not file.stem.startswith(("schema", "all_"))}
    assert asked - {"schema_version"} == profiles.keys() - {"schema_version"}


def test_no_question_reads_all_nodes_or_all_of_a_label(profiles: dict[str, str]):
    assert [name for name, steps in profiles.items() if WHOLE.search(steps)] == []
