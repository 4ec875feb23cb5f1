"""Who issued a cited document: the body named beside it, else what its number makes certain."""

import re
from dataclasses import replace
from functools import lru_cache

from ..ontology.reading import AgencyName
from ..ontology.reference import AgencyEntry
from ..ontology.tables import Reference
from .agencies import agency_at, complete
from .agency_words import begins_line
from .context import Context
from .flowing import PAGE_END
from .letters import CAPITAL
from .numbers import Number

# "của Bộ trưởng Bộ Công Thương", "của đồng chí Chủ tịch UBND tỉnh", "của Hội nghị lần thứ sáu,
# Ban Chấp hành Trung ương", behind a date left blank too ("ngày … tháng 7"); not "của ngành"
_OF = re.compile(
    r"[\s,]{1,40}(?:ngày[\s._…]{1,30}+(?:tháng[\s._…\d]{1,20}+(?:năm[\s._…\d]{1,16}+)?)?)?(?:đã\s+được\s+)?(?:do|của|c[uủ]a)\s+(?:đồng\s+chí\s+)?"
    r"(?:Hội\s+nghị\s+lần\s+thứ\s+(?:[^\s,]+\s+){0,2}[^\s,]+,?\s+(?=Ban\s+Chấp\s+hành\s))?"
)
_OFFICE = re.compile(
    r"(?:Thứ\s+trưởng|Bộ\s+trưởng(?:,\s+Chủ\s+nhiệm)?|Phó\s+Giám\s+đốc|Giám\s+đốc|Phó\s+Chủ\s+tịch(?:\s+Thường\s+trực)?"
    r"|Chủ\s+tịch|Tổng\s+Giám\s+đốc|Thống\s+đốc|Chánh\s+án|Viện\s+trưởng|Tổng\s+Thanh\s+tra"
    r"|Tổng\s+Kiểm\s+toán|Phó\s+Cục\s+trưởng|Cục\s+trưởng|Tổng\s+cục\s+trưởng|Chánh\s+Văn\s+phòng|Chánh\s+Thanh\s+tra"
    r"|Trưởng\s+[Bb]an|Trưởng\s+phòng|Phó\s+Bí\s+thư(?:\s+Thường\s+trực)?|Bí\s+thư|Hiệu\s+trưởng|Thủ\s+trưởng)\s+"
    r"(?=(?:Bộ|Sở|Ban|Ủy|Uỷ|UBND|HĐND|Hội|Cục|Tổng|Văn|Thanh|Tỉnh|Thành|Huyện|Đảng|Viện|Tòa|Toà|Ngân|Bảo|Phòng|Chi|Kho|Trường|Kiểm|Liên)\b)"
)
_ISSUES = re.compile(
    r"\s\s*(?:(?:đã|vừa|có|mới)\s+)?(?:(?:ký\s+)?ban\s+hành|(?:phê\s+duyệt|nêu)\s+tại|ký|tại|có|theo)(?:\s+(?:các|những|tại))?\s*(?:\()?$"
    r"|\s*\($"  # "đề nghị của Sở Y tế (Công văn số 5"
)
_ISSUES_ENDS = ("hành", "ký", "tại", "có", "theo", "các", "những", "(")
"""What the words of `_ISSUES` end in; to ask for these first is cheaper by far."""
# "Trưởng phòng Kinh tế", "Phó Trưởng ban Tổ chức Tỉnh ủy": of Phòng Kinh tế, Ban Tổ chức Tỉnh ủy;
# not "Trưởng phòng Sở Y tế"
_HEAD_OF_UNIT = re.compile(
    r"(?:Phó\s+)?(?:Quyền\s+)?Trưởng\s+([Pp]hòng|[Bb]an)\s+(?!Sở|Bộ|Ban|Ủy|Phòng)(?=[A-ZĐ])"
)
# "Công ty cổ phần năng lượng Gió Xanh" before " về", a mark or the end; not "Công ty đã"
COMPANY = re.compile(
    r"(?:Tổng\s+công\s+ty|Công\s+ty|Tập\s+đoàn|Doanh\s+nghiệp\s+tư\s+nhân|Hợp\s+tác\s+xã)"
    r"(?:\s+[^\s,;:.()“”\"|]+){1,14}?(?=\s?[,;:.()“”\"|]|\Z|\s+(?:về|đề\s+nghị|xin|hỏi|gửi"
    r"|kiến\s+nghị|phản\s+ánh|ngày|có|đã|nêu|trình|tại)\s)"
)
_LONGEST = 200
# what no body's name holds: ", Ban Thường vụ", "khóa XIV", "và Điều 3"; not "Sở Khoa học"
# It begins with one class of signs, which the engine leaps to; which sign it was is asked then.
_CUT = re.compile(
    r"[,\s](?:(?<=,)\s"
    r"(?=(?:Ban|Ủy\s+ban|Uỷ\s+ban|UBND|Sở|Tỉnh\s+ủy|Huyện\s+ủy|Đảng\s+ủy|Văn\s+phòng)\s)"
    r"|(?<=\s)(?:[Kk]h(?:óa|oá)\s|[Bb]an\s+hành\s|[Qq]uy\s+định\s|về\s|thành\s+(?:các|những)\s|[Tt]hực\s+hiện\s"
    r"|[Tt]riển\s+khai\s|ngày\s|tại\s+(?:Công|Tờ|Báo|Văn|Thông|Quyết|Nghị|Kết|Kế)"
    r"|và\s+(?:Điều\s|khoản|điểm|Chương|Nghị|Chỉ|Quyết|Kết|Kế|Thông|Công\s+văn|Luật|Bộ\s+luật|Pháp\s+lệnh|Đề|Hướng|Tờ)))"
)
_COMMUNE = re.compile(
    r"(?:nhân dân|Đảng ủy|Hội đồng nhân dân) (?:xã|phường|đặc khu|huyện|quận|thị)"
)
_INK = re.compile(r"\S")
_START = re.compile(rf"(?<![^\W_])[{CAPITAL}]")


