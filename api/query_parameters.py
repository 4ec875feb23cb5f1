"""What may be asked over HTTP: each parameter with its bounds; an unknown one is refused."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from fastapi import Path
from pydantic import BaseModel, ConfigDict, Field

from ..ontology.words import Kind

_WHAT = (
    "An id, or what a person would type: 15-CT/TW, Chỉ thị 15, nq 21/nq-cp; marks may be left out."
)
_ID = r"^[a-z0-9._~-]+$"

Id: TypeAlias = Annotated[
    str,
    Path(min_length=1, max_length=300, pattern=_ID, examples=["ct-15-tw-xiii"]),
]
WhatPath: TypeAlias = Annotated[
    str, Path(min_length=1, max_length=300, description=_WHAT, examples=["15-CT/TW"])
]
Evidence: TypeAlias = Annotated[
    bool, Field(description="Whether each edge carries the sentences that say so.")
]
Day: TypeAlias = date | None


class _Parameters(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LineageParameters(_Parameters):
    """How far to walk."""

    direction: Literal["down", "up"] = Field(
        default="down", description="down: to those who carry it out; up: to what it carries out."
    )
    depth: int = Field(default=64, ge=0, le=1000, description="Steps between documents at most.")
    limit: int = Field(default=1000, ge=1, le=10_000, description="Nodes at most.")
    evidence: Evidence = True
    also: list[Literal["BASED_ON", "CITES"]] = Field(
        default=[], max_length=2, description="Relations to walk through besides IMPLEMENTS."
    )


class DocumentsParameters(_Parameters):
    """Which documents; those without a filter are all of them."""

    words: str | None = Field(
        default=None, max_length=300, description="Words of number, type or title."
    )
    type: str | None = Field(
        default=None,
        max_length=100,
        description="Loại văn bản, marks or not.",
        examples=["Chỉ thị"],
    )
    issuer: str | None = Field(
        default=None, max_length=300, pattern=_ID, description="An agency's id."
    )
    province: str | None = Field(
        default=None, max_length=300, pattern=_ID, description="A province's id."
    )
    ingested: bool | None = Field(
        default=None, description="false: only stubs; true: only read ones."
    )
    date_from: Day = Field(default=None, description="The first day, ISO.")
    date_to: Day = Field(default=None, description="The last day, ISO.")
    limit: int = Field(default=50, ge=1, le=1000, description="Documents at most.")
    cursor: str | None = Field(default=None, max_length=1000, description="From the page before.")


class DocumentParameters(_Parameters):
    """How much of one document."""

    limit: int = Field(default=1000, ge=1, le=10_000, description="Edges of each sort at most.")
    evidence: Evidence = True


class ResolveParameters(_Parameters):
    """What is looked for by name."""

    what: str = Field(min_length=1, max_length=300, description=_WHAT, examples=["15-CT/TW"])
    limit: int = Field(default=10, ge=1, le=500, description="Answers at most.")


class TasksParameters(_Parameters):
    """Which tasks of an agency."""

    due_before: Day = Field(default=None, description="Only those due until this day.")
    due_after: Day = Field(default=None, description="Only those due from this day on.")
    limit: int = Field(default=200, ge=1, le=10_000, description="Tasks at most.")
    evidence: Evidence = True


class UnsureParameters(_Parameters):
    """How much of what is in doubt."""

    limit: int = Field(default=20, ge=1, le=500, description="Documents at most.")
    after: str = Field(default="", max_length=300, description="The cursor of the answer before.")


class DecisionsParameters(_Parameters):
    """How many decisions."""

    limit: int = Field(default=1000, ge=1, le=10_000, description="Decisions at most.")


class SearchParameters(_Parameters):
    """What is looked for by words."""

    words: str = Field(
        min_length=1,
        max_length=300,
        description="All must be borne, the last as a beginning; marks may be left out.",
        examples=["ngoai giao kinh te"],
    )
    kind: list[Kind] = Field(
        default=[], max_length=len(Kind), description="Only these kinds of node."
    )
    limit: int = Field(default=20, ge=1, le=500, description="Answers at most.")
