"""Tasks in tables: rows "nội dung | cơ quan chủ trì | phối hợp | thời hạn"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..ontology.words import Role
from .actor import Actor, Names
from .agencies import agency_list, complete
from .aligned import aligned
from .column_titles import columns
from .context import Context
from .deadlines import Deadline
from .due_cells import due_in
from .row_lines import LABEL, SECTION
from .ruled import ruled
from .stacked import stacked
from .table import Block, Row, Words

# three cells of a line; it begins with the two spaces, to which the engine leaps
_WIDE = re.compile(r"[ ][ ](?<=\S {2})\s{0,60}\S[^\n]{0,80}?\S {2}")
# in the titles of a table's columns; "chủ trì" may be torn from "Cơ quan"
_LEADS = re.compile(
    r"(?i)chủ\s{1,200}trì|thực\s+hiện|phân\s+công|đầu\s+mối|trách\s+nhiệm|tham\s+mưu|cơ\s+quan|đơn\s+vị"
)
_TWO_WORDS = re.compile(r"[^\W\d_]{2}[^\n|]{0,40}?\s[^\W\d_]")
"""A task says more than the "A", "B", "1" by which columns are counted."""
_BODIES = ("lead", "with")
_HEADS = 3
"""Lines with bars that the titles of the columns take at most."""
_APART = re.compile(r"[\s,;.:\-–+•*/]*(?:và\s+)?")
# what is left of an entry: " viễn thông" of "Các doanh nghiệp viễn thông; Sở Y tế"; all of an
# unknown name; not ", Sở Y tế", " và các sở", " (b/c)"
_REST = re.compile(
    r"\s*(?!(?:và|hoặc|cùng|với|phối|chủ|là|để)\s)[^\s,;:.()|+•*/–-][^,;:()|+•*]{0,120}"
)
# "Viện Nước", "Ông Nguyễn Văn A"; not "Hằng năm", "x", "các"
_NAMES = re.compile(r"(?!(?i:hằng|hàng|thường|quý|tháng|năm|ngày|không)\s)[A-ZĐÀ-Ỹ]\w+ \w")


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row that sets a task: where it stands, who must act, until when."""

    label: str
    """Its number as printed, else ""."""
    text: str
    """What is to be done: the words of that cell, white space folded."""
    start: int
    end: int
    actors: tuple[Actor, ...]
    deadline: Deadline | None


def rows(text: str, start: int, end: int, context: Context) -> Iterator[GridRow]:
    """The rows below titles of which one says who leads; [] where there is no such table.

    Cells are parted by "|", by where they stand on the line, or each has a line of its own.
    """
    for block in _blocks(text, start, end):
        yield from _tasks(text, block, context)


def _blocks(text: str, start: int, end: int) -> Iterator[Block]:
    """The tables between two places, by what parts their cells: bars, wide spaces, or lines."""
    drawn = text.find("|", start, end) >= 0
    if may_hold(text, start, end):
        yield from ruled(text, start, end) if drawn else aligned(text, start, end)
    if not drawn:
        yield from stacked(text, start, end)


def spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where tables of tasks without bars stand: a number in them opens no item."""
    if text.find("|", start, end) >= 0:
        return []
    return sorted(_span(block.lines) for block in _blocks(text, start, end))


def _span(lines: Sequence[Row]) -> tuple[int, int]:
    pieces = [piece for row in lines for cell in row for piece in cell]
    return min(piece[0] for piece in pieces), max(piece[1] for piece in pieces)


def may_hold(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text may hold such a table, told in one look."""
    drawn = text.find("|", start, end) >= 0
    if not drawn and text.find("  ", start, end) >= 0:
        drawn = _WIDE.search(text, start, end) is not None
    return drawn and _LEADS.search(text, start, end) is not None


def _tasks(text: str, block: Block, context: Context) -> Iterator[GridRow]:
    """The rows of one table, of which a second line of titles may begin a new one."""
    titles: dict[str, int] = {}
    width = 0
    body: list[Row] = []
    at = 0
    while at < len(block.lines):
        high, found = _titled(text, block, at)
        if found:
            yield from _body(text, body, titles, context)
            body, titles, width = [], found, len(block.lines[at])
            at += high
            continue
        line = block.lines[at]
        if titles and len(line) <= width:
            line = line + ((),) * (width - len(line))
            if body and not block.printed and _goes_on(text, line, titles):
                body[-1] = tuple(a + b for a, b in zip(body[-1], line, strict=True))
            else:
                body.append(line)
        at += 1
    yield from _body(text, body, titles, context)


