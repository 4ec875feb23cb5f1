"""Provisions and tasks, who must act on them, and the partners and sectors that they name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from ..ontology.folding import folded
from ..ontology.identity import provision_id
from ..ontology.model import Provision, Task
from ..ontology.periods import span
from ..ontology.reading import Mention, Relative
from ..ontology.reading import Provision as ProvisionRead
from ..ontology.tables import Reference
from ..ontology.timing import duration, rrule
from ..ontology.words import Confidence, Relation
from .captions import provision_caption, shortened
from .evidence import said
from .known import Known, Part
from .reference_nodes import agency, partner, sector

LONGEST_QUOTE = 160
"""Characters of a provision that show where it stands; a task is quoted whole."""


def provisions(known: Known, tables: Reference) -> Iterator[Part]:
    """The provisions of a text's document, its tasks and who must act on them."""
    for read in known.reading.provisions:
        node = _provision(known, read)
        yield node
        parent = provision_id(known.document, read.parent)
        yield said(known, Relation.PART_OF, node.id, parent, [_place(known, read, LONGEST_QUOTE)])
        if read.duty:
            rule = read.duty.rule or "task"
            place = _place(known, read, None, rule, read.duty.confidence)
            yield said(known, Relation.SETS, known.document, node.id, [place])
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
        **_limit(read.duty.relative),
        recurrence=tuple(map(rrule, read.duty.recurrence)),
    )


def _limit(relative: Relative | None) -> dict[str, Any]:
    """The properties of a time limit that runs from an event."""
    if relative is None:
        return {}
    return {
        "relative": duration(relative),
        "relative_working": relative.working,
        "relative_before": relative.before,
        "relative_from": relative.since,
    }


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
        yield said(
            known,
            Relation.ASSIGNS_TO,
            task,
            id,
            places,
            role=assignment.role.value,
            deadline=duty.deadline,
        )


def topics(known: Known, tables: Reference) -> Iterator[Part]:
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
        yield said(known, relation, provision_id(known.document, path), target, places)
