"""A small graph made by hand, the command line as people run it, and the service as it runs."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
import uvicorn

from danchieu.api.app import create_app
from danchieu.api.settings import Settings
from danchieu.ontology.folding import folded
from danchieu.ontology.graph import edge_row, node_row, written
from danchieu.ontology.identity import edge_id
from danchieu.ontology.model import Agency, Document, Edge, Evidence, Node, Task, Text
from danchieu.ontology.words import Origin, Relation
from danchieu.queries.opening import open_store
from danchieu.queries.rows import EdgeRow, NodeRow, RedirectRow, Stored, TextRow

BODY = (
    "Thực hiện Nghị quyết số 21/NQ-CP về thực hiện Chỉ thị số 15-CT/TW ngày 10/8/2022, "
    "Ủy ban nhân dân tỉnh yêu cầu: 6. Giao Sở Ngoại vụ khẩn trương tham mưu, "
    "hoàn thành trước ngày 22/5/2024."
)
TEXT = "text-0123456789abcdef"
CT15 = "ct-15-tw-xiii"
NQ21 = "nq-21-cp-2023"
CV1345 = "cv-1345-ubnd-nc-tay-ninh-2024"
KH9 = "kh-9-ubnd-tay-ninh-2024"
TB7 = "tb-7-ubnd-tay-ninh-2024"
SHOWN = "ct-95-tw-mh-xiii"
TASK = f"{CV1345}.6"
SNGV = "agency-so-ngoai-vu-tinh-tay-ninh"


def document(id: str, name: str, **own: object) -> Document:
    number = name.rsplit(" ", 1)[1]
    return Document(id=id, name=name, search=folded(name), number=number, **own)  # pyright: ignore


NODES: tuple[Node, ...] = (
    document(CT15, "Chỉ thị 15-CT/TW", issuer="Ban Bí thư", date="2022-08-10", type="Chỉ thị"),
    document(NQ21, "Nghị quyết 21/NQ-CP", issuer="Chính phủ", date="2023", type="Nghị quyết"),
    document(
        CV1345,
        "Công văn 1345/UBND-NC",
        type="Công văn",
        issuer="Ủy ban nhân dân tỉnh Tây Ninh",
        date="2024-05-05",
        date_from="2024-05-05",
        date_to="2024-05-05",
        period="2024",
        title="đẩy mạnh ngoại giao kinh tế",
        signer="Trần Văn Chiến",
        signer_title="Phó Chủ tịch",
        ingested=True,
    ),
    document(KH9, "Kế hoạch 9/KH-UBND", date="2024-06-01", type="Kế hoạch", ingested=True),
    document(TB7, "Thông báo 7/TB-UBND", date="2024-07-01", type="Thông báo", ingested=True),
    document("nq-36-tw-ix", "Nghị quyết 36-NQ/TW", date="2004-03-26", type="Nghị quyết"),
    document("nq-36-tw-xii", "Nghị quyết 36-NQ/TW", date="2018-10-22", type="Nghị quyết"),
    document(SHOWN, "Chỉ thị 95-CT/TW-MH", date="2024-03-12", ingested=True, illustration=True),
    Text(
        id=TEXT,
        name="Bản chữ 01234567",
        search="ban chu 01234567",
        sha256="0123456789abcdef" * 4,
        media_type="text/plain",
        characters=len(BODY),
    ),
    Task(
        id=TASK,
        name="6. Giao Sở Ngoại vụ khẩn trương tham mưu…",
        search="6. giao so ngoai vu khan truong tham muu",
        document=CV1345,
        path="6",
        label="6",
        text="Giao Sở Ngoại vụ khẩn trương tham mưu, hoàn thành trước ngày 22/5/2024.",
        modality="assigned",
        deadline="2024-05-22",
        deadline_from="2024-05-22",
        deadline_to="2024-05-22",
    ),
    Agency(
        id=SNGV,
        name="Sở Ngoại vụ tỉnh Tây Ninh",
        search="so ngoai vu tinh tay ninh",
        agency_kind="body",
        codes=("SNgV",),
    ),
)


def told(relation: Relation, source: str, target: str, quote: str, **own: object) -> Edge:
    """An edge that Công văn 1345 states."""
    start = BODY.index(quote)
    place = Evidence(
        text=TEXT, quote=quote, char_start=start, char_end=start + len(quote), rule="test"
    )
    return Edge(
        id=edge_id(relation, source, target, CV1345),
        relation=relation,
        source=source,
        target=target,
        origin=Origin.TEXT,
        witness=CV1345,
        evidence=(place,),
        **own,  # pyright: ignore
    )


EDGES = (
    told(Relation.IMPLEMENTS, NQ21, CT15, "21/NQ-CP về thực hiện Chỉ thị số 15-CT/TW"),
    told(Relation.IMPLEMENTS, CV1345, NQ21, "Nghị quyết số 21/NQ-CP"),
    told(Relation.IMPLEMENTS, CV1345, CT15, "Chỉ thị số 15-CT/TW ngày 10/8/2022"),
    told(Relation.IMPLEMENTS, KH9, CV1345, "Thực hiện"),
    told(Relation.CITES, TB7, CT15, "15-CT/TW"),
    told(Relation.SETS, CV1345, TASK, "6. Giao Sở Ngoại vụ"),
    told(Relation.ASSIGNS_TO, TASK, SNGV, "Giao Sở Ngoại vụ", role="lead", deadline="2024-05-22"),
    told(Relation.TEXT_OF, TEXT, CV1345, BODY),
)


def rows() -> Iterator[Stored]:
    yield TextRow(TEXT, "0123456789abcdef" * 4, "text/plain", "utf-8", len(BODY), BODY)
    for node in NODES:
        row = node_row(node)
        yield NodeRow(**{**row, "properties": written(row["properties"])})
    for edge in EDGES:
        row = edge_row(edge)
        yield EdgeRow(**{**row, "properties": written(row["properties"])})
    yield RedirectRow("cv-1345-ubnd-nc-tay-ninh-undated", CV1345)


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the small graph."""
    path = tmp_path_factory.mktemp("store") / "small.db"
    with closing(open_store(path, write=True)) as store, store.writing() as writer:
        writer.put(rows())
    return path


