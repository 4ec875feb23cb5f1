"""Asking a Neo4j server: in read mode, bound in time, and again where that may help."""

import heapq
import time
from asyncio import CancelledError
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from typing import Any, LiteralString, TypeVar, cast

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, Query, Result, Session
from neo4j.exceptions import DriverError, Neo4jError

from . import neo4j_questions as questions
from .neo4j_errors import plainly
from .rows import EdgeRow, NodeRow, Stored
from .store import Answer

ANSWER_SECONDS = 60.0
STREAM_SECONDS = 6 * 3600.0
PATIENCE_SECONDS = 30.0
"""For how long what failed for the moment is tried again: a leader that changes, a cut line."""
READER_PATIENCE_SECONDS = 4.0
"""The same where nothing but an answer is at stake, and somebody waits for it."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Server:
    """A database of a server; `place` is its URL, without credentials."""

    driver: Driver
    database: str | None
    place: str
    bookmarks: Any
    """The driver's bookmark manager, whose type it does not tell."""
    patience: float = PATIENCE_SECONDS
    """For how many seconds what failed for the moment is tried again."""

    @contextmanager
    def session(self, mode: str = READ_ACCESS) -> Generator[Session]:
        """A session that sees all that this process has written, on every member of a cluster.

        What is left open in it is rolled back at its end.
        """
        with plainly(self.place):
            session = self.driver.session(  # pyright: ignore[reportUnknownMemberType]
                database=self.database,
                default_access_mode=mode,
                bookmark_manager=self.bookmarks,
                fetch_size=2_000,
            )
            try:
                yield session
            except (KeyboardInterrupt, SystemExit):
                # An answer may be half read, so nothing can be told over this line any more: it is
                # dropped, which the driver does for a task that is cancelled.
                session.__exit__(CancelledError, None, None)  # pyright: ignore[reportUnknownMemberType]
                raise
            except BaseException:
                with suppress(Neo4jError, DriverError):  # what went wrong first is what matters
                    session.close()
                raise
            session.close()

    def read(self, text: str, **parameters: Any) -> list[Any]:
        """What one statement that only reads gives back."""
        with self.session() as session:
            sent = _query(text, ANSWER_SECONDS)
            return patiently(
                lambda: [list(row) for row in session.run(sent, parameters)], self.patience
            )

    def write(self, text: str, seconds: float = ANSWER_SECONDS, **parameters: Any) -> list[Any]:
        """What one statement that writes gives back; a transaction of its own."""
        with self.session(WRITE_ACCESS) as session:
            sent = _query(text, seconds)
            return patiently(
                lambda: [list(row) for row in session.run(sent, parameters)], self.patience
            )

    def write_once(self, text: str, seconds: float, **parameters: Any) -> list[Any]:
        """The same, tried once."""
        with self.session(WRITE_ACCESS) as session:
            return [list(row) for row in session.run(_query(text, seconds), parameters)]


def ask(
    session: Session,
    question: str,
    parameters: Mapping[str, Any],
    patience: float,
    seconds: float = ANSWER_SECONDS,
) -> list[Answer]:
    """The rows that answer a question; after `seconds` the server ends it."""
    texts = questions.texts(question, parameters)
    if not texts:
        return []
    sent = _query(joined(texts), seconds)
    given = questions.bound(question, parameters)
    rows = patiently(
        lambda: list(questions.answers(session.run(sent, given))),
        min(patience, seconds),
    )
    return ordered(rows) if len(texts) > 1 else rows


def stream(
    session: Session,
    question: str,
    parameters: Mapping[str, Any],
    patience: float,
    seconds: float = STREAM_SECONDS,
) -> Iterator[Answer]:
    """The same, row by row; what is asked of each relation is merged in the order of the ids.

    It is tried again until the first row is there, and fails where the line breaks after that. The
    transaction ends with the session, which is not to be asked anything else.
    """
    texts, given = questions.texts(question, parameters), questions.bound(question, parameters)
    found = patiently(lambda: _begun(session, texts, given, seconds), min(patience, seconds))
    several = [questions.answers(one) for one in found]
    yield from several[0] if len(several) == 1 else heapq.merge(*several, key=_first)


def _begun(
    session: Session, texts: Iterable[str], given: Mapping[str, Any], seconds: float
) -> list[Result]:
    """What each text finds, its first row fetched."""
    transaction = session.begin_transaction(timeout=seconds)
    found = [transaction.run(_text(text), dict(given)) for text in texts]
    for each in found:
        each.peek()
    return found


def rows(
    session: Session, table: type[Stored], patience: float, seconds: float = STREAM_SECONDS
) -> Iterator[Stored]:
    """All rows of a table, in the order of their keys; tried again as `stream`."""
    if table is NodeRow or table is EdgeRow:
        question = "all_nodes" if table is NodeRow else "all_edges"
        yield from (table(**row) for row in stream(session, question, {}, patience, seconds))
        return
    there = " AND ".join(f"kept.{name} IS NOT NULL" for name in table.KEY)
    names = ", ".join(f"kept.{field.name} AS {field.name}" for field in fields(table))
    text = f"MATCH (kept:{questions.kept_label(table)}) WHERE {there} RETURN {names}"
    sent = _query(f"{text} ORDER BY {', '.join(table.KEY)}", seconds)
    found = patiently(lambda: _run(session, sent), min(patience, seconds))
    for row in questions.answers(found):
        yield table(**row)


def _run(session: Session, sent: Query) -> Result:
    found = session.run(sent)
    found.peek()
    return found


def joined(texts: Iterable[str]) -> str:
    """One text for what is asked of each relation or kind."""
    return "\nUNION ALL\n".join(texts)


def ordered(rows: list[Answer]) -> list[Answer]:
    """Rows in the order of their first column, as what is asked of each relation comes."""
    return sorted(rows, key=_first)


def patiently(work: Callable[[], T], patience: float) -> T:
    """What comes of it, tried again for some seconds while what fails may mend itself."""
    until, pause = time.monotonic() + patience, 0.1
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
