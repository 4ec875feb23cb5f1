"""The cases of the mutation fuzzer: each is made from its seed and the real texts, and no clock."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

from .mutations import MUTATIONS

ROOT = Path(__file__).parent.parent.parent
FOLDERS = (ROOT / "examples", ROOT / "tests" / "ingest" / "kinds")
CORPUS = ROOT.parent / "shared" / "corpus"
_LONGEST = 6_000
"""Most cases are pieces of texts: a hundred thousand whole ones would take hours."""
_GROWN = 40_000
"""What mutations have made longer than this is cut."""


@cache
def texts(*, corpus: bool) -> tuple[str, ...]:
    """The project's own texts and, where asked and there, the corpus of real ones."""
    folders = [*FOLDERS, *([CORPUS] if corpus and CORPUS.is_dir() else [])]
    files = [file for folder in folders for file in sorted(folder.iterdir())]
    return tuple(file.read_text("utf-8") for file in files if file.suffix in (".txt", ".md"))


def case(seed: int, sources: Sequence[str]) -> str:
    """The text of a seed: a piece of one text or of two, damaged in one to six ways."""
    chance = Random(seed)
    text = _piece(chance, sources)
    if chance.random() < 0.2:
        text = _spliced(chance, text, _piece(chance, sources))
    for mutation in chance.choices(MUTATIONS, k=chance.randint(1, 6)):
        text = mutation(chance, text)[:_GROWN]
    return text


def _piece(chance: Random, sources: Sequence[str]) -> str:
    """A whole text now and then, else a stretch of one, often from its beginning."""
    text = chance.choice(sources)
    if chance.random() < 0.05:
        return text
    start = 0 if chance.random() < 0.4 else chance.randrange(len(text))
    return text[start : start + chance.randint(50, _LONGEST)]


def _spliced(chance: Random, one: str, other: str) -> str:
    """The beginning of one text and the end of another, or one in the midst of the other."""
    at, to = chance.randrange(len(one) + 1), chance.randrange(len(other) + 1)
    return one[:at] + other[to:] + (one[at:] if chance.random() < 0.3 else "")