def issuer_after(text: str, at: int, context: Context) -> tuple[int, AgencyName] | None:
    """The body of "của X" at an offset, and where its name ends; None where none is named there."""
    of = _OF.match(text, at)
    if not of:
        return None
    named = _named(text, of.end(), context)
    if named and "," in of[0] and _ITS_OWN.match(text, named[0]):
        return None  # ", của Bộ Xây dựng tại văn bản số 6": of what follows
    return named


_ITS_OWN = re.compile(
    r"\s+tại\s+(?:các\s+)?(?:[Vv]ăn\s+bản|[Cc]ông\s+văn|[Tt]ờ\s+trình|[Bb]áo\s+cáo)\s+số\s"
)


def issuer_before(text: str, mention_start: int, context: Context) -> tuple[int, AgencyName] | None:
    """The body of "X ban hành …" or "X tại …" before a mention, and where its name begins."""
    window = max(0, mention_start - 160)
    before = text[window:mention_start].rstrip()
    issues = _ISSUES.search(before) if before.endswith(_ISSUES_ENDS) else None
    if not issues:
        return None
    end = window + issues.start()
    for start in _START.finditer(text, max(window, end - 120), end):
        named = _named(text, start.start(), context)
        if named and named[0] == end:
            return start.start(), named[1]
    return None


def _named(text: str, at: int, context: Context) -> tuple[int, AgencyName] | None:
    """The body whose name, or whose head's title, begins at an offset."""
    whole = _on_one_line(text, at, min(len(text), at + _LONGEST))
    if whole.startswith("Ban Chỉ đạo Trung ương về"):  # a field behind "về" is part of its name
        listed = _agency(whole, 0, context)
        if listed and is_listed(listed[1].name, context.reference):
            return at + listed[0], listed[1]
    cut = _CUT.search(text, at, at + _LONGEST)
    window = _on_one_line(text, at, cut.start() if cut else min(len(text), at + _LONGEST))
    if unit := _HEAD_OF_UNIT.match(window):
        inside = _agency(unit[1].capitalize() + window[unit.end(1) :], 0, context)
        if inside and inside[0] > len(unit[1]):
            return at + unit.start(1) + inside[0], inside[1]
    office = _OFFICE.match(window)
    found = _agency(window, office.end(), context) if office else None
    found = found or _agency(window, 0, context) or _company(window)
    return (at + found[0], found[1]) if found else None


