"""`danchieu export`: the whole graph in a format of other tools."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ..ontology.errors import InputError
from .commands import Commands, command, takes_store

if TYPE_CHECKING:
    from ..queries.store import Reader

_FORMATS = ("turtle", "graphml", "node-link")
_EXAMPLES = """\
examples:
  danchieu export --format turtle -o graph.ttl       linked data (RDF 1.1 Turtle)
  danchieu export --format graphml -o graph.graphml  Gephi, yEd, Cytoscape
  danchieu export --format node-link | jq .nodes[0]  JSON of networkx and D3
A file is written whole or not at all.
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "export", run, "write the whole graph for other tools", _EXAMPLES)
    parser.add_argument("--format", required=True, choices=_FORMATS)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="a file (default: standard output)"
    )
    takes_store(parser)


def run(arguments: Namespace) -> int:
    """Write the graph."""
    from ..queries.opening import reading

    with reading(arguments.store) as store:
        if arguments.output is None:
            _write(store, arguments.format, sys.stdout)
        else:
            _write_whole(store, arguments.format, arguments.output)
    return 0


def _write_whole(store: "Reader", format: str, output: Path) -> None:
    """Write beside the file first, so that a run that is cut off leaves the earlier file alone."""
    beside = output.with_name(f".{output.name}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            _write(store, format, file)
        beside.replace(output)
    except OSError as error:
        raise InputError(
            f"{output} cannot be written: {error.strerror}; check its folder and rights"
        ) from None
    finally:
        beside.unlink(missing_ok=True)


def _write(store: "Reader", format: str, file: TextIO) -> None:
    from ..queries import export

    write = {
        "turtle": export.write_turtle,
        "graphml": export.write_graphml,
        "node-link": export.write_node_link,
    }
    write[format](store, file)
