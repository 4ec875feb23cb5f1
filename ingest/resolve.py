"""Which document each claim means: a judgement with its reason, never a guess.

Claims of one key are judged together, so that a document that arrives late takes over its stub and
a second bearer of a number undoes a match that was right before. The result depends on the claims
and on what people decided, and not on the order of either.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from ..ontology.decisions import Decided
from ..ontology.folding import folded
from ..ontology.graph import written
from ..ontology.identity import Identity, begun_by, may_bear
from ..ontology.periods import span
from ..ontology.tables import Reference
from ..ontology.words import Judgement
from .claims import ENOUGH, Claim, identify, unnumbered, words_of

Place = tuple[str, int]
"""A claim's text and slot."""
DECIDED = "decided"
"""The reason of a finding that a person gave."""
PARTED = "khac"  # khác: another than the one whose number it bears
_NOBODY = Decided()


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
    decisions: tuple[str, ...] = ()
    """The decisions that it rests on, as they are said."""

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
        decisions=tuple(held.get("decisions", ())),
    )


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A document that bears the number, as those tell it who tell it whole."""

    id: str
    """What its id is by people's decisions."""
    identity: Identity
    dates: frozenset[str]
    """Of those that are told, not inferred."""
    first: str | None
    """The first day that any of its dates can mean."""
    titles: frozenset[str]
    issuers: frozenset[str]


def resolve(
    claims: Iterable[Claim], tables: Reference, decided: Decided = _NOBODY
) -> dict[Place, Finding]:
    """What each of the claims of one number means."""
    told = {claim: identify(claim, tables) for claim in claims}
    cells: defaultdict[Identity, list[Claim]] = defaultdict(list)
    for claim, identity in told.items():
        if identity and identity.complete and not _taken_out(claim, identity.id, decided):
            cells[identity].append(claim)
    bearers = [_bearer(identity, cell, decided) for identity, cell in cells.items()]
    return {
        (claim.text, claim.slot): _finding(claim, identity, bearers, tables, decided)
        for claim, identity in told.items()
    }


def _finding(
    claim: Claim,
    identity: Identity | None,
    bearers: list[_Bearer],
    tables: Reference,
    decided: Decided,
) -> Finding:
    id = identity.id if identity else unnumbered(claim, tables)
    if _taken_out(claim, id, decided):
        return _as_decided_of_text(claim, id, decided)
    if identity and not identity.complete:
        return _matched(claim, identity, bearers, decided)
    given = "another text gives its number by symbol, date and title" if claim.former else ""
    if (meant := decided.one(id)) == id:
        return Finding(id, Judgement.SAME, given, former=_former(claim))
    former = (*_former(claim), id)
    return Finding(meant, Judgement.SAME, given or DECIDED, (), former, decided.path(id))


def _taken_out(claim: Claim, id: str, decided: Decided) -> bool:
    """Whether a person decided which document this very text is, or that it is not this one."""
    return claim.own and (claim.text in decided or bool(decided.apart(claim.text, id)))


def _as_decided_of_text(claim: Claim, id: str, decided: Decided) -> Finding:
    if claim.text in decided:
        former, path = (*_former(claim), id), decided.path(claim.text)
        return Finding(decided.one(claim.text), Judgement.SAME, DECIDED, (), former, path)
    parted = f"{id}-{PARTED}-{claim.words}"
    return Finding(parted, Judgement.SAME, DECIDED, (), (), decided.apart(claim.text, id))


def _bearer(identity: Identity, cell: list[Claim], decided: Decided) -> _Bearer:
    dates = {claim.date for claim in cell if claim.date}
    return _Bearer(
        decided.one(identity.id),
        identity,
        frozenset(claim.date for claim in cell if claim.date and not claim.inferred),
        min((span(date)[0] for date in dates), default=None),
        frozenset(claim.title for claim in cell if claim.title),
        frozenset(folded(claim.issuer) for claim in cell if claim.issuer),
    )


def number_given(
    blank: Claim, citing: Iterable[Claim], tables: Reference, decided: Decided = _NOBODY
) -> str | None:
    """The number of a blank document that others cite by the same symbol, date and title.

    None where nobody does, where they give different numbers, or where a person decided which
    document it is. A number that a person ruled out is given by nobody.
    """
    names = (unnumbered(blank, tables), blank.text)
    if any(name in decided for name in names):
        return None
    given = {
        claim.number: identify(replace(blank, number=claim.number), tables)
        for claim in citing
        if not claim.own and claim.number and _same_but_number(blank, claim)
    }
    left = {
        number: identity
        for number, identity in given.items()
        if not (identity and any(decided.apart(name, identity.id) for name in names))
    }
    return min(left) if len(set(left.values())) == 1 else None


