"""What there is to read, and reading it: in this process or in others."""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..ontology.errors import UnreadableText
from ..ontology.identity import text_id
from ..ontology.tables import reference
from ..queries.rows import TextRow
from ..queries.store import Store
from .archive import WITHIN, Member, holds_documents, member_bytes, members
from .build import Arrival
from .extract import extract
from .files import Failure, canonical, files, is_plain
from .fingerprint import fingerprint
from .read import LARGEST, Source, read, source

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Job:
    """A text to be read: from a file, from bytes at hand, or again from the store."""

    place: str
    """As the caller gave it."""
    found_at: str | None = None
    """Where the store will say that it was found; None for what stands at no place of its own."""
    data: bytes | None = None
    member: Member | None = None
    """Where the text stands in an archive."""
    stored: TextRow | None = None
    known: str | None = None
    """The id of the text that the store already holds: only its place is new."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file whose bytes the store holds as found at this very place."""

    place: str


def jobs_for(store: Store, paths: Sequence[str]) -> Iterator[Job | Failure | Unchanged]:
    """What is to be done for files, folders and "-", standard input."""
    for found in files(path for path in paths if path != STDIN):
        if isinstance(found, Failure):
            yield found
        elif is_plain(found) and holds_documents(found):
            yield from _jobs_within(store, found)
        else:
            yield _job(store, found)
    if STDIN in paths:
        yield Job(STDIN, data=sys.stdin.buffer.read())


def stale_jobs(store: Store, texts: Sequence[str]) -> Iterator[Job]:
    """The stored texts of these ids, to be read again; few at a time are in memory."""
    for start in range(0, len(texts), 50):
        for row in store.ask("texts", ids=texts[start : start + 50]):
            yield Job(row["id"], stored=TextRow(**row))


def arrival(job: Job, own: Path | None = None) -> Arrival | Failure | str:
    """A text and its reading, why there is none, or the id of the text where the store has it.

    `own` is a folder of the user's reference tables. Runs in any process.
    """
    if job.known:
        return job.known
    tables = reference(own)
    left_out: tuple[str, ...] = ()
    text = job.stored
    if text is None:
        try:
            found = _source(job)
        except UnreadableText as error:
            return Failure(job.place, str(error))
        text, left_out = _row(found), found.left_out
    return Arrival(text, extract(text.body, tables), fingerprint(tables), left_out)


def _job(store: Store, path: Path) -> Job | Unchanged:
    if not is_plain(path):  # a pipe gives its bytes once; what else it may be, reading will say
        return Job(str(path))
    try:
        with path.open("rb") as file:
            id = text_id(hashlib.file_digest(file, "sha256").hexdigest())
    except OSError:
        return Job(str(path))
    return _compared(store, Job(str(path), canonical(path)), id)


def _jobs_within(store: Store, archive: Path) -> Iterator[Job | Failure | Unchanged]:
    """What is to be done for the members of an archive."""
    outside = canonical(archive)
    for each in members(archive):
        if isinstance(each, Failure):
            yield each
            continue
        job = Job(f"{archive}{WITHIN}{each.name}", f"{outside}{WITHIN}{each.name}", member=each)
        try:
            id = text_id(hashlib.sha256(member_bytes(each, LARGEST)).hexdigest())
        except UnreadableText as error:
            yield Failure(job.place, str(error))
            continue
        yield _compared(store, job, id)


def _compared(store: Store, job: Job, id: str) -> Job | Unchanged:
    """A job beside what the store has: the text of this id, perhaps at this very place."""
    if not store.ask("extractors", texts=[id]):
        return job
    if any(row["text"] == id for row in store.ask("sources", places=[job.found_at])):
        return Unchanged(job.place)
    return replace(job, known=id)


def _source(job: Job) -> Source:
    if job.member is not None:
        return source(member_bytes(job.member, LARGEST), job.place)
    return read(Path(job.place)) if job.data is None else source(job.data, job.place)


def _row(found: Source) -> TextRow:
    return TextRow(
        id=text_id(found.sha256),
        sha256=found.sha256,
        media_type=found.media_type,
        encoding=found.encoding,
        characters=len(found.text),
        body=found.text,
    )
