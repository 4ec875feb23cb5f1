"""What befalls a line to a Neo4j server: a proxy before a real one cuts it at a chosen word."""

import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from typing import Any
from urllib.parse import urlsplit

import anyio
import httpx
import pytest

from danchieu.api.app import create_app
from danchieu.api.settings import Settings
from danchieu.ontology.errors import StoreError
from danchieu.queries import neo4j_writer
from danchieu.queries.neo4j_session import READER_PATIENCE_SECONDS
from danchieu.queries.opening import open_store
from danchieu.queries.rows import EdgeRow, NodeRow, RedirectRow
from danchieu.queries.store import Store

pytestmark = pytest.mark.neo4j

# What the driver says for it, as it goes over the line.
BEGIN, COMMIT = b"\xb1\x11", b"\x00\x02\xb0\x12"
UNSAID, UNANSWERED, HALF = "unsaid", "unanswered", "half"


class Line:
    """A proxy that breaks all lines when a client says a certain thing.

    That may never reach the server (UNSAID), or it does and the answer is lost (UNANSWERED), or all
    but the first bytes of the answer never come (HALF).
    """

    def __init__(self, server: tuple[str, int]) -> None:
        self._server = server
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._rules: list[tuple[bytes, str, float]] = []
        self.held = threading.Event()
        """Set when half of an answer was held back."""
        self.slow = 0.0
        """Seconds between an answer that is lost and the break."""
        self._serve()

    def break_at(self, said: bytes, how: str = UNSAID, away: float = 0) -> None:
        """Break the lines once when this is said next; nobody listens for some seconds after."""
        self._rules.append((said, how, away))

    @property
    def broken(self) -> bool:
        """Whether all that was to be broken has been."""
        return not self._rules

    def cut(self, away: float = 0) -> None:
        """Break all lines now."""
        if away:
            self.leave()
            threading.Timer(away, self.come_back).start()
        for each in tuple(self._open):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def leave(self) -> None:
        """Listen no more."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def come_back(self) -> None:
        """Listen again."""
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self._serve()

    def close(self) -> None:
        """Leave for good."""
        self.leave()
        self.cut()

    def _serve(self) -> None:
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            server = socket.create_connection(self._server)
            self._open |= {client, server}
            lost = list[tuple[str, float]]()
            for pump in (self._ask, self._answer):
                threading.Thread(target=pump, args=(client, server, lost), daemon=True).start()

    def _ask(self, client: socket.socket, server: socket.socket, lost: list[Any]) -> None:
        with client, suppress(OSError):
            while data := client.recv(1 << 20):
                rule = next((rule for rule in self._rules if rule[0] in data), None)
                if rule:
                    self._rules.remove(rule)
                if rule and rule[1] == UNSAID:
                    self.cut(rule[2])
                    return
                lost += [rule[1:]] if rule else []
                server.sendall(data)
            server.shutdown(socket.SHUT_RDWR)

    def _answer(self, client: socket.socket, server: socket.socket, lost: list[Any]) -> None:
        with server, suppress(OSError):
            while data := server.recv(1 << 20):
                if lost and lost[0][0] == UNANSWERED:
                    time.sleep(self.slow)
                    self.cut(lost[0][1])
                    return
                client.sendall(data[:3] if lost else data)
                if lost:
                    self.held.set()
                    time.sleep(60)
            client.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def line(place: str) -> Iterator[Line]:
    """A proxy before the server."""
    open_store(place, write=True).close()
    url = urlsplit(place)
    made = Line((url.hostname or "", url.port or 0))
    yield made
    made.close()


@pytest.fixture
def far(line: Line) -> Iterator[Store]:
    """A store beyond the proxy, to be written to."""
    store = open_store(f"bolt://127.0.0.1:{line.port}", write=True)
    yield store
    store.close()


@pytest.fixture
def asked(line: Line) -> Iterator[Store]:
    """The same, only to be asked."""
    store = open_store(f"bolt://127.0.0.1:{line.port}")
    yield store
    store.close()


@pytest.mark.parametrize(
    ("said", "how", "away"),
    [
        (b"MERGE (lock:KeptLock", UNSAID, 0),
        (b"MERGE (lock:KeptLock", UNANSWERED, 0),
        (BEGIN, UNSAID, 0),
        (BEGIN, UNANSWERED, 2),
        (b"WHERE lock.holder = $me RETURN", UNSAID, 0),
        (b"MERGE (kept:KeptRedirect", UNSAID, 0),
        (b"MERGE (kept:KeptRedirect", UNANSWERED, 2),
        (b"DELETE kept", UNANSWERED, 0),
        (b"lock.asked = $me\nWITH lock WHERE lock.holder = $me", UNANSWERED, 0),
        (COMMIT, UNSAID, 0),
        (COMMIT, UNANSWERED, 0),
        (COMMIT, UNANSWERED, 2),
    ],
)
def test_what_is_written_stands_once_wherever_the_line_breaks(
    line: Line, far: Store, place: str, said: bytes, how: str, away: float
):
    line.break_at(said, how, away)
    with far.writing() as writer:
        writer.put([RedirectRow("a", "b"), RedirectRow("c", "d")])
        writer.drop(RedirectRow, [("c",)])
        assert [row["old"] for row in writer.ask("all_redirects")] == ["a"]
    assert line.broken
    near = open_store(place)
    assert near.ask("all_redirects") == [{"old": "a", "new": "b"}]
    near.close()


def test_a_commit_whose_answer_is_lost_over_and_over_stands(line: Line, far: Store):
    for _ in range(3):
        line.break_at(COMMIT, UNANSWERED)
    with far.writing() as writer:
        writer.put([RedirectRow("a", "b")])
    assert line.broken
    assert far.ask("all_redirects") == [{"old": "a", "new": "b"}]


def test_patience_begins_when_the_line_breaks(
    line: Line, far: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(neo4j_writer, "PATIENCE_SECONDS", 3.0)
    line.slow = 3.5  # so long the server takes to commit, and then nothing comes of its answer
    line.break_at(COMMIT, UNANSWERED)
    with far.writing() as writer:
        writer.put([RedirectRow("a", "b")])
    assert line.broken
    assert far.ask("all_redirects") == [{"old": "a", "new": "b"}]


def test_a_question_is_answered_though_the_line_broke(line: Line, asked: Store):
    for question in (b"KeptRedirect", b"KeptRedirect"):
        line.break_at(question, UNANSWERED)
    assert asked.ask("all_redirects") == []
    assert line.broken
    line.cut()
    assert asked.ask("all_redirects") == []


def test_rows_come_though_the_line_broke_before_the_first(line: Line, asked: Store, place: str):
    near = open_store(place, write=True)
    with near.writing() as writer:
        writer.put([RedirectRow("a", "b")])
    near.close()
    for said, how in ((BEGIN, UNSAID), (b"KeptRedirect", UNANSWERED)):
        line.break_at(said, how)
    assert list(asked.stream("all_redirects")) == [{"old": "a", "new": "b"}]
    assert line.broken
    line.break_at(b"KeptRedirect", UNSAID)
    line.break_at(b"KeptRedirect", UNANSWERED, 1)
    assert list(asked.rows(RedirectRow)) == [RedirectRow("a", "b")]
    assert line.broken


def test_rows_that_end_in_the_middle_are_an_error(line: Line, far: Store):
    with far.writing() as writer:
        writer.put(RedirectRow(f"{n:05}", "x" * 100) for n in range(6_000))
    rows = far.stream("all_redirects")
    assert next(rows)["old"] == "00000"
    line.cut()
    with pytest.raises(StoreError):
        list(rows)


def test_who_asks_a_server_that_is_away_is_told_soon(line: Line, asked: Store):
    assert asked.ask("all_redirects") == []
    line.close()
    for question in (
        lambda: asked.ask("all_redirects"),
        lambda: list(asked.stream("all_redirects")),
        lambda: list(asked.rows(RedirectRow)),
    ):
        since = time.monotonic()
        with pytest.raises(StoreError, match="refuses the connection"):
            question()
        assert time.monotonic() - since < READER_PATIENCE_SECONDS + 3


def test_the_service_says_soon_that_its_server_is_away_and_when_it_is_back(line: Line):
    app = create_app(Settings(store=f"bolt://127.0.0.1:{line.port}"))

    async def asked_three_times() -> list[tuple[int, bool]]:
        said: list[tuple[int, bool]] = []
        inside = httpx.ASGITransport(app)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=inside, base_url="http://localhost", timeout=60) as client,
        ):
            for befalls in (lambda: None, line.leave, line.come_back):
                befalls()
                line.cut()
                since = time.monotonic()
                answer = await client.get("/v1/ready")
                soon = time.monotonic() - since < READER_PATIENCE_SECONDS + 3
                said.append((answer.status_code, soon))
        return said

    assert anyio.run(asked_three_times) == [(200, True), (503, True), (200, True)]


def test_a_writer_whose_server_is_gone_ends_with_its_own_error_and_soon(line: Line, far: Store):
    since = time.monotonic()
    with pytest.raises(LookupError, match="mine"), far.alone():
        line.close()
        raise LookupError("mine")
    assert time.monotonic() - since < 10


def test_a_right_to_write_that_could_not_be_given_back_runs_out(line: Line, far: Store, place: str):
    with far.alone():
        line.cut(away=2)
    near: Any = open_store(place, write=True)
    assert near._server.read("MATCH (l:KeptLock) RETURN l.holder IS NULL") == [[False]]
    near._server.write("MATCH (l:KeptLock) SET l.until = 0")
    with near.writing() as writer:
        writer.put([RedirectRow("a", "b")])
    near.close()


WRITER = textwrap.dedent("""
    import sys
    from danchieu.queries.opening import open_store
    from danchieu.queries.rows import RedirectRow

    store = open_store(sys.argv[1], write=True)
    try:
        with store.writing() as writer:
            writer.put([RedirectRow("a", "b")])
            print("writing", flush=True)
            sys.stdin.readline()
            writer.put([RedirectRow("c", "d")])
    except KeyboardInterrupt:
        print("stopped", flush=True)
    finally:
        store.close()
