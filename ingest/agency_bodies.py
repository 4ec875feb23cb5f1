"""One body's name: its head, what the office does, and whose it is."""

import re
from functools import cache, lru_cache
from itertools import pairwise

from ..ontology.tables import Reference
from .agency_areas import AND, MANY, OWNERS, area_end, is_person, wrapped_province
from .agency_names import AREAS, CHIEFS, FIELDS, FIXED, HEADS, NO_BODIES, NOT_NAMES
from .agency_runs import nouns, small_end
from .agency_sites import SITED, site_end
from .agency_verbs import ENDING, NAMING, TAKING, takes
from .agency_words import Phrases, Words, by_first_word, phrases
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
    ("liên", "quan"),
    ("có", "liên", "quan"),
    ("hữu", "quan"),
    ("trung", "ương", "đảng"),
    ("trên", "địa", "bàn"),
}


# What ends a name between two words: ";", ".", a line break before a bullet; not ":", "-"
_ENDING = re.compile(r"[;.]|\n.")


def core(words: Words, at: int, reference: Reference, led: bool = False) -> int:
    """The end of head and work, 0 where no body begins; a small first letter will do if `led`."""
    lower = not words.capital(at)
    if lower and not led and words.form(at) not in _LOWER_FIRST:
        return 0
    if (words.lower(at + 1) or words.match(NO_BODIES, at)) and _is_deed(words, at):
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
    work = work_end(words, head, reference, words.joined(at, head)) if head and not party else 0
    last = max(fixed, named, work)
    return last


def _is_deed(words: Words, at: int) -> bool:
    """Whether what looks like a head is a verb, a thing or a season: "Ban hành", "Quỹ đất"."""
    head = max(words.match(HEADS, at), words.match(FIXED, at))
    if max(words.match(ENDING, at), words.match(NAMING, at), words.match(NO_BODIES, at)) > head:
        return True
    return head == at + 2 and words.lower(head) and words.form(head) in _OBJECTS


_OBJECTS = frozenset(["việc", "hoạt", "quyết", "trách", "toàn", "đột", "định", "chuyên", "báo"])
"""First syllables of what "Thanh tra" and "Kiểm toán", as verbs, are followed by."""


def _owned(words: Words, at: int) -> bool:
    return words.area(at) > 0 or words.form(at) in ("sở", "cấp", "các")


_NUMBERED = ("đoàn", "hải đội", "quân khu", "vùng cảnh sát biển")  # army units go by number alone
_COMMITTEES = re.compile(r"ủy$|^(?:ubnd|hđnd|đảng|chi bộ|mttq|ubmttq)")
_SETTLED = frozenset(
    words
    for _, names in phrases(
        """
    bộ|sở|công an|thanh tra|thường trực|báo|thuế|hải quan|điện lực|kiểm toán|mặt trận|đoàn|ủy ban
    hội đồng|ban thường vụ|ban chấp hành
    """
    ).values()
    for words in names
)
"""Heads whose bodies are all known, or that are names by themselves: no open words follow them."""


@lru_cache(maxsize=512)
def _is_open(head: str) -> bool:
    """Whether an office with this head may be called after anything."""
    return not _COMMITTEES.search(head) and tuple(head.split()) not in _SETTLED


def work_end(words: Words, at: int, reference: Reference, head: str) -> int:
    """The end of the words that say what the office does, 0 where there are none."""
    if words.has(at) and _ENDING.match(words.gap(at)):
        return 0  # "Tỉnh ủy;" and below it "Theo đề nghị"
    here, chunk = at, ""
    is_open = _is_open(head)
    labelled = is_open and words.labelled()
    lexicon = nouns(reference) if is_open else FIELDS
    while words.has(here):
        joint = here
        if here > at:
            joint = _name_joint(words, here, head)
            if joint == 0 or (is_open and words.lower(joint)):
                break
        last = _chunk(words, joint, chunk, head, here == at, lexicon)
        if not last and is_open and here == at and takes(head):
            last = small_end(words, at, reference, taking=True, labelled=labelled)
        if not last or last == here:
            break
        chunk = words.joined(joint, last)
        if is_open and words.capital(joint) and not _is_proper(words, at, last):
            wanting = takes(chunk) or words.form(joint) in MANY
            last = small_end(words, last, reference, wanting, labelled)
        here = last
    return here if here > at else 0


