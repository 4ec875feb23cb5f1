"""A document's printed number taken apart: its digits, the year in it, its type and its series.

"21/NQ-CP", "15-CT/TW", "55/2022/QH15", "1345/UBND-NC" (Nghị định 30/2020/NĐ-CP, annex I; Hướng dẫn
05-HD/VPTW; Luật 80/2015/QH13, art. 10). Separators are often misprinted ("54/CT-TW",
"181/2024/NĐCP"), so the symbol is taken apart by its words and not by the marks between them.
"""

import re
from dataclasses import dataclass, field

from .folding import composed, slug
from .tables import Reference

# matches "66.18/2026/NQ-CP", "2449-CV/ĐU"; not "UBND-KT"
_NUMBER = re.compile(
    r"(\d+(?:\.\d+)*[a-z]?)[/\-]+(?:((?:19|20)\d\d)(?=[/\-A-ZĐ])[/\-]*)?(.+)", re.I
)
# matches "QH15", "UBTVQH14", "HĐNN8"; not "QH"
_ASSEMBLY = re.compile(r"(QH|UBTVQH|HĐNN)(\d{1,2})")
# matches "40-CT/TU"; not "21/NQ-CP"
_PARTY_FORM = re.compile(r"\s*\d+[a-z]?\s*-")
_MARKS = re.compile(r"[/\-]+")


@dataclass(frozen=True, slots=True)
class Numbering:
    """What a number is made of; two printings of one number give equal values."""

    digits: str
    """Without leading zeros: "9" for "09"."""
    year: str | None
    """The year that stands inside the number, which makes the series a normative one."""
    code: str | None
    """The type's code in capitals ("NQ"), None for an official letter or a law."""
    organs: tuple[str, ...]
    """The other words of the symbol in capitals: ("UBND", "NC"), ("TW",), ("QH15",)."""
    party_form: bool = field(default=False, compare=False)
    """True where a hyphen follows the digits, as in Party documents ("40-CT/TU")."""

    @property
    def assembly(self) -> str | None:
        """The term of the National Assembly that numbered it: "15", None for all others."""
        found = _ASSEMBLY.fullmatch(self.organs[0]) if self.organs else None
        return found[2] if found else None

    @property
    def key(self) -> str:
        """What two printings of one number share, whatever their year, term, place and type word.

        The year of a National Assembly number adds nothing to its term, and is often misprinted.
        """
        year = None if self.assembly else self.year
        parts = (self.digits, year, self.code, *self.organs)
        return "/".join(slug(part) for part in parts if part)


def numbering(number: str, tables: Reference) -> Numbering | None:
    """A printed number taken apart; None where the text is no document number."""
    found = _NUMBER.fullmatch(composed(number).replace(" ", ""))
    if not found:
        return None
    code, organs = symbol_parts(found[3], tables)
    if not all(slug(organ) for organ in organs):
        return None
    digits = ".".join(part.lstrip("0") or "0" for part in found[1].lower().split("."))
    return Numbering(digits, found[2], code, organs, _PARTY_FORM.match(number) is not None)


def symbol_parts(symbol: str, tables: Reference) -> tuple[str | None, tuple[str, ...]]:
    """The type's code and the organs of a symbol: "QĐ-UBND" → ("QĐ", ("UBND",))."""
    words = [word for word in _MARKS.split(composed(symbol).replace(" ", "").upper()) if word]
    if not words:
        return None, ()
    if tables.type_by_code(words[0]):
        return words[0], tuple(words[1:])
    glued = _glued(words[0], tables)
    if glued:
        return glued[0], (glued[1], *words[1:])
    return None, tuple(words)


def _glued(word: str, tables: Reference) -> tuple[str, str] | None:
    """A type's code and an organ's printed without the mark between them ("NĐCP")."""
    if tables.agency_by_code(word):
        return None
    for cut in range(len(word) - 1, 0, -1):
        if tables.type_by_code(word[:cut]) and tables.agency_by_code(word[cut:]):
            return word[:cut], word[cut:]
    return None
