"""The documents that a text speaks of, itself and others: what identity is judged by."""

import hashlib
import json
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from typing import Any

from ..ontology.folding import folded, letters
from ..ontology.graph import written
from ..ontology.identity import Identity, identity_of, series_of, unnumbered_id
from ..ontology.numbering import Numbering, numbering, symbol_parts
from ..ontology.periods import span
from ..ontology.reading import AgencyName, Citation, Header, Reading
from ..ontology.tables import Reference

OWN = -1
"""The slot of the text's own document."""
ENOUGH = 5
"""Words of a title that tell it from others where the rest is cut off."""
LAWS = ("hp", "luat", "pl")
"""The series of what is cited by name: the Constitution, laws and codes, ordinances."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A document as one text speaks of it."""

    text: str
    slot: int
    number: str | None
    type: str | None
    issuer: str | None
    province: str
    date: str | None
    inferred: bool
    """True where the date is that of the latest document that the text cites."""
    title: str | None
    term: str | None
    said_on: str | None
    """The date of the document that speaks, given or inferred."""
    symbol: str | None
    """The symbol of a blank number; only of a text's own document."""
    words: str
    """A digest of title or text, which tells documents without a number apart."""
    former: str = ""
    """The id that a blank document has until another text gives its number."""

    @property
    def body(self) -> str:
        """The claim in canonical JSON."""
        return written(asdict(self))

    @property
    def own(self) -> bool:
        """Whether the text speaks of its own document."""
        return self.slot == OWN


def claim_of(body: str) -> Claim:
    """The claim that its JSON stands for."""
    held: dict[str, Any] = json.loads(body)
    return Claim(**{field.name: held[field.name] for field in fields(Claim)})


def claims(text: str, words: str, reading: Reading) -> tuple[Claim, ...]:
    """All claims of a reading: its own document first, then citations and references in order.

    `words` is the text itself, by which a document without number and title is known.
    """
    latest = latest_cited(reading)
    said_on = reading.header.date or latest
    own = _own(text, words, reading.header, latest)
    others = (*reading.citations, *reading.references)
    return (own, *(_cited(text, slot, cited, said_on) for slot, cited in enumerate(others)))


def latest_cited(reading: Reading) -> str | None:
    """The latest date of a document that a text cites, None where it cites none with a date."""
    dates = [cited.date for cited in (*reading.citations, *reading.references) if cited.date]
    return max(dates, key=lambda date: (span(date)[1], date), default=None)


def keys(claim: Claim, tables: Reference) -> tuple[str, ...]:
    """What a claim may be judged by, the key of its number first.

    A blank number is judged with those who cite a document of that symbol and year by its title.
    """
    parsed = numbering(claim.number, tables) if claim.number else None
    if parsed is None:
        blank = blank_key(claim.symbol, claim.date, claim.title, tables)
        return (blank or f"={claim.text}/{claim.slot}",)
    given = None if claim.own or not claim.title else _symbol(claim.number)
    blank = blank_key(given, claim.date, claim.title, tables)
    return (parsed.key, blank) if blank else (parsed.key,)


def blank_key(
    symbol: str | None, date: str | None, title: str | None, tables: Reference
) -> str | None:
    """What a blank number and the citations that may give it share: symbol, year, first words."""
    if not symbol or not date:
        return None
    code, organs = symbol_parts(symbol, tables)
    parts = [folded(part) for part in (code, *organs) if part]
    return "/".join(("_", *parts, date[:4], "-".join(words_of(title or "")[:ENOUGH])))


def words_of(title: str) -> list[str]:
    """The words of a title, folded, by which titles are compared."""
    return "".join(letter if letter.isalnum() else " " for letter in folded(title)).split()


def identify(claim: Claim, tables: Reference) -> Identity | None:
    """The identity that a claim tells, None where it has no number."""
    told = (claim.number, claim.type, claim.issuer, claim.province, claim.date, claim.term)
    return _identity(*told, tables)


@lru_cache(maxsize=65_536)
def _identity(
    number: str | None,
    type: str | None,
    issuer: str | None,
    province: str,
    date: str | None,
    term: str | None,
    tables: Reference,
) -> Identity | None:
    """As `identify`; thousands of texts may cite one document in the same words."""
    parsed = numbering(number, tables) if number else None
    if parsed is None:
        return None
    named = AgencyName(issuer, province=province) if issuer else None
    return identity_of(parsed, type=type, issuer=named, date=date, term=term, tables=tables)


def unnumbered(claim: Claim, tables: Reference) -> str:
    """The id of a document that has no number in its own text, or is only named in another's.

    A law is known by its name and date alone; any other name means what its witness means by it.
    """
    code, organs = symbol_parts(claim.symbol, tables) if claim.symbol else (None, ())
    series = series_of(Numbering("", None, code, organs), claim.type, tables)
    if claim.own:
        known_by = f"{'-'.join(organs)}-{claim.province}" if organs else claim.issuer or ""
        date = claim.date[:4] if claim.date and claim.inferred else claim.date
        return unnumbered_id(series, known_by, date, claim.words)
    law = series in LAWS
    return unnumbered_id(series, claim.title or "", claim.date, "" if law else claim.words)


def digest(words: str) -> str:
    """Eight hexadecimal digits that tell wordings apart, whatever their marks, case and spacing."""
    return hashlib.sha256(letters(words).encode()).hexdigest()[:8]


def _own(text: str, words: str, header: Header, latest: str | None) -> Claim:
    return Claim(
        text=text,
        slot=OWN,
        number=header.repaired.number if header.repaired else header.number,
        type=header.type,
        issuer=header.issuer.name if header.issuer else None,
        province=header.province or (header.issuer.province if header.issuer else ""),
        date=header.date or latest,
        inferred=header.date is None and latest is not None,
        title=header.title,
        term=None,
        said_on=header.date or latest,
        symbol=header.symbol if header.number is None else None,
        words=digest(header.title or words),
    )


def _cited(text: str, slot: int, cited: Citation, said_on: str | None) -> Claim:
    return Claim(
        text=text,
        slot=slot,
        number=cited.read_as,
        type=cited.type,
        issuer=cited.issuer.name if cited.issuer else None,
        province=cited.issuer.province if cited.issuer else "",
        date=cited.date,
        inferred=False,
        title=cited.title or cited.name,
        term=cited.term,
        said_on=said_on,
        symbol=None,
        words=digest(f"{cited.name} {text}"),
    )


def _symbol(number: str | None) -> str | None:
    """What stands after the digits, and the year, of a number."""
    return (number or "").lstrip("0123456789.").lstrip("/-") or None
