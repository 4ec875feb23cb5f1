"""Phrases go down a line to its end, however long it is, and never by way of all its paths."""

from collections.abc import Iterator
from typing import Any

import pytest
from neo4j.graph import Path as Way

from danchieu.ontology.model import Province
from danchieu.ontology.words import Relation
from danchieu.queries.phrases import phrases
from danchieu.queries.store import Store

from .conftest import Made

pytestmark = pytest.mark.neo4j

PHRASES = {phrase.name: phrase for phrase in phrases()}
LAST = 29
LINE = [f"kh-{at}" for at in range(LAST + 1)]


@pytest.fixture
def session(store: Store, made: Made) -> Iterator[Any]:
    """A line of thirty documents; the last is a province's and gives a group its task."""
    for at, id in enumerate(LINE):
        made.document(id, type="Kế hoạch", number=f"{at}/KH", ingested=True)
    made.text(LINE[-1], "Thực hiện kế hoạch")
    for lower, upper in zip(LINE[1:], LINE, strict=False):
        made.says(LINE[-1], Relation.IMPLEMENTS, lower, upper)
        made.says(lower, Relation.IMPLEMENTS, lower, upper)  # twice, so that paths are 2 ** 29
    made.agency("agency-so", "Sở Ngoại vụ tỉnh Tây Ninh")
    made.agency("agency-cac-so", "Các sở tỉnh Tây Ninh", "group")
    made.refers(Relation.MEMBER_OF, "agency-so", "agency-cac-so")
    task = made.task(LINE[-1], "1", "Các sở báo cáo")
    made.says(LINE[-1], Relation.ASSIGNS_TO, task, "agency-cac-so")
    made.agency("agency-ubnd", "Ủy ban nhân dân tỉnh Tây Ninh")
    made.says(LINE[-1], Relation.ISSUED_BY, LINE[-1], "agency-ubnd")
    made.node(
        Province(id="province-tay-ninh", name="Tây Ninh", search="x", full_name="Tỉnh Tây Ninh")
    )
    made.says(LINE[-1], Relation.IN_PROVINCE, "agency-ubnd", "province-tay-ninh")
    made.put(store)
    with store._server.session() as opened:  # type: ignore[attr-defined]
        yield opened


def found(session: Any, name: str, **given: str) -> set[str]:
    ids: set[str] = set()
    for row in session.run(PHRASES[name].cypher, given):
        for value in filter(None, row.values()):
            nodes = value.nodes if isinstance(value, Way) else (value,)
            ids.update(node["id"] for node in nodes)
    return ids


def suggested(session: Any, name: str, parameter: str, **given: str) -> set[str]:
    (asked,) = (each for each in PHRASES[name].parameters if each.name == parameter)
    return set(session.run(asked.cypher, given).value())


def test_a_phrase_reaches_the_end_of_a_long_line(session: Any):
    top, below = {"so": "0/KH"}, {LINE[-1], f"{LINE[-1]}.1", "agency-cac-so"}
    assert found(session, "lineage", **top) == set(LINE)
    assert found(session, "origin", so=f"{LAST}/KH") == set(LINE)
    member = {"co_quan": "Sở Ngoại vụ tỉnh Tây Ninh"}
    assert found(session, "agency_tasks", **top, **member) == below
    issued = {LINE[-1], "agency-ubnd", "province-tay-ninh"}
    assert found(session, "provinces_with", **top) == issued
    assert found(session, "provinces_without", **top) == set()
    group = {"co_quan": "Các sở tỉnh Tây Ninh"}
    assert found(session, "way_down", **top, **group) == {*LINE, *below}


def test_members_of_a_group_are_suggested_with_all_that_its_tasks_go_back_to(session: Any):
    numbers = {f"{at}/KH" for at in range(LAST + 1)}
    agencies = {"Sở Ngoại vụ tỉnh Tây Ninh", "Các sở tỉnh Tây Ninh"}
    assert suggested(session, "agency_tasks", "co_quan") == agencies
    for agency in agencies:
        assert suggested(session, "agency_tasks", "so", co_quan=agency) == numbers
    assert suggested(session, "provinces_with", "so") == numbers - {f"{LAST}/KH"}
    assert suggested(session, "way_down", "so") == numbers


def test_no_walk_over_documents_follows_each_path(session: Any):
    for phrase in PHRASES.values():
        given = {each.name: "x" for each in phrase.parameters}
        for text in (phrase.cypher, *(each.cypher for each in phrase.parameters if each.cypher)):
            plan = session.run(f"EXPLAIN {text}", given).consume().plan
            over = [walk for walk in walks(plan) if "IMPLEMENTS" in walk]
            assert [walk for walk in over if "Pruning" not in walk] == [], phrase.name


def walks(plan: dict[str, Any]) -> Iterator[str]:
    """Steps of any length; the shortest ways are found without trying all."""
    if "VarLengthExpand" in plan["operatorType"]:
        yield f"{plan['operatorType']} {plan['args']['Details']}"
    for child in plan.get("children", ()):
        yield from walks(child)
