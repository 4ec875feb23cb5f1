"""`serve` over a store that holds nothing yet waits for it."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import httpx

from danchieu.queries.opening import open_store

from .conftest import rows


def test_a_service_over_nothing_waits_until_there_is_a_store(
    kind: str, new_place: Callable[[], str]
) -> None:
    place = new_place()
    if kind == "embedded":
        Path(place).touch()
    with subprocess.Popen(
        [sys.executable, "-m", "danchieu.api", "serve", "--port", "0", "--store", place],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONWARNINGS": "error"},
    ) as started:
        try:
            assert started.stderr
            said = iter(started.stderr.readline, "")
            url = next(found[0] for line in said if (found := re.search(r"http://\S+/v1", line)))
            assert httpx.get(f"{url}/health").status_code == 200
            for path in ("ready", "lineage/15-CT/TW"):
                answer = httpx.get(f"{url}/{path}", timeout=20)
                assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
                assert answer.json()["type"] == "urn:danchieu:store-empty"
                assert answer.json()["title"] == "The store holds nothing yet"
            with closing(open_store(place, write=True)) as store, store.writing() as writer:
                writer.put(rows())
            assert httpx.get(f"{url}/ready", timeout=20).status_code == 200
            answer = httpx.get(f"{url}/lineage/15-CT/TW", timeout=20)
            assert answer.json()["root"] == "ct-15-tw-xiii"
        finally:
            started.terminate()
