"""What befalls a writer in Neo4j: rights that run out, writers that sleep or are gone."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from typing import Any

import pytest

from danchieu.ontology.errors import StoreBusy, StoreError
from danchieu.queries.opening import open_store
from danchieu.queries.rows import EdgeRow, NodeRow, RedirectRow
from danchieu.queries.store import Store

pytestmark = pytest.mark.neo4j


def say(store: Any, text: str, **parameters: Any) -> Any:
    return store._server.write(text, **parameters)


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


def test_a_writer_that_loses_its_right_in_a_transaction_writes_nothing(store: Store, place: str):
    other = open_store(place)
    with pytest.raises(StoreBusy, match="process 7 since noon"), store.writing() as writer:
        writer.put([RedirectRow("a", "b")])
        say(other, TAKEN, lasts=60_000)  # at once: the transaction holds nothing of it yet
    assert store.ask("all_redirects") == []
    other.close()


SLEEPER = textwrap.dedent("""
    import sys
    from danchieu.ontology.errors import StoreBusy
    from danchieu.queries.opening import open_store
    from danchieu.queries.rows import RedirectRow

    store = open_store(sys.argv[1], write=True)
    try:
        with store.writing() as writer:
            writer.put([RedirectRow("a", "of the sleeper")])
            print("writing", flush=True)
            sys.stdin.readline()
            writer.put([RedirectRow("c", "d")])
    except StoreBusy as busy:
        print(busy, flush=True)
    store.close()
""")


@pytest.mark.skipif(os.name == "nt", reason="Windows puts no process to sleep")
def test_a_writer_that_sleeps_in_a_transaction_gives_way_when_its_time_is_over(
    store: Store, place: str
):
    command = [sys.executable, "-c", SLEEPER, place]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as sleeper:
        try:
            assert sleeper.stdout
            assert sleeper.stdout.readline() == "writing\n"
            sleeper.send_signal(signal.SIGSTOP)
            with pytest.raises(StoreBusy, match=f"process {sleeper.pid} since"), store.writing():
                pass
            say(store, "MATCH (lock:KeptLock) SET lock.until = 0")  # as if 20 seconds had passed
            since = time.monotonic()
            with store.writing() as writer:
                writer.put([RedirectRow("a", "b")])  # which the sleeper's transaction had hold of
            assert time.monotonic() - since < 15
            sleeper.send_signal(signal.SIGCONT)
            told, _ = sleeper.communicate("\n", timeout=60)
            assert "is being written to by" in told
        finally:
            sleeper.kill()
    assert store.ask("all_redirects") == [{"old": "a", "new": "b"}]


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
