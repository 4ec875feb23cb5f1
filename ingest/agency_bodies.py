"""One body's name: its head, what the office does, and whose it is."""

from functools import cache
from itertools import pairwise

from ..ontology.tables import Reference
from .agency_names import AREAS, CHIEFS, FIELDS, FIXED, HEADS, NOT_NAMES, OPEN
from .agency_words import Phrases, Words
from .lexicon import WORD, word_form

MANY = frozenset(["các", "những", "mọi"])
AND = frozenset(["và", "cùng"])
OWNERS = frozenset(["của", "thuộc", "trực"])
_LOWER_HEADS = frozenset(
    ["công an", "đảng ủy", "ủy ban nhân dân", "hội đồng nhân dân", "văn phòng", "chi bộ"]
)
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
_SITES = ("cụm công nghiệp", "khu công nghiệp", "khu kinh tế", "biên giới", "rừng", "biển", "dự án")


def core(words: Words, at: int, reference: Reference, led: bool = False) -> int:
    """The end of head and work, 0 where no body begins; a small first letter will do if `led`."""
    fixed = words.match(FIXED, at)
    named = words.match(known(reference), at)
    head = words.match(HEADS, at)
    lower = not words.capital(at)
    if lower and not led:
        if words.joined(at, fixed or head or at) not in _LOWER_HEADS:
            return 0
        if not _owned(words, fixed or head):
            return 0
    work = work_end(words, head, reference, words.joined(at, head)) if head else 0
    last = max(fixed, named, work)
    return last


def _owned(words: Words, at: int) -> bool:
    return words.area(at) > 0 or words.form(at) in ("sở", "cấp", "các")


def work_end(words: Words, at: int, reference: Reference, head: str) -> int:
    """The end of the words that say what the office does, 0 where there are none."""
    here, chunk = at, ""
    while here < len(words):
        joint = here
        if here > at:
            joint = _name_joint(words, here, head)
            if joint == 0:
                break
        last = _chunk(words, joint, chunk, head, first=here == at)
        if not last:
            break
        chunk = words.joined(joint, last)
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
        if words.form(at) in AND or words.form(at) == "&":
            joined = (
                words.capital(at + 1) and not is_head(words, at + 1) and words.gap(at + 1) == ""
            )
            return at + 1 if joined and not _followed_by_area(words, at) else 0
        return at
    if gap in ("-", "/") and words.capital(at) and not is_head(words, at):
        return at
    if gap == "," and words.capital(at) and not is_head(words, at) and head not in ("bộ", "sở"):
        return at if _closes_with_and(words, at) else 0
    return 0


def _followed_by_area(words: Words, at: int) -> bool:
    return words.area(at + 1) > 0


def _closes_with_and(words: Words, at: int) -> bool:
    """Whether "và" and a capital stand within the next six words, no other comma between."""
    for here in range(at + 1, min(at + 7, len(words))):
        if words.form(here) in AND and words.gap(here) == "":
            return words.capital(here + 1) and not is_head(words, here + 1)
        if words.gap(here) != "":
            return False
    return False


def _chunk(words: Words, at: int, before: str, head: str, first: bool) -> int:
    """The end of one piece of the work ("Nông nghiệp"), 0 where the name is over."""
    if at >= len(words) or (words.gap(at) == "\n" and words.capital(at) and not first):
        return 0
    field = words.match(FIELDS, at)
    if words.capital(at):
        if not first and is_head(words, at) and not field:
            return 0
        if field:
            return field
        if words.area(at) or words.form(at) in MANY or words.match(CHIEFS, at):
            return 0
        last = at + 1
        if (
            last < len(words)
            and words.gap(last) in ("", "\n")
            and words.lower(last)
            and words.form(last) not in NOT_NAMES
            and words.form(last) not in AREAS
            and words.form(last) not in AND
            and words.capital(at)
            and not words.upper(at)
        ):
            last += 1
        return last
    opened = before in OPEN or any(before.endswith(" " + word) for word in OPEN)
    if first and head in ("ban", "trung tâm", "tổ", "phòng", "quỹ"):
        opened = True
    if field and opened and words.joined(at, field) != before:
        return field
    if words.form(at) in ("công", "nghề", "số") and not first and words.gap(at) == "":
        return at + 1 if words.form(at) != "số" else (at + 2 if words.digit(at + 1) else 0)
    return 0


def is_head(words: Words, at: int) -> bool:
    """Whether the name of another body begins here."""
    if not words.capital(at):
        return False
    return bool(
        words.match(FIXED, at) or words.match(HEADS, at) or words.match(CHIEFS, at)
    ) and not (words.match(FIELDS, at) > max(words.match(FIXED, at), words.match(HEADS, at)))


