"""`danchieu demo`: the shipped examples, read and served."""

from argparse import Namespace
from contextlib import closing
from pathlib import Path

from ..ontology.errors import InputError
from .command_serve import takes_address
from .commands import Commands, command
from .progress import progress
from .terminal import say

_STORE = "danchieu-demo.db"
_EXAMPLES = f"""\
examples:
  danchieu demo                               reads the examples, serves, says what to try
  danchieu demo --examples vanban/ --port 0   your own folder, a free port
The examples are made up and say so; every answer about them has illustration: true.
The demo has a store of its own ({_STORE}) and never touches yours.
"""
_TRY = """
Try in another terminal:
  danchieu lineage 95-CT/TW-MH --store {place}
  danchieu show 96/NQ-CP-MH --store {place}
  danchieu search "sở công thương" --kind Agency --store {place}
  curl {{url}}/v1/lineage/95-CT/TW-MH
  curl '{{url}}/v1/search?words=logistics'
  curl {{url}}/v1/stats
In a browser: {{url}}/docs
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "demo", run, "read the shipped examples and serve them", _EXAMPLES)
    parser.add_argument("--examples", type=Path, metavar="DIR", help="a folder of documents")
    takes_address(parser)
    parser.add_argument(
        "--store", metavar="PLACE", default=_STORE, help=f"the demo's store (default: {_STORE})"
    )


def run(arguments: Namespace) -> int:
    """Read the examples into the demo's store, serve it in the foreground."""
    from ..ingest.load import load
    from ..queries.opening import open_store
    from .command_ingest import tell
    from .serving import serve

    examples = arguments.examples or _shipped()
    documents = _documents(examples)
    say(f"reading the examples in {examples}")
    with closing(open_store(arguments.store, write=True)) as store, progress("files") as told:
        report = load(store, documents, progress=told)
    tell(report, store.place)
    hello = _TRY.format(place=arguments.store)
    return serve(arguments.store, arguments.host, arguments.port, hello)


def _shipped() -> Path:
    """The examples beside the checkout that this runs from, or in the working folder."""
    for folder in (Path(__file__).parent.parent / "examples", Path("examples")):
        if folder.is_dir():
            return folder
    raise InputError("no examples here; run it in a checkout, or name a folder with --examples")


def _documents(folder: Path) -> list[str]:
    """The documents in the folder; a page about the folder is none of them."""
    from ..ingest.files import READ

    inside = sorted(folder.iterdir()) if folder.is_dir() else []
    found = [str(each) for each in inside if each.suffix in READ and each.stem != "README"]
    if not found:
        raise InputError(f"{folder} holds no {' or '.join(READ)} file; name another folder")
    return found
