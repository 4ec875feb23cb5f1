"""What became of a document, and where it comes from: one walk by levels, never path by path."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..ontology.errors import InputError
from ..ontology.model import Document, Edge, Node
from ..ontology.words import BETWEEN_DOCUMENTS, Relation
from . import graph
from .answers import Searched, Subgraph
from .find import resolve_one
from .store import Answer, Reader

_MOST = 100_000
_FOLLOWED = 2_000
"""So many documents of a line are found at least, so that those not shown are known to be of it."""


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
    if direction not in ("down", "up"):
        raise InputError(f'direction is "{direction}"; give "down" or "up"')
    graph.bounded("depth", depth, 0, 1000)
    graph.bounded("limit", limit, 1, _MOST)
    walk = _Walk(store, direction, _walked(also), depth)
    id = root.strip() if isinstance(root, str) else root.id
    line = walk.follow(id, limit)
    if id not in line.levels:  # most often it is an id, and then there was nothing to resolve
        id = _document(store, root)
        line = walk.follow(id, limit)
    return _answer(walk, id, line, limit)


def _walked(also: Iterable[str]) -> tuple[Relation, ...]:
    try:
        more = {Relation(word.upper()) for word in also}
    except ValueError as error:
        raise InputError(f"{error}; also takes relations between documents") from None
    if not more <= set(BETWEEN_DOCUMENTS):
        raise InputError("also takes relations between documents, for example CITES")
    return (Relation.IMPLEMENTS, *sorted(more - {Relation.IMPLEMENTS}))


def _document(store: Reader, root: Node | str) -> str:
    found = resolve_one(store, root if isinstance(root, str) else root.id)
    if not isinstance(found, Document):
        raise InputError(f"{found.id} is no document, and lineage starts at one; name its document")
    return found.id


@dataclass(frozen=True, slots=True)
class _Line:
    levels: dict[str, int]
    """The documents walked through, by id and in the order of (level, id)."""
    whole: bool
    """False where more lies beyond the depth."""
    around: list[Answer]
    """The first nodes of the line and of what hangs on it, by (level, id), and all edges."""


@dataclass(frozen=True, slots=True)
class _Walk:
    store: Reader
    direction: str
    walked: tuple[Relation, ...]
    depth: int

    def follow(self, root: str, limit: int) -> _Line:
        """The first documents of the line; none where the root is no document of the store.

        A store goes as far as it can at one question; from where it stopped it is asked again. One
        that goes all the way also tells what stands around the line.
        """
        most = max(limit + 1, _FOLLOWED)
        levels: dict[str, int] = {}
        around: list[Answer] = []
        frontier, level = [root], 0
        while frontier and level <= self.depth and len(levels) <= most:
            rows = self._next(frontier, self.depth + 1 - level, most + len(levels) + 1, limit + 1)
            steps = [row for row in rows if row["part"] == "line"]
            around = rows if len(steps) < len(rows) else []
            frontier = []
            for row in sorted(steps, key=lambda row: row["step"]):
                if row["id"] not in levels:
                    levels[row["id"]] = level + row["step"]
                    frontier += [row["id"]] * row["open"]
            level += 1
        if root not in levels:
            return _Line({}, whole=True, around=[])
        order = sorted(levels, key=lambda id: (levels[id], id))
        within = [id for id in order if levels[id] <= self.depth]
        line = {id: levels[id] for id in within[:most]}
        return _Line(line, len(within) == len(order), around or self._around(line, limit + 1))

    def _next(self, ids: list[str], steps: int, limit: int, shown: int) -> list[Answer]:
        return self.store.ask(
            f"line_{self.direction}",
            ids=ids,
            walked=list(self.walked),
            relations=list(BETWEEN_DOCUMENTS),
            steps=steps,
            limit=limit,
            shown=shown,
        )

    def _around(self, line: Mapping[str, int], shown: int) -> list[Answer]:
        places = list(line.items())
        return self.store.ask(
            f"lineage_{self.direction}",
            line=places[:shown],
            beyond=[id for id, _ in places[shown:]],
            walked=list(self.walked),
            relations=list(BETWEEN_DOCUMENTS),
            limit=shown,
        )


def _answer(walk: _Walk, root: str, line: _Line, limit: int) -> Subgraph:
    placed, said, (known,) = (
        [row for row in line.around if row["part"] == part] for part in ("node", "edge", "known")
    )
    placed.sort(key=lambda row: (row["level"], row["id"]))
    nodes = {row["id"]: graph.node(row) for row in placed[:limit] if row["kind"]}
    edges = _among(nodes, said)
    cut = len(placed) > limit
    return Subgraph(
        root=root,
        direction=walk.direction,
        depth=walk.depth,
        nodes=tuple(nodes.values()),
        edges=edges,
        levels={row["id"]: row["level"] for row in placed if row["id"] in nodes},
        leaves=tuple([id for id in _documents(nodes) if id not in line.levels]),
        ties=_ties(edges, _said(walk.store, edges) if cut else edges, line),
        truncated=cut or not line.whole,
        searched=Searched(documents_known=known["documents_known"], stubs=known["stubs"]),
    )


def _documents(nodes: Mapping[str, Node]) -> list[str]:
    return [id for id, node in nodes.items() if isinstance(node, Document)]


def _among(nodes: Mapping[str, Node], rows: Iterable[Answer]) -> tuple[Edge, ...]:
    """The edges between nodes that are shown, in the order of their ids."""
    among = {row["id"]: row for row in rows if row["source"] in nodes and row["target"] in nodes}
    return tuple([graph.edge(among[id]) for id in sorted(among)])


def _said(store: Reader, edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """All that documents with tasks name, so that a smaller answer says the same of a task."""
    documents = {edge.source for edge in edges if edge.relation is Relation.SETS}
    if not documents:
        return ()
    return graph.edges_from(store, documents, BETWEEN_DOCUMENTS, _MOST)


def _ties(edges: Iterable[Edge], said: Iterable[Edge], line: _Line) -> dict[str, str]:
    """Whether each task's own sentence names a document of the line, or only its document does."""
    between = frozenset(BETWEEN_DOCUMENTS)
    naming = {
        (edge.source, place.provision)
        for edge in said
        if edge.target in line.levels and edge.relation in between
        for place in edge.evidence
    }
    sets = [edge for edge in edges if edge.relation is Relation.SETS]
    return {
        edge.target: "own" if (edge.source, edge.target) in naming else "document" for edge in sets
    }
