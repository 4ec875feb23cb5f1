"""From files to the graph in the store; a run that was cut off can simply be run again."""

import hashlib
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ..ontology.errors import UnreadableText
from ..ontology.identity import text_id
from ..ontology.tables import Reference, reference
from ..queries.rows import SourceRow, TextRow
from ..queries.store import Store
from .build import Arrival, integrate, lay_reference
from .extract import extract
from .files import STDIN, Failure, files
from .fingerprint import fingerprint
from .read import Source, read, source

Progress = Callable[[int, int, str], None]
"""Told after each text: how many are done, how many there are, and the place of this one."""

BATCH_CHARACTERS = 2_000_000
BATCH_TEXTS = 100


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
    characters: int
    """How many were read and extracted."""
    seconds: float


@dataclass(frozen=True, slots=True)
class Job:
    """A text to be read: from a file, from given bytes, or again from the store."""

    place: str
    data: bytes | None = None
    stored: TextRow | None = None


@dataclass(slots=True)
class _Run:
    """What one run has found so far."""

    store: Store
    tables: Reference
    read: list[str] = field(default_factory=list[str])
    unchanged: list[str] = field(default_factory=list[str])
    replaced: list[str] = field(default_factory=list[str])
    failed: list[Failure] = field(default_factory=list[Failure])
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

    A file that cannot be read stops only itself and stands in the report. A file whose bytes are
    known is left alone; one that changed takes the place of its earlier text. Stored texts that an
    earlier extractor read are read again first. `jobs` processes extract, or any `executor` that is
    given. `own` is a folder of the user's reference tables.

    Raises:
        StoreBusy: another process is writing to the store.
        BadReference: a row of the user's tables cannot be used.
    """
    started = time.monotonic()
    tables = reference(own)
    run = _Run(store, tables)
    work = [*_outdated(store, fingerprint(tables)), *_new(run, paths)]
    with store.writing() as writer:
        lay_reference(writer, tables)
    with _executor(jobs, executor) as pool:
        done = 0
        for batch in _batches(_extracted(work, own, pool)):
            _write(run, batch)
            for job, _ in batch:
                done += 1
                if progress:
                    progress(done, len(work), job.place)
    return Report(
        read=tuple(run.read),
        unchanged=tuple(run.unchanged),
        replaced=tuple(run.replaced),
        reread=run.reread,
        failed=tuple(run.failed),
        characters=run.characters,
        seconds=time.monotonic() - started,
    )


def _outdated(store: Store, extractor: str) -> list[Job]:
    stale = [row["text"] for row in store.ask("outdated", extractor=extractor)]
    return [Job(row["id"], stored=TextRow(**row)) for row in store.ask("texts", ids=stale)]


def _new(run: _Run, paths: Sequence[str]) -> Iterator[Job]:
    """The files whose bytes the store does not hold; the others are unchanged, or failures."""
    for found in files(path for path in paths if path != STDIN):
        if isinstance(found, Failure):
            run.failed.append(found)
        elif _known(run.store, found):
            run.unchanged.append(str(found))
        else:
            yield Job(str(found))
    if STDIN in paths:
        yield Job(STDIN, data=sys.stdin.buffer.read())


def _known(store: Store, path: Path) -> bool:
    """Whether the store holds this file's bytes as found at this very place."""
    try:
        with path.open("rb") as file:
            id = text_id(hashlib.file_digest(file, "sha256").hexdigest())
    except OSError:
        return False  # reading it will say why
    held = store.ask("sources", places=[str(path.resolve())])
    return any(row["text"] == id for row in held)


@contextmanager
def _executor(jobs: int, given: Executor | None) -> Iterator[Executor | None]:
    if given is not None or jobs <= 1:
        yield given
    else:
        with ProcessPoolExecutor(jobs) as pool:
            yield pool


Outcome = tuple[Job, Arrival | Failure]


def _extracted(work: Sequence[Job], own: Path | None, pool: Executor | None) -> Iterator[Outcome]:
    """Each job with what came of it, in the order of the jobs."""
    one = partial(arrival, own=own)
    if pool is None:
        yield from zip(work, map(one, work), strict=True)
    else:
        yield from zip(work, pool.map(one, work, chunksize=4), strict=True)


def arrival(job: Job, own: Path | None = None) -> Arrival | Failure:
    """The text of a job and its reading, or why there is none; runs in any process."""
    tables = reference(own)
    try:
        text = job.stored or _row(
            read(Path(job.place)) if job.data is None else source(job.data, STDIN)
        )
    except UnreadableText as error:
        return Failure(job.place, str(error))
    return Arrival(text, extract(text.body, tables), fingerprint(tables))


def _row(found: Source) -> TextRow:
    return TextRow(
        id=text_id(found.sha256),
        sha256=found.sha256,
        media_type=found.media_type,
        encoding=found.encoding,
        characters=len(found.text),
        body=found.text,
    )


def _batches(outcomes: Iterable[Outcome]) -> Iterator[list[Outcome]]:
    """Outcomes in batches that one transaction holds whole."""
    batch: list[Outcome] = []
    characters = 0
    for job, outcome in outcomes:
        batch.append((job, outcome))
        characters += 0 if isinstance(outcome, Failure) else outcome.text.characters
        if len(batch) >= BATCH_TEXTS or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _write(run: _Run, batch: list[Outcome]) -> None:
    """Write one batch: the texts, where they were found, and what the graph becomes."""
    found = {job.place: outcome for job, outcome in batch}
    arrivals = {each.text.id: each for each in found.values() if isinstance(each, Arrival)}
    run.failed += [each for each in found.values() if isinstance(each, Failure)]
    jobs = [job for job, outcome in batch if isinstance(outcome, Arrival)]
    places = {
        str(Path(job.place).resolve()): found[job.place].text.id  # type: ignore[union-attr]
        for job in jobs
        if job.stored is None and job.place != STDIN
    }
    with run.store.writing() as writer:
        held = {row["place"]: row["text"] for row in writer.ask("sources", places=sorted(places))}
        old = {text for place, text in held.items() if text != places[place]}
        writer.put(SourceRow(place, text) for place, text in places.items())
        elsewhere = {row["text"] for row in writer.ask("sources_of", texts=sorted(old))}
        integrate(writer, list(arrivals.values()), old - elsewhere, run.tables)
    run.replaced += [job.place for job in jobs if str(Path(job.place).resolve()) in held]
    run.read += [job.place for job in jobs if job.stored is None]
    run.reread += sum(1 for job in jobs if job.stored is not None)
    run.characters += sum(each.text.characters for each in arrivals.values())
