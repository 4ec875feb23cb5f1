"""Changes in how a text is written that change nothing of what it says: gold stays as it is."""

import re
import textwrap
import unicodedata
from random import Random

_WIDTH = 58
_COLUMNS = re.compile(r"\S {3,}\S|\|")  # a letterhead of two columns, or a row of a table
# "15-CT/TW", "21/NQ-CP", "55/2022/QH15"; not "10/8/2022"
NUMBER = re.compile(r"\b\d{1,5}(?:/\d{4})?[/-][A-ZĐ][A-Za-zĐđ]*(?:[/&-][A-ZĐ][A-Za-zĐđ0-9]*)*")
_CYRILLIC = str.maketrans("ABCEHKMOPTX", "АВСЕНКМОРТХ")
_NEW_TONES = re.findall(r"\w+", "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy")
_OLD_TONES = re.findall(r"\w+", "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ")
_OLD = dict(zip(_NEW_TONES, _OLD_TONES, strict=True))
_TONES = re.compile(r"(?<![qQ])(?:" + "|".join(_NEW_TONES) + r")(?!\w)")  # not "hoàn", "quý"


def decomposed(text: str, chance: Random) -> str:
    """Letters and their marks apart (NFD)."""
    return unicodedata.normalize("NFD", text)


def torn(text: str, chance: Random) -> str:
    """Lines of running text broken at a narrow width, inside numbers too."""

    def wrapped(line: str) -> str:
        if len(line) <= _WIDTH or _COLUMNS.search(line.strip()):
            return line
        indent = line[: len(line) - len(line.lstrip())]
        width = max(_WIDTH - len(indent), _WIDTH // 2)
        narrow = "\n".join(indent + part for part in textwrap.wrap(line.strip(), width))
        return NUMBER.sub(lambda number: number[0].replace("/", _tear(chance), 1), narrow)

    return "\n".join(map(wrapped, text.split("\n")))


def _tear(chance: Random) -> str:
    return "/\n" if chance.random() < 0.25 else "/"


def blanks_lost(text: str, chance: Random) -> str:
    """No empty lines, as some converters write a text."""
    return re.sub(r"\n\s*\n", "\n", text)


def spaced_numbers(text: str, chance: Random) -> str:
    """Spaces around the signs of half of all numbers: "15 - CT/TW", "21 /NQ - CP"."""

    def spaced(number: re.Match[str]) -> str:
        if chance.random() < 0.5:
            return number[0]
        return re.sub(r"^(\d+)/", r"\1 /", number[0]).replace("-", " - ")

    return NUMBER.sub(spaced, text)


def look_alikes(text: str, chance: Random) -> str:
    """Ð for Đ everywhere, Cyrillic capitals in the symbols of half of all numbers."""

    def disguised(number: re.Match[str]) -> str:
        return number[0].translate(_CYRILLIC) if chance.random() < 0.5 else number[0]

    return NUMBER.sub(disguised, text).replace("Đ", "Ð")


def old_tones(text: str, chance: Random) -> str:
    """Tone marks where they used to stand: hoà, thuỷ."""
    return _TONES.sub(lambda rhyme: _OLD[rhyme[0]], text)
