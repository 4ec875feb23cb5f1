"""What a reading left unread, as lines for a terminal and as JSON."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..ingest.audit import Audit, Share, Unread
from ..ingest.paging import page_of
from .terminal import safe

SHOWN = 10
"""Of each list, unless all are asked for."""
_LONGEST = 120  # characters of a sentence that are shown
_TITLES = {
    "duties": "Sentences with words of duty that no task covers",
    "numbers": "Number-like strings that no citation covers",
    "bodies": "Bodies that no fact names",
}


@dataclass(slots=True)
class Totals:
    """Covered and seen of each kind over all files."""

    covered: Counter[str]
    seen: Counter[str]
    files: int = 0

    def add(self, audit: Audit) -> None:
        """Count one file more."""
        self.files += 1
        for kind, share in _shares(audit):
            self.covered[kind] += share.covered
            self.seen[kind] += share.total


def totals() -> Totals:
    """Nothing counted yet."""
    return Totals(Counter(), Counter())


def head_line(name: str, counts: Sequence[tuple[str, int, int]]) -> str:
    """The shares at a glance: "a.txt: duties 12 of 15 (80 %), numbers 9 of 9 (100 %), …"."""
    told = [
        f"{kind} {covered} of {seen}{_percent(covered, seen)}" for kind, covered, seen in counts
    ]
    return f"{safe(name)}: {', '.join(told)}"


def counts_of(audit: Audit) -> list[tuple[str, int, int]]:
    """Kind, covered, seen."""
    return [(kind, share.covered, share.total) for kind, share in _shares(audit)]


def counts_in(all: Totals) -> list[tuple[str, int, int]]:
    """The same over all files."""
    return [(kind, all.covered[kind], all.seen[kind]) for kind in _TITLES]


def sheet(name: str, text: str, audit: Audit, shown: int | None = SHOWN) -> Iterator[str]:
    """One file's audit, line by line; `shown` bounds each list, None shows all."""
    places = _Places(text)
    yield head_line(name, counts_of(audit))
    for kind, share in _shares(audit):
        if share.unread:
            yield f"  {_TITLES[kind]}: {len(share.unread)}"
            yield from _listed(places, share.unread, shown)
    if audit.refused:
        counted = Counter(each.why for each in audit.refused).most_common()
        told = ", ".join(f"{why} {count}" for why, count in counted)
        yield f"  Number-like strings refused: {len(audit.refused)} ({told})"
        yield from _listed(places, audit.refused, shown)


def body(name: str, text: str, audit: Audit) -> dict[str, Any]:
    """One file's audit as plain JSON values."""
    places = _Places(text)
    unread = {kind: [places.told(each) for each in share.unread] for kind, share in _shares(audit)}
    return {
        "source": name,
        "coverage": coverage(counts_of(audit)),
        "unread": unread,
        "refused": [places.told(each) for each in audit.refused],
    }


def coverage(counts: Sequence[tuple[str, int, int]]) -> dict[str, Any]:
    """Covered, seen and the share of each kind, which is null where nothing was seen."""
    return {
        kind: {
            "covered": covered,
            "seen": seen,
            "share": round(covered / seen, 4) if seen else None,
        }
        for kind, covered, seen in counts
    }


def _shares(audit: Audit) -> tuple[tuple[str, Share], ...]:
    return (("duties", audit.duties), ("numbers", audit.numbers), ("bodies", audit.bodies))


def _percent(covered: int, seen: int) -> str:
    return f" ({covered * 100 // seen} %)" if seen else ""


def _listed(places: "_Places", unread: Sequence[Unread], shown: int | None) -> Iterator[str]:
    for each in unread[:shown]:
        words = safe(each.text)
        cut = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        why = f" [{each.why}]" if each.why else ""
        yield f"    {places.where(each.start)}{why} {cut}"
    if shown is not None and len(unread) > shown:
        yield f"    … and {len(unread) - shown} more (--all)"


class _Places:
    """Line, column and page of each place of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [0]
        at = text.find("\n")
        while at >= 0:
            self.lines.append(at + 1)
            at = text.find("\n", at + 1)

    def at(self, place: int) -> tuple[int, int]:
        """Line and column, both from 1; a column counts Unicode code points."""
        line = bisect_right(self.lines, place)
        return line, place - self.lines[line - 1] + 1

    def where(self, place: int) -> str:
        line, column = self.at(place)
        page = page_of(self.text, place)
        return f"p. {page}, {line}:{column}" if page else f"{line}:{column}"

    def told(self, each: Unread) -> dict[str, Any]:
        line, column = self.at(each.start)
        page = page_of(self.text, each.start)
        why = {"why": each.why} if each.why else {}
        told = {"start": each.start, "end": each.end, "line": line, "column": column}
        return told | ({"page": page} if page else {}) | {"text": each.text} | why
