"""Processes that read texts for another one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import os, signal
from danchieu.ingest.workers import workers

if __name__ == "__main__":
    heard = []
    signal.signal(signal.SIGINT, lambda *_: heard.append("heard"))
    with workers(1) as pool:
        starting = pool.submit(abs, -7)
        os.killpg(0, signal.SIGINT)  # as Ctrl-C does, to all processes of a terminal
        print(starting.result(), *heard)
"""


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="this platform has no process groups")
def test_ctrl_c_is_heard_by_the_owner_and_not_by_one_that_is_just_starting(tmp_path: Path) -> None:
    program = tmp_path / "owner.py"
    program.write_text(PROGRAM, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, str(program)],
        capture_output=True,
        start_new_session=True,
        timeout=60,
        encoding="utf-8",
        check=False,
    )
    assert (ended.stdout, ended.stderr) == ("7 heard\n", "")
