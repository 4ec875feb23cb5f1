"""A reading in the form that `danchieu extract` prints: one JSON object a document."""

from typing import Any

from ..ontology.reading import (
    Citation,
    Duty,
    Header,
    Mention,
    Provision,
    Reading,
    Recurrence,
    Repaired,
)
from ..ontology.timing import duration, rrule


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
        **_repaired(header.repaired),
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
    return {"number": citation.number} | _repaired(citation.repaired) | _shared(citation)


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


def _repaired(repaired: Repaired | None) -> dict[str, Any]:
    """How a number is read; nothing where it is as printed."""
    if repaired is None:
        return {}
    return {"repaired": {"number": repaired.number, "repair": repaired.repair.value}}


def _mention(mention: Mention) -> dict[str, Any]:
    return _repaired(mention.repaired) | {
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


def _timing(duty: Duty) -> dict[str, Any]:
    """What the deadline does not say; a key is left out where the text says nothing of it."""
    told: dict[str, Any] = {}
    if limit := duty.relative:
        told["relative"] = {
            "duration": duration(limit),
            "amount": limit.amount,
            "unit": limit.unit.value,
            "working": limit.working,
            "before": limit.before,
            "from": limit.since,
            "mention": _mention(limit.mention),
        }
    if duty.recurrence:
        told["recurrence"] = [_recurrence(each) for each in duty.recurrence]
    return told


def _recurrence(each: Recurrence) -> dict[str, Any]:
    return {
        "rule": rrule(each),
        "every": each.every.value,
        "interval": each.interval,
        "month": each.month,
        "day": each.day,
        "weekday": each.weekday,
        "before": each.before,
        "mention": _mention(each.mention),
    }


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
        **_timing(duty),
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
