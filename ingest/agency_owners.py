"""Whose a body is, where its name leaves that open: its province's, its parent's, a part's."""

import re
from functools import lru_cache

from ..ontology.tables import Reference
from .context import Context
from .letters import CAPITAL

_TOP_AREA = re.compile(r"(?i)\b(tỉnh|thành phố)$")  # matches "Công an tỉnh"; not "tỉnh ủy"
_OTHER_PROVINCE = re.compile(rf"\btỉnh [{CAPITAL}]")  # "UBND tỉnh Hà Đông"; not "Công an tỉnh"
_LOW_AREA = re.compile(r"(?i)\b(huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$")
_COMMITTEE = re.compile(r"\b[TtT](?:ỉnh|hành) ủy$")  # matches "Ban Tuyên giáo Tỉnh ủy"
_LOW_COMMITTEE = re.compile(r"(?i)\b(đảng ủy|huyện ủy|thị ủy|quận ủy|đảng bộ)$")
# "Tỉnh ủy Lào Cai", "Đảng ủy xã Y Can …"; not "Đảng ủy Chính phủ"
_ANY_COMMITTEE = re.compile(
    r"(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy|Đảng ủy (?=(?:xã|phường|thị trấn|đặc khu) )"
)
_YOUTH = re.compile(r"\b(?:Tỉnh|Thành) đoàn$")  # matches "Bí thư Tỉnh đoàn"; goes without "tỉnh"
_LISTED_COMMITTEES = re.compile(r"(?i)(?:các )?(?:huyện ủy|thị ủy|thành ủy|quận ủy)(?:,| và)")
_PARENT = re.compile(r"\b(Sở|Bộ|Cục|Tổng cục|Ban|Viện|Chi cục|Trung tâm|Học viện)$")
# "UBND các xã, thị trấn" of a district; not "các huyện, thành phố"
_COMMUNES = re.compile(
    r"(?i)\b(?:các )?(?:xã|phường|thị trấn)(?:(?:,| và) (?:xã|phường|thị trấn)){0,2}$"
)
# "Trưởng các xóm, tổ dân phố", "Bí thư chi bộ thôn" of a commune; not "các thôn"
_HAMLETS = re.compile(
    r"(?i)(?:trưởng|bí thư|tổ trưởng) [^.;:]{0,60}?(?:thôn|xóm|bản|ấp|buôn|làng|khóm|tổ dân phố"
    r"|khu phố|khối phố|khu dân cư)$"
)
_DISTRICT = re.compile(
    r"(?:(?i:huyện|quận|thị xã)|thành phố(?= [^,]+ tỉnh)) (?=[A-ZĐÂÊÔƠƯÁÀẢÃẠĂÍÓÚÝỦ])"
)
# the part of a province that an issuer belongs to: "huyện Chư Păh …", "phường Y"; not "các xã"
_PART = re.compile(
    r"(?<=Ủy ban nhân dân )(?:huyện|quận|thị xã|xã|phường|đặc khu|thành phố(?= [^,]+ tỉnh)) "
    r"(?=[A-ZĐÂÊÔƠƯÁÀẢÃẠĂÍÓÚÝỦ])"
)
# what every commune has its own of: "Mặt trận Tổ quốc", "các tổ chức chính trị - xã hội"
_COMMUNES_OWN = re.compile(
    r"(?i)^(?:cơ quan )?(?:các )?(?:(?:ban thường trực )?(?:ủy ban )?mặt trận tổ quốc(?: việt nam)?"
    r"|tổ chức chính trị ?- ?xã hội|hội nông dân|hội cựu chiến binh|hội liên hiệp phụ nữ)$"
)
# the commune of an issuer: "xã Y Can tỉnh Lào Cai"; not "Đảng ủy các xã"
_COMMUNE = re.compile(
    r"(?:Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy|Đảng bộ) "
    rf"(?P<name>(?:xã|phường|thị trấn|đặc khu) [{CAPITAL}].*)"
)
# first words of bodies that every province has its own of
_LOCAL = re.compile(
    r"(?i)^(?:(?:các|những) )?(?:(?:thủ trưởng|người đứng đầu|(?:phó )?giám đốc|(?:phó )?chủ tịch|"
    r"(?:phó )?chánh|lãnh đạo|(?:chi )?cục trưởng|(?:phó )?trưởng ban|hiệu trưởng|chỉ huy trưởng|"
    r"thường trực|bí thư|ban thường vụ|ban chấp hành|ủy viên) (?:các )?)?"
    r"(?:sở|ủy ban nhân dân|hội đồng nhân dân|công an (?:tỉnh|các)"
    r"|(?<!các )trường (?:cao đẳng|trung cấp)|trường (?:cao đẳng|trung cấp)(?! (?-i:[a-zđ]))|"
    r"chi cục|huyện ủy|thị ủy|quận ủy|đảng ủy (?:các )?(?:xã|phường|đặc khu|huyện|sở)"
    r"|đảng bộ (?:các )?(?:xã|phường|đặc khu|huyện)"
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
    r"(?i)\bcác tỉnh\b|\bkhu vực [IVX\d]+\b|\btrung ương\b|\bchính phủ\b|\bquốc hội\b"
    r"|\btối cao\b|\bbộ, ngành\b"
    r"|\bviệt nam (?:tại|ở)\b|^(?:hiệp|tổng) hội\b.* việt nam$"
    r"|^(?:các )?bộ\b(?! (?:chỉ huy|tư lệnh|đội))"
)
# "Phòng Kinh tế", "Phó Trưởng phòng Tổng hợp"; not "Phòng cháy"
_SECTION = re.compile(r"(?:(?:Phó )?Trưởng p|P)hòng [A-ZĐÂÊÔƯ]")
# "các phòng", "Các phòng chuyên môn, trung tâm và đơn vị"; not "các phòng khám"
_SECTIONS = re.compile(
    r"(?i)các phòng(?: chuyên môn)?(?:, (?:ban|đơn vị|trung tâm))*(?: và đơn vị)?"
)
_OFFICE = re.compile(r"Sở|Cục|Ban |Chi cục|Viện|Trung tâm")
# a ministry, or a body of its rank
_MINISTRY = re.compile(r"Bộ |Thanh tra Chính phủ|Văn phòng Chính phủ|Ngân hàng Nhà nước Việt Nam$")
# "Vụ Pháp chế", "Vụ trưởng Vụ Kế hoạch": a department is never a body of its own; not "Vụ Hè"
_DEPARTMENT = re.compile(r"(?:(?:Phó )?Vụ trưởng )?Vụ [A-ZĐÂÊÔƯ]")
_FUNCTION = (  # what every ministry has a unit of its own for
    r"(?:(?:hợp tác|hội nhập) quốc tế|kế hoạch|tài chính|tổ chức|cán bộ|pháp chế|đào tạo|khoa học"
    r"|công nghệ|thông tin|chuyển đổi số|dữ liệu|thống kê|quản trị|thi đua|khen thưởng"
    r"|truyền thông|quản lý chất lượng)"
)
# "Cục Hợp tác quốc tế", "Trung tâm Công nghệ thông tin"; not "Cục Đường bộ Việt Nam"
_COMMON_UNIT = re.compile(
    rf"(?i)(?:(?:phó )?(?:cục trưởng|giám đốc) )?(?:cục|trung tâm) {_FUNCTION}"
    rf"(?:(?:,| -|,? và)? {_FUNCTION}){{0,4}}"
)
_PARTY_BOARD = re.compile(
    r"(?i)^(?:ban (?:tuyên giáo|tổ chức|dân vận|nội chính|xây dựng đảng|kinh tế|thường vụ"
    r"|chấp hành)"
    r"(?: và dân vận)?|(?:cơ quan )?ủy ban kiểm tra|văn phòng)$"
)
_OPEN = (
    *("tỉnh", "thành phố", "huyện", "quận", "xã", "phường", "thị trấn", "đặc khu", "khu phố"),
    *("ủy", "bộ", "sở", "cục", "ban", "viện", "trung tâm"),
    *("thôn", "xóm", "bản", "ấp", "buôn", "làng", "khóm", "tổ dân phố", "khối phố", "dân cư"),
)
"""How names end that leave open whose the body is."""


