"""`danchieu bloom`: how the graph looks in Neo4j's own programs, and what they can ask it."""

import json
import sys
from argparse import Namespace

from .commands import Commands, command

_EXAMPLES = """\
examples:
  danchieu bloom > perspective.json              for Bloom or Explore: import it there
  danchieu bloom --browser style > style.grass   for Neo4j Browser: drop it there
  danchieu bloom --browser queries > queries.csv its saved queries
It reads no store. docs/bloom.md says where each is put.
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    about = "write the perspective for Neo4j Bloom, or what Browser needs"
    parser = command(commands, "bloom", run, about, _EXAMPLES)
    parser.add_argument(
        "--browser",
        choices=("style", "queries"),
        help="a style sheet (GraSS) or the saved queries (CSV) for Neo4j Browser",
    )


def run(arguments: Namespace) -> int:
    """Print what is asked for."""
    sys.stdout.write(written(arguments.browser))
    return 0


def written(browser: str | None) -> str:
    """The perspective, or one of Browser's files."""
    from ..queries.browser import saved_queries, style_sheet
    from ..queries.perspective import perspective

    if browser == "style":
        return style_sheet()
    if browser == "queries":
        return saved_queries()
    return json.dumps(perspective(), ensure_ascii=False, indent=1) + "\n"
