"""Lines that say for a whole list of items by when they are done: "Thời gian hoàn thành: …"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .outline import Outline

# what a line of a section's end says: who leads, who helps, what comes of it
_TOLD = (
    r"(?:Các\s+)?(?:Đơn\s+vị|Cơ\s+quan|Phòng|Bộ\s+phận)\s+(?:đầu\s+mối|chủ\s+trì|thực\s+hiện"
    r"|phối\s+hợp|tham\s+mưu)|Chủ\s+trì|Phối\s+hợp|Kinh\s+phí|Sản\s+phẩm|Kết\s+quả"
)
_BY_WHEN = (
    r"(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|hạn)\s+(?:hoàn\s+thành|hoàn\s+tất|thực\s+hiện"
    r"|triển\s+khai|báo\s+cáo|kết\s+thúc)|(?:thời\s+(?:gian|hạn)|tiến\s+độ|hạn|hoàn\s+thành)\s*:"
)
# a line "Đơn vị chủ trì: …", "Thời gian hoàn thành: Quý II/2027", "Tiến độ: tháng 6"; not
# "Phối hợp với Sở Y tế", nor the same words inside a paragraph
_LINE = re.compile(
    rf"\n[^\S\n]*[(*]{{0,2}}[^\S\n]*(?:(?:{_TOLD})[^:.;\n]{{0,30}}:|(?i:{_BY_WHEN})"
    r"|Các\s+(?:nhiệm\s+vụ|nội\s+dung|công\s+việc)\s+(?:nêu\s+)?trên\s)"
)
# "Thời gian hoàn thành", "Hạn:", "Các nhiệm vụ trên hoàn thành"; not "Thời gian qua"
_DUE = re.compile(rf"(?i)\b(?:{_BY_WHEN}|trên\s+(?:phải\s+)?(?:hoàn\s+thành|xong)\b)")


class Closing(NamedTuple):
    """The lines that close a list of items, and the items that they hold for."""

    start: int
    end: int
    items: Sequence[int]


def closings(outline: Outline, spans: Sequence[tuple[int, int]]) -> Iterator[Closing]:
    """Where a list's last item goes on with lines of when, which none of those before it has."""
    for item in outline.items:
        children = item.children
        if len(children) < 2 or any(outline.items[c].children for c in children):
            continue
        last = spans[children[-1]]
        line = _LINE.search(outline.text, *last)
        if line is None or not _DUE.search(outline.text, line.start(), last[1]):
            continue
        if not any(_LINE.search(outline.text, *spans[c]) for c in children[:-1]):
            yield Closing(line.start(), last[1], children)


def runs(children: Sequence[int], states: Sequence[str]) -> list[tuple[list[int], list[int]]]:
    """The items of a list in groups, each with the items behind them that tell of them."""
    found: list[tuple[list[int], list[int]]] = []
    for child in children:
        if states[child] == "detail":
            if not found:
                found.append(([], []))
            found[-1][1].append(child)
        elif not found or found[-1][1]:
            found.append(([child], []))
        else:
            found[-1][0].append(child)
    return found
