"""What the readers are compared with: simpler ways, and eyecite's two tokenizers."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

Reader = Callable[[str], object]
CACHE = Path(__file__).parent / ".cache"
# matches "15-CT/TW", "21/NQ-CP"; not "số 15"
NUMBER = re.compile(r"\d+(?:/\d{4})?[/-][A-ZĐ]{2,}(?:[/-][A-ZĐ\d]+)*")
SPLIT = "str.split"


def rivals() -> dict[str, Reader]:
    """Every other way of reading a text that is installed, by its name; says which are not."""
    found: dict[str, Reader] = {SPLIT: str.split, "one pattern for numbers": NUMBER.findall}
    for name, made in (("default", _default), ("Hyperscan", _hyperscan)):
        try:
            found[f"eyecite's {name} tokenizer"] = made()
        except ImportError as error:
            print(f"eyecite's {name} tokenizer is left out ({error}); pip install --group bench")
    return found


def _default() -> Reader:
    from eyecite.tokenizers import default_tokenizer

    return default_tokenizer.tokenize


def _hyperscan() -> Reader:
    """Its database of patterns takes minutes to compile, and is kept in bench/.cache."""
    import hyperscan  # noqa: F401 - eyecite imports it only when it reads
    from eyecite.tokenizers import HyperscanTokenizer

    CACHE.mkdir(mode=0o700, exist_ok=True)
    if not any(CACHE.iterdir()):
        print("Hyperscan compiles eyecite's patterns; once, some minutes", file=sys.stderr)
    tokenizer = HyperscanTokenizer(cache_dir=str(CACHE))
    tokenizer.tokenize("410 U.S. 113")
    return tokenizer.tokenize
