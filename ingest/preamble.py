"""The operative part of a document whose paragraphs bear no marks, and what stands before it."""

import re
from collections.abc import Iterable, Iterator

from .closing import closes
from .head import BASIS
from .markers import Mark
from .outline import Item
from .paragraphs import paragraphs
from .wrapping import Wrapping

_LEADS = re.compile(r"(?:như sau|sau đây|sau)\s*[:.]\Z")
_OPENS = re.compile(
    r"(?:Căn cứ|Thực hiện|Triển khai|Theo(?! đó)|Xét|Trên cơ sở|Sau khi|Phúc đáp|Trả lời|Liên quan|"
    r"Tiếp theo|Ngày|Để|Nhằm)\b"
)

# ", UBND tỉnh yêu cầu các sở", "; giao Sở Y tế"; not ", xét đề nghị của Sở Y tế"
_COMMANDS = re.compile(
    r"[,;]\s(?:[^.;:,]{0,100}\s)?(?:yêu cầu|giao|đề nghị)\s+(?:các\s|[Tt]hủ trưởng\s|(?:Sở|Bộ|Ban"
    r"|UBND|Ủy ban|Giám đốc|Chủ tịch|Công an|Cục|Phòng|Văn phòng|Trung tâm)\s)"
)
# the end of "THỦ TƯỚNG CHÍNH PHỦ điện:", "UBND tỉnh gửi:"; not of "yêu cầu:"
_WIRES = re.compile(r"\s(?:điện|ĐIỆN|gửi)\s*:\s*\Z")
_LISTED = (";", ",", ".")


def behind_lists(text: str, seen: Iterable[Mark]) -> Iterator[Mark]:
    """The marks behind the bullets before the operative part: what the document is based on, and
    whom a telegram goes to ("THỦ TƯỚNG CHÍNH PHỦ điện:")."""
    wired, begun = -1, False
    for mark in seen:
        if not begun and not mark.readings:
            if _is_wired(text, wired, mark):
                wired = mark.start
                continue
            if is_basis(text, mark):
                continue
        begun = True
        yield mark


def _is_wired(text: str, before: int, mark: Mark) -> bool:
    """Whether a bullet names whom a telegram goes to; `before` is the bullet above it, or -1."""
    if before < 0:
        return _WIRES.search(text, max(0, mark.start - 20), mark.start) is not None
    above = text[before : mark.start].rstrip(" ")
    return above.rstrip().endswith(_LISTED) and "\n\n" not in above


def is_basis(text: str, mark: Mark) -> bool:
    """A bullet that only lists what the document is based on: "- Căn cứ Luật …"."""
    return not mark.readings and bool(BASIS.match(text, mark.body))


def operative(text: str, start: int, end: int, layout: Wrapping) -> Iterator[Item]:
    """Each paragraph of an operative part without marks, as an item without label.

    It begins after the paragraph that ends in "như sau:", else after those that open with "Căn cứ",
    "Thực hiện" and the like, as long as one more follows.
    """
    found = list(paragraphs(text, start, end, layout))
    while found and closes(text, *found[-1]):
        found.pop()
    for count, (first, last) in enumerate(found[_opening(text, found) :], 1):
        path = f"đoạn {count}"  # đoạn: paragraph; people cite an unmarked one so
        yield Item(path, "", "", -1, first, first, last)


def _opening(text: str, found: list[tuple[int, int]]) -> int:
    """How many paragraphs stand before the operative part."""
    for at, (_, last) in enumerate(found[:-1]):
        if _LEADS.search(text, max(0, last - 20), last):
            return at + 1
    at = 1 if len(found) > 1 and _is_title(text, *found[0]) else 0
    while at < len(found) - 1 and _only_opens(text, *found[at]):
        at += 1
    return at


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether the first paragraph of a page is its headline: one line that ends no sentence."""
    return text[end - 1].isalnum() and "\n" not in text[start:end]


def _only_opens(text: str, start: int, end: int) -> bool:
    """Whether a paragraph only says on what grounds; not "Thực hiện …, UBND tỉnh yêu cầu …"."""
    if not _OPENS.match(text, start):
        return False
    return text[end - 1] in ":;" or _COMMANDS.search(text, start, end) is None
