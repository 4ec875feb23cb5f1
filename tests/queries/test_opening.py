"""From a place to a store, and what is refused."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from danchieu.ontology.errors import NotAStore, StoreError, StoreMissing, StoreTooNew
from danchieu.queries.migrations import APPLICATION, STEPS, migrate, state
from danchieu.queries.opening import open_store
from danchieu.queries.rows import RedirectRow


def made(path: Path) -> Path:
    store = open_store(path, write=True)
    with store.writing() as writer:
        writer.put([RedirectRow("a", "b")])
    store.close()
    return path


def changed(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def schema(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    return set(connection.execute("SELECT type, name, sql FROM sqlite_schema"))


def test_a_store_is_made_only_for_a_writer(tmp_path: Path):
    with pytest.raises(StoreMissing, match="danchieu ingest"):
        open_store(tmp_path / "danchieu.db")
    assert list(tmp_path.iterdir()) == []
    made(tmp_path / "danchieu.db")
    store = open_store(tmp_path / "danchieu.db")
    assert store.ask("all_redirects") == [{"old": "a", "new": "b"}]
    assert store.place == str(tmp_path / "danchieu.db")
    store.close()


def test_without_a_place_the_environment_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DANCHIEU_STORE", raising=False)
    with pytest.raises(StoreMissing, match=r"danchieu\.db"):
        open_store()
    made(tmp_path / "other.db")
    monkeypatch.setenv("DANCHIEU_STORE", str(tmp_path / "other.db"))
    store = open_store()
    assert store.place == str(tmp_path / "other.db")
    store.close()


@pytest.mark.parametrize("form", ["sqlite:///{}", "{}"])
def test_a_place_is_a_path_or_a_url(tmp_path: Path, form: str):
    path = made(tmp_path / "tên có dấu & #1?.db")
    store = open_store(form.format(str(path).replace("#", "%23") if ":" in form else path))
    assert len(store.ask("all_redirects")) == 1
    store.close()


@pytest.mark.parametrize("url", ["postgres://user:secret@host/db", "http:/x"])
def test_a_url_of_another_kind_is_refused_without_its_password(url: str):
    with pytest.raises(StoreError, match="is not supported") as told:
        open_store(url, write=True)
    assert "secret" not in str(told.value)


def junk(path: Path) -> None:
    path.write_bytes(b"\x89PNG not a database" * 100)


def foreign(path: Path) -> None:
    changed(path, "CREATE TABLE theirs (a)")


@pytest.mark.parametrize("make", [junk, foreign, Path.mkdir])
@pytest.mark.parametrize("write", [True, False])
def test_what_is_something_else_is_left_alone(
    tmp_path: Path, make: Callable[[Path], None], write: bool
):
    path = tmp_path / "danchieu.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(NotAStore):
        open_store(path, write=write)
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("write", [True, False])
def test_a_store_of_a_later_danchieu_is_refused(tmp_path: Path, write: bool):
    path = made(tmp_path / "danchieu.db")
    changed(path, f"PRAGMA user_version = {len(STEPS) + 2}")
    with pytest.raises(StoreTooNew, match="upgrade danchieu"):
        open_store(path, write=write)


def test_an_empty_file_becomes_a_store(tmp_path: Path):
    path = tmp_path / "danchieu.db"
    path.touch()
    with pytest.raises(StoreMissing, match="holds nothing yet"):
        open_store(path)
    made(path)


def test_an_older_store_is_brought_up_step_by_step_and_keeps_what_it_holds(tmp_path: Path):
    path = made(tmp_path / "danchieu.db")
    steps = (
        *STEPS,
        lambda connection: connection.execute("CREATE TABLE later (a)"),
        lambda connection: connection.execute("ALTER TABLE later ADD COLUMN b"),
    )
    connection = sqlite3.connect(path, isolation_level=None)
    assert state(connection, "here", steps) == "old"
    migrate(connection, "here", steps)
    assert state(connection, "here", steps) == "current"
    assert connection.execute("SELECT * FROM redirect").fetchall() == [("a", "b")]
    assert connection.execute("SELECT a, b FROM later").fetchall() == []
    connection.close()


def test_a_step_that_fails_leaves_the_older_store_as_it_was(tmp_path: Path):
    path = made(tmp_path / "danchieu.db")
    connection = sqlite3.connect(path, isolation_level=None)
    before = schema(connection)
    steps = (
        *STEPS,
        lambda connection: connection.execute("CREATE TABLE later (a)"),
        lambda connection: connection.execute("this is no SQL"),
    )
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, "here", steps)
    assert schema(connection) == before
    connection.close()
    open_store(path).close()


def test_a_store_says_whose_it_is(tmp_path: Path):
    path = made(tmp_path / "danchieu.db")
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_damaged_store_is_said_to_be_damaged(tmp_path: Path):
    path = made(tmp_path / "danchieu.db")
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreError) as told:
        open_store(path).ask("all_redirects")
    assert "\n" not in str(told.value)
