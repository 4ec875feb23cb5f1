"""From files to the graph in the store; a run that was cut off can simply be run again."""

import hashlib
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
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
"""Told as each text is read: how many are done, how many there are, and the place of this one."""

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
    known: str | None = None
    """The id of the text that the store already holds: only its place is new."""


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
    run = _Run(store, reference(own))
    with store.alone():
        work = [*_outdated(store, fingerprint(run.tables)), *_new(run, paths)]
        with store.writing() as writer:
            lay_reference(writer, run.tables)
        with _executor(jobs, executor) as pool:
            for batch in _batches(_told(_extracted(work, own, pool), len(work), progress)):
                _write(run, batch)
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
            continue
        held, here = _held(run.store, found)
        if held and here:
            run.unchanged.append(str(found))
        else:
            yield Job(str(found), known=held)
    if STDIN in paths:
        yield Job(STDIN, data=sys.stdin.buffer.read())


def _held(store: Store, path: Path) -> tuple[str | None, bool]:
    """The id of a file's text where the store holds it, and whether as found at this very place."""
    try:
        with path.open("rb") as file:
            id = text_id(hashlib.file_digest(file, "sha256").hexdigest())
    except OSError:
        return None, False  # reading it will say why
    if not store.ask("extractors", texts=[id]):
        return None, False
    here = store.ask("sources", places=[str(path.resolve())])
    return id, any(row["text"] == id for row in here)


@contextmanager
def _executor(jobs: int, given: Executor | None) -> Generator[Executor | None]:
    if given is not None or jobs <= 1:
        yield given
    else:
        with ProcessPoolExecutor(jobs) as pool:
            yield pool


Outcome = tuple[Job, Arrival | Failure | str]
"""A job and its reading, why there is none, or the id of the text where the store has it."""


def _extracted(work: Sequence[Job], own: Path | None, pool: Executor | None) -> Iterator[Outcome]:
    """Each job with what came of it, in the order of the jobs."""
    one = partial(arrival, own=own)
    if pool is None:
        yield from zip(work, map(one, work), strict=True)
    else:
        yield from zip(work, pool.map(one, work, chunksize=4), strict=True)


def _told(outcomes: Iterable[Outcome], total: int, progress: Progress | None) -> Iterator[Outcome]:
    for done, (job, outcome) in enumerate(outcomes, 1):
        if progress:
            progress(done, total, job.place)
        yield job, outcome


def arrival(job: Job, own: Path | None = None) -> Arrival | Failure | str:
    """The text of a job and its reading, or why there is none; runs in any process."""
    if job.known:
        return job.known
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
        characters += outcome.text.characters if isinstance(outcome, Arrival) else 0
        if len(batch) >= BATCH_TEXTS or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _write(run: _Run, batch: list[Outcome]) -> None:
    """Write one batch: the texts, where they were found, and what the graph becomes."""
    run.failed += [outcome for _, outcome in batch if isinstance(outcome, Failure)]
    arrivals = {each.text.id: each for _, each in batch if isinstance(each, Arrival)}
    places = {
        str(Path(job.place).resolve()): outcome if isinstance(outcome, str) else outcome.text.id
        for job, outcome in batch
        if not isinstance(outcome, Failure) and not job.stored and job.place != STDIN
    }
    with run.store.writing() as writer:
        held = {row["place"]: row["text"] for row in writer.ask("sources", places=sorted(places))}
        old = {text for place, text in held.items() if text != places[place]}
        writer.put(SourceRow(place, text) for place, text in places.items())
        elsewhere = {row["text"] for row in writer.ask("sources_of", texts=sorted(old))}
        integrate(writer, list(arrivals.values()), old - elsewhere, run.tables)
    for job, outcome in batch:
        _count(run, job, outcome, replaced=str(Path(job.place).resolve()) in held)


def _count(run: _Run, job: Job, outcome: Arrival | Failure | str, *, replaced: bool) -> None:
    if isinstance(outcome, Failure):
        return
    if isinstance(outcome, Arrival):
        run.characters += outcome.text.characters
    if job.stored:
        run.reread += 1
    elif isinstance(outcome, str) and not replaced:
        run.unchanged.append(job.place)
    else:
        run.read.append(job.place)
        run.replaced += [job.place] if replaced else []
