"""Many shares of one node or edge made one, whatever order they come in."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from ..ontology.folding import folded
from ..ontology.graph import node_row, written
from ..ontology.model import Document, Edge, Node
from .captions import document_caption, searched
from .evidence import GRADES
from .resolve import overlap

_FROM_TEXTS = ("number", "type", "issuer", "date", "period", "title", "signer", "signer_title")
"""What texts may tell differently of one document."""


def merged_node(shares: Sequence[Node]) -> Node:
    """One node from all that texts contribute to it.

    What a document's own text says of it goes before what others say; among equals the most common
    word wins, then the first in order. Where dates or issuers disagree, `conflicts` says so.
    """
    documents = [share for share in shares if isinstance(share, Document)]
    if documents:
        return _merged_document(documents)
    return min(shares, key=lambda share: written(node_row(share)))


def merged_edge(shares: Sequence[Edge]) -> Edge:
    """One edge from all that texts contribute to it: all evidence, best grade, leading role."""
    first = min(
        shares, key=lambda share: (share.role != "lead", share.role or "", share.reason or "")
    )
    places = {place for share in shares for place in share.evidence}
    order = sorted(places, key=lambda p: (p.text, p.char_start, p.char_end, p.rule))
    return replace(
        first,
        evidence=tuple(order),
        confidence=min((share.confidence for share in shares), key=GRADES.index),
        inputs=tuple(sorted({each for share in shares for each in share.inputs})),
        deadline=min((share.deadline for share in shares if share.deadline), default=None),
        illustration=any(share.illustration for share in shares),
    )


def _merged_document(shares: list[Document]) -> Document:
    own = [share for share in shares if share.ingested]
    told = {name: _chosen(name, own) or _chosen(name, shares) for name in _FROM_TEXTS}
    date = told["date"] = _credible(own, told["period"]) or _credible(shares, told["period"])
    spans = {share.date: (share.date_from, share.date_to) for share in shares}
    first, last = spans.get(date, (None, None))
    caption = _caption(own or shares, told)
    others = _other_numbers(shares, told)
    return Document(
        id=shares[0].id,
        name=caption,
        search=folded(searched(caption, told["issuer"], told["title"], more=others)),
        **told,
        date_from=first,
        date_to=last,
        date_inferred=date is None and any(share.date_inferred for share in shares),
        ingested=bool(own),
        illustration=any(share.illustration for share in own or shares),
        conflicts=tuple(_conflicts(shares, told)),
    )


def _chosen(name: str, shares: Iterable[Document]) -> str | None:
    """The most common value, the first in order among equals."""
    values: Counter[str] = Counter(value for share in shares if (value := getattr(share, name)))
    return min(values, key=lambda value: (-values[value], value), default=None)


def _credible(shares: Iterable[Document], period: str | None) -> str | None:
    """The most precise date, the most common among equals; one outside the year is not believed."""
    year = period[:4] if period and period[:4].isdigit() and len(period) == 4 else None
    dates = Counter(d for share in shares if (d := share.date) and (year is None or d[:4] == year))
    return min(dates, key=lambda date: (-len(date), -dates[date], date), default=None)


def _caption(shares: list[Document], told: dict[str, Any]) -> str:
    if told["number"]:
        return document_caption(told["type"], told["number"], None, None, None)
    return min(share.name for share in shares)


def _other_numbers(shares: Iterable[Document], told: dict[str, Any]) -> list[str]:
    """Misprints and repairs, so that a search for one finds the document."""
    return sorted({share.number for share in shares if share.number} - {told["number"]})


def _conflicts(shares: list[Document], told: dict[str, Any]) -> Iterable[str]:
    dates = {share.date for share in shares if share.date}
    against = {date for date in dates if told["date"] is None or not overlap(date, told["date"])}
    if against:
        yield "date: " + "; ".join(sorted(dates))
    issuers = {folded(share.issuer): share.issuer for share in shares if share.issuer}
    if len(issuers) > 1:
        yield "issuer: " + "; ".join(sorted(issuers.values()))
