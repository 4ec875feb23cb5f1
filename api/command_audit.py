"""`danchieu audit`: what reading left unread, so that a person sees where not to trust it."""

import json
from argparse import Namespace

from .commands import Commands, command, takes_tables
from .given import Given

_EXAMPLES = """\
examples:
  danchieu audit a.txt                        what no fact covers, with its place
  danchieu audit vanban/*.pdf --all           without bounds on the lists
  danchieu audit a.txt --json | jq .coverage  the shares alone
A place is line:column, with its page where the file has pages. Columns and offsets count Unicode
code points in the text as read.
Exit code: 0 all read, 1 some failed or in part (each named on stderr, the others printed).
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "audit", run, "list what reading left unread in files", _EXAMPLES)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    parser.add_argument("--all", action="store_true", help="print each list whole")
    parser.add_argument("--json", action="store_true", help="print one JSON object a file")
    takes_tables(parser)


def run(arguments: Namespace) -> int:
    """Print what each file's reading left unread, and the shares over all files at the end."""
    from ..ingest.audit import audit
    from ..ingest.extract import extract
    from ..ontology.tables import reference
    from .audit_sheet import SHOWN, body, counts_in, coverage, head_line, sheet, totals

    tables = reference(arguments.data)
    over_all, sources = totals(), Given(arguments.files)
    for source in sources:
        audited = audit(source.text, extract(source.text, tables))
        over_all.add(audited)
        if arguments.json:
            told = body(source.name, source.text, audited)
            print(json.dumps(told, ensure_ascii=False), flush=True)
        else:
            shown = None if arguments.all else SHOWN
            print(*sheet(source.name, source.text, audited, shown), sep="\n", flush=True)
    if over_all.files > 1:
        name = f"{over_all.files} files"
        whole = {"files": over_all.files, "coverage": coverage(counts_in(over_all))}
        line = head_line(name, counts_in(over_all))
        print(json.dumps(whole, ensure_ascii=False) if arguments.json else line)
    return 1 if sources.failed else 0
