"""What Neo4j and its driver complain of, in one line each: what, where, what to do next.

A complaint of the server is told by its code, never in its own words, which may hold what somebody
wrote. One of the driver is told by its class and causes, and only then by its words.
"""

import re
import socket
import ssl
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any, cast

from neo4j.exceptions import (
    ConnectionAcquisitionTimeoutError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ReadServiceUnavailable,
    ResultConsumedError,
    ServiceUnavailable,
    SessionExpired,
    UnsupportedServerProduct,
    WriteServiceUnavailable,
)

from ..ontology.errors import StoreError

_NO_CERTIFICATE = (
    "shows a certificate that cannot be verified; name the authority's file in "
    "DANCHIEU_NEO4J_CA, or use a name that the certificate bears"
)
_NO_TLS = "does not speak TLS at that port; check the port, or use bolt:// on your own machine"
_NO_NAME = "cannot be found by its name; check the host in the URL"
_NO_BOLT = "does not speak Neo4j's protocol at that port; use the Bolt port, 7687 unless changed"
_REFUSED = "refuses the connection; start the server, or check host and port"
_SILENT = "does not answer; check host, port and firewall"
_MUTE = (
    "does not speak Neo4j's protocol at that port, or hangs; use the Bolt port, 7687 unless "
    "changed, and see whether the server is well"
)
_UNGREETED = (
    "ended the connection before it said who it is; wait if it is starting or stopping, "
    "else check the port, and whether it wants TLS (bolt+s://)"
)
_ENDED = "ended the connection; see whether it is still running, then run this again"
_NO_MEMBER = "cannot say who of its cluster answers; use bolt:// for a single server"
_UNANSWERED = (
    "did not say whether what was written stands; run this again, which writes nothing twice"
)

_CODES: tuple[tuple[str, str], ...] = (
    # a part of the server's code, what it means and what to do
    (r"Security\.AuthenticationRateLimit", "refuses to be asked after too many wrong passwords; "
     "wait a few seconds, then check the password"),
    (r"Security\.CredentialsExpired", "wants a new password first; set one with: "
     "ALTER CURRENT USER SET PASSWORD"),
    (r"Security\.Unauthorized", "does not accept the user or the password; check "
     "DANCHIEU_NEO4J_USER and DANCHIEU_NEO4J_PASSWORD"),
    (r"Security\.Forbidden", "does not give this user the rights for it; ask whoever runs it"),
    (r"DatabaseNotFound", "has no database of that name; name another one at the end of the URL"),
    (r"DatabaseUnavailable", "has that database shut; start it, then run this again"),
    (r"ReadOnlyDatabase|NotALeader|AccessMode",
     "takes no writes there; name a server or database that does"),
    (r"TransactionTimedOut|LockClientStopped", "did not answer in time; ask for less, or run this "
     "again when it has less to do"),
    (r"Transaction\.Terminated", "ended it on somebody's demand; run this again"),
    (r"OutOfMemory", "ran out of memory; give it more (server.memory.heap.max_size), then run this "
     "again"),
)  # fmt: skip

_CAUSES: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], str], ...] = (
    # a class anywhere among the causes of what the driver says, the most telling first
    (IncompleteCommit, _UNANSWERED),
    (ssl.SSLCertVerificationError, _NO_CERTIFICATE),
    (ssl.SSLError, _NO_TLS),
    (socket.gaierror, _NO_NAME),
    (ConnectionRefusedError, _REFUSED),
    (UnsupportedServerProduct, _NO_BOLT),
    ((TimeoutError, ConnectionAcquisitionTimeoutError), _SILENT),
)

_WORDS: tuple[tuple[str, str], ...] = (
    # what the driver says itself, of a line and of no more
    (r"BoltSecurityError", _NO_TLS),
    (r"[Cc]ertificate", _NO_CERTIFICATE),
    (r"resolve address", _NO_NAME),
    (r"looks like HTTP|incorrect port|BoltHandshakeError|BoltProtocolError", _NO_BOLT),
    (r"Connection refused|Errno 111|Errno 61|10061", _REFUSED),
    (r"timed out|SocketDeadlineExceeded", _SILENT),
    (r"handshake", _UNGREETED),
    (r"routing information", _NO_MEMBER),
)


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
    several = list(_causes(error, set()))
    for each in several:
        if isinstance(each, Neo4jError):
            return f"{place} {_of_server(each)}"
    return f"{place} {_of_driver(error, several)}"


def _of_server(error: Neo4jError) -> str:
    code = error.code or type(error).__name__
    for pattern, says in _CODES:
        if re.search(pattern, code):
            return says
    return f"cannot do it ({code}); the server's log says more"


def _of_driver(error: BaseException, several: list[BaseException]) -> str:
    told = " ".join(f"{type(each).__name__} {each}" for each in several)
    if "handshake" in told and any(isinstance(each, TimeoutError) for each in several):
        return _MUTE
    for sort, says in _CAUSES:
        if any(isinstance(each, sort) for each in several):
            return says
    for pattern, says in _WORDS:
        if re.search(pattern, told):
            return says
    if isinstance(error, (ReadServiceUnavailable, WriteServiceUnavailable)):
        return _NO_MEMBER
    if isinstance(error, (ServiceUnavailable, SessionExpired, ResultConsumedError)):
        return _ENDED
    short = " ".join(str(error).split())[:200]
    return f"cannot do it: {type(error).__name__}: {short}"


def _causes(error: BaseException | None, met: set[int]) -> Iterator[BaseException]:
    """An error and all that led to it; of a cluster each member may have failed in its way."""
    if error is None or id(error) in met:
        return
    met.add(id(error))
    yield error
    if isinstance(error, BaseExceptionGroup):
        for each in cast("tuple[Any, ...]", error.exceptions):
            yield from _causes(each, met)
    yield from _causes(error.__cause__, met)
    yield from _causes(error.__context__, met)
