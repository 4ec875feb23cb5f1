"""One node or edge on one line of a terminal."""

from collections.abc import Iterable, Mapping, Sequence

from ..ontology.labels import inverse_label, label
from ..ontology.model import Document, Edge, Evidence, Node, Task
from ..ontology.words import BETWEEN_DOCUMENTS, Modality, Relation, Role
from .terminal import safe
from .timing_words import limit_words, recurrence_words
from .wording import Wording

_STRENGTH = {
    relation: strength
    for strength, relation in enumerate((*BETWEEN_DOCUMENTS, *Relation))
    if strength < len(BETWEEN_DOCUMENTS) or relation not in BETWEEN_DOCUMENTS
}

Named = Mapping[str, Node]
"""The nodes of an answer by id."""


def caption(node: Node, words: Wording) -> str:
    """Name, date, issuer: "Chỉ thị 15-CT/TW · 2022-08-10 · Ban Bí thư", and what else matters."""
    parts = [node.name]
    if isinstance(node, Document):
        parts += [_date(node, words), *([node.issuer] if node.issuer else [])]
        parts += [] if node.ingested else [words.stub]
    if getattr(node, "illustration", False):
        parts.append(f"[{words.illustration}]")
    return " · ".join(safe(part) for part in parts)


def task_caption(task: Task, words: Wording, tie: str = "") -> str:
    """A task: where it stands, until when, what it asks for: "6 · hạn 2024-05-22: Giao Sở …"."""
    proposed = [label(Modality.PROPOSED, words.language)] * (task.modality == Modality.PROPOSED)
    due = [words.deadline.format(task.deadline)] if task.deadline else []
    due.append(limit_words(task, words.language))
    due += [recurrence_words(rule, words.language) for rule in task.recurrence]
    shown = [f"[{words.illustration}]"] * task.illustration
    marks = [part for part in (task.label, *proposed, *due, tie, *shown) if part]
    return safe(f"{' · '.join(marks)}: {task.text}" if marks else task.text)


def said(edges: Sequence[Edge], seen_from: str, words: Wording) -> str:
    """The relations of two nodes as a phrase, read from one of them: "được thực hiện bởi".

    That one cites the other goes without saying where it does more.
    """
    stronger = [edge for edge in edges if edge.relation is not Relation.CITES]
    phrases: list[str] = []
    for edge in sorted(stronger or edges, key=lambda each: _STRENGTH[each.relation]):
        name = label if edge.source == seen_from else inverse_label
        phrases.append(name(edge.relation, words.language))
    return ", ".join(dict.fromkeys(phrases))


def by_role(assignments: Iterable[Edge]) -> list[Edge]:
    """Who must act on a task: those who lead first, each in the order of the text."""
    return sorted(assignments, key=lambda edge: (edge.role != Role.LEAD, first_place(edge)))


def first_place(edge: Edge) -> tuple[int, str]:
    """What puts edges in the order in which their text says them."""
    return min((place.char_start for place in edge.evidence), default=0), edge.id


def third_witnesses(edges: Iterable[Edge], nodes: Named, words: Wording) -> str:
    """Who says it, where neither end does itself: "theo Công văn 1345/UBND-NC …; …", else ""."""
    said_by = {edge.witness: edge.witness in (edge.source, edge.target) for edge in edges}
    if any(said_by.values()):
        return ""
    names = "; ".join(_witness(witness, nodes) for witness in said_by if witness)
    return words.witness.format(names) if names else ""


def assignment(edge: Edge, nodes: Named, words: Wording) -> str:
    """An agency's part in a task: "chủ trì: Sở Ngoại vụ tỉnh Tây Ninh"."""
    role = label(Role(edge.role or Role.LEAD), words.language)
    return f"{role}: {name_of(edge.target, nodes)}"


def proof(place: Evidence, witness: str | None, nodes: Named, words: Wording) -> str:
    """A place that says something: the quote, where, by what rule, and in whose words."""
    where = f"{place.text} {place.char_start}–{place.char_end} {place.rule}"
    by = f"; {words.witness.format(name_of(witness, nodes))}" if witness else ""
    return f"“{safe(place.quote)}” [{where}{by}]"


def name_of(id: str, nodes: Named) -> str:
    """A node's name, or its id where the answer does not hold it."""
    return safe(nodes[id].name) if id in nodes else id


def field_lines(fields: Iterable[tuple[str, str | None]]) -> list[str]:
    """Names and values in two columns, those without a value left out."""
    filled = [(name, value) for name, value in fields if value]
    wide = max((len(name) for name, _ in filled), default=0)
    return [f"  {name:<{wide}}  {safe(value)}" for name, value in filled]


def _witness(id: str, nodes: Named) -> str:
    """A witness by name and issuer, as a number is not unique: "… 1345/UBND-NC (Ủy ban …)"."""
    node = nodes.get(id)
    issuer = node.issuer if isinstance(node, Document) else None
    return f"{name_of(id, nodes)} ({safe(issuer)})" if issuer else name_of(id, nodes)


def _date(document: Document, words: Wording) -> str:
    if not document.date:
        return words.undated if not document.period else f"({document.period})"
    return f"{document.date} ({words.inferred})" if document.date_inferred else document.date
