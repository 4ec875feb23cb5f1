"""The grammar of document numbers: where one stands in a text, and of what it is made.

State numbers are `n/SYMBOL` or `n/yyyy/SYMBOL` (Nghị định 30/2020/NĐ-CP; Luật 64/2025/QH15), the
Party's `n-TYPE/ORGAN` (Quy định 399-QĐ/TW). Real texts tear them over lines, space them out, swap
their separators and glue them to the next word; form codes, permits and standards look like them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..ontology.folding import composed
from ..ontology.tables import Reference


@dataclass(frozen=True, slots=True)
class Number:
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

    @property
    def key(self) -> str:
        """What two prints of one number share: letters and digits only, upper case."""
        return _NOT_KEY.sub("", composed(self.printed).upper())


_NOT_KEY = re.compile(r"[^0-9A-ZĐƯÂÊÔ]")
_GAP = r"[^\S\n]{0,2}(?:\n[^\S\n]{0,60})?"
_DASH = r"[-‐‑–−]"
_CODE = r"[A-ZĐƯÂÔ][A-Za-zĐđƯư]{0,14}\d{0,2}"
# tight: "QĐ-UBND", "BNN&PTNT", "TT.HĐND", torn: "NĐ-\nCP"; not "UBND. Theo"
_MORE = rf"(?:(?:{_DASH}[^\S\n]?(?:\n[^\S\n]{{0,60}})?|&){_CODE}|\.[A-ZĐƯ]{{2,12}}(?![a-zà-ỹ]))"
_SECRET = rf"(?:{_DASH}m(?![^\W\d_]|/)|{_DASH}m(?=ng))"
_SYMBOL = rf"{_CODE}(?:[^\S\n]{{1,2}}{_DASH}{_GAP}{_CODE})?(?:{_MORE}){{0,6}}{_SECRET}?"
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
# "119-CP", "18L/CTN", "0689 TM/XNK": old forms, only after "số"; not "12 UBND"
_OLD = (
    rf"{_DASH}(?P<old>CP|TTg|HĐBT|TVQH|CTN)(?![\w/-])"
    r"|[^\S\n]?(?P<glued>[A-ZĐ]{1,6}/[A-ZĐ]{2,10})"
)
_NUMBER = re.compile(
    rf"(?<![0-9A-Za-zĐđ])(?<![0-9][.:/–-])(?P<serial>\d{{1,5}}(?:\.\d{{1,3}})?)"
    rf"(?:{_STATE}|{_PARTY}|{_OLD})"
)
_GLUED = re.compile(r"([A-ZĐƯ]{2,})[a-zđư]{2,}|([A-ZĐƯ]{2,})[a-zđư]")
_SO = re.compile(r"(?i:số|s[oô]́?|sô)\s{0,3}[:.]?\s{0,3}$")  # "số ", "Số: "
# what numbers of other things stand behind: "Mẫu số 05/KK-TNCN", "QCVN 01/BCT"; not "Thông tư số"
_OTHER = re.compile(
    r"(?i:(?:TCVN|TCXDVN|QCVN|QCXDVN|TCCS|ISO|IEC)(?:\s{1,3}[^\s\d]{1,12})?|(?:mẫu|biểu|tờ\s+khai|phụ\s+lục)(?:\s{1,3}[^\s\d,;.]{1,12}){0,2}?"
    r"|(?:giấy\s+phép|giấy\s+chứng\s+nhận|giấy\s+xác\s+nhận|chứng\s+chỉ)(?:\s{1,3}[^\s\d,;.]{1,12}){0,6}?"
    r"|thửa|thửa\s+đất|tờ\s+bản\s+đồ|lô|căn\s+hộ|phòng|nhà|biển|điện\s+thoại|tel|fax|tài\s+khoản|h[oó][aá]\s+đơn|mã)"
    r"\s{0,3}:?\s{0,3}$"
)
_PERMITS = frozenset({"GP", "GPXD", "GPMT", "GPLX", "GPKT", "GPHĐ", "GCN", "GXN", "GPLĐ", "ĐKKD"})
_LOCAL_ORGAN = re.compile(  # "SNgV", "VPUBND", "ĐUK", "BCĐ"; not "TNCN", "KK"
    r"(?:B|S|VP|UB|HĐ|ĐU|TU|HU|QU|ĐĐ|BCĐ|BQL|BTC|BTG|TT|TW|CP|TTg|QH|CTN|ĐT|ĐK|BCS|MT|LĐ)[A-Za-zĐđ&]*\d*"
)


def numbers(
    text: str, tables: Reference, start: int = 0, end: int | None = None
) -> Iterator[Number]:
    """Every document number in `text[start:end]`, in reading order; no form codes, no permits."""
    for match in _NUMBER.finditer(text, start, len(text) if end is None else end):
        found = _read(match, text, tables)
        if found:
            yield found


def said_so(text: str, start: int) -> int:
    """Where the word "số" before an offset begins, or the offset itself where it is not there."""
    found = _SO.search(text, max(0, start - 12), start)
    return found.start() if found else start


def _read(match: re.Match[str], text: str, tables: Reference) -> Number | None:
    if match["old"] or match["glued"]:
        return _old_form(match, text)
    party = match["type"] is not None
    groups, end = _groups(match, text, tables, "organ" if party else "symbol")
    if not groups:
        return None
    first, last = groups[0].upper(), groups[-1].upper()
    if party:
        groups = (match["type"], *groups)
        first = match["type"].upper()
    year = match["year"] or ""
    types, organs = _codes(tables)
    if first in _PERMITS:
        return None
    known = _known(groups, year, types, organs)
    if not _plausible(match, text, groups, year, known, party):
        return None
    second = match["second"] if year else "/"
    repaired = (
        second.count("/") != 1
        or (match["slash"] or "/").count("/") != 1
        or (party and first not in types)
        or (not party and last in ("TW", "TU") and len(groups) > 1)
        or (bool(year) and not known)
        or (party and last in ("CP", "TTG", "UBND", "VPCP"))
    )
    printed = "".join(text[match.start() : end].split())
    return Number(
        match.start(), end, printed, match["serial"], year, groups, party, known, repaired
    )


def _old_form(match: re.Match[str], text: str) -> Number | None:
    """A number of the years before 1998, which only the word "số" before it gives away."""
    if said_so(text, match.start()) == match.start():
        return None
    groups = tuple((match["old"] or match["glued"]).split("/"))
    printed = "".join(match[0].split())
    return Number(
        match.start(), match.end(), printed, match["serial"], "", groups, False, False, True
    )


def _groups(
    match: re.Match[str], text: str, tables: Reference, part: str
) -> tuple[tuple[str, ...], int]:
    """The codes of the symbol and where they end, words glued to them or met by chance cut off."""
    start, end = match.span(part)
    while end > start:
        symbol = text[start:end]
        last = re.split(r"[^\w]+", symbol)[-1]
        following = text[end : end + 1]
        types, organs = _codes(tables)
        code = last.upper()
        if last == "m" and following == "n":  # "ĐBA-mngày 14": the mark of secrecy
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
                end = start + len(symbol[: -len(last)].rstrip(" -‐‑–−&.\n\t"))
                continue
        break
    symbol = text[start:end]
    groups = tuple(each for each in re.split(r"[\s\-‐‑–−&.]+", symbol) if each)
    return groups, end


def _known(
    groups: tuple[str, ...], year: str, types: frozenset[str], organs: frozenset[str]
) -> bool:
    first, rest = groups[0].upper(), groups[1:]
    if re.fullmatch(r"(?:UBTV)?QH\d{1,2}", first):
        return True
    if first in types:
        return bool(rest) and any(_organ(each, organs) for each in rest)
    return not year and _organ(groups[0], organs) and (first in organs or len(groups) > 1)


def _organ(code: str, organs: frozenset[str]) -> bool:
    return code.upper().rstrip("0123456789") in organs or bool(_LOCAL_ORGAN.fullmatch(code))


def _plausible(
    match: re.Match[str], text: str, groups: tuple[str, ...], year: str, known: bool, party: bool
) -> bool:
    """Whether it numbers a document and not a form, a standard, a plot or a fraction."""
    start, first = match.start(), groups[0] if groups else ""
    so = said_so(text, start)
    before = text[max(0, so - 60) : so]
    named = _named_before(before)
    if not named and _OTHER.search(before):
        return False
    if known and (
        not year or "/" in match["second"] or (not match["second"].strip("\n") and len(groups) > 1)
    ):
        return True
    if year:
        return "/" in match["second"] and first.isupper() and len(first) >= 2
    if len(groups) == 1 and not party and (so == start or len(first) < 2):
        return False
    return named and len("".join(groups)) >= 3


# a word for a document right before the number; a capital alone does not make one
_NAMES = frozenset(
    [
        "công văn",
        "văn bản",
        "tờ trình",
        "quyết định",
        "nghị quyết",
        "nghị định",
        "chỉ thị",
        "thông báo",
        "thông tư",
        "kế hoạch",
        "báo cáo",
        "chương trình",
        "hành động",
        "kết luận",
        "hướng dẫn",
        "đề án",
        "quy định",
        "quy chế",
        "thông tri",
        "phiếu chuyển",
        "giấy mời",
        "biên bản",
        "hợp đồng",
        "công điện",
        "pháp lệnh",
        "luật",
        "lệnh",
        "điện",
        "thư",
    ]
)


def _named_before(before: str) -> bool:
    words = before.rstrip(" :\n").lower().split()[-2:]
    return bool(words) and (" ".join(words) in _NAMES or words[-1] in _NAMES)


@cache
def _codes(tables: Reference) -> tuple[frozenset[str], frozenset[str]]:
    """The codes of types and of agencies, in upper case."""
    types = {code.upper() for row in tables.types for code in row.codes}
    organs = {code.upper() for row in tables.agencies for code in row.codes}
    return frozenset(types), frozenset(organs)
