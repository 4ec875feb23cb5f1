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
from .agency_areas import AND, MANY
from .agency_bodies import core, known, tails
from .agency_completion import complete as complete
from .agency_groups import groups
from .agency_names import ALONE, CHIEFS, FIELDS, FIXED, GROUP_NOUNS, HEADS
from .agency_numbers import ends_name, numbered
from .agency_words import NEAR, REACHES, WORD, Name, Words, form_of, words_from
from .agency_works import is_head, is_other, work_end
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
_APART = frozenset([",", ";"])
_LISTS = frozenset(["sở", "bộ", "ban", "phòng", "cục", "vụ", "chi cục", "trường", "hội", "công ty"])


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
        following = _after_joint(words, names[-1].last)
        if only_first or following is None:
            break
        at = following
    return found


def _shorts(text: str, reference: Reference) -> dict[str, str]:
    """The short names of bodies that a text gives."""
    return short_names(text, reference, _plain_end) if len(text) > _PAGE else {}


def _plain_end(text: str, start: int, reference: Reference) -> int:
    """The end of the name at an offset, read without short names; 0 where none begins."""
    if not _may_begin_plain(text, start, reference):
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
    if _may_begin_plain(text, start, reference):
        return True
    word = WORD.match(text, start)
    return word is not None and word[0].isupper() and word[0] in _shorts(text, reference)


def _may_begin_plain(text: str, start: int, reference: Reference) -> bool:
    """Whether the first two words at an offset begin some name; most clauses end here."""
    word = WORD.match(text, start)
    if word is None:
        return False
    seconds = _openers(reference).get(form_of(word[0]))
    if not seconds:
        return seconds is not None
    second = WORD.search(text, word.end())
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


def _after_joint(words: Words, at: int) -> int | None:
    """Past ", ", "; ", " và ", "; và " between two names of an enumeration."""
    if not words.has(at):
        return None
    if words.gap(at) in _APART:
        return at + 1 if words.form(at) in AND and words.gap(at + 1) == "" else at
    if words.form(at) in AND and words.gap(at) == "":
        at += 2 if words.form(at + 1) == "với" else 1
        return at if words.gap(at) == "" else None
    return None


def _entry(words: Words, at: int, reference: Reference, within: bool = False) -> list[Name]:
    """One entry of an enumeration: mostly one name, several where one head serves them all."""
    if not words.has(at):
        return []
    form = words.form(at)
    many, best = form in MANY, list[Name]()
    # each reading is tried only where it can begin with this word
    if many or form in CHIEFS or form == "đồng":
        best = _chief(words, at, reference)
    if many:
        best = _longer(best, _listed(words, at, reference))
    best = _longer(best, _body(words, at, reference))
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


def _chief(words: Words, at: int, reference: Reference) -> list[Name]:
    """ "Giám đốc Sở Y tế", "Thủ trưởng các sở, ngành", "Chủ tịch UBND các phường: A, B"."""
    begin = at + 1 if words.form(at) in MANY else at
    if words.joined(begin, begin + 2) == "đồng chí":
        begin += 2
    after = words.match(CHIEFS, begin)
    if not after or words.gap(after) != "":
        return []
    names = _listed(words, after, reference) or _body(words, after, reference, led=True)
    group = groups(words, after, reference, within=True, whole=True)
    if group and (not names or group[-1].last > names[-1].last):
        names = group
    each = len(names) > 1 or words.gap(begin) == ":"  # "Các đồng chí: Giám đốc Sở A" names one
    title = words.text(begin if each else at, after)
    title = title[0].upper() + title[1:] if each and words.capital(at) else title
    return [
        Name(at if order == 0 else name.first, name.last, f"{title} {name.printed}")
        for order, name in enumerate(names)
    ]


def _listed(words: Words, at: int, reference: Reference) -> list[Name]:
    """ "các Sở: Công Thương, Tài chính và Nội vụ" → Sở Công Thương, Sở Tài chính, Sở Nội vụ."""
    if words.form(at) not in MANY:
        return []
    head = words.match(HEADS, at + 1)
    if not head or words.joined(at + 1, head) not in _LISTS:
        return []
    title = words.text(at + 1, head)
    title = title[0].upper() + title[1:]
    if words.gap(head) not in ("", ":") or not words.capital(head):
        return []
    found: list[Name] = []
    here = head
    while words.has(here) and words.capital(here) and not is_other(words, here):
        last = work_end(words, here, reference, title.lower())
        if not last:
            break
        last = tails(words, last, reference)
        found.append(Name(here, last, f"{title} {words.text(here, last)}"))
        following = _after_joint(words, last)
        if following is None:
            break
        here = following
    if words.gap(head) != ":" and len(found) < 2:
        return []
    return found


def _body(words: Words, at: int, reference: Reference, led: bool = False) -> list[Name]:
    """One body, or the bodies of the places that are named behind it."""
    many = words.form(at) in MANY
    begin = at + 1 if many else at
    if not words.has(begin) or (many and words.gap(begin) != ""):
        return []
    alike = many and words.form(begin) in ("sở", "chi") and words.gap(begin + 1) == ""
    last = core(words, begin, reference, led or alike)
    if not last:
        return []
    places = _places(words, begin, last, reference)
    if places:
        return places
    last = tails(words, last, reference)
    return numbered(words, at, last, many) or [words.name(at, last)]


def _places(words: Words, begin: int, core: int, reference: Reference) -> list[Name]:
    """ "UBND các phường: Yên Bái, Văn Phú" → one body a ward; [] where no places are named."""
    if words.form(core) not in MANY or words.gap(core) not in ("", "\n"):
        return []
    area = words.area(core + 1)
    provinces = words.joined(core + 1, core + 4) == "tỉnh thành phố"
    area = core + 4 if provinces else area
    if not area or words.gap(area) not in (":", "") or not words.capital(area):
        return []
    if words.gap(area) == "" and (provinces or is_head(words, area)):
        return []
    found: list[Name] = []
    here = area
    while words.has(here) and words.capital(here):
        last = words.proper(here)
        if words.digit(last) and words.gap(last) == "" and ends_name(words, last):
            last += 1  # "xã Đắk Rve 2"
        if last == here or (is_head(words, here) and not _is_place(words, here, last)):
            break
        first = begin if not found else here
        place = words.text(here, last)
        rank = _rank(place, reference) if provinces else words.text(core + 1, area)
        found.append(Name(first, last, f"{words.text(begin, core)} {rank} {place}"))
        following = _after_joint(words, last)
        if following is None:
            break
        here = following
    return found


def _is_place(words: Words, at: int, last: int) -> bool:
    """Whether a place in a list only begins like a body: "Trường Sơn", "Hội An"."""
    closed = words.gap(last) != "" or words.form(last) in AND or words.lower(last)
    return last == at + 2 and closed and not words.match(FIELDS, at + 1)


def _rank(place: str, reference: Reference) -> str:
    """ "tỉnh" or "thành phố", as the table of provinces has it."""
    row = reference.province_by_name(place)
    return "thành phố" if row and row.full_name.startswith("Thành phố") else "tỉnh"
