"""Many phrases of several words found in a text at once, in time linear in its length."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Set
from functools import lru_cache
from itertools import accumulate, compress, count, pairwise
from typing import Generic, NamedTuple, TypeVar

from ..ontology.folding import spelled

Value = TypeVar("Value")

# matches "hàn", "r&d", "ukvfta"; not "," or "-"
WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
# what no word holds: " ", "-", "_", "&" at an end; not "&" in "r&d"
_BETWEEN = re.compile(r"[^\w &]|_|&(?![^\W_])|(?<![^\W_])&")
_AMPERSAND = re.compile("&")
_MARKS = "\n.,;:()/-–—\"“”„‘’'`´…!?¡¿[]{}|_*+=%<>«»‹›#@^~\\$£⁄‡§©®•●·\u00b0"
"""What stands between words in nearly all texts."""
# the tone mark on the second vowel: "hoà", "thuỷ"; not "hòa", "quý", "hoàn". It begins with the
# vowels, as a search for letters is quicker than one that looks back at every place.
_OLD_TONE = re.compile(r"(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?<!q..)(?![^\W_])")
# between the words of a phrase: " ", " - ", "\n"; not an empty line, not ","
_GAP = re.compile(r"[^\S\n]*[-–]\s?|[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*")
_PLAIN = re.compile(r"[\s–-]*")
_JOINTS = " \n-–"
_WIDEST = 40  # characters between two words; no phrase runs over wider gaps


class Found(NamedTuple, Generic[Value]):
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


class Tokens(NamedTuple):
    """A text cut at every character that is in no word, so that all places can be told.

    `parts` are its words, with "" between two such characters in a row and a few behind the last;
    part `n` begins at `lengths[n] + n`, as one character stands between any two parts.
    """

    form: str
    parts: list[str]
    lengths: list[int]
    kinds: frozenset[str]
    """Which words there are."""

    def first(self, place: int) -> int:
        """The number of the first part that begins at a place or behind it."""
        parts = range(len(self.parts))
        return bisect_left(parts, place, key=lambda at: self.lengths[at] + at)

    def numbers(self, wanted: Container[str], first: int = 0, stop: int | None = None) -> list[int]:
        """The numbers of the parts from one to before another that are some words."""
        parts = self.parts[first:stop]
        return list(compress(count(first), map(wanted.__contains__, parts)))

    def where(self, wanted: Set[str]) -> dict[str, list[int]]:
        """The numbers of the parts at which each of some words stands."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        if wanted := wanted & self.kinds:
            for at in self.numbers(wanted):
                found[self.parts[at]].append(at)
        return found

    def next(self, at: int) -> int:
        """The word behind a part, as its place among the parts; 0 where none is near."""
        parts = self.parts
        for behind in range(at + 1, min(at + _WIDEST, len(parts))):
            if parts[behind]:
                return behind
        return 0


@lru_cache(maxsize=2)
def tokens(text: str) -> Tokens:
    """The words of a text in their matching form; all lexicons looked for in it share them."""
    form = matching_form(text)
    return Tokens(form, *_parts(form.replace("\n", " ")))


@lru_cache(maxsize=1)  # a text and the same without its line breaks have the same words
def _parts(form: str) -> tuple[list[str], list[int], frozenset[str]]:
    """The parts, lengths and kinds of words of a text in its matching form."""
    form = _spaced(form)
    parts = form.split(" ")
    if not "".join(kinds := frozenset(parts)).replace("&", "").isalnum():  # other signs: seldom
        parts = _BETWEEN.sub(" ", form).split(" ")
        kinds = frozenset(parts)
    parts += "", "", ""
    return parts, list(accumulate(map(len, parts), initial=0)), kinds - {""}


def _spaced(form: str) -> str:
    """The text with a space for every usual mark that is in no word."""
    if "&" in form:
        form = _AMPERSAND.sub(_kept_inside, form)
    for mark in _MARKS:  # some dozens of plain replacements take a tenth of a pattern's time
        form = form.replace(mark, " ")
    return form


def _kept_inside(mark: re.Match[str]) -> str:
    """ "&" between two letters, else a space."""
    at = mark.start()
    inside = mark.string[at - 1 : at].isalnum() and mark.string[at + 1 : at + 2].isalnum()
    return "&" if inside else " "


class _Node(Generic[Value]):
    """The phrases that begin with the same words."""

    __slots__ = ("ended", "marked", "plain")

    def __init__(self) -> None:
        self.ended: list[tuple[int, str, Value]] = []
        """The phrases that end here: the place in the order of trying, phrase and value."""
        self.plain: dict[str, _Node[Value]] = {}
        """By the word that comes next, behind white space or a dash."""
        self.marked: dict[str, dict[str, _Node[Value]]] = {}
        """By the word that comes next, and by the pattern of the punctuation before it."""

    def next_words(self) -> frozenset[str] | None:
        """The words of which one has to come next, and "" where more than two characters part it
        from those before; None where a phrase ends here."""
        return None if self.ended else frozenset(["", *self.plain, *self.marked])


