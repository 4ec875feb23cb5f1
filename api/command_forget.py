"""`danchieu forget`: take a document's texts out of the store."""

from argparse import Namespace
from contextlib import closing

from ..ontology.errors import InputError
from .commands import Commands, command, filled, takes_store, takes_tables
from .wording import wording

_EXAMPLES = """\
examples:
  danchieu forget 1345/UBND-NC
Its texts and the facts that only they carried go; what others say of it stays.
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "forget", run, "take a document's texts out of the store", _EXAMPLES)
    parser.add_argument("what", type=filled, metavar="WHAT", help="an id, a number or a name")
    takes_tables(parser)
    takes_store(parser)


def run(arguments: Namespace) -> int:
    """Forget one document; say how many texts went."""
    from ..ingest.forget import forget
    from ..ontology.model import Document
    from ..ontology.tables import reference
    from ..queries.opening import open_store
    from .naming import named

    open_store(arguments.store).close()  # a store that is not there must not be made
    with closing(open_store(arguments.store, write=True)) as store:
        document = named(store, arguments.what, wording("vi"))
        if not isinstance(document, Document):
            raise InputError(f"{document.id} is no document; only the texts of one are forgotten")
        texts = forget(store, document.id, reference(arguments.data))
    print(f"{document.id}: {texts} {'text' if texts == 1 else 'texts'} forgotten")
    return 0
