"""Figures printed small and high, as marks of footnotes are, in the letters that say so."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST = 3


def raised(words: str) -> str:
    """ "1" as "¹": else a note's mark would look like a part of the word or number before it."""
    bare = words.strip()
    return words.translate(_RAISED) if bare.isdecimal() and len(bare) <= _LONGEST else words
