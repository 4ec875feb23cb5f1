"""What the headings above an item and its own say of it: whether tasks may stand there."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from .actor_groups import ENFORCES
from .outline import Item, Outline, Part
from .paragraphs import paragraphs
from .verbs import ASKING, CARRYING_OUT, SETTING
from .wrapping import Wrapping

_LIST = 1500  # characters; no list of those who carry out a decision is longer
HEADING = 160  # characters; a longer first paragraph is a sentence, no heading
_ARTICLE = "điều"
_PARTS = (_ARTICLE, "chương", "mục", "phần")
# numbers of normative documents: "06/2026/TT-BNV"; not "159/NQ-CP"
_NORMATIVE_NUMBER = re.compile(r"/\s?(?:19|20)\d\d\s?/\s?(?:TT|NĐ|QĐ|NQ|QH|UBTVQH|PL|L)")
_NORMATIVE_TITLE = re.compile(
    r"\s*(?:THÔNG TƯ|NGHỊ ĐỊNH|LUẬT|BỘ LUẬT|PHÁP LỆNH|QUY ĐỊNH|QUY CHẾ|Thông tư|Nghị định|Luật )"
)
_WEAK = re.compile(
    r"(?i)(?:về\s+)?(?:thời\s+(?:gian|hạn)|kinh\s+phí|nguồn|địa\s+điểm|dự\s+kiến|phạm\s+vi"
    r"|cơ\s+sở|hiệu\s+lực|danh\s+mục|hồ\s+sơ)"
)
# what an article says above its points: "Sở Y tế có nhiệm vụ sau:"; not "Hồ sơ gồm có:"
_LAYS = re.compile(r"(?i)\b(?:có|chịu)\s+(?:các\s+|những\s+)?(?:trách\s+nhiệm|nhiệm\s+vụ)\b")
# "Ý NGHĨA, MỤC TIÊU", "BI CẢNH, TÌNH HÌNH" with a letter lost; not "TÌNH HÌNH" alone
_SETTING_LAST = re.compile(
    r"(?:,| VÀ) (?:TÌNH HÌNH|BỐI CẢNH|QUAN ĐIỂM|MỤC (?:TIÊU|ĐÍCH)|YÊU CẦU)\Z"
)
_SHORT = 8  # words of a heading in capitals that names such things only
# over what a meeting came to: "VỀ TÌNH HÌNH THU NGÂN SÁCH"; not "TÌNH HÌNH THU NGÂN SÁCH"
_TOPIC = re.compile(r"(?i)về\s+(?:tình\s+hình|kết\s+quả)\s")
# behind the subject of an item: "Về hồ sơ: đề nghị bổ sung"; not "Kết quả: đã giao"
_ASKED = re.compile(r"(?i)\s*(?:đề\s+nghị|kiến\s+nghị|yêu\s+cầu|giao)\b")
# "Cơ quan chủ trì: Sở Y tế", "Thời gian hoàn thành: Quý II/2024"; not "Kết quả đạt được"
_DETAIL = re.compile(
    r"(?i)(?:(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|phòng|bộ\s+phận)\s+(?:chủ\s+trì|phối\s+hợp"
    r"|thực\s+hiện|tham\s+mưu)"
    r"|(?:chủ|phối)\s+(?:trì|hợp)(?!\s+(?:với|cùng)\b)|thời\s+(?:gian|hạn)|tiến\s+độ|kinh\s+phí|nguồn\s+kinh\s+phí"
    r"|sản\s+phẩm|kết\s+quả"
    r"|lãnh\s+đạo\s+phụ\s+trách|địa\s+điểm|thành\s+phần)[^:.;\n]{0,30}:"
)


def is_detail(text: str) -> bool:
    """Whether an item only says who, when or with what the task beside or above it is done."""
    return _DETAIL.match(text) is not None


def own_spans(outline: Outline) -> list[tuple[int, int]]:
    """Where each item's own words stand, without a footnote at its end."""
    notes = outline.parts(Part.FOOTNOTE)
    starts = [zone.start for zone in notes]
    spans: list[tuple[int, int]] = []
    for item in outline.items:
        end = item.end
        at = bisect_left(starts, end) - 1
        while (
            at >= 0
            and notes[at].start > item.body
            and not outline.text[notes[at].end : end].strip()
        ):
            end = notes[at].start
            at -= 1
        spans.append((item.body, item.body + len(outline.text[item.body : end].rstrip())))
    return spans


