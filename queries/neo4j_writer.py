"""A transaction of the Neo4j store: rows in batches, replayed whole where the server lost it."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from itertools import islice
from typing import Any, LiteralString, TypeVar, cast

from neo4j import Transaction
from neo4j.exceptions import DriverError, IncompleteCommit, Neo4jError

from ..ontology.words import Kind
from . import neo4j_questions as questions
from .batches import batches
from .neo4j_rows import (
    DISPUTED,
    MISNAMED,
    STUB,
    edge_properties,
    edge_type,
    node_labels,
    node_properties,
)
from .neo4j_session import PATIENCE_SECONDS, joined, ordered, patiently
from .rows import EdgeRow, NodeRow, ReadingRow, Stored, TextRow
from .store import Answer

BATCH = 2_000
"""Rows sent at once; more of them gain nothing and cost the server memory."""
_MESSAGE_BYTES = 4 * 1024**2
"""What they may weigh: the server holds a message several times over."""
_BESIDE = 500
"""What ids and names of properties of a node or edge weigh, about."""

_LABELS = ":".join((*(kind.value for kind in Kind), STUB, DISPUTED))
# In one transaction 2026.08 meets again what was deleted in it, where its id was set to what it had
# been. So ids are never set again, and nodes are deleted last; until then they are mere ends.
_PUT_NODES = """
UNWIND $rows AS row MERGE (node:Thing {id: row.id})
FOREACH (name IN [name IN keys(node) WHERE NOT name IN keys(row.own) AND name <> 'id'] |
  REMOVE node[name])
SET node += row.own
"""
_PUT_ENDS = "UNWIND $rows AS id MERGE (:Thing {id: id})"
_PUT_EDGES = """
UNWIND $rows AS row
MATCH (source:Thing {id: row[0]}) MATCH (target:Thing {id: row[1]})
MERGE (source)-[edge:RELATION {id: row[2]}]->(target)
FOREACH (name IN [name IN keys(edge) WHERE NOT name IN keys(row[3]) AND name <> 'id'] |
  REMOVE edge[name])
