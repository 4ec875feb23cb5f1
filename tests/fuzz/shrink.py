"""A failing text cut down to what it takes to fail."""

from collections.abc import Callable

_TRIES = 1_500


def smallest(text: str, fails: Callable[[str], bool]) -> str:
    """A short text that still fails: lines are taken away while it does, then characters."""
    left = [_TRIES]
    lines = _reduced(text.splitlines(keepends=True), lambda part: fails("".join(part)), left)
    letters = _reduced(list("".join(lines)), lambda part: fails("".join(part)), left)
    return "".join(letters)


def _reduced(parts: list[str], fails: Callable[[list[str]], bool], left: list[int]) -> list[str]:
    """Ever smaller runs of parts are taken out as long as what is left still fails."""
    size = max(1, len(parts) // 2)
    while size and left[0] > 0:
        at = 0
        while at < len(parts) and left[0] > 0:
            left[0] -= 1
            shorter = parts[:at] + parts[at + size :]
            if fails(shorter):
                parts = shorter
            else:
                at += size
        size //= 2
    return parts
