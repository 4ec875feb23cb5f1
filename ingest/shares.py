"""What one text contributes to the graph: nodes, edges and redirects, each from its reading."""

from collections.abc import Iterator

from ..ontology.model import Text
from ..ontology.reading import Header, Mention
from ..ontology.tables import Reference
from ..ontology.words import Confidence, Relation
from .document_shares import documents, issued, relations
from .evidence import said
from .known import Known, Part, Redirect
from .provision_shares import LONGEST_QUOTE, provisions, topics
from .reference_nodes import agency, province_node
from .resolve import DECIDED


def parts(known: Known, tables: Reference) -> Iterator[Part]:
    """All that one text contributes; the same part may come more than once."""
    yield from _text(known)
    yield from _header(known, tables)
    yield from documents(known, tables)
    yield from relations(known)
    yield from provisions(known, tables)
    yield from topics(known, tables)
    for finding in known.findings.values():
        for old in finding.former:
            if old != finding.document:
                yield Redirect(old, finding.document, finding.reason == DECIDED)


def _text(known: Known) -> Iterator[Part]:
    yield Text(
        id=known.id,
        name=f"Bản chữ {known.sha256[:8]}",
        search=f"ban chu {known.sha256[:8]}",
        sha256=known.sha256,
        media_type=known.media_type,
        characters=len(known.body),
        illustration=known.reading.illustration,
    )
    mentions = known.reading.header.mentions
    first = next(
        (mentions[name] for name in ("number", "symbol", "title", "type") if name in mentions), None
    )
    yield said(known, Relation.TEXT_OF, known.id, known.document, [first or _opening(known)])


def _opening(known: Known) -> Mention:
    """The first words of a text that says nothing of itself."""
    start = len(known.body) - len(known.body.lstrip())
    end = min(start + LONGEST_QUOTE, len(known.body))
    return Mention(start, end, known.body[start:end], "opening", Confidence.UNSURE)


def _header(known: Known, tables: Reference) -> Iterator[Part]:
    own = known.reading.header
    if own.issuer and "issuer" in own.mentions:
        yield from issued(known, known.document, own.issuer, [own.mentions["issuer"]], tables)
        if own.province:
            yield from _in_province(known, own, tables)
    for recipient in own.recipients:
        for name in recipient.agencies:
            id, nodes = agency(name, known.on, tables)
            yield from nodes
            yield said(known, Relation.ADDRESSED_TO, known.document, id, [recipient.mention])


def _in_province(known: Known, own: Header, tables: Reference) -> Iterator[Part]:
    found = tables.province_by_name(own.province, known.on)
    if found:
        node = province_node(found)
        place = own.mentions.get("province", own.mentions["issuer"])
        yield node
        yield said(known, Relation.IN_PROVINCE, known.document, node.id, [place])
