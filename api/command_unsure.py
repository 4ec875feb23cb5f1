"""`danchieu unsure`: what only a person can decide, each with the command that decides it."""

from argparse import Namespace

from .commands import (
    Commands,
    between,
    command,
    takes_json,
    takes_language,
    takes_store,
)
from .wording import wording

_EXAMPLES = """\
examples:
  danchieu unsure                             the first 20, with candidates and sentences
  danchieu unsure --limit 100 --after nq-36-tw-undated
  danchieu unsure --json                      the answer of the HTTP service
Each ends with the commands that would decide it. The last one, "decide A same A", says that it
is a document of its own and that no more need be asked. What is decided is not listed again.
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "unsure", run, "list what only a person can decide", _EXAMPLES)
    parser.add_argument(
        "--limit",
        type=between(1, 500),
        default=20,
        metavar="N",
        help="documents at most (default: 20)",
    )
    parser.add_argument("--after", default="", metavar="ID", help="go on after this id")
    takes_json(parser)
    takes_language(parser)
    takes_store(parser)


def run(arguments: Namespace) -> int:
    """Print what is in doubt."""
    from ..queries.opening import reading
    from ..queries.unsure import unsure

    with reading(arguments.store) as store:
        found = unsure(store, limit=arguments.limit, after=arguments.after)
    if arguments.json:
        from .unsure_bodies import from_unsure

        print(from_unsure(found).model_dump_json(indent=2))
        return 0
    from .unsure_sheet import unsure_sheet

    for line in unsure_sheet(found, wording(arguments.lang)):
        print(line)
    return 0
