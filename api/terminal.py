"""Standard streams: results go to stdout, talk goes to stderr, both in UTF-8."""

import io
import shutil
import sys
import unicodedata


def prepare() -> None:
    """Make stdout and stderr take every letter, whatever the terminal's locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(*lines: str, prefix: str = "danchieu: ") -> None:
    """Talk: each line by itself on stderr."""
    for line in lines:
        print(f"{prefix}{safe(line)}", file=sys.stderr)


def width() -> int | None:
    """The columns of the terminal that stdout is; None where it is a file or a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def safe(text: str) -> str:
    """A document's words on one line, without what could steer a terminal (ESC, bell, bidi)."""
    if text.isascii() and text.isprintable():
        return text
    spaced = " ".join(text.split())
    return "".join(map(_harmless, spaced))


def _harmless(letter: str) -> str:
    """The letter; nothing for one that only formats, a mark for one that is no letter."""
    category = unicodedata.category(letter)
    if category == "Cf":
        return ""
    return "\ufffd" if category[0] == "C" else letter
