"""What `neo4j-admin` makes of the CSV is the store that an ordinary load makes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from neo4j import GraphDatabase

from danchieu.api.__main__ import main
from danchieu.ontology.words import Relation
from danchieu.queries import neo4j_bulk
from danchieu.queries.copying import copy
from danchieu.queries.neo4j_schema import statements
from danchieu.queries.opening import open_store, reading
from danchieu.queries.rows import (
    TABLES,
    ClaimRow,
    DecisionRow,
    EdgeRow,
    NodeRow,
    ReadingRow,
    ShareRow,
    SourceRow,
)
from danchieu.queries.verify import graph_hash

ODD = '\ufeff"nháy""\\ dòng\r\nhai\r,;|\t\u2028'
ROWS = (
    NodeRow("odd-raw", "Task", ODD, ODD, '{ "not": "canonical" }'),
    NodeRow("odd-types", "Document", "", "", '{"date_from":"2021-08","ingested":true,"title":""}'),
    NodeRow("odd-rest", "Measure", "a", "a", '{"a:b":[1,"x"],"n":{"a":null},"score":0.1}'),
    NodeRow("odd-lists", "Agency", "a", "a", '{"one":[""],"other":["a","","b;c|d"],"short":[]}'),
    NodeRow("odd-between", "Agency", "a", "a", f'{{"other":["a{neo4j_bulk.BETWEEN}"]}}'),
    NodeRow("odd-number", "Agency", "a", "a", '{"other":-7,"share":0.1}'),
    EdgeRow("CITES~odd-raw~nowhere", "CITES", "odd-raw", "nowhere", None, "{}"),
    EdgeRow("misnamed", "CITES", "odd-raw", "odd-rest", "odd-raw", '{"score":3}'),
    SourceRow("/a/b.txt", "text-1"),
    ReadingRow("text-1", "v1", '{"a":"ế"}' * 1000),
    ClaimRow("text-1", -1, "15|ct", "{}", "ct-15", ODD),
    ShareRow("text-1", "nq-1", "node", ODD),
    NodeRow("nq-36-tw-undated", "Document", ODD, "", '{"number":"36-NQ/TW"}'),
    DecisionRow("nq-36-tw-undated", "nq-36-tw-xii", "same", ODD, "", "2026-11-22"),
)


@pytest.fixture
def filled_file(policy, tmp_path: Path) -> str:
    """The embedded store with the small graph and what is hard to write as CSV."""
    policy.document("hard-1", ingested=True, title=ODD)
    policy.text("hard-1", f"{ODD[:9]}\nx")
    policy.says("hard-1", Relation.CITES, "hard-1", "ct-15-tw-xiii")
    place = str(tmp_path / "danchieu.db")
    with closing(open_store(place, write=True)) as store, store.writing() as writer:
        writer.put([*policy.rows, *ROWS])
    return place


@pytest.fixture
def folder(filled_file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """What the command writes; it prints what to do with it."""
    folder = tmp_path / "bulk"
    assert main(["export", "--store", filled_file, "--neo4j-admin", str(folder)]) == 0
    printed = capsys.readouterr().out
    assert printed == f"cd {folder} && neo4j-admin database import full neo4j @arguments\n"
    return folder


@contextmanager
def imported(root: Path, kind: str, folder: Path) -> Iterator[dict[str, str]]:
    """A server that took the folder in before it started."""
    program = [sys.executable, str(root / "docker/neo4j_server.py"), "--throwaway"]
    with subprocess.Popen(
        [*program, "--kind", kind, "--import", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout
        told = process.stdout.readline()
        assert told, process.communicate()[1]
        yield json.loads(told)


def held(uri: str, auth: tuple[str, str]) -> list[Any]:
    """All that a database holds, as the server gives it; not who writes to it."""
    with GraphDatabase.driver(uri, auth=auth) as driver:
        nodes = driver.execute_query(
            "MATCH (n) WHERE NOT n:KeptLock RETURN labels(n), properties(n)"
        ).records
        edges = driver.execute_query(
            "MATCH (a)-[r]->(b) RETURN type(r), properties(r), a.id, b.id"
        ).records
    return sorted(repr([_sorted(part) for part in row]) for row in [*nodes, *edges])


def _sorted(part: Any) -> Any:
    return sorted(part.items() if isinstance(part, dict) else part) if part else part


@pytest.mark.neo4j
def test_an_import_in_bulk_is_the_store_that_a_load_makes(
    kind: str, place: str, filled_file: str, folder: Path, root: Path, monkeypatch
):
    if kind == "neo4j-given":
        pytest.skip("a server that is given holds its data where no import can reach it")
    with reading(filled_file) as embedded:
        everything = [row for table in TABLES for row in embedded.rows(table)]
        expected = graph_hash(embedded)
        with closing(open_store(place, write=True)) as loaded:
            assert copy(embedded, loaded) == expected
    load = held(place, ("neo4j", os.environ["DANCHIEU_NEO4J_PASSWORD"]))
    with imported(root, kind.removeprefix("neo4j-"), folder) as server:
        monkeypatch.setenv("DANCHIEU_NEO4J_PASSWORD", server["password"])
        with reading(server["uri"]) as store:
            assert graph_hash(store) == expected
            assert [row for table in TABLES for row in store.rows(table)] == everything
        auth = (server["user"], server["password"])
        bulk = held(server["uri"], auth)
        with GraphDatabase.driver(server["uri"], auth=auth) as driver:
            indexes = driver.execute_query("SHOW INDEXES YIELD name, state").records
    assert {name for name, _ in statements()} <= {row["name"] for row in indexes}
    assert {row["state"] for row in indexes} == {"ONLINE"}
    assert native(bulk) == native(load)


def native(lines: list[str]) -> list[str]:
    """All but what no CSV can carry, which stands in `raw`."""
    return [line for line in lines if "odd-lists" not in line and "odd-between" not in line]


def test_a_folder_that_holds_something_is_left_alone(
    filled_file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "mine.txt").write_text("keep")
    assert main(["export", "--store", filled_file, "--neo4j-admin", str(tmp_path)]) == 2
    assert "is not empty; name a new folder" in capsys.readouterr().err
    assert (tmp_path / "mine.txt").read_text() == "keep"


def test_an_export_that_fails_leaves_no_folder(
    filled_file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(neo4j_bulk, "_TYPES", {})
    with pytest.raises(KeyError):
        main(["export", "--store", filled_file, "--neo4j-admin", str(tmp_path / "bulk")])
    assert not list(tmp_path.glob("*bulk*"))


def test_large_values_get_a_buffer_that_holds_them(tmp_path: Path):
    place, folder = tmp_path / "danchieu.db", tmp_path / "bulk"
    with closing(open_store(place, write=True)) as store, store.writing() as writer:
        writer.put([SourceRow("/" + 5_000_000 * "a", "text-1")])
    folder.mkdir()
    with reading(place) as store:
        neo4j_bulk.write_bulk(store, folder)
    assert "--read-buffer-size=10000006\n" in (folder / "arguments").read_text("utf-8")
