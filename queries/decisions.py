"""What people decided, as the store keeps it."""

from collections.abc import Iterable
from typing import Protocol

from ..ontology.decisions import Decision
from ..ontology.words import Judgement
from .rows import DecisionRow
from .store import Answer


class _Asked(Protocol):
    """A store, a moment of it, or a transaction under way."""

    def ask(self, question: str, **parameters: object) -> list[Answer]: ...


def decisions(store: _Asked) -> tuple[Decision, ...]:
    """All that people decided, in the order of the ids."""
    return tuple(map(_decision, store.ask("all_decisions")))


def decisions_on(store: _Asked, ids: Iterable[str]) -> tuple[Decision, ...]:
    """What people decided about one of these ids, in the order of the ids."""
    return tuple(map(_decision, store.ask("decisions_on", ids=sorted(set(ids)))))


def decision_row(decision: Decision) -> DecisionRow:
    """A decision as the store keeps it."""
    return DecisionRow(
        one=decision.one,
        other=decision.other,
        judgement=decision.judgement.value,
        reason=decision.reason,
        decided_by=decision.decided_by,
        decided_at=decision.decided_at,
    )


def _decision(row: Answer) -> Decision:
    return Decision(
        one=row["one"],
        judgement=Judgement(row["judgement"]),
        other=row["other"],
        reason=row["reason"],
        decided_by=row["decided_by"],
        decided_at=row["decided_at"],
    )
