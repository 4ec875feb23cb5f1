"""One graph, whatever the order, the number of processes, or where a run was cut off."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from danchieu.ingest.build import Arrival, integrate, lay_reference
from danchieu.ingest.files import Failure
from danchieu.ingest.jobs import Job, arrival
from danchieu.ingest.load import load
from danchieu.ontology.tables import reference
from danchieu.queries.opening import open_store
from danchieu.queries.verify import graph_hash, verify

Hash = Callable[[Sequence[Arrival]], str]


@pytest.fixture(scope="module")
def arrivals(shared: Path) -> list[Arrival]:
    found = [arrival(Job(str(path))) for path in sorted((shared / "corpus").glob("*.txt"))]
    assert not [each for each in found if isinstance(each, Failure)]
    return [each for each in found if isinstance(each, Arrival)]


@pytest.fixture
def hash_of(tmp_path: Path) -> Hash:
    """The hash of the graph after these arrive in this order, some at a time."""

    def made(order: Sequence[Arrival], together: int = 7) -> str:
        store = open_store(tmp_path / f"{random.getrandbits(64):x}.db", write=True)
        try:
            with store.writing() as writer:
                lay_reference(writer, reference())
            for start in range(0, len(order), together):
                with store.writing() as writer:
                    integrate(writer, order[start : start + together], (), reference())
            return graph_hash(store)
        finally:
            store.close()

    return made


def test_fifty_orders_of_the_corpus_give_one_hash(arrivals: list[Arrival], hash_of: Hash) -> None:
    expected = hash_of(arrivals)
    for seed in range(50):
        order = list(arrivals)
        random.Random(seed).shuffle(order)
        assert hash_of(order) == expected, f"order of seed {seed}"


def ingested(store: Path, folder: Path, *, jobs: int = 1) -> str:
    opened = open_store(store, write=True)
    try:
        report = load(opened, [str(folder)], jobs=jobs)
        assert report.failed == ()
        assert list(verify(opened)) == []
        return graph_hash(opened)
    finally:
        opened.close()


def test_twice_and_with_four_processes_is_as_once(shared: Path, tmp_path: Path) -> None:
    corpus = shared / "corpus"
    once = ingested(tmp_path / "one.db", corpus)
    assert ingested(tmp_path / "one.db", corpus) == once
    assert ingested(tmp_path / "four.db", corpus, jobs=4) == once


def test_renaming_files_changes_nothing(shared: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "renamed"
    renamed.mkdir()
    for at, path in enumerate(sorted((shared / "corpus").glob("*.txt"), reverse=True)):
        (renamed / f"{at:03} công văn 999-QĐ.md").write_bytes(path.read_bytes())
    expected = ingested(tmp_path / "one.db", shared / "corpus")
    assert ingested(tmp_path / "two.db", renamed) == expected


def ingest(store: Path, folder: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "danchieu.api", "ingest", "--store", str(store), str(folder)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_a_run_killed_at_any_point_can_be_run_again(shared: Path, tmp_path: Path) -> None:
    corpus = shared / "corpus"
    started = time.monotonic()
    assert ingest(tmp_path / "whole.db", corpus).wait() == 0
    whole = time.monotonic() - started
    whole_store = open_store(tmp_path / "whole.db")
    expected = graph_hash(whole_store)
    whole_store.close()
    killed = 0
    for point in range(20):
        store = tmp_path / f"{point}.db"
        process = ingest(store, corpus)
        time.sleep(whole * (point + 0.5) / 20)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        assert ingested(store, corpus) == expected, f"killed at {point}/20"
    assert killed >= 10, "most runs must have been cut off for this to mean anything"
