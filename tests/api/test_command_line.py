"""What holds for every command: help, one line for an error, clean streams, quick to start."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from danchieu.api.__main__ import COMMANDS, main
from danchieu.api.terminal import safe

Run = Callable[..., subprocess.CompletedProcess[str]]
NAMES = [module.__name__.rpartition("command_")[2] for module in COMMANDS]


def test_the_commands_are_those_that_the_project_promises() -> None:
    assert sorted(NAMES) == sorted(
        [
            "ingest",
            "extract",
            "lineage",
            "show",
            "search",
            "stats",
            "verify",
            "copy",
            "forget",
            "export",
            "serve",
            "demo",
            "unsure",
            "decide",
            "decisions",
            "audit",
            "bloom",
        ]
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_with_examples(danchieu: Run, name: str) -> None:
    ended = danchieu(name, "--help")
    assert ended.returncode == 0
    assert ended.stderr == ""
    assert "examples:" in ended.stdout
    assert f"danchieu {name}" in ended.stdout.partition("examples:")[2]


WITHOUT_STORE = ("audit", "bloom", "copy", "extract")


@pytest.mark.parametrize("name", [name for name in NAMES if name not in WITHOUT_STORE])
def test_every_command_about_a_store_can_be_told_which(danchieu: Run, name: str) -> None:
    assert "--store PLACE" in danchieu(name, "--help").stdout


def test_help_names_every_command(danchieu: Run) -> None:
    shown = danchieu("--help").stdout
    assert all(name in shown for name in NAMES)


def test_the_version_is_that_of_the_package(danchieu: Run) -> None:
    from importlib.metadata import version

    assert danchieu("--version").stdout == f"danchieu {version('danchieu')}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "COMMAND"),
        (("linage", "x"), "linage"),
        (("lineage",), "WHAT"),
        (("lineage", ""), "empty"),
        (("lineage", "\udcff15"), "not UTF-8"),
        (("search", "\udcff"), "not UTF-8"),
        (("lineage", "15-CT/TW", "--depth", "-1"), "from 0 to 1000"),
        (("lineage", "15-CT/TW", "--depth", "many"), "from 0 to 1000"),
        (("lineage", "15-CT/TW", "--up", "--down"), "--up"),
        (("lineage", "15-CT/TW", "--also", "SETS"), "SETS"),
        (("search", "x", "--kind", "Dokument"), "Dokument"),
        (("export", "--format", "pdf"), "pdf"),
        (("ingest", "x", "--jobs", "0"), "from 1 to 256"),
        (("serve", "--port", "65536"), "from 0 to 65535"),
        (("stats", "--no-such-option"), "--no-such-option"),
        (("lineage", "Quyết định 99999"), "99999"),
        (("show", "36-NQ/TW"), "36-NQ/TW"),
        (("lineage", "agency-so-ngoai-vu-tinh-tay-ninh"), "no document"),
        (("forget", "Sở Ngoại vụ tỉnh Tây Ninh"), "no document"),
        (("export", "--format", "turtle", "-o", "no/such/folder/a.ttl"), "cannot be written"),
        (("serve", "--host", "203.0.113.1"), "cannot listen"),
        (("demo", "--examples", "no-such-folder", "--store", "d.db"), "no-such-folder"),
    ],
)
def test_asked_wrongly_is_one_line_and_2(
    danchieu: Run, arguments: tuple[str, ...], said: str
) -> None:
    ended = danchieu(*arguments)
    complaints = [line for line in ended.stderr.splitlines() if line.startswith("danchieu: ")]
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert said in complaints[-1]
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    "name",
    ["lineage x", "show x", "search x", "stats", "verify", "forget x", "unsure", "decisions"],
)
def test_a_store_that_is_not_there_is_one_line_and_1(danchieu: Run, name: str) -> None:
    ended = danchieu(*name.split(), DANCHIEU_STORE="absent.db")
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.startswith("danchieu: there is no store at absent.db")
    assert ended.stderr.count("\n") == 1


def test_a_store_named_by_the_option_goes_before_the_environment(
    danchieu: Run, place: Path
) -> None:
    assert danchieu("stats", "--store", str(place), DANCHIEU_STORE="absent.db").returncode == 0


def test_a_file_that_is_no_store_is_one_line_and_1(danchieu: Run, tmp_path: Path) -> None:
    other = tmp_path / "letter.db"
    other.write_text("Kính gửi: Các sở, ban, ngành tỉnh\n" * 200, encoding="utf-8")
    ended = danchieu("stats", "--store", str(other))
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert str(other) in ended.stderr


def test_a_reader_that_leaves_is_no_error(place: Path) -> None:
    command = f'"{sys.executable}" -m danchieu.api export --format node-link | head -1 >/dev/null'
    environment = {**os.environ, "DANCHIEU_STORE": str(place), "PYTHONWARNINGS": "error"}
    ended = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        capture_output=True,
        env=environment,
        check=False,
        timeout=60,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize(
    "arguments", ["lineage 15-CT/TW --evidence", "show 1345", "search cong", "stats", "--help"]
)
def test_no_colour_codes_go_into_a_pipe(danchieu: Run, arguments: str) -> None:
    assert "\x1b" not in danchieu(*arguments.split()).stdout


@pytest.mark.parametrize(
    "locale", [{"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "C"}]
)
def test_letters_are_safe_on_any_terminal(danchieu: Run, locale: dict[str, str]) -> None:
    ended = danchieu("lineage", "15-CT/TW", **locale)
    assert ended.returncode == 0
    assert "Chỉ thị 15-CT/TW" in ended.stdout


def test_words_of_a_document_cannot_steer_the_terminal() -> None:
    assert safe("Giao\x1b[2J Sở\r\n\tNgoại vụ\u202e\x07") == "Giao\ufffd[2J Sở Ngoại vụ\ufffd"
    assert safe("Chỉ thị 15-CT/TW") == "Chỉ thị 15-CT/TW"


def test_interrupted_is_one_line_and_130(place: Path) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "danchieu.api", "extract", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert started.stdin
    started.stdin.write(b"x" * 1_000_000)  # more than a pipe holds: when this is through, it reads
    started.stdin.flush()
    started.send_signal(signal.SIGINT)
    _, talk = started.communicate(timeout=20)
    assert started.returncode == 130
    assert talk.decode().startswith("danchieu: stopped")
    assert talk.count(b"\n") == 1


def test_the_command_line_starts_without_the_heavy_libraries() -> None:
    heavy = [
        "pydantic",
        "fastapi",
        "networkx",
        "rdflib",
        "neo4j",
        "uvicorn",
        "sqlite3",
        "tqdm",
        "asyncio",
    ]
    code = (
        "import sys; from danchieu.api.__main__ import parser; parser();"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    unmeasured = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=unmeasured
    )
    assert ended.stdout.strip() == "[]"


def test_main_can_be_called_from_python(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--store", str(place)]) == 0
    assert "documents ingested" in capsys.readouterr().out
