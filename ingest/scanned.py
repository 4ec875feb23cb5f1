"""Words that a scanner misread, as they were meant: "Sở Công Thuơng", "nhân đân", "tiép tục".

A letter is read as one like it (a lost or another mark, l for I, e for c) only where the word that
it makes stands beside its neighbour in names and set phrases (`collocations`) and the printed one
does not. A word that Vietnamese has none like is mended anywhere; one that it has, only in a text
in which many have to be, and there by what the text itself says elsewhere too. A letter takes the
place of a letter, so that no place moves; quotes and titles stay as printed.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from ..ontology.tables import Reference
from .collocations import collocations, words
from .lexicon import Tokens, tokens
from .scanned_figures import figures, may_be_figure
from .syllables import is_syllable

_LIKE = {
    **{"1": "li", "l": "i1", "0": "o", "5": "s", "b": "h", "h": "b", "c": "e", "e": "c"},
    **{"n": "u", "u": "n", "d": "đ", "đ": "d", "i": "l", "v": "y", "f": "t"},
}
"""What may have been meant by a letter beside the same with other marks."""
_VOWELS = ("aăâ", "eê", "i", "oôơ", "uư", "y")
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_SOME, _OFTEN = 3, 0.002
"""So many words, and such a share of all, make a text one with a scanner's noise."""
_KNOWN = 3  # a pair of words that a text has so often is none that a scanner made

_TELLTALES = (
    *("tô chức", "tố chức", "tỏ chức", "tồ chức", "đây mạnh", "đầy mạnh", "thúc đây", "thúc đầy"),
    *("bồ sung", "bô sung", "bố sung", "phô biến", "phố biến", "chuyên đôi", "chuyên đổi"),
    *("uy ban", "úy ban", "ùy ban", "quan điêm", "phát triên", "thâm quyền", "cộng sân"),
    *("đáng cộng",),
)
"""Frequent pairs as a scanner with a dictionary reads them: each word is one, the pair is none."""
_ANCHORS = frozenset([("nơi", "nhận"), ("kính", "gửi")])
"""They open parts of a document, so that they are mended in any text."""
_FREQUENT = frozenset(["nội", "nói", "nối", "kinh", "nhân"])

Mends = dict[int, tuple[str, str]]
"""By the place of a word: it as printed and as meant, both in their matching form."""


def unscanned(text: str, tables: Reference) -> str:
    """A clean text with the misread words mended, letter for letter; the same object if none is."""
    seen, known = tokens(text), words(tables)
    odd = any(_is_odd(word, known) for word in seen.kinds - known)
    noisy = _is_noisy(seen)
    if not noisy and not odd and seen.kinds.isdisjoint(_misread_anchors()):
        return text
    if swaps := figures(text, seen):
        text = _swapped(text, swaps)
        seen = tokens(text)
    mends = _impossible(seen, tables)
    if not mends and not noisy:
        return text
    if noisy or len(mends) >= max(_SOME, _OFTEN * len(seen.parts)):
        text = _mended(text, mends)
        seen = tokens(text)
        mends = _unlikely(seen, tables)
    return _mended(text, mends) if mends else text


def _is_noisy(seen: Tokens) -> bool:
    """Whether pairs that only a scanner makes stand in the text."""
    told = (pair for pair in _TELLTALES if seen.kinds.issuperset(pair.split()))
    return sum(map(seen.form.count, told)) >= _SOME


def _impossible(seen: Tokens, tables: Reference) -> Mends:
    """The words that Vietnamese cannot have and that a collocation has one letter otherwise."""
    known, pairs = words(tables), collocations(tables)
    meant = {word: _meant(word, known) for word in seen.kinds - known}
    found: Mends = {}
    for word, places in seen.where({word for word in meant if meant[word]}).items():
        found |= _placed(seen, places, meant[word], pairs)
    for word, places in seen.where(_misread_anchors()).items():
        found |= _placed(seen, places, near(word), _ANCHORS)
    return found


@cache
def _misread_anchors() -> frozenset[str]:
    """What a scanner makes of the words of anchors, but for words that stand beside many others."""
    made = (each for pair in _ANCHORS for word in pair for each in near(word))
    return frozenset(made) - {word for pair in _ANCHORS for word in pair} - _FREQUENT


