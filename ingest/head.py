"""Where a document's head ends and which of its cells are letterhead, number, date, title,
addressees.

The order of components is that of Nghị định 30/2020/NĐ-CP, art. 8, and, for the Party, of Quy định
399-QĐ/TW; columns that a converter merged or wrote one after the other are taken in any order.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from ..ontology.tables import reference
from .cells import Cell, Piece, pieces
from .outline import Part, Zone

_AHEAD = 14
"""So many lines without any sign of a letterhead, and what comes is text."""
_SENTENCE = 80
"""Characters; a line of a head that ends in a full stop is shorter."""
_PARTS = {
    Cell.MOTTO: Part.LETTERHEAD,
    Cell.RULE: Part.LETTERHEAD,
    Cell.CAPITALS: Part.LETTERHEAD,
    Cell.WORDS: Part.LETTERHEAD,
    Cell.NUMBER: Part.NUMBER,
    Cell.DATE: Part.PLACE_DATE,
    Cell.ABOUT: Part.TITLE,
    Cell.TYPE: Part.TITLE,
    Cell.TO: Part.ADDRESSEES,
}
_SIGNS = frozenset({Cell.MOTTO, Cell.NUMBER, Cell.DATE, Cell.ABOUT, Cell.TYPE, Cell.TO})
# What opens the text proper: "Căn cứ Luật …"; a title may begin with "Thực hiện", so only later
# lines
# of a title are held against the second.
BASIS = re.compile(r"(?:[-*+•] *)?(?:Căn cứ|Xét|Theo đề nghị|Trên cơ sở)\b")
_OPENING = re.compile(
    r"(?:[-*+•] *)?(?:Căn cứ|Xét |Theo |Trên cơ sở|Thực hiện|Triển khai thực hiện|Sau khi|"
    r"Ngày \d|Để |Nhằm |"
    r"Phúc đáp|Trả lời|Tiếp theo|Liên quan|Qua |Trong |(?:I|1|A)[.)/-] |Điều 1\b|Chương I\b|Phần )"
)
# "I- TÌNH HÌNH", "Điều 1. Phạm vi"; not "Kết quả thực hiện"
_FIRST_ITEM = re.compile(
    r"(?:I|1|A)[.)/-]+ |(?:Điều|ĐIỀU) 1\b|(?:Chương|CHƯƠNG) I\b|(?:Phần|PHẦN) "
)
_BEARER = re.compile(
    r"(?:ỦY|UỶ) BAN|HỘI ĐỒNG|BỘ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|TỔNG |"
    r"CỤC TRƯỞNG|"
    r"CHỦ NHIỆM|THỐNG ĐỐC|CHÁNH |VIỆN TRƯỞNG|BAN |BỘ |HIỆU TRƯỞNG|TRƯỞNG "
)
_ENCLOSED = re.compile(r"\((?:Ban hành )?[Kk]èm theo|\(Dự thảo|\(Trích")
_BULLET = re.compile(r"[-–—+•*] *")


# what a database says of a document above its text: "Cơ quan ban hành Chính phủ"
_ATTRIBUTE = re.compile(
    r"(?:(?:Cơ quan|Nơi|Ngày) ban hành|Ngày (?:công báo|(?:có |hết )?hiệu lực)|Lĩnh vực|"
    r"Loại văn bản|Người ký|Số công báo|Tình trạng)\b"
)


@cache
def type_names() -> re.Pattern[str]:
    """What matches a line that is the name of a type in capitals; `of` is whose, `about` its
    title."""
    names = sorted((entry.name.upper() for entry in reference().types), key=len, reverse=True)
    either = "|".join(map(re.escape, [*names, "QUYẾT NGHỊ"]))
    return re.compile(
        rf"(?P<type>(?:{either})(?: KẾT LUẬN)?(?: LIÊN (?:TỊCH|NGÀNH|BỘ))?)"
        r"(?: CỦA (?P<of>[^\n]{1,80}?))?"
        r"(?: HỎA TỐC| KHẨN| ?\((?:SỬA ĐỔI|BỔ SUNG|SỬA ĐỔI, BỔ SUNG|TẠM THỜI)\))?"
        r"(?: +(?P<about>(?:VỀ VIỆC|Về việc|về việc) [^\n]+))?\Z"
    )


def head(text: str, start: int) -> tuple[Zone, ...]:
    """The zones of a document's head, from `start`; none where the text has no head."""
    coming = pieces(text, start, type_names())
    lines: list[list[Piece]] = []
    end = _last_sign(text, coming, lines)
    return tuple(_zones(text, chain(lines, coming), end))


def _last_sign(text: str, coming: Iterator[list[Piece]], lines: list[list[Piece]]) -> int:
    """The number of the last line that shows a sign of a head, -1 where none does.

    The lines that were looked at are added to `lines`.
    """
    last = -1
    seen: set[Cell] = set()
    for at, line in enumerate(coming):
        lines.append(line)
        if at - max(last, 0) > _AHEAD:
            break
        kinds = {piece.kind for piece in line}
        if line and last >= 0 and _is_text(text, line):
            break
        wanted = {Cell.NUMBER, Cell.DATE} | ({Cell.TO} if Cell.TO not in seen else set[Cell]())
        if seen & {Cell.TO, Cell.TYPE} and not kinds & wanted:
            continue
        if last < 0 and kinds & _SIGNS == {Cell.ABOUT} and any(_is_prose(text, p) for p in lines):
            break  # "Về việc …" begins a paragraph of the news
        if kinds & _SIGNS or (line and _ATTRIBUTE.match(text, line[0].start)):
            last = at
            seen |= kinds
    return last


