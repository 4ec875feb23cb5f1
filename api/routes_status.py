"""Whether the service lives, whether it can answer, and what it holds."""

from importlib.metadata import version
from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel

from ..queries.stats import stats
from ..queries.store import Reader
from .answer_bodies import StatsBody, from_stats
from .door import TheDoor

router = APIRouter(tags=["status"])


class HealthBody(BaseModel):
    """The process answers."""

    status: Literal["ok"]
    version: str


class ReadyBody(BaseModel):
    """The store answers."""

    status: Literal["ready"]


@router.get("/health", summary="Does the process live?")
async def health() -> HealthBody:
    """Always 200 while the process answers; nothing is asked of the store."""
    return HealthBody(status="ok", version=version("danchieu"))


@router.get("/ready", summary="Can the store be asked?")
async def ready(door: TheDoor) -> ReadyBody:
    """200 where the store answers, 503 where it does not."""
    await door.ask(_answers)
    return ReadyBody(status="ready")


@router.get("/stats", summary="What the store holds, in numbers")
async def stats_of(door: TheDoor) -> StatsBody:
    """Nodes by kind, edges by relation and by confidence, stubs, conflicts."""
    return await door.ask(_stats)


def _answers(store: Reader) -> None:
    store.ask("schema_version")


def _stats(store: Reader) -> StatsBody:
    return from_stats(stats(store))
