"""The Vietnamese captions of documents, provisions and texts."""

from collections.abc import Sequence

_LONGEST = 80


def document_caption(
    type: str | None, number: str | None, symbol: str | None, issuer: str | None, title: str | None
) -> str:
    """ "Chỉ thị 15-CT/TW"; without a number "Công văn …/SNgV-HTQT" or type, issuer and title."""
    kind = type or "Văn bản"
    if number:
        return f"{kind} {number}"
    if symbol:
        return f"{kind} …/{symbol}"
    if title and title.startswith(kind):
        return shortened(title)
    return shortened(" ".join(part for part in (kind, issuer and f"của {issuer}", title) if part))


def provision_caption(label: str, text: str) -> str:
    """The label and the first words: "6. Giao Sở Ngoại vụ khẩn trương …"."""
    return shortened(f"{label} {text}".strip())


def shortened(words: str, longest: int = _LONGEST) -> str:
    """The words, cut at a space with an ellipsis where they are longer."""
    if len(words) <= longest:
        return words
    return words[: longest - 1].rsplit(" ", 1)[0] + "…"


def searched(*names: str | None, more: Sequence[str] = ()) -> str:
    """All names of a thing in one line, for `folded`."""
    return " ".join(name for name in (*names, *more) if name)
