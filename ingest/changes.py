"""Whether it is the document itself that amends, replaces or repeals another.

A law or decision does so by its own words ("Bãi bỏ Thông tư …", "… hết hiệu lực kể từ ngày Thông tư
này có hiệu lực"); a letter or a plan only asks for it, unless it says "Công văn này thay thế".
"""

import re

from .cues import Cue
from .outline import Part
from .sentences import Sentence

NORMATIVE = frozenset(
    [
        *("Luật", "Bộ luật", "Pháp lệnh", "Lệnh", "Nghị quyết", "Nghị định", "Thông tư"),
        *("Thông tư liên tịch", "Nghị quyết liên tịch", "Quyết định", "Quy định", "Quy chế"),
        *("Chỉ thị", "Điều lệ"),
    ]
)
"""The types whose own words change other documents."""
_LETTERS = frozenset({"Công văn", "Tờ trình", "Báo cáo", "Giấy mời", "Biên bản", "Phiếu chuyển"})
_KINDS = (
    *("nghị định", "thông tư", "quyết định", "nghị quyết", "chỉ thị", "luật", "quy định"),
    *("quy chế", "công văn", "văn bản", "kế hoạch", "thông báo", "hướng dẫn", "pháp lệnh"),
    *("chương trình", "đề án", "kết luận", "công điện", "thông tri", "phương án", "điều lệ"),
    *("quy hoạch", "chiến lược", "quy trình", "báo cáo", "tờ trình", "lệnh"),
)
# "Thông tư này", "Quyết định có hiệu lực từ", "Kế hoạch phối hợp này"; not "vấn đề này"
_THIS = re.compile(
    r"(?:" + "|".join(kind.replace(" ", r"\s+") for kind in _KINDS) + r")"
    r"(?:\s+(?:hành\s+động|liên\s+tịch|phối\s+hợp|công\s+tác|thực\s+hiện|triển\s+khai))?\s+"
    r"(?:này|có\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?(?:từ|sau)\s)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?i)trước\s+(?:ngày|khi|thời\s+điểm)\s")
# Words of one who only asks for a change: "Dự thảo Nghị định sửa đổi", "đề xuất bãi bỏ"
_DRAFT = re.compile(
    r"dự\s+thảo|góp\s+ý|đề\s+nghị|tham\s+mưu|đề\s+xuất|kiến\s+nghị|xây\s+dựng|rà\s+soát",
    re.IGNORECASE,
)
# Behind it come the changed words themselves: "Sửa đổi khoản 2 như sau: … theo Luật Giá"
_QUOTED = re.compile(r"như\s+sau|:")
# "… hết hiệu lực", "… được bãi bỏ"; not "bị bãi bỏ bởi Thông tư"
_STRUCK = r"(?:bãi|hủy|huỷ)\s+bỏ(?!\s+(?:bởi|tại|theo))"
_ENDS = re.compile(rf"(?:hết|chấm\s+dứt|không\s+còn)\s+hiệu\s+lực|(?:bị|được|đều)\s+{_STRUCK}")
# "được thay thế bằng Danh mục kèm theo Quyết định này"; not "được thay thế bởi Quyết định số 5"
_GIVES_WAY = re.compile(r"(?:được|bị)\s+thay\s+thế\s(?:\S+\s+){0,2}?(?:bởi|bằng|tại|theo)\s")
_ENDING = ("lực", "bỏ", "thế")
"""Words of which one stands in all that these two patterns match."""
_LINE_END = re.compile(r"\n\s*\Z")
_FARTHEST = 160
_LONGEST_LEAD = 40


def says_this(text: str, start: int, end: int) -> bool:
    """Whether the document speaks of itself between two places."""
    return bool(_THIS.search(text, start, end))


def begun_before(text: str, start: int, end: int) -> bool:
    """Whether a place speaks of what began before the document: "trước ngày Quyết định này"."""
    return bool(_BEFORE.search(text, start, end)) and says_this(text, start, end)


def acts(text: str, sentence: Sentence, cue: Cue, own_type: str | None) -> bool:
    """Whether it is this document that does what a cue at the sentence's beginning says."""
    start = sentence.start
    if says_this(text, start, cue.start):
        return True
    if _DRAFT.search(text, start, cue.start):
        return False
    lead = text[start : cue.start]
    if text[cue.start].isupper() and _LINE_END.search(lead):
        lead = ""  # "Điều 3. Bãi bỏ văn bản" stands over the line that says which
    if sentence.part == Part.TITLE:
        return own_type not in _LETTERS and len(lead) <= _LONGEST_LEAD
    return own_type in NORMATIVE and not lead.strip(' -–+*•("“\n:0123456789.')


def quotes(text: str, cue: Cue, end: int) -> bool:
    """Whether what stands at a place is in the words that a change brings in."""
    if text[cue.end : end].strip() == ":":
        return False  # "thay thế: Quyết định số 5"
    return bool(_QUOTED.search(text, cue.end, end))


def may_end(small: str, sentence: Sentence) -> bool:
    """Whether a sentence may say that what it names ends, told in one look.

    `small` is the whole text in small letters.
    """
    after = sentence.named[-1].after
    return any(small.find(word, after, after + _FARTHEST) >= 0 for word in _ENDING)


def expires(small: str, sentence: Sentence, end: int) -> bool:
    """ "… hết hiệu lực kể từ ngày Thông tư này …" repeals all that its sentence names.

    `small` is the whole text in small letters, `end` where the sentence ends.
    """
    last = sentence.named[-1]
    end = min(end, last.after + _FARTHEST)
    return bool(_ENDS.search(small, last.after, end)) and (
        says_this(small, last.after, end) or says_this(small, sentence.start, last.start)
    )


def gives_way(small: str, sentence: Sentence, end: int) -> bool:
    """ "Quyết định số 5 … được thay thế bằng Quyết định này" replaces all that its sentence names.

    `small` is the whole text in small letters, `end` where the sentence ends.
    """
    last = sentence.named[-1]
    end = min(end, last.after + _FARTHEST)
    said = _GIVES_WAY.search(small, last.after, end)
    return said is not None and says_this(small, said.end(), end)
