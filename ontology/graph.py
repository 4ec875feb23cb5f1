"""The graph as rows of plain values, and its canonical hash.

Every store keeps and gives back these rows; two stores hold the same graph when the hashes agree.
The hash covers every property of every node and edge and every redirect, and nothing else.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, cast

from .making import maker
from .model import NODES, Edge, Evidence, Node
from .words import Confidence, Origin, Relation

Row = Mapping[str, Any]

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
# Mappings, as an answer may hold 100,000 edges and asking an enum takes five times as long.
_NODES = {kind.value: cls for kind, cls in NODES.items()}
_RELATIONS = {each.value: each for each in Relation}
_ORIGINS = {each.value: each for each in Origin}
_CONFIDENCES = {each.value: each for each in Confidence}
_TYPED = frozenset(("origin", "confidence", "evidence"))
"""Properties of an edge whose values are more than text, numbers and lists."""


def node_row(node: Node) -> dict[str, Any]:
    """A node as plain values: id, kind, name, search, and properties without the empty ones."""
    own = {
        field.name: _plain(value)
        for field in fields(node)
        if field.name not in ("id", "name", "search")
        and not _empty(value := getattr(node, field.name))
    }
    return {
        "id": node.id,
        "kind": node.KIND.value,
        "name": node.name,
        "search": node.search,
        "properties": own,
    }


def node_of(row: Row) -> Node:
    """The node that a row stands for."""
    own = row["properties"]
    if list in map(type, own.values()):
        own = {name: _frozen(value) for name, value in own.items()}
    return maker(_NODES[row["kind"]])(id=row["id"], name=row["name"], search=row["search"], **own)


def edge_row(edge: Edge) -> dict[str, Any]:
    """An edge as plain values; what is empty is left out of `properties`."""
    own = {
        field.name: _plain(value)
        for field in fields(edge)
        if field.name not in ("id", "relation", "source", "target", "witness")
        and not _empty(value := getattr(edge, field.name))
    }
    return {
        "id": edge.id,
        "relation": edge.relation.value,
        "source": edge.source,
        "target": edge.target,
        "witness": edge.witness,
        "properties": own,
    }


def edge_of(row: Row) -> Edge:
    """The edge that a row stands for."""
    own = row["properties"]
    more = {name: _frozen(value) for name, value in own.items() if name not in _TYPED}
    return maker(Edge)(
        id=row["id"],
        relation=_RELATIONS[row["relation"]],
        source=row["source"],
        target=row["target"],
        witness=row["witness"],
        origin=_ORIGINS[own["origin"]],
        confidence=_CONFIDENCES[own.get("confidence", "certain")],
        evidence=tuple([_evidence(place) for place in own.get("evidence", ())]),
        **more,
    )


def written(value: Any) -> str:
    """A value as canonical JSON: sorted keys, no spaces, letters as they are."""
    return _encode(value)


def canonical_hash(nodes: Iterable[Row], edges: Iterable[Row], redirects: Iterable[Row]) -> str:
    """SHA-256, hexadecimal, of a graph; rows come in the order of their ids (or `old`)."""
    digest = hashlib.sha256()
    for part, rows in (("node", nodes), ("edge", edges), ("redirect", redirects)):
        digest.update(part.encode())
        for row in rows:
            digest.update(written(row).encode())
            digest.update(b"\n")
    return digest.hexdigest()


def _evidence(place: Mapping[str, Any]) -> Evidence:
    own: dict[str, Any] = {**place, "confidence": _CONFIDENCES[place.get("confidence", "certain")]}
    return maker(Evidence)(**own)


def _empty(value: Any) -> bool:
    return value is None or value == () or value is False


def _plain(value: Any) -> Any:
    if isinstance(value, Evidence):
        held = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: _plain(part) for name, part in held.items() if part is not None}
    if isinstance(value, tuple):
        return [_plain(item) for item in cast("tuple[Any, ...]", value)]
    return value.value if isinstance(value, (Confidence, Origin)) else value


def _frozen(value: Any) -> Any:
    return tuple(cast("list[Any]", value)) if type(value) is list else value
