"""How long the command line takes to start, as a ratio to Python's own start.

python bench/imports.py [--rounds N]
"""

import argparse
import subprocess
import sys
import time

PROGRAMS = {
    "python -c pass": ("-c", "pass"),
    "import danchieu.api.__main__": ("-c", "import danchieu.api.__main__"),
    "danchieu --version": ("-m", "danchieu.api", "--version"),
    "import argparse, json, sqlite3": ("-c", "import argparse, json, sqlite3"),
    "import fastapi": ("-c", "import fastapi"),
}
"""What is started; the first is what the others are compared with."""


def main() -> None:
    """Print one line a program: the median of all rounds, and its ratio to the first."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15, help="starts of each (default: 15)")
    rounds = parser.parse_args().rounds
    taken = {name: sorted(started(*PROGRAMS[name]) for _ in range(rounds)) for name in PROGRAMS}
    bare = taken["python -c pass"][rounds // 2]
    print(f"{'':34}{'ms':>9}{'ratio':>9}")
    for name, seconds in taken.items():
        median = seconds[rounds // 2]
        print(f"{name:34}{median * 1000:9.1f}{median / bare:9.2f}")


def started(*arguments: str) -> float:
    """Seconds from the start of a Python to its end."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
