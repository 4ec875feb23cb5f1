"""The trích yếu of a cited document, where running text goes on with "về …" behind its number."""

import re

_LONGEST = 400
# "về đẩy mạnh …", "về việc …", "ban hành …", "quy định …"; not "về đích sớm"
_LEAD = re.compile(
    r"[\s,*]{1,40}(?=(?:về|v/v|V/v|ban\s+hành|[Qq]uy\s+định|sửa\s+đổi|phê\s+duyệt|hướng\s+dẫn"
    r"|công\s+bố)\s)(?:(?:về\s+việc|về|v/v|V/v)\s+)?"
)
_KINDS = (
    r"(?:Nghị\s+quyết|Nghị\s+định|Chỉ\s+thị|Quyết\s+định|Kế\s+hoạch|Kết\s+luận|Chương\s+trình"
    r"|Thông\s+(?:tư|báo|tri)|Công\s+(?:văn|điện)|Luật|Bộ\s+luật|Pháp\s+lệnh|Đề\s+án|Quy\s+(?:định|chế)"
    r"|Hướng\s+dẫn|Tờ\s+trình|Báo\s+cáo|Văn\s+bản)"
)
_SPEAKERS = (
    r"(?:Ủy|Uỷ|UBND|HĐND|Hội|Bộ|Sở|Ban|Chủ\s+tịch|Giám\s+đốc|Thủ\s+tướng|Chính\s+phủ|Tỉnh|Thành|Huyện"
    r"|Đảng|Văn\s+phòng|Cục|Tổng|Thường|Phòng|Công\s+an|Thanh\s+tra|Trung\s+tâm|Viện|Trường)"
)
_SAYS = (
    r"(?:yêu\s+cầu|đề\s+nghị|ban\s+hành|báo\s+cáo|có\s+ý\s+kiến|hướng\s+dẫn|xây\s+dựng|kính|giao|nhận"
    r"|chỉ\s+đạo|quyết|phối\s+hợp|tham\s+mưu|thông\s+báo|triển\s+khai|đã|xin|gửi|tổ\s+chức|trình)"
)
_DONE = (
    r"(?=(?:đã\s+)?được\s+(?:sửa|thay|bổ|bãi|ban\s+hành)[^.;\d]{0,60}?(?:bởi|tại|theo)\s"
    r"|có\s+hiệu\s+lực|và\s+để\s)"
)
# Where a title ends, one reason a line. It does in "…; Chỉ thị", "… 2026, UBND tỉnh yêu cầu",
# "…, được sửa đổi bởi"; not in "… quản lý, thanh toán, quyết toán dự án".
_END = re.compile(
    rf"""[;:()|*]                                         # closing signs
    | ["“”](?P<quote>)                                    # an empty group says which sign it was
    | [.!?](?=\s|$|["”])                                  # a sentence's end
    | \n\s*\n | \n\s*(?:[-+•]|Căn\s+cứ|Điều\s+\d|\d{{1,3}}\s*\n|\d{{1,2}}[.)]\s)   # a new paragraph
    | ,\s*(?=đồng\s+thời|nhằm|để\s|cụ\s+thể|trong\s+đó|theo\s+đó|như\s+sau|sau\s+khi|qua\s|căn\s+cứ)
    | ,?\s+{_DONE}                                       # what others did to it, its force
    | ,\s*(?={_SPEAKERS}\b[^.;:\n]{{0,90}}?\s{_SAYS}\b)   # the sentence's own subject
    | (?:,|\s+và)\s+(?:các\s+)?(?={_KINDS}\s+(?:(?:hành\s+động\s+)?số|ngày|\d))(?P<also>)
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(r"số\s+\d|\d[-/][A-ZĐ]")
_QUOTED = re.compile(r"[“\"][^“”\"\n]{1,160}[”\"]")


# How an end may begin; the rest is tried only there.
_END_SIGN = re.compile(r"[;:()|*\"“”.!?\n,\s](?:(?<=[\S\n])|(?=\s*(?:đ[ãư]|có|và)))")


def _end(text: str, start: int, limit: int) -> re.Match[str] | None:
    """The first end of a title between two places."""
    for sign in _END_SIGN.finditer(text, start, limit):
        if end := _END.match(text, sign.start(), limit):
            return end
    return None


def title_after(text: str, at: int) -> str | None:
    """What the document is about that is named up to an offset, None where the text says nothing.

    A further document ("… và Nghị quyết số …") ends it, unless it stands in a list that is the
    title's own ("thực hiện Nghị quyết số 57-NQ/TW và Nghị quyết số 71/NQ-CP").
    """
    lead = _LEAD.match(text, at)
    if not lead:
        return None
    begins = place = lead.end()
    limit = min(len(text), begins + _LONGEST)
    while end := _end(text, place, limit):
        if end.lastgroup == "quote" and (quoted := _QUOTED.match(text, end.start())):
            place = quoted.end()
        elif end.lastgroup == "also" and _NUMBERED.search(text, begins, end.start()):
            place = end.end()
        else:
            title = " ".join(text[begins : end.start()].split()).strip(" ,*_")
            return title if " " in title else None
    if limit == len(text):
        return " ".join(text[begins:].split()).strip(" ,*_") or None
    return None
