"""What one text contributes to the graph: nodes, edges and redirects, each from its reading."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..ontology.folding import folded
from ..ontology.identity import edge_id, provision_id
from ..ontology.model import Document, Edge, Evidence, Node, Provision, Task, Text
from ..ontology.numbering import numbering
from ..ontology.periods import span
from ..ontology.reading import AgencyName, Citation, Header, Mention, Reading
from ..ontology.reading import Provision as ProvisionRead
from ..ontology.tables import Reference
from ..ontology.words import Confidence, Judgement, Origin, Relation
from .captions import document_caption, provision_caption, searched, shortened
from .claims import OWN, Claim, identify
from .reference_nodes import agency, partner, province_node, sector
from .resolve import Finding

_LONGEST_QUOTE = 160
_MARK = "MH"
"""The last word of an illustration's symbol."""


@dataclass(frozen=True, slots=True)
class Known:
    """A text with its reading, its claims and what they were found to mean, by slot."""

    id: str
    sha256: str
    media_type: str
    body: str
    reading: Reading
    claims: Mapping[int, Claim]
    findings: Mapping[int, Finding]

    @property
    def document(self) -> str:
        """The id of its document."""
        return self.findings[OWN].document

    @property
    def on(self) -> str | None:
        """The date by which names are understood."""
        return self.claims[OWN].date


@dataclass(frozen=True, slots=True)
class Redirect:
    """An id that a document would have if texts told less, and the one that it has."""

    old: str
    new: str


Part = Node | Edge | Redirect


def parts(known: Known, tables: Reference) -> Iterator[Part]:
    """All that one text contributes; the same part may come more than once."""
    yield from _text(known)
    yield from _header(known, tables)
    yield from _documents(known, tables)
    yield from _relations(known)
    yield from _provisions(known, tables)
    yield from _topics(known, tables)
    for finding in known.findings.values():
        for old in finding.former:
            if old != finding.document:
                yield Redirect(old, finding.document)


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
    yield _edge(known, Relation.TEXT_OF, known.id, known.document, [first or _opening(known)])


def _opening(known: Known) -> Mention:
    """The first words of a text that says nothing of itself."""
    start = len(known.body) - len(known.body.lstrip())
    end = min(start + _LONGEST_QUOTE, len(known.body))
    return Mention(start, end, known.body[start:end], "opening", Confidence.UNSURE)


def _header(known: Known, tables: Reference) -> Iterator[Part]:
    own = known.reading.header
    if own.issuer and "issuer" in own.mentions:
        yield from _issued(known, known.document, own.issuer, [own.mentions["issuer"]], tables)
        if own.province:
            yield from _in_province(known, own, tables)
    for recipient in own.recipients:
        for name in recipient.agencies:
            id, nodes = agency(name, known.on, tables)
            yield from nodes
            yield _edge(known, Relation.ADDRESSED_TO, known.document, id, [recipient.mention])


def _in_province(known: Known, own: Header, tables: Reference) -> Iterator[Part]:
    found = tables.province_by_name(own.province, known.on)
    if found:
        node = province_node(found)
        place = own.mentions.get("province", own.mentions["issuer"])
        yield node
        yield _edge(known, Relation.IN_PROVINCE, known.document, node.id, [place])


def _issued(
    known: Known, document: str, issuer: AgencyName, places: list[Mention], tables: Reference
) -> Iterator[Part]:
    id, nodes = agency(issuer, known.on, tables)
    yield from nodes
    yield _edge(known, Relation.ISSUED_BY, document, id, places)


