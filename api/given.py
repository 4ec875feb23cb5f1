"""The texts that a name on the command line holds: one file, standard input, or an archive's."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..ontology.errors import UnreadableText

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
