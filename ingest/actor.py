"""A body that must act, and lists of such."""

from dataclasses import dataclass

from ..ontology.reading import AgencyName
from ..ontology.words import Role

_ANYONE = ("tổ chức", "cá nhân", "doanh nghiệp", "đơn vị", "cơ quan")
_NEAR = 8  # names; a group is named again soon or not at all

Names = list[tuple[int, int, AgencyName]]
"""Names with where each begins and ends."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A body named as one who must act, and where."""

    agency: AgencyName
    role: Role
    start: int
    end: int
    rule: str
    """subject, command, label (a heading that is only a name), line ("Đơn vị chủ trì:"), with."""


def within(names: Names, end: int) -> Names:
    """The names that end by an offset."""
    return [name for name in names if name[1] <= end]


def each_once(found: list[Actor]) -> list[Actor]:
    """Each body once; one with both roles leads. A bare name yields to those who act below it.

    A group that a later sentence calls by its first words ("tổ chức, cá nhân") is the same one.
    """
    if not found:
        return found
    if any(actor.rule in ("subject", "command") for actor in found):
        found = [actor for actor in found if actor.rule != "label"]
    found = [actor for at, actor in enumerate(found) if not _says_again(actor, found[:at])]
    seen: dict[str, Actor] = {}
    for actor in found:
        known = seen.get(actor.agency.name.lower())
        if known is None or (known.role is Role.COORDINATE and actor.role is Role.LEAD):
            seen[actor.agency.name.lower()] = actor
    return sorted(seen.values(), key=lambda actor: (actor.role is not Role.LEAD, actor.start))


def _says_again(actor: Actor, before: list[Actor]) -> bool:
    """Whether a group without an office is the beginning of one that was named before it."""
    name = actor.agency.name.lower()
    if not name.endswith(_ANYONE):
        return False
    return any(
        known.agency.name.lower().removeprefix("các ").startswith(name.removeprefix("các ") + " ")
        for known in before[-_NEAR:]
    )
