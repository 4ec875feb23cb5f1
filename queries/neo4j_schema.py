"""What must stand in a database before it is a store: constraints, indexes, its own node."""

from collections.abc import Iterator
from pathlib import Path

from ..ontology.errors import NotAStore, StoreMissing, StoreTooNew
from ..ontology.words import Relation
from .migrations import VERSION
from .neo4j_questions import kept_label
from .neo4j_rows import MISNAMED, in_doubt
from .neo4j_session import Server
from .rows import TABLES, EdgeRow, NodeRow

IMPORTED = 0
"""What stands in place of the version after an import in bulk, until constraints and indexes are
laid.
"""

_STATE = """
OPTIONAL MATCH (store:KeptStore {name: 'store'})
RETURN store.version AS version, COUNT { () } > 0 AS filled
"""
_DOCUMENTS = """
MATCH (d:Document) WHERE d.id > $after RETURN d.id, d {.*} ORDER BY d.id LIMIT $limit
"""
_DOUBT = "UNWIND $ids AS id MATCH (d:Thing {id: id}) SET d.in_doubt = true"
_SCHEMA_SECONDS = 600.0
_AT_ONCE = 5_000


def prepare(server: Server, write: bool) -> None:
    """See that a database is a store of this version; one that holds nothing is made one.

    One of an older version is migrated. After an import in bulk the first opening lays down what
    is missing, in minutes if it is large.

    Raises:
        StoreMissing: it holds nothing, and `write` is False.
        NotAStore: it holds another program's graph.
        StoreTooNew: a later danchieu wrote it.
    """
    version, filled = server.read(_STATE)[0]
    if version is None and filled:
        raise NotAStore(
            f"{server.place} holds a graph of another program; name a database of its own "
            "at the end of the URL, or another server"
        )
    if version is None and not write:
        raise StoreMissing(
            f"{server.place} holds nothing yet; fill it with: danchieu ingest --store URL FOLDER"
        )
    if version is not None and version > VERSION:
        raise StoreTooNew(
            f"{server.place} was written by a later danchieu (schema {version}, this one knows "
            f"{VERSION}); upgrade danchieu to use it"
        )
    if version != VERSION:
        _complete(server, version)


def _complete(server: Server, version: int | None) -> None:
    """Lay down what is missing; cut off at any point it can be done again."""
    if version == 1:
        _mark_doubts(server)
    there = {name for (name,) in server.read("SHOW INDEXES YIELD name")}
    missing = [statement for name, statement in statements() if name not in there]
    for statement in missing:
        server.write(statement, _SCHEMA_SECONDS)
    if missing:
        server.write("CALL db.awaitIndexes(600)", _SCHEMA_SECONDS)
    server.write("MERGE (s:KeptStore {name: 'store'}) SET s.version = $version", version=VERSION)


def _mark_doubts(server: Server) -> None:
    """From 1 to 2: what is in doubt is found by an index."""
    after = ""
    while some := server.read(_DOCUMENTS, after=after, limit=_AT_ONCE):
        server.write(_DOUBT, ids=[id for id, held in some if in_doubt(id, held)])
        after = some[-1][0]


def statements() -> Iterator[tuple[str, str]]:
    """The name of each constraint and index, and the statement that lays it down."""
    for label, key in _keys():
        name = f"{label.lower()}_key"
        columns = ", ".join(f"n.{column}" for column in key)
        yield (
            name,
            f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE ({columns}) IS UNIQUE",
        )
    types = (*(relation.value for relation in Relation), MISNAMED)
    for type in types:
        name = type.lower()
        edge = f"IF NOT EXISTS FOR ()-[r:{type}]-()"
        yield f"{name}_key", f"CREATE CONSTRAINT {name}_key {edge} REQUIRE r.id IS UNIQUE"
    edges = f"IF NOT EXISTS FOR ()-[r:{'|'.join(types)}]-() ON EACH [r.doubt]"
    yield "edges_in_doubt", f"CREATE FULLTEXT INDEX edges_in_doubt {edges}"
    text = Path(__file__).with_name("schema.cypher").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("//")]
    for statement in filter(None, map(str.strip, "\n".join(lines).split(";"))):
        yield statement.split("INDEX ")[1].split()[0], statement


def _keys() -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "Thing", ("id",)
    yield "KeptStore", ("name",)
    yield "KeptLock", ("name",)
    for table in TABLES:
        if table not in (NodeRow, EdgeRow):
            yield kept_label(table), table.KEY
