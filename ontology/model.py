"""The graph's nodes and edges: frozen, typed, and the same on every store.

A node's `id` is made from what the thing is (`identity.py`); `name` is its Vietnamese caption and
`search` the caption and its other names folded (no marks, đ → d, lower case). Property names are
the words of `danchieu.ttl`. Dates stand as precise as the text has them, beside the first and the
last day that they can mean.
"""

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from .words import Confidence, Kind, Origin, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What all nodes have."""

    KIND: ClassVar[Kind]
    id: str
    name: str
    search: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Node):
    """A document by its number, series and period; a stub where nobody has ingested it."""

    KIND: ClassVar[Kind] = Kind.DOCUMENT
    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    """The issuer's full name."""
    date: str | None = None
    """ISO, as precise as the texts have it."""
    date_from: str | None = None
    date_to: str | None = None
    date_inferred: bool = False
    """True where the text has no date and its period is that of the latest date that it cites."""
    period: str | None = None
    """The year, congress or assembly term in which the number is unique; None if unknown."""
    title: str | None = None
    signer: str | None = None
    signer_title: str | None = None
    ingested: bool = False
    illustration: bool = False
    conflicts: tuple[str, ...] = ()
    """What texts tell of it that cannot be so if the rest is: "date: 2022-04-01"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Node):
    """A file as it was read; two files of one letter, say .docx and .pdf, are two texts of it."""

    KIND: ClassVar[Kind] = Kind.TEXT
    sha256: str
    media_type: str
    characters: int
    illustration: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision(Node):
    """A heading or item of a document."""

    KIND: ClassVar[Kind] = Kind.PROVISION
    document: str
    """The id of its document."""
    path: str
    label: str
    text: str
    illustration: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Provision):
    """A provision that asks for something to be done."""

    KIND: ClassVar[Kind] = Kind.TASK
    modality: str
    deadline: str | None = None
    deadline_from: str | None = None
    deadline_to: str | None = None
    relative: str | None = None
    """A time limit that runs from an event, as an ISO 8601 duration: "P15D"."""
    relative_working: bool = False
    """True where only working days count."""
    relative_before: bool = False
    """True where it ends before the event."""
    relative_from: str | None = None
    """The event that it runs from: "ngày nhận được văn bản này"."""
    recurrence: tuple[str, ...] = ()
    """How often it is due, as iCalendar rules: "FREQ=MONTHLY;BYMONTHDAY=20"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Node):
    """A provision of a directive, with all that restates it."""

    KIND: ClassVar[Kind] = Kind.MEASURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Node):
    """A body, a unit of one, or a group of bodies."""

    KIND: ClassVar[Kind] = Kind.AGENCY
    agency_kind: str
    province: str | None = None
    """The id of its province."""
    name_en: str | None = None
    codes: tuple[str, ...] = ()
    party: bool = False
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Node):
    """The other side abroad."""

    KIND: ClassVar[Kind] = Kind.PARTNER
    partner_kind: str
    name_en: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector(Node):
    """A field of policy; a SKOS concept."""

    KIND: ClassVar[Kind] = Kind.SECTOR
    name_en: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Province(Node):
    """A province or centrally run city, for the time that it lasted."""

    KIND: ClassVar[Kind] = Kind.PROVINCE
    full_name: str
    code: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None


NODES: dict[Kind, type[Node]] = {
    cls.KIND: cls
    for cls in (Document, Text, Provision, Task, Measure, Agency, Partner, Sector, Province)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A place in a text that says what an edge says."""

    text: str
    """The id of the Text node."""
    quote: str
    char_start: int
    char_end: int
    rule: str
    confidence: Confidence = Confidence.CERTAIN
    provision: str | None = None
    """The id of the Provision or Task node that holds it."""
    repair: str | None = None
    """What was mended to read the number in the quote: "separators"."""
    page: int | None = None
    """The page that it begins on, from 1; None where the text has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """What is said of two nodes, by whom and where."""

    id: str
    relation: Relation
    source: str
    target: str
    origin: Origin
    witness: str | None = None
    """The id of the document whose text says it; None unless the origin is `text`."""
    confidence: Confidence = Confidence.CERTAIN
    evidence: tuple[Evidence, ...] = ()
    """Every place that says it, in reading order; empty unless the origin is `text`."""
    rule: str | None = None
    """What computed it, where the origin is `computed`."""
    inputs: tuple[str, ...] = ()
    """The ids that it was computed from."""
    legal_source: str | None = None
    """The law behind an entry of reference data, where the origin is `reference`."""
    role: str | None = None
    """ASSIGNS_TO: lead or coordinate."""
    deadline: str | None = None
    """ASSIGNS_TO: the task's, ISO."""
    date: str | None = None
    """SUCCEEDED_BY: the first day of the later one."""
    reason: str | None = None
    """MAY_BE: why it could not be decided."""
    decisions: tuple[str, ...] = ()
    """People's decisions that it rests on: "nq-36-tw-undated same nq-36-tw-xii"."""
    illustration: bool = False


def properties(node: Node) -> dict[str, Any]:
    """A node's properties by name, `id` left out and those without a value."""
    found = {field.name: getattr(node, field.name) for field in fields(node)}
    del found["id"]
    return {name: value for name, value in found.items() if value not in (None, ())}