def _titled(text: str, block: Block, at: int) -> tuple[int, dict[str, int]]:
    """How many lines from one on are titles, and which column says what; {} where none are."""
    if block.printed:
        return (1, columns(_words(text, block.lines[0]))) if at == 0 else (0, {})
    first = block.lines[at]
    if len(first) < 3:
        return 0, {}
    heads = _words(text, first)
    best = (1, columns(heads))
    for high, line in enumerate(block.lines[at + 1 : at + _HEADS], 2):
        if len(line) != len(first) or (line[0] and LABEL.fullmatch(text, *line[0][0])):
            break
        under = _words(text, line)
        if any(len(words) > 40 for words in under) or (line[0] and heads[0]):
            break
        heads = [f"{above} {below}".strip() for above, below in zip(heads, under, strict=True)]
        found = columns(heads)
        if found and (not best[1] or len(found) > len(best[1])):
            best = (high, found)
    return best


def _words(text: str, row: Row) -> list[str]:
    return [" ".join(text[a:b] for a, b in cell) for cell in row]


def _goes_on(text: str, line: Row, titles: dict[str, int]) -> bool:
    """Whether a line goes on with the row above it: it has no number, and no task of its own."""
    count = titles.get("count", 0 if titles["what"] else -1)
    if count < 0 or line[count]:
        return False
    what = line[titles["what"]]
    return not what or text[what[0][0]].islower()


def _body(
    text: str, body: Sequence[Row], titles: dict[str, int], context: Context
) -> Iterator[GridRow]:
    if not body or not titles:
        return
    words = Words(text, body, [at for name, at in titles.items() if name in _BODIES])
    labels = [_label(words, at, titles) for at in range(len(body))]
    for at, row in enumerate(body):
        first, last = words.cells[at][titles["what"]]
        if not _TWO_WORDS.search(words.text, first, last) or _is_section(words, at, titles, labels):
            continue
        actors = _actors(words, at, titles, context)
        due = None
        if "when" in titles:
            due = due_in(words.text, *words.cells[at][titles["when"]], context)
        if due:
            due = Deadline(due.iso, *words.origin(due.start, due.end))
        start, end = row[titles["what"]][0][0], _span([row])[1]
        said = " ".join(words.text[first:last].split())
        yield GridRow(labels[at], said, start, end, actors, due)


def _label(words: Words, at: int, titles: dict[str, int]) -> str:
    """The number of a row, "" where it has none."""
    count = titles.get("count", 0)
    if count == titles["what"]:
        return ""
    said = words.text[slice(*words.cells[at][count])].strip(" .)")
    return said if len(said) < 8 else ""


def _is_section(words: Words, at: int, titles: dict[str, int], labels: Sequence[str]) -> bool:
    """Whether a row only heads those below it: nothing but its number and its name are filled."""
    said = words.cells[at]
    told = any(a < b for name, column in _said(titles) if name != "what" for a, b in [said[column]])
    following = labels[at + 1] if at + 1 < len(labels) else ""
    if labels[at] and following.startswith(labels[at] + "."):
        return True
    if told:
        return False
    what = words.text[slice(*said[titles["what"]])]
    numbered = bool(labels[at]) and not SECTION.fullmatch(labels[at])
    return what.isupper() or not numbered


def _said(titles: dict[str, int]) -> Iterator[tuple[str, int]]:
    return ((name, at) for name, at in titles.items() if name != "count")


def _actors(words: Words, at: int, titles: dict[str, int], context: Context) -> tuple[Actor, ...]:
    """The bodies of a row's cells, leaders first, each once."""
    found: dict[str, Actor] = {}
    for name, role in (("lead", Role.LEAD), ("with", Role.COORDINATE)):
        if name not in titles:
            continue
        for actor in _named(words, *words.cells[at][titles[name]], role, context):
            found.setdefault(actor.agency.name.lower(), actor)
    return tuple(found.values())


def _named(words: Words, start: int, end: int, role: Role, context: Context) -> Iterator[Actor]:
    """The bodies of a cell: each entry is a name, what the grammar of names does not know of it
    stays as printed."""
    text = words.text
    at = _past(text, start, end)
    while at < end:
        names = [name for name in agency_list(text, at, context, bare=True) if name[1] <= end]
        last = names[-1][1] if names else at
        rest = _REST.match(text, last, end)
        whole = bool(rest and _NAMES.match(text, at, end)) if not names else rest is not None
        if names and not whole:
            yield from _actors_of(words, names, role)
        elif rest and whole:
            first = names[-1][0] if names else at
            yield from _actors_of(words, names[:-1], role)
            printed = " ".join(text[first : rest.end()].split()).rstrip(" .")
            place = words.origin(first, rest.end())
            yield Actor(complete(printed, context), role, *place, "table")
        at = _past(text, max(last, rest.end() if rest else at + 1), end)


def _actors_of(words: Words, names: Names, role: Role) -> Iterator[Actor]:
    for first, last, agency in names:
        yield Actor(agency, role, *words.origin(first, last), "table")


def _past(text: str, at: int, end: int) -> int:
    match = _APART.match(text, at, end)
    return match.end() if match else at
