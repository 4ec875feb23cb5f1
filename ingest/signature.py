"""Who signed a document, in what office, for whom (Nghị định 30/2020/NĐ-CP, art. 13)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..ontology.words import Confidence
from .cells import gaps
from .found import Found, found
from .letters import CAPITAL, SMALL
from .outline import Outline, Part
from .tail import CAPACITY, OFFICE

_RANK = (
    r"(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|GS|PGS|TS|ThS|BS|KS|NGƯT|NGND|Giáo sư|"
    r"Phó giáo sư|"
    r"Tiến sĩ|Thạc sĩ|Bác sĩ|Ông|Bà|Đ/c|[Đđ]ồng chí)\.?[ ,]*"
)
# "Nguyễn Thị Minh Khai", "Thượng tướng Nguyễn Văn Gấu"; not "Như trên", "Sở Tài chính"
_NAME = re.compile(
    rf"[* ]*(?:{_RANK}){{0,3}}"
    rf"(?P<name>(?:[{CAPITAL}][{SMALL}]{{0,7}} ){{1,5}}[{CAPITAL}][{SMALL}]{{0,7}}) *\.?"
)
_NAME_IN_CAPITALS = re.compile(rf"(?P<name>(?:[{CAPITAL}]{{1,7}} ){{1,4}}[{CAPITAL}]{{2,7}})")
_SURNAMES = frozenset(
    re.findall(
        r"\S+",
        """an bàn bá bùi bạc bạch bế cao chu châu cung cà cái cầm cứ cấn cồ danh diệp doãn dương
        giang giàng giáp hoa hoàng huỳnh hà hàn hàng hạng hầu hồ hứa khuất khúc khổng kim kiều la
        liêu lâm lã lèng lê lò lù lý lưu lương lường lại lữ lư lỗ long lục ma mai mã mông mùa
        mạc mẫn nghiêm nguyễn ngô nhâm nhữ ninh nông nịnh phan phí phó phùng phương phạm quàng quách
        quản rơ siu sùng sơn sầm thi thiều thào thái thân thôi thạch tiêu trang triệu trà
        trưng trương trần trịnh tòng tô tôn tăng tưởng tạ tống từ ung uông vi viên vàng võ
        văn vũ vương xa y âu ôn ông đinh điêu đoàn đàm đào đường đặng đồng đổng đỗ""",
    )
)
# how an entry of a distribution list begins, where all its words have capitals: "Tỉnh Đoàn"
_NO_PERSON = re.compile(
    r"(?:Như|Các|Sở|Bộ|Ban|[ỦU][yỷ]|Hội|Văn|Phòng|Công|Tỉnh|Thành|Huyện|Đảng|Chủ|Phó|Lưu|Trung|Cục"
    r"|Chi|Tổng|Viện|Báo|Đài|Liên|Mặt|Quốc|Chính|Thủ|Nơi|Kho|Thuế|T[òo][aà]|Cổng|Đoàn|Trường|Bí|Giám"
    r"|Người|Ký|Ngày|Kính|Thường|Quân|Độc|Tự|Cộng)\b"
)
_SIGNED = re.compile(r"Người ký *:? *(?P<line>[^\n|]{3,80})")
_DEPUTY = re.compile(r"(?<=[GMHC] )(?:PHÓ |THỨ TRƯỞNG).*")
_NOT_OFFICE = re.compile(
    r"(?:ỦY|UỶ) BAN|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|HỘI ĐỒNG|CHÍNH PHỦ\Z|SỞ |BỘ [^T]"
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed; each None where the text does not show it."""

    signer: Found | None = None
    office: Found | None = None
    """The signer's own office in everyday letters: "Phó Chủ tịch"."""
    behalf: Found | None = None
    """Whom the signature stands for, in capitals: "BAN THƯỜNG VỤ", "CHỦ TỊCH"."""


def signature(outline: Outline) -> Signature:
    """The first signature of a document."""
    text = outline.text
    office: Found | None = None
    behalf: Found | None = None
    rare: Found | None = None
    alone: Found | None = None
    for start, end in _cells(outline):
        words = " ".join(text[start:end].split()).strip("*. ")
        capacity = CAPACITY.match(words)
        if capacity:
            rest = words[capacity.end() :].strip(" .")
            behalf = behalf or found(text, rest, start, end, "capacity-line")
            own = re.search(r"\b(?:PHÓ|THỨ TRƯỞNG|CHÁNH)\b.*", rest)
            if own and own.start():
                office = found(text, folded_office(own[0]), start, end, "office-line")
            elif words.startswith("Q"):
                office = found(text, folded_office(f"Q. {rest}"), start, end, "office-line")
            elif OFFICE.fullmatch(rest):
                office = office or found(text, folded_office(rest), start, end, "office-line")
        elif words.isupper() and OFFICE.match(words) and not _NOT_OFFICE.match(words):
            own = _DEPUTY.search(words)  # "BỘ TRƯỞNG THỨ TRƯỞNG": both on one line
            office = found(text, folded_office(own[0] if own else words), start, end, "office-line")
        elif name := _named(words):
            if office or behalf:
                return Signature(found(text, name, start, end, "name-line"), office, behalf)
            alone = found(text, name, start, end, "name-alone", Confidence.LIKELY)
        elif (office or behalf) and _rare(words):
            rare = found(text, words, start, end, "name-line")
    return _stated(outline) or Signature(rare or alone, office, behalf)