def _is_text(text: str, line: list[Piece]) -> bool:
    """A line of running text: long, or one that opens a preamble."""
    first = line[0]
    if len(line) > 1 or first.kind is not Cell.WORDS:
        return False
    words = text[first.start : first.end]
    return bool(BASIS.match(words)) or len(words) > 200


def _is_prose(text: str, line: list[Piece]) -> bool:
    """A line that is one sentence or more of running text."""
    if len(line) != 1 or line[0].kind is not Cell.WORDS:
        return False
    first, last = line[0].start, line[0].end
    return last - first > _SENTENCE and text[first:last].rstrip().endswith((".", ":"))


def _zones(text: str, lines: Iterable[list[Piece]], last: int) -> Iterator[Zone]:
    """Each cell's zone, until the head is over."""
    state = Part.LETTERHEAD
    titled = entered = 0
    blank = cut = open_ = numbered = False
    for at, line in enumerate(lines):
        if not line:
            blank, numbered = True, False
            continue
        for piece in line:
            part = _PARTS[piece.kind]
            words = text[piece.start : min(piece.end, piece.start + 300)]
            plain = piece.kind in (Cell.WORDS, Cell.CAPITALS)
            if words.startswith("Người ký") and at <= last + 2:
                yield Zone(Part.SIGNATURE, piece.start, piece.end)  # databases state it in the head
                continue
            if cut and piece.kind is Cell.CAPITALS and " " not in words:
                yield Zone(Part.NUMBER, piece.start, piece.end)  # a symbol broken at its hyphen
                continue
            cut = piece.kind is Cell.NUMBER and words.endswith(("-", "/"))
            told = piece.kind is Cell.ABOUT or (piece.kind is Cell.TYPE and not titled)
            if state is Part.TITLE and told:
                plain = True  # "Về việc …", "KẾT LUẬN CỦA …" under the type's name
            if numbered and piece.kind is Cell.WORDS and state is Part.LETTERHEAD:
                part = Part.TITLE  # a Party letter's trích yếu has no "V/v"
            numbered = piece.kind is Cell.NUMBER and _PARTY_LETTER.search(words) is not None
            if (
                state is Part.TITLE
                and plain
                and not _ends_title(words, piece, titled, blank, open_)
            ):
                part, titled = Part.TITLE, titled + _tells(words)
            elif state is Part.ADDRESSEES and (plain or piece.kind is Cell.RULE):
                if not _addressed(text, words, piece, entered, blank):
                    return
                part, entered = Part.ADDRESSEES, entered + 1
            elif at > last:
                return
            if part is Part.ADDRESSEES and state is not Part.ADDRESSEES:
                entered = int(":" in words and bool(words.partition(":")[2].strip()))
                entered = entered or int(":" not in words and len(words) > 12)
            if part is Part.TITLE and state is not Part.TITLE:
                titled = int(piece.kind is not Cell.TYPE or " VỀ VIỆC " in words.upper())
            if part in (Part.TITLE, Part.ADDRESSEES):
                state = part
            elif state is Part.TITLE and plain:
                state = Part.LETTERHEAD
            yield Zone(part, piece.start, piece.end)
            open_ = part is Part.TITLE and bool(titled) and words.rstrip().endswith(_GOES_ON)
        blank = False


_PARTY_LETTER = re.compile(r"-\s?CV\s?/")  # "Số 112-CV/TU"; not "Số: 112/CV-HĐ"


# "CỦA BỘ Y TẾ SỐ 12/TT-BYT NGÀY 5/8/1998 HƯỚNG DẪN …": the title follows; not "CỦA BỘ CHÍNH TRỊ"
_TOLD = re.compile(r"(?:NĂM *|[/-])\d{4} +\S")


_GOES_ON = (",", " VÀ", " CỦA", " CHO", " VỚI", " và", " của")
"""What the last line of a title does not end in."""


def _tells(words: str) -> bool:
    """Whether a line below the type tells what the document is about, not only whose it is."""
    return not words.startswith(("CỦA ", "HỘI NGHỊ L")) or _TOLD.search(words) is not None


def _ends_title(words: str, piece: Piece, titled: int, blank: bool, open_: bool) -> bool:
    """Whether a cell no longer belongs to the title that stands above it; `open_` says that the
    title's last line goes on."""
    if open_:
        return bool(BASIS.match(words))
    if titled and blank:
        return True
    if not titled:  # nor by whose conference it is: "BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XIV"
        return bool(BASIS.match(words) or _FIRST_ITEM.match(words))
    if _BEARER.match(words) and (
        piece.kind is Cell.CAPITALS or words.rstrip(" :").endswith("điện")
    ):
        return True
    return bool(_OPENING.match(words) or _ENCLOSED.match(words))


def _addressed(text: str, words: str, piece: Piece, entered: int, blank: bool) -> bool:
    """Whether a cell is one more addressee or goes on with the last one."""
    if _BULLET.match(words):
        return True
    if not entered:
        return not _OPENING.match(words) or len(words) < 120
    line = text.rfind("\n", 0, piece.start) + 1
    if words.startswith("(") and piece.start - line > 4:
        return True
    if blank or _OPENING.match(words):
        return False
    before = text[max(0, piece.start - 400) : piece.start].rstrip()
    if before.endswith("."):
        return False
    return words[0].islower() or piece.start - line >= 12 or before.endswith((",", ";", " và"))