def _documents(known: Known, tables: Reference) -> Iterator[Part]:
    """The document itself, and every one that it names."""
    yield document_node(known.claims[OWN], known.findings[OWN], known.reading, tables)
    for slot, cited in enumerate((*known.reading.citations, *known.reading.references)):
        claim, finding = known.claims[slot], known.findings[slot]
        if finding.document == known.document:
            continue
        yield document_node(claim, finding, None, tables)
        if cited.issuer:
            places = [cited.occurrences[0].mention]
            yield from _issued(known, finding.document, cited.issuer, places, tables)
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
    return Document(
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


def _coded_type(number: str | None, tables: Reference) -> str | None:
    """The type that the code in a number tells, where no word before it does."""
    parsed = numbering(number, tables) if number else None
    coded = tables.type_by_code(parsed.code) if parsed and parsed.code else None
    return coded.name if coded else None


def _illustrates(number: str | None) -> bool:
    return bool(number) and (number or "").upper().endswith(f"-{_MARK}")


def _candidates(known: Known, claim: Claim, finding: Finding) -> Iterator[Part]:
    for candidate in finding.candidates:
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


def _relations(known: Known) -> Iterator[Part]:
    """What the document does to others, and what it says that others do."""
    both = (*known.reading.citations, *known.reading.references)
    for slot, cited in enumerate(both):
        target = known.findings[slot].document
        if target != known.document:
            for relation, places in _by_relation(cited).items():
                yield _edge(known, relation, known.document, target, places, slots=(slot,))
    for statement in known.reading.statements:
        ends = (statement.source, statement.target)
        source, target = (known.findings[slot].document for slot in ends)
        if source != target:
            places = [statement.mention]
            yield _edge(known, statement.relation, source, target, places, slots=ends)


def _by_relation(cited: Citation) -> dict[Relation, list[Mention]]:
    found: defaultdict[Relation, list[Mention]] = defaultdict(list)
    for occurrence in cited.occurrences:
        found[occurrence.relation].append(occurrence.mention)
    return found


def _provisions(known: Known, tables: Reference) -> Iterator[Part]:
    for read in known.reading.provisions:
        node = _provision(known, read)
        yield node
        parent = provision_id(known.document, read.parent)
        yield _edge(known, Relation.PART_OF, node.id, parent, [_place(known, read, _LONGEST_QUOTE)])
        if read.duty:
            rule = read.duty.rule or "task"
            place = _place(known, read, None, rule, read.duty.confidence)
            yield _edge(known, Relation.SETS, known.document, node.id, [place])
            yield from _assignments(known, read, node.id, tables)


def _provision(known: Known, read: ProvisionRead) -> Provision:
    caption = provision_caption(read.label, read.text)
    base = {
        "id": provision_id(known.document, read.path),
        "name": caption,
        "search": folded(shortened(read.text, 2000)),
        "document": known.document,
        "path": read.path,
        "label": read.label,
        "text": read.text,
    }
    illustration = known.reading.illustration
    if read.duty is None:
        return Provision(**base, illustration=illustration)
    deadline = read.duty.deadline
    first, last = span(deadline) if deadline else (None, None)
    return Task(
        **base,
        illustration=illustration,
        modality=read.duty.modality.value,
        deadline=deadline,
        deadline_from=first,
        deadline_to=last,
    )


def _place(
    known: Known,
    read: ProvisionRead,
    longest: int | None,
    rule: str = "outline",
    confidence: Confidence = Confidence.CERTAIN,
) -> Mention:
    end = read.end if longest is None else min(read.end, read.start + longest)
    return Mention(read.start, end, known.body[read.start : end], rule, confidence, read.path)


def _assignments(known: Known, read: ProvisionRead, task: str, tables: Reference) -> Iterator[Part]:
    duty = read.duty
    assert duty is not None  # only tasks come here
    for assignment in duty.assignments:
        id, nodes = agency(assignment.agency, known.on, tables)
        yield from nodes
        places = [assignment.mention, *([duty.deadline_mention] if duty.deadline_mention else [])]
        yield _edge(
            known,
            Relation.ASSIGNS_TO,
            task,
            id,
            places,
            role=assignment.role.value,
            deadline=duty.deadline,
        )


def _topics(known: Known, tables: Reference) -> Iterator[Part]:
    """Partners and sectors, each from the provision that names it."""
    for seen in known.reading.partners:
        id, nodes = partner(seen.name, seen.kind, tables)
        yield from nodes
        yield from _named(known, Relation.WITH_PARTNER, id, seen.mentions)
    for field in known.reading.sectors:
        id, nodes = sector(field.name, tables)
        yield from nodes
        yield from _named(known, Relation.IN_SECTOR, id, field.mentions)


def _named(
    known: Known, relation: Relation, target: str, mentions: Iterable[Mention]
) -> Iterator[Part]:
    by_provision: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_provision[mention.provision].append(mention)
    for path, places in by_provision.items():
        yield _edge(known, relation, provision_id(known.document, path), target, places)


def _edge(
    known: Known,
    relation: Relation,
    source: str,
    target: str,
    places: list[Mention],
    *,
    slots: tuple[int, ...] = (),
    role: str | None = None,
    deadline: str | None = None,
) -> Edge:
    """An edge that this text is the witness of; its ends were found by the claims in `slots`."""
    evidence = tuple(
        _evidence(known, place) for place in sorted(places, key=lambda m: (m.start, m.end))
    )
    return Edge(
        id=edge_id(relation, source, target, known.document),
        relation=relation,
        source=source,
        target=target,
        origin=Origin.TEXT,
        witness=known.document,
        confidence=_confidence(places, [known.findings[slot] for slot in slots]),
        evidence=evidence,
        role=role,
        deadline=deadline,
        illustration=known.reading.illustration,
    )


def _evidence(known: Known, place: Mention) -> Evidence:
    return Evidence(
        text=known.id,
        quote=place.quote,
        char_start=place.start,
        char_end=place.end,
        rule=place.rule,
        confidence=place.confidence,
        provision=provision_id(known.document, place.provision) if place.provision else None,
    )


_GRADES = (Confidence.CERTAIN, Confidence.LIKELY, Confidence.UNSURE)


def _confidence(places: list[Mention], findings: list[Finding]) -> Confidence:
    """The best place's grade, no better than how its ends were found."""
    best = min((place.confidence for place in places), key=_GRADES.index)
    ends = [
        Confidence.UNSURE
        if finding.judgement is Judgement.UNSURE
        else Confidence.LIKELY
        if finding.reason
        else Confidence.CERTAIN
        for finding in findings
    ]
    return max((best, *ends), key=_GRADES.index)
