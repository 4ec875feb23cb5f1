"""The other side abroad: countries, regions, localities, organisations, agreements and companies.

Names come from `partners.csv`; localities and companies that it does not have are told from how
they are written: "tỉnh Champasak (Lào)", "tập đoàn A, B".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..ontology.reading import PartnerSeen
from ..ontology.reference import PartnerEntry
from ..ontology.tables import Reference
from ..ontology.words import PartnerKind
from .context import Context
from .letters import CAPITAL, SMALL
from .lexicon import Found, Lexicon
from .outline import Outline, Part
from .partner_cues import (
    Cue,
    companies,
    enumerated,
    foreign_firms,
    institutions,
    localities,
    shouted,
    societies,
)
from .transcribed import transcribed

_PARTS = (Part.TITLE, Part.PREAMBLE, Part.BODY, Part.FOOTNOTE, Part.ANNEX)
# before the name of a country that is also a common word: "nước Anh", "Cộng hòa Áo"
_NATION = re.compile(
    r"(?:nước|[Cc]ộng hòa|[Cc]ộng hoà|[Vv]ương quốc|[Cc]hính phủ|thị trường|phía|tại|sang|với"
    r"|\()\s*$"
)
# behind it: punctuation, the end, or a word with which the sentence goes on
_GOES_ON = re.compile(
    r"\s*(?:[,.;:)\]/]|-\s|–|$|\n|(?:và|hoặc|trong|về|để|nhằm|theo|tại|đã|có|là)\b)"
)
# before a region that is only a yardstick: "ngang tầm khu vực Châu Á", "hàng đầu Đông Nam Á"
_YARDSTICK = re.compile(
    r"(?:ngang tầm|ngang bằng|sánh (?:vai|ngang|tầm)|tầm cỡ|so với|hàng đầu|dẫn đầu|đi đầu"
    r"|lớn nhất|hiện đại|tốp đầu|top đầu)"
    r"[^.,;:]{0,40}$"
)
# a longer name that a region, country or organisation is only a part of: "Quỹ Hòa bình châu Á"
_ORGANISATION = re.compile(
    r"(?:Tổ chức|Hiệp hội|Ngân hàng|Diễn đàn|Quỹ|Liên minh|Ủy ban|Hội đồng|Cơ quan"
    r"|Chương trình|Viện|Công ước|"
    r"Nghị viện|Hiệp định|Liên đoàn|Trường|Đại học|Tập đoàn|Công ty"
    r"|Hội nghị)\b[^.,;:()\n\"“”]{0,60}$"
)
_BRACKETED = re.compile(
    r"[^.,;:()\n]{0,40}\((?:viết tắt là |gọi tắt là )?[A-Z][a-z]{0,3}[A-Z][A-Za-z&-]{0,9}\)"
)
# "khu chung cư Vạn ", "phường Phú ", "cảng Long ", "xã ": a place of ours; not "Đại sứ quán "
_OUR_PLACE = re.compile(
    r"(?i:\b(?:khu|phường|xã|chung cư|cầu|đường|cảng|chợ|bến|thôn|xóm|ấp|làng|bản|đảo|núi|cụm|quận"
    r"|huyện|thị trấn|thị xã|đập|hồ|sông|mũi|bãi|nhà máy|trạm|ga|đèo|công nghiệp|đô thị))"
    rf"\s+[{CAPITAL}][^\W\d_]*\s+\Z"
    r"|(?i:\b(?:phường|xã|thị trấn|thị xã|thôn|ấp))\s+\Z"
)
_EVERYDAY = (
    *("Nhật ký", "Nhật báo", "Nhật trình", "Nhật thực", "Nhật Lệ", "Nhật Tân", "Nhật Tảo"),
    *("Mỹ thuật", "Mỹ phẩm", "Mỹ nghệ", "Mỹ quan", "Mỹ tục"),
)
"""What begins like the short name of a country and is a word or a place of its own."""
_STANDARD = re.compile(r"-G[A-Z]P\b")  # "EU-GMP", as "GMP-WHO": good manufacturing practice
_ALONE = frozenset("-/&")  # glued to another capital abbreviation by these: a unit's code
_BESIDE = re.compile(r"[\s,;]*(?:và|hoặc|hay|,|/|-|–)?\s*(?:(?:nước|với)\s+)?")


class _Seen(NamedTuple):
    """One mention of one partner."""

    start: int
    end: int
    name: str
    kind: PartnerKind
    country: str
    rule: str


def partners(outline: Outline, context: Context) -> tuple[PartnerSeen, ...]:
    """The partners abroad that a document names outside its letterhead and distribution list.

    Each has its everyday name and all its mentions in reading order; partners are in the order of
    their first mention. Việt Nam is none, nor is a name in a unit's code or in a longer name.
    """
    seen: list[_Seen] = []
    lexicon = _lexicon(context.reference)
    countries = _names(context.reference)
    for zone in outline.parts(*_PARTS):
        hits = list(lexicon.find(outline.text, zone.start, zone.end))
        found = [Found(hit.start, hit.end, hit.value) for hit in hits if hit.value is not None]
        spelt = transcribed(outline.text, zone.start, zone.end, hits, context.reference)
        found = sorted([*found, *spelt], key=lambda hit: hit.start)
        told = {hit.start for hit in hits}
        firms = [
            firm
            for firm in foreign_firms(outline.text, zone.start, zone.end)
            if firm.start not in told
        ]
        abroad = list(societies(outline.text, zone.start, zone.end))
        if not found and not abroad and not firms:
            continue
        found = _settled(outline.text, found, context)
        cues = [
            *abroad,
            *localities(outline.text, zone.start, zone.end, found),
            *enumerated(outline.text, zone.start, found),
            *institutions(outline.text, zone.start, found),
            *companies(outline.text, found),
            *firms,
        ]
        seen += _merged(found, cues, countries)
    return tuple(_gathered(outline, seen))


@cache
def _lexicon(reference: Reference) -> Lexicon[PartnerEntry | None]:
    """The partners' names; with None those of Việt Nam and its provinces ("Lào Cai" is not Lào)."""
    phrases: list[tuple[str, PartnerEntry | None]] = [("Việt Nam", None)]
    phrases += [(row.name, None) for row in reference.provinces]
    phrases += [(word, None) for word in _EVERYDAY]
    rows = [row for row in reference.partners if row.code != "VN"]
    phrases += [(name, row) for row in rows for name in (row.name, *row.variants)]
    return Lexicon(phrases, _cased)