def with_owner(name: str, context: Context) -> str:
    """The name with the owner that its last word leaves open, or that its kind must have."""
    owned = _by_last_word(name, context) if name.lower().endswith(_OPEN) else ""
    return owned or _by_kind(name, context)


def _by_last_word(name: str, context: Context) -> str:
    """A name that ends with a place's or a parent's kind, with which one; "" where none is told."""
    province = province_form(context)
    issuer = context.issuer.name if context.issuer else ""
    if province and _COMMITTEE.search(name) and not re.search(r"(?<!thuộc) thành ủy$", name):
        return f"{name} {context.province if context.province != 'Hồ Chí Minh' else province}"
    match = _TOP_AREA.search(name) if province else None
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
    if match and not _is_one_of_many(name, match) and (owner := _own_part(issuer, match[1])):
        return name[: match.start()] + owner
    if _HAMLETS.match(name) and (commune := _PART.search(issuer)):
        return f"{name} {issuer[commune.start() :]}"
    if _COMMUNES.search(name) and (district := _DISTRICT.search(issuer)):
        return f"{name} {issuer[district.start() :]}"
    return ""


def _by_kind(name: str, context: Context) -> str:
    """A name of a kind that every province or office has, with whose it is; else the name."""
    province = province_form(context)
    issuer = context.issuer.name if context.issuer else ""
    if _is_own_unit(name, issuer) or _is_ministry_unit(name, issuer):
        return f"{name} {issuer}"
    if _SECTION.match(name) and (district := _PART.search(issuer)):
        return f"{name} {issuer[district.start() :]}"
    if _SECTIONS.fullmatch(name) and _OFFICE.match(issuer):
        return f"{name} trực thuộc {issuer}"
    if _PARTY_BOARD.match(name) and (committee := _ANY_COMMITTEE.search(issuer)):
        return f"{name} {issuer[committee.start() :]}"
    if (commune := _COMMUNE.search(issuer)) and _COMMUNES_OWN.match(name):
        return f"{name} {commune['name']}"
    if province and _YOUTH.search(name):
        return f"{name} {context.province}"
    if (
        province
        and _LOCAL.match(name)
        and not _CENTRAL.search(name)
        and not _OTHER_PROVINCE.search(name)
    ):
        return f"{name} {province}"
    return name


