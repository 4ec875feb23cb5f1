"""The reference tables, looked up by name, code and date.

Nothing is read at import. A name that had two bearers (Tây Ninh before and after the merger of
1 July 2025, Nghị quyết 202/2025/QH15) is settled by the date of the text in which it stands.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from .folding import composed
from .overlay import overlay
from .reference import (
    AgencyEntry,
    DocumentType,
    LawName,
    PartnerEntry,
    Province,
    SectorEntry,
    Succession,
)

_BEFORE_MERGERS = "2025-06-30"
_BEFORE_REFORM = "2025-01-31"  # ministries, departments and Party organs changed in Feb and March
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_MARKS = re.compile(r"[\u0300-\u036f]+")

Row = TypeVar("Row")
Lasting = TypeVar("Lasting", Province, AgencyEntry)


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """All reference tables, each in the order of its file, a user's new rows last.

    `digest` (SHA-256, hex) tells one set of tables from another. Names are looked up without regard
    to case, tone marks or punctuation. `on` is an ISO date as precise as is known ("2024",
    "2024-05", "2024-Q3"); its first day counts. Without one the state before the reforms of 2025 is
    taken, as texts without any date are mostly older. Where no bearer of a name or code stood on
    that day, the one that ended last before it is given, else the first that came after.
    """

    types: tuple[DocumentType, ...]
    provinces: tuple[Province, ...]
    agencies: tuple[AgencyEntry, ...]
    laws: tuple[LawName, ...]
    partners: tuple[PartnerEntry, ...]
    sectors: tuple[SectorEntry, ...]
    successions: tuple[Succession, ...]
    digest: str

    def types_by_code(self, code: str) -> tuple[DocumentType, ...]:
        """The types that a code may stand for, likeliest first ("QĐ": quyết định, quy định)."""
        return _found_by_code(_types_by_code(self), code)

    def type_by_code(self, code: str) -> DocumentType | None:
        """The likeliest type of a code; "QD" gives quyết định, as no type has that code itself."""
        return next(iter(self.types_by_code(code)), None)

    def type_by_name(self, name: str) -> DocumentType | None:
        """The type of this name ("nghi quyet", "Nghị quyết", "Qui định")."""
        return next(iter(_types_by_name(self).get(_plain(name), ())), None)

    def province(self, id: str) -> Province | None:
        """The province of this id."""
        return _by_id(self, "provinces").get(id)

    def province_by_name(self, name: str, on: str | None = None) -> Province | None:
        """The province of this name ("Tây Ninh", "tỉnh Tây Ninh", "TP.HCM") on a date.

        "thành phố Tây Ninh" is none: only a centrally run city goes by "thành phố".
        """
        found = _provinces_by_name(self).get(_plain(name), ())
        return _standing(found, _first_day(on) or _BEFORE_MERGERS)

    def partner(self, id: str) -> PartnerEntry | None:
        """The partner of this id."""
        return _by_id(self, "partners").get(id)

    def partner_by_name(self, name: str) -> PartnerEntry | None:
        """The partner whose everyday name this is, to the letter."""
        return _by_own_name(self, "partners").get(name)

    def sector(self, id: str) -> SectorEntry | None:
        """The sector of this id."""
        return _by_id(self, "sectors").get(id)

    def sector_by_name(self, name: str) -> SectorEntry | None:
        """The sector of this plain name, or of a variant of it ("nguồn nhân lực")."""
        return next(iter(_sectors_by_name(self).get(_plain(name), ())), None)

    def agencies_on(self, on: str | None = None) -> tuple[AgencyEntry, ...]:
        """The agencies that stood on a date."""
        day = _first_day(on) or _BEFORE_REFORM
        return tuple(each for each in self.agencies if _stands(each, day))

    def provinces_on(self, on: str | None = None) -> tuple[Province, ...]:
        """The provinces that stood on a date: 63 until 30 June 2025, 34 since."""
        day = _first_day(on) or _BEFORE_MERGERS
        return tuple(each for each in self.provinces if _stands(each, day))

    def agency(self, id: str) -> AgencyEntry | None:
        """The agency of this id."""
        return _by_id(self, "agencies").get(id)

    def agencies_by_code(self, code: str) -> tuple[AgencyEntry, ...]:
        """The agencies that a code may stand for, likeliest first ("TU": tỉnh ủy, thành ủy …)."""
        return _found_by_code(_agencies_by_code(self), code)

    def agency_by_code(self, code: str, on: str | None = None) -> AgencyEntry | None:
        """The likeliest agency of a code on a date ("SNNMT", "TTg")."""
        return _standing(self.agencies_by_code(code), _first_day(on) or _BEFORE_REFORM)

    def agencies_by_name(self, name: str) -> tuple[AgencyEntry, ...]:
        """The agencies of this name or abbreviation, own names before abbreviations."""
        return _agencies_by_name(self).get(_plain(name), ())

    def agency_by_name(self, name: str, on: str | None = None) -> AgencyEntry | None:
        """The agency of this name or abbreviation on a date, without any province behind it."""
        return _standing(self.agencies_by_name(name), _first_day(on) or _BEFORE_REFORM)


def reference(own: Path | None = None) -> Reference:
    """The shipped tables; rows of those in the folder `own` add to them or replace by id.

    Read once a process. Raises BadReference, which names file, line and column, where a row cannot
    be used.
    """
    return _read(own)


@cache
def _read(own: Path | None) -> Reference:
    laid = overlay(own)
    return Reference(**laid.rows, digest=laid.digest)


def _first_day(on: str | None) -> str:
    """The first day of an ISO date of any precision; "" where there is none."""
    year, _, rest = (on or "").partition("-")
    if rest.startswith("Q"):
        rest = f"{int(rest[1:]) * 3 - 2:02d}"
    return year and (f"{year}-{rest}-01" if rest else f"{year}-01-01")[:10]


def _stands(each: Province | AgencyEntry, day: str) -> bool:
    return each.valid_from <= day and (not each.valid_to or day <= each.valid_to)


def _standing(found: Sequence[Lasting], day: str) -> Lasting | None:
    """The first that stood on the day, else the last before it, else the first after it."""
    for each in found:
        if _stands(each, day):
            return each
    before = [each for each in found if each.valid_to and each.valid_to < day]
    if before:
        return max(before, key=lambda each: each.valid_to)
    return min(found, key=lambda each: each.valid_from, default=None)


@lru_cache(8192)
def _plain(name: str) -> str:
    """What names are compared by: "TP. Hồ Chí Minh" → "tp ho chi minh"."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", composed(name).lower())).replace("đ", "d")
    return _NOT_WORD.sub(" ", bare).strip()


