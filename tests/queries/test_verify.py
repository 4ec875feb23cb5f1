"""Every planted fault is found; the hash covers every property and no order."""

import random
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchieu.ontology.model import Edge, Evidence
from danchieu.ontology.words import Confidence, Origin, Relation
from danchieu.queries.rows import EdgeRow, NodeRow, RedirectRow, Stored, TextRow
from danchieu.queries.store import Store
from danchieu.queries.verify import graph_hash, verify

LETTER = "cv-1345-ubnd-nc-tay-ninh-2024"


def the_edge(made: Any, relation: Relation = Relation.BASED_ON) -> Edge:
    return next(edge for edge in made.edges.values() if edge.relation is relation)


def put(store: Store, *rows: Stored) -> None:
    with store.writing() as writer:
        writer.put(rows)


def test_a_sound_store_has_no_fault(filled: Store):
    assert list(verify(filled)) == []


def misquoted(edge: Edge, **own: Any) -> dict[str, Any]:
    return {"evidence": (replace(edge.evidence[0], **own),)}


PLANTED: list[tuple[str, Callable[[Edge], dict[str, Any]], str]] = [
    ("no witness", lambda _: {"witness": None}, "no witness"),
    ("witness unknown", lambda _: {"witness": "nowhere"}, "is no document"),
    ("no evidence", lambda _: {"evidence": ()}, "has no evidence"),
    ("wrong quote", lambda edge: misquoted(edge, quote="Chỉ thị 16"), "does not say its quote"),
    ("empty quote", lambda edge: misquoted(edge, quote="", char_end=0), "does not say"),
    ("moved", lambda edge: misquoted(edge, char_start=1), "does not say its quote"),
    ("text unknown", lambda edge: misquoted(edge, text="text-0"), "is no text node"),
    ("provision unknown", lambda edge: misquoted(edge, provision="x.1"), "which is no node"),
    ("no law", lambda _: {"origin": Origin.REFERENCE, "witness": None, "evidence": ()}, "no legal"),
    (
        "no rule",
        lambda _: {"origin": Origin.COMPUTED, "witness": None, "evidence": (), "inputs": ("a",)},
        "names no rule",
    ),
    (
        "no inputs",
        lambda _: {"origin": Origin.COMPUTED, "witness": None, "evidence": (), "rule": "reuse"},
        "no inputs",
    ),
    ("two origins", lambda _: {"origin": Origin.REFERENCE, "legal_source": "x"}, "and yet"),
]


@pytest.mark.parametrize(
    ("change", "what"), [each[1:] for each in PLANTED], ids=[p[0] for p in PLANTED]
)
def test_a_planted_fault_is_found(store: Store, policy, change, what: str):
    edge = the_edge(policy)
    policy.change(edge.id, **change(edge))
    policy.put(store)
    found = list(verify(store))
    assert {fault.item for fault in found} == {edge.id}
    assert any(what in fault.what for fault in found)


def test_an_edge_without_its_ends_is_found(filled: Store, policy):
    with filled.writing() as writer:
        writer.drop(NodeRow, [(the_edge(policy).source,)])
    assert [fault.item for fault in verify(filled)] == [the_edge(policy).id]


def test_an_edge_under_another_id_is_found(filled: Store, policy):
    edge = the_edge(policy)
    with filled.writing() as writer:
        held = writer.ask("edges", ids=[edge.id])[0]
        writer.put([EdgeRow(**{**held, "id": "twice"})])
    assert [fault.item for fault in verify(filled)] == ["twice"]


def test_a_redirect_to_nowhere_is_found(filled: Store):
    put(filled, RedirectRow("old", "nowhere"))
    assert [(fault.item, fault.what) for fault in verify(filled)] == [
        ("old", "redirects to nowhere, which is no node")
    ]


def test_a_text_that_lost_its_words_is_found(filled: Store, policy):
    with filled.writing() as writer:
        writer.drop(TextRow, [(policy.texts[1].id,)])
    assert all("does not have" in fault.what for fault in verify(filled))
    assert list(verify(filled))


