"""The perspective of Neo4j Bloom (Explore): what staff see of the graph, and what they can ask it.

The form is that of exports of Bloom 2.21, the newest that are public: Neo4j has published no
schema of it. No clock and no chance: the same words give the same file.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ..ontology.vocabulary import Vocabulary, vocabulary
from ..ontology.words import Kind, Relation
from .look import (
    EdgeLook,
    NodeLook,
    edge_looks,
    edge_types,
    is_seen,
    is_told_at_a_glance,
    node_looks,
    node_types,
)
from .phrases import Parameter, Phrase, phrases

_MADE = 1_767_225_600_000
"""2026-01-01 in milliseconds: Bloom wants a time of making, and ours must not change."""
_TYPES = {"str": "string", "int": "bigint", "bool": "boolean", "tuple": "array"}
# matches "FOR (d:Document) ON (d.number)"; not "FOR (n:Thing) ON EACH [n.name]"
_INDEX = re.compile(r"FOR \(\w+:(\w+)\) ON \(\w+\.(\w+)\)")


def perspective() -> dict[str, Any]:
    """The whole perspective, ready for JSON."""
    words = vocabulary()
    looks = node_looks()
    return {
        "name": "Dẫn chiếu",
        "id": str(uuid5(NAMESPACE_URL, "https://w3id.org/danchieu/perspective")),
        "categories": [_category(at, look, words) for at, look in enumerate(looks, 1)],
        "labels": {look.label: list(_node_keys(look, words)) for look in looks},
        "relationshipTypes": [_relationship(look, words) for look in edge_looks()],
        "palette": {"colors": [look.color for look in looks], "currentIndex": len(looks)},
        **_times(),
        "templates": [_template(at, phrase) for at, phrase in enumerate(phrases())],
        "sceneActions": [],
        "hiddenRelationshipTypes": [],
        "hideUncategorisedData": True,  # what the store keeps for itself is no part of the graph
        "type": "STANDARD_PERSPECTIVE",
        "maxLimitToastMsgEnabled": False,
        "parentPerspectiveId": None,
        "metadata": {"pathSegments": list(_segments(words)), "indexes": list(_indexes())},
        "version": "2.21.0",
    }


def _category(at: int, look: NodeLook, words: Vocabulary) -> dict[str, Any]:
    types = node_types(look.kind)
    seen = [name for name in types if is_seen(look.kind, name)]
    return {
        "id": at,
        "name": look.name,
        "labels": [look.label],
        "properties": [
            {"name": name, "exclude": name not in seen, "dataType": _type(name, type, words)}
            for name, type in types.items()
        ],
        **_times(),
        "icon": "no-icon",  # the ids of Bloom's own icons are known to nobody outside
        **_style(look.color, look.size),
        "captions": [_caption(look.label, "label"), *(_property_caption(name) for name in seen)],
    }


def _relationship(look: EdgeLook, words: Vocabulary) -> dict[str, Any]:
    types = edge_types(look.relation)
    return {
        "properties": [
            {"propertyKey": name, "type": look.relation, "dataType": _type(name, type, words)}
            for name, type in types.items()
        ],
        "name": look.relation,
        "id": look.relation,
        **_style(look.color, look.size),
        "captions": [
            _caption(look.relation, "relationship"),
            *(_property_caption(name) for name in types),
        ],
    }


def _node_keys(look: NodeLook, words: Vocabulary) -> Iterator[dict[str, str]]:
    for name, type in node_types(look.kind).items():
        yield {"propertyKey": name, "type": look.label, "dataType": _type(name, type, words)}


def _type(name: str, type: str, words: Vocabulary) -> str:
    """A type in Bloom's words; what the Turtle says to be a day is a date in Neo4j."""
    return "Date" if name in words.days else _TYPES[type]


def _style(color: str, size: float) -> dict[str, Any]:
    none: list[Any] = []
    text = {"textSize": 1, "textAlign": "top"}
    return {"color": color, "size": size, "captionKeys": none, "styleRules": none, **text}


def _property_caption(name: str) -> dict[str, Any]:
    return {**_caption(name, "property"), "isGdsData": False}


def _caption(key: str, type: str) -> dict[str, Any]:
    shown = type == "property" and key == "name"
    glance = shown or (type == "property" and is_told_at_a_glance(key))
    return {"key": key, "type": type, "isCaption": shown, "inTooltip": glance, "styles": []}


def _template(at: int, phrase: Phrase) -> dict[str, Any]:
    return {
        "name": phrase.about,
        "id": f"tmpl:{_MADE + at}",
        "createdAt": _MADE + at,
        "text": phrase.text,
        "cypher": phrase.cypher,
        "params": [_parameter(each) for each in phrase.parameters],
        "hasCypherErrors": False,
        "isUpdateQuery": None,
        "isWriteTransactionChecked": None,
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": f"${parameter.name}",
        "dataType": "String",
        "collapsed": False,
        "suggestionLabel": parameter.label,
        "suggestionProp": parameter.property,
        "suggestionBoolean": False,
        "cypher": parameter.cypher,
    }


def _segments(words: Vocabulary) -> Iterator[dict[str, str]]:
    for relation in Relation:
        sources, targets = words.ends[relation]
        for source in sources:
            for target in targets:
                yield {"source": source, "relationshipType": relation, "target": target}


def _indexes() -> Iterator[dict[str, Any]]:
    """The indexes on what people search; Bloom looks for others itself."""
    schema = Path(__file__).with_name("schema.cypher").read_text(encoding="utf-8")
    for label, name in _INDEX.findall(schema):
        if label in set(Kind):
            keys = [{"key": name, "metadataProp": False}]
            yield {"label": label, "type": "native", "propertyKeys": keys}


def _times() -> dict[str, int]:
    return {"createdAt": _MADE, "lastEditedAt": _MADE}
