"""What is listed for a person to decide, and what the checks say of decisions."""

from typing import Any

import pytest

from danchieu.ontology.decisions import decision
from danchieu.ontology.errors import InputError
from danchieu.ontology.identity import edge_id
from danchieu.ontology.model import Edge
from danchieu.ontology.words import Confidence, Doubt, Judgement, Origin, Relation
from danchieu.queries.decisions import decision_row, decisions, decisions_on
from danchieu.queries.documents import document
from danchieu.queries.phrases import phrases
from danchieu.queries.rows import ShareRow
from danchieu.queries.stats import stats
from danchieu.queries.store import Store
from danchieu.queries.unsure import unsure
from danchieu.queries.verify import verify

LETTER = "cv-1345-ubnd-nc-tay-ninh-2024"
UNDATED = "nq-36-tw-undated"


@pytest.fixture
def doubtful(store: Store, policy: Any) -> Store:
    """A store with one document of each doubt."""
    for term, date in (("ix", "2004-03-26"), ("xii", "2018-10-22")):
        policy.document(f"nq-36-tw-{term}", number="36-NQ/TW", type="Nghị quyết", date=date)
    policy.document(UNDATED, number="36-NQ/TW", type="Nghị quyết")
    policy.says(LETTER, Relation.CITES, LETTER, UNDATED)
    for term in ("ix", "xii"):
        id = edge_id(Relation.MAY_BE, UNDATED, f"nq-36-tw-{term}")
        policy.edges[id] = Edge(
            id=id,
            relation=Relation.MAY_BE,
            source=UNDATED,
            target=f"nq-36-tw-{term}",
            origin=Origin.COMPUTED,
            confidence=Confidence.UNSURE,
            rule="undated-number",
            inputs=("text-1",),
            reason="2 documents of this number can be meant",
        )
    policy.document("kl-12-tw-undated", number="12-KL/TW")
    policy.document("cv-khong-so-sct-2026-05-1a2b", ingested=True)
    policy.document("luat-khong-so-luat-dau-tu-undated", number=None)
    policy.document("kh-3-ubnd-ha-nam-2024", number="3/KH-UBND", date_inferred=True, ingested=True)
    policy.document(
        "nd-78-2025-cp",
        number="78/2025/NĐ-CP",
        date="2025",
        conflicts=("date: 2022-04-01",),
    )
    shares = [
        ShareRow(f"text-{n}", "nd-78-2025-cp", "node", f'{{"properties":{{"date":"{date}"}}}}')
        for n, date in enumerate(("2022-04-01", "2025", "2025"))
    ]
    policy.put(store)
    with store.writing() as writer:
        writer.put(shares)
    return store


def keep(store: Store, one: str, judgement: Judgement, other: str) -> None:
    with store.writing() as writer:
        writer.put([decision_row(decision(one, judgement, other, reason="so it is"))])


def test_every_doubt_is_listed_by_id_and_nothing_else(doubtful: Store):
    found = unsure(doubtful)
    assert {item.document.id: item.doubts for item in found.items} == {
        "cv-khong-so-sct-2026-05-1a2b": (Doubt.UNNUMBERED,),
        "kh-3-ubnd-ha-nam-2024": (Doubt.INFERRED,),
        "kl-12-tw-undated": (Doubt.INCOMPLETE,),
        "nd-78-2025-cp": (Doubt.CONFLICT,),
        UNDATED: (Doubt.CANDIDATES,),
    }
    ids = [item.document.id for item in found.items]
    assert ids == sorted(ids) and found.undecided == len(ids) and found.cursor is None


def item(store: Store, id: str) -> Any:
    return next(each for each in unsure(store).items if each.document.id == id)


def test_a_number_with_candidates_shows_them_and_the_sentence(doubtful: Store):
    shown = item(doubtful, UNDATED)
    assert [each.document.id for each in shown.candidates] == ["nq-36-tw-ix", "nq-36-tw-xii"]
    assert shown.candidates[0].reason == "2 documents of this number can be meant"
    assert shown.commands == (
        f"danchieu decide {UNDATED} same nq-36-tw-ix",
        f"danchieu decide {UNDATED} same nq-36-tw-xii",
        f"danchieu decide {UNDATED} same {UNDATED}",
    )
    (saying,) = shown.sayings
    assert saying.witness.id == LETTER and saying.place.quote in saying.words
    assert not shown.cut