def _named(words: str) -> str:
    """The person that a cell names, "" where it names none."""
    match = _NAME.fullmatch(words) or _NAME_IN_CAPITALS.fullmatch(words)
    if not match:
        return ""
    name = match["name"]
    if name.split()[0].lower() not in _SURNAMES:
        return ""
    return name.title() if name.isupper() else name


def _rare(words: str) -> bool:
    """Whether a cell under an office may be a person with a rare surname: "Lệnh Thế Bảo"."""
    plain = _NAME.fullmatch(words)
    return plain is not None and len(words.split()) in (3, 4) and not _NO_PERSON.match(words)


def _stated(outline: Outline) -> Signature | None:
    """A signer whom the head states: "Người ký: Tổng Bí thư Tô Lâm"."""
    line = _SIGNED.search(outline.text, 0, 5000)
    if not line:
        return None
    words = line["line"].split()
    for first in range(len(words) - 1):
        if words[first].lower() in _SURNAMES and _NAME.fullmatch(" ".join(words[first:])):
            place = line.start("line"), line.end("line")
            signer = found(outline.text, " ".join(words[first:]), *place, "signer-stated")
            office = " ".join(words[:first]).strip(" ,-")
            held = found(outline.text, office, *place, "signer-stated") if office else None
            return Signature(signer, held, None)
    return None


def folded_office(words: str) -> str:
    """An office in everyday letters: "PHÓ CHỦ TỊCH" → "Phó Chủ tịch"."""
    small = " ".join(words.replace("*", " ").split()).lower().strip(" .")
    small = re.sub(r"^q\. ?", "quyền ", small)
    parts = re.split(r"^(phó |quyền |chánh )", small)
    folded = "".join(part[:1].upper() + part[1:] for part in parts if part)
    return _PROPER.sub(lambda word: word[0][:-1] + word[0][-1].upper(), folded)


# Inside an office these keep their capital: "Phó Chủ tịch Thường trực", "Bộ trưởng, Chủ nhiệm"
_PROPER = re.compile(r"(?: t(?=hường trực)| q(?=uốc hội)| c(?=hính phủ)|, .)")


# A column merged behind an entry: "Nơi nhận: KT. BỘ TRƯỞNG", "- Như trên; THỨ TRƯỞNG"; not
# "- Lưu: VT, KTTH.", "- Bộ trưởng;"
_MERGED = re.compile(
    rf"[:;.,)] ((?:(?:T/?M|K/?T|T/?L|TUQ|Q)\.? ?)?(?:{OFFICE.pattern}|(?:ỦY|UỶ) BAN[^\na-z]+"
    r"|BAN [^\na-z]+|CHÍNH PHỦ|HỘI ĐỒNG[^\na-z]+|BỘ CHÍNH TRỊ|TỔNG BÍ THƯ))\Z"
)

# The signer's name merged behind the last entry: "- Lưu: VT, TH. Phạm Hữu Lộc"; not "- Lưu: VT."
_MERGED_NAME = re.compile(
    rf"-\s?L[ưu]u\b.*[.;)] (?P<name>(?:[{CAPITAL}][{SMALL}]{{0,7}} ){{1,4}}"
    rf"[{CAPITAL}][{SMALL}]{{1,7}})\Z"
)


# All in one cell of a table: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn An"; not "Sở Y tế"
_BEHIND_OFFICE = re.compile(
    rf"(?P<office>[^{SMALL}]{{4,90}}[{CAPITAL}]{{2,8}}) "
    rf"(?P<name>(?:[{CAPITAL}][{SMALL}]{{1,7}} ){{1,5}}[{CAPITAL}][{SMALL}]{{1,7}})\Z"
)


def _cells(outline: Outline) -> Iterator[tuple[int, int]]:
    """The cells of the document's end that are no entries of a distribution list."""
    text = outline.text
    for zone in outline.parts(Part.DISTRIBUTION, Part.SIGNATURE):
        start = zone.start
        while start < zone.end:
            stop = text.find("\n", start, zone.end)
            stop = zone.end if stop < 0 else stop
            place = start
            for gap in (*gaps(text, start, stop), (stop, stop)):
                words = text[place : gap[0]]
                inked = words.strip()
                left = place + len(words) - len(words.lstrip())
                if not inked or len(inked) >= 120:
                    pass
                elif merged := _MERGED.search(inked) or _MERGED_NAME.match(inked):
                    yield left + merged.start(1), left + len(inked)
                elif both := _BEHIND_OFFICE.match(inked):
                    yield left, left + both.end("office")
                    yield left + both.start("name"), left + len(inked)
                elif inked[0] not in "-+•~–":
                    yield left, left + len(inked)
                place = gap[1]
            start = stop + 1
