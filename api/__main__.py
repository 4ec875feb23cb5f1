"""`danchieu` in a shell: from the arguments to an exit code."""

import logging
import os
import sys
from collections.abc import Sequence

from ..ontology.errors import DanchieuError, InputError
from . import (
    command_audit,
    command_bloom,
    command_copy,
    command_decide,
    command_decisions,
    command_demo,
    command_export,
    command_extract,
    command_forget,
    command_ingest,
    command_lineage,
    command_search,
    command_serve,
    command_show,
    command_stats,
    command_unsure,
    command_verify,
)
from .commands import Parser, top
from .terminal import prepare, say

COMMANDS = (
    command_demo,
    command_ingest,
    command_lineage,
    command_show,
    command_search,
    command_unsure,
    command_decide,
    command_decisions,
    command_extract,
    command_audit,
    command_export,
    command_stats,
    command_verify,
    command_forget,
    command_copy,
    command_bloom,
    command_serve,
)
"""In the order in which `danchieu --help` tells them."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 all good, 1 something failed, 2 it was asked wrongly, 130 stopped."""
    prepare()
    logging.getLogger("neo4j").addHandler(logging.NullHandler())  # we say it in one line of ours
    try:
        arguments = parser().parse_args(argv)
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_stdout()
        return 0
    except KeyboardInterrupt:
        say("stopped; nothing half done was kept")
        return 130
    except DanchieuError as error:
        say(str(error))
        return 2 if isinstance(error, InputError) else 1
    return code


def parser() -> Parser:
    """What `danchieu` understands, every command with its help."""
    whole, commands = top()
    for each in COMMANDS:
        each.declare(commands)
    return whole


def _let_go_of_stdout() -> None:
    """The reader has left (`| head -1`): write the rest to nowhere, so that the exit is silent."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
