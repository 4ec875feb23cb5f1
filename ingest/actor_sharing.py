"""Bodies that are named beside or above an item and act on it too."""

from collections.abc import Sequence

from .actor import Actor
from .actor_lines import section_line
from .context import Context
from .outline import Outline
from .wrapping import Wrapping

_MOST_DETAILS = 12
"""Who leads, who helps, by when, with what: a task has a few such lines, never hundreds."""


def share_lines(
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
    details = 0
    for child in children:
        if states[child] != "detail":
            before = [] if details else before
            before.append(child)
            details = 0
            continue
        details += 1
        if details <= _MOST_DETAILS:
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


def with_heading(outline: Outline, at: int, own: list[list[Actor]]) -> list[Actor]:
    """An item's actors, with those of the nearest heading that has some where none leads it."""
    found = own[at]
    above = outline.items[at].parent
    while above >= 0 and not any(actor.role == "lead" for actor in found):
        if any(actor.role == "lead" for actor in own[above]):
            return _joined(found, own[above])
        if own[above]:  # "2. Phối hợp với Bộ A:" below "Trách nhiệm của Bộ B"
            found = _joined(found, own[above])
        above = outline.items[above].parent
    return found
