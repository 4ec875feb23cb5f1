"""`danchieu copy`: a whole graph from one store to another."""

import os
from argparse import Namespace
from contextlib import closing

from .commands import Commands, command, filled

_EXAMPLES = """\
examples:
  danchieu copy danchieu.db neo4j+s://graph.example.vn    from your laptop to the server
  danchieu copy bolt://localhost:7687 backup.db           the other way
Texts, readings and decisions come along; the graph's hash stays. The second store must be empty,
or hold what a copy that was cut off left there. The password of a server comes from
DANCHIEU_NEO4J_PASSWORD or DANCHIEU_NEO4J_PASSWORD_FILE; between two servers that of the second
comes from DANCHIEU_TO_NEO4J_PASSWORD or DANCHIEU_TO_NEO4J_PASSWORD_FILE.
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "copy", run, "copy a whole store to another place", _EXAMPLES)
    parser.add_argument("source", type=filled, metavar="FROM", help="path or URL of a store")
    parser.add_argument("target", type=filled, metavar="TO", help="path or URL of an empty one")


def run(arguments: Namespace) -> int:
    """Copy; print the hash that both have."""
    from ..queries.copying import copy
    from ..queries.neo4j_access import access_to
    from ..queries.opening import open_store, reading

    access = access_to(arguments.target, arguments.source, os.environ)
    with (
        reading(arguments.source) as source,
        closing(
            open_store(arguments.target, write=True, half_filled=True, access=access)
        ) as target,
    ):
        print(f"copied {source.place} to {target.place}; hash {copy(source, target)}")
    return 0
