"""From readings to the graph: only what a change touches is computed anew.

The graph is a function of the readings and the reference data. Each text contributes its shares;
a node or edge is the merge of all shares in it. A change of some texts is a change of their claims,
which may change what other texts' claims mean, whose shares then change too.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..ontology.graph import edge_of, edge_row, node_of, node_row, written
from ..ontology.model import Edge, Node
from ..ontology.reading import Reading
from ..ontology.tables import Reference
from ..queries.rows import (
    ClaimRow,
    EdgeRow,
    NodeRow,
    ReadingRow,
    RedirectRow,
    ShareRow,
    SourceRow,
    TextRow,
)
from ..queries.store import Answer, Writer
from .claims import claim_of, claims, keys
from .codec import packed, unpacked
from .known import Known, Part
from .merge import merged_edge, merged_node
from .reference_nodes import provinces
from .resolve import finding_of
from .settle import settle
from .shares import parts

REFERENCE = "reference"
"""The owner of what reference data says by itself."""

Touched = set[tuple[str, str]]
"""Parts of the graph: "node", "edge" or "redirect", and the id."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A text that was read, new or anew."""

    text: TextRow
    reading: Reading
    extractor: str
    left_out: tuple[str, ...] = ()
    """What of its file could not be read: "page 3 has no text; run OCR …"."""


def integrate(
    writer: Writer, arrivals: Sequence[Arrival], departures: Iterable[str], tables: Reference
) -> None:
    """Put new readings in, take old texts out, and bring the graph to what follows from all."""
    gone = sorted(set(departures) - {arrival.text.id for arrival in arrivals})
    come = [arrival.text.id for arrival in arrivals]
    touched_keys = _drop_claims(writer, [*gone, *come])
    touched_keys |= _write_readings(writer, arrivals, tables)
    changed = settle(writer, touched_keys, tables) | set(come)
    touched = _drop_texts(writer, gone)
    touched |= _write_shares(writer, sorted(changed - set(gone)), tables)
    _merge(writer, touched)


def judge_anew(writer: Writer, keys: Iterable[str], tables: Reference) -> None:
    """Bring the graph to what follows from the claims of these keys, after a decision on them."""
    changed = settle(writer, keys, tables)
    _merge(writer, _write_shares(writer, sorted(changed), tables))


def lay_reference(writer: Writer, tables: Reference) -> None:
    """Put into the graph what reference data says by itself: the provinces and their succession."""
    _merge(writer, _replace_shares(writer, REFERENCE, provinces(tables)))


def _drop_claims(writer: Writer, texts: list[str]) -> set[str]:
    rows = writer.ask("claims_of", texts=texts)
    writer.drop(ClaimRow, [(row["text"], row["slot"], row["key"]) for row in rows])
    return {row["key"] for row in rows}


def _write_readings(writer: Writer, arrivals: Iterable[Arrival], tables: Reference) -> set[str]:
    """Write texts, readings and their claims, not yet judged; the keys of the claims."""
    touched: set[str] = set()
    for arrival in arrivals:
        text = arrival.text
        rows = [
            ClaimRow(text.id, claim.slot, key, claim.body, "", "")
            for claim in claims(text.id, text.body, arrival.reading)
            for key in keys(claim, tables)
        ]
        writer.put([text, ReadingRow(text.id, arrival.extractor, packed(arrival.reading)), *rows])
        touched |= {row.key for row in rows}
    return touched


def _drop_texts(writer: Writer, texts: list[str]) -> Touched:
    """Take texts out with all that they contributed."""
    touched: Touched = set()
    for text in texts:
        touched |= _replace_shares(writer, text, ())
    sources = writer.ask("sources_of", texts=texts)
    writer.drop(SourceRow, [(row["place"],) for row in sources])
    writer.drop(ReadingRow, [(text,) for text in texts])
    writer.drop(TextRow, [(text,) for text in texts])
    return touched


def _write_shares(writer: Writer, texts: list[str], tables: Reference) -> Touched:
    touched: Touched = set()
    for known in _known(writer, texts):
        touched |= _replace_shares(writer, known.id, parts(known, tables))
    return touched


def _known(writer: Writer, texts: list[str]) -> Iterator[Known]:
    """Texts with their readings, claims and findings."""
    bodies = {row["id"]: row for row in writer.ask("texts", ids=texts)}
    readings = {row["text"]: row["body"] for row in writer.ask("readings", texts=texts)}
    judged: defaultdict[str, list[Any]] = defaultdict(list)
    for row in writer.ask("claims_of", texts=texts):
        if row["document"]:
            judged[row["text"]].append(row)
    for text, row in bodies.items():
        yield Known(
            id=text,
            sha256=row["sha256"],
            media_type=row["media_type"],
            body=row["body"],
            reading=unpacked(readings[text]),
            claims={claim["slot"]: claim_of(claim["body"]) for claim in judged[text]},
            findings={claim["slot"]: finding_of(claim["finding"]) for claim in judged[text]},
        )


