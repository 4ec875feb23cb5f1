"""Whom a clause commands ("giao X"), and whom it has them work with ("phối hợp với Y")."""

import re
from collections.abc import Iterator

from ..ontology.words import Role
from .actor import Actor, Names, within
from .actor_clauses import MARK, past
from .agencies import agency_list
from .context import Context
from .cue_words import COMMANDS, COMPANIONS, PARTNERS, places_in
from .verbs import PREDICATE

_REACH = 400  # characters before a command in which its speaker or the clause's opening stands
# "Giao", "yêu cầu", "Ủy quyền cho"; not "theo yêu cầu của"
COMMAND = re.compile(
    r"(?i)\b(?:giao(?:\s+(?:nhiệm\s+vụ\s+)?cho)?|yêu\s+cầu|(?:kính\s+)?đề\s+nghị|phân\s+công(?:\s+cho)?"
    r"|kiến\s+nghị(?:\s+với)?|"
    r"cho\s+phép|đề\s+xuất(?:\s+với)?|ủy\s+quyền\s+cho|uỷ\s+quyền\s+cho"
    r"|kính\s+trình)\s*:?\s+(?:(?:đồng\s+chí|(?:các\s+)?ông(?:,?\s*\(?bà\)?)?|bà)\s*:?\s+"
    r"(?-i:(?:[A-ZĐÁÂẤÚÝ]\w*\s+){2,5}[-–,]\s*)?)?"
)
# before "giao", no comma behind what opens the sentence: "Sau khi xem xét UBND tỉnh"; not
# "nhiệm vụ UBND tỉnh"
_SPOKEN = re.compile(
    r"(?<!vụ)(?<!được)(?<!của)(?<!do)(?<!tại)(?<!theo)\s(?:Chủ\s+tịch\s+)?"
    r"(?:UBND|[ỦU][yỷ]\s+ban\s+nhân\s+dân)\s+(?:tỉnh|[Tt]hành\s+phố|huyện|xã|phường)\s+\Z"
)
_ORDERS = re.compile(r"(?i)giao|yêu|đề\s+nghị|phân")
# "phối hợp chặt chẽ, kịp thời với", "phối hợp với", "phối hợp"; not "sự phối hợp"
_WITH = re.compile(
    r"(?i)\bphối\s+hợp(?:(?:,|\s+và)?\s+(?:chặt\s+chẽ|hiệu\s+quả|trao\s+đổi|thống\s+nhất|tốt"
    r"|thường\s+xuyên|kịp\s+thời|đồng\s+bộ|quyết\s+liệt|chủ\s+động|toàn\s+diện|nhịp\s+nhàng"
    r"|đầy\s+đủ|có\s+hiệu\s+quả|tích\s+cực|liên\s+tục)){0,4}(?:\s+(?:v[ớóơo]i|cùng))?\s+"
)
_WITH_FROM = re.compile(
    r"(?i)(?:^|[.,;:(]|\b(?:chủ\s+trì|và|hoặc|tiếp\s+tục|chủ\s+động|tăng\s+cường|đồng\s+thời"
    r"|khẩn\s+trương|"
    r"có\s+trách\s+nhiệm|thường\s+xuyên|kịp\s+thời|tích\s+cực|quan\s+tâm|tập\s+trung|nhiệm\s+vụ|cần|phải|trực\s+tiếp))\s*$"
)
_ALONG = re.compile(r"(?i)\bcùng(?:\s+với)?\s+")
# "Sở A chủ trì cùng", "chủ trì, cùng"; not "cùng" between two who lead
_LEADING = re.compile(r"(?i)\bchủ\s+trì,?\s*\Z")
_LED = re.compile(r"(?i)chủ\s+trì[^.;:,]{0,20};\s*\Z")
_LEADS = re.compile(r"(?i)\s*(?:làm\s+đầu\s+mối\s+)?chủ\s+trì\s*,\s*")
# " phối hợp: (i)", " có trách nhiệm phối hợp thực hiện"; not " phối hợp với Sở Y tế"
_HELPS = re.compile(
    r"(?i)\s*(?:có\s+trách\s+nhiệm\s+|chịu\s+trách\s+nhiệm\s+)?phối\s+hợp\b(?!\s+(?:với|cùng)\b)"
)
# "phối hợp của Sở Y tế" behind "với sự", "có sự tham gia,"; not behind "tăng cường sự"
_HELP_OF = re.compile(r"(?i)phối\s+hợp(?:\s+chặt\s+chẽ)?\s+của\s+")
_HELP_FROM = re.compile(r"(?i)\b(?:với|có)\s+sự\s+(?:tham\s+gia,?\s+(?:và\s+)?)?\Z")
_HAVING = re.compile(r",\s+có\s+(?=\S)")
_SPELLED = re.compile(r"\s*\(\s*(?:gồm|như|bao gồm)?:?\s*")


def commanded(
    text: str, start: int, end: int, whole: int, opened: bool, led: bool, context: Context
) -> Names:
    """The bodies that the first command of a clause names; [] where it commands none.

    `opened` is true where it begins with "căn cứ", "để" and the like: a "giao" behind that
    opening's comma is then the document's own, but where it is `led` by the heading's body.
    """
    for command in _said(COMMAND, COMMANDS, text, start, end):
        orders = opened and not led and _ORDERS.match(command[0]) is not None
        if not _commands(text, start, command.start(), opened, orders, context):
            continue
        names = within(agency_list(text, command.end(), context, True, whole), whole)
        if names and _asks_leave(command[0], names, context):
            return []
        if names:
            return names
    return []


