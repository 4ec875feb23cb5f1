"""Lines that say who acts: "Đơn vị chủ trì: Sở X; đơn vị phối hợp: Sở Y"."""

import re
from collections.abc import Iterator

from ..ontology.words import Role
from .actor import Actor, each_once, within
from .actor_clauses import past
from .agencies import agency_list
from .context import Context
from .paragraphs import paragraphs
from .wrapping import Wrapping

# "Đơn vị chủ trì:", "Cơ quan phối hợp thực hiện:", "Chủ trì:", "Trách nhiệm chỉ đạo thực hiện:";
# not "chủ trì, phối hợp"
LINE = re.compile(
    r"(?i)(?:[-+*•(]\s*)?(?:(?:các\s+)?(?:đơn\s+vị|cơ\s+quan|phòng|bộ\s+phận)\s+"
    r"|trách\s+nhiệm(?:,?\s+(?:lãnh\s+đạo|chỉ\s+đạo|tổ\s+chức)){0,3},?\s+)?"
    r"(?P<role>chủ\s+trì|phối\s+hợp|thực\s+hiện|chịu\s+trách\s+nhiệm"
    r"|tham\s+mưu)(?:\s+(?:thực\s+hiện|chính|tham\s+mưu))?\s*:\s*"
)
# ". Cơ quan chủ trì:", " (Đơn vị thực hiện:" inside a paragraph; not ", chủ trì"
INNER_LINE = re.compile(
    r"(?i)[.;(]\s*(?=(?:(?:các\s+)?(?:đơn\s+vị|cơ\s+quan)\s+)(?:chủ\s+trì|thực\s+hiện|phối\s+hợp)"
    r"[^:.;()\n]{0,20}:)"
)
_LONGEST = 400  # characters of a bracket that says who acts
_CLOSED = re.compile(r"\)\s*[.;,]?\s*\Z")
_GIVEN = re.compile(r"(?i)\s*(?:(?:do|giao)\s+)?")
# " chủ trì, " of "(Sở A chủ trì, Sở B phối hợp)"; not " chủ trì xây dựng"
_DOES = re.compile(
    r"(?i)\s+(?:chủ\s+trì|thực\s+hiện|(?P<help>(?:cùng\s+)?phối\s+hợp))(?:\s+thực\s+hiện)?\s*"
    r"(?:\Z|[,;]\s*(?:và\s+)?(?:phối\s+hợp\s+(?:với|cùng)\s+)?)"
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


def bracketed(text: str, start: int, end: int, context: Context) -> list[Actor]:
    """The bodies of "(Sở A chủ trì, Sở B phối hợp)" at a paragraph's end; [] for other brackets."""
    closed = _CLOSED.search(text, max(start, end - 8), end)
    stop = closed.start() if closed else start
    begin = text.rfind("(", max(start, stop - _LONGEST), stop) + 1
    found: list[Actor] = []
    at = past(_GIVEN, text, begin) if begin else stop
    while at < stop:
        names = within(agency_list(text, at, context, stop=stop), stop)
        does = _DOES.match(text, names[-1][1], stop) if names else None
        if does:
            role = Role.COORDINATE if does["help"] else Role.LEAD
            at = does.end()
        elif found and names and names[-1][1] == stop:  # "Sở A chủ trì, phối hợp với Sở B"
            role, at = Role.COORDINATE, stop
        else:
            return []
        found += [Actor(name, role, first, last, "line") for first, last, name in names]
    return found


def _is_label(text: str, start: int, label: re.Match[str]) -> bool:
    """Whether "chủ trì:" opens a line or its part; not the verb before a list."""
    if label.start() == start or _LINE_WORD.match(label[0]):
        return True
    return text[label.start() - 2 : label.start()].strip() in (";", ".", ",")
