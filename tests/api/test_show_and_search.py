"""`show`, `search`, `stats`, `verify`, `export`."""

import json
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from danchieu.ontology.graph import edge_row, written
from danchieu.queries.opening import open_store
from danchieu.queries.rows import EdgeRow

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_a_document_is_shown_with_all_around_it(danchieu: Run) -> None:
    shown = danchieu("show", "1345").stdout
    assert "cv-1345-ubnd-nc-tay-ninh-2024" in shown
    assert "Trần Văn Chiến, Phó Chủ tịch" in shown
    assert "thực hiện: Nghị quyết 21/NQ-CP" in shown
    assert "được thực hiện bởi: Kế hoạch 9/KH-UBND" in shown
    assert "chủ trì: Sở Ngoại vụ tỉnh Tây Ninh" in shown


def test_an_agency_is_shown_with_its_tasks(danchieu: Run) -> None:
    shown = danchieu("show", "so ngoai vu tinh tay ninh", "--lang", "en").stdout
    assert "6 · by 2024-05-22: Giao Sở Ngoại vụ" in shown
    assert "lead · Công văn 1345/UBND-NC" in shown


@pytest.mark.parametrize(
    ("what", "path"),
    [
        ("1345", "/documents/cv-1345-ubnd-nc-tay-ninh-2024"),
        ("so ngoai vu tinh tay ninh", "/agencies/agency-so-ngoai-vu-tinh-tay-ninh/tasks"),
    ],
)
def test_json_is_the_answer_of_the_service(
    danchieu: Run, service: httpx.Client, what: str, path: str
) -> None:
    assert json.loads(danchieu("show", what, "--json").stdout) == service.get(path).json()


def test_a_task_is_shown_by_its_id(danchieu: Run) -> None:
    assert "nhiệm vụ" in danchieu("show", "cv-1345-ubnd-nc-tay-ninh-2024.6").stdout


def test_search_finds_without_marks_and_by_kind(danchieu: Run) -> None:
    found = danchieu("search", "so ngoai vu").stdout
    assert "[agency-so-ngoai-vu-tinh-tay-ninh]" in found
    agencies = danchieu("search", "so ngoai vu", "--kind", "Agency").stdout.splitlines()
    assert [line.split(":")[0] for line in agencies[:-1]] == ["cơ quan"]


def test_search_says_what_it_searched_when_it_finds_nothing(danchieu: Run) -> None:
    ended = danchieu("search", "zzzz", "--lang", "en")
    assert ended.returncode == 0
    assert ended.stdout.splitlines()[0] == "none"
    assert "searched 8 documents" in ended.stdout


def test_stats_count(danchieu: Run, service: httpx.Client) -> None:
    assert "documents ingested             4" in danchieu("stats").stdout
    assert json.loads(danchieu("stats", "--json").stdout) == service.get("/stats").json()


def test_verify_prints_the_hash_last(danchieu: Run) -> None:
    ended = danchieu("verify")
    assert ended.returncode == 0
    *faults, last = ended.stdout.splitlines()
    assert faults == []
    assert last.startswith("hash ")
    assert len(last) == len("hash ") + 64


def test_verify_names_each_fault_and_ends_with_1(
    danchieu: Run, place: Path, tmp_path: Path, edges: tuple
) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(place.read_bytes())
    row = edge_row(edges[0])
    row["properties"]["evidence"][0]["quote"] = "what the text never says"
    with closing(open_store(broken, write=True)) as store, store.writing() as writer:
        writer.put([EdgeRow(**{**row, "properties": written(row["properties"])})])
    ended = danchieu("verify", "--store", str(broken))
    assert ended.returncode == 1
    fault, last = ended.stdout.splitlines()
    assert fault.startswith(edges[0].id)
    assert last.startswith("hash ")


def test_the_graph_goes_out_in_each_format(danchieu: Run, tmp_path: Path) -> None:
    linked = json.loads(danchieu("export", "--format", "node-link").stdout)
    assert (len(linked["nodes"]), len(linked["edges"])) == (11, 8)
    assert ElementTree.fromstring(danchieu("export", "--format", "graphml").stdout) is not None
    assert danchieu("export", "--format", "turtle").stdout.startswith("@prefix")
    file = tmp_path / "graph.ttl"
    ended = danchieu("export", "--format", "turtle", "-o", str(file))
    assert (ended.returncode, ended.stdout) == (0, "")
    assert file.read_text(encoding="utf-8").startswith("@prefix")
    assert [each.name for each in tmp_path.iterdir()] == ["graph.ttl"]
