"""Finding nodes by words."""

from collections.abc import Collection

from ..ontology.folding import folded
from ..ontology.model import Document, Node
from ..ontology.words import Kind
from . import graph
from .answers import Match
from .store import Reader
from .words import all_of, words


def search(
    store: Reader, text: str, *, kinds: Collection[Kind] = (), limit: int = 20
) -> tuple[Match, ...]:
    """What bears all the words, marks or not, the last word as a beginning; shortest names first.

    Raises:
        InputError: the limit is not from 1 to 1,000.
    """
    graph.bounded("limit", limit, 1, 1000)
    wanted = words(text)
    if not wanted:
        return ()
    rows = store.ask("by_words", **all_of(wanted), kinds=list(kinds), limit=limit)
    found = [graph.node(row) for row in rows]
    return tuple(Match(node=node, exact=is_exact(node, text)) for node in found)


def is_exact(node: Node, what: str) -> bool:
    """Whether a node's whole name or number is what was asked for."""
    bare = "".join(folded(what).split())
    names = [node.name, node.number] if isinstance(node, Document) else [node.name]
    return any(bare == "".join(folded(name).split()) for name in names if name)
