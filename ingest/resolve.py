"""Which document each claim means: a judgement with its reason, never a guess.

Claims of one key are judged together, so that a document that arrives late takes over its stub and
a second bearer of a number undoes a match that was right before. The result depends on the claims
alone and not on their order.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from ..ontology.folding import folded
from ..ontology.graph import written
from ..ontology.identity import Identity
from ..ontology.periods import span
from ..ontology.tables import Reference
from ..ontology.words import Judgement
from .claims import Claim, identify, unnumbered

Place = tuple[str, int]
"""A claim's text and slot."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a claim was found to mean."""

    document: str
    """The id of the document."""
    judgement: Judgement
    """SAME where the claim tells it or only one can be meant, UNSURE where candidates are left."""
    reason: str = ""
    """Why it was matched to another's number or period, or not; "" where the claim tells it."""
    candidates: tuple[str, ...] = ()
    """Ids of the documents that it may be, in order; empty unless unsure."""
    former: tuple[str, ...] = ()
    """Ids that the claim would have if others told less, where those are other ones."""

    @property
    def body(self) -> str:
        """The finding in canonical JSON."""
        return written(asdict(self))


def finding_of(body: str) -> Finding:
    """The finding that its JSON stands for."""
    held = json.loads(body)
    return Finding(
        document=held["document"],
        judgement=Judgement(held["judgement"]),
        reason=held["reason"],
        candidates=tuple(held["candidates"]),
        former=tuple(held["former"]),
    )


def resolve(claims: Iterable[Claim], tables: Reference) -> dict[Place, Finding]:
    """What each of the claims of one number means."""
    told = {claim: identify(claim, tables) for claim in claims}
    cells: defaultdict[Identity, list[Claim]] = defaultdict(list)
    for claim, identity in told.items():
        if identity and identity.complete:
            cells[identity].append(claim)
    found: dict[Place, Finding] = {}
    for claim, identity in told.items():
        place = (claim.text, claim.slot)
        if identity is None:
            found[place] = Finding(unnumbered(claim, tables), Judgement.SAME)
        elif identity.complete:
            found[place] = Finding(identity.id, Judgement.SAME, former=_former(claim))
        else:
            found[place] = _matched(claim, identity, cells)
    return found


def number_given(blank: Claim, citing: Iterable[Claim], tables: Reference) -> str | None:
    """The number of a blank document that others cite by the same symbol, date and title.

    None where nobody does, or where they give different numbers.
    """
    given = {
        claim.number
        for claim in citing
        if not claim.own and claim.number and _same_but_number(blank, claim)
    }
    told = {identify(replace(blank, number=number), tables) for number in given}
    return min(number for number in given if number) if len(told) == 1 else None


def _same_but_number(blank: Claim, citing: Claim) -> bool:
    if not blank.title or not citing.title or not blank.date or not citing.date:
        return False
    if blank.province and citing.province and blank.province != citing.province:
        return False
    return overlap(blank.date, citing.date) and same_title(blank.title, citing.title)


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same words, or one begins with the other (five words or more)."""
    short, long = sorted((_words(one), _words(other)), key=len)
    return short == long or (len(short) >= 5 and long[: len(short)] == short)


def overlap(one: str, other: str) -> bool:
    """Whether two partial dates can mean the same day."""
    (a, b), (c, d) = span(one), span(other)
    return a <= d and c <= b


def _matched(claim: Claim, identity: Identity, cells: Mapping[Identity, list[Claim]]) -> Finding:
    """The only document that an incomplete claim can mean, else one of its own with candidates."""
    can_be = [
        cell
        for cell, bearers in cells.items()
        if _agrees(identity, cell) and _can_mean(claim, bearers)
    ]
    chosen = _chosen(claim, can_be, cells)
    if chosen:
        cell, reason = chosen
        return Finding(cell.id, Judgement.SAME, reason, former=(*_former(claim), identity.id))
    if not can_be:
        reason = "no document of this number with a date is known"
        return Finding(identity.id, Judgement.SAME, reason, former=_former(claim))
    ids = tuple(sorted(cell.id for cell in can_be))
    reason = f"{len(ids)} documents of this number can be meant"
    return Finding(identity.id, Judgement.UNSURE, reason, ids, _former(claim))


def _former(claim: Claim) -> tuple[str, ...]:
    return (claim.former,) if claim.former else ()


def _chosen(
    claim: Claim, can_be: list[Identity], cells: Mapping[Identity, list[Claim]]
) -> tuple[Identity, str] | None:
    """The one candidate that is left: by itself, by the title, or by the issuer."""
    if len(can_be) == 1:
        return can_be[0], "the only document of this number that the text can mean"
    tests = (("the title is the same", _title_agrees), ("the issuer is the same", _issuer_agrees))
    for reason, test in tests:
        left = [cell for cell in can_be if any(test(claim, bearer) for bearer in cells[cell])]
        if len(left) == 1:
            return left[0], reason
    return None


def _agrees(claimed: Identity, cell: Identity) -> bool:
    """Whether nothing that a claim tells contradicts a document."""
    pairs = (
        (claimed.series, cell.series),
        (claimed.jurisdiction, cell.jurisdiction),
        (claimed.period, cell.period),
    )
    return claimed.normative == cell.normative and all(a is None or a == b for a, b in pairs)


def _can_mean(claim: Claim, bearers: list[Claim]) -> bool:
    """A text cites what came before it; a partial date must overlap."""
    dates = [bearer.date for bearer in bearers if bearer.date]
    if claim.date and not claim.inferred and dates:
        return any(overlap(claim.date, date) for date in dates)
    if claim.own or not claim.said_on or not dates:
        return True
    return min(span(date)[0] for date in dates) <= span(claim.said_on)[1]


def _title_agrees(claim: Claim, bearer: Claim) -> bool:
    return bool(claim.title and bearer.title and same_title(claim.title, bearer.title))


def _issuer_agrees(claim: Claim, bearer: Claim) -> bool:
    return bool(claim.issuer and bearer.issuer and folded(claim.issuer) == folded(bearer.issuer))


def _words(title: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in folded(title)).split()
