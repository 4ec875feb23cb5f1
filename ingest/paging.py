"""On which page a place of a text stands: a form feed (U+000C) is a page break, as pdftotext and
our own reading of PDF write it. A text without one has no pages."""

from bisect import bisect_right
from functools import lru_cache
from typing import Any, cast

BREAK = "\f"


def page_of(text: str, place: int) -> int | None:
    """The page of a place, counted from 1; None where the text has no page breaks."""
    breaks = _breaks(text)
    return bisect_right(breaks, place) + 1 if breaks else None


def paged(facts: dict[str, Any], text: str) -> dict[str, Any]:
    """An extraction as `record` gives it, with `page` beside each `start`; the same where the text
    has no pages."""
    return cast("dict[str, Any]", _paged(facts, text)) if BREAK in text else facts


@lru_cache(maxsize=2)
def _breaks(text: str) -> tuple[int, ...]:
    """Where pages end. The last texts' are kept, as their places are asked for one by one."""
    found: list[int] = []
    place = text.find(BREAK)
    while place >= 0:
        found.append(place)
        place = text.find(BREAK, place + 1)
    return tuple(found)


def _paged(part: Any, text: str) -> Any:
    if isinstance(part, list):
        return [_paged(each, text) for each in cast("list[Any]", part)]
    if not isinstance(part, dict):
        return part
    own = {name: _paged(each, text) for name, each in cast("dict[str, Any]", part).items()}
    return own | {"page": page_of(text, own["start"])} if "start" in own else own
