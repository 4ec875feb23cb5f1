"""The clauses of a paragraph, in each of which other bodies may act."""

import re
from collections.abc import Iterator

# a sentence or clause ends: "; ", ". Giao", "./."; not "TP. Huế", "1.000"
_STOP = re.compile(r"[.;!?](?:(?<=;)|(?<!TP[.!?])(?=\s+\S))")
MARK = re.compile(r"[\s\"“”'(*_–-]*")
"""What stands before the first word of a clause."""


def clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences and clauses of a paragraph."""
    at = start
    if _is_one(text, start, end - 1):
        end -= text[end - 1] == ";"
        yield start, end
        return
    for stop in _STOP.finditer(text, start, end):
        if stop[0] == "." and not _new_sentence(text, stop.end(), end):
            continue
        yield at, stop.start()
        at = stop.end()
    if at < end:
        yield at, end


def _is_one(text: str, start: int, end: int) -> bool:
    """Whether nothing that may end a clause stands between two places; quicker than the pattern."""
    return (
        start < end
        and text.find(";", start, end) < 0
        and text.find(".", start, end) < 0
        and text.find("!", start, end) < 0
        and text.find("?", start, end) < 0
    )


def _new_sentence(text: str, at: int, end: int) -> bool:
    rest = text[at : min(end, at + 12)].lstrip(" \n\"“'(")
    return bool(rest) and (rest[0].isupper() or rest[0].isdigit() or rest[0] in "-+*•")


def past(pattern: re.Pattern[str], text: str, at: int) -> int:
    """The end of what a pattern matches at a place, the place itself where nothing does."""
    match = pattern.match(text, at)
    return match.end() if match else at
