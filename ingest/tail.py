"""Where a document's text ends: "Nơi nhận", the signature, and what is attached behind them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .head import BASIS, type_names
from .outline import Part, Zone

# "Nơi nhận:", "NƠI NHẬN", a scanner's "Noi nhân:"; not "nơi nhận hồ sơ", "Nơi nhận hồ sơ là"
_COPIES = re.compile(
    r"\n[ |]*(?:N[ơoờớ]i ?nh[ậâạăa]n|N[ƠOỜỚ]I ?NH[ẬÂẠA]N)(?= *(?:[:(*./-]|\n|\Z| {2}))"
)
# "KT. CHỦ TỊCH", "T/M BAN THƯỜNG VỤ", "TM. ỦY BAN"; not "KT. Chủ tịch", "TL. 500"
CAPACITY = re.compile(
    r"(?<![^\s|])(?:T/?M|K/?T|T/?L|T/?U/?Q|Q)(?:\. ?|(?<=/.) | (?=[A-ZĐ]{2}))(?=[A-ZĐÀ-Ỹ]{2})"
)
_CAPACITY_LINE = re.compile(
    r"\n[ |]*(?:T/?M|K/?T|T/?L|TUQ|Q)(?:\. ?| )(?=[A-ZĐ][A-ZĐÀ-Ỹ])[^\na-zđ]*(?=\n|\Z)"
)
OFFICE = re.compile(
    r"(?:QUYỀN |Q\. ?)?(?:PHÓ )?(?:TỔNG )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|"
    r"BÍ THƯ|CỤC TRƯỞNG|"
    r"CHÁNH VĂN PHÒNG|CHỦ NHIỆM|VỤ TRƯỞNG|TRƯỞNG [^\n]{2,40}|TRƯỞNG ĐOÀN|VIỆN TRƯỞNG|HIỆU TRƯỞNG|"
    r"CHÁNH ÁN|"
    r"CHÁNH THANH TRA|THỐNG ĐỐC|TỔNG THANH TRA|CHI CỤC TRƯỞNG|TỔNG KIỂM TOÁN|CHỈ HUY TRƯỞNG|"
    r"TƯ LỆNH)"
    r"(?: [^\na-z]{0,60})?"
)
_OFFICE_LINE = re.compile(r"\n[ |]*(?:(?:PHÓ |THỨ |QUYỀN )?" + OFFICE.pattern + r") *(?=\n)")
_SIGNED = 1500  # characters at the end in which an office alone may sign
# a line "QUYẾT ĐỊNH:", "Điều 3."; not "Quyết định này", "QUYẾT ĐỊNH SỐ 12"
_ENACTS = re.compile(r"\n[ |]*(?:QUYẾT (?:ĐỊNH|NGHỊ) ?:|Điều \d{1,3} ?[.:])")
# "PHỤ LỤC I", "Phụ lục số 01:", "PHỤ LỤC: DANH MỤC"; not "Phụ lục kèm theo Thông tư"
_ANNEX = re.compile(
    r"\n[ |]*(?:(?:PHỤ LỤC|BIỂU MẪU)(?= *(?:\n|[IVX\d]|SỐ|:|[-–.]|[A-Z(])|\Z)|"
    r"(?:Phụ lục|Biểu|Mẫu)(?: số)? *(?:[IVX]{1,5}|\d{1,2}[A-Z]?|)[ .]*(?=:|\n|\Z))"
)
_ENCLOSED = re.compile(r"\( ?(?:Ban hành )?[Kk]èm theo")


class Tail(NamedTuple):
    """Places in a text, each the text's end where there is no such part."""

    start: int
    """Of the first line of distribution or signature."""
    annex: int
    attached: int
    """Of a plan or regulation that the document issues, behind its signature."""


def tail(text: str, start: int, end: int) -> Tail:
    """Where the tail of a document begins whose body begins at `start`."""
    copies = _COPIES.search(text, max(start - 1, 0), end)
    signed = _CAPACITY_LINE.search(text, max(start - 1, 0), end)
    found = [match.start() + 1 for match in (copies, signed) if match]
    if not found:
        found = _offices(text, max(start, end - _SIGNED), end)[:1]
    first = min(found, default=end)
    annex = _ANNEX.search(text, first if first < end else start, end)
    attached = _attached(text, first, end)
    ends = min(annex.start() + 1 if annex else end, attached)
    if annex and first > annex.start():
        first = annex.start() + 1
    return Tail(min(first, ends), annex.start() + 1 if annex else end, attached)


_INK = re.compile(r"\s*")


def _decides(text: str, behind: int) -> bool:
    """Whether an office in capitals is whose act this is, not who signs: "CHỦ TỊCH … / Căn cứ"."""
    ink = _INK.match(text, behind)
    return ink is not None and BASIS.match(text, ink.end()) is not None


def _offices(text: str, start: int, end: int) -> list[int]:
    """The lines of an office alone; not "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" over what it decides."""
    articles = [match.end() for match in _ENACTS.finditer(text, start, end)]
    begin = articles[-1] if articles else start
    return [
        line.start() + 1
        for line in _OFFICE_LINE.finditer(text, begin, end)
        if not _decides(text, line.end())
    ]


def _attached(text: str, start: int, end: int) -> int:
    """Where a type's name in capitals stands over "(Ban hành kèm theo …)"."""
    for enclosed in _ENCLOSED.finditer(text, start, min(end, start + 60_000)):
        lines = text[max(start, enclosed.start() - 900) : enclosed.start()]
        place = max(start, enclosed.start() - 900)
        for line in lines.split("\n"):
            if _is_heading(line.strip()):
                return place
            place += len(line) + 1
    return end


def _is_heading(line: str) -> bool:
    """ "KẾ HOẠCH", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "QUY CHẾ PHỐI HỢP": a type in capitals."""
    if type_names().match(line):
        return True
    words = line.split()
    return line.isupper() and any(
        type_names().match(" ".join(words[:length])) for length in range(2, min(len(words), 5))
    )


def tail_zones(text: str, start: int, end: int) -> Iterator[Zone]:
    """The lines of distribution and of signature between two places."""
    part = Part.DISTRIBUTION
    place = start
    filed = False
    while place < end:
        stop = text.find("\n", place, end)
        stop = end if stop < 0 else stop + 1
        line = text[place:stop].strip(" |\n")
        if line:
            part = _tail_part(line, part)
            if filed and part is not Part.SIGNATURE and len(line) > _LONGEST:
                yield Zone(Part.ANNEX, place, end)
                return
            filed = filed or bool(_FILED.match(line))
            yield Zone(part, place, stop)
        place = stop


_FILED = re.compile(r"[-+•~– ]*Lưu\b")
"""The last entry of a distribution: "- Lưu: VT, NC."."""
_COPIES_LINE = re.compile(r"(?i)n[ơoờớ]i ?nh[ậâạăa]n")
_LONGEST = 90
"""Behind that entry stand names and offices; a line longer than this is something else."""


_NAME = re.compile(r"(?:[A-ZĐÀ-Ỹ][a-zđà-ỹ]{0,7} ){1,4}[A-ZĐÀ-Ỹ][a-zđà-ỹ]{0,7}")


def _tail_part(line: str, before: Part) -> Part:
    if _FILED.match(line) or _COPIES_LINE.match(line) or line[0] in "-+•~–":
        return Part.DISTRIBUTION
    if CAPACITY.search(line[:200]) or line.isupper() or _NAME.fullmatch(line):
        return Part.SIGNATURE
    return before
