"""How a server answers each question of `queries/`: the steps of its plan and what they cost."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import synthetic
from neo4j import Driver

from danchieu.ontology.words import BETWEEN_DOCUMENTS, Relation
from danchieu.queries import neo4j_questions, opening
from danchieu.queries.store import Store
from danchieu.queries.words import all_of

QUESTIONS = sorted(
    file.stem
    for file in Path(opening.__file__).parent.glob("*.cypher")
    if file.stem != "schema" and not file.stem.startswith("all_")
)


def page(driver: Driver, store: Store, documents: int) -> str:
    """All of them in Markdown."""
    version = driver.get_server_info().agent.removeprefix("Neo4j/")
    (counts,) = driver.execute_query(
        "RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS edges"
    ).records
    parts = [
        f"# How Neo4j answers each question\n\nWritten by `python bench/neo4j_store.py --large "
        f"{documents} --profile docs/profile.md` on Neo4j {version}: {documents:,} made-up "
        f"documents, {counts['nodes']:,} nodes, {counts['edges']:,} edges. Each question stands in "
        "`queries/` under its name. Steps are read from the bottom up; *hits* are what the server "
        "had to look at, *rows* what each step gave. Where a file speaks of each relation or kind, "
        "one of them is shown. The questions that begin with `all_` give all there is, and are "
        "left out.\n"
    ]
    for name in QUESTIONS:
        text, given = asked(name, documents)
        with driver.session(default_access_mode="READ") as session:
            session.run(text, given).consume()
            answer = session.run(f"PROFILE {text}", given)
            answer.fetch(1_000_000)  # no figures stand in what is not fetched
            profile = answer.consume().profile
        parts.append(f"## {name}\n\n```\n" + "\n".join(steps(profile)) + "\n```\n")
    return "\n".join(parts)


def asked(name: str, documents: int) -> tuple[str, dict[str, Any]]:
    """What is sent for a question about things in the middle of the graph."""
    given = parameters(documents)
    texts = neo4j_questions.texts(name, given)
    wanted = set(re.findall(r"\$(\w+)", texts[0]))
    bound = {each: value for each, value in given.items() if each in wanted}
    if name == "edges":
        bound["ids"] = given["edges"]
    if name == "unsure":
        bound["after"] = ""
    shown = next((text for text in texts if ":CITES" in text), texts[0])
    return shown, neo4j_questions.bound(name, bound)


def parameters(documents: int) -> dict[str, Any]:
    """Values for all parameters."""
    middle = documents // 200 * 100
    ids = [synthetic.document(n) for n in range(middle, middle + 50)]
    texts = [f"text-{n:016x}" for n in range(middle, middle + 50)]
    edges = [f"CITES~{id}~{synthetic.document(0)}~{id}" for id in ids]
    words = all_of(["ke", "hoach", "logistics", "thu 7"])
    return {
        **words, "words": ["logistics", "hoach"], "beginnings": ["thu"], "kinds": ["Document"],
        "ids": ids, "edges": edges, "relations": list(BETWEEN_DOCUMENTS), "limit": 50,
        "steps": 7, "walked": [Relation.IMPLEMENTS], "shown": 50,
        "texts": texts, "documents": ids, "owners": texts, "items": ids, "keys": ["15|ct"],
        "olds": ids, "news": ids, "places": ["/texts/1.txt"], "extractor": "v1",
        "agencies": ["agency-7"], "due_after": "2020-01-01", "due_before": "2021-01-01",
        "day": None, "after": None, "date_from": "2019-01-01", "date_to": "2020-12-31",
        "type": "Kế hoạch", "ingested": True, "issuer": "agency-7", "province": "province-7",
    }  # fmt: skip


def steps(plan: Mapping[str, Any], depth: int = 0) -> Iterator[str]:
    """One line for each step, the last one first, what feeds it indented below."""
    held = plan["args"]
    name = plan["operatorType"].partition("@")[0]
    details = " ".join(str(held.get("Details", "")).split())[:110]
    cost = f"{held.get('DbHits', 0):>9} hits {held.get('Rows', 0):>8} rows"
    yield f"{cost}  {'  ' * depth}{name} {details}".rstrip()
    for child in plan.get("children", ()):
        yield from steps(child, depth + 1)
