"""Documents of every kind, written for these tests: header, citations and statements of each.

The expectations in kinds/expected.json were read off the documents by hand; a citation is
[relation, date, issuer, mentions].
"""

import json
from pathlib import Path

import pytest

from danchieu.ingest.extract import extract
from danchieu.ontology.reading import Citation, Reading

KINDS = Path(__file__).parent / "kinds"
EXPECTED = json.loads((KINDS / "expected.json").read_text("utf-8"))


def _read(kind: str) -> Reading:
    return extract((KINDS / f"{kind}.txt").read_text("utf-8"))


@pytest.mark.parametrize("kind", EXPECTED)
def test_a_document_of_each_kind_says_what_it_is(kind: str) -> None:
    header = _read(kind).header
    got = {
        "number": header.number,
        "type": header.type,
        "issuer": header.issuer.name if header.issuer else None,
        "date": header.date,
        "title": header.title,
        "signer": header.signer,
        "signer_title": header.signer_title,
        "recipients": [each.text for each in header.recipients],
    }
    wanted = EXPECTED[kind]["header"]
    assert {field: got[field] for field in wanted} == wanted


@pytest.mark.parametrize("kind", EXPECTED)
def test_a_document_of_each_kind_cites_what_it_names(kind: str) -> None:
    assert {each.number: _told(each) for each in _read(kind).citations} == EXPECTED[kind][
        "citations"
    ]


@pytest.mark.parametrize("kind", EXPECTED)
def test_a_document_of_each_kind_states_what_others_do(kind: str) -> None:
    reading = _read(kind)
    both = [each.number or each.name for each in (*reading.citations, *reading.references)]
    got = [[both[s.source], s.relation.lower(), both[s.target]] for s in reading.statements]
    assert got == EXPECTED[kind]["statements"]


def _told(citation: Citation) -> list[object]:
    issuer = citation.issuer.name if citation.issuer else None
    return [citation.relation.lower(), citation.date, issuer, len(citation.occurrences)]
