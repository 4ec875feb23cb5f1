"""From a clean text to its outline: the zones that cover it and the tree of its items."""

from collections.abc import Iterable, Iterator

from .closing import closing
from .footnotes import footnotes
from .grids import spans
from .head import head
from .markers import Mark, marks
from .outline import Outline, Part, Zone
from .page import page
from .preamble import behind_lists, operative
from .quoted import quoted
from .tail import tail, tail_zones
from .tree import Tree
from .wrapping import Wrapping, wrapping


def segment(text: str) -> Outline:
    """The outline of a clean text; zones cover it without gap or overlap, items are in reading
    order.

    A plan or regulation that the document issues, attached behind its signature, has its items
    after
    the document's own; an annex has none.
    """
    first, last = page(text)
    top = head(text, first)
    body = _line_after(text, top[-1].end) if top else first
    back = tail(text, body, last)
    notes = tuple(footnotes(text, body, last))
    tree = Tree()
    begins = _body(text, body, back.start, notes, tree)
    zones = [*top, Zone(Part.PREAMBLE, body, begins), Zone(Part.BODY, begins, back.start)]
    zones += tail_zones(text, back.start, min(back.annex, back.attached))
    if back.attached < back.annex:
        tree.restart()
        layout = wrapping(text, back.attached, back.annex)
        tree.grow(_own(text, back.attached, back.annex, layout, notes), back.annex)
        zones.append(Zone(Part.BODY, back.attached, back.annex))
    zones.append(Zone(Part.ANNEX, back.annex, last))
    return Outline(text, tuple(_covering(text, first, last, zones, notes)), tree.finished())


def _body(text: str, start: int, end: int, notes: tuple[Zone, ...], tree: Tree) -> int:
    """Grow the items of the operative part; gives where it begins."""
    layout = wrapping(text, start, end)
    seen = _own(text, start, end, layout, notes)
    tree.grow(behind_lists(text, seen), end)
    if tree.items:
        closing(text, tree.items, end, layout)
    else:
        tree.items.extend(operative(text, start, end, layout))
    return tree.items[0].start if tree.items else start


def _own(
    text: str, start: int, end: int, layout: Wrapping, notes: tuple[Zone, ...]
) -> Iterator[Mark]:
    """The marks between two places that stand in no footnote, no table and in nothing quoted."""
    noted = [(note.start, note.end) for note in notes]
    every = list(marks(text, start, end, layout))  # before the first is placed, which is quicker
    seen = _outside(_outside(every, noted), quoted(text, start, end))
    return _outside(seen, spans(text, start, end))


def _outside(seen: Iterable[Mark], spans: Iterable[tuple[int, int]]) -> Iterator[Mark]:
    """The marks that stand in none of some spans; both come in reading order."""
    left = iter(spans)
    span = next(left, None)
    for mark in seen:
        while span and span[1] <= mark.start:
            span = next(left, None)
        if span is None or mark.start < span[0]:
            yield mark


def _line_after(text: str, place: int) -> int:
    """Where the line after the one that holds a place begins, the text's end if there is none."""
    found = text.find("\n", place)
    return len(text) if found < 0 else found + 1


def _covering(
    text: str, first: int, last: int, zones: list[Zone], notes: tuple[Zone, ...]
) -> Iterator[Zone]:
    """Zones that follow one another from 0 to the text's end: gaps go to the zone before them."""
    edges: list[tuple[int, Part]] = [(0, Part.OUTSIDE)] if first > 0 else []
    for zone in zones:
        if zone.start < min(zone.end, len(text)):
            edges.append((zone.start if edges else 0, zone.part))
    edges = _noted(edges, notes)
    if last < len(text):
        edges = [edge for edge in edges if edge[0] < last] + [(last, Part.OUTSIDE)]
    if not edges and text:
        edges = [(0, Part.BODY)]
    merged: list[tuple[int, Part]] = []
    for edge in edges:
        if merged and merged[-1][0] == edge[0]:
            merged.pop()
        if not merged or merged[-1][1] is not edge[1]:
            merged.append(edge)
    if len(merged) > 1 and merged[-1][0] >= len(text):
        merged.pop()
    for at, (start, part) in enumerate(merged):
        end = merged[at + 1][0] if at + 1 < len(merged) else len(text)
        yield Zone(part, start, end)


def _noted(edges: list[tuple[int, Part]], notes: tuple[Zone, ...]) -> list[tuple[int, Part]]:
    """The edges with footnotes laid over what they stand in."""
    if not notes:
        return edges
    laid: list[tuple[int, Part]] = []
    at = 0
    part = Part.BODY
    for note in notes:
        while at < len(edges) and edges[at][0] <= note.start:
            laid.append(edges[at])
            part = edges[at][1]
            at += 1
        laid.append((note.start, Part.FOOTNOTE))
        while at < len(edges) and edges[at][0] < note.end:
            part = edges[at][1]
            at += 1
        laid.append((note.end, part))
    return laid + edges[at:]
