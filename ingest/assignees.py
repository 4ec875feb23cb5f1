"""Who must act on an item: giao X; X chủ trì, phối hợp với Y; a subject that acts; "Chủ trì: X"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..ontology.reading import AgencyName
from ..ontology.words import AgencyKind, Role
from .actor import Actor, Names, each_once, within
from .actor_clauses import MARK, clauses, past
from .actor_groups import (
    ONE_WORDS,
    PERSON_WORDS,
    enforcers,
    headed,
    heading,
    offices,
    one_told_closer,
    team_member,
    told_closer,
)
from .actor_lines import INNER_LINE, LINE, bracketed, line_actors
from .actor_orders import (
    COMMAND,
    accompanied,
    beside,
    commanded,
    coordinated,
    helped,
    helps,
    joints,
)
from .agencies import agency_list, may_begin
from .agency_words import form_of
from .context import Context
from .cue_words import COMMANDS, COMPANIONS, PARTNERS, places_in
from .paragraphs import paragraphs
from .verbs import ACTS, CLOSING, GOES_ON, PREDICATE
from .wrapping import Wrapping

_REACH = 400  # characters in which the subject behind a clause's opening phrase stands

_SPEECH = re.compile(
    r"(?i)[\s,]*(?:đã\s+|kính\s+|trân\s+trọng\s+)?(?:giao|yêu\s+cầu|đề\s+nghị|phân\s+công|kiến\s+nghị"
    r"|thống\s+nhất\s+giao|kính\s+trình)\b"
)
# " gửi", " kính báo cáo", " trả lời để"; not " báo cáo kết quả trước ngày" of another body
_CLOSING = re.compile(
    r"[\s,]*(?:xin\s+|kính\s+|trân\s+trọng\s+)?(?:gửi|chuyển|thông\s+báo|báo\s+cáo|trả\s+lời"
    r"|phúc\s+đáp|có\s+ý\s+kiến|kính\s+trình|trình)\b"
)
# what a sentence may open with before its subject: "Căn cứ …, Bộ Ngoại giao chỉ đạo"
_OPENER = re.compile(
    r"(?i)[\s(]*(?:căn\s+cứ|trên\s+cơ\s+sở|trong|định\s+kỳ|đồng\s+thời|theo(?!\s+dõi)|hằng"
    r"|hàng|khi|sau|trước|để|nhằm|với|từ|"
    r"ngoài\s+ra|riêng|tại|đối\s+với|trường\s+hợp|chậm\s+nhất|vào|bên\s+cạnh|tùy|vì\s+vậy"
    r"|do\s+đó|do\s+vậy|hiện\s+nay"
    r"|v[ềêe](?=\s[^:;.]{3,200}?,\s+(?:đề\s+nghị|giao|yêu\s+cầu|kiến\s+nghị)\s))\b"
)
_LEAD_IN = re.compile(
    r"(?i)(?:(?:trong\s+đó|đồng\s+thời|theo\s+đó|riêng|ngoài\s+ra|lưu\s+ý|và)[,:\s]+){1,2}"
)
# "Lãnh đạo Ủy ban nhân dân tỉnh xây dựng"; not "Lãnh đạo các sở chịu trách nhiệm"
_LEADS = re.compile(r"Lãnh\s+đạo\s(?![^.;:]{0,120}?\s(?:chịu|có)\s+trách\s+nhiệm)")
# "Thành ủy Cần Thơ", "Ban Thường vụ Đảng ủy"; not "Ủy ban nhân dân tỉnh"
_PARTY = re.compile(
    r"(?i)(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|đảng bộ|trung ương đảng|bộ chính trị|ban bí thư"
)
_ABOUT = re.compile(r"(?i)(?:(?:về\s+phía|đối\s+với|trách\s+nhiệm\s+của|nhiệm\s+vụ\s+của)\s+)?")
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
# "Việc thu phí", "Kinh phí mua sắm", "Kết quả rà soát": what is done, not who does it
_DEED = re.compile(
    r"(?:Các\s+)?(?i:việc|kinh\s+phí|dự\s+toán|chi\s+phí|kết\s+quả|công\s+tác|nhiệm\s+vụ|nội\s+dung"
    r"|số\s+liệu|dữ\s+liệu|thông\s+tin|hồ\s+sơ|thủ\s+tục|danh\s+sách|danh\s+mục|phương\s+án|kế\s+hoạch)\s"
)
# " do ", " được giao cho ", " được " before the body that does it; not " đã được "
_BY = re.compile(
    r"(?<!đã)(?<!mới)(?<!vừa)\s(?:do|được(?:\s+giao(?:\s+cho)?)?|giao(?:\s+cho)?)\s+(?=\S)"
)
# ": Huế, Đà Nẵng" behind "các địa phương"; not ": Tổ chức thực hiện"
_MEMBERS = re.compile(r"\s*:\s+(?:[A-ZĐ][^\W\d_]*\s){0,3}[A-ZĐ][^\W\d_]*(?:,|\s+và)\s+[A-ZĐ]")
# "Chế độ báo cáo: " before the body that reports; not "Sở Y tế: "
_TITLE = re.compile(r"[A-ZĐÀ-Ỹ][^.;:,()\n]{5,60}:\s+(?=[A-ZĐÀ-Ỹ])")
# ", với sự phối hợp của Sở Y tế," between a subject and its verb; not ", với mục tiêu"
_INSERTED = re.compile(r",\s+(?:với|cùng)\s+sự\s+[^,.;:]{3,150}(?=,\s)")
_SUBMITS = re.compile(r"\s*(?:\([^()]{0,300}\)\s*)?[Kk]ính\s+trình\b")  # as a last sentence

# Most clauses begin with a verb. Their first word tells that none of the patterns fits them.
_WORD = re.compile(r"[^\W_]+")
_CLOSING_WORDS = frozenset(["trong", "quá"])
_LEAD_IN_WORDS = frozenset(["trong", "đồng", "theo", "riêng", "ngoài", "lưu", "và"])
_ABOUT_WORDS = frozenset(["về", "đối", "trách", "nhiệm"])
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
_INNER_WORDS = _OPENER_WORDS | _DEED_WORDS
"""Of clauses in which a subject may stand behind the first words."""
_SUBJECT_WORDS = PERSON_WORDS | ONE_WORDS
"""Of subjects that are no names of bodies."""


def actors(
    text: str, start: int, end: int, layout: Wrapping, context: Context, led: bool = False
) -> list[Actor]:
    """The bodies that `text[start:end]` names as those who must act, leaders first, each once.

    `led` is true under a heading that names who acts: a lower-case "giao" is then that body's own.
    """
    found: list[Actor] = []
    for first, last in paragraphs(text, start, end, layout):
        if text.find(":", first, last) >= 0:
            line, last = _line(text, first, last, context)
            found += line
        if found and ACTS.match(text, past(MARK, text, first), last):
            found = _acting(found)
        cued = any(places_in(text, some, first, last) for some in (COMMANDS, PARTNERS, COMPANIONS))
        listed = start
        for clause_start, clause_end in clauses(text, first, last):
            if clause_end < listed:  # "Sở A; Sở B; Sở C chủ trì": a name in a list that was read
                continue
            begin = past(MARK, text, clause_start)
            word = _word(text, begin)
            if word in _CLOSING_WORDS and CLOSING.match(text, clause_start, clause_end):
                continue
            submits = word == "kính" or text.find("(", clause_start, begin) >= 0
            if submits and clause_start > start and _SUBMITS.match(text, clause_start, clause_end):
                continue
            opening = _opening(text, begin, word, last, context)
            if opening.no_subject and not cued and word not in _INNER_WORDS:
                continue
            follows = any(a.role is Role.LEAD and a.start >= first for a in found)
            found += _clause(text, opening, clause_end, last, context, led, follows)
            listed = opening.names[-1][1] if opening.names else listed
        found += bracketed(text, first, last, context)
    return each_once(found)


def _acting(found: list[Actor]) -> list[Actor]:
    """The bodies of a heading, each the subject where a verb opens the paragraph below it."""
    if any(actor.rule != "label" for actor in found):
        return found
    return [replace(actor, rule="subject") for actor in found]


def _line(text: str, start: int, end: int, context: Context) -> tuple[list[Actor], int]:
    """The bodies of "Đơn vị chủ trì: …" in a paragraph, and where the words before it end."""
    whole = LINE.match(text, start, end)
    inner = None if whole else INNER_LINE.search(text, start, end)
    line = list(line_actors(text, inner.end() if inner else start, end, context))
    if not line:
        return line, end
    return line, inner.start() if inner else start


class _Opening(NamedTuple):
    """How a clause begins."""

    start: int
    """Of its first word."""
    word: str
    """That word, as words are compared."""
    subject: int
    """Behind "trong đó", "đồng thời"."""
    about: int
    """Behind "đối với", "trách nhiệm của"."""
    names: Names
    """The bodies enumerated there; they may run on past the clause's semicolon."""
    no_subject: bool
    """Whether its first words are none that a subject can begin with."""


