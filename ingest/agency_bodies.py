"""One body's name: its head, what the office does, and whose it is."""

from functools import cache
from itertools import pairwise

from ..ontology.tables import Reference
from .agency_areas import MANY, OWNERS, area_end, is_person, region_end, wrapped_province
from .agency_names import CHIEFS, FIXED, HEADS, NO_BODIES
from .agency_numbers import ends_name
from .agency_sites import SITED, site_end
from .agency_verbs import CUES, ENDING, NAMING
from .agency_words import Phrases, Words, phrases, tree_of
from .agency_works import is_head, work_end
from .lexicon import WORD, word_form

_LOWER_HEADS = frozenset(
    ["công an", "đảng ủy", "ủy ban nhân dân", "hội đồng nhân dân", "văn phòng", "chi bộ"]
)
_LOWER_FIRST = frozenset(head.split()[0] for head in _LOWER_HEADS)
_OF_BODIES = frozenset(["đảng ủy", "đảng bộ", "chi bộ", "đảng đoàn"])  # a body's own follows
_STATES = {
    ("trung", "ương"),
    ("chính", "phủ"),
    ("quốc", "hội"),
    ("việt", "nam"),
    ("tối", "cao"),
    ("nhà", "nước"),
    ("quốc", "gia"),
    ("cơ", "sở"),
    ("các", "cấp"),
    ("liên", "quan"),
    ("có", "liên", "quan"),
    ("hữu", "quan"),
    ("trung", "ương", "đảng"),
    ("trên", "địa", "bàn"),
}

_DWELLINGS = phrases("thôn|xóm|bản|ấp|buôn|làng|khóm|tổ dân phố|khu phố|khu dân cư|địa phương")
"""Places below the commune, or of no rank, that bodies of one kind are counted up by."""

_COUNCILS = frozenset(["ubnd", "hđnd", "dân"])
"""Last words of the councils and committees that places have: "UBND các địa phương"."""
_PLURAL = frozenset(["tỉnh", "phố", "ương"])
"""Last words of "các tỉnh", "các tỉnh, thành phố", "trực thuộc trung ương"."""


def core(words: Words, at: int, reference: Reference, led: bool = False) -> int:
    """The end of head and work, 0 where no body begins; a small first letter will do if `led`."""
    lower = not words.capital(at)
    if lower and not led and words.form(at) not in _LOWER_FIRST:
        return 0
    may_be = words.form(at) in _DEEDS and (words.lower(at + 1) or words.form(at) == "vụ")
    if may_be and _is_deed(words, at):
        return 0
    fixed = words.match(FIXED, at)
    named = words.match(known(reference), at)
    head = words.match(HEADS, at)
    if lower and not led:
        if words.joined(at, fixed or head or at) not in _LOWER_HEADS:
            return 0
        if not _owned(words, fixed or head):
            return 0
    party = head > 0 and words.joined(at, head) in _OF_BODIES and words.match(FIXED, head) > 0
    told = head > 0 and not party and words.gap(head) in ("", "\n")
    work = work_end(words, head, reference, words.joined(at, head)) if told else 0
    if head and words.form(head - 1) == "toán" and words.joined(head, head + 2) == "khu vực":
        work = head  # "Kiểm toán khu vực VII"
    last = max(fixed, named, work)
    listed = words.gap(last) in (",", "/") and words.lower(last)
    if listed and named == last > fixed and words.area(last - 1) == last:
        return area_end(words, last - 1)  # "Công an xã, phường"
    return last


def _is_deed(words: Words, at: int) -> bool:
    """Whether what looks like a head is a verb, a thing or a season: "Ban hành", "Quỹ đất"."""
    head = max(words.match(HEADS, at), words.match(FIXED, at))
    if max(words.match(ENDING, at), words.match(NAMING, at), words.match(NO_BODIES, at)) > head:
        return True
    if head == at + 2 and words.gap(head) == "," and words.form(at) == "thanh":
        return words.lower(head) and words.match(ENDING, head) > 0  # "Thanh tra, kiểm tra việc"
    if words.joined(at, head) == "thống kê" and words.gap(head) == "" and words.lower(head):
        owned = words.area(head) or words.form(head) in OWNERS or words.form(head) in _OWNING
        return not owned and not words.match(CUES, head)  # "Thống kê hộ nghèo"
    return head == at + 2 and words.lower(head) and words.form(head) in _OBJECTS


_DEEDS = (ENDING.keys() | NAMING.keys() | NO_BODIES.keys()) & (HEADS.keys() | FIXED.keys())
_OBJECTS = frozenset(["việc", "hoạt", "quyết", "trách", "toàn", "đột", "định", "chuyên", "báo"])
"""First syllables of what "Thanh tra" and "Kiểm toán", as verbs, are followed by."""


_OWNING = frozenset(["cấp", "cơ", "khu", "các"])
"""First syllables of whose a body is: "cấp tỉnh", "cơ sở", "khu vực"."""