def is_other(words: Words, at: int) -> bool:
    """Whether a body of its own begins here, and not one more field of the list's head."""
    field = words.match(FIELDS, at)
    one_more = field > 0 and not words.area(field) and words.form(at) != "sở"
    return is_head(words, at) and not one_more


def _name_joint(words: Words, at: int, head: str) -> int:
    """Where the name goes on: behind "và", "-" or, in lists closed by "và", a comma; 0 if not."""
    gap = words.gap(at)
    if gap == "":
        if words.form(at) in AND and head.startswith("ban") and _more_sites(words, at):
            return at + 2
        if words.form(at) in AND or words.form(at) == "&":
            other = is_head(words, at + 1) and not _is_field(words, at + 1, head)
            joined = words.capital(at + 1) and not other and words.gap(at + 1) == ""
            return at + 1 if joined and not _followed_by_area(words, at) else 0
        return at
    if gap in ("-", "/") and words.capital(at) and not is_head(words, at):
        return at
    if gap == "," and words.capital(at) and not is_head(words, at) and head not in ("bộ", "sở"):
        told = words.match(FIELDS, at) > at + 1 and not words.upper(at) and _is_open(head)
        return at if told or _closes_with_and(words, at) else 0
    return 0


def _is_field(words: Words, at: int, head: str) -> bool:
    """Whether a word that may be a body's name is what an office is named after: "và Thống kê"."""
    field = words.match(FIELDS, at)
    fits = field >= max(words.match(FIXED, at), words.match(HEADS, at)) and _is_open(head)
    return fits and not words.area(field) and words.form(at) not in ("công", "bảo", "kho")


def _more_sites(words: Words, at: int) -> bool:
    """Whether "và các Khu công nghiệp" goes on with the name of a management board."""
    return (
        words.form(at + 1) in MANY
        and words.form(at + 2) in ("khu", "cụm")
        and words.capital(at + 2)
    )


def _followed_by_area(words: Words, at: int) -> bool:
    return words.area(at + 1) > 0


def _closes_with_and(words: Words, at: int) -> bool:
    """Whether "và" and a capital stand within the next six words, no other comma between."""
    for here in range(at + 1, at + 7):
        if words.form(here) in AND and words.gap(here) == "":
            return words.capital(here + 1) and not is_head(words, here + 1)
        if words.gap(here) != "":
            return False
    return False


def _chunk(words: Words, at: int, before: str, head: str, first: bool, lexicon: Phrases) -> int:
    """The end of one piece of the work ("Nông nghiệp"), 0 where the name is over."""
    if not words.has(at) or (words.gap(at) == "\n" and words.capital(at) and not first):
        return 0
    field = words.match(lexicon, at)
    if words.digit(at) and first and words.form(at).isdigit() and head.endswith(_NUMBERED):
        return at + 1 if _is_number(words, at) else 0
    if words.capital(at):
        if not first and is_head(words, at) and not field:
            return 0
        if field:
            return field
        if words.form(at) in MANY and first and lexicon is not FIELDS and words.gap(at) == "":
            return at + 1
        if words.area(at) or words.form(at) in MANY or words.match(CHIEFS, at):
            return 0
        if lexicon is not FIELDS:
            if verb := max(words.match(NAMING, at), words.match(TAKING, at)):
                return verb
            if words.match(lexicon, at + 1) and words.lower(at + 1):
                return at + 1
        return at + 2 if words.has(at + 1) and _goes_on_small(words, at, first) else at + 1
    opened = takes(before)
    if first and head in ("ban", "trung tâm", "tổ", "phòng", "quỹ", "hải quan"):
        opened = True
    if field and opened and words.joined(at, field) != before:
        return field
    if words.form(at) == "số" and not first and words.gap(at) == "" and words.digit(at + 1):
        return at + 2
    return 0


