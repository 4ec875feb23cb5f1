"""Each place where a document's number stands, with what its text says around it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..ontology.reading import AgencyName, Repaired
from ..ontology.words import Confidence, Repair
from .cited_title import title_after
from .column_dates import date_below
from .context import Context
from .dates import date_at, date_on
from .doctype import Typed, misspelt, type_before, type_of_symbol
from .issuers import COMPANY, certain_issuer, is_listed, issuer_after, issuer_before, local_issuer
from .laws import PASSED, name_after
from .lookalikes import said_so
from .misread import unmisread
from .numbers import Number, numbers
from .repairs import as_meant


class Seen(NamedTuple):
    """A mention of a document and what stands around it."""

    start: int
    """Of the word for its type, or of "số", or of the number."""
    end: int
    """Of the number, or of the date right behind it."""
    number: Number | None
    """None for a short form ("Đề án số 08")."""
    type: str | None
    worded: bool
    """True where the type is a word of the text, not only a code of the symbol."""
    date: str | None
    issuer: AgencyName | None
    issuer_named: bool
    after: int
    """Where its noun phrase ends: behind date, issuer and term."""
    rule: str
    confidence: Confidence
    title: str | None = None
    term: str | None = None
    law: str = ""
    """The name of a law that is named with its number."""
    key: str = ""
    """What groups it: the number's key, or that of the full form that a short one stands for."""
    repaired: Repaired | None = None
    """How its number is read, where that is not as printed."""


# ", ngày", " ngày", " (ngày", " ban hành ngày", " cùng ngày"; not "; ngày"
_TO_DATE = re.compile(
    rf"[\s,]{{0,40}}+(?:{PASSED}"
    r"|\(?(?:được\s+)?(?:ký\s+|ban\s+hành\s+)?)(?:cùng\s+)?"
    r"(?=(?i:ngày|tháng)|\d)"
)
_YEAR = re.compile(r"[\s,]{1,20}năm\s+((?:19|20)\d\d)(?!\d)")
_TERM = re.compile(r"[\s,]{0,10}\(?\s*[Kk]h[óo][áa]?\s+([IVX]{1,5}|\d{1,2})\b\)?")
_LEADING_DATE = re.compile(r"(?:^|[.;:\n]\s*)[\s-]*(?=(?i:ngày)\s)")


def seen(text: str, context: Context) -> list[Seen]:
    """Every mention by number, in reading order."""
    found = list(_each(text, context))
    for at in range(len(found) - 2, -1, -1):
        here, following = found[at], found[at + 1]
        if here.issuer is None and following.issuer and _goes_on(text, here, following):
            found[at] = here._replace(issuer=following.issuer, issuer_named=following.issuer_named)
    return _of_one_day(text, found)


# "các Nghị quyết số", "02 Quyết định số": one date behind the last holds for all; not "Điều 2 "
_SEVERAL = re.compile(r"(?i:các|những|hai|ba|bốn|0[2-9])\s+$")
_SAME_DAY = re.compile(r"[\s,]+cùng\s")


def _of_one_day(text: str, found: list[Seen]) -> list[Seen]:
    """The mentions, with the day of the last of a list for all: "các Nghị quyết số A và B ngày …".

    So it is where the list is announced as one, or the day is said to be the same.
    """
    first = 0
    for at in range(1, len(found) + 1):
        last = found[at - 1]
        if at < len(found) and not last.date and _goes_on(text, last, found[at]):
            continue
        if last.date and at - first > 1 and _says_one_day(text, found[first], last):
            found[first:at] = [each._replace(date=last.date) for each in found[first:at]]
        first = at
    return found


def _says_one_day(text: str, opening: Seen, last: Seen) -> bool:
    """Whether a list is announced as one, or the day behind its last is said to be the same."""
    if last.number and _SAME_DAY.match(text, last.number.end):
        return True
    return _SEVERAL.search(text, max(0, opening.start - 12), opening.start) is not None


