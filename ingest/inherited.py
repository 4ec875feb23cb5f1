"""The cues that a document's heading or a footnote's mark passes down to what stands below it."""

import re

from ..ontology.words import Relation
from .cues import Cue, cues
from .outline import Item, Outline

CHANGES = frozenset({Relation.AMENDS, Relation.REPLACES, Relation.REPEALS})
"""What a document does to others by its own words alone."""
_HEADING = 160  # characters; what is longer is a sentence


def last_cue(small: str, start: int, end: int) -> Cue | None:
    """The last cue between two places; that a document is in effect says nothing of others."""
    found = list(cues(small, start, end))
    told = [cue for cue in found if cue.rule != "effect"]
    return (told or found or [None])[-1]


def list_cue(small: str, start: int, end: int) -> Cue | None:
    """What the opening of a list says of its documents, told by the last cue between two places.

    "Bãi bỏ các thủ tục đã công bố tại các Quyết định:" repeals them, "công bố tại" only says where.
    """
    found = [cue for cue in cues(small, start, end) if cue.rule != "effect"]
    if len(found) > 1 and found[-1].rule == "pointed":
        change = found[-2]
        if change.relation in CHANGES and not change.passive:
            return change
    return last_cue(small, start, end)


def introduction(outline: Outline, item: Item) -> tuple[int, int]:
    """Where the opening of an item's list stands, at most 400 characters that end in a colon."""
    if item.parent >= 0:
        above = outline.items[item.parent]
        start, end = above.body, above.end
    else:
        end = outline.items[0].start
        start = max(0, end - 400)
    words = outline.text[max(start, end - 400) : end].rstrip(" \n*_")
    if not words.endswith(":"):
        return end, end
    return max(start, end - 400), end


def heading_cue(outline: Outline, small: str, item: Item) -> Cue | None:
    """The one change that an item's heading without a colon names: "Bãi bỏ các văn bản sau".

    A heading of several ("Thay thế, bãi bỏ một số văn bản") leaves it to its items.
    """
    if item.parent < 0:
        return None
    above = outline.items[item.parent]
    if above.end - above.body > _HEADING:
        return None
    found = [cue for cue in cues(small, above.body, above.end) if cue.rule != "effect"]
    one = {cue.relation for cue in found}
    return found[-1] if len(one) == 1 and one <= CHANGES and not found[-1].passive else None


_MARK = re.compile(r"\s*(?:([¹²³⁰⁴-⁹]{1,3})|\[(\d{1,3})\])")


def cue_at_mark(outline: Outline, small: str, start: int) -> Cue | None:
    """The cue of the sentence in which a footnote's mark stands."""
    mark = _MARK.match(outline.text, start)
    if not mark:
        return None
    at = outline.text.rfind(mark[0].strip(), 0, start)
    if at < 0:
        return None
    floor = max(0, at - 300)
    stop = max(outline.text.rfind(". ", floor, at), outline.text.rfind("\n", floor, at), floor)
    return last_cue(small, stop, at)
