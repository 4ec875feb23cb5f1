"""The whole graph as a file for other tools, streamed: it need not fit in memory."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import chain
from typing import Any, TextIO
from xml.sax.saxutils import escape, quoteattr

from ..ontology.model import NODES, Edge
from ..ontology.rdf import turtle
from . import graph
from .store import Answer, Reader

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # a form feed; not a tab
_TYPES: dict[type, str] = {bool: "boolean", int: "long"}
Attributes = Mapping[str, Any]


def write_turtle(store: Reader, file: TextIO) -> None:
    """Write the graph as linked data; see `ontology.rdf`."""
    nodes = map(graph.node, store.stream("all_nodes"))
    edges = map(graph.edge, store.stream("all_edges"))
    file.writelines(turtle(nodes, edges))


def write_node_link(store: Reader, file: TextIO) -> None:
    """Write the graph as JSON for `networkx.node_link_graph(…, edges="edges")` and D3."""
    file.write('{"directed":true,"multigraph":true,"graph":{},"nodes":[')
    file.writelines(_listed({"id": row["id"], **node_attributes(row)} for row in _nodes(store)))
    file.write('],"edges":[')
    file.writelines(_listed(_link(row) for row in _edges(store)))
    file.write("]}\n")


def write_graphml(store: Reader, file: TextIO) -> None:
    """Write the graph as GraphML, for Gephi, yEd, Cytoscape; lists stand there as JSON."""
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    file.write('<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
    file.writelines(_keys("node", _node_types()))
    file.writelines(_keys("edge", _edge_types()))
    file.write('<graph edgedefault="directed">\n')
    for row in _nodes(store):
        file.write(f"<node id={quoteattr(row['id'])}>")
        file.writelines(_data("node", node_attributes(row)))
        file.write("</node>\n")
    for row in _edges(store):
        ends = f"source={quoteattr(row['source'])} target={quoteattr(row['target'])}"
        file.write(f"<edge id={quoteattr(row['id'])} {ends}>")
        file.writelines(_data("edge", edge_attributes(row)))
        file.write("</edge>\n")
    file.write("</graph>\n</graphml>\n")


def node_attributes(row: Answer) -> dict[str, Any]:
    """A node's kind, name, search and own properties."""
    own = json.loads(row["properties"])
    return {"kind": row["kind"], "name": row["name"], "search": row["search"], **own}


def edge_attributes(row: Answer) -> dict[str, Any]:
    """An edge's relation, witness and own properties, its evidence a list of mappings."""
    own = json.loads(row["properties"])
    witness = {"witness": row["witness"]} if row["witness"] is not None else {}
    return {"relation": row["relation"], **witness, **own}


def _nodes(store: Reader) -> Iterator[Answer]:
    return store.stream("all_nodes")


def _edges(store: Reader) -> Iterator[Answer]:
    return store.stream("all_edges")


def _link(row: Answer) -> Attributes:
    ends = {"source": row["source"], "target": row["target"], "key": row["id"]}
    return {**ends, **edge_attributes(row)}


def _listed(items: Iterable[Attributes]) -> Iterator[str]:
    for before, item in zip(chain(("\n",), _commas()), items, strict=False):
        yield before + json.dumps(item, ensure_ascii=False)


def _commas() -> Iterator[str]:
    while True:
        yield ",\n"


def _node_types() -> dict[str, str]:
    types = {"kind": "string", "name": "string", "search": "string"}
    for cls in NODES.values():
        for field in fields(cls):
            types.setdefault(field.name, _type(field.type))
    return {name: type for name, type in types.items() if name != "id"}


def _edge_types() -> dict[str, str]:
    types = {field.name: _type(field.type) for field in fields(Edge)}
    return {name: type for name, type in types.items() if name not in ("id", "source", "target")}


def _type(annotation: object) -> str:
    return _TYPES.get(annotation, "string") if isinstance(annotation, type) else "string"


def _keys(end: str, types: Mapping[str, str]) -> Iterator[str]:
    for name, type in types.items():
        yield f'<key id="{end}.{name}" for="{end}" attr.name="{name}" attr.type="{type}"/>\n'


def _data(end: str, attributes: Attributes) -> Iterator[str]:
    for name, value in attributes.items():
        yield f'<data key="{end}.{name}">{escape(_NOT_XML.sub("", _plain(value)))}</data>'


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
