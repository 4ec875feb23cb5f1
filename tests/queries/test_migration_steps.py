"""A store that an earlier danchieu made is brought to this schema, and nothing of it is lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

from danchieu.ontology.graph import written
from danchieu.queries.decisions import decisions
from danchieu.queries.migrations import APPLICATION, STEPS
from danchieu.queries.opening import open_store
from danchieu.queries.search import search
from danchieu.queries.unsure import unsure
from danchieu.queries.verify import graph_hash, verify

FIRST = Path(__file__).with_name("schema_1.sql")
TABLES = ("text", "source", "reading", "claim", "share", "node", "edge", "redirect", "node_words")


def first_store(path: Path) -> Path:
    """A store as version 1 made it, with a row in every table."""
    stub = {"number": "36-NQ/TW", "type": "Nghị quyết"}
    rows = (
        ("text", ("text-1", "ab", "text/plain", "utf-8", 1, b"x\x9c\xab\x00\x00\x00y\x00y")),
        ("source", ("/a.txt", "text-1")),
        ("reading", ("text-1", "v1", b"x\x9c\xab\x00\x00\x00y\x00y")),
        ("claim", ("text-1", -1, "36/nq/tw", "{}", "nq-36-tw-undated", "{}")),
        ("share", ("text-1", "nq-36-tw-undated", "node", "{}")),
        ("redirect", ("nq-36-tw-khac", "nq-36-tw-undated")),
    )
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FIRST.read_text("utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("PRAGMA user_version = 1")
        for table, values in rows:
            marks = ", ".join("?" * len(values))
            connection.execute(f"INSERT INTO {table} VALUES ({marks})", values)
        connection.execute(
            "INSERT INTO node (id, kind, name, search, properties) VALUES (?, ?, ?, ?, ?)",
            ("nq-36-tw-undated", "Document", "Nghị quyết 36-NQ/TW", "nghi quyet", written(stub)),
        )
        connection.execute(
            "INSERT INTO node_words (rowid, kind, search) SELECT number, kind, search FROM node"
        )
        connection.commit()
    return path


def kept(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of version 1, by the columns of version 1."""
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def shape(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Columns and indexes of every table, however its SQL was written."""
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema ORDER BY 1")]
        return {
            name: connection.execute("SELECT * FROM pragma_table_xinfo(?)", (name,)).fetchall()
            + connection.execute("SELECT * FROM pragma_index_xinfo(?)", (name,)).fetchall()
            for name in names
        }


def test_a_first_store_is_brought_over_and_nothing_is_lost(tmp_path: Path):
    path = first_store(tmp_path / "old.db")
    before = kept(path)
    store = open_store(path)
    assert [item.document.id for item in unsure(store).items] == ["nq-36-tw-undated"]
    assert decisions(store) == ()
    assert [match.node.id for match in search(store, "nghi quyet")] == ["nq-36-tw-undated"]
    assert list(verify(store)) == [] and graph_hash(store)
    store.close()
    after = kept(path)
    assert {
        table: [row[: len(before[table][0])] for row in rows] for table, rows in after.items()
    } == before


def test_a_store_brought_over_has_the_shape_of_a_new_one(tmp_path: Path):
    old, new = first_store(tmp_path / "old.db"), tmp_path / "new.db"
    open_store(old).close()
    open_store(new, write=True).close()
    assert shape(old) == shape(new)
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS) + 1,)
