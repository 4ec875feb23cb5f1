"""`danchieu lineage`: what became of a document, or where it comes from."""

from argparse import Namespace

from .commands import Commands, between, command, filled, takes_json, takes_language, takes_store
from .terminal import width
from .wording import wording

_EXAMPLES = """\
examples:
  danchieu lineage 15-CT/TW                   who carries Chỉ thị 15 out, down to each task
  danchieu lineage "Chỉ thị 15" --depth 2     two steps only
  danchieu lineage 1345/UBND-NC --up          what Công văn 1345 carries out
  danchieu lineage "nq 21/nq-cp" --evidence   with the sentences that say so
  danchieu lineage 15-CT/TW --json            the answer of the HTTP service
A line reads from the document above it: "được thực hiện bởi" is "is implemented by".
Documents that only cite one of the line are marked and not walked through.
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(
        commands,
        "lineage",
        run,
        "show who carries a document out, or what it carries out",
        _EXAMPLES,
    )
    parser.add_argument("what", type=filled, metavar="WHAT", help="an id, a number or a name")
    way = parser.add_mutually_exclusive_group()
    way.add_argument(
        "--down",
        dest="direction",
        action="store_const",
        const="down",
        default="down",
        help="to those who carry it out (the default)",
    )
    way.add_argument(
        "--up", dest="direction", action="store_const", const="up", help="to what it carries out"
    )
    parser.add_argument(
        "--depth",
        type=between(0, 1000),
        default=64,
        metavar="N",
        help="most steps (default: 64)",
    )
    parser.add_argument(
        "--limit",
        type=between(1, 100_000),
        default=1000,
        metavar="N",
        help="nodes at most (default: 1000)",
    )
    parser.add_argument(
        "--also",
        action="append",
        type=str.upper,
        choices=("BASED_ON", "CITES"),
        default=[],
        help="walk through these relations too",
    )
    parser.add_argument("--evidence", action="store_true", help="with the sentences that say so")
    takes_json(parser)
    takes_language(parser)
    takes_store(parser)


def run(arguments: Namespace) -> int:
    """Print the tree, or the JSON of the same answer."""
    from ..queries.lineage import lineage
    from ..queries.opening import reading
    from .naming import named

    words = wording(arguments.lang)
    with reading(arguments.store) as store:
        answer = lineage(
            store,
            named(store, arguments.what, words),
            direction=arguments.direction,
            depth=arguments.depth,
            limit=arguments.limit,
            also=tuple(arguments.also),
        )
    if arguments.json:
        from .answer_bodies import from_subgraph

        print(from_subgraph(answer).model_dump_json(indent=2))
        return 0
    from .tree import tree

    for line in tree(answer, words, evidence=arguments.evidence, width=width()):
        print(line)
    return 0
