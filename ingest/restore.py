"""Back from the clean text to the text as read: what a header says where.

All else is said in places of the text as read from the first (`Outline.mention`).
"""

from dataclasses import replace

from ..ontology.reading import Header, Mention
from .clean import Clean


def restored(header: Header, cleaned: Clean) -> Header:
    """The same header with places in the text as read; each quote is what stands there."""
    recipients = (
        replace(each, mention=_restored(each.mention, cleaned)) for each in header.recipients
    )
    mentions = {name: _restored(each, cleaned) for name, each in header.mentions.items()}
    return replace(header, recipients=tuple(recipients), mentions=mentions)


def _restored(mention: Mention, cleaned: Clean) -> Mention:
    start, end = cleaned.span(mention.start, mention.end)
    return replace(mention, start=start, end=end, quote=cleaned.read[start:end])
