"""What `danchieu.ttl` says of its words beyond their labels: ends of relations, days.

It parses the Turtle, which takes a moment; nothing that answers a question needs it.
"""

from dataclasses import dataclass
from pathlib import Path

from rdflib import RDFS, XSD, Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL
from rdflib.term import Node

from .words import Kind, Relation

_TTL = Path(__file__).with_name("danchieu.ttl")
_OURS = "https://w3id.org/danchieu/ontology#"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the Turtle says."""

    ends: dict[Relation, tuple[tuple[Kind, ...], tuple[Kind, ...]]]
    """The kinds that each relation goes from and to; where a provision may stand, a task may."""
    days: frozenset[str]
    """The properties whose values are days."""


def vocabulary() -> Vocabulary:
    """Read the Turtle."""
    turtle = Graph().parse(_TTL)
    ends = {
        relation: (
            _kinds(turtle, relation, RDFS.domain),
            _kinds(turtle, relation, RDFS.range),
        )
        for relation in Relation
    }
    days = frozenset(_word(term) for term in turtle.subjects(RDFS.range, XSD.date))
    return Vocabulary(ends, days)


def _kinds(turtle: Graph, relation: Relation, side: URIRef) -> tuple[Kind, ...]:
    named = turtle.value(URIRef(_OURS + relation), side)
    union = turtle.value(named, OWL.unionOf)
    several: list[Node] = list(Collection(turtle, union)) if union else [named] if named else []
    words = {_word(each) for each in several}
    if Kind.PROVISION in words:
        words.add(Kind.TASK)
    return tuple(kind for kind in Kind if kind in words)


def _word(term: Node) -> str:
    return str(term).removeprefix(_OURS)
