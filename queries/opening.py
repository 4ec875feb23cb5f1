"""From a path or URL to an open store."""

import os
import re
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote, unquote

from ..ontology.errors import NotAStore, StoreBusy, StoreEmpty, StoreError, StoreMissing
from .embedded import EmbeddedStore
from .lock import WriterLock
from .migrations import migrate, state
from .store import Reader, Store

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):/")  # "neo4j://host", "sqlite:///a"; not "C:/a.db"
_PATIENCE_MS = 5_000
"""How long a reader waits for the moment in which the log is rewound."""


def open_store(
    place: str | Path | None = None,
    *,
    write: bool = False,
    half_filled: bool = False,
    access: str = "DANCHIEU_NEO4J_",
) -> Store:
    """The store at a path or URL.

    Where none is named it is that of DANCHIEU_STORE, else danchieu.db in the working folder.
    A store of an older schema is migrated. With `write` a store that is not there is made. `access`
    is how the variables begin that hold the user and password of a server.

    Raises:
        StoreMissing: there is none, and `write` is False; StoreEmpty where it only is empty.
        StoreHalfFilled: a copy into it is not at its end, and `half_filled` is False.
        NotAStore: the file is something else.
        StoreTooNew: a later danchieu wrote it.
        StoreBusy: it must be migrated or made, and another process is writing.
        StoreError: the URL's kind is not known, the file cannot be opened, or the server cannot be
            reached or does not let us in; see `neo4j_opening` for the URLs of Neo4j.
    """
    named = str(place or os.environ.get("DANCHIEU_STORE") or "danchieu.db")
    scheme = _SCHEME.match(named)
    if scheme and scheme[1].lower().partition("+")[0] in ("neo4j", "bolt"):
        from .neo4j_opening import open_neo4j  # the driver takes long to import

        return open_neo4j(named, write=write, half_filled=half_filled, access=access)
    path = _path(named)
    if path.is_dir():
        raise NotAStore(f"{path} is a folder; name a file, for example {path / 'danchieu.db'}")
    if not path.exists() and not write:
        raise StoreMissing(f"there is no store at {path}; make one with: danchieu ingest FOLDER")
    try:
        if _needs(path, write, half_filled) != "current":
            _prepare(path)
    except (sqlite3.Error, OSError) as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            raise NotAStore(
                f"{path} is no danchieu store; name another file with --store"
            ) from None
        raise StoreError(
            f"{path} cannot be opened: {error}; check its folder and rights"
        ) from error
    return EmbeddedStore(path, partial(_connected, path))


@contextmanager
def reading(place: str | Path | None = None) -> Generator[Reader]:
    """One moment of the store at a place, for questions.

    Raises:
        StoreError: as `open_store`.
    """
    store = open_store(place)
    try:
        with store.moment() as moment:
            yield moment
    finally:
        store.close()


def _path(place: str) -> Path:
    scheme = _SCHEME.match(place)
    if scheme is None:
        return Path(place).expanduser()
    if scheme[1].lower() == "sqlite" and place[len(scheme[0]) :].startswith("//"):
        return Path(unquote(place[len("sqlite:///") :]))
    raise StoreError(
        f"a store of the kind {scheme[1]}: is not supported; name a file, as a path or "
        "sqlite:///PATH, or a Neo4j server, as neo4j+s://HOST or bolt://HOST"
    )


def _needs(path: Path, write: bool, half_filled: bool) -> str:
    if not path.exists() or path.stat().st_size == 0:
        if write:
            return "new"
        raise StoreEmpty(f"{path} holds nothing yet; fill it with: danchieu ingest FOLDER")
    connection = _connected(path, write=False)
    try:
        found = state(connection, str(path), half_filled=half_filled)
    finally:
        connection.close()
    if found == "new" and not write:
        raise StoreEmpty(f"{path} holds nothing yet; fill it with: danchieu ingest FOLDER")
    return found


def _prepare(path: Path) -> None:
    connection = _connected(path, write=True)
    try:
        migrate(connection, str(path))
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        raise StoreBusy(WriterLock(path).complaint()) from None
    finally:
        connection.close()


def _connected(path: Path, write: bool) -> sqlite3.Connection:
    mode = "rwc" if write else "ro"
    if not write and _is_frozen(path):
        mode = "ro&immutable=1"
    connection = sqlite3.connect(
        f"file:{quote(path.absolute().as_posix())}?mode={mode}",
        uri=True,
        isolation_level=None,  # transactions are begun by name
        check_same_thread=False,  # one thread at a time holds a connection, not always the same
        timeout=0.2 if write else _PATIENCE_MS / 1000,
    )
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = {-256_000 if write else -32_000}")
    if write:
        connection.execute("PRAGMA journal_size_limit = 67108864")
    return connection


def _is_frozen(path: Path) -> bool:
    """Whether nobody can write beside the file (a read-only mount) and no log is left to read."""
    log = path.with_name(path.name + "-wal")
    return not os.access(path.parent, os.W_OK) and not log.exists()
