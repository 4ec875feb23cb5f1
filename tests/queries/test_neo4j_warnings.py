"""Nothing that is sent to Neo4j is deprecated or else warned of, on either version."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from neo4j import GraphDatabase

from danchieu.ontology.words import Relation
from danchieu.queries import neo4j_questions
from danchieu.queries.lineage import lineage
from danchieu.queries.neo4j_access import credentials
from danchieu.queries.neo4j_schema import prepare, statements
from danchieu.queries.neo4j_session import Server
from danchieu.queries.neo4j_store import Neo4jStore
from danchieu.queries.phrases import phrases
from danchieu.queries.rows import EdgeRow, NodeRow, RedirectRow

pytestmark = pytest.mark.neo4j

QUESTIONS = sorted(file.stem for file in Path(neo4j_questions.__file__).parent.glob("*.cypher"))


@pytest.fixture
def server(place: str) -> Iterator[Server]:
    """A database over a driver that makes a Python warning, and so an error, of each of Neo4j's.

    But for words that the database does not know: it knows few when it is empty.
    """
    driver = GraphDatabase.driver(
        place,
        auth=credentials(os.environ),
        warn_notification_severity="WARNING",
        notifications_disabled_classifications=["UNRECOGNIZED"],
    )
    with driver:
        made = Server(driver, None, place, GraphDatabase.bookmark_manager())
        prepare(made, write=True)
        yield made


def test_a_server_that_warns_is_heard(server: Server):
    with pytest.warns(match="deprecated"):
        server.read("MATCH (n) RETURN id(n) LIMIT 1")


def test_the_store_is_laid_down_written_to_and_asked_without_a_warning(server: Server, policy: Any):
    for _, statement in statements():  # which stand there already
        server.write(statement)
    store = Neo4jStore(server)
    policy.put(store)
    assert lineage(store, "ct-15-tw-xiii").edges
    for table in (NodeRow, EdgeRow, RedirectRow):
        with store.writing() as writer:
            keys = [tuple(getattr(row, name) for name in row.KEY) for row in store.rows(table)]
            writer.drop(table, keys)
            writer.put([EdgeRow("CITES~x", "CITES", "a", "b", None, "{}")])


def test_no_question_and_no_phrase_is_warned_of(server: Server):
    texts = [phrase.cypher for phrase in phrases()]
    for name in QUESTIONS:
        if name != "schema":
            texts += neo4j_questions.texts(name, {"relations": [Relation.CITES]})[:2]
    for text in texts:
        given: dict[str, Any] = dict.fromkeys(re.findall(r"\$(\w+)", text))
        if "$ids." in text:
            given["ids"] = neo4j_questions.by_relation([])
        assert server.read(f"EXPLAIN {text}", **given) == []
