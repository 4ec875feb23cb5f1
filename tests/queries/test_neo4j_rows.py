"""Rows in the form that Neo4j has them: native where they can be, and always back as they were."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from neo4j.time import Date

from danchieu.ontology.graph import written
from danchieu.ontology.identity import edge_id
from danchieu.ontology.words import Relation
from danchieu.queries import opening
from danchieu.queries.neo4j_rows import (
    edge_answer,
    edge_properties,
    edge_type,
    node_answer,
    node_labels,
    node_properties,
)
from danchieu.queries.rows import EdgeRow, NodeRow

NAMES = st.sampled_from(
    ["date_from", "date", "evidence", "quotes", "rest", "raw", "day", "id", "type", "title", "ế",
     "in_doubt", "doubt", "decisions", "ingested", "number", "conflicts", "date_inferred"]
)  # fmt: skip
SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.dates().map(str)
VALUES = st.recursive(
    SCALARS, lambda some: st.lists(some, max_size=3) | st.dictionaries(NAMES, some, max_size=3)
)
TEXTS = st.dictionaries(NAMES, VALUES, max_size=5).map(written) | st.text(max_size=9)


def kept(properties: dict[str, object]) -> dict[str, object]:
    """What a server would give back: no nulls, its own dates."""
    for value in properties.values():
        several = value if isinstance(value, list) else [value]
        assert all(isinstance(each, (str, int, float, date, type(None))) for each in several)
    return {
        name: Date.from_native(value) if isinstance(value, date) else value
        for name, value in properties.items()
        if value is not None
    }


@example(properties='{"quotes":[]}', kind="Document")
@given(properties=TEXTS, kind=st.sampled_from(["Document", "Task", "Agency"]))
def test_any_node_comes_back_letter_by_letter(properties: str, kind: str):
    row = NodeRow("x", kind, "Tên", "ten", properties)
    assert NodeRow(**node_answer(kept(node_properties(row)))) == row


@given(properties=TEXTS, witness=st.none() | st.just("w"), id=st.sampled_from(["e", "CITES~a~b"]))
def test_any_edge_comes_back_letter_by_letter(properties: str, witness: str | None, id: str):
    row = EdgeRow(id, "CITES", "a", "b", witness, properties)
    held = kept(edge_properties(row))
    answer = edge_answer({**held, "type": edge_type(row), "source": "a", "target": "b"})
    assert EdgeRow(**answer) == row


def test_a_document_is_a_native_node():
    own = {"date": "2021-08", "date_from": "2021-08-01", "ingested": True, "conflicts": ["x"]}
    row = NodeRow("ct-1", "Document", "Chỉ thị 1-CT/TW", "chi thi 1-ct/tw", written(own))
    held = node_properties(row)
    assert held == {
        "id": "ct-1",
        "kind": "Document",
        "name": "Chỉ thị 1-CT/TW",
        "search": "chi thi 1-ct/tw",
        "words": " chi thi 1 ct tw ",
        "day": "2021-08-01",
        "in_doubt": True,
        **own,
        "date_from": date(2021, 8, 1),
    }
    assert node_labels(row, held) == ("Document", "Disputed")
    stub = NodeRow("ct-2", "Document", "x", "x", "{}")
    assert node_labels(stub, node_properties(stub)) == ("Document", "Stub")


def test_an_edge_shows_its_quotes_and_its_doubt():
    place = {"char_end": 3, "char_start": 0, "quote": "căn", "rule": "r", "text": "text-1"}
    own = {"confidence": "likely", "evidence": [place], "origin": "text"}
    row = EdgeRow("CITES~a~b~w", "CITES", "a", "b", "w", written(own))
    held = edge_properties(row)
    assert held["quotes"] == ["căn"]
    assert json.loads(held["evidence"][0]) == {k: v for k, v in place.items() if k != "quote"}
    assert (held["doubt"], held["confidence"], held["origin"]) == ("likely", "likely", "text")
    assert held["name"] == "dẫn chiếu"


@pytest.mark.parametrize("relation", list(Relation))
def test_an_edge_is_of_the_type_of_its_relation(relation: Relation):
    id = edge_id(relation, "a", "b", "w")
    assert edge_type(EdgeRow(id, relation, "a", "b", "w", "{}")) == relation
    assert edge_type(EdgeRow(id + "x", relation, "b", "a", "w", "{}")) == "MISNAMED"


SLUGS = ("nq-36-tw", "undated", "unplaced", "khong-so", "vb", "2024", "xii", "")
IDS = st.lists(st.sampled_from(SLUGS), min_size=1, max_size=4).map("-".join).filter(bool)
TOLD = st.fixed_dictionaries(
    {},
    optional={
        "ingested": st.booleans(),
        "date_inferred": st.booleans(),
        "number": st.sampled_from(["36-NQ/TW", "1"]),
        "conflicts": st.just(["date: 2022"]),
    },
)


@pytest.fixture(scope="module")
def indexed() -> Iterator[sqlite3.Connection]:
    """The table of nodes of the embedded store, which has the rule in SQL."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(Path(opening.__file__).with_name("schema.sql").read_text("utf-8"))
        yield connection


@settings(max_examples=500)
@given(id=IDS, told=TOLD, kind=st.sampled_from(["Document", "Task"]))
def test_both_stores_hold_the_same_documents_in_doubt(
    indexed: sqlite3.Connection, id: str, told: dict[str, object], kind: str
):
    row = NodeRow(id, kind, "Tên", "ten", written(told))
    indexed.execute(
        "INSERT OR REPLACE INTO node (id, kind, name, search, properties) VALUES (?, ?, ?, ?, ?)",
        (row.id, row.kind, row.name, row.search, row.properties),
    )
    (in_sql,) = indexed.execute("SELECT in_doubt FROM node WHERE id = ?", (id,)).fetchone()
    assert bool(in_sql) == node_properties(row).get("in_doubt", False)


def test_words_that_are_none_of_ours_are_refused():
    with pytest.raises(ValueError, match="Nonsense"):
        node_labels(NodeRow("x", "Nonsense", "x", "x", "{}"), {})
    with pytest.raises(ValueError, match="DELETES"):
        edge_type(EdgeRow("x", "DELETES", "a", "b", None, "{}"))
