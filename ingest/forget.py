"""Taking a document's texts out of the store, with the facts that only they carried."""

from ..ontology.tables import Reference, reference
from ..queries.store import Store
from .build import integrate


def forget(store: Store, document: str, tables: Reference | None = None) -> int:
    """Take out all texts of a document; how many there were.

    The document stays as a stub where others still cite it. 0 means that nobody had ingested it.

    Raises:
        StoreBusy: another process is writing to the store.
    """
    with store.writing() as writer:
        texts = [row["text"] for row in writer.ask("texts_of", documents=[document])]
        integrate(writer, (), texts, tables or reference())
    return len(texts)
