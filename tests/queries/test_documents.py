"""Lists of documents, one document, the tasks of an agency, and counts."""

import pytest

from danchieu.ontology.errors import InputError, UnknownWhat
from danchieu.ontology.words import Confidence, Relation, Role
from danchieu.queries.documents import document, documents
from danchieu.queries.rows import EdgeRow, NodeRow
from danchieu.queries.stats import stats
from danchieu.queries.store import Store
from danchieu.queries.tasks import tasks_of

DIRECTIVE, RESOLUTION, LETTER = "ct-15-tw-xiii", "nq-21-cp-2023", "cv-1345-ubnd-nc-tay-ninh-2024"
PROGRAMME, PLAN = "ctr-40-tu-long-an-xi", "kh-9-ubnd-tay-ninh-2024"
NEWEST_FIRST = [LETTER, RESOLUTION, PROGRAMME, DIRECTIVE, PLAN]


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        ({}, NEWEST_FIRST),
        ({"type": "Chỉ thị"}, [DIRECTIVE]),
        ({"type": "chi thi"}, [DIRECTIVE]),
        ({"type": "no such"}, []),
        ({"ingested": True}, [LETTER, PROGRAMME]),
        ({"ingested": False}, [RESOLUTION, DIRECTIVE, PLAN]),
        ({"date_from": "2023-01-01"}, [LETTER, RESOLUTION, PROGRAMME]),
        ({"date_to": "2023-01-01"}, [PROGRAMME, DIRECTIVE]),
        ({"date_from": "2023-01-01", "date_to": "2023-12-31"}, [RESOLUTION, PROGRAMME]),
        ({"issuer": "agency-ubnd-tinh-tay-ninh"}, [LETTER]),
        ({"province": "province-tay-ninh"}, [LETTER]),
        ({"province": "province-tay-ninh-2025"}, []),
        ({"words": "ngoại giao kinh tế"}, [DIRECTIVE]),
        ({"words": "nghi quyet", "ingested": True}, [LETTER]),
        ({"words": "nghi quyet"}, [LETTER, RESOLUTION]),
        ({"words": '"*'}, []),
    ],
)
def test_documents_are_chosen_and_come_newest_first(filled: Store, chosen, ids):
    page = documents(filled, **chosen)
    assert [node.id for node in page.nodes] == ids
    assert page.cursor is None
    assert page.searched.documents_known == 5


@pytest.mark.parametrize("words", [None, "van", "t"])
@pytest.mark.parametrize("limit", [1, 2, 3, 5])
def test_pages_give_each_document_once(filled: Store, words: str | None, limit: int):
    whole = documents(filled, words=words).nodes
    seen, cursor = [], None
    while True:
        page = documents(filled, words=words, limit=limit, cursor=cursor)
        seen += page.nodes
        cursor = page.cursor
        if cursor is None:
            break
    assert tuple(seen) == whole


@pytest.mark.parametrize("cursor", ["", "zz", "5b5d", "5b312c325d", "x" * 10_000])
def test_a_cursor_of_somebody_elses_is_refused(filled: Store, cursor: str):
    with pytest.raises(InputError, match="cursor"):
        documents(filled, cursor=cursor)


def test_a_document_comes_with_all_around_it(filled: Store):
    found = document(filled, LETTER)
    assert [edge.target for edge in found.cites] == [RESOLUTION]
    assert [(edge.source, edge.relation) for edge in found.cited_by] == [(PLAN, Relation.BASED_ON)]
    assert [task.path for task in found.tasks] == ["1", "2", "3"]
    assert {edge.target for edge in found.assignments} == {
        "agency-so-ngoai-vu-tinh-tay-ninh",
        "agency-cac-so-tinh-tay-ninh",
    }
    assert {edge.relation for edge in found.around} == {
        Relation.ISSUED_BY,
        Relation.ADDRESSED_TO,
        Relation.TEXT_OF,
        Relation.IN_PROVINCE,
    }
    others = [node.id for node in found.others]
    assert others == sorted(others)
    assert {RESOLUTION, PLAN, PROGRAMME, "agency-ubnd-tinh-tay-ninh"} <= set(others)
    assert LETTER not in others
    assert (found.redirected_from, found.truncated) == (None, False)


