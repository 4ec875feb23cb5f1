"""What an office does, as its name says it: "Nông nghiệp và Môi trường", "Quản lý dự án 2"."""

import re
from functools import lru_cache

from ..ontology.tables import Reference
from .agency_areas import AND, MANY
from .agency_names import AREAS, CHIEFS, FIELDS, FIXED, HEADS, NOT_NAMES
from .agency_numbers import ends_name
from .agency_runs import nouns, small_end
from .agency_verbs import ENDING, NAMING, TAKING, takes
from .agency_words import Phrases, Words, all_of, phrases

_NUMBERED = ("đoàn", "hải đội", "quân khu", "vùng cảnh sát biển")  # army units go by number alone
_COMMITTEES = re.compile(r"ủy$|^(?:ubnd|hđnd|đảng|chi bộ|mttq|ubmttq)")
_SETTLED = all_of(
    phrases(
        """
    bộ|sở|công an|thanh tra|thường trực|báo|thuế|hải quan|điện lực|kiểm toán|mặt trận|đoàn|ủy ban
    hội đồng|ban thường vụ|ban chấp hành
        """
    )
)
"""Heads whose bodies are all known, or that are names by themselves: no open words follow them."""


_UNITED = phrases("các hội|các tổ chức")  # "Liên hiệp các Hội Văn học và Nghệ thuật"


@lru_cache(maxsize=512)
def _is_open(head: str) -> bool:
    """Whether an office with this head may be called after anything."""
    return not _COMMITTEES.search(head) and head not in _SETTLED


# What ends a name between two words: ";", ".", a line break before a bullet; not ":", "-"
_ENDING = re.compile(r"[;.]|\n.")


def work_end(words: Words, at: int, reference: Reference, head: str) -> int:
    """The end of the words that say what the office does, 0 where there are none."""
    if words.has(at) and _ENDING.match(words.gap(at)):
        return 0  # "Tỉnh ủy;" and below it "Theo đề nghị"
    if head == "liên hiệp":
        at = words.match(_UNITED, at) or at
    here, chunk = at, ""
    is_open = _is_open(head)
    labelled = is_open and words.labelled()
    lexicon = nouns(reference) if is_open else FIELDS
    while words.has(here):
        joint = here
        if here > at:
            joint = _name_joint(words, here, head)
            if joint == here + 2 and words.lower(joint):  # "và các khu công nghiệp"
                here = words.match(FIELDS, joint) or joint
                continue
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


def _is_proper(words: Words, at: int, last: int) -> bool:
    """Whether a piece ends with a place's or a person's name: "Vận tải hàng hóa Hải Phòng"."""
    return last - at > 1 and words.capital(last - 1) and words.capital(last - 2)


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
    site = words.form(at + 2) in ("khu", "cụm") and words.gap(at + 2) == ""
    told = words.capital(at + 2) or words.form(at + 3) in ("công", "kinh", "chế")
    return words.form(at + 1) in MANY and site and told


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
        return at + 1 if ends_name(words, at) else 0
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
        or max(words.match(ENDING, behind), words.match(NAMING, behind)) > behind + 1
    )


def is_head(words: Words, at: int) -> bool:
    """Whether the name of another body begins here."""
    if not words.capital(at) or (words.form(at) == "phòng" and words.form(at - 1) == "hải"):
        return False
    return bool(
        words.match(FIXED, at) or words.match(HEADS, at) or words.match(CHIEFS, at)
    ) and not (words.match(FIELDS, at) > max(words.match(FIXED, at), words.match(HEADS, at)))
