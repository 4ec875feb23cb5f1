"""What a document does to those that it names, and what it says that they do to one another.

Read by the grammar of the sentence: a cue governs the documents behind it until another comes. A
cue in the noun phrase of a document ("Kế hoạch số 134/KH-UBND … thực hiện Nghị quyết …") is that
document's, not the text's; a heading that ends in a colon passes its cue down to its items, and a
footnote takes that of the sentence in which its mark stands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..ontology.words import Relation
from .cues import Cue, cues, lowered
from .inherited import cue_at_mark, introduction, last_cue
from .letters import CAPITAL
from .outline import Outline, Part
from .sentences import Named, Sentence, sentences

_ACTS = frozenset({Relation.AMENDS, Relation.REPLACES, Relation.REPEALS})
NORMATIVE = frozenset(
    [
        *("Luật", "Bộ luật", "Pháp lệnh", "Lệnh", "Nghị quyết", "Nghị định", "Thông tư"),
        *("Thông tư liên tịch", "Nghị quyết liên tịch", "Quyết định", "Quy định", "Quy chế"),
        *("Chỉ thị", "Điều lệ"),
    ]
)
"""The types whose own words change other documents; a letter or a plan only asks for it."""


_LETTERS = frozenset({"Công văn", "Tờ trình", "Báo cáo", "Giấy mời", "Biên bản", "Phiếu chuyển"})


@dataclass(frozen=True, slots=True)
class Governed:
    """A document named, with the relation of this text to it."""

    named: Named
    relation: Relation
    rule: str


@dataclass(frozen=True, slots=True)
class Link:
    """One document named does something to another named in the same sentence."""

    source: Named
    relation: Relation
    target: Named
    rule: str


@dataclass(frozen=True, slots=True)
class _State:
    """What governs at a place of a sentence."""

    outer: Cue | None
    """The cue of the sentence itself; a semicolon brings it back."""
    current: Cue | None
    inside: Named | None = None
    """The document in whose noun phrase the place is."""
    inner: Cue | None = None
    """The cue of that noun phrase."""
    amended: Named | None = None
    """The document that those behind a passive cue change."""


def governed(
    outline: Outline, named: Sequence[Named], own_type: str | None
) -> tuple[list[Governed], list[Link]]:
    """The relation to each document named, in reading order, and the links among them."""
    found: list[Governed] = []
    links: list[Link] = []
    small = lowered(outline.text)
    for sentence in sentences(outline, named):
        _Reader(outline, small, sentence, own_type, found, links).read()
    return found, links


class _Reader:
    """Reads one sentence from left to right."""

    def __init__(
        self, outline: Outline, small: str, sentence: Sentence, own_type: str | None,
        found: list[Governed], links: list[Link],
    ) -> None:  # fmt: skip
        self.outline, self.text, self.small, self.sentence = outline, outline.text, small, sentence
        self.own_type, self.found, self.links = own_type, found, links

    def read(self) -> None:
        named = self.sentence.named
        cue = self._opening(named[0])
        state = _State(cue, cue)
        self._say(named[0], cue)
        for at in range(1, len(named)):
            state = self._step(state, at)
        self._tail(named[-1])

    def _opening(self, first: Named) -> Cue | None:
        """What governs the first document of the sentence."""
        text, start = self.text, self.sentence.start
        cue = last_cue(self.small, start, first.start)
        if cue and _aside(text, cue.end, first.start):
            return None
        if cue and cue.relation in _ACTS and not cue.passive:
            quoted = _QUOTED.search(text, cue.end, first.start)
            return cue if self._acts(cue) and not quoted else None
        if cue or text[start : first.start].strip(' -–+*•("“\n'):
            return cue
        return self._passed_down(first.start)

    def _acts(self, cue: Cue) -> bool:
        """Whether it is this document that amends, replaces or repeals."""
        lead = self.text[self.sentence.start : cue.start]
        if _THIS.search(lead):
            return True
        if self.sentence.part == Part.TITLE:
            return self.own_type not in _LETTERS and len(lead) <= 40 and not _DRAFT.search(lead)
        return (
            self.own_type in NORMATIVE
            and not lead.strip(' -–+*•("“\n:0123456789.')
            and not _DRAFT.search(lead)
        )

    def _passed_down(self, place: int) -> Cue | None:
        """The cue of the heading that an item stands under, or of a footnote's sentence."""
        if self.sentence.part == Part.FOOTNOTE:
            return cue_at_mark(self.outline, self.small, self.sentence.start)
        item = self.outline.item_at(place)
        if item is None or not self.sentence.opens:
            return None
        cue = last_cue(self.small, *introduction(self.outline, item))
        if cue and cue.relation in _ACTS and self.own_type not in NORMATIVE:
            return None
        return cue

    def _step(self, state: _State, at: int) -> _State:
        """The state at the next document, which is said on the way."""
        before, each = self.sentence.named[at - 1], self.sentence.named[at]
        text, after, start = self.text, before.after, each.start
        apart = text.rfind(";", after, start)
        if apart >= 0:
            kept = state.outer if start - apart <= _NEAR else None
            state = _State(state.outer, kept)
            after = apart + 1
        found = list(cues(self.small, after, start))
        cue = found[-1] if found else None
        if cue and cue.passive:
            target = self._changed(at)
            self._link(each, cue, target)
            self._say(each, None, "passive")
            return replace(state, amended=target, inner=cue)
        if cue is None:
            return self._coordinate(state, before, each, after)
        if apart < 0 and cue.relation in _BETWEEN and self._within(state, before, found, each):
            return self._nested(state, before, each, cue)
        if apart < 0 and self._told(before, found[0]):
            self._say(each, None)
            return replace(state, current=None, inside=None, inner=None)
        acting = state.outer and state.outer.relation in _ACTS
        if cue.relation in _ACTS and not acting and not _THIS.search(text[after : cue.start]):
            cue = replace(cue, relation=Relation.CITES)
        self._say(each, cue)
        outer = cue if cue.rule != "pointed" else state.outer
        return _State(outer, cue)

    def _within(self, state: _State, before: Named, found: Sequence[Cue], each: Named) -> bool:
        """Whether the cues stand in the noun phrase of the document before them."""
        text, last = self.text, found[-1]
        if before.document == each.document or _breaks(text, before.after, found):
            return False
        if self._told(before, found[0]):
            return False
        if (
            state.outer
            and state.outer.relation in _ACTS
            and _ALSO.fullmatch(text[before.after : last.start])
        ):
            return False  # "thay thế Thông tư A và bãi bỏ Thông tư B"
        object_words = text[last.end : each.start]
        return len(object_words) <= 100 and not _AT.search(object_words)

    def _told(self, before: Named, cue: Cue) -> bool:
        """ "Điều 12 Nghị định A quy định … thực hiện …" tells what A says, not what it does."""
        article = _ARTICLE.search(self.text, max(0, before.start - 24), before.start)
        detailing = _DETAILING.match(self.text, cue.start)
        return bool(article and not detailing and cue.relation == Relation.IMPLEMENTS)

    def _coordinate(self, state: _State, before: Named, each: Named, after: int) -> _State:
        """A further document of the same phrase: "A và B", "A; B", "A (B)"."""
        also = _ALSO.fullmatch(self.text[before.after : each.start])
        if state.amended and state.inner and also:
            self._link(each, state.inner, state.amended)
            self._say(each, None, "passive")
            return state
        if _aside(self.text, after, each.start):
            self._say(each, None, "aside")
            return state
        if (
            state.inside
            and state.inner
            and not _JOINED.search(self.text, max(after, each.start - 24), each.start)
        ):
            self._say(each, None)
            return _State(state.outer, None)
        if state.inside and state.inner:
            self._link(state.inside, state.inner, each)
            self._say_inner(each, state.current, state.inner)
            return state
        joined = _JOINED.search(self.text, max(after, each.start - 24), each.start)
        loose = state.current and state.current.relation != Relation.IMPLEMENTS and not joined
        if loose and after == before.after:  # "Công văn A về Công điện B": only A is answered
            self._say(each, None)
            return replace(state, current=None, amended=None)
        self._say(each, state.current)
        return replace(state, amended=None)

    def _nested(self, state: _State, before: Named, each: Named, cue: Cue) -> _State:
        """A document in the title of the one before it: "Kế hoạch A thực hiện Nghị quyết B"."""
        self._link(before, cue, each)
        self._say_inner(each, state.current, cue)
        return replace(state, inside=before, inner=cue, amended=None)

    def _say_inner(self, each: Named, outer: Cue | None, inner: Cue) -> None:
        """Who carries out what carries out B carries out B; nothing else passes through."""
        implements = Relation.IMPLEMENTS
        through = bool(outer and outer.relation == inner.relation == implements)
        self._say(each, outer if through else None, "" if through else "nested")

    def _changed(self, at: int) -> Named:
        """What a passive cue speaks of: the nearest document before it of the actor's type."""
        named = self.sentence.named
        for earlier in named[max(0, at - _BACK) : at][::-1]:
            if earlier.type == named[at].type and earlier.document != named[at].document:
                return earlier
        return named[at - 1]

    def _link(self, source: Named, cue: Cue, target: Named) -> None:
        if source.document != target.document and source.document >= 0 and target.document >= 0:
            self.links.append(Link(source, cue.relation, target, cue.rule))

    def _say(self, named: Named, cue: Cue | None, rule: str = "") -> None:
        if cue and cue.relation == Relation.IMPLEMENTS and self._by_the_way(named, cue):
            cue, rule = None, "according"
        relation = cue.relation if cue and not cue.passive else Relation.CITES
        self.found.append(Governed(named, relation, rule or (cue.rule if cue else "named")))

    def _by_the_way(self, named: Named, cue: Cue) -> bool:
        """ "thực hiện thủ tục theo Nghị định …" says by what rule, not what is carried out."""
        if named.type not in _RULES:
            return False
        return bool(_ACCORDING.search(self.text, max(cue.end, named.start - 8), named.start))

    def _tail(self, last: Named) -> None:
        """ "… hết hiệu lực kể từ ngày Thông tư này …" repeals all that its sentence names."""
        words = self.text[last.after : min(self.sentence.end, last.after + 160)]
        if not _ENDS.search(words) or not (
            _THIS.search(words) or _THIS.search(self.text[self.sentence.start : last.start])
        ):
            return
        count = len(self.sentence.named)
        for at in range(len(self.found) - count, len(self.found)):
            if self.found[at].relation == Relation.CITES and self.found[at].rule not in (
                "passive",
                "nested",
            ):
                self.found[at] = replace(self.found[at], relation=Relation.REPEALS, rule="expire")


