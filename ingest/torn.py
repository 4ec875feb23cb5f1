"""Numbers that a text prints cut or misread beside their full form: mentions of that one.

"Công văn 1201/UBND-KT" beside 1201/UBND-KT-ĐN, "01/2024/TT" beside 01/2024/TT-BGDĐT (a line's end
was lost), "155/2025/T1-BTC" beside 155/2025/TT-BTC (a scanner read I for T). A form is taken for
another only where the text holds exactly one that it can be, and no date speaks against it.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from ..ontology.reading import Repaired
from ..ontology.tables import Reference
from ..ontology.words import Repair
from .mentions import Seen
from .numbers import Number

_ALIKE = 0.6
"""So much of two symbols must agree for one to be a misreading of the other."""
_MOST = 12
"""Of so many numbers with one serial, no form says which it means."""


def restored(found: Sequence[Seen], tables: Reference) -> list[Seen]:
    """The mentions, those of cut and misread forms with the key of the full form they stand for."""
    by_serial: dict[tuple[str, str], dict[str, Seen]] = {}
    for each in found:
        if each.number:
            forms = by_serial.setdefault((each.number.serial, each.number.year), {})
            if each.key not in forms or (each.date and not forms[each.key].date):
                forms[each.key] = each
    meant: dict[str, str] = {}
    for forms in by_serial.values():
        if 1 < len(forms) <= _MOST:
            meant |= dict(_settled(list(forms.values()), tables))
    if not meant:
        return list(found)
    read_as = {key: _read_as(forms[key]) for forms in by_serial.values() for key in forms}
    return [_as(each, meant.get(each.key), read_as) for each in found]


def _as(each: Seen, key: str | None, read_as: Mapping[str, str]) -> Seen:
    """A mention with the key of the form that it stands for, and what was mended for it."""
    if key is None:
        return each
    bold = Repair.COMPLETED if key.startswith(each.key) else Repair.MISREAD
    return each._replace(key=key, repaired=Repaired(read_as[key], bold))


def _read_as(each: Seen) -> str:
    number: Number | None = each.number
    return number.reading or number.printed if number else ""


def _settled(forms: Sequence[Seen], tables: Reference) -> Iterator[tuple[str, str]]:
    """The key of each form that stands for another, with the other's."""
    for form in forms:
        others = [each for each in forms if each.key != form.key and _agree(form, each)]
        fuller = [each for each in others if _cuts(form, each)]
        if not fuller and not _sound(form, tables):
            fuller = [each for each in others if _sound(each, tables) and _misread(form, each)]
        if len(fuller) > 1:  # UBND cut from both UBND-KT and UBND-KT-TH: the longest holds all
            longest = max(fuller, key=lambda each: len(each.key))
            fuller = [longest] if all(longest.key.startswith(e.key) for e in fuller) else []
        if fuller:
            yield form.key, fuller[0].key


def _agree(form: Seen, other: Seen) -> bool:
    """Whether the dates of two forms can be one document's."""
    first, second = form.date or "", other.date or ""
    return first.startswith(second) or second.startswith(first)


def _cuts(form: Seen, other: Seen) -> bool:
    """Whether a symbol is the beginning of another, group by group, or has D for its Đ."""
    if form.key == other.key.replace("Đ", "D"):
        return True
    first, second = _groups(form), _groups(other)
    return len(first) < len(second) and second[: len(first)] == first


def _misread(form: Seen, other: Seen) -> bool:
    """Whether an unknown symbol is another with letters lost or misread."""
    first, second = "".join(_groups(form)), "".join(_groups(other))
    if first[:1] != second[:1]:
        return False
    head = _groups(other)[0]
    if form.number and form.number.year and first.startswith(head) and len(first) < len(second):
        return True  # "TT-P", "TTC": the type is there, the organ is lost
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def _sound(each: Seen, tables: Reference) -> bool:
    """Whether type and organ of a symbol are ones that the tables have."""
    number = each.number
    if number is None:
        return False
    groups = _groups(each)
    if len(groups) == 1:
        return number.known
    organs = (group.rstrip("0123456789") for group in groups[1:])
    return bool(tables.types_by_code(number.groups[0])) and any(
        tables.agencies_by_code(organ) for organ in organs
    )


def _groups(each: Seen) -> tuple[str, ...]:
    number: Number | None = each.number
    return tuple(group.upper() for group in number.groups) if number else ()
