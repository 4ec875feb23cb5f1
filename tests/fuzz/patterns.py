"""Texts from our own patterns: words that a pattern nearly takes, again and again."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from random import Random
from re import _parser  # pyright: ignore  # what a pattern is made of has no public door
from typing import Any

import danchieu.ingest

_CLASSES = {"SPACE": " ", "DIGIT": "1", "WORD": "a", "NOT_SPACE": "a", "NOT_WORD": " "}
_OTHERS = "a A1é,.;:-\n"
_LONGEST = 1_500


def patterns() -> dict[str, "re.Pattern[str]"]:
    """Every compiled pattern of `ingest`, by where it stands ("dates.DATE")."""
    files = sorted(Path(danchieu.ingest.__path__[0]).glob("[!_]*.py"))
    return {
        f"{file.stem}.{name}": value
        for file in files
        for name, value in sorted(vars(import_module(f"danchieu.ingest.{file.stem}")).items())
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str)
    }


def samples(pattern: "re.Pattern[str]", count: int) -> Iterator[str]:
    """Texts that a pattern takes or nearly takes; the repeated parts come short and long."""
    tree = _parser.parse(pattern.pattern, pattern.flags)
    for seed in range(count):
        chance = Random(seed)
        text = _words(tree, chance, most=(2, 30, 0, 8)[seed % 4])
        if 0 < len(text) <= _LONGEST:
            yield text + chance.choice(["", " ", "\n", "; "])


def _words(tree: Any, chance: Random, most: int) -> str:
    return "".join(_word(str(kind), value, chance, most) for kind, value in tree)


def _word(kind: str, value: Any, chance: Random, most: int) -> str:
    match kind:
        case "LITERAL":
            return chr(value)
        case "IN":
            return _one_of(value, chance)
        case "ANY" | "NOT_LITERAL":
            return "b"
        case "BRANCH":
            return _words(chance.choice(value[1]), chance, most)
        case "SUBPATTERN":
            return _words(value[3], chance, most)
        case "ATOMIC_GROUP":
            return _words(value, chance, most)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, limit, inner = value
            times = min(limit, least + chance.randint(0, most))
            return "".join(_words(inner, chance, most) for _ in range(times))
        case "ASSERT":
            return _words(value[1], chance, 0) if value[0] > 0 else ""
        case _:
            return ""


def _one_of(members: Any, chance: Random) -> str:
    kind, value = chance.choice(members)
    match str(kind):
        case "LITERAL":
            return chr(value)
        case "RANGE":
            return chr(chance.randint(value[0], min(value[1], value[0] + 30)))
        case "CATEGORY":
            return _CLASSES.get(str(value).removeprefix("CATEGORY_"), "a")
        case _:  # a negated set
            taken = {chr(member) for kind, member in members if str(kind) == "LITERAL"}
            return chance.choice([each for each in _OTHERS if each not in taken])
