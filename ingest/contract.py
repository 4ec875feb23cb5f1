"""A reading in the form that `danchieu extract` prints: one JSON object a document."""

from typing import Any

from ..ontology.reading import Citation, Header, Mention, Provision, Reading


def record(reading: Reading, source: str) -> dict[str, Any]:
    """The facts of one text as plain JSON values; `source` is what the caller calls the file."""
    both = (*reading.citations, *reading.references)
    return {
        "source": source,
        "illustration": reading.illustration,
        "document": _document(reading.header),
        "citations": [_citation(citation) for citation in reading.citations],
        "references": [_reference(citation) for citation in reading.references],
        "statements": [
            {
                "source": _named(both[statement.source]),
                "relation": statement.relation.lower(),
                "target": _named(both[statement.target]),
                "mention": _mention(statement.mention),
            }
            for statement in reading.statements
        ],
        "tasks": _tasks(reading.provisions),
        "partners": [
            {
                "name": partner.name,
                "kind": partner.kind.value,
                "country": partner.country or None,
                "mentions": [_mention(mention) for mention in partner.mentions],
            }
            for partner in reading.partners
        ],
        "sectors": [
            {"name": sector.name, "mentions": [_mention(mention) for mention in sector.mentions]}
            for sector in reading.sectors
        ],
        "provisions": [
            {"path": provision.path, "start": provision.start, "end": provision.end}
            for provision in reading.provisions
        ],
    }


def _document(header: Header) -> dict[str, Any]:
    return {
        "number": header.number,
        "symbol": header.symbol,
        "type": header.type,
        "issuer": header.issuer.name if header.issuer else None,
        "date": header.date,
        "title": header.title,
        "signer": header.signer,
        "signer_title": header.signer_title,
        "recipients": [recipient.text for recipient in header.recipients],
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {"number": citation.number} | _shared(citation)


def _reference(citation: Citation) -> dict[str, Any]:
    return {"name": citation.name} | _shared(citation)


def _shared(citation: Citation) -> dict[str, Any]:
    return {
        "type": citation.type,
        "date": citation.date,
        "issuer": citation.issuer.name if citation.issuer else None,
        "relation": citation.relation.lower(),
        "mentions": [
            _mention(occurrence.mention) | {"relation": occurrence.relation.lower()}
            for occurrence in citation.occurrences
        ],
    }


def _named(citation: Citation) -> str:
    return citation.number or citation.name or ""


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.quote,
        "rule": mention.rule,
        "confidence": mention.confidence.value,
        "provision": mention.provision,
    }


def _tasks(provisions: tuple[Provision, ...]) -> list[dict[str, Any]]:
    below: dict[str, list[str]] = {}
    for provision in provisions:
        if provision.duty:
            below.setdefault(provision.parent, []).append(provision.label)
    return [
        _task(provision, below.get(provision.path, []))
        for provision in provisions
        if provision.duty
    ]


def _task(provision: Provision, children: list[str]) -> dict[str, Any]:
    duty = provision.duty
    assert duty is not None  # only tasks come here
    task: dict[str, Any] = {
        "label": provision.label,
        "path": provision.path,
        "text": provision.text,
        "start": provision.start,
        "end": provision.end,
        "modality": duty.modality.value,
        "deadline": duty.deadline,
        "confidence": duty.confidence.value,
        "rule": duty.rule,
        "assignees": [
            {
                "agency": assignment.agency.name,
                "role": assignment.role.value,
                "mention": _mention(assignment.mention),
            }
            for assignment in duty.assignments
        ],
    }
    return task | ({"children": children} if children else {})
