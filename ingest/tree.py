"""From marks to a tree of items: which marks count, what each stands under, what it is called.

A mark counts where it goes on with a list that is open (2 after 1, b after a) or begins one; so the
"2024." of a wrapped line, a date or a share is none.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .markers import Mark
from .outline import Item

_BELOW = 5  # the rank of what is no Phần, Chương, Mục, Tiểu mục or Điều
_HEADING = 200  # characters of a heading, and of the empty lines below it
_SKIP = 6  # a list may miss numbers (1, 2, 4), as typists, scans and excerpts do
_LEFT_OUT = 12  # an excerpt leaves out sections (2, 9) whose headings have lines of their own


@dataclass(slots=True)
class _Open:
    """An item that may still get items below it."""

    at: int
    style: str
    ordinal: tuple[int, ...]
    rank: int
    path: str
    label: str


@dataclass(slots=True)
class Tree:
    """The items of a text so far, in reading order."""

    items: list[Item] = field(default_factory=list[Item])
    _stack: list[_Open] = field(default_factory=list[_Open])
    _paths: dict[str, int] = field(default_factory=dict[str, int])
    _counts: dict[tuple[int, str], int] = field(default_factory=dict[tuple[int, str], int])

    def restart(self) -> None:
        """Close all lists: a new part of the document begins."""
        self._stack.clear()

    def grow(self, marks: Iterable[Mark], end: int) -> None:
        """Add the items that a run of text with these marks holds; `end` is where it ends."""
        first = len(self.items)
        for mark in marks:
            place = self._place(mark)
            if place is not None:
                self._add(mark, *place)
        for at in range(first, len(self.items)):
            after = self.items[at + 1].start if at + 1 < len(self.items) else end
            item = self.items[at]
            self.items[at] = Item(*item[:6], end=after)

    def finished(self) -> tuple[Item, ...]:
        """The items with what stands below each."""
        below: dict[int, list[int]] = {}
        for at, item in enumerate(self.items):
            if item.parent >= 0:
                below.setdefault(item.parent, []).append(at)
        return tuple(
            item._replace(children=tuple(below[at])) if at in below else item
            for at, item in enumerate(self.items)
        )

    def _place(self, mark: Mark) -> tuple[int, str, tuple[int, ...]] | None:
        """How many open items stay open above a mark, its style and ordinal; None where it is
        none."""
        if mark.rank < 5:
            return self._ranked(mark)
        if not mark.readings:
            return self._bulleted(mark)
        if not mark.begins and (mark.lower or mark.style == "comma"):
            return None
        for style, ordinal in mark.readings:
            depth = self._next(style, ordinal)
            if depth is not None:
                return depth, style, ordinal
        if not mark.begins or mark.style == "comma":
            return None
        for style, ordinal in mark.readings:
            if ordinal[-1] == 1 and (len(ordinal) == 1 or self._under(ordinal) is not None):
                return self._first(style, ordinal), style, ordinal
        for style, ordinal in mark.readings:
            depth = self._near(style, ordinal)
            if depth is None and mark.heads:
                depth = self._next(style, ordinal, _LEFT_OUT)
            if depth is not None:
                return depth, style, ordinal
        if self._cut(mark):
            return len(self._stack), *mark.readings[0]
        return None

    def _cut(self, mark: Mark) -> bool:
        """Whether a mark opens what an excerpt, or a scan that lost the lines before it, left of a
        list: "III. TỔ CHỨC THỰC HIỆN" as the first heading, "3." right below a Roman one."""
        if not self._stack:
            return mark.style == "roman" and mark.heads
        if mark.style != "number" or mark.lower:
            return False
        above = self._stack[-1]
        heading = above.style == "roman" and above.at == len(self.items) - 1
        return heading and mark.start - self.items[above.at].start < _HEADING

    def _ranked(self, mark: Mark) -> tuple[int, str, tuple[int, ...]] | None:
        """A Phần, Chương, Mục or Điều closes all that is not above it in rank."""
        ((style, ordinal),) = mark.readings
        if not mark.begins:
            return None
        last = next((o for o in reversed(self._stack) if o.style == style), None)
        if (
            style == "mục"
            and not any(o.rank < 2 for o in self._stack)
            and ordinal != (1,)
            and not last
        ):
            return None
        depth = sum(1 for each in self._stack if each.rank < mark.rank)
        return depth, style, ordinal

    def _bulleted(self, mark: Mark) -> tuple[int, str, tuple[int, ...]] | None:
        if mark.runs_on or not (mark.begins or self._headed(mark)):
            return None
        for depth, each in enumerate(self._stack):
            if each.style == mark.style:
                return depth, mark.style, ()
        return len(self._stack), mark.style, ()

    def _headed(self, mark: Mark) -> bool:
        """Whether the line right above a bullet is a numbered heading, all of it on that line."""
        if mark.lower or mark.above < 0 or not self._stack:
            return False
        last = self._stack[-1]
        return bool(last.ordinal) and self.items[last.at].start >= mark.above

    def _next(self, style: str, ordinal: tuple[int, ...], most: int = 1) -> int | None:
        """The depth of the open list that an ordinal is the next of, at most so many places on."""
        for depth in range(len(self._stack) - 1, -1, -1):
            each = self._stack[depth]
            if each.style == style and _follows(each.ordinal, ordinal, most):
                return depth
        return None

    def _near(self, style: str, ordinal: tuple[int, ...]) -> int | None:
        """The depth of an open list in which an ordinal is near: one number missed or said
        twice."""
        for depth in range(len(self._stack) - 1, -1, -1):
            each = self._stack[depth]
            if each.style == style and (
                each.ordinal == ordinal or _follows(each.ordinal, ordinal, _SKIP)
            ):
                return depth
        if ordinal == (2,) and not any(each.style == style for each in self._stack):
            return self._outermost() if style == "roman" else len(self._stack)  # its first was lost
        return None

    def _outermost(self) -> int:
        """The depth of what stands right below Phần, Chương and capital letters: a Roman II does,
        also where its I was read as "1"."""
        for depth, each in enumerate(self._stack):
            if each.rank == _BELOW and each.style != "capital":
                return depth
        return len(self._stack)

    def _first(self, style: str, ordinal: tuple[int, ...]) -> int:
        """The depth of a list that begins: below what is open, or in place of its like."""
        if len(ordinal) > 1:
            under = self._under(ordinal)
            return len(self._stack) if under is None else under + 1
        for depth, each in enumerate(self._stack):
            if each.style == style:
                return depth
        return len(self._stack)

    def _under(self, ordinal: tuple[int, ...]) -> int | None:
        """The depth of the open item that a number such as 3.1 stands under: 3, or III."""
        for depth in range(len(self._stack) - 1, -1, -1):
            each = self._stack[depth]
            if each.ordinal == ordinal[:-1]:
                return depth
            if (
                len(ordinal) == 2
                and each.style in ("roman", "number.")
                and each.ordinal == ordinal[:1]
            ):
                return depth
        return None

    def _add(self, mark: Mark, depth: int, style: str, ordinal: tuple[int, ...]) -> None:
        del self._stack[depth:]
        above = self._stack[-1] if self._stack else None
        parent = above.at if above else -1
        misread = style == "roman" and mark.printed == "H"
        piece = counted = "II" if misread else mark.printed
        if not ordinal:
            count = self._counts[parent, style] = self._counts.get((parent, style), 0) + 1
            counted = f"{piece}{count}"
        elif len(ordinal) > 1 and above and above.ordinal in (ordinal[:-1], ordinal[-2:-1]):
            piece = counted = str(ordinal[-1])
        if style == "điều":
            above = None  # articles are counted through all chapters and are cited without them
        label = f"{above.label}.{piece}" if above else piece
        path = self._unique(f"{above.path}.{counted}" if above else counted)
        self._stack.append(_Open(len(self.items), style, ordinal, mark.rank, path, label))
        self.items.append(
            Item(path, label, mark.printed, parent, mark.start, mark.body, end=mark.body)
        )

    def _unique(self, path: str) -> str:
        """The path, with a count behind it where an item before has it."""
        count = self._paths[path] = self._paths.get(path, 0) + 1
        return f"{path}~{count}" if count > 1 else path


def _follows(before: tuple[int, ...], after: tuple[int, ...], most: int) -> bool:
    """Whether an ordinal comes after another in the same list, at most so many places on."""
    return (
        len(before) == len(after)
        and before[:-1] == after[:-1]
        and 1 <= after[-1] - before[-1] <= most
    )
