"""The short names that a document gives to bodies: "Tổng công ty X (VEC)", "(gọi tắt là Sở)"."""

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

from ..ontology.tables import Reference
from .agency_words import WORD

# " (ACV)", " (gọi tắt là ACV)", " (viết tắt: ACV)"; not " (T3)", " (Bộ Y tế)". It begins with
# the bracket, which a search leaps to.
_SHORT = re.compile(
    r"\((?<=\s.)(?:(?:sau\s+đây\s+)?(?:viết|gọi)\s+(?:tắt\s+)?(?:là|:)\s*)?[\"“]?"
    r"([A-ZĐ][A-ZĐ&.-]{1,9})[\"”]?\)"
)
_REACH = 160  # characters; no name with a short form is longer
_WORDS_BACK = 30
_MOST = 200  # short names that are looked into, so that a text of brackets costs no more
_TIMES = 3  # places at which one short name is looked into

Reading = Callable[[str, int, Reference], int]
"""From a text and an offset to the end of the name there, 0 where none begins."""


@lru_cache(maxsize=4)
def short_names(text: str, reference: Reference, end_of: Reading) -> dict[str, str]:
    """The full name, as printed, of each short name that brackets behind a body's name give."""
    found: dict[str, str] = {}
    tried: Counter[str] = Counter()
    for bracket in _SHORT.finditer(text):
        short = bracket[1]
        tried[short] += 1
        if short in found or tried[short] > _TIMES or len(tried) > _MOST:
            continue
        if full := _before(text, bracket.start() - 1, reference, end_of):
            found[short] = full
    return found


def _before(text: str, end: int, reference: Reference, end_of: Reading) -> str:
    """The longest name that ends at an offset, "" where none does."""
    floor = max(0, end - _REACH, text.rfind("\n\n", 0, end) + 1)
    for word in list(WORD.finditer(text, floor, end))[-_WORDS_BACK:]:
        if word[0][0].isupper() and end_of(text, word.start(), reference) == end:
            return " ".join(text[word.start() : end].split())
    return ""
