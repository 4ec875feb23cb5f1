"""The texts that a name on the command line holds: one file, standard input, or an archive's."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..ontology.errors import UnreadableText
from .terminal import say

if TYPE_CHECKING:
    from ..ingest.files import Failure
    from ..ingest.read import Source


def given(file: str) -> "Iterator[Source | Failure]":
    """The text of a file, or those of an archive; "-" is standard input."""
    from ..ingest.archive import holds_documents, member_sources
    from ..ingest.files import Failure, is_plain
    from ..ingest.read import read, source

    if file != "-" and is_plain(Path(file)) and holds_documents(Path(file)):
        yield from member_sources(Path(file))
        return
    try:
        yield source(sys.stdin.buffer.read(), "-") if file == "-" else read(Path(file))
    except UnreadableText as error:
        yield Failure(file, str(error))


@dataclass(slots=True)
class Given:
    """The texts of all names on a command line, in their order."""

    files: Sequence[str]
    failed: int = 0
    """Files, members and parts of files that could not be read, so far."""

    def __iter__(self) -> "Iterator[Source]":
        """Each text; what cannot be read is named on stderr and does not stop the others."""
        from ..ingest.files import Failure

        for file in self.files:
            for found in given(file):
                if isinstance(found, Failure):
                    say(found.reason)
                    self.failed += 1
                    continue
                for what in found.left_out:
                    say(f"{found.name}: {what}")
                self.failed += len(found.left_out)
                yield found
