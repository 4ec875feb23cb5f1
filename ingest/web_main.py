"""Which part of a web page is its document.

Told by what the page itself says (main, article, navigation), by links that follow one another, and
else by where most of its words stand. A part that lacks the letterhead or the recipients that the
page has is never the whole document. What is left of a site's furniture, `page.py` knows by its
words.
"""

import re
from typing import Any

from .cells import MOTTO

_DROPPED = frozenset(
    re.findall(
        r"\w+",
        """script style noscript template head nav aside footer button input select textarea iframe
        svg object canvas audio video map dialog""",
    )
)
_ROLES = frozenset(("navigation", "search", "banner", "contentinfo", "complementary"))
# an id or class: "menu-top", "breadcrumb", "main_nav"; not "content", "navigate-table", "header"
_FURNITURE = re.compile(
    r"(?i)(?:\A|[\s_-])(?:menu|nav|navbar|breadcrumbs?|sidebar|footer|related|social|share|comments?)"
    r"(?:\Z|[\s_-])"
)
# matches "display:none", "visibility: hidden"; not "display:block"
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_LISTS = frozenset(("ul", "ol", "div", "table", "dl"))
_MOST_LINKED = 0.8
_LINKS = 4
_WHOLE = frozenset(["html", "body", "div", "section", "article", "main", "center", "form"])
_ENOUGH = 0.6
"""Of a page's words: a part that holds so many may be its document."""
_MARKS = (MOTTO, re.compile(r"N(?:ơi nhận|ƠI NHẬN) ?:"), re.compile(r"Số ?: ?[\d ]{0,20}/"))
"""What a letter begins and ends with."""


def main_part(root: Any) -> Any:
    """The element that holds a page's document; furniture is taken out of the tree."""
    _strip(root)
    part = _named(root)
    if part is None:
        part = _heaviest(root)
    whole = _words(root)
    wanted = [mark for mark in _MARKS if mark.search(whole)]
    while part.getparent() is not None and not all(mark.search(_words(part)) for mark in wanted):
        part = part.getparent()
    return part


def _strip(root: Any) -> None:
    """Take away what is not shown, and what a site says it puts around."""
    for element in list(root.iter()):
        if element.getparent() is not None and _is_furniture(element):
            element.drop_tree()


def _is_furniture(element: Any) -> bool:
    tag = element.tag
    if not isinstance(tag, str) or tag in _DROPPED or element.get("role") in _ROLES:
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    if tag in ("html", "body", "main", "article"):
        return False
    if tag == "header":
        return not _marked(element)
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    if names != " " and _FURNITURE.search(names):
        return not _marked(element)
    return tag in _LISTS and _is_links(element)


def _marked(element: Any) -> bool:
    """Whether a part holds what a letter begins or ends with, and is no furniture."""
    words = _words(element)
    return any(mark.search(words) for mark in _MARKS)


def _is_links(element: Any) -> bool:
    """Whether a list consists of links: a menu."""
    links = list(element.iter("a"))[:1000]
    if len(links) < _LINKS or next(element.iter("p"), None) is not None:
        return False
    return sum(len(_words(each)) for each in links) > _MOST_LINKED * len(_words(element))


def _named(root: Any) -> Any | None:
    """What the page itself calls its main part, where it is one and holds words."""
    for path in ("//main", "//*[@role='main']", "//*[@itemprop='articleBody']", "//article"):
        found = root.xpath(path)
        if len(found) == 1 and _words(found[0]):
            return found[0]
    return None


def _heaviest(root: Any) -> Any:
    """The smallest part that holds most of the page's words."""
    part = root
    enough = _ENOUGH * len(_words(root))
    while True:
        below = [each for each in part if each.tag in _WHOLE]
        heaviest = max(below, key=lambda each: len(_words(each)), default=None)
        if heaviest is None or len(_words(heaviest)) < enough:
            return part
        part = heaviest


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
