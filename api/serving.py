"""The HTTP service in the foreground, until it is told to stop."""

import os
import socket
import sys
from contextlib import suppress
from ipaddress import ip_address

from ..ontology.errors import InputError, StoreEmpty, StoreHalfFilled
from .terminal import say


def serve(place: str | None, host: str, port: int, hello: str = "") -> int:
    """Serve a store until Ctrl-C; port 0 takes a free one. `hello` may hold {url}.

    A store that holds nothing yet, or that a copy is filling, is waited for: until then each
    question is answered 503.

    Raises:
        StoreError: the store cannot be opened.
        InputError: the address cannot be listened on.
    """
    import uvicorn

    from ..queries.opening import open_store
    from .app import create_app
    from .guard import LOOPBACK
    from .settings import Settings

    with suppress(StoreEmpty, StoreHalfFilled):
        open_store(place).close()  # whoever starts it is told now, not the first who asks
    hosts = (*LOOPBACK, host) if _is_loopback(host) else ("*",)
    app = create_app(Settings(store=place, hosts=hosts))
    config = uvicorn.Config(app, log_level="warning", server_header=False)
    with _listening(host, port) as listener:
        url = _url(listener)
        say(f"serving {url}/v1 (Ctrl-C stops it)")
        if hello:
            print(hello.format(url=url), file=sys.stderr)
        try:
            uvicorn.Server(config).run(sockets=[listener])
        except KeyboardInterrupt:
            say("stopped")
    return 0


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named so that asyncio turns Nagle's delay off: 40 ms an answer otherwise.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise InputError(
            f"cannot listen on {host} port {port}: {error.strerror or error}; "
            "give another with --host or --port"
        ) from None
    return listener


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
