"""What a run does with files that change, move, or cannot be read."""

import os
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from danchieu.ingest import load as loading
from danchieu.ingest.load import Report, load
from danchieu.ontology.errors import ReadingStopped
from danchieu.queries.opening import open_store
from danchieu.queries.verify import graph_hash, verify

LETTER = """ỦY BAN NHÂN DÂN
TỈNH TÂY NINH

Số: {number}/UBND-NC

Tây Ninh, ngày 05 tháng 5 năm 2024

V/v minh họa

Kính gửi: Sở Ngoại vụ.

Thực hiện Chỉ thị số 15-CT/TW ngày 10/8/2022, giao Sở Ngoại vụ báo cáo trước ngày 22/5/2024./.
"""

Run = Callable[..., Report]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def one(*places: Path | str) -> Report:
        store = open_store(tmp_path / "store.db", write=True)
        try:
            report = load(store, [str(place) for place in places])
            assert list(verify(store)) == []
            return report
        finally:
            store.close()

    return one


@pytest.fixture
def ingested(tmp_path: Path) -> Callable[[], Sequence[str]]:
    """The ids of the documents whose text the store has."""

    def ids() -> Sequence[str]:
        store = open_store(tmp_path / "store.db")
        rows = store.ask("all_nodes")
        store.close()
        return [row["id"] for row in rows if '"ingested":true' in row["properties"]]

    return ids


def letter(path: Path, number: int) -> Path:
    path.write_text(LETTER.format(number=number), encoding="utf-8")
    return path


def document(number: int) -> str:
    return f"cv-{number}-ubnd-nc-tay-ninh-2024"


def test_a_changed_file_replaces_its_text_even_when_the_extractor_changed(
    run: Run, ingested: Callable[[], Sequence[str]], tmp_path: Path
) -> None:
    path = letter(tmp_path / "a.txt", 1)
    run(path)
    with sqlite3.connect(tmp_path / "store.db") as store:
        store.execute("UPDATE reading SET extractor = 'an earlier one'")
    store.close()
    report = run(letter(path, 2))
    assert report.reread == 1
    assert ingested() == [document(2)]


def test_a_new_extractor_rereads_texts_whose_files_are_not_named(run: Run, tmp_path: Path) -> None:
    run(letter(tmp_path / "a.txt", 1))
    with sqlite3.connect(tmp_path / "store.db") as store:
        store.execute("UPDATE reading SET extractor = 'an earlier one'")
    store.close()
    assert run(letter(tmp_path / "b.txt", 2)).reread == 1


def test_a_text_that_moved_stays_when_its_old_place_is_overwritten(
    run: Run,
    ingested: Callable[[], Sequence[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loading, "BATCH_TEXTS", 1)
    run(letter(tmp_path / "a.txt", 1))
    run(letter(tmp_path / "a.txt", 2), letter(tmp_path / "z.txt", 1))
    assert ingested() == [document(1), document(2)]


def test_a_file_that_was_renamed_and_then_changed_leaves_no_trace_of_its_first_text(
    run: Run, ingested: Callable[[], Sequence[str]], tmp_path: Path
) -> None:
    path = letter(tmp_path / "a.txt", 1)
    run(path)
    moved = path.rename(tmp_path / "b.txt")
    run(moved)
    run(letter(moved, 2))
    assert ingested() == [document(2)]


def test_a_copy_elsewhere_keeps_a_text(
    run: Run, ingested: Callable[[], Sequence[str]], tmp_path: Path
) -> None:
    run(letter(tmp_path / "a.txt", 1), letter(tmp_path / "b.txt", 1))
    run(letter(tmp_path / "a.txt", 2))
    assert ingested() == [document(1), document(2)]


def test_one_file_under_two_spellings_is_read_once(run: Run, tmp_path: Path) -> None:
    path = letter(tmp_path / "a.txt", 1)
    (tmp_path / "x").mkdir()
    (tmp_path / "link.txt").symlink_to(path)
    report = run(path, tmp_path / "x" / ".." / "a.txt", tmp_path / "link.txt")
    assert len(report.read) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such entries")
def test_entries_that_are_no_files_stop_only_themselves(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    letter(folder / "good.txt", 1)
    (folder / "itself.txt").symlink_to(folder / "itself.txt")
    os.mkfifo(folder / "pipe.txt")
    Path(os.fsdecode(bytes(folder) + b"/\xff.txt")).write_text(LETTER.format(number=3), "utf-8")
    report = run(folder)
    assert len(report.read) == 2
    assert ["itself.txt" in failure.place for failure in report.failed] == [True]
    assert run(folder / "itself.txt").failed


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_that_is_named_is_read(run: Run, tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.write(writer, LETTER.format(number=1).encode())
    os.close(writer)
    try:
        assert len(run(f"/dev/fd/{reader}").read) == 1
    finally:
        os.close(reader)


def test_a_run_of_nothing_new_changes_nothing(run: Run, tmp_path: Path) -> None:
    path = letter(tmp_path / "a.txt", 1)
    run(path)
    store = open_store(tmp_path / "store.db")
    before = graph_hash(store)
    store.close()
    assert run(path).unchanged == (str(path),)
    store = open_store(tmp_path / "store.db")
    assert graph_hash(store) == before
    store.close()


def test_a_reading_process_that_ends_is_told_in_one_line(tmp_path: Path) -> None:
    path = letter(tmp_path / "a.txt", 1)
    store = open_store(tmp_path / "store.db", write=True)
    dying = ProcessPoolExecutor(1, initializer=os._exit, initargs=(1,))
    with dying, closing(store), pytest.raises(ReadingStopped, match="fewer --jobs"):
        load(store, [str(path)], executor=dying)
