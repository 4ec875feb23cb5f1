"""Judging the claims that a change touches, with all others of their numbers."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from ..ontology.decisions import Decided
from ..ontology.tables import Reference
from ..queries.decisions import decisions
from ..queries.rows import ClaimRow
from ..queries.store import Writer
from .claims import OWN, Claim, claim_of, keys, unnumbered
from .resolve import Finding, number_given, resolve

BLANK = "_/"
"""How the keys of blank numbers begin."""


class Judged(NamedTuple):
    """A stored claim and the row that it stands in."""

    row: ClaimRow
    claim: Claim


def settle(writer: Writer, touched: Iterable[str], tables: Reference) -> set[str]:
    """Judge all claims of these keys anew, write what changed; the texts whose findings changed."""
    wanted = set(touched)
    decided = Decided(decisions(writer))
    blank = {key for key in wanted if key.startswith(BLANK)}
    numbered = (wanted - blank) | _give_numbers(writer, blank, tables, decided)
    changed: set[str] = set()
    for group in (blank, numbered):
        for rows in _groups(writer, group).values():
            changed |= _judge(writer, rows, tables, decided)
    return changed


def _groups(writer: Writer, wanted: set[str]) -> dict[str, list[Judged]]:
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for row in writer.ask("claims_by_key", keys=sorted(wanted)):
        groups[row["key"]].append(Judged(ClaimRow(**row), claim_of(row["body"])))
    return groups


def _give_numbers(writer: Writer, blank: set[str], tables: Reference, decided: Decided) -> set[str]:
    """Give blank documents the numbers that others cite them by; the keys that this touches."""
    touched: set[str] = set()
    for key, rows in _groups(writer, blank).items():
        claims = [judged.claim for judged in rows]
        for judged in rows:
            if judged.claim.own:
                number = number_given(judged.claim, claims, tables, decided)
                touched |= _give(writer, judged.claim, key, number, tables)
    return touched


def _give(
    writer: Writer, blank: Claim, key: str, number: str | None, tables: Reference
) -> set[str]:
    """Keep one blank claim under the key of the number that it is given, and under no other one."""
    held = {
        row["key"]: row["body"]
        for row in writer.ask("claims_of", texts=[blank.text])
        if row["slot"] == OWN and row["key"] != key
    }
    given: dict[str, str] = {}
    if number:
        named = replace(blank, number=number, symbol=None, former=unnumbered(blank, tables))
        given = {keys(named, tables)[0]: named.body}
    fresh = [(place, body) for place, body in given.items() if held.get(place) != body]
    writer.put(ClaimRow(blank.text, OWN, place, body, "", "") for place, body in fresh)
    writer.drop(ClaimRow, [(blank.text, OWN, place) for place in sorted(held.keys() - given)])
    return held.keys() | given.keys()


def _judge(writer: Writer, rows: list[Judged], tables: Reference, decided: Decided) -> set[str]:
    """Resolve the claims of one key; the texts of those whose finding is another one now."""
    found = resolve((each.claim for each in rows if _decides(writer, each)), tables, decided)
    anew = [_with(each.row, found.get((each.row.text, each.row.slot))) for each in rows]
    changed = [row for row, each in zip(anew, rows, strict=True) if row != each.row]
    writer.put(changed)
    return {row.text for row in changed}


def _decides(writer: Writer, judged: Judged) -> bool:
    """Whether a claim is judged under this key: a blank one that was given a number is not."""
    if not judged.row.key.startswith(BLANK):
        return True
    if not judged.claim.own:
        return False
    own = [row for row in writer.ask("claims_of", texts=[judged.claim.text]) if row["slot"] == OWN]
    return len(own) == 1


def _with(row: ClaimRow, finding: Finding | None) -> ClaimRow:
    if finding is None:
        return replace(row, document="", finding="")
    return replace(row, document=finding.document, finding=finding.body)
