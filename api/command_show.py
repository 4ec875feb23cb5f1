"""`danchieu show`: one document, or one agency with its tasks."""

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .commands import Commands, between, command, filled, takes_json, takes_language, takes_store
from .wording import Wording, wording

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ..ontology.model import Node
    from ..queries.answers import AgencyTasks, DocumentAnswer

_EXAMPLES = """\
examples:
  danchieu show 1345/UBND-NC                  what it cites, who cites it, its tasks
  danchieu show "Sở Ngoại vụ tỉnh Tây Ninh"   what an agency was given to do, by deadline
  danchieu show "cong van 1345" --json        the answer of the HTTP service
"""


def declare(commands: Commands) -> None:
    """Declare the command."""
    parser = command(
        commands, "show", run, "show one document, or one agency with its tasks", _EXAMPLES
    )
    parser.add_argument("what", type=filled, metavar="WHAT", help="an id, a number or a name")
    parser.add_argument(
        "--limit",
        type=between(1, 10_000),
        default=1000,
        metavar="N",
        help="relations of each sort, or tasks, at most (default: 1000)",
    )
    takes_json(parser)
    takes_language(parser)
    takes_store(parser)


def run(arguments: Namespace) -> int:
    """Print the page of what is meant, or the JSON of the same answer."""
    from ..ontology.model import Agency, Document
    from ..queries.documents import document
    from ..queries.opening import reading
    from ..queries.tasks import tasks_of
    from .naming import named

    words = wording(arguments.lang)
    with reading(arguments.store) as store:
        answer: DocumentAnswer | AgencyTasks | Node = named(store, arguments.what, words)
        if isinstance(answer, Document):
            answer = document(store, answer.id, limit=arguments.limit)
        elif isinstance(answer, Agency):
            answer = tasks_of(store, answer, limit=arguments.limit)
    if arguments.json:
        print(_body(answer).model_dump_json(indent=2))
        return 0
    for line in _sheet(answer, words):
        print(line)
    return 0


def _sheet(answer: "DocumentAnswer | AgencyTasks | Node", words: Wording) -> Iterator[str]:
    from ..queries.answers import AgencyTasks, DocumentAnswer
    from .sheet import agency_sheet, document_sheet, node_sheet

    if isinstance(answer, DocumentAnswer):
        return document_sheet(answer, words)
    if isinstance(answer, AgencyTasks):
        return agency_sheet(answer, words)
    return node_sheet(answer, words)


def _body(answer: "DocumentAnswer | AgencyTasks | Node") -> "BaseModel":
    from ..queries.answers import AgencyTasks, DocumentAnswer
    from .answer_bodies import from_agency_tasks, from_document_answer
    from .node_bodies import from_node

    if isinstance(answer, DocumentAnswer):
        return from_document_answer(answer)
    if isinstance(answer, AgencyTasks):
        return from_agency_tasks(answer)
    return from_node(answer)
