"""Many shares of one thing are one, in whatever order and however often they come."""

from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.merge import merged_edge, merged_node
from danchieu.ontology.model import Document, Edge, Evidence
from danchieu.ontology.words import Confidence, Origin, Relation


def document(**told: object) -> Document:
    base = {"id": "ndd-78-2025-cp", "name": "Nghị định 78/2025/NĐ-CP", "search": ""}
    told = {"number": "78/2025/NĐ-CP", "type": "Nghị định", "period": "2025", **told}
    return Document(**base, **told)  # pyright: ignore[reportArgumentType]


TOLD = st.builds(
    document,
    date=st.sampled_from([None, "2025", "2025-04-01", "2025-04-02", "2022-04-01"]),
    issuer=st.sampled_from([None, "Chính phủ", "CHÍNH PHỦ", "Thủ tướng Chính phủ"]),
    title=st.sampled_from([None, "quy định chi tiết", "về quy định"]),
    ingested=st.booleans(),
)


@given(st.lists(TOLD, min_size=1, max_size=6), st.randoms())
def test_the_order_of_shares_does_not_matter(shares: list[Document], random: object) -> None:
    shuffled = list(shares)
    random.shuffle(shuffled)  # pyright: ignore[reportAttributeAccessIssue]
    assert merged_node(shuffled) == merged_node(shares)


@given(st.lists(TOLD, min_size=1, max_size=6))
def test_what_is_merged_is_its_own_merge(shares: list[Document]) -> None:
    merged = merged_node(shares)
    assert merged_node([merged]) == merged


@given(st.lists(TOLD, min_size=1, max_size=6))
def test_a_share_that_says_what_is_known_changes_nothing(shares: list[Document]) -> None:
    merged = merged_node(shares)
    assert merged_node([*shares, merged]) == merged  # pyright: ignore[reportArgumentType]


def test_a_date_outside_the_year_in_the_number_is_not_believed() -> None:
    merged = merged_node([document(date="2022-04-01")])
    assert isinstance(merged, Document)
    assert merged.date == "2025"
    assert merged.conflicts == ("date: 2022-04-01",)


def test_what_the_documents_own_text_says_goes_before_what_others_say() -> None:
    others = [document(title="của người khác")] * 3
    merged = merged_node([*others, document(title="của chính nó", ingested=True)])
    assert isinstance(merged, Document)
    assert merged.title == "của chính nó"


def test_disagreeing_days_are_reported() -> None:
    merged = merged_node([document(date="2025-04-01"), document(date="2025-04-02")])
    assert isinstance(merged, Document)
    assert merged.conflicts == ("date: 2025-04-02",)


def test_an_edge_keeps_all_places_and_the_leading_role() -> None:
    place = Evidence(text="text-a", quote="x", char_start=1, char_end=2, rule="r")
    edge = Edge(
        id="ASSIGNS_TO~t~a~d",
        relation=Relation.ASSIGNS_TO,
        source="t",
        target="a",
        origin=Origin.TEXT,
        witness="d",
        confidence=Confidence.LIKELY,
        evidence=(place,),
        role="coordinate",
    )
    lead = replace(edge, role="lead", evidence=(replace(place, char_start=5, char_end=6),))
    for order in permutations((edge, lead)):
        merged = merged_edge(order)
        assert merged.role == "lead"
        assert [place.char_start for place in merged.evidence] == [1, 5]
