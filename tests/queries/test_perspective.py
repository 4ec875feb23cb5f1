"""What `danchieu bloom` writes, and that the files kept beside the compose file are that."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from danchieu.api.command_bloom import written
from danchieu.ontology.labels import label
from danchieu.ontology.model import NODES, properties
from danchieu.ontology.vocabulary import vocabulary
from danchieu.ontology.words import Kind, Relation
from danchieu.queries.neo4j_rows import edge_properties, node_properties
from danchieu.queries.perspective import perspective
from danchieu.queries.phrases import phrases

from .conftest import Made, stored_edge, stored_node


@pytest.fixture(scope="module")
def bloom() -> dict[str, Any]:
    return perspective()


@pytest.mark.parametrize(
    ("file", "browser"),
    [("perspective.json", None), ("style.grass", "style"), ("queries.csv", "queries")],
)
def test_the_files_that_are_kept_are_what_the_command_writes(
    root: Path, file: str, browser: str | None
):
    kept = (root / "docker/bloom" / file).read_text(encoding="utf-8")
    assert kept == written(browser), f"write it again: danchieu bloom … > docker/bloom/{file}"


def test_it_has_the_keys_of_an_export_of_bloom(bloom: dict[str, Any]):
    assert set(bloom) == {
        *("name", "id", "version", "type", "createdAt", "lastEditedAt", "palette", "metadata"),
        *("categories", "labels", "relationshipTypes", "templates", "sceneActions"),
        *("hiddenRelationshipTypes", "hideUncategorisedData", "maxLimitToastMsgEnabled"),
        "parentPerspectiveId",
    }
    assert bloom["version"] == "2.21.0"


def test_it_fits_the_schema_drawn_from_public_exports(bloom: dict[str, Any], shared: Path):
    jsonschema = pytest.importorskip("jsonschema")
    schema = shared / "facts/neo4j_bloom/perspective.schema.json"
    jsonschema.validate(bloom, json.loads(schema.read_text(encoding="utf-8")))


def test_every_kind_is_a_category_with_its_vietnamese_name(bloom: dict[str, Any]):
    names = {tuple(each["labels"]): each["name"].lower() for each in bloom["categories"]}
    assert {kind: names[(kind,)] for kind in Kind} == {kind: label(kind) for kind in Kind}
    colors = [each["color"] for each in bloom["categories"]]
    assert len(set(colors)) == len(colors)


def test_a_stub_is_told_before_it_is_a_document(bloom: dict[str, Any]):
    order = [each["labels"][0] for each in bloom["categories"]]
    assert order.index("Stub") < order.index("Document")
    assert order.index("Disputed") < order.index("Document")


def test_every_relation_has_a_style_and_shows_its_vietnamese_name(bloom: dict[str, Any]):
    assert {each["id"] for each in bloom["relationshipTypes"]} == set(Relation)
    for each in bloom["relationshipTypes"]:
        assert [told["key"] for told in each["captions"] if told["isCaption"]] == ["name"]


def test_what_is_large_or_serves_the_store_alone_is_left_out_of_view(bloom: dict[str, Any]):
    for each in bloom["categories"]:
        hidden = {one["name"] for one in each["properties"] if one["exclude"]}
        assert {"search", "words", "kind"} <= hidden
        assert ("text" in hidden) == (each["labels"] == ["Provision"])
        shown = {told["key"] for told in each["captions"] if told["type"] == "property"}
        assert not shown & hidden
    assert bloom["hideUncategorisedData"] is True


def test_its_properties_are_those_that_the_store_writes(bloom: dict[str, Any], policy: Made):
    told = {each["labels"][0]: each["properties"] for each in bloom["categories"]}
    for node in policy.nodes.values():
        known = {each["name"]: each["dataType"] for each in told[node.KIND]}
        for name, value in node_properties(stored_node(node)).items():
            if value is not None:
                assert known[name] == bloom_type(value), (node.id, name)
    told = {each["id"]: each["properties"] for each in bloom["relationshipTypes"]}
    for edge in policy.edges.values():
        known = {each["propertyKey"] for each in told[edge.relation]}
        own = {name for name, value in edge_properties(stored_edge(edge)).items() if value}
        assert own <= known | {"id", "evidence"}


def bloom_type(value: Any) -> str:
    names = {"str": "string", "int": "bigint", "bool": "boolean", "list": "array", "date": "Date"}
    return names[type(value).__name__]


def test_days_are_the_properties_that_the_turtle_says_to_be_days():
    named = {name for kind in NODES.values() for name in kind.__slots__}
    days = {"date_from", "date_to", "deadline_from", "deadline_to", "valid_from", "valid_to"}
    assert vocabulary().days & (named | set(properties.__annotations__)) <= days
    assert vocabulary().days == days


def test_relations_go_between_the_labels_that_the_turtle_names(bloom: dict[str, Any]):
    told = {
        (each["source"], each["relationshipType"], each["target"])
        for each in bloom["metadata"]["pathSegments"]
    }
    assert ("Document", "SETS", "Task") in told
    assert ("Task", "IN_SECTOR", "Sector") in told  # a task is a provision
    assert ("Agency", "SETS", "Task") not in told
    assert {each[1] for each in told} == set(Relation)


def test_there_are_phrases_enough_and_each_has_its_own_words():
    several = phrases()
    assert len(several) >= 12
    assert len({phrase.text for phrase in several}) == len(several)


@pytest.mark.parametrize("phrase", phrases(), ids=lambda phrase: phrase.name)
def test_a_phrase_takes_what_it_names_only_as_parameters(phrase: Any):
    named = set(re.findall(r"\$(\w+)", phrase.text))
    assert named == {each.name for each in phrase.parameters}
    assert named == set(re.findall(r"\$(\w+)", phrase.cypher))
    before: set[str] = set()
    for each in phrase.parameters:
        assert set(re.findall(r"\$(\w+)", each.cypher or "")) <= before
        before.add(each.name)
    assert not re.search(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|LOAD|FOREACH)\b", phrase.cypher)
    assert "LIMIT" in phrase.cypher


def test_the_saved_queries_are_the_phrases():
    rows = list(csv.DictReader(io.StringIO(written("queries"))))
    assert rows[0]["isFolder"] == "true"
    told = {(row["name"], row["query"]) for row in rows[1:] if row["parentId"] == rows[0]["id"]}
    assert told == {(phrase.text, phrase.cypher) for phrase in phrases()}


def test_the_style_sheet_has_a_rule_for_each_label_and_relation():
    sheet = written("style")
    assert set(re.findall(r"^node\.(\w+) {", sheet, re.M)) == {*Kind, "Stub", "Disputed"}
    assert set(re.findall(r"^relationship\.(\w+) {", sheet, re.M)) == set(Relation)
    assert sheet.index("node.Document {") < sheet.index("node.Stub {")  # the last one counts
