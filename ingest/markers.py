"""Marks at the beginnings of lines that may open an item: "III.", "1.2.", "a)", "-", "Điều 5."."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .inline import inline
from .wrapping import ENDED, Wrapping, begins_below, line_above, runs_on

_VALUE = (
    r"(?:[IVXLC]{1,7}|\d{1,3}[a-zđ]?|(?:thứ +)?(?:nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười))"
)
# A line's first mark. Found in "  1. Công an tỉnh", "Điều 3. Tổ chức", "a/. Tên", "(2) Đổi mới",
# "I- TÌNH HÌNH", a scanner's "HI- NHIỆM VỤ" and "9, Văn phòng"; not in "2024. Đề nghị", "01 tháng 7
# năm 2028", "1074/QĐ-BXD", "Điều 61 Luật", nor in the file's name below a page: "4.KL75.DOC 10".
_MARK = re.compile(
    r"""(?P<indent>\n[ _]*)(?:
      (?P<word>PHẦN|CHƯƠNG|MỤC|TIỂU[ ]MỤC|ĐIỀU|Phần|Chương|Mục|Tiểu[ ]mục|Điều
        |Nhiệm[ ]vụ|Giải[ ]pháp|Nhóm[ ]nhiệm[ ]vụ|Nhóm[ ]giải[ ]pháp|NHIỆM[ ]VỤ|GIẢI[ ]PHÁP)
      [ ]+(?P<value>"""
    + _VALUE
    + r""")[ ]*(?:[.:/–-]|(?=\n|\Z))
    | (?P<roman>[IVXLC]{1,7})(?:[ ]?[.)/–-]|(?=[ ][A-ZĐ]{2}))(?=[\s\-–A-ZĐÀ-Ỹ])
    | (?P<mixed>[IVX]{1,5}(?:\.\d{1,2}){1,3})[.)/]?(?=[ ])
    | (?P<dotted>\d{1,3}(?:\.\d{1,3}){1,4})(?:\.|[)/](?=[ ])|-(?=[ ]|[A-ZĐ])|(?=[ ]))(?!\d)
    | (?P<number>\d{1,3})(?:\.(?!\d|[\w-]{2,20}\.(?:DOC|doc|PDF|pdf))|\)|/(?=[ .])|[ ]?-(?=[ ]))
    | (?P<comma>\d{1,2}),(?=[ ][A-ZĐÀ-Ỹ][^\W\d_])
    | (?P<misread>H|[IVXHTl1]{2,5})[ ]?[.)–-](?=[ ][A-ZĐÀ-Ỹ]{2})
    | \((?P<paren>\d{1,2}|[a-zđ]|[ivx]{1,5})\)
    | (?P<letter>[a-zđ])(?:/\.?|[.)])(?=[ ]|[A-ZĐÀ-Ỹ])
    | (?P<capital>[A-ZĐ])[.)](?=[ ])
    | (?P<bullet>[-–—‐+•●▪○■◦*~])(?=[ ]{0,4}[^\s\-–—+*=_.~/])
    )""",
    re.VERBOSE,
)
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_WORDS = ("nhất", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_RANKS = {"phần": 0, "chương": 1, "mục": 2, "tiểu mục": 3, "điều": 4}
_ARTICLE = _RANKS["điều"]
# behind a mark; in databases' texts "Điều 2" stands on a line of its own: ".", " \n: "
_AFTER = re.compile(r"[ ./)–-]*(?:\n? ?: )?")
# "Sở Nội vụ" alone on its line, a paragraph below it; not "Sở Nội vụ có trách nhiệm:", "Năm 2026;"
_HEADING = re.compile(r"[A-ZĐÀ-Ỹ][^\n]{2,90}[^\s.;:,!?/…][ ]*\n\s*(?=[-–+A-ZĐÀ-Ỹ]|[a-z]\)|\d)")


class Mark(NamedTuple):
    """A mark that may open an item, with the readings that it allows."""

    start: int
    end: int
    body: int
    """Of the first word after it."""
    printed: str
    """Without trailing punctuation: "III", "1.2", "-", "Điều 3"."""
    readings: tuple[tuple[str, tuple[int, ...]], ...]
    """Style and ordinals, likeliest first: ("number.", (3,)), ("dotted", (3, 1)); none for
    bullets."""
    style: str
    rank: int
    """0 for Phần … 4 for Điều, 5 below."""
    begins: bool
    """Whether the line begins a paragraph, as far as the lines before it show."""
    lower: bool
    """Whether the word after it begins with a small letter."""
    runs_on: bool
    """Whether it then goes on with the line above: "kinh tế" and below it "- xã hội"."""
    heads: bool
    """Whether the line is a short heading, with a paragraph below it; asked of numbers only."""
    above: int
    """Where the line right above it begins, -1 below an empty one and where `begins` is true."""


def marks(text: str, start: int, end: int, wrapping: Wrapping) -> Iterator[Mark]:
    """The marks between two places, `start` being the beginning of a line: those that begin lines,
    and those of an article whose clauses stand on one line."""
    article = False
    for mark in _at_lines(text, start, end, wrapping):
        yield mark
        article = mark.rank == _ARTICLE or (article and mark.style != "roman" and mark.rank > 3)
        if article and not wrapping.width:
            yield from _run_together(text, mark.body, end)


def _at_lines(text: str, start: int, end: int, wrapping: Wrapping) -> Iterator[Mark]:
    if start == 0 and (first := _MARK.match("\n" + text[:200])):
        yield _mark(text, first, -1, wrapping)
    for found in _MARK.finditer(text, max(start - 1, 0), end):
        yield _mark(text, found, 0, wrapping)


def _run_together(text: str, start: int, end: int) -> Iterator[Mark]:
    """The marks of the clauses of an article that stand on one line."""
    stop = text.find("\n", start, end)
    for first, last, kind, ordinal in inline(text, start, end if stop < 0 else stop):
        printed = str(ordinal) if kind == "number" else _LETTERS[ordinal - 1]
        style = kind + (")" if kind == "letter" else ".")
        yield Mark(
            start=first,
            end=last,
            body=_after(text, last),
            printed=printed,
            readings=((style, (ordinal,)),),
            style=kind,
            rank=5,
            begins=True,
            lower=False,
            runs_on=False,
            heads=False,
            above=-1,
        )


def _mark(text: str, found: re.Match[str], shift: int, wrapping: Wrapping) -> Mark:
    start, end = found.end("indent") + shift, found.end() + shift
    body = _after(text, end)
    lower = body < len(text) and text[body].islower()
    style, printed, readings = _read(found)
    word = found["word"]
    begins = wrapping.begins(text, start, ENDED) or (not lower and begins_below(text, start))
    return Mark(
        start=start,
        end=end,
        body=body,
        printed=printed,
        readings=readings,
        style=style,
        rank=_RANKS.get(word.lower(), 5) if word else 5,
        begins=begins,
        lower=lower,
        runs_on=lower and runs_on(text, start, ENDED),
        heads=style in ("number", "roman") and _HEADING.match(text, body) is not None,
        above=-1 if begins else line_above(text, start),
    )


def _after(text: str, end: int) -> int:
    """Where the first word behind a mark begins."""
    after = _AFTER.match(text, end)
    return after.end() if after else end


def _read(found: re.Match[str]) -> tuple[str, str, tuple[tuple[str, tuple[int, ...]], ...]]:
    """Style, mark as printed and its possible ordinals."""
    kind = found.lastgroup
    value = found[found.lastindex or 0]
    closing = found[0][-1]
    if kind == "value":
        word = found["word"].lower()
        printed = f"{word.capitalize()} {value}"
        return word, printed, ((word, (_ordinal(value),)),)
    if kind == "bullet":
        return _bullet(value), _bullet(value), ()
    if kind == "roman":
        readings = [("roman", (roman(value),))]
        if len(value) == 1:
            readings.append(("capital", (ord(value) - 64,)))
        return "roman", value, tuple(readings)
    if kind == "misread":
        meant = value.translate(_ROMAN_MEANT)
        reading = ("roman", (roman(meant),))
        if len(value) == 1:
            return "roman", value, (("capital", (ord(value) - 64,)), reading)
        return "roman", meant, (reading,)
    if kind == "comma":
        return kind, value, (("number.", (int(value),)),)
    if kind == "capital":
        return "capital", value, (("capital", (ord(value) - 64,)),)
    if kind == "dotted":
        return "dotted", value, (("dotted", tuple(map(int, value.split(".")))),)
    if kind == "mixed":
        head, *rest = value.split(".")
        return "dotted", value, (("dotted", (roman(head), *map(int, rest))),)
    if kind == "letter":
        return "letter", value, (("letter" + closing, (letter(value),)),)
    if kind == "paren":
        return "paren", f"({value})", tuple(_paren(value))
    return "number", value, (("number" + closing, (int(value),)),)


_ROMAN_MEANT = str.maketrans({"H": "II", "T": "I", "l": "I", "1": "I"})
"""What scanners read Roman figures as."""


def _bullet(sign: str) -> str:
    return "-" if sign in "–—‐" else sign


def _paren(value: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    if value.isdigit():
        yield "(number)", (int(value),)
        return
    if len(value) == 1:
        yield "(letter)", (letter(value),)
    if set(value) <= set("ivx"):
        yield "(roman)", (roman(value.upper()),)


def _ordinal(count: str) -> int:
    """The ordinal that a word's value says: "III", "12a", "thứ hai"."""
    if count[0].isdigit():
        return int(count.rstrip("abcdefghijklmnopqrstuvwxyzđ"))
    last = count.split()[-1]
    if last in _WORDS:
        return _WORDS.index(last) + 1
    return 4 if last == "tư" else roman(count)


def letter(value: str) -> int:
    """The place of a letter among those that mark points (a, b, c, d, đ, e, g …), from 1."""
    return _LETTERS.find(value) + 1


def roman(value: str) -> int:
    """The number that Roman digits say."""
    total = 0
    for digit, after in zip(value, [*value[1:], ""], strict=True):
        worth = _ROMAN[digit]
        total += -worth if after and _ROMAN[after] > worth else worth
    return total
