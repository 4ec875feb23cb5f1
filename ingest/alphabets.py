"""Numbers printed with letters of another alphabet that look the same: Ð, Cyrillic, Greek.

They are read in Latin from the first (`clean`). Paper does not show the difference, so `number` is
the same as its reading; that it was repaired is said all the same, as a search for it would fail.
"""

import re
from dataclasses import replace

from ..ontology.reading import Citation, Header, Mention, Occurrence, Reading, Repaired
from ..ontology.words import Repair
from .clean import FOREIGN

_SYMBOL = re.compile(r"\d\s{0,3}[/-]")


def other_alphabets(reading: Reading) -> Reading:
    """The reading of a text with other letters (`Clean.foreign`), each number of which is said to
    be repaired."""
    return replace(
        reading,
        header=_header(reading.header),
        citations=tuple(_citation(each) for each in reading.citations),
    )


def _header(header: Header) -> Header:
    mention = header.mentions.get("number")
    if header.repaired or not header.number or not mention or not _shows(mention.quote):
        return header
    return replace(header, repaired=Repaired(header.number, Repair.LETTERS))


def _citation(citation: Citation) -> Citation:
    if not citation.read_as:
        return citation
    places = tuple(_occurrence(each, citation.read_as) for each in citation.occurrences)
    whole = [p.mention for p in places if _SYMBOL.search(p.mention.quote)]
    sound = (m.repaired for m in whole if not m.repaired or m.repaired.repair is Repair.LETTERS)
    return replace(citation, occurrences=places, repaired=citation.repaired or next(sound, None))


def _occurrence(each: Occurrence, number: str) -> Occurrence:
    mention: Mention = each.mention
    if mention.repaired or not _shows(mention.quote):
        return each
    return replace(each, mention=replace(mention, repaired=Repaired(number, Repair.LETTERS)))


def _shows(quote: str) -> bool:
    """Whether a letter of another alphabet stands in the symbol of the number in a quote."""
    number = _SYMBOL.search(quote)
    if number is None:
        return False
    symbol = re.split(r"[\s,(]{1,3}n", quote[number.start() :], maxsplit=1)[0]
    return FOREIGN.search(symbol) is not None
