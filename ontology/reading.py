"""What one text says: the result of reading it, before anything is resolved.

A reading is immutable and is keyed by the text's hash and the extractor's fingerprint. Offsets
count Unicode code points in the text as read, end exclusive; `text[start:end]` is the quote.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .words import AgencyKind, Confidence, Modality, PartnerKind, Relation, Repair, Role, Unit


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a number is read as where its print is wrong, cut or of other letters."""

    number: str
    """The reading that identity uses: "54-CT/TW" of the print "54/CT-TW"."""
    repair: Repair
    """What was mended; where it was more than one thing, the boldest."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text that says something: the evidence of a fact."""

    start: int
    end: int
    quote: str
    rule: str
    """The name of the rule that fired."""
    confidence: Confidence = Confidence.CERTAIN
    provision: str = ""
    """The path of the provision that it stands in ("III.1.-2"), "" where in none."""
    repaired: Repaired | None = None
    """How the number in the quote is read, where that is not as printed."""


@dataclass(frozen=True, slots=True)
class AgencyName:
    """A body's full name, completed from its context ("Sở Ngoại vụ tỉnh Tây Ninh")."""

    name: str
    kind: AgencyKind = AgencyKind.BODY
    province: str = ""
    """The plain name of the province that it belongs to ("Tây Ninh"), "" for a central body."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One "Kính gửi" entry, whole, and the bodies that it names."""

    text: str
    agencies: tuple[AgencyName, ...]
    mention: Mention


@dataclass(frozen=True, slots=True)
class Header:
    """What a document says of itself."""

    number: str | None = None
    """Number and symbol as printed, without spaces; None where blank or absent."""
    symbol: str | None = None
    """What stands after the slash of a blank number ("SNgV-HTQT")."""
    type: str | None = None
    """The type's Vietnamese name, first letter capital."""
    issuer: AgencyName | None = None
    date: str | None = None
    """ISO, as precise as the text: "2024-05-05", "2021-08", "2025"."""
    title: str | None = None
    signer: str | None = None
    signer_title: str | None = None
    province: str = ""
    """The plain name of the province whose document it is, "" for a central one or if unknown."""
    recipients: tuple[Recipient, ...] = ()
    mentions: Mapping[str, Mention] = field(default_factory=dict[str, Mention])
    """The evidence of each field that is filled, by the field's name."""
    repaired: Repaired | None = None
    """How `number` is read, where that is not as printed."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One mention of a cited document and the relation that its sentence carries."""

    mention: Mention
    relation: Relation


@dataclass(frozen=True, slots=True)
class Citation:
    """Another document named in the text, by number or (a reference) by name alone."""

    number: str | None
    """As printed, spaces and line breaks removed; None for a document named without one."""
    name: str | None
    """The name of a document without a number ("Luật Ban hành văn bản quy phạm pháp luật")."""
    type: str | None
    date: str | None
    """ISO, as precise as the text gives it anywhere; the year alone if only the number has it."""
    issuer: AgencyName | None
    relation: Relation
    """The strongest relation of this document to the cited one that some mention carries."""
    occurrences: tuple[Occurrence, ...]
    title: str | None = None
    """Its trích yếu where the text quotes it after the number and date ("về …")."""
    term: str | None = None
    """The congress or assembly term that the text names beside it ("XII")."""
    repaired: Repaired | None = None
    """How `number` is read, where that is not as printed."""

    @property
    def read_as(self) -> str | None:
        """The number that identity uses."""
        return self.repaired.number if self.repaired else self.number


@dataclass(frozen=True, slots=True)
class Statement:
    """What this text says of two other documents."""

    source: int
    """Position in `Reading.citations + Reading.references`."""
    relation: Relation
    target: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class Assignment:
    """A body that must act on a task."""

    agency: AgencyName
    role: Role
    mention: Mention


@dataclass(frozen=True, slots=True)
class Relative:
    """A time limit that runs from an event: "trong 15 ngày làm việc kể từ ngày nhận văn bản"."""

    amount: int
    unit: Unit
    working: bool
    """True where only working days count ("ngày làm việc")."""
    since: str | None
    """The event, white space folded: "ngày nhận được văn bản này"; None where untold."""
    before: bool
    """True where it ends before the event: "chậm nhất 05 ngày trước ngày họp"."""
    mention: Mention


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often something is due: "trước ngày 20 hằng tháng", "định kỳ 6 tháng"."""

    every: Unit
    mention: Mention
    interval: int = 1
    """Of units: 2 for "2 năm một lần"."""
    month: int | None = None
    """Of the year, or of the quarter for one that recurs every quarter (3: its last)."""
    day: int | None = None
    """Of the month."""
    weekday: str | None = None
    """iCalendar: "MO" to "SU"."""
    before: bool = False
    """True where the day itself is too late or the last ("trước ngày", "chậm nhất")."""


@dataclass(frozen=True, slots=True)
class Duty:
    """What makes a provision a task."""

    modality: Modality
    assignments: tuple[Assignment, ...] = ()
    deadline: str | None = None
    """ISO: "2024-05-22", "2026-09", "2026-Q3", "2025"."""
    deadline_mention: Mention | None = None
    relative: Relative | None = None
    recurrence: tuple[Recurrence, ...] = ()
    confidence: Confidence = Confidence.CERTAIN
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Provision:
    """A heading or item of a document; one with a duty is a task."""

    path: str
    """Labels from the root, bullets counted, unique in the document: "III.1.-2", "Điều 3.1.a"."""
    label: str
    """The path as people write it, bullets not counted: "III.1.-"."""
    parent: str
    """The path of the provision that holds it, "" for the document itself."""
    text: str
    """Its own words without its marker and without the items below it, white space folded."""
    start: int
    end: int
    """Where its own words stand, marker included."""
    duty: Duty | None = None


@dataclass(frozen=True, slots=True)
class PartnerSeen:
    """The other side abroad, one entry a partner."""

    name: str
    kind: PartnerKind
    country: str
    """The everyday name of the country that a locality or company is said to belong to, or ""."""
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class SectorSeen:
    """A field of policy that the operative part names."""

    name: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one text says."""

    header: Header
    citations: tuple[Citation, ...] = ()
    references: tuple[Citation, ...] = ()
    """Documents named without a number."""
    statements: tuple[Statement, ...] = ()
    provisions: tuple[Provision, ...] = ()
    partners: tuple[PartnerSeen, ...] = ()
    sectors: tuple[SectorSeen, ...] = ()
    illustration: bool = False
    """True where its first line says that it is an illustration ("văn bản minh họa")."""
