"""Nodes and edges as Neo4j holds them, and back to the very rows that were put.

A node bears its kind as a label, an edge its relation as a type, and each property of its own is a
native one: days that a text may mean are dates, the quotes of an edge's evidence a list. What has
no native form (none of ours today) stands as JSON in `rest`, a row that is no canonical JSON as it
is in `raw`, so that whatever is put comes back letter by letter.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, cast

from neo4j.time import Date

from ..ontology.graph import written
from ..ontology.labels import label
from ..ontology.words import Confidence, Kind, Relation
from .doubts import doubts
from .rows import EdgeRow, NodeRow
from .words import tokens

MISNAMED = "MISNAMED"
"""The type of edges whose id is not that of their relation and ends; only `verify` meets them."""

STUB, DISPUTED = "Stub", "Disputed"
"""Labels beside Document: nobody has ingested it; texts disagree on it."""

_NODE_OWN = frozenset(("id", "kind", "name", "search", "words", "day", "in_doubt", "rest", "raw"))
_DOUBTED = ("ingested", "number", "conflicts", "date_inferred")
_EDGE_OWN = frozenset(
    (
        "id",
        "type",
        "relation",
        "source",
        "target",
        "witness",
        "name",
        "doubt",
        "quotes",
        "rest",
        "raw",
    )
)
_DATED = re.compile(r"[a-z]+_(?:from|to)")  # "date_from", "deadline_to"; not "date"
_LARGEST = 2**63
_LABELS = {relation.value: label(relation) for relation in Relation}
_decode = json.JSONDecoder().raw_decode
"""Half the time of `json.loads`, which looks for spaces around."""


def node_labels(row: NodeRow, properties: Mapping[str, Any]) -> tuple[str, ...]:
    """The labels of a node: its kind, and for a document what is to be seen of it at once.

    Raises:
        ValueError: its kind is none of ours.
    """
    kind = Kind(row.kind)
    if kind is not Kind.DOCUMENT:
        return (kind.value,)
    stub = (STUB,) if properties.get("ingested") is not True else ()
    return (kind.value, *stub, *((DISPUTED,) if "conflicts" in properties else ()))


def node_properties(row: NodeRow) -> dict[str, Any]:
    """All properties of a node.

    Beside those of the row there are `words`, what the full-text index reads, and `day`: a
    document's first possible day ("" where it has none), a task's last; and `in_doubt` where a
    document's own words leave open which one it is.
    """
    return nodes_held([row])[0]


def nodes_held(rows: Sequence[NodeRow]) -> list[dict[str, Any]]:
    """The same of many, which takes less time than one by one."""
    return [*map(_node_held, rows, _native([row.properties for row in rows], _NODE_OWN))]


def _node_held(row: NodeRow, own: dict[str, Any]) -> dict[str, Any]:
    if row.kind == Kind.DOCUMENT:
        own["day"] = _day(own.get("date_from")) or ""
        if in_doubt(row.id, own):
            own["in_doubt"] = True
    elif row.kind == Kind.TASK:
        own["day"] = _day(own.get("deadline_to"))
    own["id"], own["kind"], own["name"], own["search"] = row.id, row.kind, row.name, row.search
    own["words"] = f" {' '.join(tokens(row.search))} "
    return own


def in_doubt(id: str, properties: Mapping[str, Any]) -> bool:
    """Whether a document's own words leave open which one it is; see `doubts`."""
    told = {name: properties[name] for name in _DOUBTED if name in properties}
    return any(doubts(id, **told))


def edge_type(row: EdgeRow) -> str:
    """The type of an edge: its relation where its id is in order.

    Raises:
        ValueError: its relation is none of ours.
    """
    relation = row.relation if row.relation in _LABELS else Relation(row.relation).value
    begins = f"{relation}~{row.source}~{row.target}"
    in_order = row.id == begins or row.id.startswith(f"{begins}~")
    return relation if in_order else MISNAMED


def edge_properties(row: EdgeRow, type: str | None = None) -> dict[str, Any]:
    """All properties of an edge; `quotes` are those of its evidence, which holds the rest of it.

    `name` is its Vietnamese caption: Bloom can show a property on an edge, and no other words than
    the type's. `doubt` is its confidence where that is not certain.
    """
    return edges_held([row], type or edge_type(row))[0]


def edges_held(rows: Sequence[EdgeRow], type: str) -> list[dict[str, Any]]:
    """The same of many of one type, which takes less time than one by one."""
    own = _native([row.properties for row in rows], _EDGE_OWN)
    return [_edge_held(row, each, type) for row, each in zip(rows, own, strict=True)]


def _edge_held(row: EdgeRow, own: dict[str, Any], type: str) -> dict[str, Any]:
    confidence = own.get("confidence", Confidence.CERTAIN)
    if confidence != Confidence.CERTAIN and isinstance(confidence, str):
        own["doubt"] = confidence
    if type == MISNAMED:
        own["relation"] = row.relation
    own["id"], own["witness"], own["name"] = row.id, row.witness, _LABELS[row.relation]
    return own


