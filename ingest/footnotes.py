"""Footnotes that a converter left where the page ended, in the midst of the text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .letters import CAPITAL
from .outline import Part, Zone

# How notes begin, all in one search over the text:
# raised: "¹ Nghị quyết số 34-NQ/TW …", "[2] Xem Điều 3"; not "m² đất", "[…]"
# printed: "1 Theo Báo cáo"; not "1. Tham gia"
# ruled: the rule that is drawn above "(1) Theo Báo cáo …"; not "_____" below a letterhead
_BEGINS = re.compile(
    r"\n *(?:(?P<raised>[¹²³⁰⁴-⁹]{1,3}|\[\d{1,3}\]) *(?=[^\s.,;])"
    r"|(?P<printed>\d{1,2}) (?=[A-ZĐÀ-Ỹ(])"
    r"|(?P<ruled>[_─—-]{5,40}[ _─—-]*\n)(?= *\(\d{1,2}\) *\S))"
)
# An empty line, "\n- Tiếp tục", "\n4. Tham gia", "\nNơi nhận"; not "\n- xã hội", "\n2024 của"
_OVER = re.compile(
    r"\n(?:\n| *(?:[-–+•]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\)|[IVX]{1,5}[.-])"
    rf" ?[{CAPITAL}]|Nơi nhận|Điều \d)"
)
# A mark of a note printed small behind a word, which a converter glued to it: "pháp luật1."
_GLUED = re.compile(r"(?<=[a-zđà-ỹ)”])(\d{1,2})(?=[ .,;:\n])|(?<=\d{4})(\d{1,2})(?=[.,;\n])")
# where a page's foot ends: at its number, at a new page, before "Nơi nhận" or "KT. THỦ TƯỚNG"
_PAGE = re.compile(r"\n *\d{1,3} *(?=\n)|\x0c|\n *(?=Nơi nhận|(?:TM|KT|TL|T/M|K/T)[. ] ?[A-ZĐ]{2})")


def footnotes(text: str, start: int, end: int) -> Iterator[Zone]:
    """The footnotes between two places, in reading order."""
    begun: dict[str | None, list[re.Match[str]]] = {"raised": [], "printed": [], "ruled": []}
    for begins in _BEGINS.finditer(text, start, end):
        begun[begins.lastgroup].append(begins)
    found = [
        *_raised(text, begun["raised"], end),
        *_printed(text, begun["printed"], start, end),
        *_ruled(text, begun["ruled"], end),
    ]
    found.sort(key=lambda zone: zone.start)
    done = start
    for zone in found:
        if zone.start >= done:
            yield zone
            done = zone.end


def _raised(text: str, notes: Sequence[re.Match[str]], end: int) -> Iterator[Zone]:
    """Notes that begin with a raised figure: each ends at an empty line, where the next begins or
    where an item does."""
    for begins, after in pairwise([*(note.start() + 1 for note in notes), end]):
        stop = _OVER.search(text, begins, after)
        yield Zone(Part.FOOTNOTE, begins, stop.start() + 1 if stop else after)


def _printed(text: str, notes: Sequence[re.Match[str]], start: int, end: int) -> Iterator[Zone]:
    """Notes that begin with a plain figure whose mark is glued to a word before: to the page's
    end."""
    if not notes:
        return
    glued = {int(mark[1] or mark[2]) for mark in _GLUED.finditer(text, start, end)}
    wanted = 1
    ends = [*(note.start() for note in notes[1:]), end]
    for note, after in zip(notes, ends, strict=True):
        if int(note["printed"]) != wanted or wanted not in glued:
            continue
        wanted += 1
        page = _PAGE.search(text, note.end(), after)
        yield Zone(Part.FOOTNOTE, note.start() + 1, page.start() + 1 if page else after)


def _ruled(text: str, rules: Sequence[re.Match[str]], end: int) -> Iterator[Zone]:
    """Notes numbered in brackets below a drawn rule, up to an empty line or an item."""
    places = ((rule.start() + 1, rule.end()) for rule in rules)
    for (begins, notes), (after, _) in pairwise([*places, (end, end)]):
        stop = _OVER.search(text, notes, after)
        yield Zone(Part.FOOTNOTE, begins, stop.start() + 1 if stop else after)
