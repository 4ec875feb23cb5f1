"""Between which bounds a share lies, nine times of ten."""

from collections.abc import Sequence
from math import sqrt
from random import Random

from .scoring import rates

_Z = 1.6449  # of a two-sided interval of 90 %
_DRAWS = 2_000


def wilson(right: int, of: int) -> tuple[float, float]:
    """The bounds of a share after E. B. Wilson (1927); (0, 1) where nothing was counted."""
    if not of:
        return 0.0, 1.0
    share, z = right / of, _Z * _Z / of
    middle = (share + z / 2) / (1 + z)
    reach = sqrt(share * (1 - share) * z + z * z / 4) / (1 + z)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def bootstrap(documents: Sequence[tuple[int, int, int]]) -> tuple[float, float]:
    """The bounds of F1 where whole documents are drawn again, with a fixed seed.

    `documents` are how many are right, wrong and missed in each.
    """
    chance = Random(0)
    drawn = sorted(
        rates(*map(sum, zip(*chance.choices(documents, k=len(documents)), strict=True)))[2]
        for _ in range(_DRAWS)
    )
    return drawn[_DRAWS // 20], drawn[-_DRAWS // 20 - 1]
