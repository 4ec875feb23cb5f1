"""Whether a line begins a paragraph or goes on with one, told from how the text is laid out."""

import re
from collections import Counter
from dataclasses import dataclass

_LONG = 150
"""No printed page has lines of so many characters: a text with many has a paragraph a line."""
_NARROW = 45  # no page is so narrow: a text of short lines is a list, and has a paragraph a line,
_FEW = 10
_GOING_ON = 0.3  # unless so many of them begin in the middle of a sentence
ENDED = frozenset(".;:!?…/)”\"'|]")
"""The signs that close a sentence or an item; a line behind one begins a paragraph."""
FULL = 0.8  # of the usual width: a shorter line is a paragraph's last


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How wide the lines of a text are, 0 where each line is a paragraph, and how far in most
    begin."""

    width: int
    margin: int = 0

    def begins(self, text: str, start: int, ended: frozenset[str]) -> bool:
        """Whether the line whose first word is at `start` begins a paragraph.

        It does after an empty line, after a line that ends a sentence (with one of `ended`) or is
        short, and where it stands further in than the line before it.
        """
        line = text.rfind("\n", 0, start) + 1
        last = _last_ink(text, line)
        if last < 0:
            return True
        before = text.rfind("\n", 0, last) + 1
        blank = text.count("\n", last, line) > 1
        if text[last] in ended:
            return True
        if not blank and _is_open(text, before, last, start):
            return False
        if not self.width:
            return not (blank and text[start].islower())
        if blank:
            return not text[start].islower()
        if last + 1 - before < FULL * self.width:
            return True
        return start - line > min(indent(text, before) + 1, self.margin + 2)


# a line that a paragraph never ends with: "phối hợp với", "Sở Y tế, Hội"; not "Văn phòng Bộ"
_OPEN = re.compile(
    r"(?:\s|\A)(?:và|với|của|các|những|hoặc|cùng|cho|về|theo|tại|do"
    r"|(?:(?<=, )|(?<=và )|(?<=với )|(?<=đốc ))(?:Sở|Bộ|Ban|Hội|Đoàn|Cục|Vụ|Viện|Ủy|Uỷ))\Z"
)
_LAST = 12  # characters at a line's end in which that is seen
_MARKED = re.compile(r"[^\W_]{1,4}[.)]|[^\w\s]")  # "b) Lập", "- Sở"; not "Y tế"


def _is_open(text: str, before: int, last: int, start: int) -> bool:
    """Whether the line from `before` to `last` breaks off within a name or a list of names."""
    end = text[max(before, last + 1 - _LAST) : last + 1]
    return _OPEN.search(end) is not None and _MARKED.match(text, start) is None


def begins_below(text: str, start: int) -> bool:
    """Whether a line stands below an empty one, as "a) Giao …" does below a page's number."""
    line = text.rfind("\n", 0, start) + 1
    last = _last_ink(text, line)
    return last < 0 or text.count("\n", last, line) > 1


def runs_on(text: str, start: int, ended: frozenset[str]) -> bool:
    """Whether the line right above, no empty one between, breaks off without a closing sign.

    A page's number between the two is passed over.
    """
    line = text.rfind("\n", 0, start) + 1
    last = _last_ink(text, line)
    if (paged := _before_page(text, last)) < last:
        return paged >= 0 and text[paged] not in ended
    return last >= 0 and text[last] not in ended and text.count("\n", last, line) == 1


_PAGE = re.compile(r"\n[ ]*(?:- ?)?\d{1,3}(?: ?-)?\Z")
_LONGEST_PAGE = 120


def _before_page(text: str, last: int) -> int:
    """The last ink before a page's number, alone below an empty line or far in; else `last`."""
    window = text[max(0, last + 1 - _LONGEST_PAGE) : last + 1]
    number = _PAGE.search(window)
    if number is None:
        return last
    above = _last_ink(text, last + 1 - len(number[0]))
    return above if text.count("\n", above, last) > 1 or len(number[0]) > _FAR_IN else last


_FAR_IN = 20


def line_above(text: str, start: int) -> int:
    """Where the line right above that of a place begins, -1 where that one is empty."""
    line = text.rfind("\n", 0, start)
    last = _last_ink(text, line + 1)
    if last < 0 or text.count("\n", last, line) > 0:
        return -1
    return text.rfind("\n", 0, last) + 1


def wrapping(text: str, start: int, end: int) -> Wrapping:
    """How the lines between two places are laid out."""
    lines = [line for line in text[start:end].split("\n") if line.strip()]
    if not lines:
        return Wrapping(0)
    lengths = sorted(map(len, lines))
    long = sum(1 for length in lengths if length > _LONG)
    if long * 20 > len(lengths):
        return Wrapping(0)
    if lengths[len(lengths) * 8 // 10] < _NARROW and not _go_on(lines):
        return Wrapping(0)
    margins = Counter(0 if line[0] != " " else len(line) - len(line.lstrip(" ")) for line in lines)
    return Wrapping(lengths[len(lengths) * 8 // 10], margins.most_common(1)[0][0])


def _go_on(lines: list[str]) -> bool:
    """Whether many lines begin with a small letter, as those of a narrow column do."""
    return len(lines) > _FEW and sum(
        line.lstrip()[0].islower() for line in lines
    ) > _GOING_ON * len(lines)


_SPACES = re.compile(" *")


def indent(text: str, line: int) -> int:
    """How many spaces a line begins with."""
    found = _SPACES.match(text, line)
    return found.end() - line if found else 0


def _last_ink(text: str, place: int) -> int:
    """The place of the last character before `place` that is no white space, -1 where none."""
    place -= 1
    while place >= 0 and text[place].isspace():
        place -= 1
    return place
