"""Short forms of documents that the same text names in full: "Đề án số 08" for 08-ĐA/TU."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from ..ontology.folding import folded
from ..ontology.tables import Reference
from ..ontology.words import Confidence
from .letters import SMALL
from .mentions import Seen

# "Chỉ thị 15", "Đề án số 08"; not "Chỉ thị 15-CT/TW", "Kế hoạch 5 năm", "Nghị quyết 21.3"
_UNITS = r"năm|tháng|ngày|giờ|quý|điều|khoản|nội|nhiệm|chỉ\s+tiêu|bước|dự\s+án|luật|nghị|người|đồng"
_TAIL = rf"\s+(số\s+)?(\d{{1,4}})(?![\d%{SMALL}]|\s?[/–-]\s{{0,60}}\w|[.,:]\d)(?!\s+(?:{_UNITS}))"
# "(sau đây gọi tắt là Đề án 06)", "(viết tắt: Chương trình 35)"
_DEFINED = re.compile(
    r"(?i:viết\s+tắt|gọi\s+tắt|gọi\s+chung|gọi)(?:\s+(?:là|:))?\s*:?\s*[\"“]?\s*$"
)


def short_forms(text: str, full: Sequence[Seen], tables: Reference) -> Iterator[Seen]:
    """Every mention by type and bare number of a document in `full`, which is in reading order."""
    known: dict[tuple[str, str], list[Seen]] = {}
    for each in full:
        if each.number and each.type:
            known.setdefault((_series(each.type, tables), each.number.serial), []).append(each)
    if not known:
        return
    at = 0
    wanted = _DEFINABLE | {kind for kind, _ in known}
    for match in _pattern(tables).finditer(text):
        while at < len(full) and full[at].end <= match.start():
            at += 1
        if at < len(full) and full[at].start < match.end():
            continue  # the number of a full form
        series = _series_of_name(tables)[_key(match[1])]
        if series not in wanted:
            continue
        serial = match[3]
        meant = known.get((series, serial)) or (
            match[2] and known.get((series, serial.lstrip("0")))
        )
        before = full[at - 1] if at else None
        if (
            _DEFINED.search(text, max(0, match.start() - 40), match.start())
            and not meant
            and before
        ):
            if match.start() - before.end > 400:
                continue
            known[(series, serial)] = [before]
            meant = [before]
        if not meant or len({each.key for each in meant}) != 1:
            continue
        yield meant[0]._replace(
            start=match.start(), end=match.end(), after=match.end(), number=None,
            type=None, worded=False, date=None, issuer=None, issuer_named=False, rule="short form",
            confidence=Confidence.LIKELY, title=None, term=None, law="",
            repaired=None,
        )  # fmt: skip


def _series(kind: str, tables: Reference) -> str:
    return _series_of_name(tables).get(_key(kind), _key(kind))


_key = lru_cache(1024)(folded)


@cache
def _series_of_name(tables: Reference) -> dict[str, str]:
    names = {folded(variant): row.series for row in tables.types for variant in row.variants}
    return names | {folded(row.name): row.series for row in tables.types}


@cache
def _pattern(tables: Reference) -> re.Pattern[str]:
    """A type's name and a serial; names in groups by their capitals, which are few, the longest
    first."""
    names = sorted((row.name for row in tables.types), key=lambda name: (name[0], -len(name)))
    words = "|".join(
        f"{capital}(?i:{'|'.join(_spaced(name)[1:] for name in alike)})"
        for capital, alike in groupby(names, key=lambda name: name[0])
    )
    return re.compile(rf"({words}){_TAIL}")


def _spaced(name: str) -> str:
    """A pattern for a name with any white space between its words."""
    return r"\s+".join(map(re.escape, name.split()))


_DEFINABLE = frozenset({"dda", "ctr", "kh", "nq", "ct"})
