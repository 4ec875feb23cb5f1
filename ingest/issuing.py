"""Which body issued a document, in full words with its province.

Asked in order: the letterhead; the line of the type ("NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ"); the organ's
code in the symbol with the seat of the date line; the signature; the text's own formula.
"""

import re
from collections import Counter
from functools import lru_cache

from ..ontology.folding import spelled
from ..ontology.reading import AgencyName, Mention
from ..ontology.tables import Reference
from ..ontology.words import Confidence
from .agencies import complete
from .by_symbol import is_cut, of_symbol
from .context import Context
from .everyday import LOW, everyday
from .found import Found, found
from .letterhead import Body, bodies
from .outline import Outline
from .ownnumber import Own
from .signature import Signature

Issued = tuple[AgencyName, Mention]

_NEEDS_PARENT = re.compile(
    r"(?:Văn phòng|Thanh tra|Vụ\b.*|Phòng\b.*|Ban Giám đốc|Tổ\b.*|Đoàn kiểm tra|Hội đồng .*|"
    r"Ban Chỉ đạo|Ban [Tt]hường trực)\Z"
)
_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) (?:ủy|uỷ)\b.*")
_PARTY_UNIT = re.compile(r"(?:Ban|Ủy ban Kiểm tra|Văn phòng|Trung tâm|Trường|Báo)\b")
_LOCAL_UNIT = re.compile(r"(?:Trung tâm|Chi cục|Ban Quản lý|Trường|Quỹ|Bệnh viện|Thanh tra)\b")
_VOTED = re.compile(
    r"biểu quyết của (?:các )?(?:[Tt]hành viên|[Đđ]ại biểu) (Chính phủ|Quốc hội|"
    r"Hội đồng nhân dân tỉnh)"
)
_CENTRE = re.compile(r"BAN CHẤP HÀNH TRUNG ƯƠNG|BCH TRUNG ƯƠNG|ĐẢNG CỘNG SẢN")
# whose letterhead names the body: "BỘ TRƯỞNG BỘ Y TẾ"; not "CHỦ TỊCH NƯỚC", "THỦ TƯỚNG CHÍNH PHỦ"
_HEAD_OF = re.compile(
    r"(?:BỘ TRƯỞNG|CHỦ NHIỆM|(?:TỔNG )?GIÁM ĐỐC|CHỦ TỊCH (?!NƯỚC)|THỐNG ĐỐC|CHÁNH ÁN|VIỆN TRƯỞNG|"
    r"(?:TỔNG )?CỤC TRƯỞNG|TRƯỞNG BAN|TỔNG THANH TRA|TỔNG KIỂM TOÁN)\b"
)
_ORGANS = ("BAN BÍ THƯ", "BỘ CHÍNH TRỊ")
"""They write under the letterhead of the Central Committee."""
_REACH = 400_000
"""So much of a text shows which province it is about."""


def issuing(
    outline: Outline, tables: Reference, own: Own, signed: Signature, bearer: Found | None
) -> Issued | None:
    """The issuing body with the words that say so, None where nothing does."""
    date = own.date.value if own.date else None
    province = _seat(own.place, tables, date)
    return (
        _borne(outline, tables, date, bearer, province)
        or _headed(outline, tables, own, province, signed)
        or _coded(outline, tables, own, date, province)
        or _signed(outline, tables, signed, date, province)
        or _voted(outline, tables, date)
        or _above_basis(outline, tables, date, province)
    )


def _seat(place: str, tables: Reference, date: str | None) -> str:
    """The plain name of the province that a seat is the name of, "" where of none."""
    entry = tables.province_by_name(spelled(place), date) if place else None
    return entry.name if entry else ""


def _headed(
    outline: Outline, tables: Reference, own: Own, province: str, signed: Signature
) -> Issued | None:
    date = own.date.value if own.date else None
    named = bodies(outline)
    if not named:
        return None
    if signed.behalf and signed.behalf.value in _ORGANS and _CENTRE.match(named[-1].name):
        return _signed(outline, tables, signed, date, "")
    joint = _joint(named)
    last = joint or named[-1]
    province = _lettered(named, tables, date) or province
    if not province and any(LOW.search(body.name) for body in named):
        province = most_named(outline.text, tables)
    ministry = everyday(last.name, outline.text, tables, date) if last.name[:3] == "BỘ " else ""
    if is_cut(ministry, tables, own, date):
        return None
    if len(named) == 1 and (child := of_symbol(last.name, tables, own, date)):
        return child, found(outline.text, child.name, last.start, last.end, "letterhead").mention
    name = _full(outline, tables, named if not joint else [joint], province, date)
    mention = found(outline.text, name.name, last.start, last.end, "letterhead").mention
    return name, mention


