"""Back from the clean text to the text as read: every offset and every quote."""

from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter, is_
from typing import Any, NamedTuple, cast, get_args, get_type_hints

from ..ontology.reading import Mention, Provision, Reading
from .clean import Clean

_PLACES = (Mention, Provision)
"""What stands somewhere in a text itself."""


def restore(reading: Reading, cleaned: Clean, text: str) -> Reading:
    """The same reading with places in `text`; each quote is `text[start:end]`."""
    return cast("Reading", _restored(reading, cleaned, text))


def _restored(value: Any, cleaned: Clean, text: str) -> Any:
    """Any part of a reading that has places in it, rebuilt from the leaves up.

    What is right as it is, as all of a clean text is, stays the same object: to compare takes less
    time than to build.
    """
    kind = cast("type[Any]", type(value))
    if kind is Mention:  # most of what a reading holds
        return _mention(value, cleaned, text)
    if value is None:
        return None
    if kind is tuple:
        items = [_restored(item, cleaned, text) for item in value]
        return value if all(map(is_, items, value)) else tuple(items)
    if kind is dict:
        return {k: _restored(v, cleaned, text) for k, v in cast("dict[str, Any]", value).items()}
    plan = _plan(kind)
    old = plan.values(value)
    parts = list(old)
    for at in plan.placed:
        parts[at] = _restored(parts[at], cleaned, text)
    if plan.span:
        parts[plan.span[0]], parts[plan.span[1]] = cleaned.span(value.start, value.end)
    return value if all(map(is_, parts, old)) or parts == list(old) else kind(*parts)


def _mention(value: Mention, cleaned: Clean, text: str) -> Mention:
    """A mention where it stands in the text as read, with what stands there."""
    start, end = cleaned.span(value.start, value.end)
    quote = text[start:end]
    if quote == value.quote and start == value.start and end == value.end:
        return value
    return Mention(start, end, quote, value.rule, value.confidence, value.provision, value.repaired)


class _Plan(NamedTuple):
    """How a dataclass is taken apart; `dataclasses.replace` would find it out at every value."""

    values: "attrgetter[tuple[Any, ...]]"
    placed: tuple[int, ...]
    """Which of its fields hold something that has places."""
    span: tuple[int, int] | None
    """Which of its fields say where it stands, if it is a place itself."""


@cache
def _plan(kind: type) -> _Plan:
    names = tuple(field.name for field in fields(kind))
    hints = get_type_hints(kind)
    placed = tuple(at for at, name in enumerate(names) if _holds_places(hints[name]))
    span = (names.index("start"), names.index("end")) if kind in _PLACES else None
    return _Plan(attrgetter(*names), placed, span)


def _holds_places(hint: Any) -> bool:
    """Whether a declared type is that of a place, or of something that has places in it."""
    if hint in _PLACES:
        return True
    if is_dataclass(hint):
        return any(_holds_places(inner) for inner in get_type_hints(hint).values())
    return any(_holds_places(inner) for inner in get_args(hint))
