"""What of a web page is the document: menus, the page's dates and lists of other news are not."""

import re

_ILLUSTRATION = re.compile(r"\s*[^\n]*văn bản minh h[oọ]", re.IGNORECASE)
_FURNITURE = (
    *("Màu chữ", "Cỡ chữ", "Lượt xem", "Đọc bài viết", "Chia sẻ", "Trang chủ", "In trang"),
    *("Nghe đọc bài", "Font size"),
)
# "12/01/2023 07:18:46PM", "Màu chữ Cỡ chữ", "Lượt xem: 20"; not "ngày 12/01/2023"
_ABOVE = re.compile(
    r"\n *(?:[^\n]{0,40}\d{1,2}[/-]\d{1,2}[/-]\d{4},? +(?:- *|\| *|lúc )?\d{1,2}[:h]\d{2}"
    r"[^\n]{0,20}"
    rf"|(?:{'|'.join(_FURNITURE)})\b[^\n]{{0,80}}) *(?=\n|\Z)"
)
# "07:18", "9h30"; one a sign, for the engine leaps to a letter
_TIMES = (re.compile(r":(?<=\d:)\d\d"), re.compile(r"h(?<=\dh)\d\d"))
# "Các tin khác", "Tin liên quan:"; not "Các tin khác nhau về"
_BELOW = re.compile(
    r"\n *(?=[CTtBbX])"  # told from most lines at once
    r"(?:(?:Các )?[Tt]in (?:khác|liên quan|mới(?: nhất| hơn)?|cũ hơn|đã đưa|cùng chuyên mục|"
    r"nổi bật)"
    r"|(?:Các )?[Bb]ài (?:viết )?(?:khác|liên quan|mới|cùng chuyên mục)|Xem thêm|"
    r"Trang đầu\b[^\n]{0,60}) *:? *(?=\n|\Z)"
)
_BYLINE = re.compile(r"\n *[^\n.;:!?/]{2,40} *\n\s*\Z")
_TOP = 3000


def page(text: str) -> tuple[int, int]:
    """Where the document begins and ends in what was read."""
    start = 0
    if first := _ILLUSTRATION.match(text[:500]):
        start = _next_line(text, first.end())
    if _furnished(text[:_TOP]):
        for furniture in _ABOVE.finditer(text, max(start - 1, 0), _TOP):
            start = _next_line(text, furniture.end())
    end = len(text)
    if below := _BELOW.search(text, max(start - 1, 0)):
        end = below.start() + 1
        if byline := _BYLINE.search(text, max(start, end - 80), end):
            end = byline.start() + 1
    return min(start, end), end


def _furnished(top: str) -> bool:
    """Whether a time of day or a word of a page's furniture stands there; mostly none does."""
    return any(time.search(top) for time in _TIMES) or any(word in top for word in _FURNITURE)


def _next_line(text: str, place: int) -> int:
    found = text.find("\n", place)
    return len(text) if found < 0 else found + 1