class Lexicon(Generic[Value]):
    """Phrases, each with what it stands for; the longest phrase that begins at a word is found.

    Case, tone placement and the white space and hyphens between the words do not matter;
    `accept(phrase, seen)` may refuse a hit by its printed form (case rules). A phrase never runs
    over punctuation that it does not have itself. Of two equal phrases the first given counts.

    The phrases are a tree of words. It is entered only where the first two words of a phrase stand.
    """

    def __init__(
        self,
        phrases: Iterable[tuple[str, Value]],
        accept: Callable[[str, str], bool] = lambda phrase, seen: True,
    ) -> None:
        """Take the phrases; `accept` sees each phrase and the form that the text has of it."""
        self._roots: dict[str, _Node[Value]] = {}
        self._accept = accept
        known: dict[str, Value] = {}
        for phrase, value in phrases:
            if WORD.search(phrase):
                known.setdefault(phrase, value)
        for order, phrase in enumerate(sorted(known, key=len, reverse=True)):
            self._grow(order, phrase, known[phrase])
        self._seconds = {word: root.next_words() for word, root in self._roots.items()}

    def _grow(self, order: int, phrase: str, value: Value) -> None:
        """Add a phrase to the tree."""
        words = list(WORD.finditer(phrase))
        node = self._roots.setdefault(word_form(words[0][0]), _Node())
        for before, word in pairwise(words):
            gap = phrase[before.end() : word.start()]
            form = word_form(word[0])
            if _PLAIN.fullmatch(gap):
                node = node.plain.setdefault(form, _Node())
            else:
                marks = r"\s?".join(re.escape(mark) for mark in gap.split()) + r"\s{0,8}"
                node = node.marked.setdefault(form, {}).setdefault(marks, _Node())
        node.ended.append((order, phrase, value))

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found[Value]]:
        """The phrases in `text[start:end]` from left to right; none overlaps another."""
        end = len(text) if end is None else end
        seen, free = tokens(text), start
        for at in self._entered(seen, seen.first(start), seen.first(end)):
            if seen.lengths[at] + at >= free:
                hit = self._longest(text, seen, at, end)
                if hit is not None:
                    free = hit.end
                    yield hit

    def _entered(self, seen: Tokens, first: int, stop: int) -> list[int]:
        """The words from one part on up to another at which some phrase may begin."""
        parts, seconds = seen.parts, self._seconds
        return [
            at
            for at in seen.numbers(seconds, first, stop)
            if (wanted := seconds[parts[at]]) is None
            or (parts[at + 1] or parts[at + 2] or parts[at + 3]) in wanted
        ]

    def _longest(self, text: str, seen: Tokens, at: int, end: int) -> Found[Value] | None:
        """The longest phrase that begins with a word, ends by `end` and is accepted as printed."""
        found = self._read(seen, at, end)
        if not found:
            return None
        start = seen.lengths[at] + at
        for _, phrase, value, stop in sorted(found):
            if self._accept(phrase, text[start:stop]):
                return Found(start, stop, value)
        return None

    def _read(self, seen: Tokens, at: int, end: int) -> list[tuple[int, str, Value, int]]:
        """All phrases that begin with a word and end by `end`, with the offset of their end."""
        parts, lengths = seen.parts, seen.lengths
        node: _Node[Value] | None = self._roots[parts[at]]
        found: list[tuple[int, str, Value, int]] = []
        while node is not None:
            stop = lengths[at + 1] + at
            if node.ended:
                if stop > end:
                    break
                found += [(*ended, stop) for ended in node.ended]
            word = parts[at + 1]
            behind = node.plain.get(word)
            if behind and seen.form[stop] in _JOINTS:  # so it is nearly always
                at, node = at + 1, behind
                continue
            at = at + 1 if word else seen.next(at)
            word = parts[at]
            if not at or (word not in node.plain and word not in node.marked):
                break
            node = _behind(node, word, seen.form[stop : lengths[at] + at])
        return found


def _behind(node: _Node[Value], word: str, gap: str) -> _Node[Value] | None:
    """The node that a word leads to behind what stands before it, None where a phrase is over."""
    if (plain := node.plain.get(word)) and _GAP.fullmatch(gap):
        return plain
    for marks, following in node.marked.get(word, {}).items():
        if re.fullmatch(marks, gap):
            return following
    return None
