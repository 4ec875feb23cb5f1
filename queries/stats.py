"""What a store holds, in numbers."""

from dataclasses import dataclass

from ..ontology.words import Confidence
from . import graph
from .store import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """How much there is, and how much of it is doubtful."""

    nodes: dict[str, int]
    """By kind."""
    edges: dict[str, int]
    """By relation."""
    confidence: dict[str, int]
    """Edges by how sure they are."""
    documents_ingested: int
    stubs: int
    """Documents that are cited and that nobody has ingested."""
    conflicts: int
    """Documents on which texts disagree."""
    texts: int
    readings: int
    redirects: int
    undecided: int
    """Documents of which a person should say which one they are; `unsure` lists them."""
    decisions: int
    """What people decided."""


def stats(store: Reader) -> Stats:
    """Count what the store holds."""
    relations = {row["relation"]: row["count"] for row in store.ask("edge_counts")}
    doubt = {row["confidence"]: row["count"] for row in store.ask("doubt_counts")}
    certain = sum(relations.values()) - sum(doubt.values())
    searched = graph.searched(store)
    (kept,) = store.ask("kept_counts")
    (conflicts,) = store.ask("conflict_count")
    return Stats(
        nodes={row["kind"]: row["count"] for row in store.ask("node_counts")},
        edges=relations,
        confidence={Confidence.CERTAIN.value: certain, **doubt},
        documents_ingested=searched.documents_known - searched.stubs,
        stubs=searched.stubs,
        conflicts=conflicts["count"],
        texts=kept["texts"],
        readings=kept["readings"],
        redirects=kept["redirects"],
        undecided=store.ask("unsure_count")[0]["count"],
        decisions=store.ask("decision_count")[0]["count"],
    )
