"""One graph, whatever the store, the order, the number of processes, or where a run was cut off."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from danchieu.ingest.build import Arrival, integrate, lay_reference
from danchieu.ingest.files import Failure
from danchieu.ingest.jobs import Job, arrival
from danchieu.ingest.load import load
from danchieu.ontology.tables import reference
from danchieu.queries.opening import open_store
from danchieu.queries.verify import graph_hash, verify

NewPlace = Callable[[], str]


@pytest.fixture(scope="module")
def arrivals(shared: Path) -> list[Arrival]:
    found = [arrival(Job(str(path))) for path in sorted((shared / "corpus").glob("*.txt"))]
    assert not [each for each in found if isinstance(each, Failure)]
    return [each for each in found if isinstance(each, Arrival)]


def hash_of(order: Sequence[Arrival], place: str, together: int = 7) -> str:
    """The hash of the graph after these arrive in this order, some at a time."""
    store = open_store(place, write=True)
    try:
        with store.writing() as writer:
            lay_reference(writer, reference())
        for start in range(0, len(order), together):
            with store.writing() as writer:
                integrate(writer, order[start : start + together], (), reference())
        return graph_hash(store)
    finally:
        store.close()


@pytest.fixture(scope="module")
def expected(arrivals: list[Arrival], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The hash that the embedded store gives."""
    return hash_of(arrivals, str(tmp_path_factory.mktemp("expected") / "danchieu.db"))


def test_many_orders_of_the_corpus_give_one_hash(
    arrivals: list[Arrival], expected: str, new_place: NewPlace, kind: str
) -> None:
    for seed in range(50 if kind == "embedded" else 2):
        order = list(arrivals)
        random.Random(seed).shuffle(order)
        assert hash_of(order, new_place()) == expected, f"order of seed {seed}"


def ingested(store: str, folder: Path, *, jobs: int = 1) -> str:
    opened = open_store(store, write=True)
    try:
        report = load(opened, [str(folder)], jobs=jobs)
        assert report.failed == ()
        assert list(verify(opened)) == []
        return graph_hash(opened)
    finally:
        opened.close()


def test_twice_and_with_four_processes_is_as_once(
    shared: Path, new_place: NewPlace, expected: str
) -> None:
    corpus, place = shared / "corpus", new_place()
    assert ingested(place, corpus) == expected
    assert ingested(place, corpus) == expected
    assert ingested(new_place(), corpus, jobs=4) == expected


def test_renaming_files_changes_nothing(
    shared: Path, tmp_path: Path, place: str, expected: str
) -> None:
    renamed = tmp_path / "renamed"
    renamed.mkdir()
    for at, path in enumerate(sorted((shared / "corpus").glob("*.txt"), reverse=True)):
        (renamed / f"{at:03} công văn 999-QĐ.md").write_bytes(path.read_bytes())
    assert ingested(place, renamed) == expected


def ingest(store: str, folder: Path, *more: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "danchieu.api", "ingest", "--store", store, str(folder)]
    return subprocess.Popen([*command, *more], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_a_run_killed_at_any_point_can_be_run_again(
    shared: Path, new_place: NewPlace, kind: str, expected: str
) -> None:
    corpus, points = shared / "corpus", 20 if kind == "embedded" else 4
    started = time.monotonic()
    assert ingest(new_place(), corpus).wait() == 0
    whole = time.monotonic() - started
    killed = 0
    for point in range(points):
        store = new_place()
        process = ingest(store, corpus)
        time.sleep(whole * (point + 0.5) / points)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        assert ingested(store, corpus) == expected, f"killed at {point}/{points}"
    assert killed >= points / 2, "most runs must have been cut off for this to mean anything"


def processes_of(process: int) -> set[int]:
    """Those that it started, and those that they did."""
    told = Path(f"/proc/{process}/task/{process}/children")
    own = {int(each) for each in told.read_text().split()} if told.exists() else set[int]()
    return own.union(*map(processes_of, own))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no /proc tells of processes")
def test_a_run_of_several_processes_that_is_killed_leaves_none_and_keeps_nobody_out(
    shared: Path, place: str, expected: str
) -> None:
    corpus = shared / "corpus"
    opened = open_store(place, write=True)
    process = ingest(place, corpus, "--jobs", "2")
    others = set[int]()
    while process.poll() is None and (len(others) < 2 or not is_written_to(opened)):
        others = processes_of(process.pid)
        time.sleep(0.05)
    opened.close()
    assert process.poll() is None, "it must be under way for this to mean anything"
    process.kill()
    process.wait()
    since = time.monotonic()
    opened = open_store(place, write=True)
    with opened.writing():
        assert time.monotonic() - since < 15
    opened.close()
    assert ingested(place, corpus) == expected
    until = time.monotonic() + 20
    while living := {each for each in others if Path(f"/proc/{each}").exists()}:
        assert time.monotonic() < until, f"{living} outlive the run that they worked for"
        time.sleep(0.1)


def is_written_to(store: Any) -> bool:
    """Whether a transaction is under way where a server has it, which a killed one may leave."""
    server = getattr(store, "_server", None)
    asked = "SHOW TRANSACTIONS YIELD metaData AS told WHERE told.danchieu_writer <> '' RETURN told"
    return server is None or bool(server.read(asked))
