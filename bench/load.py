"""How fast rows go into the embedded store, beside a bare executemany of sqlite3.

python bench/load.py [--rows N]
"""

import argparse
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from danchieu.ontology.graph import written
from danchieu.queries.opening import open_store
from danchieu.queries.rows import EdgeRow, NodeRow, Stored

PROPERTIES = written(
    {"document": "cv-1345-ubnd-nc-tay-ninh-2024", "path": "6", "text": "Giao Sở Ngoại vụ … " * 4}
)


def main() -> None:
    """Print rows a second: the store, the same rows again, and the bare engine."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=200_000, help="nodes and edges together")
    count = parser.parse_args().rows
    rows = list(graph(count))
    print(f"{count} rows, half nodes, half edges; one transaction\n{'':46}{'rows/s':>10}")
    with tempfile.TemporaryDirectory() as folder:
        with closing(open_store(Path(folder) / "store.db", write=True)) as store:

            def put() -> None:
                with store.writing() as writer:
                    writer.put(rows)

            tell("danchieu: new rows, with indexes and words", count, put)
            tell("danchieu: the same rows again", count, put)
        tell("baseline: sqlite3 executemany, no index", count, lambda: bare(Path(folder), rows))


def tell(name: str, count: int, load: Callable[[], None]) -> None:
    """Print how many rows a second went in."""
    started = time.perf_counter()
    load()
    print(f"{name:46}{count / (time.perf_counter() - started):10.0f}", flush=True)


def graph(count: int) -> Iterator[Stored]:
    """Rows like those of a province's letters: a chain of provisions."""
    for n in range(count // 2):
        name = f"Nhiệm vụ {n}: xúc tiến thương mại, đầu tư"
        yield NodeRow(f"n{n}", "Task", name, f"nhiem vu {n} xuc tien thuong mai dau tu", PROPERTIES)
    for n in range(count - count // 2):
        ends = (f"n{n}", f"n{n // 2}")
        yield EdgeRow("~".join(("PART_OF", *ends)), "PART_OF", *ends, None, PROPERTIES)


def bare(folder: Path, rows: list[Stored]) -> None:
    """The same rows into two tables with a primary key and nothing else."""
    nodes = [(row.id, row.kind, row.name, row.properties) for row in rows if type(row) is NodeRow]
    edges = [
        (row.id, row.relation, row.source, row.target, row.properties)
        for row in rows
        if type(row) is EdgeRow
    ]
    with closing(sqlite3.connect(folder / "bare.db")) as connection, connection:
        connection.execute("CREATE TABLE node (id TEXT PRIMARY KEY, kind, name, properties)")
        connection.execute("CREATE TABLE edge (id TEXT PRIMARY KEY, r, source, target, properties)")
        connection.executemany("INSERT INTO node VALUES (?, ?, ?, ?)", nodes)
        connection.executemany("INSERT INTO edge VALUES (?, ?, ?, ?, ?)", edges)


if __name__ == "__main__":
    main()
