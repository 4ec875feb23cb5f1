"""The paragraphs that close a document and belong to none of its items."""

import re

from .outline import Item
from .paragraphs import paragraphs
from .wrapping import Wrapping

_HEAD = 400
"""A closing paragraph shows itself within so many characters."""
# "Trên đây là ý kiến", "Trân trọng./."
_FORMULA = re.compile(
    r"\(?(?:Trên đây là|Trân trọng|Xin trân trọng|Rất mong|Kính đề nghị|Nhận được (?:văn bản|"
    r"Công văn) này)\b"
)
# "(Có Phụ lục kèm theo)", "(Đính kèm Kế hoạch số 4-KH/TU)", "(Gửi kèm bản chụp …)"
_ATTACHED = re.compile(r"kèm theo|[Đđ]ính kèm|[Gg]ửi kèm")
# "Quyết định này có hiệu lực", "Chỉ thị này được phổ biến"
_THIS = re.compile(
    r"[A-ZĐ][a-zđà-ỹ]+(?: [a-zđà-ỹ]+){0,3} này (?:có hiệu lực|được|đã được|thay thế)\b"
)
# "Đề nghị các cơ quan … thực hiện", "Căn cứ ý kiến chỉ đạo trên, …", "Yêu cầu các sở …"
_CALL = re.compile(
    r"(?:(?:Đề nghị|Yêu cầu) (?:các|Quý|Thủ trưởng|Ủy ban|UBND|Chủ tịch|Giám đốc|toàn thể|những)"
    r"|(?:Căn cứ|Theo|Từ|Với) (?:các )?(?:ý kiến|nội dung|kết luận|chỉ đạo|tinh thần|yêu cầu)"
    r"|Trong quá trình (?:tổ chức |triển khai )*thực hiện)\b"
)
# "Ủy ban nhân dân tỉnh yêu cầu các sở … thực hiện", "Sở Ngoại vụ tham gia ý kiến như trên"
_SPEAKER = re.compile(
    r"(?:\A|\. )(?:[UỦ][yỷ] ban|UBND|Chủ tịch|Bộ|Sở|Ban|Văn phòng|Đảng ủy|Tỉnh ủy|Thành ủy|"
    r"Huyện ủy|Cục|Thường trực|"
    r"Hội đồng|Chính phủ|Thủ tướng|Đoàn|Thanh tra|Công an|Chi cục|Trung tâm)\b[^.;:]{0,120}?"
    r"\b(?:yêu cầu|đề nghị|thông báo|trân trọng|mong|kính trình|kính báo|xin|tham gia ý kiến|"
    r"báo cáo|giao)\b"
)
_WHOLE = re.compile(
    r"(?:thực hiện|thi hành|như trên|hợp tác|xem xét|quyết định|quy định|chỉ đạo|tổng hợp|"
    r"phối hợp|thẩm quyền)[^.]{0,60}[./\s]*\Z"
)
# a whole paragraph that only calls on those named before: "Yêu cầu Sở A, Sở B, các đơn vị liên quan
# triển khai thực hiện./."; not "Yêu cầu Sở A rà soát, báo cáo và tổ chức thực hiện."
_CALL_ALL = re.compile(
    r"(?:Yêu cầu|Đề nghị) (?:[A-ZĐÀ-Ỹ][^,.;:]{2,60},\s){1,12}(?:và )?các\s[^.;:,]{3,60}"
    r"(?:,\s[^.;:,]{3,40}){0,3}\s(?:(?:nghiêm túc|khẩn trương)\s)?"
    r"(?:(?:tổ chức|triển khai)\s){1,2}thực hiện[\s./]*\Z"
)
_NUMBER = re.compile(r"(?:- ?)?\d{1,3}(?: ?-)?")  # "3", "- 3 -"; not "3."
_ENDING = re.compile(r"\. ?/[. ]*[A-Z]?\Z|/\.\Z")


def closes(text: str, start: int, end: int) -> bool:
    """Whether a paragraph closes the whole document."""
    words = text[start : min(end, start + _HEAD)]
    if _FORMULA.match(words) or _THIS.match(words):
        return True
    if words.startswith("(") and end - start < _HEAD and _ATTACHED.search(words):
        return True
    if end - start < _HEAD and _CALL_ALL.match(" ".join(words.split())):
        return True
    last = text[max(start, end - 120) : end]
    if _CALL.match(words):
        return bool(_ENDING.search(last) or _WHOLE.search(last))
    return bool(_SPEAKER.search(words)) and bool(_ENDING.search(last) or _WHOLE.search(last))


def closing(text: str, items: list[Item], end: int, layout: Wrapping) -> None:
    """Shorten the last item to where the closing paragraphs begin."""
    last = items[-1]
    found = _over_pages(text, list(paragraphs(text, last.start, end, layout))[1:])
    if found and _bare(text, last, found[0][0]):
        found = [each for at, each in enumerate(found) if at or _FORMULA.match(text, each[0])]
    begins = end
    for first, stop in reversed(found):
        if not closes(text, first, stop):
            break
        begins = first
    items[-1] = last._replace(end=min(last.end, begins))


def _over_pages(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The paragraphs, those that go on behind a page's number in one piece."""
    whole: list[tuple[int, int]] = []
    for first, stop in found:
        if text[first].islower() and len(whole) > 1 and _NUMBER.fullmatch(text, *whole[-1]):
            whole.pop()
            first = whole.pop()[0]
        whole.append((first, stop))
    return whole


def _bare(text: str, item: Item, until: int) -> bool:
    """Whether an item's own line is only a heading, so that the paragraph below it is its text."""
    line = text[item.body : until].rstrip()
    return line[-1:] not in (".", ";", "/") and len(line) < 200
