"""The first words of the patterns that are tried only where one of these words stands."""

from bisect import bisect_left
from functools import lru_cache

from .lexicon import tokens

COMMANDS = frozenset(["giao", "yêu", "đề", "phân", "kiến", "ủy", "kính", "cho"])
"""Of "giao", "yêu cầu", "đề nghị"."""
PARTNERS = frozenset(["phối"])
"""Of "phối hợp với"."""
COMPANIONS = frozenset(["cùng"])
"""Of "chủ trì cùng", "Cùng với"."""
HELPING = PARTNERS | COMPANIONS
"""Of all that names whom somebody acts with."""
TELLING = COMMANDS | HELPING
"""Of all that names who acts without being a clause's subject."""
DEADLINES = frozenset(
    [
        *("trước", "chậm", "muộn", "không", "hạn", "thời", "tiến", "trong"),
        *("xong", "hoàn", "báo", "trình", "gửi", "ban", "kết"),
    ]
)
"""Of "trước ngày", "chậm nhất là", "hoàn thành trong"."""
DUE_LABELS = frozenset(["thời", "tiến", "hạn", "hoàn"])
"""Of "Thời gian hoàn thành:", "Tiến độ:"."""
TIME_UNITS = frozenset(["giờ", "tiếng", "ngày", "tuần", "tháng", "quý", "quí", "năm"])
"""Of "15 ngày", "hằng tháng"."""
_ALL = COMMANDS | PARTNERS | COMPANIONS | DEADLINES | DUE_LABELS | TIME_UNITS


@lru_cache(maxsize=8)
def places(text: str, words: frozenset[str]) -> list[int]:
    """The offsets at which one of the words of a set above stands in a text."""
    seen, where = tokens(text), _where(text)
    return sorted(seen.lengths[at] + at for word in words for at in where.get(word, ()))


def places_in(text: str, words: frozenset[str], start: int, end: int) -> list[int]:
    """The offsets from `start` to `end` at which one of the words of a set stands."""
    found = places(text, words)
    first = bisect_left(found, start)
    if first == len(found) or found[first] >= end:
        return []  # as in most stretches that are asked for
    return found[first : bisect_left(found, end, first)]


@lru_cache(maxsize=2)
def _where(text: str) -> dict[str, list[int]]:
    """Where all these words stand in a text, found in one go."""
    return tokens(text).where(_ALL)