def tails(words: Words, at: int, reference: Reference, depth: int = 0) -> int:
    """The end of the words that say whose the body is: area, committee, parent, "liên quan"."""
    here = at
    while here < len(words) and words.gap(here) in ("", "\n"):
        last = _tail(words, here, reference, depth)
        if last <= here:
            break
        here = last
    return here


def _tail(words: Words, at: int, reference: Reference, depth: int) -> int:
    form = words.form(at)
    if form in OWNERS:
        behind = at + (2 if form == "trực" else 1)
        if form == "trực" and words.form(at + 1) != "thuộc":
            return 0
        last = _tail(words, behind, reference, depth) if words.gap(behind) == "" else 0
        return last if last > behind else 0
    if words.gap(at) == "\n" and words.capital(at):
        return 0
    if form == "cấp" or words.area(at) or (form in MANY and words.area(at + 1)):
        return area_end(words, at)
    if form == "tại" and words.capital(at + 1) and _is_branch(words, at):
        return words.proper(at + 1)
    if form in ("ở", "tại") and words.form(at + 1) == "nước" and words.form(at + 2) == "ngoài":
        return at + 3
    if form in ("số", "khu") and words.digit(at + (1 if form == "số" else 2)):
        return at + (2 if form == "số" else 3)
    for length in (3, 2):
        if tuple(words.forms(at, at + length)) in _STATES and words.together(at, at + length):
            last = at + length
            if words.forms(at, last)[-1] == "bàn" and words.area(last):
                return area_end(words, last)
            return last
    if form == "có":
        return site_end(words, at)
    if words.capital(at):
        if depth < 3 and (last := core(words, at, reference)):
            return tails(words, last, reference, depth + 1)
        if not words.match(CHIEFS, at):
            return words.proper(at)
    return 0


def _is_branch(words: Words, at: int) -> bool:
    """Whether a branch is named just before ("Phân hiệu … tại Lào Cai")."""
    return bool({"hiệu", "nhánh", "quán", "diện"} & set(words.forms(max(0, at - 8), at)))


def site_end(words: Words, at: int) -> int:
    """ "có cụm công nghiệp", never "có trách nhiệm"."""
    for site in _SITES:
        last = at + 1 + site.count(" ") + 1
        if words.joined(at + 1, last) == site and words.together(at, last):
            return last
    return 0


def area_end(words: Words, at: int) -> int:
    """The end of "tỉnh Lào Cai", "cấp tỉnh", "các huyện, thị xã, thành phố", "xã, phường"."""
    here = at
    if words.form(here) in MANY or words.form(here) == "cấp":
        here += 1
    last = words.area(here)
    if not last:
        return 0
    single = here == at
    while last < len(words):
        joint = last
        if words.gap(joint) in (",", "/", "-"):
            pass
        elif words.gap(joint) == "" and words.form(joint) in AND:
            joint += 1
        else:
            break
        if words.area(joint) and words.gap(joint) in ("", ",", "/", "-"):
            following = words.area(joint)
            last, single = following, False
            if words.capital(following) and words.gap(following) == "":
                return words.proper(following)
            continue
        break
    if tuple(words.forms(last, last + 2)) == ("trực", "thuộc"):
        if tuple(words.forms(last + 2, last + 4)) == ("trung", "ương"):
            return last + 4
        if words.area(last + 2):
            return area_end(words, last + 2)
    if words.capital(last) and words.gap(last) == "" and single:
        proper = words.proper(last)
        if words.gap(proper) == "," and words.area(proper) and words.capital(proper + 1):
            further = words.proper(words.area(proper))
            return further if words.form(proper) in ("tỉnh", "thành") else proper
        return proper
    return last


@cache
def known(reference: Reference) -> Phrases:
    """The names and long variants of the reference table by their first word, longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for entry in reference.agencies:
        for name in (entry.name, *entry.variants):
            words = tuple(word_form(match[0]) for match in WORD.finditer(name))
            if len(words) > 1 and not _stands_for_many(words):
                found.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(those, key=lambda w: -len(w))) for first, those in found.items()}


def _stands_for_many(words: tuple[str, ...]) -> bool:
    """Whether a name of the table stands for many bodies; the grammar reads those to their end."""
    return words[0] in MANY or any(
        word in MANY and following in ("huyện", "xã", "tỉnh", "quận", "phường", "thành")
        for word, following in pairwise(words)
    )
