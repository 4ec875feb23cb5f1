"""Misprinted numbers: what is printed, how it is read, what was mended, and whom it then means."""

import hashlib
import time
import unicodedata
from contextlib import closing
from json import loads
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.build import Arrival, integrate, lay_reference
from danchieu.ingest.codec import packed, unpacked
from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract
from danchieu.ingest.misread import unmisread
from danchieu.ontology.identity import text_id
from danchieu.ontology.reading import Citation, Reading
from danchieu.ontology.tables import reference
from danchieu.ontology.words import Repair
from danchieu.queries.opening import open_store
from danchieu.queries.rows import TextRow
from danchieu.queries.store import Store
from danchieu.queries.verify import verify

LETTER = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                    Độc lập - Tự do - Hạnh phúc
Số: {own}            Lâm Đồng, ngày 12 tháng 9 năm 2024
V/v bảo vệ rừng mùa khô

Kính gửi: Các sở, ban, ngành tỉnh.

Thực hiện {cited}, Ủy ban nhân dân tỉnh yêu cầu:

1. Sở Tài chính bố trí kinh phí.
"""


def letter(cited: str, own: str = "871/UBND-TH") -> Reading:
    return extract(LETTER.format(own=own, cited=cited))


def only(cited: str) -> Citation:
    (found,) = letter(cited).citations
    return found


@pytest.mark.parametrize(
    ("cited", "printed", "reading", "repair"),
    [
        ("Chỉ thị số 44/CT-TW ngày 3/5/2023", "44/CT-TW", "44-CT/TW", "separators"),
        ("Nghị quyết 08/NQ-TU ngày 3/5/2023", "08/NQ-TU", "08-NQ/TU", "separators"),
        ("Chỉ thị 29-CT/TTg ngày 3/5/2023", "29-CT/TTg", "29/CT-TTg", "separators"),
        ("Thông báo số 88-TB/VPCP ngày 3/5/2023", "88-TB/VPCP", "88/TB-VPCP", "separators"),
        ("Nghị định số 95/2022/NĐCP", "95/2022/NĐCP", "95/2022/NĐ-CP", "separators"),
        ("Nghị định số 47/2026NĐ-CP", "47/2026NĐ-CP", "47/2026/NĐ-CP", "separators"),
        ("Nghị quyết số 31/2026//NQ-CP", "31/2026//NQ-CP", "31/2026/NQ-CP", "separators"),
        ("Nghị định số 17/2021/NĐ–CP", "17/2021/NĐ–CP", "17/2021/NĐ-CP", "separators"),
        ("Nghị định số 17/2021/ND-CP", "17/2021/ND-CP", "17/2021/NĐ-CP", "stroke"),
        ("Quyết định 640/QD-TTg ngày 3/5/2023", "640/QD-TTg", "640/QĐ-TTg", "stroke"),
        ("Nghị quyết 9/NQ-HDND ngày 3/5/2023", "9/NQ-HDND", "9/NQ-HĐND", "stroke"),
        ("Nghị định số 17/2021/NÐ-CP", "17/2021/NĐ-CP", "17/2021/NĐ-CP", "letters"),
        ("Nghị quyết số 62/NQ-СР ngày 3/5/2023", "62/NQ-CP", "62/NQ-CP", "letters"),
        ("Nghị quyết số 19-ΝQ/ΤW ngày 3/5/2023", "19-NQ/TW", "19-NQ/TW", "letters"),
        ("Chỉ thị số l7-CT/TW ngày 3/5/2023", "l7-CT/TW", "17-CT/TW", "misread"),
        ("Chỉ thị số 2S-CT/TW ngày 3/5/2023", "2S-CT/TW", "25-CT/TW", "misread"),
        ("Kế hoạch số IO/KH-UBND ngày 3/5/2023", "IO/KH-UBND", "10/KH-UBND", "misread"),
        ("Nghị định số 17/2O21/NĐ-CP", "17/2O21/NĐ-CP", "17/2021/NĐ-CP", "misread"),
        ("Nghị định 17/2O2l/NĐ-CP", "17/2O2l/NĐ-CP", "17/2021/NĐ-CP", "misread"),
        ("Luật số 33/2024/QHI5", "33/2024/QHI5", "33/2024/QH15", "misread"),
        ("Quyết định số 640/QĐ-TTq ngày 3/5/2023", "640/QĐ-TTq", "640/QĐ-TTg", "misread"),
    ],
)
def test_a_misprint_is_kept_and_its_reading_stands_beside_it(
    cited: str, printed: str, reading: str, repair: str
) -> None:
    found = only(cited)
    assert found.number == printed
    assert found.repaired is not None
    assert (found.repaired.number, found.repaired.repair) == (reading, repair)
    assert found.occurrences[0].mention.repaired == found.repaired


@pytest.mark.parametrize(
    "cited",
    [
        "Chỉ thị số 44-CT/TW ngày 3/5/2023",
        "Nghị định số 95/2022/NĐ-\nCP",
        "Quyết định số 61/QĐ - UBND ngày 3/5/2023",
        "Quyết định số 12/2020/QĐ-UBND",
        "Công văn số 17/BNN&PTNT-KH ngày 3/5/2023",
        "Công văn số 640/BNG-LS-m ngày 3/4/2024",
        "Quyết định số 05/QĐ-BCĐTW ngày 3/4/2024",
        "Chỉ thị số 15-CT/Tw ngày 3/4/2024",
        "Nghị định số 119-CP",
        "Thông báo số 17/TB-ABC ngày 3/4/2024",
    ],
)
def test_what_is_no_misprint_is_left_alone(cited: str) -> None:
    assert only(cited).repaired is None


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 12B/QĐ-UBND ngày 3/5/2023",  # put in behind number 12
        "mẫu số l5-CT/TW",
        "phụ lục số I/KH-UBND",
        "ông Lê Văn Sơn số l5/XYZ-ABC ngày 3/5/2023",
        "Nghị định số 17/2O91/ABC",
        "số lO/UBND",
    ],
)
def test_a_letter_is_no_figure_where_nothing_proves_it(text: str) -> None:
    assert unmisread(text, reference()) == text


def test_the_numbers_own_line_is_mended_too() -> None:
    own = letter("Luật", own="l345/UBND-NC").header
    assert own.number == "l345/UBND-NC"
    assert own.repaired and own.repaired.number == "1345/UBND-NC"
    own = letter("Luật", own="7/ND-CP").header
    assert own.repaired and own.repaired.number == "7/NĐ-CP"
    assert letter("Luật", own="12/QĐ - UBND").header.repaired is None


def test_a_number_completed_from_its_list_or_its_full_form_says_so() -> None:
    first, second = letter("Nghị quyết số 57, 59-NQ/TW").citations
    assert first.repaired and first.repaired.repair is Repair.COMPLETED
    assert (first.number, second.number, second.repaired) == ("57-NQ/TW", "59-NQ/TW", None)
    whole = only("Công văn 1201/UBND-KT-ĐN ngày 2/3/2024 và Công văn 1201/UBND-KT")
    assert whole.repaired is None
    last = whole.occurrences[-1].mention.repaired
    assert last and (last.number, last.repair) == ("1201/UBND-KT-ĐN", Repair.COMPLETED)


def test_a_sound_print_of_the_same_number_is_the_one_that_is_kept() -> None:
    found = only("Nghị định 17/2021/ND-CP và Nghị định 17/2021/NĐ-CP")
    assert (found.number, found.repaired, len(found.occurrences)) == ("17/2021/NĐ-CP", None, 2)


def test_the_print_says_it_is_repaired_in_json_and_says_nothing_where_it_is_not() -> None:
    told = record(letter("Chỉ thị số 44/CT-TW và Chỉ thị số 45-CT/TW"), "a.txt")["citations"]
    assert told[0]["repaired"] == {"number": "44-CT/TW", "repair": "separators"}
    assert told[0]["mentions"][0]["repaired"] == told[0]["repaired"]
    assert "repaired" not in told[1] and "repaired" not in told[1]["mentions"][0]


@pytest.mark.parametrize("cited", ["Chỉ thị số 44/CT-TW", "Nghị quyết số 57, 59-NQ/TW"])
def test_the_codec_carries_repairs(cited: str) -> None:
    reading = letter(cited, own="l345/UBND-NC")
    assert unpacked(packed(reading)) == reading


def test_a_decomposed_text_repairs_nothing() -> None:
    text = LETTER.format(own="871/UBND-TH", cited="Nghị định số 17/2021/NĐ-CP năm 2021")
    (found,) = extract(unicodedata.normalize("NFD", text)).citations
    assert (found.number, found.repaired) == ("17/2021/NĐ-CP", None)


def test_who_cites_a_misprint_and_who_cites_the_number_mean_one_document(tmp_path: Path) -> None:
    prints = [
        "Chỉ thị số 44/CT-TW ngày 3/5/2023 của Ban Bí thư",
        "Chỉ thị số 44-CT/TW ngày 3/5/2023 của Ban Bí thư",
        "Chỉ thị số 44-СТ/ТW ngày 3/5/2023 của Ban Bí thư",
        "Nghị định 17/2021/ND-CP",
        "Nghị định số l7/2021/NĐ-CP",
        "Nghị định 17/2021/NĐCP",
    ]
    store = open_store(tmp_path / "graph.db", write=True)
    with closing(store):
        arrivals = [arrival(str(at), words) for at, words in enumerate(prints)]
        with store.writing() as writer:
            lay_reference(writer, reference())
        with store.writing() as writer:
            integrate(writer, arrivals, (), reference())
        _one_document_each(store, len(prints))


def _one_document_each(store: Store, letters: int) -> None:
    cited = {row["id"]: row for row in store.ask("all_nodes") if row["kind"] == "Document"}
    assert {"ct-44-tw-xiii", "ndd-17-2021-cp"} <= cited.keys()
    assert len(cited) == 2 + letters
    assert loads(cited["ct-44-tw-xiii"]["properties"])["number"] == "44-CT/TW"
    places = [
        (place["quote"][:19], place.get("repair"))
        for row in store.ask("all_edges")
        if row["target"] == "ct-44-tw-xiii"
        for place in loads(row["properties"])["evidence"]
    ]
    assert ("Chỉ thị số 44/CT-TW", "separators") in places
    assert ("Chỉ thị số 44-CT/TW", None) in places
    assert list(verify(store)) == []


def arrival(name: str, cited: str) -> Arrival:
    words = LETTER.format(own=f"87{name}/UBND-TH", cited=cited)
    sha = hashlib.sha256(words.encode()).hexdigest()
    row = TextRow(text_id(sha), sha, "text/plain", "utf-8", len(words), words)
    return Arrival(row, extract(words), "test")


@given(st.text(alphabet="số lIOSB0125/-QHNĐCPTW\nchỉthị", max_size=80))
def test_mending_moves_no_place_and_touches_only_figures(text: str) -> None:
    mended = unmisread(text, reference())
    assert len(mended) == len(text)
    assert all(a == b or (a in "lIOoSB" and b.isdigit()) for a, b in zip(text, mended, strict=True))


@pytest.mark.parametrize("unit", ["số l5-CT/TW ", "7/2O20/", "QHI5", "số lllll", "/2O2l/2O2l"])
def test_hostile_texts_take_linear_time(unit: str) -> None:
    assert _spent(unit, 160_000) < 8 * 4 * max(_spent(unit, 20_000), 0.01)


def _spent(unit: str, length: int) -> float:
    text = unit * (length // len(unit))
    begin = time.perf_counter()
    unmisread(text, reference())
    return time.perf_counter() - begin