def test_an_edge_that_a_third_document_states_is_around_both_ends(filled: Store):
    assert [edge.witness for edge in document(filled, RESOLUTION).cites] == [LETTER]
    assert LETTER in {edge.witness for edge in document(filled, DIRECTIVE).cited_by}


def test_an_old_id_leads_to_the_document_and_says_so(filled: Store):
    found = document(filled, "cv-1345-ubnd-nc-tay-ninh-undated")
    assert found.document.id == LETTER
    assert found.redirected_from == "cv-1345-ubnd-nc-tay-ninh-undated"


@pytest.mark.parametrize("id", ["no-such", "agency-ubnd-tinh-tay-ninh", ""])
def test_what_is_no_document_is_unknown(filled: Store, id: str):
    with pytest.raises(UnknownWhat):
        document(filled, id)


def test_a_document_says_when_edges_were_left_out(filled: Store):
    found = document(filled, LETTER, limit=1)
    assert found.truncated
    assert (len(found.tasks), len(found.assignments)) == (1, 1)


def test_the_tasks_of_an_agency_are_its_own_and_those_of_its_groups_and_letters(filled: Store):
    found = tasks_of(filled, "Sở Ngoại vụ tỉnh Tây Ninh")
    assert [(each.task.path, each.role, each.via) for each in found.tasks] == [
        ("1", Role.LEAD, None),
        ("2", Role.COORDINATE, "agency-cac-so-tinh-tay-ninh"),
        ("3", None, LETTER),
    ]
    assert {each.document.id for each in found.tasks} == {LETTER}
    assert not found.truncated


def test_tasks_are_chosen_by_their_last_day(filled: Store):
    agency = "agency-so-ngoai-vu-tinh-tay-ninh"
    for chosen, count in [
        ({"due_before": "2024-05-22"}, 1),
        ({"due_before": "2024-05-21"}, 0),
        ({"due_after": "2024-05-22"}, 1),
        ({"due_after": "2024-05-23"}, 0),
    ]:
        assert len(tasks_of(filled, agency, **chosen).tasks) == count
    cut = tasks_of(filled, agency, limit=1)
    assert cut.truncated
    assert [each.task.path for each in cut.tasks] == ["1"]


def test_only_an_agency_has_tasks(filled: Store):
    with pytest.raises(UnknownWhat, match="no agency"):
        tasks_of(filled, DIRECTIVE)


def test_counts_say_how_much_is_doubtful(filled: Store, made):
    made.document("x", conflicts=("date: 2022; 2023",))
    made.says("x", Relation.CITES, "x", DIRECTIVE, confidence=Confidence.UNSURE)
    made.put(filled)
    found = stats(filled)
    assert (found.documents_ingested, found.stubs, found.conflicts) == (2, 4, 1)
    assert found.nodes == {"Agency": 4, "Document": 6, "Province": 2, "Task": 3, "Text": 2}
    assert found.edges["IMPLEMENTS"] == 3
    assert found.confidence["unsure"] == 1
    assert sum(found.confidence.values()) == sum(found.edges.values())
    assert (found.texts, found.redirects) == (2, 1)


def test_an_empty_store_answers_too(store: Store):
    assert documents(store).nodes == ()
    assert stats(store).nodes == {}


def test_dropped_edges_and_nodes_leave_the_answers(filled: Store, policy):
    edge = next(id for id, e in policy.edges.items() if e.relation is Relation.BASED_ON)
    with filled.writing() as writer:
        writer.drop(EdgeRow, [(edge,)])
        writer.drop(NodeRow, [(PLAN,)])
    assert document(filled, LETTER).cited_by == ()
    assert len(documents(filled).nodes) == 4
