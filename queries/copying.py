"""A whole graph from one store to another: texts, readings, decisions and all that follows."""

from collections.abc import Iterator
from itertools import islice

from ..ontology.errors import InputError, StoreError
from .rows import TABLES, Stored, TextRow
from .store import Reader, Store
from .verify import graph_hash

_AT_ONCE = 10_000


def copy(source: Reader, target: Store) -> str:
    """Copy all rows into a store that holds no text yet; the canonical hash, the same in both.

    Texts come last, so that a copy that was cut off can be made again.

    Raises:
        InputError: the target already holds texts.
        StoreBusy: another process is writing to the target.
        StoreError: the hashes differ: somebody wrote to either meanwhile.
    """
    with target.alone():
        if target.ask("kept_counts")[0]["texts"]:
            raise InputError(f"{target.place} already holds documents; copy into an empty store")
        for some in _batches(source):
            with target.writing() as writer:
                writer.put(some)
    expected, found = graph_hash(source), graph_hash(target)
    if found != expected:
        raise StoreError(
            f"{target.place} does not hold the graph of {source.place} (hash {found[:12]}, not "
            f"{expected[:12]}); copy into an empty store while nobody writes"
        )
    return found


def _batches(source: Reader) -> Iterator[list[Stored]]:
    for table in sorted(TABLES, key=lambda table: table is TextRow):
        rows = source.rows(table)
        while some := list(islice(rows, _AT_ONCE)):
            yield some
