"""The grammar of document numbers: where one stands in a text, and of what it is made.

State numbers are `n/SYMBOL` or `n/yyyy/SYMBOL` (Nghị định 30/2020/NĐ-CP; Luật 64/2025/QH15), the
Party's `n-TYPE/ORGAN` (Quy định 399-QĐ/TW). Real texts tear them over lines, space them out, swap
their separators and glue them to the next word; form codes, permits and standards look like them.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ..ontology.folding import composed
from ..ontology.tables import Reference
from ..ontology.words import Repair
from .lookalikes import PERMITS, is_document, named_before, said_so


class Number(NamedTuple):
    """A document's number in a text: `text[start:end]` is the number and nothing else."""

    start: int
    end: int
    printed: str
    """Without spaces and line breaks: "21/NQ-CP"."""
    serial: str
    """"21", "66.18"; leading zeros kept."""
    year: str
    """The year inside the number, "" where it has none."""
    groups: tuple[str, ...]
    """The codes of the symbol in the order printed: ("NQ", "CP"), ("CT", "TW"), ("QH15",)."""
    party: bool
    """True where the number is bound to its type by a hyphen: 15-CT/TW."""
    known: bool
    """True where its codes are ones that the reference tables or the rules of writing have."""
    repaired: bool = False
    """True where a separator is wrong, missing or doubled: 181/2024/NĐCP."""
    reading: str = ""
    """How it is meant where it is printed otherwise: 181/2024/NĐ-CP."""
    repair: Repair | None = None
    """What was mended for that reading."""

    @property
    def key(self) -> str:
        """What two prints of one number share: letters and digits only, upper case."""
        return _key(self.reading or self.printed)


@lru_cache(8192)
def _key(printed: str) -> str:
    return _NOT_KEY.sub("", composed(printed).upper())


