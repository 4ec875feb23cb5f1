"""Documents that a text names without a number: laws by name, programmes by their body."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from ..ontology.reading import AgencyName
from .agencies import agency_at
from .context import Context
from .laws import Law, laws
from .mentions import Seen


class NamedOnly(NamedTuple):
    """A document named without a number: `text[start:end]`."""

    start: int
    end: int
    name: str
    type: str
    date: str | None
    issuer: AgencyName | None
    rule: str
    changes: tuple[str, ...] = ()
    """The names of the laws that a law on amendments changes."""


_NAMES = (
    *(r"Chương\s+trình(?:\s+hành\s+động)?", r"Nghị\s+quyết", r"Đề\s+án"),
    r"Kế(?:\s+hoạch|t\s+luận)",
)
# "Kế hoạch của tỉnh"; not "Kế hoạch số". One a name, for the engine leaps to the letters with which
# all texts of a pattern begin.
_HEADS = tuple(re.compile(rf"({name})\s+của\s+(?=\S)") for name in _NAMES)
# "Nghị quyết Hội nghị lần thứ hai Ban Chấp hành Trung ương Đảng khóa XIV"; not one that its number
# follows
_CONFERENCES = tuple(
    re.compile(
        rf"({kind})\s+Hội\s+nghị\s+(?:Trung\s+ương\s+)?lần\s+thứ\s+(?:[^\s,.;]+\s+){{1,3}}?"
        r"(?:của\s+)?Ban\s+Chấp\s+hành\s+Trung\s+ương(?:\s+Đảng)?,?\s+kh(?:óa|oá)\s+[IVX]{1,5}\b"
        r"(?!\s*\(?(?:Nghị\s+quyết\s+|Kết\s+luận\s+)?số\s)"
    )
    for kind in (r"Nghị\s+quyết", r"Kết\s+luận")
)
_ISSUED_WITH = re.compile(r"[\s,*]*(?:về\s+)?(?:việc\s+)?(?:ban\s+hành\s+)?")
# "Chương trình hành động của Chính phủ thực hiện"; not "xây dựng Kế hoạch của tỉnh thực hiện"
_FOLLOWED = re.compile(
    r"\s+(?:giai\s+đoạn\s+[\d\s–-]{4,14})?(?:về\s+(?:việc\s+)?)?(?:tổ\s+chức\s+)?(?:triển\s+khai|thực\s+hiện|cụ\s+thể\s+h)"
)
_FARTHEST = 300
"""What follows a body's name stands within so many characters."""
_UNWRITTEN = re.compile(
    r"(?i:xây\s+dựng|ban\s+hành|dự\s+thảo|tham\s+mưu|soạn\s+thảo|đây\s+là|hoàn\s+thiện|trình|lập)(?:\s+\S+){0,2}\s*$"
)


def named_only(
    text: str, mentions: Sequence[Seen], own: AgencyName | None, context: Context
) -> Iterator[NamedOnly]:
    """Laws and programmes named without a number, apart from the mentions; in no order."""
    taken = [(each.start, each.end) for each in mentions]
    for law in _apart(laws(text, context.reference), taken):
        if not law.changes and law.name.lower().startswith("luật sửa đổi"):
            continue
        yield NamedOnly(law.start, law.end, law.name, law.kind, law.date, None, "law", law.changes)
    yield from _programmes(text, mentions, own, context)
    for match in chain.from_iterable(each.finditer(text) for each in _CONFERENCES):
        name = " ".join(match[0].split())
        body = AgencyName("Ban Chấp hành Trung ương Đảng")
        yield NamedOnly(*match.span(), name, " ".join(match[1].split()), None, body, "named")


def _apart(found: Iterator[Law], taken: Sequence[tuple[int, int]]) -> Iterator[Law]:
    """The laws that overlap no numbered mention; both come in reading order."""
    at = 0
    for law in found:
        while at < len(taken) and taken[at][1] <= law.start:
            at += 1
        if at == len(taken) or taken[at][0] >= law.end:
            yield law


def _programmes(
    text: str, mentions: Sequence[Seen], own: AgencyName | None, context: Context
) -> Iterator[NamedOnly]:
    ends = [each.after for each in mentions]
    for match in chain.from_iterable(head.finditer(text) for head in _HEADS):
        at = bisect_right(ends, match.start()) - 1
        if at >= 0 and _ISSUED_WITH.fullmatch(text, ends[at], match.start()):
            continue  # "Nghị quyết số 21/NQ-CP ban hành Chương trình hành động": one document
        if not _FOLLOWED.search(text, match.end(), match.end() + _FARTHEST) or _UNWRITTEN.search(
            text, max(0, match.start() - 40), match.start()
        ):
            continue
        found = agency_at(text[match.end() : match.end() + 120], 0, context)
        if found is None or (own and found[1].name == own.name):
            continue
        end = match.end() + found[0]
        if not _FOLLOWED.match(text, end):
            continue
        name = " ".join(text[match.start() : end].split())
        yield NamedOnly(
            match.start(), end, name, " ".join(match[1].split()), None, found[1], "named"
        )
