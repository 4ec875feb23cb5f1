"""From a URL to a store in Neo4j: who may come in, and what is said where nobody can.

The user and password never stand in a URL, which ends up in histories and logs. They come from the
environment, from a file, or are asked for on a terminal.
"""

import getpass
import os
import re
import sys
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from neo4j import Auth, Driver, GraphDatabase, TrustCustomCAs, basic_auth
from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError

from ..ontology.errors import StoreError
from .neo4j_access import SERVER, credentials, refuse_open_road, user
from .neo4j_errors import line
from .neo4j_schema import prepare
from .neo4j_session import PATIENCE_SECONDS, READER_PATIENCE_SECONDS, Server
from .neo4j_store import Neo4jStore

LEAST = (5, 26)
"""The oldest server that all questions were tried on."""
_CONNECT_SECONDS = 5.0
_AGENT = re.compile(r"Neo4j/(\d+)\.(\d+)")  # "Neo4j/5.26.29", "Neo4j/2026.08.1"; not "Memgraph/2"


@dataclass(frozen=True, slots=True)
class Address:
    """A URL taken apart; `place` is what is said of it."""

    uri: str
    """As the driver takes it: scheme, host and port."""
    database: str | None
    place: str
    access: str = SERVER
    """How the variables begin that say how to come in."""


def open_neo4j(
    url: str, *, write: bool, half_filled: bool = False, access: str = SERVER
) -> Neo4jStore:
    """The store in the database that a URL names: `neo4j+s://host`, `bolt://localhost:7687/name`.

    Raises:
        StoreMissing, NotAStore, StoreTooNew, StoreHalfFilled: as `opening.open_store`.
        StoreError: it cannot be reached, does not let us in, or is no Neo4j from 5.26 on.
    """
    address = parsed(url, access)
    driver = _let_in(address)
    try:
        bookmarks = GraphDatabase.bookmark_manager()
        patience = PATIENCE_SECONDS if write else READER_PATIENCE_SECONDS
        server = Server(driver, address.database, address.place, bookmarks, patience)
        prepare(server, write, half_filled)
    except BaseException:
        driver.close()
        raise
    return Neo4jStore(server)


def parsed(url: str, access: str = SERVER) -> Address:
    """A URL taken apart.

    Raises:
        StoreError: it holds a user or password, has no host, or asks for no check of certificates;
            or it would send all unencrypted through the internet.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise StoreError(
            "the store's URL cannot be read; write it as neo4j+s://HOST:7687 or bolt://HOST:7687"
        ) from None
    if "@" in parts.netloc:
        raise StoreError(
            f"take the user and password out of the store's URL ({parts.scheme}://…@"
            f"{parts.hostname}); put them in {access}USER and {access}PASSWORD"
        )
    if parts.scheme.endswith("+ssc"):
        raise StoreError(
            f"{parts.scheme}: takes any certificate and so protects from nobody; use "
            f"{parts.scheme[:-3]}s: and name your authority's file in {access}CA"
        )
    if not parts.hostname or parts.query or parts.fragment or parts.path.strip("/").count("/"):
        raise StoreError(
            f"{parts.scheme}: needs a host, and no more than a database after it: "
            f"{parts.scheme}://HOST:7687/DATABASE"
        )
    refuse_open_road(parts.scheme, parts.hostname, access)
    uri = f"{parts.scheme}://{_host(parts)}" + (f":{port}" if port else "")
    database = unquote(parts.path.strip("/")) or os.environ.get(f"{access}DATABASE")
    return Address(uri, database or None, f"{uri}/{database}" if database else uri, access)


def _let_in(address: Address) -> Driver:
    """A driver that the server has let in; a person at a terminal is asked for the password."""
    access = address.access
    known = credentials(os.environ, access)
    try:
        return _driver(address, known)
    except StoreError as error:
        if known or not isinstance(error.__cause__, AuthError):
            raise
        if not sys.stdin.isatty():
            raise StoreError(
                f"{address.place} wants a password; set {access}PASSWORD, or name a file that "
                f"holds it in {access}PASSWORD_FILE"
            ) from error
    name = user(os.environ, access)
    password = getpass.getpass(f"password of {name} at {address.place}: ")
    return _driver(address, basic_auth(name, password))


def _driver(address: Address, auth: Auth | None) -> Driver:
    driver = _configured(address, auth)
    try:
        _greet(driver, address)
    except BaseException:
        driver.close()
        raise
    return driver


def _configured(address: Address, auth: Auth | None) -> Driver:
    uri, trust = address.uri, dict[str, Any]()
    authority = os.environ.get(f"{address.access}CA") or os.environ.get(f"{SERVER}CA")
    if authority and "+s:" in uri:
        if not os.access(authority, os.R_OK):
            raise StoreError(f"{address.access}CA names {authority}, which cannot be read")
        uri = uri.replace("+s:", ":", 1)
        trust = {"encrypted": True, "trusted_certificates": TrustCustomCAs(authority)}
    try:
        return GraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType]
            uri,
            auth=auth,
            connection_timeout=_CONNECT_SECONDS,
            connection_acquisition_timeout=2 * _CONNECT_SECONDS,
            liveness_check_timeout=60,
            notifications_min_severity="OFF",
            telemetry_disabled=True,
            user_agent="danchieu",
            **trust,
        )
    except (ConfigurationError, ValueError, OSError) as error:
        raise StoreError(_complaint(address, error)) from error


def _greet(driver: Driver, address: Address) -> None:
    """See that it is a Neo4j that we know, and that it lets us in."""
    try:
        agent = driver.get_server_info().agent  # pyright: ignore[reportUnknownMemberType]
    except (Neo4jError, DriverError, OSError, ValueError) as error:
        raise StoreError(_complaint(address, error)) from error
    version = _AGENT.match(agent)
    if version is None:
        raise StoreError(f"{address.place} is {agent[:40]}, not Neo4j; name a Neo4j server")
    if (int(version[1]), int(version[2])) < LEAST:
        raise StoreError(
            f"{address.place} is Neo4j {version[1]}.{version[2]}; danchieu needs "
            f"{LEAST[0]}.{LEAST[1]} or later, so upgrade the server"
        )


def _complaint(address: Address, error: BaseException) -> str:
    return line(address.place, error).replace(SERVER, address.access)


def _host(parts: SplitResult) -> str:
    return f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
