"""How a misprinted number is to be read, and what was mended for it.

"54/CT-TW" is read 54-CT/TW, "181/2024/NĐCP" 181/2024/NĐ-CP, "30/2020/ND-CP" 30/2020/NĐ-CP. The
State writes `n/TYPE-ORGAN` (Nghị định 30/2020/NĐ-CP, annex I), the Party `n-TYPE/ORGAN` (Quy định
399-QĐ/TW); which one is meant is told by the organ, and where its code is unknown its form stays.
"""

import re
from functools import cache, lru_cache

from ..ontology.reading import Repaired
from ..ontology.tables import Reference
from ..ontology.words import Repair
from .numbers import Number, numbers

_DASHES = re.compile(r"[‐‑–−]")
_PARTS = re.compile(r"[-/]+")
_CODE = re.compile(r"[^\W_]+")
_NOT_LETTER = re.compile(r"[\W_]+")
# letters that a scanner takes for one another in a code: "TTq" for TTg, "C0NG" for CONG
_ALIKE = {"q": "g", "0": "O", "1": "I", "5": "S", "8": "B"}


def as_meant(number: Number, printed: str, tables: Reference) -> Number:
    """The number with its reading and what was mended, unchanged where it is as it should be.

    `printed` is what the text has, which may differ from what the number was found by.
    """
    reading = _reading(number.printed, number.serial, number.year, tables)
    repair = _told(printed, reading)
    if repair is None:
        return number
    groups = tuple(_CODE.findall(reading[len(number.serial) :].replace(f"/{number.year}/", "/", 1)))
    return number._replace(
        printed=printed, reading=reading, repair=repair, groups=groups or number.groups
    )


def repaired_as(printed: str, figures: str, tables: Reference) -> Repaired | None:
    """How a number that stands by itself is read, None where it is as it should be or is none.

    `figures` is the print with its misread figures mended.
    """
    found = next(numbers(f"số {figures}", tables), None)
    if found is None or found.end < len(figures) + 3:
        return None
    meant = as_meant(found, printed, tables)
    return Repaired(meant.reading, meant.repair) if meant.repair else None


def _told(printed: str, reading: str) -> Repair | None:
    """What was mended between a print and its reading, the boldest; case is nothing."""
    if printed == reading or (one := printed.upper()) == (other := reading.upper()):
        return None
    if (one := _NOT_LETTER.sub("", one)) == (other := _NOT_LETTER.sub("", other)):
        return Repair.SEPARATORS
    return Repair.STROKE if one.replace("Đ", "D") == other.replace("Đ", "D") else Repair.MISREAD


@lru_cache(8192)
def _reading(printed: str, serial: str, year: str, tables: Reference) -> str:
    """A number as it should be printed; itself where its symbol does not tell."""
    symbol = _DASHES.sub("-", printed[len(serial) :])
    if symbol[0] not in "/-":  # "18L/CTN", "0689TM/XNK": forms of before 1998
        return printed
    symbol = symbol.lstrip("/-")
    if year and symbol.startswith(year):
        symbol = symbol[len(year) :].lstrip("/-").replace(".", "-")
    codes = [_mended(code, at == 0, tables) for at, code in enumerate(_PARTS.split(symbol))]
    if not (year or len(codes) > 1 or "-" in codes[0]):
        return printed
    codes = [part for code in codes for part in code.split("-")]
    if year:
        return f"{serial}/{year}/{'-'.join(codes)}"
    party = printed[len(serial)] != "/"
    owned = _party_organ(codes[1], tables) if codes[0].upper() in _codes(tables)[0] else None
    if owned or (owned is None and party):
        return f"{serial}-{codes[0]}/{'-'.join(codes[1:])}"
    return f"{serial}/{'-'.join(codes)}"


def _party_organ(code: str, tables: Reference) -> bool | None:
    """Whether a code is only a Party organ's (True), only a State one's (False), or untold."""
    bearers = {each.party for each in tables.agencies_by_code(code)}
    if len(bearers) != 1 or code.startswith("BCĐ"):  # steering committees number either way
        return None
    return bearers.pop()


def _mended(code: str, first: bool, tables: Reference) -> str:
    """A code of a symbol as the tables have it; unchanged where it is known or has no one like."""
    types, organs = _codes(tables)
    known = types if first else organs
    plain = code.upper()
    if plain in types | organs or not _CODE.fullmatch(code):
        return code
    if first and (cut := _glued(plain, tables)):
        return f"{code[:cut]}-{code[cut:]}"
    meant = {each for each in _like(code) if each.upper() in known}
    return meant.pop() if len(meant) == 1 else code


def _like(code: str) -> set[str]:
    """A code with one D as Đ, all of them, or one letter that a scanner mistakes as its like."""
    found = {code.replace("D", "Đ")}
    for at, letter in enumerate(code):
        swap = "Đ" if letter == "D" else _ALIKE.get(letter)
        if swap and not code[at:].isdigit():  # "NC1", "QH15": figures at the end are a unit's
            found.add(code[:at] + swap + code[at + 1 :])
    return found - {code}


def _glued(plain: str, tables: Reference) -> int:
    """Where the mark between a type's code and an organ's is missing ("NĐCP"), 0 where none is."""
    types, organs = _codes(tables)
    cuts = (cut for cut in range(len(plain) - 1, 0, -1))
    return next((cut for cut in cuts if plain[:cut] in types and plain[cut:] in organs), 0)


@cache
def _codes(tables: Reference) -> tuple[frozenset[str], frozenset[str]]:
    """The codes of types and of agencies, in upper case."""
    types = {code.upper() for row in tables.types for code in row.codes}
    organs = {code.upper() for row in tables.agencies for code in row.codes}
    return frozenset(types), frozenset(organs)
