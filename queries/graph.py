"""Nodes and edges of a store as typed values; every question about the graph begins here."""

import json
from collections.abc import Collection, Iterable

from ..ontology.errors import InputError
from ..ontology.graph import edge_of, node_of
from ..ontology.model import Edge, Node
from ..ontology.words import Relation
from .answers import Searched
from .store import Answer, Reader


def node(row: Answer) -> Node:
    """The node of a row.

    Raises:
        KeyError, TypeError, ValueError: a later danchieu or somebody else wrote the row.
    """
    return node_of(_told(row))


def edge(row: Answer) -> Edge:
    """The edge of a row; raises as `node`."""
    return edge_of(_told(row))


def _told(row: Answer) -> Answer:
    """The row with its properties as a mapping; some stores have them so."""
    own = row["properties"]
    if isinstance(own, str):
        row = {**row, "properties": json.loads(own)}
        if not isinstance(row["properties"], dict):
            raise ValueError("its properties are no mapping")
    return row


def nodes(store: Reader, ids: Iterable[str]) -> dict[str, Node]:
    """The nodes that the store has of these, by id and in the order of their ids."""
    return {row["id"]: node(row) for row in store.ask("nodes", ids=sorted(set(ids)))}


def edges(store: Reader, ids: Iterable[str]) -> dict[str, Edge]:
    """The edges that the store has of these, by id and in the order of their ids."""
    return {row["id"]: edge(row) for row in store.ask("edges", ids=sorted(set(ids)))}


def edges_from(
    store: Reader, ids: Iterable[str], relations: Collection[Relation], limit: int
) -> tuple[Edge, ...]:
    """The first edges by id that leave one of these nodes, of these relations."""
    rows = store.ask("edges_from", ids=sorted(set(ids)), relations=list(relations), limit=limit)
    return tuple(edge(row) for row in rows)


def edges_into(
    store: Reader, ids: Iterable[str], relations: Collection[Relation], limit: int
) -> tuple[Edge, ...]:
    """The first edges by id that come into one of these nodes, of these relations."""
    rows = store.ask("edges_into", ids=sorted(set(ids)), relations=list(relations), limit=limit)
    return tuple(edge(row) for row in rows)


def searched(store: Reader) -> Searched:
    """What an answer was looked for in."""
    (row,) = store.ask("searched")
    return Searched(documents_known=row["documents_known"], stubs=row["stubs"])


def bounded(name: str, value: int, least: int, most: int) -> int:
    """The value.

    Raises:
        InputError: it lies outside its bounds.
    """
    if not least <= value <= most:
        raise InputError(f"{name} is {value}; give a number from {least} to {most}")
    return value
