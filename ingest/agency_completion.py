"""From a body's name as printed to its full name: abbreviations, its province or parent."""

import re
from functools import cache

from ..ontology.folding import spelled
from ..ontology.reading import AgencyName
from ..ontology.tables import Reference
from ..ontology.words import AgencyKind
from .agency_owners import province_form, with_owner
from .agency_shorts import written_out
from .context import Context
from .letters import CAPITAL

# matches "có liên quan", "liên quan", "hữu quan" at the end; not "cơ quan"
_CONCERNED = re.compile(r"(?:liên|hữu) quan$")
# matches "các tỉnh từ Hà Tĩnh đến Huế", which no one of the two has; not "Tổ tiếp nhận từ 5"
_FROM_TO = re.compile(r"(?i)\bcác (?:tỉnh|địa phương)\b.*? từ .+ đến ")
_WORD = re.compile(r"[^\W\d_]+")
# matches "các sở", "UBND xã, phường"; not "Ban Quản lý các khu công nghiệp", "Bộ Văn hóa, Thể thao"
_MANY = re.compile(
    r"(?i)(?:^|(?<!quản lý) (?<!liên hiệp )(?<!hội )(?<!đảng ủy ))(?:các|những|mọi)\s"
    r"|\b(?:xã|phường|huyện|thị xã|quận), "
)
_UNIT = re.compile(r"(?i)^(?:trưởng )?phòng (?!thương mại và công nghiệp|cháy)|^vụ ")

# matches "phường Yên Bái": a ward of that name is no province
_LOW_PLACE = re.compile(
    rf"(?i:\b(?:phường|xã|huyện|quận|thị xã|thị trấn)) (?:[{CAPITAL}][^\W\d_]*\s?){{1,4}}"
)


def complete(printed: str, context: Context) -> AgencyName:
    """The full name of a body: abbreviations written out, its province or parent where it needs it.

    Spelling and capitals stay as printed. Groups of "bodies concerned" and those that name no
    office take no province; a ministry has none.
    """
    name = context.completed.get(printed)
    if name is None:
        name = context.completed[printed] = _completed(printed, context)
    return name


def _completed(printed: str, context: Context) -> AgencyName:
    name = written_out(spelled(printed).strip(" .;:,"))
    group = bool(_MANY.search(name)) or name[:1].islower()
    kind = AgencyKind.GROUP if group else AgencyKind.UNIT if _UNIT.match(name) else AgencyKind.BODY
    if _CONCERNED.search(name) or _FROM_TO.search(name):
        return AgencyName(name, AgencyKind.GROUP)
    named = _named_province(name, context)
    if named:
        return AgencyName(_with_rank(name, named, context), kind, named)
    full = with_owner(name, context)
    if not context.province or full == name:  # which was looked through
        return AgencyName(full, kind)
    return AgencyName(full, kind, _named_province(full, context))


def _named_province(name: str, context: Context) -> str:
    """The plain name of the province that a name holds, "" where it holds none."""
    own = context.province
    plain, begins = _plain_names(context.reference)
    if not (own and own in name) and begins.isdisjoint(map(str.lower, _WORD.findall(name))):
        return ""
    name = _LOW_PLACE.sub("", name)
    if own and own in name and re.search(rf"(?<!\w){re.escape(own)}(?!\w)", name):
        longer = _longer_names(context.reference, own)
        return next((province for printed, province in longer if printed in name), own)
    words = [match.span() for match in _WORD.finditer(name)]
    firsts = [
        at
        for at, (a, b) in enumerate(words)
        if a and name[a].isupper() and name[a:b].lower() in begins
    ]
    for length in (3, 2) if firsts else ():
        for first in reversed(firsts):
            if first + length > len(words):
                continue
            part = name[words[first][0] : words[first + length - 1][1]]
            if part.lower() in plain:
                row = context.reference.province_by_name(part, context.date)
                if row is not None and row.name.lower() == part.lower():
                    return row.name
    return ""


@cache
def _longer_names(reference: Reference, own: str) -> tuple[tuple[str, str], ...]:
    """What holds a province's name and is another's, and whose: "Thừa Thiên Huế" holds "Huế"."""
    names = {
        (printed, row.name)
        for row in reference.provinces
        for printed in (row.name, *row.variants)
        if row.name != own and f" {own} " in f" {printed.replace('-', ' ')} " and printed != own
    }
    return tuple(sorted(names, key=lambda name: -len(name[0])))


@cache
def _plain_names(reference: Reference) -> tuple[frozenset[str], frozenset[str]]:
    """The names of all provinces, old and new, in lower case, and their first words."""
    names = frozenset(row.name.lower() for row in reference.provinces)
    return names, frozenset(name.split()[0] for name in names)


def _with_rank(name: str, province: str, context: Context) -> str:
    """ "Sở Ngoại vụ Tây Ninh" → "Sở Ngoại vụ tỉnh Tây Ninh": a province has its rank."""
    if name.startswith(("Sở ", "Ủy ban nhân dân ", "Hội đồng nhân dân ")) and name.endswith(
        province
    ):
        own = Context(context.reference, None, province, context.date)
        before = name[: -len(province)].rstrip()
        if not re.search(r"(?i)(?:tỉnh|thành phố|của|[,\-–])$", before):
            return f"{before} {province_form(own)}"
    return name
