"""What holds for the reading of any text at all."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from danchieu.ingest.codec import packed, unpacked
from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract
from danchieu.ontology.reading import Mention, Provision, Reading


def broken(text: str) -> list[str]:
    """The laws that the reading of a text breaks, or how it failed; none where all is well."""
    try:
        reading = extract(text)
    except Exception as error:  # whatever it is, it is what is looked for here
        return [f"extract: {type(error).__name__}: {error}"]
    return [*_places(reading, text), *_paths(reading), *_statements(reading), *_forms(reading)]


def _places(reading: Reading, text: str) -> Iterator[str]:
    """Every span lies in the text, and every quote is what stands there."""
    for part in _parts(reading):
        if not 0 <= part.start <= part.end <= len(text):
            yield f"span {part.start}:{part.end} does not lie in a text of {len(text)}"
        elif isinstance(part, Mention) and text[part.start : part.end] != part.quote:
            yield f"quote {part.quote!r} is not what stands at {part.start}:{part.end}"


def _parts(value: Any) -> Iterator[Mention | Provision]:
    if isinstance(value, (Mention, Provision)):
        yield value
    if isinstance(value, tuple):
        for item in value:
            yield from _parts(item)
    elif isinstance(value, dict):
        yield from _parts(tuple(value.values()))
    elif is_dataclass(value):
        yield from _parts(tuple(getattr(value, field.name) for field in fields(value)))


def _paths(reading: Reading) -> Iterator[str]:
    """Paths are unique, whoever is named as a parent stands before, and evidence lies in one."""
    seen = {""}
    for provision in reading.provisions:
        if provision.path in seen:
            yield f"path {provision.path!r} stands twice or is empty"
        if provision.parent not in seen:
            yield f"parent {provision.parent!r} of {provision.path!r} does not stand before it"
        seen.add(provision.path)
    for part in _parts(reading):
        if isinstance(part, Mention) and part.provision not in seen:
            yield f"{part.quote!r} lies in {part.provision!r}, which is no provision"


def _statements(reading: Reading) -> Iterator[str]:
    """Source and target of a statement are two of the documents that the text names."""
    known = len(reading.citations) + len(reading.references)
    for statement in reading.statements:
        if not 0 <= statement.source < known or not 0 <= statement.target < known:
            yield f"a statement of {statement.source} and {statement.target}; {known} are known"


def _forms(reading: Reading) -> Iterator[str]:
    """It can be printed as JSON and stored, and comes back the same."""
    try:
        json.dumps(record(reading, "any"), ensure_ascii=False, allow_nan=False).encode()
    except (TypeError, ValueError) as error:
        yield f"record: {type(error).__name__}: {error}"
    if unpacked(packed(reading)) != reading:
        yield "the stored form comes back as another reading"
