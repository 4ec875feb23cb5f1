"""Answers in JSON: each says what it was looked for in, what was cut off, and if it is real."""

from collections.abc import Iterable
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from ..ontology import model
from ..ontology.words import Judgement, Role
from ..queries.answers import (
    AgencyTask,
    AgencyTasks,
    DocumentAnswer,
    Match,
    Page,
    Searched,
    Subgraph,
)
from ..queries.stats import Stats
from .edge_bodies import EdgeBody, from_edge
from .node_bodies import (
    AgencyNode,
    AnyNode,
    DocumentNode,
    TaskNode,
    from_agency,
    from_document,
    from_node,
    from_task,
)


class SearchedBody(BaseModel):
    """What was searched: "none" means little without it."""

    model_config = ConfigDict(from_attributes=True)

    documents_known: int = Field(description="Documents in the store, ingested or only cited.")
    stubs: int = Field(description="Those of them whose text was never read.")


class AnswerBody(BaseModel):
    """What every answer says."""

    illustration: bool = Field(
        description="True where anything in it is about an illustration (văn bản minh họa)."
    )
    truncated: bool = Field(description="True where there is more than is shown.")
    searched: SearchedBody


class DecisionBody(BaseModel):
    """What a person decided about two documents."""

    model_config = ConfigDict(from_attributes=True)

    one: str = Field(description="The id of a document or text, as texts alone give it.")
    judgement: Judgement
    other: str = Field(description="The id of a document.")
    reason: str
    decided_by: str = Field(description="Empty where they did not wish to be named.")
    decided_at: str = Field(description="ISO, UTC.")


class LineageBody(AnswerBody):
    """A part of the graph around a document, by levels."""

    root: str = Field(description="The id of the document that was asked for.")
    direction: Literal["down", "up"]
    depth: int = Field(description="How many steps were walked at most.")
    nodes: list[AnyNode] = Field(description="By level, then id.")
    edges: list[EdgeBody] = Field(description="By id.")
    levels: dict[str, int] = Field(description="Each node's distance from the root.")
    leaves: list[str] = Field(
        description="Documents that only rest on or cite one of the line; not walked through."
    )
    ties: dict[str, Literal["own", "document"]] = Field(
        description="Whether a task's own sentence or only its document ties it to the line."
    )


class DocumentBody(AnswerBody):
    """One document and what stands around it."""

    document: DocumentNode
    cites: list[EdgeBody] = Field(description="Its relations to others, strongest first.")
    cited_by: list[EdgeBody] = Field(
        description="Relations of others to it, and what third documents say of it."
    )
    tasks: list[TaskNode]
    assignments: list[EdgeBody] = Field(description="Who must act on its tasks.")
    around: list[EdgeBody] = Field(description="Issuer, addressees, texts, province, MAY_BE.")
    others: list[AnyNode] = Field(description="Every other node that the edges name, by id.")
    decisions: list[DecisionBody] = Field(description="What people decided about it.")


class AgencyTaskBody(BaseModel):
    """A task of an agency and how it came to it."""

    task: TaskNode
    document: DocumentNode
    role: Role | None = Field(description="null where the document is only addressed to it.")
    via: str | None = Field(description="The id of the group or document through which it came.")
    edge: EdgeBody


class AgencyTasksBody(AnswerBody):
    """What an agency was given to do, by deadline and id."""

    agency: AgencyNode
    tasks: list[AgencyTaskBody]


class DocumentsBody(AnswerBody):
    """Some documents, newest first, the undated last."""

    documents: list[DocumentNode]
    cursor: str | None = Field(
        description="Give it back as `cursor` for the next; null at the end."
    )


class MatchBody(BaseModel):
    """One thing that a name may mean."""

    node: AnyNode
    exact: bool = Field(description="True where the number or the whole name is the same.")


class MatchesBody(AnswerBody):
    """What a name may mean or words find, the best first."""

    matches: list[MatchBody]


