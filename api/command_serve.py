"""`danchieu serve`: the HTTP service."""

from argparse import Namespace

from .commands import Commands, Parser, between, command, takes_store

_EXAMPLES = """\
examples:
  danchieu serve                              http://127.0.0.1:8000/v1
  danchieu serve --port 9000 --store p.db
  curl http://127.0.0.1:8000/v1/lineage/15-CT/TW
The service only reads; ingest may go on beside it. /v1/openapi.json describes it.
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "serve", run, "answer over HTTP, until Ctrl-C", _EXAMPLES)
    takes_address(parser)
    takes_store(parser)


def takes_address(parser: Parser) -> None:
    """Let the command be told where to listen."""
    parser.add_argument("--host", default="127.0.0.1", help="address (default: 127.0.0.1)")
    parser.add_argument(
        "--port",
        type=between(0, 65535),
        default=8000,
        help="0 for a free one (default: 8000)",
    )


def run(arguments: Namespace) -> int:
    """Serve in the foreground."""
    from .serving import serve

    return serve(arguments.store, arguments.host, arguments.port)
