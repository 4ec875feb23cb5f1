"""How fast texts are read on one core: all facts, and citations only, beside simpler ways.

python bench/extraction.py [--texts DIR] [--rounds N]
"""

import argparse
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from danchieu.ingest.citations import cited
from danchieu.ingest.clean import clean
from danchieu.ingest.context import Context
from danchieu.ingest.extract import extract
from danchieu.ingest.header import header
from danchieu.ingest.read import read
from danchieu.ingest.segment import segment
from danchieu.ontology.errors import UnreadableText
from danchieu.ontology.tables import reference

EXAMPLES = Path(__file__).parent.parent / "examples"
# matches "15-CT/TW", "21/NQ-CP"; not "số 15"
NUMBER = re.compile(r"\d+(?:/\d{4})?[/-][A-ZĐ]{2,}(?:[/-][A-ZĐ\d]+)*")
Reader = Callable[[str], object]


def main() -> None:
    """Print one line a way of reading: MB/s and documents/s, the best round of each."""
    arguments = asked()
    texts = list(texts_in(arguments.texts))
    size = sum(len(text.encode()) for text in texts) / 1e6
    print(f"{len(texts)} texts, {size:.2f} MB of UTF-8, {arguments.texts}; one core")
    print(f"{'':34}{'MB/s':>9}{'documents/s':>13}")
    for name, reader in ways().items():
        seconds = min(timed(reader, texts) for _ in range(arguments.rounds))
        print(f"{name:34}{size / seconds:9.2f}{len(texts) / seconds:13.0f}", flush=True)
    if "baseline: eyecite's tokenizer" not in ways():
        print("eyecite is not installed, so it is left out (pip install eyecite)")


def asked() -> argparse.Namespace:
    """What was asked on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=Path, default=EXAMPLES, help="a folder of .txt and .md")
    parser.add_argument("--rounds", type=int, default=5, help="the best round counts (default: 5)")
    return parser.parse_args()


def texts_in(folder: Path) -> Iterator[str]:
    """The texts of a folder that can be read, decoded beforehand: only the reading is timed."""
    for file in sorted(folder.glob("*.txt")) + sorted(folder.glob("*.md")):
        try:
            yield read(file).text
        except UnreadableText as error:
            print(f"left out: {error}")


def ways() -> dict[str, Reader]:
    """Every way of reading a text, by its name."""
    tables = reference()

    def citations(text: str) -> object:
        outline = segment(clean(text).text)
        own = header(outline, tables)
        return cited(outline, own, Context(tables, own.issuer, own.province, own.date))

    found: dict[str, Reader] = {
        "danchieu: all facts": lambda text: extract(text, tables),
        "danchieu: citations only": citations,
        "baseline: one pattern for numbers": NUMBER.findall,
        "baseline: str.split": str.split,
    }
    try:
        from eyecite.tokenizers import default_tokenizer
    except ImportError:
        return found
    return found | {"baseline: eyecite's tokenizer": default_tokenizer.tokenize}


def timed(reader: Reader, texts: list[str]) -> float:
    """Seconds for one round over all texts."""
    started = time.perf_counter()
    for text in texts:
        reader(text)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
