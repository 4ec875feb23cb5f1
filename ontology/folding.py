"""Forms of Vietnamese words: as printed, as searched, as written in an id.

Vietnamese text comes in two Unicode forms, with two placements of the tone mark ("hòa", "hoà") and
with Ð (U+00D0) or Cyrillic letters in place of the Vietnamese ones. Ids and searches must not care.
"""

import re
import unicodedata
from functools import lru_cache

_LOOKALIKES = str.maketrans(
    {
        "Ð": "Đ",
        "ð": "đ",
        "ƣ": "ư",
        "Ƣ": "Ư",
        "\u00a0": " ",
        "\u200b": "",
        "\ufeff": "",
        "\u00ad": "",
    }
)
_ODD = re.compile(f"[{''.join(map(chr, _LOOKALIKES))}]")
_OLD_TONES = re.compile(r"(?i)(?<!q)(o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])(?![a-zà-ỹ])")
_TONES = {
    old: new
    for vowels in (("o", "a"), ("o", "e"), ("u", "y"))
    for tone in "\u0300\u0301\u0309\u0303\u0323"
    for upper in (str.lower, str.upper, str.capitalize)
    for old, new in [
        (
            upper(unicodedata.normalize("NFC", vowels[0] + vowels[1] + tone)),
            upper(unicodedata.normalize("NFC", vowels[0] + tone + vowels[1])),
        )
    ]
}
_MARKS = re.compile("[\u0300-\u036f]+")  # all that Vietnamese letters decompose into
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def composed(text: str) -> str:
    """The text in Unicode form C, look-alike letters made Vietnamese, hard spaces plain."""
    text = unicodedata.normalize("NFC", text)
    return text.translate(_LOOKALIKES) if _ODD.search(text) else text  # to look costs less


def spelled(text: str) -> str:
    """The text composed, the tone mark on the first vowel ("hoà" → "hòa"), single spaces."""
    text = " ".join(composed(text).split())
    return _OLD_TONES.sub(lambda match: _TONES.get(match[0], match[0]), text)


def folded(text: str) -> str:
    """What is searched: lower case, no marks, đ → d ("Chỉ  thị 15" → "chi thi 15")."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", composed(text).lower())).replace("đ", "d")
    if not bare.isascii():  # the marks of other scripts
        bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(bare.split())


@lru_cache(4096)
def folded_name(name: str) -> str:
    """The same of a name that comes again and again, as those of types and laws do."""
    return folded(name)


def letters(text: str) -> str:
    """The folded text's letters and figures alone, whatever stands between them."""
    return "".join(letter for letter in folded(text) if letter.isalnum())


def slug(text: str) -> str:
    """A part of an id: folded, đ → dd so that ĐA and DA stay apart, what is left one hyphen."""
    doubled = composed(text).lower().replace("đ", "dd")
    return _NOT_WORD.sub("-", folded(doubled)).strip("-")