def regions(outline: Outline, layout: Wrapping, spans: Sequence[tuple[int, int]]) -> list[str]:
    """For each item what the headings above it and its own say.

    "setting" (no tasks below), "weak" (tasks only where a body is told to act), "topic" (only where
    the document itself commands it), "asking", "article" (a numbered article of a decision), "law"
    (an article that lays no duty), "law-asking" (one that does), "detail" (who, when or with what)
    or "" where they say nothing.
    """
    normative = is_normative(outline)
    found: list[str] = []
    for at, item in enumerate(outline.items):
        above = found[item.parent] if item.parent >= 0 else ""
        title = _title(outline, layout, spans[at], bool(item.children))
        if normative:
            state = "law-asking" if _binds(outline, item, spans[at], title, above) else "law"
        else:
            state = _state(title, above)
        if not state and item.marker.lower().startswith(_ARTICLE):
            state = "asking" if item.children and _lays(outline, spans[at]) else "article"
        may_tell = not item.children and state not in ("setting", "law")
        found.append("detail" if may_tell and is_detail(start_of(outline, spans[at])) else state)
    _spread(outline, spans, found)
    return found


def _binds(outline: Outline, item: Item, span: tuple[int, int], title: str, above: str) -> bool:
    """Whether a part of a normative document says who must do what."""
    if above == "law-asking":
        return True
    if not item.marker.lower().startswith(_PARTS):
        return False
    said = CARRYING_OUT.search(title or start_of(outline, span)) is not None
    return said or _enforces(outline, span)


def _spread(outline: Outline, spans: Sequence[tuple[int, int]], found: list[str]) -> None:
    """Make details of all that reads like one beside a detail: "Kết quả: …" beside "Đơn vị chủ trì:
    …" tells no situation."""
    for item in outline.items:
        if not any(found[child] == "detail" for child in item.children):
            continue
        for child in item.children:
            if not outline.items[child].children and is_detail(start_of(outline, spans[child])):
                found[child] = "detail"


def _enforces(outline: Outline, span: tuple[int, int]) -> bool:
    """Whether an article says at the end of a long list who carries the document out."""
    return ENFORCES.search(outline.text, span[0], min(span[1], span[0] + _LIST)) is not None


def _lays(outline: Outline, span: tuple[int, int]) -> bool:
    """Whether an article says before its points that they are somebody's duties."""
    begins = max(span[0], span[1] - HEADING * 2)
    leads = outline.text[span[1] - 1] == ":"
    return leads and _LAYS.search(outline.text, begins, span[1]) is not None


def start_of(outline: Outline, span: tuple[int, int]) -> str:
    """The first words of an item."""
    return outline.text[span[0] : min(span[1], span[0] + HEADING)]


def _title(outline: Outline, layout: Wrapping, span: tuple[int, int], above: bool) -> str:
    """An item's heading line, "" where its first paragraph is a sentence."""
    first = next(paragraphs(outline.text, *span, layout), None)
    if first is None:
        return ""
    title = outline.text[first[0] : first[1]]
    head, colon, rest = title.partition(":")
    if colon and len(head) < 60 and rest.strip():
        return "" if _ASKED.match(rest) else head
    short = len(title) <= HEADING and (above or first[1] < span[1])
    return title if short or title.isupper() else ""


def _state(title: str, above: str) -> str:
    if above == "setting" or not title:
        return above
    words = len(title.split())
    if ASKING.search(title) and not (SETTING.match(title) and not title.isupper()):
        return "asking"
    if words <= 16 and _TOPIC.match(title):
        return "topic"
    if words <= 16 and SETTING.match(title):
        return "weak" if _WEAK.match(title) else "setting"
    if words <= _SHORT and title.isupper() and _SETTING_LAST.search(title):
        return "setting"
    return above


def is_normative(outline: Outline) -> bool:
    """Whether the document makes law: its number has a year, or its title says so."""
    number = "".join(outline.text[zone.start : zone.end] for zone in outline.parts(Part.NUMBER))
    if _NORMATIVE_NUMBER.search(number):
        return True
    title = "".join(outline.text[zone.start : zone.end] for zone in outline.parts(Part.TITLE)[:1])
    return bool(_NORMATIVE_TITLE.match(title))
