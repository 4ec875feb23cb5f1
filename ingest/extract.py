"""From a text to its reading."""

from dataclasses import replace

from ..ontology.reading import Reading
from ..ontology.tables import Reference, reference
from .alphabets import other_alphabets
from .as_printed import as_printed
from .boxed import unboxed
from .citations import cited
from .clean import clean
from .context import Context
from .flowing import flowing
from .header import header
from .partners import partners
from .provisions import provisions
from .restore import restored
from .scanned import unscanned
from .sectors import sectors
from .segment import segment

ILLUSTRATION = "văn bản minh họa"


def extract(text: str, tables: Reference | None = None) -> Reading:
    """What a text says; offsets are places in `text` itself."""
    tables = tables or reference()
    cleaned = clean(text)
    cleaned = replace(cleaned, text=unboxed(cleaned.text))
    meant = unscanned(cleaned.text, tables)
    outline = segment(meant)
    own = header(outline, tables)
    context = Context(tables, own.issuer, own.province, own.date)
    outline = replace(outline, source=cleaned)
    found = cited(outline, own, context)
    if meant is not cleaned.text:
        outline = replace(outline, printed=cleaned.text)
        own = as_printed(own, meant, cleaned.text)
    running = flowing(outline)
    reading = Reading(
        header=restored(own, cleaned),
        citations=found.citations,
        references=found.references,
        statements=found.statements,
        provisions=provisions(running, context),
        partners=partners(running, context),
        sectors=sectors(running, context),
        illustration=is_illustration(cleaned.text),
    )
    return other_alphabets(reading) if cleaned.foreign else reading


def is_illustration(text: str) -> bool:
    """Whether the first line of a clean text says that the document is an illustration."""
    first, _, _ = text.lstrip().partition("\n")
    return ILLUSTRATION in first.lower()
