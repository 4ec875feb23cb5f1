"""What of a web page is the document: menus, the page's dates and lists of other news are not."""

import re

_ILLUSTRATION = re.compile(r"\s*[^\n]*văn bản minh h[oọ]", re.IGNORECASE)
# "12/01/2023 07:18:46PM", "Màu chữ Cỡ chữ", "Lượt xem: 20"; not "ngày 12/01/2023"
_ABOVE = re.compile(
    r"\n *(?:[^\n]{0,40}\d{1,2}[/-]\d{1,2}[/-]\d{4},? +(?:- *|\| *|lúc )?\d{1,2}[:h]\d{2}"
    r"[^\n]{0,20}"
    r"|(?:Màu chữ|Cỡ chữ|Lượt xem|Đọc bài viết|Chia sẻ|Trang chủ|In trang|Nghe đọc bài|"
    r"Font size)\b[^\n]{0,80}) *(?=\n|\Z)"
)
# A time of day or one of these words stands in each; most texts hold none.
_ABOVE_SIGNS = re.compile(
    r"\d[:h]\d\d|Màu chữ|Cỡ chữ|Lượt xem|Đọc bài|Chia sẻ|Trang chủ|In trang|Nghe đọc|Font size"
)
# "Các tin khác", "Tin liên quan:"; not "Các tin khác nhau về"
_BELOW = re.compile(
    r"\n *(?:(?:Các )?[Tt]in (?:khác|liên quan|mới(?: nhất| hơn)?|cũ hơn|đã đưa|cùng chuyên mục|"
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
    if _ABOVE_SIGNS.search(text, 0, _TOP):
        for furniture in _ABOVE.finditer(text, max(start - 1, 0), _TOP):
            start = _next_line(text, furniture.end())
    end = len(text)
    if below := _BELOW.search(text, max(start - 1, 0)):
        end = below.start() + 1
        if byline := _BYLINE.search(text, max(start, end - 80), end):
            end = byline.start() + 1
    return min(start, end), end


def _next_line(text: str, place: int) -> int:
    found = text.find("\n", place)
    return len(text) if found < 0 else found + 1
