"""Questions in Vietnamese for people before Bloom or Browser: one file each, in `phrases/`.

A file begins with comments: the phrase with its parameters, what it shows, and for each parameter
where suggestions come from, `Label.property` or Cypher that may use the parameters before it. The
rest is the Cypher. Values come as parameters only; nothing is ever put into its text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).with_name("phrases")
# "// $so: Document.number", "// $so: MATCH (d) RETURN d.number"; not "// Dòng dõi của $so"
_SUGGESTED = re.compile(r"// \$(\w+): (?:(\w+)\.(\w+)|(.+))")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a person fills in; all are strings."""

    name: str
    label: str | None
    """The label whose `property` is suggested, where `cypher` does not."""
    property: str | None
    cypher: str | None
    """What gives one column of suggestions."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A question as a person types it."""

    name: str
    """That of its file."""
    text: str
    """ "Nhiệm vụ của $co_quan theo $so"."""
    about: str
    parameters: tuple[Parameter, ...]
    cypher: str


def phrases() -> tuple[Phrase, ...]:
    """All phrases, in the order of their files."""
    return tuple(_phrase(file) for file in sorted(_FOLDER.glob("*.cypher")))


def _phrase(file: Path) -> Phrase:
    lines = file.read_text(encoding="utf-8").splitlines()
    heads = [line for line in lines if line.startswith("//")]
    return Phrase(
        name=file.stem,
        text=heads[0].removeprefix("// "),
        about=heads[1].removeprefix("// "),
        parameters=tuple(_parameters(heads[2:])),
        cypher="\n".join(lines[len(heads) :]),
    )


def _parameters(heads: Iterable[str]) -> Iterable[Parameter]:
    for head in heads:
        found = _SUGGESTED.fullmatch(head)
        if found is None:
            raise ValueError(f"{head!r} names no parameter and its suggestions")
        yield Parameter(found[1], found[2], found[3], found[4])
