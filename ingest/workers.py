"""Processes that read texts, which never outlive the one that they work for."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Generator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.context import SpawnContext, SpawnProcess


@contextmanager
def workers(several: int) -> Generator[Executor]:
    """So many processes, begun afresh: a copy of this one would hold its lines to the store open.

    A server whose writer was killed sees that by the line that ends, so no other may keep it.
    """
    pool = ProcessPoolExecutor(several, _Fresh(), initializer=_belong)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


class _Deaf(SpawnProcess):
    """A process that Ctrl-C does not reach, not even while it starts and loads what it needs."""

    def start(self) -> None:
        if not hasattr(signal, "pthread_sigmask"):  # Windows
            super().start()
            return
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # it is inherited
        try:
            super().start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Fresh(SpawnContext):
    Process = _Deaf


def _belong() -> None:
    """Leave Ctrl-C to the process that this one works for, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_it, daemon=True).start()


def _end_with_it() -> None:
    owner = multiprocessing.parent_process()
    if owner is not None:
        owner.join()
        os._exit(1)