def province_form(context: Context) -> str:
    """ "tỉnh Tây Ninh", "thành phố Hà Nội", "Thành phố Hồ Chí Minh"; "" for a central document."""
    return _province_form(context.reference, context.province, context.date)


@lru_cache(maxsize=64)  # each name of a document is asked for it
def _province_form(reference: Reference, province: str, date: str | None) -> str:
    if not province:
        return ""
    row = reference.province_by_name(province, date)
    city = row is not None and row.full_name.startswith("Thành phố")
    if province == "Hồ Chí Minh":
        return "Thành phố Hồ Chí Minh"
    return ("thành phố " if city else "tỉnh ") + province


def _ranked(printed: str, province: str) -> str:
    """The rank as printed with the province's name: "tỉnh" → "tỉnh Tây Ninh"."""
    plain = re.sub(r"(?i)^(?:tỉnh|thành phố) ", "", province)
    return province if plain == "Hồ Chí Minh" else f"{printed} {plain}"


def _own_part(issuer: str, word: str) -> str:
    """The issuer's name from a word on: "xã" in "Ủy ban nhân dân xã Y Can tỉnh Lào Cai"."""
    match = re.search(rf"(?i)(?<!\w){re.escape(word)}\s(?=[A-ZĐÂÊÔƠƯÁÀẢÃẠĂÍÓÚÝỦ])", issuer)
    return issuer[match.start() :] if match else ""


def _is_one_of_many(name: str, area: re.Match[str]) -> bool:
    """Whether an area is counted up itself: "UBND các xã"; not "các phòng, ban huyện"."""
    return bool(re.search(r"(?i)(?:các|những|mọi|,|/|và)\s*$", name[: area.start()]))


def _is_own_unit(name: str, issuer: str) -> bool:
    """Whether a section ("Phòng Quản lý Công nghiệp") must be one of the issuer's."""
    return bool(
        _SECTION.match(name)
        and not name.startswith("Phòng Thương mại và Công nghiệp")
        and _OFFICE.match(issuer)
        and " Sở " not in name
        and issuer not in name
    )


def _is_ministry_unit(name: str, issuer: str) -> bool:
    """Whether a unit of which every ministry has its own ("Vụ Pháp chế") must be the issuer's."""
    if not _MINISTRY.match(issuer) or " Bộ " in name:
        return False
    held = name in ("Chánh Văn phòng", "Chánh Thanh tra")
    return held or bool(_DEPARTMENT.match(name) or _COMMON_UNIT.fullmatch(name))
