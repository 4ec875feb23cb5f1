"""The date of a number that a table's column breaks off: "ngày" and, below it, the day."""

import re

from .dates import date_on

# " ngày" at the end of a cell's line, as another column follows; not at the end of a line of prose
_BREAKS_OFF = re.compile(r"[ ,]{1,3}ngày(?= {3,}\S)")
_GAP = re.compile(r" {3,}|\A +")
_LONGEST = 24  # signs: "02 tháng 10 năm 2024"
_AWAY = 2  # signs; the lines of one cell begin under one another


def date_below(text: str, start: int, end: int) -> str | None:
    """The date in the next line of the cell that holds `text[start:end]`, None where none is."""
    if _BREAKS_OFF.match(text, end) is None:
        return None
    line = text.rfind("\n", 0, start) + 1
    column = max((gap.end() for gap in _GAP.finditer(text[line:start])), default=0)
    below = text.find("\n", end) + 1
    if not below:
        return None
    for at in range(max(0, column - _AWAY), column + _AWAY + 1):
        place = below + at
        inside = text.find("\n", below, place) < 0 and text[place : place + 1].isdigit()
        if inside and not text[place - 1].isdigit():
            day = f"ngày {text[place : place + _LONGEST]}"
            found = date_on(day, 0, len(day))
            return found.iso if found else None
    return None
