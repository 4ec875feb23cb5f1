"""Changes in what a text says, made in its gold alike: another province, other numbers and days,
another order of sections."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random
from typing import Any

from danchieu.ontology.tables import reference

Gold = dict[str, Any]


def reworded(value: Any, change: Callable[[str], str]) -> Any:
    """Gold with a change made in each of its strings."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [reworded(each, change) for each in value]
    if isinstance(value, dict):
        return {name: reworded(each, change) for name, each in value.items()}
    return value


def other_province(text: str, gold: Gold, chance: Random) -> tuple[str, Gold] | None:
    """The document's own province is another wherever it stands; None where it is of none."""
    issuer = gold["document"]["issuer"]
    said = " ".join(issuer) if isinstance(issuer, list) else issuer or ""
    own = [row for row in reference().provinces if re.search(rf"\b{row.name}\b", said)]
    if not own:
        return None
    name = own[0].name
    standing = [
        row.name
        for row in reference().provinces
        if row.valid_from == own[0].valid_from
        and row.full_name.startswith("Tỉnh ")
        and not re.search(rf"(?i)\b{row.name}\b", text)
        and len(row.name.split()) == len(name.split())
    ]
    other = chance.choice(standing)

    def change(words: str) -> str:
        return _renamed(_renamed(words, name, other), name.upper(), other.upper())

    return change(text), reworded(gold, change) | {"source": gold["source"]}


def _renamed(text: str, old: str, new: str) -> str:
    """One name for another of as many words; the white space between them stays."""
    parts = r"(\s+)".join(map(re.escape, old.split()))
    return re.sub(
        rf"\b{parts}\b",
        lambda found: "".join(
            word + gap for word, gap in zip(new.split(), [*found.groups(), ""], strict=True)
        ),
        text,
    )


def other_figures(text: str, gold: Gold, chance: Random) -> tuple[str, Gold] | None:
    """Every document has another number, and most days are the day after; years and months stay,
    so that order, terms and provinces' validity do."""
    every = [_where(number, type) for number, type in sorted(_numbers(gold))]
    standing = [each for each in every if any(found["rest"] for found in each.finditer(text))]
    days: set[tuple[int, int, str]] = set()

    def change(words: str) -> str:
        numbered = _renumbered(_next_iso(words, days), standing)
        return _DAY.sub(lambda found: _next_day(found, days), numbered)

    return (change(text), reworded(gold, change) | {"source": gold["source"]}) if every else None


def _renumbered(text: str, standing: Sequence["re.Pattern[str]"]) -> str:
    places = {found.span("serial") for each in standing for found in each.finditer(text)}
    for start, end in sorted(places, reverse=True):
        text = text[:start] + _other(text[start:end]) + text[end:]
    return text


def _numbers(gold: Gold) -> set[tuple[str, str]]:
    """The numbers that gold knows, each with its document's type."""
    own = gold["document"]
    numbers = own["number"] if isinstance(own["number"], list) else [own["number"]]
    every = [*((number, own["type"]) for number in numbers)]
    every += [(each["number"], each["type"]) for each in gold["citations"]]
    return {(number, type) for number, type in every if number}


def _where(number: str, type: str) -> "re.Pattern[str]":
    """Where a number stands: its digits and the rest, white space between any signs of it, or in
    short, its type and digits alone ("Đề án số 08")."""
    rest = number.lstrip("0123456789")
    serial = number.removesuffix(rest)
    spaced = r"\s*".join(map(re.escape, rest))
    return re.compile(
        rf"(?<![\d/.-])(?P<serial>{serial})(?:(?P<rest>\s*{spaced}(?![^\W_]))"
        rf"|(?:(?<={type} số {serial})|(?<={type} {serial}))(?=[\s.,;)]))"
    )


def _other(digits: str) -> str:
    """As many other digits; no two numbers become one, as each digit has its own."""
    return digits.translate(str.maketrans("0123456789", "0567891234"))


# "ngày 05 tháng 9 năm 2024", "10/8/2022", "ngày 22/5"; not "24/7"
_DAY = re.compile(
    r"(?<![\d/.])(?:(?P<day>\d{1,2})(?P<rest>(?:\s*/\s*|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?:\s*/\s*|\s+năm\s+)(?P<year>\d{4}))"
    r"|(?<=ngày )(?P<short>\d{1,2})(?P<tail>/(?P<its_month>\d{1,2})))(?![\d/])"
)


def _next_day(found: re.Match[str], days: set[tuple[int, int, str]]) -> str:
    day, month = found["day"] or found["short"], found["month"] or found["its_month"]
    days.add((int(day), int(month), found["year"] or ""))
    return f"{_after(int(day)):0{len(day)}}" + (found["rest"] or found["tail"])


def _after(day: int) -> int:
    """The day after, but for the last of a month: so the order of days stays."""
    return day + 1 if day < 28 else 28


def _next_iso(words: str, days: set[tuple[int, int, str]]) -> str:
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", words)
    if not found:
        return words
    year, month, day = found[1], int(found[2]), int(found[3])
    known = (day, month, year) in days or (day, month, "") in days
    return f"{year}-{month:02}-{_after(day):02}" if known else words


_LABEL = re.compile(r"(?m)^[ \t]*(?:\*\*)?(\d{1,2})\. ")


def other_order(text: str, gold: Gold, chance: Random) -> tuple[str, Gold] | None:
    """Numbered items of one list change places, all but its last; None where there is no list."""
    for run in _runs(text):
        blocks = [text[a.start() : b.start()] for a, b in pairwise(run)]
        bodies = [block[found.end(1) - found.start() :] for block, found in zip(blocks, run)]  # noqa: B905
        order = [*range(1, len(blocks)), 0]
        moved = "".join(
            blocks[at][: run[at].end(1) - run[at].start()] + bodies[order[at]]
            for at in range(len(blocks))
        )
        text = text[: run[0].start()] + moved + text[run[-1].start() :]
    return (text, gold) if _runs(text) else None


def _runs(text: str) -> list[list[re.Match[str]]]:
    """The lists of items 1, 2, 3 … with three or more of them, by their labels."""
    runs: list[list[re.Match[str]]] = []
    for label in _LABEL.finditer(text):
        if runs and int(label[1]) == len(runs[-1]) + 1:
            runs[-1].append(label)
        elif label[1] == "1":
            runs.append([label])
    return [run for run in runs if len(run) >= 3]
