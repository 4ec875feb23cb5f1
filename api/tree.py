"""A lineage as a tree in the terminal; what hangs in several places is unfolded once."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from ..ontology.model import Document, Edge, Task
from ..ontology.words import BETWEEN_DOCUMENTS, Relation
from ..queries.answers import Subgraph
from .captions import (
    assignment,
    by_role,
    caption,
    first_place,
    proof,
    said,
    task_caption,
    third_witnesses,
)
from .wording import Wording

_NARROWEST = 40
_HUNG = (*BETWEEN_DOCUMENTS, Relation.MAY_BE, Relation.SETS)


@dataclass(frozen=True, slots=True)
class _Branch:
    """A node to print below another, with the edges that hang it there."""

    node: str
    above: str
    edges: tuple[Edge, ...]
    prefix: str
    last: bool


def tree(answer: Subgraph, words: Wording, *, evidence: bool, width: int | None) -> Iterator[str]:
    """The lines of an answer, its root first; `width` folds long ones, None leaves them whole."""
    drawing = _Drawing(answer, words, evidence, width)
    yield from drawing.lines()
    if answer.truncated:
        yield words.truncated
    yield words.searched.format(known=answer.searched.documents_known, stubs=answer.searched.stubs)


class _Drawing:
    """One answer being drawn; it remembers what it has unfolded."""

    def __init__(self, answer: Subgraph, words: Wording, evidence: bool, width: int | None) -> None:
        self.answer, self.words, self.evidence, self.width = answer, words, evidence, width
        self.nodes = {node.id: node for node in answer.nodes}
        self.leaves = frozenset(answer.leaves)
        self.down = answer.direction == "down"
        self.below = self._below()
        self.assigned: dict[str, list[Edge]] = defaultdict(list)
        for edge in answer.edges:
            if edge.relation is Relation.ASSIGNS_TO:
                self.assigned[edge.source].append(edge)

    def lines(self) -> Iterator[str]:
        """The tree from its root, without recursion: a chain may be as deep as the store."""
        yield from self._folded("", "", caption(self.nodes[self.answer.root], self.words))
        seen = {self.answer.root}
        waiting = self._branches(self.answer.root, "")
        while waiting:
            branch = waiting.pop()
            again = branch.node in seen
            yield from self._branch(branch, again)
            if not again:
                seen.add(branch.node)
                waiting += self._branches(branch.node, _under(branch))

    def _below(self) -> dict[str, dict[str, list[Edge]]]:
        """For each node, those that hang below it and the edges that say so."""
        below: dict[str, dict[str, list[Edge]]] = defaultdict(lambda: defaultdict(list))
        for edge in self.answer.edges:
            if edge.relation in _HUNG:
                upper, lower = self._ends(edge)
                below[upper][lower].append(edge)
        return below

    def _ends(self, edge: Edge) -> tuple[str, str]:
        """The upper and the lower node of an edge in the tree."""
        turned = self.down and edge.relation in BETWEEN_DOCUMENTS
        if edge.relation is Relation.MAY_BE:
            turned = edge.source in self.leaves
        return (edge.target, edge.source) if turned else (edge.source, edge.target)

    def _branches(self, node: str, prefix: str) -> list[_Branch]:
        """What hangs below a node, the last to be drawn first."""
        if node in self.leaves:
            return []
        hung = sorted(self.below.get(node, {}).items(), key=self._rank)
        return [
            _Branch(below, node, tuple(edges), prefix, last=place == len(hung) - 1)
            for place, (below, edges) in enumerate(hung)
        ][::-1]

    def _rank(self, hung: tuple[str, list[Edge]]) -> tuple[int, str, int, str]:
        """A document's own tasks as it sets them, then the line by date, then what cites it."""
        id, edges = hung
        node = self.nodes[id]
        if isinstance(node, Task):
            return (0, "", *min(map(first_place, edges)))
        date = node.date_from if isinstance(node, Document) else None
        return (2 if id in self.leaves else 1, date or "9999", 0, id)

    def _branch(self, branch: _Branch, again: bool) -> Iterator[str]:
        text = self._text(branch)
        rest = _under(branch)
        first = branch.prefix + ("└─ " if branch.last else "├─ ")
        yield from self._folded(first, rest, f"{text} {self.words.see_above}" if again else text)
        if self.evidence:
            yield from self._proofs(branch.edges, f"{rest}   ")
        if not again:
            yield from self._assignments(branch.node, f"{rest}   ")

    def _text(self, branch: _Branch) -> str:
        node = self.nodes[branch.node]
        relation = said(branch.edges, branch.above, self.words)
        if isinstance(node, Task):
            return f"{relation} {task_caption(node, self.words, self._tie(node.id))}"
        parts = [
            f"{relation}: {caption(node, self.words)}",
            third_witnesses(branch.edges, self.nodes, self.words),
            self.words.leaf if branch.node in self.leaves else "",
        ]
        return " · ".join(part for part in parts if part)

    def _tie(self, id: str) -> str:
        tie = self.answer.ties.get(id)
        return {None: "", "own": self.words.own_tie}.get(tie, self.words.document_tie)

    def _assignments(self, task: str, indent: str) -> Iterator[str]:
        for edge in by_role(self.assigned.get(task, ())):
            yield from self._folded(indent, indent, assignment(edge, self.nodes, self.words))
            if self.evidence:
                yield from self._proofs((edge,), f"{indent}   ")

    def _proofs(self, edges: tuple[Edge, ...], indent: str) -> Iterator[str]:
        for edge in edges:
            for place in edge.evidence:
                text = proof(place, edge.witness, self.nodes, self.words)
                yield from self._folded(indent, indent, text)

    def _folded(self, first: str, rest: str, text: str) -> Iterator[str]:
        """A line, or several on a terminal that is too narrow for it."""
        if self.width is None or len(first) + len(text) <= self.width:
            yield first + text
            return
        room = max(_NARROWEST, self.width - len(first))
        head, *tail = wrap(text, room, break_on_hyphens=False, break_long_words=False)
        yield first + head
        yield from (f"{rest}{line}" for line in tail)


def _under(branch: _Branch) -> str:
    """What stands before the lines below a branch."""
    return branch.prefix + ("   " if branch.last else "│  ")
