"""Bodies that are named beside or above an item and act on it too."""

import re
from collections.abc import Sequence

from ..ontology.words import Role
from .actor import Actor, each_once, within
from .actor_lines import section_line
from .agencies import agency_list
from .context import Context
from .outline import Outline
from .wrapping import Wrapping

# below a list of bodies, on a line of its own: "Có trách nhiệm:", "Có nhiệm vụ sau đây:"
_THESE_MUST = re.compile(
    r"\n[ ]*(?:Có|Chịu)\s+(?:trách\s+nhiệm|các\s+nhiệm\s+vụ|nhiệm\s+vụ)"
    r"(?:\s+(?:như\s+)?sau(?:\s+đây)?)?\s*:\Z"
)
# behind a listed body: " (đối với hạ tầng thương mại);", "."; not " chủ trì (cùng Sở Y tế);"
_FOR_WHAT = re.compile(r"\s*(?:\([^()]{0,400}\)\s*)?[.;,]?\s*")
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
        if item.children:
            _share_listed(outline, context, spans, item.children, own)
        if len(item.children) < 2 or any(outline.items[c].children for c in item.children):
            continue
        last = item.children[-1]
        with_line = [c for c in item.children if any(a.rule == "line" for a in own[c])]
        if with_line == [last]:
            shared = section_line(outline.text, *spans[last], layout, context)
            for child in item.children[:-1]:
                _give(own, child, shared)


def _share_listed(
    outline: Outline,
    context: Context,
    spans: Sequence[tuple[int, int]],
    children: Sequence[int],
    own: list[list[Actor]],
) -> None:
    """Give the bodies of bullets that only list them to what stands below the last bullet.

    "Giao các sở sau: - Sở A (…); - Sở B (…). Có trách nhiệm: a) …": a) is below "Sở B" in the tree,
    but the words before it speak of all.
    """
    *before, last = children
    if not before or not outline.items[last].children:
        return
    must = _THESE_MUST.search(outline.text, *spans[last])
    if not must or any(outline.items[child].children for child in before):
        return
    listed = [_only_names(outline.text, *spans[child], context) for child in before]
    listed.append(_only_names(outline.text, spans[last][0], must.start(), context))
    if all(listed):
        own[last] = each_once([actor for named in listed for actor in named])


def _only_names(text: str, start: int, end: int, context: Context) -> list[Actor]:
    """The bodies of a bullet that says no more than for what each is named; else []."""
    names = within(agency_list(text, start, context, stop=end), end)
    if not names or not _FOR_WHAT.fullmatch(text, names[-1][1], end):
        return []
    return [Actor(name, Role.LEAD, first, last, "label") for first, last, name in names]


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
