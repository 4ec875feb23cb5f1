"""The labels that Word counts itself ("1.", "a)", "II.2."), as they are printed."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from .word_package import child, local, value

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LARGEST = 3999
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_SMALL = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts."""

    form: str
    """"decimal", "lowerLetter", "bullet" …"""
    text: str
    """"%1.%2." where %1 is the number of the first level."""
    start: int
    legal: bool
    """Whether the numbers of all levels are printed as figures."""
    restart: int | None


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted."""

    lists: dict[str, tuple[str, dict[int, Level]]]
    """By numId: the list whose count it goes on with, and its levels."""
    restarts: dict[str, dict[int, int]]
    """By numId: the levels that begin anew where it is first used, and at which number."""
    counts: dict[str, dict[int, int]] = field(default_factory=dict[str, dict[int, int]])
    used: set[str] = field(default_factory=set[str])

    def label(self, number: str | None, level: str | None) -> str:
        """The label of the next paragraph of a list, "" where it has none."""
        if number is None or number not in self.lists:
            return ""
        base, levels = self.lists[number]
        depth = int(level) if level and level.isdecimal() else 0
        own = levels.get(depth)
        if own is None or depth >= _LEVELS:
            return ""
        counts = self.counts.setdefault(base, {})
        if number not in self.used:
            self.used.add(number)
            for each, start in self.restarts.get(number, {}).items():
                counts[each] = start - 1
        if own.form == "bullet":
            return _bullet(own.text)
        counts[depth] = counts.get(depth, own.start - 1) + 1
        for below in [each for each in counts if each > depth]:
            restart = levels[below].restart if below in levels else None
            if restart is None or 0 < depth + 1 <= restart:
                del counts[below]
        return _PLACE.sub(lambda place: _printed(levels, counts, int(place[1]) - 1, own), own.text)


def numbering(root: Element | None) -> Numbering:
    """The lists that the part numbering.xml declares."""
    shapes: dict[str, Element] = {}
    linked: dict[str, str] = {}
    for each in root if root is not None else ():
        if local(each.tag) == "abstractNum":
            id = value(each, "abstractNumId") or ""
            shapes[id] = each
            if style := value(child(each, "styleLink")):
                linked[style] = id
    lists: dict[str, tuple[str, dict[int, Level]]] = {}
    restarts: dict[str, dict[int, int]] = {}
    for each in root if root is not None else ():
        if local(each.tag) != "num":
            continue
        number = value(each, "numId") or ""
        base = value(child(each, "abstractNumId")) or ""
        if base in shapes and (style := value(child(shapes[base], "numStyleLink"))):
            base = linked.get(style, base)
        levels = _levels(shapes.get(base))
        for over in each:
            if local(over.tag) != "lvlOverride":
                continue
            depth = _int(value(over, "ilvl"), 0)
            if (own := child(over, "lvl")) is not None:
                levels[depth] = _level(own)
            if (start := child(over, "startOverride")) is not None:
                restarts.setdefault(number, {})[depth] = _int(value(start), 1)
        lists[number] = base, levels
    return Numbering(lists, restarts)


def _levels(shape: Element | None) -> dict[int, Level]:
    return {
        _int(value(each, "ilvl"), 0): _level(each)
        for each in (shape if shape is not None else ())
        if local(each.tag) == "lvl"
    }


def _level(element: Element) -> Level:
    restart = value(child(element, "lvlRestart"))
    return Level(
        form=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")) or "",
        start=_int(value(child(element, "start")), 1),
        legal=child(element, "isLgl") is not None,
        restart=None if restart is None else _int(restart, 0),
    )


def _int(text: str | None, otherwise: int) -> int:
    return int(text) if text and len(text) < 9 and text.lstrip("-").isdecimal() else otherwise


def _bullet(text: str) -> str:
    """A bullet; those of symbol fonts have no letter of Unicode and become "•"."""
    return text if text in ("-", "–", "—", "+", "*", "●", "■", "○", "▪", "◦") else "•"


def _printed(levels: dict[int, Level], counts: dict[int, int], depth: int, own: Level) -> str:
    """The number of one level as it is printed in a label."""
    level = levels.get(depth)
    if level is None:
        return ""
    count = counts.get(depth, level.start)
    form = "decimal" if own.legal and level.form != "bullet" else level.form
    return counted(count, form)


def counted(count: int, form: str) -> str:
    """A number in one of Word's forms: 3 is "3", "III", "c" or "ba"."""
    if form.endswith("Roman") and 0 < count <= _LARGEST:
        roman = _roman(count)
        return roman if form == "upperRoman" else roman.lower()
    if form.endswith("Letter") and count > 0:
        letters = _ALPHABET[(count - 1) % 26] * min((count - 1) // 26 + 1, 9)
        return letters.upper() if form == "upperLetter" else letters
    if form == "decimalZero":
        return f"{count:02d}"
    if form in ("vietnameseCounting", "cardinalText") and 0 <= count < len(_SMALL):
        return _SMALL[count]
    return "" if form in ("none", "bullet") else str(count)


def _roman(count: int) -> str:
    letters: list[str] = []
    for worth, letter in _ROMAN:
        letters.append(letter * (count // worth))
        count %= worth
    return "".join(letters)
