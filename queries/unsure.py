"""What only a person can decide: which document one is, with all that helps to tell."""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from ..ontology.model import Document, Edge, Evidence
from ..ontology.words import BETWEEN_DOCUMENTS, Doubt, Relation
from . import graph
from .answers import Candidate, Saying, Telling, Unsure, UnsureItem
from .doubts import doubts
from .store import Reader

AROUND = 160
"""Characters of a text shown on either side of the words that say it."""
_CANDIDATES = 20
_SAYINGS = 3
_TEXTS = 5
_BLANK = "_/"
"""How the key begins under which a blank number stands with those who cite its symbol and title."""
_OWN = -1


def unsure(store: Reader, *, limit: int = 20, after: str = "") -> Unsure:
    """Documents that are in doubt and that nobody decided on, by id; at most `limit` of them.

    `after` is the id of the last one seen. What `decide` was told is not listed again.

    Raises:
        InputError: the limit is not from 1 to 500.
    """
    graph.bounded("limit", limit, 1, 500)
    rows = store.ask("unsure", after=after, limit=limit + 1)
    found = [node for row in rows[:limit] if isinstance(node := graph.node(row), Document)]
    bodies = _Bodies(store)
    items = tuple(_item(store, document, bodies) for document in found)
    more = items[-1].document.id if items and len(rows) > limit else None
    return Unsure(
        items=items,
        cursor=more,
        undecided=store.ask("unsure_count")[0]["count"],
        searched=graph.searched(store),
    )


def command(one: str, judgement: str, other: str) -> str:
    """What a person types to decide."""
    return f"danchieu decide {one} {judgement} {other}"


class _Bodies:
    """The text last read, as the places of one document often stand in one text."""

    def __init__(self, store: Reader) -> None:
        self._store = store
        self._held: tuple[str, str] = ("", "")

    def around(self, text: str, start: int, end: int) -> str:
        """The words at a place and about it, on one line."""
        if self._held[0] != text:
            rows = self._store.ask("texts", ids=[text])
            self._held = (text, rows[0]["body"] if rows else "")
        return " ".join(self._held[1][max(0, start - AROUND) : end + AROUND].split())


def _item(store: Reader, document: Document, bodies: _Bodies) -> UnsureItem:
    may_be = graph.edges_from(store, [document.id], (Relation.MAY_BE,), _CANDIDATES + 1)
    found = tuple(_doubts(document, may_be))
    candidates = tuple(_candidates(store, document, may_be, found))
    tellings = tuple(_tellings(store, document)) if document.conflicts else ()
    places = graph.edges_into(store, [document.id], (Relation.TEXT_OF,), _SAYINGS + 1)
    for edges in (graph.edges_into, graph.edges_from):
        places += edges(store, [document.id], BETWEEN_DOCUMENTS, _SAYINGS + 1)
    told = _places(edge for edge in places if not document.ingested or edge.target == document.id)
    return UnsureItem(
        document=document,
        doubts=found,
        candidates=candidates[:_CANDIDATES],
        tellings=tellings,
        sayings=tuple(_sayings(store, told[:_SAYINGS], bodies)),
        commands=tuple(_commands(document, candidates[:_CANDIDATES], tellings)),
        cut=len(candidates) > _CANDIDATES or len(told) > _SAYINGS,
    )


def _doubts(document: Document, may_be: Collection[Edge]) -> Iterator[Doubt]:
    """What is in doubt; where there are candidates the number alone says no more than they do."""
    if may_be:
        yield Doubt.CANDIDATES
    own = doubts(
        document.id,
        ingested=document.ingested,
        number=document.number,
        conflicts=document.conflicts,
        date_inferred=document.date_inferred,
    )
    yield from (doubt for doubt in own if doubt is not Doubt.INCOMPLETE or not may_be)


def _candidates(
    store: Reader, document: Document, may_be: Iterable[Edge], found: tuple[Doubt, ...]
) -> Iterator[Candidate]:
    reasons = {edge.target: edge.reason or "" for edge in may_be}
    if Doubt.UNNUMBERED in found:
        for id in _citing_its_title(store, document.id):
            reasons.setdefault(id, "it is cited by the same symbol, year and first words of title")
    for id, node in graph.nodes(store, reasons).items():
        if isinstance(node, Document) and id != document.id:
            yield Candidate(
                document=node, reason=reasons[id], command=command(document.id, "same", id)
            )


def _citing_its_title(store: Reader, id: str) -> set[str]:
    """What those texts mean that cite a blank document's symbol, year and title by a number."""
    own = store.ask("claimed", documents=[id])
    keys = {row["key"] for row in own if row["slot"] == _OWN and row["key"].startswith(_BLANK)}
    places = {(row["text"], row["slot"]) for row in store.ask("claims_by_key", keys=sorted(keys))}
    rows = store.ask("claims_of", texts=sorted({text for text, slot in places if slot != _OWN}))
    found = {row["document"] for row in rows if (row["text"], row["slot"]) in places}
    return found - {"", id}


def _tellings(store: Reader, document: Document) -> Iterator[Telling]:
    """Which texts tell which day and issuer; the texts of the document itself go first."""
    told: defaultdict[tuple[str, str], list[tuple[bool, str]]] = defaultdict(list)
    for share in store.ask("shares_on", items=[document.id]):
        if share["part"] == "node":
            own = json.loads(share["body"])["properties"]
            place = (not own.get("ingested", False), share["owner"])
            for what in ("date", "issuer"):
                if own.get(what):
                    told[what, own[what]].append(place)
    differing = Counter(what for what, _ in told)
    for (what, value), places in sorted(told.items()):
        if differing[what] > 1 or f"{what}: {value}" in document.conflicts:
            yield Telling(
                what=what,
                value=value,
                own=tuple(text for other, text in sorted(places)[:_TEXTS] if not other),
                others=tuple(text for other, text in sorted(places)[:_TEXTS] if other),
                texts=len(places),
                chosen=value == getattr(document, what),
            )


def _places(edges: Iterable[Edge]) -> list[tuple[Edge, Evidence]]:
    """One place for each edge, those within or about another one left out; the shortest first."""
    kept: list[tuple[Edge, Evidence]] = []
    first = [(edge, edge.evidence[0]) for edge in edges if edge.evidence]
    first.sort(key=lambda one: (one[1].char_end - one[1].char_start, one[1].text, one[0].id))
    for edge, place in first:
        if not any(_meet(place, other) for _, other in kept):
            kept.append((edge, place))
    return kept


def _meet(one: Evidence, other: Evidence) -> bool:
    apart = one.char_end <= other.char_start or other.char_end <= one.char_start
    return one.text == other.text and not apart


def _sayings(store: Reader, said: list[tuple[Edge, Evidence]], bodies: _Bodies) -> Iterator[Saying]:
    witnesses = graph.nodes(store, [edge.witness for edge, _ in said if edge.witness])
    for edge, place in sorted(said, key=lambda one: (one[1].text, one[1].char_start)):
        yield Saying(
            edge=edge,
            witness=witnesses.get(edge.witness or ""),
            place=place,
            words=bodies.around(place.text, place.char_start, place.char_end),
        )


def _commands(
    document: Document, candidates: Iterable[Candidate], tellings: Iterable[Telling]
) -> Iterator[str]:
    yield from (candidate.command for candidate in candidates)
    astray = {text for telling in tellings if not telling.chosen for text in telling.own}
    yield from (command(text, "different", document.id) for text in sorted(astray))
    yield command(document.id, "same", document.id)
