"""Whether a store keeps its promises: no edge without its ends and evidence, no quote astray."""

import json
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from ..ontology.decisions import contradictions
from ..ontology.graph import Row, canonical_hash
from ..ontology.identity import edge_id
from ..ontology.model import Edge, Evidence
from ..ontology.words import BETWEEN_DOCUMENTS, Judgement, Kind, Origin, Relation
from . import graph
from .answers import Fault
from .decisions import decisions, decisions_on
from .store import Answer, Reader

_AT_ONCE = 2_000
_TEXTS_HELD = 64
Item = TypeVar("Item")


def verify(store: Reader) -> Iterator[Fault]:
    """What is wrong in the store, one fault at a time; nothing where all is well."""
    for rows in _batches(store.stream("all_nodes")):
        yield from _unreadable_nodes(rows)
    texts = _Texts(store)
    for rows in _batches(store.stream("edges_by_witness")):
        ids = [row["id"] for row in rows]
        yield from _edge_faults(store, store.ask("edges", ids=ids), texts)
    yield from _decision_faults(store)
    for row in store.stream("loose_redirects"):
        yield Fault(item=row["old"], what=f"redirects to {row['new']}, which is no node")


def graph_hash(store: Reader) -> str:
    """The canonical hash of the store's graph: SHA-256, hexadecimal."""
    return canonical_hash(
        _rows(store.stream("all_nodes")),
        _rows(store.stream("all_edges")),
        store.stream("all_redirects"),
    )


class _Texts:
    """The texts last asked for; edges come by witness, so that each is read about once."""

    def __init__(self, store: Reader) -> None:
        self._store = store
        self._held: OrderedDict[str, str | None] = OrderedDict()

    def body(self, text: str) -> str | None:
        """The words of a text, None where the store has no such text."""
        if text not in self._held:
            rows = self._store.ask("texts", ids=[text])
            self._held[text] = rows[0]["body"] if rows else None
            if len(self._held) > _TEXTS_HELD:
                self._held.popitem(last=False)
        self._held.move_to_end(text)
        return self._held[text]


def _unreadable_nodes(rows: Iterable[Answer]) -> Iterator[Fault]:
    for row in rows:
        try:
            graph.node(row)
        except (KeyError, TypeError, ValueError) as error:
            yield Fault(item=row["id"], what=f"is no node that can be read: {error}")


def _edge_faults(store: Reader, rows: Iterable[Answer], texts: _Texts) -> Iterator[Fault]:
    edges: list[Edge] = []
    for row in rows:
        try:
            edges.append(graph.edge(row))
        except (KeyError, TypeError, ValueError) as error:
            yield Fault(item=row["id"], what=f"is no edge that can be read: {error}")
    edges.sort(key=lambda edge: (edge.witness or "", edge.id))
    named = {id for edge in edges for id in _named(edge)}
    known = {row["id"]: row["kind"] for row in store.ask("known", ids=sorted(named))}
    taken = _taken(store, edges)
    for edge in edges:
        for what in (*_faults(edge, known, texts), *_undecided(edge, taken)):
            yield Fault(item=edge.id, what=what)


def _taken(store: Reader, edges: Iterable[Edge]) -> set[str]:
    """The decisions of the store on what edges say that they rest on."""
    ids = {said.partition(" ")[0] for edge in edges for said in edge.decisions}
    return {each.said for each in decisions_on(store, ids)} if ids else set()


def _undecided(edge: Edge, taken: set[str]) -> Iterator[str]:
    for said in edge.decisions:
        if said not in taken:
            yield f'it rests on "{said}", which nobody decided'


def _decision_faults(store: Reader) -> Iterator[Fault]:
    """Decisions that contradict one another, and those that the graph does not follow."""
    every = decisions(store)
    for each, earlier in contradictions(every):
        yield Fault(item=each.said, what=f'contradicts "{earlier.said}"')
    same = [each for each in every if each.judgement is Judgement.SAME and each.one != each.other]
    standing = {row["id"]: row["kind"] for row in store.ask("known", ids=[e.one for e in same])}
    for each in same:
        if standing.get(each.one) == Kind.DOCUMENT:
            yield Fault(item=each.said, what=f"and yet {each.one} is a document of its own")
    apart = {
        edge_id(Relation.MAY_BE, *ends): each
        for each in every
        if each.judgement is Judgement.DIFFERENT
        for ends in ((each.one, each.other), (each.other, each.one))
    }
    for row in store.ask("edges", ids=sorted(apart)):
        yield Fault(item=apart[row["id"]].said, what=f"and yet there is {row['id']}")


