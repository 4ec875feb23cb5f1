"""The shapes of answers: subgraphs and lists, each saying what was left out."""

from dataclasses import dataclass

from ..ontology.decisions import Decision
from ..ontology.model import Agency, Document, Edge, Evidence, Node, Task
from ..ontology.words import Doubt, Role


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
    decisions: tuple[Decision, ...] = ()
    """What people decided about it, in the order of the ids."""
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
class Candidate:
    """A document that one in doubt may be."""

    document: Document
    reason: str
    command: str
    """What a person types to say that it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What some texts tell of a document on whose day or issuer texts disagree."""

    what: str
    """"date" or "issuer"."""
    value: str
    own: tuple[str, ...]
    """Texts of the document itself that tell it, some of them."""
    others: tuple[str, ...]
    """Texts that only cite it and tell it, some of them."""
    texts: int
    """How many tell it."""
    chosen: bool
    """Whether the document bears this value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A place that speaks of a document in doubt."""

    edge: Edge
    witness: Node | None
    place: Evidence
    words: str
    """The words about the place, on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsureItem:
    """A document of which a person should say which one it is."""

    document: Document
    doubts: tuple[Doubt, ...]
    candidates: tuple[Candidate, ...]
    tellings: tuple[Telling, ...]
    sayings: tuple[Saying, ...]
    commands: tuple[str, ...]
    """What would decide it; the last one says that it is a document of its own."""
    cut: bool
    """True where it has more candidates or places than are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """Some of what is in doubt, by id; `cursor` asks for the next ones, None at the end."""

    items: tuple[UnsureItem, ...]
    cursor: str | None
    undecided: int
    """How many there are in all."""
    searched: Searched


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that `verify` found wrong."""

    item: str
    what: str
