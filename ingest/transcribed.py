"""Foreign names as our syllables spell them, whichever way: "Xin-ga-po", "Sing-ga-po"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..ontology.folding import folded
from ..ontology.reference import PartnerEntry
from ..ontology.tables import Reference
from ..ontology.words import PartnerKind
from .letters import CAPITAL, SMALL
from .lexicon import Found

# "Xin-ga-po", "Ma-lai-xi-a"; not "Bình Định-Gia Lai", "QH-15"
_SPELT = re.compile(rf"(?<![\w-])[{CAPITAL}][{SMALL}]{{0,6}}(?:-[{SMALL}]{{1,6}}){{1,6}}(?![\w-])")
# what is looked for first, as it begins with a letter of its own
_HYPHEN = re.compile(rf"-(?=[{SMALL}])")
_LONGEST = 8  # letters of a syllable at most
_SOUNDS = (
    *(("ph", "f"), ("nh", "n"), ("ng", "n"), ("gi", "d"), ("z", "d"), ("x", "s"), ("k", "c")),
    *(("q", "c"), ("y", "i"), ("w", "v")),
)
"""What writers put for one another in a foreign name; marks and doubled letters go as well."""
_TWICE = re.compile(r"(.)\1+")
_SHORTEST = 5
_PLACES = (PartnerKind.COUNTRY, PartnerKind.LOCALITY)


def transcribed(
    text: str, start: int, end: int, found: Sequence[Found[PartnerEntry | None]], tables: Reference
) -> Iterator[Found[PartnerEntry]]:
    """Countries and localities spelt out in syllables that no table has in just this way."""
    known = {hit.start for hit in found}
    for spelt in _spelt(text, start, end):
        place = _by_sound(tables).get(_sound(spelt[0]))
        if place and spelt.start() not in known:
            yield Found(spelt.start(), spelt.end(), place)


def _spelt(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The names in syllables, found by their first hyphens."""
    done = start
    for hyphen in _HYPHEN.finditer(text, start, end):
        first = hyphen.start()
        if first < done:
            continue
        lowest = max(done, first - _LONGEST)
        while first > lowest and text[first - 1].isalpha():
            first -= 1
        if spelt := _SPELT.match(text, first, end):
            done = spelt.end()
            yield spelt


def _sound(name: str) -> str:
    """What two spellings of one foreign name share: "xinapo"."""
    sound = "".join(letter for letter in folded(name) if letter.isalpha())
    for written, spoken in _SOUNDS:
        sound = sound.replace(written, spoken)
    return _TWICE.sub(r"\1", sound)


@cache
def _by_sound(tables: Reference) -> dict[str, PartnerEntry]:
    """The places by their sounds; those that sound like another are left out."""
    places: dict[str, PartnerEntry | None] = {}
    for row in tables.partners:
        if row.kind not in _PLACES or row.code == "VN":
            continue
        for sound in {_sound(name) for name in (row.name, *row.variants)}:
            places[sound] = row if places.setdefault(sound, row) == row else None
    return {
        sound: row for sound, row in places.items() if row is not None and len(sound) >= _SHORTEST
    }
