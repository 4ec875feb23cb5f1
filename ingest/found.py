"""A field of the header with the place that says it."""

from dataclasses import dataclass

from ..ontology.reading import Mention
from ..ontology.words import Confidence


@dataclass(frozen=True, slots=True)
class Found:
    """A value read from a text and where; the quote is `text[start:end]`."""

    value: str
    mention: Mention


def found(
    text: str,
    value: str,
    start: int,
    end: int,
    rule: str,
    confidence: Confidence = Confidence.CERTAIN,
) -> Found:
    """A value with its evidence, white space at the edges of the place left out."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Found(value, Mention(start, end, text[start:end], rule, confidence))
