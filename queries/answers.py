"""The shapes of answers: subgraphs and lists, each saying what was left out."""

from dataclasses import dataclass

from ..ontology.model import Agency, Document, Edge, Node, Task
from ..ontology.words import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What an answer was looked for in: "none" means little without it."""

    documents_known: int
    """Documents in the store, ingested or only cited."""
    stubs: int
    """Those of them that nobody has ingested."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subgraph:
    """A part of the graph around a root, by levels."""

    root: str
    direction: str
    """"down" or "up"."""
    depth: int
    nodes: tuple[Node, ...]
    """In the order of (level, id)."""
    edges: tuple[Edge, ...]
    """All edges among the nodes that the walk used, in the order of their ids."""
    levels: dict[str, int]
    """Each node's distance from the root."""
    leaves: tuple[str, ...]
    """Documents that only cite or rest on one of the line, not walked through."""
    ties: dict[str, str]
    """For each task: "own" where its own sentence ties it to the line, else "document"."""
    truncated: bool
    searched: Searched


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentAnswer:
    """One document and what stands around it."""

    document: Document
    cites: tuple[Edge, ...]
    """Its relations to other documents, strongest first."""
    cited_by: tuple[Edge, ...]
    """The relations of others to it, and those that a third document states."""
    tasks: tuple[Task, ...]
    """In the order of reading."""
    assignments: tuple[Edge, ...]
    around: tuple[Edge, ...]
    """ISSUED_BY, ADDRESSED_TO, TEXT_OF, IN_PROVINCE, MAY_BE."""
    others: tuple[Node, ...]
    """Every other node that the edges name, in the order of their ids."""
    redirected_from: str | None
    truncated: bool
    searched: Searched


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyTask:
    """A task of an agency."""

    task: Task
    document: Document
    role: Role | None
    """None where it is only addressed to it."""
    via: str | None
    """The id of the group or document through which it came; None where the task names it."""
    edge: Edge


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyTasks:
    """What an agency was given to do, by deadline and id."""

    agency: Agency
    tasks: tuple[AgencyTask, ...]
    truncated: bool
    searched: Searched


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One thing that a name may mean."""

    node: Node
    exact: bool
    """True where the number or the whole name is the same, False where it only comes near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of a list in stable order; `cursor` asks for the next ones, None at the end."""

    nodes: tuple[Node, ...]
    cursor: str | None
    searched: Searched


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that `verify` found wrong."""

    item: str
    what: str
