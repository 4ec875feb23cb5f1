"""What stands around every answer: who may ask, and what a browser may do with it."""

from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .settings import Settings

LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")
_CLOSED = "default-src 'none'; frame-ancestors 'none'"
_DOCS = (
    "default-src 'none'; frame-ancestors 'none'; connect-src 'self'; img-src data: https:; "
    "script-src 'unsafe-inline' https://cdn.jsdelivr.net; "
    "style-src 'unsafe-inline' https://cdn.jsdelivr.net"
)
"""The page at /docs takes its script from there."""
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": _CLOSED,
    "Cache-Control": "no-cache",
}


def guard(app: FastAPI, settings: Settings) -> None:
    """Put headers and the host check around the service, and CORS where origins are named."""
    if settings.origins:
        app.add_middleware(
            CORSMiddleware, allow_origins=list(settings.origins), allow_methods=["GET"]
        )
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts))
    app.add_middleware(_Headers)


class _Headers:
    """Adds what is missing to every response's headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if scope["path"] == "/docs":
                    headers["Content-Security-Policy"] = _DOCS
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, sent)
