"""The documents that a text speaks of, itself among them, and what they do to one another."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ..ontology.folding import folded
from ..ontology.identity import Identity, edge_id, may_bear
from ..ontology.model import Document, Edge
from ..ontology.numbering import numbering
from ..ontology.periods import span
from ..ontology.reading import AgencyName, Citation, Mention, Reading
from ..ontology.tables import Reference
from ..ontology.words import Confidence, Origin, Relation
from .captions import document_caption, searched
from .claims import OWN, Claim, identify
from .evidence import said
from .known import Known, Part
from .reference_nodes import agency
from .resolve import Finding

_MARK = "MH"
"""The last word of an illustration's symbol."""


def documents(known: Known, tables: Reference) -> Iterator[Part]:
    """The document itself, and every one that it names."""
    yield document_node(known.claims[OWN], known.findings[OWN], known.reading, tables)
    for slot, cited in enumerate((*known.reading.citations, *known.reading.references)):
        claim, finding = known.claims[slot], known.findings[slot]
        if finding.document == known.document:
            continue
        yield document_node(claim, finding, None, tables)
        if cited.issuer:
            places = [cited.occurrences[0].mention]
            yield from issued(known, finding.document, cited.issuer, places, tables, about=(slot,))
        yield from _candidates(known, claim, finding)


def document_node(
    claim: Claim, finding: Finding, reading: Reading | None, tables: Reference
) -> Document:
    """A document as one claim tells it; `reading` is given where the text is the document's own."""
    told = identify(claim, tables)
    header = reading.header if reading else None
    date = claim.date if not claim.inferred else None
    first, last = span(date) if date else (None, None)
    title = header.title if header else claim.title
    period = told.period if told else claim.date[:4] if claim.date else None
    type = claim.type or _coded_type(claim.number, tables)
    caption = document_caption(type, claim.number, claim.symbol, claim.issuer, title)
    document = Document(
        id=finding.document,
        name=caption,
        search=folded(searched(caption, claim.issuer, title)),
        number=claim.number,
        type=type,
        issuer=claim.issuer,
        date=date,
        date_from=first,
        date_to=last,
        date_inferred=claim.inferred,
        period=period,
        title=title,
        signer=header.signer if header else None,
        signer_title=header.signer_title if header else None,
        ingested=reading is not None,
        illustration=reading.illustration if reading else _illustrates(claim.number),
    )
    return _under_another(document) if _renamed(told, finding) else document


def _renamed(told: Identity | None, finding: Finding) -> bool:
    """Whether a person decided that a document is one of another number, term or place."""
    if told is None or told.id not in finding.former or not finding.decisions:
        return False
    return told.complete or not may_bear(told, finding.document)


def _under_another(document: Document) -> Document:
    """What a text tells of a document that a person found to be another one.

    The number is not that of the other, nor is its period; a day or issuer that another text tells
    of it goes before, and disagrees.
    """
    bare = replace(document, number=None, type=None, period=None)
    if document.ingested:
        return bare
    told = (("date", document.date), ("issuer", document.issuer))
    conflicts = tuple(f"{name}: {value}" for name, value in told if value)
    return replace(bare, date=None, date_from=None, date_to=None, issuer=None, conflicts=conflicts)


def _coded_type(number: str | None, tables: Reference) -> str | None:
    """The type that the code in a number tells, where no word before it does."""
    parsed = numbering(number, tables) if number else None
    coded = tables.type_by_code(parsed.code) if parsed and parsed.code else None
    return coded.name if coded else None


def _illustrates(number: str | None) -> bool:
    return bool(number) and (number or "").upper().endswith(f"-{_MARK}")


def issued(
    known: Known,
    document: str,
    issuer: AgencyName,
    places: list[Mention],
    tables: Reference,
    *,
    about: tuple[int, ...] = (),
) -> Iterator[Part]:
    """Who issued a document, with the places that say so."""
    id, nodes = agency(issuer, known.on, tables)
    yield from nodes
    yield said(known, Relation.ISSUED_BY, document, id, places, about=about)


def _candidates(known: Known, claim: Claim, finding: Finding) -> Iterator[Part]:
    for candidate in finding.candidates:
        if candidate == known.document:
            continue
        yield Edge(
            id=edge_id(Relation.MAY_BE, finding.document, candidate),
            relation=Relation.MAY_BE,
            source=finding.document,
            target=candidate,
            origin=Origin.COMPUTED,
            confidence=Confidence.UNSURE,
            rule="undated-number",
            inputs=(known.id,),
            reason=finding.reason,
            illustration=known.reading.illustration,
        )


def relations(known: Known) -> Iterator[Part]:
    """What the document does to others, and what it says that others do."""
    both = (*known.reading.citations, *known.reading.references)
    for slot, cited in enumerate(both):
        target = known.findings[slot].document
        if target != known.document:
            for relation, places in _by_relation(cited).items():
                yield said(known, relation, known.document, target, places, slots=(slot,))
    for statement in known.reading.statements:
        ends = (statement.source, statement.target)
        source, target = (known.findings[slot].document for slot in ends)
        if source != target:
            places = [statement.mention]
            yield said(known, statement.relation, source, target, places, slots=ends)


def _by_relation(cited: Citation) -> dict[Relation, list[Mention]]:
    found: defaultdict[Relation, list[Mention]] = defaultdict(list)
    for occurrence in cited.occurrences:
        found[occurrence.relation].append(occurrence.mention)
    return found
