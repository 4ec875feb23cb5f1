"""The words by which a sentence says what one document does to another."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ..ontology.words import Relation


class Cue(NamedTuple):
    """A phrase that governs the documents behind it."""

    start: int
    end: int
    relation: Relation
    rule: str
    passive: bool = False
    """True where the document behind it is the one that acts: "được sửa đổi, bổ sung bởi"."""


_REPORTS = (
    *(r"kết\squả", r"tình\s+hình", r"tiến\s+độ", r"tổng\s+kết", r"sơ\s+kết", r"đánh\s+giá"),
)
_DOING = r"(?:tổ\s+chức\s+)?(?:triển\s+khai\s+)?(?:thực\s+hiện|triển\s+khai)"
_ASKING = r"(?:đề\s+nghị|đề\s+xuất|kiến\s+nghị|tờ\s+trình)"
_ASKED = r"\s+(?:của|số|tại|thẩm|giải|kết|và|nêu|đề)"
_LETTER = (
    r"(?:công\s+văn|văn\s+bản|tờ\s+trình|báo\s+cáo|công\s+điện|phiếu|thư|đơn|đề\s+nghị"
    r"|kiến\s+nghị|số)"
)
_SAYING = (
    *(r"quy\s+định", "nêu", "ghi", r"hướng\s+dẫn", r"công\sbố", r"phê\s+duyệt", r"ban\s+hành"),
    *(r"yêu\s+cầu", r"đề\scập", r"xác\s+định", r"liệt\s+kê", "giao"),
)
_AMENDED = r"sửa\s+đổi(?:\s*,\s*|\s+và\s+)?(?:\s*bổ\s+sung)?"
_CHANGED = rf"(?:{_AMENDED}|bổ\s+sung|điều\s+chỉnh)"
_PASSIVES = (r"đã\s+(?:được|bị)", "được", "bị")
_WRITTEN = (
    r"(?:công\s+văn|văn\s+bản|quyết\s+định|kế\s+hoạch|nghị\s+quyết|nghị\s+định|thông\s+tư|chỉ\s+thị"
    r"|chương\s+trình)"
)
# "điều chỉnh khoản 2 Điều 1 của Quyết định số 5"; not "điều chỉnh quy hoạch theo Quyết định số 5"
_ADJUSTED = (
    r"điều\schỉnh(?:\s*,\s*bổ\s+sung)?"
    r"(?=\s+(?:(?:một\s+số|nội\s+dung|điều|khoản|điểm|mục|tên|phụ\s+lục|của|tại|và|\d{1,2})\s+){0,8}"
    rf"{_WRITTEN}\s+số\s)"
)
# "thu hồi Quyết định số 5"; not "thu hồi đất", "thu hồi Giấy phép số 5"
_RECALLED = rf"thu\shồi(?=\s+(?:toàn\s+bộ\s+|các\s+)?{_WRITTEN}\s+số\s)"
_PARTS = r"(?:\s+(?:một\s+số\s+)?(?:điều|khoản|điểm|nội\s+dung|quy\s+định)){0,4}"
_TERMS = r"\s+(?:một\s+số\s+|các\s+)?(?:cụm\s+từ|từ\s+ngữ)"
_OVER = (r"hết\s+hiệu\s+lực", r"chấm\s+dứt\s+hiệu\s+lực", r"không\scòn\s+hiệu\s+lực")
_LAWS = r"(?:luật|bộ|pháp|nghị|hiến|thông|một|các|quyết|chỉ)"
# "một số điều của", "một số nội dung tại"
_SOME = (
    r"(?:\s+(?:một\s+số|các))?(?:\s+(?:điều|nội\s+dung|quy\s+định|khoản)(?:\s+(?:của|tại|trong))?)?"
)
_RULES_OF = r"\s+(?:luật|bộ\s+luật|pháp\s+lệnh|nghị\s+định)"
# Rules in the order in which they are tried at a place; each with what it matches and what not.
# Each phrase begins with a letter: it is by this that the engine tells most of them apart.
_RULES: tuple[tuple[str, Relation, Sequence[str]], ...] = (
    # "được sửa đổi, bổ sung bởi", "đã được thay thế bằng"; not "được sửa đổi cho phù hợp"
    (
        "amended_by",
        Relation.AMENDS,
        [
            rf"{passive}\s+{_CHANGED}(?:[^.;:\d]{{0,60}}?\s)?(?:bởi|tại|theo|bằng)\s"
            for passive in _PASSIVES
        ],
    ),
    # "đã sửa đổi, bổ sung tại", "sửa đổi bởi"; not "nội dung sửa đổi tại Điều 2"
    (
        "changed_by",
        Relation.AMENDS,
        [
            rf"đã\s+{_CHANGED}\s+(?:bởi|tại|bằng)\s",
            *(rf"{changed}\s+bởi\s" for changed in (_AMENDED, r"điều\schỉnh")),
        ],
    ),
    (
        "replaced_by",
        Relation.REPLACES,
        [
            rf"{passive}\s+thay\s+thế[^.;:\d]{{0,30}}?\s(?:bởi|bằng|tại|theo)\s"
            for passive in _PASSIVES
        ],
    ),
    (
        "repealed_by",
        Relation.REPEALS,
        [
            rf"{passive}\s+(?:bãi|hủy|huỷ)\s+bỏ[^.;:\d]{{0,30}}?\s(?:bởi|tại|theo)\s"
            for passive in _PASSIVES
        ],
    ),
    # "Sau hơn 10 năm thực hiện", "kết quả thực hiện": a report on it; not "năm 2024 thực hiện"
    (
        "reported",
        Relation.CITES,
        [
            *(rf"{report}\s+(?:\S+\s+){{0,3}}?(?:việc\s+)?{_DOING}" for report in _REPORTS),
            rf"năm\s+{_DOING}",
        ],
    ),
    # "Theo đề nghị của", "Xét Tờ trình", "xem xét báo cáo"; not "Đề nghị các sở"
    (
        "proposed",
        Relation.PROPOSED_BY,
        [
            *(
                rf"{by}(?=\s+(?:các\s+)?{_ASKING}{_ASKED})"
                for by in ("theo", "về", r"trên\s+cơ\s+sở", r"chấp\s+thuận")
            ),
            *(
                rf"{weighing}(?=\s+(?:các\s+|nội\s+dung\s+)?(?:{_ASKING}|báo\s+cáo){_ASKED})"
                for weighing in (r"xem\s+xét", "xét")
            ),
            rf"xét(?=\s+(?:các\s+)?(?:công\s+văn|văn\s+bản){_ASKED})",
            r"theo\s+nội\s+dung\s+(?:đề\s+nghị|kiến\s+nghị|đề\s+xuất)(?=\s+(?:của|tại|nêu)\s)",
        ],
    ),
    # "Trả lời Công văn", "Phúc đáp", "nhận được Công văn"; not "trả lời các câu hỏi"
    (
        "answered",
        Relation.REPLIES_TO,
        [
            r"phúc\s+đáp",
            *(
                rf"{weighing}(?=\s+(?:nội\s+dung\s+)?(?:công\s+văn|văn\s+bản)\s+số)"
                for weighing in (r"xem\s+xét", r"nghiên\s+cứu")
            ),
            rf"trả\s+lời(?=\s+(?:\S+\s+){{0,8}}?{_LETTER})",
            rf"nhận\s+được(?=\s+(?:\S+\s+){{0,4}}?{_LETTER})",
        ],
    ),
    # "Hiệu lực thi hành của Nghị định"; not "hết hiệu lực"
    (
        "effect",
        Relation.CITES,
        [r"h(?<!hết h)(?<!dứt h)(?<!còn h)iệu\s+lực(?:\s+thi\s+hành)?"],
    ),
    # "theo quy định tại", "ban hành kèm theo", "ban hành Quyết định số"; not "theo tinh thần"
    (
        "pointed",
        Relation.CITES,
        [
            r"theo\s+quy\s+định\s+của\s",
            *(
                rf"{saying}\s+(?:cụ\s+thể\s+|chi\s+tiết\s+)?(?:tại|trong|ở)(?=[\s:])"
                for saying in _SAYING
            ),
            *(
                rf"{sent}kèm\s+(?:theo\s+)?"
                for sent in (r"ban\s+hành\s+", r"gửi\s+", r"đính\s+", r"được\s+", "")
            ),
            r"theo\s+(?:điều|khoản|điểm|mục|phụ\s+lục|mẫu)\s",
            r"trong\s+đó\s+có\s",
            r"trên\s+cơ\s+sở\s",
            r"được\s+(?:ban\s+hành|phê\s+duyệt)\s+(?:tại|theo)\s",
            *(
                rf"{writing}\s+(?:và\s+ban\s+hành\s+)?(?={_WRITTEN}\s+(?:hành\s+động\s+)?số\s)"
                for writing in (r"xây\s+dựng", r"ban\s+hành", r"soạn\s+thảo")
            ),
        ],
    ),
    # "Căn cứ Luật"; not "căn cứ vào tình hình", "căn cứ điều kiện thực tế của địa phương"
    (
        "basis",
        Relation.BASED_ON,
        [
            r"căn\s+cứ"
            r"(?!\s+(?:địa|(?:vào\s+)?(?:tình\s+hình|đi[êề]u\s+kiện|thực\s+tế|khả\s+năng)))"
        ],
    ),
    # "sửa đổi, bổ sung một số điều của"; not "được sửa đổi, bổ sung bởi"
    (
        "amend",
        Relation.AMENDS,
        [
            rf"{_AMENDED}{_PARTS}",
            rf"đính\s+chính{_PARTS}",
            _ADJUSTED,
            *(rf"{left}{_TERMS}" for left in (r"thay\s+thế", "thay", r"bãi\s+bỏ", "bỏ")),
        ],
    ),
    ("replace", Relation.REPLACES, [r"thay\s+thế(?:\s+cho)?", r"thay\s+cho"]),
    (
        "repeal",
        Relation.REPEALS,
        [r"bãi\s+bỏ", r"hủy\s+bỏ", r"huỷ\s+bỏ", *_OVER, _RECALLED],
    ),
    # "thực hiện", "cụ thể hóa", "theo tinh thần", "quy định chi tiết"; not "hiệu lực thi hành"
    (
        "implement",
        Relation.IMPLEMENTS,
        [
            r"tổ\s+chức\s+(?:triển\s+khai\s+)?(?:thực\s+hiện|triển\s+khai)",
            r"triển\s+khai(?:\s+(?:thực\s+hiện|triển\s+khai))?",
            r"thực\s+hiện",
            r"quán\s+triệt",
            *(rf"{made}\s+h(?:óa|oá)" for made in (r"cụ\s+thể", r"thể\s+chế")),
            r"theo\s+tinh\s+thần",
            r"tinh\s+thần",
            r"chấp\s+hành",
            r"theo\s+(?:ý\s+kiến\s+)?chỉ\s+đạo",
            r"quy\s+định\s+ch[iỉ]\s+tiết",
            rf"hướng\s+dẫn(?:\s+ch[iỉ]\s+tiết)?(?={_SOME}{_RULES_OF}\s)",
            rf"thi\s+hành(?=\s+(?:\S+\s+){{0,5}}?{_LAWS})",
        ],
    ),
)
_PHRASES = sorted(
    ((phrase, name, relation) for name, relation, phrases in _RULES for phrase in phrases),
    key=lambda each: each[0][0],
)
"""Phrases by their first letters, those of one letter in the order of their rules."""
# An empty group behind each phrase says which it was; a group around it would hide its letters from
# the engine, which looks at those before it enters a branch.
_CUE = re.compile(
    "|".join(
        "(?:" + "|".join(f"{phrase}()" for phrase, _, _ in alike) + ")"
        for _, alike in groupby(_PHRASES, key=lambda each: each[0][0])
    )
)
# How the rules' phrases begin. The search runs over this list of literals, which the engine does
# several times faster, and tries the rules only where one stands.
_BEGINNINGS = re.compile(
    r"b(?:ị\s|ãi\s|ỏ\s|an\s)|c(?:ăn|ụ\s|hấ[mp]\s|ông\sb)|đ(?:ã\s|ược\s|ánh|ề\sc|ính|iều\sc)|g(?:hi|iao\s+t|ửi)"
    r"|h(?:iệu|ướng|ủy|uỷ|ết)|k(?:ết\s+q|èm|hông\sc)|liệt|n(?:ăm\s|êu\s|hận\s|ghiên)|ph(?:úc|ê\s)"
    r"|qu(?:y\s|án)|s(?:ơ\s|ửa\s|oạn)|t(?:hu\sh|heo\s|ình|iến\s|ổng\s|rên\s|rả\s|rong\s|hay\s|ổ\s"
    r"|riển|hực|hể\s|inh\s|hi\s)|về\s|x(?:em\s|ét|ác\s|ây\s)|yêu\s"
)
_AHEAD = 60  # some cues count only before a document's name, which the caller's window leaves out
_PASSIVE = frozenset({"amended_by", "changed_by", "replaced_by", "repealed_by"})


def lowered(text: str) -> str:
    """The text in small letters, each where it was; what cues are looked for in."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(letter.lower()[0] for letter in text)


def cues(text: str, start: int, end: int) -> Iterator[Cue]:
    """The cues of `text[start:end]`, in reading order; the text is in small letters."""
    done = start
    limit = min(len(text), end + _AHEAD)
    for beginning in _BEGINNINGS.finditer(text, start, end):
        at = beginning.start()
        if at < done or (at and (text[at - 1].isalnum() or text[at - 1] == "_")):
            continue
        match = _CUE.match(text, at, limit)
        if match is None:
            continue
        if match.end() > end:
            return
        done = match.end()
        _, rule, relation = _PHRASES[(match.lastindex or 1) - 1]
        yield Cue(match.start(), match.end(), relation, rule, rule in _PASSIVE)
