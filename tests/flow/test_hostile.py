"""Files that hold no text to read stop only themselves, each with one clear line."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from danchieu.ingest.files import Failure
from danchieu.ingest.jobs import Job, arrival
from danchieu.ingest.load import Report, load
from danchieu.ontology.tables import reference
from danchieu.queries.opening import open_store

GOOD = "VĂN BẢN MINH HỌA\n\nSố: 7/UBND-KT-MH\n\nThực hiện Chỉ thị số 15-CT/TW ngày 10/8/2022.\n"


def loaded(tmp_path: Path, *places: Path) -> Report:
    store = open_store(tmp_path / "store.db", write=True)
    try:
        return load(store, [str(place) for place in places])
    finally:
        store.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   \n\n",
        bytes(range(256)) * 40,
        b"%PDF-1.7\n\x00\x01",
        b"PK\x03\x04\x14\x00" + b"\x00" * 99,
    ],
    ids=["empty", "only white space", "junk", "pdf", "zip"],
)
def test_a_file_without_text_is_named_with_its_reason(
    folder: Path, tmp_path: Path, data: bytes
) -> None:
    (folder / "bad.txt").write_bytes(data)
    report = loaded(tmp_path, folder)
    assert [Path(place).name for place in report.read] == ["good.txt"]
    (failure,) = report.failed
    assert Path(failure.place).name == "bad.txt"
    assert failure.reason and "\n" not in failure.reason


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder that all may enter, and rights that are nobody's where the tests run as root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        was_root = os.geteuid() == 0
        reference()  # nobody may not read our own tables where the checkout is root's
        if was_root:
            os.seteuid(65534)
        try:
            yield folder
        finally:
            if was_root:
                os.seteuid(0)


def test_a_file_without_permission_is_named(as_nobody: Path) -> None:
    path = as_nobody / "closed.txt"
    euid = os.geteuid()
    os.seteuid(os.getuid())
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    os.seteuid(euid)
    outcome = arrival(Job(str(path)))
    assert isinstance(outcome, Failure)
    assert "closed.txt" in outcome.reason
    assert "right" in outcome.reason


def test_a_loop_of_folders_is_followed_once(folder: Path, tmp_path: Path) -> None:
    (folder / "again").symlink_to(folder, target_is_directory=True)
    report = loaded(tmp_path, folder)
    assert len(report.read) == 1
    (failure,) = report.failed
    assert "leads back" in failure.reason


def test_a_line_of_five_megabytes_is_read(folder: Path, tmp_path: Path) -> None:
    (folder / "long.txt").write_text(GOOD.replace("\n", " ") * 45_000, encoding="utf-8")
    report = loaded(tmp_path, folder)
    assert report.failed == ()
    assert len(report.read) == 2


def test_a_place_that_is_not_there_is_named(folder: Path, tmp_path: Path) -> None:
    report = loaded(tmp_path, folder, tmp_path / "nowhere")
    (failure,) = report.failed
    assert failure.place.endswith("nowhere")


def test_a_changed_file_takes_the_place_of_its_earlier_text(folder: Path, tmp_path: Path) -> None:
    loaded(tmp_path, folder)
    (folder / "good.txt").write_text(GOOD.replace("15-CT/TW", "41-CT/TW"), encoding="utf-8")
    report = loaded(tmp_path, folder)
    assert report.replaced == report.read
    store = open_store(tmp_path / "store.db")
    numbers = [row["name"] for row in store.ask("all_nodes") if row["kind"] == "Document"]
    store.close()
    assert not [name for name in numbers if "15-CT/TW" in name]
    assert [name for name in numbers if "41-CT/TW" in name]
