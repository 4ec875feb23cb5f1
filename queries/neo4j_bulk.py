"""A whole store as CSV for `neo4j-admin database import full`, many times as fast as a load.

The database that comes of it holds what the Neo4j store would: labels, types, native properties,
texts, readings and decisions. Its constraints and indexes are laid down when it is first opened.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, fields
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import Any, TextIO, cast

from . import neo4j_questions as questions
from .neo4j_rows import edge_properties, edge_type, node_labels, node_properties
from .neo4j_schema import IMPORTED
from .rows import TABLES, EdgeRow, NodeRow, ReadingRow, Stored, TextRow
from .store import Reader

ARGUMENTS = "arguments"
"""The file of the options, beside the CSV files that they name."""

BETWEEN = "\ufdd0"
"""What stands between the items of a list: Unicode promises that it is no letter of any text."""

_AT_ONCE = 2_000
_LEAST_BUFFER = 4 * 1024**2
_OPTIONS = f"""\
--id-type=string
--array-delimiter=U+{ord(BETWEEN):04X}
--multiline-fields=true
--bad-tolerance=0
"""
_TYPES = {
    str: "string",
    bool: "boolean",
    int: "long",
    float: "double",
    date: "date",
    bytes: "byte[]",
}
_BYTES = [str(byte - 256 if byte > 127 else byte) for byte in range(256)]
_NAME = re.compile(r"\w+")  # "date_from"; not "a:b", which a header would take for a type


def write_bulk(store: Reader, folder: Path) -> None:
    """Write header and data files and the file of the options into a folder that is there.

    Rows are streamed: no more than a batch of them is in memory.
    """
    with closing(_Tables(folder)) as tables:
        for row in cast("Iterator[NodeRow]", store.rows(NodeRow)):
            held = node_properties(row)
            tables.thing(("Thing", *node_labels(row, held)), _carried(row, held))
        for end in _mere_ends(store):
            tables.thing(("Thing",), {"id": end})
        for row in cast("Iterator[EdgeRow]", store.rows(EdgeRow)):
            tables.edge(edge_type(row), row.source, row.target, _carried(row, edge_properties(row)))
        for table in TABLES:
            if table not in (NodeRow, EdgeRow):
                for row in store.rows(table):
                    tables.kept(questions.kept_label(table), _values(row))
        tables.kept("KeptStore", {"name": "store", "version": IMPORTED})
        tables.finish()


def command(database: str = "neo4j") -> str:
    """What is to be typed in the folder while the server is stopped."""
    return f"neo4j-admin database import full {database} @{ARGUMENTS}"


@dataclass(slots=True)
class _Table:
    """A data file whose columns are found on the way: a line may leave out the last ones."""

    name: str
    option: str
    first: tuple[str, ...]
    """The headers of the columns that every line has."""
    file: TextIO
    types: dict[str, str] = field(default_factory=dict[str, str])
    longest: int = 0

    def takes(self, types: Mapping[str, str]) -> bool:
        """Whether these properties have the types that its columns have."""
        return all(self.types.get(name, type) == type for name, type in types.items())

    def write(self, first: tuple[str, ...], held: Mapping[str, Any]) -> None:
        """Write one line."""
        cells = [_quoted(value) for value in first]
        cells += [_cell(held[name]) if name in held else "" for name in self.types]
        self.longest = max(self.longest, *map(len, cells))
        self.file.write(",".join(cells) + "\n")

    def header(self) -> str:
        """Its columns, in one line."""
        own = (f"{name}:{type}" for name, type in self.types.items())
        return ",".join((*self.first, *own)) + "\n"


class _Tables:
    """The files of an import, apart by labels or type and, where these differ, by columns."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._by_option: dict[str, list[_Table]] = {}

    def thing(self, labels: tuple[str, ...], held: Mapping[str, Any]) -> None:
        """Write a node that edges may have as an end."""
        own = {name: value for name, value in held.items() if name != "id"}
        option = f"--nodes={':'.join(labels)}"
        self._write(option, "-".join(labels[-2:]), {"id:ID": held["id"]}, own)

    def kept(self, label: str, held: Mapping[str, Any]) -> None:
        """Write a node that is no part of the graph."""
        self._write(f"--nodes={label}", label, {}, held)

    def edge(self, type: str, source: str, target: str, held: Mapping[str, Any]) -> None:
        """Write an edge."""
        ends = {":START_ID": source, ":END_ID": target}
        self._write(f"--relationships={type}", type, ends, held)

    def finish(self) -> None:
        """Write the headers and the options."""
        lines, longest = [_OPTIONS], 0
        for table in self._all():
            header = f"{table.name}.header.csv"
            _write(self._folder / header, table.header())
            # "./": 2026.08 takes no name without a folder before it.
            lines.append(f"{table.option}=./{header},./{table.name}.csv\n")
            longest = max(longest, table.longest)
        lines.append(f"--read-buffer-size={max(_LEAST_BUFFER, 2 * longest)}\n")
        _write(self._folder / ARGUMENTS, "".join(lines))

    def close(self) -> None:
        """Close all files."""
        for table in self._all():
            table.file.close()

    def _all(self) -> Iterator[_Table]:
        return chain.from_iterable(self._by_option.values())

    def _write(
        self, option: str, name: str, first: Mapping[str, str], held: Mapping[str, Any]
    ) -> None:
        there = {name: value for name, value in held.items() if value is not None}
        types = {name: _type(value) for name, value in there.items()}
        several = self._by_option.setdefault(option, [])
        table = next((table for table in several if table.takes(types)), None)
        if table is None:
            named = f"{name}-{len(several) + 1}" if several else name
            file = (self._folder / f"{named}.csv").open("w", encoding="utf-8", newline="\n")
            table = _Table(named, option, tuple(first), file)
            several.append(table)
        table.types.update(types)
        table.write(tuple(first.values()), there)