def _unlikely(seen: Tokens, tables: Reference) -> Mends:
    """The words of a noisy text that stand beside no neighbour of theirs, but would otherwise."""
    known, pairs = words(tables), collocations(tables)
    told = Counter(pair for pair in pairwise(seen.parts) if pair[0] and pair[1])
    often = frozenset(pair for pair, times in told.items() if times >= _KNOWN)
    own, wide = known.union(*often), often | pairs
    found: Mends = {}
    for word, places in seen.where(seen.kinds).items():
        if word.isalpha() and (meant := near(word) & own):
            found |= _placed(seen, places, meant, pairs, wide)
    return found


@lru_cache(maxsize=16384)
def _is_odd(word: str, known: frozenset[str]) -> bool:
    """Whether a word that no collocation has may be a number, or another word."""
    return may_be_figure(word) or bool(_meant(word, known))


@lru_cache(maxsize=16384)
def _meant(word: str, known: frozenset[str]) -> frozenset[str]:
    """The known words that one letter makes of a word that is no syllable; none of one that is."""
    return near(word) & known if _WORD.fullmatch(word) and not is_syllable(word) else frozenset()


_WORD = re.compile(r"(?!\d+\Z)[^\W_]{2,8}")  # "thuơng", "l1ch"; not "2024"


def _placed(
    seen: Tokens,
    places: Sequence[int],
    meant: Collection[str],
    *known: Collection[tuple[str, str]],
) -> Mends:
    """Where a word stands beside a neighbour that only one of some others has.

    Of several collections of pairs each is asked by itself; what a later one tells holds.
    """
    found: Mends = {}
    syllables = [each for each in meant if is_syllable(each)]
    for at in places if syllables else ():
        word, before, after = seen.parts[at], _beside(seen, at, -1), _beside(seen, at, 1)
        for pairs in known:
            if (before, word) in pairs or (word, after) in pairs:
                continue
            fits = {each for each in syllables if (before, each) in pairs or (each, after) in pairs}
            if len(fits) > 1:
                fits = {each for each in fits if (before, each) in pairs and (each, after) in pairs}
            if len(fits) == 1:
                found[seen.lengths[at] + at] = word, fits.pop()
    return found


def _beside(seen: Tokens, at: int, step: int) -> str:
    """The word before or behind one, a comma between them or not; "#" for any number."""
    word = seen.parts[at + step] if at + step >= 0 else ""
    if not word and at + 2 * step >= 0:
        mark = seen.lengths[at] + at - 2 if step < 0 else seen.lengths[at + 1] + at
        word = seen.parts[at + 2 * step] if seen.form[mark : mark + 1] == "," else ""
    return "#" if word.isdigit() else word


def _swapped(text: str, swaps: Mapping[int, str]) -> str:
    pieces: list[str] = []
    done = 0
    for at in sorted(swaps):
        pieces += (text[done:at], swaps[at])
        done = at + 1
    pieces.append(text[done:])
    return "".join(pieces)


def _mended(text: str, mends: Mapping[int, tuple[str, str]]) -> str:
    """The text with the letters in which its words differ from those that are meant."""
    swaps: dict[int, str] = {}
    for start, (_, meant) in mends.items():
        for at, right in enumerate(meant, start):
            if text[at].lower() != right:  # "uý" is "úy" in its matching form: both letters change
                upper = (
                    text[at].isupper() or (at == start and text[at] in "508") or _shouts(text, at)
                )
                swaps[at] = right.upper() if upper else right
    return _swapped(text, swaps)


def _shouts(text: str, at: int) -> bool:
    """Whether an l or a figure stands beside a capital of its word: "TlNH"."""
    if text[at] not in "l10" or text[at + 1 : at + 2].islower():
        return False
    return text[max(0, at - 1) : at].isupper() or text[at + 1 : at + 2].isupper()


@lru_cache(maxsize=16384)
def near(word: str) -> frozenset[str]:
    """The words that a letter read otherwise makes of a word."""
    return frozenset(
        word[:at] + other + word[at + 1 :]
        for at, letter in enumerate(word)
        for other in _alike(letter)
    )


@lru_cache(maxsize=512)
def _alike(letter: str) -> frozenset[str]:
    """The letters that a scanner may have taken for one: the tone is another, or the shape."""
    return frozenset(_other_marks(letter)) | frozenset(_LIKE.get(letter, ""))


def _other_marks(letter: str) -> Iterator[str]:
    apart = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in apart if mark in _TONES[1:]), "")
    shape = unicodedata.normalize("NFC", apart.replace(tone, "") if tone else apart)
    for family in _VOWELS:
        if shape in family:
            yield from (_letter(shape, each) for each in _TONES if each != tone)
            yield from (_letter(each, tone) for each in family if each != shape)


def _letter(shape: str, tone: str) -> str:
    return unicodedata.normalize("NFC", shape + tone)
