"""The store: few verbs, so that every store can pass the same tests."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol

from .rows import Stored

Answer = Mapping[str, Any]
"""One row of an answer, by column."""


class Reader(Protocol):
    """What questions are asked of: a store, or one moment of it."""

    @property
    def place(self) -> str:
        """The path or URL that names it, without credentials."""
        ...

    def ask(self, question: str, **parameters: Any) -> list[Answer]:
        """The rows that answer a question; it stands in one file of this folder, named by it.

        Parameters are only ever bound, never put into the text; a list is bound whole.
        """
        ...

    def stream(self, question: str, **parameters: Any) -> Iterator[Answer]:
        """The same, row by row, for answers that need not fit in memory."""
        ...

    def rows(self, table: type[Stored]) -> Iterator[Stored]:
        """All rows of a table as they were put, in the order of their keys."""
        ...


class Store(Reader, Protocol):
    """Where texts and readings are kept and the graph lives."""

    def moment(self, seconds: float | None = None) -> AbstractContextManager[Reader]:
        """The store as it is at one moment, whatever is written meanwhile.

        An answer that takes several questions takes them all of one moment. After `seconds` what
        is asked of it ends with a StoreError, and so does the work where the store is.
        """
        ...

    def alone(self) -> AbstractContextManager[None]:
        """Keep all other writers out until it ends, over as many transactions as it takes.

        Raises:
            StoreBusy: another process is writing.
        """
        ...

    def writing(self) -> AbstractContextManager["Writer"]:
        """One transaction: all of it or nothing.

        Raises:
            StoreBusy: another process is writing.
        """
        ...

    def close(self) -> None:
        """Let go of the store."""
        ...


class Writer(Protocol):
    """A transaction under way; it sees what it has written."""

    def ask(self, question: str, **parameters: Any) -> list[Answer]:
        """As `Store.ask`."""
        ...

    def put(self, rows: Iterable[Stored]) -> None:
        """Write rows over those with the same key; rows of several tables may be mixed."""
        ...

    def drop(self, table: type[Stored], keys: Iterable[tuple[Any, ...]]) -> None:
        """Take away the rows of a table with these keys; a key that is not there is no error."""
        ...
