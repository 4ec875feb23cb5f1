"""From a body's name as printed to its full name: abbreviations, its province or parent."""

import re

from ..ontology.folding import spelled
from ..ontology.reading import AgencyName
from ..ontology.words import AgencyKind
from .context import Context

_SHORT = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc",
    "TT.HĐND": "Thường trực Hội đồng nhân dân",
    "BCH": "Ban Chấp hành",
    "BTV": "Ban Thường vụ",
    "BCĐ": "Ban Chỉ đạo",
    "BCS": "Ban cán sự",
    "BQL": "Ban Quản lý",
    "QLDA": "quản lý dự án",
    "ĐTXD": "đầu tư xây dựng",
    "KKT": "khu kinh tế",
    "KCN": "khu công nghiệp",
    "CCN": "cụm công nghiệp",
    "LĐLĐ": "Liên đoàn Lao động",
    "BHXH": "Bảo hiểm xã hội",
    "NHNN": "Ngân hàng Nhà nước",
    "KBNN": "Kho bạc Nhà nước",
    "VPCP": "Văn phòng Chính phủ",
    "VPUBND": "Văn phòng Ủy ban nhân dân",
    "VP": "Văn phòng",
    "TW": "Trung ương",
    "TƯ": "Trung ương",
    "T.Ư": "Trung ương",
    "TP": "thành phố",
    "KH&ĐT": "Kế hoạch và Đầu tư",
    "KHĐT": "Kế hoạch và Đầu tư",
    "TN&MT": "Tài nguyên và Môi trường",
    "TNMT": "Tài nguyên và Môi trường",
    "NN&MT": "Nông nghiệp và Môi trường",
    "NNMT": "Nông nghiệp và Môi trường",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NNPTNT": "Nông nghiệp và Phát triển nông thôn",
    "KH&CN": "Khoa học và Công nghệ",
    "KHCN": "Khoa học và Công nghệ",
    "GD&ĐT": "Giáo dục và Đào tạo",
    "GDĐT": "Giáo dục và Đào tạo",
    "VH,TT&DL": "Văn hóa, Thể thao và Du lịch",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "VHTT&DL": "Văn hóa, Thể thao và Du lịch",
    "TT&TT": "Thông tin và Truyền thông",
    "TTTT": "Thông tin và Truyền thông",
    "LĐTB&XH": "Lao động - Thương binh và Xã hội",
    "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội",
    "GTVT": "Giao thông vận tải",
    "DT&TG": "Dân tộc và Tôn giáo",
    "DTTG": "Dân tộc và Tôn giáo",
}
# matches "UBND", "KH&ĐT", "T.Ư", "LĐ-TB&XH"; not "Ủy"
_CAPITALS = re.compile(r"(?<![\w&])[A-ZĐƯÂÔÊ]{2,}(?:[.&,-]{1,2}[A-ZĐƯ]+){0,3}(?![\w&])|\bT\.Ư\b")
_CITY = re.compile(r"\bTP\.?(?=\s?[A-ZĐ]\w)")  # matches "TP. Huế", "TP Huế"; not "TPHCM"

# matches "có liên quan", "liên quan", "hữu quan" at the end; not "cơ quan"
_CONCERNED = re.compile(r"(?:liên|hữu) quan$")
_WORD = re.compile(r"[^\W\d_]+")
# matches "các sở", "UBND xã, phường"; not "Ban Quản lý các khu công nghiệp", "Bộ Văn hóa, Thể thao"
_MANY = re.compile(
    r"(?i)(?:^|(?<!quản lý) (?<!liên hiệp )(?<!hội )(?<!đảng ủy ))(?:các|những|mọi)\s"
    r"|\b(?:xã|phường|huyện|thị xã|quận), "
)
_TOP_AREA = re.compile(r"(?i)\b(tỉnh|thành phố)$")  # matches "Công an tỉnh"; not "tỉnh ủy"
_LOW_AREA = re.compile(r"(?i)\b(huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$")
_COMMITTEE = re.compile(r"\b[TtT](?:ỉnh|hành) ủy$")  # matches "Ban Tuyên giáo Tỉnh ủy"
_LOW_COMMITTEE = re.compile(r"(?i)\b(đảng ủy|huyện ủy|thị ủy|quận ủy|đảng bộ)$")
_LISTED_COMMITTEES = re.compile(r"(?i)(?:các )?(?:huyện ủy|thị ủy|thành ủy|quận ủy)(?:,| và)")
_PARENT = re.compile(r"\b(Sở|Bộ|Cục|Tổng cục|Ban|Viện|Chi cục|Trung tâm|Học viện)$")
_UNIT = re.compile(r"(?i)^(?:trưởng )?phòng (?!thương mại và công nghiệp|cháy)|^vụ ")

