"""What is said to a Neo4j server: statements that write, each with rows bound in number and size.

Rows are prepared as messages are asked for, so that this can be done while the server is at work
on the one before; no more of them than one message holds are in memory in both forms.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from ..ontology.words import Kind
from . import neo4j_questions as questions
from .batches import batches, weight_of
from .neo4j_rows import DISPUTED, STUB, edges_held, node_labels, nodes_held
from .rows import EdgeRow, NodeRow, ReadingRow, Stored, TextRow

BATCH = 2_000
"""Rows sent at once; more of them gain nothing and cost the server memory."""
_MESSAGE_BYTES = 4 * 1024**2
"""What they may weigh: the server holds a message several times over."""
_BESIDE = 500
"""What ids and names of properties of a node or edge weigh, about."""

ALL_LABELS = (*(kind.value for kind in Kind), STUB, DISPUTED)
# In one transaction 2026.08 meets again what was deleted in it, where its id was set to what it had
# been. So ids are never set again, and nodes are deleted last; until then they are mere ends.
_PUT_NODES = """
UNWIND $rows AS row MERGE (node:Thing {id: row.id})
FOREACH (name IN [name IN keys(node) WHERE NOT name IN keys(row.own) AND name <> 'id'] |
  REMOVE node[name])
SET node += row.own SET node:LABELS REMOVE node:OTHERS
RETURN count(*)
"""
_PUT_EDGES = """
UNWIND $rows AS row
MATCH (source:Thing {id: row[0]}) MATCH (target:Thing {id: row[1]})
MERGE (source)-[edge:RELATION {id: row[2]}]->(target)
FOREACH (name IN [name IN keys(edge) WHERE NOT name IN keys(row[3]) AND name <> 'id'] |
  REMOVE edge[name])
SET edge += row[3]
RETURN count(*)
"""

T = TypeVar("T")
Message = tuple[str, list[Any]]
"""A statement and its `$rows`."""


def messages(
    text: str, rows: Iterable[T], weigh: Callable[[T], int] = weight_of
) -> Iterator[Message]:
    """A statement over all rows, as many at once as a message holds."""
    for some in batches(rows, BATCH, _MESSAGE_BYTES, weigh):
        yield text, some


def put_nodes(rows: Iterable[NodeRow]) -> Iterator[Message]:
    """Nodes, those of the same labels at once.

    Raises:
        ValueError: a kind is none of ours.
    """
    by_kind: dict[str, list[NodeRow]] = {}
    for row in rows:
        by_kind.setdefault(row.kind, []).append(row)
    for _, several in sorted(by_kind.items()):
        for some in batches(several, BATCH, _MESSAGE_BYTES, weigh=_node_weight):
            by_labels: dict[tuple[str, ...], list[Any]] = {}
            for row, held in zip(some, nodes_held(some), strict=True):
                sent = {"id": held.pop("id"), "own": held}
                by_labels.setdefault(node_labels(row, held), []).append(sent)
            for labels, alike in sorted(by_labels.items()):
                yield _put_nodes(labels), alike


def put_edges(type: str, rows: Iterable[EdgeRow]) -> Iterator[Message]:
    """Edges of one type; fewer are counted than were sent where ends are missing."""
    text = _PUT_EDGES.replace("RELATION", type)
    for some in batches(rows, BATCH, _MESSAGE_BYTES, weigh=_edge_weight):
        held = edges_held(some, type)
        yield (
            text,
            [
                [row.source, row.target, own.pop("id"), own]
                for row, own in zip(some, held, strict=True)
            ],
        )


def put_kept(table: type[Stored], rows: Iterable[Stored]) -> Iterator[Message]:
    """Rows of a table that is no part of the graph."""
    return messages(_put(table), map(_values, rows))


def drop_kept(table: type[Stored], keys: Iterable[Sequence[Any]]) -> Iterator[Message]:
    """The same by their keys, to be taken away."""
    return messages(_drop(table), map(list[Any], keys))


def _node_weight(row: NodeRow) -> int:
    """About how many bytes it takes, from what may be long in it."""
    return _BESIDE + len(row.name) + len(row.search) + len(row.properties)


def _edge_weight(row: EdgeRow) -> int:
    return _BESIDE + len(row.properties)


@cache
def _put_nodes(labels: tuple[str, ...]) -> str:
    others = ":".join(label for label in ALL_LABELS if label not in labels)
    return _PUT_NODES.replace("LABELS", ":".join(labels)).replace("OTHERS", others)


@cache
def _put(table: type[Stored]) -> str:
    names = [field.name for field in fields(table)]
    key = ", ".join(f"{name}: row[{names.index(name)}]" for name in table.KEY)
    rest = [f"kept.{name} = row[{at}]" for at, name in enumerate(names) if name not in table.KEY]
    setting = f" SET {', '.join(rest)}" if rest else ""
    return (
        f"UNWIND $rows AS row MERGE (kept:{questions.kept_label(table)} {{{key}}}){setting} "
        "RETURN count(*)"
    )


@cache
def _drop(table: type[Stored]) -> str:
    key = ", ".join(f"{name}: row[{at}]" for at, name in enumerate(table.KEY))
    return f"UNWIND $rows AS row MATCH (kept:{questions.kept_label(table)} {{{key}}}) DELETE kept"


def _values(row: Stored) -> list[Any]:
    values = [getattr(row, field.name) for field in fields(row)]
    if isinstance(row, (TextRow, ReadingRow)):
        values[-1] = questions.packed(row.body)
    return values
