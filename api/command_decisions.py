"""`danchieu decisions`: what people decided about which document one is."""

from argparse import Namespace

from .commands import Commands, between, command, takes_json, takes_store
from .terminal import safe

_EXAMPLES = """\
examples:
  danchieu decisions
  danchieu decisions --json                   the answer of the HTTP service
  danchieu decide --withdraw A B              take one back
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "decisions", run, "list what people decided", _EXAMPLES)
    parser.add_argument(
        "--limit",
        type=between(1, 10_000),
        default=1000,
        metavar="N",
        help="decisions at most (default: 1000)",
    )
    takes_json(parser)
    takes_store(parser)


def run(arguments: Namespace) -> int:
    """Print each decision on a line: what, when, by whom, why."""
    from ..queries.decisions import decisions
    from ..queries.opening import reading

    with reading(arguments.store) as store:
        found = decisions(store)
    if arguments.json:
        from .unsure_bodies import from_decisions

        print(from_decisions(found, arguments.limit).model_dump_json(indent=2))
        return 0
    for each in found[: arguments.limit]:
        parts = (each.said, each.decided_at, each.decided_by, each.reason)
        print(" · ".join(safe(part) for part in parts if part))
    left = len(found) - arguments.limit
    print(f"TRUNCATED: {left} more; ask with --limit" if left > 0 else f"{len(found)} in all")
    return 0