# matches "phường Yên Bái": a ward of that name is no province
_LOW_PLACE = re.compile(
    r"(?i:\b(?:phường|xã|huyện|quận|thị xã|thị trấn)) (?:[^\W\d_a-zà-ỹ][^\W\d_]*\s?){1,4}"
)

# first words of bodies that every province has its own of
_LOCAL = re.compile(
    r"(?i)^(?:(?:các|những) )?(?:(?:thủ trưởng|người đứng đầu|(?:phó )?giám đốc|(?:phó )?chủ tịch|"
    r"(?:phó )?chánh|lãnh đạo|(?:chi )?cục trưởng|(?:phó )?trưởng ban|hiệu trưởng|chỉ huy trưởng|"
    r"thường trực|bí thư) (?:các )?)?"
    r"(?:sở|ủy ban nhân dân|hội đồng nhân dân|công an (?:tỉnh|các)|trường cao đẳng"
    r"|trường trung cấp|"
    r"chi cục|huyện ủy|thị ủy|quận ủy|đảng ủy (?:các )?(?:xã|phường|đặc khu|huyện)"
    r"|ban quản lý (?!rủi)|trung tâm xúc tiến|"
    r"trung tâm phục vụ hành chính công|bộ chỉ huy|thanh tra tỉnh|mặt trận tổ quốc|"
    r"ủy ban mặt trận tổ quốc|ban thường trực ủy ban mặt trận|"
    r"tổ chức chính trị ?- ?xã hội|liên đoàn lao động|hội liên hiệp phụ nữ|hội nông dân|"
    r"hội cựu chiến binh|đoàn thanh niên cộng sản|tỉnh đoàn|đoàn đại biểu quốc hội|"
    r"văn phòng ủy ban nhân dân|văn phòng đoàn đại biểu|báo và |đài phát thanh|liên hiệp các|"
    r"hiệp hội doanh nghiệp|kho bạc nhà nước|bảo hiểm xã hội|cục thuế|cục thống kê|cục hải quan|"
    r"cục quản lý thị trường|cục thi hành án|ban dân tộc|đảng đoàn|ban cán sự đảng|công an|"
    r"huyện|thị xã|xã|phường|ban,? ngành|phòng|đoàn thể)\b"
)
_CENTRAL = re.compile(
    r"(?i)\bcác tỉnh\b|\btrung ương\b|\bchính phủ\b|\bquốc hội\b|\btối cao\b|\bbộ, ngành\b"
    r"|\bviệt nam (?:tại|ở)\b"
    r"|^(?:các )?bộ\b(?! (?:chỉ huy|tư lệnh|đội))"
)
_OFFICE = re.compile(r"Sở|Cục|Ban |Chi cục|Viện|Trung tâm")
_PARTY_BOARD = re.compile(
    r"(?i)^(?:ban (?:tuyên giáo|tổ chức|dân vận|nội chính|xây dựng đảng|kinh tế|thường vụ"
    r"|chấp hành)"
    r"(?: và dân vận)?|ủy ban kiểm tra|văn phòng)$"
)


def complete(printed: str, context: Context) -> AgencyName:
    """The full name of a body: abbreviations written out, its province or parent where it needs it.

    Spelling and capitals stay as printed. Groups of "bodies concerned" and those that name no
    office take no province; a ministry has none.
    """
    name = _written_out(spelled(printed).strip(" .;:,"))
    group = bool(_MANY.search(name)) or name[:1].islower()
    kind = AgencyKind.GROUP if group else AgencyKind.UNIT if _UNIT.match(name) else AgencyKind.BODY
    if _CONCERNED.search(name):
        return AgencyName(name, AgencyKind.GROUP)
    named = _named_province(name, context)
    if named:
        return AgencyName(_with_rank(name, named, context), kind, named)
    full = _with_owner(name, context)
    if not context.province:
        return AgencyName(full, kind)
    return AgencyName(full, kind, _named_province(full, context))


def province_form(context: Context) -> str:
    """ "tỉnh Tây Ninh", "thành phố Hà Nội", "Thành phố Hồ Chí Minh"; "" for a central document."""
    if not context.province:
        return ""
    row = context.reference.province_by_name(context.province, context.date)
    city = row is not None and row.full_name.startswith("Thành phố")
    if context.province == "Hồ Chí Minh":
        return "Thành phố Hồ Chí Minh"
    return ("thành phố " if city else "tỉnh ") + context.province


