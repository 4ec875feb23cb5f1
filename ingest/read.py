"""A file as read: its text, the hash of its bytes, how it was encoded."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ..ontology.errors import UnreadableText
from .encoding import shown
from .kinds import kind_of

LARGEST = 64 * 1024 * 1024
"""Bytes; the longest law is under 2 MB, so a larger file is no document."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read."""

    text: str
    sha256: str
    """Of the bytes, in hex."""
    media_type: str
    encoding: str
    """"utf-8", "utf-16", "utf-16-le", "utf-16-be", "windows-1258", "tcvn3" or "vni", or what a web
    page says of itself; "" for .docx and .pdf."""
    name: str
    """The file's name without its folders."""
    left_out: tuple[str, ...] = ()
    """What of the file could not be read, each with the next step: "page 3 has no text; …"."""


def read(path: Path) -> Source:
    """The text of a file.

    Raises UnreadableText with one line that names the file, the reason and the next step, where it
    is a folder,
    gone, closed to us, empty, no text, or larger than 64 MB.
    """
    return source(_bytes(path), str(path))


def source(data: bytes, place: str) -> Source:
    """The text of bytes that are at hand; `place` is what a complaint calls them.

    Raises UnreadableText as `read` does.
    """
    kind = kind_of(data, place)
    words = kind.words(data, place)
    digest = hashlib.sha256(data).hexdigest()
    return Source(
        words.text, digest, kind.media_type, words.encoding, Path(place).name, words.left_out
    )


def _bytes(path: Path) -> bytes:
    where = shown(str(path))
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise UnreadableText(f"{where}: no such file; check its name") from None
    except IsADirectoryError:
        raise UnreadableText(f"{where}: is a folder; name the files in it") from None
    except PermissionError:
        raise UnreadableText(f"{where}: may not be read; ask for the right to read it") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableText(f"{where}: cannot be read ({reason}); check the disk") from None
    if len(data) > LARGEST:
        raise UnreadableText(f"{where}: larger than 64 MB; split it into its documents")
    return data
