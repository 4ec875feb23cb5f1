"""What befalls a writer in Neo4j: lines that break, rights that run out, writers that are gone."""

import time
from typing import Any

import pytest
from neo4j.exceptions import DriverError, Neo4jError

from danchieu.ontology.errors import StoreBusy, StoreError
from danchieu.queries.opening import open_store
from danchieu.queries.rows import EdgeRow, NodeRow, RedirectRow
from danchieu.queries.store import Store

pytestmark = pytest.mark.neo4j


def say(store: Any, text: str, **parameters: Any) -> Any:
    return store._server.write(text, **parameters)


def cut_lines(store: Any) -> int:
    """Break all lines to the server but the one that this is asked over."""
    asked = "CALL dbms.listConnections() YIELD connectionId, connector WHERE connector = 'bolt' "
    with store._server.session() as session:
        mine = session.run("RETURN 1")
        mine.consume()
        own = session.run(f"{asked} RETURN connectionId").value()
        done = session.run(
            "CALL dbms.killConnections($ids) YIELD message RETURN count(message)", ids=own
        )
        try:
            return done.single()[0]
        except (Neo4jError, DriverError):  # the line that asked is cut as well
            return len(own)


def test_a_transaction_whose_line_breaks_is_written_all_the_same(store: Store, place: str):
    other = open_store(place)
    with store.writing() as writer:
        writer.put([RedirectRow("a", "b"), RedirectRow("c", "d")])
        cut_lines(other)
        writer.drop(RedirectRow, [("c",)])
        assert [row["old"] for row in writer.ask("all_redirects")] == ["a"]
        cut_lines(other)
        assert [row["old"] for row in writer.ask("all_redirects")] == ["a"]
        cut_lines(other)
    assert store.ask("all_redirects") == [{"old": "a", "new": "b"}]
    other.close()


def test_a_reader_whose_line_breaks_is_answered_all_the_same(store: Store, place: str):
    other = open_store(place)
    assert store.ask("all_redirects") == []
    cut_lines(other)
    assert store.ask("all_redirects") == []
    other.close()


TAKEN = """
MERGE (lock:KeptLock {name: 'writer'})
SET lock.holder = 'other', lock.who = 'process 7 since noon', lock.machine = 'elsewhere boot pid',
    lock.process = 7, lock.until = timestamp() + $lasts
"""


def test_a_writer_on_another_machine_keeps_others_out_until_its_time_runs_out(store: Store):
    say(store, TAKEN, lasts=60_000)
    with pytest.raises(StoreBusy, match="process 7 since noon on elsewhere"), store.writing():
        pass
    say(store, TAKEN, lasts=-1)
    with store.writing() as writer:
        writer.put([RedirectRow("a", "b")])
    assert len(store.ask("all_redirects")) == 1


def test_a_writer_that_slept_past_its_right_writes_nothing(store: Store):
    with store.alone():
        say(store, TAKEN, lasts=60_000)
        with pytest.raises(StoreBusy), store.writing() as writer:
            writer.put([RedirectRow("a", "b")])
    assert store.ask("all_redirects") == []


def test_the_right_to_write_is_kept_up_between_transactions(
    store: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("danchieu.queries.neo4j_lock.LEASE_MS", 400)
    with store.alone():
        before = store._server.read("MATCH (l:KeptLock) RETURN l.until")[0][0]
        until = time.monotonic() + 20
        while time.monotonic() < until:
            if store._server.read("MATCH (l:KeptLock) RETURN l.until")[0][0] > before:
                return
    pytest.fail("nobody prolonged it")


def test_a_node_that_edges_still_need_stays_as_a_mere_end(store: Any):
    edge = EdgeRow("CITES~a~b", "CITES", "a", "b", None, "{}")
    with store.writing() as writer:
        writer.put([NodeRow("a", "Document", "x", "x", "{}"), edge])
        writer.drop(NodeRow, [("a",)])
        assert writer.ask("all_nodes") == []
        assert [row["id"] for row in writer.ask("all_edges")] == ["CITES~a~b"]
        writer.drop(EdgeRow, [("CITES~a~b",)])
    assert store._server.read("MATCH (n:Thing) RETURN count(n)") == [[0]]


def test_a_node_whose_kind_changes_bears_the_new_label_only(store: Any):
    with store.writing() as writer:
        writer.put([NodeRow("a", "Document", "x", "x", '{"conflicts":["x"]}')])
        writer.put([NodeRow("a", "Agency", "x", "x", "{}")])
    ((labels, keys),) = store._server.read("MATCH (n:Thing) RETURN labels(n), keys(n)")
    assert labels == ["Thing", "Agency"]
    assert set(keys) == {"id", "kind", "name", "search", "words"}


def test_what_the_server_cannot_keep_is_told_in_one_line(store: Store):
    with pytest.raises(StoreError) as told, store.writing() as writer:
        writer.put([RedirectRow("x" * 40_000, "b")])
    assert "\n" not in str(told.value)
    assert store.ask("all_redirects") == []
