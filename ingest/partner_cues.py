"""Foreign localities and companies that no table has, told from how they are written."""

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ..ontology.reference import PartnerEntry
from ..ontology.words import PartnerKind
from .letters import CAPITAL
from .lexicon import Found
from .syllables import is_syllable


@dataclass(frozen=True, slots=True)
class Cue:
    """A partner's bare name, where it stands, and the country that it is said to belong to."""

    start: int
    end: int
    name: str
    kind: PartnerKind
    country: str
    rule: str


_NAME = r"[A-ZĐ][^\W\d_]*(?:[ -][A-ZĐ][^\W\d_]*){0,4}"
_AREA = (
    r"(?:[Tt]ỉnh|[Tt]hành phố|[Qq]uận|[Hh]uyện|[Bb]ang|[Tt]iểu bang|[Vv]ùng lãnh thổ|[Vv]ùng"
    r"|[Kk]hu tự trị|"
    r"[Tt]hủ đô|[Hh]ạt|[Tt]hị trấn|[Tt]ỉnh/thành phố|TP\.?)"
)
# behind a locality: " (Lào)", ", Trung Quốc", " của Hàn Quốc", " - Nhật Bản"
_BELONGS = re.compile(r"\s*(?:\(|,\s|của\s|thuộc\s|-\s|–\s)\s*(?:nước\s+)?")
# "tỉnh Champasak, tỉnh Attapeu" read backwards from where it ends
_PLACE = re.compile(rf"{_AREA}\s+({_NAME})")
_JOINT = re.compile(r",\s+$")
_REACH = 120

# "tập đoàn", "Công ty", "hãng" before foreign names
_FIRM = re.compile(r"(?:[Tt]ập đoàn|[Cc]ông ty|[Hh]ãng|[Dd]oanh nghiệp)\s+(?:như\s+)?")
_FIRM_NAME = re.compile(r"[A-Z][A-Za-z0-9&.'-]*(?: [A-Z][A-Za-z0-9&.'-]*){0,3}")
_COMMA = re.compile(r"(?:,|\s+và)\s{1,4}")
_VIETNAMESE = re.compile(r"[À-ỹĐđĂăƠơƯư]")

_SHORT = 4  # letters: "NHẬT", "ANH", "MỸ"
# before such a name in a line of capitals: "HỢP TÁC VỚI MỸ"; not "CẬP NHẬT"
_NAMED_IN_CAPITALS = re.compile(r"(?:NƯỚC|VỚI|TẠI|SANG|TRƯỜNG|NAM\s?[-–])\s*$")


def localities(
    text: str, start: int, end: int, found: Sequence[Found[PartnerEntry]]
) -> Iterator[Cue]:
    """ "tỉnh X (Lào)", "quận X, thành phố Y (Hàn Quốc)": the places right before a country."""
    for country in found:
        if country.value.kind is not PartnerKind.COUNTRY:
            continue
        stop = country.start
        floor = max(start, stop - _REACH)
        places = list(_PLACE.finditer(text, floor, stop))
        for place in reversed(places):
            between = text[place.end() : stop]
            first = stop == country.start
            if not (_BELONGS.fullmatch(between) if first else _JOINT.fullmatch(between)):
                break
            yield Cue(
                place.start(1),
                place.end(1),
                place[1],
                PartnerKind.LOCALITY,
                country.value.name,
                "locality",
            )
            stop = place.start()


# "Chongqing (", "Los Angeles (": a bare name right before a country in brackets
_BARE = re.compile(rf"(?<![^\W\d_]|-)({_NAME})\s?\(\Z")
# " thành phố kết nghĩa như ", "các địa phương: ": places are told of; not "các tập đoàn"
_PLACES = re.compile(
    r"(?:địa phương|thành phố|tỉnh|bang|quận|vùng|đô thị|kết nghĩa)\b[^.;()\n]{0,60}\Z", re.I
)
_AREA_BEFORE = re.compile(rf"{_AREA}\s+\Z")
_NEXT = re.compile(r"\)\s*(?:[,;]\s*(?:và\s+)?|và\s+)(?:các\s+)?(?:" + _AREA + r"\s+)?\Z")


