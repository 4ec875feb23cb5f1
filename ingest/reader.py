"""One sentence read from left to right: what governs each document that it names."""

import re
from typing import NamedTuple

from ..ontology.words import Relation
from .backward import changes_this, of_this_law, said_above
from .changes import expires, gives_way, may_end, says_this
from .clauses import aside, joined, left_bracket, only_joined, told_at
from .cues import Cue, cues
from .inherited import CHANGES
from .opening import Opening
from .outline import Outline
from .sentences import Named, Sentence
from .weighed import by_the_way, deed, meant, tells_what_it_says, within

_LETTERS = frozenset({"Công văn", "Tờ trình", "Báo cáo"})
"""The types that one body sends another, and is answered on."""
_NEAR = 40
_BACK = 12
# " về nhà ở xã hội và": the title of a decree goes on, and what follows is named beside it
_ON_TITLE = re.compile(r"\svề\s[^.;:()]{3,160}?\svà\s+\Z")


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
        opening = Opening(self.outline, self.small, self.sentence, self.own_type)
        cue = opening.cue()
        self._say(named[0], cue)
        if len(named) > 1:
            state = _State(cue, cue, around=opening.around())
            for at in range(1, len(named)):
                state = self._step(state, at)
        if len(named) > 1 or may_end(self.small, self.sentence):
            self._look_back()

    def _look_back(self) -> None:
        """What the sentence says by "Luật này", "Quyết định nêu trên"."""
        small, sentence, named = self.small, self.sentence, self.sentence.named
        start, end = sentence.start, sentence.end(self.text)
        if small.find("này", start, end) < 0 and small.find("trên", start, end) < 0:
            return
        for at in range(1, len(named)):
            if law := of_this_law(small, sentence, end, at, self.own_type):
                self._link(named[at], law.cue, law.named)
            if above := said_above(small, sentence, end, at):
                self._link(named[at], above.cue, above.named)
        if gives_way(small, sentence, end):
            self.said = [_ended(*said, Relation.REPLACES) for said in self.said]
        elif expires(small, sentence, end):
            self.said = [_ended(*said, Relation.REPEALS) for said in self.said]

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
        relation = outer.relation if outer else None
        if apart < 0 and within(self.text, relation, before, found, each):
            return self._nested(state, before, each, deed(found))
        if apart < 0 and tells_what_it_says(self.text, before, found[0]):
            self._say(each, None)
            return state._replace(current=None, inside=None, inner=None)
        return self._next(state, meant(self.small, found), each, after)

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
        acting = state.outer and state.outer.relation in CHANGES
        if cue.relation in CHANGES and not acting and not says_this(self.text, after, cue.start):
            cue = cue._replace(relation=Relation.CITES)
        self._say(each, cue)
        return _State(state.outer if cue.rule == "pointed" else cue, cue)

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
        if (
            cue
            and cue.relation == Relation.IMPLEMENTS
            and by_the_way(self.text, self.small, self.sentence, cue, named)
        ):
            cue, rule = None, "according"
        relation = cue.relation if cue and not cue.passive else Relation.CITES
        self.said.append((named, relation, rule or (cue.rule if cue else "named")))


def _ended(
    named: Named, relation: Relation, rule: str, ending: Relation
) -> tuple[Named, Relation, str]:
    """What is said of a document whose sentence says that it ends with this one."""
    if relation == Relation.CITES and rule not in ("passive", "nested"):
        return named, ending, "expire"
    return named, relation, rule
