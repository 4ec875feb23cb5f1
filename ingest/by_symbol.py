"""What the code in a document's symbol says of a letterhead whose lines are cut or lost."""

import re

from ..ontology.reading import AgencyName
from ..ontology.tables import Reference
from .ownnumber import Own


def of_symbol(printed: str, tables: Reference, own: Own, date: str | None) -> AgencyName | None:
    """The body below the one that the letterhead names alone, whose code the symbol bears:
    Tổng cục Hải quan of 1628/QĐ-TCHQ under "BỘ TÀI CHÍNH"."""
    groups = re.split(r"[/-]", own.symbol.value) if own.symbol else []
    above = tables.agency_by_name(printed, date)
    if above is None or len(groups) < 2 or not tables.types_by_code(groups[0]):
        return None
    entry = tables.agency_by_code(groups[1], date)
    if entry is None or entry.parent != above.id or entry.level != "central":
        return None
    return AgencyName(entry.name, entry.kind)


def is_cut(name: str, tables: Reference, own: Own, date: str | None) -> bool:
    """Whether a ministry's name that no table has is a piece of the one whose code the symbol
    bears: "Bộ Nông nghiệp và" of 12/2025/TT-BNNMT."""
    if own.symbol is None or not name.startswith("Bộ ") or tables.agency_by_name(name, date):
        return False
    codes = re.split(r"[/-]", own.symbol.value)
    entries = (tables.agency_by_code(code, date) for code in codes)
    begun = " ".join(name.split()[:3]).lower()
    return any(entry and entry.name.lower().startswith(begun) for entry in entries)
