"""`danchieu extract`: what files say, as JSON, without a store."""

import json
from argparse import Namespace

from .commands import Commands, command, takes_tables
from .given import Given

_EXAMPLES = """\
examples:
  danchieu extract a.docx                     one JSON object
  danchieu extract ho-so.zip                  one a line for each document in it
  danchieu extract vanban/*.txt > facts.jsonl one a line, in the order given
  cat a.txt | danchieu extract -              from standard input
  danchieu extract a.txt | jq '.citations[].number'
Reads .txt, .md, .docx, .pdf with a text layer, .html, and .zip of these; told by the bytes.
Offsets count Unicode code points in the text as read, end exclusive.
Exit code: 0 all read, 1 some failed or in part (each named on stderr, the others printed).
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
    from ..ingest.paging import paged
    from ..ontology.tables import reference

    tables = reference(arguments.data)
    sources = Given(arguments.files)
    for source in sources:
        facts = record(extract(source.text, tables), source.name)
        print(json.dumps(paged(facts, source.text), ensure_ascii=False), flush=True)
    return 1 if sources.failed else 0
