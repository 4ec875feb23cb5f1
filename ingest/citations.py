"""The documents that a text names, what it does to them, and what it says of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..ontology.folding import folded_name
from ..ontology.reading import Citation, Header, Occurrence, Repaired, Statement
from ..ontology.tables import Reference
from ..ontology.words import BETWEEN_DOCUMENTS, Confidence, Relation
from .aliases import short_forms
from .context import Context
from .grouping import Group, grouped, period
from .inherited import CHANGES
from .laws import changed_by
from .mentions import Seen, seen
from .misprints import Names
from .outline import Outline, Part
from .references import NamedOnly, named_only
from .relations import Governed, Link, governed
from .sentences import Named
from .statements import statements
from .torn import restored

_NOWHERE = frozenset(
    {
        Part.OUTSIDE,
        Part.LETTERHEAD,
        Part.NUMBER,
        Part.PLACE_DATE,
        Part.ADDRESSEES,
        Part.SIGNATURE,
        Part.DISTRIBUTION,
    }
)
"""The parts of a page in which a number is the document's own, or a recipient's, or the page's."""


@dataclass(frozen=True, slots=True)
class Cited:
    """What a text says of other documents."""

    citations: tuple[Citation, ...] = ()
    references: tuple[Citation, ...] = ()
    """Documents named without a number."""
    statements: tuple[Statement, ...] = ()
    """Their ends are positions in `citations + references`."""


def cited(outline: Outline, own: Header, context: Context) -> Cited:
    """Every other document that a text names, what it does to it, and what it says of two."""
    text = outline.text
    full = [each for each in seen(text, context) if _counts(outline, each.start)]
    full = restored([each for each in full if not _is_own(each, own)], context.reference)
    short = [
        each for each in short_forms(text, full, context.reference) if _counts(outline, each.start)
    ]
    mentions = sorted([*full, *short], key=lambda each: each.start)
    groups = grouped(mentions)
    loose = [
        each
        for each in named_only(text, mentions, own.issuer, context)
        if _counts(outline, each.start)
    ]
    bare = _Bare(groups, loose, context.reference)
    types = [group.type for group in groups]
    found, links = governed(outline, _in_order(groups, types, bare), own.type)
    _share_makers(groups, links)
    links += bare.amendments
    return _Written(outline, groups, types, bare, found).cited(links)


def _share_makers(groups: Sequence[Group], links: Sequence[Link]) -> None:
    """Give a document without an issuer that of one of its symbol that it changes, or that
    changes it.

    Only who issued a document changes it: "Quyết định số 5/QĐ-UBND của UBND xã, được sửa đổi tại
    Quyết định số 9/QĐ-UBND".
    """
    for link in links:
        if link.relation not in CHANGES or not (link.source.numbered and link.target.numbered):
            continue
        source, target = groups[link.source.document], groups[link.target.document]
        if _symbol(source) and _symbol(source) == _symbol(target):
            source.maker, target.maker = target.issuer, source.issuer


def _symbol(group: Group) -> tuple[str, ...]:
    number = group.full.number
    return number.groups if number else ()


def _counts(outline: Outline, place: int) -> bool:
    return outline.part_at(place) not in _NOWHERE


def _is_own(each: Seen, own: Header) -> bool:
    """Whether a mention is the document itself, and not one of that number of another year."""
    if not own.number or each.number is None:
        return False
    serial, dot, rest = own.number.partition(".")
    if dot and serial.isdigit() and each.number.printed.partition(".")[2] == rest:
        return True  # "6.22/2026/NQ-CP" in 66.22/2026/NQ-CP: a scanner lost a figure
    if each.key != _own_key(own.repaired.number if own.repaired else own.number):
        return False
    number, date = each.number, each.date or ""
    if number.year or not own.date or len(date) < 10 or date[4:] == own.date[4:]:
        return True
    return period(number, date) == period(number, own.date)


@lru_cache(64)
def _own_key(number: str) -> str:
    return "".join(letter for letter in number.upper() if letter.isalnum())


