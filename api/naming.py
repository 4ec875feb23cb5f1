"""From what a person typed to the one thing that is meant; a choice is shown."""

from ..ontology.errors import AmbiguousWhat
from ..ontology.model import Node
from ..queries import graph
from ..queries.find import resolve_one
from ..queries.store import Reader
from .captions import caption
from .terminal import say
from .wording import Wording


def named(store: Reader, what: str, words: Wording) -> Node:
    """The node that a name means.

    Raises:
        UnknownWhat: nothing answers to it; the message suggests the nearest.
        AmbiguousWhat: several do; each has been told on stderr with its id, date and issuer.
    """
    try:
        return resolve_one(store, what)
    except AmbiguousWhat as error:
        for node in graph.nodes(store, error.candidates[:50]).values():
            say(f"{node.id} · {caption(node, words)}", prefix="  ")
        raise
