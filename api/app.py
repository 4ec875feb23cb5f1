"""The HTTP service: read-only answers over a store, under /v1."""

import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI

from ..ontology.errors import StoreError
from . import routes_documents, routes_graph, routes_status, routes_unsure
from .door import Door
from .guard import guard
from .problems import RESPONSES, tell_problems
from .settings import Settings

log = logging.getLogger(__name__)

_ABOUT = """\
Vietnamese administrative and Party documents as a graph of policy: which document carries out
(*thực hiện*) which, who was given what to do by when, with which partners and in which sectors.

Every edge carries its **evidence**: the text, the quote, its offsets and the rule, and the
*witness*, the document whose words they are. Every answer says what it was looked for in
(`searched`), whether something was cut off (`truncated`) and whether it is about made-up documents
(`illustration`). Errors are `application/problem+json` (RFC 9457); a name with several answers is
409 with `candidates`, one without any is 404 with `nearest`. An id that has become another answers
307 to the new one.
"""
_TAGS = [
    {"name": "documents", "description": "Văn bản: lists, one document, names to ids."},
    {"name": "graph", "description": "Lineage, an agency's tasks, search."},
    {"name": "judgement", "description": "What only a person can decide, and what was decided."},
    {"name": "status", "description": "What the store holds and whether it can be asked."},
]


def create_app(settings: Settings | None = None) -> FastAPI:
    """The service over one store; it is opened when the service starts and only ever read."""
    settings = settings or Settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        door = Door(settings.store, settings.seconds)
        try:
            door.store()
        except StoreError as error:  # it may come later; until then /v1/ready says no
            log.warning("the store cannot be asked yet: %s", error)
        app.state.door = door
        yield
        door.close()

    app = FastAPI(
        title="Danchieu",
        summary="From a directive down to the task of a department, each step with its evidence.",
        description=_ABOUT,
        version=version("danchieu"),
        openapi_url="/v1/openapi.json",
        docs_url="/docs",
        redoc_url=None,
        redirect_slashes=False,  # each thing has one address
        openapi_tags=_TAGS,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        lifespan=lifespan,
    )
    for routes in (routes_documents, routes_graph, routes_unsure, routes_status):
        app.include_router(routes.router, prefix="/v1", responses=RESPONSES)
    tell_problems(app)
    guard(app, settings)
    return app
