"""Bodies that are listed under one head or one office: "Giám đốc các Sở: Y tế, Nội vụ"."""

from functools import cache

from ..ontology.tables import Reference
from .agency_areas import AND, MANY
from .agency_bodies import core, tails
from .agency_groups import groups
from .agency_names import CHIEFS, FIELDS, HEADS
from .agency_numbers import ends_name, numbered
from .agency_words import Name, Words
from .agency_works import is_head, is_other, work_end

_APART = frozenset([",", ";"])
_HEADING = frozenset(["giám", "thủ", "chủ", "lãnh", "trưởng", "hiệu"])  # giám đốc, thủ trưởng …
_MANNED = frozenset(["bộ", "sở"])
_LISTS = frozenset(["sở", "bộ", "ban", "phòng", "cục", "vụ", "chi cục", "trường", "hội", "công ty"])


def chief(words: Words, at: int, reference: Reference) -> list[Name]:
    """ "Giám đốc Sở Y tế", "Thủ trưởng các sở, ngành", "Chủ tịch UBND các phường: A, B"."""
    begin = at + 1 if words.form(at) in MANY else at
    if words.joined(begin, begin + 2) == "đồng chí":
        begin += 2
    after = _titles_end(words, begin)
    if after and words.gap(after) == ":":
        return _chiefs(words, begin, after, reference)
    if not after or words.gap(after) not in ("", "\n"):
        return []
    names = listed(words, after, reference) or body(words, after, reference, led=True)
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


def _titles_end(words: Words, at: int) -> int:
    """The end of "Giám đốc", and of "Giám đốc, Thủ trưởng", who head the same bodies; 0 if none."""
    last = words.match(CHIEFS, at)
    while last and words.form(at) in _HEADING:
        joint = after_joint(words, last)
        if joint is None or words.gap(last) == ";" or words.form(joint) not in _HEADING:
            break
        following = words.match(CHIEFS, joint)
        if not following or words.gap(following) != "" or words.form(following) not in MANY:
            break
        last = following
    return last


def _chiefs(words: Words, at: int, last: int, reference: Reference) -> list[Name]:
    """ "Giám đốc: Sở Y tế, Sở Nội vụ" → Giám đốc Sở Y tế, Giám đốc Sở Nội vụ; [] for one body."""
    if words.form(at) not in _HEADING:
        return []
    title, found, here = words.text(at, last), list[Name](), last
    title = title[0].upper() + title[1:]
    while bodies := body(words, here, reference):
        found += [name._replace(printed=f"{title} {name.printed}") for name in bodies]
        joint = after_joint(words, bodies[-1].last)
        if joint is None or words.gap(bodies[-1].last) == ";" or words.match(CHIEFS, joint):
            break
        here = joint
    return found if len(found) > 1 else []


def committees(words: Words, at: int, reference: Reference) -> list[Name]:
    """ "Các đảng ủy Bộ Y tế, Bộ Nội vụ" → Đảng ủy Bộ Y tế, Đảng ủy Bộ Nội vụ; [] for one body."""
    here, found = at + 3, list[Name]()
    if words.form(at) not in MANY or words.joined(at + 1, here) != "đảng ủy":
        return []
    while words.form(here) in _MANNED and words.capital(here) and words.gap(here) in ("", ","):
        bodies = body(words, here, reference)
        if len(bodies) != 1:
            break
        only = bodies[0]
        found.append(Name(here if found else at, only.last, f"Đảng ủy {only.printed}"))
        following = after_joint(words, only.last)
        if following is None or words.gap(only.last) == ";":
            break
        here = following
    return found if len(found) > 1 else []


def listed(words: Words, at: int, reference: Reference) -> list[Name]:
    """ "các Sở: Công Thương, Tài chính và Nội vụ" → Sở Công Thương, Sở Tài chính, Sở Nội vụ.

    Before a colon "Sở" will do without "các": "Giám đốc Sở: Công Thương, Tài chính".
    """
    many = words.form(at) in MANY
    first = at + 1 if many else at
    head = words.match(HEADS, first)
    if not head or words.joined(first, head) not in _LISTS:
        return []
    title = words.text(first, head)
    title = title[0].upper() + title[1:]
    if words.gap(head) not in ("", ":") or not words.capital(head):
        return []
    if not many and (words.gap(head) != ":" or title not in ("Sở", "Bộ")):
        return []
    found: list[Name] = []
    here = head
    while words.has(here) and words.capital(here) and not is_other(words, here):
        last = work_end(words, here, reference, title.lower())
        if not last:
            break
        last = _parted(words, here, last, title, reference)
        last = tails(words, last, reference)
        found.append(Name(here, last, f"{title} {words.text(here, last)}"))
        following = after_joint(words, last)
        if following is None:
            break
        here = following
    if (not many or words.gap(head) != ":") and len(found) < 2:
        return []
    return found


def _parted(words: Words, at: int, end: int, title: str, reference: Reference) -> int:
    """Where two bodies of a list are joined by "và": "Nội vụ | và Tài chính"; `end` where none."""
    names, head = _names_of(reference), title.lower()
    for here in range(at + 1, end - 1):
        if words.form(here) not in AND or words.gap(here) != "":
            continue
        first, second = words.joined(at, here), words.joined(here + 1, end)
        if f"{head} {first}" in names and f"{head} {second}" in names:
            return here
    return end


@cache
def _names_of(reference: Reference) -> frozenset[str]:
    """The names of the reference table in lower case."""
    return frozenset(row.name.lower() for row in reference.agencies)


def body(words: Words, at: int, reference: Reference, led: bool = False) -> list[Name]:
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
        following = after_joint(words, last)
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


def after_joint(words: Words, at: int) -> int | None:
    """Past ", ", "; ", " và ", "; và " between two names of an enumeration."""
    if not words.has(at):
        return None
    if words.gap(at) in _APART:
        return at + 1 if words.form(at) in AND and words.gap(at + 1) == "" else at
    if words.form(at) in AND and words.gap(at) == "":
        at += 2 if words.form(at + 1) == "với" else 1
        return at if words.gap(at) in ("", "\n") else None
    return None