def _goes_on_small(words: Words, at: int, first: bool) -> bool:
    """Whether the second syllable of a capital word follows in small letters ("Kế hoạch").

    Not behind the name of a place or person ("Lạng Sơn khảo sát"), nor where a verb begins there.
    """
    behind = at + 1
    if words.gap(behind) not in ("", "\n") or not words.lower(behind) or words.upper(at):
        return False
    if not first and words.gap(at) == "" and words.capital(at - 1) and not words.upper(at - 1):
        return False
    form = words.form(behind)
    return not (
        form in NOT_NAMES
        or form in AREAS
        or form in AND
        or words.match(ENDING, behind) > behind + 1
    )


def is_head(words: Words, at: int) -> bool:
    """Whether the name of another body begins here."""
    if not words.capital(at) or (words.form(at) == "phòng" and words.form(at - 1) == "hải"):
        return False
    return bool(
        words.match(FIXED, at) or words.match(HEADS, at) or words.match(CHIEFS, at)
    ) and not (words.match(FIELDS, at) > max(words.match(FIXED, at), words.match(HEADS, at)))


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


def _branch(words: Words, at: int, reference: Reference) -> int:
    """The end of "- Chi nhánh Đồng Tháp", "- Đại học Thái Nguyên"; 0 for another body."""
    if not words.capital(at) or words.joined(at, at + 2) not in ("chi nhánh", "đại học"):
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
    if form == "cấp" or words.area(at) or (form in MANY and words.area(at + 1)):
        return area_end(words, at)
    if form == "tại" and words.capital(at + 1) and _is_branch(words, at):
        return words.proper(at + 1)
    if form in ("ở", "tại") and words.form(at + 1) == "nước" and words.form(at + 2) == "ngoài":
        return at + 3
    if form == "khu" and words.form(at + 1) == "vực" and words.capital(at + 2):
        return words.proper(at + 2) if not is_head(words, at + 2) else 0
    if form.isdigit():
        return at + 1 if words.gap(at) == "" and _is_number(words, at) else 0
    if form in ("số", "khu") and words.digit(at + (1 if form == "số" else 2)):
        return at + (2 if form == "số" else 3)
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


def _is_proper(words: Words, at: int, last: int) -> bool:
    """Whether a piece ends with a place's or a person's name: "Vận tải hàng hóa Hải Phòng"."""
    return last - at > 1 and words.capital(last - 1) and words.capital(last - 2)


def _is_number(words: Words, at: int) -> bool:
    """Whether a number ends a name: "Trung đoàn 584 huy động"; not "6 tháng", "2,5 tỷ"."""
    behind = at + 1
    if words.gap(behind) == "":
        acts = words.match(ENDING, behind) or words.match(NAMING, behind)
        area = words.area(behind) or words.form(behind) in OWNERS or words.form(behind) in AND
        return bool(words.capital(behind) or acts or area or not words.has(behind))
    apart = words.has(behind) and words.start(behind) > words.end(behind) + 1  # no "2,5"
    return words.gap(behind) not in ("/", "%", "-") and (apart or not words.digit(behind))


def _is_branch(words: Words, at: int) -> bool:
    """Whether a branch is named just before ("Phân hiệu … tại Lào Cai")."""
    return bool({"hiệu", "nhánh", "quán", "diện"} & set(words.forms(max(0, at - 8), at)))


@cache
def known(reference: Reference) -> Phrases:
    """The names and long variants of the reference table by their first word."""
    names = (name for entry in reference.agencies for name in (entry.name, *entry.variants))
    forms = (tuple(word_form(match[0]) for match in WORD.finditer(name)) for name in names)
    return by_first_word(words for words in forms if len(words) > 1 and not _stands_for_many(words))


def _stands_for_many(words: tuple[str, ...]) -> bool:
    """Whether a name of the table stands for many bodies; the grammar reads those to their end."""
    return words[0] in MANY or any(
        word in MANY and following in ("huyện", "xã", "tỉnh", "quận", "phường", "thành")
        for word, following in pairwise(words)
    )
