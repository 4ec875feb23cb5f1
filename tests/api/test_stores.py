"""The service gives the same answers over every kind of store."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from danchieu.ingest.load import load
from danchieu.ontology.decisions import decision
from danchieu.ontology.words import Judgement
from danchieu.queries.decisions import decision_row
from danchieu.queries.opening import open_store
from danchieu.queries.rows import EdgeRow, NodeRow, Stored

DIRECTIVE, TRADE = "ct-95-tw-mh-xiii", "agency-so-cong-thuong-tinh-lang-son"
UNDATED = "nq-36-tw-mh-undated"
MAY_BE = (
    '{"confidence":"unsure","inputs":["text-1"],"origin":"computed","reason":"two of this number",'
    '"rule":"undated-number"}'
)
DOUBTFUL: tuple[Stored, ...] = (
    NodeRow(UNDATED, "Document", "Nghị quyết 36-NQ/TW-MH", "36", '{"number":"36-NQ/TW-MH"}'),
    NodeRow(
        "kl-7-tw-mh-undated", "Document", "Kết luận 7-KL/TW-MH", "7", '{"number":"7-KL/TW-MH"}'
    ),
    EdgeRow(f"MAY_BE~{UNDATED}~{DIRECTIVE}", "MAY_BE", UNDATED, DIRECTIVE, None, MAY_BE),
    decision_row(
        decision(
            *("nq-35-tw-mh-undated", Judgement.SAME, DIRECTIVE),
            reason="vì nói đến biển",
            decided_at="2026-11-22T00:00:00Z",
        )
    ),
)
ASKED = (
    "/ready",
    "/stats",
    "/unsure",
    "/unsure?limit=1",
    "/decisions",
    "/documents?limit=9",
    "/documents?words=bán dẫn&ingested=true",
    f"/documents/{DIRECTIVE}",
    "/lineage/95-CT/TW-MH?direction=down",
    "/lineage/15/KH-SCT-MH?direction=up",
    f"/agencies/{TRADE}/tasks",
    "/search?words=sở công thương",
    "/resolve?what=36-NQ/TW",
    "/lineage/999-CT/TW",
)
Start = Callable[..., httpx.Client]


@pytest.fixture(scope="module")
def expected(root: Path, tmp_path_factory: pytest.TempPathFactory, running: Start) -> Any:
    """What the service answers over a file."""
    place = str(tmp_path_factory.mktemp("expected") / "danchieu.db")
    fill(place, root)
    return told(running(store=place))


@pytest.fixture(scope="module")
def client(kind: str, places: Any, root: Path, running: Start) -> Iterator[httpx.Client]:
    """A client of a service over the examples and some doubts in a store of each kind."""
    place: str = places.new(kind)
    fill(place, root)
    yield running(store=place)


def fill(place: str, root: Path) -> None:
    with closing(open_store(place, write=True)) as store:
        load(store, [str(root / "examples")])
        with store.writing() as writer:
            writer.put(DOUBTFUL)


def told(client: httpx.Client) -> dict[str, tuple[int, Any]]:
    answers = {path: client.get(path) for path in ASKED}
    return {path: (each.status_code, each.json()) for path, each in answers.items()}


def test_every_kind_of_store_gives_the_same_answers(client: httpx.Client, expected: Any):
    found = told(client)
    assert [path for path in ASKED if found[path] != expected[path]] == []
    assert [found[path][0] for path in ASKED] == [*[200] * (len(ASKED) - 1), 404]


def test_what_is_in_doubt_and_decided_is_told(client: httpx.Client):
    listed = client.get("/unsure").json()
    assert [each["document"]["id"] for each in listed["items"]] == ["kl-7-tw-mh-undated", UNDATED]
    (taken,) = client.get("/decisions").json()["decisions"]
    assert (taken["one"], taken["reason"]) == ("nq-35-tw-mh-undated", "vì nói đến biển")
    (line,) = (client.get(f"/lineage/{DIRECTIVE}").json(),)
    assert len(line["levels"]) > 50
