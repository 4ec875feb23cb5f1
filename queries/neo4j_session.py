"""Asking a Neo4j server: in read mode, bound in time, and again where that may help."""

import heapq
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from typing import Any, LiteralString, TypeVar, cast

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, Query, Session
from neo4j.exceptions import DriverError, Neo4jError

from . import neo4j_questions as questions
from .neo4j_errors import plainly
from .rows import EdgeRow, NodeRow, Stored
from .store import Answer

ANSWER_SECONDS = 60.0
STREAM_SECONDS = 6 * 3600.0
PATIENCE_SECONDS = 30.0
"""For how long what failed for the moment is tried again: a leader that changes, a cut line."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Server:
    """A database of a server; `place` is its URL, without credentials."""

    driver: Driver
    database: str | None
    place: str
    bookmarks: Any
    """The driver's bookmark manager, whose type it does not tell."""

    @contextmanager
    def session(self, mode: str = READ_ACCESS) -> Generator[Session]:
        """A session that sees all that this process has written, on every member of a cluster."""
        with (
            plainly(self.place),
            self.driver.session(  # pyright: ignore[reportUnknownMemberType]
                database=self.database,
                default_access_mode=mode,
                bookmark_manager=self.bookmarks,
                fetch_size=2_000,
            ) as session,
        ):
            yield session

    def read(self, text: str, **parameters: Any) -> list[Any]:
        """What one statement that only reads gives back."""
        with self.session() as session:
            sent = _query(text, ANSWER_SECONDS)
            return patiently(lambda: [list(row) for row in session.run(sent, parameters)])

    def write(self, text: str, seconds: float = ANSWER_SECONDS, **parameters: Any) -> list[Any]:
        """What one statement that writes gives back; a transaction of its own."""
        with self.session(WRITE_ACCESS) as session:
            sent = _query(text, seconds)
            return patiently(lambda: [list(row) for row in session.run(sent, parameters)])


def ask(
    session: Session,
    question: str,
    parameters: Mapping[str, Any],
    seconds: float = ANSWER_SECONDS,
) -> list[Answer]:
    """The rows that answer a question; after `seconds` the server ends it."""
    texts = questions.texts(question, parameters)
    if not texts:
        return []
    sent = _query(joined(texts), seconds)
    given = questions.bound(question, parameters)
    rows = patiently(lambda: list(questions.answers(session.run(sent, given))))
    return ordered(rows) if len(texts) > 1 else rows


def stream(
    session: Session,
    question: str,
    parameters: Mapping[str, Any],
    seconds: float = STREAM_SECONDS,
) -> Iterator[Answer]:
    """The same, row by row; what is asked of each relation is merged in the order of the ids."""
    given = questions.bound(question, parameters)
    with session.begin_transaction(timeout=seconds) as transaction:
        several = [
            questions.answers(transaction.run(_text(text), given))
            for text in questions.texts(question, parameters)
        ]
        yield from several[0] if len(several) == 1 else heapq.merge(*several, key=_first)


def rows(
    session: Session, table: type[Stored], seconds: float = STREAM_SECONDS
) -> Iterator[Stored]:
    """All rows of a table, in the order of their keys."""
    if table is NodeRow or table is EdgeRow:
        question = "all_nodes" if table is NodeRow else "all_edges"
        yield from (table(**row) for row in stream(session, question, {}, seconds))
        return
    there = " AND ".join(f"kept.{name} IS NOT NULL" for name in table.KEY)
    names = ", ".join(f"kept.{field.name} AS {field.name}" for field in fields(table))
    text = f"MATCH (kept:{questions.kept_label(table)}) WHERE {there} RETURN {names}"
    sent = _query(f"{text} ORDER BY {', '.join(table.KEY)}", seconds)
    for row in questions.answers(session.run(sent)):
        yield table(**row)


def joined(texts: Iterable[str]) -> str:
    """One text for what is asked of each relation or kind."""
    return "\nUNION ALL\n".join(texts)


def ordered(rows: list[Answer]) -> list[Answer]:
    """Rows in the order of their first column, as what is asked of each relation comes."""
    return sorted(rows, key=_first)


def patiently(work: Callable[[], T]) -> T:
    """What comes of it, tried again while what fails may mend itself."""
    until, pause = time.monotonic() + PATIENCE_SECONDS, 0.1
    while True:
        try:
            return work()
        except (Neo4jError, DriverError) as error:
            if not error.is_retryable() or time.monotonic() + pause > until:
                raise
        time.sleep(pause)
        pause = min(2 * pause, 5)


def _first(row: Answer) -> Any:
    return next(iter(row.values()))


def _query(text: str, seconds: float) -> Query:
    return Query(_text(text), timeout=seconds)


def _text(text: str) -> LiteralString:
    return cast("LiteralString", text)  # of our own files and closed lists, see neo4j_questions