@lru_cache(8192)
def _code(code: str) -> str:
    return composed(code).upper().replace(" ", "")


def _bare_code(code: str) -> str:
    return _plain(_code(code))  # lower case, so never taken for a code as it is


def _found_by_code(index: dict[str, tuple[Row, ...]], code: str) -> tuple[Row, ...]:
    """By the code as it is, else without marks: ĐA is not DA, but QD can only be QĐ."""
    return index.get(_code(code)) or index.get(_bare_code(code), ())


def _indexed(
    rows: Iterable[Row], keys: Callable[[Row], Iterable[Iterable[str]]]
) -> dict[str, tuple[Row, ...]]:
    """Rows by each of their keys; `keys` gives them in ranks, the best first."""
    ranked: dict[str, dict[int, tuple[int, Row]]] = {}
    for order, row in enumerate(rows):
        for rank, group in enumerate(keys(row)):
            for key in group:
                ranked.setdefault(key, {}).setdefault(order, (rank, row))
    return {
        key: tuple(row for _, row in sorted(found.values(), key=lambda each: each[0]))
        for key, found in ranked.items()
    }


def _code_keys(row: DocumentType | AgencyEntry) -> tuple[Iterable[str], Iterable[str]]:
    return map(_code, row.codes), map(_bare_code, row.codes)


def _name_keys(
    row: DocumentType | AgencyEntry | SectorEntry,
) -> tuple[Iterable[str], Iterable[str]]:
    return [_plain(row.name)], map(_plain, row.variants)


def _province_keys(row: Province) -> tuple[Iterable[str], Iterable[str]]:
    name, full = _plain(row.name), _plain(row.full_name)
    city = [f"tp {name}"] if full.startswith("thanh pho ") else []
    return [name, full, *city], map(_plain, row.variants)


@cache
def _types_by_code(reference: Reference) -> dict[str, tuple[DocumentType, ...]]:
    return _indexed(reference.types, _code_keys)


@cache
def _types_by_name(reference: Reference) -> dict[str, tuple[DocumentType, ...]]:
    return _indexed(reference.types, _name_keys)


@cache
def _provinces_by_name(reference: Reference) -> dict[str, tuple[Province, ...]]:
    return _indexed(reference.provinces, _province_keys)


@cache
def _agencies_by_code(reference: Reference) -> dict[str, tuple[AgencyEntry, ...]]:
    return _indexed(reference.agencies, _code_keys)


@cache
def _agencies_by_name(reference: Reference) -> dict[str, tuple[AgencyEntry, ...]]:
    return _indexed(reference.agencies, _name_keys)


@cache
def _sectors_by_name(reference: Reference) -> dict[str, tuple[SectorEntry, ...]]:
    return _indexed(reference.sectors, _name_keys)


@cache
def _by_id(reference: Reference, table: str) -> dict[str, Any]:
    return {row.id: row for row in getattr(reference, table)}


@cache
def _by_own_name(reference: Reference, table: str) -> dict[str, Any]:
    return {row.name: row for row in getattr(reference, table)}
