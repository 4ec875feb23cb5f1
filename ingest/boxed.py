"""Letterheads whose table came with each cell on lines of its own, parted by lines of one `|`.

Pages of law databases are made so, and their lines break at any word: "ỦY / BAN NHÂN DÂN",
"Số: / 16/2017/QĐ-UBND", "Hà / Nội, ngày 05". Such breaks become spaces, so that no place moves.
"""

import re
from collections.abc import Iterator

from .cells import is_motto

_WITHIN = 1500
"""A letterhead's table ends within so many characters."""
_BAR = re.compile(r"\n *\| *(?=\n)")
_LINE = re.compile(r"[^\n]*[^\s|][^\n]*")
_RULE = re.compile(r"[-_*=~–— ]+")
_MOTTOES = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
)
_SAME = str.maketrans("–—", "--")
# "Số:", "Số"; not "Số: 12"
_NUMBER = re.compile(r"[Ss]ố *:?")
# "Số: 12/2008/", "Số: 12/2008/QĐ-"
_CUT = re.compile(r"[Ss]ố.*[/-]")
_DATED = re.compile(r"\b[Nn]gày\b")
_YEAR = re.compile(r"năm\s+\d{4}")


def unboxed(text: str) -> str:
    """The text with spaces for the breaks inside the cells of such a letterhead."""
    if text.find("|", 0, _WITHIN) < 0:
        return text
    bars = [bar.end() for bar in _BAR.finditer(text, 0, _WITHIN)]
    if not bars or not any(is_motto(" ".join(cell.split())) for cell in _cells(text, bars)):
        return text
    letters = list(text[: bars[-1]])
    start = 0
    for end in bars:
        for place in _breaks(text, start, end):
            letters[place] = " "
        start = end
    return "".join(letters) + text[bars[-1] :]


def _cells(text: str, bars: list[int]) -> list[str]:
    return [text[start:end] for start, end in zip([0, *bars], bars, strict=False)]


def _breaks(text: str, start: int, end: int) -> Iterator[int]:
    """Where the lines of a cell break off inside what they say."""
    dated = _DATED.search(text, start, end) is not None
    said, last = "", start
    for line in _LINE.finditer(text, start, end):
        words = " ".join(line[0].split())
        if _RULE.fullmatch(words):
            said = ""
            continue
        if said and _goes_on(said, words, dated):
            yield from (at for at in range(last, line.start()) if text[at] == "\n")
            said = f"{said} {words}"
        else:
            said = words
        last = line.end()


def _goes_on(said: str, words: str, dated: bool) -> bool:
    """Whether a line goes on with what the lines above it say."""
    if said == "Kính" or _NUMBER.fullmatch(said) or (_CUT.fullmatch(said) and " " not in words):
        return True
    if dated and not _NUMBER.match(said):
        return not _YEAR.search(said)
    capitals = said.upper().replace("OÀ", "ÒA").translate(_SAME)
    if any(motto.startswith(f"{capitals} ") for motto in _MOTTOES):
        return True
    return " " not in said and said.isupper() and words.isupper()
