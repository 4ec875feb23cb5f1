"""A Neo4j server in a folder of its own: its settings, its password, its life and its end."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from neo4j_jars import CannotStart, admin, server

HOST = "127.0.0.1"
PATIENCE = 180.0

_FOLDERS = ("data", "logs", "run", "import", "plugins")
# What a client says first: the magic number, then four proposals of versions (5.8 down to 5.0).
_HELLO = bytes.fromhex("6060b01700080805000000000000000000000000")


@dataclass(frozen=True)
class Place:
    """Where a server keeps what it has, and how it is reached."""

    home: Path
    bolt: int
    http: int | None
    password: str
    heap: str = "512m"
    own: tuple[str, ...] = ()
    """Further settings, as "name=value"."""

    @property
    def uri(self) -> str:
        """As a driver takes it."""
        return f"bolt://{HOST}:{self.bolt}"


@contextmanager
def running(kind: str, place: Place) -> Generator["subprocess.Popen[bytes]"]:
    """A server that answers, stopped when the block is left.

    Raises:
        CannotStart: it did not come up.
    """
    settle(place)
    _set_password(kind, place)
    printed = place.home / "logs/console.log"
    settings = [f"--home-dir={place.home}", f"--config-dir={place.home / 'conf'}"]
    command = [*server(kind, place.heap), *settings, "--console-mode"]
    with printed.open("wb") as out:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
    try:
        _await(process, place, printed)
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def settle(place: Place) -> None:
    """Make its folders and write its settings."""
    for name in ("conf", *_FOLDERS):
        (place.home / name).mkdir(parents=True, exist_ok=True)
    lines = [f"{name}={value}" for name, value in _settings(place).items()]
    text = "\n".join((*lines, *place.own, ""))
    (place.home / "conf/neo4j.conf").write_text(text, encoding="utf-8")


def administer(
    kind: str, place: Place, *arguments: str, folder: Path | None = None
) -> "subprocess.CompletedProcess[str]":
    """What `neo4j-admin` did for a server that is settled and not running, in a folder."""
    return subprocess.run(
        [*admin(kind, place.heap), *arguments],
        cwd=folder,
        env={
            **os.environ,
            "NEO4J_HOME": str(place.home),
            "NEO4J_CONF": str(place.home / "conf"),
        },
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )


def is_taken(port: int) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as line:
        return line.connect_ex((HOST, port)) == 0


def write_secret(file: Path, secret: str) -> None:
    """Write a file that only its owner can read."""
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
        opened.write(secret)


def _settings(place: Place) -> dict[str, str]:
    http = f"{HOST}:{place.http}" if place.http else f"{HOST}:0"
    return {
        "server.default_listen_address": HOST,
        "server.bolt.listen_address": f"{HOST}:{place.bolt}",
        "server.bolt.advertised_address": f"{HOST}:{place.bolt}",
        "server.http.enabled": "true" if place.http else "false",
        "server.http.listen_address": http,
        "server.https.enabled": "false",
        "dbms.usage_report.enabled": "false",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "server.memory.pagecache.size": "128m",
        "db.tx_log.preallocate": "false",
        "db.tx_log.rotation.size": "16m",
        **{f"server.directories.{name}": str(place.home / name) for name in _FOLDERS},
    }


def _set_password(kind: str, place: Place) -> None:
    """Tell a server that was never started its password, which no list of processes shows."""
    if (place.home / "data/dbms").exists():
        return
    told = place.home / "conf/first"
    try:
        write_secret(told, place.password)
        done = administer(kind, place, "dbms", "set-initial-password", f"@{told}")
    finally:
        told.unlink(missing_ok=True)
    if done.returncode:
        raise CannotStart(f"Neo4j does not take the password\n{done.stderr[-2000:]}")


def _await(process: "subprocess.Popen[bytes]", place: Place, printed: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not (_answers(place.bolt) and (place.http is None or is_taken(place.http))):
        if process.poll() is not None or time.monotonic() > until:
            last = printed.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise CannotStart(f"Neo4j did not come up\n{last}")
        time.sleep(0.1)


def _answers(port: int) -> bool:
    try:
        with socket.create_connection((HOST, port), timeout=5) as line:
            line.sendall(_HELLO)
            return line.recv(4) not in (b"", bytes(4))
    except OSError:
        return False
