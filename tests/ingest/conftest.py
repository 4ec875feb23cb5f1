"""What the tests of reading share: one paragraph read as the body of a letter or of a circular."""

from collections.abc import Callable

import pytest

from danchieu.ingest.citations import Cited, cited
from danchieu.ingest.context import Context
from danchieu.ingest.outline import Item, Outline, Part, Zone
from danchieu.ontology.reading import AgencyName, Header
from danchieu.ontology.tables import reference


def _read(
    body: str,
    *,
    type: str = "Công văn",
    number: str | None = "15/UBND-TH",
    province: str = "Cà Mau",
    part: Part = Part.BODY,
    items: tuple[Item, ...] = (),
) -> Cited:
    """What a text of one zone says; it is the province's own document."""
    issuer = AgencyName(f"Ủy ban nhân dân tỉnh {province}", province=province) if province else None
    own = Header(number=number, type=type, issuer=issuer, date="2026-03-02", province=province)
    outline = Outline(body, (Zone(part, 0, len(body)),), items)
    return cited(outline, own, Context(reference(), issuer, province, own.date))


def _said(found: Cited) -> set[tuple[str, str, str]]:
    """The statements as (source, relation, target)."""
    both = (*found.citations, *found.references)
    names = [each.number or each.name or "" for each in both]
    return {(names[s.source], s.relation.lower(), names[s.target]) for s in found.statements}


@pytest.fixture(scope="session")
def read() -> Callable[..., Cited]:
    """Reads a text of one zone: `read(text, type=, number=, province=, part=, items=)`."""
    return _read


@pytest.fixture(scope="session")
def said() -> Callable[[Cited], set[tuple[str, str, str]]]:
    """The statements of what was read as (source, relation, target)."""
    return _said