def _word(text: str, start: int) -> str:
    """The word at a place, as words are compared; "" where none is."""
    word = _WORD.match(text, start)
    return form_of(word[0]) if word else ""


def _opening(text: str, start: int, word: str, stop: int, context: Context) -> _Opening:
    subject = past(_LEAD_IN, text, start) if word in _LEAD_IN_WORDS else start
    first = word if subject == start else _word(text, subject)
    about = past(_ABOUT, text, subject) if first in _ABOUT_WORDS else subject
    if not may_begin(text, about, context.reference):
        no_subject = about == subject and first not in _SUBJECT_WORDS
        return _Opening(start, word, subject, about, [], no_subject)
    leads = text.startswith("Lãnh", about) and _LEADS.match(text, about, stop)
    names = [] if leads and _of_party(context) else agency_list(text, about, context, stop=stop)
    return _Opening(start, word, subject, about, names, False)


def _of_party(context: Context) -> bool:
    """Whether a Party committee speaks: its "Lãnh đạo Ủy ban nhân dân …" tells to lead that."""
    return context.issuer is not None and _PARTY.search(context.issuer.name) is not None


def _clause(
    text: str,
    opening: _Opening,
    end: int,
    whole: int,
    context: Context,
    led: bool,
    follows: bool,
) -> Iterator[Actor]:
    """The actors of one clause; enumerations may run on past its semicolon to `whole`.

    `led` is as in `actors`, `follows` true behind a clause of its paragraph in which a body leads.
    """
    start = opening.start
    subject, told = _subject(text, opening, whole, context)
    opened = opening.word in _OPENER_WORDS and _OPENER.match(text, start, end) is not None
    ordered = commanded(text, start, end, whole, opened, led, context)
    if ordered and _is_listed(text, subject):
        subject = []
    helping = subject and helps(text, start, subject[-1][1], follows)
    for first, last, name in subject:
        yield Actor(name, Role.COORDINATE if helping else Role.LEAD, first, last, told)
    bodies_end = subject[-1][1] if subject else -1
    for first, last, name in ordered:
        yield Actor(name, Role.LEAD, first, last, "command")
        bodies_end = last
    if bodies_end < 0:
        inner = _doers(text, start, end, context) or _titled(text, start, end, context)
        if not inner and opened:
            inner = _inner_subject(text, start, end, context)
        for first, last, name in inner:
            yield Actor(name, Role.LEAD, first, last, "subject")
            bodies_end = last
    yield from beside(text, bodies_end, end, context)
    yield from accompanied(text, start, end, whole, context)
    yield from coordinated(text, start, end, whole, bodies_end, context)
    yield from helped(text, start, end, context)


