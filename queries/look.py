"""How the graph looks to people: colours, sizes, and what is shown of a node or an edge.

Bloom's perspective and Browser's style sheet are both made from this.
"""

import re
from dataclasses import dataclass, fields

from ..ontology.labels import label
from ..ontology.model import NODES, Edge
from ..ontology.words import Kind, Relation
from .neo4j_rows import DISPUTED, STUB


@dataclass(frozen=True, slots=True)
class NodeLook:
    """How the nodes of a label look."""

    label: str
    kind: Kind
    name: str
    """In Vietnamese."""
    color: str
    size: float
    """1 is the usual size."""


@dataclass(frozen=True, slots=True)
class EdgeLook:
    """How the edges of a relation look."""

    relation: Relation
    name: str
    """In Vietnamese; each edge bears it as its `name`."""
    color: str
    size: float


_COLORS = {
    Kind.DOCUMENT: "#4C8EDA",
    Kind.TEXT: "#D9C8AE",
    Kind.PROVISION: "#ECB5C9",
    Kind.TASK: "#FFC454",
    Kind.MEASURE: "#8DCC93",
    Kind.AGENCY: "#F79767",
    Kind.PARTNER: "#C990C0",
    Kind.SECTOR: "#57C7E3",
    Kind.PROVINCE: "#569480",
}
_GREY = "#959AA1"
_EDGE_COLORS = {
    Relation.IMPLEMENTS: "#C0392B",
    **dict.fromkeys((Relation.AMENDS, Relation.REPLACES, Relation.REPEALS), "#8E44AD"),
    **dict.fromkeys((Relation.SETS, Relation.ASSIGNS_TO), "#C27C0E"),
    Relation.SUCCEEDED_BY: "#2E7D5B",
    Relation.MAY_BE: "#DA7194",
}
_UNSEEN = frozenset(("kind", "search", "words", "day", "sha256", "rest", "raw"))
"""What serves the store, and no reader."""
_AT_A_GLANCE = frozenset(
    ("title", "issuer", "date", "deadline", "full_name", "valid_from", "valid_to", "conflicts")
)
_EDGE_UNSEEN = frozenset(("id", "relation", "source", "target", "evidence", "inputs"))
_ONLY = {
    "role": Relation.ASSIGNS_TO,
    "deadline": Relation.ASSIGNS_TO,
    "date": Relation.SUCCEEDED_BY,
    "reason": Relation.MAY_BE,
}


def node_looks() -> tuple[NodeLook, ...]:
    """The looks of all labels; of several that a node bears, the first counts."""
    special = (
        NodeLook(DISPUTED, Kind.DOCUMENT, "Văn bản có thông tin trái nhau", "#F16667", 1.5),
        NodeLook(STUB, Kind.DOCUMENT, "Văn bản chưa có bản gốc", "#BBD4F1", 1),
    )
    return (*special, *(_node_look(kind) for kind in Kind))


def _node_look(kind: Kind) -> NodeLook:
    size = 1.5 if kind is Kind.DOCUMENT else 1
    return NodeLook(kind, kind, _capital(label(kind)), _COLORS[kind], size)


def edge_looks() -> tuple[EdgeLook, ...]:
    """The looks of all relations."""
    return tuple(
        EdgeLook(
            relation,
            label(relation),
            _EDGE_COLORS.get(relation, _GREY),
            2 if relation is Relation.IMPLEMENTS else 1,
        )
        for relation in Relation
    )


def node_types(kind: Kind) -> dict[str, str]:
    """The properties of a kind of node as the store has them: their types in Python's words."""
    held = {field.name: _plain(field.type) for field in fields(NODES[kind])}
    day = {"day": "str"} if kind in (Kind.DOCUMENT, Kind.TASK) else {}
    doubt = {"in_doubt": "bool"} if kind is Kind.DOCUMENT else {}
    return {"kind": "str", **held, "words": "str", **day, **doubt}


def edge_types(relation: Relation) -> dict[str, str]:
    """The properties of a relation's edges that are shown: their types in Python's words."""
    held = {
        field.name: _plain(field.type)
        for field in fields(Edge)
        if field.name not in _EDGE_UNSEEN and _ONLY.get(field.name, relation) is relation
    }
    return {"name": "str", **held, "doubt": "str", "quotes": "tuple"}


def is_seen(kind: Kind, name: str) -> bool:
    """Whether a property is worth a reader's look; a provision's whole text is too large."""
    return name not in _UNSEEN and not (name == "text" and kind is Kind.PROVISION)


def is_told_at_a_glance(name: str) -> bool:
    """Whether a property stands in the tooltip."""
    return name in _AT_A_GLANCE or name == "quotes"


def _plain(annotation: object) -> str:
    """ "str" for `str`, `str | None` and `Confidence`; "tuple" for `tuple[str, ...]`."""
    told = annotation.__name__ if isinstance(annotation, type) else str(annotation)
    word = re.split(r"\W", told)[0]
    return word if word in ("int", "bool", "tuple") else "str"


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]
