"""Paragraphs of running text, whether each is one line or wrapped over several."""

from collections.abc import Iterator

from .wrapping import Wrapping

_ENDED = frozenset(".;:!?…/")


def paragraphs(text: str, start: int, end: int, layout: Wrapping) -> Iterator[tuple[int, int]]:
    """Where each paragraph between two places begins and ends, without the white space around
    it."""
    first = last = -1
    place = start
    while place < end:
        stop = text.find("\n", place, end)
        stop = end if stop < 0 else stop
        line = text[place:stop]
        words = line.strip()
        if words:
            begins = place + line.index(words[0])
            if first >= 0 and layout.begins(text, begins, _ENDED):
                yield first, last
                first = -1
            first = begins if first < 0 else first
            last = begins + len(words)
        place = stop + 1
    if first >= 0:
        yield first, last