def _written_out(name: str) -> str:
    name = _CITY.sub("thành phố", name)
    return _CAPITALS.sub(lambda match: _expanded(match[0]), name)


def _expanded(short: str) -> str:
    if short in _SHORT:
        return _SHORT[short]
    return " ".join(_SHORT.get(part, part) for part in short.split(".")) if "." in short else short


def _named_province(name: str, context: Context) -> str:
    """The plain name of the province that a name holds, "" where it holds none."""
    name = _LOW_PLACE.sub("", name)
    if context.province and re.search(rf"(?<!\w){re.escape(context.province)}(?!\w)", name):
        return context.province
    words = [(match.start(), match.end()) for match in _WORD.finditer(name)]
    for length in (3, 2):
        for first in range(len(words) - length, -1, -1):
            part = name[words[first][0] : words[first + length - 1][1]]
            if part[0].isupper() and words[first][0]:
                row = context.reference.province_by_name(part, context.date)
                if row is not None and row.name.lower() == part.lower():
                    return row.name
    return ""


def _with_rank(name: str, province: str, context: Context) -> str:
    """ "Sở Ngoại vụ Tây Ninh" → "Sở Ngoại vụ tỉnh Tây Ninh": a province has its rank."""
    if name.startswith(("Sở ", "Ủy ban nhân dân ", "Hội đồng nhân dân ")) and name.endswith(
        province
    ):
        own = Context(context.reference, None, province, context.date)
        before = name[: -len(province)].rstrip()
        if not re.search(r"(?i)(?:tỉnh|thành phố|của|[,\-–])$", before):
            return f"{before} {province_form(own)}"
    return name


def _with_owner(name: str, context: Context) -> str:
    """The name with the owner that its last word leaves open, or that its kind must have."""
    province = province_form(context)
    issuer = context.issuer.name if context.issuer else ""
    if _COMMITTEE.search(name) and province and not re.search(r"(?<!thuộc) thành ủy$", name):
        return f"{name} {context.province if context.province != 'Hồ Chí Minh' else province}"
    match = _TOP_AREA.search(name)
    if match and province.lower().startswith(match[1].lower()) and name[match.start() - 2] != ",":
        return f"{name[: match.start()]}{_ranked(match[1], province)}"
    if (match := _LOW_COMMITTEE.search(name)) and not _LISTED_COMMITTEES.match(name):
        if owner := _own_part(issuer, match[1]):
            return name[: match.start()] + owner
        if match.start() or match[1].lower() == "đảng ủy":
            return name
    if (match := _PARENT.search(name)) and match.start() and issuer.startswith(match[1]):
        return name[: match.start()] + issuer
    match = _LOW_AREA.search(name)
    if match and not _MANY.search(name) and (owner := _own_part(issuer, match[1])):
        return name[: match.start()] + owner
    if _is_own_unit(name, issuer):
        return f"{name} {issuer}"
    if re.fullmatch(
        r"(?i)các phòng(?: chuyên môn)?(?:, (?:ban|đơn vị|trung tâm))*(?: và đơn vị)?", name
    ) and _OFFICE.match(issuer):
        return f"{name} trực thuộc {issuer}"
    if _PARTY_BOARD.match(name) and (committee := re.search(r"(?:Tỉnh|Thành) ủy", issuer)):
        return f"{name} {issuer[committee.start() :]}"
    if province and _LOCAL.match(name) and not _CENTRAL.search(name):
        return f"{name} {province}"
    return name


def _ranked(printed: str, province: str) -> str:
    """The rank as printed with the province's name: "tỉnh" → "tỉnh Tây Ninh"."""
    plain = re.sub(r"(?i)^(?:tỉnh|thành phố) ", "", province)
    return province if plain == "Hồ Chí Minh" else f"{printed} {plain}"


def _own_part(issuer: str, word: str) -> str:
    """The issuer's name from a word on: "xã" in "Ủy ban nhân dân xã Y Can tỉnh Lào Cai"."""
    match = re.search(rf"(?i)(?<!\w){re.escape(word)}\s(?=[A-ZĐÂÊÔƠƯÁÀẢÃẠĂÍÓÚÝỦ])", issuer)
    return issuer[match.start() :] if match else ""


def _is_own_unit(name: str, issuer: str) -> bool:
    """Whether a section ("Phòng Quản lý Công nghiệp") must be one of the issuer's."""
    return bool(
        re.match(r"Phòng [A-ZĐÂÊÔƯ]", name)
        and not name.startswith("Phòng Thương mại và Công nghiệp")
        and _OFFICE.match(issuer)
        and " Sở " not in name
        and issuer not in name
    )
