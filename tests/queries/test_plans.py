"""No question of the embedded store reads all nodes or edges, but those that are about all."""

import re
import sqlite3
from pathlib import Path

import pytest

from danchieu.queries import opening

FILES = sorted(Path(opening.__file__).parent.glob("*.sql"))
QUESTIONS = {file.stem: file.read_text("utf-8") for file in FILES if file.stem != "schema"}
ABOUT_ALL = {"edges_by_witness", "edge_counts", "node_counts"}


def plan(tmp_path: Path, question: str) -> list[str]:
    opening.open_store(tmp_path / "danchieu.db", write=True).close()
    connection = sqlite3.connect(tmp_path / "danchieu.db")
    parameters = dict.fromkeys(re.findall(r":(\w+)", question))
    rows = connection.execute(f"EXPLAIN QUERY PLAN {question}", parameters).fetchall()
    connection.close()
    return [row[3] for row in rows]


@pytest.mark.parametrize("name", [name for name in QUESTIONS if not name.startswith("all_")])
def test_a_question_is_answered_by_an_index(tmp_path: Path, name: str):
    steps = plan(tmp_path, QUESTIONS[name])
    whole = [s for s in steps if re.match(r"SCAN (node|edge|task|share|claim)\b", s)]
    whole = [s for s in whole if "INDEX document_by_" not in s and "INDEX edge_in_doubt" not in s]
    assert whole == [] or name in ABOUT_ALL, steps


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_only_reads(tmp_path: Path, name: str):
    text = re.sub(r"--.*", "", QUESTIONS[name]).strip()
    assert re.fullmatch(r"(SELECT|WITH)\b[^;]*;", text)
