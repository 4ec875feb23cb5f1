"""The clauses of an article that a scanner or a web page ran together on one line.

In "Điều 6. Trách nhiệm 1. Bộ Y tế: a) Rà soát …; b) Ban hành …. 2. Bộ Tài chính …" the khoản
(clauses) and điểm (points) begin no line. They count where their sequence is complete from its
first and each stands behind the end of the one before it: a number in running prose is none.
"""

import re
from collections.abc import Iterator, Sequence

from .letters import CAPITAL

_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_SHORTEST = 80
"""A line shorter than this holds no clauses."""
# "1. Bộ", "12.Hệ", "a) Chủ", "ce) Ban", a letter lost: ") Ban"; not "điểm a) và", "66.22/2026"
_CANDIDATE = re.compile(
    r"(?<![^\W_])(?:(?P<number>\d{1,2})[.,]|(?P<letter>[a-zđ]{0,2}|\d)\)) ?"
    rf"(?=[“\"]?[{CAPITAL}])"
)
_CLOSER = re.compile(rf"[.,)] ?(?=[“\"]?[{CAPITAL}])")
_LONGEST_MARK = 2
"""Of the letters or digits before that sign."""
# What stands before a clause: the last one's closing sign, at most a scanner's specks behind it.
# Matches "; ", ". __ ", ". 6 , "; not "khoản "
_SPECK = r"[\W_\u02b0-\u02ff]"  # U+02C6 and its like count as letters, and are scanners' dust
_CLOSED = re.compile(rf"[.;:]{_SPECK}{{0,8}}(?:[^\W_]{{1,2}}{_SPECK}{{1,6}})?\Z")
_OPENED = re.compile(rf":{_SPECK}{{0,8}}(?:[^\W_]{{1,2}}{_SPECK}{{1,6}})?\Z")
_SPECKS = 16
_MISREAD = {"a": "4ä", "b": "6", "c": "eé", "d": "đ", "đ": "d", "g": "9", "h": "n", "i": "l1"}
"""Letters that scanners read in place of a point's own."""


def inline(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, int]]:
    """The marks of clauses inside a line: where each begins and ends, its kind ("number" or
    "letter") and its ordinal; in reading order."""
    if end - start < _SHORTEST:
        return
    seen = list(_candidates(text, start, end))
    clauses = _numbered(text, start, seen)
    edges = [start, *(clause.end() for clause in clauses)]
    stops = [*(clause.start() for clause in clauses), end]
    letters = [each for each in seen if each["letter"] is not None]
    at = 0
    for count, (begin, stop) in enumerate(zip(edges, stops, strict=True)):
        if count:
            clause = clauses[count - 1]
            yield clause.start(), clause.end(), "number", count
        here: list[re.Match[str]] = []
        while at < len(letters) and letters[at].start() < stop:
            here.append(letters[at])
            at += 1
        for place, point in enumerate(_lettered(text, begin, here), 1):
            yield point.start(), point.end(), "letter", place


def _candidates(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What may mark a clause, found from the sign that closes it: there are few of those."""
    for closer in _CLOSER.finditer(text, start, end):
        place = closer.start()
        for begins in range(max(start, place - _LONGEST_MARK), place + 1):
            if candidate := _CANDIDATE.match(text, begins, end):
                yield candidate
                break


def _numbered(text: str, start: int, seen: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The khoản 1, 2, 3 … of a line, none where there are not at least two."""
    found: list[re.Match[str]] = []
    for each in seen:
        if each["number"] is None or int(each["number"]) != len(found) + 1:
            continue
        if not found or _behind(_CLOSED, text, start, each.start()):
            found.append(each)
    return found if len(found) > 1 else []


def _lettered(text: str, start: int, seen: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The điểm a, b, c … of a clause, which a colon announces; none where not at least two."""
    found: list[re.Match[str]] = []
    for each in seen:
        if len(found) == len(_ALPHABET):
            break
        awaited, read = _ALPHABET[len(found)], each["letter"]
        misread = read in _MISREAD.get(awaited, "") if read else bool(found)
        if awaited not in read and not misread:
            continue
        if _behind(_CLOSED if found else _OPENED, text, start, each.start()):
            found.append(each)
    return found if len(found) > 1 else []


def _behind(sign: re.Pattern[str], text: str, start: int, place: int) -> bool:
    """Whether a closing sign stands right before a place."""
    return bool(sign.search(text, max(start, place - _SPECKS), place))
