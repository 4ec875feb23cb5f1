"""HTTP, the command line, the notebook and the store give the same nodes, edges and evidence."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import networkx as nx
import pytest

from danchieu.ingest.load import load
from danchieu.ontology.words import Relation
from danchieu.queries import load_graph
from danchieu.queries.opening import open_store

DIRECTIVE = "ct-15-tw-xiii"
RESOLUTION = "nq-21-cp-2023"
LETTER = "cv-1345-ubnd-nc-tay-ninh-2024"
MINISTRY = "cv-1349-bng-cnv-2024"
LONG_AN = "ct-40-tu-long-an-2020-2025"


@pytest.fixture(scope="module")
def place(shared: Path, kind: str, places: Any) -> str:
    place: str = places.new(kind)
    store = open_store(place, write=True)
    report = load(store, [str(path) for path in sorted((shared / "corpus").glob("00*.txt"))])
    store.close()
    assert len(report.read) == 5
    return place


@pytest.fixture(scope="module")
def graph(place: str) -> "nx.MultiDiGraph[str]":
    return load_graph(place)


@pytest.fixture(scope="module")
def lineage(place: str) -> Iterator[dict[str, Any]]:
    """The answer of a service that runs as people run it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "danchieu.api",
        "serve",
        "--store",
        place,
        "--port",
        str(port),
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}/v1", timeout=30) as client:
                wait_for(client)
                yield client.get("/lineage/15-CT/TW", params={"direction": "down"}).json()
        finally:
            process.terminate()


def wait_for(client: httpx.Client) -> None:
    for _ in range(200):
        try:
            if client.get("/ready").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    pytest.fail("the service did not become ready in 20 s")


def filled(told: dict[str, Any]) -> dict[str, Any]:
    """What is told, without what is not: null, no and none."""
    return {name: value for name, value in told.items() if value not in (None, False, [], ())}


def plain(value: Any) -> Any:
    return json.loads(json.dumps(value, ensure_ascii=False))


def test_the_service_gives_the_nodes_of_the_notebook(
    lineage: dict[str, Any], graph: "nx.MultiDiGraph[str]"
) -> None:
    assert len(lineage["nodes"]) > 50
    for node in lineage["nodes"]:
        held = {
            name: value
            for name, value in plain(graph.nodes[node["id"]]).items()
            if name != "search"
        }
        told = {name: value for name, value in node.items() if name != "id"}
        assert filled(told) == filled(held), node["id"]


def test_the_service_gives_the_edges_and_evidence_of_the_notebook(
    lineage: dict[str, Any], graph: "nx.MultiDiGraph[str]"
) -> None:
    keyed = {
        key: (source, target, held)
        for source, target, key, held in graph.edges(keys=True, data=True)
    }
    for edge in lineage["edges"]:
        source, target, held = keyed[edge["id"]]
        assert (edge["source"], edge["target"]) == (source, target)
        told = {
            name: value for name, value in edge.items() if name not in ("id", "source", "target")
        }
        told["evidence"] = [filled(place) for place in told["evidence"]]
        assert filled(told) == filled(plain(held)), edge["id"]


def test_the_notebook_leaves_out_no_edge_of_the_line(
    lineage: dict[str, Any], graph: "nx.MultiDiGraph[str]"
) -> None:
    documents = {node["id"] for node in lineage["nodes"] if node["kind"] == "Document"}
    told = {edge["id"] for edge in lineage["edges"]}
    for source, target, key, held in graph.edges(keys=True, data=True):
        if held["relation"] == Relation.IMPLEMENTS and target in documents:
            assert source in documents
            assert key in told


def test_the_command_line_gives_the_answer_of_the_service(
    lineage: dict[str, Any], place: str
) -> None:
    command = [sys.executable, "-m", "danchieu.api", "lineage", "15-CT/TW", "--down", "--json"]
    run = subprocess.run([*command, "--store", place], capture_output=True, check=True)
    assert json.loads(run.stdout) == lineage


def test_the_line_of_directive_15_runs_down_to_the_task_of_tay_ninh(
    lineage: dict[str, Any],
) -> None:
    levels = lineage["levels"]
    implements = {
        (edge["source"], edge["target"]): set()
        for edge in lineage["edges"]
        if edge["relation"] == "IMPLEMENTS"
    }
    for edge in lineage["edges"]:
        if edge["relation"] == "IMPLEMENTS":
            implements[edge["source"], edge["target"]].add(edge["witness"])
    khanh_hoa = next(
        id for id in levels if id.startswith("ctr-khong-so-ban-thuong-vu-tinh-uy-khanh-hoa")
    )
    assert implements[RESOLUTION, DIRECTIVE] == {LETTER, khanh_hoa}
    for document in (khanh_hoa, LONG_AN, LETTER, MINISTRY):
        assert levels[document] == 1
    assert (LETTER, RESOLUTION) in implements and (khanh_hoa, RESOLUTION) in implements
    (task,) = [node for node in lineage["nodes"] if node["id"] == f"{LETTER}.6"]
    assert task["deadline"] == "2024-05-22"
    assert task["text"].startswith("Giao Sở Ngoại vụ")
    (given,) = [
        edge
        for edge in lineage["edges"]
        if edge["relation"] == "ASSIGNS_TO" and edge["source"] == task["id"]
    ]
    assert given["target"] == "agency-so-ngoai-vu-tinh-tay-ninh"
    assert given["role"] == "lead"


def test_the_two_resolutions_36_are_two_nodes(graph: "nx.MultiDiGraph[str]") -> None:
    named = [id for id, held in graph.nodes(data=True) if held.get("number") == "36-NQ/TW"]
    assert sorted(named) == ["nq-36-tw-ix", "nq-36-tw-xii"]


def test_nothing_comes_from_the_news_list_and_no_unit_code_is_a_partner(
    graph: "nx.MultiDiGraph[str]", shared: Path
) -> None:
    page = (shared / "corpus" / "004_long-an_40-CT-TU.txt").read_text("utf-8")
    outside = page.index("Các tin khác")
    texts = {id: held for id, held in graph.nodes(data=True) if held["kind"] == "Text"}
    (news,) = [id for id, held in texts.items() if held["characters"] == len(page)]
    for source, _, held in graph.edges(data=True):
        for place in held.get("evidence", ()):
            if place["text"] == news:
                assert place["char_end"] <= outside
        if held["relation"] == Relation.WITH_PARTNER:
            assert not source.startswith(MINISTRY)
