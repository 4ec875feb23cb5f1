"""What a person installs is what stands here, and it works where nothing else of ours is."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

CODE = ("api", "ingest", "ontology", "queries")
SHIPPED = ("*.py", "*.sql", "*.cypher", "*.ttl", "*.csv", "py.typed")


@pytest.fixture(scope="module")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the wheel is built from, so that the checkout stays clean."""
    copy = tmp_path_factory.mktemp("project")
    for folder in (*CODE, "examples", "tests"):
        shutil.copytree(root / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("__init__.py", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(root / file, copy)
    return copy


@pytest.fixture(scope="module")
def wheel(project: Path) -> Path:
    """The wheel, built with what is installed here."""
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", cwd=project)
    return next((project / "dist").glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    """The files in the wheel."""
    with zipfile.ZipFile(wheel) as opened:
        return opened.namelist()


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a venv that holds our wheel; its dependencies are borrowed from this one.

    A .pth file in a folder that was itself added by one is not read, so the editable install here
    is not seen there.
    """
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    _run(sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps",
         "--no-index", str(wheel), cwd=folder)  # fmt: skip
    place = _run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder)
    (Path(place.strip()) / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


def test_the_packages_named_are_the_folders_that_stand_here(root: Path):
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    folders = {file.parent.name for file in root.glob("*/__init__.py")}
    assert folders - {"bench"} == set(CODE)  # what measures is not shipped
    assert set(settings["setuptools"]["packages"]) == {f"danchieu.{name}" for name in CODE}
    assert settings["setuptools"]["package-dir"] == {f"danchieu.{name}": name for name in CODE}


def test_no_folder_of_code_holds_another_package(root: Path):
    nested = [file for folder in CODE for file in (root / folder).glob("*/**/*.py")]
    assert nested == []  # it would be found here and be missing from the wheel


def test_the_wheel_holds_every_file_of_the_four_folders_and_no_other(root: Path, names: list[str]):
    code = {name for name in names if ".dist-info/" not in name}
    standing = {
        f"danchieu/{file.relative_to(root).as_posix()}"
        for folder in CODE
        for pattern in SHIPPED
        for file in (root / folder).rglob(pattern)
    }
    assert code == standing


def test_the_wheel_carries_the_licence(names: list[str]):
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_installed_command_line_needs_no_checkout(installed: Path, tmp_path: Path):
    told = _run(installed.with_name("danchieu"), "--version", cwd=tmp_path)
    where = _run(installed, "-c", "import danchieu.api; print(danchieu.api.__file__)", cwd=tmp_path)
    assert told.startswith("danchieu ")
    assert Path(where.strip()).is_relative_to(installed.parent.parent)


def test_the_installed_wheel_reads_a_document(installed: Path, root: Path, tmp_path: Path):
    document = next((root / "examples").glob("*.txt"))
    command = installed.with_name("danchieu")
    _run(command, "ingest", document, "--store", "one.db", cwd=tmp_path)
    told = json.loads(_run(command, "stats", "--json", "--store", "one.db", cwd=tmp_path))
    assert told["documents_ingested"] == 1


def _run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, encoding="utf-8", timeout=300
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout
