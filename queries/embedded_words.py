"""The index of the nodes' words, kept in step with the nodes.

By triggers it would be simpler, and each node four times slower: FTS5 writes out what it holds
whenever a statement with a trigger begins.
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence

from .rows import NodeRow

_KNOWN = "SELECT id, number, kind, search FROM node WHERE id IN (SELECT value FROM json_each(?))"
_LEAVE = "INSERT INTO node_words (node_words, rowid, kind, search) VALUES ('delete', ?, ?, ?)"
_ENTER = "INSERT INTO node_words (rowid, kind, search) VALUES (?, ?, ?)"
_ENTER_NEW = """
    INSERT INTO node_words (rowid, kind, search)
    SELECT number, kind, search FROM node WHERE number > ? ORDER BY number
"""


def last_number(connection: sqlite3.Connection) -> int:
    """The number of the node that came last; those put after it get higher ones."""
    (number,) = connection.execute("SELECT max(number) FROM node").fetchone()
    return number or 0


def change(connection: sqlite3.Connection, rows: Mapping[str, NodeRow]) -> None:
    """Say that nodes are about to be put, by id; new ones are passed over."""
    known = connection.execute(_KNOWN, (json.dumps(list(rows)),))
    changed = [
        (number, kind, search, rows[id])
        for id, number, kind, search in known
        if (kind, search) != (rows[id].kind, rows[id].search)
    ]
    connection.executemany(_LEAVE, [before for *before, _ in changed])
    connection.executemany(_ENTER, [(number, row.kind, row.search) for number, *_, row in changed])


def enter_new(connection: sqlite3.Connection, after: int) -> None:
    """Take in the words of the nodes that were put after a number."""
    connection.execute(_ENTER_NEW, (after,))


def leave(connection: sqlite3.Connection, nodes: Sequence[str]) -> None:
    """Say that nodes are about to be dropped."""
    known = connection.execute(_KNOWN, (json.dumps(nodes),)).fetchall()
    connection.executemany(_LEAVE, [before for _, *before in known])
