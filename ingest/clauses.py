"""Where a clause of a sentence begins, and how the documents of one phrase are joined."""

import re
from collections.abc import Sequence

from .cues import Cue
from .letters import CAPITAL, SMALL

_LONGEST = 400
"""A cue further behind a document than this is not of its noun phrase."""

# What begins after a comma a clause of its own: the sentence's verbs and those of its speakers.
_VERBS = (
    *("đề nghị", "yêu cầu", "giao", "đề xuất", "kiến nghị", "tham mưu", "rà soát", "nghiên cứu"),
    *("hoàn thiện", "tiếp tục", "tổ chức", "chủ động", "khẩn", "xây dựng", "góp", "tập trung"),
    *("kịp thời", "bảo đảm", "đảm bảo", "phù hợp", "đồng thời", "để", "nhằm", r"các(?=\s)"),
)
# What begins one without a comma.
_ADVERBS = (
    *("nhằm", "đồng thời", "yêu cầu", "đề nghị", "giao", "chỉ đạo", "đã", "cần", "phải"),
    "có trách nhiệm",
)


def _any(words: Sequence[str]) -> str:
    return "|".join(word.replace(" ", r"\s+") for word in words)


# Found in "…; Kế hoạch", "…, Ủy ban nhân dân tỉnh", "…, đề xuất sửa đổi", "… đã triển khai"; not in
# "Kế hoạch số 134/KH-UBND của tỉnh thực hiện".
_NEW = (
    r"[;:]"  # a semicolon, a colon
    rf"|[.!?]\s+(?![{SMALL}])|/\."  # a sentence's end
    rf"|,\s*(?:[{CAPITAL}]|{_any(_VERBS)})"  # a new subject or verb
    rf"|\s(?:{_any(_ADVERBS)})\s"
)
_CLAUSE = re.compile(_NEW)
# "Nghị quyết B được ban hành nhằm cụ thể hóa A": its own purpose; not "B nhằm"
_PURPOSE = re.compile(r"\s+(?:đã\s+)?được\s+ban\s+hành\s+(?:để|nhằm)\s")
# " ban hành Chương trình hành động, Kế hoạch": two things that one document brings, no new clause
_BRINGS = re.compile(
    r"[^.;:,]{0,80}?\s(?:ban\s+hành|phê\s+duyệt|kèm\s+theo)\s[^.;:,]{3,60}?,\s*"
    r"(?=(?:Kế\s+hoạch|Chương\s+trình|Đề\s+án|Quy\s+chế|Quy\s+định|Danh\s+mục|Phương\s+án)\s)"
)
# Before the first cue these begin a clause too: "… để thực hiện", "… và tổ chức triển khai".
_BREAK = re.compile(_NEW + r"|\sđể\s|\svà\s+(?:tổ\s+chức|việc|để|nhằm|đồng)")
# A document's part that may stand before its name: "và Điều 3 Thông tư số", "khoản 2 Điều 5 của".
_PART = (
    r"(?:(?:các|một\s+phần|toàn\s+bộ)\s+)?"
    r"(?:(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Cc]hương|[Mm]ục)\s+[\w.,]{1,8}\s+(?:\d{1,3},?\s+){0,6}){0,4}"
    r"(?:của\s+)?"
)
# what stands before a document of which only a part is meant: "Khoản 2, 3 Điều 5 và Chương II của"
_PART_WORDS = frozenset(
    (
        *("các", "toàn", "bộ", "một", "phần", "điểm", "khoản", "điều", "chương", "mục", "phụ"),
        *("lục", "và", "của", "số", "quy", "định", "tại", "nội", "dung", "kèm", "theo"),
        *("ban", "hành"),
    )
)
_PART_NUMBER = re.compile(r"\d{1,3}[a-zđ]?|[ivx]{1,5}|[a-zđ]")
_LONGEST_PART = 160
# "và Báo cáo thẩm định số": its number alone is the mention
_REPORT = r"(?:[Bb]áo\s+cáo\s+(?:kết\s+quả\s+)?(?:thẩm\s+định|thẩm\s+tra|giám\s+sát)\s+)?"
_JOINED = re.compile(rf"(?:,|\bvà|\bcùng|\bvới|\bhoặc|\bvà\s+các|[“\"])\s*{_PART}{_REPORT}$")
_ALSO = re.compile(r"[\s,]*(?:và|và\s+các)?[\s,]*")
_AND = re.compile(r"(?:,|\svà)\s+$")


