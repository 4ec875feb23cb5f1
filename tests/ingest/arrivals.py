"""Letters made for tests of the graph: each says its number, and cites as it is told to."""

import hashlib
from typing import Any

from danchieu.ingest.build import Arrival
from danchieu.ontology.identity import text_id
from danchieu.ontology.reading import (
    AgencyName,
    Citation,
    Header,
    Mention,
    Occurrence,
    Reading,
)
from danchieu.ontology.words import Relation
from danchieu.queries.rows import TextRow

LANG_SON = AgencyName("Ủy ban nhân dân tỉnh Lạng Sơn", province="Lạng Sơn")
TITLE = "tăng cường kiểm tra an toàn kho bãi"


def letter(
    number: str | None, date: str | None, *cited: tuple[Any, ...], title: str | None = None
) -> Arrival:
    """A document of that number and day which cites (number, day, title if there is one).

    Without a number, or with one of a people's committee, it is a letter of Lạng Sơn's.
    """
    words = " ".join([f"Số: {number or '/UBND-KT'} {date} {title}", *(c[0] for c in cited)])
    local = not number or "UBND" in number
    header = Header(
        number=number,
        symbol=None if number else "UBND-KT",
        type="Công văn" if local else None,
        issuer=LANG_SON if local else None,
        date=date,
        title=title,
        province="Lạng Sơn" if local else "",
        mentions={"number": place(words, "Số:"), "issuer": place(words, "Số:")},
    )
    reading = Reading(header, citations=tuple(cites(words, *each) for each in cited))
    return Arrival(text(words), reading, "test")


def cites(words: str, number: str, date: str | None, title: str | None = None) -> Citation:
    """The citation of a document that is carried out, where its number stands."""
    return Citation(
        number=number,
        name=None,
        type=None,
        date=date,
        issuer=LANG_SON if "UBND" in number else None,
        relation=Relation.IMPLEMENTS,
        occurrences=(Occurrence(place(words, number), Relation.IMPLEMENTS),),
        title=title,
    )


def place(words: str, part: str) -> Mention:
    """Where a part of the words first stands."""
    start = words.index(part)
    return Mention(start, start + len(part), part, "test")


def text(words: str) -> TextRow:
    """The words as a text that was read."""
    sha = hashlib.sha256(words.encode()).hexdigest()
    return TextRow(text_id(sha), sha, "text/plain", "utf-8", len(words), words)
