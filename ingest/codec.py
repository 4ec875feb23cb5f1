"""A reading as JSON and back, for the store."""

from functools import cache
from typing import TYPE_CHECKING

from ..ontology.reading import Reading

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def packed(reading: Reading) -> str:
    """The reading as JSON; equal readings give equal text."""
    return _adapter().dump_json(reading, exclude_defaults=True).decode()


def unpacked(body: str) -> Reading:
    """The reading that `packed` wrote."""
    return _adapter().validate_json(body)


@cache
def _adapter() -> "TypeAdapter[Reading]":
    from pydantic import TypeAdapter  # a tenth of a second that most commands need not wait for

    return TypeAdapter(Reading)
