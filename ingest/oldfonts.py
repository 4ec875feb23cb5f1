"""The two encodings of Vietnamese from before Unicode that survive in archives: TCVN3 and VNI.

TCVN3 (TCVN 5712:1993, fonts .VnTime …) has one byte a letter; its capitals with marks live in a
second font, so that such headings decode in small letters. VNI (fonts VNI-Times …) has a letter
and then a byte for its marks.
"""

import re

_TCVN3 = (
    dict(zip(range(0xA1, 0xAF), "ĂÂÊÔƠƯĐăâêôơưđ", strict=True))
    | dict(zip(range(0xB0, 0xB5), "\u0300\u0309\u0303\u0301\u0323", strict=True))
    | dict(zip(range(0xB5, 0xBA), "àảãáạ", strict=True))
    | dict(zip(range(0xBB, 0xBF), "ằẳẵắ", strict=True))
    | dict(zip(range(0xC6, 0xCD), "ặầẩẫấậè", strict=True))
    | dict(zip(range(0xCE, 0xD9), "ẻẽéẹềểễếệìỉ", strict=True))
    | dict(zip(range(0xDC, 0xE0), "ĩíịò", strict=True))
    | dict(zip(range(0xE1, 0xF0), "ỏõóọồổỗốộờởỡớợù", strict=True))
    | dict(zip(range(0xF1, 0xFF), "ủũúụừửữứựỳỷỹýỵ", strict=True))
    | {0xA0: "\u00a0"}
)

_VNI_MARKS = {
    "a": dict(zip("ùøûõïêéèúüëâáàåãä", "áàảãạăắằẳẵặâấầẩẫậ", strict=True)),
    "e": dict(zip("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("ùøûõïâáàåãä", "óòỏõọôốồổỗộ", strict=True)),
    "ô": dict(zip("ùøûõï", "ớờởỡợ", strict=True)),
    "u": dict(zip("ùøûõï", "úùủũụ", strict=True)),
    "ö": dict(zip("ùøûõï", "ứừửữự", strict=True)),
    "y": dict(zip("ùøûõ", "ýỳỷỹ", strict=True)),
}
_VNI_ALONE = dict(zip("ôöñíìæóòî", "ơưđíìỉĩịỵ", strict=True))
_VNI = {
    made: letter
    for base, marks in _VNI_MARKS.items()
    for mark, letter in marks.items()
    for made, letter in (
        (base + mark, letter),
        (base.upper() + mark.upper(), letter.upper()),
        (base.upper() + mark, letter.upper()),
    )
} | {
    made: letter
    for alone, small in _VNI_ALONE.items()
    for made, letter in ((alone, small), (alone.upper(), small.upper()))
}
# A letter with its byte of marks, or a letter that is one byte: "aù", "ö"; not "a"
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def from_tcvn3(data: bytes) -> str:
    """The text of bytes in TCVN3; bytes that it has no letter for stay as Latin-1 has them.

    A column of a line without any small ASCII letter is in the font of capitals, and is given them.
    """
    text = data.decode("latin-1").translate(_TCVN3)
    return _COLUMN.sub(_heading, text)


_COLUMN = re.compile(r"[^\n\t|]+")
_SMALL = re.compile("[a-z]")
_CAPITALS = re.compile("[A-Z]{2}")


def _heading(column: re.Match[str]) -> str:
    """ "CộNG HòA" as it was seen: "CỘNG HÒA"."""
    parts = column[0].split("   ")
    return "   ".join(
        part.upper() if _CAPITALS.search(part) and not _SMALL.search(part) else part
        for part in parts
    )


def from_vni(data: bytes) -> str:
    """The text of bytes in VNI for Windows."""
    text = data.decode("cp1252", errors="replace")
    return _VNI_LETTER.sub(lambda letter: _VNI[letter[0]], text)
