"""Back from the clean text to the text as read: every offset and every quote."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from ..ontology.reading import Mention, Provision, Reading
from .clean import Clean

T = TypeVar("T")


def restore(reading: Reading, cleaned: Clean, text: str) -> Reading:
    """The same reading with places in `text`; each quote is `text[start:end]`."""
    return cast("Reading", _restored(reading, cleaned, text))


def _restored(value: Any, cleaned: Clean, text: str) -> Any:
    """Any part of a reading, rebuilt from the leaves up."""
    if isinstance(value, Mention):
        start, end = cleaned.span(value.start, value.end)
        return replace(value, start=start, end=end, quote=text[start:end])
    if isinstance(value, tuple):
        return tuple(_restored(item, cleaned, text) for item in cast("tuple[Any, ...]", value))
    if isinstance(value, Mapping):
        return {k: _restored(v, cleaned, text) for k, v in cast("Mapping[str, Any]", value).items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {
            field.name: _restored(part, cleaned, text)
            for field in fields(value)
            if is_dataclass(part := getattr(value, field.name))
            or isinstance(part, (tuple, Mapping))
        }
        if isinstance(value, Provision):
            parts["start"], parts["end"] = cleaned.span(value.start, value.end)
        return replace(value, **parts) if parts else value
    return value
