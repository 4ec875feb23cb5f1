"""What a text says of two other documents, each statement once."""

from collections.abc import Iterable, Sequence

from ..ontology.reading import Citation, Statement
from ..ontology.words import Confidence, Relation
from .outline import Outline
from .relations import Link


def statements(
    outline: Outline, links: Iterable[Link], documents: Sequence[Citation]
) -> tuple[Statement, ...]:
    """The links as statements, each once; the first place that says it is its evidence.

    A link between documents stands for their places in `documents`.
    """
    found: dict[tuple[int, str, int], Statement] = {}
    doing: set[tuple[int, str]] = set()
    for link in links:
        deed = link.source.document, link.relation.value
        if deed in doing and _foretold(link, documents):
            continue
        doing.add(deed)
        source, target = link.source, link.target
        start, end = min(source.start, target.start), max(source.end, target.end)
        mention = outline.mention(start, end, link.rule, _confidence(link))
        key = (source.document, link.relation.value, target.document)
        found.setdefault(key, Statement(source.document, link.relation, target.document, mention))
    return tuple(found.values())


def _foretold(link: Link, documents: Sequence[Citation]) -> bool:
    """Whether the one would carry out what was issued only after it.

    "Kế hoạch A năm 2016 thực hiện Kết luận B và Kết luận C năm 2017": C is named beside A. Of the
    first that it carries out a date is rather misprinted.
    """
    if link.relation is not Relation.IMPLEMENTS:
        return False
    ours, theirs = documents[link.source.document].date, documents[link.target.document].date
    if not ours or not theirs:
        return False
    told = min(len(ours), len(theirs))  # one may be known to the year only
    return ours[:told] < theirs[:told]


def _confidence(link: Link) -> Confidence:
    both = link.source.numbered and link.target.numbered
    return Confidence.CERTAIN if both else Confidence.LIKELY
