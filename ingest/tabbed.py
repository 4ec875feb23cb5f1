"""Tables whose cells are parted by tabs, as they are pasted from a spreadsheet."""

from .column_titles import columns

_LONGEST = 400  # characters; no row of titles is longer


def barred(text: str) -> str:
    """The text with "|" in place of the tabs between the cells of a table of tasks.

    No place moves. A table begins with its titles, and a line without a tab ends it. Other tabs
    stay: they only set words apart.
    """
    if "\t" not in text:
        return text
    lines = text.split("\n")
    width = 0
    for at, line in enumerate(lines):
        if not line or line.isspace():
            continue
        tabs = line.count("\t")
        if not 0 < tabs <= width:
            width = tabs if _titles(line) else 0
        if width:
            lines[at] = line.replace("\t", "|")
    return "\n".join(lines)


def _titles(line: str) -> bool:
    """Whether a line has the titles of three columns or more, one of which says who leads."""
    if len(line) > _LONGEST or line.count("\t") < 2:
        return False
    heads = [head.strip() for head in line.split("\t")]
    return all(heads) and bool(columns(heads))
