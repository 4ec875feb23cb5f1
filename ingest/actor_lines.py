"""Lines that say who acts: "Đơn vị chủ trì: Sở X; đơn vị phối hợp: Sở Y"."""

import re
from collections.abc import Iterator

from ..ontology.words import Role
from .actor import Actor, each_once, within
from .agencies import agency_list
from .context import Context
from .paragraphs import paragraphs
from .wrapping import Wrapping

# "Đơn vị chủ trì:", "Cơ quan phối hợp thực hiện:", "Chủ trì:"; not "chủ trì, phối hợp"
LINE = re.compile(
    r"(?i)(?:[-+*•(]\s*)?(?:(?:các\s+)?(?:đơn\s+vị|cơ\s+quan|phòng|bộ\s+phận)\s+)?"
    r"(?P<role>chủ\s+trì|phối\s+hợp|thực\s+hiện|chịu\s+trách\s+nhiệm"
    r"|tham\s+mưu)(?:\s+(?:thực\s+hiện|chính|tham\s+mưu))?\s*:\s*"
)
# ". Cơ quan chủ trì:", " (Đơn vị thực hiện:" inside a paragraph; not ", chủ trì"
INNER_LINE = re.compile(
    r"(?i)[.;(]\s*(?=(?:(?:các\s+)?(?:đơn\s+vị|cơ\s+quan)\s+)(?:chủ\s+trì|thực\s+hiện|phối\s+hợp)"
    r"[^:.;()\n]{0,20}:)"
)
_LINE_WORD = re.compile(r"(?i)(?:đơn\s+vị|cơ\s+quan|phòng|bộ\s+phận)\s+\w+\s+\w+")


def section_line(
    text: str, start: int, end: int, layout: Wrapping, context: Context
) -> list[Actor]:
    """The bodies of "Đơn vị chủ trì: …" lines that stand as paragraphs of their own."""
    found: list[Actor] = []
    for first, last in list(paragraphs(text, start, end, layout))[1:]:
        found += line_actors(text, first, last, context)
    return each_once(found)


def line_actors(text: str, start: int, end: int, context: Context) -> Iterator[Actor]:
    """The bodies of a paragraph that begins with "Đơn vị chủ trì:"."""
    opening = LINE.match(text, start, end)
    if not opening:
        return
    labels = [label for label in LINE.finditer(text, start, end) if _is_label(text, start, label)]
    stops = [label.start() for label in labels[1:]] + [end]
    for label, stop in zip(labels, stops, strict=True):
        role = Role.COORDINATE if label["role"].lower().startswith("ph") else Role.LEAD
        for first, last, name in within(agency_list(text, label.end(), context, stop=stop), stop):
            yield Actor(name, role, first, last, "line")


def _is_label(text: str, start: int, label: re.Match[str]) -> bool:
    """Whether "chủ trì:" opens a line or its part; not the verb before a list."""
    if label.start() == start or _LINE_WORD.match(label[0]):
        return True
    return text[label.start() - 2 : label.start()].strip() in (";", ".", ",")
