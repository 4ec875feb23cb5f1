"""The text of a .docx (ECMA-376), a line a paragraph, as it is printed.

Kept: labels that Word counts, capitals that only the format makes, tables, text boxes, foot- and
endnotes (below the paragraph that refers to them). Left out: what tracked changes deleted, hidden
text, comments, and the headers and footers of pages.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ..ontology.errors import UnreadableText
from .encoding import shown
from .raised import raised
from .word_numbering import Numbering, numbering
from .word_package import Package, child, local, package, value
from .word_styles import Styles, is_on, styles
from .word_tables import WRAPPERS, table

_GAP = "    "
"""A tab: wide, so that columns set by tabs stay apart."""
_SIGNS = {"noBreakHyphen": "-", "softHyphen": "", "cr": "\n", "br": "\n", "tab": _GAP, "ptab": _GAP}
_SKIPPED = frozenset(
    ("pPr", "rPr", "del", "moveFrom", "instrText", "delText", "delInstrText", "sectPr", "sdtPr")
)
_BLOCK_DEPTH = 3
"""A paragraph of the body is the document's child's child."""


def word_text(data: bytes, place: str, most: int) -> str:
    """The text of a .docx; raises UnreadableText where it cannot be opened or holds none.

    `most` is how many characters it may have.
    """
    found = package(data, place)
    page = _Page(
        styles(found.part("styles.xml")),
        numbering(found.part("numbering.xml")),
        _notes(found, "footnotes.xml") | _notes(found, "endnotes.xml"),
    )
    text: list[str] = []
    length = 0
    for block in _blocks(found):
        if page.turns(block):
            text.append("")
        for line in page.block(block):
            text.append(line)
            length += len(line) + 1
            if length > most:
                raise UnreadableText(f"{shown(place)}: more than {most} characters; split it")
    if not any(line.strip() for line in text):
        raise UnreadableText(
            f"{shown(place)}: the file holds no text, only pictures perhaps; save it as PDF and "
            f"run OCR, for example ocrmypdf"
        )
    return "\n".join([*text, ""])


def _blocks(found: Package) -> Iterator[Element]:
    """The paragraphs and tables of the body, each forgotten when the next is read."""
    body: Element | None = None
    for event, element, depth in found.body():
        if event == "start" and depth == _BLOCK_DEPTH - 1:
            body = element
        elif event == "end" and depth == _BLOCK_DEPTH and body is not None:
            yield element
            body.clear()


def _notes(found: Package, name: str) -> dict[tuple[str, str], Element]:
    """Foot- or endnotes by the name of what refers to them and their id."""
    kind = name.removesuffix("s.xml")
    root = found.part(name)
    return {
        (f"{kind}Reference", value(each, "id") or ""): each
        for each in (root if root is not None else ())
        if value(each, "type") in (None, "normal")
    }


@dataclass(slots=True)
class _Paragraph:
    """What one paragraph holds, while it is read."""

    capitals: bool
    words: list[str] = field(default_factory=list[str])
    notes: list[Element] = field(default_factory=list[Element])
    boxes: list[Element] = field(default_factory=list[Element])


@dataclass(slots=True)
class _Page:
    """What reading keeps from one paragraph to the next."""

    styles: Styles
    numbering: Numbering
    notes: dict[tuple[str, str], Element]
    noted: int = 0
    unended: str = ""
    """The words of a paragraph whose end was deleted: the next goes on with it."""
    middle: bool = False
    """Whether the last paragraph with words stood in the middle of the line, as titles do."""

    def turns(self, element: Element) -> bool:
        """Whether a title ends or begins here: paper shows it by space, the text by a line."""
        if local(element.tag) != "p" or not any(local(each.tag) == "t" for each in element.iter()):
            return False
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle")) or self.styles.paragraph
        placed = value(child(properties, "jc")) or self.styles.placed(style)
        before, self.middle = self.middle, placed == "center"
        return before != self.middle

    def block(self, element: Element) -> Iterator[str]:
        """The lines of a paragraph or table, or of what holds some."""
        name = local(element.tag)
        if name == "p":
            yield from self._paragraph(element)
        elif name == "tbl":
            yield from table(element, self.styles, self.block)
        elif name in WRAPPERS or name == "txbxContent":
            for each in element:
                yield from self.block(each)

    def _paragraph(self, element: Element) -> Iterator[str]:
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle")) or self.styles.paragraph
        found = _Paragraph(self.styles.caps(style))
        for each in element:
            self._inline(each, found)
        words = "".join(found.words)
        label = self._label(properties, style) if words.strip() else ""
        words = self.unended + (f"{label} {words.lstrip()}" if label else words)
        self.unended = ""
        if child(properties, "rPr", "del") is not None:
            self.unended = words
        else:
            yield from words.split("\n")
        for box in found.boxes:
            yield from self.block(box)
        yield from self._noted(found.notes)

    def _label(self, properties: Element | None, style: str | None) -> str:
        own = child(properties, "numPr")
        number, level = self.styles.numbered(style)
        number, level = value(child(own, "numId")) or number, value(child(own, "ilvl")) or level
        return self.numbering.label(number, level)

    def _noted(self, notes: list[Element]) -> Iterator[str]:
        """The notes of a paragraph below it, each with its mark, then an empty line."""
        first = self.noted - len(notes) + 1
        others, self.notes = self.notes, {}  # a note has none of its own
        for number, note in enumerate(notes, first):
            body = [line.strip() for each in note for line in self.block(each) if line.strip()]
            yield f"{raised(str(number))} {' '.join(body)}"
        self.notes = others
        if notes:
            yield ""

    def _inline(self, element: Element, into: _Paragraph) -> None:
        name = local(element.tag)
        if name == "r":
            self._run(element, into)
        elif name == "AlternateContent":
            choices = list(element)[:1]  # the same thing follows again for older programs
            for each in choices:
                self._inline(each, into)
        elif name == "txbxContent":
            into.boxes.append(element)
        elif (name, value(element, "id") or "") in self.notes:
            self.noted += 1
            into.notes.append(self.notes[name, value(element, "id") or ""])
            into.words.append(raised(str(self.noted)))
        elif name == "t":
            into.words.append(_words(element))
        elif name == "sym":
            into.words.append(_symbol(value(element, "char")))
        elif name in _SIGNS:
            into.words.append(_SIGNS[name])
        elif name not in _SKIPPED:
            for each in element:
                self._inline(each, into)

    def _run(self, element: Element, into: _Paragraph) -> None:
        look = child(element, "rPr")
        if is_on(child(look, "vanish")):
            return
        before = len(into.words)
        for each in element:
            self._inline(each, into)
        capitals = is_on(child(look, "caps"))
        if capitals is None:
            capitals = self.styles.caps(value(child(look, "rStyle"))) or into.capitals
        if capitals:
            into.words[before:] = [words.upper() for words in into.words[before:]]
        if value(child(look, "vertAlign")) == "superscript":
            into.words[before:] = [raised(words) for words in into.words[before:]]


def _words(element: Element) -> str:
    words = (element.text or "").replace("\n", " ")
    return words if value(element, "space") == "preserve" else words.strip()


def _symbol(code: str | None) -> str:
    """A sign of a symbol font: nothing says what it looks like, but most are bullets or boxes."""
    return "" if code is None else "•"
