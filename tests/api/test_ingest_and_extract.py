"""`ingest`, `forget`, `extract`, `demo`, `serve` on real files."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

LETTER = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH TÂY NINH                    Độc lập - Tự do - Hạnh phúc
Số: 1345/UBND-NC            Tây Ninh, ngày 05 tháng 5 năm 2024
V/v tăng cường làm việc với đối tác nước ngoài

Kính gửi: Các sở, ban, ngành tỉnh.

Thực hiện Chỉ thị số 15-CT/TW ngày 10/8/2022 của Ban Bí thư, Ủy ban nhân dân tỉnh yêu cầu:

1. Giao Sở Ngoại vụ tham mưu xây dựng kế hoạch, hoàn thành trước ngày 22/5/2024.

                                   KT. CHỦ TỊCH
                                   PHÓ CHỦ TỊCH

                                   Trần Văn Chiến
"""


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder with one good letter, an empty file, and one that holds no text."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "good.txt").write_text(LETTER, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "junk.txt").write_bytes(bytes(range(256)) * 40)
    return folder


def test_ingest_reports_what_it_read_and_what_failed(
    danchieu: Run, letters: Path, tmp_path: Path
) -> None:
    store = str(tmp_path / "own.db")
    ended = danchieu("ingest", str(letters), "--store", store)
    assert ended.returncode == 1
    assert ended.stdout.startswith("read 1 (replaced 0), unchanged 0, failed 2")
    failures = ended.stderr.splitlines()
    assert len(failures) == 2
    assert all(line.startswith("danchieu: ") for line in failures)
    assert any("empty.txt" in line for line in failures)
    assert any("junk.txt" in line for line in failures)
    again = danchieu("ingest", str(letters / "good.txt"), "--store", store)
    assert again.returncode == 0
    assert again.stdout.startswith("read 0 (replaced 0), unchanged 1, failed 0")
    assert "15-CT/TW" in danchieu("show", "1345/UBND-NC", "--store", store).stdout


def test_progress_shows_on_a_terminal_only(danchieu: Run, letters: Path, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="this machine has no terminals to try")
    ours, theirs = pty.openpty()
    command = ["ingest", str(letters / "good.txt"), "--store", str(tmp_path / "own.db")]
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-m", "danchieu.api", *command],
        stdout=subprocess.PIPE,
        stderr=theirs,
        check=False,
    )
    os.close(theirs)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert ended.returncode == 0
    assert "1/1" in shown
    assert "files/s" in shown
    assert danchieu("ingest", str(letters / "good.txt"), "--store", "quiet.db").stderr == ""


def test_ingest_takes_standard_input(danchieu: Run, tmp_path: Path) -> None:
    store = str(tmp_path / "own.db")
    ended = subprocess.run(
        [sys.executable, "-m", "danchieu.api", "ingest", "-", "--store", store],
        input=LETTER.encode(),
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "1345/UBND-NC" in danchieu("lineage", "15-CT/TW", "--store", store).stdout


def test_a_changed_file_takes_its_former_facts_away(
    danchieu: Run, letters: Path, tmp_path: Path
) -> None:
    file, store = letters / "good.txt", str(tmp_path / "own.db")
    danchieu("ingest", str(file), "--store", store)
    file.write_text(LETTER.replace("15-CT/TW", "16-CT/TW"), encoding="utf-8")
    ended = danchieu("ingest", str(file), "--store", store)
    assert ended.stdout.startswith("read 1 (replaced 1)")
    assert danchieu("lineage", "15-CT/TW", "--store", store).returncode == 2
    assert danchieu("lineage", "16-CT/TW", "--store", store).returncode == 0


def test_what_is_forgotten_is_gone(danchieu: Run, letters: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "own.db")
    danchieu("ingest", str(letters / "good.txt"), "--store", store)
    ended = danchieu("forget", "1345/UBND-NC", "--store", store)
    assert ended.returncode == 0
    assert "1 text forgotten" in ended.stdout
    assert danchieu("lineage", "15-CT/TW", "--store", store).returncode == 2
    assert danchieu("verify", "--store", store).returncode == 0


def test_forget_makes_no_store(danchieu: Run, tmp_path: Path) -> None:
    absent = tmp_path / "absent.db"
    assert danchieu("forget", "1345/UBND-NC", "--store", str(absent)).returncode == 1
    assert not absent.exists()


def test_a_wrong_table_of_the_user_is_one_line_and_2(
    danchieu: Run, letters: Path, tmp_path: Path
) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "agencies.csv").write_text("id,name\n", encoding="utf-8")
    file, tables = str(letters / "good.txt"), str(tmp_path / "tables")
    for command in (("extract", file), ("ingest", file, "--store", str(tmp_path / "x.db"))):
        ended = danchieu(*command, "--data", tables)
        assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
        assert "agencies.csv" in ended.stderr


def test_extract_prints_one_object_a_file_and_names_the_bad_one(
    danchieu: Run, letters: Path
) -> None:
    files = [str(letters / name) for name in ("good.txt", "empty.txt", "good.txt")]
    ended = danchieu("extract", *files)
    assert ended.returncode == 1
    facts = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [each["source"] for each in facts] == ["good.txt", "good.txt"]
    assert facts[0]["document"]["number"] == "1345/UBND-NC"
    assert facts[0]["citations"][0]["relation"] == "implements"
    assert len(ended.stderr.splitlines()) == 1
    assert "empty.txt" in ended.stderr


def test_extract_takes_standard_input() -> None:
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-m", "danchieu.api", "extract", "-"],
        input=LETTER.encode("utf-16"),
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    facts = json.loads(ended.stdout)
    assert facts["source"] == "-"
    start, end = (facts["citations"][0]["mentions"][0][name] for name in ("start", "end"))
    assert LETTER[start:end] == "Chỉ thị số 15-CT/TW ngày 10/8/2022"


def _until(started: subprocess.Popen[str], pattern: str) -> str:
    """What stands in the talk of a process, as soon as it says so."""
    assert started.stderr is not None
    for line in started.stderr:
        if found := re.search(pattern, line):
            return found[0]
    raise AssertionError("it ended without a word of it")


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_the_service_runs_until_it_is_stopped(
    place: Path, tmp_path: Path, letters: Path, command: str
) -> None:
    (letters / "empty.txt").unlink()
    (letters / "junk.txt").unlink()
    own = ["--store", str(place)] if command == "serve" else ["--examples", str(letters)]
    started = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "danchieu.api", command, "--port", "0", *own],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=tmp_path,
        env={**os.environ, "DANCHIEU_STORE": "never-touched.db"},
    )
    try:
        url = _until(started, r"http://127\.0\.0\.1:\d+/v1")
        answer = httpx.get(f"{url}/lineage/15-CT/TW")
        assert answer.json()["root"] == "ct-15-tw-xiii"
        assert "server" not in answer.headers
        refused = httpx.get(f"{url}/stats", headers={"Host": "evil.example"})
        assert refused.status_code == 400
        assert httpx.get(f"{url}/stats", headers={"Host": "localhost"}).status_code == 200
    finally:
        started.send_signal(signal.SIGINT)
        _, talk = started.communicate(timeout=20)
    assert started.returncode == 0
    assert talk.endswith("danchieu: stopped\n")
    assert not (tmp_path / "never-touched.db").exists()


def test_a_port_that_is_taken_is_one_line_and_2(danchieu: Run) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = danchieu("serve", "--port", str(taken.getsockname()[1]))
    assert ended.returncode == 2
    assert "cannot listen" in ended.stderr
    assert ended.stderr.count("\n") == 1
