"""Processes that read texts, which never outlive the one that they work for."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Generator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager


@contextmanager
def workers(several: int) -> Generator[Executor]:
    """So many processes, begun afresh: a copy of this one would hold its lines to the store open.

    A server whose writer was killed sees that by the line that ends, so no other may keep it.
    """
    fresh = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(several, fresh, initializer=_belong)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _belong() -> None:
    """Leave Ctrl-C to the process that this one works for, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_it, daemon=True).start()


def _end_with_it() -> None:
    owner = multiprocessing.parent_process()
    if owner is not None:
        owner.join()
        os._exit(1)
