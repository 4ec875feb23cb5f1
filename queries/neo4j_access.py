"""Who comes into Neo4j and by what road: users, passwords, and lines that others could read."""

import os
import re
import socket
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..ontology.errors import StoreError

if TYPE_CHECKING:
    from neo4j import Auth

SERVER = "DANCHIEU_NEO4J_"
"""How the variables begin that say how to come in."""
TARGET = "DANCHIEU_TO_NEO4J_"
"""The same of the second of two servers."""

_NEO4J = re.compile(r"(?i)(?:neo4j|bolt)(?:\+s|\+ssc)?:")  # "bolt://h", "neo4j+s://h"; not "a.db"


def access_to(target: str, source: str, environment: Mapping[str, str]) -> str:
    """How the variables begin that let a copy into its target: no server gets another's password.

    Those of one server serve for both ends where there is but one host, unless others are set.
    """
    if any(value for name, value in environment.items() if name.startswith(TARGET)):
        return TARGET
    hosts = {urlsplit(url).hostname for url in (source, target) if _NEO4J.match(url)}
    return TARGET if len(hosts) > 1 else SERVER


def credentials(environment: Mapping[str, str], access: str = SERVER) -> "Auth | None":
    """The user and password: of the environment, of a file that it names, or asked for.

    DANCHIEU_NEO4J_USER, DANCHIEU_NEO4J_PASSWORD and DANCHIEU_NEO4J_PASSWORD_FILE go before
    NEO4J_USERNAME and NEO4J_PASSWORD, which Aura's files have. None without any: the server may
    ask for none.

    Raises:
        StoreError: the file cannot be read or is empty.
    """
    file = environment.get(f"{access}PASSWORD_FILE")
    password = environment.get(f"{access}PASSWORD")
    if not password and file:
        password = _held(f"{access}PASSWORD_FILE", file)
    if not password and access == SERVER:
        password = environment.get("NEO4J_PASSWORD")
    if not password and file:
        raise StoreError(
            f"{access}PASSWORD_FILE names {file}, which is empty; write the password there"
        )
    if not password:
        return None
    from neo4j import basic_auth  # the driver takes long to import, and files need none

    return basic_auth(user(environment, access), password)


def user(environment: Mapping[str, str], access: str = SERVER) -> str:
    """The user's name: "neo4j" unless named."""
    names = (f"{access}USER", *(("NEO4J_USERNAME", "NEO4J_USER") if access == SERVER else ()))
    return next((value for name in names if (value := environment.get(name))), "neo4j")


def refuse_open_road(scheme: str, host: str, access: str = SERVER) -> None:
    """See that what is not encrypted stays on this machine or in a private network.

    Raises:
        StoreError: the host is elsewhere.
    """
    if "+" in scheme or os.environ.get(f"{access}UNENCRYPTED") == "yes" or _is_near(host):
        return
    raise StoreError(
        f"{scheme}://{host} would send the password and all texts unencrypted through the "
        f"internet; use {scheme}+s://{host}, or set {access}UNENCRYPTED=yes if the line is safe"
    )


def _held(name: str, file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{name} names {file}, which cannot be read: {error}") from None


def _is_near(host: str) -> bool:
    """Whether all addresses of a host are private; of one that has none others will complain."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return True
    return not any(ip_address(str(each[4][0]).partition("%")[0]).is_global for each in found)
