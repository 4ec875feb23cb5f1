"""A document gives the same facts, whatever kind of file it comes in."""

from pathlib import Path
from typing import Any

import pytest

from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract
from danchieu.ingest.load import load
from danchieu.ingest.read import Source, source
from danchieu.ontology.words import Relation
from danchieu.queries.opening import open_store
from tests.ingest import printing

# with a table of tasks, letterheads in columns, a blank number, footnotes, NFD, a web page
EXAMPLES = ("01", "02", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14")
KINDS = ("docx", "html", "pdf")


def made(kind: str, text: str) -> bytes:
    maker = getattr(printing, f"as_{kind}")
    return maker(printing.blocks(text))


def example(root: Path, number: str) -> str:
    found = next(each for each in (root / "examples").glob(f"{number}_*"))
    return found.read_text(encoding="utf-8")


def facts(text: str) -> dict[str, Any]:
    """What a text says, without places; words folded, as lines break elsewhere."""
    told = record(extract(text), "x")

    def folded(words: Any) -> Any:
        return " ".join(words.replace("|", " ").split()) if isinstance(words, str) else words

    return {
        "document": {name: folded(words) for name, words in told["document"].items()},
        "citations": sorted(
            (
                *(each[name] or "" for name in ("number", "type", "date", "issuer", "relation")),
                len(each["mentions"]),
            )
            for each in told["citations"]
        ),
        "references": sorted((each["name"], each["relation"]) for each in told["references"]),
        "statements": sorted(
            (each["source"], each["relation"], each["target"]) for each in told["statements"]
        ),
        "tasks": [
            (
                *(folded(each[name]) for name in ("path", "text", "modality", "deadline")),
                *((one["agency"], one["role"]) for one in each["assignees"]),
            )
            for each in told["tasks"]
        ],
        "partners": [(each["name"], each["kind"]) for each in told["partners"]],
        "sectors": [each["name"] for each in told["sectors"]],
    }


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("number", EXAMPLES)
def test_an_example_says_the_same_in_each_kind_of_file(root: Path, number: str, kind: str) -> None:
    text = example(root, number)
    read = source(made(kind, text), f"a.{kind}")
    assert facts(read.text) == facts(text)
    assert read.left_out == ()


@pytest.mark.parametrize("kind", KINDS)
def test_offsets_point_into_the_text_as_read(root: Path, kind: str) -> None:
    read = source(made(kind, example(root, "06")), f"a.{kind}")
    told = record(extract(read.text), "x")
    places = [place for each in told["citations"] for place in each["mentions"]]
    assert places
    assert all(read.text[place["start"] : place["end"]] == place["text"] for place in places)


def test_media_types_are_those_of_the_kinds(root: Path) -> None:
    text = example(root, "07")
    read = {kind: source(made(kind, text), f"a.{kind}") for kind in KINDS}
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert {kind: each.media_type for kind, each in read.items()} == {
        "docx": office,
        "html": "text/html",
        "pdf": "application/pdf",
    }
    assert source(text.encode(), "a.md").media_type == "text/plain"


def test_the_kind_is_told_by_the_bytes_not_by_the_name(root: Path) -> None:
    for kind in KINDS:
        data = made(kind, example(root, "07"))
        assert same(source(data, f"a.{kind}"), source(data, "a.txt"))


def same(one: Source, other: Source) -> bool:
    return (one.text, one.media_type, one.sha256) == (other.text, other.media_type, other.sha256)


def test_four_files_of_one_letter_are_four_texts_of_one_document(
    root: Path, tmp_path: Path
) -> None:
    text = example(root, "06")
    for kind in KINDS:
        (tmp_path / f"a.{kind}").write_bytes(made(kind, text))
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    store = open_store(str(tmp_path / "s.db"), write=True)
    report = load(store, [str(tmp_path)])
    assert len(report.read) == 4
    assert report.failed == () == report.left_out
    edges = [row for row in store.ask("all_edges") if row["relation"] == Relation.TEXT_OF]
    assert len(edges) == 4
    assert {row["target"] for row in edges} == {"kh-215-ubnd-mh-gia-lai-2024"}
    store.close()
