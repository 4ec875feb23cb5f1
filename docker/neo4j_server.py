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
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
BOLT, BROWSER = 7687, 7474
PATIENCE = 180.0

_ENTRY = "META-INF/services/org.neo4j.server.startup.EntryPoint"
_JAVA = {"lts": (17, 21), "current": (25, 21)}
"""The Java versions that each runs on, the best first."""
_OPENED = (
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
)
_IMPORT = ("database", "import", "full", "neo4j", "@arguments")
# What a client says first: the magic number, then four proposals of versions (5.8 down to 5.0).
_HELLO = bytes.fromhex("6060b01700080805000000000000000000000000")


class CannotStart(Exception):
    """There is no server; the message says why in one line, and what it printed after that."""


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


def jars(kind: str) -> Path:
    """The folder of a version's jars, fetched where they are not there yet."""
    folder = ROOT / ".neo4j" / kind
    if not folder.exists():
        _fetch(kind, folder)
    return folder


def _fetch(kind: str, folder: Path) -> None:
    """Fetch into a folder beside it first: one that is there is whole."""
    maven = shutil.which("mvn")
    if maven is None:
        raise CannotStart("Maven (mvn) is not installed, and Neo4j's jars come through it")
    part = folder.with_name(f"{kind}-part-{os.getpid()}")
    command = [maven, "-B", "-ntp", "-q", "-f", str(ROOT / "docker/neo4j_jars.xml")]
    command += [f"-Djars.dir={part}", *(["-Pcurrent"] if kind == "current" else []), "package"]
    print(f"fetching Neo4j ({kind}) into {folder}", file=sys.stderr)
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
    if done.returncode:
        raise CannotStart(f"Maven could not fetch Neo4j's jars\n{done.stdout[-2000:]}")
    try:
        part.rename(folder)
    except OSError:  # another process was faster
        shutil.rmtree(part)


def java(kind: str) -> Path:
    """A Java that the version runs on: of NEO4J_JAVA_HOME, JAVA_HOME, the system, or the path."""
    named = [os.environ.get(name) for name in ("NEO4J_JAVA_HOME", "JAVA_HOME")]
    homes = [Path(home) for home in named if home] + sorted(Path("/usr/lib/jvm").glob("*"))
    found: dict[int | None, Path] = {}
    for program in [*(home / "bin/java" for home in homes), Path(shutil.which("java") or "java")]:
        found.setdefault(_major(program), program)
    for major in _JAVA[kind]:
        if major in found:
            return found[major]
    wanted = " or ".join(map(str, _JAVA[kind]))
    raise CannotStart(f"Neo4j ({kind}) needs Java {wanted}; install one, or name it in JAVA_HOME")


def _major(program: Path) -> int | None:
    try:
        done = subprocess.run([program, "-version"], capture_output=True, text=True, timeout=60)
    except OSError:
        return None
    found = re.search(r'version "(\d+)', done.stderr)
    return int(found[1]) if found else None


def _settings(place: Place) -> dict[str, str]:
    folders = ("data", "logs", "run", "import", "plugins")
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
        **{f"server.directories.{name}": str(place.home / name) for name in folders},
    }


def _write_settings(place: Place) -> None:
    for name in ("conf", "data", "logs", "run", "import", "plugins"):
        (place.home / name).mkdir(parents=True, exist_ok=True)
    lines = [f"{name}={value}" for name, value in _settings(place).items()]
    text = "\n".join((*lines, *place.own, ""))
    (place.home / "conf/neo4j.conf").write_text(text, encoding="utf-8")


def _set_password(kind: str, place: Place) -> None:
    """Tell a server that was never started its password, which no list of processes shows."""
    if (place.home / "data/dbms").exists():
        return
    told = place.home / "conf/first"
    _write_secret(told, place.password)
    environment = {**os.environ, "NEO4J_HOME": str(place.home), "NEO4J_CONF": str(told.parent)}
    command = [java(kind), *_OPENED, "-cp", str(jars(kind) / "*"), "org.neo4j.cli.AdminTool"]
    done = subprocess.run(
        [*command, "dbms", "set-initial-password", f"@{told}"],
        env=environment,
        capture_output=True,
        text=True,
    )
    told.unlink()
    if done.returncode:
        raise CannotStart(f"Neo4j does not take the password\n{done.stderr[-2000:]}")


def _write_secret(file: Path, secret: str) -> None:
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
        opened.write(secret)