@cache
def _names(reference: Reference) -> dict[str, str]:
    """The everyday name of each partner by id."""
    return {row.id: row.name for row in reference.partners}


def _cased(phrase: str, seen: str) -> bool:
    """Whether a name is written as names are: each capital of the phrase is one in the text too."""
    for wanted, word in zip(_PARTS_OF(phrase), _PARTS_OF(seen), strict=False):
        if len(wanted) > 1 and wanted.isupper() and wanted.isalpha():
            if word != wanted:
                return False
        elif wanted[0].isupper() and not word[0].isupper():
            return False
    return True


_PARTS_OF = re.compile(r"[^\W_]+").findall


def _settled(
    text: str, found: list[Found[PartnerEntry]], context: Context
) -> list[Found[PartnerEntry]]:
    """The hits without codes, yardsticks, parts of longer names and common words."""
    hits = [hit for hit in found if _is_name(text, hit, context)]
    sure = [not hit.value.context or _told_nation(text, hit) for hit in hits]
    for order in (range(1, len(hits)), range(len(hits) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for at in order:
            if not sure[at] and sure[at + step]:
                pair = sorted((hits[at], hits[at + step]), key=lambda hit: hit.start)
                sure[at] = _beside(text, *pair) and bool(_GOES_ON.match(text, hits[at].end))
    return [hit for hit, settled in zip(hits, sure, strict=True) if settled]


def _is_name(text: str, hit: Found[PartnerEntry], context: Context) -> bool:
    if shouted(text, hit):
        return False
    if _in_code(text, hit) or _in_longer_name(text, hit) or _at_home(text, hit, context):
        return False
    return not (hit.value.kind is PartnerKind.REGION and _yardstick(text, hit))


def _told_nation(text: str, hit: Found[PartnerEntry]) -> bool:
    """Whether the word before makes a common word a country: "nước Anh", "(Nga)"."""
    if text.count(" ", hit.start, hit.end) > hit.value.name.count(" "):
        return True
    if hit.value.kind is not PartnerKind.COUNTRY or not _GOES_ON.match(text, hit.end):
        return False
    return bool(_NATION.search(text[max(0, hit.start - 12) : hit.start]))


def _beside(text: str, first: Found[PartnerEntry], second: Found[PartnerEntry]) -> bool:
    """Whether two names stand next to one another in an enumeration."""
    gap = text[first.end : second.start] if second.start - first.end < 12 else "."
    return bool(_BESIDE.fullmatch(gap))


def _in_code(text: str, hit: Found[PartnerEntry]) -> bool:
    """ "NGVH-UNESCO", "529/WTO"; not "ASEAN-Nhật Bản", "Việt Nam-EU"."""
    before = re.search(r"[A-ZĐ0-9]{2,}[-/&]$", text[max(0, hit.start - 14) : hit.start])
    if before and hit.start and text[hit.start - 1] in _ALONE:
        return text[hit.start : hit.end].isupper()
    after = re.match(r"[-/][A-ZĐ]{2,}\b", text[hit.end : hit.end + 8])
    if after and _STANDARD.match(text, hit.end):
        return True
    return (
        bool(after)
        and text[hit.start : hit.end].isupper()
        and hit.start > 0
        and text[hit.start - 1] in "/-"
    )


def _at_home(text: str, hit: Found[PartnerEntry], context: Context) -> bool:
    """Whether a short name is part of one of ours: "Nga Sơn", "phường Phú Mỹ", "tỉnh Lào[ Cai]"."""
    seen = text[hit.start : hit.end]
    if " " in seen or seen.isupper() or hit.value.kind is not PartnerKind.COUNTRY or len(seen) > 4:
        return False
    if re.match(r" [A-ZĐÀ-Ỹ][a-zà-ỹ]", text[hit.end : hit.end + 3]):
        return True
    if _OUR_PLACE.search(text, max(0, hit.start - 30), hit.start):
        return True
    cut_off = context.province.startswith(seen + " ")
    return cut_off and bool(
        re.search(r"(?:ủy|tỉnh|Tỉnh)\s+$", text[max(0, hit.start - 8) : hit.start])
    )


def _in_longer_name(text: str, hit: Found[PartnerEntry]) -> bool:
    """Whether a place is only a part of an organisation's name that goes before an abbreviation."""
    if hit.value.kind not in (PartnerKind.REGION, PartnerKind.COUNTRY, PartnerKind.ORGANISATION):
        return False
    before = text[max(0, hit.start - 90) : hit.start]
    if not _ORGANISATION.search(before):
        return False
    if hit.value.kind is PartnerKind.REGION:
        return True
    return bool(_BRACKETED.match(text, hit.end)) and hit.value.kind is not PartnerKind.COUNTRY


def _yardstick(text: str, hit: Found[PartnerEntry]) -> bool:
    return bool(_YARDSTICK.search(text[max(0, hit.start - 60) : hit.start]))


def _merged(
    found: list[Found[PartnerEntry]], cues: list[Cue], names: dict[str, str]
) -> Iterator[_Seen]:
    """Table and cues in reading order; where they overlap the longer one counts."""
    both = [
        _Seen(
            hit.start,
            hit.end,
            hit.value.name,
            hit.value.kind,
            names.get(hit.value.country, ""),
            "partner-table",
        )
        for hit in found
    ]
    both += [_Seen(c.start, c.end, c.name, c.kind, c.country, c.rule) for c in cues]
    both.sort(key=lambda each: (each.start, each.start - each.end, each.rule != "partner-table"))
    last: _Seen | None = None
    for each in both:
        if last is not None and each.start < last.end:
            if each.end - each.start > last.end - last.start:
                last = each
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _as_printed(text: str, name: str, kind: PartnerKind, mentions: list[_Seen]) -> str:
    """A partner's everyday name, or the text's own where it has but one that is another spelling
    of it ("Rumani") or spells an abbreviation out ("Quỹ Môi trường toàn cầu" for GEF)."""
    said = {" ".join(text[each.start : each.end].split()) for each in mentions}
    own = next(iter(said))
    if len(said) > 1 or own == name or own.isupper():
        return name
    alike = own[0] == name[0] and " " not in own and " " not in name and "-" not in own
    ours = kind is PartnerKind.LOCALITY and name.isascii() and _OUR_SOUNDS.fullmatch(own)
    short = name.isascii() and _ABBREVIATION.search(name) is not None and own.count(" ") > 1
    return own if alike or ours or short else name


# "Hủa Phăn" for Houaphanh, as our syllables spell it; not "vùng Bắc Australia", "Xa-la-van"
_OUR_SOUNDS = re.compile(rf"(?=[ -~]*[^ -~])[{CAPITAL}][{SMALL}]+(?: [{CAPITAL}][{SMALL}]+)+")
_ABBREVIATION = re.compile(r"\b[A-Z]{2,}\b")


def _gathered(outline: Outline, seen: list[_Seen]) -> Iterator[PartnerSeen]:
    """One entry a partner, with all its mentions."""
    by_name: dict[tuple[str, PartnerKind], list[_Seen]] = {}
    for each in sorted(seen, key=lambda one: one.start):
        by_name.setdefault((each.name, each.kind), []).append(each)
    for (name, kind), mentions in by_name.items():
        country = next((each.country for each in mentions if each.country), "")
        yield PartnerSeen(
            _as_printed(outline.text, name, kind, mentions),
            kind,
            country,
            tuple(outline.mention(each.start, each.end, each.rule) for each in mentions),
        )