def breaks(text: str, start: int, found: Sequence[Cue]) -> bool:
    """Whether a new clause begins between a place and the cues behind it, or among those."""
    first, last = found[0], found[-1]
    if purpose := _PURPOSE.match(text, start, first.start):
        start = purpose.end() - 1
    elif brought := _BRINGS.match(text, start, first.start):
        start = brought.end()
    return (
        first.start - start > _LONGEST
        or bool(_BREAK.search(text, start, first.start))
        or bool(_CLAUSE.search(text, first.end, last.start))
    )


def joined(text: str, start: int, end: int) -> bool:
    """Whether a comma or "và" stands right before a document that begins at `end`."""
    return bool(_JOINED.search(text, max(start, end - 80), end))


def only_parts(text: str, start: int, end: int) -> bool:
    """Whether nothing but the parts of a document stands before it: "Khoản 2 Điều 5 của"."""
    if end - start > _LONGEST_PART:
        return False
    words = re.findall(r"\w+", text[start:end].lower())
    return all(word in _PART_WORDS or _PART_NUMBER.fullmatch(word) for word in words)


# " và ý kiến chỉ đạo của Phó Thủ tướng tại Văn bản số": what is carried out beside the document
_TOLD_AT = re.compile(
    r"(?:[,;]|\svà|\scùng|\stheo)\s+(?:các\s+|những\s+)?"
    r"(?:(?:nội\s+dung|ý\s+kiến|tinh\s+thần)\s+)?(?:ý\s+kiến|chỉ\s+đạo|kết\s+luận|yêu\s+cầu|phân\s+công|giao\s+nhiệm\s+vụ)"
    r"\s[^.;:]{0,160}?\s(?:tại|trong)\s+(?:các\s+)?(?:[Tt]hông\s+báo\s+)?\Z"
)


def told_at(text: str, start: int, end: int) -> bool:
    """Whether an order told in the document that begins at `end` stands beside the one before."""
    return _TOLD_AT.search(text, start, end) is not None


# "các nhiệm vụ Chính phủ " giao tại, "ý kiến chỉ đạo của Bí thư " nêu tại; not "báo cáo theo"
_ORDERS = re.compile(
    r"\s+(?:(?:tốt|nghiêm|túc|đầy|đủ|đúng|kịp|thời|hiệu|quả|có|các|những)\s+){0,4}"
    r"(?:nhiệm\s+vụ|ý\s+kiến|chỉ\s+đạo|kết\s+luận|yêu\s+cầu|nội\s+dung|công\s+việc|giải\s+pháp)\s"
    r"(?:(?!theo\s)[^.;:]){0,240}\Z"
)


def orders(small: str, start: int, end: int) -> bool:
    """Whether what is carried out is an order that is told somewhere: "nhiệm vụ (giao tại …)".

    `small` is the text in small letters.
    """
    return _ORDERS.match(small, start, end) is not None


def only_joined(text: str, start: int, end: int) -> bool:
    """Whether nothing but commas and "và" stands between two places."""
    return bool(_ALSO.fullmatch(text, start, end))


def coordinate(text: str, start: int, cue: Cue) -> bool:
    """Whether "và" or a comma stands right before a cue: "cụ thể hóa A … và triển khai B"."""
    return bool(_AND.search(text, max(start, cue.start - 6), cue.start))


def left_bracket(text: str, start: int, end: int) -> bool:
    """Whether a bracket that was open at a place closes before another."""
    closes = text.find(")", start, end)
    return closes >= 0 and text.find("(", start, closes) < 0


def aside(text: str, start: int, end: int) -> bool:
    """Whether a bracket opens between two places and does not close."""
    return text.rfind("(", start, end) > text.rfind(")", start, end)
