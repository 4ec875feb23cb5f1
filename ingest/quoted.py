"""Passages that a document quotes whole, as those that amend others do: their marks are not its
own."""

import re
from collections.abc import Iterator

# "\"c) Tổng hợp", "“Điều 5. Hiệu lực"; not "\"điểm nghẽn\" giải phóng"
_OPENS = re.compile(r"\n *([\"“])(?=[^\n]{2})")
_CLOSES = re.compile(r"[\"”][.;,]{0,2} *(?=\n|\Z)")
_LONGEST = 30_000


def quoted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The passages between two places that open at a line's beginning and close at a line's end.

    One that is never closed, or closes in the midst of its first line, is none.
    """
    done = start
    unclosed = -1
    for opens in _OPENS.finditer(text, max(start - 1, 0), end):
        if opens.start() < done or opens.start() < unclosed:
            continue
        begins = opens.start(1)
        line = text.find("\n", begins, end)
        line = end if line < 0 else line
        if _within(text, begins + 1, line, opens[1]):
            continue
        closes = _CLOSES.search(text, begins + 1, min(end, begins + _LONGEST))
        if closes is None:
            unclosed = begins + _LONGEST // 2  # what stands before this has no end either
            continue
        done = closes.end()
        yield begins, done


def _within(text: str, start: int, line: int, sign: str) -> bool:
    """Whether a quotation closes in the midst of its first line."""
    closing = '"' if sign == '"' else "”"
    first = text.find(closing, start, line)
    return 0 <= first < line and bool(text[first + 1 : first + 60].split("\n")[0].strip(" .;,"))
