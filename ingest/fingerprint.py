"""What an extractor is: its code and its reference data; a new one rereads unchanged texts."""

import hashlib
from functools import cache
from pathlib import Path

from ..ontology.tables import Reference

_HERE = Path(__file__).parent


@cache
def fingerprint(tables: Reference) -> str:
    """Sixteen hexadecimal digits over the code of `ingest` and `ontology` and the tables."""
    digest = hashlib.sha256(tables.digest.encode())
    for folder in (_HERE, _HERE.parent / "ontology"):
        for file in sorted(folder.glob("*.py")):
            digest.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]
