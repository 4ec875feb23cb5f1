"""The names of bodies in Vietnamese running text: where one ends, and what it is in full.

A name is a head ("Sở", "Ban", "Ủy ban nhân dân"), what the office does ("Kế hoạch và Đầu tư") and
whose it is ("tỉnh", "Tỉnh ủy", "Sở Công Thương"). A group counts up nouns under one "các". As the
names of ministries hold commas and "và" themselves, an enumeration is cut by what the names are
made of (`agency_names`), never at commas alone.
"""

import re
from functools import cache, lru_cache

from ..ontology.reading import AgencyName
from ..ontology.tables import Reference
from .agency_aliases import short_names
from .agency_areas import MANY
from .agency_bodies import known
from .agency_completion import complete as complete
from .agency_groups import groups
from .agency_lists import after_joint, body, chief, committees, listed
from .agency_names import ALONE, CHIEFS, FIXED, GROUP_NOUNS, HEADS
from .agency_words import NEAR, REACHES, WORD, Name, Words, form_of, words_from
from .context import Context

_COMMITTEE = re.compile(r"(?:(?:[Pp]hó )?[Cc]hủ tịch )?(?:UBND|[ỦU][yỷ] ban nhân dân|HĐND)(?= )")
_AREAS_ONLY = re.compile(  # matches "các quận, huyện"; not "các sở"
    r"các (?:quận|huyện|thị xã|thành phố|xã|phường|đặc khu|thị trấn)"
    r"(?:(?:,| và) (?:quận|huyện|thị xã|thành phố|xã|phường|đặc khu|thị trấn)){0,5}"
)
_UNITS = ("Cục ", "Vụ ")
# " (Bộ Tài chính)" behind a unit's name; not " (Bộ Tài chính chủ trì)", " (b/c)"
_MINISTRY = re.compile(r"\s\((Bộ\s(?![^()]{0,80}(?:chủ\s+trì|phối\s+hợp))[^()]{3,70})\)")
_BARE = frozenset(["địa", "đơn", "doanh", "cơ", "chủ", "nhà"])  # địa phương, đơn vị, doanh nghiệp …
_PAGE = 400  # characters; a shorter text has no room to give a body a short name and use it


def agency_at(text: str, start: int, context: Context) -> tuple[int, AgencyName] | None:
    """The longest name that begins at an offset, with the offset of its end; None where none does.

    Of several under one head ("UBND các phường: Yên Bái, Văn Phú") it is the first.
    """
    if not may_begin(text, start, context.reference):
        return None
    found = _names(text, start, context.reference, bare=False, only_first=True)
    return (found[0][1], complete(found[0][2], context)) if found else None


def agency_list(
    text: str, start: int, context: Context, bare: bool = False, stop: int | None = None
) -> list[tuple[int, int, AgencyName]]:
    """The names enumerated from an offset on, each with its start and end; [] where none begins.

    With `bare` one noun without "các" will do ("đề nghị địa phương"), as where a body must follow.
    What runs far past `stop` is not looked for, what runs a little past it is given whole.
    """
    if not may_begin(text, start, context.reference):
        return []
    found = _names(text, start, context.reference, bare, only_first=False, stop=stop)
    return [_owned(text, *name, context) for name in found]


def _owned(
    text: str, start: int, end: int, printed: str, context: Context
) -> tuple[int, int, AgencyName]:
    """A name in full, where "Cục Viễn thông (Bộ Khoa học và Công nghệ)" tells whose it is too.

    A department has the ministry's name behind it; a "Cục" is known by its own.
    """
    owner = _MINISTRY.match(text, end) if printed.startswith(_UNITS) else None
    if not owner:
        return start, end, complete(printed, context)
    told = f"{printed} {owner[1]}" if printed.startswith("Vụ") else printed
    central = Context(context.reference, date=context.date)
    name = complete(" ".join(told.split()), central)
    return start, owner.end(), name


def _names(
    text: str,
    start: int,
    reference: Reference,
    bare: bool,
    only_first: bool,
    stop: int | None = None,
    plain: bool = False,
) -> list[tuple[int, int, str]]:
    """The names as printed, looked for in a window that grows where they reach its end."""
    found: list[tuple[int, int, str]] = []
    most = REACHES[-1] if stop is None else stop - start + NEAR
    for reach in REACHES:
        found = _within(text, start, min(reach, most), reference, bare, only_first, plain)
        if not found or reach >= most or found[-1][1] < start + reach - NEAR:
            break
    return found


