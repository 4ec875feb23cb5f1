"""Judgement over HTTP: what is in doubt and what was decided; to decide is for the command line."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from ..queries.decisions import decisions
from ..queries.store import Reader
from ..queries.unsure import unsure
from .door import TheDoor, told
from .query_parameters import DecisionsParameters, UnsureParameters
from .unsure_bodies import DecisionsBody, UnsureBody, from_decisions, from_unsure

router = APIRouter(tags=["judgement"])


@router.get("/unsure", summary="What only a person can decide", response_model=UnsureBody)
async def list_unsure(door: TheDoor, asked: Annotated[UnsureParameters, Query()]) -> Response:
    """Documents in doubt, each with candidates, what texts say, and the command that decides."""
    return await door.ask(_unsure, asked)


@router.get("/decisions", summary="What people decided", response_model=DecisionsBody)
async def list_decisions(door: TheDoor, asked: Annotated[DecisionsParameters, Query()]) -> Response:
    """Every answer that the store keeps, by id, with its reason."""
    return await door.ask(_decisions, asked)


def _unsure(store: Reader, asked: UnsureParameters) -> Response:
    return told(from_unsure(unsure(store, limit=asked.limit, after=asked.after)))


def _decisions(store: Reader, asked: DecisionsParameters) -> Response:
    return told(from_decisions(decisions(store), asked.limit))
