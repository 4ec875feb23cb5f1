#!/usr/bin/env python3
"""A Neo4j Community server without Docker: its jars come from Maven Central, Java must be there.

    python docker/neo4j_server.py               with Neo4j Browser, on 127.0.0.1, until Ctrl-C
    python docker/neo4j_server.py --throwaway   empty, on free ports, until its input ends

The first keeps its graph in .neo4j/data-lts and its password in .neo4j/password-lts, which only you
can read. The second is for tests: it prints one line of JSON (uri, user, password, version) and
leaves nothing behind, even where whoever started it is killed. Standard library only.
"""

import argparse
import json
import secrets
import signal
import socket
import sys
import tempfile
from pathlib import Path

from neo4j_import import take_in
from neo4j_jars import KINDS, ROOT, CannotStart, version
from neo4j_running import HOST, Place, is_taken, running, write_secret

BOLT, BROWSER = 7687, 7474


def throwaway(kind: str, bulk: Path | None, own: tuple[str, ...]) -> None:
    """A server of its own on a free port until standard input ends."""
    with tempfile.TemporaryDirectory(prefix="danchieu-neo4j-") as home:
        place = Place(Path(home), _free_port(), None, secrets.token_hex(18), own=own)
        if bulk:
            take_in(kind, place, bulk)
        with running(kind, place) as process:
            told = {"uri": place.uri, "user": "neo4j", "password": place.password}
            print(json.dumps({**told, "version": version(kind)}), flush=True)
            sys.stdin.read()
            process.kill()  # nobody wants what it holds


def lasting(kind: str, bulk: Path | None, own: tuple[str, ...]) -> None:
    """A server of your own with Neo4j Browser, until Ctrl-C."""
    kept = ROOT / ".neo4j" / f"password-{kind}"
    kept.parent.mkdir(exist_ok=True)
    known = kept.exists()
    if not known:
        write_secret(kept, secrets.token_hex(18))
    password = kept.read_text(encoding="utf-8")
    place = Place(ROOT / ".neo4j" / f"data-{kind}", BOLT, BROWSER, password, own=own)
    for port in (BOLT, BROWSER):
        if is_taken(port):
            raise CannotStart(f"port {port} is in use; stop the server that has it")
    if bulk:
        take_in(kind, place, bulk)
    with running(kind, place) as process:
        print(f"Neo4j {version(kind)} at {place.uri}, Neo4j Browser at http://{HOST}:{BROWSER}")
        print(f"user neo4j, password {password if not known else 'as'} in {kept}")
        print(
            f"for danchieu: export DANCHIEU_STORE={place.uri} DANCHIEU_NEO4J_PASSWORD_FILE={kept}"
        )
        print("Ctrl-C stops it; what it holds stays", flush=True)
        process.wait()


def _free_port() -> int:
    with socket.socket() as line:
        line.bind((HOST, 0))
        return int(line.getsockname()[1])


def main() -> int:
    """Start what is asked for; the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kind", choices=KINDS, default="lts", help="default: lts (5.26)")
    parser.add_argument("--throwaway", action="store_true", help="for tests, see above")
    parser.add_argument(
        "--import", type=Path, dest="bulk", metavar="DIR", help="first take in what "
        "`danchieu export --neo4j-admin DIR` wrote; its database must hold nothing yet",
    )  # fmt: skip
    parser.add_argument(
        "--setting", action="append", default=[], metavar="NAME=VALUE", help="of neo4j.conf; "
        "may be given several times",
    )  # fmt: skip
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        run = throwaway if arguments.throwaway else lasting
        run(arguments.kind, arguments.bulk, tuple(arguments.setting))
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
    except CannotStart as why:
        print(why, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