def _carried(row: NodeRow | EdgeRow, held: dict[str, Any]) -> dict[str, Any]:
    """All properties of a node or edge; what CSV cannot carry makes its row stand as it is."""
    if all(_NAME.fullmatch(name) and _has_cell(value) for name, value in held.items()):
        return held
    columns = {each.name for each in fields(row)} | {"name", "words", "day", "in_doubt", "doubt"}
    raw = {name: value for name, value in held.items() if name in columns - {"properties"}}
    return {**raw, "raw": row.properties}


def _has_cell(value: Any) -> bool:
    """Whether a value comes back from a cell; a list of one empty text would be an empty list."""
    if not isinstance(value, list):
        return True
    several = cast("list[str]", value)
    return several not in ([], [""]) and not any(BETWEEN in each for each in several)


def _values(row: Stored) -> dict[str, Any]:
    values = {each.name: getattr(row, each.name) for each in fields(row)}
    if isinstance(row, (TextRow, ReadingRow)):
        values["body"] = questions.packed(row.body)
    return values


def _type(value: Any) -> str:
    if isinstance(value, list):
        return "string[]"
    return _TYPES[type(value)]


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list):
        return _quoted(BETWEEN.join(cast("list[str]", value)))
    if isinstance(value, bytes):  # Java's bytes have a sign
        return BETWEEN.join(_BYTES[each] for each in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _mere_ends(store: Reader) -> Iterator[str]:
    """Ends of edges that are no nodes, as only a store that `verify` complains of has."""
    seen: set[str] = set()
    edges = cast("Iterator[EdgeRow]", store.rows(EdgeRow))
    while some := list(islice(edges, _AT_ONCE)):
        ends = {end for edge in some for end in (edge.source, edge.target)} - seen
        known = {row["id"] for row in store.ask("known", ids=sorted(ends))}
        yield from sorted(ends - known)
        seen |= ends - known


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
