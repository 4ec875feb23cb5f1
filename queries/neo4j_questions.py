"""Questions for Neo4j: one file each, asked as it stands but for the words of closed lists.

Where a file says `:RELATIONS` or `:WALKED` it means the relations that are asked for by that name
(all where none are named), where it says RELATION or KIND it is asked of each of them. These words
come from our own enums; STEPS is a number of a closed list; all else that a person gives is a
parameter.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, cast

from ..ontology.words import Kind, Relation
from .neo4j_rows import MISNAMED, edge_answer, edge_part, node_answer, node_part
from .rows import Stored
from .store import Answer

_RELATIONS = (*(relation.value for relation in Relation), MISNAMED)
_NAMED = ("relations", "walked")
_EACH = {"RELATION": _RELATIONS, "KIND": tuple(kind.value for kind in Kind)}
_STEPS = (1, 2, 3, 4, 5, 6, 7, 8, 16, 64, 256, 1001)
"""How far a question may walk, at most: it has a plan for each, and takes the next one up."""
_COMMENT = re.compile(r"(?m)^//.*\n")


def texts(question: str, parameters: Mapping[str, Any]) -> Sequence[str]:
    """What is sent for a question: one text, or one for each relation or kind.

    Raises:
        LookupError: there is no such question.
        ValueError: a relation is none of ours, or steps are no number or too many.
    """
    if not re.fullmatch(r"[a-z_]+", question):  # "edges_from"; not "../schema"
        raise LookupError(f"{question!r} is no name of a question")
    chosen = [tuple(map(str, parameters.get(name, _RELATIONS))) for name in _NAMED]
    steps = next((most for most in _STEPS if parameters.get("steps", 0) <= most), None)
    if steps is None:
        raise ValueError(f"steps are {parameters['steps']}, and {_STEPS[-1]} are the most")
    return _texts(question, tuple(chosen), steps)


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
        if "nodes" in record:
            yield from _parts(record)
        elif "node" in record:
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


def _parts(record: Mapping[str, Any]) -> Iterator[Answer]:
    """Nodes with their levels, then edges; the first record also tells the line and all known."""
    for held, level in zip(record["nodes"], record["levels"], strict=True):
        part = node_part(held) if "kind" in held else {"id": held["id"], "kind": None}
        part["part"], part["level"] = "node", level
        yield part
    for held in chain.from_iterable(record["edges"]):
        part = edge_part(held)
        part["part"] = "edge"
        yield part
    if record["ids"] is not None:
        for id, step in zip(record["ids"], record["steps"], strict=True):
            yield {"part": "line", "id": id, "step": step, "open": False}
        known = {name: record[name] for name in ("documents_known", "stubs")}
        yield {"part": "known", **known}


@cache
def _texts(question: str, chosen: tuple[tuple[str, ...], ...], steps: int) -> Sequence[str]:
    try:
        text = Path(__file__).with_name(f"{question}.cypher").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LookupError(f"there is no question {question!r} beside {__file__}") from None
    text = _COMMENT.sub("", text).strip().removesuffix(";").replace("STEPS", str(steps))
    for place, words in _EACH.items():
        if re.search(rf"\b{place}\b", text):
            return tuple(re.sub(rf"\b{place}\b", word, text) for word in words)
    for name, relations in zip(_NAMED, chosen, strict=True):
        place = f":{name.upper()}"
        if place not in text:
            continue
        if not set(relations) <= set(_RELATIONS):
            raise ValueError(f"{', '.join(relations)}: not all are relations")
        if not relations:
            return ()
        text = text.replace(place, ":" + "|".join(relations))
    return (text,)


def _bound(value: Any) -> Any:
    if isinstance(value, (list, tuple, set, frozenset)):
        return list(cast("Iterable[Any]", value))
    return value
