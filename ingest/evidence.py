"""Edges that a text is the witness of, each with every place that says it."""

from ..ontology.identity import edge_id, provision_id
from ..ontology.model import Edge, Evidence
from ..ontology.reading import Mention
from ..ontology.words import Confidence, Judgement, Origin, Relation
from .claims import OWN
from .known import Known
from .paging import page_of
from .resolve import DECIDED, Finding

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
    about: tuple[int, ...] = (),
    role: str | None = None,
    deadline: str | None = None,
) -> Edge:
    """An edge that this text is the witness of; its ends were found by the claims in `slots`.

    Those in `about` are spoken of too, in a way that their doubts do not touch.
    """
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
        decisions=_decisions(known, (OWN, *slots, *about)),
        illustration=known.reading.illustration,
    )


def _decisions(known: Known, slots: tuple[int, ...]) -> tuple[str, ...]:
    """The decisions by which the ends were found, and the witness itself."""
    findings = (known.findings[slot] for slot in slots)
    return tuple(sorted({each for finding in findings for each in finding.decisions}))


def _evidence(known: Known, place: Mention) -> Evidence:
    return Evidence(
        text=known.id,
        quote=place.quote,
        char_start=place.start,
        char_end=place.end,
        rule=place.rule,
        confidence=place.confidence,
        provision=provision_id(known.document, place.provision) if place.provision else None,
        repair=place.repaired.repair.value if place.repaired else None,
        page=page_of(known.body, place.start),
    )


def _confidence(places: list[Mention], findings: list[Finding]) -> Confidence:
    """The best place's grade, no better than how its ends were found."""
    best = min((place.confidence for place in places), key=GRADES.index)
    ends = [
        Confidence.UNSURE
        if finding.judgement is Judgement.UNSURE
        else Confidence.LIKELY
        if finding.reason and finding.reason != DECIDED
        else Confidence.CERTAIN
        for finding in findings
    ]
    return max((best, *ends), key=GRADES.index)
