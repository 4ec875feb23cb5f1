"""Many phrases of several words found in a text at once, in time linear in its length."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Generic, TypeVar

from ..ontology.folding import spelled

Value = TypeVar("Value")

# matches "hàn", "r&d", "ukvfta"; not "," or "-"
WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
# what no word holds: " ", "-", "_", "&" at an end; not "&" in "r&d"
_BETWEEN = re.compile(r"[^\w &]|_|&(?![^\W_])|(?<![^\W_])&")
_AMPERSAND = re.compile("&")
_MANY = 100  # kinds of marks in a text; real ones have some twenty
# the tone mark on the second vowel: "hoà", "thuỷ"; not "hòa", "quý", "hoàn"
_OLD_TONE = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![^\W_])")
_SPACE = r"(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"
_DASH = r"[^\S\n]*[-–]\s?"
_PLAIN = re.compile(r"[\s–-]*")


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A phrase in a text: `text[start:end]`."""

    start: int
    end: int
    value: Value


@lru_cache(maxsize=2)
def matching_form(text: str) -> str:
    """The text in lower case, tone marks on the first vowel; every character keeps its place."""
    low = text.lower()
    if len(low) != len(text):  # a few foreign capitals become two letters ("İ")
        low = "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
    return _OLD_TONE.sub(lambda match: spelled(match[0]), low)


@lru_cache(maxsize=8192)  # the words of a language recur
def word_form(word: str) -> str:
    """What words are compared by: lower case, the tone mark on the first vowel ("Hoà" → "hòa")."""
    word = word.lower()
    return spelled(word) if _OLD_TONE.search(word) else word


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut at every character that is in no word, so that all places can be told.

    `parts` are its words, with "" between two such characters in a row; part `n` begins at
    `lengths[n] + n`, as one character stands between any two parts.
    """

    form: str
    parts: list[str]
    lengths: "array[int]"


@lru_cache(maxsize=2)
def tokens(text: str) -> Tokens:
    """The words of a text in their matching form; all lexicons looked for in it share them."""
    form = matching_form(text)
    parts = _spaced(form).split(" ")
    return Tokens(form, parts, array("l", accumulate(map(len, parts), initial=0)))


def _spaced(form: str) -> str:
    """The text with a space for every character that is in no word."""
    marks = {mark for mark in set(form) if not mark.isalnum()} - {" ", "&"}
    if len(marks) > _MANY:
        return _BETWEEN.sub(" ", form)
    if "&" in form:
        form = _AMPERSAND.sub(_kept_inside, form)
    for mark in marks:  # some dozens of plain replacements take a third of the pattern's time
        form = form.replace(mark, " ")
    return form


def _kept_inside(mark: re.Match[str]) -> str:
    """ "&" between two letters, else a space."""
    at = mark.start()
    inside = mark.string[at - 1 : at].isalnum() and mark.string[at + 1 : at + 2].isalnum()
    return "&" if inside else " "


class _Group(Generic[Value]):
    """The phrases that begin with one word; their pattern is made when it is first met."""

    __slots__ = ("_entries", "_pattern", "alone", "seconds")

    def __init__(self) -> None:
        self._entries: list[tuple[str, Value]] = []
        self._pattern: re.Pattern[str] | None = None
        self.alone = False
        """Whether the first word is a phrase by itself."""
        self.seconds: set[str] = set()
        """The second words of the others."""

    def add(self, phrase: str, value: Value) -> None:
        self._entries.append((phrase, value))
        words = WORD.findall(phrase)
        if len(words) == 1:
            self.alone = True
        else:
            self.seconds.add(word_form(words[1]))

    def longest(
        self, form: str, text: str, at: int, end: int, accept: Callable[[str, str], bool]
    ) -> Found[Value] | None:
        """The longest phrase at a place whose printed form is accepted."""
        if self._pattern is None:
            self._entries.sort(key=lambda entry: -len(entry[0]))
            patterns = (f"({_pattern(phrase)})" for phrase, _ in self._entries)
            self._pattern = re.compile(f"(?:{'|'.join(patterns)})(?![^\\W_])")
        match = self._pattern.match(form, at, end)
        if match is None:
            return None
        first = match.lastindex or 1
        phrase, value = self._entries[first - 1]
        if accept(phrase, text[at : match.end()]):
            return Found(at, match.end(), value)
        for phrase, value in self._entries[first:]:
            other = re.compile(f"{_pattern(phrase)}(?![^\\W_])").match(form, at, end)
            if other and accept(phrase, text[at : other.end()]):
                return Found(at, other.end(), value)
        return None


def _pattern(phrase: str) -> str:
    """A phrase as a pattern: any white space or dash between words, other punctuation as it is."""
    words = list(WORD.finditer(phrase))
    parts = [re.escape(word_form(words[0][0]))]
    for before, word in pairwise(words):
        gap = phrase[before.end() : word.start()]
        if _PLAIN.fullmatch(gap):
            parts.append(f"(?:{_DASH}|{_SPACE})")
        else:
            parts.append(r"\s?".join(re.escape(mark) for mark in gap.split()) + r"\s{0,8}")
        parts.append(re.escape(word_form(word[0])))
    return "".join(parts)


class Lexicon(Generic[Value]):
    """Phrases, each with what it stands for; the longest phrase that begins at a word is found.

    Case, tone placement and the white space and hyphens between the words do not matter;
    `accept(phrase, seen)` may refuse a hit by its printed form (case rules). A phrase never runs
    over punctuation that it does not have itself. Of two equal phrases the first given counts.
    """

    def __init__(
        self,
        phrases: Iterable[tuple[str, Value]],
        accept: Callable[[str, str], bool] = lambda phrase, seen: True,
    ) -> None:
        """Take the phrases; `accept` sees each phrase and the form that the text has of it."""
        self._groups: dict[str, _Group[Value]] = {}
        self._accept = accept
        self._last: tuple[str, array[int], list[_Group[Value]]] | None = None
        known: set[str] = set()
        for phrase, value in phrases:
            first = WORD.search(phrase)
            if first and phrase not in known:
                known.add(phrase)
                self._groups.setdefault(word_form(first[0]), _Group()).add(phrase, value)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found[Value]]:
        """The phrases in `text[start:end]` from left to right; none overlaps another."""
        end = len(text) if end is None else end
        form, free = tokens(text).form, start
        places, groups = self._begins(text)
        for at in range(bisect_left(places, start), bisect_left(places, end)):
            if places[at] >= free:
                hit = groups[at].longest(form, text, places[at], end, self._accept)
                if hit is not None:
                    free = hit.end
                    yield hit

    def _begins(self, text: str) -> tuple[Sequence[int], Sequence[_Group[Value]]]:
        """Where the first two words of some phrase begin, or the first where it is one itself.

        Those of the last text are kept, as a text is asked for part by part.
        """
        if self._last is None or self._last[0] is not text:
            places: array[int] = array("l")
            groups: list[_Group[Value]] = []
            seen, known = tokens(text), self._groups
            parts = seen.parts
            for at in [at for at, part in enumerate(parts) if part in known]:
                group = known[parts[at]]
                following = parts[at + 1 : at + 2]
                if group.alone or (
                    following and (following[0] or _next(parts, at)) in group.seconds
                ):
                    places.append(seen.lengths[at] + at)
                    groups.append(group)
            self._last = text, places, groups
        return self._last[1], self._last[2]


def _next(parts: Sequence[str], at: int) -> str:
    """The word behind a part, "" where none is near: no phrase runs over wider gaps."""
    for part in parts[at + 1 : at + 40]:
        if part:
            return part
    return ""
