"""What a document says of itself, each field with the words that say it."""

import re
from dataclasses import replace

from ..ontology.reading import AgencyName, Header, Mention
from ..ontology.tables import Reference
from .addressees import recipients
from .agencies import complete
from .announced import Announced, announced
from .context import Context
from .found import Found, found
from .issuing import Issued, issuing, most_named
from .outline import Outline
from .ownnumber import Own, own
from .signature import signature
from .title import titled

_LETTER = "Công văn"
# "Loại văn bản: Chỉ thị", as databases state it above the text
_STATED = re.compile(r"Loại văn bản *:? *(?P<type>[^\W\d_]+(?: [^\W\d_]+){1,3}?) *(?=\n|$)")
# "BYT/TT", "TC/QĐ", as before 1990; not "UBND-TT", "BNG/ĐBA"
_TYPE_LAST = re.compile(r"\A[A-ZĐ&]+/(?P<code>TT|QĐ|CT|NQ|NĐ|TB)(?:-[A-ZĐ]+)?\Z")


def header(outline: Outline, tables: Reference) -> Header:
    """Number, type, issuer, date, title, signer, recipients of the document; blank ones are
    None."""
    if report := announced(outline, tables):
        return _reported(outline, tables, report)
    numbered = own(outline, tables)
    signed = signature(outline)
    type_, title, bearer = titled(outline, tables)
    type_ = type_ or _type_of(outline, tables, numbered)
    issued = issuing(outline, tables, numbered, signed, bearer)
    fields = {
        "number": numbered.number,
        "symbol": numbered.symbol if numbered.blank else None,
        "type": type_,
        "date": numbered.date,
        "title": title,
        "signer": signed.signer,
        "signer_title": signed.office if signed.signer else None,
    }
    made = _made(fields, issued)
    context = Context(tables, made.issuer, made.province, made.date)
    return replace(made, recipients=tuple(recipients(outline, context)), repaired=numbered.repaired)


def _made(fields: dict[str, Found | None], issued: Issued | None) -> Header:
    """The header of these fields."""
    kept = {name: field for name, field in fields.items() if field}
    mentions: dict[str, Mention] = {name: field.mention for name, field in kept.items()}
    if issued:
        mentions["issuer"] = issued[1]
    issuer = issued[0] if issued else None

    def value(name: str) -> str | None:
        return kept[name].value if name in kept else None

    return Header(
        number=value("number"),
        symbol=value("symbol"),
        type=value("type"),
        issuer=issuer,
        date=value("date"),
        title=value("title"),
        signer=value("signer"),
        signer_title=value("signer_title"),
        province=issuer.province if issuer else "",
        mentions=mentions,
    )


def _type_of(outline: Outline, tables: Reference, numbered: Own) -> Found | None:
    """The type that the symbol tells, công văn where it begins with the organ: 1345/UBND-NC."""
    if numbered.symbol is None:
        return None
    place = numbered.symbol.mention
    stated = _STATED.search(outline.text, 0, place.start)
    if stated and (entry := tables.type_by_name(stated["type"])):
        return found(outline.text, entry.name, *stated.span("type"), "type-stated")
    groups = [group for group in re.split(r"[/-]", numbered.symbol.value) if not group.isdigit()]
    entry = tables.type_by_code(groups[0]) if len(groups) > 1 else None
    if entry is None and (old := _TYPE_LAST.search(numbered.symbol.value)):
        entry = tables.type_by_code(old["code"])
    name = entry.name if entry else _LETTER
    return found(outline.text, name, place.start, place.end, "symbol")


def _reported(outline: Outline, tables: Reference, report: Announced) -> Header:
    """The header of the directive that a news item reports."""
    date = report.date.value if report.date else None
    issued = None
    if report.body:
        local = re.search(r"(?:Tỉnh|Thành) (?:ủy|uỷ)|UBND|nhân dân|Sở ", report.body.value)
        province = most_named(outline.text, tables) if local else ""
        name: AgencyName = complete(report.body.value, Context(tables, None, province, date))
        issued = name, report.body.mention
    fields = {
        "number": report.number,
        "type": report.type,
        "date": report.date,
        "title": report.title,
        "signer": report.signer,
        "signer_title": report.office,
    }
    return _made(fields, issued)
