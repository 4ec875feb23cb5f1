"""How fast texts are read on one core: all facts, and citations only, beside other ways.

python bench/extraction.py [--texts DIR] [--rounds N]
"""

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle
from pathlib import Path

from rivals import SPLIT, Reader, rivals

from danchieu.ingest.citations import cited
from danchieu.ingest.clean import clean
from danchieu.ingest.context import Context
from danchieu.ingest.extract import extract
from danchieu.ingest.header import header
from danchieu.ingest.outline import Part
from danchieu.ingest.read import read
from danchieu.ingest.segment import segment
from danchieu.ontology.errors import UnreadableText
from danchieu.ontology.tables import reference

EXAMPLES = Path(__file__).parent.parent / "examples"
LENGTHS = (0.1, 0.3, 1.0, 3.0)
"""Of one text, in MB, to see that time grows with length and no faster."""
RUNNING = (Part.PREAMBLE, Part.BODY, Part.FOOTNOTE)


def main() -> None:
    """Print a table of all ways over the texts, and one of ours over ever longer texts."""
    arguments = asked()
    texts = list(texts_in(arguments.texts))
    print(f"{len(texts)} texts, {megabytes(texts):.2f} MB of UTF-8, {arguments.texts}; one core")
    print(f"{'':34}{'MB/s':>9}{'documents/s':>13}{'times ' + SPLIT:>17}")
    compared(texts, ours() | rivals(), arguments.rounds)
    print(f"\none text of so many MB{'':12}" + "".join(f"{length:9.1f}" for length in LENGTHS))
    lengthened(texts, arguments.rounds)


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


def ours() -> dict[str, Reader]:
    """Our two ways of reading a text, by name."""
    tables = reference()

    def citations(text: str) -> object:
        outline = segment(clean(text).text)
        own = header(outline, tables)
        return cited(outline, own, Context(tables, own.issuer, own.province, own.date))

    return {
        "danchieu: all facts": lambda text: extract(text, tables),
        "danchieu: citations only": citations,
    }


def compared(texts: Sequence[str], ways: Mapping[str, Reader], rounds: int) -> None:
    """A line a way: its speed, and its time as a multiple of that of `str.split`."""
    size = megabytes(texts)
    seconds = best(texts, ways, rounds)
    for name, taken in seconds.items():
        print(
            f"{name:34}{size / taken:9.2f}{len(texts) / taken:13.0f}{taken / seconds[SPLIT]:17.1f}"
        )


def lengthened(texts: Sequence[str], rounds: int) -> None:
    """A line a way of ours: its speed in MB/s over one text of each length."""
    grown = [[one_text(texts, length)] for length in LENGTHS]
    for name, reader in ours().items():
        taken = [best(text, {name: reader}, min(rounds, 2))[name] for text in grown]
        speeds = (megabytes(text) / seconds for text, seconds in zip(grown, taken, strict=True))
        print(f"{name:34}" + "".join(f"{speed:9.2f}" for speed in speeds), flush=True)


def one_text(texts: Sequence[str], length: float) -> str:
    """One document of so many MB: the head of the first text and the running text of them all,
    over and over."""
    outlines = [segment(clean(text).text) for text in texts]
    body = min(zone.start for zone in outlines[0].parts(*RUNNING))
    pieces = [outlines[0].text[:body]]
    size = 0
    running = (each.text[z.start : z.end] for each in cycle(outlines) for z in each.parts(*RUNNING))
    while size < length * 1e6:
        pieces.append(next(running) + "\n")
        size += len(pieces[-1].encode())
    return "".join(pieces)


def best(texts: Sequence[str], ways: Mapping[str, Reader], rounds: int) -> dict[str, float]:
    """Seconds of processor time that each way takes for all texts, in its best round.

    The ways take turns, so that what else the machine does meets them all.
    """
    seconds = dict.fromkeys(ways, float("inf"))
    for _ in range(rounds):
        for name, reader in ways.items():
            seconds[name] = min(seconds[name], timed(reader, texts))
    return seconds


def timed(reader: Reader, texts: Sequence[str]) -> float:
    """Seconds of processor time for one round over all texts."""
    started = time.process_time()
    for text in texts:
        reader(text)
    return time.process_time() - started


def megabytes(texts: Sequence[str]) -> float:
    """The size of texts in UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6


if __name__ == "__main__":
    main()
