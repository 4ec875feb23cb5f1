"""What governs the first document of a sentence: the words before it, or a heading above it."""

import re
from typing import NamedTuple

from ..ontology.words import Relation
from .changes import NORMATIVE, acts, quotes, says_this
from .clauses import aside, only_parts
from .cues import Cue, cues
from .inherited import CHANGES, cue_at_mark, heading_cue, introduction, last_cue, list_cue
from .outline import Outline, Part
from .sentences import Named, Sentence
from .weighed import meant

_PASSED_ON = frozenset({Relation.IMPLEMENTS, Relation.BASED_ON})
"""What a sentence says of its documents on either side of a bracket."""
_WORDS = ' -–+*•("“\n'
"""What may stand before a document that opens its sentence."""
# ", về giá thuốc: giao Bộ Y tế"; not ", tỉnh có ý kiến như sau: 1."
_ORDERED = re.compile(r"[^.;:]{0,160}:\s*(?:giao|yêu\s+cầu|đề\s+nghị|chưa|không|đồng\s+ý)\s")
_FAR = 400
"""How far above its line the "Căn cứ" of a list may stand."""


class Opening(NamedTuple):
    """A sentence up to the first document that it names."""

    outline: Outline
    small: str
    """The whole text in small letters."""
    sentence: Sentence
    own_type: str | None

    def cue(self) -> Cue | None:
        """What governs the first document of the sentence."""
        text, start, first = self.outline.text, self.sentence.start, self.sentence.named[0]
        found = list(cues(self.small, start, first.start))
        cue = meant(self.small, found) if found else None
        if cue is None:
            if not text[start : first.start].strip(_WORDS):
                return self._passed_down(first.start) or self._listed_basis()
            above = self._passed_down(first.start) if only_parts(text, start, first.start) else None
            return above if above and above.relation in CHANGES else None  # "Điều 4 Thông tư …"
        if cue.rule != "proposed" and aside(text, cue.end, first.start):
            return None  # "Xét đề nghị của Sở Y tế (Công văn số …)" is the one that says it so
        if cue.relation in CHANGES and not cue.passive:
            return self._acting(cue, first)
        if cue.rule == "pointed" and len(found) > 1 and found[-2].relation in CHANGES:
            # "Sửa đổi Kế hoạch ban hành kèm theo Quyết định số …" changes the decision
            return self._acting(found[-2], first) or cue
        if cue.rule == "proposed" and self._is_subject(cue, first):
            return None
        if cue.rule == "basis" and self._says_more(cue, first.start):
            return None
        return cue

    def around(self) -> Cue | None:
        """What governs the sentence whose first document stands in a bracket: "thực hiện Đề án
        (ban hành kèm theo Quyết định số 5) và Kế hoạch số 6"."""
        start, first = self.sentence.start, self.sentence.named[0]
        if not aside(self.outline.text, start, first.start):
            return None
        bracket = self.outline.text.rfind("(", start, first.start)
        cue = last_cue(self.small, start, bracket)
        return cue if cue and cue.relation in _PASSED_ON else None

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

    def _acting(self, cue: Cue, first: Named) -> Cue | None:
        """A cue of changing others, where it is this document that does so."""
        text = self.outline.text
        done = acts(text, self.sentence, cue, self.own_type)
        return cue if done and not quotes(text, cue, first.start) else None

    def _says_more(self, cue: Cue, end: int) -> bool:
        """ "Về căn cứ pháp lý: đề nghị bổ sung …" speaks of a basis, and is none."""
        text = self.outline.text
        colon = text.rfind(":", cue.end, end)
        return colon >= 0 and bool(text[colon + 1 : end].strip(_WORDS))

    def _passed_down(self, place: int) -> Cue | None:
        """The cue of the heading that an item stands under, or of a footnote's sentence."""
        if self.sentence.part == Part.FOOTNOTE:
            return cue_at_mark(self.outline, self.small, self.sentence.start)
        item = self.outline.item_at(place)
        if item is None or not self.sentence.opens:
            return None
        opening = introduction(self.outline, item)
        cue = list_cue(self.small, *opening) or heading_cue(self.outline, self.small, item)
        if cue and cue.relation in CHANGES and self.own_type not in NORMATIVE:
            return cue if says_this(self.outline.text, opening[0], cue.start) else None
        return cue