def test_a_conflict_shows_who_tells_what(doubtful: Store):
    told = [
        (each.value, each.texts, each.chosen) for each in item(doubtful, "nd-78-2025-cp").tellings
    ]
    assert told == [("2022-04-01", 1, False), ("2025", 2, True)]


def test_a_long_list_is_cut_and_goes_on(doubtful: Store):
    whole = [each.document.id for each in unsure(doubtful).items]
    pages, after = [], ""
    for _ in whole:
        page = unsure(doubtful, limit=2, after=after)
        pages += [each.document.id for each in page.items]
        assert page.undecided == len(whole)
        if page.cursor is None:
            break
        after = page.cursor
    assert pages == whole
    with pytest.raises(InputError):
        unsure(doubtful, limit=0)


def test_what_somebody_answered_is_not_asked_again(doubtful: Store):
    before = stats(doubtful)
    keep(doubtful, "nd-78-2025-cp", Judgement.SAME, "nd-78-2025-cp")
    after = stats(doubtful)
    assert (before.decisions, after.decisions) == (0, 1)
    assert after.undecided == before.undecided - 1
    assert "nd-78-2025-cp" not in {each.document.id for each in unsure(doubtful).items}


@pytest.mark.neo4j
def test_bloom_shows_the_same_with_what_each_may_be(doubtful: Store):
    (phrase,) = (each for each in phrases() if each.name == "to_decide")
    keep(doubtful, "nd-78-2025-cp", Judgement.SAME, "nd-78-2025-cp")
    with doubtful._server.session() as session:  # type: ignore[attr-defined]
        rows = [(row[0], row[1]) for row in session.run(phrase.cypher)]
    shown = {node["id"] for node, _ in rows}
    assert shown == {each.document.id for each in unsure(doubtful).items}
    ways = {tuple(node["id"] for node in way.nodes) for _, way in rows if way}
    assert ways == {(UNDATED, "nq-36-tw-ix"), (UNDATED, "nq-36-tw-xii")}


def test_a_document_is_shown_with_what_was_decided_of_it(filled: Store):
    keep(filled, "cv-1345-ubnd-nc-tay-ninh-undated", Judgement.SAME, LETTER)
    keep(filled, "ct-9-tw-xiii", Judgement.DIFFERENT, LETTER)
    answer = document(filled, LETTER)
    assert [each.reason for each in answer.decisions] == ["so it is"] * 2
    assert decisions_on(filled, ["ct-9-tw-xiii"]) == answer.decisions[:1]
    assert decisions(filled) == answer.decisions


@pytest.mark.parametrize(
    ("judgement", "ids", "what"),
    [
        (Judgement.SAME, (UNDATED, "nq-36-tw-ix"), "is a document of its own"),
        (Judgement.DIFFERENT, (UNDATED, "nq-36-tw-ix"), "and yet there is MAY_BE~"),
    ],
)
def test_a_decision_that_the_graph_does_not_follow_is_a_fault(
    doubtful: Store, judgement: Judgement, ids: tuple[str, str], what: str
):
    keep(doubtful, ids[0], judgement, ids[1])
    assert any(what in fault.what for fault in verify(doubtful))


def test_decisions_that_contradict_one_another_are_a_fault(store: Store):
    keep(store, "a-1", Judgement.SAME, "b-1")
    keep(store, "a-1", Judgement.SAME, "c-1")
    keep(store, "d-1", Judgement.SAME, "b-1")
    keep(store, "a-1", Judgement.DIFFERENT, "d-1")
    assert [(fault.item, fault.what) for fault in verify(store)] == [
        ("a-1 same c-1", 'contradicts "a-1 same b-1"'),
        ("a-1 different d-1", 'contradicts "a-1 same b-1"'),
    ]


def test_an_edge_that_rests_on_what_nobody_decided_is_a_fault(store: Store, policy: Any):
    edge = next(each for each in policy.edges.values() if each.relation is Relation.BASED_ON)
    policy.change(edge.id, decisions=("a-1 same b-1",))
    policy.put(store)
    assert [f.what for f in verify(store)] == ['it rests on "a-1 same b-1", which nobody decided']
    keep(store, "a-1", Judgement.SAME, "b-1")
    assert list(verify(store)) == []
