"""Judgement as people give it: the list, the answer, the refusal, the way back."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
UNDATED = "nq-36-tw-undated"
RESOLUTION = """BAN CHẤP HÀNH TRUNG ƯƠNG
Số: 36-NQ/TW
Hà Nội, ngày {day} tháng {month} năm {year}
NGHỊ QUYẾT
về {about}
1. Các tỉnh ủy thực hiện Nghị quyết này.
"""
LETTER = """ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
Số: 77/UBND-KT
Cà Mau, ngày 05 tháng 5 năm 2021
V/v phát triển kinh tế
Kính gửi: Sở Tài chính.
Thực hiện Nghị quyết số 36-NQ/TW, giao Sở Tài chính báo cáo trước ngày 22/5/2021./.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three made-up texts: two resolutions of one number, and a letter that tells no date."""
    texts = {
        "a.txt": RESOLUTION.format(day="26", month="3", year="2004", about="người ở nước ngoài"),
        "b.txt": RESOLUTION.format(day="22", month="10", year="2018", about="kinh tế biển"),
        "c.txt": LETTER,
    }
    (tmp_path / "vanban").mkdir()
    for name, text in texts.items():
        (tmp_path / "vanban" / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(danchieu: Run, folder: Path) -> Run:
    """The command line over a store of these texts."""
    place = str(folder / "judged.db")

    def over(*arguments: str) -> subprocess.CompletedProcess[str]:
        return danchieu(*arguments, DANCHIEU_STORE=place)

    assert over("ingest", str(folder / "vanban")).returncode == 0
    return over


def hash_of(run: Run) -> str:
    ended = run("verify")
    assert ended.returncode == 0, ended.stdout
    return ended.stdout


def test_the_list_prints_the_commands_that_decide(run: Run):
    shown = run("unsure", "--lang", "en").stdout
    assert "several candidates" in shown and "36-NQ/TW⟧, giao Sở" in shown
    commands = re.findall(r"^  \$ danchieu (.+)$", shown, re.M)
    assert commands == [
        f"decide {UNDATED} same {id}" for id in ("nq-36-tw-ix", "nq-36-tw-xii", UNDATED)
    ]
    assert "to be decided: 1" in shown
    for command in commands[1:2]:
        assert run(*command.split()).stdout == f"decided: {command.removeprefix('decide ')}\n"
    assert "to be decided: 0" in run("unsure", "--lang", "en").stdout
    assert run(*commands[1].split()).stdout.startswith("decided already: ")


def test_an_answer_is_shown_where_it_matters_and_can_be_taken_back(run: Run):
    before = hash_of(run)
    told = run("decide", UNDATED, "same", "nq-36-tw-xii", "--reason", "biển", "--by", "An")
    assert told.returncode == 0 and hash_of(run) != before
    assert f"{UNDATED} same nq-36-tw-xii (biển)" in run("show", UNDATED, "--lang", "en").stdout
    answer = json.loads(run("show", "77/UBND-KT", "--json").stdout)
    (edge,) = answer["cites"]
    assert edge["target"] == "nq-36-tw-xii" and edge["confidence"] == "certain"
    assert edge["decisions"] == [f"{UNDATED} same nq-36-tw-xii"] and edge["evidence"]
    (kept,) = json.loads(run("decisions", "--json").stdout)["decisions"]
    assert (kept["reason"], kept["decided_by"]) == ("biển", "An")
    assert "An · biển" in run("decisions").stdout
    taken = run("decide", "--withdraw", UNDATED, "nq-36-tw-xii")
    assert taken.stdout == f"taken back: {UNDATED} same nq-36-tw-xii\n"
    assert hash_of(run) == before


def test_nobody_is_named_by_default(run: Run):
    run("decide", UNDATED, "different", "nq-36-tw-ix")
    (kept,) = json.loads(run("decisions", "--json").stdout)["decisions"]
    assert kept["decided_by"] == "" and kept["decided_at"].endswith("Z")


def test_two_types_that_are_said_to_be_one_document_are_pointed_out(run: Run):
    ended = run("decide", "77/UBND-KT", "same", "nq-36-tw-xii")
    assert ended.returncode == 0 and ended.stdout.startswith("decided: ")
    assert "is a Công văn, nq-36-tw-xii is a Nghị quyết" in ended.stderr
    assert f"--withdraw {ended.stdout.split()[1]} nq-36-tw-xii" in ended.stderr
    assert run("decide", UNDATED, "same", "nq-36-tw-ix").stderr == ""


def test_a_contradiction_is_one_line_that_names_the_earlier_answer(run: Run):
    run("decide", UNDATED, "same", "nq-36-tw-xii")
    for other in (("different", "nq-36-tw-xii"), ("same", "nq-36-tw-ix")):
        ended = run("decide", UNDATED, *other)
        assert ended.returncode == 2 and ended.stdout == ""
        assert f'the earlier "{UNDATED} same nq-36-tw-xii"' in ended.stderr
        assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "give A same|different B"),
        (("a", "same"), "give A same|different B"),
        (("a", "alike", "b"), "invalid choice"),
        (("--withdraw", "a", "b", "c", "same", "d"), "give A same|different B"),
        (("--withdraw", UNDATED, "nq-36-tw-ix"), "nothing was decided"),
        (("99/KH-UBND", "same", UNDATED), "nothing here answers to"),
        ((UNDATED, "different", UNDATED), "cannot be different from itself"),
        (("agency-so-tai-chinh-tinh-ca-mau", "same", UNDATED), "is no document and no text"),
    ],
)
def test_what_cannot_be_decided_is_one_line_and_2(run: Run, arguments: tuple[str, ...], said: str):
    ended = run("decide", *arguments)
    assert ended.returncode == 2
    assert said in ended.stderr and ended.stderr.count("\n") == 1


def test_a_decision_makes_no_store(danchieu: Run, tmp_path: Path):
    ended = danchieu("decide", "a-1", "same", "b-1", "--store", str(tmp_path / "absent.db"))
    assert ended.returncode == 1 and list(tmp_path.iterdir()) == []


def test_the_service_gives_the_answers_of_the_command_line(
    run: Run, folder: Path, running: Callable[..., httpx.Client]
):
    client = running(store=str(folder / "judged.db"))
    listed = client.get("/unsure").json()
    assert listed == json.loads(run("unsure", "--json").stdout)
    assert [item["document"]["id"] for item in listed["items"]] == [UNDATED]
    assert listed["items"][0]["doubts"] == ["candidates"] and not listed["truncated"]
    run("decide", UNDATED, "different", "nq-36-tw-ix", "--reason", "x")
    assert client.get("/unsure").json()["items"] == []
    decided = client.get("/decisions").json()
    assert decided == json.loads(run("decisions", "--json").stdout)
    assert client.get("/stats").json()["decisions"] == 1
    page = client.get("/documents/nq-36-tw-ix").json()
    assert [each["judgement"] for each in page["decisions"]] == ["different"]
    assert client.get(f"/documents/{UNDATED}", follow_redirects=False).status_code == 307