_NOT_KEY = re.compile(r"[^0-9A-ZĐƯÂÊÔ]")
_GAP = r"[^\S\n]{0,2}(?:\n[^\S\n]{0,60})?"
_DASH = r"[-‐‑–−]"
_CODE = r"[A-ZĐƯÂÔ][A-Za-zĐđƯư]{0,14}\d{0,2}"
# tight: "QĐ-UBND", "BNN&PTNT", "TT.HĐND", "TT .HĐND", torn: "NĐ-\nCP"; not "UBND. Theo"
_MORE = (
    rf"(?:(?:{_DASH}[^\S\n]?(?:\n[^\S\n]{{0,60}})?|&){_CODE}"
    r"|[^\S\n]?\.[A-ZĐƯ]{2,12}(?![a-zà-ỹ]))"
)
# a slash where a dash belongs: "TTLT/BTC-BYT", "NQ/TW"; not "QĐ-UBND/2020"
_SLASHED = rf"(?:/{_CODE}(?:{_MORE}){{0,4}})?"
# "-m", the mark of secrecy, or a small last group: "ĐBA-mngày", "QLCN-x"; not "UBND-về", "CP-ngày"
_SECRET = rf"(?:{_DASH}[a-zđ]{{1,3}}(?![^\W\d_]|/)|{_DASH}m(?=ng))"
# "- KT" behind a space: capitals only; not "- Trung tâm"
_SPACED = rf"[^\S\n]{{1,2}}{_DASH}{_GAP}[A-ZĐ](?:[A-Za-zĐ]{{0,8}}[A-ZĐ]g?)?(?![^\W\d_])"
_SYMBOL = rf"{_CODE}(?:{_SPACED}){{0,4}}(?:{_MORE}){{0,6}}{_SLASHED}{_SECRET}?"
# "21/NQ-CP", "55/2022/QH15", "24/2026//NQ-CP", "66/2026NĐ-CP", "12/nđ-cp"; not "15/9/2025", "3/ha"
_STATE = (
    rf"(?P<slash>{_GAP}/{{1,2}}{_GAP})(?:(?P<year>(?:19|20)\d\d)(?P<second>{_GAP}/{{0,2}}{_GAP}))?"
    rf"(?P<symbol>{_SYMBOL}|(?:nđ|nq|qđ|tt|ct|kh|tb|nd|qd)-[a-zđ]{{2,10}})"
)
# "15-CT/TW", "31-\nCTr/TW", "2449 -CV/ĐU"; not "2021-2025/TW"
_PARTY = (
    rf"{_GAP}{_DASH}{_GAP}(?P<type>[A-ZĐ][A-Za-zĐđ]{{0,6}}){_GAP}/{_GAP}"
    rf"(?P<organ>{_CODE}(?:{_MORE}){{0,4}})"
)
# "119-CP", "835 TTg", "18L/CTN", "0689 TM/XNK", "4327TCT/NV6": old forms, only after "số" or a
# type's name; not "12 UBND"
_OLD = (
    rf"(?:{_DASH}|[^\S\n])(?P<old>CP|TTg|HĐBT|TVQH|CTN)(?![\w/-])"
    r"|[^\S\n]?(?P<glued>[A-ZĐ]{1,8}/[A-ZĐ]{2,10}\d{0,2}(?:-[A-ZĐ]{1,6})?)(?![^\W\d_])"
)
# What each form has behind its serial: most figures of a text are told off by it at once.
_GOES_ON = r"(?=[^\S\n]{0,2}[/\nA-ZĐ‐‑–−-])"
_NUMBER = re.compile(
    rf"(?P<serial>[0-9](?<![0-9A-Za-zĐđ].)(?<![0-9][.:/–-].)(?<![A-Z]:.)\d{{0,4}}+"
    rf"(?:\.\d{{1,3}}|[a-eđ](?=/))?+)"
    rf"{_GOES_ON}(?:{_STATE}|{_PARTY}|{_OLD})"
)
_GLUED = re.compile(r"([A-ZĐƯ]{2,})[a-zđư]{2,}|([A-ZĐƯ]{2,})[a-zđư]")
_LOCAL_ORGAN = re.compile(  # "SNgV", "VPUBND", "ĐUK", "BCĐ"; not "TNCN", "KK"
    r"(?:B|S|VP|UB|HĐ|ĐU|TU|HU|QU|ĐĐ|BCĐ|BQL|BTC|BTG|TT|TW|CP|TTg|QH|CTN|ĐT|ĐK|BCS|MT|LĐ)[A-Za-zĐđ&]*\d*"
)


def numbers(
    text: str, tables: Reference, start: int = 0, end: int | None = None
) -> Iterator[Number]:
    """Every document number in `text[start:end]`, in reading order; no form codes, no permits."""
    # all are found before the first is read: the machine is quicker at one kind of work at a time
    for match in list(_NUMBER.finditer(text, start, len(text) if end is None else end)):
        found = _read(match, text, tables)
        if found:
            yield found


def _read(match: re.Match[str], text: str, tables: Reference) -> Number | None:
    serial, slash, year, between, symbol, kind, organ, old, glued = match.groups()
    if old or glued:
        return _old_form(match, text)
    party = kind is not None
    start, end = match.span()
    codes = organ if party else symbol
    groups, length = _split(codes, text[end : end + 1], tables)
    if not groups:
        return None
    end += length - len(codes)
    first, last = groups[0].upper(), groups[-1].upper()
    if party:
        groups = (kind, *groups)
        first = kind.upper()
    year, second = (year, between) if year else ("", "/")
    if first in PERMITS:
        return None
    known = _known(groups, bool(year), tables)
    typed = len(groups) > 1 and first in _codes(tables)[0]
    dated = _DATED.match(text, end) is not None
    if not is_document(text, start, groups, year, second, known, party, typed, dated):
        return None
    repaired = (
        second.count("/") != 1
        or (slash or "/").count("/") != 1
        or (party and first not in _codes(tables)[0])
        or (not party and last in ("TW", "TU") and len(groups) > 1)
        or (bool(year) and not known)
        or (party and last in ("CP", "TTG", "UBND", "VPCP"))
    )
    printed = "".join(text[start:end].split())
    return Number(start, end, printed, serial, year, groups, party, known, repaired)


