"""Agencies, provinces, partners and sectors as nodes, with what reference data says of them."""

from collections.abc import Iterator
from functools import lru_cache

from ..ontology.folding import folded, spelled
from ..ontology.identity import agency_id, edge_id, named, reference_id
from ..ontology.model import Agency, Edge, Node, Partner, Province, Sector
from ..ontology.reading import AgencyName
from ..ontology.reference import AgencyEntry, PartnerEntry, SectorEntry, Succession
from ..ontology.reference import Province as ProvinceEntry
from ..ontology.tables import Reference
from ..ontology.words import AgencyKind, Kind, Origin, PartnerKind, Relation
from .captions import searched

Part = Node | Edge


def provinces(tables: Reference) -> Iterator[Part]:
    """All provinces, so that absence has a denominator, and what each was succeeded by."""
    known = {entry.id for entry in tables.provinces}
    for entry in tables.provinces:
        yield province_node(entry)
    for step in tables.successions:
        if step.earlier in known and step.later in known:
            yield _succeeded(Kind.PROVINCE, step)


def province_node(entry: ProvinceEntry) -> Province:
    """A province for the time that it lasted."""
    return Province(
        id=reference_id(Kind.PROVINCE, entry.id),
        name=entry.name,
        search=folded(searched(entry.name, entry.full_name, more=entry.variants)),
        full_name=entry.full_name,
        code=entry.code or None,
        valid_from=entry.valid_from or None,
        valid_to=entry.valid_to or None,
    )


@lru_cache(maxsize=4096)  # a document names its bodies in item after item, a group brings many
def agency(name: AgencyName, on: str | None, tables: Reference) -> tuple[str, tuple[Part, ...]]:
    """The id of an agency named on a date, with the nodes and edges of reference data for it."""
    province = tables.province_by_name(name.province, on) if name.province else None
    full = spelled(name.name)
    entry = _entry(full, province, on, tables)
    if entry and entry.level == "central" and province is None:
        node = _entry_node(entry)
        return node.id, (node, *_around(node.id, entry, tables))
    id = agency_id(full, province.id if province else None)
    node = Agency(
        id=id,
        name=full[:1].upper() + full[1:],
        search=folded(searched(full, more=(*entry.codes, *entry.variants) if entry else ())),
        agency_kind=(entry.kind if entry and name.kind is AgencyKind.BODY else name.kind).value,
        province=reference_id(Kind.PROVINCE, province.id) if province else None,
        name_en=(entry.name_en or None) if entry and not province else None,
        codes=entry.codes if entry else (),
        party=entry.party if entry else False,
        valid_from=(entry.valid_from or None) if entry else None,
        valid_to=(entry.valid_to or None) if entry else None,
    )
    parts: list[Part] = [node]
    if province:
        source = entry.source if entry else province.source
        place = province_node(province)
        parts += [place, _said(Relation.IN_PROVINCE, id, place.id, source)]
    if node.agency_kind == AgencyKind.GROUP:
        parts += _members(node, name, on, tables)
    return id, tuple(parts)


def _members(group: Agency, name: AgencyName, on: str | None, tables: Reference) -> Iterator[Part]:
    """The bodies that a group stands for, as far as reference data lists them.

    "Các sở, ban, ngành tỉnh" are the departments of the province, "các bộ, ngành" the ministries. A
    group of those concerned ("liên quan") says of none that it is one, nor are the sections of a
    department ("các phòng thuộc Sở") departments.
    """
    words = folded(group.name).replace(",", " ").removeprefix("cac ").split()
    level, first = ("province", "Sở ") if name.province else ("central", "Bộ ")
    if words[:1] != [folded(first)] or "lien quan" in " ".join(words):
        return
    for entry in tables.agencies_on(on):
        if entry.level == level and entry.name.startswith(first) and entry.kind is AgencyKind.BODY:
            member, parts = agency(_of_province(entry, name.province, on, tables), on, tables)
            yield from parts
            yield _said(Relation.PART_OF, member, group.id, entry.source)


def _of_province(
    entry: AgencyEntry, province: str, on: str | None, tables: Reference
) -> AgencyName:
    """A provincial body with its province: "Sở Tài chính tỉnh Long An"."""
    found = tables.province_by_name(province, on) if province else None
    if found is None:
        return AgencyName(entry.name, province=province)
    kind, _, rest = found.full_name.partition(" ")
    return AgencyName(f"{entry.name} {kind.lower()} {rest}", province=province)


