"""One form for all texts: composed letters, plain spaces, no invisible characters, no markdown.

Lines stay as they are. Every place in the clean text leads back to the text as read: most changes
swap one character for one, the few that do not are kept as edits and looked up by bisection.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from heapq import merge

from .tabbed import barred

_MARKS = "\u0300-\u036f"
_SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\x00-\x08\x0c\x0e-\x1f"
_BREAKS = "\x0b\x85\u2028\u2029\r"
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"

# All that is ever changed but for markdown's signs: one pass says which of it a text holds.
_STRANGE = re.compile(f"[{_SPACES}{_BREAKS}Ððƣ\u01a2\u0370-\u04ff{_MARKS}{_INVISIBLE}]")
_SWAP = (
    dict.fromkeys([*map(chr, range(0x20)), *map(chr, range(0x2000, 0x200B))], " ")
    | dict.fromkeys("\x7f\u00a0\u1680\u202f\u205f\u3000", " ")
    | dict.fromkeys("\n\x0b\x85\u2028\u2029", "\n")
    | {"Ð": "Đ", "ð": "đ", "ƣ": "ư", "\u01a2": "Ư"}
)
_LATIN = str.maketrans(
    "АВЕКМНОРСТУХІЅЈаеосрухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXISJaeocpyxisjABEZHIKMNOPTYXo"
)
# "NQ-СР" (Cyrillic), "NÐ-CP" (Icelandic), a letter and its mark apart; not "NĐ-CP"
FOREIGN = re.compile(f"[Ððƣ\u01a2{_MARKS}\u0370-\u04ff]")
_TAG = re.compile(r"<br ?/?>")
_ALPHABETS = re.compile(r"[\u0370-\u03ff\u0400-\u04ff]+")
# An odd character and its like behind it; each run is then judged by what stands beside it.
# Found in "**Số", "e\u0302\u0323", "# QUYẾT ĐỊNH"; not in "Số 5".
_ODD = re.compile(f"([{_MARKS}{_INVISIBLE}*_#])\\1*")
# The same where signs of markdown alone are odd: one a sign, for the engine leaps to a letter.
_SIGN_RUNS = {sign: re.compile(f"{re.escape(sign)}[{sign}]*") for sign in "*_#"}
_MARK_RUN = re.compile(f"[{_MARKS}]+")
_EDITED = re.compile(f"[{_MARKS}{_INVISIBLE}]")


@dataclass(frozen=True, slots=True)
class Clean:
    """A clean text and the way back from it to the text as read."""

    text: str
    read: str = ""
    """The text as read."""
    _starts: tuple[int, ...] = ()
    """Where each edit's new words begin in the clean text; edits follow one another."""
    _ends: tuple[int, ...] = ()
    _sources: tuple[int, ...] = ()
    """Where what each edit replaced begins in the text as read."""
    _source_ends: tuple[int, ...] = ()
    foreign: bool = False
    """Whether the text as read has letters of other alphabets, or marks apart from their letter."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The tightest span of the text as read that holds a span of the clean text."""
        if not self._starts:
            return start, end
        if end <= start:
            place = self._source(start, opening=True)
            return place, place
        return self._source(start, opening=True), self._source(end - 1, opening=False)

    def _source(self, place: int, *, opening: bool) -> int:
        """Where the character at a place of the clean text begins in the source, or where it
        ends."""
        at = bisect_right(self._starts, place) - 1
        if at < 0:
            return place if opening else place + 1
        if place < self._ends[at]:  # one of the edit's own new characters
            return self._sources[at] if opening else self._source_ends[at]
        moved = self._source_ends[at] - self._ends[at]
        return place + moved if opening else place + 1 + moved


