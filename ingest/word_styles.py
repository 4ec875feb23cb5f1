"""What the styles of a .docx say where a paragraph or table does not say it itself."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .word_package import child, local, value

_CHAIN = 20
_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by id."""

    by_id: dict[str, Element]
    paragraph: str | None
    """The id of the default style of paragraphs."""

    def of(self, id: str | None) -> list[Element]:
        """A style and those it is based on, nearest first."""
        found: list[Element] = []
        while id in self.by_id and len(found) < _CHAIN:
            style = self.by_id[id]
            found.append(style)
            id = value(child(style, "basedOn"))
        return found

    def caps(self, id: str | None) -> bool:
        """Whether a style prints in capitals."""
        for style in self.of(id):
            if (stated := is_on(child(style, "rPr", "caps"))) is not None:
                return stated
        return False

    def placed(self, id: str | None) -> str | None:
        """Where a style puts its lines: "center", "both" …"""
        return next(filter(None, (value(child(s, "pPr", "jc")) for s in self.of(id))), None)

    def numbered(self, id: str | None) -> tuple[str | None, str | None]:
        """The list and the level that a style puts its paragraphs into."""
        number = level = None
        for style in self.of(id or self.paragraph):
            own = child(style, "pPr", "numPr")
            number = number or value(child(own, "numId"))
            level = level or value(child(own, "ilvl"))
        return number, level

    def ruled(self, id: str | None) -> bool:
        """Whether a style of tables draws lines between cells."""
        return any(inner_lines(child(style, "tblPr", "tblBorders")) for style in self.of(id))


def styles(root: Element | None) -> Styles:
    """The styles of the part styles.xml."""
    by_id: dict[str, Element] = {}
    paragraph = None
    for each in root if root is not None else ():
        id = value(each, "styleId")
        if local(each.tag) == "style" and id:
            by_id.setdefault(id, each)
            if value(each, "type") == "paragraph" and value(each, "default") in ("1", "true"):
                paragraph = id
    return Styles(by_id, paragraph)


def is_on(element: Element | None) -> bool | None:
    """Whether a property is on; None where nothing is said."""
    if element is None:
        return None
    return (value(element) or "true").lower() not in _OFF


def inner_lines(borders: Element | None) -> bool:
    """Whether borders have lines between cells."""
    return any(
        (value(child(borders, side)) or "nil") not in ("nil", "none")
        for side in ("insideV", "insideH")
    )
