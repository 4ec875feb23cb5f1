import unicodedata
from pathlib import Path

import pytest

from danchieu.ingest import read as reading
from danchieu.ingest.encoding import decode, told
from danchieu.ingest.oldfonts import _TCVN3, _VNI
from danchieu.ingest.read import read
from danchieu.ingest.syllables import is_syllable
from danchieu.ontology.errors import UnreadableText

TEXT = """Ủy ban nhân dân tỉnh Tây Ninh
Kính gửi: Công an tỉnh; Ủy ban nhân dân các xã ven sông và thị trấn.
Thực hiện Chỉ thị số 15-CT/TW ngày 10/8/2022 của Ban Bí thư về công tác ngoại giao kinh tế phục vụ
phát triển đất nước đến năm 2030, Ủy ban nhân dân tỉnh yêu cầu: 1. Giữ vững, mở rộng quan hệ.
"""


def _single_bytes(text: str, table: dict[str, bytes]) -> bytes:
    return b"".join(table.get(letter) or letter.encode("ascii") for letter in text)


def tcvn3(text: str) -> bytes:
    return _single_bytes(text, {letter: bytes([code]) for code, letter in _TCVN3.items()})


def vni(text: str) -> bytes:
    return _single_bytes(text, {letter: made.encode("cp1252") for made, letter in _VNI.items()})


def windows_1258(text: str) -> bytes:
    """A letter with its own mark, then the tone as a byte of its own, as Windows writes it."""
    made: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        apart = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in apart if mark in "\u0300\u0301\u0303\u0309\u0323")
        made.append(unicodedata.normalize("NFC", apart.replace(tone, "") if tone else apart) + tone)
    return "".join(made).encode("cp1258")


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("utf-8", TEXT.encode()),
        ("utf-16", TEXT.encode("utf-16")),
        ("utf-16-le", TEXT.encode("utf-16-le")),
        ("utf-16-be", TEXT.encode("utf-16-be")),
        ("windows-1258", windows_1258(TEXT)),
        ("tcvn3", tcvn3(TEXT.replace("Ủ", "ủ"))),
        ("vni", vni(TEXT)),
    ],
)
def test_each_encoding_is_told_and_gives_the_text_back(encoding: str, data: bytes) -> None:
    text, found = told(data, "a.txt")
    assert found == encoding
    wanted = TEXT.replace("Ủ", "ủ") if encoding == "tcvn3" else TEXT
    assert unicodedata.normalize("NFC", text) == wanted


def test_a_heading_in_the_font_of_capitals_gets_its_capitals() -> None:
    heading = tcvn3("ủY BAN NHâN DâN TỉNH LàO CAI\n".replace("Ỉ", "ỉ")) + tcvn3(
        TEXT.replace("Ủ", "ủ")
    )
    assert decode(heading, "a.txt").startswith("ỦY BAN NHÂN DÂN TỈNH LÀO CAI\n")


def test_line_ends_become_one_and_the_byte_order_mark_stays() -> None:
    assert decode("\ufeffa\r\nb\rc".encode(), "a.txt") == "\ufeffa\nb\nc"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "no text"),
        (b"%PDF-1.7 ...", "looks like a PDF"),
        (b"PK\x03\x04 word/document.xml", ".docx"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (b"\x01\x02\x03\x04" * 50, "binary"),
        ("Résumé déjà reçu à l'hôtel, où çà et là".encode("latin-1") * 5, "cannot be told"),
        (TEXT.encode() * 2 + b"\xff\xfe\xfd" + TEXT.encode(), "broken at byte"),
    ],
)
def test_what_holds_no_text_is_refused_with_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableText) as refusal:
        decode(data, "thư\nmục/a.txt")
    message = str(refusal.value)
    assert reason in message and "a.txt" in message and "\n" not in message and ";" in message


def test_a_file_is_read_with_the_hash_of_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "công văn.txt"
    file.write_bytes(windows_1258(TEXT))
    source = read(file)
    assert (source.name, source.encoding, source.media_type) == (
        "công văn.txt",
        "windows-1258",
        "text/plain",
    )
    assert len(source.sha256) == 64


def test_a_place_without_a_readable_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UnreadableText, match="is a folder"):
        read(tmp_path)
    with pytest.raises(UnreadableText, match="no such file"):
        read(tmp_path / "gone.txt")
    large = tmp_path / "large.txt"
    large.write_text("Điều 1. " * 10, encoding="utf-8")
    monkeypatch.setattr(reading, "LARGEST", 20)
    with pytest.raises(UnreadableText, match="larger than"):
        read(large)


def test_the_corpus_is_read_as_python_reads_it(shared: Path) -> None:
    for file in sorted((shared / "corpus").glob("*.txt")):
        assert read(file).text == file.read_text("utf-8")


@pytest.mark.parametrize("word", ["nước", "Năm", "nghiệp", "quốc", "giữa", "NỘI"])
def test_a_syllable_is_told(word: str) -> None:
    assert is_syllable(word)
