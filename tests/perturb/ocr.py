"""What an OCR engine makes of one letter in a hundred, and what gold then is.

Names of bodies, numbers and dates stay what they are: a reader should see through the noise. What
gold gives as printed (title, signer, addressees, the first words of a task) is as printed then.
"""

import re
from random import Random
from typing import Any

from .content import Gold

SHARE = 0.01
"""Of all characters of the text."""
_CONFUSED = {
    **dict(zip("ươăâêôđ", "uoaaeod", strict=True)),
    **dict(zip("ấầẩẫậắằẳẵặ", "áàảãạáàảãạ", strict=True)),
    **dict(zip("ếềểễệốồổỗộớờởỡợ", "éèẻẽẹóòỏõọóòỏõọ", strict=True)),
    **dict(zip("ứừửữự", "úùủũụ", strict=True)),
    **dict(zip("àáảãạìíỉĩị", "áàãảaíìĩỉi", strict=True)),
    **{"l": "1", "1": "l", "I": "l", "O": "0", "0": "O", "5": "S", "S": "5", "8": "B", "6": "ó"},
    **{"m": "rn", "c": "e", "h": "b", "u": "ư", "n": "u", ",": ".", ";": ":", "/": "l"},
}
_SELDOM = frozenset("mhcnu,;/")
_WEIGHT = 0.1
"""Engines lose marks and take l for 1 ten times as often as they take h for b."""


class Noise:
    """A text with noise, and where each of its places came from."""

    def __init__(self, text: str, chance: Random) -> None:
        """Confuse one letter in a hundred, of those that have something like them."""
        self.before = text
        share = SHARE * len(text) / max(1, sum(map(_weight, text)))
        pieces: list[str] = []
        self._starts: list[int] = []
        length = 0
        for letter in text:
            new = letter
            if letter in _CONFUSED and chance.random() < share * _weight(letter):
                new = _CONFUSED[letter]
            self._starts.append(length)
            pieces.append(new)
            length += len(new)
        self._starts.append(length)
        self.text = "".join(pieces)

    def printed(self, words: Any) -> Any:
        """Words of the text as they stand there now; as they are where they do not stand there."""
        if isinstance(words, list):
            return [self.printed(each) for each in words]
        every = self.every_print(words) if words else []
        return every[0] if every else words

    def every_print(self, words: str) -> list[str]:
        """How words stand in the text at each of their places: with their own punctuation where
        they do so anywhere, else with any."""
        same = r"\s+".join(map(re.escape, words.split()))
        loose = r"[\W_]+".join(map(re.escape, re.findall(r"[^\W_]+", words)))
        for pattern in (same, loose):
            if found := list(re.finditer(pattern, self.before, re.IGNORECASE)):
                return [self.text[self._starts[f.start()] : self._starts[f.end()]] for f in found]
        return []


def _weight(letter: str) -> float:
    """How easily a letter is confused."""
    if letter not in _CONFUSED:
        return 0.0
    return _WEIGHT if letter in _SELDOM else 1.0


def misread(text: str, gold: Gold, chance: Random) -> tuple[str, Gold]:
    """Text and gold with OCR's confusions in one letter of a hundred."""
    noise = Noise(text, chance)
    own = gold["document"]
    document = own | {"recipients": noise.printed(own["recipients"])}
    for field in ("title", "signer"):  # where it stands twice, either print is right
        readings = own[field] if isinstance(own[field], list) else [own[field]]
        every = [each for words in readings if words for each in noise.every_print(words)]
        document[field] = every or own[field]
    tasks = [task | {"start": noise.printed(task["start"])} for task in gold["tasks"]]
    return noise.text, gold | {"document": document, "tasks": tasks}
