"""Ids: made from what a thing is, the same on every run, URL-safe, without a slash, readable.

A document is *type + number + series + period* (docs/identity.md). The series is the organ's code
with its jurisdiction: "TU" is another register in every province. The issuer is an attribute only.
"""

import hashlib
import re
from dataclasses import dataclass

from .folding import folded, slug
from .numbering import Numbering
from .periods import MERGER, begun, central_term, local_term, span, term_named, year_of
from .reading import AgencyName
from .tables import Reference
from .words import Kind, Relation

UNDATED = "undated"
UNPLACED = "unplaced"
UNNUMBERED = "khong-so"  # không số: what letters call a document without a number

# matches "Ủy ban nhân dân huyện Đức Huệ tỉnh Long An", "xã Tân Bình"; not "Sở Xây dựng"
_BELOW = re.compile(
    r"(?i)\b((?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu) .+?)"
    r"(?=,? (?:tỉnh|thành phố|thị xã|huyện|quận) |$)"
)
# matches "Ban Thường vụ Tỉnh ủy Long An"; not "Ban Tuyên giáo Tỉnh ủy"
_STANDING = re.compile(r"(?i)^(?:ban thường vụ|ban chấp hành|thường trực)\s+")
_BULLETS = {"-": "d", "+": "p", "•": "b", "*": "s", "¶": "t"}


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes a document the one that it is; None where the text at hand does not tell."""

    series: str | None
    """The type's slug in number series: "ct"."""
    digits: str
    organs: str
    """The organ's code and its unit: "ubnd-nc"."""
    jurisdiction: str | None
    """The place or body whose register it is ("tay-ninh"), "" for a central organ."""
    period: str | None
    """The year, congress term or assembly term in which the number is unique."""
    normative: bool = False
    """True where the year stands inside the number, which is then of a series of its own."""
    guessed: bool = False
    """True where the period is only likely, as the series is not known whose period it is."""

    @property
    def complete(self) -> bool:
        """Whether nothing is unknown."""
        return None not in (self.series, self.jurisdiction, self.period) and not self.guessed

    @property
    def id(self) -> str:
        """The document's id: "ct-15-tw-xiii", "cv-1345-ubnd-nc-tay-ninh-2024", "ndd-30-2020-cp"."""
        period = UNDATED if self.period is None else self.period
        place = UNPLACED if self.jurisdiction is None else self.jurisdiction
        number = (self.digits, period) if self.normative else (self.digits,)
        last = () if self.normative or period == self.organs else (period,)
        parts = (self.series or "vb", *number, self.organs, place, *last)
        return "-".join(slug(part) for part in parts if part)


def may_bear(told: Identity, id: str) -> bool:
    """Whether an id can be that of a document whose number is the one told."""
    number = f"{told.digits}-{told.period}" if told.normative else told.digits
    rest, whole = id.partition("-")[2], f"{number}-{told.organs}" if told.organs else number
    return rest == whole or rest.startswith(f"{whole}-")


def begun_by(id: str) -> str | None:
    """The first day of the period that an id ends with; None where it ends with none."""
    steps = id.split("-")
    ends = ("-".join(steps[at:]) for at in range(1, len(steps)))
    return next((day for end in ends if (day := begun(end))), None)


def identity_of(
    number: Numbering,
    *,
    type: str | None,
    issuer: AgencyName | None,
    date: str | None,
    term: str | None,
    tables: Reference,
) -> Identity:
    """The identity of a numbered document, as far as one text tells it."""
    place = jurisdiction(number, issuer, date, tables)
    return Identity(
        series=series_of(number, type, tables),
        digits=number.digits,
        organs="-".join(slug(organ) for organ in number.organs),
        jurisdiction=place,
        period=period_of(number, issuer, date, term, tables),
        normative=bool(number.year) and not number.assembly,
        guessed=_guessed(number, place, issuer, date, tables),
    )


def series_of(number: Numbering, type: str | None, tables: Reference) -> str | None:
    """The type's slug: by the code, and by the text's word where it leaves a choice ("QĐ")."""
    named = tables.type_by_name(type) if type else None
    if number.code is None:
        if number.assembly:
            return named.series if named else None
        return named.series if named else "cv"
    coded = tables.types_by_code(number.code)
    choices = {entry.series for entry in coded}
    if named and named.series in choices:
        return named.series
    if len(choices) > 1 and _party(number, tables):
        return None  # "66-QĐ/TW": a quyết định or a quy định, which count apart
    return coded[0].series if coded else slug(number.code)


