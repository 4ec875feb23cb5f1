"""The words behind a body's name that say where it works: "tỉnh Lào Cai", "các xã, phường"."""

from functools import cache

from ..ontology.tables import reference
from .agency_names import FAMILIES
from .agency_words import Words, phrases
from .lexicon import WORD, word_form

MANY = frozenset(["các", "những", "mọi"])
AND = frozenset(["và", "cùng"])
OWNERS = frozenset(["của", "thuộc", "trực"])
_KINDS = (("ven", "biển"), ("ven", "sông"), ("miền", "núi"), ("vùng", "cao"), ("biên", "giới"))
_REGIONS = phrases(
    """
    bắc bộ|trung bộ|nam bộ|bắc trung bộ|trung trung bộ|nam trung bộ|đông nam bộ|tây nam bộ
    tây nguyên|tây bắc|đông bắc|việt bắc|tây nam|miền bắc|miền trung|miền nam|phía bắc|phía nam
    phía tây|miền tây|miền đông|miền tây nam bộ|miền đông nam bộ|trung du|duyên hải|miền núi
    trung du và miền núi phía bắc|trung du và miền núi bắc bộ|trung du, miền núi phía bắc
    miền núi phía bắc|miền núi bắc bộ|đồng bằng sông hồng|đồng bằng sông cửu long
    đồng bằng bắc bộ|duyên hải miền trung|duyên hải nam trung bộ|duyên hải trung bộ
    bắc trung bộ và duyên hải miền trung|kinh tế trọng điểm|biên giới|biên giới phía bắc
    """
)
"""The parts of the country that provinces are told by."""


def area_end(words: Words, at: int) -> int:
    """The end of "tỉnh Lào Cai", "cấp tỉnh", "các huyện, thị xã, thành phố", "xã, phường"."""
    here = at
    if words.form(here) in MANY or words.form(here) == "cấp":
        here += 1
    last = words.area(here)
    if not last:
        return 0
    single = here == at
    while words.has(last):
        joint = last
        if words.gap(joint) in (",", "/", "-"):
            pass
        elif words.gap(joint) == "" and words.form(joint) in AND:
            joint += 1
        else:
            break
        if words.area(joint) and words.gap(joint) in ("", ",", "/", "-"):
            following = words.area(joint)
            last, single = following, False
            if words.capital(following) and words.gap(following) == "":
                return words.proper(following)
            continue
        break
    if tuple(words.forms(last, last + 2)) == ("trực", "thuộc"):
        if tuple(words.forms(last + 2, last + 4)) == ("trung", "ương"):
            return last + 4
        if words.area(last + 2):
            return area_end(words, last + 2)
    if not single and tuple(words.forms(last, last + 2)) in _KINDS and words.gap(last) == "":
        return last + 2
    joined = words.gap(last) == "" or wrapped_province(words, last) > 0
    if words.capital(last) and joined and single:
        if is_person(words, last):
            return last
        proper = words.proper(last)
        if words.gap(proper) == "," and words.area(proper) and words.capital(proper + 1):
            further = words.proper(words.area(proper))
            return further if words.form(proper) in ("tỉnh", "thành") else proper
        return proper
    return last


def wrapped_province(words: Words, at: int) -> int:
    """The end of a province's name on the line after "tỉnh", 0 where another name stands there."""
    if words.gap(at) != "\n" or words.form(at - 1) not in ("tỉnh", "phố", "tp"):
        return 0
    last = words.proper(at)
    return last if words.joined(at, last) in _provinces() else 0


@cache
def _provinces() -> frozenset[str]:
    """The names of provinces, old and new, in lower case: "vĩnh long"."""
    return frozenset(
        " ".join(word_form(word[0]) for word in WORD.finditer(row.name))
        for row in reference().provinces
    )


def is_person(words: Words, at: int) -> bool:
    """Whether a person's name stands here: "Phó Chủ tịch UBND tỉnh Nguyễn Văn A"."""
    owned = words.form(at - 1) in ("tỉnh", "phố") and words.form(at) in FAMILIES
    return owned and words.proper(at) > at + 1 and words.joined(at, at + 3) != "hồ chí minh"


def region_end(words: Words, at: int) -> int:
    """The end of "khu vực Nam Bộ và Tây Nguyên", "từ Hà Tĩnh đến Huế", which tell what provinces
    are meant; 0 where none such stands here."""
    if words.form(at) == "từ":
        first = _province_end(words, at + 1)
        goes_on = first and words.form(first) == "đến" and words.gap(first) == ""
        return _province_end(words, first + 1) if goes_on else 0
    found = last = _named_region(words, at + 1 if words.form(at) == "thuộc" else at)
    while last:
        found = last
        joint = last + 1 if words.form(last) in AND and words.gap(last) == "" else last
        last = _named_region(words, joint) if joint > last or words.gap(last) == "," else 0
    return found


def _named_region(words: Words, at: int) -> int:
    """The end of "vùng Tây Bắc", "khu vực Nam Bộ", "miền Trung"."""
    begin = at + 2 if words.joined(at, at + 2) == "khu vực" else at
    begin = begin + 1 if words.form(begin) == "vùng" else begin
    return words.match(_REGIONS, begin) if words.gap(begin) in ("", ",") else 0


def _province_end(words: Words, at: int) -> int:
    """The end of a province's name, its rank before it or not; 0 where none stands here."""
    begin = words.area(at) or at
    last = words.proper(begin)
    return last if words.joined(begin, last) in _provinces() else 0
