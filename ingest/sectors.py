"""The fields of policy that the operative part of a document names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ..ontology.reading import Mention, SectorSeen
from ..ontology.reference import SectorEntry
from ..ontology.tables import Reference
from .agencies import agency_list
from .context import Context
from .lexicon import Found, Lexicon
from .outline import Outline, Part
from .sections import sections
from .sector_words import counts, is_abbreviation, plain_name, worth_finding

_LISTED = re.compile(r"\s*(?:[,;/–-]\s*(?:và\s+)?|và\s+)")  # ", ", " và ", " - "; not " của "
_BEFORE = 90  # characters; few names of bodies are longer
# where the name of a body begins: "các Sở:", "Trung tâm", "Trưởng phòng"; not "cơ sở". A class of
# letters is searched for several times faster than a choice of words, so that it comes first.
_HEAD = re.compile(
    r"[cBCHPSTV](?<![\w&].)(?:(?<=c)ác\s(?=Sở|Bộ|Phòng)|(?:(?<=S)ở|(?<=B)(?:ộ|an)|(?<=V)(?:ụ|iện)"
    r"|(?<=C)(?:ục|hi\s+cục|ông\s+ty)|(?<=H)iệp\s+hội|(?<=P)hòng"
    r"|(?<=T)(?:rung\s+tâm|rưởng\s+phòng|rường|ập\s+đoàn))(?=\s))"
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of a sector; `entry` is None for a set phrase that is none."""

    entry: SectorEntry | None
    loose: bool = False


class _Seen(NamedTuple):
    """A place where a sector is named; `loose` if by an everyday word."""

    start: int
    end: int
    loose: bool


def sectors(outline: Outline, context: Context) -> tuple[SectorSeen, ...]:
    """The sectors that the items of the operative part name, in the order of their first mention.

    Each has its plain name, or the text's own where that is another field of the same concept.
    Names inside the names of bodies ("Sở Công Thương") and set phrases do not count.
    """
    found: dict[str, tuple[SectorEntry, list[_Seen]]] = {}
    lexicon = _lexicon(context.reference)
    for start, end in _operative(outline):
        hits = list(lexicon.find(outline.text, start, end))
        for at, hit in enumerate(hits):
            value = hit.value
            if value.entry is None:
                continue
            beside = value.loose and _beside(outline.text, hits, at)
            if not counts(outline.text, hit.start, hit.end, value.entry, value.loose, beside):
                continue
            if not _in_body(outline.text, start, hit, context):
                _, seen = found.setdefault(value.entry.id, (value.entry, []))
                seen.append(_Seen(hit.start, hit.end, value.loose))
    names = [entry.name for entry, _ in found.values()]
    return tuple(
        SectorSeen(_name(outline.text, entry, seen), _mentions(outline, seen))
        for entry, seen in found.values()
        if not _told_better(entry.name, seen, names)
    )


def _name(text: str, entry: SectorEntry, seen: Sequence[_Seen]) -> str:
    """A sector's plain name; the text's own word where it has but one and that is another field."""
    said = {text[each.start : each.end] for each in seen}
    names = {plain_name(entry, each) for each in said}
    return next(iter(names)) if len(names) == 1 else entry.name


def _told_better(name: str, seen: Sequence[_Seen], names: Sequence[str]) -> bool:
    """Whether an everyday word only repeats a fuller name: "môi trường", "bảo vệ môi trường"."""
    return all(each.loose for each in seen) and any(
        other != name and f" {name} " in f" {other} " for other in names
    )


def _mentions(outline: Outline, seen: Sequence[_Seen]) -> tuple[Mention, ...]:
    return tuple(outline.mention(each.start, each.end, "sector-table") for each in seen)


def _operative(outline: Outline) -> Iterator[tuple[int, int]]:
    """The items of the body that are no situation report and no aim."""
    if not outline.items:
        for zone in outline.parts(Part.BODY):
            yield zone.start, zone.end
        return
    laid = sections(outline)
    for span, state in zip(laid.spans, laid.states, strict=True):
        if state != "setting" and outline.part_at(span[0]) is Part.BODY:
            yield span


@cache
def _lexicon(reference: Reference) -> Lexicon[_Name]:
    """The sectors' names, and the set phrases that are none."""
    names = frozenset(row.name for row in reference.sectors)
    phrases: list[tuple[str, _Name]] = []
    for row in reference.sectors:
        phrases += [(phrase, _Name(None)) for phrase in row.unlike]
        phrases += [
            (name, _Name(row, name in row.context))
            for name in (row.name, *row.variants)
            if worth_finding(name, names)
        ]
    return Lexicon(phrases, _cased)


def _cased(phrase: str, seen: str) -> bool:
    """Abbreviations are capitals in the text too."""
    return not is_abbreviation(phrase) or seen[:2].isupper()


def _in_body(text: str, floor: int, hit: Found[_Name], context: Context) -> bool:
    """Whether a hit is part of a body's name that begins behind a place: "các Sở: Tài nguyên và
    Môi trường"."""
    heads = _HEAD.finditer(text, max(floor, hit.start - _BEFORE), hit.start)
    return any(
        a <= hit.start and hit.end <= b
        for head in heads
        for a, b, _ in agency_list(text, head.start(), context)
    )


def _beside(text: str, hits: Sequence[Found[_Name]], at: int) -> bool:
    """Whether another sector stands right before or behind a hit, parted by a comma or "và"."""
    hit = hits[at]
    return any(
        hits[other].value.entry is not None
        and _LISTED.fullmatch(
            text[min(hit.end, hits[other].end) : max(hit.start, hits[other].start)]
        )
        for other in (at - 1, at + 1)
        if 0 <= other < len(hits)
    )