def _joint(named: list[Body]) -> Body | None:
    """The first of several bodies that issue together ("BỘ CÔNG AN - BỘ QUỐC PHÒNG"): it leads."""
    whole = " ".join(body.name for body in named)
    if not re.search(r"\w - (?:BỘ|VIỆN|TÒA|TOÀ|NGÂN|THANH TRA|ỦY BAN|BAN)\b", whole):
        return None
    first = whole.split(" - ")[0]
    return Body(first, named[0].start, named[0].start + len(first))


def _lettered(named: list[Body], tables: Reference, date: str | None) -> str:
    """The plain name of the province that a letterhead names."""
    for body in reversed(named):
        of = re.search(
            r"(?:TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|TỈNH|THÀNH PHỐ|TP\.?)\s+([^,]+)\Z", body.name
        )
        entry = tables.province_by_name(spelled(of[1]), date) if of else None
        if entry:
            return entry.name
    return ""


def _full(
    outline: Outline, tables: Reference, named: list[Body], province: str, date: str | None
) -> AgencyName:
    """The issuing body's name in everyday letters, with its parent or province where it needs
    one."""
    name = everyday(named[-1].name, outline.text, tables, date)
    if name == "Ban Chấp hành Trung ương":  # its last word is the motto's first beside it
        name += " Đảng"
    central = _is_central(name, tables, date)
    context = Context(tables, None, "" if central else province, date)
    parent = everyday(named[-2].name, outline.text, tables, date) if len(named) > 1 else ""
    if parent and not central:
        committee = _COMMITTEE.match(parent)
        if (committee and _PARTY_UNIT.match(name) and "ủy" not in name) or _NEEDS_PARENT.match(
            name
        ):
            name = f"{name} {complete(parent, context).name}"
        elif "Trung ương" in parent and not name.endswith("Trung ương"):
            whole = tables.agency_by_name(f"{name} Trung ương", date)
            name = whole.name if whole else name
            return AgencyName(name)
        elif not province and parent.startswith("Bộ "):
            return AgencyName(name)
    full = complete(name, context)
    if full.province or not context.province:
        return full
    if not _is_local(parent, name):
        return full
    if _LOCAL_UNIT.match(name):
        return AgencyName(f"{full.name} {_ranked(province, tables, date)}", full.kind, province)
    return AgencyName(full.name, full.kind, context.province)


def _is_central(name: str, tables: Reference, date: str | None) -> bool:
    entry = tables.agency_by_name(name, date)
    return entry is not None and entry.level == "central"


def _is_local(parent: str, name: str) -> bool:
    return bool(
        re.match(r"(?:Ủy ban nhân dân|Sở|Tỉnh ủy|Thành ủy|Đảng bộ|Hội đồng nhân dân)\b", parent)
    ) or bool(
        re.match(r"(?:Ủy ban nhân dân|Sở|Tỉnh ủy|Thành ủy|Đảng ủy|Hội đồng nhân dân)\b", name)
    )


def _borne(
    outline: Outline, tables: Reference, date: str | None, bearer: Found | None, province: str
) -> Issued | None:
    if bearer is None or _HEAD_OF.match(bearer.value):
        return None
    name = everyday(bearer.value, outline.text, tables, date)
    mention = bearer.mention
    if _is_central(name, tables, date):
        return complete(name, Context(tables, None, "", date)), mention
    province = _lettered(bodies(outline), tables, date) or province
    return complete(name, Context(tables, None, province, date)), mention


def _coded(
    outline: Outline, tables: Reference, own: Own, date: str | None, province: str
) -> Issued | None:
    """The organ whose code the symbol bears: "UBND" in 1345/UBND-NC, "BNG" in 02/2026/TT-BNG."""
    if own.symbol is None:
        return None
    groups = [group for group in re.split(r"[/-]", own.symbol.value) if not group.isdigit()]
    if len(groups) > 1 and tables.types_by_code(groups[0]):
        groups = groups[1:]
    if not groups or groups[0] == "TW":
        return None  # Central Committee, Politburo and Secretariat share it
    entry = tables.agency_by_code(groups[0], date)
    if entry is None:
        return None
    local = entry.level != "central"
    if local and not province:
        province = most_named(outline.text, tables)
    full = complete(entry.name, Context(tables, None, province if local else "", date))
    if local and not full.province and province:
        full = AgencyName(f"{full.name} {_ranked(province, tables, date)}", full.kind, province)
    place = own.symbol.mention
    mention = found(outline.text, full.name, place.start, place.end, "symbol").mention
    return full, mention


