"""Errors over HTTP: problem+json (RFC 9457), one kind for each class of our tree.

A name with several answers is 409, not 300: a client that follows redirects must never be sent to
one of them by chance. What the store says of itself stays in the log, as it names places.
"""

import logging
from http import HTTPStatus
from typing import Any, NamedTuple

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from ..ontology.errors import (
    AmbiguousWhat,
    DanchieuError,
    InputError,
    StoreBusy,
    StoreEmpty,
    StoreError,
    UnknownWhat,
)
from .door import TooLong

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"


class Fault(BaseModel):
    """One parameter that cannot be used."""

    parameter: str
    reason: str


class Problem(BaseModel):
    """What went wrong, for a program (`type`) and for a person (`detail`)."""

    type: str = Field(examples=["urn:danchieu:unknown-what"])
    title: str = Field(examples=["Nothing answers to this name"])
    status: int = Field(examples=[404])
    detail: str
    candidates: list[str] | None = Field(
        default=None, description="Ids of the things that it may mean."
    )
    nearest: list[str] | None = Field(
        default=None, description="Names that come close, best first."
    )
    faults: list[Fault] | None = Field(
        default=None, description="The parameters that cannot be used."
    )


class _Sort(NamedTuple):
    status: HTTPStatus
    type: str
    title: str


_SORTS: dict[type[Exception], _Sort] = {
    UnknownWhat: _Sort(HTTPStatus.NOT_FOUND, "unknown-what", "Nothing answers to this name"),
    AmbiguousWhat: _Sort(HTTPStatus.CONFLICT, "ambiguous-what", "Several things answer to it"),
    InputError: _Sort(HTTPStatus.UNPROCESSABLE_ENTITY, "input", "The request cannot be used"),
    StoreBusy: _Sort(HTTPStatus.SERVICE_UNAVAILABLE, "store-busy", "The store is busy"),
    StoreEmpty: _Sort(HTTPStatus.SERVICE_UNAVAILABLE, "store-empty", "The store holds nothing yet"),
    StoreError: _Sort(HTTPStatus.SERVICE_UNAVAILABLE, "store", "The store cannot be asked"),
    DanchieuError: _Sort(HTTPStatus.INTERNAL_SERVER_ERROR, "failed", "The question failed"),
    TooLong: _Sort(HTTPStatus.SERVICE_UNAVAILABLE, "too-long", "The answer took too long"),
}
_STORE_DETAIL = "the service's log says why; ask again later"
_LONG_DETAIL = "ask for less: a smaller depth or limit"

RESPONSES: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": Problem, "description": "The request cannot be answered as it is."},
    "5XX": {"model": Problem, "description": "The service cannot answer now."},
}
"""What every route can answer besides its own, for the API's description."""


def tell_problems(app: FastAPI) -> None:
    """Make every error of the service a problem."""
    app.add_exception_handler(DanchieuError, _of_ours)
    app.add_exception_handler(TooLong, _of_ours)
    app.add_exception_handler(RequestValidationError, _of_parameters)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(Exception, _of_a_fault)


def answered(problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """A problem as a response; a passing one says when to come again."""
    again = {"Retry-After": "5"} if problem.status == HTTPStatus.SERVICE_UNAVAILABLE else {}
    return Response(
        problem.model_dump_json(exclude_none=True),
        status_code=problem.status,
        media_type=MEDIA_TYPE,
        headers={**again, **(headers or {})},
    )


def problem_of(error: Exception) -> Problem:
    """The problem that an error of ours is."""
    sort = next(_SORTS[kind] for kind in type(error).__mro__ if kind in _SORTS)
    return Problem(
        type=f"urn:danchieu:{sort.type}",
        title=sort.title,
        status=sort.status,
        detail=_detail(error),
        candidates=list(error.candidates) if isinstance(error, AmbiguousWhat) else None,
        nearest=list(error.nearest) if isinstance(error, UnknownWhat) else None,
    )


def _detail(error: Exception) -> str:
    if isinstance(error, TooLong):
        return f"{error}; {_LONG_DETAIL}"
    return str(error) if isinstance(error, InputError) else _STORE_DETAIL


async def _of_ours(_: Request, error: Exception) -> Response:
    if not isinstance(error, InputError):
        log.warning("%s: %s", type(error).__name__, error)
    return answered(problem_of(error))


async def _of_parameters(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = [
        Fault(parameter=".".join(str(part) for part in each["loc"][1:]), reason=each["msg"])
        for each in error.errors()
    ]
    return answered(
        Problem(
            type="urn:danchieu:parameters",
            title="A parameter cannot be used",
            status=HTTPStatus.UNPROCESSABLE_ENTITY,
            detail="; ".join(f"{fault.parameter}: {fault.reason}" for fault in faults),
            faults=faults,
        )
    )


async def _of_http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    return answered(
        Problem(
            type="about:blank",
            title=status.phrase,
            status=status,
            detail=f"{status.description or status.phrase}; /v1/openapi.json says what there is",
        ),
        dict(error.headers or {}),
    )


async def _of_a_fault(_: Request, __: Exception) -> Response:
    return answered(
        Problem(
            type="urn:danchieu:failed",
            title="The service failed",
            status=HTTPStatus.INTERNAL_SERVER_ERROR,
            detail="this is a fault of danchieu; the service's log says more",
        )
    )
