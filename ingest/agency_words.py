"""A window of words over a text, as the grammar of body names looks at it."""

import re
from dataclasses import dataclass

from .lexicon import word_form

REACHES = (140, 600, 2400)  # characters; most names end in the first, the longest lists in the last
NEAR = 45  # characters; a name that ends so close to the end of its window may be cut off there
# matches "Sở", "T.Ư", "KH&ĐT"; not "./."
_WORD = re.compile(r"[^\W_]+(?:[.&][^\W\d_]+)*")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")  # matches a blank line; not a line break

Phrases = dict[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class Name:
    """A body's name: words `first` to `last` (exclusive) of a window, and its wording."""

    first: int
    last: int
    printed: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words with what stands before each: "" (white space), a line break, or the punctuation."""

    source: str
    spans: tuple[tuple[int, int], ...]
    forms_: tuple[str, ...]
    gaps: tuple[str, ...]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.spans)

    def form(self, at: int) -> str:
        """A word in lower case with its tone mark in place, "" past the end."""
        return self.forms_[at] if 0 <= at < len(self.forms_) else ""

    def forms(self, first: int, last: int) -> tuple[str, ...]:
        """Some words in lower case."""
        return self.forms_[first:last]

    def joined(self, first: int, last: int) -> str:
        """Words as one phrase in lower case."""
        return " ".join(self.forms_[first:last])

    def gap(self, at: int) -> str:
        """What stands before a word; "." past the end."""
        return self.gaps[at] if 0 <= at < len(self.gaps) else "."

    def together(self, first: int, last: int) -> bool:
        """Whether only white space stands between some words."""
        return last <= len(self) and all(self.gaps[i] in ("", "\n") for i in range(first + 1, last))

    def start(self, at: int) -> int:
        """The offset where a word begins."""
        return self.spans[at][0]

    def end(self, last: int) -> int:
        """The offset where the word before `last` ends."""
        return self.spans[last - 1][1]

    def text(self, first: int, last: int) -> str:
        """Words as printed, white space folded."""
        return " ".join(self.source[self.spans[first][0] : self.spans[last - 1][1]].split())

    def name(self, first: int, last: int) -> Name:
        """Words as a body's name."""
        return Name(first, last, self.text(first, last))

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return at < len(self) and self.source[self.spans[at][0]].isupper()

    def lower(self, at: int) -> bool:
        """Whether a word begins with a small letter."""
        return at < len(self) and self.source[self.spans[at][0]].islower()

    def upper(self, at: int) -> bool:
        """Whether a word is in capitals through and through, as abbreviations are."""
        a, b = self.spans[at]
        return b - a > 1 and self.source[a:b].isupper()

    def digit(self, at: int) -> bool:
        """Whether a word is a number, Arabic or Roman."""
        if at >= len(self):
            return False
        a, b = self.spans[at]
        return self.source[a:b].isdigit() or not (set(self.source[a:b]) - set("IVX"))

    def match(self, phrases: Phrases, at: int) -> int:
        """Where the longest of some phrases that begins at a word ends, 0 where none does."""
        for words in phrases.get(self.form(at), ()):
            length = len(words)
            if self.forms_[at : at + length] == words and self._flowing(at, at + length):
                return at + length
        return 0

    def _flowing(self, first: int, last: int) -> bool:
        return all(self.gaps[i] in ("", "\n", "-", ",", "–") for i in range(first + 1, last))

    def area(self, at: int) -> int:
        """The end of "tỉnh", "thị xã", "thành phố" …, 0 where no such word stands here."""
        if self.form(at + 1) == "ủy" and self.gap(at + 1) == "":
            return 0
        if self.form(at) in ("tỉnh", "huyện", "quận", "xã", "phường", "tp"):
            return at + 1
        if self.joined(at, at + 2) in ("thành phố", "thị xã", "thị trấn", "đặc khu"):
            return at + 2
        return 0

    def proper(self, at: int) -> int:
        """The end of a proper name in capitals ("Bà Rịa - Vũng Tàu", "Phường 1")."""
        here = at
        while here < len(self) and here - at < 7:
            fits = self.gaps[here] in ("", "-", "–") if here > at else True
            if not fits or not (self.capital(here) or (here == at and self.digit(here))):
                break
            if (
                here > at
                and self.form(here) in ("sở", "ủy", "bộ", "ban", "công")
                and self.gaps[here] == ""
            ):
                break
            here += 1
        return here


def words_from(text: str, start: int, reach: int) -> Words:
    """The words of the paragraph from an offset on, at most `reach` characters of it."""
    stop = min(len(text), start + reach)
    if blank := _PARAGRAPH.search(text, start, stop):
        stop = blank.start()
    spans: list[tuple[int, int]] = []
    forms: list[str] = []
    gaps: list[str] = []
    before = start
    for match in _WORD.finditer(text, start, stop):
        between = text[before : match.start()]
        gaps.append(_gap(between))
        spans.append(match.span())
        forms.append(word_form(match[0]))
        before = match.end()
    if gaps and spans[0][0] != start:
        return Words(text, (), (), ())
    return Words(text, tuple(spans), tuple(forms), tuple(gaps))


def _gap(between: str) -> str:
    """What stands between two words: the punctuation, a line break (before a bullet too), or ""."""
    mark = between.strip()
    if not mark:
        return "\n" if "\n" in between else ""
    return "\n" + mark if between.lstrip(" ").startswith("\n") else mark