# behind a document's number: " ngày 4/9/1972", " của Bộ Nội vụ", ", ngày"
_DATED = re.compile(r",?\s{1,3}(?:ngày|của)\b")


def _old_form(match: re.Match[str], text: str) -> Number | None:
    """A number of the years before 1998, which only "số" or a type's name before it gives away."""
    start = match.start()
    if said_so(text, start) == start and not named_before(text[max(0, start - 30) : start]):
        return None
    groups = tuple((match["old"] or match["glued"]).split("/"))
    printed = "".join(match[0].split())
    return Number(
        match.start(), match.end(), printed, match["serial"], "", groups, False, False, True
    )


@lru_cache(4096)
def _split(text: str, behind: str, tables: Reference) -> tuple[tuple[str, ...], int]:
    """The codes of a symbol and how long they are, words glued to them or met by chance cut off.

    `behind` is the character behind the symbol.
    """
    end = len(text)
    types, organs = _codes(tables)
    while end:
        symbol = text[:end]
        last = _LAST.split(symbol)[-1]
        following = text[end : end + 1] or behind
        code = last.upper()
        if last == "m" and following == "n":  # "ĐBA-mngày 14": the mark of secrecy
            break
        if following.isalpha() and (whole := _mixed(last, tables)):
            end -= len(last) - len(whole)  # "TTgngày 5"
            break
        if following.isalpha() or (
            len(last) > 2 and last[-2:].islower() and code not in types | organs
        ):
            cut = _GLUED.fullmatch(last)
            if cut and (following.isalpha() or last[-2:].islower()):
                end -= len(last) - len(cut[1] or cut[2])
                break
            if following.isalpha() and last.isupper() and len(last) > 2 and following.islower():
                break  # "NQ-CPđã": the word begins with a letter that no code has
            if following.isalpha():
                end = len(symbol[: -len(last)].rstrip(" -‐‑–−&./\n\t"))
                continue
        break
    groups = tuple(_MARKED.get(each, each) for each in _PARTS.split(text[:end]) if each)
    return groups, end


_LAST = re.compile(r"[^\w]+")
_PARTS = re.compile(r"[\s\-‐‑–−&./]+")
_MARKED = {"QD": "QĐ", "ND": "NĐ"}
"""Codes as those who have no Đ on their keys type them."""


def _mixed(word: str, tables: Reference) -> str:
    """The code with small letters in it that a longer word begins with ("TTg"), "" where none."""
    return max(
        (code for code in _mixed_codes(tables) if word.startswith(code)), default="", key=len
    )


@cache
def _mixed_codes(tables: Reference) -> frozenset[str]:
    rows = (*tables.types, *tables.agencies)
    return frozenset(code for row in rows for code in row.codes if not code.isupper())


@lru_cache(4096)
def _known(groups: tuple[str, ...], dated: bool, tables: Reference) -> bool:
    types, organs = _codes(tables)
    first, rest = groups[0].upper(), groups[1:]
    if re.fullmatch(r"(?:UBTV)?QH\d{1,2}", first):
        return True
    if first in types:
        return bool(rest) and any(_organ(each, organs) for each in rest)
    return not dated and _organ(groups[0], organs) and (first in organs or len(groups) > 1)


def _organ(code: str, organs: frozenset[str]) -> bool:
    return code.upper().rstrip("0123456789") in organs or bool(_LOCAL_ORGAN.fullmatch(code))


@cache
def _codes(tables: Reference) -> tuple[frozenset[str], frozenset[str]]:
    """The codes of types and of agencies, in upper case."""
    types = {code.upper() for row in tables.types for code in row.codes}
    organs = {code.upper() for row in tables.agencies for code in row.codes}
    return frozenset(types), frozenset(organs)
