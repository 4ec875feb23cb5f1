"""What docs/ says is so: ids, columns, addresses and links."""

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from danchieu.api.app import create_app
from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract
from danchieu.ontology import reference as shapes
from danchieu.ontology.identity import identity_of
from danchieu.ontology.numbering import numbering
from danchieu.ontology.reading import AgencyName
from danchieu.ontology.tables import reference

# matches "| 15-CT/TW | Chỉ thị | | 2022-08-10 | `ct-15-tw-xiii` |"; not the lines of other tables
ID_ROW = re.compile(r"^\| (\d\S*) \| (.*?) ?\| (.*?) ?\| (.*?) ?\| `(\S+)` \|$", re.M)
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
IN_PROVINCE = re.compile(r"tỉnh (\w+ \w+)$|Tỉnh ủy (\w+ \w+)$")
TABLES = {
    "agencies": shapes.AgencyEntry,
    "laws": shapes.LawName,
    "partners": shapes.PartnerEntry,
    "provinces": shapes.Province,
    "sectors": shapes.SectorEntry,
    "successions": shapes.Succession,
    "types": shapes.DocumentType,
}


def test_the_ids_in_identity_are_those_that_the_code_makes(root: Path):
    rows = ID_ROW.findall((root / "docs/identity.md").read_text(encoding="utf-8"))
    assert len(rows) > 20
    wrong = [row for row in rows if made(*row[:4]) != row[4]]
    assert wrong == []


def made(number: str, type: str, issuer: str, date: str) -> str:
    tables = reference()
    parsed = numbering(number, tables)
    assert parsed is not None
    found = IN_PROVINCE.search(issuer)
    province = next(filter(None, found.groups())) if found else ""
    return identity_of(
        parsed,
        type=type or None,
        issuer=AgencyName(issuer, province=province) if issuer else None,
        date=date or None,
        term=None,
        tables=tables,
    ).id


def test_every_key_of_an_extraction_is_described(root: Path):
    text = (root / "docs/extract.md").read_text(encoding="utf-8")
    example = next((root / "examples").glob("*.txt"))
    printed = record(extract(example.read_text(encoding="utf-8")), example.name)
    described = re.findall(r"^\| `(\w+)` \|", text.partition("\n## ")[0], re.M)
    assert set(described) == set(printed)
    below = keys_of(printed["document"]) | keys_of(printed["tasks"])
    assert [key for key in sorted(below) if f"`{key}`" not in text] == []


def keys_of(part: Any) -> set[str]:
    return set[str]().union(*part) if isinstance(part, list) else set(part)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_of_reference_data_is_described(root: Path, name: str):
    text = (root / "docs/reference-data.md").read_text(encoding="utf-8")
    section = text.partition(f"\n## `{name}.csv`")[2].partition("\n## ")[0]
    described = re.findall(r"^\| `(\w+)` \|", section, re.M)
    assert described == [field.name for field in fields(TABLES[name])]


def test_every_address_of_the_service_is_described(root: Path):
    text = (root / "docs/http.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^\| `GET (/v1/\S+?)` \|", text, re.M))
    assert described == set(create_app().openapi()["paths"])


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/*.md"])
def test_every_link_leads_somewhere(root: Path, file: str):
    pages = list(root.glob(file))
    assert pages
    broken = [
        f"{page.name}: {link}"
        for page in pages
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []


def test_the_map_of_ingest_names_every_file_once(root: Path):
    page = (root / "docs/ingest.md").read_text(encoding="utf-8")
    steps = page[page.index("| step |") : page.index("Every file begins")]
    named = re.findall(r"`(\w+)`", steps)
    standing = sorted(path.stem for path in (root / "ingest").glob("[!_]*.py"))
    assert sorted(named) == standing
