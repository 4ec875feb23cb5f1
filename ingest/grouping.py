"""Which mentions mean one document: same number, same period, no other body."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..ontology.reading import AgencyName
from ..ontology.words import Repair
from .mentions import Seen
from .numbers import Number

_TERMS = ("1996-06", "2001-04", "2006-04", "2011-01", "2016-01", "2021-01", "2026-01")
"""When the terms of the Central Committee began; Party numbers restart with each."""


_SLIGHT = (Repair.LETTERS, Repair.SEPARATORS)
"""Repairs that leave every letter and figure as it is printed."""


@dataclass(slots=True)
class Group:
    """The mentions of one document, in reading order."""

    mentions: list[Seen] = field(default_factory=list[Seen])
    date: str | None = None
    body: AgencyName | None = None
    """The body that its first dated mention names."""
    maker: AgencyName | None = None
    """The body of a document of the same symbol that it changes, or that changes it."""

    @property
    def type(self) -> str | None:
        """The word for its type; of two where one holds the other, the longer."""
        if len(self.mentions) == 1:
            return self.mentions[0].type
        full = [each for each in self.mentions if each.number and each.number.key == each.key]
        worded = [each.type for each in full or self.mentions if each.type and each.worded]
        named = worded or [each.type for each in self.mentions if each.type]
        if not named:
            return None
        return max((each for each in named if each.startswith(named[0])), key=len)

    @property
    def issuer(self) -> AgencyName | None:
        """The body that the text names first, else the one that its number makes certain."""
        issued = [each for each in self.mentions if each.issuer]
        first = next((each for each in issued if each.issuer_named), None)
        return (first or issued[0]).issuer if issued else self.maker

    @property
    def full(self) -> Seen:
        """The mention that prints its number in full, the first of those with its own letters."""
        if len(self.mentions) == 1:
            return self.mentions[0]
        numbered = [each for each in self.mentions if each.number]
        whole = [each for each in numbered if each.number and each.number.key == each.key]
        sound = (each for each in whole if not each.repaired or each.repaired.repair in _SLIGHT)
        return next(sound, (whole or numbered)[0])

    @property
    def dated(self) -> str | None:
        """Its date, else the year inside its number."""
        if self.date:
            return self.date
        years = (each.number.year for each in self.mentions if each.number)
        return next((year for year in years if year), None)


def grouped(mentions: Sequence[Seen]) -> list[Group]:
    """The documents that mentions in reading order mean, in the order of their first mentions."""
    by_key: defaultdict[str, list[Seen]] = defaultdict(list)
    for each in mentions:
        by_key[each.key].append(each)
    groups = [group for same in by_key.values() for group in _parted(same)]
    return sorted(groups, key=lambda group: group.mentions[0].start)


def _parted(same: list[Seen]) -> list[Group]:
    """The documents of one number: one a period, and one a body where bodies and days differ.

    A mention without a date is of the document named last before it, else of the first one named.
    """
    if len(same) == 1:
        return [Group(same, same[0].date, same[0].issuer if same[0].date else None)]
    periods: dict[str, list[Group]] = {}
    owners: list[Group | None] = [_dated(periods, each) if each.date else None for each in same]
    latest = next((owner for owner in owners if owner), None) or Group()
    for each, owner in zip(same, owners, strict=True):
        latest = owner or latest
        latest.mentions.append(each)
    found = {id(owner): owner for owner in owners if owner}
    return list(found.values()) or [latest]


def _dated(periods: dict[str, list[Group]], each: Seen) -> Group:
    """The document of a dated mention; a new one where none of its period fits."""
    date = each.date or ""
    alike = periods.setdefault(_period(periods, each, date), [])
    for group in alike[:_MOST_BODIES]:
        known = group.date or ""
        if date.startswith(known) or known.startswith(date) or not _others(group.body, each.issuer):
            if len(date) > len(known) and date.startswith(known):
                group.date = date
            return group
    alike.append(Group(date=date, body=each.issuer))
    return alike[-1]


_MOST_BODIES = 8


def _period(periods: dict[str, list[Group]], each: Seen, date: str) -> str:
    """What a number is unique in: itself where it holds its year, a Party term, else a year.

    The same day and month a year apart is a slip of the pen: it goes to the year named before.
    """
    if each.number is None:
        return date[:4]
    found = period(each.number, date)
    if found != date[:4] or found in periods or len(date) < 10:
        return found
    for near in (str(int(found) - 1), str(int(found) + 1)):
        if any(
            (group.date or "")[4:] == date[4:] for group in periods.get(near, ())[:_MOST_BODIES]
        ):
            return near
    return found


def period(number: Number, date: str) -> str:
    """The period in which a number is given once: "" where it holds its year, else a Party term's
    count or a year."""
    if number.year:
        return ""
    return str(sum(start <= date for start in _TERMS)) if number.party else date[:4]


def _others(first: AgencyName | None, second: AgencyName | None) -> bool:
    """Whether two bodies are named and neither can be the other."""
    return bool(
        first and second and first.name not in second.name and second.name not in first.name
    )
