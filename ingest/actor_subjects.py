"""The bodies that a clause begins with, where they act or are what a heading is about."""

import re

from ..ontology.reading import AgencyName
from ..ontology.words import AgencyKind
from .actor import Names, within
from .actor_clauses import MARK, past
from .actor_groups import (
    enforcers,
    headed,
    heading,
    one_headed,
    one_told_closer,
    team_member,
    told_closer,
)
from .actor_openings import Opening, first_word, opening_of
from .actor_orders import COMMAND
from .agencies import agency_list
from .context import Context
from .verbs import ACTS, GOES_ON, PREDICATE

_SPEECH = re.compile(
    r"(?i)[\s,]*(?:đã\s+|kính\s+|trân\s+trọng\s+)?(?:giao|yêu\s+cầu|đề\s+nghị|phân\s+công|kiến\s+nghị"
    r"|thống\s+nhất\s+giao|kính\s+trình)\b"
)
# " gửi", " kính báo cáo", " trả lời để"; not " báo cáo kết quả trước ngày" of another body
_CLOSING = re.compile(
    r"[\s,]*(?:xin\s+|kính\s+|trân\s+trọng\s+)?(?:gửi|chuyển|thông\s+báo|báo\s+cáo|trả\s+lời"
    r"|phúc\s+đáp|có\s+ý\s+kiến|kính\s+trình|trình)\b"
)
_COLON = re.compile(r"\s*:")
# ":", " (cơ quan thường trực):"; not " (qua Sở Y tế) báo cáo"
_NAMED_ONLY = re.compile(
    r"(?:\s*\((?:cơ\s+quan|đơn\s+vị|bộ\s+phận)\s[^()]{0,60}\)(?=\s*[.;:]?\s*\Z|\s*:))?\s*[.;:]?\s*"
)
# " kinh doanh hạ tầng khu công nghiệp nghiêm túc": what tells a group closer, then its verb
_TOLD_CLOSER = re.compile(
    r"(?:\s[^\W\d_A-Z]+){1,9}?\s(?:nghiêm\s+túc|khẩn\s+trương|chủ\s+động|có\s+trách\s+nhiệm"
    r"|chịu\s+trách\s+nhiệm|tổ\s+chức\s+thực\s+hiện|căn\s+cứ|triển\s+khai|phối\s+hợp)\b"
)
# " được đề nghị:", " được giao chủ trì"; not " được giao 20 biên chế"
_GIVEN = re.compile(
    r"\s+được\s+(?:đề\s+nghị|yêu\s+cầu|giao|phân\s+công)(?:\s+(?:các\s+)?nhiệm\s+vụ)?"
    rf"(?:\s*:|\s+(?={ACTS.pattern[4:]}))"
)
# ": Huế, Đà Nẵng" behind "các địa phương"; not ": Tổ chức thực hiện"
_MEMBERS = re.compile(r"\s*:\s+(?:[A-ZĐ][^\W\d_]*\s){0,3}[A-ZĐ][^\W\d_]*(?:,|\s+và)\s+[A-ZĐ]")
# ", với sự phối hợp của Sở Y tế," between a subject and its verb; not ", với mục tiêu"
_INSERTED = re.compile(r",\s+(?:với|cùng)\s+sự\s+[^,.;:]{3,150}(?=,\s)")

# " - cơ quan thường trực Ban Chỉ đạo" before a verb; not " - cơ quan thường trực của tỉnh"
_APPOSED = re.compile(
    r"\s*[-–,]\s+(?:là\s+)?(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)\s+(?:thường\s+trực|đầu\s+mối"
    rf"|tham\s+mưu|chủ\s+trì)(?:\s[^\s.;:,()]{{1,20}}){{0,16}}?,?(?=\s+{ACTS.pattern[4:]})"
)


def subject_of(text: str, opening: Opening, whole: int, context: Context) -> tuple[Names, str]:
    """The bodies that a clause begins with, if they act; and by which rule."""
    if opening.no_subject:
        return [], ""
    at, about = opening.subject, opening.about
    if carrying_out := enforcers(text, at, whole, context):
        return carrying_out, "subject"
    if person := team_member(text, at, whole, context):
        return person, "subject"
    names = within(opening.names, whole)
    if about > at:
        return _about(text, about, whole, names, context)
    closer = told_closer(text, names, whole) if names else one_told_closer(text, at, whole)
    if closer or not names:
        return closer, "subject"
    last = names[-1][1]
    end = _NAMED_ONLY.match(text, last, whole)
    if end and end.end() == whole:
        return names, "label"
    if end and ":" in end[0]:
        return names, "subject"
    if _SPEECH.match(text, last, whole) and agency_list(
        text, past(COMMAND, text, past(MARK, text, last)), context
    ):
        return [], ""
    if _speaks_for_itself(text, names, whole, context):
        return [], ""
    if names[-1][2].name.endswith("được giao") and (named := heading(text, names, whole)):
        return named, "label"
    if _GIVEN.match(text, last, whole):
        return names, "subject"
    last = past(_INSERTED, text, past(_APPOSED, text, last))
    acts = is_doing(text, names[-1], last, whole)
    if not acts and len(names) > 1 and names[-1][2].kind is AgencyKind.GROUP:
        acts = _TOLD_CLOSER.match(text, last, whole) is not None
    if not acts and (named := heading(text, names, whole)):
        return named, "label"
    return (names, "subject") if acts else ([], "")


def is_listed(text: str, subject: Names) -> bool:
    """Whether a group is only told by its members: "Riêng các địa phương: Huế, Đà Nẵng …"."""
    if len(subject) != 1 or subject[0][2].kind is not AgencyKind.GROUP:
        return False
    return _MEMBERS.match(text, subject[0][1]) is not None


def is_doing(text: str, name: tuple[int, int, AgencyName], at: int, end: int) -> bool:
    """Whether a verb stands at a place, behind the last of some bodies."""
    if PREDICATE.match(text, at, end):
        return True
    return _is_plain(text, name) and GOES_ON.match(text, at, end) is not None


def _is_plain(text: str, name: tuple[int, int, AgencyName]) -> bool:
    """Whether a name can be nothing else, so that any verb may follow; not "Thống kê"."""
    return text[name[0]].isupper() and len(name[2].name.split()) > 2


def _about(text: str, start: int, whole: int, names: Names, context: Context) -> tuple[Names, str]:
    """Whom "Đối với X: …", "Trách nhiệm của X" is about; who acts behind the colon, if named."""
    end = _NAMED_ONLY.match(text, names[-1][1], whole) if names else None
    if end and end.end() == whole:
        return names, "label"
    if not names and (one := one_headed(text, start, whole)):
        return one, "label"
    if not (end and ":" in end[0]):
        names = headed(text, start, whole, names)
        end = _COLON.match(text, names[-1][1], whole) if names else None
    if not end:
        return [], ""
    opening = opening_of(text, *first_word(text, end.end()), whole, context)
    own, told = subject_of(text, opening, whole, context)
    speaks = own and told == "subject" and not text[start - 4 : start].endswith("của ")
    return (own if speaks else names), "subject"


def _speaks_for_itself(text: str, names: Names, end: int, context: Context) -> bool:
    """Whether the issuer only closes its letter: "Sở X gửi Sở Y tổng hợp"."""
    own = context.issuer is not None and names[-1][2].name == context.issuer.name
    return own and len(names) == 1 and _CLOSING.match(text, names[-1][1], end) is not None