@pytest.fixture(scope="session")
def danchieu(
    place: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command line as a process of its own, over the small graph unless told otherwise."""
    folder = tmp_path_factory.mktemp("working")

    def run(*arguments: str, **given: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONWARNINGS": "error", "DANCHIEU_STORE": str(place)}
        return subprocess.run(
            [sys.executable, "-m", "danchieu.api", *arguments],
            capture_output=True,
            encoding="utf-8",
            cwd=folder,
            env={**environment, **given},
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def running() -> Iterator[Callable[..., httpx.Client]]:
    """Start a service on a free port; its client."""
    ends: list[Callable[[], None]] = []

    def start(**settings: object) -> httpx.Client:
        app = create_app(Settings(**settings))  # pyright: ignore
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
        thread = threading.Thread(target=server.run)
        thread.start()
        while not server.started:
            thread.join(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        client = httpx.Client(base_url=f"http://127.0.0.1:{port}/v1", timeout=20)

        def end() -> None:
            client.close()
            server.should_exit = True
            thread.join()

        ends.append(end)
        return client

    yield start
    for end in ends:
        end()


@pytest.fixture(scope="session")
def service(place: Path, running: Callable[..., httpx.Client]) -> httpx.Client:
    """A client of a service over the small graph."""
    return running(store=str(place))


@pytest.fixture(scope="session")
def edges() -> tuple[Edge, ...]:
    """The edges of the small graph."""
    return EDGES


@pytest.fixture(scope="session")
def nodes() -> tuple[Node, ...]:
    """The nodes of the small graph."""
    return NODES
