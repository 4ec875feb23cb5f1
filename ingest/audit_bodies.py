"""Names of bodies, found by their first words and capitals, without asking the reader."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..ontology.folding import folded
from .letters import CAPITAL, SMALL

# first words of the names of bodies; those with a small second word are whole as they are
_HEADS = (
    *("Bộ", "Sở", "Ban", "Cục", "Vụ", "Chi cục", "Tổng cục", "Ủy ban", "Uỷ ban", "Hội đồng"),
    *("Văn phòng", "Viện", "Thanh tra", "Công an", "Tòa án", "Toà án", "Kho bạc", "Ngân hàng"),
    *("Trung tâm", "Hội", "Liên đoàn", "Liên hiệp", "Tập đoàn", "Tổng công ty", "Công ty", "Phòng"),
    *("Bảo hiểm", "Trường Đại học", "Trường Cao đẳng", "Học viện", "Hiệp hội", "Mặt trận", "Đoàn"),
    *("Bộ Chỉ huy", "Đảng ủy", "Đảng uỷ", "Tỉnh ủy", "Tỉnh uỷ", "Thành ủy", "Thành uỷ"),
    *("Huyện ủy", "Quận ủy", "UBND", "HĐND", "UBMTTQ", "BQL", "Ban Quản lý"),
)
_WORD = rf"[{CAPITAL}][{SMALL}{CAPITAL}]{{0,12}}"
_ANEW = (
    r"(?!(?:Sở|Bộ|Ban|Cục|Vụ|Ủy|Uỷ|Hội|UBND|HĐND|Văn|Công an|Chủ|Phó|Giám|Thủ|Kết|Nghị)\b"
    r"|Kế hoạch\b(?! và))"
)
_PAIR = rf"{_WORD}(?:[^\S\n](?!(?:và|của|tại|về)\b)[{SMALL}]{{1,6}})?"
# "Sở Ngoại vụ", "Bộ Văn hóa, Thể thao và Du lịch", "UBND tỉnh Tây Ninh"; not "Sở hữu", "Bộ máy"
_NAMED = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(_HEADS, key=len, reverse=True))})[^\S\n]"
    rf"(?:(?:nhân[^\S\n]dân|tỉnh|thành[^\S\n]phố|huyện|xã|phường)[^\S\n]){{0,2}}"
    rf"{_PAIR}(?:(?:,?[^\S\n]|[^\S\n](?:và|-|–)[^\S\n]){_ANEW}{_PAIR}){{0,4}}"
)
_ALONE = re.compile(
    r"(?<!\w)(?:Thủ tướng Chính phủ|Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|Chủ tịch nước"
    r"|(?:UBND|HĐND) (?:tỉnh|thành phố|các (?:xã|huyện)[^\W\d_]*))(?!\w)"
)
# what is said of a body and is no part of its name
_NOT_NAME = frozenset(
    [
        *(
            "chủ",
            "phối",
            "có",
            "tham",
            "tổ",
            "xây",
            "là",
            "được",
            "đã",
            "để",
            "cho",
            "theo",
            "trong",
        ),
        *("các", "với", "khẩn", "hướng", "kiểm", "thực", "chỉ", "báo", "căn", "gửi", "cùng", "do"),
        *("tiếp", "rà", "hoặc", "trên", "này", "như", "bảo", "đề", "nghị", "khi", "sau", "trước"),
        *("chịu", "triển", "tổng", "trình", "ban", "ra", "từ", "đến", "phải", "cần", "sẽ", "không"),
    ]
)
_SHORT = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "ubmttq": "uy ban mat tran to quoc",
}


_LONGEST_LIST = 2500  # characters of a distribution list
_MOST_WORDS = 14  # of a name


@dataclass(frozen=True, slots=True)
class Body:
    """A name and all places where it stands, in reading order."""

    name: str
    places: tuple[tuple[int, int], ...]


def bodies(text: str) -> Iterator[Body]:
    """Every name of a body, each once; one that only the distribution list has is left out."""
    found: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    last = text.rfind("Nơi nhận")
    distributed = range(last, last + _LONGEST_LIST) if last >= 0 else range(0)
    for pattern in (_NAMED, _ALONE):
        for match in pattern.finditer(text):
            name = _trimmed(match[0])
            place = match.start(), match.start() + len(name)
            if place[0] not in distributed:
                found.setdefault(_plain(name), (name, []))[1].append(place)
    for name, places in found.values():
        yield Body(name, tuple(places))


def _trimmed(name: str) -> str:
    """A name without the beginning of what is said of it: "Sở Công Thương chủ" trì."""
    words = name.split(" ")
    while len(words) > 2 and (words[-1] in _NOT_NAME or words[-1] in ("và", "-", "–")):
        words.pop()
    return " ".join(words).rstrip(",")


class Known:
    """The full names of a reading, asked whether one of them is a name found."""

    def __init__(self, names: Iterable[str]) -> None:
        """`names` as the reading has them, completed with their provinces."""
        self._parts: set[str] = set()
        self._whole: set[str] = set()
        for name in names:
            plain = _plain(name)
            self._whole.add(plain)
            self._parts |= _stretches(plain)

    def holds(self, name: str) -> bool:
        """Whether a name is one of them, longer or shorter by its province, unit or a word."""
        plain = _plain(name)
        less = plain.rpartition(" ")[0]
        if plain in self._parts or (less.count(" ") > 1 and less in self._parts):
            return True
        return not self._whole.isdisjoint(_stretches(plain))


def _stretches(plain: str) -> set[str]:
    """All runs of two words and more of a name."""
    words = plain.split()[:_MOST_WORDS]
    return {
        " ".join(words[first:last])
        for first in range(len(words))
        for last in range(first + 2, len(words) + 1)
    } | {plain}


@lru_cache(8192)
def _plain(name: str) -> str:
    words = "".join(letter if letter.isalnum() else " " for letter in folded(name)).split()
    return " ".join(_SHORT.get(word, word) for word in words)
