"""What people decided about identity, and what follows from all of it together.

A decision speaks of ids as texts alone give them, so that it means the same before and after a
document arrives. The set of all decisions has no order.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .errors import ContradictoryDecision, InputError
from .words import Judgement, Kind

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # "ct-15-tw-xiii", "text-0a1b"; not "15-CT/TW"
_TEXT = f"{Kind.TEXT.lower()}-"


@dataclass(frozen=True, slots=True)
class Decision:
    """One answer of a person; who gave it, when and why are kept and never judged by."""

    one: str
    """The id of a document, or of a text, by which its own document is meant."""
    judgement: Judgement
    other: str
    """The id of a document. `one` SAME `other`: what was found to be `one` is `other`."""
    reason: str = ""
    decided_by: str = ""
    decided_at: str = ""

    @property
    def said(self) -> str:
        """The decision in the words of the command: "nq-36-tw-undated same nq-36-tw-xii"."""
        return f"{self.one} {self.judgement} {self.other}"


def decision(
    one: str,
    judgement: Judgement,
    other: str,
    *,
    reason: str = "",
    decided_by: str = "",
    decided_at: str = "",
) -> Decision:
    """A decision in the one form that it is kept in; DIFFERENT is told the same from both sides.

    Raises:
        InputError: these two cannot be decided upon so.
    """
    for id in (one, other):
        if not _ID.fullmatch(id):
            raise InputError(f'"{id[:80]}" is no id of a document or text; danchieu show tells it')
    if judgement is Judgement.UNSURE:
        raise InputError(
            "a decision is same or different; danchieu decide --withdraw takes it back"
        )
    if judgement is Judgement.DIFFERENT:
        one, other = sorted((one, other), key=lambda id: (not is_text(id), id))
        if one == other:
            raise InputError(f"{one} cannot be different from itself; name two documents")
    if is_text(other):
        raise InputError(f"{other} is a text; decide between one text and one document")
    return Decision(one, judgement, other, reason, decided_by, decided_at)


def is_text(id: str) -> bool:
    """Whether an id is that of a text; no document's begins so."""
    return id.startswith(_TEXT)


class Decided:
    """What follows from decisions that do not contradict one another."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        """Take all decisions of a store, in any order."""
        every = list(decisions)
        self._same = {each.one: each for each in every if each.judgement is Judgement.SAME}
        self._apart: defaultdict[frozenset[str], list[Decision]] = defaultdict(list)
        for each in every:
            if each.judgement is Judgement.DIFFERENT:
                self._apart[self._roots(each.one, each.other)].append(each)

    def __contains__(self, id: str) -> bool:
        """Whether somebody decided which document an id is, be it itself."""
        return id in self._same

    def one(self, id: str) -> str:
        """The document that an id is after all decisions; itself where none speaks of it."""
        path = self._path(id)
        return path[-1].other if path else id

    def path(self, id: str) -> tuple[str, ...]:
        """The decisions that lead from an id to `one`, as they are said."""
        return tuple(each.said for each in self._path(id))

    def apart(self, one: str, other: str) -> tuple[str, ...]:
        """The decisions by which two ids are different documents, as they are said."""
        found = self._apart.get(self._roots(one, other), ())
        return tuple(sorted(each.said for each in found))

    def earlier(self, new: Decision) -> Decision | None:
        """The decision from which a new one follows already, None where it says something new.

        Raises:
            ContradictoryDecision: an earlier one says otherwise; the message names it.
        """
        known = self._same.get(new.one)
        if new.judgement is Judgement.SAME and known and new.one in (new.other, known.other):
            if known.other == new.other:
                return known
            raise _contradiction(new, known)  # "a same a" says that a is none but itself
        if joined := self.joining(new):
            if new.judgement is Judgement.SAME:
                return joined
            raise _contradiction(new, joined)
        apart = self._apart.get(self._roots(new.one, new.other), [])
        if new.judgement is Judgement.DIFFERENT:
            # One that follows is kept all the same, as what it follows from may be taken back.
            return next((each for each in apart if each.said == new.said), None)
        if known or apart:
            raise _contradiction(new, known or apart[0])
        return None

    def joining(self, pair: Decision) -> Decision | None:
        """A decision by which the two of a pair are one document, None where none says so."""
        if pair.one == pair.other or self.one(pair.one) != self.one(pair.other):
            return None
        return (self._path(pair.one) or self._path(pair.other))[0]

    def about(self, ids: Iterable[str]) -> frozenset[str]:
        """All ids whose meaning hangs together with these, and these."""
        roots = {self.one(id) for id in ids}
        met = {id for id in self._same if self.one(id) in roots} | roots | set(ids)
        texts = {
            each.one
            for pair, decisions in self._apart.items()
            if pair & roots
            for each in decisions
            if is_text(each.one)
        }
        return frozenset(met | texts)

    def _path(self, id: str) -> list[Decision]:
        path: list[Decision] = []
        while (found := self._same.get(id)) and len(path) <= len(self._same):
            path.append(found)
            if found.other == id:
                break
            id = found.other
        return path

    def _roots(self, one: str, other: str) -> frozenset[str]:
        return frozenset((self.one(one), self.one(other)))


def contradictions(decisions: Iterable[Decision]) -> Iterator[tuple[Decision, Decision]]:
    """Decisions of a store that contradict others of it; none where each was taken by `decide`."""
    every = list(decisions)
    same: dict[str, Decision] = {}
    for each in every:
        if each.judgement is Judgement.SAME and same.setdefault(each.one, each) is not each:
            yield each, same[each.one]
    decided = Decided(same.values())
    for each in every:
        if each.judgement is Judgement.DIFFERENT and (found := decided.joining(each)):
            yield each, found


def _contradiction(new: Decision, known: Decision) -> ContradictoryDecision:
    return ContradictoryDecision(
        f'"{new.said}" contradicts the earlier "{known.said}"; take that back first with: '
        f"danchieu decide --withdraw {known.one} {known.other}"
    )
