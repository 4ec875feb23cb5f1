"""One document or one agency on a page of the terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..ontology.decisions import Decision
from ..ontology.labels import label
from ..ontology.model import Agency, Document, Edge, Node
from ..ontology.words import Relation, Role
from ..queries.answers import AgencyTask, AgencyTasks, DocumentAnswer, Match, Searched
from .captions import (
    Named,
    assignment,
    by_role,
    caption,
    field_lines,
    name_of,
    said,
    task_caption,
    third_witnesses,
)
from .wording import Wording


def document_sheet(answer: DocumentAnswer, words: Wording) -> Iterator[str]:
    """A document's header, what it cites, who cites it, what is around it, and its tasks."""
    nodes = {node.id: node for node in (answer.document, *answer.others, *answer.tasks)}
    yield caption(answer.document, words)
    yield from field_lines(_header(answer, words))
    yield from _relations(words.cites, answer.cites, answer.document, nodes, words)
    yield from _relations(words.cited_by, answer.cited_by, answer.document, nodes, words)
    yield from _relations(words.around, answer.around, answer.document, nodes, words)
    yield f"{words.tasks}: {len(answer.tasks)}"
    for task in answer.tasks:
        yield f"  {task_caption(task, words)}"
        for edge in by_role(each for each in answer.assignments if each.source == task.id):
            yield f"     {assignment(edge, nodes, words)}"
    yield from _end(answer.truncated, answer.searched, words)


def agency_sheet(answer: AgencyTasks, words: Wording) -> Iterator[str]:
    """An agency and the tasks that it was given, by deadline."""
    agency = answer.agency
    yield caption(agency, words)
    yield from field_lines(_agency(agency, words))
    yield f"{words.tasks}: {len(answer.tasks)}"
    for each in answer.tasks:
        yield f"  {task_caption(each.task, words)}"
        yield f"     {_part(each, words)} · {caption(each.document, words)}"
    yield from _end(answer.truncated, answer.searched, words)


def node_sheet(node: Node, words: Wording) -> Iterator[str]:
    """Any other node: its kind, its caption and its id."""
    yield f"{label(node.KIND, words.language)}: {caption(node, words)}"
    yield from field_lines([(words.id, node.id)])


def _header(answer: DocumentAnswer, words: Wording) -> list[tuple[str, str | None]]:
    it = answer.document
    signer = ", ".join(part for part in (it.signer, it.signer_title) if part)
    return [
        (words.id, it.id),
        (words.redirected, answer.redirected_from),
        (words.number, it.number),
        (words.type, it.type),
        (words.issuer, it.issuer),
        (words.date, it.date and it.date + (f" ({words.inferred})" if it.date_inferred else "")),
        (words.period, it.period),
        (words.title, it.title),
        (words.signer, signer),
        (words.conflicts, "; ".join(it.conflicts)),
        (words.decided, "; ".join(_decision(each) for each in answer.decisions)),
    ]


def _decision(decision: Decision) -> str:
    return f"{decision.said} ({decision.reason})" if decision.reason else decision.said


def _agency(agency: Agency, words: Wording) -> list[tuple[str, str | None]]:
    lasting = [agency.valid_from, agency.valid_to]
    return [
        (words.id, agency.id),
        (words.number, ", ".join(agency.codes)),
        (words.date, " – ".join(day or "…" for day in lasting) if any(lasting) else None),
    ]


def _relations(
    heading: str, edges: Iterable[Edge], document: Document, nodes: Named, words: Wording
) -> Iterator[str]:
    """One line for each document at the other end, with every relation that the two have."""
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for edge in edges:
        if edge.relation is not Relation.TEXT_OF:
            pairs.setdefault((edge.source, edge.target), []).append(edge)
    yield f"{heading}: {len(pairs)}"
    for (source, target), said_of_both in pairs.items():
        outwards = source == document.id
        other = target if outwards else source
        shown = caption(nodes[other], words) if other in nodes else name_of(other, nodes)
        relation = said(said_of_both, document.id, words)
        phrase = relation.replace("…", shown) if "…" in relation else f"{relation}: {shown}"
        yield " · ".join(
            part for part in (f"  {phrase}", third_witnesses(said_of_both, nodes, words)) if part
        )


def _part(each: AgencyTask, words: Wording) -> str:
    role = label(Role(each.role), words.language) if each.role else words.addressed
    return f"{role} ({words.via.format(each.via)})" if each.via else role


def _end(truncated: bool, searched: Searched, words: Wording) -> Iterator[str]:
    if truncated:
        yield words.truncated
    yield searched_line(searched, words)


def searched_line(searched: Searched, words: Wording) -> str:
    """What an answer was looked for in."""
    return words.searched.format(known=searched.documents_known, stubs=searched.stubs)


def matches_sheet(
    found: Sequence[Match], limit: int, searched: Searched, words: Wording
) -> Iterator[str]:
    """Nodes that were found, one a line: kind, caption, id."""
    for match in found[:limit]:
        node = match.node
        yield f"{label(node.KIND, words.language)}: {caption(node, words)}  [{node.id}]"
    if not found:
        yield words.none
    yield from _end(len(found) > limit, searched, words)


def counts(heading: str, numbers: Mapping[str, int]) -> Iterator[str]:
    """A heading with the sum, then one line a word."""
    yield f"{heading:<22}{sum(numbers.values()):>10,}"
    for word, number in numbers.items():
        yield f"  {word:<20}{number:>10,}"
