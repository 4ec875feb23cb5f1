"""What README says is so: every command is run, and prints what README shows."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

# matches "```console\n$ danchieu stats\n...\n```"; not "```sh\nmake demo\n```"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
# matches "in 0.4 s", "in 12.0 s"; not "in 4 tasks"
SECONDS = re.compile(r"\bin \d+\.\d+ s\b")
CUT = "…"
"""Alone on a line of README it stands for any lines, else for the rest of a line."""
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "DANCHIEU_STORE"}
"""What README's reader has: nothing says where the store is."""


class Told(NamedTuple):
    """A command in README and what README says that it prints."""

    command: str
    answer: list[str]


def blocks(root: Path, language: str) -> list[str]:
    found = BLOCK.findall((root / "README.md").read_text(encoding="utf-8"))
    return [body for name, body in found if name == language]


def commands(root: Path) -> list[Told]:
    told: list[Told] = []
    for block in blocks(root, "console"):
        for line in block.splitlines():
            if line.startswith("$ "):
                told.append(Told(line[2:], []))
            else:
                told[-1].answer.append(line)
    return told


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the examples, where nothing has been ingested yet."""
    working = tmp_path_factory.mktemp("readme")
    shutil.copytree(root / "examples", working / "examples")
    return working


@pytest.fixture(scope="module")
def answers(root: Path, folder: Path) -> list[tuple[Told, str]]:
    """All commands of README, run one after the other, each with what it really printed."""
    return [(told, ran(told.command, folder)) for told in commands(root)]


def ran(command: str, folder: Path) -> str:
    """What a command prints; it must end well."""
    name, *arguments = shlex.split(command)
    assert name == "danchieu", f"README shows {command!r}: only danchieu's own commands are tested"
    done = subprocess.run(
        [sys.executable, "-m", "danchieu.api", *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    return done.stdout


def agrees(shown: list[str], printed: str) -> bool:
    """Whether the lines shown are those printed, whatever the seconds that it took."""
    lines = timeless(printed).splitlines()
    places = {0}  # how many of the lines printed may be told by the lines shown so far
    for each in timeless("\n".join(shown)).splitlines():
        if each == CUT:
            places = set(range(min(places, default=len(lines) + 1), len(lines) + 1))
        else:
            line = re.compile(re.escape(each).replace(CUT, ".*"))
            places = {at + 1 for at in places if at < len(lines) and line.fullmatch(lines[at])}
    return len(lines) in places


def timeless(text: str) -> str:
    return SECONDS.sub("in 0.0 s", "\n".join(line.rstrip() for line in text.splitlines()))


def test_readme_shows_what_the_commands_print(answers: list[tuple[Told, str]]):
    wrong = [
        f"$ {told.command}\n{printed}"
        for told, printed in answers
        if not agrees(told.answer, printed)
    ]
    assert wrong == []


def test_readme_shows_five_commands_and_lineage_is_one(root: Path):
    names = [told.command.split()[1] for told in commands(root)]
    assert len(names) >= 5
    assert "lineage" in names


@pytest.mark.usefixtures("answers")
def test_the_notebook_snippet_runs(root: Path, folder: Path):
    snippets = blocks(root, "python")
    assert snippets
    for snippet in snippets:
        subprocess.run(
            [sys.executable, "-W", "error", "-c", snippet], cwd=folder, env=ENVIRONMENT, check=True
        )


@pytest.mark.usefixtures("answers")
def test_every_address_in_readme_answers(root: Path, folder: Path):
    text = (root / "README.md").read_text(encoding="utf-8")
    addresses = set(re.findall(r"http://127\.0\.0\.1:8000(/v1/[^\s'\"`)]+)", text))
    assert addresses
    with served(folder) as url:
        codes = {address: httpx.get(url + address).status_code for address in addresses}
    assert codes == dict.fromkeys(addresses, httpx.codes.OK)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The URL of `danchieu serve` over the store in a folder, on a free port."""
    command = [sys.executable, "-m", "danchieu.api", "serve", "--port", "0"]
    with subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stderr=subprocess.PIPE, encoding="utf-8"
    ) as server:
        assert server.stderr
        told = re.search(r"http://[\d.:]+", server.stderr.readline())
        try:
            assert told
            yield told[0]
        finally:
            server.terminate()


def test_readme_fits_on_a_few_screens(root: Path):
    assert len((root / "README.md").read_text(encoding="utf-8").splitlines()) <= 150
