"""What a person types, as words to look for; nothing of it is ever syntax."""

import re
from collections.abc import Sequence
from typing import Any

from ..ontology.folding import folded

_TOKEN = re.compile(r"[^\W_]+")  # "15" and "ct" and "tw" of "15-ct/tw"; nothing of '"*'
_MOST = 16


def words(what: str) -> list[str]:
    """The first words of it, folded, each with a letter or digit in it: "15-ct/tw"."""
    return [word for word in folded(what[:400]).split() if _TOKEN.search(word)][:_MOST]


def tokens(word: str) -> list[str]:
    """The letters and digits of a folded word without what stands between: ["15", "ct", "tw"]."""
    return _TOKEN.findall(word)


def all_of(some: Sequence[str]) -> dict[str, Any]:
    """The parameters that ask for all of these words, the last as a beginning."""
    phrases = [" ".join(tokens(word)) for word in some]
    return {"phrases": phrases[:-1], "beginning": phrases[-1]}
