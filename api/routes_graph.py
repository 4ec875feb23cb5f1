"""The graph over HTTP: lineage, an agency's tasks, search."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from ..ontology.errors import UnknownWhat
from ..queries import graph
from ..queries.find import nearest
from ..queries.lineage import lineage
from ..queries.search import search
from ..queries.store import Reader
from ..queries.tasks import tasks_of
from .answer_bodies import (
    AgencyTasksBody,
    LineageBody,
    MatchesBody,
    from_agency_tasks,
    from_matches,
    from_subgraph,
)
from .door import TheDoor, told
from .query_parameters import Id, LineageParameters, SearchParameters, TasksParameters, WhatPath
from .routes_documents import moved

router = APIRouter(tags=["graph"])


@router.get(
    "/lineage/{what:path}",
    summary="What became of a document, or where it comes from",
    responses={307: {"description": "The id has become another; `Location` has it."}},
    response_model=LineageBody,
)
async def lineage_of(
    request: Request, door: TheDoor, what: WhatPath, asked: Annotated[LineageParameters, Query()]
) -> Response:
    """The documents that carry one out (or that it carries out), their tasks and agencies.

    A part of the graph by levels, each edge with its evidence, never a list of paths. Documents
    that only rest on or cite one of the line are `leaves` and not walked through.
    """
    found = await door.ask(_lineage, what, asked)
    return moved(request, "lineage_of", what=found) if isinstance(found, str) else found


@router.get(
    "/agencies/{id}/tasks",
    summary="What an agency was given to do, by deadline",
    response_model=AgencyTasksBody,
)
async def agency_tasks(
    door: TheDoor, id: Id, asked: Annotated[TasksParameters, Query()]
) -> Response:
    """Its own tasks and, marked `via`, those of its groups and of documents addressed to it."""
    return await door.ask(_tasks, id, asked)


@router.get("/search", summary="Find nodes by words", response_model=MatchesBody)
async def search_words(door: TheDoor, asked: Annotated[SearchParameters, Query()]) -> Response:
    """Documents, tasks, agencies and the others that bear all the words, shortest names first."""
    return await door.ask(_search, asked)


def _lineage(store: Reader, what: str, asked: LineageParameters) -> Response | str:
    """The lineage, or the id that `what` has become."""
    found = lineage(
        store,
        what,
        direction=asked.direction,
        depth=asked.depth,
        limit=asked.limit,
        also=asked.also,
    )
    if found.root != what and store.ask("redirects", olds=[what]):
        return found.root
    return told(from_subgraph(found, asked.evidence))


def _tasks(store: Reader, id: str, asked: TasksParameters) -> Response:
    agency = graph.nodes(store, [id]).get(id)
    if agency is None:
        raise UnknownWhat(f'no agency has the id "{id}"', nearest(store, id))
    found = tasks_of(
        store,
        agency,
        due_before=_day(asked.due_before),
        due_after=_day(asked.due_after),
        limit=asked.limit,
    )
    return told(from_agency_tasks(found, asked.evidence))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _search(store: Reader, asked: SearchParameters) -> Response:
    found = search(store, asked.words, kinds=asked.kind, limit=asked.limit + 1)
    return told(from_matches(found, asked.limit, graph.searched(store)))
