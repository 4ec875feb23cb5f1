"""Laws cited by name alone: where such a name ends in running text.

The names of laws hold commas, "và", "của" and "theo" themselves, so those in force are listed
(Luật 80/2015/QH13 gives a law no other mark than its name); others end where a sentence goes on.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from ..ontology.tables import Reference
from .dates import date_on
from .letters import CAPITAL, either_tone

# "Luật Đường sắt", "Bộ luật Lao động", "Luật đất đai"; not "dự án Luật"
_KINDS = (r"Luật", r"Bộ\s+luật", r"Pháp\s+lệnh")
_NAMED = r"\s+(?=[^\W\d_])"
_LAW = re.compile(rf"({'|'.join(_KINDS)}){_NAMED}")
# One a kind, for the engine leaps to the letters with which all texts of a pattern begin.
_LAWS = tuple(re.compile(f"({kind}){_NAMED}") for kind in _KINDS)
_UNWRITTEN = re.compile(r"\w$|(?:dự\s+án|dự\s+thảo|đạo)\s+$")
_AMENDING = re.compile(
    r"[Ss]ửa\s+đổi(?:(?:,|\s+và)?\s+bổ\s+sung)?\s+(?:một\s+số\s+điều\s+)?(?:của\s+)?(?:các\s+)?"
)
_AND = re.compile(r"(?:,|,?\s+và)\s+(?=(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s)")
_MOST_CHANGED = 12
# where a name that is not listed ends: " ngày", ", các", " và Nghị định"; not ", chống"
_STOP = re.compile(
    rf"\s*(?:\n\s*\n|[;:.()|“”\"*\d]|,\s*(?:[{CAPITAL}]|các|được|đã|và\s+các|đồng|để|thì)"
    r"|\s(?:ngày|năm|số|về|được|đã|đang|có|của|để|tại|theo|do|thì|phải|hoặc|trong|khi|này|là"
    r"|quy\s+định|trên|thuộc|bằng|cho|hiện|mới|bao|gồm)(?![^\W\d_])"
    rf"|\svà\s+(?:[{CAPITAL}]|các|quy|những|hướng))"
)
# " về Xử lý vi phạm hành chính"; not " về sửa đổi, bổ sung"
_ABOUT = re.compile(rf"[\s,]{{1,20}}về\s+(?=[{CAPITAL}])")
_LONGEST_NAME = 160
# "được Quốc hội thông qua ngày" before the day of a law; not "được Quốc hội bầu"
PASSED = r"(?:đã\s+)?được\s+(?:Quốc\s+hội|[UỦ][ỷy]\s+ban)[^.;\n]{0,80}?\sthông\s+qua\s+"
_TO_DATE = re.compile(
    rf"[\s,]{{0,6}}(?:{PASSED})?"
    r"(?=ngày\s|năm\s+(?:19|20)\d\d)(?:năm\s+(?P<year>\d{4}))?"
)


class Law(NamedTuple):
    """A law named without its number: `text[start:end]` is name and date."""

    start: int
    name_end: int
    end: int
    name: str
    """"Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ"."""
    kind: str
    date: str | None
    changes: tuple[str, ...] = ()
    """The laws that a law on amendments changes, by their own names."""


def laws(text: str, tables: Reference) -> Iterator[Law]:
    """Every law, code or ordinance that a text names, in reading order, none inside another."""
    done = 0
    found = chain.from_iterable(kind.finditer(text) for kind in _LAWS)
    for match in sorted(found, key=re.Match[str].start):
        if match.start() < done or _UNWRITTEN.search(
            text, max(0, match.start() - 12), match.start()
        ):
            continue
        law = _amending(text, match, tables) or _plain(text, match, tables)
        if law:
            done = law.end
            yield law


def _plain(text: str, match: re.Match[str], tables: Reference) -> Law | None:
    if text[match.end()].islower() and not _listed(tables).match(text, match.end()):
        return None  # "Luật này"; not "Luật doanh nghiệp"
    end = _name_end(text, match.end(), tables)
    name = _joined(text, match.start(), end)
    if end <= match.end() + 1 or len(name) > _LONGEST_NAME:
        return None
    last, date = _dated(text, end)
    return Law(match.start(), end, last, name, _joined(text, *match.span(1)), date)


def _amending(text: str, match: re.Match[str], tables: Reference) -> Law | None:
    """ "Luật sửa đổi, bổ sung một số điều của Luật X" is one law that changes another."""
    lead = _AMENDING.match(text, match.end())
    if not lead:
        return None
    inner = _LAW.match(text, lead.end())
    if not inner:
        return None
    changed: list[Law] = []
    while inner and len(changed) < _MOST_CHANGED and (law := _plain(text, inner, tables)):
        changed.append(law)
        too = _AND.match(text, law.name_end)
        inner = _LAW.match(text, too.end()) if too else None
    if not changed:
        return None
    last = changed[-1]
    name = _joined(text, match.start(), last.name_end)
    names = tuple(law.name for law in changed)
    return Law(match.start(), last.name_end, last.end, name, "Luật", last.date, names)


def changed_by(name: str, tables: Reference) -> tuple[str, ...]:
    """The laws that a law of this name changes: Luật X of "Luật sửa đổi một số điều của Luật X"."""
    match = _LAW.match(name)
    law = _amending(name, match, tables) if match else None
    return law.changes if law else ()


def _name_end(text: str, start: int, tables: Reference) -> int:
    """The end of the longest listed name that begins here, else where the sentence goes on."""
    listed = _listed(tables).match(text, start)
    if listed and not text[listed.end() : listed.end() + 1].isalpha():
        return listed.end()
    stop = _STOP.search(text, start, start + 140)
    return stop.start() if stop else min(start + 140, len(text))


@cache
def _listed(tables: Reference) -> re.Pattern[str]:
    """The names of the table, the longest first, with either placement of their tone marks."""
    names = sorted((law.name.lower() for law in tables.laws), key=len, reverse=True)
    spelt = (r"\s+".join(map(either_tone, name.split())) for name in names)
    return re.compile("|".join(spelt), re.IGNORECASE)


def name_after(text: str, start: int, tables: Reference) -> str:
    """The name of a law that "về" introduces behind its number and date, "" where none does.

    "Luật số 15/2012/QH13 ngày 20/6/2012 về Xử lý vi phạm hành chính" is the Luật Xử lý vi phạm
    hành chính.
    """
    about = _ABOUT.match(text, start)
    if not about:
        return ""
    end = _name_end(text, about.end(), tables)
    name = _joined(text, about.end(), end)
    return f"Luật {name}" if len(name) <= _LONGEST_NAME else ""


def _dated(text: str, at: int) -> tuple[int, str | None]:
    lead = _TO_DATE.match(text, at)
    if not lead:
        return at, None
    if lead["year"]:
        return lead.end(), lead["year"]
    found = date_on(text, lead.end(), lead.end() + 60)
    return (found.end, found.iso) if found else (at, None)


def _joined(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
