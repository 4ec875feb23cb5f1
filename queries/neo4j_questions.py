"""Questions for Neo4j: one file each, asked as it stands but for the words of closed lists.

Where a file says `:RELATIONS` it means the relations that are asked for (all where none are
named), where it says RELATION or KIND it is asked of each of them. These words come from our own
enums; all else that a person gives is a parameter.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

from ..ontology.words import Kind, Relation
from .neo4j_rows import MISNAMED, edge_answer, node_answer
from .rows import Stored
from .store import Answer

_RELATIONS = (*(relation.value for relation in Relation), MISNAMED)
_EACH = {"RELATION": _RELATIONS, "KIND": tuple(kind.value for kind in Kind)}
_COMMENT = re.compile(r"(?m)^//.*\n")


def texts(question: str, parameters: Mapping[str, Any]) -> Sequence[str]:
    """What is sent for a question: one text, or one for each relation or kind.

    Raises:
        LookupError: there is no such question.
        ValueError: a relation is none of ours.
    """
    if not re.fullmatch(r"[a-z_]+", question):  # "edges_from"; not "../schema"
        raise LookupError(f"{question!r} is no name of a question")
    chosen = parameters.get("relations", _RELATIONS)
    return _texts(question, tuple(str(relation) for relation in chosen))


def bound(question: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters as the driver takes them; the ids of edges by relation, as `edges` wants them."""
    given = {name: _bound(value) for name, value in parameters.items() if name != "relations"}
    if question == "edges":
        given["ids"] = by_relation(given["ids"])
    return given


def by_relation(ids: Iterable[str]) -> dict[str, list[str]]:
    """Ids of edges, each once, under the relation that it begins with and as a misnamed one."""
    found: dict[str, list[str]] = {relation: [] for relation in _RELATIONS}
    for id in dict.fromkeys(ids):
        named = id.partition("~")[0]
        if named in found and named != MISNAMED:
            found[named].append(id)
        found[MISNAMED].append(id)
    return found


def answers(records: Iterable[Any]) -> Iterator[Answer]:
    """Records of the driver as the rows that every store gives."""
    # Not by record.data(), which copies whatever it finds, byte strings byte by byte.
    for record in map(dict[str, Any], records):
        if "node" in record:
            yield node_answer(record["node"])
        elif isinstance(record.get("edge"), dict):
            yield edge_answer(record["edge"])
        else:
            yield {name: _unpacked(value) for name, value in record.items()}


def kept_label(table: type[Stored]) -> str:
    """The label of a table that is no part of the graph: "KeptShare"."""
    return f"Kept{table.__name__.removesuffix('Row')}"


def packed(body: str) -> bytes:
    """A long text as it is kept."""
    return zlib.compress(body.encode("utf-8", "surrogatepass"), 3)


def _unpacked(value: Any) -> Any:
    if isinstance(value, bytes):
        return zlib.decompress(value).decode("utf-8", "surrogatepass")
    return value


@cache
def _texts(question: str, relations: tuple[str, ...]) -> Sequence[str]:
    try:
        text = Path(__file__).with_name(f"{question}.cypher").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LookupError(f"there is no question {question!r} beside {__file__}") from None
    text = _COMMENT.sub("", text).strip().removesuffix(";")
    for place, words in _EACH.items():
        if re.search(rf"\b{place}\b", text):
            return tuple(re.sub(rf"\b{place}\b", word, text) for word in words)
    if ":RELATIONS" not in text:
        return (text,)
    if not set(relations) <= set(_RELATIONS):
        raise ValueError(f"{', '.join(relations)}: not all are relations")
    return (text.replace(":RELATIONS", ":" + "|".join(relations)),) if relations else ()


def _bound(value: Any) -> Any:
    if isinstance(value, (list, tuple, set, frozenset)):
        return list(cast("Iterable[Any]", value))
    return value
