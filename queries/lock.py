"""One writer at a time: a lock beside the file, and a note that says who holds it.

The lock is SQLite's own on an empty file, so that the operating system takes it back from a process
that dies, on every system; the note serves the message only.
"""

import os
import sqlite3
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from ..ontology.errors import StoreBusy


class WriterLock:
    """The right to write to one store."""

    def __init__(self, store: Path) -> None:
        """Name the lock of a store; nothing is made yet."""
        self._store = store
        self._file = store.with_name(store.name + "-lock")
        self._note = store.with_name(store.name + "-writer")

    @contextmanager
    def held(self) -> Generator[None]:
        """Keep all others out until it ends.

        Raises:
            StoreBusy: another process holds it.
        """
        connection = sqlite3.connect(self._file, timeout=0, isolation_level=None)
        try:
            self._take(connection)
            since = time.strftime("%H:%M:%S on %Y-%m-%d")
            self._note.write_text(f"process {os.getpid()} since {since}", encoding="utf-8")
            try:
                yield
            finally:
                self._note.unlink(missing_ok=True)
        finally:
            connection.close()

    def complaint(self) -> str:
        """One line for whoever comes second."""
        try:
            who = self._note.read_text(encoding="utf-8")
        except OSError:
            who = "another process"
        return (
            f"{self._store} is being written to by {who}; wait for it to end, then run this again"
        )

    def _take(self, connection: sqlite3.Connection) -> None:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            raise StoreBusy(self.complaint()) from None
