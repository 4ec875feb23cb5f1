"""`audit` on real files."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

LETTER = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                    Độc lập - Tự do - Hạnh phúc
Số: 871/UBND-TH            Lâm Đồng, ngày 12 tháng 9 năm 2024
V/v bảo vệ rừng mùa khô

Kính gửi: Các sở, ban, ngành tỉnh.

Thực hiện Chỉ thị số 44-CT/TW ngày 03/5/2023 của Ban Bí thư, Ủy ban nhân dân tỉnh yêu cầu:

1. Sở Tài chính bố trí kinh phí theo mẫu số 05/KK-TNCN.
"""
PAST = "\n".join(f"{count}. Người dân đã phải đi xa để lấy nước." for count in range(1, 15))


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "whole.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "loose.txt").write_text(
        f"I. TÌNH HÌNH, KẾT QUẢ ĐẠT ĐƯỢC\n{PAST}\n\f\n15. Nay không phải.\n", encoding="utf-8"
    )
    return [str(tmp_path / "whole.txt"), str(tmp_path / "loose.txt")]


def test_the_shares_stand_first_and_each_place_below(danchieu: Run, files: list[str]) -> None:
    ended = danchieu("audit", *files)
    lines = ended.stdout.splitlines()
    assert ended.returncode == 0
    assert lines[0].startswith("whole.txt: duties 1 of 1 (100 %), numbers")
    assert "  Number-like strings refused: 1 (form 1)" in lines
    assert any("[form] 05/KK-TNCN" in line for line in lines)
    assert any(line.startswith("    p. 1, 2:4 [phải] Người dân đã phải") for line in lines)
    assert any(line.endswith("more (--all)") for line in lines)
    assert lines[-1].startswith("2 files: duties 1 of ")


def test_all_prints_each_list_whole(danchieu: Run, files: list[str]) -> None:
    shown = danchieu("audit", "--all", files[1]).stdout
    assert "more (--all)" not in shown
    assert "p. 2, 17:5 [phải] Nay không phải." in shown


def test_json_is_one_object_a_file_and_the_whole_last(danchieu: Run, files: list[str]) -> None:
    told = [json.loads(line) for line in danchieu("audit", "--json", *files).stdout.splitlines()]
    assert [each.get("source") for each in told] == ["whole.txt", "loose.txt", None]
    assert told[0]["coverage"]["duties"] == {"covered": 1, "seen": 1, "share": 1.0}
    assert told[0]["refused"][0]["why"] == "form"
    last = told[1]["unread"]["duties"][-1]
    assert (last["line"], last["column"], last["page"], last["text"]) == (
        17,
        5,
        2,
        "Nay không phải.",
    )
    assert told[2]["files"] == 2
    seen = [each["coverage"]["duties"]["seen"] for each in told]
    assert seen[2] == seen[0] + seen[1]


def test_a_file_that_cannot_be_read_is_named(danchieu: Run, files: list[str]) -> None:
    ended = danchieu("audit", "nowhere.txt", files[0])
    assert ended.returncode == 1
    assert "nowhere.txt" in ended.stderr and ended.stdout.startswith("whole.txt")


def test_extract_and_audit_say_the_same_of_what_they_cannot_read(
    danchieu: Run, files: list[str], tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    given = ("nowhere.txt", files[0], str(tmp_path / "empty.txt"))
    extracted, audited = danchieu("extract", *given), danchieu("audit", *given)
    assert extracted.stderr == audited.stderr
    assert len(extracted.stderr.splitlines()) == 2
    assert (extracted.returncode, audited.returncode) == (1, 1)


def test_the_page_about_it_shows_what_it_prints(danchieu: Run, root: Path) -> None:
    page = (root / "docs/audit.md").read_text(encoding="utf-8")
    command, _, told = page.partition("$ danchieu ")[2].partition("```")[0].partition("\n")
    name, file = command.split()
    assert danchieu(name, str(root / file)).stdout == told
