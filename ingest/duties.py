"""Which items of a document are tasks: told from the headings above them and how they begin."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from .actor import Actor
from .actor_groups import ENFORCES
from .outline import Outline, Part
from .paragraphs import paragraphs
from .verbs import ACTS, ASKING, CARRYING_OUT, CLOSING, FORBIDDEN, SETTING
from .wrapping import Wrapping

_LIST = 1500  # characters; no list of those who carry out a decision is longer
_HEADING = 160  # characters; a longer first paragraph is a sentence, no heading
_FIRST = re.compile(r"[\s\"“”'(*–-]*(?:[Vv]ề [^.:;]{3,120}:\s*)?")
# "Nghị định số 24/2026/NĐ-CP", "Quyết định này có hiệu lực"; not "Nghị quyết Đại hội"
_DOCUMENT = re.compile(
    r"(?i)(?:nghị định|thông tư|quyết định|luật|nghị quyết|công văn|chỉ thị|kế hoạch|văn bản"
    r"|kết luận)"
    r"\s+(?:số|này)\b"
)
_OPENING = 200  # characters in which an item says what it is about
_FEW = 6  # words; what is shorter is a heading
# "Công tác huấn luyện: Tổ chức", not "Thời gian: 02 ngày"
_ACTS_BEHIND = re.compile(rf"[^.:;]{{3,80}}:\s*{ACTS.pattern[4:]}", re.I)
# "Trước ngày 10 hằng tháng, tổng hợp", "Trong 05 ngày kể từ ngày nhận được, gửi"
_ACTS_IN_TIME = re.compile(
    r"(?i)(?:trong\s+(?:thời\s+hạn|vòng|quý|tháng|\d+)|trước|chậm\s+nhất|muộn\s+nhất|định\s+kỳ|hằng|hàng"
    r"|đến\s+(?:ngày|hết|cuối)|sau\s+khi|khi|kể\s+từ|vào)\s[^,.;:]{2,120},\s+" + ACTS.pattern[4:]
)
# "Hằng tuần tổng hợp", "Định kỳ hằng tháng kiểm tra"; not "Hằng năm có"
_ACTS_EVERY = re.compile(
    r"(?i)(?:định\s+kỳ\s+)?(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)\s+" + ACTS.pattern[4:]
)
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
_PROPOSAL = re.compile(
    r"(?i)(?<!theo )(?<!xét )\b(?:kính\s+trình|đề\s+nghị|kiến\s+nghị|đề\s+xuất)\b"
)
# behind the subject of an item: "Về hồ sơ: đề nghị bổ sung"; not "Kết quả: đã giao"
_ASKED = re.compile(r"(?i)\s*(?:đề\s+nghị|kiến\s+nghị|yêu\s+cầu|giao)\b")
_ORDER = re.compile(r"(?i)\b(?:yêu\s+cầu|giao|chỉ\s+đạo|quyết\s+định|phân\s+công)\b")
_TELLS = re.compile(r"\s*(?:BÁO CÁO|Báo cáo)")


# "Cơ quan chủ trì: Sở Y tế", "Thời gian hoàn thành: Quý II/2024"; not "Kết quả đạt được"
_DETAIL = re.compile(
    r"(?i)(?:(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|phòng|bộ\s+phận)\s+(?:chủ\s+trì|phối\s+hợp"
    r"|thực\s+hiện|tham\s+mưu)"
    r"|(?:chủ|phối)\s+(?:trì|hợp)(?!\s+(?:với|cùng)\b)|thời\s+(?:gian|hạn)|tiến\s+độ|kinh\s+phí|nguồn\s+kinh\s+phí"
    r"|sản\s+phẩm|kết\s+quả"
    r"|lãnh\s+đạo\s+phụ\s+trách|địa\s+điểm|thành\s+phần)[^:.;\n]{0,30}:"
)


# what may be done is no task: "Đoàn kiểm tra được sử dụng con dấu"; not "Các đơn vị được giao"
_GRANTS = re.compile(
    r"\s*(?:Nhà\s+nước\s+(?:khuyến\s+khích|tạo|hỗ\s+trợ|có\s+chính)"
    r"|[A-ZĐ][^.;:,\n]{2,60}?\sđược\s+(?:sử\s+dụng|quyền|phép|hưởng|xem\s+xét)\b)"
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
    the document itself commands it), "asking", "article"
    (a numbered article of a decision), "law" (an article that lays no duty), "detail" (who, when or
    with what) or "" where they say nothing.
    """
    normative = is_normative(outline)
    found: list[str] = []
    for at, item in enumerate(outline.items):
        above = found[item.parent] if item.parent >= 0 else ""
        title = _title(outline, layout, spans[at], bool(item.children))
        state = _state(title, above)
        article = item.marker.lower().startswith("điều")
        ranked = article or item.marker.lower().startswith(("chương", "mục", "phần"))
        if normative:
            lays = "law-asking" in (above,) or (
                ranked
                and (
                    CARRYING_OUT.search(title or _start(outline, spans[at]))
                    or _enforces(outline, spans[at])
                )
            )
            state = "law-asking" if lays else "law"
        elif article and not state:
            state = "asking" if item.children and _lays(outline, spans[at]) else "article"
        if (
            not item.children
            and state not in ("setting", "law")
            and is_detail(_start(outline, spans[at]))
        ):
            state = "detail"
        found.append(state)
    for item in outline.items:
        if any(found[child] == "detail" for child in item.children):
            for (
                child
            ) in item.children:  # "Kết quả: …" beside "Đơn vị chủ trì: …" tells no situation
                if not outline.items[child].children and is_detail(_start(outline, spans[child])):
                    found[child] = "detail"
    return found


