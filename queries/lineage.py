"""What became of a document, and where it comes from: one walk by levels, never path by path."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..ontology.errors import InputError
from ..ontology.model import Document, Edge, Node
from ..ontology.words import BETWEEN_DOCUMENTS, Relation
from . import graph
from .answers import Subgraph
from .find import resolve_one
from .store import Reader

_ABOUT = (Relation.SETS, Relation.ISSUED_BY, Relation.MAY_BE)


def lineage(
    store: Reader,
    root: Node | str,
    *,
    direction: str = "down",
    depth: int = 6,
    limit: int = 1000,
    also: Iterable[str] = (),
) -> Subgraph:
    """The documents that carry out `root`, and what they give to do; "up": what it carries out.

    Down walks IMPLEMENTS against its direction, whichever document states it, up along it; `also`
    names more relations to walk. Documents of other relations to the line, and those that one of
    it MAY_BE, are leaves. Tasks hang under their documents, agencies under both. `depth` (0 to
    1,000) counts steps between documents; of more than `limit` nodes (1 to 100,000) the first by
    (level, id) are kept. `truncated` says that something lies beyond either.

    Raises:
        UnknownWhat, AmbiguousWhat: no one thing answers to `root`.
        InputError: it is no document, or an argument is out of bounds.
    """
    start = resolve_one(store, root) if isinstance(root, str) else root
    if not isinstance(start, Document):
        raise InputError(f"{start.id} is no document, and lineage starts at one; name its document")
    if direction not in ("down", "up"):
        raise InputError(f'direction is "{direction}"; give "down" or "up"')
    graph.bounded("depth", depth, 0, 1000)
    walk = _Walk(store, direction, _walked(also), graph.bounded("limit", limit, 1, 100_000))
    more = walk.follow(start.id, depth)
    levels = walk.hang()
    return _answer(walk, start.id, depth, levels, truncated=more or len(levels) > limit)


def _walked(also: Iterable[str]) -> tuple[Relation, ...]:
    try:
        more = {Relation(word.upper()) for word in also}
    except ValueError as error:
        raise InputError(f"{error}; also takes relations between documents") from None
    if not more <= set(BETWEEN_DOCUMENTS):
        raise InputError("also takes relations between documents, for example CITES")
    return (Relation.IMPLEMENTS, *sorted(more - {Relation.IMPLEMENTS}))


@dataclass(slots=True)
class _Walk:
    store: Reader
    direction: str
    walked: tuple[Relation, ...]
    limit: int
    line: dict[str, int] = field(default_factory=dict[str, int])
    """The documents walked through, by id: their levels."""
    tasks: set[str] = field(default_factory=set[str])

    def follow(self, root: str, depth: int) -> bool:
        """Find the documents of the line; whether there are more beyond the depth."""
        self.line[root] = 0
        frontier = [root]
        for level in range(1, depth + 1):
            frontier = self._next(frontier, self.walked)
            self.line.update((id, level) for id in frontier)
            if not frontier or len(self.line) > self.limit:  # what lies deeper would be cut off
                return False
        return bool(self._next(frontier, self.walked))

    def hang(self) -> dict[str, int]:
        """All nodes by id in the order of (level, id), one more than the limit at most."""
        levels: dict[str, int] = {}
        found = {id for id, level in self.line.items() if level == 0}
        level = 0
        while found and len(levels) <= self.limit:
            kept = sorted(found)[: self.limit + 1 - len(levels)]
            levels.update((id, level) for id in kept)
            level += 1
            found = {id for id, at in self.line.items() if at == level}
            found |= self._around(kept) - self.line.keys()
            found -= levels.keys()
        return levels

    def _around(self, ids: list[str]) -> set[str]:
        """What hangs on these nodes: leaves, tasks, agencies."""
        documents = [id for id in ids if id in self.line]
        tasks = [id for id in ids if id in self.tasks]
        given = self._ask("reached", documents, (Relation.SETS,))
        self.tasks.update(given)
        others = [each for each in BETWEEN_DOCUMENTS if each not in self.walked]
        return {
            *given,
            *self._ask(self._onward, documents, others),
            *self._ask("reached", documents, (Relation.ISSUED_BY, Relation.MAY_BE)),
            *self._ask("reaching", documents, (Relation.MAY_BE,)),
            *self._ask("reached", tasks, (Relation.ASSIGNS_TO,)),
        }

    def _next(self, ids: list[str], relations: Sequence[Relation]) -> list[str]:
        """The documents one step on that are not of the line yet."""
        found = self._ask(self._onward, ids, relations)
        return [id for id in found if id not in self.line][: self.limit + 1]

    @property
    def _onward(self) -> str:
        return "reaching" if self.direction == "down" else "reached"

    def _ask(self, question: str, ids: list[str], relations: Sequence[Relation]) -> list[str]:
        if not ids or not relations:
            return []
        # More than are already known and can be shown: what is cut off cannot matter. One id may
        # come once for each relation.
        enough = (2 * self.limit + len(self.line) + 2) * len(relations)
        rows = self.store.ask(question, ids=ids, relations=list(relations), limit=enough)
        return list(dict.fromkeys(row["id"] for row in rows))


def _answer(
    walk: _Walk, root: str, depth: int, levels: dict[str, int], truncated: bool
) -> Subgraph:
    shown = dict(list(levels.items())[: walk.limit])
    nodes = graph.nodes(walk.store, shown)
    relations = [*BETWEEN_DOCUMENTS, *_ABOUT, Relation.ASSIGNS_TO]
    rows = walk.store.ask("edges_among", ids=sorted(nodes), relations=relations)
    edges = tuple(edge for edge in map(graph.edge, rows) if _used(edge, walk))
    documents = [id for id in shown if isinstance(nodes.get(id), Document)]
    return Subgraph(
        root=root,
        direction=walk.direction,
        depth=depth,
        nodes=tuple(nodes[id] for id in shown if id in nodes),
        edges=edges,
        levels={id: level for id, level in shown.items() if id in nodes},
        leaves=tuple(id for id in documents if id not in walk.line),
        ties=_ties(edges, walk),
        truncated=truncated,
        searched=graph.searched(walk.store),
    )


_MOST_NAMED = 100_000


def _used(edge: Edge, walk: _Walk) -> bool:
    if edge.relation is Relation.ASSIGNS_TO:
        return edge.source in walk.tasks
    if edge.relation is Relation.MAY_BE:
        return edge.source in walk.line or edge.target in walk.line
    if edge.relation in _ABOUT or walk.direction == "up":
        return edge.source in walk.line
    return edge.target in walk.line


def _ties(edges: Iterable[Edge], walk: _Walk) -> dict[str, str]:
    """Whether each task's own sentence names a document of the line, or only its document does.

    All that their documents name is asked for, so that a smaller answer says the same of a task.
    """
    sets = [edge for edge in edges if edge.relation is Relation.SETS]
    documents = sorted({edge.source for edge in sets})
    naming = {
        (edge.source, place.provision)
        for edge in graph.edges_from(walk.store, documents, BETWEEN_DOCUMENTS, _MOST_NAMED)
        if edge.target in walk.line
        for place in edge.evidence
    }
    return {
        edge.target: "own" if (edge.source, edge.target) in naming else "document" for edge in sets
    }
