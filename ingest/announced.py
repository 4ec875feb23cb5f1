"""The directive that a news item reports, from the sentence that announces it."""

import re
from dataclasses import dataclass

from ..ontology.tables import Reference
from .dates import date_at
from .found import Found, found
from .letters import CAPITAL, SMALL
from .outline import Outline, Part

_NAME = rf"(?:[{CAPITAL}][{SMALL}]{{0,7}} ){{1,4}}[{CAPITAL}][{SMALL}]{{0,7}}"
# "ký ban hành Chỉ thị số 40-CT/TU", "đã ban hành Kế hoạch số 12/KH-UBND"
_ISSUES = re.compile(
    r"(?:k[ýí](?: ban hành)?|ban hành|"
    r"có) (?P<type>[^\W\d_]+(?: [^\W\d_]+){0,3}) số (?P<number>\d[\w.]*\s?[/-][^\s,;.()]+)"
)
_BEHALF = re.compile(r"thay mặt (?P<body>.{3,90}?) (?:vừa |đã |đồng chí )?(?:k[ýí]|ban hành)\b")
_ACTOR = re.compile(
    rf"(?:\A|(?<=\n)|[.,;] ?|\) ?[–—-] ?)(?P<body>[{CAPITAL}][^.,;]{{3,90}}?) (?:vừa |đã |mới )*"
    r"(?:k[ýí]|ban hành|có)\b"
)
# "Phó Bí thư Thường trực Tỉnh ủy - Nguyễn Thanh Hải thay mặt"
_SIGNER = re.compile(
    rf"(?P<office>(?:Phó )?(?:Bí thư|Chủ tịch|Giám đốc|Thủ tướng|Bộ trưởng|Thứ trưởng|"
    rf"Tổng Bí thư|Trưởng [^,.;]{{2,30}})"
    rf"(?: Thường trực)?)(?P<of>[^,.;–-]{{0,50}}?)\s*[-–,:]?\s*(?:đồng chí )?(?P<name>{_NAME}) "
    r"(?:thay mặt|vừa|đã|k[ýí])"
)
_TITLE_END = re.compile(r"[.;\n]")
# A line's end inside a sentence: "công tác ngoại\ngiao"; not ".\n", nor an empty line
_WRAPPED = re.compile(r"(?<=[^\s.;:!?])\n(?=[^\s])")
_REACH = 3000


@dataclass(frozen=True, slots=True)
class Announced:
    """What the sentence says of the directive; None where it does not."""

    type: Found
    number: Found
    date: Found | None
    title: Found | None
    body: Found | None
    signer: Found | None
    office: Found | None


def announced(outline: Outline, tables: Reference) -> Announced | None:
    """The directive that a text without a head reports in its first sentences."""
    if outline.parts(Part.LETTERHEAD, Part.NUMBER, Part.TITLE, Part.PLACE_DATE):
        return None
    first = next((z.start for z in outline.zones if z.part is not Part.OUTSIDE), 0)
    text = _WRAPPED.sub(" ", outline.text[: first + 2 * _REACH])
    issues = _ISSUES.search(text, first, first + _REACH)
    entry = tables.type_by_name(issues["type"]) if issues else None
    if issues is None or entry is None:
        return None
    before = (text.rfind(end, first, issues.start()) + 1 for end in ("\n", ". "))
    begins = max(first, *before)
    signer = _SIGNER.search(text, begins, issues.start() + 20)
    named = _person(signer, tables) if signer else 0
    body = _BEHALF.search(text, begins, issues.end()) or _ACTOR.search(text, begins, issues.end())
    return Announced(
        type=found(text, entry.name, *issues.span("type"), "announced"),
        number=found(text, "".join(issues["number"].split()), *issues.span("number"), "announced"),
        date=_dated(text, begins, issues),
        title=_title(text, issues.end()),
        body=_body(text, body, signer, named) if body else None,
        signer=found(text, text[named : signer.end("name")], named, signer.end("name"), "announced")
        if signer
        else None,
        office=found(text, signer["office"], *signer.span("office"), "announced")
        if signer
        else None,
    )


def _person(signer: re.Match[str], tables: Reference) -> int:
    """Where the signer's name begins: behind the province of "Chủ tịch UBND tỉnh Sơn La Lê A"."""
    words = signer["name"].split(" ")
    for length in (3, 2):
        if len(words) >= length + 2 and tables.province_by_name(" ".join(words[:length])):
            return signer.start("name") + len(" ".join(words[:length])) + 1
    return signer.start("name")


def _body(text: str, body: re.Match[str], signer: re.Match[str] | None, named: int) -> Found:
    """The body; where the subject is a person, "Chủ tịch UBND tỉnh Lê Văn A", whose head that
    is."""
    start, end = body.span("body")
    if signer and start <= signer.start("office") and signer.end("name") <= end:
        start = signer.end("office")
        end = signer.end("of") if named == signer.start("name") else named
        if signer["office"].endswith("Thủ tướng"):
            start -= len("Thủ tướng")
    return found(text, " ".join(text[start:end].split()), start, end, "announced")


def _dated(text: str, begins: int, issues: re.Match[str]) -> Found | None:
    """The date right behind the number, else that with which the sentence begins."""
    behind = re.compile(r",? *(?=ngày)").match(text, issues.end())
    date = date_at(text, issues.end(), issues.end() + 30) if behind else None
    date = date or date_at(text, begins, issues.start())
    return found(text, date.iso, date.start, date.end, "announced") if date else None


def _title(text: str, start: int) -> Found | None:
    """What the directive is about: the words behind its number and date."""
    skip = re.compile(
        r"[, ]*(?:ngày [\d/.-]+|ngày \d+ tháng \d+ năm \d{4})?[, ]*(?:(?:về việc|về) )?"
    ).match(text, start)
    begins = skip.end() if skip else start
    stop = _TITLE_END.search(text, begins, begins + 600)
    if not stop or stop.start() - begins < 5:
        return None
    return found(
        text, " ".join(text[begins : stop.start()].split()), begins, stop.start(), "announced"
    )
