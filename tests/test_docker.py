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


@pytest.mark.parametrize(
    ("given", "in_file", "told"),
    [
        ("from-environment", "", "neo4j/from-environment unset"),
        ("", "from/file\n", "neo4j/from/file unset"),
        ("from-environment", "from-file\n", "neo4j/from-environment unset"),
        ("", "", ""),
    ],
)
def test_the_server_takes_its_password_from_either_place_or_does_not_start(
    compose: dict[str, Any], tmp_path: Path, given: str, in_file: str, told: str
):
    (tmp_path / "secret").write_text(in_file)
    image = tmp_path / "entrypoint"
    image.write_text('#!/bin/sh\necho "$NEO4J_AUTH ${DANCHIEU_NEO4J_PASSWORD:-unset}"\n')
    image.chmod(0o755)
    *before, script = compose["services"]["neo4j"]["entrypoint"]
    assert before == ["tini", "-g", "--", "sh", "-c"]
    script = script.replace("$$", "$").replace("/startup/docker-entrypoint.sh", str(image))
    script = script.replace("/run/secrets/neo4j_password", str(tmp_path / "secret"))
    environment = {**os.environ, "DANCHIEU_NEO4J_PASSWORD": given}
    done = run("sh", "-c", script, env=environment)
    assert done.stdout.strip() == told
    assert done.returncode == (0 if told else 1)
    assert ("set DANCHIEU_NEO4J_PASSWORD" in done.stderr) is not bool(told)


def test_all_that_is_installed_goes_into_the_image(root: Path):
    dockerfile = (root / "docker/Dockerfile").read_text("utf-8")
    let_in = (root / ".dockerignore").read_text("utf-8").splitlines()
    copied = " ".join(line for line in dockerfile.splitlines() if line.startswith("COPY"))
    for name in ("ontology", "queries", "ingest", "api", "constraints.txt", "pyproject.toml"):
        assert name in copied
        assert f"!{name}" in let_in
    assert "\nUSER 10001\n" in dockerfile