@lru_cache(maxsize=256)  # what begins a clause is asked for by several rules
def _within(
    text: str,
    start: int,
    reach: int,
    reference: Reference,
    bare: bool,
    only_first: bool,
    plain: bool,
) -> list[tuple[int, int, str]]:
    """The names in a window of so many characters."""
    words = words_from(text, start, reach)
    words.shorts = {} if plain else _shorts(text, reference)
    alone = bare and words.form(0) in _BARE
    found: list[tuple[int, int, str]] = []
    at = 0
    while names := _entry(words, at, reference, within=alone or bool(found)):
        before = found[-1][2] if found else ""
        found += [
            (words.start(n.first), words.end(n.last), _titled(n.printed, before)) for n in names
        ]
        following = after_joint(words, names[-1].last)
        if only_first or following is None:
            break
        at = following
    return found


def _shorts(text: str, reference: Reference) -> dict[str, str]:
    """The short names of bodies that a text gives."""
    return short_names(text, reference, _plain_end) if len(text) > _PAGE else {}


def _plain_end(text: str, start: int, reference: Reference) -> int:
    """The end of the name at an offset, read without short names; 0 where none begins."""
    word = WORD.match(text, start)
    if word is None or not _opens_name(word, reference):
        return 0
    found = _names(text, start, reference, bare=False, only_first=True, plain=True)
    return found[0][1] if found else 0


def _titled(printed: str, before: str) -> str:
    """ "UBND thành phố Thủ Đức và các quận, huyện": the second are people's committees too."""
    if not _AREAS_ONLY.fullmatch(printed):
        return printed
    title = _COMMITTEE.match(before)
    return f"{title[0]} {printed}" if title else printed


def may_begin(text: str, start: int, reference: Reference) -> bool:
    """Whether some name may begin at an offset, a short one of the text's own among them.

    Told by its first words: where it is false, `agency_list` finds nothing.
    """
    word = WORD.match(text, start)
    if word is None:
        return False
    if _opens_name(word, reference):
        return True
    return word[0].isupper() and word[0] in _shorts(text, reference)


def _opens_name(word: re.Match[str], reference: Reference) -> bool:
    """Whether a word and the one behind it begin some name; most clauses end here."""
    seconds = _openers(reference).get(form_of(word[0]))
    if not seconds:
        return seconds is not None
    second = WORD.search(word.string, word.end())
    return second is not None and form_of(second[0]) in seconds


@cache
def _openers(reference: Reference) -> dict[str, frozenset[str]]:
    """The second words of all names by the first, none where any may follow."""
    found = {"đồng": frozenset(["chí"])}
    for phrases in (CHIEFS, ALONE, HEADS, FIXED, GROUP_NOUNS, known(reference)):
        for first, following in phrases.items():
            known_seconds = found.get(first)
            if "" in following or known_seconds == frozenset():
                found[first] = frozenset()
            else:
                found[first] = frozenset(following) | (known_seconds or frozenset())
    return found | dict.fromkeys(MANY, frozenset[str]())


def _entry(words: Words, at: int, reference: Reference, within: bool = False) -> list[Name]:
    """One entry of an enumeration: mostly one name, several where one head serves them all."""
    if not words.has(at):
        return []
    form = words.form(at)
    many, best = form in MANY, list[Name]()
    # each reading is tried only where it can begin with this word
    if many or form in CHIEFS or form == "đồng":
        best = chief(words, at, reference)
    if many or words.gap(at + 1) == ":":
        best = _longer(best, listed(words, at, reference))
    if many and words.form(at + 1) == "đảng":
        best = _longer(best, committees(words, at, reference))
    best = _longer(best, body(words, at, reference))
    if form == "thanh" and words.form(at + 2) in MANY:
        best = _longer(best, _inspectors(words, at, reference))
    if many or form in GROUP_NOUNS:
        best = _longer(best, groups(words, at, reference, within))
    if form in ALONE:
        best = _longer(best, _alone(words, at))
    if not best and (full := words.short(at)):
        best = [Name(at, at + 1, full)]
    return best


def _longer(first: list[Name], second: list[Name]) -> list[Name]:
    """The names that reach further, the first where both end at one word."""
    return second if second and (not first or second[-1].last > first[-1].last) else first


def _inspectors(words: Words, at: int, reference: Reference) -> list[Name]:
    """ "Thanh tra các bộ, ngành, địa phương"; not "thanh tra các dự án"."""
    if words.form(at + 1) != "tra" or not words.capital(at) or words.gap(at + 2) != "":
        return []
    of = groups(words, at + 2, reference, within=True, whole=True)
    return [words.name(at, of[-1].last)] if of and words.form(at + 3) in ("bộ", "sở") else []


def _alone(words: Words, at: int) -> list[Name]:
    """ "Thủ tướng Chính phủ", "các Bộ trưởng"."""
    if not (words.capital(at) or words.capital(at + 1)):
        return []
    last = words.match(ALONE, at)
    return [words.name(at, last)] if last else []
