"""Neo4j through the store, beside the driver alone on the same server, one after the other.

python bench/neo4j_store.py [--documents N | --large N [--profile FILE]]

It starts a server of its own; `--profile` writes down how the server answers each question.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import synthetic
from neo4j import Driver, GraphDatabase
from profiles import page

from danchieu.queries import neo4j_questions
from danchieu.queries.lineage import lineage
from danchieu.queries.neo4j_bulk import write_bulk
from danchieu.queries.neo4j_rows import (
    edge_properties,
    edge_type,
    node_labels,
    node_properties,
)
from danchieu.queries.opening import open_store
from danchieu.queries.rows import EdgeRow, NodeRow
from danchieu.queries.store import Reader, Store

ROOT = Path(__file__).parent.parent
BATCHES = (1_000, 2_000, 5_000, 10_000)
AT_ONCE = 20_000
"""Rows in one transaction, of the store and of the driver alone."""

Rows = Sequence[NodeRow | EdgeRow]


def main() -> None:
    """Print rows a second and milliseconds, and what they are of one another."""
    arguments = _arguments()
    if not arguments.large:
        with server(arguments.kind) as (uri, driver), closing(open_store(uri, write=True)) as store:
            print(f"Neo4j ({arguments.kind}), {arguments.documents} documents", flush=True)
            load(store, driver, arguments.documents, arguments.rounds)
            lineages(store, driver, arguments.documents, arguments.questions)
        return
    with (
        imported(arguments.kind, arguments.large) as (uri, driver),
        closing(open_store(uri, write=True)) as store,
    ):
        print(f"Neo4j ({arguments.kind}), {arguments.large} documents", flush=True)
        lineages(store, driver, arguments.large, arguments.questions)
        if arguments.profile:
            arguments.profile.write_text(page(driver, store, arguments.large), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=10_000, help="loaded row by row")
    parser.add_argument("--rounds", type=int, default=3, help="parts of the load that are timed")
    parser.add_argument(
        "--large", type=int, metavar="N", help="imported in bulk instead, then asked"
    )
    parser.add_argument("--questions", type=int, default=40, help="lineages asked for")
    parser.add_argument("--kind", choices=("lts", "current"), default="lts")
    parser.add_argument(
        "--profile", type=Path, metavar="FILE", help="of --large: how each is answered"
    )
    return parser.parse_args()


@contextmanager
def server(kind: str, *more: str) -> Iterator[tuple[str, Driver]]:
    """A server and a driver; its password is in the environment for the store."""
    program = [sys.executable, str(ROOT / "docker/neo4j_server.py"), "--throwaway", "--kind", kind]
    with subprocess.Popen(
        [*program, *more], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        told = json.loads(process.stdout.readline() if process.stdout else "")
        os.environ["DANCHIEU_NEO4J_PASSWORD"] = told["password"]
        auth = (told["user"], told["password"])
        with GraphDatabase.driver(
            told["uri"], auth=auth, notifications_min_severity="OFF"
        ) as driver:
            yield told["uri"], driver


@contextmanager
def imported(kind: str, documents: int) -> Iterator[tuple[str, Driver]]:
    """A server over the graph, imported in bulk."""
    with tempfile.TemporaryDirectory() as folder:
        made = timed(lambda: write_bulk(synthetic.AsStore(documents), Path(folder)))
        size = sum(file.stat().st_size for file in Path(folder).iterdir())
        print(f"CSV of {documents} documents: {size / 1e6:.0f} MB in {made:.0f} s", flush=True)
        with server(kind, "--import", folder) as found:
            yield found


def load(store: Store, driver: Driver, documents: int, rounds: int) -> None:
    """Load the graph. Of each part that is timed the store takes one half and the driver another.

    What the driver alone is given is made before its clock starts: labels, types and properties.
    The store has the right to write all the while, as in an ingest, which asks for it once; what
    each transaction does to make sure of it counts. They begin by turns, as a server gets faster
    and its graph grows.
    """
    with store.alone():
        _load(store, driver, documents, rounds)


def _load(store: Store, driver: Driver, documents: int, rounds: int) -> None:
    rows = list(synthetic.graph(documents))
    nodes = [row for row in rows if isinstance(row, NodeRow)]
    edges = [row for row in rows if isinstance(row, EdgeRow)]
    shares: dict[str, list[tuple[float, float]]] = {"nodes": [], "edges": []}
    for name, some in (("nodes", nodes), ("edges", edges)):
        size = min(AT_ONCE, len(some) // (2 * (rounds + 1) + len(BATCHES)))
        parts = iter(some)
        by_store(store, list(islice(parts, size)))  # warm up
        by_driver(driver, prepared(list(islice(parts, size))), 2_000)
        best: dict[int, float] = {}
        for batch in BATCHES:
            part = prepared(list(islice(parts, size)))
            best[batch] = timed(lambda b=batch, p=part: by_driver(driver, p, b)) / size
        batch = min(best, key=best.__getitem__)
        for turn in range(rounds):
            mine, other = list(islice(parts, size)), prepared(list(islice(parts, size)))
            both = {
                "ours": lambda p=mine: by_store(store, p),
                "theirs": lambda p=other, b=batch: by_driver(driver, p, b),
            }
            took = {who: timed(both[who]) for who in sorted(both, reverse=bool(turn % 2))}
            shares[name].append((size / took["ours"], size / took["theirs"]))
        ratio = statistics.median(ours / theirs for ours, theirs in shares[name])
        print(
            f"{name}: store {_median(shares[name], 0)} rows/s, driver alone "
            f"{_median(shares[name], 1)} (batches of {batch}); ratio {ratio:.2f}",
            flush=True,
        )
        while part := list(islice(parts, AT_ONCE)):
            by_store(store, part)


def _median(pairs: list[tuple[float, float]], at: int) -> str:
    return f"{statistics.median(pair[at] for pair in pairs):.0f}"


def by_store(store: Store, rows: Rows) -> None:
    """One transaction of the store."""
    with store.writing() as writer:
        writer.put(rows)


Prepared = dict[str, list[dict[str, Any]]]


def prepared(rows: Rows) -> Prepared:
    """Rows by the statement that writes them, as a script of one's own would have them."""
    texts: Prepared = {}
    for row in rows:
        if isinstance(row, NodeRow):
            held = node_properties(row)
            labels = ":".join(node_labels(row, held))
            text = f"MERGE (n:Thing {{id: row.id}}) SET n:{labels}, n += row.own"
            sent: dict[str, Any] = {"id": row.id, "own": held}
        else:
            text = (
                "MATCH (a:Thing {id: row.source}) MATCH (b:Thing {id: row.target}) "
                f"MERGE (a)-[r:{edge_type(row)} {{id: row.id}}]->(b) SET r += row.own"
            )
            held = edge_properties(row)
            sent = {"id": row.id, "source": row.source, "target": row.target, "own": held}
        texts.setdefault(f"UNWIND $rows AS row {text}", []).append(sent)
    return texts


