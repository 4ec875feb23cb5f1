"""The one way from a request to the store: opened when first asked, each answer bound in time."""

import threading
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, TypeVar

import anyio
from anyio import to_thread
from fastapi import Depends, Request, Response
from pydantic import BaseModel

from ..queries.opening import open_store
from ..queries.store import Store

Answer = TypeVar("Answer")


class TooLong(Exception):
    """A question took longer than an answer may."""


class Door:
    """The store behind the service; where it cannot be opened yet, each question tries again."""

    def __init__(self, place: str | None, seconds: float) -> None:
        """Name the store and the longest that one answer may take; nothing is opened yet."""
        self._place, self._seconds = place, seconds
        self._store: Store | None = None
        self._lock = threading.Lock()

    def store(self) -> Store:
        """The store, open for reading.

        Raises:
            StoreError: it cannot be opened.
        """
        with self._lock:
            if self._store is None:
                self._store = open_store(self._place)
            return self._store

    def close(self) -> None:
        """Let go of the store."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None

    async def ask(self, question: Callable[..., Answer], *given: Any, **named: Any) -> Answer:
        """The answer of a function of `queries`, asked in a thread of its own.

        Raises:
            TooLong: it was not there in time; what it asks of the store ends then too, unheard.
            DanchieuError: as the question raises it.
        """
        asked = partial(self._answer, question, *given, **named)
        try:
            with anyio.fail_after(self._seconds):
                return await to_thread.run_sync(asked, abandon_on_cancel=True)
        except TimeoutError:
            raise TooLong(f"no answer within {self._seconds:g} s") from None

    def _answer(self, question: Callable[..., Answer], *given: Any, **named: Any) -> Answer:
        with self.store().moment(self._seconds) as moment:
            return question(moment, *given, **named)


def told(body: BaseModel) -> Response:
    """A body as a response, made inside a question so that a large one holds up nobody."""
    return Response(body.model_dump_json(), media_type="application/json")


def _door(request: Request) -> Door:
    return request.app.state.door


TheDoor = Annotated[Door, Depends(_door)]
