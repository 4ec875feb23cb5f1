"""When a series of numbers starts again, and what a partial date can mean.

State documents: every calendar year (Nghị định 30/2020/NĐ-CP). Party documents: every congress
term, for each type (Hướng dẫn 36-HD/VPTW, II.1.3; kept by Hướng dẫn 05-HD/VPTW). The National
Assembly and its Standing Committee: every assembly term, which stands in the symbol (Luật
80/2015/QH13, art. 10).
"""

import calendar
from bisect import bisect_right

MERGER = "2025-07-01"
"""The provinces of Nghị quyết 202/2025/QH15 began their registers anew on this day."""

_CENTRAL = (
    # the day after each congress of the Party closed, and the term that began
    ("1976-12-21", "iv"),
    ("1982-04-01", "v"),
    ("1986-12-19", "vi"),
    ("1991-06-28", "vii"),
    ("1996-07-02", "viii"),
    ("2001-04-23", "ix"),
    ("2006-04-26", "x"),
    ("2011-01-20", "xi"),
    ("2016-01-29", "xii"),
    ("2021-02-02", "xiii"),
    ("2026-01-24", "xiv"),
)
_LOCAL = (
    # local congresses end within some months of one another; these are nominal first days
    ("1996-04-01", "1996-2000"),
    ("2001-01-01", "2001-2005"),
    ("2005-11-01", "2005-2010"),
    ("2010-10-15", "2010-2015"),
    ("2015-10-15", "2015-2020"),
    ("2020-10-15", "2020-2025"),
    ("2025-10-01", "2025-2030"),
)
_ROMAN = {numeral: numeral for _, numeral in _CENTRAL}


def span(date: str) -> tuple[str, str]:
    """The first and the last day that an ISO date, perhaps partial, can mean.

    "2024-05-05" is itself twice, "2024-05" its month, "2026-Q3" its quarter, "2025" its year.
    """
    if len(date) == 4:
        return f"{date}-01-01", f"{date}-12-31"
    if date[5:6] == "Q":
        last = 3 * int(date[6])
        return f"{date[:4]}-{last - 2:02}-01", _last_day(date[:4], last)
    if len(date) == 7:
        return f"{date}-01", _last_day(date[:4], int(date[5:]))
    return date, date


def year_of(date: str, *, renewed: bool = False) -> str:
    """The period of a State series; `renewed` says that its province began anew on 1/7/2025.

    The second half of 2025 then is a period of its own, "2025-07"; where the date is too coarse to
    tell, it is the year.
    """
    first, _ = span(date)
    return "2025-07" if renewed and date[:4] == "2025" and first >= MERGER else date[:4]


def central_term(date: str) -> str | None:
    """The congress term ("xiii") that holds a date; None where a partial one lies in two."""
    return _term(date, _CENTRAL)


def local_term(date: str, *, renewed: bool = False) -> str | None:
    """The term of a provincial or lower committee ("2020-2025"), by nominal first days.

    In a province merged on 1/7/2025 the months until its congress are a term of their own ("2025").
    """
    first, last = span(date)
    if renewed and first >= MERGER and last < _LOCAL[-1][0]:
        return "2025"
    return _term(date, _LOCAL)


def term_named(words: str) -> str | None:
    """The congress term that a text names ("XII", "khóa XII"); None where it names none."""
    return next((_ROMAN[word] for word in words.lower().split() if word in _ROMAN), None)


def begun(period: str) -> str | None:
    """The first day of a period by its name: "xii", "2020-2025", "2024"; None for another word."""
    if period == "2025-07":
        return MERGER
    if len(period) == 4 and period.isdecimal():
        return span(period)[0]
    return next((start for start, term in (*_CENTRAL, *_LOCAL) if term == period), None)


def _term(date: str, terms: tuple[tuple[str, str], ...]) -> str | None:
    starts = [start for start, _ in terms]
    first, last = (bisect_right(starts, day) - 1 for day in span(date))
    return terms[first][1] if first == last and first >= 0 else None


def _last_day(year: str, month: int) -> str:
    return f"{year}-{month:02}-{calendar.monthrange(int(year), month)[1]:02}"
