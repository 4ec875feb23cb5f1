"""A transaction of the Neo4j store: rows in batches, replayed whole where the server lost it."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, islice
from operator import attrgetter
from typing import Any, LiteralString, TypeVar, cast

from neo4j import Result, Transaction
from neo4j.exceptions import DriverError, IncompleteCommit, Neo4jError

from . import neo4j_questions as questions
from .neo4j_messages import (
    ALL_LABELS,
    BATCH,
    Message,
    drop_kept,
    messages,
    put_edges,
    put_kept,
    put_nodes,
)
from .neo4j_rows import MISNAMED, edge_type
from .neo4j_session import PATIENCE_SECONDS, joined, ordered, patiently
from .rows import TABLES, EdgeRow, NodeRow, Stored
from .store import Answer

_PUT_ENDS = "UNWIND $rows AS id MERGE (:Thing {id: id})"
_DROP_NODES = f"""
UNWIND $rows AS id MATCH (node:Thing {{id: id}})
REMOVE node:{":".join(ALL_LABELS)}
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
_KEYS = {table: attrgetter(*table.KEY) for table in TABLES}


class Rows(list[Any]):
    """Rows of a message; the driver writes all parameters out for its log, whether or not there
    is one, which takes as long as sending them.
    """

    def __repr__(self) -> str:
        """Tell how many there are."""
        return f"<{len(self)} rows>"


class _Said:
    """A message to the server, said again where another transaction takes the place of its own."""

    def __init__(self, message: Message) -> None:
        self.message = message
        self._said: tuple[Transaction, Result] | None = None

    def say(self, transaction: Transaction) -> Result:
        """Say it, once in each transaction."""
        if self._said is None or self._said[0] is not transaction:
            text, rows = self.message
            self._said = transaction, transaction.run(_text(text), rows=Rows(rows))
        return self._said[1]

    def answer(self, transaction: Transaction) -> list[Any]:
        """Wait for what comes back."""
        return self.say(transaction).value()


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
        self._done: list[_Said] = []
        """What the server has answered, to be said again where it loses the transaction."""
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
            by_table: dict[type[Stored], dict[Any, Stored]] = {}
            for row in several:  # the last one of a key stands
                by_table.setdefault(type(row), {})[_KEYS[type(row)](row)] = row
            for table, kept in by_table.items():
                self._put(table, list(kept.values()))

    def drop(self, table: type[Stored], keys: Iterable[tuple[Any, ...]]) -> None:
        """Take away the rows with these keys; a node that edges still need stays as a mere end."""
        if table is NodeRow:
            self._ends.update(self._do(messages(_DROP_NODES, (key[0] for key in keys))))
        elif table is EdgeRow:
            self._drop_edges(key[0] for key in keys)
        else:
            self._do(drop_kept(table, keys))

    def commit(self) -> None:
        """Make it stand; where the line broke in between, the same is written again."""

        def finish() -> None:
            for message in messages(_DELETE_ENDS, sorted(self._ends)):
                _Said(message).answer(self._transaction)
            self._make_sure(self._transaction)
            self._transaction.commit()

        self._patiently(finish)

    def _put(self, table: type[Stored], rows: list[Any]) -> None:
        if table is EdgeRow:
            self._put_edges(rows)
            return
        for _ in self._in_turn(put_nodes(rows) if table is NodeRow else put_kept(table, rows)):
            pass

    def _put_edges(self, rows: list[EdgeRow]) -> None:
        by_type: dict[str, list[EdgeRow]] = {}
        for row in rows:
            by_type.setdefault(edge_type(row), []).append(row)
        self._take_from_elsewhere(by_type)
        several = chain.from_iterable(put_edges(type, by_type[type]) for type in sorted(by_type))
        for (text, some), told in self._in_turn(several):
            if told != [len(some)]:  # not all ends are there yet
                ends = {id for sent in some for id in sent[:2]}
                self._do([*messages(_PUT_ENDS, sorted(ends)), (text, some)])

    def _take_from_elsewhere(self, by_type: Mapping[str, list[EdgeRow]]) -> None:
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
            for relation, ids in questions.by_relation(row.id for row in misnamed).items():
                if relation != MISNAMED:
                    self._drop_of_type(relation, ids)
            named = ([row.source, row.target, row.id] for row in misnamed)
            self._ends.update(self._do(messages(_DROP_ELSEWHERE, named)))
        if self._misnamed:
            named = [type for type in by_type if type != MISNAMED]
            self._drop_of_type(MISNAMED, [row.id for type in named for row in by_type[type]])

    def _drop_edges(self, ids: Iterable[str]) -> None:
        for relation, several in questions.by_relation(ids).items():
            self._drop_of_type(relation, several)

    def _drop_of_type(self, type: str, ids: list[str]) -> None:
        self._ends.update(self._do(messages(_DROP_EDGES.replace("RELATION", type), ids)))

    def _do(self, several: Iterable[Message]) -> list[Any]:
        """Say one message after the other; all that comes back."""
        told: list[Any] = []
        for message in several:
            told += self._answer(_Said(message))
        return told

    def _in_turn(self, several: Iterable[Message]) -> Iterator[tuple[Message, list[Any]]]:
        """Each message, in order, and what comes back of it.

        The next one is made and said while the server is at work on the one before: it begins
        that work only when it has told the driver what columns to wait for.
        """
        before: _Said | None = None
        for said in map(_Said, several):
            self._patiently(partial(self._say, [before, said] if before else [said]))
            if before:
                yield before.message, self._answer(before)
            before = said
        if before:
            yield before.message, self._answer(before)

    def _say(self, several: Iterable[_Said]) -> None:
        for said in several:
            said.say(self._transaction)

    def _answer(self, said: _Said) -> list[Any]:
        told = self._patiently(lambda: said.answer(self._transaction))
        self._done.append(said)
        return told

    def _patiently(self, work: Callable[[], T]) -> T:
        """What comes of it; where the server lost the transaction it is begun and written anew.

        Patience begins with the first failure, as an answer may have been long in coming before.
        """
        until, pause = 0.0, 0.1
        while True:
            try:
                if until:
                    self._again()
                return work()
            except (Neo4jError, DriverError) as error:
                until = until or time.monotonic() + PATIENCE_SECONDS
                if not _may_mend(error) or time.monotonic() + pause > until:
                    raise
            time.sleep(pause)
            pause = min(2 * pause, 5)

    def _again(self) -> None:
        self._transaction.close()
        self._transaction = self._begin()
        for said in self._done:
            said.answer(self._transaction)


def _may_mend(error: Neo4jError | DriverError) -> bool:
    """Whether the same may work when it is written again.

    So it may where a commit was not answered: what is written twice is as written once. And where
    somebody else ended the transaction, if the right to write is still here.
    """
    if isinstance(error, Neo4jError) and (error.code or "").endswith("Transaction.Terminated"):
        return True
    return isinstance(error, IncompleteCommit) or error.is_retryable()


def _text(text: str) -> LiteralString:
    return cast("LiteralString", text)  # of our own files and closed lists
