"""No question reads all nodes, all edges or all of a label where an index serves."""

import re
from pathlib import Path
from typing import Any

import pytest

from danchieu.ontology.words import Relation
from danchieu.queries import neo4j_questions, opening
from danchieu.queries.store import Store

FOLDER = Path(opening.__file__).parent
QUESTIONS = {
    file.stem: file.read_text("utf-8")
    for file in sorted(FOLDER.glob("*.cypher"))
    if file.stem != "schema"
}
WHOLE = re.compile(r"AllNodesScan|NodeByLabelScan|\w*RelationshipTypeScan|\w*AllRelationshipsScan")


def test_each_question_stands_in_both_languages():
    at_once = {"lineage_down", "lineage_up"}  # Neo4j answers them with `line_down` and `line_up`
    assert QUESTIONS.keys() == {file.stem for file in FOLDER.glob("*.sql")} - {"schema"} - at_once


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_only_reads(name: str):
    text = re.sub(r"//.*", "", QUESTIONS[name])
    assert not re.search(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|LOAD|FOREACH)\b", text)
    assert text.strip().count(";") == 1


def test_relations_are_words_of_ours():
    with pytest.raises(ValueError, match="not all are relations"):
        neo4j_questions.texts("reached", {"relations": ["X]->() DETACH DELETE n //"]})
    assert neo4j_questions.texts("reached", {"relations": []}) == ()
    (text,) = neo4j_questions.texts("reached", {"relations": [Relation.CITES, Relation.AMENDS]})
    assert "[edge:CITES|AMENDS]" in text


def test_steps_are_a_number_of_a_closed_list():
    (text,) = neo4j_questions.texts("line_up", {"walked": [Relation.CITES], "steps": 9})
    assert "-[:CITES]->{0,16}" in text
    for wrong in (1002, "7}() DETACH DELETE n //"):
        with pytest.raises((ValueError, TypeError)):
            neo4j_questions.texts("line_up", {"walked": [Relation.CITES], "steps": wrong})


@pytest.mark.neo4j
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_answered_by_an_index(store: Store, name: str):
    given: dict[str, Any] = dict.fromkeys(re.findall(r"\$(\w+)", QUESTIONS[name]))
    if name == "edges":
        given["ids"] = neo4j_questions.by_relation([])
    for text in neo4j_questions.texts(name, {})[:2]:
        with store._server.session() as session:  # type: ignore[attr-defined]
            plan = session.run(f"EXPLAIN {text}", given).consume().plan
        assert not [step for step in steps(plan) if WHOLE.match(step)], list(steps(plan))


def steps(plan: dict[str, Any]) -> Any:
    yield plan["operatorType"]
    for child in plan.get("children", ()):
        yield from steps(child)
