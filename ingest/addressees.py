"""The "Kính gửi" entries of a document."""

import re
from collections.abc import Iterator

from ..ontology.reading import Recipient
from .agencies import agency_list
from .context import Context
from .found import found
from .outline import Outline, Part

_TO = re.compile(r"\s*(?:Kính|KÍNH) ?(?:gửi|GỬI|trình|TRÌNH) *:?")
# The beginning of an entry: a dash at a line's beginning or behind "Kính gửi:"
_ENTRY = re.compile(
    r"(?:\A|\n|(?<=:))[ |]*[-–—+•*](?: |(?=[^\W\d_]))|;[ |]*(?:\n[ |]*|[ ]+)[-–+•*]? *(?=[^\s-])"
)
# "(để b/c)", "(qua Văn phòng)"; not "(VEC)", by which the text calls the body
_NOTE = re.compile(r"\s*\((?![A-ZĐ][A-ZĐ&-]{1,9}\))[^()]{0,200}\)?[\s.;,]*\Z")
_SHORT = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}
_SHORTENED = re.compile(r"\b(?:UBND|HĐND)\b")


def recipients(outline: Outline, context: Context) -> Iterator[Recipient]:
    """Each addressee whole, purpose notes left out, with the bodies that it names."""
    zones = outline.parts(Part.ADDRESSEES)
    if not zones:
        return
    text = outline.text[: zones[-1].end]
    to = _TO.match(text, zones[0].start)
    start = to.end() if to else zones[0].start
    for first, last in _entries(text, start):
        words = " ".join(text[first:last].replace("|", " ").split())
        words = _NOTE.sub("", words).strip(" ;,.:-–+•*")
        if not words:
            continue
        words = _SHORTENED.sub(lambda short: _SHORT[short[0]], words)
        named = tuple(agency for _, _, agency in agency_list(words, 0, context))
        mention = found(text, words, first, last, "addressee-line").mention
        yield Recipient(words, named, mention)


def _entries(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where each entry stands, without its dash and closing punctuation."""
    begins = start
    for entry in _ENTRY.finditer(text, start):
        if text[begins : entry.start()].strip(" \n|;,."):
            yield _trimmed(text, begins, entry.start())
        begins = entry.end()
    if text[begins:].strip(" \n|;,."):
        yield _trimmed(text, begins, len(text))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \n|":
        start += 1
    while end > start and text[end - 1] in " \n|;,.":
        end -= 1
    return start, end
