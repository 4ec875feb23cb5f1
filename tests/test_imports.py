"""The command line starts quickly: what only some commands need is imported by them alone."""

import subprocess
import sys

HEAVY = ("fastapi", "neo4j", "networkx", "pydantic", "rdflib", "starlette", "uvicorn")


def test_the_command_line_starts_without_any_heavy_library():
    program = "import sys, danchieu.api.__main__; print(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    assert sorted(set(HEAVY) & set(done.stdout.split())) == []
