"""What the columns of a table of tasks are called, and so which one says what."""

import re
from collections.abc import Sequence

# over a column: "Cơ quan chủ trì", "Đơn vị thực hiện", "Phân công", "Đầu mối tham mưu",
# "Trách nhiệm thực hiện"; not "Thời gian thực hiện", "Đơn vị tính"
LEADS = re.compile(
    r"(?i)chủ\s+trì|đầu\s+mối|phân\s+công|chịu\s+trách\s+nhiệm|^trách\s+nhiệm"
    r"|(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|phòng|ban|ngành|tổ\s+chức|lực\s+lượng)[^|]{0,30}?\s"
    r"(?:thực\s+hiện|tham\s+mưu|triển\s+khai|phụ\s+trách|được\s+giao|soạn\s+thảo|xây\s+dựng)"
    r"|^(?:các\s+)?(?:cơ\s+quan|đơn\s+vị)(?:\s*[,/]\s*(?:cơ\s+quan|đơn\s+vị|địa\s+phương))?$"
    r"|^người\s+(?:thực\s+hiện|phụ\s+trách)"
)
_WITH = re.compile(r"(?i)phối\s+hợp")
_LEADS_TOO = re.compile(r"(?i)chủ\s+trì")
# "Thời gian hoàn thành", "Tiến độ", "Hạn"; not "Sản phẩm hoàn thành"
_WHEN = re.compile(
    r"(?i)thời\s+(?:gian|hạn|điểm)|tiến\s+độ|hoàn\s+thành|^hạn|lộ\s+trình|kỳ\s+hạn|năm\s+thực\s+hiện"
)
_WHAT = re.compile(
    r"(?i)nội\s+dung|nhiệm\s+vụ|công\s+việc|hoạt\s+động|giải\s+pháp|đầu\s+việc|phần\s+việc|tên\s"
    r"|việc\s+cần|danh\s+mục|văn\s+bản|đề\s+án|chương\s+trình|dự\s+án|hạng\s+mục|yêu\s+cầu"
)
_NEITHER = re.compile(
    r"(?i)sản\s+phẩm|kết\s+quả|kinh\s+phí|nguồn\s+vốn|ghi\s+chú|lãnh\s+đạo|địa\s+điểm|cơ\s+sở"
    r"|căn\s+cứ|đơn\s+vị\s+tính|cấp\s+trình|hình\s+thức|đối\s+tượng|số\s+lượng|chỉ\s+tiêu"
)
_COUNT = re.compile(r"(?i)(?:s?tt|số(?:\s+tt|\s+thứ\s+tự)?|thứ\s+tự|no|#)[.:]?")
# what was done, in a report: "Kết quả thực hiện", "Tình hình", "Đã hoàn thành"
_DONE = re.compile(r"(?i)(?:kết\s+quả|tình\s+hình)\s+(?:thực\s+hiện|đạt|triển\s+khai)|^đã\s")
# in a list of administrative procedures, which sets no task: "Tên TTHC", "Phí, lệ phí"
_PROCEDURE = re.compile(
    r"(?i)^(?:tên\s+|mã\s+(?:số\s+)?)(?:thủ\s+tục|tthc)|^(?:mức\s+)?phí\b|lệ\s+phí|căn\s+cứ\s+pháp\s+lý"
    r"|^thời\s+(?:gian|hạn)\s+giải\s+quyết"
)
_ANY = re.compile(
    rf"{LEADS.pattern}|{_WITH.pattern[4:]}|{_WHEN.pattern[4:]}|{_WHAT.pattern[4:]}"
    rf"|{_NEITHER.pattern[4:]}"
)
_LONGEST = 90
"""No title of a column is longer."""


def columns(heads: Sequence[str]) -> dict[str, int]:
    """Which column is the "what", "lead", "with", "when" and "count"; {} where none says who leads.

    A table with a column for what came of it is a report's, and sets no task; nor does a list of
    administrative procedures (Nghị định 63/2010/NĐ-CP, art. 15).
    """
    folded = [" ".join(head.split()) for head in heads]
    if any(len(head) > _LONGEST or head[-1:] in (".", ";") for head in folded):
        return {}
    if not any(map(LEADS.search, folded)) or any(map(_DONE.search, folded)):
        return {}
    if sum(1 for head in folded if _PROCEDURE.search(head)) > 1:
        return {}
    found: dict[str, int] = {}
    for at, head in enumerate(folded):
        if name := _meaning(head):
            found.setdefault(name, at)
    if "lead" not in found:
        return {}
    if "what" not in found:
        plain = (at for at, head in enumerate(heads) if head.strip() and not _meaning(head))
        found["what"] = next((at for at in plain if not _NEITHER.search(heads[at])), -1)
    return found if found["what"] >= 0 else {}


def _meaning(head: str) -> str:
    """What a column says by its title, "" where nothing that a task is made of."""
    if _COUNT.fullmatch(head):
        return "count"
    if _WITH.search(head) and not _LEADS_TOO.search(head):
        return "with"
    if _LEADS_TOO.search(head):
        return "lead"
    if _NEITHER.match(head):
        return ""
    for name, pattern in (("lead", LEADS), ("when", _WHEN), ("what", _WHAT)):
        if pattern.search(head):
            return name
    return ""


def is_title(words: str) -> bool:
    """Whether words may be a column's title, or a part of one."""
    return len(words) <= _LONGEST and bool(_COUNT.fullmatch(words) or _ANY.search(words))
