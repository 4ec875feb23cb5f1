"""What all tests share."""

import json
import os
import re
import secrets
import signal
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and gold that stands beside the project in our own runs."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip("the corpus of real documents (../shared) is not on this machine")
    return folder


@pytest.fixture(scope="session", autouse=True)
def interruptible() -> None:
    """Let Ctrl-C reach the programs that tests start; a shell's background job would ignore it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


GIVEN = os.environ.get("DANCHIEU_TEST_NEO4J_URI")
"""A server of yours that holds nothing; user and password as `danchieu` takes them."""
STORES = ("embedded", "neo4j-given") if GIVEN else ("embedded", "neo4j-lts", "neo4j-current")


@pytest.fixture(scope="session", params=STORES)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of store; a test that asks for it is run on all."""
    return request.param


def pytest_configure(config: pytest.Config) -> None:
    """Name our markers."""
    config.addinivalue_line("markers", "neo4j: a test about Neo4j alone, run on its versions only")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take tests about Neo4j alone off the other stores, so that nothing is skipped."""
    off = [item for item in items if item.get_closest_marker("neo4j") and _is_embedded(item)]
    config.hook.pytest_deselected(items=off)
    items[:] = [item for item in items if item not in off]


def _is_embedded(item: pytest.Item) -> bool:
    return getattr(item, "callspec", None) is not None and (
        item.callspec.params.get("kind") == "embedded"  # type: ignore[attr-defined]
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give all tests of one server to one process, the others by file.

    So there is one server of each kind, however many processes share the tests.
    """
    from xdist.scheduler import LoadScopeScheduling

    class ByServer(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            server = re.search(r"neo4j-[a-z]+", nodeid)  # "…[neo4j-lts-1]"; not "test_neo4j_rows"
            return server[0] if server else nodeid.partition("::")[0]

    return ByServer(config, log)


_PLANS_STAY = "dbms.cypher.min_replan_interval=1h"
"""Each test empties the database, upon which the server would plan every question anew."""
_SHORT_LIFE = "-XX:TieredStopAtLevel=1"
"""Java compiles quickly rather than well: half of a short run is compiling."""

NewPlace = Callable[[], str]


@pytest.fixture
def new_place(kind: str, places: "Places") -> NewPlace:
    """Where a new store may be; in Neo4j it takes the place of the one before."""
    return lambda: places.new(kind)


@pytest.fixture
def fewer(kind: str) -> Callable[[int], int]:
    """How many of so many examples a store is given: a server takes a second for each."""
    return lambda many: many if kind == "embedded" else max(2, many // 8)


@pytest.fixture
def place(new_place: NewPlace) -> str:
    """Where one new store of each kind may be."""
    return new_place()


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Places]":
    """Places for stores; the servers are started when a test first wants one."""
    with ExitStack() as running, pytest.MonkeyPatch.context() as environment:
        made = Places(tmp_path_factory, running, environment)
        yield made
        made.leave()


MARK = f"danchieu_tests_{secrets.token_hex(8)}"
"""A constraint on nothing by which this run knows the databases that it may empty."""
_UNIQUE = "REQUIRE n.id IS UNIQUE"


@dataclass
class Places:
    """Files, and databases of servers that these tests started or were given empty."""

    files: pytest.TempPathFactory
    running: ExitStack
    environment: pytest.MonkeyPatch
    servers: dict[str, dict[str, Any]] = field(default_factory=dict)

    def new(self, kind: str) -> str:
        """Where a new store of this kind may be."""
        if kind == "embedded":
            return str(self.files.mktemp("store") / "danchieu.db")
        if kind not in self.servers:
            self.servers[kind] = self._given() if kind == "neo4j-given" else self._started(kind)
            self._run(self.servers[kind], f"CREATE CONSTRAINT {MARK} FOR (n:{MARK}) {_UNIQUE}")
        server = self.servers[kind]
        VERSIONS[kind] = server["version"]
        if server.get("password"):
            self.environment.setenv("DANCHIEU_NEO4J_USER", server["user"])
            self.environment.setenv("DANCHIEU_NEO4J_PASSWORD", server["password"])
        self._empty(server)
        return server["uri"]

    def leave(self) -> None:
        """Leave a server that is not ours as empty as it was."""
        if "neo4j-given" in self.servers:
            self._empty(self.servers["neo4j-given"])
            self._run(self.servers["neo4j-given"], f"DROP CONSTRAINT {MARK}")

    def _given(self) -> dict[str, Any]:
        server = {"uri": GIVEN, "version": "of DANCHIEU_TEST_NEO4J_URI"}
        if self._ask(server, "MATCH (n) RETURN count(n)"):
            pytest.fail(f"{GIVEN} is not empty; the tests touch no graph that they did not make")
        return server

    def _started(self, kind: str) -> dict[str, Any]:
        program = [sys.executable, str(ROOT / "docker/neo4j_server.py"), "--throwaway"]
        process = self.running.enter_context(
            subprocess.Popen(
                [*program, "--kind", kind.removeprefix("neo4j-"), "--setting", _PLANS_STAY],
                env={**os.environ, "JDK_JAVA_OPTIONS": _SHORT_LIFE},
                stdin=subprocess.PIPE,  # it ends when this is closed, also where we are killed
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
            )
        )
        told = process.stdout.readline() if process.stdout else ""
        if not told:
            pytest.skip(f"no Neo4j: {process.communicate()[1].strip()[:1000]}")
        return json.loads(told)

    def _empty(self, server: dict[str, Any]) -> None:
        """Delete what a database holds that was seen empty by this run, and no other's."""
        marks = f"SHOW CONSTRAINTS YIELD name WHERE name = '{MARK}' RETURN count(*)"
        if not self._ask(server, marks):
            pytest.fail(f"{server['uri']} is no longer the database that these tests found empty")
        some = "MATCH (x) WITH x LIMIT 10000 DETACH DELETE x RETURN count(*)"
        while self._ask(server, some) == 10_000:
            pass

    def _ask(self, server: dict[str, Any], text: str) -> Any:
        return self._run(server, text)[0][0]

    def _run(self, server: dict[str, Any], text: str) -> Any:
        if "driver" not in server:
            server["driver"] = self.running.enter_context(_driver(server))
        with server["driver"].session() as session:
            return session.run(text).values()


def _driver(server: dict[str, Any]) -> Any:
    from neo4j import GraphDatabase

    from danchieu.queries.neo4j_access import credentials

    own = (server["user"], server["password"]) if "password" in server else None
    auth = own or credentials(os.environ)
    return GraphDatabase.driver(server["uri"], auth=auth, notifications_min_severity="OFF")


VERSIONS: dict[str, str] = {}
"""The servers that the tests ran on."""


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell them to the process that sums up, where tests are shared among several."""
    told = getattr(session.config, "workeroutput", None)
    if told is not None:
        told["servers"] = VERSIONS


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Hear it."""
    VERSIONS.update(getattr(node, "workeroutput", {}).get("servers", {}))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say which servers the tests ran on."""
    for kind, version in sorted(VERSIONS.items()):
        terminalreporter.write_line(f"{kind}: Neo4j {version}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a test that cannot run fails: what is missing would otherwise never be noticed."""
    return _strict((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a whole file that says it cannot run."""
    return _strict((yield))


Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


def _strict(report: Report) -> Report:
    """Make a skip a failure where CI is set; an expected failure (xfail) stays what it is."""
    if os.environ.get("CI") != "true" or not report.skipped or hasattr(report, "wasxfail"):
        return report
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    report.outcome = "failed"
    report.longrepr = f"skipped in CI: {reason.removeprefix('Skipped: ')}"
    return report
