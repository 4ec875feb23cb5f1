"""How well texts are read, held against gold: writes docs/quality.md and bench/facts.tsv.

python -m bench.quality [--check]
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from tests.perturb.kinds import KINDS, changed

from .facts import FILE, facts
from .grades import GRADES, grades
from .grades import KINDS as GRADED
from .intervals import bootstrap, wilson
from .scoring import ROOT, Counts, counts, found, gold, rates, scorer

REPORT = ROOT / "docs" / "quality.md"
MEASURES = (
    *("header", "recipients", "citations", "citation type", "citation issuer", "relation"),
    *("mentions", "statements", "tasks", "assignments", "roles", "deadlines", "partners"),
    *("sectors", "spans"),
)
TIMES = {"OCR noise of 1 %": 3}
"""How often a kind of change is made, each time otherwise, where chance matters much."""
HEAD = """\
# How well texts are read

Written by `make quality`; a test holds it to the code. The gold is that of the documents in
`../shared/gold`, annotated by people who read them. The rules were made with these documents in
sight: the figures say what holds, not what to expect of unseen documents.

## How to read it

- *P*, *R* and *F1* are precision, recall and their harmonic mean, over all facts of all documents.
- Bounds in brackets are 90 % intervals. Those of P and R are Wilson's, from the counts alone. Those
  of F1 come from drawing whole documents again 2,000 times with a fixed seed, as facts of one
  document are right or wrong together; where all is right this shows no doubt: look at Wilson's.
- *By type of document* is F1; a dash where there was nothing to find and nothing was found.
- *Grades* say how often a fact of each confidence is right. Relations are judged where the citation
  is right, who must act and by when where the task is.
- *Changed documents*: each document of gold is changed in one way by `tests/perturb`, its gold with
  it, and read again (with OCR's noise three times, each time other noise). A number under noise is
  right where the repaired reading, which identity uses, is the true one; titles, names of persons
  and the first words of tasks count as they are printed then (as at any of their places, where they
  stand twice). The scorer holds words that we give
  in Latin letters against the Cyrillic ones of look-alikes, so some spans count as wrong there.
- `bench/facts.tsv` holds the facts of the whole corpus, a line each. Its diff is what a change
  gains and loses; `make gains` prints it against the commit before, with counts.
"""


def main() -> int:
    """Write the report and the facts, or say whether they are what the code gives now."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where they differ"
    )
    made = {REPORT: report(), FILE: facts()}
    if parser.parse_args().check:
        old = [path for path, text in made.items() if path.read_text("utf-8") != text]
        for path in old:
            print(f"{path.relative_to(ROOT)} is not what the code gives; run make quality")
        return 1 if old else 0
    for path, text in made.items():
        path.write_text(text, "utf-8")
        print(f"wrote {path.relative_to(ROOT)}", file=sys.stderr)
    return 0


@cache
def scored(kind: str | None = None) -> tuple[tuple[str, Counts], ...]:
    """For each document, as it is or with a kind of change, its type and what was right."""
    every: list[tuple[str, Counts]] = []
    for text, wanted in gold():
        for seed in range(TIMES.get(kind or "", 1)):
            case = changed(kind, text, wanted, seed) if kind else (text, wanted)
            if case:
                document = wanted["document"]["type"]
                every.append((document, counts(found(*case), case[1], case[0])))
    return tuple(every)


def f1(every: Iterable[tuple[str, Counts]], measure: str) -> float | None:
    """F1 over some documents, None where there was nothing to find and nothing was found."""
    total = _total(every, measure)
    return rates(*total)[2] if any(total) else None


def _total(every: Iterable[tuple[str, Counts]], measure: str) -> tuple[int, int, int]:
    right, wrong, missed = map(sum, zip(*(each[measure] for _, each in every), strict=True))
    return right, wrong, missed


def report() -> str:
    """The report in Markdown."""
    parts = [
        HEAD,
        "## All documents\n",
        *_table(("measure", "P", "R", "F1", "right", "wrong", "missed"), _measures()),
        f"\nRelations apart, mean recall: {_relations_apart()}\n",
        "## By type of document\n",
        *_table(("measure", *_types()), _by_type()),
        "\n## Grades\n",
        *_table(("facts", *GRADES), _graded()),
        "\n## Changed documents, F1\n",
        *_table(("change", "documents", *MEASURES), _changed()),
    ]
    return "\n".join(parts) + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|---" * len(head) + "|"
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def _measures() -> Iterator[Sequence[str]]:
    every = scored()
    for measure in MEASURES:
        right, wrong, missed = _total(every, measure)
        precision, recall, mean = rates(right, wrong, missed)
        yield (
            measure,
            f"{precision:.3f} {_bounds(wilson(right, right + wrong))}",
            f"{recall:.3f} {_bounds(wilson(right, right + missed))}",
            f"{mean:.3f} {_bounds(bootstrap([each[measure] for _, each in every]))}",
            *(str(count) for count in (right, wrong, missed)),
        )


def _bounds(interval: tuple[float, float]) -> str:
    return "[{:.2f}, {:.2f}]".format(*interval)


def _relations_apart() -> str:
    """The recall of each relation and their mean, as the scorer has it."""
    told = {name: _total(scored(), name) for name in scorer().RELATIONS}
    recalls = {name[1:]: (rates(*each)[1], sum(each) - each[1]) for name, each in told.items()}
    known = {name: recall for name, (recall, of) in recalls.items() if of}
    each = ", ".join(f"{name} {recall:.2f} of {recalls[name][1]}" for name, recall in known.items())
    return f"{sum(known.values()) / len(known):.3f} ({each})"


def _types() -> dict[str, list[tuple[str, Counts]]]:
    types: defaultdict[str, list[tuple[str, Counts]]] = defaultdict(list)
    for document, each in scored():
        types[document].append((document, each))
    return dict(sorted(types.items(), key=lambda item: (-len(item[1]), item[0])))


def _by_type() -> Iterator[Sequence[str]]:
    yield "documents", *(str(len(every)) for every in _types().values())
    for measure in MEASURES:
        yield measure, *(_figure(f1(every, measure)) for every in _types().values())


def _figure(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def _graded() -> Iterator[Sequence[str]]:
    told = grades()
    for kind in GRADED:
        cells = (told.get((kind, grade), (0, 0)) for grade in GRADES)
        yield kind, *(_graded_cell(right, of) for right, of in cells)


def _graded_cell(right: int, of: int) -> str:
    return f"{right / of:.3f} of {of} {_bounds(wilson(right, of))}" if of else "none"


def _changed() -> Iterator[Sequence[str]]:
    for kind in (None, *KINDS):
        every = scored(kind)
        figures = (_figure(f1(every, measure)) for measure in MEASURES)
        yield kind or "as they are", str(len(every)), *figures


if __name__ == "__main__":
    raise SystemExit(main())