def _goes_on(text: str, here: Seen, following: Seen) -> bool:
    """Whether a number is the next of one list with another."""
    return _alike(here, following) and bool(
        _LISTED.fullmatch(text, here.after, max(here.after, following.start))
    )


def _alike(first: Seen, second: Seen) -> bool:
    """Whether two numbers of one list are of one organ: "57-NQ/TW, 59-NQ/TW của Bộ Chính trị"."""
    return bool(
        first.number and second.number and first.number.groups[-1] == second.number.groups[-1]
    )


def _each(text: str, context: Context) -> Iterator[Seen]:
    carried: Typed | None = None
    last_end = 0
    printed, text = text, unmisread(text, context.reference)
    found = _numbers(text, printed, context)
    types = [type_before(text, number.start, context.reference) for number in found]
    for number, typed in zip(found, types, strict=True):
        if typed is None and carried and _LISTED.fullmatch(text[last_end : number.start]):
            typed = Typed(carried.name, said_so(text, number.start))
        carried = typed
        for sibling in _siblings(text, number):
            yield _completed(_around(text, sibling, typed, context, alone=False))
            typed = Typed(typed.name, number.start) if typed else None
        mention = _around(text, number, typed, context)
        last_end = mention.after
        yield mention


def _numbers(text: str, printed: str, context: Context) -> list[Number]:
    """The numbers as they are meant, read from a text whose figures were mended.

    All are found before any is looked around: the machine is quicker at one kind of work at a time.
    """
    found = list(numbers(text, context.reference))
    if printed is text:
        return [as_meant(each, each.printed, context.reference) for each in found]
    words = ("".join(printed[each.start : each.end].split()) for each in found)
    return [as_meant(*each, context.reference) for each in zip(found, words, strict=True)]


def _completed(each: Seen) -> Seen:
    """A number that has its symbol from the last of its list."""
    read_as = each.number.reading or each.number.printed if each.number else ""
    return each._replace(repaired=Repaired(read_as, Repair.COMPLETED))


_JOINED = (",", ";", "và")
_LISTED = re.compile(r"[\s,;]*(?:và|và\s+các)?[\s,;]*(?:số)?\s*")
_SIBLING = re.compile(r"(?i:số)\s+((?:\d{1,4}\s*(?:,|;|và)\s*){1,8})$")


def _siblings(text: str, number: Number) -> Iterator[Number]:
    """The numbers before it that share its symbol: "số 57, 59-NQ/TW"."""
    window = max(0, number.start - 60)
    before = text[window : number.start]
    if not before.rstrip().endswith(_JOINED):
        return
    found = _SIBLING.search(before)
    if not found:
        return
    tail = (number.reading or number.printed)[len(number.serial) :]
    for serial in re.finditer(r"\d{1,4}", found[1]):
        start = window + found.start(1) + serial.start()
        yield Number(
            start, start + len(serial[0]), serial[0] + tail, serial[0], number.year,
            number.groups, number.party, number.known, True,
        )  # fmt: skip


def _around(
    text: str, number: Number, typed: Typed | None, context: Context, alone: bool = True
) -> Seen:
    start, kind, worded = _kind(text, number, typed, context)
    more = alone and text[number.end : number.end + 1] not in _CLOSES
    below = date_below(text, start, number.end) if more else None
    end, date = (number.end, below) if below or not more else _date_after(text, number.end)
    after = end
    issuer, named = None, False
    if more:
        after, term = _term_after(text, after)
        followed = issuer_after(text, after, context)
        if followed:
            after, issuer, named = followed[0], followed[1], True
            after, later = _term_after(text, after)
            term = term or later
            if date is None:
                late_end, date = _date_after(text, after)
                after = max(after, late_end)
    else:
        term = None
    if date is None:
        date = _date_before(text, start)
    issuer, named = _issuer(text, number, start, date, issuer, named, context)
    return Seen(
        start, end, number, kind, worded, date, issuer, named, after, "number",
        _confidence(number, worded), title_after(text, after) if more else None, term,
        _law(text, after, typed, context), number.key,
        Repaired(number.reading, number.repair) if number.repair else None,
    )  # fmt: skip