def _named(edge: Edge) -> Iterator[str]:
    yield from (edge.source, edge.target)
    yield from filter(None, (edge.witness,))
    for place in edge.evidence:
        yield from filter(None, (place.text, place.provision))


def _faults(edge: Edge, known: dict[str, str], texts: _Texts) -> Iterator[str]:
    for end in (edge.source, edge.target):
        if end not in known:
            yield f"its end {end} is no node"
    yield from _strange_ends(edge, known)
    if edge.id != edge_id(edge.relation, edge.source, edge.target, edge.witness):
        yield "its id is not that of its relation, ends and witness"
    if edge.origin is not Origin.TEXT:
        yield from _without_text(edge)
        return
    if edge.witness is None:
        yield "it comes from a text and has no witness"
    elif known.get(edge.witness) != Kind.DOCUMENT:
        yield f"its witness {edge.witness} is no document"
    if not edge.evidence:
        yield "it comes from a text and has no evidence"
    for place in edge.evidence:
        yield from _misquoted(place, known, texts)


_ENDS: dict[Relation, tuple[set[Kind], set[Kind]]] = {
    **{relation: ({Kind.DOCUMENT}, {Kind.DOCUMENT}) for relation in BETWEEN_DOCUMENTS},
    Relation.MAY_BE: ({Kind.DOCUMENT}, {Kind.DOCUMENT}),
    Relation.TEXT_OF: ({Kind.TEXT}, {Kind.DOCUMENT}),
    Relation.ISSUED_BY: ({Kind.DOCUMENT}, {Kind.AGENCY}),
    Relation.ADDRESSED_TO: ({Kind.DOCUMENT}, {Kind.AGENCY}),
    Relation.SETS: ({Kind.DOCUMENT}, {Kind.TASK}),
    Relation.ASSIGNS_TO: ({Kind.TASK}, {Kind.AGENCY}),
}
"""What kinds the ends of an edge are, where only some can be."""


def _strange_ends(edge: Edge, known: dict[str, str]) -> Iterator[str]:
    for end, kinds in zip((edge.source, edge.target), _ENDS.get(edge.relation, ()), strict=False):
        if end in known and known[end] not in kinds:
            yield f"its end {end} is a {known[end]}, which no end of {edge.relation} is"


def _without_text(edge: Edge) -> Iterator[str]:
    if edge.witness is not None or edge.evidence:
        yield f"its origin is {edge.origin}, and yet it has a witness or evidence"
    if edge.origin is Origin.REFERENCE and not edge.legal_source:
        yield "it comes from reference data and names no legal source"
    if edge.origin is Origin.COMPUTED and not (edge.rule and edge.inputs):
        yield "it is computed and names no rule or no inputs"


def _misquoted(place: Evidence, known: dict[str, str], texts: _Texts) -> Iterator[str]:
    if known.get(place.text) != Kind.TEXT:
        yield f"its evidence stands in {place.text}, which is no text node"
    if place.provision is not None and place.provision not in known:
        yield f"its evidence stands in {place.provision}, which is no node"
    body = texts.body(place.text)
    if body is None:
        yield f"its evidence stands in {place.text}, whose words the store does not have"
    elif not place.quote or body[place.char_start : place.char_end] != place.quote:
        yield f"{place.text} does not say its quote at {place.char_start}-{place.char_end}"


def _rows(rows: Iterable[Answer]) -> Iterator[Row]:
    for row in rows:
        plain: dict[str, Any] = {**row, "properties": json.loads(row["properties"])}
        yield plain


def _batches(rows: Iterator[Item]) -> Iterator[list[Item]]:
    while batch := list(islice(rows, _AT_ONCE)):
        yield batch