def _same_but_number(blank: Claim, citing: Claim) -> bool:
    if not blank.title or not citing.title or not blank.date or not citing.date:
        return False
    if blank.province and citing.province and blank.province != citing.province:
        return False
    return overlap(blank.date, citing.date) and same_title(blank.title, citing.title)


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same words, or one begins with the other (five words or more)."""
    short, long = sorted((words_of(one), words_of(other)), key=len)
    return short == long or (len(short) >= ENOUGH and long[: len(short)] == short)


def overlap(one: str, other: str) -> bool:
    """Whether two partial dates can mean the same day."""
    (a, b), (c, d) = span(one), span(other)
    return a <= d and c <= b


def _matched(claim: Claim, identity: Identity, bearers: list[_Bearer], decided: Decided) -> Finding:
    """The only document that an incomplete claim can mean, else one of its own with candidates.

    What a person decided of the id that the claim has by itself holds wherever texts leave a
    choice; it does not hold against a text that can only mean another.
    """
    own = identity.id
    can_be = [
        bearer
        for bearer in (*bearers, *_expected(identity, bearers, decided))
        if _agrees(identity, bearer.identity) and _can_mean(claim, bearer)
    ]
    left = [bearer for bearer in can_be if not decided.apart(own, bearer.id)]
    former = (*_former(claim), own)
    if (chosen := _chosen(claim, left)) and (own not in decided or chosen[0] != decided.one(own)):
        id, reason = chosen
        rests_on = _rests_on(own, id, can_be, decided)
        return Finding(id, Judgement.SAME, reason, (), former, rests_on)
    if own in decided:
        return Finding(decided.one(own), Judgement.SAME, DECIDED, (), former, decided.path(own))
    if not left:
        reason = (
            "a person ruled out all documents of this number that the text can mean"
            if can_be
            else "no document of this number with a date is known"
        )
        return Finding(own, Judgement.SAME, reason, former=_former(claim))
    ids = tuple(sorted({bearer.id for bearer in left}))
    reason = f"{len(ids)} documents of this number can be meant"
    return Finding(own, Judgement.UNSURE, reason, ids, _former(claim))


def _expected(identity: Identity, bearers: list[_Bearer], decided: Decided) -> tuple[_Bearer, ...]:
    """The document that a person decided on, where no text at hand tells it whole.

    It stays one that can be meant, so that another is not taken for the only one.
    """
    meant = decided.one(identity.id)
    known = any(bearer.id == meant for bearer in bearers)
    if identity.id not in decided or known or not may_bear(identity, meant):
        return ()
    nothing: frozenset[str] = frozenset()
    return (_Bearer(meant, identity, nothing, begun_by(meant), nothing, nothing),)


def _rests_on(own: str, id: str, can_be: list[_Bearer], decided: Decided) -> tuple[str, ...]:
    """The decisions that ruled out other candidates, and those that made the chosen one."""
    ruled_out = {each for bearer in can_be for each in decided.apart(own, bearer.id)}
    joined = {
        each for bearer in can_be if bearer.id == id for each in decided.path(bearer.identity.id)
    }
    return tuple(sorted(ruled_out | joined))


def _former(claim: Claim) -> tuple[str, ...]:
    return (claim.former,) if claim.former else ()


def _chosen(claim: Claim, can_be: list[_Bearer]) -> tuple[str, str] | None:
    """The one candidate that is left: by itself, by the title, or by the issuer."""
    if len({bearer.id for bearer in can_be}) == 1:
        return can_be[0].id, "the only document of this number that the text can mean"
    tests = (("the title is the same", _title_agrees), ("the issuer is the same", _issuer_agrees))
    for reason, test in tests:
        left = {bearer.id for bearer in can_be if test(claim, bearer)}
        if len(left) == 1:
            return left.pop(), reason
    return None


def _agrees(claimed: Identity, cell: Identity) -> bool:
    """Whether nothing that a claim tells contradicts a document."""
    pairs = (
        (claimed.series, cell.series),
        (claimed.jurisdiction, cell.jurisdiction),
        (None if claimed.guessed else claimed.period, cell.period),
    )
    return claimed.normative == cell.normative and all(a is None or a == b for a, b in pairs)


def _can_mean(claim: Claim, bearer: _Bearer) -> bool:
    """A text cites what came before it; a partial date must overlap."""
    if claim.date and not claim.inferred and bearer.dates:
        return any(overlap(claim.date, date) for date in bearer.dates)
    if claim.own or not claim.said_on or not bearer.first:
        return True
    return bearer.first <= span(claim.said_on)[1]


def _title_agrees(claim: Claim, bearer: _Bearer) -> bool:
    return any(same_title(claim.title, title) for title in bearer.titles) if claim.title else False


def _issuer_agrees(claim: Claim, bearer: _Bearer) -> bool:
    return bool(claim.issuer) and folded(claim.issuer or "") in bearer.issuers
