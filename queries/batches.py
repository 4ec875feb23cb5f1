"""Rows in batches that are bound in number and in size: texts are long, redirects are short."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, cast

T = TypeVar("T")
_BESIDE = 50
"""What any value costs beside its letters."""


def weight_of(value: Any) -> int:
    """About how many bytes a row or value takes: its letters, and something for each value."""
    if isinstance(value, (str, bytes)):
        return _BESIDE + len(value)
    if isinstance(value, Mapping):
        return sum(map(weight_of, cast("Mapping[str, Any]", value).values()))
    if isinstance(value, (list, tuple)):
        return sum(map(weight_of, cast("list[Any]", value)))
    if is_dataclass(value):
        return sum(weight_of(getattr(value, field.name)) for field in fields(value))
    return _BESIDE


def batches(
    rows: Iterable[T], most: int, weight: int, weigh: Callable[[T], int] = weight_of
) -> Iterator[list[T]]:
    """Rows in their order, so many at most and not above a weight; one above it goes alone."""
    some: list[T] = []
    so_far = 0
    for row in rows:
        own = weigh(row)
        if some and (len(some) == most or so_far + own > weight):
            yield some
            some, so_far = [], 0
        some.append(row)
        so_far += own
    if some:
        yield some
