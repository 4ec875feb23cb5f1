"""The mutation fuzzer: texts damaged by chance, read, and held against the laws.

python -m tests.fuzz.run [--cases N] [--first SEED] [--own]
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from statistics import median

from .cases import case, texts
from .laws import broken
from .shrink import smallest

_SLOW = 25.0
"""A case may take this many times as long a byte as an undamaged text."""
_SHORT = 3_000
"""A text shorter than this many bytes counts as one of them: a start costs time whatever comes."""
_MOST_TOLD = 5


def main() -> int:
    """Fuzz; what fails is printed with its seed, its smallest text and how to see it again."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=2_000, help="how many (default: 2000)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (default: 0)")
    parser.add_argument("--own", action="store_true", help="only from the project's own texts")
    asked = parser.parse_args()
    found = failures(range(asked.first, asked.first + asked.cases), own=asked.own)
    sources = len(texts(corpus=not asked.own))
    print("\n\n".join(found) or f"{asked.cases} cases of {sources} texts: all laws hold")
    return 1 if found else 0


def failures(seeds: Sequence[int], *, own: bool = False) -> list[str]:
    """What is to be told of the cases that break a law or take too long; a few are enough."""
    sources = texts(corpus=not own)
    again = "again: python -m tests.fuzz.run --cases 1 --first {}" + " --own" * own
    found: list[str] = []
    took: dict[int, float] = {}
    for seed in seeds:
        text = case(seed, sources)
        started = time.process_time()
        laws = broken(text)
        took[seed] = _a_byte(text, time.process_time() - started)
        if laws:
            found.append(f"seed {seed}: {_told(text, laws[0])}\n{again.format(seed)}")
        if len(found) == _MOST_TOLD:
            break
    return [*found, *(f"{each}\n{again.format(seed)}" for seed, each in _slow(took, sources))]


def _told(text: str, law: str) -> str:
    """The law and the smallest text that breaks the same one."""
    kind = law.partition(" ")[0]
    least = smallest(text, lambda part: any(each.startswith(kind) for each in broken(part)))
    return f"{law}\nsmallest text: {least!r}"


def _slow(took: dict[int, float], sources: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The seeds whose cases take long a byte each time that it is measured."""
    usual = median(_best(text, 1) for text in sources)
    for seed, first in took.items():
        if first > _SLOW * usual and (again := _best(case(seed, sources), 3)) > _SLOW * usual:
            yield seed, f"seed {seed}: {again / usual:.0f} times the usual time a byte"


def _best(text: str, rounds: int) -> float:
    def once() -> float:
        started = time.process_time()
        broken(text)
        return _a_byte(text, time.process_time() - started)

    return min(once() for _ in range(rounds))


def _a_byte(text: str, seconds: float) -> float:
    return seconds / max(len(text.encode()), _SHORT)


if __name__ == "__main__":
    raise SystemExit(main())