def enumerated(text: str, start: int, found: Sequence[Found[PartnerEntry]]) -> Iterator[Cue]:
    """ "các địa phương như X (Nga), Y (Đức)": the bare names in a list of places and countries."""
    last, places = -1, False
    for country in found:
        at = country.start
        if country.value.kind is not PartnerKind.COUNTRY or text[at - 1 : at] != "(":
            continue
        name = _BARE.search(text, max(start, at - _REACH), at)
        if not name:
            continue
        begin = name.start(1)
        before = text[max(start, begin - _REACH) : begin]
        if not (0 <= last < begin and _NEXT.fullmatch(text, last, begin)):
            places = _PLACES.search(before) is not None
        last = country.end
        if places and not _AREA_BEFORE.search(before):
            where = begin, name.end(1), name[1]
            yield Cue(*where, PartnerKind.LOCALITY, country.value.name, "locality")


# "Đại học Chungnam (", "Viện Nghiên cứu Kinh tế X ("; not "học viện tại ("
_SCHOOL = re.compile(
    r"\b(?:Trường\s+Đại học|Đại học|Học viện|Cao đẳng|Viện|Bệnh viện|Quỹ|Hiệp hội|Liên đoàn"
    r"|Phòng Thương mại)\s"
)
_INSTITUTION = re.compile(r"[A-ZĐ][^\n,;.:()]{3,90}[^\s,;.:()]")
_OF_COUNTRY = re.compile(r"\s*\((?:nước\s+)?")


def institutions(text: str, start: int, found: Sequence[Found[PartnerEntry]]) -> Iterator[Cue]:
    """ "Đại học bang Arizona (Hoa Kỳ)": schools, institutes and societies right before a country
    in brackets."""
    for country in found:
        at = country.start
        if country.value.kind is not PartnerKind.COUNTRY or text[at - 1 : at] != "(":
            continue
        for school in _SCHOOL.finditer(text, max(start, at - _REACH), at - 1):
            rest = _INSTITUTION.match(text, school.start(), at - 1)
            if rest and _OF_COUNTRY.fullmatch(text, rest.end(), at):
                name = " ".join(rest[0].split())
                where = rest.start(), rest.end(), name
                yield Cue(*where, PartnerKind.ORGANISATION, country.value.name, "institution")
                break


# what the names of societies abroad end with, in English; each with two words before it at most
_SOCIETY = re.compile(r"(?:International|Foundation|Federation|Alliance|Association)(?![-\w])")
_SOCIETY_NAME = re.compile(r"(?:(?<![\w-])[A-Z][A-Za-z]+ ){1,4}\Z")
_COMPANIES_OWN = re.compile(
    r"(?i)(?:công ty|tập đoàn|hãng|khách sạn|doanh nghiệp|ngân hàng|trường|bệnh viện)\b"
    r"[^,;.()]{0,24}\Z"
)


def societies(text: str, start: int, end: int) -> Iterator[Cue]:
    """ "Oxfam International", "Ford Foundation": societies with an English name; no company's."""
    for last in _SOCIETY.finditer(text, start, end):
        name = _SOCIETY_NAME.search(text, max(start, last.start() - 60), last.start())
        if not name or _COMPANIES_OWN.search(text, max(start, name.start() - 40), name.start()):
            continue
        where = name.start(), last.end(), text[name.start() : last.end()]
        yield Cue(*where, PartnerKind.ORGANISATION, "", "society")


def companies(text: str, found: Sequence[Found[PartnerEntry]]) -> Iterator[Cue]:
    """The names beside a known company in a list behind "tập đoàn", and "Công ty X (Hàn Quốc)"."""
    known = {hit.start for hit in found}
    done = 0
    for hit in found:
        if hit.value.kind is PartnerKind.COMPANY and hit.start >= done:
            if _FIRM.search(text, max(0, hit.start - 20), hit.start):
                done = yield from _listed(text, hit.end, known)
        elif hit.value.kind is PartnerKind.COUNTRY and text[hit.start - 1 : hit.start] == "(":
            yield from _bracketed(text, hit)


