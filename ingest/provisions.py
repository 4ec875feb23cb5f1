"""Every heading and item of a document, and the duty of those that ask for something."""

from collections.abc import Iterator, Sequence

from ..ontology.reading import Assignment, Duty, Mention, Provision, Recurrence, Relative
from ..ontology.words import Modality
from .actor import Actor
from .actor_sharing import share_lines, with_heading
from .assignees import actors
from .context import Context
from .deadlines import Deadline
from .duties import (
    asks,
    is_report,
    like_others,
    opening_proposes,
    proposes,
    under_heading,
)
from .grids import GridRow, rows
from .limits import Limit, limit
from .outline import Outline, Part
from .paragraphs import paragraphs
from .recurrences import Due, recurrences
from .regions import is_normative
from .sections import sections
from .timings import Timing, timings
from .wrapping import Wrapping


def provisions(outline: Outline, context: Context) -> tuple[Provision, ...]:
    """The items of a document in reading order, those that set a task with a `Duty`.

    A provision's text is its own words as printed, white space folded; its span starts at its
    marker. The smallest items are tasks: a heading above tasks has no duty itself. Bodies and
    deadlines of a heading hold for the items below it that name none.
    """
    items = outline.items
    if not items:
        return tuple(_annexed(outline, context))
    laid = sections(outline)
    layout, spans, states = laid.layout, laid.spans, laid.states
    acting = _acting(outline, context, layout, spans, states)
    tasks = _tasks(outline, layout, spans, states, acting)
    due = timings(outline, context, spans, states)
    proposed = opening_proposes(outline)
    found: list[Provision] = []
    for at, item in enumerate(items):
        parent = items[item.parent].path if item.parent >= 0 else ""
        words = outline.words(*spans[at])
        below = _table(outline, context, at, spans[at], states[at])
        duty = None
        if tasks[at] and not (below and _only_heads(outline, spans[at], acting[at], layout)):
            duty = _duty(outline, at, spans, acting[at], due[at], proposed)
        found.append(
            Provision(
                item.path, item.label, parent, words, *outline.place(item.start, spans[at][1]), duty
            )
        )
        found += below
    return (*found, *_annexed(outline, context))


def _table(
    outline: Outline, context: Context, at: int, span: tuple[int, int], state: str
) -> list[Provision]:
    """The rows of a table of tasks in an item's own words, each a task of its own."""
    item = outline.items[at]
    if state in ("setting", "law", "detail"):
        return []
    return [
        _row(
            outline,
            row,
            f"{item.path}.hàng {number}",
            f"{item.label}.{row.label or number}",
            item.path,
        )
        for number, row in enumerate(rows(outline.as_printed, *span, context), start=1)
    ]


def _only_heads(
    outline: Outline, span: tuple[int, int], acting: Sequence[Actor], layout: Wrapping
) -> bool:
    """Whether an item with a table below asks for no more than what stands in the table."""
    first, last = next(paragraphs(outline.text, *span, layout), span)
    told = any(a.rule in ("command", "subject") and first <= a.start < last for a in acting)
    return not told or outline.text[last - 1] != "."


def _annexed(outline: Outline, context: Context) -> Iterator[Provision]:
    """The rows of the tables of tasks in annexes, which have no items: "Phụ lục.3"."""
    if is_normative(outline) or is_report(outline):
        return
    number = 0
    for zone in outline.parts(Part.ANNEX):
        for row in rows(outline.as_printed, zone.start, zone.end, context):
            number += 1
            label = f"Phụ lục.{row.label or number}"
            yield _row(outline, row, f"phụ lục.hàng {number}", label, "")


def _row(outline: Outline, row: GridRow, path: str, label: str, parent: str) -> Provision:
    """A row of a table as a task."""
    duty = Duty(
        modality=Modality.ASSIGNED,
        assignments=_assignments(outline, row.actors),
        deadline=row.deadline.iso if row.deadline else None,
        deadline_mention=_due_mention(outline, row.deadline),
        relative=_relative(outline, limit(outline.text, row.start, row.end)),
        recurrence=_recurrence(outline, recurrences(outline.text, row.start, row.end)),
        rule="task-table",
    )
    return Provision(path, label, parent, row.text, *outline.place(row.start, row.end), duty)


def _acting(
    outline: Outline,
    context: Context,
    layout: Wrapping,
    spans: Sequence[tuple[int, int]],
    states: Sequence[str],
) -> list[list[Actor]]:
    """The bodies that must act on each item, its headings' where it names none who leads."""
    own: list[list[Actor]] = []
    led: list[bool] = []
    for at, item in enumerate(outline.items):
        above = item.parent >= 0 and led[item.parent]
        skipped = states[at] == "setting" or outline.part_at(item.start) is not Part.BODY
        own.append([] if skipped else actors(outline.text, *spans[at], layout, context, above))
        led.append(above or any(actor.role == "lead" for actor in own[at]))
    share_lines(outline, context, layout, spans, states, own)
    return [with_heading(outline, at, own) for at in range(len(own))]


