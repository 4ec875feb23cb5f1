"""`danchieu export`: the whole graph in a format of other tools."""

import shlex
import shutil
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ..ontology.errors import InputError
from .commands import Commands, command, takes_store
from .terminal import say

if TYPE_CHECKING:
    from ..queries.store import Reader

_FORMATS = ("turtle", "graphml", "node-link")
_EXAMPLES = """\
examples:
  danchieu export --format turtle -o graph.ttl       linked data (RDF 1.1 Turtle)
  danchieu export --format graphml -o graph.graphml  Gephi, yEd, Cytoscape
  danchieu export --format node-link | jq .nodes[0]  JSON of networkx and D3
  danchieu export --neo4j-admin bulk/                CSV for a first, large import into Neo4j
A file or folder is written whole or not at all.
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "export", run, "write the whole graph for other tools", _EXAMPLES)
    form = parser.add_mutually_exclusive_group(required=True)
    form.add_argument("--format", choices=_FORMATS)
    form.add_argument(
        "--neo4j-admin", type=Path, metavar="DIR", help="a new folder for neo4j-admin's import"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="a file (default: standard output)"
    )
    takes_store(parser)


def run(arguments: Namespace) -> int:
    """Write the graph."""
    from ..queries.opening import reading

    if arguments.neo4j_admin is not None and arguments.output is not None:
        raise InputError("--neo4j-admin names a folder of its own; leave out -o")
    with reading(arguments.store) as store:
        if arguments.neo4j_admin is not None:
            _write_folder(store, arguments.neo4j_admin)
        elif arguments.output is None:
            _write(store, arguments.format, sys.stdout)
        else:
            _write_whole(store, arguments.format, arguments.output)
    return 0


def _write_folder(store: "Reader", folder: Path) -> None:
    """Write into a folder beside it, take its place, and print what is to be done with it."""
    from ..queries import neo4j_bulk

    beside = folder.with_name(f".{folder.name}.part")
    try:
        if folder.exists() and any(folder.iterdir()):
            raise InputError(f"{folder} is not empty; name a new folder")
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        neo4j_bulk.write_bulk(store, beside)
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    except OSError as error:
        raise InputError(
            f"{folder} cannot be written: {error.strerror}; check its folder and rights"
        ) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    say("stop the server first; the import replaces all that its database neo4j holds:")
    print(f"cd {shlex.quote(str(folder.absolute()))} && {neo4j_bulk.command()}")


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
