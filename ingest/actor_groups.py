"""Groups that are told closer by what they do, and lists that the grammar of names cannot end.

"Tổ chức, cá nhân khai thác khoáng sản phải …", "Các đơn vị được kiểm tra có trách nhiệm …",
"…, các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành".
"""

import re

from ..ontology.reading import AgencyName
from ..ontology.words import AgencyKind
from .actor import Names, within
from .agencies import agency_list, complete
from .context import Context

_HEADING = 100  # characters; a longer line that names one group is a sentence
_REACH = 1500  # characters; no list of those who carry out a decision is longer

# a name that says no office ends so: "các tổ chức, cá nhân", "Đơn vị"; not "Sở Y tế"
_NOUN = re.compile(
    r"(?i)(?:tổ\s+chức|cá\s+nhân|doanh\s+nghiệp|đơn\s+vị|cơ\s+quan|cơ\s+sở|hộ\s+gia\s+đình|hợp\s+tác\s+xã"
    r"|hộ\s+kinh\s+doanh|địa\s+phương|chủ\s+đầu\s+tư|nhà\s+thầu|công\s+ty)$"
)
# one noun that stands for whoever is meant: "đơn vị được kiểm tra"; not "tổ chức" (a verb too)
_ONE = re.compile(
    r"(?i)(?:đơn\s+vị|cơ\s+quan|doanh\s+nghiệp|cơ\s+sở|chủ\s+đầu\s+tư|nhà\s+đầu\s+tư"
    r"|nhà\s+thầu|người|cá\s+nhân)(?=\s|\Z)"
)
ONE_WORDS = frozenset(["đơn", "cơ", "doanh", "chủ", "nhà", "người", "cá"])
"""The first words of such nouns."""
# an office told by its work: "giám đốc điều hành mỏ", "kế toán trưởng"; not "Giám đốc Sở Y tế"
_OFFICE = re.compile(
    r"(?:giám\s+đốc|nhân\s+sự|trưởng\s+đoàn|phó\s+trưởng\s+đoàn|thư\s+ký\s+đoàn|tổ\s+trưởng|thủ\s+kho"
    r"|chủ\s+đầu\s+tư|nhà\s+thầu|người\s+đứng\s+đầu|chủ\s+sở\s+hữu|kế\s+toán\s+trưởng)"
    r"(?:\s[^\W\d_A-Z]+){0,5}?(?=\s(?:hoặc|và|phải|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm)\s)"
)
_DUTY = (
    r"phải|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|có\s+nhiệm\s+vụ|có\s+nghĩa\s+vụ"
    r"|không\s+được(?!\s+giao)"
)
_WORK = (
    r"nghiêm\s+túc|khẩn\s+trương|chủ\s+động|căn\s+cứ|thực\s+hiện|tổ\s+chức|triển\s+khai|phối\s+hợp"
    r"|báo\s+cáo|chấp\s+hành|xây\s+dựng|rà\s+soát|tăng\s+cường|lập|gửi|cử|cung\s+cấp|tuân\s+thủ"
)
_DOES = (  # a verb that may also be what the group is told to do: only a duty behind it decides
    r"khai\s+thác|kinh\s+doanh|sản\s+xuất|cung\s+cấp|sử\s+dụng|nhập\s+khẩu|xuất\s+khẩu|chế\s+biến"
    r"|vận\s+chuyển|tham\s+gia|đầu\s+tư|quản\s+lý|vận\s+hành|đăng\s+ký|tổ\s+chức|xây\s+dựng|thi\s+công"
    r"|là|có(?!\s+(?:trách|nhiệm|nghĩa|biện|kế))"
)
_IS = (  # never what the group is told to do
    r"hoạt\s+động|được|đang|thuộc|trực\s+thuộc|trên\s+địa\s+bàn|nêu\s+trên|trong\s+cả\s+nước"
)
_HAS = (  # what some of a group have: the others are not meant
    r"có\s+(?:rừng|biển|đê|cửa\s+khẩu|biên\s+giới|đường\s+biên|dự\s+án|di\s+tích|lễ\s+hội|làng\s+nghề"
    r"|nông\s+sản|khoáng\s+sản|mỏ|tàu\s+cá|ngư\s+dân|cảng|hồ|đập|công\s+trình|tuyến|diện\s+tích"
    r"|sản\s+phẩm|vùng|khu\s+công\s+nghiệp|cụm\s+công\s+nghiệp|cơ\s+sở|dịch|nguy\s+cơ|đồng\s+bào"
    r"|học\s+sinh|lao\s+động|trồng|nuôi)\b"
)
# " khai thác khoáng sản" of "… khai thác khoáng sản phải lập", " được phân cấp" of "… được phân cấp
# chịu trách nhiệm"; nothing of " khai thác hiệu quả tiềm năng"
_CLOSER = re.compile(
    rf"(?i)\s+(?:(?:{_DOES}|{_IS})\b[^.;:()]{{1,90}}?(?<!và)(?<!,)(?=\s+(?:{_DUTY})\s)"
    rf"|(?:{_IS})\b[^.,;:()]{{1,60}}?(?<!và)(?=\s+(?:{_WORK})\s)"
    rf"|{_HAS}[^.;:()]{{0,60}}?(?<!và)(?<!,)(?=\s+(?:{_WORK}|thường\s+xuyên|chỉ\s+đạo)\s))"
)
# " thuyền viên" of "Các cơ sở đào tạo thuyền viên có trách nhiệm"
_OF_KIND = re.compile(
    r"(?:\s(?!và\b)[^\W\d_A-ZĐ]+){1,6}?(?=\s(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm)\s)"
)
_WORDS_ONLY = re.compile(r"(?:\s+[^\W\d_]+){1,9}\s*")
# " quản lý, sử dụng công trình" behind "được giao"; not " khẩn trương thực hiện", " rà soát."
_GIVEN_WHAT = re.compile(
    r"\s+(?:quản\s+lý|sử\s+dụng|khai\s+thác|vận\s+hành|bảo\s+trì|đầu\s+tư|thu|cấp)\b"
    r"(?:,?\s+(?!(?:nghiêm|khẩn|chủ|căn|có|phải|chịu|triển|phối)\b)[^\W\d_A-Z]+){0,16}\s*"
)
_TO_COLON = re.compile(r"[^.;:()\n]{1,90}(?:\n[^.;:()\n]{1,60})?(?=\s*:)")
# "chịu trách nhiệm thi hành Quyết định", "có trách nhiệm thực hiện Thông tư"; not "thực hiện việc"
ENFORCES = re.compile(
    r"\s+(?:(?:có|chịu)\s+trách\s+nhiệm\s+(?:tổ\s+chức\s+)?"
    r"(?:thi\s+hành|thực\s+hiện)\s+"
    r"(?:[Qq]uyết|[Nn]ghị|[Tt]hông|[Cc]hỉ|[Kk]ế|[Qq]uy|[Hh]ướng|[Vv]ăn)\b"
    r"|(?:căn\s+cứ|chiểu)\s+(?:[Qq]uyết|[Nn]ghị)\s+(?:định|quyết)\s+(?:này\s+)?thi\s+hành\b)"
)
# behind "Giám đốc các sở, ngành, địa phương": ": Sở Y tế, Công an tỉnh"
_MEMBERS = re.compile(r"\s*:\s+(?=[A-ZĐ])")
_HINT = re.compile(r"rách\s+nhiệm|thi\s+hành")
# "Chánh Vin phòng Bộ Y tế" of a scan, "Cục trưởng các cục có tên trên"; not "Chánh án"
_HEADS_OF = re.compile(
    r"(?:Chánh(?! án)|Cục\s+trưởng|Vụ\s+trưởng|Giám\s+đốc|Tổng\s+cục\s+trưởng|Thủ\s+trưởng)\s"
)
_AND_OR = re.compile(r"\s(?:hoặc|và)\s")
_JOINT = re.compile(r"\s*(?:[,;]\s*(?:và\s+)?|và\s+)")
_QUOTED = re.compile(r"[^“”;]{0,300}”")  # the rest of a name begun with “
_CUT = re.compile(r"\s*[,;]\s|\s+và\s+(?=các\s|[A-ZĐ])")
_PERSONS = re.compile(
    r"(?i:(?:các\s+)?(?:ông|đồng\s+chí)(?:\s*[(,/]?\s*(?:và\s+)?bà\)?)?)\s*:?\s+(?=[A-ZĐ])"
)
# "Ông Trần Văn A - Trưởng đoàn:", "Bà: Lê Thị B, Thư ký:"; not "Ông Trần Văn A:"
_PERSON = re.compile(
    r"(?:[Ôô]ng|[Bb]à|[ĐđD]ồng\s+chí)\s?[.:]?\s+(?:[A-ZĐÀ-Ỹ][^\W\d_]*\s+){2,5}[-–,]\s*"
    r"(?P<title>[^:;.\n]{3,80}?)\s*:"
)
PERSON_WORDS = frozenset(["các", "ông", "bà", "đồng", "dồng"])
"""First words where persons are named by their titles."""
_TEAM_TITLE = re.compile(
    r"(?i)(?:phó\s+)?(?:trưởng\s+(?:đoàn|ban|tổ)|tổ\s+trưởng|chủ\s+tịch\s+hội\s+đồng)|tổ\s+phó"
    r"|thư\s+ký(?:\s+(?:đoàn|tổ|hội\s+đồng))?|(?:ủy|thành)\s+viên(?:\s+(?:đoàn|tổ))?"
)