class StatsBody(BaseModel):
    """What the store holds."""

    model_config = ConfigDict(from_attributes=True)

    nodes: dict[str, int] = Field(description="By kind.")
    edges: dict[str, int] = Field(description="By relation.")
    confidence: dict[str, int] = Field(description="Edges by how sure they are.")
    documents_ingested: int
    stubs: int = Field(description="Documents that are cited and whose text was never read.")
    conflicts: int = Field(description="Documents on which texts disagree.")
    texts: int
    readings: int
    redirects: int
    undecided: int = Field(description="Documents in doubt that nobody decided on; see /v1/unsure.")
    decisions: int = Field(description="What people decided; see /v1/decisions.")


def from_searched(searched: Searched) -> SearchedBody:
    """What was searched."""
    return SearchedBody.model_validate(searched)


def from_stats(found: Stats) -> StatsBody:
    """The body of what the store holds."""
    return StatsBody.model_validate(found)


def from_subgraph(found: Subgraph, evidence: bool = True) -> LineageBody:
    """A lineage's body, on request without quotes."""
    return LineageBody(
        root=found.root,
        direction=found.direction,  # pyright: ignore[reportArgumentType]
        depth=found.depth,
        nodes=[from_node(node) for node in found.nodes],
        edges=[from_edge(edge, evidence) for edge in found.edges],
        levels=found.levels,
        leaves=list(found.leaves),
        ties=found.ties,  # pyright: ignore[reportArgumentType]
        illustration=is_illustration(found.nodes, found.edges),
        truncated=found.truncated,
        searched=from_searched(found.searched),
    )


def from_document_answer(found: DocumentAnswer, evidence: bool = True) -> DocumentBody:
    """A document's body, on request without quotes."""
    edges = (*found.cites, *found.cited_by, *found.assignments, *found.around)
    return DocumentBody(
        document=from_document(found.document),
        cites=[from_edge(edge, evidence) for edge in found.cites],
        cited_by=[from_edge(edge, evidence) for edge in found.cited_by],
        tasks=[from_task(task) for task in found.tasks],
        assignments=[from_edge(edge, evidence) for edge in found.assignments],
        around=[from_edge(edge, evidence) for edge in found.around],
        others=[from_node(node) for node in found.others],
        decisions=[DecisionBody.model_validate(each) for each in found.decisions],
        illustration=is_illustration((found.document, *found.others), edges),
        truncated=found.truncated,
        searched=from_searched(found.searched),
    )


def from_agency_tasks(found: AgencyTasks, evidence: bool = True) -> AgencyTasksBody:
    """The body of an agency's tasks, on request without quotes."""
    return AgencyTasksBody(
        agency=from_agency(found.agency),
        tasks=[_from_agency_task(each, evidence) for each in found.tasks],
        illustration=is_illustration((each.task for each in found.tasks), ()),
        truncated=found.truncated,
        searched=from_searched(found.searched),
    )


def from_page(page: Page) -> DocumentsBody:
    """The body of a page of documents."""
    return DocumentsBody(
        documents=[from_document(node) for node in page.nodes if isinstance(node, model.Document)],
        cursor=page.cursor,
        illustration=is_illustration(page.nodes, ()),
        truncated=page.cursor is not None,
        searched=from_searched(page.searched),
    )


def from_matches(found: tuple[Match, ...], limit: int, searched: Searched) -> MatchesBody:
    """The body of what a name may mean, of which one more than the limit was looked for."""
    shown = found[:limit]
    return MatchesBody(
        matches=[MatchBody(node=from_node(each.node), exact=each.exact) for each in shown],
        illustration=is_illustration((each.node for each in shown), ()),
        truncated=len(found) > limit,
        searched=from_searched(searched),
    )


def is_illustration(nodes: Iterable[model.Node], edges: Iterable[model.Edge]) -> bool:
    """Whether anything among them comes from an illustration."""
    return any(getattr(node, "illustration", False) for node in nodes) or any(
        edge.illustration for edge in edges
    )


def _from_agency_task(each: AgencyTask, evidence: bool) -> AgencyTaskBody:
    return AgencyTaskBody(
        task=from_task(each.task),
        document=from_document(each.document),
        role=each.role,
        via=each.via,
        edge=from_edge(each.edge, evidence),
    )
