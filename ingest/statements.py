"""What a text says of two other documents, each statement once."""

from collections.abc import Iterable

from ..ontology.reading import Statement
from ..ontology.words import Confidence
from .outline import Outline
from .relations import Link


def statements(outline: Outline, links: Iterable[Link]) -> tuple[Statement, ...]:
    """The links as statements, each once; the first place that says it is its evidence."""
    found: dict[tuple[int, str, int], Statement] = {}
    for link in links:
        source, target = link.source, link.target
        start, end = min(source.start, target.start), max(source.end, target.end)
        mention = outline.mention(start, end, link.rule, _confidence(link))
        key = (source.document, link.relation.value, target.document)
        found.setdefault(key, Statement(source.document, link.relation, target.document, mention))
    return tuple(found.values())


def _confidence(link: Link) -> Confidence:
    both = link.source.numbered and link.target.numbered
    return Confidence.CERTAIN if both else Confidence.LIKELY
