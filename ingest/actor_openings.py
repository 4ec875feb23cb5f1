"""What a clause begins with: small words before its subject, then the names of bodies."""

import re
from typing import NamedTuple

from .actor import Names
from .actor_clauses import MARK, past
from .actor_groups import ONE_WORDS, PERSON_WORDS
from .agencies import agency_list, may_begin
from .agency_words import form_of
from .context import Context

# "Đồng thời, Sở Y tế", "Đồng ý chủ trương Ủy ban nhân dân tỉnh lập Đề án"; not "Đồng ý với đề nghị"
_LEAD_IN = re.compile(
    r"(?i)(?:(?:trong\s+đó|đồng\s+thời|theo\s+đó|riêng|ngoài\s+ra|lưu\s+ý|và)[,:\s]+){1,2}"
    r"|đồng\s+ý\s+(?:(?:về|với)\s+chủ\s+trương|chủ\s+trương|cho(?:\s+phép)?|để)\s+"
    r"(?:(?:cho(?:\s+phép)?|để)\s+)?"
)
# "Lãnh đạo Ủy ban nhân dân tỉnh xây dựng"; not "Lãnh đạo các sở chịu trách nhiệm"
_LEADS = re.compile(r"Lãnh\s+đạo\s(?![^.;:]{0,120}?\s(?:chịu|có)\s+trách\s+nhiệm)")
# "Thành ủy Cần Thơ", "Ban Thường vụ Đảng ủy"; not "Ủy ban nhân dân tỉnh"
_PARTY = re.compile(
    r"(?i)(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|đảng bộ|trung ương đảng|bộ chính trị|ban bí thư"
)
_ABOUT = re.compile(r"(?i)(?:(?:về\s+phía|đối\s+với|trách\s+nhiệm\s+của|nhiệm\s+vụ\s+của)\s+)?")
# all that matches "- (Giao", of which "Giao" is the word; not "Giao" of ", Giao"
_FIRST = re.compile(MARK.pattern + r"([^\W_]*)")
_WORD = re.compile(r"[^\W_]+")
# Most clauses begin with a verb. Their first word tells that none of the patterns fits them.
_LEAD_IN_WORDS = frozenset(["trong", "đồng", "theo", "riêng", "ngoài", "lưu", "và"])
_ABOUT_WORDS = frozenset(["về", "đối", "trách", "nhiệm"])
_SUBJECT_WORDS = PERSON_WORDS | ONE_WORDS
"""Of subjects that are no names of bodies."""


class Opening(NamedTuple):
    """How a clause begins."""

    start: int
    """Of its first word."""
    word: str
    """That word, as words are compared."""
    subject: int
    """Behind "trong đó", "đồng thời"."""
    about: int
    """Behind "đối với", "trách nhiệm của"."""
    names: Names
    """The bodies enumerated there; they may run on past the clause's semicolon."""
    no_subject: bool
    """Whether its first words are none that a subject can begin with."""


def first_word(text: str, start: int) -> tuple[int, str]:
    """Where the first word of a clause begins, behind bullets and brackets; and that word.

    The word is as words are compared, "" where none stands there.
    """
    first = _FIRST.match(text, start)
    return (first.start(1), form_of(first[1])) if first else (start, "")


def _word_at(text: str, start: int) -> str:
    """The word right at a place, as words are compared; "" where none is."""
    word = _WORD.match(text, start)
    return form_of(word[0]) if word else ""


def opening_of(text: str, start: int, word: str, stop: int, context: Context) -> Opening:
    """How the clause with its first `word` at `start` begins; `stop` is its paragraph's end."""
    subject = past(_LEAD_IN, text, start) if word in _LEAD_IN_WORDS else start
    first = word if subject == start else _word_at(text, subject)
    about = past(_ABOUT, text, subject) if first in _ABOUT_WORDS else subject
    if not may_begin(text, about, context.reference):
        no_subject = about == subject and first not in _SUBJECT_WORDS
        return Opening(start, word, subject, about, [], no_subject)
    leads = text.startswith("Lãnh", about) and _LEADS.match(text, about, stop)
    names = [] if leads and _of_party(context) else agency_list(text, about, context, stop=stop)
    return Opening(start, word, subject, about, names, False)


def _of_party(context: Context) -> bool:
    """Whether a Party committee speaks: its "Lãnh đạo Ủy ban nhân dân …" tells to lead that."""
    return context.issuer is not None and _PARTY.search(context.issuer.name) is not None
