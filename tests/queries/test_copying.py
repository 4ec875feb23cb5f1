"""A whole graph goes from store to store and stays what it is."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from danchieu.ontology.errors import InputError, StoreHalfFilled
from danchieu.queries.copying import copy
from danchieu.queries.opening import open_store, reading
from danchieu.queries.rows import (
    TABLES,
    ClaimRow,
    DecisionRow,
    EdgeRow,
    ReadingRow,
    ShareRow,
    SourceRow,
    Stored,
    TextRow,
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


def test_a_store_that_holds_decisions_is_not_copied_over(store: Store, tmp_path: Path):
    with store.writing() as writer:
        writer.put(row for row in KEPT if isinstance(row, DecisionRow))
    other = open_store(tmp_path / "other.db", write=True)
    with pytest.raises(InputError, match="already holds documents"):
        copy(other, store)
    other.close()
    assert len(list(store.rows(DecisionRow))) == 1


class Breaking:
    """A store whose line breaks when its texts are read."""

    def __init__(self, store: Store) -> None:
        self.place, self.ask, self.stream = store.place, store.ask, store.stream
        self._rows = store.rows

    def rows(self, table: type[Stored]) -> Iterator[Stored]:
        for row in self._rows(table):
            yield row
            if table is TextRow:
                raise ConnectionResetError


@pytest.mark.usefixtures("store")  # the place is made a store of each kind
def test_half_a_copy_is_opened_by_nobody_and_made_again_from_the_start(
    place: str, policy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    whole = policy.put(open_store(tmp_path / "whole.db", write=True))
    with whole.writing() as writer:
        writer.put(KEPT)
    part = open_store(tmp_path / "part.db", write=True)
    with part.writing() as writer:
        writer.put(row for row in policy.rows if not isinstance(row, EdgeRow))
    monkeypatch.setattr("danchieu.queries.copying._AT_ONCE", 1)
    with closing(open_store(place, write=True)) as target, pytest.raises(ConnectionResetError):
        copy(Breaking(whole), target)
    for write in (True, False):
        with pytest.raises(StoreHalfFilled, match=f"again with: danchieu copy FROM {place}"):
            open_store(place, write=write)
    monkeypatch.undo()
    with closing(open_store(place, write=True, half_filled=True)) as target:
        assert any(target.rows(EdgeRow))
        assert copy(part, target) == graph_hash(part)
    with closing(open_store(place)) as target:
        assert everything(target) == everything(part)
    whole.close()
    part.close()


def test_a_copy_cut_off_by_another_version_is_not_gone_on_with(tmp_path: Path):
    path = tmp_path / "half.db"
    open_store(path, write=True).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = -1")
    with pytest.raises(StoreHalfFilled, match="another danchieu began it"):
        open_store(path, write=True, half_filled=True)


@pytest.mark.neo4j
def test_long_texts_go_in_messages_that_a_server_can_hold(place: str, tmp_path: Path):
    here = open_store(tmp_path / "here.db", write=True)
    with here.writing() as writer:
        for at in range(6):  # of letters that cannot be packed much
            body = random.Random(at).randbytes(1024**2).hex()
            writer.put([TextRow(f"text-{at:02}", "0" * 64, "text/plain", "utf-8", len(body), body)])
    with closing(open_store(place, write=True)) as target:
        assert copy(here, target) == graph_hash(here)
        assert list(target.rows(TextRow)) == list(here.rows(TextRow))
    here.close()
