"""`danchieu search`: find nodes by words."""

from argparse import Namespace

from ..ontology.words import Kind
from .commands import Commands, between, command, filled, takes_json, takes_language, takes_store
from .wording import wording

_EXAMPLES = """\
examples:
  danchieu search "ngoại giao kinh tế"        marks may be left out
  danchieu search "so ngoai vu" --kind Agency agencies only
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "search", run, "find documents, tasks, agencies by words", _EXAMPLES)
    parser.add_argument("words", type=filled, nargs="+", metavar="WORDS")
    parser.add_argument(
        "--kind",
        action="append",
        choices=[kind.value for kind in Kind],
        metavar="KIND",
        help="only this kind, may be given again: " + ", ".join(kind.value for kind in Kind),
    )
    parser.add_argument(
        "--limit", type=between(1, 500), default=20, metavar="N", help="at most (default: 20)"
    )
    takes_json(parser)
    takes_language(parser)
    takes_store(parser)


def run(arguments: Namespace) -> int:
    """Print what bears the words, one a line with its id."""
    from ..queries import graph
    from ..queries.opening import reading
    from ..queries.search import search
    from .sheet import matches_sheet

    kinds = [Kind(kind) for kind in arguments.kind or ()]
    with reading(arguments.store) as store:
        found = search(store, " ".join(arguments.words), kinds=kinds, limit=arguments.limit + 1)
        searched = graph.searched(store)
    if arguments.json:
        from .answer_bodies import from_matches

        print(from_matches(found, arguments.limit, searched).model_dump_json(indent=2))
        return 0
    for line in matches_sheet(found, arguments.limit, searched, wording(arguments.lang)):
        print(line)
    return 0
