"""Cues weighed against the words around them: which of several counts, and which says nothing."""

import re
from collections.abc import Sequence

from ..ontology.words import Relation
from .changes import begun_before
from .clauses import breaks, coordinate, left_bracket, orders
from .cues import Cue
from .inherited import CHANGES
from .sentences import Named, Sentence

_BETWEEN = CHANGES | {Relation.IMPLEMENTS}
_RULES = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"})
"""The types that say how something is done, so that "theo" them is no carrying out."""
_LONGEST_OBJECT = 100
_NEAR = 40
_STOPS = re.compile(r"[.;:,]")
_LONGEST_MANNER = 50  # "thực hiện nghiêm túc, đầy đủ theo"; more is an object of its own
_ACCORDING = re.compile(r"theo\s*$")
# "Điều 12 ", "khoản 3 Điều 5 của "; not "Điều lệ"
_ARTICLE = re.compile(r"(?i:điều|khoản|điểm|mục)\s+[\dđa-z.]{1,6}\s*(?:của\s+)?$")
_DETAILING = re.compile(r"(?i:quy\s+định\s+ch[iỉ]\s+tiết|thi\s+hành)")
_AT = re.compile(r"\stại\s")


def meant(small: str, found: Sequence[Cue]) -> Cue:
    """The cue that counts, the last, but for a basis ("Căn cứ quy định tại Điều 5 Luật …") and for
    an order that is carried out where it is told: "Thực hiện nhiệm vụ được giao tại Quyết định số
    5".

    `small` is the whole text in small letters.
    """
    if len(found) < 2 or found[-1].rule != "pointed":
        return found[-1]
    if found[-2].rule == "basis":
        told = small[found[-2].end : found[-1].start]
        return found[-2] if len(told) < _NEAR and not _STOPS.search(told) else found[-1]
    if found[-2].rule != "implement":
        return found[-1]
    told = orders(small, found[-2].end, found[-1].start)
    return found[-2] if told else found[-1]


def deed(found: Sequence[Cue]) -> Cue:
    """What the last of some cues says, but for "ban hành kèm theo" that ends what is changed.

    "Sửa đổi, bổ sung Quy chế … ban hành kèm theo Quyết định số 5" changes the decision.
    """
    first, last = found[0], found[-1]
    changes = first.relation in CHANGES and not first.passive
    return first if last.rule == "pointed" and changes else last


def within(
    text: str, outer: Relation | None, before: Named, found: Sequence[Cue], each: Named
) -> bool:
    """Whether the cues stand in the noun phrase of the document before them.

    `outer` is what the sentence itself says of its documents.
    """
    first, last, relation = found[0], found[-1], deed(found).relation
    if relation not in _BETWEEN or before.document == each.document:
        return False
    if breaks(text, before.after, found) or tells_what_it_says(text, before, first):
        return False
    if left_bracket(text, before.after, first.start):
        return False
    alike = outer == relation or (outer in CHANGES and relation in CHANGES)
    if alike and coordinate(text, before.after, first):
        return False  # "cụ thể hóa A … và triển khai B", "thay thế A và bãi bỏ B"
    return last.end + _LONGEST_OBJECT >= each.start and not _AT.search(text, last.end, each.start)


def tells_what_it_says(text: str, before: Named, cue: Cue) -> bool:
    """ "Điều 12 Nghị định A quy định … thực hiện …" tells what A says, not what it does."""
    if cue.relation != Relation.IMPLEMENTS or _DETAILING.match(text, cue.start):
        return False
    return bool(_ARTICLE.search(text, max(0, before.start - 24), before.start))


def by_the_way(text: str, small: str, sentence: Sentence, cue: Cue, named: Named) -> bool:
    """ "thực hiện thủ tục theo Nghị định …" says by what rule, not what is carried out.

    Nor does what carries out a thing of its own ("đưa việc thực hiện … vào … theo Quyết định"),
    but for an order, nor a provision on what began before: "Hồ sơ nộp trước ngày Quyết định
    này có hiệu lực được thực hiện theo Quyết định số 5".
    """
    by = _ACCORDING.search(text, max(cue.end, named.start - 8), named.start)
    if by is None:
        return False
    if named.type in _RULES or begun_before(text, sentence.start, cue.start):
        return True
    own_object = cue.rule == "implement" and by.start() - cue.end > _LONGEST_MANNER
    return own_object and not orders(small, cue.end, by.start())
