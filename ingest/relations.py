"""What a document does to those that it names, and what it says that they do to one another.

Read by the grammar of the sentence: a cue governs the documents behind it until another comes. A
cue in the noun phrase of a document ("Kế hoạch số 134/KH-UBND … thực hiện Nghị quyết …") is that
document's, not the text's; a heading that ends in a colon passes its cue down to its items, and a
footnote takes that of the sentence in which its mark stands.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ..ontology.words import Relation
from .cues import lowered
from .outline import Outline
from .reader import Reader
from .sentences import Named, sentences


class Governed(NamedTuple):
    """A document named, with the relation of this text to it."""

    named: Named
    relation: Relation
    rule: str


class Link(NamedTuple):
    """One document named does something to another named in the same sentence."""

    source: Named
    relation: Relation
    target: Named
    rule: str


def governed(
    outline: Outline, named: Sequence[Named], own_type: str | None
) -> tuple[list[Governed], list[Link]]:
    """The relation to each document named, in reading order, and the links among them."""
    found: list[Governed] = []
    links: list[Link] = []
    small = lowered(outline.text)
    for sentence in sentences(outline, named):
        reader = Reader(outline, small, sentence, own_type)
        reader.read()
        found += (Governed(*said) for said in reader.said)
        links += (Link(*link) for link in reader.links)
    return found, links
