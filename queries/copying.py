"""A whole graph from one store to another: texts, readings, decisions and all that follows."""

from ..ontology.errors import InputError, StoreError
from .batches import batches
from .rows import TABLES, TextRow
from .store import Reader, Store
from .verify import graph_hash

_AT_ONCE = 10_000
_BYTES = 32 * 1024**2
"""What a transaction may weigh: a server holds all of it in memory until it is committed."""


def copy(source: Reader, target: Store) -> str:
    """Copy all rows into a store that holds nothing yet; the canonical hash, the same in both.

    Until all is there the target is marked as half filled, so that nobody takes it for whole. One
    that was left so is emptied first: open it with `half_filled`.

    Raises:
        InputError: the target already holds texts or decisions.
        StoreBusy: another process is writing to the target.
        StoreError: the hashes differ: somebody wrote to the source meanwhile.
    """
    with target.alone():
        if _holds_something(target):
            raise InputError(f"{target.place} already holds documents; copy into an empty store")
        with target.filling():
            _empty(target)
            _fill(target, source)
            expected, found = graph_hash(source), graph_hash(target)
            if found != expected:
                raise StoreError(
                    f"{target.place} does not hold the graph of {source.place} (hash {found[:12]}, "
                    f"not {expected[:12]}); copy again while nobody writes to {source.place}"
                )
    return found


def _holds_something(target: Store) -> bool:
    if target.ask("schema_version")[0]["version"] < 0:  # what it holds came by half a copy
        return False
    counts = target.ask("kept_counts")[0]["texts"], target.ask("decision_count")[0]["count"]
    return any(counts)


def _empty(target: Store) -> None:
    """Take away what half a copy left; what edges lead to goes after them."""
    for table in reversed(TABLES):
        for some in batches(target.rows(table), _AT_ONCE, _BYTES):
            keys = [tuple(getattr(row, name) for name in row.KEY) for row in some]
            with target.writing() as writer:
                writer.drop(table, keys)


def _fill(target: Store, source: Reader) -> None:
    for table in sorted(TABLES, key=lambda table: table is TextRow):
        for some in batches(source.rows(table), _AT_ONCE, _BYTES):
            with target.writing() as writer:
                writer.put(some)
