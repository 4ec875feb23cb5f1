"""One writer at a time: a node that says who writes and until when, kept up while it does.

A writer that dies keeps it no longer: on the same machine it is seen to be gone, on another its
time runs out. Whoever takes over ends what the other had under way. A transaction takes hold of
the node by its last statement only, and sees that it is still its own: one that slept past its
time keeps nobody out and writes nothing.
"""

import os
import socket
import threading
import time
import uuid
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from neo4j.exceptions import Neo4jError

from ..ontology.errors import StoreBusy, StoreError
from .neo4j_session import Server

LEASE_MS = 20_000
_WAIT_SECONDS = 3.0
"""How long the node itself may be held by a transaction before it counts as taken."""
WRITER = "danchieu_writer"
"""What a transaction bears in the server's list of them: who has it under way."""

# Setting a property takes the server's lock on the node; only what is read after that is sure.
_TAKE = """
MERGE (lock:KeptLock {name: 'writer'}) SET lock.asked = $me
WITH lock WHERE lock.holder IS NULL OR lock.holder IN [$me, $gone] OR lock.until < timestamp()
SET lock.holder = $me, lock.who = $who, lock.machine = $machine, lock.process = $process,
    lock.until = timestamp() + $lease
RETURN lock.holder
"""
_WHO = """
MATCH (lock:KeptLock {name: 'writer'})
RETURN lock.holder, lock.who, lock.machine, lock.process, lock.until < timestamp()
"""
_END = f"""
SHOW TRANSACTIONS YIELD transactionId AS id, metaData AS told WHERE told.{WRITER} = $gone
TERMINATE TRANSACTIONS id YIELD message RETURN message
"""
_KEEP = """
MATCH (lock:KeptLock {name: 'writer'}) WHERE lock.holder = $me
SET lock.until = timestamp() + $lease
"""
_FREE = """
MATCH (lock:KeptLock {name: 'writer'}) WHERE lock.holder = $me
SET lock.holder = null, lock.who = null, lock.machine = null, lock.process = null
"""
FIRST = "MATCH (lock:KeptLock {name: 'writer'}) WHERE lock.holder = $me RETURN lock.holder"
"""The first statement of a writer's transaction; no row where the right to write was lost."""
LAST = """
MATCH (lock:KeptLock {name: 'writer'}) SET lock.asked = $me
WITH lock WHERE lock.holder = $me SET lock.until = timestamp() + $lease RETURN lock.holder
"""
"""Its last one: from here on, until all is committed, nobody can take the right away."""


class WriterLease:
    """The right to write to one database."""

    def __init__(self, server: Server) -> None:
        """Name the database; nothing is asked yet."""
        self._server = server
        self._me = uuid.uuid4().hex

    @property
    def mine(self) -> dict[str, Any]:
        """The parameters of FIRST and LAST."""
        return {"me": self._me, "lease": LEASE_MS}

    @contextmanager
    def held(self) -> Generator[None]:
        """Keep all others out until it ends.

        Raises:
            StoreBusy: another process holds it.
        """
        self._take()
        over = threading.Event()
        keeper = threading.Thread(target=self._keep, args=(over,), daemon=True)
        keeper.start()
        try:
            yield
        finally:
            over.set()
            keeper.join(_WAIT_SECONDS)
            with suppress(StoreError):  # its time runs out; what went wrong first is what matters
                self._server.write_once(_FREE, _WAIT_SECONDS, **self.mine)

    def complaint(self) -> str:
        """One line for whoever comes second."""
        found = self._holder()
        who = found["who"] if found and found["who"] else "another process"
        if found and found["machine"] != machine():
            who += f" on {str(found['machine']).split()[0]}"
        return (
            f"{self._server.place} is being written to by {who}; wait for it to end, "
            "then run this again"
        )

    def _take(self) -> None:
        since = time.strftime("%H:%M:%S on %Y-%m-%d")
        mine = {
            **self.mine,
            "who": f"process {os.getpid()} since {since}",
            "machine": machine(),
            "process": os.getpid(),
        }
        holder = self._holder()
        gone = holder["holder"] if holder and (holder["late"] or _is_gone(holder)) else None
        if gone:
            self._end(gone)
        if not self._taken(mine, gone):
            raise StoreBusy(self.complaint())

    def _end(self, gone: str) -> None:
        """End what another left under way: what it holds would be waited for."""
        with suppress(StoreError):  # without the rights for it there is nothing but to wait
            self._server.write(_END, gone=gone)

    def _taken(self, mine: dict[str, Any], gone: str | None) -> bool:
        try:
            return bool(self._server.write(_TAKE, _WAIT_SECONDS, gone=gone, **mine))
        except StoreError as error:
            if not _waited(error.__cause__):
                raise
            return False

    def _holder(self) -> dict[str, Any] | None:
        rows = self._server.write(_WHO)
        names = ("holder", "who", "machine", "process", "late")
        return dict(zip(names, rows[0], strict=True)) if rows else None

    def _keep(self, over: threading.Event) -> None:
        """Prolong it until told to stop."""
        while not over.wait(LEASE_MS / 4000):
            try:
                self._server.write_once(_KEEP, _WAIT_SECONDS, **self.mine)
            except StoreError:
                continue  # the next transaction finds out whether the right is lost


def machine() -> str:
    """The machine and its set of process ids: a container has its own."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="utf-8").strip()
        processes = Path("/proc/self/ns/pid").readlink()
    except OSError:
        return socket.gethostname()
    return f"{socket.gethostname()} {boot} {processes}"


def _is_gone(holder: dict[str, Any]) -> bool:
    """Whether it ran on this machine and does not any more."""
    if os.name == "nt" or holder["machine"] != machine() or not holder["process"]:
        return False
    try:
        os.kill(holder["process"], 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def _waited(error: BaseException | None) -> bool:
    """Whether a statement ran out of time, as it does where another transaction holds the node."""
    return isinstance(error, Neo4jError) and any(
        word in (error.code or "") for word in ("TimedOut", "LockClientStopped", "Terminated")
    )
