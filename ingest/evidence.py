"""Edges that a text is the witness of, each with every place that says it."""

from ..ontology.identity import edge_id, provision_id
from ..ontology.model import Edge, Evidence
from ..ontology.reading import Mention
from ..ontology.words import Confidence, Judgement, Origin, Relation
from .known import Known
from .resolve import Finding

GRADES = (Confidence.CERTAIN, Confidence.LIKELY, Confidence.UNSURE)
"""The grades, best first."""


def said(
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


def _confidence(places: list[Mention], findings: list[Finding]) -> Confidence:
    """The best place's grade, no better than how its ends were found."""
    best = min((place.confidence for place in places), key=GRADES.index)
    ends = [
        Confidence.UNSURE
        if finding.judgement is Judgement.UNSURE
        else Confidence.LIKELY
        if finding.reason
        else Confidence.CERTAIN
        for finding in findings
    ]
    return max((best, *ends), key=GRADES.index)
