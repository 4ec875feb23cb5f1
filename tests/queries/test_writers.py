"""Several processes at one store."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from danchieu.ontology.errors import StoreBusy
from danchieu.queries.opening import open_store
from danchieu.queries.rows import NodeRow
from danchieu.queries.search import search

WRITER = textwrap.dedent("""
    import sys
    from danchieu.queries.opening import open_store
    from danchieu.queries.rows import NodeRow

    store = open_store(sys.argv[1], write=True)
    row = NodeRow("new", "Sector", "Bán dẫn", "ban dan", "{}")
    with store.writing() as writer:
        writer.put([row])
        writer.put(NodeRow(f"n{n}", "Sector", "x" * 500, "x", "{}") for n in range(5000))
        print("writing", flush=True)
        sys.stdin.readline()
    store.close()
""")


@pytest.fixture
def filled_place(place: str) -> str:
    """Where a store of each kind is with one node in it, closed."""
    store = open_store(place, write=True)
    with store.writing() as writer:
        writer.put([NodeRow("old", "Sector", "Dệt may", "det may", "{}")])
    store.close()
    return place


@pytest.fixture
def other(filled_place: str):
    """Another process in the middle of a transaction."""
    command = [sys.executable, "-c", WRITER, filled_place]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as made:
        assert made.stdout and made.stdout.readline() == "writing\n"
        yield made
        made.kill()


def test_a_second_writer_is_told_who_writes(filled_place: str, other: subprocess.Popen[str]):
    store = open_store(filled_place, write=True)
    with pytest.raises(StoreBusy) as told, store.writing():
        pass
    assert f"process {other.pid} since" in str(told.value)
    assert "\n" not in str(told.value)
    other.communicate("\n")
    assert other.returncode == 0
    with store.writing():
        pass
    store.close()


def test_a_reader_works_while_another_process_writes(
    filled_place: str, other: subprocess.Popen[str]
):
    store = open_store(filled_place)
    assert [row["id"] for row in store.ask("all_nodes")] == ["old"]
    other.communicate("\n")
    assert len(store.ask("all_nodes")) == 5002
    store.close()


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows")
def test_a_writer_that_is_killed_leaves_nothing_behind(
    filled_place: str, kind: str, other: subprocess.Popen[str]
):
    other.send_signal(signal.SIGKILL)
    other.wait()
    store = open_store(filled_place, write=True)
    assert [row["id"] for row in store.ask("all_nodes")] == ["old"]
    assert search(store, "bán dẫn") == ()
    with store.writing() as writer:
        writer.put([NodeRow("new", "Sector", "Bán dẫn", "ban dan", "{}")])
    assert [match.node.id for match in search(store, "bán dẫn")] == ["new"]
    store.close()
    if kind == "embedded":
        assert not Path(f"{filled_place}-writer").exists()
