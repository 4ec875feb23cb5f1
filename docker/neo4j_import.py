"""A database made of what `danchieu export --neo4j-admin` wrote, in place of an empty one."""

import base64
import json
from pathlib import Path
from urllib.request import Request, urlopen

from neo4j_jars import CannotStart
from neo4j_running import HOST, Place, administer, running, settle

_IMPORT = ("database", "import", "full", "neo4j")
# What danchieu leaves in a database that it opened and wrote nothing to is nothing.
_HELD = "RETURN EXISTS { (n) WHERE NOT n:KeptStore AND NOT n:KeptLock }"


def take_in(kind: str, place: Place, folder: Path) -> None:
    """Make the database of a folder; a server that was ever started has one, if an empty one.

    Raises:
        CannotStart: its database holds something, or Neo4j does not take the folder.
    """
    settle(place)
    over = (place.home / "data/databases/neo4j").exists()
    if over and _holds_something(kind, place):
        raise CannotStart(
            f"the database in {place.home} holds a graph, which an import would replace; "
            "move that folder away to keep it, or delete it, then run this again"
        )
    overwriting = ("--overwrite-destination",) if over else ()
    done = administer(kind, place, *_IMPORT, *overwriting, "@arguments", folder=folder)
    if done.returncode:
        raise CannotStart(f"Neo4j does not take {folder}\n{(done.stdout + done.stderr)[-4000:]}")


def _holds_something(kind: str, place: Place) -> bool:
    """What only the server can say, so it is started for it."""
    secret = base64.b64encode(f"neo4j:{place.password}".encode()).decode()
    asked = Request(
        f"http://{HOST}:{place.http}/db/neo4j/query/v2",
        json.dumps({"statement": _HELD}).encode(),
        {"Authorization": f"Basic {secret}", "Content-Type": "application/json"},
    )
    with running(kind, place), urlopen(asked, timeout=60) as answer:
        return json.load(answer)["data"]["values"] != [[False]]
