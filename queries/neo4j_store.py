"""The Neo4j store: a graph that people browse, read by many while one writes."""

import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any, LiteralString, cast

from neo4j import WRITE_ACCESS, Session, Transaction

from ..ontology.errors import StoreBusy, StoreError
from .neo4j_errors import plainly
from .neo4j_lock import HOLD, PROLONG, WriterLease
from .neo4j_session import ANSWER_SECONDS, STREAM_SECONDS, Server, ask, rows, stream
from .neo4j_writer import Neo4jWriter
from .rows import Stored
from .store import Answer

_WRITE_SECONDS = 1800.0


class Neo4jStore:
    """A store in one database of a server; `ask` may be called from any thread."""

    def __init__(self, server: Server) -> None:
        """Take a database that is known to be a store of this version; see `neo4j_opening`."""
        self._server = server
        self._lease = WriterLease(server)
        self._mine = threading.RLock()
        self._alone = 0
        self._writing = False

    @property
    def place(self) -> str:
        """The URL, without credentials."""
        return self._server.place

    def ask(self, question: str, **parameters: Any) -> list[Answer]:
        """The rows that answer a question, as of what is committed."""
        with self._server.session() as session:
            return ask(session, question, parameters)

    def stream(self, question: str, **parameters: Any) -> Iterator[Answer]:
        """The same, row by row."""
        with self._server.session() as session:
            yield from stream(session, question, parameters)

    def rows(self, table: type[Stored]) -> Iterator[Stored]:
        """All rows of a table, in the order of their keys."""
        with self._server.session() as session:
            yield from rows(session, table)

    @contextmanager
    def moment(self, seconds: float | None = None) -> Generator["Neo4jMoment"]:
        """The store from now on, never an older state of it.

        Neo4j reads what is committed at each question: where another writes meanwhile, a later
        question of one moment may see more than an earlier one. It never sees half a transaction.
        """
        with self._server.session() as session:
            yield Neo4jMoment(self._server, session, seconds)

    @contextmanager
    def alone(self) -> Generator[None]:
        """Keep all other writers out until it ends, over as many transactions as it takes.

        Raises:
            StoreBusy: another process or thread is writing.
        """
        if not self._mine.acquire(blocking=False):
            raise StoreBusy(self._lease.complaint())
        try:
            with nullcontext() if self._alone else self._lease.held():
                self._alone += 1
                try:
                    yield
                finally:
                    self._alone -= 1
        finally:
            self._mine.release()

    @contextmanager
    def writing(self) -> Generator[Neo4jWriter]:
        """One transaction; a process that dies in it leaves nothing of it behind.

        Raises:
            StoreBusy: another process or thread is writing, or this one slept past its right to.
        """
        with self.alone():
            if self._writing:
                raise StoreBusy(self._lease.complaint())
            self._writing = True
            try:
                with self._server.session(WRITE_ACCESS) as session:
                    writer = Neo4jWriter(lambda: self._begun(session), PROLONG, self._lease.mine)
                    try:
                        yield writer
                        writer.commit()
                    finally:
                        writer.close()
            finally:
                self._writing = False

    def close(self) -> None:
        """Close all connections."""
        with plainly(self.place):
            self._server.driver.close()

    def _begun(self, session: Session) -> Transaction:
        transaction = session.begin_transaction(timeout=_WRITE_SECONDS)
        held = transaction.run(cast("LiteralString", HOLD), self._lease.mine)
        if held.single() is None:
            transaction.close()
            raise StoreBusy(self._lease.complaint())
        return transaction


class Neo4jMoment:
    """A store whose questions each see at least what the one before saw."""

    def __init__(self, server: Server, session: Session, seconds: float | None) -> None:
        """Ask through a session, for so many seconds in all."""
        self.place = server.place
        self._server = server
        self._session = session
        self._until = None if seconds is None else time.monotonic() + seconds

    def ask(self, question: str, **parameters: Any) -> list[Answer]:
        """As `Neo4jStore.ask`."""
        with plainly(self.place):
            return ask(self._session, question, parameters, self._seconds(ANSWER_SECONDS))

    def stream(self, question: str, **parameters: Any) -> Iterator[Answer]:
        """The same, row by row, over a connection of its own: others may be asked meanwhile."""
        with self._server.session() as session:
            yield from stream(session, question, parameters, self._seconds(STREAM_SECONDS))

    def rows(self, table: type[Stored]) -> Iterator[Stored]:
        """As `Neo4jStore.rows`."""
        with self._server.session() as session:
            yield from rows(session, table, self._seconds(STREAM_SECONDS))

    def _seconds(self, most: float) -> float:
        """How long the next question may take; the server ends what takes longer."""
        left = most if self._until is None else self._until - time.monotonic()
        if left <= 0:
            raise StoreError(f"{self.place} did not answer in time; ask for less")
        return min(left, most)