@pytest.mark.parametrize("properties", ["{}", '{"no_such": 1}', "[]", "1"])
def test_a_row_that_cannot_be_read_is_found(filled: Store, properties: str):
    put(filled, NodeRow("x", "Task", "x", "x", properties))
    put(filled, EdgeRow("y", "CITES", LETTER, LETTER, LETTER, properties))
    assert {fault.item for fault in verify(filled)} == {"x", "y"}


def test_quotes_are_found_in_many_texts_whatever_their_order(store: Store, made):
    for number in range(200):
        made.document(f"d{number}", ingested=True)
        made.text(f"d{number}", f"Văn bản số {number}\nhết")
        made.says(f"d{number}", Relation.CITES, f"d{number}", f"d{(number * 7) % 200}")
    random.Random(1).shuffle(made.texts)
    made.put(store)
    assert list(verify(store)) == []


def test_the_hash_is_that_of_what_is_there(filled: Store, policy):
    before = graph_hash(filled)
    assert len(before) == 64
    policy.put(filled)
    assert graph_hash(filled) == before
    put(filled, TextRow("text-9", "ab", "text/plain", "utf-8", 1, "x"))
    assert graph_hash(filled) == before, "texts are no part of the graph"


def test_the_hash_does_not_depend_on_the_order(store: Store, policy, fewer: Callable[[int], int]):
    rows = policy.rows
    put(store, *rows)
    before = graph_hash(store)

    @settings(max_examples=fewer(20), deadline=None)
    @given(random=st.randoms(use_true_random=False), cut=st.integers(0, 30))
    def holds(random: Any, cut: int) -> None:
        _empty(store, rows)
        random.shuffle(rows)
        for part in (rows[:cut], rows[cut:]):
            put(store, *part)
        assert graph_hash(store) == before

    holds()


def _empty(store: Store, rows: list[Stored]) -> None:
    with store.writing() as writer:
        for table in {type(row) for row in rows}:
            keys = [tuple(getattr(r, k) for k in table.KEY) for r in rows if type(r) is table]
            writer.drop(table, keys)
    assert store.ask("all_nodes") == store.ask("all_edges") == []


def other(value: Any, name: str) -> Any:
    """Another value of the same sort."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, Confidence):
        return Confidence.UNSURE
    if isinstance(value, Origin):
        return Origin.COMPUTED
    if isinstance(value, Relation):
        return Relation.AMENDS
    if isinstance(value, tuple):
        return (*value, "more") if name != "evidence" else value[:-1]
    return f"{value or ''}x"


def test_changing_any_one_property_changes_the_hash(filled: Store, policy, kind: str):
    seen = {graph_hash(filled)}
    items = [*policy.nodes.values(), *policy.edges.values()]
    if kind != "embedded":  # a second for each property: one node of each kind, and one edge
        items = list({type(item): item for item in items}.values())
    for item in items:
        for field in fields(item):
            changed = replace(item, **{field.name: other(getattr(item, field.name), field.name)})
            if changed == item:
                continue
            seen_now = _hash_with(filled, policy, item, changed)
            assert seen_now not in seen, (item.id, field.name)
            seen.add(seen_now)
    put(filled, RedirectRow("old", LETTER))
    assert graph_hash(filled) not in seen


@pytest.mark.parametrize("field", [field.name for field in fields(Evidence)])
def test_changing_any_one_property_of_the_evidence_changes_the_hash(filled: Store, policy, field):
    edge = the_edge(policy)
    place = edge.evidence[0]
    changed = replace(place, **{field: other(getattr(place, field), field)})
    before = graph_hash(filled)
    assert _hash_with(filled, policy, edge, replace(edge, evidence=(changed,))) != before
    assert graph_hash(filled) == before


def _hash_with(store: Store, policy: Any, item: Any, changed: Any) -> str:
    """The hash with one item changed; the store is as before afterwards."""
    table = EdgeRow if isinstance(item, Edge) else NodeRow
    made = type(policy)()
    held = made.edges if isinstance(item, Edge) else made.nodes
    with store.writing() as writer:
        writer.drop(table, [(item.id,)])
        held[changed.id] = changed
        writer.put(made.rows)
    found = graph_hash(store)
    with store.writing() as writer:
        writer.drop(table, [(changed.id,)])
        del held[changed.id]
        held[item.id] = item
        writer.put(made.rows)
    return found
