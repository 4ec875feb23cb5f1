"""Documents of every kind, written for these tests: header, citations and statements of each.

kinds/expected.json is a golden file: the extractor wrote it, a person read it through against the
documents. It keeps a change from passing unseen; it is no independent measure. A run of the tests
with REWRITE_GOLDEN=1 in the environment writes it anew; read the diff before you keep it. A
citation is [relation, date, issuer, mentions].
"""

import json
import os
from pathlib import Path

import pytest

from danchieu.ingest.extract import extract
from danchieu.ontology.reading import Citation, Reading

KINDS = Path(__file__).parent / "kinds"
GOLDEN = KINDS / "expected.json"
FIELDS = ("number", "type", "issuer", "date", "signer", "signer_title", "recipients", "title")


def _read(kind: str) -> Reading:
    return extract((KINDS / f"{kind}.txt").read_text("utf-8"))


def _header(reading: Reading) -> dict[str, object]:
    header = reading.header
    told: dict[str, object] = {field: getattr(header, field) for field in FIELDS}
    told["issuer"] = header.issuer.name if header.issuer else None
    told["recipients"] = [each.text for each in header.recipients]
    return told


def _citations(reading: Reading) -> dict[str | None, list[object]]:
    return {each.number: _told(each) for each in reading.citations}


def _told(citation: Citation) -> list[object]:
    issuer = citation.issuer.name if citation.issuer else None
    return [citation.relation.lower(), citation.date, issuer, len(citation.occurrences)]


def _statements(reading: Reading) -> list[list[str | None]]:
    both = [each.number or each.name for each in (*reading.citations, *reading.references)]
    return [[both[s.source], s.relation.lower(), both[s.target]] for s in reading.statements]


def _rewrite() -> None:
    """Write the golden file from what the extractor reads now; what is empty is left out."""
    golden: dict[str, object] = {}
    for kind in sorted(path.stem for path in KINDS.glob("*.txt")):
        reading = _read(kind)
        golden[kind] = {
            "header": {field: told for field, told in _header(reading).items() if told},
            "citations": _citations(reading),
            "statements": _statements(reading),
        }
    GOLDEN.write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n", "utf-8")


if os.environ.get("REWRITE_GOLDEN") == "1":
    _rewrite()
EXPECTED = json.loads(GOLDEN.read_text("utf-8"))


@pytest.mark.parametrize("kind", EXPECTED)
def test_a_document_of_each_kind_says_what_it_is(kind: str) -> None:
    got, wanted = _header(_read(kind)), EXPECTED[kind]["header"]
    assert {field: got[field] for field in wanted} == wanted


@pytest.mark.parametrize("kind", EXPECTED)
def test_a_document_of_each_kind_cites_what_it_names(kind: str) -> None:
    assert _citations(_read(kind)) == EXPECTED[kind]["citations"]


@pytest.mark.parametrize("kind", EXPECTED)
def test_a_document_of_each_kind_states_what_others_do(kind: str) -> None:
    assert _statements(_read(kind)) == EXPECTED[kind]["statements"]