def told_closer(text: str, names: Names, end: int) -> Names:
    """The names with the last one's closer description, where a duty follows it; else []."""
    first, last, name = names[-1]
    if _NOUN.search(name.name):
        closer = _CLOSER.match(text, last, end)
    else:
        closer = _OF_KIND.match(text, last, end) if name.kind is AgencyKind.GROUP else None
    return [*names[:-1], _group(text, first, closer.end())] if closer else []


def one_told_closer(text: str, start: int, end: int) -> Names:
    """ "Đơn vị được kiểm tra có trách nhiệm …": one noun with its description; [] where no duty."""
    noun = _ONE.match(text, start, end)
    closer = _CLOSER.match(text, noun.end(), end) if noun else None
    return [_group(text, start, closer.end())] if closer else []


def headed(text: str, start: int, end: int, names: Names) -> Names:
    """Whom a heading up to its colon is about: "Đối với đơn vị được kiểm tra:"; else []."""
    if names and not _NOUN.search(names[-1][2].name):
        return []
    noun = None if names else _ONE.match(text, start, end)
    at = names[-1][1] if names else noun.end() if noun else -1
    rest = _TO_COLON.match(text, at, end) if at >= 0 else None
    first = names[-1][0] if names else start
    return [*names[:-1], _group(text, first, rest.end())] if rest else []


