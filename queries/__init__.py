"""Where the graph lives and what it is asked.

`load_graph("danchieu.db")` is the whole graph for networkx; with `open_store("danchieu.db")` the
functions of `find`, `lineage`, `documents`, `tasks`, `search`, `unsure` and `stats` ask for parts
of it.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .notebook import load_graph
    from .opening import open_store

__all__ = ["load_graph", "open_store"]


def __getattr__(name: str) -> Any:  # so that asking for one does not import the other
    if name == "open_store":
        from .opening import open_store

        return open_store
    if name == "load_graph":
        from .notebook import load_graph

        return load_graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
