"""The whole graph for a notebook."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from .export import edge_attributes, node_attributes
from .opening import open_store
from .store import Store

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def load_graph(store: Store | str | Path | None = None) -> "MultiDiGraph[Any]":
    """The graph of a store, or of the store at a place, as a networkx `MultiDiGraph`.

    Nodes are ids with `kind`, `name`, `search` and their properties; edges have their id as key,
    with `relation`, `witness` and their properties, `evidence` a list of mappings. The graph itself
    bears the store's `place`. All of it stands in memory.

    Raises:
        StoreMissing, NotAStore, StoreTooNew: as `open_store`.
    """
    from networkx import MultiDiGraph  # takes longer to import than all the rest

    if store is None or isinstance(store, (str, Path)):
        opened = open_store(store)
        try:
            return load_graph(opened)
        finally:
            opened.close()
    loaded: MultiDiGraph[Any] = MultiDiGraph(place=store.place)
    loaded.add_nodes_from((row["id"], node_attributes(row)) for row in store.stream("all_nodes"))
    for row in store.stream("all_edges"):
        if row["source"] in loaded and row["target"] in loaded:  # else of a later moment
            loaded.add_edge(row["source"], row["target"], row["id"], **edge_attributes(row))
    return loaded