def clean(text: str) -> Clean:
    """The text in one form (NFC for letters with marks U+0300 to U+036F) with its way back.

    NBSP, tabs and control characters become spaces, tabs between a table's cells "|", CR and
    other line separators line breaks; so does <br>; zero-width characters, soft hyphens,
    emphasis stars and heading signs go; Ð becomes Đ, ƣ (an OCR reading of ư) ư, and Cyrillic and
    Greek letters that look Latin become Latin. No lines are joined.
    """
    strange = set(_STRANGE.findall(text))
    foreign = FOREIGN.search("".join(strange)) is not None
    swapped = _swapped(text, strange)
    if _EDITED.search("".join(strange)):
        return _edited(swapped, text, foreign, _ODD.finditer(swapped))
    if runs := [run.finditer(swapped) for sign, run in _SIGN_RUNS.items() if sign in swapped]:
        return _edited(swapped, text, foreign, merge(*runs, key=re.Match[str].start))
    return Clean(swapped, text, foreign=foreign)


def _swapped(text: str, strange: Iterable[str]) -> str:
    """The text with one character in place of each strange one, so that no place moves."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if "\t" in strange:
        text = barred(text)
    for odd in strange:  # a few kinds: faster than `translate`
        if odd in _SWAP:
            text = text.replace(odd, _SWAP[odd])
    if "<br" in text:
        text = _TAG.sub(lambda tag: " " * len(tag[0]), text)
    if any("\u0370" <= odd <= "\u04ff" for odd in strange):
        text = _ALPHABETS.sub(_latinised, text)
    return text


def _latinised(run: re.Match[str]) -> str:
    """A run of Cyrillic or Greek that could be Latin ("ВСТ"), in Latin; true Russian ("Москва")
    stays."""
    latin = run[0].translate(_LATIN)
    return latin if latin.isascii() else run[0]


def _edited(text: str, read: str, foreign: bool, runs: Iterable[re.Match[str]]) -> Clean:
    """The text after the edits that change its length; `runs` are those of odd characters."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sources: list[int] = []
    source_ends: list[int] = []
    done = length = 0
    for odd in runs:
        start, end = odd.span()
        if start < done:
            continue  # marks that were composed with those before them
        if text[start] in _COMBINING:
            start, end, words = _marked(text, start, done)
        else:
            words = _replacement(text, start, end)
        if words is None:
            continue
        pieces += (text[done:start], words)
        length += start - done
        starts.append(length)
        length += len(words)
        ends.append(length)
        sources.append(start)
        source_ends.append(end)
        done = end
    pieces.append(text[done:])
    edits = tuple(starts), tuple(ends), tuple(sources), tuple(source_ends)
    return Clean("".join(pieces), read, *edits, foreign)


_COMBINING = frozenset(map(chr, range(0x300, 0x370)))
_MOST_MARKS = 8  # no letter has more than three; longer runs are not worth the sorting


def _marked(text: str, start: int, done: int) -> tuple[int, int, str]:
    """A letter and the marks behind it, which begin at `start`, as one letter."""
    run = _MARK_RUN.match(text, start)
    end = run.end() if run else start + 1
    begins = start - 1 if start > done else start
    return begins, end, _composed(text[begins : min(end, start + _MOST_MARKS)])


def _replacement(text: str, start: int, end: int) -> str | None:
    """What takes the place of a run of one odd character, None where it stays as it is."""
    first = text[start]
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if first == "*":
        return None if _kept_star(before, after, end - start) else ""
    if first == "_":
        return "" if end - start <= 2 and before.isalnum() != after.isalnum() else None
    if first == "#":
        return "" if end - start <= 6 and after == " " and _begins_line(text, start) else None
    return ""


def _begins_line(text: str, place: int) -> bool:
    """Whether only a few spaces stand before a place on its line."""
    before = "\n" + text[:place] if place < _INDENT else text[place - _INDENT : place]
    _, line, indent = before.rpartition("\n")
    return bool(line) and not indent.strip()


_INDENT = 40


@lru_cache(maxsize=4096)
def _composed(letter: str) -> str:
    return unicodedata.normalize("NFC", letter)


def _kept_star(before: str, after: str, count: int) -> bool:
    """A star that is a bullet, a rule or a note's mark, not emphasis."""
    if before == "(" and after == ")":
        return True
    if before.isspace() and after.isspace():
        return True
    return count > 3
