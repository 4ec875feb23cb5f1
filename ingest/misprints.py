"""Names looked up as they are spelt, or with one letter misprinted."""

from functools import lru_cache

from ..ontology.folding import folded_name

_SHORTEST = 16
"""Of letters: shorter names that differ in one are two names."""
_MOST = 200
"""So many names have their misprints kept; a text with more is no document."""


class Names:
    """What names mean, also where a letter of theirs is lost, doubled or another.

    "Luật Địa chất và koáng sản" is the Luật Địa chất và khoáng sản. Names are compared folded, with
    no marks; a misprint that fits two names fits none.
    """

    def __init__(self) -> None:
        """No names yet."""
        self._exact: dict[str, int] = {}
        self._near: dict[str, set[int]] = {}

    def add(self, name: str, position: int) -> None:
        """Let a name mean a position; the first meaning stays."""
        key = folded_name(name)
        if key in self._exact:
            return
        self._exact[key] = position
        if len(key) >= _SHORTEST and len(self._exact) <= _MOST:
            for near in _shortened(key):
                self._near.setdefault(near, set()).add(position)

    def find(self, name: str) -> int | None:
        """What a name means, None where it is none or could be two."""
        key = folded_name(name)
        if key in self._exact:
            return self._exact[key]
        if len(key) < _SHORTEST or not self._near:
            return None
        found: set[int] = set()
        for near in _shortened(key) & self._near.keys():
            found |= self._near[near]
        return found.pop() if len(found) == 1 else None


@lru_cache(1024)
def _shortened(key: str) -> frozenset[str]:
    """The key itself and the key with one letter out: what two keys one misprint apart share."""
    return frozenset([key, *(key[:at] + key[at + 1 :] for at in range(len(key)))])
