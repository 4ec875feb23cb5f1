"""The type of a cited document: the word before its number, else what its symbol says."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import NamedTuple

from ..ontology.folding import folded, folded_name, spelled
from ..ontology.tables import Reference
from .letters import CAPITAL
from .lookalikes import said_so
from .numbers import Number


class Typed(NamedTuple):
    """A type and where its word begins."""

    name: str
    """As the tables have it: "Nghị quyết"."""
    start: int
    law: str = ""
    """The whole name of a law that is named with its number: "Luật Hóa chất"."""


_WINDOW = 60
_LIKE = 0.85
"""So much of two names must agree for one to be the other misspelt."""
# "69/2020/QH14", "351/2017/UBTVQH14"; not "69/2020/QĐ-UBND"
_ASSEMBLY = re.compile(r"[\d.]{1,6}\s?/\s?(?:19|20)\d\d\s?/\s?(?:UBTV)?QH")
_OF_ASSEMBLY = frozenset({"Luật", "Bộ luật", "Nghị quyết", "Pháp lệnh", "Lệnh", "Hiến pháp"})
"""The types that the National Assembly and its Standing Committee issue."""
# "Luật Điện lực số", "Bộ luật Tố tụng hình sự số"; not "Luật; Nghị định số"
_LAW = re.compile(rf"(Bộ\s+luật|Luật|Pháp\s+lệnh)\s+(?=[{CAPITAL}])([^.;:()\d]{{3,160}}?)\s*$")
_LAWS = re.compile(r"Bộ\s+luật|Luật|Pháp\s+lệnh")
_LONG_LAW = re.compile(r"(Luật|Pháp\s+lệnh)\s+([Ss]ửa\s+đổi,\s+bổ\s+sung[^.;:()]{3,200}?)\s*$")
_NOT_LAW = re.compile(r"\n\s*\n|\b(?:ngày|Căn\s+cứ|và\s+Luật|Nghị|Thông tư|Quyết định)\b|,\s+Luật")
# what may stand between: "Công văn (hỏa tốc) số", "Nghị quyết của Bộ Chính trị số"; not "về"
_LOOSE_SIGN = re.compile(r"\scủa\s|\)|tốc|khẩn|mật")
_LONGEST_NAME = 40
_MOST_WORDS = 5
_SIGNS = '“"(*_[|-–+•,;.:'
_BETWEEN = (
    rf"(?:\s*\([^()]{{1,24}}\)|\s+(?:hỏa\s+tốc|hoả\s+tốc|khẩn|mật)"
    rf"|\s+của\s+[{CAPITAL}](?:(?!\s(?:tại|về|thực|triển|theo|ban|trong)\s)[^.,;:()\d]){{2,60}}?)"
)


def type_before(text: str, number_start: int, tables: Reference) -> Typed | None:
    """The type whose word stands right before a number ("Chỉ thị số 15-CT/TW"), else None.

    Its name is "" for a word that fits any type ("văn bản số 502/UBND-KT").
    """
    so = said_so(text, number_start)
    found = _direct(text, so, tables)
    if found and found.name and text[found.start] != "l":  # "… pháp luật số" ends a law's name
        if found.name in _OF_ASSEMBLY or not _ASSEMBLY.match(text, number_start):
            return found
        found = None  # "Luật … theo hợp đồng số 69/2020/QH14": what the symbol says is sure
    law = _law_before(text, so) if so < number_start else None
    if law or found:
        return law or found
    window = max(0, so - _WINDOW)
    loose = _LOOSE_SIGN.search(text, window, so) and _loose(tables).search(text, window, so)
    return Typed(_names(tables)[_plain(loose[1])], loose.start(1)) if loose else None


def _direct(text: str, so: int, tables: Reference) -> Typed | None:
    """The longest name of a type that ends right before a place."""
    floor = max(0, so - _LONGEST_NAME)
    window = text[floor:so].rstrip(' \n:“"')
    words = window.rsplit(None, _MOST_WORDS)[-_MOST_WORDS:]
    lengths = _lengths(tables).get(_plain(words[-1].lstrip(_SIGNS)), ()) if words else ()
    for length in lengths:
        phrase = " ".join(words[-length:])
        bare = phrase.lstrip(_SIGNS)
        name = _names(tables).get(_plain(bare)) if length <= len(words) else None
        if name is None:
            continue
        one_line = window.endswith(phrase)
        begins = len(window) - len(phrase) if one_line else _begin(window, words[-length:])
        if begins or not floor:  # else the word may be the end of another, cut by the window
            return Typed(name, floor + begins + len(phrase) - len(bare))
    return None


def _begin(window: str, words: Sequence[str]) -> int:
    """Where the last words of a window begin."""
    begins = len(window)
    for word in reversed(words):
        begins = window.rfind(word, 0, begins)
    return begins


def _law_before(text: str, so: int) -> Typed | None:
    """A law, code or ordinance by name before its number: "Luật Hóa chất số 69/2025/QH15"."""
    window = text[max(0, so - 220) : so]
    if "uật" not in window and "Pháp" not in window:
        return None
    for pattern in (_LONG_LAW, _LAW):
        found = None
        for at in _LAWS.finditer(window):
            match = pattern.match(window, at.start())
            if match and (pattern is _LONG_LAW or not _NOT_LAW.search(match[2])):
                found = match
                break
        if found:
            start = so - len(window) + found.start()
            kind = " ".join(found[1].split())
            return Typed(kind, start, " ".join(found[0].split()))
    return None


def type_of_symbol(number: Number, tables: Reference, near: str = "") -> str | None:
    """What a symbol says of the type: "QĐ" quyết định, "UBND-KT" công văn; None for a law's.

    `near` is what stands before the number; of several types of one code (QĐ, CTr), or where the
    printed word is misspelt ("Chương trình hành độ"), the one that it is nearest to is taken.
    """
    names = _told(number.groups, bool(number.year), number.repaired, tables)
    if len(names) < 2:
        return names[0] if names else None
    return next((name for name in names if _alike(name, near)), names[0])


# "QH15", "UBTVQH14"; not "QHX"
_TERM = re.compile(r"(?:UBTV)?QH\d{1,2}")


@lru_cache(4096)
def _told(
    groups: tuple[str, ...], dated: bool, repaired: bool, tables: Reference
) -> tuple[str, ...]:
    """The types that a symbol can stand for."""
    first = groups[0] if groups else ""
    if _TERM.fullmatch(first.upper()) and len(groups) == 1:
        return ()
    for code in (first, *_glued_type(first, tables)):
        rows = tables.types_by_code(code)
        if rows and (len(groups) > 1 or code != first or dated):
            return tuple(row.name for row in rows)
    if len(groups) == 1 and first in ("CP", "TTg", "HĐBT"):
        return ()
    return () if repaired and dated else ("Công văn",)


def _glued_type(first: str, tables: Reference) -> tuple[str, ...]:
    """The type at the head of a symbol that has lost its hyphen: NĐCP → NĐ."""
    heads = [first[:length] for length in (4, 3, 2) if len(first) > length]
    return tuple(
        head
        for head in heads
        if tables.types_by_code(head) and tables.agencies_by_code(first[len(head) :])
    )[:1]


def misspelt(text: str, number_start: int, name: str) -> int | None:
    """Where a misspelt word for a type begins before a number: "Chương trình hành độ số"."""
    so = said_so(text, number_start)
    window = text[max(0, so - _WINDOW) : so]
    most = len(name.split())
    words = window.split()[-most:]
    if len(words) < max(2, most) or not _alike(name, window):
        return None
    return so - len(window) + _begin(window, words)


def _alike(name: str, near: str) -> bool:
    """Whether the last words are nearly those of a name."""
    wanted = folded_name(name)
    words = " ".join(near.split()[-len(wanted.split()) :]).lower()
    if abs(len(words) - len(wanted)) > 4 or folded_name(words[:1]) != wanted[:1]:
        return False
    matcher = SequenceMatcher(None, wanted, folded(words))
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio)  # no less than `ratio`, and cheaper
    return all(ratio() >= _LIKE for ratio in (*bounds, matcher.ratio))


@cache
def _names(tables: Reference) -> dict[str, str]:
    names = {_plain(variant): row.name for row in tables.types for variant in row.variants}
    names |= {_plain(row.name): row.name for row in tables.types}
    return {"văn bản": "", **{name: kind for name, kind in names.items() if len(name) > 1}}


@cache
def _lengths(tables: Reference) -> dict[str, tuple[int, ...]]:
    """Of how many words the names are that end in a word, the longest first."""
    found: dict[str, set[int]] = {}
    for name in _names(tables):
        words = name.split()
        found.setdefault(words[-1], set()).add(len(words))
    return {last: tuple(sorted(lengths, reverse=True)) for last, lengths in found.items()}


@lru_cache(4096)
def _plain(words: str) -> str:
    return spelled(words).lower()


@cache
def _loose(tables: Reference) -> re.Pattern[str]:
    """A type's name with a body or brackets between it and "số"."""
    names = sorted(_names(tables), key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?<![^\W\d_])((?i:{words})){_BETWEEN}\s*$")
