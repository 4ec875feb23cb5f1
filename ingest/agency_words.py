"""A window of words over a text, as the grammar of body names looks at it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from .lexicon import word_form
from .wrapping import Wrapping, wrapping

REACHES = (140, 600, 2400)  # characters; most names end in the first, the longest lists in the last
NEAR = 45  # characters; a name that ends so close to the end of its window may be cut off there
# matches "Sở", "T.Ư", "KH&ĐT"; not "./."
WORD = re.compile(r"[^\W_]+(?:[.&][^\W\d_]+)*")
_WORDS = re.compile(f"({WORD.pattern})")
_PHRASE = re.compile(r"[^\W_]+(?:&[^\W_]+)*")  # matches "hóa" in "hóa,"; not "-"
# "Đơn vị chủ trì: ", "Kính gửi: ", "| "; not "như sau: "
_LABEL = re.compile(
    r"(?i)(?:\|\s*|(?:chủ trì|phối hợp|thực hiện|gửi|tham mưu|đơn vị|cơ quan)\s*:\s*)\Z"
)
# the start of a text or line, "1. ", "a) ", "; ", ". "; not "với ", ", "
_OPENING = re.compile(r"(?:\A|\n|[.;)])[\s*•+–-]*\Z")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")  # matches a blank line; not a line break

# what OCR makes of words that stand in most names; no other word is written so
_MISREAD = {"đân": "dân", "ùy": "ủy"}

_PAGE = 400  # characters; a shorter text is a cell or a line cut out of one
_NO_ENDS = frozenset[str]()

_AREA_WORDS = {
    **dict.fromkeys(["tỉnh", "huyện", "quận", "xã", "phường", "tp"], frozenset[str]()),
    **{"thành": frozenset(["phố"]), "thị": frozenset(["xã", "trấn"]), "đặc": frozenset(["khu"])},
}
"""The words for areas, each with those of which one must follow it."""

_FLOWING = frozenset(["", "\n", "-", ",", "–"])
"""What may stand between the words of a phrase."""
_AHEAD = 6  # words
Phrases: TypeAlias = dict[str, "Phrases"]
"""Phrases as a tree of words, each with those that may follow it; "" where a phrase ends."""


def tree_of(phrases: Iterable[tuple[str, ...]]) -> Phrases:
    """Phrases as `Words.match` looks for them: one look-up a word, however many there are."""
    tree: Phrases = {}
    for words in phrases:
        node = tree
        for word in words:
            node = node.setdefault(word, {})
        node[""] = {}
    return tree


def phrases(text: str) -> Phrases:
    """Phrases, parted by line breaks and bars, as a tree."""
    each = (tuple(_PHRASE.findall(phrase)) for phrase in text.replace("\n", "|").split("|"))
    return tree_of(words for words in each if words)


def each_of(tree: Phrases) -> Iterator[tuple[str, ...]]:
    """The phrases of a tree, as their words."""
    for word, following in tree.items():
        if not word:
            yield ()
        yield from ((word, *rest) for rest in each_of(following))


def all_of(tree: Phrases) -> frozenset[str]:
    """The phrases of a tree, their words parted by one space."""
    return frozenset(" ".join(words) for words in each_of(tree))


class Name(NamedTuple):
    """A body's name: words `first` to `last` (exclusive) of a window, and its wording."""

    first: int
    last: int
    printed: str


