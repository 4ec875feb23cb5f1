"""`danchieu decide`: keep a person's answer about which document one is, or take it back."""

from argparse import Namespace
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ..ontology.errors import InputError
from .commands import Commands, Parser, command, filled, takes_store, takes_tables
from .terminal import say
from .wording import wording

if TYPE_CHECKING:
    from ..ontology.decisions import Decision
    from ..ontology.tables import Reference
    from ..queries.store import Store

_EXAMPLES = """\
examples:
  danchieu decide nq-36-tw-undated same nq-36-tw-xii        what was unsure is that document
  danchieu decide nq-36-tw-undated different nq-36-tw-ix    it is not that one
  danchieu decide nq-36-tw-undated same nq-36-tw-undated    it is none of its candidates
  danchieu decide text-0123456789abcdef different kh-12-ubnd-long-an-2024
                                                            that text is of another document
  danchieu decide --withdraw nq-36-tw-undated nq-36-tw-xii  take the answer back
danchieu unsure lists what is in doubt with these commands, danchieu decisions what was answered.
An answer is kept in the store and holds for texts that come later. One that contradicts an
earlier one is refused. Nobody is named unless --by says who.
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "decide", run, "say which document one is", _EXAMPLES)
    parser.add_argument("one", nargs="?", type=filled, metavar="A", help="an id or a number")
    parser.add_argument("judgement", nargs="?", choices=("same", "different"))
    parser.add_argument("other", nargs="?", type=filled, metavar="B", help="an id or a number")
    parser.add_argument(
        "--withdraw", nargs=2, type=filled, metavar=("A", "B"), help="take back what was decided"
    )
    parser.add_argument("--reason", default="", metavar="TEXT", help="why, in your words")
    parser.add_argument("--by", default="", metavar="NAME", help="who decides (default: nobody)")
    takes_tables(parser)
    takes_store(parser)
    parser.set_defaults(parser=parser)


def run(arguments: Namespace) -> int:
    """Decide, or take back; say what the store keeps now."""
    from ..ontology.tables import reference
    from ..queries.opening import open_store

    _check(arguments, arguments.parser)
    open_store(arguments.store).close()  # a store that is not there must not be made
    with closing(open_store(arguments.store, write=True)) as store:
        act = _withdrawn if arguments.withdraw else _decided
        print(act(store, arguments, reference(arguments.data)))
    return 0


def _check(arguments: Namespace, parser: Parser) -> None:
    if bool(arguments.withdraw) == bool(arguments.other) or (
        arguments.withdraw and (arguments.one or arguments.reason or arguments.by)
    ):
        parser.error("give A same|different B, or --withdraw A B")


def _decided(store: "Store", arguments: Namespace, tables: "Reference") -> str:
    from ..ingest.decide import decide
    from ..ontology.decisions import decision
    from ..ontology.words import Judgement

    one = _id(store, arguments.one)
    itself = arguments.other == arguments.one
    new = decision(
        one,
        Judgement(arguments.judgement),
        one if itself else _id(store, arguments.other, now=True),
        reason=arguments.reason.strip(),
        decided_by=arguments.by.strip(),
        decided_at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    unlike = _unlike(store, new)
    known = decide(store, new, tables)
    if known is None:
        say(*unlike)
        return f"decided: {new.said}"
    return f"decided already: {known.said}"


def _unlike(store: "Store", new: "Decision") -> list[str]:
    """A line where two documents found to be one are of two types, which is seldom meant."""
    from ..ontology.model import Document
    from ..ontology.words import Judgement
    from ..queries.graph import nodes

    if new.judgement is not Judgement.SAME:
        return []
    found = nodes(store, (new.one, new.other)).values()
    types = {each.id: each.type for each in found if isinstance(each, Document) and each.type}
    if len(set(types.values())) < 2:
        return []
    told = ", ".join(f"{id} is a {type}" for id, type in types.items())
    back = f"danchieu decide --withdraw {new.one} {new.other}"
    return [f"{told}; if that was not meant: {back}"]


def _withdrawn(store: "Store", arguments: Namespace, tables: "Reference") -> str:
    from ..ingest.decide import withdraw

    one, other = (_id(store, what) for what in arguments.withdraw)
    return f"taken back: {withdraw(store, one, other, tables).said}"


def _id(store: "Store", what: str, *, now: bool = False) -> str:
    """The id that is typed, where the store knows it; else that of what is named.

    One that has become another stays as it is typed, as decisions speak of what texts tell; not
    where `now` asks for the document that it is.
    """
    from ..ontology.model import Document, Text
    from ..queries.decisions import decisions_on
    from .naming import named

    known = store.ask("known", ids=[what]) or store.ask("redirects", olds=[what])
    if not known and decisions_on(store, [what]):
        return what
    node = named(store, what, wording("vi"))
    if not isinstance(node, Document | Text):
        raise InputError(f"{node.id} is no document and no text; decisions are about these")
    return node.id if now or not known else what
