"""From what a person types to the thing that is meant: an id, a number, a name, marks or not."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from ..ontology.errors import AmbiguousWhat, UnknownWhat
from ..ontology.folding import folded
from ..ontology.model import Document, Node
from ..ontology.words import Kind
from . import graph
from .answers import Match
from .search import is_exact
from .store import Reader
from .words import all_of, tokens, words

_NAMED = tuple(kind for kind in Kind if kind not in (Kind.TASK, Kind.PROVISION, Kind.TEXT))
_POOL = 1000
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")  # "5/5/2024", "05.05.2024"; not "15/2024"
_IDLE = frozenset(("ngay", "thang", "nam", "cua", "ve"))
"""Words that say nothing: "Chỉ thị 15 ngày 5/5/2024 của Ban Bí thư"; "số" only before a digit."""


def find(store: Reader, what: str, limit: int = 10) -> tuple[Match, ...]:
    """What a name may mean, best first; where a number or name is the same whole, it goes first.

    An id that was merged into another finds that one. Without any hit the answer is empty.
    """
    graph.bounded("limit", limit, 1, 1000)
    if known := _by_id(store, what.strip()):
        return (Match(node=known, exact=True),)
    wanted = words(what)
    if not wanted:
        return ()
    found = _by_number(store, what, wanted) or _by_name(store, what, wanted)
    return tuple(found[:limit])


def resolve_one(store: Reader, what: str) -> Node:
    """The one thing that a name means.

    Raises:
        UnknownWhat: nothing answers to it; `nearest` holds names that come close.
        AmbiguousWhat: several things do; `candidates` holds their ids.
    """
    found = find(store, what, limit=_POOL)
    best = [match.node for match in found if match.exact] or [match.node for match in found]
    if len(best) == 1:
        return best[0]
    if best:
        ids = tuple(node.id for node in best)
        raise AmbiguousWhat(
            f'"{_shown(what)}" may be {len(ids)} things: {_listed(ids)}; give the id of one',
            ids,
        )
    close = nearest(store, what)
    hint = f"did you mean {_listed(close)}?" if close else "try fewer words, or: danchieu search"
    raise UnknownWhat(f'nothing here answers to "{_shown(what)}"; {hint}', close)


def nearest(store: Reader, what: str, limit: int = 5) -> tuple[str, ...]:
    """Names that come close to what was typed, best first."""
    wanted = words(what)
    if not wanted:
        return ()
    whole = sorted({token for word in wanted for token in tokens(word)})
    # A letter too many or too few at the end does not hide a name.
    cut = sorted({token[:-1] for token in whole if len(token) > 1})
    rows = store.ask("near_words", words=whole, beginnings=[], kinds=_NAMED, limit=200)
    rows += store.ask("near_words", words=whole, beginnings=cut, kinds=_NAMED, limit=200)
    typed = " ".join(wanted)
    names = {node.name: _closeness(node, typed) for node in map(graph.node, rows)}
    close = sorted(names, key=lambda name: (-names[name], name))
    return tuple(name for name in close[:limit] if names[name] >= 0.3)


def _by_id(store: Reader, what: str) -> Node | None:
    moved = store.ask("redirects", olds=[what])
    id = moved[0]["new"] if moved else what
    return graph.nodes(store, [id]).get(id)


def _by_number(store: Reader, what: str, wanted: list[str]) -> list[Match]:
    """Documents whose number is, or begins with, the one typed, and that bear all other words."""
    meant = _meant(wanted)
    numbers = [word for word in meant if word[0].isdigit()]
    if not numbers:
        return []
    rows = store.ask("by_words", **all_of(numbers[:1]), kinds=[Kind.DOCUMENT], limit=_POOL)
    documents = [node for row in rows if isinstance(node := graph.node(row), Document)]
    found = [node for node in documents if _bears(node, numbers[0], meant)]
    whole = {node.id for node in found if is_exact(node, what) or _same(node, numbers[0])}
    found.sort(key=lambda node: (node.id not in whole, len(node.search), node.id))
    return [Match(node=node, exact=node.id in whole) for node in found]


def _meant(wanted: list[str]) -> list[str]:
    """The words that must be borne out, a day as in ISO: "5/5/2024" is "2024-05-05"."""
    days = [_DAY.fullmatch(word) for word in wanted]
    iso = [
        f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" if day and index else word
        for index, (word, day) in enumerate(zip(wanted, days, strict=True))
    ]
    return [
        word
        for word, following in zip(iso, [*iso[1:], ""], strict=True)
        if word not in _IDLE and not (word == "so" and following[:1].isdigit())
    ]


def _bears(document: Document, number: str, wanted: Iterable[str]) -> bool:
    """Whether its number begins with the one typed, and it bears the other words."""
    own = tokens(folded(document.number or ""))
    typed = tokens(number)
    if own[: len(typed)] != typed:
        return False
    kind = folded(document.type or "")
    initials = "".join(word[0] for word in kind.split())
    borne = folded(
        " ".join(
            part
            for part in (document.search, kind, document.issuer, document.title, document.period)
            if part
        )
    )
    there = {*tokens(borne), *own, initials, (document.date or "")[:4]}
    return all(word in (number, document.date) or set(tokens(word)) <= there for word in wanted)


def _same(document: Document, number: str) -> bool:
    return tokens(folded(document.number or "")) == tokens(number)


def _by_name(store: Reader, what: str, wanted: list[str]) -> list[Match]:
    for kinds in (_NAMED, ()):
        rows = store.ask("by_words", **all_of(wanted), kinds=list(kinds), limit=_POOL)
        if rows:
            found = [graph.node(row) for row in rows]
            matches = [Match(node=node, exact=is_exact(node, what)) for node in found]
            return sorted(matches, key=lambda match: not match.exact)
    return []


def _closeness(node: Node, typed: str) -> float:
    names = [node.name, node.number] if isinstance(node, Document) else [node.name]
    return max(SequenceMatcher(None, typed, folded(name)).ratio() for name in names if name)


def _listed(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:8])
    return f"{shown} and {len(names) - 8} more" if len(names) > 8 else shown


def _shown(what: str) -> str:
    line = " ".join(what.split())
    return line if len(line) <= 80 else line[:79] + "…"
