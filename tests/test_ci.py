"""In CI nothing is left out silently."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SKIPPING = """
import pytest

def test_that_needs_something_missing():
    pytest.skip("the engine is not installed")

@pytest.mark.xfail(reason="known")
def test_that_fails_as_expected():
    raise AssertionError
"""


@pytest.mark.parametrize(
    ("ci", "told"),
    [("", "1 skipped, 1 xfailed"), ("true", "1 failed, 1 xfailed")],
)
def test_a_skipped_test_fails_in_ci(tmp_path: Path, root: Path, ci: str, told: str):
    shutil.copy(root / "tests/conftest.py", tmp_path)
    (tmp_path / "test_skipping.py").write_text(SKIPPING)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "CI": ci},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told in done.stdout, done.stdout
