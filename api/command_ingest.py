"""`danchieu ingest`: read files into the store."""

from argparse import Namespace
from contextlib import closing
from typing import TYPE_CHECKING

from .commands import Commands, between, command, takes_store, takes_tables
from .progress import progress
from .terminal import say

if TYPE_CHECKING:
    from ..ingest.load import Report

_EXAMPLES = """\
examples:
  danchieu ingest vanban/                     all .txt .md .docx .pdf .html .zip of a folder
  danchieu ingest vanban/ --jobs 4            in four processes
  danchieu ingest a.txt b.md --store p.db     into a store of its own
  cat a.txt | danchieu ingest -               from standard input
  danchieu ingest vanban/ --data tables/      with your own agencies.csv, partners.csv, ...
A PDF needs a text layer: a page without one is named, the others are read.
A file that has not changed is not read again; one that has takes its former facts away.
Exit code: 0 all read, 1 some failed or in part (each named on stderr), 2 asked wrongly.
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "ingest", run, "read documents into the store", _EXAMPLES)
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input"
    )
    parser.add_argument(
        "--jobs", type=between(1, 256), default=1, metavar="N", help="processes (default: 1)"
    )
    takes_tables(parser)
    takes_store(parser)


def run(arguments: Namespace) -> int:
    """Read what is named; tell what became of it."""
    from ..ingest.load import load
    from ..queries.opening import open_store

    with closing(open_store(arguments.store, write=True)) as store, progress("files") as told:
        report = load(
            store, arguments.paths, jobs=arguments.jobs, own=arguments.data, progress=told
        )
    return tell(report, store.place)


def tell(report: "Report", place: str) -> int:
    """Say what became of the files; the exit code."""
    for failure in report.failed:
        named = failure.place in failure.reason
        say(failure.reason if named else f"{failure.place}: {failure.reason}")
    for part in report.left_out:
        say(f"{part.place}: {part.reason}")
    print(
        f"read {len(report.read)} (replaced {len(report.replaced)}), "
        f"unchanged {len(report.unchanged)}, failed {len(report.failed)} "
        f"in {report.seconds:.1f} s; store: {place}"
    )
    if report.reread:
        print(f"read again by a newer extractor: {report.reread}")
    return 1 if report.failed or report.left_out else 0
