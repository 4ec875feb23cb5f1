"""Coming into Neo4j: what is said, in one line, where nobody can."""

import http.server
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from danchieu.ontology.errors import NotAStore, StoreError, StoreMissing, StoreTooNew
from danchieu.queries.migrations import VERSION
from danchieu.queries.neo4j_opening import credentials, parsed
from danchieu.queries.opening import open_store, reading
from danchieu.queries.rows import NodeRow, RedirectRow

SECRET = "rõ-là-bí-mật"


def refusal(url: str) -> str:
    with pytest.raises(StoreError) as told:
        open_store(url)
    assert "\n" not in str(told.value)
    assert SECRET not in str(told.value)
    return str(told.value)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        (f"bolt://neo4j:{SECRET}@host", "take the user and password out"),
        ("neo4j+ssc://host", "neo4j+s:"),
        ("bolt://", "needs a host"),
        ("bolt://host:port", "cannot be read"),
        ("bolt://host/a/b", "no more than a database"),
        ("neo4j://host?policy=x", "no more than a database"),
        ("neo4j://nowhere.invalid", "cannot be found by its name"),
        ("bolt+s://nowhere.invalid", "cannot be found by its name"),
    ],
)
def test_a_url_that_leads_nowhere_is_refused(url: str, says: str):
    assert says in refusal(url)


def test_a_url_may_name_its_database():
    address = parsed("neo4j+s://[::1]:7000/van%20ban")
    assert (address.uri, address.database) == ("neo4j+s://[::1]:7000", "van ban")
    assert address.place == "neo4j+s://[::1]:7000/van ban"


def test_a_port_where_nobody_listens_is_said_to_refuse():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert f"bolt://127.0.0.1:{port} refuses the connection" in refusal(f"bolt://127.0.0.1:{port}")


@contextmanager
def listening(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """A port where each caller gets this answer."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    line, _ = server.accept()
                except OSError:
                    return
                with line, suppress(OSError):
                    answer(line)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


def test_a_web_server_is_no_neo4j():
    web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler)
    web.RequestHandlerClass.log_message = lambda *_: None  # type: ignore[method-assign]
    threading.Thread(target=web.serve_forever, daemon=True).start()
    assert "does not speak Neo4j's protocol" in refusal(f"bolt://127.0.0.1:{web.server_port}")
    web.shutdown()
    web.server_close()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 that no authority has signed, with its key."""
    folder = tmp_path_factory.mktemp("tls")
    made = folder / "both.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(
        [*command, "-keyout", folder / "key.pem", "-out", folder / "crt.pem"],
        check=True,
        capture_output=True,
    )
    made.write_text((folder / "key.pem").read_text() + (folder / "crt.pem").read_text())
    return made


def test_a_certificate_that_nobody_signed_is_refused_until_it_is_named(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)

    def answer(line: socket.socket) -> None:
        with context.wrap_socket(line, server_side=True) as safe:
            greet(safe, "Neo4j/4.4.0")

    with listening(answer) as port:
        assert "certificate that cannot be verified" in refusal(f"bolt+s://127.0.0.1:{port}")
        monkeypatch.setenv("DANCHIEU_NEO4J_CA", str(certificate))
        assert "upgrade the server" in refusal(f"bolt+s://127.0.0.1:{port}")
        monkeypatch.setenv("DANCHIEU_NEO4J_CA", "absent.pem")
        assert "absent.pem, which cannot be read" in refusal(f"bolt+s://127.0.0.1:{port}")


def greet(line: socket.socket, agent: str) -> None:
    """Speak as much Bolt as says who answers: version 5.4, then SUCCESS to all that is said."""
    line.recv(20)  # the magic number and four proposals
    line.sendall(bytes((0, 0, 4, 5)))
    name = agent.encode()
    told = b"\xb1\x70\xa2\x86server" + bytes((0x80 + len(name),)) + name
    told += b"\x8dconnection_id\x81x"
    file = line.makefile("rb")
    while size := file.read(2):
        if size == b"\x00\x00":  # the end of a message
            line.sendall(len(told).to_bytes(2, "big") + told + b"\x00\x00")
        else:
            file.read(int.from_bytes(size, "big"))


@pytest.mark.parametrize(
    ("agent", "says"),
    [("Neo4j/4.4.0", "is Neo4j 4.4; danchieu needs 5.26"), ("Memgraph/3", "is Memgraph/3, not")],
)
def test_a_server_that_is_too_old_or_another_is_refused(agent: str, says: str):
    with listening(lambda line: greet(line, agent)) as port:
        assert says in refusal(f"bolt://127.0.0.1:{port}")


