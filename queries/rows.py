"""The rows that a store keeps: what it was told, how the graph follows, and the graph.

Every table is a frozen row class; `KEY` names the columns that make a row what it is. A store's
`put` writes rows over those with the same key, its `drop` takes keys away.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text as read; `body` is its words, whole."""

    TABLE: ClassVar[str] = "text"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    """"text-" and the first 16 digits of the SHA-256 of the bytes."""
    sha256: str
    media_type: str
    encoding: str
    characters: int
    body: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Where a text was last found; never part of the graph."""

    TABLE: ClassVar[str] = "source"
    KEY: ClassVar[tuple[str, ...]] = ("place",)
    place: str
    """An absolute path."""
    text: str


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """What one text says, as one extractor read it; `body` is a Reading in JSON."""

    TABLE: ClassVar[str] = "reading"
    KEY: ClassVar[tuple[str, ...]] = ("text",)
    text: str
    extractor: str
    """The fingerprint of the extractor: its code and its reference data."""
    body: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A document that a text speaks of, itself or another, and which one it was found to be.

    A claim stands once under each key that it may be judged by.
    """

    TABLE: ClassVar[str] = "claim"
    KEY: ClassVar[tuple[str, ...]] = ("text", "slot", "key")
    text: str
    slot: int
    """-1 for the text's own document, else the position in `citations + references`."""
    key: str
    """What claims must share to mean one document; claims of one key are judged together."""
    body: str
    """The claim in JSON."""
    document: str
    """The id of the document that it was found to be; "" under a key that does not decide it."""
    finding: str
    """How that was judged, in JSON."""


@dataclass(frozen=True, slots=True)
class ShareRow:
    """What one text contributes to one part of the graph, which is the merge of all shares."""

    TABLE: ClassVar[str] = "share"
    KEY: ClassVar[tuple[str, ...]] = ("owner", "item", "part")
    owner: str
    """The id of the text that says it, or "reference" for what our data files say by themselves."""
    item: str
    """The id of the node or edge, or the old id of a redirect."""
    part: str
    """"node", "edge" or "redirect"."""
    body: str
    """The part's row in canonical JSON."""


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node; `properties` is canonical JSON."""

    TABLE: ClassVar[str] = "node"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    kind: str
    name: str
    search: str
    properties: str


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """An edge; `properties` is canonical JSON, its evidence in it."""

    TABLE: ClassVar[str] = "edge"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    relation: str
    source: str
    target: str
    witness: str | None
    properties: str


@dataclass(frozen=True, slots=True)
class RedirectRow:
    """An id that a document once had or could have, and the one that it has."""

    TABLE: ClassVar[str] = "redirect"
    KEY: ClassVar[tuple[str, ...]] = ("old",)
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What a person decided about two documents; see `ontology.decisions`."""

    TABLE: ClassVar[str] = "decision"
    KEY: ClassVar[tuple[str, ...]] = ("one", "other")
    one: str
    """The id of a document or text, as texts alone give it."""
    other: str
    """The id of a document."""
    judgement: str
    """"same" or "different"."""
    reason: str
    """In the person's words; "" where none was given."""
    decided_by: str
    """Who, where they wished to be named; else ""."""
    decided_at: str
    """When, in ISO and UTC; never part of the graph."""


Stored = (
    TextRow
    | SourceRow
    | ReadingRow
    | ClaimRow
    | ShareRow
    | NodeRow
    | EdgeRow
    | RedirectRow
    | DecisionRow
)
TABLES: tuple[type[Stored], ...] = (
    TextRow,
    SourceRow,
    ReadingRow,
    ClaimRow,
    ShareRow,
    NodeRow,
    EdgeRow,
    RedirectRow,
    DecisionRow,
)
