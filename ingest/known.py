"""A text with all that is known of it, from which its shares of the graph follow."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..ontology.model import Edge, Node
from ..ontology.reading import Reading
from .claims import OWN, Claim
from .resolve import Finding


@dataclass(frozen=True, slots=True)
class Known:
    """A text with its reading, its claims and what they were found to mean, by slot."""

    id: str
    sha256: str
    media_type: str
    body: str
    reading: Reading
    claims: Mapping[int, Claim]
    findings: Mapping[int, Finding]

    @property
    def document(self) -> str:
        """The id of its document."""
        return self.findings[OWN].document

    @property
    def on(self) -> str | None:
        """The date by which names are understood."""
        return self.claims[OWN].date


@dataclass(frozen=True, slots=True)
class Redirect:
    """An id that a document would have if texts told less, and the one that it has."""

    old: str
    new: str
    decided: bool = False
    """True where a person said so, which goes before what texts tell."""


Part = Node | Edge | Redirect
"""What a text contributes."""
