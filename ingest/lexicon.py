"""Many phrases of several words found in a text at once, in time linear in its length."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import accumulate, chain, compress, count, pairwise
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

    def first(self, place: int, low: int = 0, high: int | None = None) -> int:
        """The number of the first part that begins at a place or behind it, looked for between
        two numbers."""
        lengths, last = self.lengths, len(self.parts)
        high = last if high is None or high > last else high
        return bisect_left(range(high), place, low, key=lambda at: lengths[at] + at)

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

    def end(self, at: int) -> int:
        """Where a part ends."""
        return self.lengths[at + 1] + at

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

    __slots__ = ("ended", "following", "form", "marked", "plain", "sure")

    def __init__(self, form: str) -> None:
        self.form = form
        """Their first words with a space between any two."""
        self.ended: list[_Ended[Value]] = []
        """The phrases of these words or of fewer of them, in the order of trying."""
        self.plain: dict[str, _Node[Value]] = {}
        """By the word that comes next, behind white space or a dash."""
        self.marked: dict[str, dict[str, _Node[Value]]] = {}
        """By the word that comes next, and by the pattern of the punctuation before it."""
        self.sure: dict[str, _Node[Value]] = {}
        """Those of `plain` whose word comes behind no punctuation as well."""
        self.following = frozenset[str]()
        """The words of which one comes next in a longer phrase, and "" where more than two
        characters part it from those before; none where there is no longer phrase."""

    def settle(self, shorter: list["_Ended[Value]"]) -> None:
        """Take in the phrases that ended on the way here, once all phrases are known."""
        self.ended = sorted([*shorter, *self.ended])
        if self.plain or self.marked:
            self.following = frozenset(["", *self.plain, *self.marked])
        self.sure = {word: node for word, node in self.plain.items() if word not in self.marked}
        for node in chain(self.plain.values(), *(each.values() for each in self.marked.values())):
            node.settle(self.ended)


class _Ended(NamedTuple, Generic[Value]):
    """A phrase of so many words; its place in the order of trying comes first."""

    order: int
    words: int
    phrase: str
    value: Value


class Lexicon(Generic[Value]):
    """Phrases, each with what it stands for; the longest phrase that begins at a word is found.

    Case, tone placement and the white space and hyphens between the words do not matter;
    `accept(phrase, seen)` may refuse a hit by its printed form (case rules). A phrase never runs
    over punctuation that it does not have itself. Of two equal phrases the first given counts.

    The phrases are a tree of words. Nearly all words of a text lead nowhere in it, so that the
    words alone are looked at first, and what stands between them only where they make a phrase.
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
        for root in self._roots.values():
            root.settle([])

    def _grow(self, order: int, phrase: str, value: Value) -> None:
        """Add a phrase to the tree."""
        words = list(WORD.finditer(phrase))
        first = word_form(words[0][0])
        node = self._roots.setdefault(first, _Node(first))
        for before, word in pairwise(words):
            gap = phrase[before.end() : word.start()]
            form = word_form(word[0])
            longer = _Node[Value](f"{node.form} {form}")
            if _PLAIN.fullmatch(gap):
                node = node.plain.setdefault(form, longer)
            else:
                marks = r"\s?".join(re.escape(mark) for mark in gap.split()) + r"\s{0,8}"
                node = node.marked.setdefault(form, {}).setdefault(marks, longer)
        node.ended.append(_Ended(order, len(words), phrase, value))

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found[Value]]:
        """The phrases in `text[start:end]` from left to right; none overlaps another."""
        end = len(text) if end is None else end
        seen, free = tokens(text), start
        first = seen.first(start)
        stop = seen.first(end, first, first + max(0, end - start))
        for at, node, loose in self._led(seen, first, stop):
            if (begin := seen.lengths[at] + at) < free:
                continue
            numbers: Sequence[int] = range(at, len(seen.parts))  # the words side by side
            if loose or not seen.form.startswith(node.form, begin):
                node, numbers = self._read(seen, at)
            for _, words, phrase, value in node.ended:
                ends = seen.end(numbers[words - 1])
                if ends <= end and self._accept(phrase, text[begin:ends]):
                    yield Found(begin, ends, value)
                    free = ends
                    break

    def _led(self, seen: Tokens, first: int, stop: int) -> Iterator[tuple[int, _Node[Value], bool]]:
        """The words from one part on up to another that may begin a phrase, each with where the
        words right behind it lead, and whether one further off may belong to it too."""
        parts, roots = seen.parts, self._roots
        for at in seen.numbers(roots, first, stop):
            node, behind = roots[parts[at]], at + 1
            while longer := node.sure.get(parts[behind]):
                node, behind = longer, behind + 1
            loose = (parts[behind] or parts[behind + 1] or parts[behind + 2]) in node.following
            if loose or node.ended:
                yield at, node, loose

    def _read(self, seen: Tokens, at: int) -> tuple[_Node[Value], list[int]]:
        """Where a word and those behind it lead by what stands between them, and their numbers."""
        parts, lengths = seen.parts, seen.lengths
        node, numbers = self._roots[parts[at]], [at]
        while behind := seen.next(at):
            gap = seen.form[seen.end(at) : lengths[behind] + behind]
            longer = _behind(node, parts[behind], gap)
            if longer is None:
                break
            at, node = behind, longer
            numbers.append(at)
        return node, numbers


def _behind(node: _Node[Value], word: str, gap: str) -> _Node[Value] | None:
    """The node that a word leads to behind what stands before it, None where a phrase is over."""
    if (plain := node.plain.get(word)) and _GAP.fullmatch(gap):
        return plain
    for marks, following in node.marked.get(word, {}).items():
        if re.fullmatch(marks, gap):
            return following
    return None