def _enforces(outline: Outline, span: tuple[int, int]) -> bool:
    """Whether an article says at the end of a long list who carries the document out."""
    return ENFORCES.search(outline.text, span[0], min(span[1], span[0] + _LIST)) is not None


def _lays(outline: Outline, span: tuple[int, int]) -> bool:
    """Whether an article says before its points that they are somebody's duties."""
    begins = max(span[0], span[1] - _HEADING * 2)
    leads = outline.text[span[1] - 1] == ":"
    return leads and _LAYS.search(outline.text, begins, span[1]) is not None


def _start(outline: Outline, span: tuple[int, int]) -> str:
    return outline.text[span[0] : min(span[1], span[0] + _HEADING)]


def _title(outline: Outline, layout: Wrapping, span: tuple[int, int], above: bool) -> str:
    """An item's heading line, "" where its first paragraph is a sentence."""
    first = next(paragraphs(outline.text, *span, layout), None)
    if first is None:
        return ""
    title = outline.text[first[0] : first[1]]
    head, colon, rest = title.partition(":")
    if colon and len(head) < 60 and rest.strip():
        return "" if _ASKED.match(rest) else head
    short = len(title) <= _HEADING and (above or first[1] < span[1])
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


def asks(text: str, state: str, named: Sequence[Actor], above: bool) -> bool:
    """Whether an item of a region asks for something to be done.

    `named` are the bodies in its own words that must act; `above` is true where it has items below.
    """
    if state in ("setting", "law", "detail") or not text:
        return False
    if _asks_nothing(text):
        return False
    leads = [actor for actor in named if actor.role == "lead"]
    told = [actor for actor in leads if actor.rule in ("command", "subject")]
    if state == "law-asking":
        return bool(leads) and not above
    if state == "topic":
        return any(actor.rule == "command" for actor in leads)
    if state in ("weak", "article") or above:
        return bool(told)
    first = _FIRST.match(text)
    opening = text[first.end() if first else 0 :]
    if _DOCUMENT.match(opening):
        return bool(told)
    reach = len(text) if state else _OPENING
    if (
        told
        or ACTS.match(opening)
        or FORBIDDEN.search(text, 0, reach)
        or _ACTS_BEHIND.match(opening)
        or _ACTS_IN_TIME.match(opening)
        or _ACTS_EVERY.match(opening)
    ):
        return True
    if leads and len(text) > leads[-1].end - leads[0].start + 20:
        return True
    return state == "asking" and len(text.split()) > _FEW


def under_heading(text: str, span: tuple[int, int], layout: Wrapping) -> int:
    """Where the paragraph below the heading that opens an item begins; -1 where none does."""
    found = paragraphs(text, *span, layout)
    first, last = next(found, span)
    short = last - first <= _HEADING and text[last - 1] not in ".;,:"
    below = next(found, None) if short else None
    return below[0] if below else -1


def like_others(text: str, state: str) -> bool:
    """Whether an item may be a task because most of its neighbours are."""
    if state not in ("", "asking") or len(text.split()) <= _FEW:
        return False
    return not (_DOCUMENT.match(text) or _asks_nothing(text))


def _asks_nothing(text: str) -> bool:
    """Whether an item is the closing formula of the document, or says what may be done."""
    if CLOSING.match(text):
        return True
    return _GRANTS.match(text) is not None and not ACTS.match(text)


def proposes(
    outline: Outline,
    at: int,
    spans: Sequence[tuple[int, int]],
    named: Sequence[Actor],
    proposed: bool,
) -> bool:
    """Whether an item is only proposed: by its own command or its headings, else by the opening."""
    for actor in named:
        if actor.rule == "command":
            said = outline.text[max(0, actor.start - 40) : actor.start]
            return bool(_PROPOSAL.search(said)) and not _ORDER.search(said)
    here = outline.items[at].parent
    while here >= 0:
        told = _only_proposed(_start(outline, spans[here]))
        if told is not None:
            return told
        here = outline.items[here].parent
    return proposed


@lru_cache(maxsize=256)  # a heading is asked for by all that stands below it
def _only_proposed(title: str) -> bool | None:
    """Whether a heading proposes and does not order, None where it does neither."""
    if _ORDER.search(title):
        return False
    return True if _PROPOSAL.search(title) else None


def opening_proposes(outline: Outline) -> bool:
    """Whether the paragraph before the items asks or suggests ("Sở Ngoại vụ đề xuất …")."""
    before = outline.parts(Part.PREAMBLE)
    if not before or is_normative(outline):
        return False
    opening = outline.text[max(before[-1].start, before[-1].end - 400) : before[-1].end]
    last = opening.rstrip().rsplit(". ", 1)[-1]
    return bool(_PROPOSAL.search(last)) and not _ORDER.search(last)


def is_normative(outline: Outline) -> bool:
    """Whether the document makes law: its number has a year, or its title says so."""
    number = "".join(outline.text[zone.start : zone.end] for zone in outline.parts(Part.NUMBER))
    if _NORMATIVE_NUMBER.search(number):
        return True
    title = "".join(outline.text[zone.start : zone.end] for zone in outline.parts(Part.TITLE)[:1])
    return bool(_NORMATIVE_TITLE.match(title))


def is_report(outline: Outline) -> bool:
    """Whether the document tells what was done: "BÁO CÁO Kết quả …"."""
    title = "".join(outline.text[zone.start : zone.end] for zone in outline.parts(Part.TITLE)[:1])
    return bool(_TELLS.match(title))
