"""The facts that are read in the whole corpus, a line each, and what a change gains and loses.

python -m bench.facts [--against COMMIT]
"""

import argparse
import subprocess
from collections import Counter
from collections.abc import Iterator
from typing import Any

from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract

from .scoring import ROOT, SHARED, corpus_text

FILE = ROOT / "bench" / "facts.tsv"
_MOST_SHOWN = 60


def main() -> None:
    """Print what the committed facts have gained and lost against another commit's."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--against", default="HEAD~1", help="a commit (default: HEAD~1)")
    against = parser.parse_args().against
    before = at_commit(against)
    if before is None:
        print(f"{against} holds no {FILE.relative_to(ROOT)}: nothing to compare with")
        return
    print("\n".join(changes(before, FILE.read_text("utf-8"))))


def at_commit(commit: str) -> str | None:
    """The facts as they are in a commit, None where it holds none."""
    command = ["git", "show", f"{commit}:{FILE.relative_to(ROOT).as_posix()}"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return shown.stdout if shown.returncode == 0 else None


def changes(before: str, now: str) -> Iterator[str]:
    """Counts by kind of fact, then the facts themselves; what changed is lost once, gained once."""
    old, new = Counter(before.splitlines()), Counter(now.splitlines())
    gained, lost = sorted((new - old).elements()), sorted((old - new).elements())
    yield f"{len(gained)} gained, {len(lost)} lost of {sum(old.values())} facts"
    kinds = sorted({line.split("\t")[1] for line in (*gained, *lost)})
    for kind in kinds:
        counts = (sum(line.split("\t")[1] == kind for line in lines) for lines in (gained, lost))
        yield "{:12} +{:<5} -{}".format(kind, *counts)
    shown = [*(f"+ {line}" for line in gained), *(f"- {line}" for line in lost)]
    yield from sorted(shown, key=lambda line: line[2:])[:_MOST_SHOWN]
    if len(shown) > _MOST_SHOWN:
        yield f"… and {len(shown) - _MOST_SHOWN} more: git diff {FILE.relative_to(ROOT)}"


def facts() -> str:
    """Every fact of the corpus as a line: document, kind of fact, the fact; sorted."""
    files = sorted(path.name for path in (SHARED / "corpus").glob("*.txt"))
    lines = [
        "\t".join([name.partition("_")[0], *map(str, fact)])
        for name in files
        for fact in _facts(record(extract(corpus_text(name)), name))
    ]
    return "".join(f"{line}\n" for line in sorted(lines))


def _facts(said: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """What a record says, without the words of its text."""
    document = said["document"]
    for field in ("number", "symbol", "type", "issuer", "date"):
        if document[field]:
            yield "document", field, document[field]
    yield "document", "recipients", len(document["recipients"])
    for each in said["citations"]:
        number, repaired = each["number"], each.get("repaired", {}).get("number", "")
        yield ("citation", number, repaired, *_cited(each))
        yield "relation", number, each["date"] or "", each["relation"]
    for each in said["references"]:
        yield ("reference", each["name"], *_cited(each), each["relation"])
    for each in said["statements"]:
        yield "statement", each["source"], each["relation"], each["target"]
    for each in said["tasks"]:
        yield from _task(each)
    for each in said["partners"]:
        yield "partner", each["name"], each["kind"], len(each["mentions"])
    for each in said["sectors"]:
        yield "sector", each["name"], len(each["mentions"])


def _cited(each: dict[str, Any]) -> tuple[Any, ...]:
    return each["type"] or "", each["date"] or "", each["issuer"] or "", len(each["mentions"])


def _task(task: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    path = task["path"]
    yield "task", path, task["modality"], task["confidence"]
    if task["deadline"]:
        yield "deadline", path, task["deadline"]
    if "relative" in task:
        yield "relative", path, task["relative"]["duration"]
    for each in task.get("recurrence", ()):
        yield "recurrence", path, each["rule"]
    for each in task["assignees"]:
        yield "assignment", path, each["role"], each["agency"]


if __name__ == "__main__":
    main()
