"""Which files a person means by the paths that they give."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

READ = (".txt", ".md", ".docx", ".pdf", ".html", ".htm", ".zip")
"""The endings that are read in folders and archives; a file named by itself is read whatever its
ending."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A place that could not be read, and why, in one line with the next step."""

    place: str
    reason: str


def files(places: Iterable[str]) -> Iterator[Path | Failure]:
    """The files at these places, folders walked in the order of names, each file once.

    Hidden files and folders are passed over, and in a folder all that is no plain file. A link back
    to a folder on the way down is a failure that names it; so is what cannot be opened, and a place
    where there is nothing.
    """
    seen: set[str] = set()
    for place in places:
        for found in _at(Path(place)):
            key = found.place if isinstance(found, Failure) else canonical(found)
            if key not in seen:
                seen.add(key)
                yield found


def canonical(path: Path) -> str:
    """The place of a file for the store: absolute, links followed, whatever bytes its name has."""
    return os.fsencode(os.path.realpath(path)).decode("utf-8", "backslashreplace")


def is_plain(path: Path) -> bool:
    """Whether there is a plain file: one that gives the same bytes when it is read again."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _at(path: Path) -> Iterator[Path | Failure]:
    if path.is_dir():
        found = list(_walk(path, ()))
        if not found:
            endings = f"{', '.join(READ[:-1])} or {READ[-1]}"
            yield Failure(str(path), f"no file that ends in {endings} in this folder")
        yield from found
    elif path.exists() or path.is_symlink():
        yield path
    else:
        yield Failure(str(path), "there is no such file or folder; check the path")


def _walk(folder: Path, above: tuple[str, ...]) -> Iterator[Path | Failure]:
    real = os.path.realpath(folder)
    if real in above:
        yield Failure(str(folder), f"this link leads back to {real}; it was not followed")
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _closed(str(folder), error)
        return
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _entry(entry, (*above, real))


def _entry(entry: "os.DirEntry[str]", above: tuple[str, ...]) -> Iterator[Path | Failure]:
    try:
        is_folder, is_file = entry.is_dir(), entry.is_file()
    except OSError as error:  # a link to itself, or into a closed folder
        yield _closed(entry.path, error)
        return
    if is_folder:
        yield from _walk(Path(entry.path), above)
    elif Path(entry.name).suffix.lower() in READ and (is_file or entry.is_symlink()):
        yield Path(entry.path)


def _closed(place: str, error: OSError) -> Failure:
    return Failure(place, f"cannot be opened ({error.strerror}); check its rights")
