"""Which part of a web page is its document.

Told by what the page itself says (main, article, navigation), by links that follow one another, and
else by where most of its words stand. A part that lacks the letterhead or the recipients that the
page has is never the whole document. What is left of a site's furniture, `page.py` knows by its
words.
"""

import re
from typing import Any

from .cells import MOTTO
from .web_counts import Held, counted

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
    _strip(root, counted(root, _MARKS))
    held = counted(root, _MARKS)
    part = _named(root, held)
    if part is None:
        part = _heaviest(root, held)
    wanted = held[root].marks
    while part.getparent() is not None and held[part].marks < wanted:
        part = part.getparent()
    return part


def _strip(root: Any, held: dict[Any, Held]) -> None:
    """Empty what is not shown, and what a site says it puts around."""
    found: list[Any] = []
    left: list[Any] = list(root)
    while left:
        element = left.pop()
        if _is_furniture(element, held[element]):
            found.append(element)
        else:
            left.extend(element)
    for element in found:
        element.clear(keep_tail=True)  # taking it out would copy the words behind it each time
        element.tag = "span"


def _is_furniture(element: Any, held: Held) -> bool:
    tag = element.tag
    if tag in _DROPPED or element.get("role") in _ROLES:
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    if tag in ("html", "body", "main", "article"):
        return False
    if tag == "header":
        return not held.marks
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    if names != " " and _FURNITURE.search(names):
        return not held.marks
    return tag in _LISTS and _is_links(held)


def _is_links(held: Held) -> bool:
    """Whether a list consists of links: a menu."""
    return held.links >= _LINKS and not held.paragraphs and held.linked > _MOST_LINKED * held.words


def _named(root: Any, held: dict[Any, Held]) -> Any | None:
    """What the page itself calls its main part, where it is one and holds words."""
    for path in ("//main", "//*[@role='main']", "//*[@itemprop='articleBody']", "//article"):
        found = root.xpath(path)
        if len(found) == 1 and held[found[0]].words:
            return found[0]
    return None


def _heaviest(root: Any, held: dict[Any, Held]) -> Any:
    """The smallest part that holds most of the page's words."""
    part = root
    enough = _ENOUGH * held[root].words
    while True:
        below = [each for each in part if each.tag in _WHOLE]
        heaviest = max(below, key=lambda each: held[each].words, default=None)
        if heaviest is None or held[heaviest].words < enough:
            return part
        part = heaviest
