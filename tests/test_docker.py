"""What docker/ says, as far as it can be seen without an engine."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

SERVICES = ("neo4j", "api", "ingest")


@pytest.fixture(scope="module")
def compose(root: Path) -> dict[str, Any]:
    return YAML(typ="safe").load(root / "docker/compose.yaml")


def run(*command: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **options)


def beside_python(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def test_the_dockerfile_is_as_its_linter_wants_it(root: Path):
    done = run(beside_python("hadolint"), str(root / "docker/Dockerfile"))
    assert (done.returncode, done.stdout) == (0, "")


def test_the_compose_file_fits_the_schema_of_compose_files(root: Path):
    schema = ("--builtin-schema", "vendor.compose-spec")
    done = run(beside_python("check-jsonschema"), *schema, str(root / "docker/compose.yaml"))
    assert done.returncode == 0, done.stdout


def test_every_port_is_published_on_loopback_only(compose: dict[str, Any]):
    ports = [port for name in SERVICES for port in compose["services"][name].get("ports", [])]
    assert len(ports) == 3
    assert [port for port in ports if not port.startswith("127.0.0.1:")] == []


def test_all_services_together_fit_4_gb(compose: dict[str, Any]):
    megabytes = {"m": 1, "g": 1024}
    limits = [compose["services"][name]["mem_limit"] for name in SERVICES]
    assert sum(int(limit[:-1]) * megabytes[limit[-1]] for limit in limits) <= 4096


def test_our_own_services_write_nowhere_and_start_when_the_graph_is_healthy(
    compose: dict[str, Any],
):
    for name in ("api", "ingest"):
        service = compose["services"][name]
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert compose["services"]["neo4j"]["healthcheck"]["test"]
    assert compose["services"]["ingest"]["networks"] == ["graph"]
    assert compose["networks"]["graph"] == {"internal": True}


def test_there_is_no_default_password(root: Path, compose: dict[str, Any]):
    assert (root / "docker/no-password").read_bytes() == b""
    given = [compose["services"][name]["environment"] for name in SERVICES]
    assert {each["DANCHIEU_NEO4J_PASSWORD"] for each in given} == {"${DANCHIEU_NEO4J_PASSWORD:-}"}
    secret = compose["secrets"]["neo4j_password"]["file"]
    assert secret == "${DANCHIEU_NEO4J_PASSWORD_FILE:-./no-password}"


IMAGE = """\
import os, re, sys
auth = os.environ.get("NEO4J_AUTH", "")
taken = re.fullmatch(r"([^/]+)/([^/]+)/?(true)?", auth, re.I)  # as Neo4j's image reads it
print(sys.argv[1:], taken and taken[2], "DANCHIEU_NEO4J_PASSWORD" in os.environ)
"""


def entered(
    compose: dict[str, Any], folder: Path, given: str, in_file: str, *command: str
) -> "subprocess.CompletedProcess[str]":
    """What the entry point hands on to the image's, in whose place something else stands."""
    (folder / "secret").write_text(in_file, newline="")
    (folder / "image.py").write_text(IMAGE)
    *before, script, name = compose["services"]["neo4j"]["entrypoint"]
    assert before == ["tini", "-g", "--", "sh", "-c"]
    image = f"{sys.executable} {folder / 'image.py'}"
    script = script.replace("$$", "$").replace("/startup/docker-entrypoint.sh", image)
    script = script.replace("/run/secrets/neo4j_password", str(folder / "secret"))
    environment = {**os.environ, "DANCHIEU_NEO4J_PASSWORD": given}
    return run("sh", "-c", script, name, *command, env=environment)


@pytest.mark.parametrize(
    ("given", "in_file", "taken"),
    [
        ("from-environment", "", "from-environment"),
        ("", "từ tệp $x 'y' \"z\"\n", "từ tệp $x 'y' \"z\""),
        ("", "from-windows\r\n", "from-windows"),
        ("from-environment", "from-file\n", "from-environment"),
    ],
)
def test_the_server_takes_its_password_from_either_place(
    compose: dict[str, Any], tmp_path: Path, given: str, in_file: str, taken: str
):
    assert compose["services"]["neo4j"]["command"] == ["neo4j"]
    done = entered(compose, tmp_path, given, in_file, "neo4j")
    assert (done.stdout, done.stderr) == (f"['neo4j'] {taken} False\n", "")


@pytest.mark.parametrize(
    ("password", "wrong"),
    [
        ("", "there is none"),
        ("bí/mật", "it holds a /"),
        ("secret/true", "it holds a /"),
        ("-secret1", "it begins with - or @"),
        ("@/etc/passwd", "it holds a /"),
        ("@secret1", "it begins with - or @"),
    ],
)
@pytest.mark.parametrize("in_file", [True, False])
def test_a_password_that_the_image_would_take_amiss_stops_it_unseen(
    compose: dict[str, Any], tmp_path: Path, password: str, wrong: str, in_file: bool
):
    places = ("", password) if in_file else (password, "")
    done = entered(compose, tmp_path, *places, "neo4j")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{wrong}; set DANCHIEU_NEO4J_PASSWORD" in done.stderr
    assert not password or password not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_other_commands_of_the_image_need_no_password(compose: dict[str, Any], tmp_path: Path):
    done = entered(compose, tmp_path, "", "", "neo4j-admin", "--version")
    assert done.stdout == "['neo4j-admin', '--version'] None False\n"


def test_no_service_is_root_or_can_become_it(root: Path, compose: dict[str, Any]):
    for name in SERVICES:
        assert compose["services"][name]["cap_drop"] == ["ALL"]
        assert compose["services"][name]["security_opt"] == ["no-new-privileges:true"]
    assert compose["services"]["neo4j"]["user"] == "7474:7474"
    assert "\nUSER 10001\n" in (root / "docker/Dockerfile").read_text("utf-8")


def test_all_that_is_installed_goes_into_the_image(root: Path):
    dockerfile = (root / "docker/Dockerfile").read_text("utf-8")
    let_in = (root / ".dockerignore").read_text("utf-8").splitlines()
    copied = " ".join(line for line in dockerfile.splitlines() if line.startswith("COPY"))
    for name in ("ontology", "queries", "ingest", "api", "constraints.txt", "pyproject.toml"):
        assert name in copied
        assert f"!{name}" in let_in
    assert "\nUSER 10001\n" in dockerfile
