"""People's answers over the real corpus: in any order, exported, and cut off by kill -9."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from io import StringIO
from itertools import groupby, islice
from pathlib import Path

import pytest
from rdflib import Graph, Namespace

from danchieu.ingest.build import Arrival, integrate, lay_reference
from danchieu.ingest.decide import decide
from danchieu.ingest.files import Failure
from danchieu.ingest.jobs import Job, arrival
from danchieu.ingest.load import load
from danchieu.ontology.decisions import Decision, decision
from danchieu.ontology.tables import reference
from danchieu.ontology.words import Judgement
from danchieu.queries import load_graph
from danchieu.queries.export import write_node_link, write_turtle
from danchieu.queries.opening import open_store
from danchieu.queries.unsure import unsure
from danchieu.queries.verify import graph_hash, verify

DCH = Namespace("https://w3id.org/danchieu/ontology#")


@pytest.fixture(scope="module")
def arrivals(shared: Path) -> list[Arrival]:
    found = [arrival(Job(str(path))) for path in sorted((shared / "corpus").glob("*.txt"))]
    assert not [each for each in found if isinstance(each, Failure)]
    return [each for each in found if isinstance(each, Arrival)]


def happened(place: str, events: Sequence[Arrival | Decision], together: int = 1) -> str:
    """The hash after all of it in this order; of texts in a row some come at a time."""
    store = open_store(place, write=True)
    try:
        with store.writing() as writer:
            lay_reference(writer, reference())
        for decisions, several in groupby(events, lambda event: isinstance(event, Decision)):
            if decisions:
                for event in several:
                    decide(store, event)
                continue
            while some := list(islice(several, together)):
                with store.writing() as writer:
                    integrate(writer, some, (), reference())
        assert list(verify(store)) == []
        return graph_hash(store)
    finally:
        store.close()


def answers(place: str) -> list[Decision]:
    """An answer to everything that the corpus leaves open, and some that join and part more."""
    store = open_store(place)
    items = unsure(store, limit=500).items
    ids = sorted(row["id"] for row in store.ask("all_nodes") if row["kind"] == "Document")
    texts = [row["id"] for row in store.ask("all_texts")]
    (own,) = store.ask("claims_of", texts=texts[:1])[:1]
    store.close()
    given = [
        decision(item.document.id, Judgement.SAME, next(iter(item.candidates)).document.id)
        if item.candidates
        else decision(item.document.id, Judgement.SAME, ids[0])
        for item in items[:6]
        if item.document.id != ids[0]
    ]
    return [
        *given,
        decision(ids[-1], Judgement.DIFFERENT, ids[0]),
        decision(texts[0], Judgement.DIFFERENT, own["document"]),
    ]


@pytest.fixture(scope="module")
def answered(
    arrivals: list[Arrival], tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[Decision], str]:
    """Answers about the corpus, and the hash that the embedded store gives with them."""
    folder = tmp_path_factory.mktemp("answered")
    happened(str(folder / "plain.db"), arrivals)
    given = answers(str(folder / "plain.db"))
    assert len(given) >= 5
    return given, happened(str(folder / "after.db"), [*arrivals, *given])


def test_any_order_of_the_corpus_and_its_answers_gives_one_hash(
    arrivals: list[Arrival],
    answered: tuple[list[Decision], str],
    new_place: Callable[[], str],
    kind: str,
):
    given, expected = answered
    seeds, together = (5, 1) if kind == "embedded" else (1, 5)
    for seed in range(seeds):
        events: list[Arrival | Decision] = [*arrivals, *given]
        random.Random(seed).shuffle(events)
        assert happened(new_place(), events, together) == expected, f"order of seed {seed}"


@pytest.fixture
def examples(root: Path, place: str) -> str:
    """A store of the shipped examples."""
    store = open_store(place, write=True)
    load(store, [str(root / "examples")])
    store.close()
    return place


def some_pair(place: str) -> tuple[str, str]:
    """Two documents that others cite."""
    store = open_store(place)
    cited = sorted({r["target"] for r in store.ask("all_edges") if r["relation"] == "IMPLEMENTS"})
    store.close()
    return cited[0], cited[1]


def test_what_rests_on_a_decision_says_so_in_every_form(examples: str):
    one, other = some_pair(examples)
    store = open_store(examples, write=True)
    decide(store, decision(one, Judgement.SAME, other))
    said = f"{one} same {other}"
    resting = {row["id"] for row in store.ask("all_edges") if said in row["properties"]}
    assert resting
    graph = load_graph(store)
    assert {
        key
        for *_, key, own in graph.edges(keys=True, data=True)
        if said in own.get("decisions", ())
    } == resting
    linked, turtle = StringIO(), StringIO()
    write_node_link(store, linked)
    write_turtle(store, turtle)
    store.close()
    edges = json.loads(linked.getvalue())["edges"]
    assert {edge["key"] for edge in edges if said in edge.get("decisions", ())} == resting
    told = Graph().parse(data=turtle.getvalue(), format="turtle")
    assert len({s for s, o in told.subject_objects(DCH.decisions) if str(o) == said}) == len(
        resting
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_a_decision_that_is_killed_is_whole_or_not_there(examples: str, kind: str):
    one, other = some_pair(examples)
    store = open_store(examples)
    before = graph_hash(store)
    store.close()
    command = [sys.executable, "-m", "danchieu.api", "decide", one, "same", other]
    command += ["--store", examples]
    started = time.monotonic()
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    whole = time.monotonic() - started
    store = open_store(examples)
    after = graph_hash(store)
    store.close()
    back = [*command[:4], "--withdraw", one, other, *command[-2:]]
    assert subprocess.run(back, capture_output=True, check=False).returncode == 0
    points = 8 if kind == "embedded" else 3
    for point in range(points):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * (0.5 + point / (2 * points - 2)))
        process.send_signal(signal.SIGKILL)
        process.wait()
        store = open_store(examples)
        kept = len(store.ask("all_decisions"))
        assert graph_hash(store) == (after if kept else before)
        assert list(verify(store)) == []
        store.close()
        if kept:
            assert subprocess.run(back, capture_output=True, check=False).returncode == 0
