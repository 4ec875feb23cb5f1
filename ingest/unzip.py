"""What stands in a zip file, read in memory and within bounds: nothing is written to disk."""

import lzma
import struct
import zipfile
import zlib
from typing import IO

from ..ontology.errors import UnreadableText
from .encoding import shown

MEMBERS = 20_000
"""More entries than this are no folder of documents."""
TOTAL = 2 * 1024**3
"""Bytes that an archive may unpack to, all its members together, as it says itself."""
RATIO = 600
"""Text packs to a tenth or less; what unpacks to more than this and is large was made to harm."""
_SMALL = 1024 * 1024
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
)
"""What the standard library raises for a zip file that is not as it should be."""


def opened(file: IO[bytes], place: str) -> zipfile.ZipFile:
    """The zip file that a binary file holds; raises UnreadableText where it is none or a bomb."""
    where = shown(place)
    try:
        found = zipfile.ZipFile(file)
    except DAMAGED:
        raise UnreadableText(f"{where}: a damaged zip file; copy or pack it again") from None
    members = found.infolist()
    if len(members) > MEMBERS:
        raise UnreadableText(f"{where}: holds {len(members)} files; the most is {MEMBERS}")
    if sum(each.file_size for each in members) > TOTAL:
        raise UnreadableText(f"{where}: unpacks to more than 2 GB; split it into several")
    return found


def content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: str, most: int) -> bytes:
    """The bytes of one member, at most `most` of them.

    Raises UnreadableText where it is encrypted, damaged, packed in an unknown way, or too large.
    """
    where = shown(place)
    if info.flag_bits & 1:
        raise UnreadableText(f"{where}: encrypted; unpack it with its password first")
    if info.file_size > most:
        raise UnreadableText(f"{where}: larger than {most // 1024**2} MB unpacked; split it")
    if info.file_size > max(_SMALL, RATIO * info.compress_size):
        raise UnreadableText(
            f"{where}: unpacks to more than {RATIO} times its size, as a zip bomb does; not read"
        )
    try:
        with archive.open(info) as file:
            return file.read(most)  # the library stops where the entry says that it ends
    except (NotImplementedError, RuntimeError):
        raise UnreadableText(
            f"{where}: packed in a way that is not read; pack it again as a plain zip"
        ) from None
    except DAMAGED:
        raise UnreadableText(f"{where}: damaged in its zip file; copy or pack it again") from None
