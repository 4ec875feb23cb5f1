"""The kinds of change, each from a text and its gold to another text and its gold."""

from collections.abc import Callable
from random import Random

from . import layout
from .content import Gold, other_figures, other_order, other_province
from .ocr import misread

Changed = tuple[str, Gold] | None
"""None where a kind of change has nothing to change in a document."""


def _written(change: Callable[[str, Random], str]) -> Callable[[str, Gold, Random], Changed]:
    return lambda text, gold, chance: (change(text, chance), gold)


KINDS: dict[str, Callable[[str, Gold, Random], Changed]] = {
    "other province": other_province,
    "other numbers and dates": other_figures,
    "other order of sections": other_order,
    "NFD": _written(layout.decomposed),
    "torn lines": _written(layout.torn),
    "blank lines lost": _written(layout.blanks_lost),
    "spaces in numbers": _written(layout.spaced_numbers),
    "look-alikes": _written(layout.look_alikes),
    "old tone marks": _written(layout.old_tones),
    "OCR noise of 1 %": misread,
}


def changed(kind: str, text: str, gold: Gold, seed: int = 0) -> Changed:
    """A document and its gold with a kind of change; the same on every run."""
    return KINDS[kind](text, gold, Random(f"{kind}, {gold['source']}, {seed}"))
