"""What an agency was given to do."""

from collections.abc import Iterable

from ..ontology.errors import UnknownWhat
from ..ontology.model import Agency, Document, Edge, Node, Task
from ..ontology.words import AgencyKind, Relation, Role
from . import graph
from .answers import AgencyTask, AgencyTasks
from .find import resolve_one
from .store import Reader

_MOST_GROUPS = 1000


def tasks_of(
    store: Reader,
    agency: Node | str,
    *,
    due_before: str | None = None,
    due_after: str | None = None,
    limit: int = 200,
) -> AgencyTasks:
    """The tasks that name an agency, and marked `via` those that reach it in another way.

    These are the tasks of groups that it is a member of, and, of documents addressed to it or to
    such a group, the tasks that are given to nobody by name. By last day and id, those without a
    deadline at the end; `due_before` and `due_after` (ISO days, both within) leave these out.

    Raises:
        UnknownWhat, AmbiguousWhat: no one agency answers to the name.
        InputError: the limit is not from 1 to 10,000.
    """
    graph.bounded("limit", limit, 1, 10_000)
    found = resolve_one(store, agency) if isinstance(agency, str) else agency
    if not isinstance(found, Agency):
        raise UnknownWhat(f"{found.id} is no agency; find one with: danchieu search --kind Agency")
    reached = [found.id, *_groups(store, found.id)]
    dates = {"due_before": due_before, "due_after": due_after}
    # A task may come once for each name that the agency answers to.
    most = {"agencies": reached, "limit": (limit + 1) * len(reached), **dates}
    assigned = store.ask("tasks_assigned", **most)
    addressed = store.ask("tasks_addressed", **most)
    ways: dict[str, tuple[str, str | None]] = {}
    for row in sorted(assigned, key=lambda row: reached.index(row["agency"])):
        via = None if row["agency"] == found.id else row["agency"]
        ways.setdefault(row["task"], (row["edge"], via))
    for row in addressed:
        ways.setdefault(row["task"], (row["edge"], row["document"]))
    nodes = graph.nodes(store, ways)
    edges = graph.edges(store, [edge for edge, _ in ways.values()])
    due = sorted(_tasks(nodes.values()), key=_by_deadline)
    documents = graph.nodes(store, [task.document for task in due[:limit]])
    return AgencyTasks(
        agency=found,
        tasks=tuple(
            _entry(task, document, edges[ways[task.id][0]], ways[task.id][1])
            for task in due[:limit]
            if isinstance(document := documents.get(task.document), Document)
        ),
        truncated=len(due) > limit,
        searched=graph.searched(store),
    )


def _groups(store: Reader, agency: str) -> list[str]:
    """The groups that an agency belongs to, and those that these belong to, nearest first."""
    groups: dict[str, None] = {}
    frontier = [agency]
    while frontier and len(groups) < _MOST_GROUPS:
        rows = store.ask(
            "reached",
            ids=frontier,
            relations=[Relation.PART_OF, Relation.MEMBER_OF],
            limit=_MOST_GROUPS,
        )
        above = graph.nodes(store, [row["id"] for row in rows]).values()
        frontier = [
            node.id
            for node in above
            if isinstance(node, Agency)
            and node.agency_kind == AgencyKind.GROUP
            and node.id not in groups
        ]
        groups.update(dict.fromkeys(frontier))
    return list(groups)


def _tasks(nodes: Iterable[Node]) -> list[Task]:
    return [node for node in nodes if isinstance(node, Task)]


def _by_deadline(task: Task) -> tuple[bool, str, str]:
    return task.deadline_to is None, task.deadline_to or "", task.id


def _entry(task: Task, document: Document, edge: Edge, via: str | None) -> AgencyTask:
    role = Role(edge.role) if edge.relation is Relation.ASSIGNS_TO and edge.role else None
    return AgencyTask(task=task, document=document, role=role, via=via, edge=edge)