class _Bare:
    """The documents named without a number: which are numbered elsewhere, and which are new."""

    def __init__(
        self, groups: Sequence[Group], loose: Sequence[NamedOnly], tables: Reference
    ) -> None:
        self.first = len(groups)
        self.tables = tables
        self.entries: list[list[NamedOnly]] = []
        self.places: list[Named] = []
        self.amendments: list[Link] = []
        self._numbered = Names()
        for position in range(len(groups) - 1, -1, -1):  # of one name the last is in force
            for each in groups[position].mentions:
                if each.law:
                    self._numbered.add(each.law, position)
        self._known: dict[str, int] = {}
        for each in sorted(loose, key=lambda each: each.start):
            self._place(each)
        for position, group in enumerate(groups):
            for each in group.mentions:
                if each.law:
                    self._changing(each, position, group.type)

    def _place(self, each: NamedOnly) -> None:
        document = self._position(each, each.name)
        place = Named(each.start, each.end, each.end, document, each.type, numbered=False)
        self.places.append(place)
        for name in each.changes:
            self._amends(place, self._position(each._replace(changes=()), name, silent=True))

    def _changing(self, each: Seen, position: int, type: str | None) -> None:
        """What a numbered law on amendments changes, where the text names that too: "Luật sửa đổi,
        bổ sung một số điều của Luật X số 5/2019/QH14"."""
        place = Named(each.start, each.end, each.after, position, type)
        for name in changed_by(each.law, self.tables):
            target = self._found(name)
            if target is not None and target != position:
                self._amends(place, target)

    def _amends(self, place: Named, target: int) -> None:
        changed = place._replace(document=target)
        self.amendments.append(Link(place, Relation.AMENDS, changed, "law on amendments"))

    def _found(self, name: str) -> int | None:
        """Where a name stands among citations and references so far, None where it does not."""
        if (position := self._numbered.find(name)) is not None:
            return position
        known = self._known.get(folded_name(name))
        return None if known is None else self.first + known

    def _position(self, each: NamedOnly, name: str, silent: bool = False) -> int:
        """Where a name stands among citations and references; a new one is added."""
        position = self._found(name)
        if position is None:
            self._known[folded_name(name)] = len(self.entries)
            self.entries.append([each._replace(name=name, date=None if silent else each.date)])
            return self.first + len(self.entries) - 1
        if position >= self.first and not silent:
            self.entries[position - self.first].append(each)
        return position


def _in_order(groups: Sequence[Group], types: Sequence[str | None], bare: _Bare) -> list[Named]:
    """All documents named, in reading order, none within another."""
    places = [
        Named(each.start, each.end, each.after, position, types[position])
        for position, group in enumerate(groups)
        for each in group.mentions
    ]
    return sorted([*places, *bare.places], key=lambda named: (named.start, -named.end))


class _Written:
    """Citations and references as a reading has them."""

    def __init__(
        self,
        outline: Outline,
        groups: Sequence[Group],
        types: Sequence[str | None],
        bare: _Bare,
        found: Sequence[Governed],
    ) -> None:
        self.outline, self.groups, self.types, self.bare = outline, groups, types, bare
        self.relations = {(each.named.start, each.named.document): each for each in found}

    def cited(self, links: Sequence[Link]) -> Cited:
        """All of it, positions settled."""
        citations = tuple(self._citation(position) for position in range(len(self.groups)))
        references = tuple(self._reference(position) for position in range(len(self.bare.entries)))
        said = statements(self.outline, links, (*citations, *references))
        return Cited(citations, references, said)

    def _citation(self, position: int) -> Citation:
        group = self.groups[position]
        occurrences = tuple(
            self._occurrence(
                each.start, each.end, position, each.rule, each.confidence, each.repaired
            )
            for each in group.mentions
        )
        full = group.full
        return Citation(
            number=full.number.printed if full.number else None, name=None,
            type=self.types[position], date=group.dated, issuer=group.issuer,
            relation=strongest(occurrences), occurrences=occurrences,
            title=next((each.title for each in group.mentions if each.title), None),
            term=next((each.term for each in group.mentions if each.term), None),
            repaired=full.repaired,
        )  # fmt: skip

    def _reference(self, position: int) -> Citation:
        entries = self.bare.entries[position]
        occurrences = tuple(
            self._occurrence(
                each.start, each.end, self.bare.first + position, each.rule, Confidence.LIKELY
            )
            for each in entries
        )
        return Citation(
            number=None, name=entries[0].name, type=entries[0].type,
            date=next((each.date for each in entries if each.date), None),
            issuer=entries[0].issuer, relation=strongest(occurrences), occurrences=occurrences,
        )  # fmt: skip

    def _occurrence(
        self,
        start: int,
        end: int,
        document: int,
        rule: str,
        confidence: Confidence,
        repaired: Repaired | None = None,
    ) -> Occurrence:
        seen = self.relations.get((start, document))
        name = f"{rule}: {seen.rule}" if seen else rule
        mention = self.outline.mention(start, end, name, confidence, repaired)
        return Occurrence(mention, seen.relation if seen else Relation.CITES)


def strongest(occurrences: Sequence[Occurrence]) -> Relation:
    """The first of the relations, in their order of strength, that some mention carries."""
    if len(occurrences) == 1:
        return occurrences[0].relation
    carried = {each.relation for each in occurrences}
    return next((relation for relation in BETWEEN_DOCUMENTS if relation in carried), Relation.CITES)