def _replace_shares(writer: Writer, owner: str, contributed: Iterable[Part]) -> Touched:
    """Make these all that the owner contributes; the parts whose shares changed."""
    now = {(share.part, share.item): share for share in _shares(owner, contributed)}
    before = {
        (row["part"], row["item"]): row["body"] for row in writer.ask("shares_of", owners=[owner])
    }
    gone = before.keys() - now.keys()
    new = [share for place, share in now.items() if before.get(place) != share.body]
    writer.drop(ShareRow, [(owner, item, part) for part, item in sorted(gone)])
    writer.put(new)
    joined = _joined(writer, [share for share in new if (share.part, share.item) not in before])
    return gone | {(share.part, share.item) for share in new} - joined


def _joined(writer: Writer, added: list[ShareRow]) -> Touched:
    """Those added shares that say just what the graph has, so that nothing need be merged.

    Otherwise each text that names the Government would merge all that ever named it.
    """
    items = sorted({share.item for share in added})
    has = {
        (part, row["id"]): _body(row)
        for part in ("node", "edge")
        for row in writer.ask(f"{part}s", ids=items)
    }
    places = ((share.part, share.item, share.body) for share in added)
    return {(part, item) for part, item, body in places if has.get((part, item)) == body}


def _body(row: Answer) -> str:
    return written({**row, "properties": json.loads(row["properties"])})


def _shares(owner: str, contributed: Iterable[Part]) -> Iterator[ShareRow]:
    """One share for each part, those of one part merged first."""
    nodes: defaultdict[str, list[Node]] = defaultdict(list)
    edges: defaultdict[str, list[Edge]] = defaultdict(list)
    for part in contributed:
        if isinstance(part, Node):
            nodes[part.id].append(part)
        elif isinstance(part, Edge):
            edges[part.id].append(part)
        else:
            row = {"old": part.old, "new": part.new, "decided": part.decided}
            yield ShareRow(owner, part.old, "redirect", written(row))
    for item, shared in nodes.items():
        yield ShareRow(owner, item, "node", written(node_row(merged_node(shared))))
    for item, shared in edges.items():
        yield ShareRow(owner, item, "edge", written(edge_row(merged_edge(shared))))


def _merge(writer: Writer, touched: Touched) -> None:
    """Write every touched part as the merge of its shares, or take it away where none is left."""
    items = sorted({item for _, item in touched})
    shared: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in writer.ask("shares_on", items=items):
        shared[row["part"], row["item"]].append(json.loads(row["body"]))
    nodes = {item: shared["node", item] for item in items if ("node", item) in shared}
    edges = {item: shared["edge", item] for item in items if ("edge", item) in shared}
    writer.put(NodeRow(**_plain(_one_node(rows))) for rows in nodes.values())
    writer.put(EdgeRow(**_plain(_one_edge(rows))) for rows in edges.values())
    writer.drop(NodeRow, [(item,) for item in items if item not in nodes])
    writer.drop(EdgeRow, [(item,) for item in items if item not in edges])
    _redirect(writer, items, nodes.keys(), shared)


def _one_node(rows: list[Any]) -> Any:
    """The merge of node rows; one alone is its own merge."""
    return rows[0] if len(rows) == 1 else node_row(merged_node([node_of(row) for row in rows]))


def _one_edge(rows: list[Any]) -> Any:
    return rows[0] if len(rows) == 1 else edge_row(merged_edge([edge_of(row) for row in rows]))


def _plain(row: Any) -> dict[str, Any]:
    return {**row, "properties": written(row["properties"])}


def _new(rows: Iterable[Any]) -> set[str]:
    """Where an old id leads; where a person decided it for some, what they decided."""
    by_person = {row["new"] for row in rows if row.get("decided")}
    return by_person or {row["new"] for row in rows}


def _redirect(
    writer: Writer,
    items: list[str],
    nodes: Iterable[str],
    shared: dict[tuple[str, str], list[Any]],
) -> None:
    """An old id leads to the only document that it became, unless a document still bears it."""
    standing = set(nodes)
    kept: list[RedirectRow] = []
    for item in items:
        news = _new(shared.get(("redirect", item), ()))
        if len(news) == 1 and item not in standing:
            kept.append(RedirectRow(item, news.pop()))
    writer.put(kept)
    dropped = set(items) - {row.old for row in kept}
    writer.drop(RedirectRow, [(old,) for old in sorted(dropped)])
