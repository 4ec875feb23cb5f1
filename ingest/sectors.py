"""The fields of policy that the operative part of a document names."""

import re
from collections.abc import Iterator
from functools import cache

from ..ontology.reading import Mention, SectorSeen
from ..ontology.reference import SectorEntry
from ..ontology.tables import Reference
from .context import Context
from .duties import own_spans, regions
from .lexicon import Found, Lexicon, word_form
from .outline import Outline, Part
from .sector_words import LEADING, LOOSE, NONE, SKIPPED
from .verbs import ACTS
from .wrapping import wrapping

_CAPITALS = re.compile(r"^[A-ZĐƯ&]{2,}")  # "FDI", "PPP"; not "Halal"
_SEPARATED = re.compile(r",\s*(?:và\s+)?|\s+và\s+|\s[-–]\s")
_LISTED = re.compile(r"\s*(?:[,;/]|\s[-–]\s|-)?\s*(?:và\s+)?")  # ", ", " và ", " - "; not " của "
_OPENS = re.compile(
    r"(?:^|[.;:!?\n“\"(+•]|\s[-–]|\b(?:các|những|ngành|lĩnh vực|về))\s*$"
)  # a sentence or item begins here
# the name of a body goes before: "Phòng ", "Bộ Giáo dục và "; not "các bộ "
_BODY = re.compile(
    r"\b(?:Sở|Bộ|Ban|Cục|Vụ|Phòng|Viện|Trung tâm|Luật|Quỹ|Hội|Trường|Đại học)\s(?:\S+\s){0,1}$"
    r"|\b(?:Công ty|Tập đoàn|Nhà máy)\s[^,;.\n]{0,25}$"
)
_FIELD = re.compile(
    r"(?i)\b(?:lĩnh\s+vực|ngành|về|phát\s+triển|sử\s+dụng|hợp\s+tác|quản\s+lý\s+nhà\s+nước)\s+$"
)
# a loose word ends there: "xây dựng, phòng cháy"; not "xây dựng kế hoạch"
_CLOSED = re.compile(
    r"\s*(?:[,.;:()\n/…]|-\s|–|$|và\b|trên\b|trong\b|theo\b|của\b|để\b|với\b|tại\b)"
)
_SAME = (("môi trường", "bảo vệ môi trường"), ("điện", "lưới điện"))  # wide and narrow name of one


def sectors(outline: Outline, context: Context) -> tuple[SectorSeen, ...]:
    """The sectors that the items of the operative part name, in the order of their first mention.

    Names inside the names of bodies ("Sở Công Thương") and set phrases do not count.
    """
    lexicon = _lexicon(context.reference)
    seen: dict[str, list[Found[SectorEntry]]] = {}
    for start, end in _operative(outline):
        hits = list(lexicon.find(outline.text, start, end))
        for at, hit in enumerate(hits):
            if hit.value is None:
                continue
            named = Found(hit.start, hit.end, hit.value)
            if _counts(outline.text, named, _beside(outline.text, hits, at)):
                seen.setdefault(hit.value.name, []).append(named)
    for wide, narrow in _SAME:
        if narrow in seen:
            seen.pop(wide, None)
    return tuple(
        SectorSeen(
            name,
            tuple(
                Mention(
                    hit.start,
                    hit.end,
                    outline.text[hit.start : hit.end],
                    "sector-table",
                    provision=outline.provision_at(hit.start),
                )
                for hit in hits
            ),
        )
        for name, hits in seen.items()
    )


def _operative(outline: Outline) -> Iterator[tuple[int, int]]:
    """The items of the body that are no situation report and no aim."""
    if not outline.items:
        for zone in outline.parts(Part.BODY):
            yield zone.start, zone.end
        return
    layout = wrapping(outline.text, outline.items[0].start, max(i.end for i in outline.items))
    spans = own_spans(outline)
    for span, state in zip(spans, regions(outline, layout, spans), strict=True):
        if state != "setting" and outline.part_at(span[0]) is Part.BODY:
            yield span


@cache
def _lexicon(reference: Reference) -> Lexicon[SectorEntry | None]:
    """The sectors' names, and the set phrases that are none (with None)."""
    names = {word_form(row.name) for row in reference.sectors}
    phrases: list[tuple[str, SectorEntry | None]] = [(phrase, None) for phrase in NONE]
    for row in reference.sectors:
        phrases.append((row.name, row))
        phrases += [(name, row) for name in row.variants if _adds(name, row.name, names)]
    return Lexicon(phrases, _cased)


def _adds(variant: str, name: str, names: set[str]) -> bool:
    """Whether a variant finds more than the name itself does, and no second sector with it."""
    if variant.lower() in SKIPPED:
        return False
    for leading in LEADING:
        if variant == f"{leading} {name}":
            return False
    parts = [part.strip().lower() for part in _SEPARATED.split(variant)]
    return len(parts) < 2 or sum(part in names for part in parts) < 2


def _cased(phrase: str, seen: str) -> bool:
    """Abbreviations are capitals in the text too."""
    return not _CAPITALS.match(phrase) or seen[:2].isupper()


def _counts(text: str, hit: Found[SectorEntry], beside: bool) -> bool:
    """Whether a hit is a sector and no part of a body's or law's name, nor a common word."""
    seen = text[hit.start : hit.end]
    before = text[max(0, hit.start - 30) : hit.start]
    is_name = seen[0].isupper() and not _CAPITALS.match(seen) and not hit.value.name[0].isupper()
    if is_name and not _OPENS.search(before):
        return False
    if _BODY.search(before) or text[hit.end : hit.end + 6].lstrip().startswith("cho "):
        return False
    form = " ".join(map(word_form, seen.split()))
    if form not in LOOSE:
        return True
    closed = _CLOSED.match(text, hit.end)
    verb = text[hit.end : hit.end + 1] == "," and ACTS.match(text, hit.end + 2)
    return closed is not None and (beside or (bool(_FIELD.search(before)) and not verb))


def _beside(text: str, hits: list[Found[SectorEntry | None]], at: int) -> bool:
    """Whether another sector stands right before or behind a hit, parted by a comma or "và"."""
    hit = hits[at]
    return any(
        hits[other].value is not None
        and _LISTED.fullmatch(
            text[min(hit.end, hits[other].end) : max(hit.start, hits[other].start)]
        )
        for other in (at - 1, at + 1)
        if 0 <= other < len(hits)
    )