def _listed(text: str, at: int, known: set[int]) -> Generator[Cue, None, int]:
    """The foreign names that go on with a list of companies; gives where the list ends."""
    while comma := _COMMA.match(text, at):
        name = _FIRM_NAME.match(text, comma.end())
        if not name or _VIETNAMESE.search(name[0]):
            break
        if name.start() not in known:
            yield Cue(name.start(), name.end(), name[0], PartnerKind.COMPANY, "", "company")
        at = name.end()
    return at


# "Tập đoàn Phonak", "hãng Bosch"; not "Công ty Điện lực", "Công ty Hoa Sen". Three patterns that
# begin with letters are found much faster than one that begins with a choice.
_FOREIGN_FIRMS = tuple(
    re.compile(
        rf"{kind}\s+(?P<name>(?P<first>[A-Z][a-z]{{2,}})(?: [A-Z][a-z]{{2,}}){{0,2}})(?![\w&-])"
    )
    for kind in ("đoàn", "ty", "ãng")
)
_FIRM_BEFORE = re.compile(r"(?:[Tt]ập\s+đoàn|[Cc]ông\s+ty|[Hh]ãng)\Z")
# how our own firms call themselves: "Vinatex", "Petrolimex", "Sabeco", "Novaland"
_HOME_MADE = re.compile(
    r"vi(?:n|et)[a-z]*|petro[a-z]+|[a-z]+(?:co|mex|tex|land|group|bank|corp|invest|pharma?|fish|steel)"
)
_OF_OURS = frozenset(
    [
        *("masan", "gelex", "vissan", "doji", "kido", "bitis", "biti", "becamex", "sovico"),
        *("sonadezi", "lilama", "coteccons", "pomina", "flamingo", "ecopark", "viglacera"),
        *("hoasen", "dabaco", "eurowindow", "sunhouse", "alphanam", "hateco", "danko"),
        *("asanzo", "traphaco", "ladophar"),
    ]
)
"""Firms of ours whose names sound foreign."""
# " Bình Định", " Thành Công": a name of ours goes on; not " Việt Nam"
_OUR_NAME_ON = re.compile(rf"\s(?!Việt Nam)(?=\S{{0,8}}[^ -~])[{CAPITAL}]")


def foreign_firms(text: str, start: int, end: int) -> Iterator[Cue]:
    """ "Tập đoàn X", "Công ty X" of a name that none of our syllables makes and no firm of ours
    goes by."""
    for firm in chain.from_iterable(kind.finditer(text, start, end) for kind in _FOREIGN_FIRMS):
        first = firm["first"].lower()
        if is_syllable(first) or first in _OF_OURS or _HOME_MADE.fullmatch(first):
            continue
        if _OUR_NAME_ON.match(text, firm.end()):
            continue
        if _FIRM_BEFORE.search(text, max(0, firm.start() - 8), firm.start("name") - 1):
            where = firm.start("name"), firm.end("name"), firm["name"]
            yield Cue(*where, PartnerKind.COMPANY, "", "foreign-firm")


def _bracketed(text: str, country: Found[PartnerEntry]) -> Iterator[Cue]:
    """ "Công ty X (Hàn Quốc)"."""
    for firm in _FIRM.finditer(text, max(0, country.start - 60), country.start):
        name = _FIRM_NAME.match(text, firm.end())
        if not name or _VIETNAMESE.search(name[0]):
            continue
        if text[name.end() : country.start].strip() == "(":
            where = name.start(), name.end(), name[0]
            yield Cue(*where, PartnerKind.COMPANY, country.value.name, "company")


def shouted(text: str, hit: Found[PartnerEntry]) -> bool:
    """Whether a short name in a line of capitals is but a syllable: "CẬP NHẬT", "MỸ PHẨM"."""
    seen = text[hit.start : hit.end]
    if len(seen) > _SHORT or not seen.isupper() or hit.value.name.isupper():
        return False
    return _NAMED_IN_CAPITALS.search(text, max(0, hit.start - 12), hit.start) is None