def by_driver(driver: Driver, texts: Prepared, batch: int) -> None:
    """The same rows by the driver alone, in one transaction."""
    with driver.session() as session, session.begin_transaction() as transaction:
        for text, rows in texts.items():
            for start in range(0, len(rows), batch):
                transaction.run(text, rows=rows[start : start + batch]).consume()  # type: ignore[arg-type]
        transaction.commit()


LINEAGE = """
MATCH (:Thing {id: $root})<-[:IMPLEMENTS]-{0,6}(line)
WITH DISTINCT line
CALL (line) {
  MATCH (line)<-[edge:AMENDS|REPLACES|REPEALS|IMPLEMENTS|BASED_ON|CITES]-() RETURN edge
  UNION MATCH (line)<-[edge:PROPOSED_BY|REPLIES_TO|MAY_BE]-() RETURN edge
  UNION MATCH (line)-[edge:SETS|ISSUED_BY|MAY_BE]->() RETURN edge
  UNION MATCH (line)-[:SETS]->()-[edge:ASSIGNS_TO]->() RETURN edge
}
WITH collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge UNWIND [startNode(edge), endNode(edge)] AS node
  WITH DISTINCT node RETURN collect(node {.*, words: null}) AS nodes
}
RETURN nodes, [edge IN edges | edge {
  .*, type: type(edge), source: startNode(edge).id, target: endNode(edge).id
}] AS edges
"""
"""The subgraph of a lineage in one query, as a person would write it who knows the graph."""


