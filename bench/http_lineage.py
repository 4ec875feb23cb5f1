"""Lineage over HTTP: our service, which asks in threads, beside one that asks asynchronously.

python bench/http_lineage.py URL --documents N    (N as loaded by synthetic.py; password as ever)

Both give the same JSON. The other awaits the same question on the asynchronous driver, then
makes the answer on the event loop. They take turns, and the clients are a process of their own.
"""

import argparse
import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import synthetic
import uvicorn
from fastapi import FastAPI, Response
from neo4j import AsyncGraphDatabase

from danchieu.api.answer_bodies import from_subgraph
from danchieu.api.app import create_app
from danchieu.api.settings import Settings
from danchieu.ontology.words import BETWEEN_DOCUMENTS, Relation
from danchieu.queries import neo4j_questions
from danchieu.queries.lineage import lineage
from danchieu.queries.neo4j_opening import credentials

CLIENTS = (1, 8, 32)
DEPTH = 64
"""What the service walks where nothing else is asked for."""
HOST = "127.0.0.1"
SERVICES = ("threads", "async")


def main() -> None:
    """Print answers a second and the 95th percentile of each, and what they are of one another."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url")
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--serve", choices=SERVICES, help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.serve:
        app = (
            create_app(Settings(store=asked.url)) if asked.serve == "threads" else other(asked.url)
        )
        uvicorn.run(app, host=HOST, port=asked.port, log_level="error")
        return
    with served(asked.url, "threads") as ours, served(asked.url, "async") as theirs:
        roots = [synthetic.document(n) for n in range(1, asked.documents, asked.documents // 97)]
        compare({"threads": ours, "async": theirs}, roots, asked)


def compare(ports: dict[str, int], roots: list[str], asked: argparse.Namespace) -> None:
    """Ask both by turns, about lines that are not cut: a cut one takes a second question."""
    roots = [root for root in roots if not json.loads(fetch(ports["threads"], root))["truncated"]]
    for root in roots:
        if len({fetch(port, root) for port in ports.values()}) > 1:
            raise SystemExit(f"{root}: the answers differ")
    for clients in CLIENTS:
        told: dict[str, list[tuple[float, float]]] = {name: [] for name in ports}
        for _ in range(asked.rounds):
            for name, port in ports.items():
                told[name].append(load(port, roots, clients, asked.seconds))
        for name, rounds in told.items():
            rate, p95 = (statistics.median(each) for each in zip(*rounds, strict=True))
            print(f"{clients} clients, {name}: {rate:.1f} answers/s, p95 {1000 * p95:.0f} ms")
        ratio = statistics.median(
            o[0] / t[0] for t, o in zip(told["threads"], told["async"], strict=True)
        )
        print(f"{clients} clients: async / threads {ratio:.2f}", flush=True)


def other(url: str) -> FastAPI:
    """The least that answers the same on the asynchronous driver."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        auth = credentials(os.environ)
        async with AsyncGraphDatabase.driver(url, auth=auth) as driver:
            app.state.driver = driver
            yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/v1/lineage/{root}")
    async def answer(root: str) -> Response:
        async with app.state.driver.session(default_access_mode="READ") as session:
            line = await rows(
                session, "line_down", ids=[root], walked=[Relation.IMPLEMENTS],
                relations=list(BETWEEN_DOCUMENTS), steps=DEPTH + 1, limit=2_001, shown=1_001,
            )  # fmt: skip
        found = lineage(Heard({"line_down": line}), root, depth=DEPTH)
        body = from_subgraph(found).model_dump_json()
        return Response(body, media_type="application/json")

    return app


async def rows(session: Any, question: str, **given: Any) -> list[Any]:
    """What the store would give for it."""
    (text,) = neo4j_questions.texts(question, given)
    found = await session.run(text, neo4j_questions.bound(question, given))
    return list(neo4j_questions.answers([record async for record in found]))


class Heard:
    """A store that was asked already."""

    place = "heard"

    def __init__(self, answers: dict[str, list[Any]]) -> None:
        """Take the answers."""
        self._answers = answers

    def ask(self, question: str, **_: Any) -> list[Any]:
        """The answer."""
        return self._answers[question]


@contextmanager
def served(url: str, name: str) -> Iterator[int]:
    """The port of a service in a process of its own."""
    with socket.socket() as line:
        line.bind((HOST, 0))
        port = line.getsockname()[1]
    program = [sys.executable, __file__, url, "--serve", name, "--port", str(port)]
    with subprocess.Popen(program) as process:
        try:
            while True:
                try:
                    socket.create_connection((HOST, port), 1).close()
                    break
                except OSError:
                    if process.poll() is not None:
                        raise SystemExit(f"{name} did not start") from None
                    time.sleep(0.2)
            yield port
        finally:
            process.terminate()


def fetch(port: int, root: str) -> str:
    """One answer."""
    line = http.client.HTTPConnection(HOST, port, timeout=120)
    line.request("GET", f"/v1/lineage/{root}")
    answer = line.getresponse()
    body = answer.read()
    line.close()
    if answer.status != 200:
        raise SystemExit(f"{root}: {answer.status} {body[:200]!r}")
    return json.dumps(json.loads(body), sort_keys=True)


def load(port: int, roots: list[str], clients: int, seconds: float) -> tuple[float, float]:
    """Answers a second and the 95th percentile of their time."""
    took: list[float] = []
    until = time.perf_counter() + seconds

    def ask(first: int) -> None:
        line = http.client.HTTPConnection(HOST, port, timeout=120)
        at = first
        while (started := time.perf_counter()) < until:
            line.request("GET", f"/v1/lineage/{roots[at % len(roots)]}")
            line.getresponse().read()
            took.append(time.perf_counter() - started)
            at += clients

    started = time.perf_counter()
    several = [threading.Thread(target=ask, args=(n,)) for n in range(clients)]
    for each in several:
        each.start()
    for each in several:
        each.join()
    return len(took) / (time.perf_counter() - started), sorted(took)[int(0.95 * (len(took) - 1))]


if __name__ == "__main__":
    main()
