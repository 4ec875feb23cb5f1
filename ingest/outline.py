"""The parts of a document and the tree of its items, as offsets into its clean text."""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from ..ontology.reading import Mention, Repaired
from ..ontology.words import Confidence
from .clean import Clean


class Part(StrEnum):
    """The components of a document in page order (Nghị định 30/2020/NĐ-CP, art. 8)."""

    LETTERHEAD = "letterhead"
    NUMBER = "number"
    PLACE_DATE = "place_date"
    TITLE = "title"
    ADDRESSEES = "addressees"
    """The "Kính gửi" lines."""
    PREAMBLE = "preamble"
    """What stands before the operative part: căn cứ lines, the opening "Thực hiện …" paragraph."""
    BODY = "body"
    FOOTNOTE = "footnote"
    SIGNATURE = "signature"
    DISTRIBUTION = "distribution"
    """The "Nơi nhận" lines."""
    ANNEX = "annex"
    OUTSIDE = "outside"
    """What is no part of the document: menus, page furniture, lists of other news."""


class Zone(NamedTuple):
    """A run of text that is one part of the document."""

    part: Part
    start: int
    end: int


class Item(NamedTuple):
    """A heading or item of the body, with the words that are its own."""

    path: str
    """Unique, bullets counted: "III.1.-2"."""
    label: str
    """As people write it: "III.1.-"."""
    marker: str
    """The marker as printed, without trailing punctuation: "III", "1", "a", "-", "+", "Điều 3"."""
    parent: int
    """The position of the item that holds it, -1 for the document."""
    start: int
    """Of its marker."""
    body: int
    """Of its first word after the marker."""
    end: int
    """Of its own words: where the first item below it, the next item or another part begins."""
    children: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A clean text, cut into zones that cover it, and its items in reading order."""

    text: str
    zones: tuple[Zone, ...]
    items: tuple[Item, ...]
    printed: str = ""
    """The text with its misread letters and its line breaks, each in its place; "" where they are
    in `text` too."""
    source: Clean | None = None
    """The way back to the text as read; None where `text` is that."""
    _zone_starts: list[int] = field(
        default_factory=list[int], init=False, repr=False, compare=False
    )
    _item_starts: list[int] = field(
        default_factory=list[int], init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Note where zones and items begin, to find them by bisection."""
        self._zone_starts.extend(zone.start for zone in self.zones)
        self._item_starts.extend(item.start for item in self.items)

    @property
    def as_printed(self) -> str:
        """The text with the lines of its pages and the letters that stand on them."""
        return self.printed or self.text

    def words(self, start: int, end: int) -> str:
        """What is printed between two places, white space folded."""
        words = self.as_printed[start:end]
        flat = words.replace("\n", " ")
        if flat.isprintable() and "  " not in flat:  # its only white space: single spaces
            return flat.strip(" ")
        return " ".join(words.split())

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where the words between two places stand in the text as read."""
        return self.source.span(start, end) if self.source else (start, end)

    def mention(
        self,
        start: int,
        end: int,
        rule: str,
        confidence: Confidence = Confidence.CERTAIN,
        repaired: Repaired | None = None,
    ) -> Mention:
        """What stands between two places as a mention in the text as read."""
        provision, read = self.provision_at(start), self.text
        if self.source:
            start, end = self.source.span(start, end)
            read = self.source.read
        return Mention(start, end, read[start:end], rule, confidence, provision, repaired)

    def part_at(self, offset: int) -> Part:
        """The part of the document that a place is in."""
        at = bisect_right(self._zone_starts, offset) - 1
        return self.zones[at].part if at >= 0 else Part.OUTSIDE

    def item_at(self, offset: int) -> Item | None:
        """The item whose own words hold a place, None where it is in none."""
        at = bisect_right(self._item_starts, offset) - 1
        if at < 0 or offset >= self.items[at].end:
            return None
        return self.items[at]

    def provision_at(self, offset: int) -> str:
        """The path of the item that holds a place, "" where in none."""
        item = self.item_at(offset)
        return item.path if item else ""

    def parts(self, *wanted: Part) -> tuple[Zone, ...]:
        """The zones of some parts, in reading order."""
        return tuple(zone for zone in self.zones if zone.part in wanted)