def lineages(store: Store, driver: Driver, documents: int, questions: int) -> None:
    """Ask for lineages by turns, through the store and by the raw query for the same subgraph."""
    roots = [synthetic.document(n) for n in range(0, documents, max(1, documents // questions))]
    took: dict[str, list[float]] = {"store": [], "same": [], "one": [], "parsed": []}
    sizes: list[int] = []
    for root in roots * 2:
        with store.moment() as moment:
            told = Overheard(moment)
            took["store"].append(timed(lambda r=root, t=told: sizes.append(_nodes(t, r))))
        took["same"].append(timed(lambda t=told: _again(driver, t.asked)))
        took["one"].append(timed(lambda r=root: sizes.append(_raw_nodes(driver, r))))
        took["parsed"].append(timed(lambda r=root: _parsed(driver, r)))
        if sizes[-2] != sizes[-1]:
            raise SystemExit(f"{root}: {sizes[-2]} nodes through the store, {sizes[-1]} raw")
    held = {name: several[len(roots) :] for name, several in took.items()}  # the rest warmed up
    median = {name: statistics.median(several) for name, several in held.items()}
    print(
        f"lineage of {statistics.median(sizes):.0f} nodes (up to {max(sizes)}):\n"
        f"  through the store {_ms(held['store'])}\n"
        f"  its statements by the driver alone {_ms(held['same'])}; "
        f"ratio {median['store'] / median['same']:.2f}\n"
        f"  one query made for it {_ms(held['one'])}; ratio {median['store'] / median['one']:.2f}\n"
        f"  that query, its answer parsed and left so {_ms(held['parsed'])}; "
        f"ratio {median['store'] / median['parsed']:.2f}",
        flush=True,
    )


class Overheard:
    """A store that remembers what it was asked."""

    def __init__(self, store: Reader) -> None:
        """Ask through another."""
        self.place, self._store = store.place, store
        self.asked: list[tuple[str, dict[str, Any]]] = []

    def ask(self, question: str, **parameters: Any) -> Any:
        """As the other does."""
        if texts := neo4j_questions.texts(question, parameters):
            given = neo4j_questions.bound(question, parameters)
            self.asked.append(("\nUNION ALL\n".join(texts), given))
        return self._store.ask(question, **parameters)


def _again(driver: Driver, asked: list[tuple[str, dict[str, Any]]]) -> None:
    with driver.session(default_access_mode="READ", fetch_size=2_000) as session:
        for text, given in asked:
            session.run(text, given).data()  # type: ignore[arg-type]


def _nodes(store: Reader, root: str) -> int:
    return len(lineage(store, root, limit=100_000).nodes)


def _raw_nodes(driver: Driver, root: str) -> int:
    with driver.session(default_access_mode="READ") as session:
        (found,) = session.run(LINEAGE, root=root).data()
    return len(found["nodes"])


def _parsed(driver: Driver, root: str) -> None:
    with driver.session(default_access_mode="READ") as session:
        session.run(LINEAGE, root=root).single()


def _ms(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    p95 = ordered[int(0.95 * (len(ordered) - 1))]
    return f"{1000 * statistics.median(ordered):.1f} ms (p95 {1000 * p95:.1f})"


def timed(work: Callable[[], object]) -> float:
    """Seconds that it takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
