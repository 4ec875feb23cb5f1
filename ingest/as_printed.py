"""What a header gives as printed: its title, signer and addressees, misread letters and all."""

from collections.abc import Iterator
from dataclasses import replace

from ..ontology.reading import Header, Mention

_FIELDS = ("title", "signer")


def as_printed(header: Header, meant: str, printed: str) -> Header:
    """The header of a text that was mended, with the letters that are printed in the same
    places."""
    told = {
        field: _printed(value, header.mentions[field], meant, printed)
        for field in _FIELDS
        if (value := getattr(header, field)) and field in header.mentions
    }
    recipients = tuple(
        replace(each, text=_printed(each.text, each.mention, meant, printed))
        for each in header.recipients
    )
    return replace(header, recipients=recipients, **told)


def _printed(value: str, place: Mention, meant: str, printed: str) -> str:
    start, end = place.start, place.end
    if meant[start:end] == printed[start:end]:
        return value
    return "".join(_letters(value, meant[start:end], printed[start:end]))


def _letters(value: str, meant: str, printed: str) -> Iterator[str]:
    """Each letter of a value as the same letter of its place is printed, in the value's case."""
    at = 0
    for letter in value:
        found = _find(meant, letter, at)
        if found < 0 or letter == " ":
            yield letter
            continue
        at = found + 1
        if meant[found] == printed[found]:
            yield letter
        else:
            yield printed[found].upper() if letter.isupper() else printed[found].lower()


_NEAR = 40


def _find(meant: str, letter: str, start: int) -> int:
    """Where a letter comes next, whatever its case; -1 where not soon."""
    stop = start + _NEAR
    places = (meant.find(each, start, stop) for each in {letter.lower(), letter.upper()})
    return min((place for place in places if place >= 0), default=-1)
