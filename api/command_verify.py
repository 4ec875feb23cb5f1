"""`danchieu verify`: whether the store keeps its promises, and its canonical hash."""

from argparse import Namespace

from .commands import Commands, command, takes_store

_EXAMPLES = """\
examples:
  danchieu verify                             nothing wrong: only the line "hash ..."
  danchieu verify --store policy.db
Checked: no edge without its ends and its evidence, every quote in its text at its offsets.
The hash covers every property of the graph; two stores with one hash hold the same graph.
Exit code: 0 nothing wrong, 1 faults found (one a line).
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "verify", run, "check the store and print its hash", _EXAMPLES)
    takes_store(parser)


def run(arguments: Namespace) -> int:
    """Print each fault, then the hash."""
    from ..queries.opening import reading
    from ..queries.verify import graph_hash, verify

    faults = 0
    with reading(arguments.store) as store:
        for fault in verify(store):
            print(f"{fault.item}: {fault.what}")
            faults += 1
        print(f"hash {graph_hash(store)}")
    return 1 if faults else 0
