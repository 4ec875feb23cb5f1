"""`danchieu stats`: what the store holds."""

from argparse import Namespace

from .commands import Commands, command, takes_json, takes_store

_EXAMPLES = """\
examples:
  danchieu stats
  danchieu stats --store policy.db --json
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "stats", run, "count what the store holds", _EXAMPLES)
    takes_json(parser)
    takes_store(parser)


def run(arguments: Namespace) -> int:
    """Print the counts."""
    from ..queries.opening import reading
    from ..queries.stats import stats

    with reading(arguments.store) as store:
        found = stats(store)
    if arguments.json:
        from .answer_bodies import from_stats

        print(from_stats(found).model_dump_json(indent=2))
        return 0
    from .sheet import counts

    print(f"documents ingested    {found.documents_ingested:>10,}")
    print(f"stubs (only cited)    {found.stubs:>10,}")
    print(f"with conflicts        {found.conflicts:>10,}")
    print(f"to be decided         {found.undecided:>10,}")
    print(f"decisions             {found.decisions:>10,}")
    print(f"texts                 {found.texts:>10,}")
    for heading, numbers in (
        ("nodes", found.nodes),
        ("edges", found.edges),
        ("edges by confidence", found.confidence),
    ):
        for line in counts(heading, numbers):
            print(line)
    return 0
