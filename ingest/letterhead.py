"""The bodies that a letterhead names, the issuing one last, its parents before it."""

import re
from dataclasses import dataclass

from .cells import MOTTO, Cell, gaps, kind
from .head import type_names
from .outline import Outline, Part

# How a body's name may begin; a line that begins otherwise goes on with the one above it.
_HEAD = re.compile(
    r"(?:UBND|HĐND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BỘ|SỞ|BAN|CỤC|TỔNG CỤC|VỤ|CHI CỤC|VĂN PHÒNG|PHÒNG|"
    r"TRUNG TÂM|THANH TRA|"
    r"CÔNG AN|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|HUYỆN UỶ|THỊ ỦY|"
    r"QUẬN ỦY|CHI BỘ|"
    r"TÒA ÁN|TOÀ ÁN|VIỆN|ĐOÀN|TỈNH ĐOÀN|HỘI|CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH|QUỐC HỘI|TỔNG|TRƯỜNG|"
    r"HỌC VIỆN|KHO BẠC|"
    r"BẢO HIỂM|NGÂN HÀNG|ĐÀI|BÁO|MẶT TRẬN|LIÊN|CÔNG TY|TẬP ĐOÀN|KIỂM TOÁN|QUÂN|ỦY BAN KIỂM TRA|"
    r"HIỆP HỘI|TỔ|"
    r"THUẾ|HẢI QUAN|THỐNG KÊ|TIỂU BAN|BCĐ|BQL|THƯỜNG TRỰC|HUYỆN ĐOÀN|CỔNG)\b"
)
# A line after which the name must go on.
_OPEN = re.compile(
    r"(?:\A(?:ỦY BAN|UỶ BAN|ỦY BAN NHÂN DÂN|HỘI ĐỒNG|HỘI ĐỒNG NHÂN DÂN|BAN CHẤP HÀNH|BAN QUẢN LÝ|"
    r"BAN CHỈ ĐẠO|ĐẢNG ỦY|ĐẢNG UỶ|"
    r"BAN THƯỜNG VỤ|ĐOÀN ĐẠI BIỂU QUỐC HỘI|CÔNG AN|BỘ CHỈ HUY|BỘ TƯ LỆNH|TRUNG TÂM|VIỆN|"
    r"VIỆN KIỂM SÁT|TÒA ÁN|TRƯỜNG|"
    r"LIÊN HIỆP|HỘI|VĂN PHÒNG|THƯỜNG TRỰC|TỔNG CỤC|CHI CỤC|CỤC|NGÂN HÀNG|HỌC VIỆN|BỘ TRƯỞNG|"
    r"CHỦ TỊCH)|[,&-]|\bVÀ|\bCỦA|\bTỈNH|\bTHÀNH PHỐ|\bHUYỆN|\bTHEO|\bQUYẾT ĐỊNH)\Z"
)
_OPEN_ALWAYS = re.compile(
    r"(?:[,&-]|\bVÀ|\bCỦA|\bTHEO|\bQUYẾT ĐỊNH)\Z|\A(?:ĐẢNG ỦY|ĐẢNG UỶ|BAN CHỈ ĐẠO)\Z"
)
_MARK = re.compile(
    r"(?:MẬT|TỐI MẬT|TUYỆT MẬT|KHẨN|THƯỢNG KHẨN|HỎA TỐC|HOẢ TỐC|DỰ THẢO.*|BẢN SAO|SAO Y.*|"
    r"CÔNG BÁO.*|\W+)\Z"
)


@dataclass(frozen=True, slots=True)
class Body:
    """One body of a letterhead, in capitals as printed, its lines joined."""

    name: str
    start: int
    end: int


def bodies(outline: Outline) -> list[Body]:
    """The bodies that the letterhead names, in the order of the page."""
    found: list[Body] = []
    for start, end in _lines(outline):
        line = _read(" ".join(outline.text[start:end].split()))
        last = found[-1] if found else None
        if (last and (_OPEN_ALWAYS.search(last.name) or not _HEAD.match(line))) or (
            last and _OPEN.search(last.name) and not _HEAD.match(line)
        ):
            found[-1] = Body(f"{last.name} {line}", last.start, end)
        else:
            found.append(Body(line, start, end))
    return found


# How scanners misread the commonest first words: "UY BAN", "HỌI ĐÒNG", "SƠ Y TẾ"
_MISREAD = (
    (re.compile(r"\A[UƯ][YỲÝỶỸỴ] BAN\b"), "ỦY BAN"),
    (re.compile(r"\AH[OÔỌỐỒỔ]I [ĐD][OÔỎÒỐỔ]NG\b"), "HỘI ĐỒNG"),
    (re.compile(r"\AS[OƠỚỎỠỢ]\b"), "SỞ"),
    (re.compile(r"\AB[OÔỌỐỔ]\b"), "BỘ"),
)


def _read(line: str) -> str:
    """A line of a letterhead with its first words as they must be."""
    for misread, word in _MISREAD:
        line = misread.sub(word, line)
    return line


def _lines(outline: Outline) -> list[tuple[int, int]]:
    """The cells in capitals of the letterhead that may name a body."""
    text = outline.text
    cells: list[tuple[int, int]] = []
    for zone in outline.parts(Part.LETTERHEAD):
        if zone.start > _FIRST:
            break
        for line in re.finditer(r"[^\n]+", text[zone.start : zone.end]):
            start, stop = zone.start + line.start(), zone.start + line.end()
            place = start
            for gap in (*gaps(text, start, stop), (stop, stop)):
                cells += _cell(text, place, gap[0])
                place = gap[1]
    return cells


_FIRST = 4000
"""A letterhead stands within so many characters."""


def _cell(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A cell without a motto that was merged with it, if it may name a body."""
    motto = MOTTO.search(text, start, end)
    end = motto.start() if motto else end
    while start < end and text[start] in " *_":
        start += 1
    loose = " *_.-–" if motto else " *_."
    while end > start and text[end - 1] in loose:
        end -= 1
    words = text[start:end]
    if (
        len(words) < 3
        or not words[0].isalpha()
        or _MARK.match(words)
        or kind(" ".join(words.split()), type_names()) is not Cell.CAPITALS
    ):
        return []
    return [(start, end)]