def partner(name: str, kind: PartnerKind, tables: Reference) -> tuple[str, list[Part]]:
    """The id of a partner and its nodes and edges: itself and the country that it lies in."""
    entry = tables.partner_by_name(name)
    if entry is None:
        id = reference_id(Kind.PARTNER, named(name))
        return id, [Partner(id=id, name=name, search=folded(name), partner_kind=kind.value)]
    node = _partner_node(entry)
    country = tables.partner(entry.country) if entry.country else None
    if country is None:
        return node.id, [node]
    above = _partner_node(country)
    return node.id, [node, above, _said(Relation.PART_OF, node.id, above.id, entry.source)]


def sector(name: str, tables: Reference) -> tuple[str, list[Part]]:
    """The id of a sector and its nodes and edges: itself and all that are broader."""
    entry = tables.sector_by_name(name)
    if entry is None:
        id = reference_id(Kind.SECTOR, named(name))
        return id, [Sector(id=id, name=name, search=folded(name))]
    node = _sector_node(entry)
    parts: list[Part] = [node]
    seen = {entry.id}
    while (wider := tables.sector(entry.broader) if entry.broader else None) and (
        wider.id not in seen
    ):
        seen.add(wider.id)
        above = _sector_node(wider)
        below = reference_id(Kind.SECTOR, entry.id)
        parts += [above, _said(Relation.PART_OF, below, above.id, entry.source)]
        entry = wider
    return node.id, parts


def _entry(
    full: str, province: ProvinceEntry | None, on: str | None, tables: Reference
) -> AgencyEntry | None:
    """The row of an agency; a provincial one stands there without its province.

    A group has none: "các địa phương" are the provinces in one text and the districts in another.
    """
    bare = full
    if province:
        places = (place.lower() for place in (province.full_name, province.name))
        place = next((place for place in places if full.lower().endswith(place)), None)
        if place is None:
            return None
        bare = full[: -len(place)].rstrip(" ,")
    entry = tables.agency_by_name(bare, on)
    return None if entry and entry.kind is AgencyKind.GROUP else entry


def _around(id: str, entry: AgencyEntry, tables: Reference) -> Iterator[Part]:
    """What reference data says of a central body: its parent, and all that followed it."""
    parent = tables.agency(entry.parent) if entry.parent else None
    if parent:
        above = _entry_node(parent)
        yield above
        yield _said(Relation.PART_OF, id, above.id, entry.source)
    waiting, seen = [entry.id], {entry.id}
    while waiting:
        earlier = waiting.pop()
        yield from (_entry_node(each) for each in [tables.agency(earlier)] if each)
        for step in tables.successions:
            if step.earlier == earlier:
                yield _succeeded(Kind.AGENCY, step)
                waiting += [step.later] if step.later not in seen else []
                seen.add(step.later)


def _entry_node(entry: AgencyEntry) -> Agency:
    return Agency(
        id=reference_id(Kind.AGENCY, entry.id),
        name=entry.name,
        search=folded(searched(entry.name, more=(*entry.codes, *entry.variants))),
        agency_kind=entry.kind.value,
        name_en=entry.name_en or None,
        codes=entry.codes,
        party=entry.party,
        valid_from=entry.valid_from or None,
        valid_to=entry.valid_to or None,
    )


def _partner_node(entry: PartnerEntry) -> Partner:
    return Partner(
        id=reference_id(Kind.PARTNER, entry.id),
        name=entry.name,
        search=folded(searched(entry.name, entry.name_en, more=entry.variants)),
        partner_kind=entry.kind.value,
        name_en=entry.name_en or None,
        code=entry.code or None,
    )


def _sector_node(entry: SectorEntry) -> Sector:
    return Sector(
        id=reference_id(Kind.SECTOR, entry.id),
        name=entry.name,
        search=folded(searched(entry.name, entry.name_en, more=entry.variants)),
        name_en=entry.name_en or None,
    )


def _said(relation: Relation, source: str, target: str, law: str, date: str | None = None) -> Edge:
    return Edge(
        id=edge_id(relation, source, target),
        relation=relation,
        source=source,
        target=target,
        origin=Origin.REFERENCE,
        legal_source=law,
        date=date,
    )


def _succeeded(kind: Kind, step: Succession) -> Edge:
    earlier, later = reference_id(kind, step.earlier), reference_id(kind, step.later)
    return _said(Relation.SUCCEEDED_BY, earlier, later, step.source, step.date)
