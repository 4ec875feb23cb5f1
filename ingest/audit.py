"""What a reading leaves unread: sentences of duty, number-like strings and bodies without a fact.

The detectors (`audit_duties`, `audit_numbers`, `audit_bodies`) look with eyes of their own: they
are broad, simple, and share no pattern with the reader, so that what it cannot see they can. What
they find is measured against the reading's mentions alone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from ..ontology.reading import Mention, Reading
from .audit_bodies import Known, bodies
from .audit_duties import duties
from .audit_numbers import numbers_like

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Unread:
    """A place that no fact covers."""

    start: int
    end: int
    text: str
    why: str
    """The word of duty in it, why the number is refused, or how often the body is named."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of one kind are covered, and those that are not, in reading order."""

    covered: int
    unread: tuple[Unread, ...]

    @property
    def total(self) -> int:
        """All that were seen."""
        return self.covered + len(self.unread)


@dataclass(frozen=True, slots=True)
class Audit:
    """What one reading covers of its text."""

    duties: Share
    """Sentences with words of duty; covered by a task or by a heading above tasks."""
    numbers: Share
    """Number-like strings; covered by a citation or the document's own head."""
    bodies: Share
    """Names of bodies, each once, without the distribution list's; covered by an issuer, a
    recipient, one that must act."""
    refused: tuple[Unread, ...]
    """Number-like strings that are no document's, each with why; they count for nothing."""


def audit(text: str, reading: Reading) -> Audit:
    """What `reading` leaves unread of `text`, which is the text as read."""
    numbers, refused = _numbers(text, reading)
    return Audit(_duties(text, reading), numbers, _bodies(text, reading), refused)


def _numbers(text: str, reading: Reading) -> tuple[Share, tuple[Unread, ...]]:
    """Number-like strings, and apart from them those that are no document's."""
    known = _Covered(_mentions(reading))
    covered, unread = 0, list[Unread]()
    for each in numbers_like(text, reading):
        if known.holds(each.start, each.end):
            covered += 1
        else:
            unread.append(Unread(each.start, each.end, text[each.start : each.end], each.refused))
    open_ = tuple(each for each in unread if not each.why)
    return Share(covered, open_), tuple(each for each in unread if each.why)


class _Covered:
    """The spans of facts, asked whether one of them overlaps a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(spans):
            if self.ends and start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(end)

    def holds(self, start: int, end: int) -> bool:
        """Whether a fact's span overlaps this one."""
        at = bisect_left(self.starts, end) - 1
        return at >= 0 and self.ends[at] > start

    def next_start(self, place: int) -> int | None:
        """Where the first span from a place on begins."""
        at = bisect_right(self.starts, place - 1)
        return self.starts[at] if at < len(self.starts) else None


def _mentions(reading: Reading) -> Iterable[Span]:
    """The spans of all facts that stand in numbers: citations, the head, statements, deadlines."""
    places: list[Mention] = [*reading.header.mentions.values()]
    places += [o.mention for c in (*reading.citations, *reading.references) for o in c.occurrences]
    for provision in reading.provisions:
        if duty := provision.duty:
            places += [duty.deadline_mention] if duty.deadline_mention else []
            places += [duty.relative.mention] if duty.relative else []
            places += [each.mention for each in duty.recurrence]
    return ((place.start, place.end) for place in places)


_INTRODUCES = 300  # characters from a sentence that ends in ":" to the first task that it opens


def _duties(text: str, reading: Reading) -> Share:
    known = _Covered(_tasks(reading))
    covered, unread = 0, list[Unread]()
    for sentence in duties(text):
        opened = known.next_start(sentence.end) if text[sentence.end - 1] == ":" else None
        introduces = opened is not None and opened - sentence.end <= _INTRODUCES
        if introduces or known.holds(sentence.start, sentence.end):
            covered += 1
        else:
            words = text[sentence.start : sentence.end]
            unread.append(Unread(sentence.start, sentence.end, words, sentence.word))
    return Share(covered, tuple(unread))


def _tasks(reading: Reading) -> Iterable[Span]:
    """The words of tasks, of the headings above them, of those who must act, and of the head."""
    yield from ((place.start, place.end) for place in reading.header.mentions.values())
    parents = {each.path: each.parent for each in reading.provisions}
    above: set[str] = set()
    for provision in reading.provisions:
        if duty := provision.duty:
            yield provision.start, provision.end
            yield from ((a.mention.start, a.mention.end) for a in duty.assignments)
            here = provision.parent
            while here and here not in above:
                above.add(here)
                here = parents.get(here, "")
    for provision in reading.provisions:
        if provision.path in above and not provision.duty:
            yield provision.start, provision.end


def _bodies(text: str, reading: Reading) -> Share:
    known = _Covered(_body_mentions(reading))
    names = Known(_names(reading))
    covered, unread = 0, list[Unread]()
    for body in bodies(text):
        if names.holds(body.name) or any(known.holds(*place) for place in body.places):
            covered += 1
        else:
            start, end = body.places[0]
            unread.append(Unread(start, end, text[start:end], f"{len(body.places)}×"))
    return Share(covered, tuple(sorted(unread, key=lambda each: each.start)))


def _body_mentions(reading: Reading) -> Iterable[Span]:
    places = [
        m for name, m in reading.header.mentions.items() if name in ("issuer", "signer_title")
    ]
    places += [each.mention for each in reading.header.recipients]
    for provision in reading.provisions:
        places += [a.mention for a in provision.duty.assignments] if provision.duty else []
    places += [mention for partner in reading.partners for mention in partner.mentions]
    return ((place.start, place.end) for place in places)


def _names(reading: Reading) -> set[str]:
    """The full names of all bodies that the reading has."""
    header = reading.header
    named = [header.issuer] if header.issuer else []
    named += [agency for each in header.recipients for agency in each.agencies]
    named += [c.issuer for c in (*reading.citations, *reading.references) if c.issuer]
    for provision in reading.provisions:
        named += [a.agency for a in provision.duty.assignments] if provision.duty else []
    return {each.name for each in named}
