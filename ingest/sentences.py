"""Which documents one sentence names: the unit that a relation is read from."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from .letters import CAPITAL
from .outline import Outline, Part


class Named(NamedTuple):
    """A document where a text names it, by number or by name."""

    start: int
    end: int
    after: int
    """Where its noun phrase ends, behind date, issuer and term."""
    document: int
    """Its position among the citations and references of the text; -1 for the document itself."""
    type: str | None
    numbered: bool = True


class Sentence(NamedTuple):
    """A sentence that names documents, in reading order."""

    start: int
    part: Part
    opens: bool
    """True where it is the first of its item, so that the item's heading may govern it."""
    named: tuple[Named, ...]

    def end(self, text: str) -> int:
        """Where it ends in the text, at most 1,500 characters behind its last document."""
        after = self.named[-1].after
        last = min(len(text), after + _FARTHEST)
        if end := _ENDS.search(text, after, last):
            last = end.start()
        if text.find("|", after, last) >= 0 and (bar := _BAR.search(text, after, last + 1)):
            last = bar.start()
        return max(last, after)


_FARTHEST = 1500
# A stop behind a word that ends no sentence is dust of a scan or a page's end: "của.\nThủ tướng".
_TORN = "".join(rf"(?<!\s{word}.)" for word in ("của", "và", "tại", "theo", "các", "với", "từ"))
# what begins a paragraph on the document itself: "Kế hoạch này thay thế"
_ITSELF = (
    r"(?:Nghị\s+(?:quyết|định)|Quyết\s+định|Quy\s+(?:định|chế)|Chỉ\s+thị|Thông\s+(?:tư|báo)|Hướng\s+dẫn"
    r"|Kế\s+hoạch|Chương\s+trình(?:\s+hành\s+động)?|Kết\s+luận|Công\s+văn|Văn\s+bản|Đề\s+án|Báo\s+cáo)"
)
# ". Các", ";\nCăn cứ", a blank line behind a stop, a table's bar; not "TP. Hồ", "; Nghị"
# Each begins with one class of signs, which the engine leaps to; which sign it was is asked then.
_BOUND = re.compile(
    rf"[.!?…;:)*|\n](?:(?<=[.!?…])(?<!TP\.)(?<![\s.][{CAPITAL}]\.){_TORN}[\"”’)*\]]*\s+(?=[\"“(*]*[{CAPITAL}])"
    rf"|(?<=[.;:!?)*])\s*\n\s*\n\s*|(?<=\|)\s"
    rf"|(?<=\n)\s*(?:[*–]\s+)?(?=(?:Căn\s+cứ|CĂN\s+CỨ|Theo\s+đề\s+nghị|Xét\s|Điều\s+\d|Ngày\s+\d|[-+•]\s|Trên\s+cơ\s+sở))"
    rf"|(?<=;)\s*\n\s*(?=Thực\s+hiện\s)|(?<=\n)[^\S\n]*\n\s*(?={_ITSELF}\s+này\s))"
)
_APART = " " * 5
"""What two cells have between them; `find` is many times faster than a search."""
# two cells of one line of a printed table; not a line that stands far in
_COLUMNS = re.compile(rf"{_APART}(?<=\S{_APART}) *(?=\S)")
# ". Các", an empty line; not ".vn", and no space, which a search would stop at too often
_ENDS = re.compile(rf"[.!?\n](?:(?<=[.!?]){_TORN}[\"”’)*\]]*(?=\s+[{CAPITAL}]|\s*$)|(?<=\n)\s*\n)")
_BAR = re.compile(r"\s\|\s")
"""What parts two cells; it ends a sentence too."""


def sentences(outline: Outline, named: Sequence[Named]) -> list[Sentence]:
    """The sentences that hold the given documents, which come in reading order."""
    zones = [zone.start for zone in outline.zones] or [0]
    found: list[Sentence] = []
    held: list[Named] = []
    start, opens = 0, False
    for each in named:
        zone = zones[max(0, bisect_right(zones, each.start) - 1)]
        begin = _begin(outline, each.start, zone, held[-1].after if held else 0)
        if begin is None:
            held.append(each)
            continue
        if held:
            found.append(_sentence(outline, start, opens, held))
        held, (start, opens) = [each], begin
    if held:
        found.append(_sentence(outline, start, opens, held))
    return found


def _begin(outline: Outline, place: int, zone: int, read: int) -> tuple[int, bool] | None:
    """Where the sentence of a place begins, and whether an item begins with it.

    None where it is the sentence of the document named before it, which was read up to `read`.
    """
    if read and outline.text.find(_APART, read, place) >= 0:
        columns = _COLUMNS.search(outline.text, read, place)
        if columns:
            return columns.end(), False
    item = outline.item_at(place)
    floor = max(zone, place - _FARTHEST, item.start if item else 0)
    start = item.body if item and item.start == floor else floor
    first, opens = start, floor != place - _FARTHEST
    # one sign further: a sentence may begin with the document's name
    for bound in _BOUND.finditer(outline.text, min(max(start, read), place), place + 1):
        if bound.end() > place:
            break
        start, opens = bound.end(), bound.end() <= first + 3
    if read and start < read:
        return None
    return start, opens


def _sentence(outline: Outline, start: int, opens: bool, held: list[Named]) -> Sentence:
    return Sentence(start, outline.part_at(held[0].start), opens, tuple(held))
