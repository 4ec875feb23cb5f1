"""The tree that `danchieu lineage` draws, and its JSON."""

import json
import subprocess
from collections.abc import Callable

import httpx
import pytest

from danchieu.api.tree import tree
from danchieu.api.wording import EN, VI
from danchieu.ontology.model import Document, Edge
from danchieu.ontology.words import Origin, Relation
from danchieu.queries.answers import Searched, Subgraph

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_the_tree_leads_from_the_directive_to_the_task_of_a_department(danchieu: Run) -> None:
    lines = danchieu("lineage", "15-CT/TW").stdout.splitlines()
    assert lines[0] == "Chỉ thị 15-CT/TW · 2022-08-10 · Ban Bí thư · chưa có văn bản"
    assert lines[1].startswith("├─ được thực hiện bởi: Công văn 1345/UBND-NC · 2024-05-05")
    assert "đề ra 6 · hạn 2024-05-22" in lines[2]
    assert "Giao Sở Ngoại vụ khẩn trương tham mưu" in lines[2]
    assert lines[3].endswith("chủ trì: Sở Ngoại vụ tỉnh Tây Ninh")


def test_a_third_document_is_named_as_the_witness(danchieu: Run) -> None:
    (line,) = [
        line for line in danchieu("lineage", "15-CT/TW").stdout.splitlines() if "21/" in line
    ]
    assert line.endswith("theo Công văn 1345/UBND-NC (Ủy ban nhân dân tỉnh Tây Ninh)")


def test_what_hangs_twice_is_unfolded_once(danchieu: Run) -> None:
    shown = danchieu("lineage", "15-CT/TW").stdout
    assert shown.count("Công văn 1345/UBND-NC · 2024-05-05") == 2
    assert shown.count("(xem trên)") == 1
    assert shown.count("Kế hoạch 9/KH-UBND") == 1


def test_what_only_cites_is_marked(danchieu: Run) -> None:
    (line,) = [
        line for line in danchieu("lineage", "15-CT/TW").stdout.splitlines() if "7/TB" in line
    ]
    assert "được dẫn chiếu bởi" in line
    assert line.endswith("không đi tiếp")


def test_the_last_line_says_what_was_searched(danchieu: Run) -> None:
    last = danchieu("lineage", "15-CT/TW").stdout.splitlines()[-1]
    assert last == "đã tìm trong 8 văn bản, 4 trong đó chỉ được dẫn, chưa có toàn văn"


def test_what_is_cut_off_is_said(danchieu: Run) -> None:
    assert "CHƯA ĐỦ" in danchieu("lineage", "15-CT/TW", "--depth", "1").stdout
    assert "TRUNCATED" in danchieu("lineage", "15-CT/TW", "--limit", "3", "--lang", "en").stdout
    assert "CHƯA ĐỦ" not in danchieu("lineage", "15-CT/TW").stdout


def test_evidence_is_the_quote_with_its_place_and_whose_words_it_is(danchieu: Run) -> None:
    shown = danchieu("lineage", "15-CT/TW", "--evidence", "--lang", "en").stdout
    quote = "“21/NQ-CP về thực hiện Chỉ thị số 15-CT/TW” [text-0123456789abcdef 24–65 test; said by"
    assert quote in shown


def test_up_reads_from_the_document_to_what_it_carries_out(danchieu: Run) -> None:
    lines = danchieu("lineage", "1345/UBND-NC", "--up").stdout.splitlines()
    assert any(line.startswith("├─ thực hiện: Chỉ thị 15-CT/TW") for line in lines)


def test_illustrations_are_marked(danchieu: Run) -> None:
    assert danchieu("lineage", "95-CT/TW-MH").stdout.startswith("Chỉ thị 95-CT/TW-MH · 2024-03-12")
    assert "[minh họa]" in danchieu("lineage", "95-CT/TW-MH").stdout
    assert "[illustration]" in danchieu("lineage", "95-CT/TW-MH", "--lang", "en").stdout


@pytest.mark.parametrize("what", ["15-CT/TW", "chi thi 15", "Chỉ thị 15-CT/TW", "ct-15-tw-xiii"])
def test_the_name_may_be_what_a_person_would_type(danchieu: Run, what: str) -> None:
    assert danchieu("lineage", what).stdout.startswith("Chỉ thị 15-CT/TW")


def test_several_answers_are_listed_with_what_tells_them_apart(danchieu: Run) -> None:
    ended = danchieu("lineage", "36-NQ/TW")
    assert ended.returncode == 2
    assert "nq-36-tw-ix · Nghị quyết 36-NQ/TW · 2004-03-26" in ended.stderr
    assert "nq-36-tw-xii · Nghị quyết 36-NQ/TW · 2018-10-22" in ended.stderr


def test_no_answer_suggests_the_nearest(danchieu: Run) -> None:
    assert "Chỉ thị 15-CT/TW" in danchieu("lineage", "Chỉ thị 16-CT/TW").stderr


def test_json_is_the_answer_of_the_service(danchieu: Run, service: httpx.Client) -> None:
    printed = json.loads(danchieu("lineage", "15-CT/TW", "--json").stdout)
    assert printed == service.get("/lineage/15-CT/TW").json()


def _chain(length: int, *extra: tuple[str, str]) -> Subgraph:
    """Documents that each carry out the one before."""
    ids = [f"d-{place}" for place in range(length)]
    pairs = [*zip(ids[1:], ids, strict=False), *extra]
    return Subgraph(
        root="d-0",
        direction="down",
        depth=length,
        nodes=tuple(Document(id=id, name=id, search=id) for id in ids),
        edges=tuple(
            Edge(
                id=f"{source}~{target}",
                relation=Relation.IMPLEMENTS,
                source=source,
                target=target,
                origin=Origin.TEXT,
            )
            for source, target in pairs
        ),
        levels={id: place for place, id in enumerate(ids)},
        leaves=(),
        ties={},
        truncated=False,
        searched=Searched(documents_known=length, stubs=0),
    )


def test_a_chain_deeper_than_the_stack_is_drawn() -> None:
    assert sum(1 for _ in tree(_chain(3000), VI, evidence=False, width=None)) == 3001


def test_a_ring_of_documents_ends() -> None:
    lines = list(tree(_chain(3, ("d-0", "d-2")), EN, evidence=False, width=None))
    assert lines[3].endswith("d-0 · undated · not ingested (see above)")
    assert len(lines) == 5


def test_long_lines_fold_on_a_narrow_terminal() -> None:
    lines = list(tree(_chain(4), EN, evidence=False, width=48))
    assert max(map(len, lines[:-1])) <= 52
    assert len(lines) > 5
