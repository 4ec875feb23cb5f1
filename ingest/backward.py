"""Documents that words which point back mean: "Quyết định nêu trên", "Nghị quyết này (số 9)"."""

import re
from typing import NamedTuple

from ..ontology.words import Relation
from .cues import Cue
from .inherited import CHANGES
from .sentences import Named, Sentence

_BACK = 12
_NEAR = 40
# " thực hiện Quyết định nêu trên", " hướng dẫn các Nghị định nói trên"; not "triển khai trên mạng"
_ABOVE = re.compile(
    r"[^.;:]{0,60}?(?:quy\s+định\s+chi\s+tiết|hướng\s+dẫn|thi\s+hành|thực\s+hiện|triển\s+khai"
    r"|cụ\s+thể\s+hóa)[^.;:]{0,60}?\s([^\W\d_]+\s+[^\W\d_]+|luật)\s+(?:đã\s+)?(?:nêu\s+|nói\s+)trên\b"
)
# " quy định chi tiết một số điều của Luật này"; what it details must be told in the same clause
_THIS_LAW = re.compile(
    r"[^.;:]{0,60}?(?:quy\s+định\s+chi\s+tiết|hướng\s+dẫn|thi\s+hành)[^.;:]{0,120}?"
    r"\s(bộ luật|luật|pháp lệnh|nghị định|nghị quyết)\s+này\b"
)
# "Nghị quyết sửa đổi Nghị quyết này (số 9)"; not "Kế hoạch này thay thế Kế hoạch số 9"
_THIS = re.compile(r"\s([^\W\d_]+(?:\s+[^\W\d_]+)?)\s+này\s*\(\s*\Z")


class Above(NamedTuple):
    """The document that another carries out, which the sentence names before it."""

    named: Named
    cue: Cue


def said_above(small: str, sentence: Sentence, end: int, at: int) -> Above | None:
    """What the document at a position carries out: "Quyết định A, Hướng dẫn B thực hiện Quyết
    định nêu trên". None where nothing is said so.

    `small` is the whole text in small letters, `end` where the sentence ends.
    """
    named = sentence.named
    stop = named[at + 1].start if at + 1 < len(named) else end
    if small.find("trên", named[at].after, stop) < 0:
        return None
    told = _ABOVE.match(small, named[at].after, stop)
    if told is None:
        return None
    kind = " ".join(told[1].split())
    return _nearest(sentence, at, kind, Cue(*told.span(), Relation.IMPLEMENTS, "said-above"))


def of_this_law(
    small: str, sentence: Sentence, end: int, at: int, own_type: str | None
) -> Above | None:
    """What the document at a position details: "Luật A và Nghị định B quy định chi tiết … của Luật
    này" tells that of B and A, not of the text, whose type is `own_type`.

    `small` is the whole text in small letters, `end` where the sentence ends.
    """
    named = sentence.named
    stop = named[at + 1].start if at + 1 < len(named) else end
    told = _THIS_LAW.match(small, named[at].after, stop)
    if told is None or (own_type or "").lower() == told[1]:
        return None
    return _nearest(sentence, at, told[1], Cue(*told.span(), Relation.IMPLEMENTS, "this-law"))


def _nearest(sentence: Sentence, at: int, kind: str, cue: Cue) -> Above | None:
    """The nearest document of a type before a position; the type is in small letters."""
    for earlier in sentence.named[max(0, at - _BACK) : at][::-1]:
        if (earlier.type or "").lower() == kind:
            return Above(earlier, cue)
    return None


def changes_this(small: str, before: Named, cue: Cue, each: Named) -> bool:
    """Whether a document is said to change the one named before it: "A và Nghị quyết sửa đổi
    Nghị quyết này (số B)"."""
    if cue.relation not in CHANGES:
        return False
    told = _THIS.search(small, max(cue.end - 1, each.start - _NEAR), each.start)
    return told is not None and " ".join(told[1].split()).endswith((before.type or "?").lower())