def _company(window: str) -> tuple[int, AgencyName] | None:
    """A company whose name the grammar of names cannot end; it has a capital of its own."""
    named = COMPANY.match(window)
    if not named or not any(word[0].isupper() for word in named[0].split()[2:]):
        return None
    return named.end(), AgencyName(" ".join(named[0].split()))


def _on_one_line(text: str, start: int, stop: int) -> str:
    """A stretch of text, with spaces for the ends of lines and pages inside its paragraph."""
    window = text[start:stop]
    if "\n" not in window:
        return window
    if window.count("\n") > 1:
        window = PAGE_END.sub(lambda end: " " * len(end["gap"]), window)
    place = window.find("\n")
    while place >= 0:
        word = _INK.search(window, place)
        if word and not begins_line(text, start + word.start()):
            window = f"{window[:place]} {window[place + 1 :]}"
        place = window.find("\n", place + 1)
    return window


@lru_cache(8192)
def _agency(window: str, first: int, context: Context) -> tuple[int, AgencyName] | None:
    found = agency_at(window, first, context)
    return (found[0], _usual(found[1], context)) if found else None


def _usual(named: AgencyName, context: Context) -> AgencyName:
    """A central body by its name in the tables: "Ban Bí thư Trung ương Đảng" is Ban Bí thư."""
    entry = None if named.province else context.reference.agency_by_name(named.name, context.date)
    if entry is None or entry.level != "central" or entry.name == named.name:
        return named
    return replace(named, name=entry.name)


@lru_cache(4096)
def is_listed(name: str, tables: Reference) -> bool:
    """Whether the tables have a body of this name."""
    return tables.agency_by_name(name) is not None


def certain_issuer(number: Number, date: str | None, context: Context) -> AgencyName | None:
    """The body that a symbol makes certain: "…/NĐ-CP" Chính phủ, "…/TT-BCT" its ministry."""
    entry = _bearer(number.groups, number.repaired, date, context.reference)
    if entry is None or entry.level != "central" or number.groups[-1].upper() == "TW":
        return None  # TW is the Central Committee's, the Politburo's and the Secretariat's
    return _completed(entry.name, context)


def local_issuer(number: Number, date: str | None, context: Context) -> AgencyName | None:
    """The provincial body of a symbol in its own province's document: "…/UBND-TH", "…/TTr-SCT"."""
    entry = _bearer(number.groups, number.repaired, date, context.reference)
    if entry is None or entry.level != "province" or entry.party or not context.province:
        return None
    if context.issuer and _COMMUNE.search(context.issuer.name):
        return None  # "UBND" there is as often its own as the province's
    named = _completed(entry.name, context)
    return named if named.province else None


@lru_cache(4096)
def _completed(name: str, context: Context) -> AgencyName:
    return complete(name, context)


@lru_cache(4096)
def _bearer(
    groups: tuple[str, ...], repaired: bool, date: str | None, tables: Reference
) -> AgencyEntry | None:
    """The body that the codes of a symbol stand for on a date, its type and units left aside."""
    if tables.types_by_code(groups[0]) and len(groups) > 1:
        groups = groups[1:]
    elif len(groups) == 1 and repaired:
        groups = _unglued(groups[0], tables)
    for length in (3, 2, 1):
        for joint in ("-", "&", "."):
            if len(groups) >= length and (length > 1 or joint == "-"):
                entry = tables.agency_by_code(joint.join(groups[:length]), date)
                if entry:
                    return entry
    bare = groups[0].rstrip("0123456789") if groups else ""
    return tables.agency_by_code(bare, date) if bare else None


def _unglued(code: str, tables: Reference) -> tuple[str, ...]:
    """The organ at the end of a symbol that has lost its hyphen: NĐCP → CP."""
    for length in (4, 3, 2):
        head, tail = code[:length], code[length:]
        if tail and tables.types_by_code(head) and tables.agencies_by_code(tail):
            return (tail,)
    return (code,)
