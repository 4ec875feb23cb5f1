"""A whole graph goes from store to store and stays what it is."""

from pathlib import Path

import pytest

from danchieu.ontology.errors import InputError
from danchieu.queries.copying import copy
from danchieu.queries.opening import open_store, reading
from danchieu.queries.rows import (
    TABLES,
    ClaimRow,
    DecisionRow,
    NodeRow,
    ReadingRow,
    ShareRow,
    SourceRow,
)
from danchieu.queries.store import Reader, Store
from danchieu.queries.verify import graph_hash, verify

KEPT = (
    SourceRow("/a/b.txt", "text-1"),
    ReadingRow("text-1", "v1", '{"a":"ế"}'),
    ClaimRow("text-1", -1, "15|ct", "{}", "ct-15", "{}"),
    ShareRow("text-1", "nq-1", "node", "{}"),
    DecisionRow("nq-36-tw-undated", "nq-36-tw-xii", "same", "vì nói đến biển", "An", "2026-11-22"),
)


def everything(store: Reader) -> list[object]:
    return [row for table in TABLES for row in store.rows(table)]


def test_a_store_is_copied_either_way_with_all_that_it_holds(filled: Store, tmp_path: Path):
    with filled.writing() as writer:
        writer.put(KEPT)
    there = open_store(tmp_path / "there.db", write=True)
    assert copy(filled, there) == graph_hash(filled)
    assert everything(there) == everything(filled)
    assert list(verify(there)) == []
    there.close()


def test_a_copy_comes_back_the_same(store: Store, policy, tmp_path: Path):
    here = open_store(tmp_path / "here.db", write=True)
    with policy.put(here).writing() as writer:
        writer.put(KEPT)
    here.close()
    with reading(tmp_path / "here.db") as moment:
        assert copy(moment, store) == graph_hash(moment)
        assert everything(store) == everything(moment)
    assert list(verify(store)) == []


def test_a_store_that_holds_documents_is_not_copied_over(filled: Store, tmp_path: Path):
    other = open_store(tmp_path / "other.db", write=True)
    with pytest.raises(InputError, match="already holds documents"):
        copy(other, filled)
    other.close()


def test_a_copy_that_was_cut_off_is_made_again(store: Store, policy, tmp_path: Path):
    here = policy.put(open_store(tmp_path / "here.db", write=True))
    with store.writing() as writer:
        writer.put(row for row in policy.rows if isinstance(row, NodeRow))
    assert copy(here, store) == graph_hash(here)
    here.close()
