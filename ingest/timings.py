"""When each item is due: on a day, within a time from an event, or again and again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .context import Context
from .deadlines import Deadline, deadline
from .limits import Limit, limit
from .outline import Outline
from .recurrences import Due, recurrences


@dataclass(frozen=True, slots=True)
class Timing:
    """All that says when something is due."""

    deadline: Deadline | None = None
    limit: Limit | None = None
    again: tuple[Due, ...] = ()

    @property
    def told(self) -> bool:
        """Whether anything is said."""
        return bool(self.deadline or self.limit or self.again)


_UNTOLD = Timing()


def timings(
    outline: Outline,
    context: Context,
    spans: Sequence[tuple[int, int]],
    states: Sequence[str],
) -> list[Timing]:
    """Each item's own timing, else that of the details below it or of the nearest heading.

    A fixed deadline of the heading holds also for an item that only says how often or from when.
    """
    found = [timing(outline.text, *span, context) for span in spans]
    for at, item in enumerate(outline.items):
        others = [found[c] for c in item.children if states[c] == "detail"]
        others += [found[item.parent]] if item.parent >= 0 else []
        found[at] = _completed(found[at], others)
    return found


def timing(text: str, start: int, end: int, context: Context) -> Timing:
    """What `text[start:end]` itself says; the day of a recurrence is no fixed deadline."""
    again = recurrences(text, start, end)
    runs = limit(text, start, end)
    fixed = deadline(text, start, end, context)
    if not (again or runs or fixed):
        return _UNTOLD
    for place in _not_fixed(again, runs):
        if fixed and place[0] < fixed.end and fixed.start < place[1]:
            fixed = deadline(text, place[1], end, context)
    return Timing(fixed, runs, again)


def _not_fixed(again: Sequence[Due], runs: Limit | None) -> Iterator[tuple[int, int]]:
    """Where dates stand that are none of their own: recurring ones, and the event of a limit."""
    yield from ((each.start, each.end) for each in again if each.day)
    if runs:
        yield runs.start, runs.end


def _completed(own: Timing, others: Sequence[Timing]) -> Timing:
    """An item's timing with what others say for it."""
    if not own.told:
        return next((each for each in others if each.told), own)
    if own.deadline:
        return own
    fixed = next((each.deadline for each in others if each.deadline), None)
    return replace(own, deadline=fixed) if fixed else own