def _ranked(province: str, tables: Reference, date: str | None) -> str:
    """ "tỉnh Tây Ninh", "thành phố Hà Nội"."""
    entry = tables.province_by_name(province, date)
    return entry.full_name[0].lower() + entry.full_name[1:] if entry else province


def _signed(
    outline: Outline, tables: Reference, signed: Signature, date: str | None, province: str
) -> Issued | None:
    """The body that the signature stands for: "T/M BAN THƯỜNG VỤ" with what the text calls it."""
    if signed.behalf is None:
        return None
    province = province or most_named(outline.text, tables)
    name = everyday(signed.behalf.value, outline.text, tables, date)
    if re.match(r"(?i)(?:chủ tịch|giám đốc|bộ trưởng|cục trưởng|chánh|bí thư|trưởng)\b", name):
        return None
    if name.lower() in ("ban thường vụ", "ban chấp hành", "thường trực"):
        owners = Counter(
            " ".join(each[1].split())
            for each in re.finditer(
                rf"(?i:{name})\s+((?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng)\s+(?:ủy|uỷ))",
                outline.text[:_REACH],
            )
        )
        if owners:
            name = f"{name.capitalize()} {owners.most_common(1)[0][0]}"
            name = name.replace("Ban thường vụ", "Ban Thường vụ").replace(
                "Ban chấp hành", "Ban Chấp hành"
            )
    full = complete(
        name, Context(tables, None, "" if _is_central(name, tables, date) else province, date)
    )
    place = signed.behalf.mention
    return full, found(
        outline.text, full.name, place.start, place.end, "capacity", Confidence.LIKELY
    ).mention


def _voted(outline: Outline, tables: Reference, date: str | None) -> Issued | None:
    """The body whose members voted, as a resolution's preamble says."""
    match = _VOTED.search(outline.text, 0, 20_000)
    if not match:
        return None
    name = complete(match[1], Context(tables, None, "", date))
    return name, found(
        outline.text, name.name, match.start(1), match.end(1), "voted", Confidence.LIKELY
    ).mention


# "ỦY BAN NHÂN DÂN QUẬN 1" over "Căn cứ Luật …", where a page gives no letterhead; not "QUYẾT ĐỊNH"
_ABOVE_BASIS = re.compile(
    r"\n *(?P<office>(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỐNG ĐỐC|(?:TỔNG )?CỤC TRƯỞNG) )?"
    r"(?P<body>(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ|CỤC|TỔNG CỤC|NGÂN HÀNG|CHÍNH PHỦ|"
    r"THỦ TƯỚNG|QUỐC HỘI)\b[^\na-z]{0,100}?) *\n\s{0,20}(?:- ?)?Căn cứ\b"
)


def _above_basis(
    outline: Outline, tables: Reference, date: str | None, province: str
) -> Issued | None:
    """The body in capitals above the legal basis."""
    line = _ABOVE_BASIS.search(outline.text, 0, 5000)
    if line is None:
        return None
    named = [Body(" ".join(line["body"].split()), *line.span("body"))]
    province = _lettered(named, tables, date) or province or most_named(outline.text, tables)
    name = _full(outline, tables, named, province, date)
    mention = found(outline.text, name.name, *line.span("body"), "above-basis", Confidence.LIKELY)
    return name, mention.mention


def most_named(text: str, tables: Reference) -> str:
    """The plain name of the province that a text names most behind "tỉnh" and the like, "" where
    none."""
    counts = Counter(
        " ".join(each[1].split()) for each in _provinces(tables).finditer(text[:_REACH])
    )
    if not counts:
        return ""
    best = min(counts, key=lambda name: (-counts[name], name))
    entry = tables.province_by_name(spelled(best))
    return entry.name if entry else best


@lru_cache(maxsize=4)
def _provinces(tables: Reference) -> re.Pattern[str]:
    names = {name for entry in tables.provinces for name in (entry.name, *entry.variants)}
    either = "|".join(
        r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True)
    )
    return re.compile(rf"(?:[Tt]ỉnh(?: (?:ủy|uỷ))?|[Tt]hành phố|[Tt]hành (?:ủy|uỷ))\s+({either})\b")
