"""The libraries that read other kinds of files: loaded when first needed, asked for if absent."""

from importlib import import_module
from typing import Any

from ..ontology.errors import UnreadableText


def library(name: str, kind: str) -> Any:
    """A module that reads a kind of file (".pdf"); raises UnreadableText that says how to get it.

    What it gives is untyped, as these libraries are.
    """
    try:
        return import_module(name)
    except ImportError:
        raise UnreadableText(
            f"{name.partition('.')[0]} is needed to read {kind} and is not installed; "
            f"run: pip install 'danchieu[files]'"
        ) from None
