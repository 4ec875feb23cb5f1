"""The edges of the graph in JSON, each with what says it; null means that it does not apply."""

from pydantic import BaseModel, ConfigDict, Field

from ..ontology import model
from ..ontology.words import Confidence, Origin, Relation, Repair, Role


class EvidenceBody(BaseModel):
    """A place in a text that says what the edge says."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    text: str = Field(description="The id of the Text.")
    quote: str
    char_start: int = Field(description="Unicode code points into the text as read.")
    char_end: int = Field(description="The same, exclusive.")
    rule: str = Field(description="The rule that fired.")
    confidence: Confidence
    provision: str | None = Field(description="The id of the provision that holds it.")
    page: int | None = Field(description="The page it begins on, from 1; null without pages.")
    repair: Repair | None = Field(description="What was mended to read the number in the quote.")


class EdgeBody(BaseModel):
    """What is said of two nodes, by whom and where."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    id: str
    relation: Relation
    source: str = Field(description="The id of the node that acts: the one that implements, cites.")
    target: str
    witness: str | None = Field(
        description="The id of the document whose text says it; it may be neither end."
    )
    origin: Origin
    confidence: Confidence
    evidence: tuple[EvidenceBody, ...] = Field(
        description="Every place that says it, in reading order; empty where evidence=false."
    )
    rule: str | None = Field(description="What computed it, where the origin is computed.")
    inputs: tuple[str, ...] = Field(description="The ids that it was computed from.")
    legal_source: str | None = Field(description="The law behind an entry of reference data.")
    role: Role | None = Field(description="ASSIGNS_TO: lead (chủ trì) or coordinate (phối hợp).")
    deadline: str | None = Field(description="ASSIGNS_TO: the task's, ISO.")
    date: str | None = Field(description="SUCCEEDED_BY: the first day of the later one.")
    reason: str | None = Field(description="MAY_BE: why it could not be decided.")
    decisions: tuple[str, ...] = Field(
        description='People\'s decisions that it rests on: "nq-36-tw-undated same nq-36-tw-xii".'
    )
    illustration: bool


def from_edge(edge: model.Edge, evidence: bool = True) -> EdgeBody:
    """An edge's body, on request without the places that say it."""
    body = EdgeBody.model_validate(edge)
    return body if evidence else body.model_copy(update={"evidence": ()})