def _subject(text: str, opening: _Opening, whole: int, context: Context) -> tuple[Names, str]:
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
    if _GIVEN.match(text, last, whole):
        return names, "subject"
    last = past(_INSERTED, text, last)
    acts = _acts(text, names[-1], last, whole)
    if not acts and len(names) > 1 and names[-1][2].kind is AgencyKind.GROUP:
        acts = _TOLD_CLOSER.match(text, last, whole) is not None
    if not acts and (named := heading(text, names, whole)):
        return named, "label"
    return (names, "subject") if acts else ([], "")


def _is_listed(text: str, subject: Names) -> bool:
    """Whether a group is only told by its members: "Riêng các địa phương: Huế, Đà Nẵng …"."""
    if len(subject) != 1 or subject[0][2].kind is not AgencyKind.GROUP:
        return False
    return _MEMBERS.match(text, subject[0][1]) is not None


def _about(text: str, start: int, whole: int, names: Names, context: Context) -> tuple[Names, str]:
    """Whom "Đối với X: …", "Trách nhiệm của X" is about; who acts behind the colon, if named."""
    end = _NAMED_ONLY.match(text, names[-1][1], whole) if names else None
    if end and end.end() == whole:
        return names, "label"
    if not (end and ":" in end[0]):
        names = headed(text, start, whole, names)
        end = _COLON.match(text, names[-1][1], whole) if names else None
    if not end:
        return [], ""
    begin = past(MARK, text, end.end())
    opening = _opening(text, begin, _word(text, begin), whole, context)
    own, told = _subject(text, opening, whole, context)
    speaks = own and told == "subject" and not text[start - 4 : start].endswith("của ")
    return (own if speaks else names), "subject"


def _is_plain(text: str, name: tuple[int, int, AgencyName]) -> bool:
    """Whether a name can be nothing else, so that any verb may follow; not "Thống kê"."""
    return text[name[0]].isupper() and len(name[2].name.split()) > 2


def _speaks_for_itself(text: str, names: Names, end: int, context: Context) -> bool:
    """Whether the issuer only closes its letter: "Sở X gửi Sở Y tổng hợp"."""
    own = context.issuer is not None and names[-1][2].name == context.issuer.name
    return own and len(names) == 1 and _CLOSING.match(text, names[-1][1], end) is not None


def _inner_subject(text: str, start: int, end: int, context: Context) -> Names:
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


def _acts(text: str, name: tuple[int, int, AgencyName], at: int, end: int) -> bool:
    """Whether a verb stands at a place, behind the last of some bodies."""
    if PREDICATE.match(text, at, end):
        return True
    return _is_plain(text, name) and GOES_ON.match(text, at, end) is not None


def _titled(text: str, start: int, end: int, context: Context) -> Names:
    """Who acts behind a title: "Chế độ báo cáo: Sở A tổng hợp …"."""
    title = _TITLE.match(text, start, end)
    names = within(agency_list(text, title.end(), context, stop=end), end) if title else []
    return names if names and PREDICATE.match(text, names[-1][1], end) else []


def _doers(text: str, start: int, end: int, context: Context) -> Names:
    """Who does what a clause is about: "Kinh phí mua sắm do Sở A lập", "Việc này được giao B"."""
    if not _DEED.match(text, start, end):
        return []
    for by in _BY.finditer(text, start, min(end, start + _REACH)):
        names = within(agency_list(text, by.end(), context, stop=end), end)
        if names and _acts(text, names[-1], names[-1][1], end):
            return names
    return []