def one_headed(text: str, start: int, end: int) -> Names:
    """Whom a heading that is no sentence is about: "Trách nhiệm của nhà đầu tư"; else []."""
    noun = _ONE.match(text, start, end) if end - start < _HEADING else None
    only = noun and (noun.end() == end or _WORDS_ONLY.fullmatch(text, noun.end(), end))
    return [_group(text, start, end)] if only else []


def heading(text: str, names: Names, end: int) -> Names:
    """The bodies of a heading that only names a group and tells it closer; else [].

    "Các cơ sở khám bệnh ngoài công lập": nothing is said of it, and no stop stands behind it.
    """
    first, last, name = names[-1]
    told = name.name.endswith("được giao") and end - last < _HEADING
    rest = _GIVEN_WHAT if told else _WORDS_ONLY
    only = name.kind is AgencyKind.GROUP and rest.fullmatch(text, last, end)
    return [*names[:-1], _group(text, first, end)] if only else []


def offices(text: str, start: int, end: int) -> Names:
    """ "giám đốc điều hành mỏ hoặc nhân sự điều hành mỏ phải …"; [] where none must."""
    found: Names = []
    while office := _OFFICE.match(text, start, end):
        found.append(_group(text, start, office.end()))
        joint = _AND_OR.match(text, office.end(), end)
        if not joint:
            return found
        start = joint.end()
    return []


def team_member(text: str, start: int, end: int, context: Context) -> Names:
    """ "Ông Trần Văn A - Trưởng đoàn: …": by the title that the person has in the team."""
    person = _PERSON.match(text, start, end)
    if not person:
        return []
    first, last = person.span("title")
    names = within(agency_list(text, first, context, stop=last), last)
    if names and names[-1][1] == last:
        return names
    if not _TEAM_TITLE.fullmatch(text, first, last):
        return []
    return [(first, last, AgencyName(" ".join(text[first:last].split()), AgencyKind.UNIT))]


def enforcers(text: str, start: int, end: int, context: Context) -> Names:
    """Who carries a document out, each entry of the list before "chịu trách nhiệm thi hành".

    What the grammar of names does not know stays as printed, up to the next comma.
    """
    stop = min(end, start + _REACH)
    if not text[start : start + 1].isupper() or not _HINT.search(text, start, stop):
        return []
    formula = ENFORCES.search(text, start, stop)
    if not formula:
        return []
    persons = _PERSONS.match(text, start)
    at, stop = persons.end() if persons else start, formula.start()
    if at == start and not _HEADS_OF.match(text, at) and not agency_list(text, at, context):
        return []
    found: Names = []
    while at < stop:
        names = within(agency_list(text, at, context, bool(found), stop), stop)
        last = names[-1][1] if names else at
        if names and (members := _MEMBERS.match(text, last, stop)):
            found, at = found + names[:-1], members.end()
            continue
        joint = _JOINT.match(text, last, stop)
        if names and (joint or last == stop):
            found += names
        else:
            first = names[-1][0] if names else at
            cut = _CUT.search(text, _quoted_to(text, first, last, stop), stop)
            last = cut.start() if cut else stop
            printed = " ".join(text[first:last].split())
            found += names[:-1]
            if any(letter.isalpha() for letter in printed):
                found.append((first, last, complete(printed, context)))
            joint = _JOINT.match(text, last, stop)
        if not joint:
            break
        at = joint.end()
    return found


def _quoted_to(text: str, first: int, last: int, stop: int) -> int:
    """Where the “…” of a name ends, past its commas: "Ban Điều hành Đề án “Giữ rừng, giữ nước”"."""
    comma = _CUT.search(text, last, stop)
    mark = text.find("“", first, comma.start() if comma else stop)
    rest = _QUOTED.match(text, mark + 1, stop) if mark >= 0 else None
    return max(last, rest.end()) if rest else last


def _group(text: str, start: int, end: int) -> tuple[int, int, AgencyName]:
    while text[end - 1].isspace() or text[end - 1] in ",;":
        end -= 1
    return start, end, AgencyName(" ".join(text[start:end].split()), AgencyKind.GROUP)
