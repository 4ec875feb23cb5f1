"""What is in doubt on a page of the terminal."""

from collections.abc import Iterator

from ..ontology.labels import label
from ..queries.answers import Saying, Telling, Unsure, UnsureItem
from .captions import caption
from .sheet import searched_line
from .terminal import safe
from .wording import Wording


def unsure_sheet(found: Unsure, words: Wording) -> Iterator[str]:
    """Each document in doubt with why, its candidates, what is said of it, and what decides."""
    for item in found.items:
        yield from _item(item, words)
        yield ""
    if found.cursor:
        yield words.more.format(left=f"danchieu unsure --after {found.cursor}")
    yield words.undecided.format(count=found.undecided)
    yield searched_line(found.searched, words)


def _item(item: UnsureItem, words: Wording) -> Iterator[str]:
    yield f"{caption(item.document, words)}  [{item.document.id}]"
    yield f"  {'; '.join(label(doubt, words.language) for doubt in item.doubts)}"
    for candidate in item.candidates:
        name = f"{caption(candidate.document, words)}  [{candidate.document.id}]"
        yield f"  {words.candidate.format(name)}: {safe(candidate.reason)}"
    for telling in item.tellings:
        yield f"  {_telling(telling, words)}"
    for saying in item.sayings:
        yield f"  {_saying(saying, words)}"
    if item.cut:
        yield "  …"
    for command in item.commands:
        yield f"  $ {command}"


def _telling(telling: Telling, words: Wording) -> str:
    name = words.date if telling.what == "date" else words.issuer
    texts = ", ".join((*telling.own, *telling.others))
    mark = "*" if telling.chosen else " "
    return f"{mark} {name}: {safe(telling.value)} ({telling.texts}: {texts})"


def _saying(saying: Saying, words: Wording) -> str:
    by = safe(saying.witness.name) if saying.witness else saying.place.text
    where = f"{saying.place.text} {saying.place.char_start}–{saying.place.char_end}"
    quote = safe(" ".join(saying.place.quote.split()))
    marked = safe(saying.words).replace(quote, f"⟦{quote}⟧", 1) if quote else safe(saying.words)
    return f"{words.witness.format(by)}: “{marked}” [{where}]"
