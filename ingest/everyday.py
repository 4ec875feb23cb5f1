"""Names in capitals, as letterheads and signatures have them, in the letters of running text."""

import re
from functools import lru_cache

from ..ontology.folding import letters, spelled
from ..ontology.tables import Reference

_SHORT = {
    **{"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN"},
    **{"MTTQ": "MẶT TRẬN TỔ QUỐC", "UBMTTQ": "ỦY BAN MẶT TRẬN TỔ QUỐC"},
}
LOW = re.compile(
    r"\b(HUYỆN ỦY|THỊ ỦY|QUẬN ỦY|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|THÀNH PHỐ|"
    r"TỈNH) (?!HỘI\b)(.+)\Z"
)
"""The place below a province, or the province, that a name in capitals ends in."""
_REACH = 400_000
"""So much of a text shows how it writes a name."""


def everyday(printed: str, text: str, tables: Reference, date: str | None) -> str:
    """A name in capitals as it is written in running text.

    The tables know it, or the text itself writes it so somewhere, or its province; else only the
    first letter is a capital.
    """
    words = [_SHORT.get(word, word) for word in spelled(printed).split()]
    name = " ".join(words)
    name = _by_letters(tables).get(letters(name), name)
    if entry := tables.agency_by_name(name, date):
        known = entry.name.upper() == name or entry.level == "central"
        return entry.name if known else _cased(name, text, tables, date)
    of = re.match(r"(.+?) (TỈNH ỦY|THÀNH ỦY|TỈNH|THÀNH PHỐ|TP\.?) (.+)\Z", name) or re.match(
        r"()(TỈNH ỦY|THÀNH ỦY) (.+)\Z", name
    )
    province = tables.province_by_name(of[3], date) if of else None
    if of and province:
        noun = {"TỈNH ỦY": "Tỉnh ủy", "THÀNH ỦY": "Thành ủy", "TỈNH": "tỉnh"}.get(
            of[2], "thành phố"
        )
        before = everyday(of[1], text, tables, date) if of[1] else ""
        return f"{before} {noun} {province.name}".strip()
    return _cased(name, text, tables, date)


@lru_cache(maxsize=4)
def _by_letters(tables: Reference) -> dict[str, str]:
    """The names of bodies in capitals by their letters alone, those that no two bodies share.

    A scanner glues words and loses marks: "THỦ TƯỚNG CHÍNHPHỦ", "BỘ TAI CHÍNH".
    """
    found: dict[str, set[str]] = {}
    for entry in tables.agencies:
        for name in (entry.name, *entry.variants):
            if " " in name:
                found.setdefault(letters(name), set()).add(spelled(name).upper())
    return {bare: names.pop() for bare, names in found.items() if len(names) == 1}


def _cased(name: str, text: str, tables: Reference, date: str | None) -> str:
    """A name in capitals with the letters that the text itself gives it, else a capital first
    only."""
    if written := _written(name, text[:_REACH]):
        return written
    if low := LOW.search(name):
        before = name[: low.start()].rstrip()
        entry = tables.agency_by_name(before, date) if before else None
        known = entry is not None and entry.name.upper() == before
        begun = entry.name if entry and known else before[:1] + before[1:].lower()
        noun = low[1].lower() if before else low[1].capitalize()
        return f"{begun} {noun} {low[2].title()}".lstrip()
    return name[:1] + name[1:].lower()


def _written(name: str, text: str) -> str:
    """A name as a text has it that writes its first letter alone as a capital, "" where none."""
    first = name[0].upper()
    if not first.isalpha():
        return ""
    # a pattern that minds the case of its first letter leaps to it, which is ten times as quick
    others = r"\s+".join(map(re.escape, name.split()))[1:]
    for match in re.finditer(f"{first}(?i:{others})", text):
        if not match[0].isupper():
            return " ".join(match[0].split())
    return ""