_CLOSES = frozenset(".;:)|")
"""Signs right behind a number that end what is said of it: no date, body or title follows."""


def _law(text: str, after: int, typed: Typed | None, context: Context) -> str:
    """The name of the law, from before its number or from behind its date."""
    if typed is None or typed.law or typed.name != "Luật":
        return typed.law if typed else ""
    return name_after(text, after, context.reference)


def _kind(
    text: str, number: Number, typed: Typed | None, context: Context
) -> tuple[int, str | None, bool]:
    if typed and typed.name:
        return typed.start, typed.name, True
    so = said_so(text, number.start)
    near = text[max(0, number.start - 60) : so]
    kind = type_of_symbol(number, context.reference, near)
    if typed:  # "văn bản số 502/UBND-KT"
        return typed.start, kind, False
    start = misspelt(text, number.start, kind) if kind else None
    if start is not None:
        return start, kind, True
    return so, kind, False


def _date_after(text: str, at: int) -> tuple[int, str | None]:
    """The date that follows at once, and where the mention ends with it."""
    lead = _TO_DATE.match(text, at)
    if lead:
        found = date_on(text, lead.end(), lead.end() + 90)
        if found:
            return found.end, found.iso
    year = _YEAR.match(text, at)
    return (year.end(), year[1]) if year else (at, None)


def _term_after(text: str, at: int) -> tuple[int, str | None]:
    found = _TERM.match(text, at)
    return (found.end(), found[1]) if found else (at, None)


def _date_before(text: str, start: int) -> str | None:
    """The date of "Ngày 29/6/2026, Bộ Xây dựng ban hành Quyết định số …"."""
    window = max(0, start - 200)
    if not text[window:start].rstrip().endswith(_ISSUING_ENDS):
        return None
    if not _HAS_ISSUED.search(text, window, start):
        return None
    found = None
    for lead in _LEADING_DATE.finditer(text, window, start):
        found = date_at(text, lead.end(), lead.end() + 60)
    if not found or re.search(r"[.;]\s", text[found.end : start]):
        return None
    return found.iso


_ISSUING_ENDS = ("hành", "ký", "có", "duyệt", "các")
"""What the words of `_HAS_ISSUED` end in; to ask for these first is cheaper by far."""
_HAS_ISSUED = re.compile(r"(?:ban\s+hành|ký(?:\s+ban\s+hành)?|có|phê\s+duyệt)\s+(?:các\s+)?$")


_BOLD = (Repair.MISREAD, Repair.COMPLETED)
"""Repairs that make a mention no better than likely."""


def _issuer(
    text: str,
    number: Number,
    start: int,
    date: str | None,
    issuer: AgencyName | None,
    named: bool,
    context: Context,
) -> tuple[AgencyName | None, bool]:
    certain = certain_issuer(number, date, context)
    if issuer:
        torn = certain and not (
            is_listed(issuer.name, context.reference) or COMPANY.match(issuer.name)
        )
        return (certain if torn else issuer), named
    if certain:
        return certain, False
    before = issuer_before(text, start, context)
    local = local_issuer(number, date, context)
    if before and (not local or before[1].name == local.name or _elsewhere(before[1], local)):
        return before[1], True
    return local, False


def _elsewhere(named: AgencyName, local: AgencyName) -> bool:
    """Whether a body is the same office of another province: "UBND tỉnh Thái Nguyên"."""
    if not named.province or named.province == local.province:
        return False
    return named.name.split()[:3] == local.name.split()[:3]


def _confidence(number: Number, worded: bool) -> Confidence:
    if number.known and worded and not number.repaired and number.repair not in _BOLD:
        return Confidence.CERTAIN
    return Confidence.LIKELY if number.known or worded else Confidence.UNSURE
