"""One sentence read from left to right: what governs each document that it names."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..ontology.words import Relation
from .backward import changes_this, said_above
from .changes import NORMATIVE, acts, begun_before, expires, gives_way, quotes, says_this
from .clauses import (
    aside,
    breaks,
    coordinate,
    joined,
    left_bracket,
    only_joined,
    only_parts,
    orders,
    told_at,
)
from .cues import Cue, cues
from .inherited import cue_at_mark, heading_cue, introduction, last_cue
from .outline import Outline, Part
from .sentences import Named, Sentence

_ACTS = frozenset({Relation.AMENDS, Relation.REPLACES, Relation.REPEALS})
_BETWEEN = _ACTS | {Relation.IMPLEMENTS}
_PASSED_ON = frozenset({Relation.IMPLEMENTS, Relation.BASED_ON})
"""What a sentence says of its documents on either side of a bracket."""
_RULES = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"})
"""The types that say how something is done, so that "theo" them is no carrying out."""
_LETTERS = frozenset({"Công văn", "Tờ trình", "Báo cáo"})
"""The types that one body sends another, and is answered on."""
_NEAR = 40
_FAR = 400
_BACK = 12
_LONGEST_OBJECT = 100
_LONGEST_MANNER = 50  # "thực hiện nghiêm túc, đầy đủ theo"; more is an object of its own
_ACCORDING = re.compile(r"theo\s*$")
# "Điều 12 ", "khoản 3 Điều 5 của "; not "Điều lệ"
_ARTICLE = re.compile(r"(?i:điều|khoản|điểm|mục)\s+[\dđa-z.]{1,6}\s*(?:của\s+)?$")
_DETAILING = re.compile(r"(?i:quy\s+định\s+ch[iỉ]\s+tiết|thi\s+hành)")
# " quy định chi tiết một số điều của Luật này"; what it details must be told in the same clause
_THIS_LAW = re.compile(
    r"[^.;:]{0,60}?(?:quy\s+định\s+chi\s+tiết|hướng\s+dẫn|thi\s+hành)[^.;:]{0,120}?"
    r"\s(bộ luật|luật|pháp lệnh|nghị định|nghị quyết)\s+này\b"
)
# " về nhà ở xã hội và": the title of a decree goes on, and what follows is named beside it
_ON_TITLE = re.compile(r"\svề\s[^.;:()]{3,160}?\svà\s+\Z")
# ", về giá thuốc: giao Bộ Y tế"; not ", tỉnh có ý kiến như sau: 1."
_ORDERED = re.compile(r"[^.;:]{0,160}:\s*(?:giao|yêu\s+cầu|đề\s+nghị|chưa|không|đồng\s+ý)\s")
_STOPS = re.compile(r"[.;:,]")
_AT = re.compile(r"\stại\s")
_WORDS = ' -–+*•("“\n'
"""What may stand before a document that opens its sentence."""


class _State(NamedTuple):
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
    around: Cue | None = None
    """The cue of the sentence around the bracket in which the place is."""


class Reader:
    """What a sentence says: of each document named (`said`), and of pairs of them (`links`)."""

    def __init__(
        self, outline: Outline, small: str, sentence: Sentence, own_type: str | None
    ) -> None:
        """A reader of a sentence; `small` is the whole text in small letters."""
        self.outline, self.text, self.small, self.sentence = outline, outline.text, small, sentence
        self.own_type = own_type
        self.said: list[tuple[Named, Relation, str]] = []
        self.links: list[tuple[Named, Relation, Named, str]] = []

    def read(self) -> None:
        """Fill `said` and `links`, both in reading order."""
        named = self.sentence.named
        cue = self._opening(named[0])
        state = _State(cue, cue, around=self._around(named[0]))
        self._say(named[0], cue)
        for at in range(1, len(named)):
            state = self._step(state, at)
        start, end = self.sentence.start, self.sentence.end
        if self.small.find("này", start, end) < 0 and self.small.find("trên", start, end) < 0:
            return  # what follows is said of "Luật này", "Quyết định nêu trên"
        for at in range(1, len(named)):
            self._this_law(at)
            if above := said_above(self.small, self.sentence, at):
                self._link(named[at], above.cue, above.named)
        if gives_way(self.small, self.sentence):
            self.said = [_ended(*said, Relation.REPLACES) for said in self.said]
        elif expires(self.small, self.sentence):
            self.said = [_ended(*said, Relation.REPEALS) for said in self.said]

    def _opening(self, first: Named) -> Cue | None:
        """What governs the first document of the sentence."""
        text, start = self.text, self.sentence.start
        found = list(cues(self.small, start, first.start))
        cue = self._meant(found) if found else None
        if cue is None:
            if not text[start : first.start].strip(_WORDS):
                return self._passed_down(first.start) or self._listed_basis()
            above = self._passed_down(first.start) if only_parts(text, start, first.start) else None
            return above if above and above.relation in _ACTS else None  # "Điều 4 Thông tư …" ends
        if cue.rule != "proposed" and aside(text, cue.end, first.start):
            return None  # "Xét đề nghị của Sở Y tế (Công văn số …)" is the one that says it so
        if cue.relation in _ACTS and not cue.passive:
            return self._acting(cue, first)
        if cue.rule == "pointed" and len(found) > 1 and found[-2].relation in _ACTS:
            # "Sửa đổi Kế hoạch ban hành kèm theo Quyết định số …" changes the decision
            return self._acting(found[-2], first) or cue
        if cue.rule == "proposed" and self._is_subject(cue, first):
            return None
        if cue.rule == "basis" and self._says_more(cue, first.start):
            return None
        return cue

    def _listed_basis(self) -> Cue | None:
        """The "Căn cứ" of a line above, whose list goes on with a line that begins with the next
        document: "Căn cứ Luật …; / Nghị định số 5 …;"."""
        if self.sentence.part != Part.PREAMBLE:
            return None
        end = self.sentence.start
        start = max(0, end - _FAR)
        if not self.small[start:end].rstrip().endswith(";"):
            return None
        found = list(cues(self.small, start, end))
        bases = [cue for cue in found if cue.rule == "basis"]
        asked = any(cue.rule == "proposed" for cue in found)
        return bases[-1] if bases and not asked else None

    def _is_subject(self, cue: Cue, first: Named) -> bool:
        """ "Về kiến nghị của X tại Công văn số 5: giao Sở A trả lời" only says what it is about."""
        return self.small.startswith("về", cue.start) and bool(
            _ORDERED.match(self.small, first.after)
        )

    def _meant(self, found: Sequence[Cue]) -> Cue:
        """The cue that counts, the last, but for a basis ("Căn cứ quy định tại Điều 5 Luật …") and
        for an order that is carried out where it is told: "Thực hiện nhiệm vụ được giao tại Quyết
        định số 5"."""
        if len(found) < 2 or found[-1].rule != "pointed":
            return found[-1]
        if found[-2].rule == "basis":
            told = self.small[found[-2].end : found[-1].start]
            return found[-2] if len(told) < _NEAR and not _STOPS.search(told) else found[-1]
        if found[-2].rule != "implement":
            return found[-1]
        told = orders(self.small, found[-2].end, found[-1].start)
        return found[-2] if told else found[-1]

    def _around(self, first: Named) -> Cue | None:
        """What governs the sentence whose first document stands in a bracket: "thực hiện Đề án
        (ban hành kèm theo Quyết định số 5) và Kế hoạch số 6"."""
        start = self.sentence.start
        if not aside(self.text, start, first.start):
            return None
        bracket = self.text.rfind("(", start, first.start)
        cue = last_cue(self.small, start, bracket)
        return cue if cue and cue.relation in _PASSED_ON else None

    def _acting(self, cue: Cue, first: Named) -> Cue | None:
        """A cue of changing others, where it is this document that does so."""
        done = acts(self.text, self.sentence, cue, self.own_type)
        return cue if done and not quotes(self.text, cue, first.start) else None

    def _says_more(self, cue: Cue, end: int) -> bool:
        """ "Về căn cứ pháp lý: đề nghị bổ sung …" speaks of a basis, and is none."""
        colon = self.text.rfind(":", cue.end, end)
        return colon >= 0 and bool(self.text[colon + 1 : end].strip(_WORDS))

    def _passed_down(self, place: int) -> Cue | None:
        """The cue of the heading that an item stands under, or of a footnote's sentence."""
        if self.sentence.part == Part.FOOTNOTE:
            return cue_at_mark(self.outline, self.small, self.sentence.start)
        item = self.outline.item_at(place)
        if item is None or not self.sentence.opens:
            return None
        opening = introduction(self.outline, item)
        cue = last_cue(self.small, *opening) or heading_cue(self.outline, self.small, item)
        if cue and cue.relation in _ACTS and self.own_type not in NORMATIVE:
            return cue if says_this(self.text, opening[0], cue.start) else None
        return cue

    def _step(self, state: _State, at: int) -> _State:
        """The state at the next document, which is said on the way."""
        before, each = self.sentence.named[at - 1], self.sentence.named[at]
        after, start = before.after, each.start
        if before.document == each.document and aside(self.text, after, start):
            self._say(each, None, "aside")  # "(sau đây gọi tắt là Chỉ thị 15)"
            return state
        if left_bracket(self.text, after, start):
            state = self._left(state, before)
        apart = self.text.rfind(";", after, start)
        if apart >= 0:
            kept = state.outer if start - apart <= _NEAR else None
            state = _State(state.outer, kept)
            after = apart + 1
        outer = state.outer
        if (
            outer
            and outer.relation == Relation.IMPLEMENTS
            and told_at(self.text, before.after, start)
        ):
            self._say(each, outer)
            return _State(outer, outer)
        found = list(cues(self.small, after, start))
        if not found:
            return self._coordinate(state, before, each, after)
        if found[-1].passive:
            target = self._changed(at)
            self._link(each, found[-1], target)
            self._say(each, None, "passive")
            return state._replace(amended=target, inner=found[-1])
        if not found[-1].passive and changes_this(self.small, before, found[-1], each):
            self._link(each, found[-1], before)
            self._say(each, None, "passive")
            return state
        if apart < 0 and self._within(state, before, found, each):
            return self._nested(state, before, each, _deed(found))
        if apart < 0 and self._told(before, found[0]):
            self._say(each, None)
            return state._replace(current=None, inside=None, inner=None)
        return self._next(state, self._meant(found), each, after)

    def _left(self, state: _State, before: Named) -> _State:
        """The state behind the bracket in which a document stands."""
        if state.around:
            return _State(state.around, state.around)
        if state.inside and state.inner:
            bracket = self.text.rfind("(", state.inside.after, before.start)
            if 0 <= bracket < state.inner.start:
                return state._replace(inside=None, inner=None)
        return state

    def _next(self, state: _State, cue: Cue, each: Named, after: int) -> _State:
        """A document that a new cue of the sentence itself governs."""
        acting = state.outer and state.outer.relation in _ACTS
        if cue.relation in _ACTS and not acting and not says_this(self.text, after, cue.start):
            cue = cue._replace(relation=Relation.CITES)
        self._say(each, cue)
        return _State(state.outer if cue.rule == "pointed" else cue, cue)

    def _within(self, state: _State, before: Named, found: Sequence[Cue], each: Named) -> bool:
        """Whether the cues stand in the noun phrase of the document before them."""
        text, first, last = self.text, found[0], found[-1]
        deed = _deed(found)
        if deed.relation not in _BETWEEN or before.document == each.document:
            return False
        if breaks(text, before.after, found) or self._told(before, first):
            return False
        if left_bracket(text, before.after, first.start):
            return False
        outer = state.outer.relation if state.outer else None
        alike = outer == deed.relation or (outer in _ACTS and deed.relation in _ACTS)
        if alike and coordinate(text, before.after, first):
            return False  # "cụ thể hóa A … và triển khai B", "thay thế A và bãi bỏ B"
        return last.end + _LONGEST_OBJECT >= each.start and not _AT.search(
            text, last.end, each.start
        )

    def _told(self, before: Named, cue: Cue) -> bool:
        """ "Điều 12 Nghị định A quy định … thực hiện …" tells what A says, not what it does."""
        if cue.relation != Relation.IMPLEMENTS or _DETAILING.match(self.text, cue.start):
            return False
        return bool(_ARTICLE.search(self.text, max(0, before.start - 24), before.start))

    def _this_law(self, at: int) -> None:
        """ "Luật A và Nghị định B quy định chi tiết … của Luật này": B details A, not the text."""
        named = self.sentence.named
        stop = named[at + 1].start if at + 1 < len(named) else self.sentence.end
        told = _THIS_LAW.match(self.small, named[at].after, stop)
        if not told or (self.own_type or "").lower() == told[1]:
            return
        for earlier in named[max(0, at - _BACK) : at][::-1]:
            if (earlier.type or "").lower() == told[1]:
                cue = Cue(told.start(), told.end(), Relation.IMPLEMENTS, "this-law")
                self._link(named[at], cue, earlier)
                return

    def _coordinate(self, state: _State, before: Named, each: Named, after: int) -> _State:
        """A further document of the same phrase: "A và B", "A; B", "A (B)"."""
        text = self.text
        if state.amended and state.inner and only_joined(text, before.after, each.start):
            self._link(each, state.inner, state.amended)
            self._say(each, None, "passive")
            return state
        if aside(text, after, each.start):
            self._say(each, None, "aside")
            return state
        too = joined(text, after, each.start)
        if state.inside and state.inner:
            titled = state.inner.rule == "implement" and _ON_TITLE.search(
                text, before.after, each.start
            )
            if not too or titled:
                self._say(each, None)
                return _State(state.outer, None)
            self._link(state.inside, state.inner, each)
            self._say_inner(each, state.current, state.inner)
            return state
        loose = state.current and state.current.relation != Relation.IMPLEMENTS and not too
        if loose and after == before.after:  # "Công văn A về Công điện B": only A is answered
            self._say(each, None)
            return state._replace(current=None, amended=None)
        if too and self._answered_too(state, before, each):
            state = state._replace(current=state.outer)
        self._say(each, state.current)
        return state._replace(amended=None)

    def _answered_too(self, state: _State, before: Named, each: Named) -> bool:
        """ "nhận được Báo cáo A về việc giao tại Quyết định B và Công văn C": C came in too."""
        outer = state.outer
        if outer is None or outer.rule != "answered" or state.current == outer:
            return False
        return each.type in _LETTERS and before.type not in _LETTERS

    def _nested(self, state: _State, before: Named, each: Named, cue: Cue) -> _State:
        """A document in the title of the one before it: "Kế hoạch A thực hiện Nghị quyết B"."""
        self._link(before, cue, each)
        self._say_inner(each, state.current, cue)
        return state._replace(inside=before, inner=cue, amended=None)

    def _changed(self, at: int) -> Named:
        """What a passive cue speaks of: the nearest document before it of the actor's type."""
        named = self.sentence.named
        for earlier in named[max(0, at - _BACK) : at][::-1]:
            if earlier.type == named[at].type and earlier.document != named[at].document:
                return earlier
        return named[at - 1]

    def _link(self, source: Named, cue: Cue, target: Named) -> None:
        if source.document != target.document and source.document >= 0 and target.document >= 0:
            self.links.append((source, cue.relation, target, cue.rule))

    def _say_inner(self, each: Named, outer: Cue | None, inner: Cue) -> None:
        """Who carries out what carries out B carries out B; nothing else passes through."""
        through = bool(outer and outer.relation == inner.relation == Relation.IMPLEMENTS)
        self._say(each, outer if through else None, "" if through else "nested")

    def _say(self, named: Named, cue: Cue | None, rule: str = "") -> None:
        if cue and cue.relation == Relation.IMPLEMENTS and self._by_the_way(named, cue):
            cue, rule = None, "according"
        relation = cue.relation if cue and not cue.passive else Relation.CITES
        self.said.append((named, relation, rule or (cue.rule if cue else "named")))

    def _by_the_way(self, named: Named, cue: Cue) -> bool:
        """ "thực hiện thủ tục theo Nghị định …" says by what rule, not what is carried out.

        Nor does what carries out a thing of its own ("đưa việc thực hiện … vào … theo Quyết định"),
        but for an order, nor a provision on what began before: "Hồ sơ nộp trước ngày Quyết định
        này có hiệu lực được thực hiện theo Quyết định số 5".
        """
        by = _ACCORDING.search(self.text, max(cue.end, named.start - 8), named.start)
        if by is None:
            return False
        if named.type in _RULES or begun_before(self.text, self.sentence.start, cue.start):
            return True
        own_object = cue.rule == "implement" and by.start() - cue.end > _LONGEST_MANNER
        return own_object and not orders(self.small, cue.end, by.start())


def _ended(
    named: Named, relation: Relation, rule: str, deed: Relation
) -> tuple[Named, Relation, str]:
    """What is said of a document whose sentence says that it ends with this one."""
    if relation == Relation.CITES and rule not in ("passive", "nested"):
        return named, deed, "expire"
    return named, relation, rule


def _deed(found: Sequence[Cue]) -> Cue:
    """What the last of some cues says, but for "ban hành kèm theo" that ends what is changed.

    "Sửa đổi, bổ sung Quy chế … ban hành kèm theo Quyết định số 5" changes the decision.
    """
    first, last = found[0], found[-1]
    changes = first.relation in _ACTS and not first.passive
    return first if last.rule == "pointed" and changes else last
