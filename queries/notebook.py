"""The whole graph for a notebook."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from .export import edge_attributes, node_attributes
from .opening import reading
from .store import Reader, Store

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
        with reading(store) as moment:
            return _loaded(moment, MultiDiGraph(place=moment.place))
    with store.moment() as moment:
        return _loaded(moment, MultiDiGraph(place=moment.place))


def _loaded(moment: Reader, empty: "MultiDiGraph[Any]") -> "MultiDiGraph[Any]":
    empty.add_nodes_from((row["id"], node_attributes(row)) for row in moment.stream("all_nodes"))
    for row in moment.stream("all_edges"):
        empty.add_edge(row["source"], row["target"], row["id"], **edge_attributes(row))
    return empty