def _asks_leave(command: str, names: Names, context: Context) -> bool:
    """Whether the issuer only asks to be allowed something: "Cho phép Sở A (its own) ký kết"."""
    own = context.issuer is not None and [name.name for _, _, name in names] == [
        context.issuer.name
    ]
    return own and command.lower().startswith("cho")


def _commands(text: str, start: int, at: int, opened: bool, orders: bool, context: Context) -> bool:
    """Whether a "giao" is the document's own: it opens the clause or follows opening or speaker."""
    before = text[max(start, at - _REACH) : at].strip()
    if not before or before.endswith((":", "(", "” -", "” –", '" -', '" –')):
        return True
    if re.fullmatch(
        r"(?i)(?:đồng\s+thời|trong\s+đó|theo\s+đó|riêng|ngoài\s+ra|thống\s+nhất)[,:]?", before
    ):
        return True
    if orders and before.endswith(","):
        return True
    if opened and _SPOKEN.search(text, max(start, at - 80), at):
        return True
    comma = text.rfind(",", max(start, at - _REACH), at) if opened else -1
    after_opener = past(MARK, text, comma + 1) if comma >= 0 else start
    speaker = agency_list(text, after_opener, context)
    between = text[speaker[-1][1] : at].strip(" ,\n").lower() if speaker else ""
    return bool(speaker) and between in ("", "kính", "trân trọng")


def coordinated(
    text: str, start: int, end: int, whole: int, bodies_end: int, context: Context
) -> Iterator[Actor]:
    """The bodies that the actor works with; "đôn đốc A phối hợp với B" names no one of ours."""
    for joint in joints(text, start, end):
        before = text[max(start, joint.start() - 40) : joint.start()]
        own = not before.strip() or joint.start() - bodies_end in range(0, 3)
        if not own and not _WITH_FROM.search(before):
            continue
        names = within(agency_list(text, joint.end(), context, stop=whole), whole)
        spelled_out = _spelled_out(text, names, whole, context)
        yield from _helpers(spelled_out or names)


def _helpers(names: Names) -> Iterator[Actor]:
    """The bodies that somebody else is to work with."""
    for first, last, name in names:
        yield Actor(name, Role.COORDINATE, first, last, "with")


def accompanied(text: str, start: int, end: int, whole: int, context: Context) -> Iterator[Actor]:
    """The bodies of "chủ trì cùng Sở A", and of "Cùng với Sở A rà soát …" as a clause begins."""
    for along in _said(_ALONG, COMPANIONS, text, start, end):
        opens = along.start() == start
        if not opens and not _LEADING.search(text, max(start, along.start() - 20), along.start()):
            continue
        names = within(agency_list(text, along.end(), context, stop=whole), whole)
        if names and (not opens or PREDICATE.match(text, names[-1][1], whole)):
            yield from _helpers(names)


def helps(text: str, start: int, end: int, follows: bool) -> bool:
    """ "Sở A chủ trì; Sở B phối hợp …": whether the bodies of a clause work with those before.

    `follows` says that a body leads in the paragraph before it.
    """
    led = _LED.search(text, max(0, start - 40), start) or (
        follows and text[max(0, start - 4) : start].rstrip().endswith(";")
    )
    return bool(led) and bool(_HELPS.match(text, end))


def beside(text: str, bodies_end: int, end: int, context: Context) -> Iterator[Actor]:
    """ "Sở A chủ trì, các Sở: B, C phối hợp …": the bodies behind the comma."""
    led = _LEADS.match(text, bodies_end, end) if bodies_end >= 0 else None
    names = within(agency_list(text, led.end(), context, stop=end), end) if led else []
    if names and _HELPS.match(text, names[-1][1]):
        yield from _helpers(names)


def helped(text: str, start: int, end: int, context: Context) -> Iterator[Actor]:
    """The bodies of "với sự phối hợp của Y", and of ", có Y phối hợp" at a clause's end."""
    for place in places_in(text, PARTNERS, start, end):
        if told := _HELP_OF.match(text, place, end):
            if not _HELP_FROM.search(text, max(start, place - 40), place):
                continue
            names = within(agency_list(text, told.end(), context, stop=end), end)
        else:
            names = _with_help(text, start, place, context)
        yield from _helpers(names)


def _with_help(text: str, start: int, place: int, context: Context) -> Names:
    """The bodies right before a "phối hợp" that stand behind ", có "."""
    having = [*_HAVING.finditer(text, max(start, place - _REACH), place)]
    names = agency_list(text, having[-1].end(), context, stop=place) if having else []
    return names if names and not text[names[-1][1] : place].strip(" \ncùng") else []


def joints(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where "phối hợp với" stands."""
    return _said(_WITH, PARTNERS, text, start, end)


def _spelled_out(text: str, names: Names, end: int, context: Context) -> Names:
    """The bodies in brackets in place of their group: "các cơ sở đào tạo (Trường A, Trường B)"."""
    if not names:
        return []
    bracket = _SPELLED.match(text, names[-1][1], end)
    if not bracket:
        return []
    inner = agency_list(text, bracket.end(), context)
    if not inner or text[inner[-1][1] : inner[-1][1] + 1] != ")":
        return []
    return names[:-1] + inner


def _said(
    pattern: re.Pattern[str], cues: frozenset[str], text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern, which is tried only where one of its first words stands."""
    for place in places_in(text, cues, start, end):
        if place >= start and (match := pattern.match(text, place, end)):
            start = match.end()
            yield match
