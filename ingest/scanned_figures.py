"""Figures in dates and labels that a scanner took for letters: "l0/8/2O22", "lII. NHIỆM VỤ".

A letter is a figure only where all around it are: in a date that the calendar has, behind "ngày",
"tháng" and "năm", and at the beginning of a line before the mark of a label. Those of documents'
numbers are told by `misread`, which says so of each.
"""

import re
from collections.abc import Iterable, Iterator

from .lexicon import Tokens

FIGURES = str.maketrans("lIOoSBóÓ", "11005866")
"""The figure that a scanner may have taken for each letter."""
_FIGURE = "[0-9lIOoSBóÓ]"
# words in small letters: "2o22", "l", "vll"; not "2022", "so", "b"
_SHOWS = re.compile(r"(?=[a-zó]*\d)(?!\d+\Z)[0-9liosbó]{2,4}|[losó]|(?=[ivx1]*l)[livx1]{2,5}")
_MIXED = re.compile(r"[0-9liosbó]{1,4}|(?=[ivx1]*l)[livx1]{2,5}")  # "so" and "b" too
_SIGNS = "0123456789liosbóvx"
"""All that such words are made of."""
# "l0/8/2O22", "1O.3.2024"; not "5/l0/NQ-CP"
_DATE = re.compile(
    rf"(?<![\w/.-])(?P<day>{_FIGURE}{{1,2}})\s?[/.-]\s?(?P<month>{_FIGURE}{{1,2}})\s?[/.-]\s?"
    rf"(?P<year>{_FIGURE}{{4}})(?![\w/])"
)
# "ngày l5 tháng", "Ngày 2O/5", "tháng l0 năm", "năm 2O26"; not "ngày SO", "năm So"
_NAMED = re.compile(
    rf"(?i:(?P<unit>ngày|tháng|năm))\s{{1,4}}(?P<one>{_FIGURE}{{1,4}})"
    rf"(?:/(?P<two>{_FIGURE}{{1,2}}))?(?:/(?P<three>{_FIGURE}{{4}}))?(?!\w)"
)
# "l. Về", "2.l. Giao", "l0) Các", "lII. NHIỆM", "Vl - TỔ"; not "I. Về", "b) Các", "l.000"
_LABEL = re.compile(
    r"(?P<figures>[0-9lIOoSBVX]{1,4}(?:\.[0-9lO]{1,2}){0,3})(?:[.)](?=[ ]\S)|[ ]?[-–](?=[ ]\S)|"
    r"(?<=\.[0-9lO])(?=[ ]\S))(?P<title>[.) –-]{1,4}[^\W\d_]{1,20}\s+[^\W\d_]{0,20})"
)
_RANGES = {"ngày": (1, 31), "tháng": (1, 12), "năm": (1945, 2099)}
_AROUND = 26  # characters


def figures(text: str, seen: Tokens) -> dict[int, str]:
    """The figures that letters of dates and labels are, by their places."""
    swaps: dict[int, str] = {}
    mixed = {
        word
        for word in seen.kinds
        if not word.strip(_SIGNS) and not word.isdigit() and _MIXED.fullmatch(word)
    }
    for places in seen.where(mixed).values():
        for start in (seen.lengths[at] + at for at in places):
            for place, right in _dated(text, start) or _labelled(text, start):
                if text[place] != right:
                    swaps[place] = right
    return swaps


def may_be_figure(word: str) -> bool:
    """Whether a word in small letters shows by itself that it may be a number, as "so" does not."""
    return _SHOWS.fullmatch(word) is not None


def _dated(text: str, start: int) -> list[tuple[int, str]]:
    """The letters of the date around a place with what they are; [] where there is no date."""
    window = text[start - _AROUND if start > _AROUND else 0 : start + _AROUND]
    shift = max(0, start - _AROUND)
    for found in _DATE.finditer(window):
        if found.start() + shift <= start < found.end() + shift:
            spans = zip(_RANGES.values(), ("day", "month", "year"), strict=True)
            if all(_fits(found[name], *bounds) for bounds, name in spans):
                return list(_swaps(found[0], found.start() + shift))
    for found in _NAMED.finditer(window):
        if found.start("one") + shift <= start < found.end() + shift:
            low, high = _RANGES[found["unit"].lower()]
            rest = (not found["two"] or _fits(found["two"], 1, 12)) and (
                not found["three"] or _fits(found["three"], 1945, 2099)
            )
            if found["unit"].lower() == "tháng" and found["two"]:
                rest = False  # "tháng 9/2026" has a year behind it
            if rest and _fits(found["one"], low, high):
                return list(_swaps(found[0], found.start() + shift, found.start("one") + shift))
    return []


def _fits(printed: str, low: int, high: int) -> bool:
    return low <= int(printed.translate(FIGURES)) <= high


def _swaps(words: str, start: int, since: int = 0) -> Iterator[tuple[int, str]]:
    for at, letter in enumerate(words, start):
        if at >= since and letter in "lIOoSBóÓ":
            yield at, letter.translate(FIGURES)


def _labelled(text: str, start: int) -> Iterable[tuple[int, str]]:
    """The letters of the label that begins the line of a place with what they are."""
    line = text.rfind("\n", max(0, start - 40), start) + 1
    while line < start and text[line] in " *":
        line += 1
    label = _LABEL.match(text, line)
    if label is None or start >= label.end("figures"):
        return ()
    printed = label["figures"]
    if not printed.strip("lIVX1") and not printed.isdigit() and "l" in printed:
        shouts = label["title"].isupper()
        if len(printed) > 1 or shouts:
            return ((line + at, "I") for at, sign in enumerate(printed) if sign in "l1")
        return ((line, "1"),)
    if re.search(r"\d", printed) and not re.search("[VX]", printed):
        return _swaps(printed, line)
    return ()
