"""Who is writing to a store: a note beside the file, for the message only.

The lock itself is SQLite's, which the operating system takes back from a process that dies.
"""

import os
import time
from pathlib import Path
from types import TracebackType


class WriterNote:
    """The note of one store; as a context it stands for as long as this process writes."""

    def __init__(self, store: Path) -> None:
        """Name the note of a store."""
        self._store = store
        self._file = store.with_name(store.name + "-writer")

    def __enter__(self) -> None:
        """Leave the note."""
        since = time.strftime("%H:%M:%S on %Y-%m-%d")
        self._file.write_text(f"process {os.getpid()} since {since}", encoding="utf-8")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Take the note away."""
        self._file.unlink(missing_ok=True)

    def complaint(self) -> str:
        """One line for whoever comes second."""
        try:
            who = self._file.read_text(encoding="utf-8")
        except OSError:
            who = "another process"
        return (
            f"{self._store} is being written to by {who}; wait for it to end, then run this again"
        )