def _command(kind: str, place: Place) -> list[str]:
    program, folder = java(kind), jars(kind)
    options = [
        *("-Xms128m", f"-Xmx{place.heap}", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
        *_OPENED,
        *("-Dfile.encoding=UTF-8", "-Dlog4j2.disable.jmx=true"),
        *("-Dio.netty.tryReflectionSetAccessible=true",),
    ]
    if (_major(program) or 0) >= 24:
        options.append("--sun-misc-unsafe-memory-access=allow")  # else a warning at each start
    if kind == "current":
        options.append("-Dorg.neo4j.shaded.lucene9.vectorization.upperJavaFeatureVersion=25")
    settings = [f"--home-dir={place.home}", f"--config-dir={place.home / 'conf'}"]
    return [str(program), *options, "-cp", str(folder / "*"), _main(folder), *settings,
            "--console-mode"]  # fmt: skip


def _main(folder: Path) -> str:
    """The class to start, as the jars name it: it changed between 5.26 and 2026."""
    for jar in sorted(folder.glob("neo4j-[0-9]*.jar")):
        with ZipFile(jar) as opened:
            if _ENTRY in opened.namelist():
                return opened.read(_ENTRY).decode().split()[0]
    raise CannotStart(f"no jar in {folder} says how to start; delete the folder and try again")


def version(kind: str) -> str:
    """The version of the jars."""
    (kernel,) = jars(kind).glob("neo4j-kernel-[0-9]*.jar")
    return kernel.stem.removeprefix("neo4j-kernel-")


def _import(kind: str, place: Place, folder: Path) -> None:
    """Make the database of what `danchieu export --neo4j-admin` wrote into a folder."""
    environment = {**os.environ, "NEO4J_HOME": str(place.home)}
    environment["NEO4J_CONF"] = str(place.home / "conf")
    command = [java(kind), f"-Xmx{place.heap}", *_OPENED, "-cp", str(jars(kind) / "*")]
    done = subprocess.run(
        [*command, "org.neo4j.cli.AdminTool", *_IMPORT],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        raise CannotStart(f"Neo4j does not take {folder}\n{(done.stdout + done.stderr)[-4000:]}")


@contextmanager
def running(
    kind: str, place: Place, bulk: Path | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    """A server that answers, stopped when the block is left; `bulk` is imported before."""
    _write_settings(place)
    if bulk:
        _import(kind, place, bulk)
    _set_password(kind, place)
    printed = place.home / "logs/console.log"
    with printed.open("wb") as out:
        process = subprocess.Popen(
            _command(kind, place), stdin=subprocess.DEVNULL, stdout=out, stderr=out
        )
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


def _await(process: "subprocess.Popen[bytes]", place: Place, printed: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not _answers(place.bolt):
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


def _free_port() -> int:
    with socket.socket() as line:
        line.bind((HOST, 0))
        return int(line.getsockname()[1])


def throwaway(kind: str, bulk: Path | None, own: tuple[str, ...]) -> None:
    """A server of its own on a free port until standard input ends."""
    with tempfile.TemporaryDirectory(prefix="danchieu-neo4j-") as home:
        place = Place(Path(home), _free_port(), None, secrets.token_hex(18), own=own)
        with running(kind, place, bulk) as process:
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
        _write_secret(kept, secrets.token_hex(18))
    password = kept.read_text(encoding="utf-8")
    place = Place(ROOT / ".neo4j" / f"data-{kind}", BOLT, BROWSER, password, own=own)
    for port in (BOLT, BROWSER):
        if _taken(port):
            raise CannotStart(f"port {port} is in use; stop the server that has it")
    with running(kind, place, bulk) as process:
        print(f"Neo4j {version(kind)} at {place.uri}, Neo4j Browser at http://{HOST}:{BROWSER}")
        print(f"user neo4j, password {password if not known else 'as'} in {kept}")
        print(
            f"for danchieu: export DANCHIEU_STORE={place.uri} DANCHIEU_NEO4J_PASSWORD_FILE={kept}"
        )
        print("Ctrl-C stops it; what it holds stays", flush=True)
        process.wait()


def _taken(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex((HOST, port)) == 0


def main() -> int:
    """Start what is asked for; the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kind", choices=sorted(_JAVA), default="lts", help="default: lts (5.26)")
    parser.add_argument("--throwaway", action="store_true", help="for tests, see above")
    parser.add_argument(
        "--import", type=Path, dest="bulk", metavar="DIR", help="first take in what "
        "`danchieu export --neo4j-admin DIR` wrote; the server must hold nothing yet",
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