SET edge += row[3]
RETURN count(*)
"""
_DROP_NODES = f"""
UNWIND $rows AS id MATCH (node:Thing {{id: id}})
REMOVE node:{_LABELS}
FOREACH (name IN [name IN keys(node) WHERE name <> 'id'] | REMOVE node[name])
RETURN id
"""
_DROP_EDGES = """
UNWIND $rows AS id MATCH (source)-[edge:RELATION {id: id}]->(target)
DELETE edge
WITH source, target UNWIND [source, target] AS end
WITH DISTINCT end WHERE end.kind IS NULL RETURN end.id
"""
_DROP_ELSEWHERE = f"""
UNWIND $rows AS row MATCH (source:Thing)-[edge:{MISNAMED} {{id: row[2]}}]->(target:Thing)
WHERE source.id <> row[0] OR target.id <> row[1]
DELETE edge
WITH source, target UNWIND [source, target] AS end
WITH DISTINCT end WHERE end.kind IS NULL RETURN end.id
"""
_ANY_MISNAMED = f"MATCH ()-[edge:{MISNAMED}]->() RETURN count(edge) > 0"
_DELETE_ENDS = """
UNWIND $rows AS id MATCH (end:Thing {id: id})
WHERE end.kind IS NULL AND NOT EXISTS { (end)--() } DELETE end
"""

T = TypeVar("T")
Weighed = tuple[int, Any]
"""A row as it is sent, behind its weight."""


class Neo4jWriter:
    """A transaction under way; `begin` gives a new one that has the right to write."""

    def __init__(
        self, begin: Callable[[], Transaction], make_sure: Callable[[Transaction], None]
    ) -> None:
        """Begin; before all is committed one makes sure of the right to write.

        It ends with its session; what is not committed then is gone.
        """
        self._begin = begin
        self._make_sure = make_sure
        self._done: list[tuple[str, Any]] = []
        self._ends: set[str] = set()
        """Ids of nodes that may be no more than ends, and of no edge."""
        self._misnamed: bool | None = None
        """Whether there are edges whose id is not that of their ends, once that was asked."""
        self._transaction = patiently(begin, PATIENCE_SECONDS)

    def ask(self, question: str, **parameters: Any) -> list[Answer]:
        """As `Neo4jStore.ask`, with what this transaction has written so far."""
        texts = questions.texts(question, parameters)
        if not texts:
            return []
        sent, given = _text(joined(texts)), questions.bound(question, parameters)
        rows = self._patiently(lambda: list(questions.answers(self._transaction.run(sent, given))))
        return ordered(rows) if len(texts) > 1 else rows

    def put(self, rows: Iterable[Stored]) -> None:
        """Write rows over those with the same key."""
        rows = iter(rows)
        while several := list(islice(rows, 10 * BATCH)):
            by_table: dict[type[Stored], dict[tuple[Any, ...], Stored]] = {}
            for row in several:  # the last one of a key stands
                key = tuple(getattr(row, name) for name in row.KEY)
                by_table.setdefault(type(row), {})[key] = row
            for table, kept in by_table.items():
                self._put(table, list(kept.values()))

    def drop(self, table: type[Stored], keys: Iterable[tuple[Any, ...]]) -> None:
        """Take away the rows with these keys; a node that edges still need stays as a mere end."""
        if table is NodeRow:
            self._ends.update(self._do(_DROP_NODES, [key[0] for key in keys]))
        elif table is EdgeRow:
            self._drop_edges(key[0] for key in keys)
        else:
            self._do(_drop(table), [list(key) for key in keys])

    def commit(self) -> None:
        """Make it stand; where the line broke in between, the same is written again."""

        def finish() -> None:
            for some in batches(sorted(self._ends), BATCH, _MESSAGE_BYTES):
                self._send(_DELETE_ENDS, some)
            self._make_sure(self._transaction)
            self._transaction.commit()

        self._patiently(finish)

    def _put(self, table: type[Stored], rows: list[Any]) -> None:
        if table is NodeRow:
            self._put_nodes(rows)
        elif table is EdgeRow:
            self._put_edges(rows)
        else:
            self._do(_put(table), [_values(row) for row in rows])

    def _put_nodes(self, rows: list[NodeRow]) -> None:
        by_labels: dict[tuple[str, ...], list[Weighed]] = {}
        for row in rows:
            held = node_properties(row)
            sent = {"id": held.pop("id"), "own": held}
            by_labels.setdefault(node_labels(row, held), []).append((_weight(row), sent))
        for labels, several in sorted(by_labels.items()):
            others = [label for label in _LABELS.split(":") if label not in labels]
            text = f"{_PUT_NODES} SET node:{':'.join(labels)} REMOVE node:{':'.join(others)}"
            for some in _messages(several):
                self._done_at_once(text, some)

    def _put_edges(self, rows: list[EdgeRow]) -> None:
        by_type: dict[str, list[Weighed]] = {}
        for row in rows:
            type = edge_type(row)
            held = edge_properties(row, type)
            sent = [row.source, row.target, held.pop("id"), held]
            by_type.setdefault(type, []).append((_weight(row), sent))
        self._take_from_elsewhere(by_type)
        for type, several in sorted(by_type.items()):
            text = _PUT_EDGES.replace("RELATION", type)
            for some in _messages(several):
                if self._done_at_once(text, some) != [len(some)]:  # not all ends are there yet
                    self._do(_PUT_ENDS, sorted({id for sent in some for id in sent[:2]}))
                    self._done_at_once(text, some)

    def _take_from_elsewhere(self, by_type: Mapping[str, list[Weighed]]) -> None:
        """Take away what bears the id of an edge to be put and has another type or other ends.

        An id that is in order says both, so this is about edges that are misnamed, which no
        reading makes.
        """
        if self._misnamed is None:
            (self._misnamed,) = self._patiently(
                lambda: self._transaction.run(_text(_ANY_MISNAMED)).value()
            )
        if misnamed := by_type.get(MISNAMED):
            self._misnamed = True
            for relation, ids in questions.by_relation(row[2] for _, row in misnamed).items():
                if relation != MISNAMED:
                    self._ends.update(self._do(_DROP_EDGES.replace("RELATION", relation), ids))
            self._ends.update(self._do(_DROP_ELSEWHERE, [row[:3] for _, row in misnamed]))
        if self._misnamed:
            ids = [row[2] for type, rows in by_type.items() if type != MISNAMED for _, row in rows]
            self._ends.update(self._do(_DROP_EDGES.replace("RELATION", MISNAMED), ids))

    def _drop_edges(self, ids: Iterable[str]) -> None:
        for relation, several in questions.by_relation(ids).items():
            self._ends.update(self._do(_DROP_EDGES.replace("RELATION", relation), several))

    def _do(self, text: str, rows: list[Any]) -> list[Any]:
        """Send rows in batches; what the statement gives back."""
        told: list[Any] = []
        for some in batches(rows, BATCH, _MESSAGE_BYTES):
            told += self._done_at_once(text, some)
        return told

    def _done_at_once(self, text: str, rows: list[Any]) -> list[Any]:
        """Send rows in one message, to be sent again where the transaction is written anew."""
        told = self._patiently(lambda: self._send(text, rows))
        self._done.append((text, rows))
        return told

    def _send(self, text: str, rows: list[Any]) -> list[Any]:
        return self._transaction.run(_text(text), rows=rows).value() if rows else []

    def _patiently(self, work: Callable[[], T]) -> T:
        """What comes of it; where the server lost the transaction it is begun and written anew."""
        until, pause = time.monotonic() + PATIENCE_SECONDS, 0.1
        lost = False
        while True:
            try:
                if lost:
                    self._again()
                return work()
            except (Neo4jError, DriverError) as error:
                if not _may_mend(error) or time.monotonic() + pause > until:
                    raise
            lost = True
            time.sleep(pause)
            pause = min(2 * pause, 5)

    def _again(self) -> None:
        self._transaction.close()
        self._transaction = self._begin()
        for text, rows in self._done:
            self._send(text, rows)


def _weight(row: NodeRow | EdgeRow) -> int:
    """About how many bytes it takes, from what may be long in it."""
    words = len(row.name) + len(row.search) if isinstance(row, NodeRow) else 0
    return _BESIDE + words + len(row.properties)


def _told_weight(row: Weighed) -> int:
    return row[0]


def _messages(rows: Iterable[Weighed]) -> Iterator[list[Any]]:
    """What is sent at once of rows whose weight is known."""
    for some in batches(rows, BATCH, _MESSAGE_BYTES, weigh=_told_weight):
        yield [row for _, row in some]


def _may_mend(error: Neo4jError | DriverError) -> bool:
    """Whether the same may work when it is written again.

    So it may where a commit was not answered: what is written twice is as written once. And where
    somebody else ended the transaction, if the right to write is still here.
    """
    if isinstance(error, Neo4jError) and (error.code or "").endswith("Transaction.Terminated"):
        return True
    return isinstance(error, IncompleteCommit) or error.is_retryable()


@cache
def _put(table: type[Stored]) -> str:
    names = [field.name for field in fields(table)]
    key = ", ".join(f"{name}: row[{names.index(name)}]" for name in table.KEY)
    rest = [f"kept.{name} = row[{at}]" for at, name in enumerate(names) if name not in table.KEY]
    setting = f" SET {', '.join(rest)}" if rest else ""
    return f"UNWIND $rows AS row MERGE (kept:{questions.kept_label(table)} {{{key}}}){setting}"


@cache
def _drop(table: type[Stored]) -> str:
    key = ", ".join(f"{name}: row[{at}]" for at, name in enumerate(table.KEY))
    return f"UNWIND $rows AS row MATCH (kept:{questions.kept_label(table)} {{{key}}}) DELETE kept"


def _values(row: Stored) -> list[Any]:
    values = [getattr(row, field.name) for field in fields(row)]
    if isinstance(row, (TextRow, ReadingRow)):
        values[-1] = questions.packed(row.body)
    return values


def _text(text: str) -> LiteralString:
    return cast("LiteralString", text)  # of our own files and closed lists
