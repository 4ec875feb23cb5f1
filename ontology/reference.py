"""Reference data: document types, provinces, agencies, partners, sectors, and what succeeded what.

Each table is a CSV file in `data/`; every row names its source. Several values in one cell are
parted by `|`. A folder of the user's own with files of the same names adds rows, or replaces those
with the same id.
"""

from dataclasses import dataclass

from .words import AgencyKind, PartnerKind


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document (Nghị định 30/2020/NĐ-CP, annex III; Quy định 399-QĐ/TW; Luật 80/2015)."""

    id: str
    """Its own: "nq", "ct", "ctr" (chương trình), "cthdd" (chương trình hành động)."""
    series: str
    """The type in a document's id and number series; types numbered together share one ("ctr")."""
    name: str
    """"Nghị quyết"; first letter capital."""
    name_en: str
    codes: tuple[str, ...]
    """What stands for it in a symbol: ("NQ",); empty for công văn."""
    variants: tuple[str, ...]
    """Other spellings met before a number."""
    source: str


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally run city, for the time that it lasted."""

    id: str
    """"tay-ninh" until 30/6/2025, "tay-ninh-2025" after; one id for those that never changed."""
    name: str
    """"Tây Ninh"."""
    full_name: str
    """"Tỉnh Tây Ninh"."""
    code: str
    """The code of the statistics office; reused under other names, so never a key."""
    valid_from: str
    """ISO date, "" where it begins before 2008."""
    valid_to: str
    """ISO date of its last day, "" where it stands."""
    variants: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """A body known by name; one of the provinces' own has no province here ("Sở Ngoại vụ")."""

    id: str
    name: str
    name_en: str
    codes: tuple[str, ...]
    """What stands for it in a symbol: ("BNG",)."""
    level: str
    """central, province, district or commune."""
    kind: AgencyKind
    party: bool
    """True for a body of the Party."""
    parent: str
    """The id of the body that it is part of, or ""."""
    valid_from: str
    valid_to: str
    variants: tuple[str, ...]
    """Other names and abbreviations inside texts ("UBND")."""
    source: str


@dataclass(frozen=True, slots=True)
class PartnerEntry:
    """A country, region, locality, organisation, agreement or company abroad."""

    id: str
    name: str
    """Its everyday Vietnamese name: "Hàn Quốc", "UAE", "Ngân hàng Thế giới"."""
    name_en: str
    kind: PartnerKind
    code: str
    """ISO 3166-1 alpha-2 for a country, else ""."""
    country: str
    """The id of the country that a locality or company belongs to, or ""."""
    variants: tuple[str, ...]
    context: bool
    """True where the name is also a common word, so that it counts only among other partners.

    This is said of the name alone: a variant counts anywhere ("Cộng hòa Pháp"), unless it has up to
    four letters that are not all capitals ("Mỹ", "Úc", "Nhật").
    """
    source: str


@dataclass(frozen=True, slots=True)
class SectorEntry:
    """A field of policy; a SKOS concept."""

    id: str
    name: str
    """Its plain name in lower case: "bán dẫn"."""
    name_en: str
    broader: str
    """The id of the next wider sector, or ""."""
    variants: tuple[str, ...]
    """Other names of it, and narrower fields that have no row of their own."""
    context: tuple[str, ...]
    """Those of its names that are everyday words too ("xây dựng", to build; "điện", power).

    They count only in an enumeration of fields or behind a word such as "lĩnh vực", "ngành".
    """
    unlike: tuple[str, ...]
    """Set phrases that hold one of its names and mean something else ("công nghiệp hóa")."""
    source: str


@dataclass(frozen=True, slots=True)
class LawName:
    """The name of a law, code or ordinance, by which texts cite it without its number.

    Only where the name ends is asked of it: names hold commas, "và" and "của" themselves.
    """

    id: str
    name: str
    """Without "Luật", "Bộ luật" or "Pháp lệnh": "Phòng, chống thiên tai"."""
    source: str


@dataclass(frozen=True, slots=True)
class Succession:
    """One agency or province that took over from another on a date."""

    earlier: str
    later: str
    date: str
    """ISO; the first day of the later one."""
    source: str
