"""A person's decision: what it does to the graph, and that its time does not matter."""

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchieu.ingest.build import Arrival, integrate, lay_reference
from danchieu.ingest.decide import decide, withdraw
from danchieu.ontology.decisions import Decision, decision
from danchieu.ontology.errors import ContradictoryDecision, InputError
from danchieu.ontology.tables import reference
from danchieu.ontology.words import Judgement, Relation
from danchieu.queries import graph as asked
from danchieu.queries.opening import open_store
from danchieu.queries.store import Store
from danchieu.queries.verify import graph_hash, verify
from tests.ingest.arrivals import TITLE, letter

UNDATED, NINTH, TWELFTH = "nq-36-tw-undated", "nq-36-tw-ix", "nq-36-tw-xii"

OLD = letter("36-NQ/TW", "2004-03-26")
NEW = letter("36-NQ/TW", "2018-10-22")
EARLY = letter("12/UBND-KT", "2006-01-05", ("36-NQ/TW", None), ("40-CT/TW", "2005-05-05"))
LATE = letter("11/UBND-KT", "2019-01-05", ("36-NQ/TW", None))
LATER = letter("13/UBND-KT", "2020-01-05", ("36-NQ/TW", None), ("63-NQ/TW", "2018-01-01"))
BLANK = letter(None, "2025-03-14", ("36-NQ/TW", "2018-10-22"), title=TITLE)
NAMING = letter("700/UBND-KT", "2025-06-01", ("640/UBND-KT", "2025-03-14", TITLE))
TEXTS = (OLD, NEW, EARLY, LATE, LATER, BLANK, NAMING)
LATE_LETTER = "cv-11-ubnd-kt-lang-son-2019"
EARLY_LETTER = "cv-12-ubnd-kt-lang-son-2006"
GIVEN = "cv-640-ubnd-kt-lang-son-2025"


def same(one: str, other: str, **told: str) -> Decision:
    return decision(one, Judgement.SAME, other, **told)


def different(one: str, other: str) -> Decision:
    return decision(one, Judgement.DIFFERENT, other)


Event = Arrival | Decision | str
"""What happens to a store: a text arrives, a decision is taken, a text of this id goes."""
Graph = Callable[..., Store]


@pytest.fixture
def graph(kind: str, new_place: Callable[[], str]) -> Iterator[Graph]:
    """A store to which these events happened; in Neo4j it takes the place of the one before."""
    made: list[Store] = []

    def after(*events: Event) -> Store:
        if kind != "embedded":
            close(made)
        store = open_store(new_place(), write=True)
        made.append(store)
        with store.writing() as writer:
            lay_reference(writer, reference())
        for event in events:
            happen(store, event)
        return store

    yield after
    close(made)


def close(stores: list[Store]) -> None:
    while stores:
        stores.pop().close()


def happen(store: Store, event: Event) -> None:
    if isinstance(event, Decision):
        decide(store, event)
        return
    with store.writing() as writer:
        if isinstance(event, str):
            integrate(writer, (), [event], reference())
        else:
            integrate(writer, [event], (), reference())


def ids(store: Store) -> set[str]:
    return {row["id"] for row in store.ask("all_nodes")}


def targets(store: Store, source: str) -> set[str]:
    """What a document carries out."""
    return {e.target for e in asked.edges_from(store, [source], (Relation.IMPLEMENTS,), 99)}


def may_be(store: Store) -> set[tuple[str, str]]:
    rows = store.ask("all_edges")
    return {(r["source"], r["target"]) for r in rows if r["relation"] == "MAY_BE"}


def moved(store: Store, old: str) -> str | None:
    return next((row["new"] for row in store.ask("redirects", olds=[old])), None)


def test_what_stood_at_an_unsure_number_is_found_to_be_the_document(graph: Graph):
    store = graph(OLD, NEW, LATE, EARLY, same(UNDATED, TWELFTH))
    assert targets(store, LATE_LETTER) == {TWELFTH}
    assert UNDATED not in ids(store) and may_be(store) == set()
    assert moved(store, UNDATED) == TWELFTH
    assert list(verify(store)) == []


def test_a_text_that_can_only_mean_another_is_left_as_it_is(graph: Graph):
    store = graph(OLD, NEW, LATE, EARLY, same(UNDATED, TWELFTH))
    assert targets(store, EARLY_LETTER) == {NINTH, "ct-40-tw-x" if False else "ct-40-tw-ix"}


def test_an_edge_that_rests_on_a_decision_says_so_and_keeps_its_witness(graph: Graph):
    store = graph(OLD, NEW, LATE, same(UNDATED, TWELFTH, reason="the sentence names the sea"))
    (edge,) = asked.edges_from(store, [LATE_LETTER], (Relation.IMPLEMENTS,), 9)
    assert edge.decisions == (f"{UNDATED} same {TWELFTH}",)
    assert edge.confidence == "certain" and edge.origin == "text"
    assert edge.witness == LATE_LETTER and edge.evidence
    (plain,) = asked.edges_from(graph(OLD, LATE), [LATE_LETTER], (Relation.IMPLEMENTS,), 9)
    assert plain.decisions == () and plain.confidence == "likely"


