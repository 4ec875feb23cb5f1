"""What each element of a web page holds, counted in one pass over all of them.

Asking each element for its own words would read the page as often as it is nested.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from re import Pattern
from typing import Any, NamedTuple

_SPACES = re.compile(r"\s+")


class Held(NamedTuple):
    """What stands in an element."""

    words: int
    """Characters, runs of white space as one."""
    linked: int
    """Of these, in links."""
    links: int
    paragraphs: int
    marks: frozenset[int]
    """The numbers of the patterns that are found in its words."""


class _Count(NamedTuple):
    """What was seen from the beginning of the page to one place of it."""

    words: int
    linked: int
    links: int
    paragraphs: int


def counted(root: Any, patterns: Sequence[Pattern[str]]) -> dict[Any, Held]:
    """What each element at or below `root` holds."""
    pieces: list[str] = []
    spans = list(_walked(root, pieces))
    words = "".join(pieces)
    found = [
        (number, places)
        for number, pattern in enumerate(patterns)
        if (places := [match.span() for match in pattern.finditer(words)])
    ]
    return {
        element: Held(
            after.words - before.words,
            after.linked - before.linked,
            after.links - before.links,
            after.paragraphs - before.paragraphs,
            _marks(found, before.words, after.words) if found else frozenset(),
        )
        for element, before, after in spans
    }


def _marks(
    found: Sequence[tuple[int, Sequence[tuple[int, int]]]], start: int, end: int
) -> frozenset[int]:
    """The numbers of the patterns of which a place lies between two others."""
    inside: list[int] = []
    for number, places in found:
        at = bisect_left(places, (start, start))
        if at < len(places) and places[at][1] <= end:
            inside.append(number)
    return frozenset(inside)


def _walked(root: Any, pieces: list[str]) -> Iterator[tuple[Any, _Count, _Count]]:
    """Each element with what was seen before and after it; its words go into `pieces`."""
    words = linked = links = paragraphs = inside = 0
    above: list[tuple[Any, _Count, Iterator[Any]]] = []
    coming: Any = root
    while coming is not None or above:
        if coming is not None:  # an element begins
            above.append((coming, _Count(words, linked, links, paragraphs), iter(coming)))
            if coming.tag == "a":
                links, inside = links + 1, inside + 1
            elif coming.tag == "p":
                paragraphs += 1
            text = coming.text
        else:  # one ends
            element, before, _ = above.pop()
            inside -= element.tag == "a"
            yield element, before, _Count(words, linked, links, paragraphs)
            text = element.tail if above else None
        if text and (read := _SPACES.sub(" ", text)):
            if read[0] == " " and (not pieces or pieces[-1][-1] == " "):
                read = read[1:]
            if read:
                pieces.append(read)
                words += len(read)
                linked += len(read) if inside else 0
        coming = next(above[-1][2], None) if above else None
