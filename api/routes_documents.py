"""Documents over HTTP: lists, one with all around it, and from a name to an id."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from ..queries import graph
from ..queries.documents import document, documents
from ..queries.find import find
from ..queries.store import Reader
from .answer_bodies import (
    DocumentBody,
    DocumentsBody,
    MatchesBody,
    from_document_answer,
    from_matches,
    from_page,
)
from .door import TheDoor, told
from .query_parameters import DocumentParameters, DocumentsParameters, Id, ResolveParameters

router = APIRouter(tags=["documents"])


@router.get("/documents", summary="Documents, newest first", response_model=DocumentsBody)
async def list_documents(door: TheDoor, asked: Annotated[DocumentsParameters, Query()]) -> Response:
    """Documents by date, those that nobody has ingested too; `cursor` goes on."""
    return await door.ask(_documents, asked)


@router.get(
    "/documents/{id}",
    summary="One document with what it cites, who cites it, and its tasks",
    responses={307: {"description": "The id has become another; `Location` has it."}},
    response_model=DocumentBody,
)
async def one_document(
    request: Request, door: TheDoor, id: Id, asked: Annotated[DocumentParameters, Query()]
) -> Response:
    """A document, its relations to others both ways, its tasks and who must act on them."""
    found = await door.ask(_document, id, asked)
    return moved(request, "one_document", id=found) if isinstance(found, str) else found


@router.get("/resolve", summary="From a number or a name to ids", response_model=MatchesBody)
async def resolve(door: TheDoor, asked: Annotated[ResolveParameters, Query()]) -> Response:
    """What a name may mean, exact matches first; an empty list where nothing answers to it."""
    return await door.ask(_resolved, asked)


def moved(request: Request, route: str, **path: str) -> RedirectResponse:
    """To the same question under another id; 307, as a new reading may part what was one."""
    url = request.app.url_path_for(route, **path)
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"{url}{query}", status_code=307)


def _document(store: Reader, id: str, asked: DocumentParameters) -> Response | str:
    """The document, or the id that this one has become."""
    found = document(store, id, limit=asked.limit)
    if found.redirected_from:
        return found.document.id
    return told(from_document_answer(found, asked.evidence))


def _documents(store: Reader, asked: DocumentsParameters) -> Response:
    chosen = asked.model_dump()
    for day in ("date_from", "date_to"):
        chosen[day] = chosen[day] and chosen[day].isoformat()
    return told(from_page(documents(store, **chosen)))


def _resolved(store: Reader, asked: ResolveParameters) -> Response:
    found = find(store, asked.what, limit=asked.limit + 1)
    return told(from_matches(found, asked.limit, graph.searched(store)))