def test_a_candidate_that_is_ruled_out_is_none_and_the_only_one_left_is_likely(graph: Graph):
    store = graph(OLD, NEW, LATE, different(UNDATED, NINTH))
    (edge,) = asked.edges_from(store, [LATE_LETTER], (Relation.IMPLEMENTS,), 9)
    assert edge.target == TWELFTH and edge.confidence == "likely"
    assert edge.decisions == (f"{NINTH} different {UNDATED}",)
    assert may_be(store) == set()


def test_when_all_candidates_are_ruled_out_the_number_stays_a_stub(graph: Graph):
    store = graph(OLD, NEW, LATE, different(UNDATED, NINTH), different(TWELFTH, UNDATED))
    assert targets(store, LATE_LETTER) == {UNDATED}
    assert may_be(store) == set()


def test_a_number_can_be_said_to_be_none_of_its_candidates(graph: Graph):
    store = graph(OLD, NEW, LATE, same(UNDATED, UNDATED))
    assert targets(store, LATE_LETTER) == {UNDATED} and may_be(store) == set()
    assert targets(graph(NEW, LATE, same(UNDATED, UNDATED)), LATE_LETTER) == {UNDATED}


def test_documents_held_apart_become_one_with_the_attributes_of_the_one_named(graph: Graph):
    store = graph(OLD, NEW, LATER, same("nq-63-tw-xii", TWELFTH))
    letter_13 = "cv-13-ubnd-kt-lang-son-2020"
    assert "nq-63-tw-xii" not in ids(store)
    assert moved(store, "nq-63-tw-xii") == TWELFTH
    assert TWELFTH in targets(store, letter_13)
    node = asked.nodes(store, [TWELFTH])[TWELFTH]
    assert node.number == "36-NQ/TW" and node.period == "xii"  # pyright: ignore
    assert list(verify(store)) == []


def test_one_candidate_is_left_where_two_were_found_to_be_one(graph: Graph):
    store = graph(OLD, NEW, LATE, same(NINTH, TWELFTH))
    (edge,) = asked.edges_from(store, [LATE_LETTER], (Relation.IMPLEMENTS,), 9)
    assert edge.target == TWELFTH and edge.confidence == "likely"
    assert edge.decisions == (f"{NINTH} same {TWELFTH}",)


def blank_id(graph: Graph) -> str:
    return next(id for id in ids(graph(BLANK)) if id.startswith("cv-khong-so"))


def test_a_number_that_another_text_gave_can_be_refused(graph: Graph):
    blank = blank_id(graph)
    store = graph(BLANK, NAMING, different(blank, GIVEN))
    assert blank in ids(store) and GIVEN in ids(store)
    assert not asked.nodes(store, [GIVEN])[GIVEN].ingested  # pyright: ignore


def test_a_blank_document_can_be_given_its_number(graph: Graph):
    blank = blank_id(graph)
    store = graph(BLANK, same(blank, "cv-641-ubnd-kt-lang-son-2025"), NAMING)
    assert blank not in ids(store)
    node = asked.nodes(store, ["cv-641-ubnd-kt-lang-son-2025"])["cv-641-ubnd-kt-lang-son-2025"]
    assert node.ingested  # pyright: ignore
    edges = asked.edges_from(store, [node.id], (Relation.IMPLEMENTS,), 9)
    assert all(edge.decisions for edge in edges)


def test_one_text_can_be_parted_from_the_document_whose_number_it_bears(graph: Graph):
    twin = letter("36-NQ/TW", "2018-10-23", title="việc khác")
    store = graph(NEW, twin, different(twin.text.id, TWELFTH))
    (parted,) = {id for id in ids(store) if id.startswith(f"{TWELFTH}-khac-")}
    texts = asked.edges_into(store, [parted], (Relation.TEXT_OF,), 9)
    assert [edge.source for edge in texts] == [twin.text.id] and texts[0].decisions
    assert not asked.nodes(store, [TWELFTH])[TWELFTH].conflicts  # pyright: ignore
    assert list(verify(store)) == []


def test_one_text_can_be_said_to_be_of_another_document(graph: Graph):
    store = graph(NEW, OLD, same(OLD.text.id, TWELFTH))
    texts = asked.edges_into(store, [TWELFTH], (Relation.TEXT_OF,), 9)
    assert {edge.source for edge in texts} == {NEW.text.id, OLD.text.id}
    assert NINTH not in ids(store)


def test_a_decision_outlives_the_text_that_told_of_its_document(graph: Graph):
    store = graph(OLD, NEW, LATE, EARLY, same(UNDATED, TWELFTH), NEW.text.id)
    assert targets(store, LATE_LETTER) == {TWELFTH}
    assert NINTH in targets(store, EARLY_LETTER), "it is older than the twelfth congress"


