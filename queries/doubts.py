"""Why a document's own words leave open which one it is.

This is the one place that says so; `in_doubt` in schema.sql is the same in SQL, as an index needs
it there, and a test holds the two equal.
"""

from collections.abc import Iterator

from ..ontology.identity import UNDATED, UNNUMBERED, UNPLACED
from ..ontology.words import Doubt


def doubts(
    id: str,
    *,
    ingested: bool = False,
    number: str | None = None,
    conflicts: object = (),
    date_inferred: bool = False,
) -> Iterator[Doubt]:
    """The doubts about a document, but for its candidates, which are edges."""
    if f"-{UNNUMBERED}-" not in id and _incomplete(id):
        yield Doubt.INCOMPLETE
    if ingested and number is None:
        yield Doubt.UNNUMBERED
    if conflicts:
        yield Doubt.CONFLICT
    if date_inferred:
        yield Doubt.INFERRED


def _incomplete(id: str) -> bool:
    return id.startswith("vb-") or id.endswith(f"-{UNDATED}") or f"-{UNPLACED}" in id
