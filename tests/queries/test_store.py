"""What every store does: keep rows, give them back, take them away, and no half transactions."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from danchieu.ontology.errors import StoreBusy, StoreError
from danchieu.queries import embedded, neo4j_questions
from danchieu.queries.rows import (
    ClaimRow,
    DecisionRow,
    EdgeRow,
    NodeRow,
    ReadingRow,
    RedirectRow,
    ShareRow,
    SourceRow,
    TextRow,
)
from danchieu.queries.store import Store

TEXT = TextRow("text-1", "ab", "text/plain", "utf-8", 4, "Số ế\ud800\n" * 1000)
READING = ReadingRow("text-1", "v1", '{"a": "ế"}')
LETTER = "cv-1345-ubnd-nc-tay-ninh-2024"
SHARE = ShareRow("text-1", "nq-1", "node", "{}")
CLAIM = ClaimRow("text-1", -1, "15|ct", "{}", "ct-15", "{}")


@pytest.mark.parametrize(
    ("row", "question", "keys"),
    [
        (TEXT, "texts", {"ids": ["text-1"]}),
        (SourceRow("/a/b.txt", "text-1"), "sources", {"places": ["/a/b.txt"]}),
        (SourceRow("/a/b.txt", "text-1"), "sources_of", {"texts": ["text-1"]}),
        (READING, "readings", {"texts": ["text-1"]}),
        (CLAIM, "claims_by_key", {"keys": ["15|ct"]}),
        (CLAIM, "claims_of", {"texts": ["text-1"]}),
        (CLAIM, "claimed", {"documents": ["ct-15"]}),
        (SHARE, "shares_of", {"owners": ["text-1"]}),
        (SHARE, "shares_on", {"items": ["nq-1"]}),
        (NodeRow("ct-15", "Document", "Chỉ thị", "chi thi", "{}"), "nodes", {"ids": ["ct-15"]}),
        (EdgeRow("e", "CITES", "a", "b", None, "{}"), "edges", {"ids": ["e"]}),
        (RedirectRow("a", "b"), "redirects", {"olds": ["a"]}),
        (RedirectRow("a", "b"), "redirects_to", {"news": ["b"]}),
        (DecisionRow("a", "b", "same", "why", "", ""), "decisions_on", {"ids": ["b"]}),
    ],
)
def test_a_row_comes_back_as_it_was_put(store: Store, row, question, keys):
    with store.writing() as writer:
        writer.put([row])
        inside = writer.ask(question, **keys)
    assert inside == store.ask(question, **keys) == list(store.stream(question, **keys))
    assert [type(row)(**found) for found in inside] == [row]
    assert store.ask(question, **{name: [] for name in keys}) == []


def test_a_row_put_again_takes_the_place_of_the_earlier_one(store: Store):
    with store.writing() as writer:
        writer.put([RedirectRow("a", "b"), RedirectRow("a", "c")])
        writer.put([RedirectRow("a", "d")])
    assert store.ask("all_redirects") == [{"old": "a", "new": "d"}]


def test_dropped_rows_are_gone_and_others_stay(store: Store):
    with store.writing() as writer:
        writer.put([SHARE, ShareRow("text-1", "nq-1", "edge", "{}")])
        writer.drop(ShareRow, [("text-1", "nq-1", "node"), ("no", "such", "row")])
    assert [row["part"] for row in store.ask("shares_of", owners=["text-1"])] == ["edge"]


@pytest.mark.parametrize(
    ("row", "question"),
    [
        (NodeRow("a", "Agency", "x", "x", "{}"), "all_nodes"),
        (EdgeRow("CITES~a~b", "CITES", "a", "b", None, "{}"), "all_edges"),
        (RedirectRow("a", "b"), "all_redirects"),
    ],
)
def test_a_row_may_be_put_and_dropped_and_put_in_one_transaction(store: Store, row, question):
    key = tuple(getattr(row, name) for name in type(row).KEY)
    for _ in range(2):
        with store.writing() as writer:
            writer.put([row])
            writer.put([row])
            writer.drop(type(row), [key])
            assert writer.ask(question) == []
            writer.put([row])
        assert [type(row)(**found) for found in store.ask(question)] == [row]


def test_questions_about_readings_answer_with_ids(store: Store):
    rows = [TEXT, READING, ReadingRow("text-0", "v0", "{}"), CLAIM]
    with store.writing() as writer:
        writer.put([*rows, ClaimRow("text-1", 0, "k", "{}", "ct-15", "{}")])
    assert store.ask("outdated", extractor="v1") == [{"text": "text-0"}]
    assert store.ask("extractors", texts=["text-1"]) == [{"text": "text-1", "extractor": "v1"}]
    assert store.ask("all_texts") == [{"id": "text-1"}]
    assert store.ask("texts_of", documents=["ct-15"]) == [{"document": "ct-15", "text": "text-1"}]


def test_an_error_in_a_transaction_leaves_nothing_of_it(store: Store):
    with pytest.raises(ZeroDivisionError), store.writing() as writer:
        writer.put([RedirectRow("a", "b")])
        1 / 0  # noqa: B018
    assert store.ask("all_redirects") == []
    with store.writing() as writer:
        writer.put([RedirectRow("a", "c")])
    assert store.ask("all_redirects") == [{"old": "a", "new": "c"}]


def test_a_reader_sees_what_was_written_whole_while_another_writes(store: Store):
    with store.writing() as writer:
        writer.put([RedirectRow("a", "b")])
        assert store.ask("all_redirects") == []
        assert len(writer.ask("all_redirects")) == 1
    assert len(store.ask("all_redirects")) == 1


def test_a_second_writer_in_the_same_process_is_told_at_once(store: Store):
    with (
        store.writing(),
        pytest.raises(StoreBusy, match=r"is being written to by process \d+ since"),
    ):
        store.writing().__enter__()
    with store.writing():
        pass


def test_many_threads_may_ask_while_one_writes(store: Store):
    def ask(_: int) -> int:
        return len(store.ask("all_redirects"))

    started = threading.Barrier(2)

    def write() -> None:
        started.wait()
        for number in range(50):
            with store.writing() as writer:
                writer.put([RedirectRow(f"a{number}", "b")])

    with ThreadPoolExecutor(9) as pool:
        writing = pool.submit(write)
        started.wait()
        seen = list(pool.map(ask, range(400)))
        writing.result()
    assert all(0 <= count <= 50 for count in seen)
    assert ask(0) == 50


def test_a_stream_may_be_left_half_way(store: Store):
    with store.writing() as writer:
        writer.put(RedirectRow(f"a{number}", "b") for number in range(1000))
    stream = store.stream("all_redirects")
    assert next(stream)["old"] == "a0"
    stream.close()
    with store.writing() as writer:
        writer.put([RedirectRow("a0", "c")])
    assert store.ask("redirects", olds=["a0"]) == [{"old": "a0", "new": "c"}]


@pytest.mark.parametrize("question", ["no_such_question", "../schema", "schema.sql", ""])
def test_only_questions_that_stand_in_a_file_can_be_asked(store: Store, question: str):
    with pytest.raises(LookupError):
        store.ask(question)


def test_what_is_asked_for_is_never_syntax(store: Store):
    hostile = ['"', "');DROP TABLE node;--", "ế'", "[]", "null"]
    with store.writing() as writer:
        writer.put(RedirectRow(old, "b") for old in hostile)
    assert {row["old"] for row in store.ask("redirects", olds=hostile)} == set(hostile)


ENDLESS = (
    "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n;",
    "UNWIND range(1, 1000000000000) AS x RETURN max(x) AS x",
)


def test_what_is_asked_of_a_moment_ends_in_its_time_where_the_store_is(
    filled: Store, kind: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(embedded, "_text", lambda _: ENDLESS[0])
    monkeypatch.setattr(neo4j_questions, "_texts", lambda *_: ENDLESS[1:])
    started = time.monotonic()
    with (
        pytest.raises(StoreError, match="did not answer in time"),
        filled.moment(seconds=0.5) as moment,
    ):
        moment.ask("known", ids=[])
    assert time.monotonic() - started < 20
    if kind != "embedded":
        asked = filled._server.read("SHOW TRANSACTIONS YIELD currentQuery")  # type: ignore[attr-defined]
        assert ENDLESS[1] not in {query for (query,) in asked}
    monkeypatch.undo()
    with filled.moment(seconds=60) as moment:
        assert [row["id"] for row in moment.ask("known", ids=[LETTER])] == [LETTER]