""")


def test_a_writer_that_is_stopped_in_the_middle_of_an_answer_ends_in_order(line: Line, place: str):
    url = f"bolt://127.0.0.1:{line.port}"
    with ExitStack() as running:
        process = running.enter_context(
            subprocess.Popen(
                [sys.executable, "-c", WRITER, url],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        running.callback(process.kill)
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "writing\n"
        line.break_at(b"MERGE (kept:KeptRedirect", HALF)
        process.stdin.write("\n")
        process.stdin.flush()
        assert line.held.wait(20)
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=20) == ("stopped\n", "")
    store = open_store(place, write=True)
    assert store.ask("all_redirects") == []
    with store.writing():
        pass
    store.close()


def many_nodes(of: int) -> list[NodeRow]:
    return [NodeRow(f"agency-{n}", "Agency", f"Sở {n}", f"so {n}", "{}") for n in range(of)]


def many_edges(of: int) -> list[EdgeRow]:
    """Each node is part of the one before; the last one is none that was put."""
    named = [(f"agency-{n + 1}", f"agency-{n}") for n in range(of)]
    return [EdgeRow(f"PART_OF~{a}~{b}", "PART_OF", a, b, None, "{}") for a, b in named]


@pytest.mark.parametrize("how", [UNSAID, UNANSWERED])
@pytest.mark.parametrize("said", [b"MERGE (node:Thing", b"MERGE (source)-["])
def test_several_messages_stand_once_wherever_the_line_breaks(
    line: Line, far: Store, place: str, said: bytes, how: str
):
    nodes, edges = many_nodes(5_000), many_edges(5_000)
    with far.writing() as writer:
        writer.put(nodes[:100])
        for _ in range(2):  # as the first message is under way, then in what is said again
            line.break_at(said, how)
        writer.put([*nodes, *edges])
        assert line.broken
        writer.drop(EdgeRow, [(edge.id,) for edge in edges[3:]])
    near = open_store(place)
    assert sum(1 for _ in near.rows(NodeRow)) == 5_000
    assert [row.id for row in near.rows(EdgeRow)] == [edge.id for edge in edges[:3]]
    near.close()


@pytest.mark.parametrize("at", [0, 2_500, 4_999])
def test_a_row_that_the_server_refuses_among_many_is_told_and_nothing_stands(far: Store, at: int):
    nodes = many_nodes(5_000)
    nodes[at] = NodeRow("x" * 40_000, "Agency", "Sở", "so", "{}")
    with pytest.raises(StoreError) as told, far.writing() as writer:
        writer.put(nodes)
    assert "\n" not in str(told.value)
    with pytest.raises(ValueError, match="Nonsense"), far.writing() as writer:
        writer.put([*nodes[1:3], NodeRow("y", "Nonsense", "Sở", "so", "{}")])
    assert list(far.rows(NodeRow)) == []
    with far.writing() as writer:
        writer.put(many_nodes(3))
    assert len(list(far.rows(NodeRow))) == 3
