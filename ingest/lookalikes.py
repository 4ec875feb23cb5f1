"""What only looks like a document's number: form codes, permits, standards, plots, fractions."""

import re

_SO = re.compile(r"(?i:số|s[oô]́?|sô)\s{0,3}[:.]?\s{0,3}$")  # "số ", "Số: "
# What the numbers of other things stand behind, one kind a line. Found before "Mẫu số 05/KK-TNCN",
# "QCVN 01/BCT", "thửa đất số 12/TB"; not before "Thông tư số 05/2024/TT-BCT".
_OTHER = re.compile(
    r"""(?:(?:tcvn|tcxdvn|qcvn|qcxdvn|tccs|iso|iec)(?:\s{1,3}[^\s\d]{1,12})?        # standards
    | (?:mẫu|biểu|tờ\s+khai|phụ\s+lục)(?:\s{1,3}[^\s\d,;.]{1,12}){0,2}?              # forms
    | (?:giấy\s+phép|giấy\s+chứng\s+nhận|giấy\s+xác\s+nhận|chứng\s+chỉ)              # permits
      (?:\s{1,3}[^\s\d,;.]{1,12}){0,6}?
    | thửa|thửa\s+đất|tờ\s+bản\s+đồ|lô|căn\s+hộ|phòng|nhà|biển                       # places
    | điện\s+thoại|tel|fax|tài\s+khoản|h[oó][aá]\s+đơn|mã                            # registers
    )\s{0,3}:?\s{0,3}$""",
    re.VERBOSE,
)
# How these begin: a search for letters alone, which the engine does several times faster.
_OTHER_WORDS = re.compile(
    r"tc[vxc]|qc[vx]|i[se][oc]|mẫu|biểu|tờ\s|phụ|giấy|chứng|thửa|lô|căn|phòng|nhà|biển|điện|tel|fax"
    r"|tài|h[oó]|mã"
)
PERMITS = frozenset({"GP", "GPXD", "GPMT", "GPLX", "GPKT", "GPHĐ", "GCN", "GXN", "GPLĐ", "ĐKKD"})


def said_so(text: str, start: int) -> int:
    """Where the word "số" before an offset begins, or the offset itself where it is not there."""
    if start > 2 and text.startswith(("số ", "Số "), start - 3):  # as most texts print it
        return start - 3
    if text[max(0, start - 8) : start].rstrip(" :.\n\u00a0")[-1:] not in _SO_ENDS:
        return start
    found = _SO.search(text, max(0, start - 12), start)
    return found.start() if found else start


_SO_ENDS = frozenset("ốỐôÔoO\u0301")


def is_document(
    text: str,
    start: int,
    groups: tuple[str, ...],
    year: str,
    second: str,
    known: bool,
    party: bool,
    typed: bool,
    dated: bool,
) -> bool:
    """Whether it numbers a document and not a form, a standard, a plot or a fraction.

    `second` is what parts the year from the symbol; `typed` says that this begins with the code of
    a type, `dated` that "ngày" or "của" stands behind it.
    """
    so = said_so(text, start)
    before = text[max(0, so - 60) : so]
    named = named_before(before) or (typed and so < start and _qualified_before(before))
    if not named and _is_other(before.lower()):
        return False
    bare = len(groups) == 1 and not party and not year
    if bare and not named and so == start:  # "gói 5/TP"
        return False
    if known and (not year or "/" in second or (not second.strip("\n") and len(groups) > 1)):
        return True
    first = groups[0] if groups else ""
    if year:
        return "/" in second and first.isupper() and len(first) >= 2
    if bare and ((so == start and not dated) or len(first) < 2):
        return False
    return named and (len("".join(groups)) >= 3 or (dated and so < start))


def _is_other(before: str) -> bool:
    """Whether words in small letters lead up to the number of another thing."""
    return any(_OTHER.match(before, word.start()) for word in _OTHER_WORDS.finditer(before))


# a word for a document right before the number; a capital alone does not make one
_NAMES = frozenset(
    [
        *("công văn", "văn bản", "tờ trình", "quyết định", "nghị quyết", "nghị định", "chỉ thị"),
        *("thông báo", "thông tư", "kế hoạch", "báo cáo", "chương trình", "hành động", "kết luận"),
        *("hướng dẫn", "đề án", "quy định", "quy chế", "thông tri", "phiếu chuyển", "giấy mời"),
        *("biên bản", "hợp đồng", "công điện", "pháp lệnh", "luật", "lệnh", "điện", "thư"),
    ]
)


def named_before(before: str) -> bool:
    """Whether a word for a document ends the words before a number."""
    words = before.rstrip(" :\n").rsplit(None, 2)[-2:]
    return bool(words) and (" ".join(words).lower() in _NAMES or words[-1].lower() in _NAMES)


# what ends the phrase before it: "; Báo cáo thẩm tra số"
_STOPS = re.compile(r"[^\w\s]")
_MOST_WORDS = 6


def _qualified_before(before: str) -> bool:
    """Whether a word for a document stands but a few words before: "Báo cáo thẩm tra số"."""
    words = " ".join(_STOPS.split(before.lower())[-1].split()[-_MOST_WORDS:])
    return any(f" {name} " in f" {words} " for name in _NAMES)