def _owned(words: Words, at: int) -> bool:
    return words.area(at) > 0 or words.form(at) in ("sở", "cấp", "các")


def tails(words: Words, at: int, reference: Reference, depth: int = 0) -> int:
    """The end of the words that say whose the body is: area, committee, parent, "liên quan"."""
    here = at
    while words.has(here):
        dashed = words.gap(here) in ("-", "–")
        if not dashed and words.gap(here) not in ("", "\n"):
            break
        last = _branch(words, here, reference) if dashed else _tail(words, here, reference, depth)
        if last <= here:
            break
        here = last
    return here


_BRANCHES = frozenset(["chi nhánh", "đại học", "phân hiệu", "cơ sở"])


def _branch(words: Words, at: int, reference: Reference) -> int:
    """The end of "- Chi nhánh Đồng Tháp", "- Đại học Thái Nguyên"; 0 for another body."""
    if not words.capital(at) or words.joined(at, at + 2) not in _BRANCHES:
        return 0
    last = core(words, at, reference) or words.proper(at + 2)
    return tails(words, last, reference) if last > at + 2 else tails(words, at + 2, reference)


def _tail(words: Words, at: int, reference: Reference, depth: int) -> int:
    form = words.form(at)
    if form in OWNERS:
        behind = at + (2 if form == "trực" else 1)
        if form == "trực" and words.form(at + 1) != "thuộc":
            return 0
        last = _tail(words, behind, reference, depth) if words.gap(behind) == "" else 0
        return last if last > behind else 0
    if words.gap(at) == "\n" and words.capital(at):
        return wrapped_province(words, at)
    if form == "chi" and words.form(at + 1) == "nhánh":
        last = core(words, at, reference, led=True) or at + 2
        return tails(words, last, reference, depth + 1) if depth < 3 else last
    if form == "cấp" and words.joined(at + 1, at + 3) == "quân khu":
        return at + 3
    if form == "cấp" or words.area(at) or (form in MANY and words.area(at + 1)):
        return area_end(words, at)
    if form in MANY and (last := words.match(_DWELLINGS, at + 1)):
        return last
    if form in MANY and words.form(at - 1) in _COUNCILS:
        return at + 3 if words.joined(at + 1, at + 3) == "địa phương" else 0
    if words.form(at - 1) in _PLURAL and (last := region_end(words, at)):
        return last
    if form == "tại" and words.capital(at + 1) and _is_branch(words, at):
        return words.proper(at + 1)
    if form in ("ở", "tại") and words.form(at + 1) == "nước" and words.form(at + 2) == "ngoài":
        return at + 3
    if form == "khu" and words.form(at + 1) == "vực" and (last := _region(words, at + 2)):
        return last
    if form.isdigit():
        return at + 1 if words.gap(at) == "" and ends_name(words, at) else 0
    if form == "số" and words.digit(at + 1):
        return at + 2
    for length in (3, 2):
        if tuple(words.forms(at, at + length)) in _STATES and words.together(at, at + length):
            last = at + length
            if words.forms(at, last)[-1] == "bàn" and words.area(last):
                return area_end(words, last)
            return last
    if form in SITED:
        return site_end(words, at, reference)
    if words.capital(at):
        if depth < 3 and (last := core(words, at, reference)):
            return tails(words, last, reference, depth + 1)
        if not words.match(CHIEFS, at) and not is_person(words, at):
            return words.proper(at)
    return 0


def _region(words: Words, at: int) -> int:
    """The end of "khu vực Bắc Trung Bộ", "khu vực miền Nam", "khu vực 5"; 0 where none is named."""
    if words.gap(at) == ":" and words.digit(at):
        return at  # a list of numbers follows
    named = at + 1 if words.form(at) in ("miền", "phía", "vùng", "biên") else at
    if words.gap(named) != "" or is_head(words, named):
        return 0
    return words.proper(named) if words.capital(named) or words.digit(named) else 0


def _is_branch(words: Words, at: int) -> bool:
    """Whether a branch is named just before ("Phân hiệu … tại Lào Cai")."""
    return bool({"hiệu", "nhánh", "quán", "diện"} & set(words.forms(max(0, at - 8), at)))


@cache
def known(reference: Reference) -> Phrases:
    """The names and long variants of the reference table by their first word."""
    names = (name for entry in reference.agencies for name in (entry.name, *entry.variants))
    forms = (tuple(word_form(match[0]) for match in WORD.finditer(name)) for name in names)
    return tree_of(words for words in forms if len(words) > 1 and not _stands_for_many(words))


def _stands_for_many(words: tuple[str, ...]) -> bool:
    """Whether a name of the table stands for many bodies; the grammar reads those to their end."""
    return words[0] in MANY or any(
        word in MANY and following in ("huyện", "xã", "tỉnh", "quận", "phường", "thành")
        for word, following in pairwise(words)
    )
