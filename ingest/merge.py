"""Many shares of one node or edge made one, whatever order they come in."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from ..ontology.folding import folded
from ..ontology.graph import node_row, written
from ..ontology.model import Document, Edge, Evidence, Node, Task
from ..ontology.periods import span
from .captions import document_caption, searched
from .evidence import GRADES
from .resolve import overlap

_FROM_TEXTS = ("number", "type", "issuer", "date", "period", "title", "signer", "signer_title")
"""What texts may tell differently of one document."""


def merged_node(shares: Sequence[Node]) -> Node:
    """One node from all that texts contribute to it.

    What a document's own text says of it goes before what others say; among equals the most common
    word wins, then the first in order. A date or issuer that cannot be the one chosen stands in
    `conflicts`.
    """
    documents = [share for share in shares if isinstance(share, Document)]
    if documents:
        return _merged_document(documents)
    return min(shares, key=lambda share: (not isinstance(share, Task), written(node_row(share))))


def merged_edge(shares: Sequence[Edge]) -> Edge:
    """One edge from all that texts contribute to it: all evidence, best grade, leading role."""
    first = min(
        shares, key=lambda share: (share.role != "lead", share.role or "", share.reason or "")
    )
    places = {place for share in shares for place in share.evidence}
    order = sorted(places, key=_place)
    return replace(
        first,
        evidence=tuple(order),
        confidence=min((share.confidence for share in shares), key=GRADES.index),
        inputs=tuple(sorted({each for share in shares for each in share.inputs})),
        decisions=_all_rest_on(shares),
        deadline=min((share.deadline for share in shares if share.deadline), default=None),
        illustration=any(share.illustration for share in shares),
    )


def _all_rest_on(shares: Sequence[Edge]) -> tuple[str, ...]:
    """The decisions that an edge rests on; none where one share says it without any."""
    if not all(share.decisions for share in shares):
        return ()
    return tuple(sorted({each for share in shares for each in share.decisions}))


def _place(place: Evidence) -> tuple[str, int, int, str, str, str, str]:
    grade, provision = place.confidence.value, place.provision or ""
    return (place.text, place.char_start, place.char_end, place.rule, grade, provision, place.quote)


def _merged_document(shares: list[Document]) -> Document:
    own = [share for share in shares if share.ingested]
    told = {name: _chosen(name, own) or _chosen(name, shares) for name in _FROM_TEXTS}
    told["date"] = _date(own, told) or _date(shares, told) or _year(shares, told)
    first, last = span(told["date"]) if told["date"] else (None, None)
    caption = _caption(own or shares, told)
    return Document(
        id=shares[0].id,
        name=caption,
        search=folded(searched(caption, told["issuer"], told["title"])),
        **told,
        date_from=first,
        date_to=last,
        date_inferred=told["date"] is None and any(share.date_inferred for share in shares),
        ingested=bool(own),
        illustration=any(share.illustration for share in own or shares),
        conflicts=tuple(_conflicts(shares, told)),
    )


def _chosen(name: str, shares: Iterable[Document]) -> str | None:
    """The most common value, the first in order among equals."""
    values: Counter[str] = Counter(value for share in shares if (value := getattr(share, name)))
    return min(values, key=lambda value: (-values[value], value), default=None)


def _date(shares: Iterable[Document], told: dict[str, Any]) -> str | None:
    """The most precise date, the most common among equals; one outside the number's year is none.

    The year alone is left to `_year`, so that it stands back behind a day that another tells.
    """
    year = _number_year(told)
    dates = Counter(share.date for share in shares if share.date and share.date != year)
    credible = [date for date in dates if year is None or date[:4] == year]
    return min(credible, key=lambda date: (-len(date), -dates[date], date), default=None)


def _year(shares: Iterable[Document], told: dict[str, Any]) -> str | None:
    """The year in the number where some date is told but no credible one.

    "78/2025/NĐ-CP ngày 01 tháng 4 năm 2022" is of 2025.
    """
    return _number_year(told) if any(share.date for share in shares) else None


def _number_year(told: dict[str, Any]) -> str | None:
    period, number = told["period"], told["number"]
    return period if period and number and f"/{period}/" in number else None


def _caption(shares: list[Document], told: dict[str, Any]) -> str:
    if told["number"]:
        return document_caption(told["type"], told["number"], None, None, None)
    return min(share.name for share in shares)


def _conflicts(shares: list[Document], told: dict[str, Any]) -> Iterable[str]:
    """The dates and issuers that texts tell and that cannot be the ones chosen."""
    before = [conflict for share in shares for conflict in share.conflicts]
    dates = {share.date for share in shares if share.date} | set(_values(before, "date"))
    for date in sorted(dates):
        if told["date"] is None or not overlap(date, told["date"]):
            yield f"date: {date}"
    issuers = {share.issuer for share in shares if share.issuer} | set(_values(before, "issuer"))
    chosen = folded(told["issuer"] or "")
    yield from (f"issuer: {issuer}" for issuer in sorted(issuers) if folded(issuer) != chosen)


def _values(conflicts: Iterable[str], name: str) -> Iterable[str]:
    return (told.removeprefix(f"{name}: ") for told in conflicts if told.startswith(f"{name}: "))
