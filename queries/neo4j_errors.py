"""What Neo4j and its driver complain of, in one line each: what, where, what to do next."""

import re
from collections.abc import Generator
from contextlib import contextmanager

from neo4j.exceptions import DriverError, Neo4jError

from ..ontology.errors import StoreError

_LINES: tuple[tuple[str, str], ...] = (
    # code or word of the driver, what it means and what to do
    (r"Security\.AuthenticationRateLimit", "refuses to be asked after too many wrong passwords; "
     "wait a few seconds, then check the password"),
    (r"Security\.CredentialsExpired", "wants a new password first; set one with: "
     "ALTER CURRENT USER SET PASSWORD"),
    (r"Security\.Unauthorized", "does not accept the user or the password; check "
     "DANCHIEU_NEO4J_USER and DANCHIEU_NEO4J_PASSWORD"),
    (r"Security\.Forbidden", "does not give this user the rights for it; ask whoever runs it"),
    (r"DatabaseNotFound", "has no database of that name; name another one at the end of the URL"),
    (r"DatabaseUnavailable", "has that database shut; start it, then run this again"),
    (r"OnReadOnlyDatabase|ReadOnlyDatabase|NotALeader|Cluster\.NotALeader|AccessMode",
     "takes no writes there; name a server or database that does"),
    (r"TransactionTimedOut", "did not answer in time; ask for less, or run this again when it "
     "has less to do"),
    (r"MemoryPoolOutOfMemory|OutOfMemory", "ran out of memory; give it more "
     "(server.memory.heap.max_size), then run this again"),
    (r"CERTIFICATE_VERIFY_FAILED|certificate verify failed|[Cc]ertificate",
     "shows a certificate that cannot be verified; name the authority's file in "
     "DANCHIEU_NEO4J_CA, or use a name that the certificate bears"),
    (r"WRONG_VERSION_NUMBER|wrong version number|SSL|TLS|[Ee]ncrypt",
     "does not speak TLS at that port; check the port, or use bolt:// on your own machine"),
    (r"resolve address|getaddrinfo|[Nn]ame or service|nodename nor servname",
     "cannot be found by its name; check the host in the URL"),
    (r"looks like HTTP|HTTP|handshake|Handshake|protocol version|magic|UnsupportedServer",
     "does not speak Neo4j's protocol at that port; use the Bolt port, 7687 unless changed"),
    (r"[Cc]onnection refused|Errno 111|Errno 61|10061",
     "refuses the connection; start the server, or check host and port"),
    (r"timed out|TimeoutError", "does not answer; check host, port and firewall"),
    (r"routing", "cannot say who of its cluster answers; use bolt:// for a single server"),
)  # fmt: skip


@contextmanager
def plainly(place: str) -> Generator[None]:
    """Say in one line what the server or the driver complains of.

    Raises:
        StoreError: whatever went wrong there.
    """
    try:
        yield
    except (Neo4jError, DriverError) as error:
        raise StoreError(line(place, error)) from error


def line(place: str, error: BaseException) -> str:
    """The line for a complaint; it never holds what was sent."""
    code = getattr(error, "code", None) or ""
    told = " ".join(filter(None, (code, type(error).__name__, *_chain(error))))
    for pattern, says in _LINES:
        if re.search(pattern, told):
            return f"{place} {says}"
    short = " ".join(str(error).split())[:200]
    return f"{place} cannot do it: {code or type(error).__name__}: {short}"


def _chain(error: BaseException | None) -> list[str]:
    said: list[str] = []
    while error is not None:
        said.append(str(error))
        error = error.__cause__ or error.__context__
    return said
