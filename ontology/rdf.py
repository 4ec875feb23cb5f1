"""The graph in Turtle, streamed: the words are those of `danchieu.ttl`.

An edge stands there twice: as a triple of its relation, for plain questions, and as a `dch:Edge`
that carries its witness and evidence. No triple-term syntax is used: few tools can read it yet.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import cast
from urllib.parse import quote

from .model import Edge, Evidence, Node, Sector, properties
from .words import Kind, Relation

IDS = "https://w3id.org/danchieu/id/"
WORDS = "https://w3id.org/danchieu/ontology#"
_PREFIXES = f"""\
@prefix dch: <{WORDS}> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

"""
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')  # '"' and a line feed; not "ế"
_DAYS = ("date_from", "date_to", "deadline_from", "deadline_to", "valid_from", "valid_to")
_SECTOR = f"{Kind.SECTOR.lower()}-"


def turtle(nodes: Iterable[Node], edges: Iterable[Edge]) -> Iterator[str]:
    """The graph as pieces of one Turtle document, a piece for each node and edge."""
    yield _PREFIXES
    for node in nodes:
        yield _node(node)
    for edge in edges:
        yield _edge(edge)


def _node(node: Node) -> str:
    said = [f"a dch:{node.KIND}", f"rdfs:label {_literal(node.name)}@vi"]
    if isinstance(node, Sector):
        said += ["a skos:Concept", f"skos:prefLabel {_literal(node.name)}@vi"]
        said += [f"skos:prefLabel {_literal(node.name_en)}@en"] if node.name_en else []
    said += _own(properties(node))
    return _resource(_iri(node.id), said)


def _edge(edge: Edge) -> str:
    source, target = _iri(edge.source), _iri(edge.target)
    plain = f"{source} dch:{edge.relation} {target} .\n"
    if edge.relation is Relation.PART_OF and _both_sectors(edge):
        plain += f"{source} skos:broader {target} .\n"
    said = ["a dch:Edge", f"rdf:subject {source}", f"rdf:predicate dch:{edge.relation}"]
    said.append(f"rdf:object {target}")
    if edge.witness:
        said.append(f"prov:hadPrimarySource {_iri(edge.witness)}")
    held = {field.name: getattr(edge, field.name) for field in fields(edge)}
    said += _own({name: held[name] for name in held if name not in ("id", "evidence")})
    places = [f"<{IDS}{_path(edge.id)}#{n}>" for n, _ in enumerate(edge.evidence, start=1)]
    said += [f"dch:evidence {place}" for place in places]
    evidence = map(_evidence, places, edge.evidence)
    return plain + _resource(_iri(edge.id), said) + "".join(evidence)


def _evidence(iri: str, place: Evidence) -> str:
    held = {field.name: getattr(place, field.name) for field in fields(place)}
    said = ["a dch:Evidence", f"prov:wasQuotedFrom {_iri(place.text)}", *_own(held)]
    return _resource(iri, said)


def _both_sectors(edge: Edge) -> bool:
    return edge.source.startswith(_SECTOR) and edge.target.startswith(_SECTOR)


def _own(held: Mapping[str, object]) -> list[str]:
    said: list[str] = []
    for name, value in held.items():
        if value is None:
            continue
        several = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
        said += [f"dch:{name} {_typed(name, each)}" for each in several]
    return said


def _typed(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return f'"{value}"^^xsd:nonNegativeInteger'
    return _literal(str(value)) + ("^^xsd:date" if name in _DAYS else "")


def _resource(iri: str, said: list[str]) -> str:
    return f"{iri} " + " ;\n    ".join(said) + " .\n\n"


def _iri(id: str) -> str:
    return f"<{IDS}{_path(id)}>"


def _path(id: str) -> str:
    return quote(id, safe="~")


def _literal(words: str) -> str:
    return '"' + _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04X}", words) + '"'
