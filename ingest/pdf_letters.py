"""Whether the letters of a PDF's pages are text: as they stand, or in a font from before Unicode.

A file says of each sign which letter it is. Where it says it wrongly, the page looks right on paper
and reads as "Ban Qu\\x06n l‰". Fonts in TCVN3 and VNI read as Western letters ("Céng hoµ"), and can
be mended.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from .oldfonts import from_tcvn3, from_vni
from .pdf_lines import Line
from .pdf_paragraphs import Part
from .syllables import is_syllable, vietnamese

_ROUGH = 0.15, 3
"""Words with signs or capitals within, of all words with letters, and how many at least."""
_STRANGE = 0.45, 10
"""The same for words that are no Vietnamese syllable. A page of French has up to a third, one in
Vietnamese that is read wrongly a half or more; fewer than ten may be names."""
_ODD = 0.5, 10
"""The same, words that are built of letters of Vietnamese only counted too."""
_SURE = 0.75
"""So many of the marked words must be Vietnamese syllables, as for files of text."""
_SAMPLE = 60_000
# matches "Quản", "l‰", "Qu\ufffdn", "QĐ"; parts "QĐ-UBND" and "và/hoặc"
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~‐-―…]+")
_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ʯḀ-ỿ]")
_LOST = re.compile("[\ufffd\ue000-\uf8ff]")
# matches the bullet in "\uf0b7 Sở", "\uf0b7Sở"; not the letters of a word of such signs
_BULLET = re.compile("\\A(?:[\ue000-\uf8ff](?![\ue000-\uf8ff])|\ufffd\\Z)")
_EDGES = "0123456789“”‘’„•·«»°²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉□☐→×≥≤±≈÷"
# matches "QĐ", "HĐND", "BLĐTBXH"; not "Đà", "Q§"
_SHORT_NAME = re.compile("[A-ZĂÂĐÊÔƠƯ]+")
# matches "Đắk", "Knuếc": letters that no old font's bytes can be taken for; not "Müller", "Céng"
_NATIVE = re.compile(
    "(?=.*[ĂăĐđĨĩŨũƠơƯưẠ-ỹ])[A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u0323]+"
)
# matches "Müller", "ZÜRICH", "d’été"; not "nghÜa", "hoµ", "Qu\ufffdn"
_SMOOTH = re.compile("[A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿĀ-ʯ’]+|[A-ZÀ-ÖØ-Þ’]+")
_KEPT = {ord(figure): 0xE010 + at for at, figure in enumerate("¹²³")}
_GIVEN_BACK = {kept: figure for figure, kept in _KEPT.items()}
_UNBROKEN = re.compile(r"[^\s|]+")
_LONGEST = 40
"""Letters of a word; what is longer is none."""
_BYTE_SIGNS = re.compile("[\x00-\xff]+")
_BYTES = {0xF000 + code: code for code in range(0x20, 0x100)}
"""Fonts of signs: their bytes stand in the private area."""


def mended(pages: Sequence[list[Part] | None]) -> list[list[Part] | None]:
    """The pages with their letters as they are seen on paper; None where they cannot be read."""
    texts = [_text(page) if page else "" for page in pages]
    bad = [_is_bad(text) for text in texts]
    fonts = [_font(text) if is_bad else None for text, is_bad in zip(texts, bad, strict=True)]
    known = sorted({font.name: font for font in fonts if font}.values(), key=lambda font: font.name)
    found: list[list[Part] | None] = []
    for page, text, is_bad, font in zip(pages, texts, bad, fonts, strict=True):
        if page and not font:  # a short page is in the font of the others
            font = next((each for each in known if _fits(each, text)), None)
        if page and font:
            page = [_in_font(part, font) for part in page]
        found.append(None if is_bad and not font else page)
    return found


@dataclass(frozen=True, slots=True)
class _Font:
    name: str
    read: Callable[[bytes], str]

    def text(self, words: str) -> str:
        """A line of the page in Unicode; signs that the font does not have stay."""
        if self.name == "tcvn3":
            words = _UNBROKEN.sub(_told, words)
        return _BYTE_SIGNS.sub(self._piece, words).translate(_GIVEN_BACK)

    def _piece(self, piece: re.Match[str]) -> str:
        return self.read(piece[0].encode("latin-1"))


_FONTS = (_Font("tcvn3", from_tcvn3), _Font("vni", from_vni))


def _told(word: re.Match[str]) -> str:
    """A word of TCVN3 with its "-" told from "ư" and its "¹" from "ạ" by what makes a syllable.

    Byte AD is "ư" there and a hyphen in PDF; B9 is "ạ" there and looks as the mark of a note.
    """
    words = word[0]
    if len(words) > _LONGEST:
        return words
    bare = words.rstrip("¹²³")
    figures = words[len(bare) :].translate(_KEPT)
    if figures and not is_syllable(_read(words)) and is_syllable(_read(bare.strip("().,;:"))):
        return bare + figures
    if len(words) > 1 and "-" in words and words.count("-") <= 2:
        letters = words.replace("-", "\xad")
        if is_syllable(_read(letters).strip("().,;:")):
            return letters
    return words


def _read(words: str) -> str:
    return from_tcvn3(words.encode("latin-1", errors="replace"))


def _text(page: list[Part]) -> str:
    lines = (words for part in page for words in ([part.text] if isinstance(part, Line) else part))
    return "\n".join(lines)


def _is_bad(text: str) -> bool:
    """Whether a page's letters are neither Vietnamese nor those of another language."""
    words = rough = strange = odd = 0
    for found, times in Counter(_WORD.findall(text[:_SAMPLE])).items():
        word = _BULLET.sub("", found.strip(_EDGES))
        if not (_LATIN.search(word) or _LOST.search(word)):
            continue  # figures, or another script
        words += times
        if word.isascii() or _SHORT_NAME.fullmatch(word) or is_syllable(word):
            continue
        odd += times
        if not _NATIVE.fullmatch(word):
            strange += times
            rough += 0 if _SMOOTH.fullmatch(word) else times
    return any(
        times >= fewest and times > share * words
        for times, (share, fewest) in ((rough, _ROUGH), (strange, _STRANGE), (odd, _ODD))
    )


def _font(text: str) -> _Font | None:
    """The old font in which a page is Vietnamese, None where it is in none."""
    sample = text[:_SAMPLE].translate(_BYTES)
    scores = [(vietnamese(_lines(font, sample)), font.name, font) for font in _FONTS]
    best, _, font = max(scores)
    return font if best >= _SURE else None


def _fits(font: _Font, text: str) -> bool:
    """Whether a page too short to tell becomes Vietnamese in a font of the same file."""
    sample = text[:_SAMPLE].translate(_BYTES)
    return vietnamese(text) < _SURE <= vietnamese(_lines(font, sample))


def _lines(font: _Font, text: str) -> str:
    return "\n".join(map(font.text, text.split("\n")))


def _in_font(part: Part, font: _Font) -> Part:
    if isinstance(part, Line):
        return replace(part, text=_best(part.text, font))
    return [_best(words, font) for words in part]


def _best(words: str, font: _Font) -> str:
    """A line in an old font; one that is Vietnamese already stands in another font."""
    read = font.text(words.translate(_BYTES))
    return words if vietnamese(words) > vietnamese(read) else read
