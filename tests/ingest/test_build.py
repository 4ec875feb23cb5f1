"""The graph is a pure function of the readings."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path

import pytest

from danchieu.ingest.build import Arrival, integrate, lay_reference
from danchieu.ontology.reading import (
    AgencyName,
    Header,
    Reading,
    Recipient,
)
from danchieu.ontology.tables import reference
from danchieu.ontology.words import AgencyKind
from danchieu.queries.opening import open_store
from danchieu.queries.store import Store
from danchieu.queries.verify import graph_hash, verify
from tests.ingest.arrivals import LANG_SON, TITLE, letter, place, text

SIX = (
    letter("36-NQ/TW", "2004-03-26"),
    letter("36-NQ/TW", "2018-10-22"),
    letter("11/UBND-KT", "2019-01-05", ("36-NQ/TW", None)),
    letter("12/UBND-KT", "2006-01-05", ("36-NQ/TW", None), ("40-CT/TW", "2005-05-05")),
    letter(None, "2025-03", ("36-NQ/TW", "2018-10-22"), title=TITLE),
    letter("700/UBND-KT", "2025-06-01", ("640/UBND-KT", "2025-03-14", TITLE)),
)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[list[Store]]:
    stores: list[Store] = []
    yield stores
    for store in stores:
        store.close()


def graph(folder: Path, made: list[Store], *batches: Sequence[Arrival]) -> Store:
    store = open_store(folder / f"{len(made)}.db", write=True)
    made.append(store)
    with store.writing() as writer:
        lay_reference(writer, reference())
    for batch in batches:
        with store.writing() as writer:
            integrate(writer, batch, (), reference())
    return store


def test_no_order_of_arrival_changes_the_graph(tmp_path: Path, made: list[Store]) -> None:
    expected = graph_hash(graph(tmp_path, made, SIX))
    for order in permutations(SIX):
        assert graph_hash(graph(tmp_path, made, *[[one] for one in order])) == expected


def test_twice_is_as_once(tmp_path: Path, made: list[Store]) -> None:
    assert graph_hash(graph(tmp_path, made, SIX, SIX[:3], SIX)) == graph_hash(
        graph(tmp_path, made, SIX)
    )


def test_the_graph_holds_against_its_texts(tmp_path: Path, made: list[Store]) -> None:
    assert list(verify(graph(tmp_path, made, SIX))) == []


def test_what_is_taken_out_leaves_no_trace(tmp_path: Path, made: list[Store]) -> None:
    for gone in range(len(SIX)):
        rest = [one for at, one in enumerate(SIX) if at != gone]
        store = graph(tmp_path, made, SIX)
        with store.writing() as writer:
            integrate(writer, (), [SIX[gone].text.id], reference())
        assert graph_hash(store) == graph_hash(graph(tmp_path, made, rest))


def test_a_late_document_takes_over_its_stub(tmp_path: Path, made: list[Store]) -> None:
    store = graph(tmp_path, made, SIX[2:4])
    before = {row["id"]: row for row in store.ask("all_nodes")}
    assert "nq-36-tw-undated" in before
    with store.writing() as writer:
        integrate(writer, SIX[:1], (), reference())
    after = {row["id"] for row in store.ask("all_nodes")}
    assert "nq-36-tw-undated" not in after
    assert [dict(row) for row in store.ask("redirects", olds=["nq-36-tw-undated"])] == [
        {"old": "nq-36-tw-undated", "new": "nq-36-tw-ix"}
    ]


def test_a_second_bearer_undoes_the_match(tmp_path: Path, made: list[Store]) -> None:
    store = graph(tmp_path, made, [SIX[0], SIX[2]])
    assert "nq-36-tw-undated" not in {row["id"] for row in store.ask("all_nodes")}
    with store.writing() as writer:
        integrate(writer, [SIX[1]], (), reference())
    assert "nq-36-tw-undated" in {row["id"] for row in store.ask("all_nodes")}
    edges = {row["id"] for row in store.ask("all_edges")}
    assert "MAY_BE~nq-36-tw-undated~nq-36-tw-ix" in edges
    assert "MAY_BE~nq-36-tw-undated~nq-36-tw-xii" in edges


def test_a_blank_number_is_given_by_a_later_document(tmp_path: Path, made: list[Store]) -> None:
    store = graph(tmp_path, made, [SIX[4]], [SIX[5]])
    nodes = {row["id"] for row in store.ask("all_nodes")}
    assert "cv-640-ubnd-kt-lang-son-2025" in nodes
    (redirect,) = store.ask("all_redirects")
    assert redirect["old"].startswith("cv-khong-so-ubnd-kt-lang-son-2025-03-")
    assert redirect["new"] == "cv-640-ubnd-kt-lang-son-2025"


def test_two_printings_of_a_given_number_give_one_graph_in_any_order(
    tmp_path: Path, made: list[Store]
) -> None:
    blank = letter(None, "2025-03-14", title=TITLE)
    padded = letter("701/UBND-KT", "2025-06-01", ("0640/UBND-KT", "2025-03-14", TITLE))
    plain = letter("702/UBND-KT", "2025-06-02", ("640/UBND-KT", "2025-03-14", TITLE))
    texts = (blank, padded, plain)
    expected = graph_hash(graph(tmp_path, made, texts))
    for order in permutations(texts):
        assert graph_hash(graph(tmp_path, made, *[[one] for one in order])) == expected


def test_an_agency_belongs_to_the_group_of_its_province(tmp_path: Path, made: list[Store]) -> None:
    words = "Số: 9/UBND-KT. Kính gửi: Các sở, ban, ngành tỉnh"
    group = AgencyName("Các sở, ban, ngành tỉnh Lạng Sơn", AgencyKind.GROUP, "Lạng Sơn")
    header = Header(
        number="9/UBND-KT",
        type="Công văn",
        issuer=LANG_SON,
        date="2024-01-02",
        province="Lạng Sơn",
        recipients=(Recipient("Các sở, ban, ngành tỉnh", (group,), place(words, "Các sở")),),
        mentions={"number": place(words, "Số:"), "issuer": place(words, "Số:")},
    )
    store = graph(tmp_path, made, [Arrival(text(words), Reading(header), "test")])
    edges = {row["id"] for row in store.ask("all_edges")}
    inner, outer = "so-tai-chinh-tinh-lang-son", "cac-so-ban-nganh-tinh-lang-son"
    assert f"PART_OF~agency-{inner}~agency-{outer}" in edges
    assert list(verify(store)) == []
