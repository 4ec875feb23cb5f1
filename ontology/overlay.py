"""The shipped reference tables with a user's own laid over them, and every id in them checked."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import BadReference
from .reference import (
    AgencyEntry,
    DocumentType,
    LawName,
    PartnerEntry,
    Province,
    SectorEntry,
    Succession,
)
from .rows import Table, read_table

_SHIPPED = Path(__file__).parent / "data"
_SHAPES: dict[str, type[Any]] = {
    "agencies": AgencyEntry,
    "laws": LawName,
    "partners": PartnerEntry,
    "provinces": Province,
    "sectors": SectorEntry,
    "successions": Succession,
    "types": DocumentType,
}


@dataclass(frozen=True, slots=True)
class Overlay:
    """The rows of each table by its name, and the digest of the bytes that they came from."""

    rows: dict[str, tuple[Any, ...]]
    digest: str


def overlay(own: Path | None) -> Overlay:
    """All tables; rows of those in the folder `own` add to the shipped or replace by id.

    The digest is the SHA-256 (hex) of all files in the order of their names, each shipped one
    before the user's. Raises BadReference, which names file, line and column.
    """
    _check_folder(own)
    digest = hashlib.sha256()
    tables: dict[str, list[Table]] = {}
    for name, shape in _SHAPES.items():
        tables[name] = []
        for file in _files(name, own):
            data = file.read_bytes().replace(b"\r\n", b"\n")  # a checkout may have changed the ends
            digest.update(b"%s %d\n%s" % (name.encode(), len(data), data))
            tables[name].append(read_table(data, str(file), shape))
    merged = {name: _merged(parts) for name, parts in tables.items()}
    _check_links(tables, merged)
    rows = {name: tuple(by_key.values()) for name, by_key in merged.items()}
    return Overlay(rows, digest.hexdigest())


def _files(name: str, own: Path | None) -> list[Path]:
    folders = [_SHIPPED] if own is None else [_SHIPPED, own]
    return [file for folder in folders if (file := folder / f"{name}.csv").is_file()]


def _check_folder(own: Path | None) -> None:
    """A misspelt name must not pass for a table that is not there."""
    if own is None:
        return
    if not own.is_dir():
        raise BadReference(f"{own}: no such folder of reference tables; check its name")
    for file in sorted(own.glob("*.csv")):
        if file.stem not in _SHAPES:
            allowed = ", ".join(f"{name}.csv" for name in _SHAPES)
            raise BadReference(f"{file}: not a reference table; rename it, allowed: {allowed}")


def _merged(parts: list[Table]) -> dict[Any, Any]:
    """Rows by what a later file replaces them by; within one file it may not stand twice."""
    merged: dict[Any, Any] = {}
    for table in parts:
        keyed: dict[Any, Any] = {}
        for index, row in enumerate(table.rows):
            if keyed.setdefault(_key(row), row) is not row:
                column = "later" if isinstance(row, Succession) else "id"
                raise table.wrong(index, column, getattr(row, column), "another row has it already")
        merged |= keyed
    return merged


def _key(row: Any) -> object:
    return (row.earlier, row.later) if isinstance(row, Succession) else row.id


def _check_links(tables: dict[str, list[Table]], merged: dict[str, dict[Any, Any]]) -> None:
    """Every id that a row points at must be that of a row."""
    lasting = merged["agencies"].keys() | merged["provinces"].keys()
    for name, column, known in (
        ("agencies", "parent", merged["agencies"].keys()),
        ("partners", "country", merged["partners"].keys()),
        ("sectors", "broader", merged["sectors"].keys()),
        ("successions", "earlier", lasting),
        ("successions", "later", lasting),
    ):
        for table in tables[name]:
            for index, row in enumerate(table.rows):
                value: str = getattr(row, column)
                if value and value not in known:
                    raise table.wrong(index, column, value, "it must be the id of a row")