CONTRADICTIONS = [
    ([same("a-1", "b-1")], different("b-1", "a-1"), "a-1 same b-1"),
    ([different("b-1", "a-1")], same("a-1", "b-1"), "a-1 different b-1"),
    ([same("a-1", "b-1")], same("a-1", "c-1"), "a-1 same b-1"),
    ([same("a-1", "a-1")], same("a-1", "c-1"), "a-1 same a-1"),
    ([same("a-1", "c-1")], same("a-1", "a-1"), "a-1 same c-1"),
    ([same("a-1", "b-1"), same("b-1", "c-1")], different("a-1", "c-1"), "a-1 same b-1"),
    ([same("a-1", "c-1"), different("b-1", "c-1")], same("b-1", "a-1"), "b-1 different c-1"),
    ([same("text-1", "b-1")], different("b-1", "text-1"), "text-1 same b-1"),
]


@pytest.mark.parametrize(("earlier", "new", "named"), CONTRADICTIONS)
def test_a_contradiction_is_refused_and_the_earlier_decision_named(
    graph: Graph, earlier: list[Decision], new: Decision, named: str
):
    store = graph(*earlier)
    with pytest.raises(ContradictoryDecision) as told:
        decide(store, new)
    assert f'"{named}"' in str(told.value) and "\n" not in str(told.value)
    assert "danchieu decide --withdraw" in str(told.value)
    assert len(store.ask("all_decisions")) == len(earlier)


def test_what_follows_already_is_not_written_again(graph: Graph):
    store = graph(same("a-1", "b-1", reason="first"), same("b-1", "c-1"))
    for again in (same("a-1", "b-1", reason="second"), same("a-1", "c-1"), same("b-1", "a-1")):
        assert decide(store, again) is not None
    assert [row["reason"] for row in store.ask("all_decisions")] == ["first", ""]


@pytest.mark.parametrize("ids", [("15-CT/TW", "a-1"), ("a-1", "text-1"), ("a-1", "")])
def test_what_is_no_pair_of_documents_is_refused(ids: tuple[str, str]):
    with pytest.raises(InputError):
        same(*ids)


def test_nothing_is_different_from_itself_and_nothing_is_decided_to_be_unsure():
    with pytest.raises(InputError):
        different("a-1", "a-1")
    with pytest.raises(InputError):
        decision("a-1", Judgement.UNSURE, "b-1")


DECISIONS = (
    same(UNDATED, TWELFTH),
    different(UNDATED, NINTH),
    different(UNDATED, TWELFTH),
    same(UNDATED, UNDATED),
    same(NINTH, TWELFTH),
    same("nq-63-tw-xii", TWELFTH),
    same(UNDATED, "nq-63-tw-xii"),
    same(TWELFTH, "nq-63-tw-xii"),
    same(OLD.text.id, TWELFTH),
    different(NEW.text.id, TWELFTH),
    different(GIVEN, "cv-700-ubnd-kt-lang-son-2025"),
    same("ct-40-tw-ix", "ct-41-tw-ix"),
)


@pytest.mark.parametrize("new", DECISIONS, ids=lambda each: each.said)
def test_withdrawn_it_leaves_no_trace(graph: Graph, new: Decision):
    store = graph(*TEXTS)
    before = graph_hash(store)
    decide(store, new)
    assert list(verify(store)) == []
    withdraw(store, new.other, new.one)
    assert graph_hash(store) == before
    with pytest.raises(InputError, match="nothing was decided"):
        withdraw(store, new.one, new.other)


def test_who_and_when_and_why_are_no_part_of_the_graph(graph: Graph):
    told = same(UNDATED, TWELFTH, reason="x", decided_by="An", decided_at="2026-01-01T00:00:00Z")
    assert graph_hash(graph(*TEXTS, told)) == graph_hash(graph(*TEXTS, same(UNDATED, TWELFTH)))


def test_no_order_of_texts_and_a_decision_changes_the_graph(graph: Graph, kind: str):
    for new in (same(UNDATED, TWELFTH), different(UNDATED, NINTH), same(NINTH, TWELFTH)):
        events = (OLD, NEW, LATE, new)
        orders = islice(permutations(events), 0, None, 1 if kind == "embedded" else 5)
        assert len({graph_hash(graph(*order)) for order in orders}) == 1


def consistent(chosen: Sequence[Decision], graph: Graph) -> list[Decision]:
    """Those that can be taken one after the other."""
    store, kept = graph(), []
    for each in chosen:
        try:
            kept += [each] if decide(store, each) is None else []
        except ContradictoryDecision:
            continue
    return kept


def test_any_order_of_texts_and_decisions_gives_one_graph(graph: Graph, kind: str):
    blank = blank_id(graph)
    plain = graph_hash(graph(*TEXTS))

    @settings(max_examples=40 if kind == "embedded" else 4, deadline=None)
    @given(st.lists(st.sampled_from(DECISIONS), unique=True, max_size=5), st.randoms())
    def holds(chosen: list[Decision], chance: random.Random) -> None:
        kept = consistent([*chosen, *[different(blank, GIVEN)] * chance.getrandbits(1)], graph)
        expected = graph_hash(graph(*TEXTS, *kept))
        events: list[Event] = [*TEXTS, *kept]
        chance.shuffle(events)
        store = graph(*events)
        assert graph_hash(store) == expected
        assert list(verify(store)) == []
        for each in kept:
            withdraw(store, each.one, each.other)
        assert graph_hash(store) == plain

    holds()