_RULES = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"})
_ACCORDING = re.compile(r"theo\s*$")
_ARTICLE = re.compile(r"(?i:điều|khoản|điểm|mục)\s+[\dđa-z.]{1,6}\s*(?:của\s+)?$")
_DETAILING = re.compile(r"(?i:quy\s+định\s+chi\s+tiết|thi\s+hành)")
_AT = re.compile(r"\stại\s")
_NEAR = 40
_BACK = 12
_BETWEEN = frozenset({Relation.IMPLEMENTS, Relation.AMENDS, Relation.REPLACES, Relation.REPEALS})
_SELF = (
    r"nghị\s+định|thông\s+tư|quyết\s+định|nghị\s+quyết|chỉ\s+thị|luật|quy\s+định|quy\s+chế|công\s+văn|văn\s+bản"
    r"|kế\s+hoạch|thông\s+báo|hướng\s+dẫn|pháp\s+lệnh|chương\s+trình|đề\s+án"
)
_THIS = re.compile(rf"(?i:(?:{_SELF})\s+này)")
_QUOTED = re.compile(r"như\s+sau|:")  # "Sửa đổi khoản 2 như sau: … theo Luật Giá"
_DRAFT = re.compile(
    r"(?i:dự\s+thảo|góp\s+ý|đề\s+nghị|tham\s+mưu|đề\s+xuất|kiến\s+nghị|xây\s+dựng|rà\s+soát)"
)
_ENDS = re.compile(
    r"(?i:hết\s+hiệu\s+lực|(?:bị|được)\s+(?:bãi|hủy|huỷ)\s+bỏ(?!\s+(?:bởi|tại|theo)))"
)
_JOINED = re.compile(r"(?:,|\bvà|\bcùng|\bvới|\bhoặc|\bvà\s+các|[“\"])\s*$")
_ALSO = re.compile(r"[\s,]*(?:và|và\s+các)?[\s,]*")
# a new clause before the cue: a semicolon, a colon, a comma with a new subject or verb
_NEW = (
    rf"[;:]|[.!?]\s|/\.|,\s*(?:[{CAPITAL}]|đề\s+nghị|yêu\s+cầu|giao|đồng\s+thời|để|nhằm|tiếp\s+tục|tổ\s+chức|chủ\s+động|khẩn|các\s|xây\s+dựng|góp|phù\s+hợp|bảo\s+đảm|đảm\s+bảo)"
    r"|\s(?:nhằm|đồng\s+thời|yêu\s+cầu|đề\s+nghị|giao|chỉ\s+đạo|đã|cần|phải|có\s+trách\s+nhiệm)\s"
)
_CLAUSE = re.compile(_NEW)
_BREAK = re.compile(_NEW + r"|\sđể\s|\svà\s+(?:tổ\s+chức|việc|để|nhằm|đồng)")


def _breaks(text: str, start: int, found: Sequence[Cue]) -> bool:
    """Whether a new clause begins between a document and the cues behind it, or among those."""
    first, last = found[0], found[-1]
    return (
        first.start - start > 400
        or bool(_BREAK.search(text, start, first.start))
        or bool(_CLAUSE.search(text, first.end, last.start))
    )


def _aside(text: str, start: int, end: int) -> bool:
    """Whether a bracket opens between two places and does not close."""
    return text.rfind("(", start, end) > text.rfind(")", start, end)
