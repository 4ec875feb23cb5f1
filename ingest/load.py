"""From files to the graph in the store; a run that was cut off can simply be run again."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path

from ..ontology.errors import ReadingStopped
from ..ontology.tables import Reference, reference
from ..queries.rows import SourceRow
from ..queries.store import Store
from .archive import still_there
from .build import Arrival, integrate, lay_reference
from .files import Failure
from .fingerprint import fingerprint
from .jobs import Job, Unchanged, arrival, jobs_for, stale_jobs
from .workers import workers

Progress = Callable[[int, int, str], None]
"""Told as each text is read: how many are done, how many there are, and the place of this one."""

Outcome = tuple[Job, Arrival | Failure | str]
"""A job and its reading, why there is none, or the id of the text where the store has it."""

BATCH_CHARACTERS = 2_000_000
BATCH_TEXTS = 100
READ_ONCE = "read once: "
"""How the place of a text begins that came through a pipe."""
AHEAD = 256
"""Jobs given to other processes before their readings are written."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one run did; places are as the caller gave them."""

    read: tuple[str, ...]
    """New or changed files whose facts are in the graph now."""
    unchanged: tuple[str, ...]
    replaced: tuple[str, ...]
    """Those of `read` that took the place of an earlier text of the same file."""
    reread: int
    """Stored texts that an earlier extractor had read."""
    failed: tuple[Failure, ...]
    left_out: tuple[Failure, ...]
    """Parts of the files that were read which could not be, such as a page without text."""
    characters: int
    """How many were read and extracted."""
    seconds: float


@dataclass(slots=True)
class _Run:
    """What one run has found so far."""

    store: Store
    tables: Reference
    read: list[str] = field(default_factory=list[str])
    unchanged: list[str] = field(default_factory=list[str])
    replaced: list[str] = field(default_factory=list[str])
    failed: list[Failure] = field(default_factory=list[Failure])
    left_out: list[Failure] = field(default_factory=list[Failure])
    displaced: set[str] = field(default_factory=set[str])
    """Texts that a file held before and holds no more."""
    reread: int = 0
    characters: int = 0


def load(
    store: Store,
    paths: Sequence[str],
    *,
    jobs: int = 1,
    own: Path | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
) -> Report:
    """Read files and folders ("-" is standard input) and bring the graph to what they say.

    A file that cannot be read stops only itself and stands in the report; each member of a .zip is
    a file of its own. A file whose bytes are
    known is left alone; one that changed takes the place of its earlier text. Stored texts that an
    earlier extractor read are read again first. `jobs` processes extract, or any `executor` that is
    given. A script that asks for several must do so under `if __name__ == "__main__":`, as each
    process reads it again. `own` is a folder of the user's reference tables.

    Raises:
        StoreBusy: another process is writing to the store.
        BadReference: a row of the user's tables cannot be used.
        ReadingStopped: a process of `jobs` ended; what was written stays, and can be gone on with.
    """
    started = time.monotonic()
    run = _Run(store, reference(own))
    with store.alone():
        stale = [row["text"] for row in store.ask("outdated", extractor=fingerprint(run.tables))]
        new = list(_new(run, paths))
        with store.writing() as writer:
            lay_reference(writer, run.tables)
        with workers(jobs) if executor is None and jobs > 1 else nullcontext(executor) as pool:
            outcomes = _extracted(chain(stale_jobs(store, stale), new), own, pool)
            for batch in _batches(_told(outcomes, len(stale) + len(new), progress)):
                _write(run, batch)
        _retire(run)
    return Report(
        read=tuple(run.read),
        unchanged=tuple(run.unchanged),
        replaced=tuple(run.replaced),
        reread=run.reread,
        failed=tuple(run.failed),
        left_out=tuple(run.left_out),
        characters=run.characters,
        seconds=time.monotonic() - started,
    )


def _new(run: _Run, paths: Sequence[str]) -> Iterator[Job]:
    for each in jobs_for(run.store, paths):
        if isinstance(each, Failure):
            run.failed.append(each)
        elif isinstance(each, Unchanged):
            run.unchanged.append(each.place)
        else:
            yield each


def _extracted(work: Iterable[Job], own: Path | None, pool: Executor | None) -> Iterator[Outcome]:
    """Each job with what came of it, in the order of the jobs."""
    one = partial(arrival, own=own)
    waiting = iter(work)
    while some := list(islice(waiting, AHEAD if pool else 1)):
        try:
            done = pool.map(one, some, chunksize=4) if pool else map(one, some)
            yield from zip(some, done, strict=True)
        except BrokenExecutor:
            first, last = some[0].place, some[-1].place
            raise ReadingStopped(
                f"a process reading {first} … {last} ended; run this again with fewer --jobs"
            ) from None


def _told(outcomes: Iterable[Outcome], total: int, progress: Progress | None) -> Iterator[Outcome]:
    for done, (job, outcome) in enumerate(outcomes, 1):
        if progress:
            progress(done, total, job.place)
        yield job, outcome


def _batches(outcomes: Iterable[Outcome]) -> Iterator[list[Outcome]]:
    """Outcomes in batches that one transaction holds whole."""
    batch: list[Outcome] = []
    characters = 0
    for job, outcome in outcomes:
        batch.append((job, outcome))
        characters += outcome.text.characters if isinstance(outcome, Arrival) else 0
        if len(batch) >= BATCH_TEXTS or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _write(run: _Run, batch: list[Outcome]) -> None:
    """Write one batch: the texts, where they were found, and what the graph becomes."""
    arrivals = {each.text.id: each for _, each in batch if isinstance(each, Arrival)}
    found = {
        job.found_at or f"{READ_ONCE}{id}": id
        for job, outcome in batch
        if not job.stored and (id := _text(outcome))
    }
    with run.store.writing() as writer:
        before = {row["place"]: row["text"] for row in writer.ask("sources", places=sorted(found))}
        writer.put(SourceRow(place, text) for place, text in found.items())
        integrate(writer, list(arrivals.values()), (), run.tables)
    run.displaced |= {text for place, text in before.items() if text != found[place]}
    for job, outcome in batch:
        _count(run, job, outcome, replaced=job.found_at in before)


def _text(outcome: Arrival | Failure | str) -> str | None:
    if isinstance(outcome, Arrival):
        return outcome.text.id
    return outcome if isinstance(outcome, str) else None


def _count(run: _Run, job: Job, outcome: Arrival | Failure | str, *, replaced: bool) -> None:
    if isinstance(outcome, Failure):
        run.failed.append(outcome)
        return
    if isinstance(outcome, Arrival):
        run.characters += outcome.text.characters
        run.left_out += [Failure(job.place, what) for what in outcome.left_out]
    if job.stored:
        run.reread += 1
    elif isinstance(outcome, str) and not replaced:
        run.unchanged.append(job.place)
    else:
        run.read.append(job.place)
        run.replaced += [job.place] if replaced else []


def _retire(run: _Run) -> None:
    """Take out the texts that stand at no place any more.

    It is done once, at the end: a text that one file lost may have been found in another. A run
    that was cut off before leaves this to the next.
    """
    with run.store.writing() as writer:
        places = [row["place"] for row in writer.ask("sources_of", texts=sorted(run.displaced))]
        gone = [p for p in places if not p.startswith(READ_ONCE) and not still_there(p)]
        writer.drop(SourceRow, [(place,) for place in gone])
        integrate(writer, (), [row["id"] for row in writer.ask("orphans")], run.tables)