def _tasks(
    outline: Outline,
    layout: Wrapping,
    spans: Sequence[tuple[int, int]],
    states: Sequence[str],
    acting: Sequence[list[Actor]],
) -> list[bool]:
    """Which items are tasks: they ask, and none below them does."""
    tasks = [False] * len(outline.items)
    below = [False] * len(outline.items)
    for at in range(len(outline.items) - 1, -1, -1):
        item = outline.items[at]
        if outline.part_at(item.start) is Part.BODY and not below[at]:
            named = acting[at]
            if states[at] != "law-asking":
                named = [actor for actor in named if spans[at][0] <= actor.start < spans[at][1]]
            above = any(states[child] != "detail" for child in item.children)
            under = item.parent >= 0 and _only_assigns(outline, spans, acting, item.parent)
            state = "asking" if under and states[at] in ("", "article") else states[at]
            tasks[at] = asks(outline.text[slice(*spans[at])], state, named, above)
            if not (tasks[at] or above or state in ("weak", "topic", "article")):
                below_it = under_heading(outline.text, spans[at], layout)
                words = outline.text[below_it : spans[at][1]] if below_it >= 0 else ""
                tasks[at] = asks(words, state, [], above)
        if (tasks[at] or below[at]) and item.parent >= 0:
            below[item.parent] = True
    _add_neighbours(outline, spans, states, tasks, below)
    return tasks


def _only_assigns(
    outline: Outline,
    spans: Sequence[tuple[int, int]],
    acting: Sequence[list[Actor]],
    at: int,
) -> bool:
    """Whether a heading says no more than who acts: "Điều 2. Giao Sở Y tế", tasks below it."""
    start, end = spans[at]
    ends = [actor.end for actor in acting[at] if actor.role == "lead" and start <= actor.start]
    return bool(ends) and not outline.text[max(ends) : end].strip(" \n:;.")


def _add_neighbours(
    outline: Outline,
    spans: Sequence[tuple[int, int]],
    states: Sequence[str],
    tasks: list[bool],
    below: Sequence[bool],
) -> None:
    """An item whose opening verb is misspelt or unknown is a task where most beside it are."""
    for item in outline.items:
        rest = [c for c in item.children if not tasks[c] and not below[c]]
        if rest and len(rest) * 3 <= len(item.children) and sum(tasks[c] for c in item.children):
            for child in rest:
                text = outline.text[slice(*spans[child])]
                leaf = not outline.items[child].children
                tasks[child] = leaf and like_others(text, states[child])


def _duty(
    outline: Outline,
    at: int,
    spans: Sequence[tuple[int, int]],
    acting: Sequence[Actor],
    due: Timing,
    proposed: bool,
) -> Duty:
    """What is asked of whom until when."""
    asked = proposes(outline, at, spans, acting, proposed)
    return Duty(
        modality=Modality.PROPOSED if asked else Modality.ASSIGNED,
        assignments=_assignments(outline, acting),
        deadline=due.deadline.iso if due.deadline else None,
        deadline_mention=_due_mention(outline, due.deadline),
        relative=_relative(outline, due.limit),
        recurrence=_recurrence(outline, due.again),
        rule=f"task-{acting[0].rule}" if acting else "task-verb",
    )


def _assignments(outline: Outline, acting: Sequence[Actor]) -> tuple[Assignment, ...]:
    return tuple(
        Assignment(
            actor.agency,
            actor.role,
            outline.mention(actor.start, actor.end, f"assignee-{actor.rule}"),
        )
        for actor in acting
    )


def _due_mention(outline: Outline, due: Deadline | None) -> Mention | None:
    return outline.mention(due.start, due.end, "deadline") if due else None


def _relative(outline: Outline, runs: Limit | None) -> Relative | None:
    if runs is None:
        return None
    place = outline.mention(runs.start, runs.end, "time-limit")
    return Relative(runs.amount, runs.unit, runs.working, runs.since, runs.before, place)


def _recurrence(outline: Outline, again: Sequence[Due]) -> tuple[Recurrence, ...]:
    return tuple(
        Recurrence(
            every=each.every,
            mention=outline.mention(each.start, each.end, "recurrence"),
            interval=each.interval,
            month=each.month,
            day=each.day,
            weekday=each.weekday,
            before=each.before,
        )
        for each in again
    )
