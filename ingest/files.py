"""Which files a person means by the paths that they give."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

READ = (".txt", ".md")
"""The endings that are read in a folder; a file named by itself is read whatever its ending."""
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Failure:
    """A place that could not be read, and why, in one line with the next step."""

    place: str
    reason: str


def files(places: Iterable[str]) -> Iterator[Path | Failure]:
    """The files at these places, folders walked in the order of names, each file once.

    Hidden files and folders are passed over. A link back to a folder on the way down is a failure
    that names it; so is a folder that cannot be opened, and a place where there is nothing.
    """
    seen: set[str] = set()
    for place in places:
        for found in _at(Path(place)):
            key = found.place if isinstance(found, Failure) else str(found.absolute())
            if key not in seen:
                seen.add(key)
                yield found


def _at(path: Path) -> Iterator[Path | Failure]:
    if path.is_dir():
        found = list(_walk(path, ()))
        if not found:
            endings = " or ".join(READ)
            yield Failure(str(path), f"no file that ends in {endings} in this folder")
        yield from found
    elif path.exists() or path.is_symlink():
        yield path
    else:
        yield Failure(str(path), "there is no such file or folder; check the path")


def _walk(folder: Path, above: tuple[Path, ...]) -> Iterator[Path | Failure]:
    real = folder.resolve()
    if real in above:
        yield Failure(str(folder), f"this link leads back to {real}; it was not followed")
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Failure(str(folder), f"cannot be opened ({error.strerror}); check its rights")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk(Path(entry.path), (*above, real))
        elif Path(entry.name).suffix.lower() in READ:
            yield Path(entry.path)
