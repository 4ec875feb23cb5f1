"""Bodies that one name with several numbers stands for: "Ban Quản lý dự án 2, 6"."""

from .agency_areas import AND, OWNERS
from .agency_verbs import ENDING, NAMING
from .agency_words import Name, Words

_MOST = 20  # numbers in one list


def ends_name(words: Words, at: int) -> bool:
    """Whether a number ends a name: "Trung đoàn 584 huy động"; not "6 tháng", "2,5 tỷ"."""
    behind = at + 1
    if words.gap(behind) == "":
        acts = words.match(ENDING, behind) or words.match(NAMING, behind)
        area = words.area(behind) or words.form(behind) in OWNERS or words.form(behind) in AND
        return bool(words.capital(behind) or acts or area or not words.has(behind))
    apart = words.has(behind) and words.start(behind) > words.end(behind) + 1  # no "2,5"
    return words.gap(behind) not in ("/", "%", "-") and (apart or not words.digit(behind))


def numbered(words: Words, at: int, last: int, many: bool) -> list[Name]:
    """One name a number, where several of one kind end a name; [] where there is one at most.

    Behind "các" the first may follow a colon: "Các Khu Quản lý: I, II".
    """
    first = last - 1
    if many and words.gap(last) in ("", ":") and words.digit(last):
        first, last = last, last + 1
    elif not words.digit(first):
        return []
    begin = at + 1 if many else at
    base, kind = words.text(begin, first), words.form(first).isdigit()
    base = base[0].upper() + base[1:]
    found = [Name(at, last, f"{base} {words.text(first, last)}")]
    while len(found) < _MOST and (here := _next(words, last, kind)):
        last = here + 1
        found.append(Name(here, last, f"{base} {words.text(here, last)}"))
    return found if len(found) > 1 else []


def _next(words: Words, at: int, arabic: bool) -> int:
    """Where the next number of the list stands, 0 where the list is over."""
    here = at + 1 if words.form(at) in AND and words.gap(at) == "" else at
    if words.gap(here) != ("" if here > at else ",") or not words.digit(here):
        return 0
    if words.form(here).isdigit() is not arabic:
        return 0
    if here == at and words.start(here) == words.end(here) + 1:
        return 0  # "2,5" is one number
    told = words.gap(here + 1) == "" and words.lower(here + 1) and arabic
    measured = told and words.form(here + 1) not in AND and _is_measure(words, here + 1)
    return 0 if measured else here


def _is_measure(words: Words, at: int) -> bool:
    """Whether a number is one of things or days: "6 tháng", "2 đơn vị"."""
    return words.form(at) in _MEASURES


_MEASURES = frozenset(
    """
    tháng ngày năm giờ đơn cơ xã phường huyện tỉnh người dự km lần đợt tỷ triệu hộ cá địa doanh công
    sở ngành tổ
    """.split()  # noqa: SIM905
)
