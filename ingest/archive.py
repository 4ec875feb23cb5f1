"""The documents in a .zip: each is a file of its own, at the place "vanban.zip!/2024/a.docx"."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, ZipInfo

from ..ontology.errors import UnreadableText
from .encoding import shown
from .files import READ, Failure
from .kinds import is_archive
from .read import LARGEST, Source, source
from .unzip import content, opened

WITHIN = "!/"
"""Between the place of an archive and the name of what stands in it."""
_UTF8 = 0x800
_DRIVE = re.compile(r"[A-Za-z]:")  # matches "C:/a.txt"; not "a/b:c.txt"


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive."""

    archive: str
    """Where the archive stands."""
    number: int
    """Its number among the archive's entries, as names may come twice."""
    name: str
    """As it is shown and kept."""


def holds_documents(path: Path) -> bool:
    """Whether there is a zip file that is no .docx or the like."""
    try:
        with path.open("rb") as file:
            head = file.read(4)
            file.seek(0)
            return is_archive(head, lambda: opened(file, str(path)).namelist())
    except OSError:
        return False
    except UnreadableText:
        return True  # a damaged one; opening it will say so


def members(path: Path) -> Iterator[Member | Failure]:
    """What an archive holds, in the order of names, and what of it is not read and why."""
    try:
        with path.open("rb") as file, opened(file, str(path)) as archive:
            entries = [(_name(info), number) for number, info in enumerate(archive.infolist())]
    except UnreadableText as error:
        yield Failure(str(path), str(error))
        return
    strange: dict[str, list[str]] = {}
    seen: set[str] = set()
    found = 0
    for name, number in sorted(entries):
        place = f"{path}{WITHIN}{name}"
        if name.endswith("/") or _is_hidden(name):
            continue
        found += 1
        if wrong := _climbs(name):
            yield Failure(place, f"{shown(place)}: {wrong}; it was not read")
        elif (ending := PurePosixPath(name).suffix.lower()) not in READ:
            strange.setdefault(ending, []).append(name)
        elif ending == ".zip":
            yield Failure(place, f"{shown(place)}: a zip within a zip; unpack the outer one first")
        elif name in seen:
            yield Failure(place, f"{shown(place)}: stands in the zip twice; the first was read")
        else:
            seen.add(name)
            yield Member(str(path), number, name)
    for ending, names in strange.items():
        yield _unknown(path, ending, names)
    if not found:
        yield Failure(str(path), f"{shown(str(path))}: the zip file holds no files; pack it again")


def member_bytes(member: Member, most: int) -> bytes:
    """The bytes of a member; raises UnreadableText where they cannot be had."""
    place = f"{member.archive}{WITHIN}{member.name}"
    try:
        with Path(member.archive).open("rb") as file, opened(file, member.archive) as archive:
            return content(archive, _at(archive, member, place), place, most)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableText(f"{shown(place)}: cannot be read ({reason}); check the disk") from None


def member_sources(path: Path) -> Iterator[Source | Failure]:
    """The documents of an archive as they are read, one by one, and why others are not."""
    for each in members(path):
        if isinstance(each, Failure):
            yield each
            continue
        place = f"{each.archive}{WITHIN}{each.name}"
        try:
            yield source(member_bytes(each, LARGEST), place)
        except UnreadableText as error:
            yield Failure(place, str(error))


def still_there(place: str) -> bool:
    """Whether a file stands at a place of the store, be it in a folder or in an archive."""
    if Path(place).exists():
        return True
    at = place.find(WITHIN)
    while at >= 0:
        archive, name = Path(place[:at]), place[at + len(WITHIN) :]
        if archive.is_file():
            return any(isinstance(each, Member) and each.name == name for each in members(archive))
        at = place.find(WITHIN, at + 1)
    return False


def _at(archive: ZipFile, member: Member, place: str) -> ZipInfo:
    """The entry of a member; the archive may have changed since it was listed."""
    entries = archive.infolist()
    if member.number < len(entries) and _name(entries[member.number]) == member.name:
        return entries[member.number]
    raise UnreadableText(f"{shown(place)}: the zip changed while it was read; run this again")


def _name(info: ZipInfo) -> str:
    """A member's name: UTF-8 where it is, as packers often do not say so, else code page 437."""
    name = info.filename
    if not info.flag_bits & _UTF8:
        with suppress(UnicodeError):  # then it is what the format says
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/")


def _is_hidden(name: str) -> bool:
    parts = name.split("/")
    return "__MACOSX" in parts or any(
        part.startswith(".") and part not in (".", "..") for part in parts
    )


def _climbs(name: str) -> str:
    """What is wrong with a name that leads out of its archive, "" for others."""
    if ".." in name.split("/"):
        return "its name climbs out of the zip (..)"
    if name.startswith("/") or _DRIVE.match(name):
        return "its name is a place of its own, not one in the zip"
    return ""


def _unknown(path: Path, ending: str, names: list[str]) -> Failure:
    kind = f"files that end in {ending}" if ending else "files without an ending"
    count = f"{len(names)} {kind}" if len(names) > 1 else f"{names[0]}"
    first = f", such as {names[0]}," if len(names) > 1 else ""
    return Failure(
        str(path),
        f"{shown(str(path))}: {shown(count)}{shown(first)} not read; save as .docx or PDF",
    )
