"""The subject behind the first words of a clause: an opening phrase, what is done, a title."""

import re

from .actor import Names, within
from .actor_clauses import MARK, past
from .actor_groups import offices, one_told_closer, told_closer
from .actor_openings import Opening
from .actor_orders import joints
from .actor_subjects import is_doing
from .agencies import agency_list
from .context import Context
from .verbs import PREDICATE

_REACH = 400  # characters in which the subject behind a clause's opening phrase stands
# what a sentence may open with before its subject: "Căn cứ …, Bộ Ngoại giao chỉ đạo"
_OPENER = re.compile(
    r"(?i)[\s(]*(?:căn\s+cứ|trên\s+cơ\s+sở|trong|định\s+kỳ|đồng\s+thời|theo(?!\s+dõi)|hằng"
    r"|hàng|khi|sau|trước|để|nhằm|với|từ|"
    r"ngoài\s+ra|riêng|tại|đối\s+với|trường\s+hợp|chậm\s+nhất|vào|bên\s+cạnh|tùy|vì\s+vậy"
    r"|do\s+đó|do\s+vậy|hiện\s+nay"
    r"|v[ềêe](?=\s[^:;.]{3,200}?,\s+(?:đề\s+nghị|giao|yêu\s+cầu|kiến\s+nghị)\s))\b"
)
# "Việc thu phí", "Kinh phí mua sắm", "Kết quả rà soát": what is done, not who does it
_DEED = re.compile(
    r"(?:Các\s+)?(?i:việc|kinh\s+phí|dự\s+toán|chi\s+phí|kết\s+quả|công\s+tác|nhiệm\s+vụ|nội\s+dung"
    r"|số\s+liệu|dữ\s+liệu|thông\s+tin|hồ\s+sơ|thủ\s+tục|danh\s+sách|danh\s+mục|phương\s+án|kế\s+hoạch)\s"
)
# " do ", " được giao cho ", " được " before the body that does it; not " đã được "
_BY = re.compile(
    r"(?<!đã)(?<!mới)(?<!vừa)\s(?:do|được(?:\s+giao(?:\s+cho)?)?|giao(?:\s+cho)?)\s+(?=\S)"
)
# "Chế độ báo cáo: " before the body that reports; not "Sở Y tế: "
_TITLE = re.compile(r"[A-ZĐÀ-Ỹ][^.;:,()\n]{5,60}:\s+(?=[A-ZĐÀ-Ỹ])")
# The first words of clauses that may begin so, as words are compared.
_OPENER_WORDS = frozenset(
    [
        *("căn", "trên", "trong", "định", "đồng", "theo", "hằng", "hàng", "khi", "sau", "trước"),
        *("để", "nhằm", "với", "từ", "ngoài", "riêng", "tại", "đối", "trường", "chậm", "vào"),
        *("bên", "tùy", "vì", "do", "hiện", "về", "vê", "ve"),
    ]
)
_DEED_WORDS = frozenset(
    [
        *("các", "việc", "kinh", "dự", "chi", "kết", "công", "nhiệm", "nội", "số", "dữ", "thông"),
        *("hồ", "thủ", "danh", "phương", "kế"),
    ]
)
INNER_WORDS = _OPENER_WORDS | _DEED_WORDS
"""Of clauses in which a subject may stand behind the first words."""


def is_opened(text: str, opening: Opening, end: int) -> bool:
    """Whether a clause opens with a phrase that is no subject: "Căn cứ …", "Định kỳ"."""
    if opening.word not in _OPENER_WORDS:
        return False
    return _OPENER.match(text, opening.start, end) is not None


def inner_subject(text: str, start: int, end: int, opened: bool, context: Context) -> Names:
    """The bodies that act further on in a clause, `opened` as told by `is_opened`; else []."""
    inner = _doers(text, start, end, context) or _titled(text, start, end, context)
    return _behind_opener(text, start, end, context) if opened and not inner else inner


def _doers(text: str, start: int, end: int, context: Context) -> Names:
    """Who does what a clause is about: "Kinh phí mua sắm do Sở A lập", "Việc này được giao B"."""
    if not _DEED.match(text, start, end):
        return []
    for by in _BY.finditer(text, start, min(end, start + _REACH)):
        names = within(agency_list(text, by.end(), context, stop=end), end)
        if names and is_doing(text, names[-1], names[-1][1], end):
            return names
    return []


def _titled(text: str, start: int, end: int, context: Context) -> Names:
    """Who acts behind a title: "Chế độ báo cáo: Sở A tổng hợp …"."""
    title = _TITLE.match(text, start, end)
    names = within(agency_list(text, title.end(), context, stop=end), end) if title else []
    return names if names and PREDICATE.match(text, names[-1][1], end) else []


def _behind_opener(text: str, start: int, end: int, context: Context) -> Names:
    """The subject behind an opening phrase: "Định kỳ 6 tháng, Sở Công Thương tổ chức sơ kết"."""
    stop = min(end, start + _REACH)
    if joint := next(joints(text, start, stop), None):
        stop = joint.start()
    at = text.find(",", start, stop)
    listed = start
    while at >= 0:
        here = past(MARK, text, at + 1)
        names = within(agency_list(text, here, context, stop=end), end) if here >= listed else []
        listed = names[-1][1] if names else listed
        if names and (closer := told_closer(text, names, end)):
            return closer
        if names and PREDICATE.match(text, names[-1][1], end):
            return names
        if held := offices(text, here, end) or one_told_closer(text, here, end):
            return held
        at = text.find(",", at + 1, stop)
    return []
