"""`danchieu extract`: what files say, as JSON, without a store."""

import json
import sys
from argparse import Namespace
from pathlib import Path, PurePath

from ..ontology.errors import UnreadableText
from .commands import Commands, command, takes_tables
from .terminal import say

_EXAMPLES = """\
examples:
  danchieu extract a.txt                      one JSON object
  danchieu extract vanban/*.txt > facts.jsonl one a line, in the order given
  cat a.txt | danchieu extract -              from standard input
  danchieu extract a.txt | jq '.citations[].number'
Offsets count Unicode code points in the text as read, end exclusive.
Exit code: 0 all read, 1 some failed (each named on stderr, the others printed).
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "extract", run, "print what files say, as JSON lines", _EXAMPLES)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    takes_tables(parser)


def run(arguments: Namespace) -> int:
    """Print one object a file; a file that cannot be read is named and does not stop the others."""
    from ..ingest.contract import record
    from ..ingest.extract import extract
    from ..ontology.tables import reference

    tables = reference(arguments.data)
    failed = 0
    for file in arguments.files:
        try:
            text = _text(file)
        except UnreadableText as error:
            say(str(error))
            failed += 1
            continue
        facts = record(extract(text, tables), PurePath(file).name)
        print(json.dumps(facts, ensure_ascii=False), flush=True)
    return 1 if failed else 0


def _text(file: str) -> str:
    from ..ingest.read import read, source

    return (source(sys.stdin.buffer.read(), "-") if file == "-" else read(Path(file))).text
