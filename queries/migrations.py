"""The schema's version, and the steps from an older one to this one."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from ..ontology.errors import NotAStore, StoreTooNew

Step: TypeAlias = Callable[[sqlite3.Connection], None]

APPLICATION = 0x44434855
"""What SQLite keeps in the file's header to say whose it is: "DCHU"."""


def _keep_decisions(connection: sqlite3.Connection) -> None:
    """From 1 to 2: what people decide has a place, and what is in doubt is found by an index."""
    connection.execute(
        "CREATE TABLE decision (one TEXT NOT NULL, other TEXT NOT NULL, judgement TEXT NOT NULL, "
        "reason TEXT NOT NULL, decided_by TEXT NOT NULL, decided_at TEXT NOT NULL, "
        "PRIMARY KEY (one, other)) WITHOUT ROWID"
    )
    connection.execute("CREATE INDEX decision_by_other ON decision (other)")
    connection.execute(
        "ALTER TABLE node ADD COLUMN in_doubt INTEGER AS (CASE WHEN kind = 'Document' AND ("
        "(id NOT GLOB '*-khong-so-*' "
        "AND (id GLOB 'vb-*' OR id GLOB '*-undated' OR id GLOB '*-unplaced*')) "
        "OR json_extract(properties, '$.conflicts') IS NOT NULL "
        "OR coalesce(json_extract(properties, '$.date_inferred'), 0) "
        "OR (coalesce(json_extract(properties, '$.ingested'), 0) "
        "AND json_extract(properties, '$.number') IS NULL)) THEN 1 END) VIRTUAL"
    )
    connection.execute("CREATE INDEX document_in_doubt ON node (in_doubt, id) WHERE in_doubt = 1")


STEPS: tuple[Step, ...] = (_keep_decisions,)
"""Step number n takes a store from version n + 1 to n + 2; `schema.sql` is the outcome of all."""

VERSION = len(STEPS) + 1
"""The version of the schema, of a file as of a database in Neo4j."""


def state(connection: sqlite3.Connection, place: str, steps: Sequence[Step] = STEPS) -> str:
    """What must be done to a database: "new", "old" or "current".

    Raises:
        NotAStore: another program wrote it.
        StoreTooNew: a later danchieu wrote it.
    """
    application = _number(connection, "application_id")
    version = _number(connection, "user_version")
    empty = connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is None
    if application == 0 and version == 0 and empty:
        return "new"
    if application != APPLICATION:
        raise NotAStore(f"{place} is a database of another program; name another file with --store")
    if version > len(steps) + 1:
        raise StoreTooNew(
            f"{place} was written by a later danchieu (schema {version}, this one knows "
            f"{len(steps) + 1}); upgrade danchieu to use it"
        )
    return "current" if version == len(steps) + 1 else "old"


def migrate(connection: sqlite3.Connection, place: str, steps: Sequence[Step] = STEPS) -> None:
    """Bring a database to this schema in one transaction; one of another program is left alone.

    Raises:
        NotAStore, StoreTooNew: as `state`.
    """
    state(connection, place, steps)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again under the lock: another process may have been faster.
        if state(connection, place, steps) == "new":
            _create(connection)
        for step in steps[_number(connection, "user_version") - 1 :]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {len(steps) + 1}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _create(connection: sqlite3.Connection) -> None:
    statement = ""
    schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    for line in schema.splitlines(keepends=True):  # executescript() would commit by itself
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
