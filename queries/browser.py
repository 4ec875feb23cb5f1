"""For Neo4j Browser, which comes with Community: a style sheet (GraSS) and the saved queries."""

import csv
import io
from collections.abc import Iterator

from .look import EdgeLook, NodeLook, edge_looks, node_looks
from .phrases import phrases

_DIAMETER, _SHAFT = 50, 1
_COLUMNS = ("name", "description", "query", "id", "parentId", "isFolder")
_INK, _PAPER = "#2A2C34", "#FFFFFF"


def style_sheet() -> str:
    """Colours, sizes and Vietnamese captions, those of Bloom."""
    return "\n".join(_rules())


def saved_queries() -> str:
    """The phrases as a table (CSV) that Browser's saved queries are imported from."""
    told = io.StringIO()
    table = csv.writer(told, lineterminator="\n")
    table.writerow(_COLUMNS)
    table.writerow(("Dẫn chiếu", "", "", 0, "", "true"))
    for at, phrase in enumerate(phrases(), 1):
        table.writerow((phrase.text, phrase.about, phrase.cypher, at, 0, "false"))
    return told.getvalue()


def _rules() -> Iterator[str]:
    yield _rule("node", caption="{name}", diameter=f"{_DIAMETER}px", font_size="10px")
    yield _rule("relationship", caption="{name}", font_size="9px")
    # Browser takes the last rule that fits, Bloom the first category.
    for node in reversed(node_looks()):
        yield _node_rule(node)
    for edge in edge_looks():
        yield _edge_rule(edge)


def _node_rule(look: NodeLook) -> str:
    return _rule(
        f"node.{look.label}",
        color=look.color,
        border_color=_shade(look.color),
        text_color_internal=_ink_on(look.color),
        diameter=f"{_DIAMETER * look.size:.0f}px",
        caption="{name}",
    )


def _edge_rule(look: EdgeLook) -> str:
    return _rule(
        f"relationship.{look.relation}",
        color=look.color,
        shaft_width=f"{_SHAFT * look.size:.0f}px",
        text_color_external=_INK,
        caption="{name}",
    )


def _rule(selector: str, **told: str) -> str:
    lines = "".join(
        f"  {name.replace('_', '-')}: {_quoted(name, value)};\n" for name, value in told.items()
    )
    return f"{selector} {{\n{lines}}}\n"


def _quoted(name: str, value: str) -> str:
    return f'"{value}"' if name == "caption" else value


def _shade(color: str) -> str:
    return "#" + "".join(f"{part * 3 // 4:02X}" for part in bytes.fromhex(color[1:]))


def _ink_on(color: str) -> str:
    red, green, blue = bytes.fromhex(color[1:])
    return _INK if 299 * red + 587 * green + 114 * blue > 140_000 else _PAPER
