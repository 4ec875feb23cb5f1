"""The embedded store: one SQLite file, read by many while one writes."""

import json
import re
import sqlite3
import threading
import time
import zlib
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import fields
from functools import cache
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import Any, cast

from ..ontology.errors import StoreBusy, StoreError
from . import embedded_words
from .lock import WriterLock
from .rows import TABLES, NodeRow, ReadingRow, Stored, TextRow
from .store import Answer

_BATCH = 20_000
_STEPS = 10_000
"""Of SQLite's own, under a millisecond, after which the time is looked at."""
_FLAGS = frozenset(f.name for table in TABLES for f in fields(table) if f.type is bool)


class EmbeddedStore:
    """A store in one file; `ask` may be called from any thread.

    `connect` opens the file; it is called with True for the one connection that writes.
    """

    def __init__(self, path: Path, connect: Callable[[bool], sqlite3.Connection]) -> None:
        """Take a file that is known to be a store of this version; see `opening.open_store`."""
        self._path = path
        self._connect = connect
        self._idle: deque[sqlite3.Connection] = deque()
        self._writer: sqlite3.Connection | None = None
        self._lock = WriterLock(path)
        self._mine = threading.RLock()
        self._alone = 0

    @property
    def place(self) -> str:
        """The path of the file."""
        return str(self._path)

    def ask(self, question: str, **parameters: Any) -> list[Answer]:
        """The rows that answer a question, as of the last transaction that was written whole."""
        with self._reading() as connection:
            return list(_answers(connection, question, parameters))

    def stream(self, question: str, **parameters: Any) -> Iterator[Answer]:
        """The same, row by row, all of one moment."""
        with self._reading() as connection:
            yield from _answers(connection, question, parameters)

    def rows(self, table: type[Stored]) -> Iterator[Stored]:
        """All rows of a table, in the order of their keys."""
        with self._reading() as connection:
            yield from _rows(connection, table)

    @contextmanager
    def moment(self, seconds: float | None = None) -> Generator["EmbeddedMoment"]:
        """The store as it is now; a reader's transaction keeps it so while others write."""
        with self._reading() as connection:
            connection.execute("BEGIN")
            if seconds is not None:
                until = time.monotonic() + seconds
                connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
            try:
                yield EmbeddedMoment(self.place, connection)
            finally:
                connection.set_progress_handler(None, 0)
                connection.execute("ROLLBACK")

    @contextmanager
    def alone(self) -> Generator[None]:
        """Keep all other writers out until it ends, over as many transactions as it takes.

        Raises:
            StoreBusy: another process or thread is writing.
        """
        if not self._mine.acquire(blocking=False):
            raise StoreBusy(self._lock.complaint())
        try:
            with _plainly(self.place), nullcontext() if self._alone else self._lock.held():
                self._alone += 1
                try:
                    yield
                finally:
                    self._alone -= 1
        finally:
            self._mine.release()

    @contextmanager
    def writing(self) -> Generator["EmbeddedWriter"]:
        """One transaction; a process that dies in it leaves nothing of it behind.

        Raises:
            StoreBusy: another process or thread is writing.
        """
        with self.alone():
            connection = self._begun()
            try:
                yield EmbeddedWriter(connection)
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file; answers that are still being streamed are finished first."""
        while self._idle:
            self._idle.pop().close()
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _begun(self) -> sqlite3.Connection:
        if self._writer is None:
            self._writer = self._connect(True)
        if self._writer.in_transaction:
            raise StoreBusy(self._lock.complaint())
        try:
            self._writer.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            raise StoreBusy(self._lock.complaint()) from None
        return self._writer

    @contextmanager
    def _reading(self) -> Generator[sqlite3.Connection]:
        with _plainly(self.place):
            try:
                connection = self._idle.pop()
            except IndexError:
                connection = self._connect(False)
            try:
                yield connection
            finally:
                self._idle.append(connection)


class EmbeddedMoment:
    """One moment of an embedded store."""

    def __init__(self, place: str, connection: sqlite3.Connection) -> None:
        """Read through a connection that has begun a transaction."""
        self.place = place
        self._connection = connection

    def ask(self, question: str, **parameters: Any) -> list[Answer]:
        """As `EmbeddedStore.ask`, as of this moment."""
        return list(_answers(self._connection, question, parameters))

    def stream(self, question: str, **parameters: Any) -> Iterator[Answer]:
        """The same, row by row."""
        yield from _answers(self._connection, question, parameters)

    def rows(self, table: type[Stored]) -> Iterator[Stored]:
        """As `EmbeddedStore.rows`."""
        yield from _rows(self._connection, table)


class EmbeddedWriter:
    """A transaction of an embedded store; it sees what it has written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Write through a connection that has begun a transaction."""
        self._connection = connection

    def ask(self, question: str, **parameters: Any) -> list[Answer]:
        """As `EmbeddedStore.ask`, with what this transaction has written so far."""
        return list(_answers(self._connection, question, parameters))

    def put(self, rows: Iterable[Stored]) -> None:
        """Write rows over those with the same key; a row that is there already costs no write."""
        rows = iter(rows)
        while batch := list(islice(rows, _BATCH)):
            by_table: dict[type[Stored], list[Stored]] = {}
            for row in batch:
                by_table.setdefault(type(row), []).append(row)
            for table, several in by_table.items():
                self._put(table, several)

    def drop(self, table: type[Stored], keys: Iterable[tuple[Any, ...]]) -> None:
        """Take away the rows with these keys."""
        keys = list(keys)
        if table is NodeRow:
            embedded_words.leave(self._connection, [key[0] for key in keys])
        self._connection.executemany(_drop(table), keys)

    def _put(self, table: type[Stored], rows: list[Stored]) -> None:
        if table is not NodeRow:
            self._connection.executemany(_put(table), map(_values(table), rows))
            return
        once = {row.id: row for row in rows if isinstance(row, NodeRow)}  # the last one stands
        last = embedded_words.last_number(self._connection)
        if last:
            embedded_words.change(self._connection, once)
        self._connection.executemany(_put(table), map(_values(table), once.values()))
        embedded_words.enter_new(self._connection, last)


@cache
def _put(table: type[Stored]) -> str:
    names = [field.name for field in fields(table)]
    others = [name for name in names if name not in table.KEY]
    changes = ", ".join(f"{name} = excluded.{name}" for name in others)
    differ = " OR ".join(f"{name} IS NOT excluded.{name}" for name in others)
    return (
        f"INSERT INTO {table.TABLE} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))}) "
        f"ON CONFLICT ({', '.join(table.KEY)}) DO UPDATE SET {changes} WHERE {differ}"
    )


@cache
def _drop(table: type[Stored]) -> str:
    return f"DELETE FROM {table.TABLE} WHERE {' AND '.join(f'{name} = ?' for name in table.KEY)}"


@cache
def _values(table: type[Stored]) -> Callable[[Any], tuple[Any, ...]]:
    values = attrgetter(*(field.name for field in fields(table)))
    if table not in (TextRow, ReadingRow):
        return values

    def packed(row: Any) -> tuple[Any, ...]:
        return (*values(row)[:-1], zlib.compress(row.body.encode("utf-8", "surrogatepass"), 3))

    return packed


@cache
def _text(question: str) -> str:
    if not re.fullmatch(r"[a-z_]+", question):  # "edges_from"; not "../schema"
        raise LookupError(f"{question!r} is no name of a question")
    try:
        return Path(__file__).with_name(f"{question}.sql").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LookupError(f"there is no question {question!r} beside {__file__}") from None


def _answers(
    connection: sqlite3.Connection, question: str, parameters: Mapping[str, Any]
) -> Iterator[Answer]:
    given = {name: _bound(value) for name, value in parameters.items()}
    yield from _told(connection.execute(_text(question), given))


def _rows(connection: sqlite3.Connection, table: type[Stored]) -> Iterator[Stored]:
    names = ", ".join(field.name for field in fields(table))
    key = ", ".join(table.KEY)
    cursor = connection.execute(f"SELECT {names} FROM {table.TABLE} ORDER BY {key}")
    yield from (table(**row) for row in _told(cursor))


def _told(cursor: sqlite3.Cursor) -> Iterator[Answer]:
    columns = [column[0] for column in cursor.description]
    special = [name for name in columns if name == "body" or name in _FLAGS]
    for row in cursor:
        answer = dict(zip(columns, row, strict=True))
        for name in special:
            answer[name] = _unpacked(answer[name])
        yield answer


def _bound(value: Any) -> Any:
    if isinstance(value, (list, tuple, set, frozenset)):
        return json.dumps(
            list(cast("Iterable[object]", value)), ensure_ascii=False
        )  # for json_each()
    return value


def _unpacked(value: Any) -> Any:
    if isinstance(value, bytes):
        return zlib.decompress(value).decode("utf-8", "surrogatepass")
    return bool(value) if isinstance(value, int) else value


@contextmanager
def _plainly(place: str) -> Generator[None]:
    """Say in one line what the engine complains of: a full disk, a damaged file, a lost folder."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise StoreError(f"{place} did not answer in time; ask for less") from error
        raise StoreError(f"{place}: {error}; see to it and run this again") from error
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname not in ("SQLITE_CORRUPT", "SQLITE_NOTADB"):
            raise
        raise StoreError(f"{place} is damaged ({error}); ingest into a new store") from error
