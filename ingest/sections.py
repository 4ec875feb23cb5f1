"""What the headings of a document say of its items, found once for all that ask."""

from dataclasses import dataclass
from functools import lru_cache

from .outline import Outline
from .regions import own_spans, regions
from .wrapping import Wrapping, wrapping


@dataclass(frozen=True, slots=True)
class Sections:
    """How the items of a document are laid out; `spans` and `states` are in the items' order."""

    layout: Wrapping
    spans: list[tuple[int, int]]
    """Where each item's own words stand."""
    states: list[str]
    """What the headings say of each item, as `duties.regions` names it."""


@lru_cache(maxsize=1)  # tasks and sectors are asked for one after the other
def sections(outline: Outline) -> Sections:
    """The sections of a document that has items."""
    items = outline.items
    layout = wrapping(outline.text, items[0].start, max(item.end for item in items))
    spans = own_spans(outline)
    return Sections(layout, spans, regions(outline, layout, spans))
