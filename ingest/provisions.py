"""Every heading and item of a document, and the duty of those that ask for something."""

from collections.abc import Sequence

from ..ontology.reading import Assignment, Duty, Mention, Provision
from ..ontology.words import Modality
from .assignees import Actor, actors, section_line
from .context import Context
from .deadlines import Deadline, deadline
from .duties import asks, like_others, opening_proposes, own_spans, proposes, regions
from .grids import rows
from .outline import Outline, Part
from .wrapping import Wrapping, wrapping


def provisions(outline: Outline, context: Context) -> tuple[Provision, ...]:
    """The items of a document in reading order, those that set a task with a `Duty`.

    A provision's text is its own words, white space folded; its span starts at its marker. The
    smallest items are tasks: a heading above tasks has no duty itself. Bodies and deadlines of a
    heading hold for the items below it that name none.
    """
    items = outline.items
    if not items:
        return ()
    layout = wrapping(outline.text, items[0].start, max(item.end for item in items))
    spans = own_spans(outline)
    states = regions(outline, layout, spans)
    acting = _acting(outline, context, layout, spans, states)
    tasks = _tasks(outline, spans, states, acting)
    due = _deadlines(outline, context, spans, states)
    proposed = opening_proposes(outline)
    found: list[Provision] = []
    for at, item in enumerate(items):
        parent = items[item.parent].path if item.parent >= 0 else ""
        words = " ".join(outline.text[slice(*spans[at])].split())
        below = _table(outline, context, at, spans[at], states[at])
        duty = None
        if tasks[at] and not below:
            duty = _duty(outline, at, spans, acting[at], due[at], proposed)
        found.append(
            Provision(item.path, item.label, parent, words, item.start, spans[at][1], duty)
        )
        found += below
    return tuple(found)


def _table(
    outline: Outline, context: Context, at: int, span: tuple[int, int], state: str
) -> list[Provision]:
    """The rows of a table of tasks in an item's own words, each a task of its own."""
    item, text = outline.items[at], outline.text
    if state in ("setting", "law", "detail") or text.find("|", *span) < 0:
        return []
    return [
        Provision(
            path=f"{item.path}.hàng {number}",
            label=f"{item.label}.{row.label or number}",
            parent=item.path,
            text=" ".join(text[row.start : row.end].split()),
            start=row.start,
            end=row.end,
            duty=Duty(
                modality=Modality.ASSIGNED,
                assignments=_assignments(outline, row.actors),
                deadline=row.deadline.iso if row.deadline else None,
                deadline_mention=_due_mention(outline, row.deadline),
                rule="task-table",
            ),
        )
        for number, row in enumerate(rows(text, *span, context), start=1)
    ]


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
    _share_lines(outline, context, layout, spans, states, own)
    return [_with_heading(outline, at, own) for at in range(len(own))]


def _share_lines(
    outline: Outline,
    context: Context,
    layout: Wrapping,
    spans: Sequence[tuple[int, int]],
    states: Sequence[str],
    own: list[list[Actor]],
) -> None:
    """Give "Đơn vị chủ trì: …" to the tasks that it belongs to.

    As items of their own such lines belong to the items before them, or to the heading where there
    are none; as a paragraph behind the last item of a section, to all its items.
    """
    for at, item in enumerate(outline.items):
        details = [c for c in item.children if states[c] == "detail"]
        if details:
            _share_details(item.children, at, states, own)
            continue
        if len(item.children) < 2 or any(outline.items[c].children for c in item.children):
            continue
        last = item.children[-1]
        with_line = [c for c in item.children if any(a.rule == "line" for a in own[c])]
        if with_line == [last]:
            shared = section_line(outline.text, *spans[last], layout, context)
            for child in item.children[:-1]:
                _give(own, child, shared)


def _share_details(
    children: Sequence[int], above: int, states: Sequence[str], own: list[list[Actor]]
) -> None:
    """Give the actors of detail items to the run of items before them, else to the heading."""
    before: list[int] = []
    open_run = True
    for child in children:
        if states[child] != "detail":
            before = [*before, child] if open_run else [child]
            open_run = True
            continue
        open_run = False
        for target in before or [above]:
            _give(own, target, own[child])


def _give(own: list[list[Actor]], at: int, more: list[Actor]) -> None:
    """Add actors to an item that does not name its own leader otherwise."""
    if not any(actor.role == "lead" and actor.rule != "line" for actor in own[at]):
        own[at] = _joined(own[at], more)


def _joined(own: list[Actor], more: list[Actor]) -> list[Actor]:
    named = {actor.agency.name.lower() for actor in own if actor.role == "lead"}
    added = [actor for actor in more if actor.agency.name.lower() not in named]
    leads = {actor.agency.name.lower() for actor in added}
    return added + [actor for actor in own if actor.agency.name.lower() not in leads]


def _with_heading(outline: Outline, at: int, own: list[list[Actor]]) -> list[Actor]:
    """An item's actors, with those of the nearest heading that has some where none leads it."""
    found = own[at]
    above = outline.items[at].parent
    while above >= 0 and not any(actor.role == "lead" for actor in found):
        if any(actor.role == "lead" for actor in own[above]):
            return _joined(found, own[above])
        above = outline.items[above].parent
    return found


def _tasks(
    outline: Outline,
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
            tasks[at] = asks(outline.text[slice(*spans[at])], states[at], named, above)
        if (tasks[at] or below[at]) and item.parent >= 0:
            below[item.parent] = True
    _add_neighbours(outline, spans, states, tasks, below)
    return tasks


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
    due: Deadline | None,
    proposed: bool,
) -> Duty:
    """What is asked of whom until when."""
    asked = proposes(outline, at, spans, acting, proposed)
    return Duty(
        modality=Modality.PROPOSED if asked else Modality.ASSIGNED,
        assignments=_assignments(outline, acting),
        deadline=due.iso if due else None,
        deadline_mention=_due_mention(outline, due),
        rule=f"task-{acting[0].rule}" if acting else "task-verb",
    )


def _deadlines(
    outline: Outline,
    context: Context,
    spans: Sequence[tuple[int, int]],
    states: Sequence[str],
) -> list[Deadline | None]:
    """Each item's own deadline, else that of the details below or of the nearest heading."""
    found = [deadline(outline.text, *span, context) for span in spans]
    for at, item in enumerate(outline.items):
        if found[at] is None:
            below = (found[c] for c in item.children if states[c] == "detail" and found[c])
            found[at] = next(below, None) or (found[item.parent] if item.parent >= 0 else None)
    return found


def _assignments(outline: Outline, acting: Sequence[Actor]) -> tuple[Assignment, ...]:
    return tuple(
        Assignment(
            actor.agency,
            actor.role,
            _mention(outline, actor.start, actor.end, f"assignee-{actor.rule}"),
        )
        for actor in acting
    )


def _due_mention(outline: Outline, due: Deadline | None) -> Mention | None:
    return _mention(outline, due.start, due.end, "deadline") if due else None


def _mention(outline: Outline, start: int, end: int, rule: str) -> Mention:
    return Mention(start, end, outline.text[start:end], rule, provision=outline.provision_at(start))
