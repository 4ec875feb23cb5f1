"""When each item is due: on a day, within a time from an event, or again and again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .context import Context
from .deadlines import Deadline, deadline
from .due_labels import labelled
from .due_lines import closings, runs
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
    _share_closings(outline, context, spans, found)
    for at, item in enumerate(outline.items):
        told = runs(item.children, states) if item.children else []
        for group, details in told if len(told) > 1 else ():
            for each in group:
                found[each] = _completed(found[each], [found[c] for c in details])
        others = [found[c] for _, details in told[:1] for c in details] if len(told) < 2 else []
        others += [found[item.parent]] if item.parent >= 0 else []
        found[at] = _completed(found[at], others)
    return found


def _share_closings(
    outline: Outline, context: Context, spans: Sequence[tuple[int, int]], found: list[Timing]
) -> None:
    """Give what the lines behind the last item of a list say to all items of the list."""
    for closing in closings(outline, spans):
        last = closing.items[-1]
        shared = timing(outline.text, closing.start, closing.end, context)
        found[last] = timing(outline.text, spans[last][0], closing.start, context)
        for each in closing.items:
            found[each] = _completed(found[each], [shared])


def timing(text: str, start: int, end: int, context: Context) -> Timing:
    """What `text[start:end]` itself says; the day of a recurrence is no fixed deadline."""
    again = recurrences(text, start, end)
    runs = limit(text, start, end)
    fixed = deadline(text, start, end, context)
    if not (again or runs or fixed):
        fixed = labelled(text, start, end, context)
        return Timing(fixed) if fixed else _UNTOLD
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
