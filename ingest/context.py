"""What a document's own header tells about the short names inside it."""

from dataclasses import dataclass, field

from ..ontology.reading import AgencyName
from ..ontology.tables import Reference


@dataclass(frozen=True, slots=True)
class Context:
    """Whose document it is: "Sở Ngoại vụ" there is "Sở Ngoại vụ tỉnh Tây Ninh"."""

    reference: Reference
    issuer: AgencyName | None = None
    province: str = ""
    """The plain name of the province whose document it is ("Tây Ninh"), "" for a central one."""
    date: str | None = None
    """The document's date, ISO and perhaps partial."""
    completed: dict[str, AgencyName] = field(
        default_factory=dict[str, AgencyName], repr=False, compare=False
    )
    """The names completed so far, by their wording: a document names a body many times."""
