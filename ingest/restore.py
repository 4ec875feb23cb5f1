"""Back from the clean text to the text as read: every offset and every quote."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, cast, get_args, get_type_hints

from ..ontology.reading import Mention, Provision, Reading
from .clean import Clean


def restore(reading: Reading, cleaned: Clean, text: str) -> Reading:
    """The same reading with places in `text`; each quote is `text[start:end]`."""
    return cast("Reading", _restored(reading, cleaned, text))


def _restored(value: Any, cleaned: Clean, text: str) -> Any:
    """Any part of a reading that has places in it, rebuilt from the leaves up."""
    if value is None:
        return None
    kind = cast("type[Any]", type(value))
    if kind is Mention:
        start, end = cleaned.span(value.start, value.end)
        return Mention(start, end, text[start:end], value.rule, value.confidence, value.provision)
    if kind is tuple:
        return tuple([_restored(item, cleaned, text) for item in value])
    if isinstance(value, Mapping):
        return {k: _restored(v, cleaned, text) for k, v in cast("Mapping[str, Any]", value).items()}
    plan = _plan(kind)
    parts = list(plan.values(value))
    for at in plan.placed:
        parts[at] = _restored(parts[at], cleaned, text)
    if kind is Provision:
        start, end = cleaned.span(value.start, value.end)
        parts[plan.names.index("start")], parts[plan.names.index("end")] = start, end
    return kind(*parts)


class _Plan(NamedTuple):
    """How a dataclass is taken apart; `dataclasses.replace` would find it out at every value."""

    names: tuple[str, ...]
    values: "attrgetter[tuple[Any, ...]]"
    placed: tuple[int, ...]
    """Which of its fields hold places."""


@cache
def _plan(kind: type) -> _Plan:
    names = tuple(field.name for field in fields(kind))
    hints = get_type_hints(kind)
    placed = tuple(at for at, name in enumerate(names) if _holds_places(hints[name]))
    return _Plan(names, attrgetter(*names), placed)


def _holds_places(hint: Any) -> bool:
    """Whether a declared type is that of a place, or of something that has places in it."""
    if hint is Mention or hint is Provision:
        return True
    if is_dataclass(hint):
        return any(_holds_places(inner) for inner in get_type_hints(hint).values())
    return any(_holds_places(inner) for inner in get_args(hint))
