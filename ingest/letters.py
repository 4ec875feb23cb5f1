"""The letters of Vietnamese as classes of a pattern; a range like À-Ỹ mixes capital and small."""

import re

_MARKED = "ĐĂÂÊÔƠƯÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ"

CAPITAL = f"A-Z{_MARKED}"
"""Between brackets: `[{CAPITAL}]` matches "Đ", "Ủ"; not "đ"."""

SMALL = f"a-z{_MARKED.lower()}"
"""Between brackets: `[{SMALL}]` matches "đ", "ủ"; not "Đ"."""


_TONES = (
    ("óa", "oá"),
    ("òa", "oà"),
    ("ỏa", "oả"),
    ("õa", "oã"),
    ("ọa", "oạ"),
    ("úy", "uý"),
    ("ủy", "uỷ"),
    ("óe", "oé"),
    ("ỏe", "oẻ"),
)


def either_tone(word: str) -> str:
    """A pattern for a word with its tone mark in either place: "thỏa" and "thoả"."""
    for new, old in _TONES:
        if word.endswith(new):
            stem = re.escape(word[: -len(new)])
            return f"{stem}(?:{new}|{old})"
    return re.escape(word)