def node_answer(held: Mapping[str, Any]) -> dict[str, Any]:
    """The node's row, from all its properties."""
    return _row_text(node_part(held))


def edge_answer(held: Mapping[str, Any]) -> dict[str, Any]:
    """The edge's row, from all its properties, its `type` and its ends."""
    return _row_text(edge_part(held))


def node_part(held: Mapping[str, Any]) -> dict[str, Any]:
    """The same; its properties are a mapping, but where only their text comes back whole."""
    return {
        "id": held["id"],
        "kind": held["kind"],
        "name": held["name"],
        "search": held["search"],
        "properties": _row_properties(held, _NODE_OWN),
    }


def edge_part(held: Mapping[str, Any]) -> dict[str, Any]:
    """The same of an edge."""
    return {
        "id": held["id"],
        "relation": held["relation"] if held["type"] == MISNAMED else held["type"],
        "source": held["source"],
        "target": held["target"],
        "witness": held.get("witness"),
        "properties": _row_properties(held, _EDGE_OWN),
    }


def _day(value: Any) -> str | None:
    return value.isoformat() if isinstance(value, date) else value if value else None


def _native(texts: Sequence[str], taken: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Properties of rows in native form, what has none in `rest` or `raw`."""
    for text, told in zip(texts, _mappings(texts), strict=True):
        yield {"raw": text} if told is None else _formed(told, taken)


def _mappings(texts: Sequence[str]) -> list[dict[str, Any] | None]:
    """What each text is the canonical JSON of, None for any other text.

    Writing all at once and comparing that takes half the time of one after the other. It says the
    same, as each text by itself is known to be one value.
    """
    told = [*map(_mapping, texts)]
    if written(told) == f"[{','.join(texts)}]":
        return told
    return [each if written(each) == text else None for each, text in zip(told, texts, strict=True)]


def _mapping(text: str) -> dict[str, Any] | None:
    try:
        told, end = _decode(text)
    except ValueError:
        return None
    return cast("dict[str, Any]", told) if end == len(text) and isinstance(told, dict) else None


def _formed(told: Mapping[str, Any], taken: frozenset[str]) -> dict[str, Any]:
    own: dict[str, Any] = {}
    rest: dict[str, Any] = {}
    for name, value in told.items():
        if name == "evidence" and "quotes" in taken and _is_evidence(value):
            own["quotes"] = [place["quote"] for place in value]
            own["evidence"] = [_without_quote(place) for place in value]
        elif name in taken or name == "evidence" or not _has_form(value):
            rest[name] = value
        else:
            own[name] = _as_date(name, value)
    if rest:
        own["rest"] = written(rest)
    return own


def _row_properties(held: Mapping[str, Any], taken: frozenset[str]) -> dict[str, Any] | str:
    if "raw" in held:
        return held["raw"]
    own: dict[str, Any] = {
        name: value for name, value in held.items() if name not in taken and value is not None
    }
    if Date in map(type, own.values()):
        own = {name: v.iso_format() if type(v) is Date else v for name, v in own.items()}
    if "quotes" in taken and "quotes" in held:
        own["evidence"] = [*map(_with_quote, held["evidence"], held["quotes"])]
    if "rest" in held:
        own.update(json.loads(held["rest"]))
    return own


def _with_quote(place: str, quote: str) -> dict[str, Any]:
    told, _ = _decode(place)
    told["quote"] = quote
    return told


def _row_text(part: dict[str, Any]) -> dict[str, Any]:
    """The row with its properties in canonical JSON."""
    own = part["properties"]
    return part if isinstance(own, str) else {**part, "properties": written(own)}


def _has_form(value: Any) -> bool:
    """Whether Neo4j has this value as it is: no null, no mapping, no mixed list, no huge number."""
    if isinstance(value, list):
        several = cast("list[Any]", value)
        return all(isinstance(each, str) for each in several)
    if isinstance(value, int):
        return -_LARGEST <= value < _LARGEST
    return isinstance(value, (str, float))


def _as_date(name: str, value: Any) -> Any:
    if not isinstance(value, str) or len(value) != 10 or not _is_dated(name):
        return value
    return _date(value)


@lru_cache(1_000)
def _is_dated(name: str) -> bool:
    return _DATED.fullmatch(name) is not None


@lru_cache(10_000)
def _date(value: str) -> date | str:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return day if day.isoformat() == value else value


def _is_evidence(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(place, dict) and isinstance(cast("dict[str, Any]", place).get("quote"), str)
        for place in cast("list[Any]", value)
    )


def _without_quote(place: Mapping[str, Any]) -> str:
    return written({name: value for name, value in place.items() if name != "quote"})