class Words:
    """Words with what stands before each: "" (white space), a line break, or the punctuation.

    They are read from the text as they are asked for: most names end after a few of them.
    """

    __slots__ = ("_printed", "_rest", "_spans", "forms_", "gaps", "shorts", "source")

    def __init__(self, source: str, start: int, stop: int) -> None:
        """Take the words of `source[start:stop]`; none where no word begins at `start`."""
        self.source = source
        self.shorts: dict[str, str] = {}
        """The short names of bodies that the text gives itself, with the full ones."""
        self.forms_: list[str] = []
        self.gaps: list[str] = []
        self._printed: list[str] = []
        self._spans: list[tuple[int, int]] = []
        self._rest = start, source[start:stop] if WORD.match(source, start, stop) else ""
        self._reads(0)

    def has(self, at: int) -> bool:
        """Whether there are more than `at` words."""
        return at < len(self._spans) or self._reads(at)

    def _reads(self, at: int) -> bool:
        """Read on up to a word, and a few more, as it goes quicker so; whether it is there."""
        last, rest = self._rest
        if not rest:
            return False
        *pieces, rest = _WORDS.split(rest, at + _AHEAD - len(self._spans))
        for between, word in zip(pieces[::2], pieces[1::2], strict=True):
            first = last + len(between)
            last = first + len(word)
            self.gaps.append("" if between == " " else self._gap(between, first))
            self._spans.append((first, last))
        self._printed += pieces[1::2]
        self.forms_ += map(form_of, pieces[1::2])
        self._rest = last, rest
        return at < len(self._spans)

    def _gap(self, between: str, first: int) -> str:
        """What stands before the word at `first`; a line's end that only wraps it is nothing."""
        gap = _gap(between)
        if gap == "\n" and len(self.source) > _PAGE:
            return gap if _layout(self.source).begins(self.source, first, _NO_ENDS) else ""
        return gap

    def form(self, at: int) -> str:
        """A word in lower case with its tone mark in place, "" past the end."""
        if 0 <= at < len(self.forms_):
            return self.forms_[at]
        return self.forms_[at] if at >= 0 and self.has(at) else ""

    def forms(self, first: int, last: int) -> tuple[str, ...]:
        """Some words in lower case."""
        if last > len(self.forms_):
            self.has(last - 1)
        return tuple(self.forms_[first:last])

    def joined(self, first: int, last: int) -> str:
        """Words as one phrase in lower case."""
        if last > len(self.forms_):
            self.has(last - 1)
        return " ".join(self.forms_[first:last])

    def gap(self, at: int) -> str:
        """What stands before a word; "." past the end."""
        if 0 <= at < len(self.gaps):
            return self.gaps[at]
        return self.gaps[at] if at >= 0 and self.has(at) else "."

    def together(self, first: int, last: int) -> bool:
        """Whether only white space stands between some words."""
        return self.has(last - 1) and all(
            self.gaps[i] in ("", "\n") for i in range(first + 1, last)
        )

    def labelled(self) -> bool:
        """Whether the words stand behind "Đơn vị chủ trì:" or the like, where no verb follows."""
        first = self._spans[0][0] if self._spans else 0
        return _LABEL.search(self.source, max(0, first - 40), first) is not None

    def subject(self) -> bool:
        """Whether the words open a clause, so that a verb must follow them."""
        first = self._spans[0][0] if self._spans else 0
        return _OPENING.search(self.source, max(0, first - 8), first) is not None

    def short(self, at: int) -> str:
        """The full name that a word is short for, "" where it is none such."""
        return self.shorts.get(self._printed[at], "") if self.shorts else ""

    def start(self, at: int) -> int:
        """The offset where a word begins."""
        return self._spans[at][0]

    def end(self, last: int) -> int:
        """The offset where the word before `last` ends."""
        return self._spans[last - 1][1]

    def text(self, first: int, last: int) -> str:
        """Words as printed, white space folded."""
        return " ".join(self.source[self._spans[first][0] : self._spans[last - 1][1]].split())

    def name(self, first: int, last: int) -> Name:
        """Words as a body's name."""
        return Name(first, last, self.text(first, last))

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        read = at < len(self._printed) or self._reads(at)
        return read and self._printed[at][0].isupper()

    def lower(self, at: int) -> bool:
        """Whether a word begins with a small letter."""
        read = at < len(self._printed) or self._reads(at)
        return read and self._printed[at][0].islower()

    def upper(self, at: int) -> bool:
        """Whether a word is in capitals through and through, as abbreviations are."""
        word = self._printed[at]
        return len(word) > 1 and word.isupper()

    def digit(self, at: int) -> bool:
        """Whether a word is a number, Arabic or Roman."""
        if not self.has(at):
            return False
        word = self._printed[at]
        return word.isdigit() or not word.strip("IVX")

    def match(self, phrases: Phrases, at: int) -> int:
        """Where the longest of some phrases that begins at a word ends, 0 where none does."""
        forms, gaps = self.forms_, self.gaps
        node = phrases.get(forms[at] if 0 <= at < len(forms) else self.form(at))
        if node is None:
            return 0
        first, found = at, 0
        while node:
            at += 1
            if "" in node:
                found = at
            if (at >= len(forms) and not self.has(at)) or gaps[at] not in _FLOWING:
                break
            if at == first + 1 and gaps[at] == "," and forms[first] == "xã":
                break  # "Hội Nông dân xã, Hội Phụ nữ" holds no "xã hội"
            node = node.get(forms[at])
        return found

    def area(self, at: int) -> int:
        """The end of "tỉnh", "thị xã", "thành phố" …, 0 where no such word stands here."""
        wanted = _AREA_WORDS.get(self.form(at))
        if wanted is None or (self.form(at + 1) == "ủy" and self.gap(at + 1) == ""):
            return 0
        if not wanted:
            return at + 1
        return at + 2 if self.form(at + 1) in wanted else 0

    def proper(self, at: int) -> int:
        """The end of a proper name in capitals ("Bà Rịa - Vũng Tàu", "Phường 1")."""
        here = at
        while self.has(here) and here - at < 7:
            fits = self.gaps[here] in ("", "-", "–") if here > at else True
            if not fits or not (self.capital(here) or (here == at and self.digit(here))):
                break
            if here > at and self.gaps[here] == "" and self._begins_body(here):
                break
            here += 1
        return here

    def _begins_body(self, at: int) -> bool:
        """Whether another body's name begins here: "Sở Y tế", "Công an"; not "Công" of a river."""
        word, behind = self.form(at), at + 1
        if not self.has(behind) or self.gaps[behind] not in ("", "\n"):
            return False
        if word in _BODY_BEGINS:
            return self.form(behind) in _BODY_BEGINS[word]
        return word in ("sở", "bộ", "ban") and self.capital(behind)


_BODY_BEGINS = {"ủy": ("ban",), "công": ("an", "ty", "đoàn", "thương")}


def begins_line(text: str, first: int) -> bool:
    """Whether the word at `first`, the first of its line, begins a paragraph."""
    return _layout(text).begins(text, first, _NO_ENDS)


@lru_cache(maxsize=4)
def _layout(text: str) -> Wrapping:
    """How the lines of a text are laid out."""
    return wrapping(text, 0, len(text))


def words_from(text: str, start: int, reach: int) -> Words:
    """The words of the paragraph from an offset on, at most `reach` characters of it."""
    stop = min(len(text), start + reach)
    if blank := _PARAGRAPH.search(text, start, stop):
        stop = blank.start()
    return Words(text, start, stop)


@lru_cache(maxsize=8192)
def form_of(word: str) -> str:
    """What a word is compared by, with what a scanner made of it put right."""
    form = word_form(word)
    return _MISREAD.get(form, form)


def _gap(between: str) -> str:
    """What stands between two words: the punctuation, a line break (before a bullet too), or ""."""
    mark = between.strip()
    if not mark:
        return "\n" if "\n" in between else ""
    return "\n" + mark if between.lstrip(" ").startswith("\n") else mark