def test_the_password_comes_from_the_environment_or_a_file(tmp_path: Path):
    assert credentials({}) is None
    file = tmp_path / "password"
    file.write_text(f"{SECRET}\n", encoding="utf-8")
    for environment, user in [
        ({"DANCHIEU_NEO4J_PASSWORD": SECRET}, "neo4j"),
        ({"NEO4J_USERNAME": "aura", "NEO4J_PASSWORD": SECRET}, "aura"),
        ({"DANCHIEU_NEO4J_PASSWORD_FILE": str(file), "NEO4J_PASSWORD": "other"}, "neo4j"),
    ]:
        found = credentials(environment)
        assert found is not None
        assert (found.principal, found.credentials) == (user, SECRET)
    with pytest.raises(StoreError, match="which cannot be read"):
        credentials({"DANCHIEU_NEO4J_PASSWORD_FILE": str(tmp_path / "absent")})


@pytest.mark.neo4j
class TestAtTheServer:
    """What a real server says."""

    def test_an_empty_database_is_made_a_store_by_a_writer_only(self, place: str):
        with pytest.raises(StoreMissing, match="danchieu ingest"):
            open_store(place)
        store = open_store(place, write=True)
        with store.writing() as writer:
            writer.put([RedirectRow("a", "b")])
        store.close()
        with reading(place) as moment:
            assert moment.ask("all_redirects") == [{"old": "a", "new": "b"}]
            assert moment.place == place

    def test_a_wrong_password_is_told_and_not_shown(
        self, place: str, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setenv("DANCHIEU_NEO4J_PASSWORD", SECRET)
        assert "does not accept the user or the password" in refusal(place)
        monkeypatch.delenv("DANCHIEU_NEO4J_PASSWORD")
        assert "does not accept the user or the password" in refusal(place)

    def test_a_database_that_is_not_there_is_named(self, place: str):
        assert f"{place}/absent has no database of that name" in refusal(f"{place}/absent")

    def test_a_server_without_tls_is_told(self, place: str):
        assert "does not speak TLS" in refusal(place.replace("bolt:", "bolt+s:"))

    @pytest.mark.parametrize("write", [True, False])
    def test_the_graph_of_another_program_is_left_alone(self, place: str, write: bool):
        store = open_store(place, write=True)
        server = store._server  # type: ignore[attr-defined]
        server.write("MATCH (n) DELETE n")
        server.write("CREATE (:Person {name: 'An'})")
        with pytest.raises(NotAStore, match="another program"):
            open_store(place, write=write)
        assert server.read("MATCH (n) RETURN labels(n), n.name") == [[["Person"], "An"]]
        store.close()

    @pytest.mark.parametrize("write", [True, False])
    def test_a_store_of_a_later_danchieu_is_refused(self, place: str, write: bool):
        store = open_store(place, write=True)
        store._server.write("MATCH (s:KeptStore) SET s.version = 99")  # type: ignore[attr-defined]
        with pytest.raises(StoreTooNew, match="upgrade danchieu"):
            open_store(place, write=write)
        store.close()

    def test_a_store_of_an_earlier_danchieu_is_migrated(self, place: str):
        stub = NodeRow("nq-36-tw-undated", "Document", "x", "x", '{"number":"36-NQ/TW"}')
        sure = NodeRow("nq-36-tw-xii", "Document", "x", "x", '{"number":"36-NQ/TW"}')
        store = open_store(place, write=True)
        with store.writing() as writer:
            writer.put([stub, sure])
        server = store._server  # type: ignore[attr-defined]
        server.write("MATCH (s:KeptStore) SET s.version = 1")
        server.write("MATCH (d:Document) REMOVE d.in_doubt")
        server.write("DROP INDEX document_in_doubt")
        store.close()
        with reading(place) as moment:
            assert [row["id"] for row in moment.ask("unsure", after="", limit=9)] == [stub.id]
            assert moment.ask("schema_version") == [{"version": VERSION}]
            assert list(moment.rows(NodeRow)) == [stub, sure]

    def test_a_question_cannot_write(self, place: str):
        store = open_store(place, write=True)
        with pytest.raises(StoreError, match="takes no writes"):
            store._server.read("CREATE (:Thing {id: 'x'})")  # type: ignore[attr-defined]
        store.close()
