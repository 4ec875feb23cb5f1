"""How a document words a sector: which hits count, and under which name they are given."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ..ontology.folding import spelled
from ..ontology.reference import SectorEntry
from .lexicon import WORD, word_form
from .verbs import ACTS

_CAPITALS = re.compile(r"^[A-ZĐƯ&]{2,}")  # "FDI", "PPP"; not "Halal"
_SEPARATED = re.compile(r",\s*(?:và\s+)?|\s+và\s+|\s[-–]\s")
_OPENS = re.compile(
    r"(?:^|[.;:!?\n“\"(+•|]|\s[-–]|\b(?:các|những|ngành|lĩnh vực|về))\s*$"
)  # a sentence or item begins here
_LONGEST_OPENING = len("lĩnh vực")
# the name of a body goes before: "Phòng ", "Bộ Giáo dục và "; not "các bộ "
_BODY = re.compile(
    r"\b(?:Sở|Bộ|Ban|Cục|Vụ|Phòng|Viện|Trung tâm|Luật|Quỹ|Hội|Trường|Đại học)\s(?:\S+\s){0,1}$"
    r"|\b(?:Công ty|Tập đoàn|Nhà máy)\s[^,;.\n]{0,25}$"
)
# a field is announced: "lĩnh vực ", "ngành ", "phát triển "; not "tổ chức "
_FIELD = re.compile(
    r"(?i)\b(?:lĩnh\s+vực|ngành|về|phát\s+triển|sử\s+dụng|hợp\s+tác|hỗ\s+trợ|chính\s+sách|quản\s+lý\s+nhà\s+nước)\s+$"
)
_LOT = re.compile(r"(?i)\blô\s+\Z")  # "lô hàng không rõ nguồn gốc" names no aviation
# a name ends there: "xây dựng, phòng cháy"; not "xây dựng kế hoạch"
_CLOSED = re.compile(
    r"\s*(?:[,.;:()\n/…|]|-\s|–|$|và\b|trên\b|trong\b|theo\b|của\b|để\b|với\b|tại\b)"
)


@lru_cache(maxsize=4096)  # the names of a table and of its fields in texts recur
def is_abbreviation(phrase: str) -> bool:
    """Whether a name is written in capitals ("FDI", "KH&CN")."""
    return _CAPITALS.match(phrase) is not None


def worth_finding(variant: str, names: frozenset[str]) -> bool:
    """Whether a variant is one field: "du lịch, dịch vụ" is found by its two parts."""
    parts = [part.strip().lower() for part in _SEPARATED.split(variant)]
    return len(parts) < 2 or sum(part in names for part in parts) < 2


def counts(text: str, start: int, end: int, entry: SectorEntry, loose: bool, beside: bool) -> bool:
    """Whether `text[start:end]` names a field, and is no part of the name of a body or law.

    A `loose` name is an everyday word too: it counts `beside` another field of an enumeration, or
    where a field is announced and no verb goes on ("về xây dựng, ban hành kế hoạch").
    """
    seen = text[start:end]
    before = text[max(0, start - 30) : start]
    a_name = seen[0].isupper() and not is_abbreviation(seen) and entry.name[0].islower()
    if a_name and not _OPENS.search(before, len(before.rstrip()) - _LONGEST_OPENING):
        return False
    if seen[:5].lower() == "hàng " and _LOT.search(before):
        return False
    capital = before != before.lower()
    if (capital and _BODY.search(before)) or (is_abbreviation(seen) and before.endswith("/")):
        return False
    if not loose:
        return True
    if _CLOSED.match(text, end) is None:
        return False
    if beside or _FIELD.search(before) is None:
        return beside
    return not (text[end : end + 1] == "," and ACTS.match(text, end + 2))


def plain_name(entry: SectorEntry, seen: str) -> str:
    """The name under which a sector is given: the text's own where that says something else.

    Spellings of one name go back to it: abbreviations, longer and shorter forms, and forms that
    share a word of two syllables with it ("khoa học kỹ thuật" → "khoa học và công nghệ"). A field
    that the table only ranges under another keeps its name ("báo chí").
    """
    return _plain(entry.name, seen)


@lru_cache(maxsize=4096)
def _plain(name: str, seen: str) -> str:
    if is_abbreviation(seen) or is_abbreviation(name):
        return spelled(name)
    own = [word_form(word[0]) for word in WORD.finditer(name)]
    words = [word_form(word[0]) for word in WORD.finditer(seen)]
    if _shares_word(own, words) or not words:
        return spelled(name)
    return spelled(seen.lower())


def _shares_word(own: Sequence[str], words: Sequence[str]) -> bool:
    """Whether one holds the other, or both hold the same two syllables in a row."""
    if len(own) == 1 or len(words) == 1:
        return set(own) <= set(words) or set(words) <= set(own)
    pairs = set(pairwise(own))
    return any(pair in pairs for pair in pairwise(words))
