"""Documents: lists of them, and one with all that stands around it."""

import json

from ..ontology.decisions import Decision
from ..ontology.errors import InputError, UnknownWhat
from ..ontology.folding import folded
from ..ontology.model import Document, Edge, Task
from ..ontology.words import BETWEEN_DOCUMENTS, Relation
from . import graph
from .answers import DocumentAnswer, Page
from .decisions import decisions_on
from .find import nearest
from .store import Reader
from .words import all_of
from .words import words as words_of

_OUT = (
    Relation.ISSUED_BY,
    Relation.ADDRESSED_TO,
    Relation.IN_PROVINCE,
    Relation.MAY_BE,
    Relation.WITH_PARTNER,
    Relation.IN_SECTOR,
)
_IN = (Relation.TEXT_OF, Relation.MAY_BE)


def documents(
    store: Reader,
    *,
    words: str | None = None,
    type: str | None = None,
    issuer: str | None = None,
    province: str | None = None,
    ingested: bool | None = None,
    date_from: str | None = None,
    date_to: str | None = None,
    limit: int = 50,
    cursor: str | None = None,
) -> Page:
    """Documents by the first day that they can be of, newest first, the undated last.

    `type` is a type's name, marks or not; `issuer` and `province` are ids; `date_from` and
    `date_to` are ISO days, both within.

    Raises:
        InputError: the limit is not from 1 to 1,000, or the cursor is none of ours.
    """
    graph.bounded("limit", limit, 1, 1000)
    day, after = _position(cursor)
    chosen = {
        "type": _type(store, type),
        "issuer": issuer,
        "province": province,
        "ingested": ingested,
        "date_from": date_from,
        "date_to": date_to,
        "day": day,
        "after": after,
        "limit": limit + 1,
    }
    wanted = words_of(words) if words is not None else None
    if wanted:
        rows = store.ask("documents_by_words", **all_of(wanted), **chosen)
    else:
        rows = store.ask("documents", **chosen) if wanted is None else []
    found = [node for row in rows[:limit] if isinstance(node := graph.node(row), Document)]
    more = _cursor(found[-1]) if len(rows) > limit else None
    return Page(nodes=tuple(found), cursor=more, searched=graph.searched(store))


def document(store: Reader, id: str, *, limit: int = 1000) -> DocumentAnswer:
    """One document by its id, or one that it had before, with at most `limit` edges of each sort.

    Raises:
        UnknownWhat: no document has or had this id.
    """
    graph.bounded("limit", limit, 1, 10_000)
    moved = store.ask("redirects", olds=[id])
    now = moved[0]["new"] if moved else id
    found = graph.nodes(store, [now]).get(now)
    if not isinstance(found, Document):
        raise UnknownWhat(f'no document has the id "{id[:80]}"', nearest(store, id))
    cites = graph.edges_from(store, [now], BETWEEN_DOCUMENTS, limit + 1)
    cited_by = graph.edges_into(store, [now], BETWEEN_DOCUMENTS, limit + 1)
    around = graph.edges_from(store, [now], _OUT, limit + 1)
    around += graph.edges_into(store, [now], _IN, limit + 1)
    sets = graph.edges_from(store, [now], (Relation.SETS,), limit + 1)
    tasks = [edge.target for edge in sorted(sets[:limit], key=_place)]
    assignments = graph.edges_from(store, tasks, (Relation.ASSIGNS_TO,), limit + 1)
    shown = [*cites[:limit], *cited_by[:limit], *around, *assignments[:limit]]
    others = graph.nodes(store, [*_ends(shown), *tasks])
    return DocumentAnswer(
        document=found,
        cites=_strongest(cites[:limit]),
        cited_by=_strongest(cited_by[:limit]),
        tasks=tuple(node for id in tasks if isinstance(node := others.get(id), Task)),
        assignments=assignments[:limit],
        around=tuple(sorted(around, key=lambda edge: edge.id)),
        others=tuple(node for id, node in others.items() if id != now and id not in set(tasks)),
        decisions=_decisions(store, now),
        redirected_from=id if moved else None,
        truncated=any(len(edges) > limit for edges in (cites, cited_by, around, sets, assignments)),
        searched=graph.searched(store),
    )


def _decisions(store: Reader, id: str) -> tuple[Decision, ...]:
    """What was decided about a document, the ids that it had before, and its texts."""
    before = [row["old"] for row in store.ask("redirects_to", news=[id])]
    texts = [row["text"] for row in store.ask("texts_of", documents=[id])]
    return decisions_on(store, [id, *before, *texts])


def _type(store: Reader, name: str | None) -> str | None:
    """The type as documents bear it; one that none bears stays as it is and finds nothing."""
    if name is None:
        return None
    known = {folded(row["type"]): row["type"] for row in store.ask("document_types")}
    return known.get(folded(name), name)


def _ends(edges: list[Edge]) -> list[str]:
    return [id for edge in edges for id in (edge.source, edge.target, edge.witness) if id]


def _strongest(edges: tuple[Edge, ...]) -> tuple[Edge, ...]:
    return tuple(sorted(edges, key=lambda edge: (BETWEEN_DOCUMENTS.index(edge.relation), edge.id)))


def _place(edge: Edge) -> tuple[str, int, str]:
    """Where an edge's text says it first, for the order of reading."""
    first = edge.evidence[0] if edge.evidence else None
    return (first.text, first.char_start, edge.id) if first else ("", 0, edge.id)


def _cursor(last: Document) -> str:
    return json.dumps([last.date_from or "", last.id]).encode().hex()


def _position(cursor: str | None) -> tuple[str | None, str | None]:
    if cursor is None:
        return None, None
    try:
        day, after = json.loads(bytes.fromhex(cursor))
    except ValueError:
        day = after = None
    if not isinstance(day, str) or not isinstance(after, str):
        raise InputError("the cursor is none that a page gave; begin without one")
    return day, after
