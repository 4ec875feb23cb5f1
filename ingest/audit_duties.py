"""Sentences with words of duty, found without asking the reader."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# where a sentence ends: a stop, an empty line, a line that begins an item or a row of a table
_END = re.compile(
    r"[.;!?](?=\s)|:(?=[^\S\n]{0,20}\n)|\n(?=[^\S\n]{0,80}(?:\n|[-+•*–|]|\d{1,3}(?:\.\d{1,3}){0,3}[.)/]\s"
    r"|[a-zđ][.)]\s|[IVX]{1,5}[.)]\s|Điều\s))"
)
# "giao Sở Y tế", "phải hoàn thành", "đề nghị các đơn vị"; not "giao thông", "ngoại giao",
# "theo đề nghị của", "đáp ứng yêu cầu"
_DUTY = re.compile(
    r"(?i)(?<!\w)(?:(?<!ngoại )(?<!bàn )(?<!được )(?<!chuyển )(?<!nút )giao"
    r"(?!\s+(?:thông|dịch|lưu|tiếp|nhận|thương|hàng|thoa|thừa|diện|ban|đất|khu|cấu))"
    r"|chủ\s+trì|phối\s+hợp|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|chậm\s+nhất|phải|khẩn\s+trương"
    r"|(?<!theo )(?<!xét )(?<!đơn )(?<!văn bản )(?<!hồ sơ )(?<!đáp )đề\s+nghị|kiến\s+nghị"
    r"|(?<!đáp ứng )(?<!mục đích, )(?<!các )(?<!theo )(?<!những )(?<!có )(?<!đạt )(?<!với )(?<!và )"
    r"yêu\s+cầu|nghiêm\s+túc\s+thực\s+hiện"
    r"|không\s+được|nghiêm\s+cấm|chỉ\s+đạo\s+(?:các|việc|thực)|tham\s+mưu|trước\s+ngày"
    r")(?!\w)"
)
# what only says on what a document rests, or to whom it goes
_NONE = re.compile(
    r"(?i)[\s\-–+•*“\"]{0,20}(?:căn\s+cứ|theo\s+đề\s+nghị|xét\s+đề\s+nghị|kính\s+gửi|nơi\s+nhận|lưu\s*:)"
)
_SHORTEST = 12  # characters; less is the end of a list or a heading's number


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with a word of duty."""

    start: int
    end: int
    word: str
    """The first word of duty in it, white space folded, lower case."""


def duties(text: str) -> Iterator[Sentence]:
    """Every sentence with a word of duty, in reading order, each once."""
    words = _DUTY.finditer(text)
    word = next(words, None)
    for start, end in _sentences(text):
        while word and word.start() < start:
            word = next(words, None)
        if word is None:
            return
        if word.start() < end and end - start >= _SHORTEST and not _NONE.match(text, start, end):
            yield Sentence(start, end, " ".join(word[0].lower().split()))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence stands, white space around it left out."""
    begin = 0
    for stop in _END.finditer(text):
        yield from _trimmed(text, begin, stop.end())
        begin = stop.end()
    yield from _trimmed(text, begin, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start < end:
        yield start, end
