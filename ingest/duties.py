"""Which items of a document are tasks: told from what their headings say and how they begin."""

import re
from collections.abc import Sequence
from functools import lru_cache

from .actor import Actor
from .outline import Outline, Part
from .paragraphs import paragraphs
from .regions import HEADING, is_normative, start_of
from .verbs import ACTS, CLOSING, FORBIDDEN
from .wrapping import Wrapping

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
_PROPOSAL = re.compile(
    r"(?i)(?<!theo )(?<!xét )\b(?:kính\s+trình|đề\s+nghị|kiến\s+nghị|đề\s+xuất)\b"
)
_ORDER = re.compile(r"(?i)\b(?:yêu\s+cầu|giao|chỉ\s+đạo|quyết\s+định|phân\s+công)\b")
_TELLS = re.compile(r"\s*(?:BÁO CÁO|Báo cáo)")
# what may be done is no task: "Đoàn kiểm tra được sử dụng con dấu"; not "Các đơn vị được giao"
_GRANTS = re.compile(
    r"\s*(?:Nhà\s+nước\s+(?:khuyến\s+khích|tạo|hỗ\s+trợ|có\s+chính)"
    r"|[A-ZĐ][^.;:,\n]{2,60}?\sđược\s+(?:sử\s+dụng|quyền|phép|hưởng|xem\s+xét)\b)"
)


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
    short = last - first <= HEADING and text[last - 1] not in ".;,:"
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
        told = _only_proposed(start_of(outline, spans[here]))
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


def is_report(outline: Outline) -> bool:
    """Whether the document tells what was done: "BÁO CÁO Kết quả …"."""
    title = "".join(outline.text[zone.start : zone.end] for zone in outline.parts(Part.TITLE)[:1])
    return bool(_TELLS.match(title))
