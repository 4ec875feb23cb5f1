"""The words that say which of many bodies are meant: "có rừng", "nơi có dự án", "ven sông Đà"."""

from ..ontology.tables import Reference
from .agency_runs import Behind, behind, nouns, small_end
from .agency_words import Words, phrases

_SITES = phrases(
    """
    cụm công nghiệp|khu công nghiệp|khu kinh tế|biên giới|rừng|biển|dự án|bến khách|di tích
    làng nghề|tàu cá|hồ chứa|đê|mỏ|đường sắt|cao tốc|cảng cá|cửa khẩu
    công trình|tuyến|nhà máy|đất|khoáng sản
    """
)
_ALONG = phrases("ven|dọc|dọc theo|hạ du|thượng nguồn|giáp|giáp ranh|nơi có|có tuyến|vùng|khu vực")
SITED = frozenset(["có", *_ALONG])
"""The words that such a phrase begins with."""
_WATERS = phrases(
    "biển|sông|hồ|suối|kênh|đê|tuyến|quốc lộ|tuyến đường|bờ biển|biên giới|đường sắt|cao tốc"
    "|hạ du|ven biển|đảo|núi|cao|sâu|rừng"
)
# what a duty says and not a place: "có trách nhiệm", "có kế hoạch"
_NO_SITES = phrases(
    "kế hoạch|chính sách|chiến lược|chương trình|thông tin|công tác|tổ chức|quy hoạch|đầu tư"
)


def site_end(words: Words, at: int, reference: Reference) -> int:
    """The end of "có cụm công nghiệp", "nơi có dự án đi qua", "ven sông Hậu"; 0 for a duty."""
    begin = at + 1 if words.form(at) == "có" else words.match(_ALONG, at)
    if not begin or words.gap(begin) != "":
        return 0
    if words.form(at) in ("nơi", "có"):
        return _holding(words, begin, reference, sure=words.form(at) == "nơi")
    water = words.match(_WATERS, begin)
    if not water:
        return 0
    named = words.capital(water) and words.gap(water) == ""
    return words.proper(water) if named else water


def _holding(words: Words, at: int, reference: Reference, sure: bool) -> int:
    """The end of what lies in a place, where it can be nothing else."""
    site = words.match(_SITES, at)
    noun = 0 if words.match(_NO_SITES, at) else words.match(nouns(reference), at)
    known = max(site, noun)
    if known:
        end = small_end(words, known, reference, taking=False)
    else:
        end = small_end(words, at, reference, taking=True) if sure else 0
    if not end or end == at:
        return 0
    for went in ("đi qua", "chạy qua"):
        last = end + 2
        if words.joined(end, last) == went and words.together(end, last):
            return last
    fits = sure or site or behind(words, end) >= Behind.CLOSE
    return end if fits else 0
