"""What a Neo4j Community server is made of: jars from Maven Central, and a Java to run them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
KINDS = ("current", "lts")

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


class CannotStart(Exception):
    """There is no server; the message says why in one line, and what it printed after that."""


def jars(kind: str) -> Path:
    """The folder of a version's jars, fetched where they are not there yet.

    Raises:
        CannotStart: Maven is not installed or cannot fetch them.
    """
    folder = ROOT / ".neo4j" / kind
    if not folder.exists():
        _fetch(kind, folder)
    return folder


def version(kind: str) -> str:
    """The version of the jars."""
    (kernel,) = jars(kind).glob("neo4j-kernel-[0-9]*.jar")
    return kernel.stem.removeprefix("neo4j-kernel-")


def server(kind: str, heap: str) -> list[str]:
    """The command that starts a server, but for its own arguments."""
    program, folder = _java(kind), jars(kind)
    options = [
        *("-Xms128m", f"-Xmx{heap}", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
        *_OPENED,
        *("-Dfile.encoding=UTF-8", "-Dlog4j2.disable.jmx=true"),
        *("-Dio.netty.tryReflectionSetAccessible=true",),
    ]
    if (_major(program) or 0) >= 24:
        options.append("--sun-misc-unsafe-memory-access=allow")  # else a warning at each start
    if kind == "current":
        options.append("-Dorg.neo4j.shaded.lucene9.vectorization.upperJavaFeatureVersion=25")
    return [str(program), *options, "-cp", str(folder / "*"), _main(folder)]


def admin(kind: str, heap: str) -> list[str]:
    """The command of `neo4j-admin`, but for what it is to do."""
    options = [f"-Xmx{heap}", *_OPENED, "-cp", str(jars(kind) / "*")]
    return [str(_java(kind)), *options, "org.neo4j.cli.AdminTool"]


def _fetch(kind: str, folder: Path) -> None:
    """Fetch into a folder beside it first: one that is there is whole."""
    maven = shutil.which("mvn")
    if maven is None:
        raise CannotStart("Maven (mvn) is not installed, and Neo4j's jars come through it")
    part = folder.with_name(f"{kind}-part-{os.getpid()}")
    # -C: a jar that is not what its checksum says stops it; Maven by itself would only warn.
    command = [maven, "-B", "-C", "-ntp", "-q", "-f", str(ROOT / "docker/neo4j_jars.xml")]
    command += [f"-Djars.dir={part}", *(["-Pcurrent"] if kind == "current" else []), "package"]
    print(f"fetching Neo4j ({kind}) into {folder}", file=sys.stderr)
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
    if done.returncode:
        shutil.rmtree(part, ignore_errors=True)
        raise CannotStart(f"Maven could not fetch Neo4j's jars\n{done.stdout[-2000:]}")
    try:
        part.rename(folder)
    except OSError:  # another process was faster
        shutil.rmtree(part)


def _java(kind: str) -> Path:
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
    found = re.search(r'version "(\d+)', done.stderr)  # 'openjdk version "17.0.9"'; not "build 17"
    return int(found[1]) if found else None


def _main(folder: Path) -> str:
    """The class to start, as the jars name it: it changed between 5.26 and 2026."""
    for jar in sorted(folder.glob("neo4j-[0-9]*.jar")):
        with ZipFile(jar) as opened:
            if _ENTRY in opened.namelist():
                return opened.read(_ENTRY).decode().split()[0]
    raise CannotStart(f"no jar in {folder} says how to start; delete the folder and try again")
