"""The parts of a .docx: a zip file of XML, opened within bounds and without entities."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse

from ..ontology.errors import UnreadableText
from .encoding import shown
from .unzip import content, opened

DEEPEST = 200
"""Elements inside one another; a letter has some 20, tables within tables 40."""
_MOST_ELEMENTS = 4_000_000
"""Of one part; the longest law has under a million."""
_PART = 256 * 1024 * 1024
"""Bytes of one part, unpacked; the longest law is under 30 MB so."""
_FIRST_TAG = re.compile(rb"<[A-Za-z_]")
_PROLOG = 4096
# matches '<?xml version="1.0" encoding="UTF-16"?>'; not one with encoding="utf-8" or with none
_FOREIGN = re.compile(rb"""\A<\?xml[^>]{0,200}encoding\s*=\s*["'](?!utf-8|us-ascii)""", re.I)
_OFFICE_DOCUMENT = "/officeDocument"


@dataclass(frozen=True, slots=True)
class Package:
    """An open .docx."""

    archive: zipfile.ZipFile
    place: str
    main: str
    """The name of the part that holds the body."""

    def part(self, name: str) -> Element | None:
        """One part beside the body ("styles.xml"), read whole; None where it is not there."""
        data = self._bytes(posixpath.join(posixpath.dirname(self.main), name))
        if data is None:
            return None
        root = None
        for _, element, depth in self._parsed(data):
            root = element if depth == 1 else root
        return root

    def body(self) -> Iterator[tuple[str, Element, int]]:
        """The body as it is parsed: ("start" or "end", element, how deep it stands)."""
        data = self._bytes(self.main)
        if data is None:
            raise UnreadableText(_damaged(self.place))
        return self._parsed(data)

    def _parsed(self, data: bytes) -> Iterator[tuple[str, Element, int]]:
        depth = elements = 0
        try:
            for event, element in iterparse(
                io.BytesIO(_harmless(data, self.place)), ("start", "end")
            ):
                if event == "start":
                    depth += 1
                    elements += 1
                    if depth > DEEPEST or elements > _MOST_ELEMENTS:
                        raise UnreadableText(
                            f"{shown(self.place)}: its XML is too deep or too long for a document; "
                            f"save it again in Word"
                        )
                    yield event, element, depth
                else:
                    yield event, element, depth
                    depth -= 1
        except ParseError:
            raise UnreadableText(_damaged(self.place)) from None

    def _bytes(self, name: str) -> bytes | None:
        try:
            info = self.archive.getinfo(name)
        except KeyError:
            return None
        return content(self.archive, info, self.place, _PART)


def package(data: bytes, place: str) -> Package:
    """The .docx that some bytes hold; raises UnreadableText where it cannot be opened."""
    archive = opened(io.BytesIO(data), place)
    return Package(archive, place, _main(archive, place))


@lru_cache(4096)
def local(name: str) -> str:
    """A tag or attribute without its namespace, of which strict and older files have two sets."""
    return name.rpartition("}")[2]


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of an element by its name without namespace."""
    if element is None:
        return None
    return next((text for key, text in element.attrib.items() if local(key) == name), None)


def child(element: Element | None, *path: str) -> Element | None:
    """The first element below another by a path of names."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each.tag) == name), None)
    return element


def _main(archive: zipfile.ZipFile, place: str) -> str:
    """Where the body stands, by the package's own relations."""
    try:
        relations = content(archive, archive.getinfo("_rels/.rels"), place, _PART)
        for each in fromstring(_harmless(relations, place)):
            if (value(each, "Type") or "").endswith(_OFFICE_DOCUMENT):
                return posixpath.normpath((value(each, "Target") or "").lstrip("/"))
    except (KeyError, ParseError):
        pass  # then it stands where Word puts it
    return "word/document.xml"


def _harmless(data: bytes, place: str) -> bytes:
    """XML without a document type, and so without entities that could grow."""
    first = _FIRST_TAG.search(data, 0, _PROLOG)
    if first is None or _FOREIGN.match(data) or data.find(b"<!", 0, first.start()) >= 0:
        raise UnreadableText(
            f"{shown(place)}: its XML declares entities or an odd encoding, which no document "
            f"needs; save it again in Word"
        )
    return data


def _damaged(place: str) -> str:
    return f"{shown(place)}: a damaged .docx; open it in Word and save it again"
