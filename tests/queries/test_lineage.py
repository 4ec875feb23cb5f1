"""What became of a document, and where it comes from."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danchieu.ontology.errors import InputError, UnknownWhat
from danchieu.ontology.words import Relation
from danchieu.queries.lineage import lineage
from danchieu.queries.opening import open_store
from danchieu.queries.store import Store

DIRECTIVE, RESOLUTION, LETTER = "ct-15-tw-xiii", "nq-21-cp-2023", "cv-1345-ubnd-nc-tay-ninh-2024"
PROGRAMME, PLAN = "ctr-40-tu-long-an-xi", "kh-9-ubnd-tay-ninh-2024"


def test_down_goes_to_those_who_carry_it_out_and_to_the_task_of_a_department(filled: Store):
    found = lineage(filled, DIRECTIVE)
    assert {id: level for id, level in found.levels.items() if level < 3} == {
        DIRECTIVE: 0,
        PROGRAMME: 1,
        RESOLUTION: 1,
        LETTER: 2,
    }
    assert found.levels[f"{LETTER}.1"] == 3
    assert found.levels["agency-so-ngoai-vu-tinh-tay-ninh"] == 4
    assert not found.truncated
    assert list(found.levels) == [node.id for node in found.nodes]
    assert (found.searched.documents_known, found.searched.stubs) == (5, 3)


def test_an_edge_that_a_third_document_states_counts_and_names_its_witness(filled: Store):
    edges = {(edge.source, edge.target): edge for edge in lineage(filled, DIRECTIVE).edges}
    assert edges[RESOLUTION, DIRECTIVE].witness == LETTER
    assert edges[RESOLUTION, DIRECTIVE].evidence[0].quote.startswith("Thực hiện Nghị quyết")


def test_what_is_only_based_on_the_line_is_a_leaf_unless_asked(filled: Store, made):
    made.document("kh-10", number="10/KH-SNgV")
    made.says(PROGRAMME, Relation.IMPLEMENTS, "kh-10", PLAN)
    made.put(filled)
    found = lineage(filled, DIRECTIVE)
    assert found.leaves == (PLAN,)
    assert "kh-10" not in found.levels
    walked = lineage(filled, DIRECTIVE, also=["based_on"])
    assert walked.leaves == ()
    assert walked.levels["kh-10"] == walked.levels[PLAN] + 1


def test_a_task_says_whether_its_own_sentence_ties_it_to_the_line(filled: Store):
    assert lineage(filled, DIRECTIVE).ties == {
        f"{LETTER}.1": "own",
        f"{LETTER}.2": "document",
        f"{LETTER}.3": "document",
    }


def test_up_goes_to_what_a_document_carries_out(filled: Store):
    found = lineage(filled, PLAN, direction="up")
    assert found.levels == {PLAN: 0, LETTER: 1}
    assert found.leaves == (LETTER,)
    found = lineage(filled, LETTER, direction="up")
    assert (found.levels[RESOLUTION], found.levels[DIRECTIVE]) == (1, 2)
    assert PROGRAMME not in found.levels


def test_one_that_may_be_another_is_a_leaf(filled: Store, made):
    made.document("ct-15-tw-undated", number="15-CT/TW")
    made.says(PROGRAMME, Relation.MAY_BE, "ct-15-tw-undated", DIRECTIVE, reason="no date")
    made.put(filled)
    for direction in ("down", "up"):
        found = lineage(filled, DIRECTIVE, direction=direction)
        assert "ct-15-tw-undated" in found.leaves
        assert Relation.MAY_BE in {edge.relation for edge in found.edges}


def test_depth_counts_steps_between_documents_and_says_what_lies_beyond(filled: Store):
    found = lineage(filled, DIRECTIVE, depth=1)
    assert set(found.levels) == {DIRECTIVE, RESOLUTION, PROGRAMME}
    assert found.truncated
    assert not lineage(filled, DIRECTIVE, depth=2).truncated
    assert set(lineage(filled, DIRECTIVE, depth=0).levels) == {DIRECTIVE}


@pytest.mark.parametrize("limit", range(1, 13))
def test_what_is_cut_off_is_cut_by_level_and_id(filled: Store, limit: int):
    whole, part = lineage(filled, DIRECTIVE), lineage(filled, DIRECTIVE, limit=limit)
    order = sorted(whole.levels, key=lambda id: (whole.levels[id], id))
    assert [node.id for node in part.nodes] == order[:limit]
    assert part.truncated == (limit < len(order))
    kept = set(part.levels)
    assert [e for e in whole.edges if {e.source, e.target} <= kept] == list(part.edges)


def test_cycles_and_diamonds_are_walked_once(store: Store, made):
    for id in "abcd":
        made.document(id)
    for source, target in ("ba", "ca", "db", "dc", "ad", "aa"):
        made.says("d", Relation.IMPLEMENTS, source, target)
    made.put(store)
    found = lineage(store, "a", depth=1000)
    assert found.levels == {"a": 0, "b": 1, "c": 1, "d": 2}
    assert len(found.edges) == 6
    assert not found.truncated


def test_a_ladder_of_diamonds_is_no_work(store: Store, made):
    last = made.document("d000")
    for step in range(1, 100):  # 2 to the 99th paths
        both = [made.document(f"d{step:03}-{side}") for side in "ab"]
        for each in both:
            made.says(last, Relation.IMPLEMENTS, each, last)
        last = made.document(f"d{step:03}-c")
        for each in both:
            made.says(last, Relation.IMPLEMENTS, last, each)
    made.put(store)
    assert len(lineage(store, "d000", depth=1000).nodes) == 1 + 99 * 3


class Counted:
    """A store that counts what it is asked."""

    def __init__(self, store: Store) -> None:
        self.place, self.store, self.asked = store.place, store, []

    def ask(self, question: str, **given):
        self.asked.append(question)
        return self.store.ask(question, **given)


@pytest.mark.neo4j
@pytest.mark.parametrize("direction", ["down", "up"])
def test_a_line_of_any_depth_takes_one_question(filled: Store, direction: str):
    for depth in (0, 1, 6, 1000):
        counted = Counted(filled)
        lineage(counted, LETTER, direction=direction, depth=depth)
        assert counted.asked == [f"line_{direction}"]


def test_a_document_of_the_line_is_no_leaf_where_the_line_is_cut_before_it(store: Store, made):
    for id in "abcd":
        made.document(id)
    for source, target in ("ba", "cb", "dc"):
        made.says("d", Relation.IMPLEMENTS, source, target)
    made.says("d", Relation.CITES, "d", "a")
    made.put(store)
    assert lineage(store, "a", limit=2).levels == {"a": 0, "b": 1}
    assert lineage(store, "a", limit=3).levels == {"a": 0, "b": 1, "c": 2}
    assert lineage(store, "a").levels["d"] == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"depth": -1},
        {"depth": 1001},
        {"limit": 0},
        {"direction": "sideways"},
        {"also": ["no_relation"]},
        {"also": ["SETS"]},
    ],
)
def test_an_argument_out_of_bounds_is_refused(filled: Store, wrong):
    with pytest.raises(InputError):
        lineage(filled, DIRECTIVE, **wrong)


def test_the_root_must_be_one_document(filled: Store):
    with pytest.raises(UnknownWhat):
        lineage(filled, "99-CT/TW")
    with pytest.raises(InputError, match="no document"):
        lineage(filled, "agency-so-ngoai-vu-tinh-tay-ninh")


PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.booleans()), max_size=20)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pairs=PAIRS, limit=st.integers(1, 10), depth=st.integers(0, 4))
def test_any_graph_is_walked_as_the_rules_say(make_graph, pairs, limit: int, depth: int):
    """The answer equals one that is found from the definition, node by node."""
    store = make_graph(pairs)
    found = lineage(store, "d0", limit=limit, depth=depth)
    line = {"d0": 0}
    for level in range(1, depth + 1):
        for source, target, walked in pairs:
            if walked and line.get(f"d{target}") == level - 1:
                line.setdefault(f"d{source}", level)
    levels = dict(line)
    for source, target, walked in pairs:
        if not walked and f"d{target}" in line and f"d{source}" not in line:
            near = line[f"d{target}"] + 1
            levels[f"d{source}"] = min(levels.get(f"d{source}", near), near)
    order = sorted(levels, key=lambda id: (levels[id], id))
    assert found.levels == {id: levels[id] for id in order[:limit]}
    assert list(found.leaves) == [id for id in order[:limit] if id not in line]
    assert found.truncated or len(order) <= limit
    store.close()


@pytest.fixture
def make_graph(new_place, made):
    """A store with documents d0 to d7 and these edges."""

    def make(pairs):
        store = open_store(new_place(), write=True)
        graph = type(made)()
        for number in range(8):
            graph.document(f"d{number}")
        for source, target, walked in pairs:
            relation = Relation.IMPLEMENTS if walked else Relation.CITES
            graph.says("d0", relation, f"d{source}", f"d{target}")
        return graph.put(store)

    return make
