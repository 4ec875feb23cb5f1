"""What is in doubt, and what people decided, in JSON."""

from collections.abc import Iterable

from pydantic import BaseModel, Field

from ..ontology.decisions import Decision
from ..ontology.words import Doubt, Relation
from ..queries.answers import Saying, Unsure, UnsureItem
from .answer_bodies import AnswerBody, DecisionBody, from_searched, is_illustration
from .edge_bodies import EvidenceBody
from .node_bodies import DocumentNode, from_document


class CandidateBody(BaseModel):
    """A document that one in doubt may be."""

    document: DocumentNode
    reason: str
    command: str = Field(description="What a person types to say that it is.")


class TellingBody(BaseModel):
    """What some texts tell of a document on which texts disagree."""

    what: str = Field(description="date or issuer.")
    value: str
    own: list[str] = Field(description="Texts of the document itself that tell it, some of them.")
    others: list[str] = Field(description="Texts that only cite it and tell it, some of them.")
    texts: int = Field(description="How many tell it.")
    chosen: bool = Field(description="Whether the document bears this value.")


class SayingBody(BaseModel):
    """A place that speaks of a document in doubt."""

    edge: str = Field(description="The id of the edge that it says.")
    relation: Relation
    witness: str | None = Field(description="The id of the document whose words they are.")
    witness_name: str | None
    place: EvidenceBody
    words: str = Field(description="The words about the place, on one line.")


class UnsureItemBody(BaseModel):
    """A document of which a person should say which one it is."""

    document: DocumentNode
    doubts: list[Doubt]
    candidates: list[CandidateBody]
    tellings: list[TellingBody]
    sayings: list[SayingBody]
    commands: list[str] = Field(
        description="What would decide it; the last says that it is a document of its own."
    )
    cut: bool = Field(description="True where it has more candidates or places than are shown.")


class UnsureBody(AnswerBody):
    """Some of what is in doubt, by id."""

    items: list[UnsureItemBody]
    undecided: int = Field(description="How many there are in all.")
    cursor: str | None = Field(description="Give it back as `after`; null at the end.")


class DecisionsBody(BaseModel):
    """What people decided, by id."""

    decisions: list[DecisionBody]
    truncated: bool = Field(description="True where there is more than is shown.")


def from_unsure(found: Unsure) -> UnsureBody:
    """The body of what is in doubt."""
    return UnsureBody(
        items=[_item(each) for each in found.items],
        undecided=found.undecided,
        cursor=found.cursor,
        illustration=is_illustration((each.document for each in found.items), ()),
        truncated=found.cursor is not None,
        searched=from_searched(found.searched),
    )


def from_decisions(found: Iterable[Decision], limit: int) -> DecisionsBody:
    """The body of what people decided, the first ones."""
    every = list(found)
    shown = [DecisionBody.model_validate(each) for each in every[:limit]]
    return DecisionsBody(decisions=shown, truncated=len(every) > limit)


def _item(each: UnsureItem) -> UnsureItemBody:
    return UnsureItemBody(
        document=from_document(each.document),
        doubts=list(each.doubts),
        candidates=[
            CandidateBody(
                document=from_document(one.document), reason=one.reason, command=one.command
            )
            for one in each.candidates
        ],
        tellings=[
            TellingBody(
                what=one.what,
                value=one.value,
                own=list(one.own),
                others=list(one.others),
                texts=one.texts,
                chosen=one.chosen,
            )
            for one in each.tellings
        ],
        sayings=[_saying(one) for one in each.sayings],
        commands=list(each.commands),
        cut=each.cut,
    )


def _saying(one: Saying) -> SayingBody:
    return SayingBody(
        edge=one.edge.id,
        relation=one.edge.relation,
        witness=one.edge.witness,
        witness_name=one.witness.name if one.witness else None,
        place=EvidenceBody.model_validate(one.place),
        words=one.words,
    )