def jurisdiction(
    number: Numbering, issuer: AgencyName | None, date: str | None, tables: Reference
) -> str | None:
    """Whose register a number stands in: "" for a central organ, None where untold."""
    if not number.organs or number.assembly:
        return ""
    bearers = tables.agencies_by_code(number.organs[0])
    levels = {entry.level for entry in bearers}
    if "central" in levels and (levels == {"central"} or not (issuer and issuer.province)):
        return ""
    if issuer is None:
        return None
    below = _BELOW.search(issuer.name)
    if below and tables.province_by_name(below[1], date) is None:
        return slug(f"{below[1]} {issuer.province}")
    if "province" in levels and issuer.province:
        return slug(issuer.province)
    return slug(_STANDING.sub("", issuer.name))


def period_of(
    number: Numbering,
    issuer: AgencyName | None,
    date: str | None,
    term: str | None,
    tables: Reference,
) -> str | None:
    """The period in which the number is unique, None where the text does not tell."""
    if number.assembly:
        return slug(number.organs[0])
    if number.year:
        return number.year
    province = issuer.province if issuer else ""
    if _party(number, tables):
        if not province:
            named = term_named(term) if term else None
            return named or (central_term(date) if date else None)
        return local_term(date, renewed=_renewed(province, tables)) if date else None
    return year_of(date, renewed=_renewed(province, tables)) if date else None


def _guessed(
    number: Numbering,
    place: str | None,
    issuer: AgencyName | None,
    date: str | None,
    tables: Reference,
) -> bool:
    """Whether a period is only likely: nobody tells whose register it is, or which half of 2025."""
    if number.assembly or number.year:
        return False
    if place is None:
        return True
    halves = issuer is not None and _renewed(issuer.province, tables)
    first, last = span(date) if date else ("", "")
    return halves and first < MERGER <= last


def unnumbered_id(series: str | None, known_by: str, date: str | None, words: str) -> str:
    """The id of a document without a number.

    It is known by its symbol and province, its issuer, or its name; `words` (a digest of its
    title or text) tell it from its like.
    """
    parts = (series or "vb", UNNUMBERED, slug(known_by)[:60], date or UNDATED, words)
    return "-".join(slug(part) for part in parts if part)


def text_id(sha256: str) -> str:
    """The id of a text by the hash of its bytes."""
    return f"text-{sha256[:16]}"


def provision_id(document: str, path: str) -> str:
    """The id of a provision: "III.1.-2" of ct-… is "ct-….iii.1.d2"."""
    return ".".join((document, *(_step(step) for step in path.split(".") if step)))


def agency_id(name: str, province: str | None) -> str:
    """The id of an agency by its full name.

    `province` is the reference id of its province; an agency of one that was made in 2025 is
    another than its namesake before and bears the year.
    """
    renewed = province is not None and province.endswith(f"-{MERGER[:4]}")
    return reference_id(Kind.AGENCY, named(name) + (f"-{MERGER[:4]}" if renewed else ""))


def named(name: str) -> str:
    """A name as part of an id; what is not in Latin letters is told apart by a digest."""
    lost = any(letter.isalnum() and not letter.isascii() for letter in folded(name))
    mark = f"-{hashlib.sha256(folded(name).encode()).hexdigest()[:8]}" if lost else ""
    return (slug(name) + mark).strip("-")


def reference_id(kind: Kind, id: str) -> str:
    """The id in the graph of what has the id `id` among its kind: "province-tay-ninh"."""
    return f"{kind.lower()}-{id}"


def edge_id(relation: Relation, source: str, target: str, witness: str | None = None) -> str:
    """The id of an edge: its relation, its ends and its witness."""
    return "~".join((relation.value, source, target, *((witness,) if witness else ())))


def _step(step: str) -> str:
    bullet = _BULLETS.get(step[0])
    return bullet + slug(step[1:]) if bullet else "~".join(slug(part) for part in step.split("~"))


def _party(number: Numbering, tables: Reference) -> bool:
    bearers = tables.agencies_by_code(number.organs[0]) if number.organs else ()
    return bearers[0].party if bearers else number.party_form


def _renewed(province: str, tables: Reference) -> bool:
    """Whether a province of this name was made on 1/7/2025."""
    found = tables.province_by_name(province, MERGER) if province else None
    return found is not None and found.valid_from == MERGER
