"""What reading left unread is listed, and nothing that a fact covers."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchieu.ingest.audit import Audit, audit
from danchieu.ingest.audit_bodies import Known, bodies
from danchieu.ingest.audit_duties import duties
from danchieu.ingest.audit_numbers import numbers_like
from danchieu.ingest.extract import extract
from danchieu.ontology.reading import Header, Reading

LETTER = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                    Độc lập - Tự do - Hạnh phúc
Số: 871/UBND-TH            Lâm Đồng, ngày 12 tháng 9 năm 2024
V/v bảo vệ rừng mùa khô

Kính gửi: Các sở, ban, ngành tỉnh.

Thực hiện Chỉ thị số 44-CT/TW ngày 03/5/2023 của Ban Bí thư, Ủy ban nhân dân tỉnh yêu cầu:

1. Sở Tài chính bố trí kinh phí theo mẫu số 05/KK-TNCN.

Nơi nhận:
- Như trên;
- Sở Nội vụ;
- Lưu: VT.
"""


def audited(text: str) -> Audit:
    return audit(text, extract(text))


def test_a_letter_that_is_read_whole_leaves_nothing() -> None:
    found = audited(LETTER)
    assert (found.duties.unread, found.numbers.unread, found.bodies.unread) == ((), (), ())
    assert found.duties.covered and found.numbers.covered and found.bodies.covered
    assert [(each.text, each.why) for each in found.refused] == [("05/KK-TNCN", "form")]


def test_what_a_reading_lacks_is_listed_with_its_place() -> None:
    found = audit(LETTER, Reading(Header()))
    assert found.duties.covered == found.numbers.covered == found.bodies.covered == 0
    assert "44-CT/TW" in [each.text for each in found.numbers.unread]
    assert "Ban Bí thư" in [each.text for each in found.bodies.unread]
    assert "Sở Nội vụ" not in [each.text for each in found.bodies.unread]  # only a copy's receiver
    assert any("yêu cầu" in each.text for each in found.duties.unread)
    for each in (*found.duties.unread, *found.numbers.unread, *found.bodies.unread):
        assert LETTER[each.start : each.end] == each.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sở Y tế phải báo cáo.", ["phải"]),
        ("Đề nghị các địa phương khẩn trương triển khai.", ["đề nghị"]),
        ("Các đơn vị có\ntrách nhiệm thi hành.", ["có trách nhiệm"]),
        ("Giao Sở Y tế làm. Sở Xây dựng phối hợp.", ["giao", "phối hợp"]),
        ("Phát triển giao thông, ngoại giao kinh tế.", []),
        ("Đáp ứng yêu cầu nhiệm vụ được giao.", []),
        ("Căn cứ Luật; theo đề nghị của Giám đốc Sở Y tế.", []),
    ],
)
def test_sentences_of_duty_are_found_by_their_words(text: str, words: list[str]) -> None:
    assert [each.word for each in duties(text)] == words


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Quyết định số 12/QĐ-UBND", [""]), ("số 24 /HDLN-BCA", [""]), ("Luật 33/2024/QH15", [""]),
        ("số 17-\n   CTr/TU", [""]), ("ngày 15/9/2025", ["date"]), ("tháng 9/2025", ["date"]),
        ("giai đoạn 2021 - 2025", ["years"]), ("mẫu số 05/KK-TNCN", ["form"]),
        ("Giấy phép số 507/GP-UBND", ["permit"]), ("cấp 507/GP-UBND", ["permit"]),
        ("QCVN 01:2018/BYT", ["standard"]), ("ISO/IEC 17025-2017/VN", ["standard"]),
        ("điện thoại: 0263-3822307", ["phone"]), ("thửa đất số 12/TBĐ-05", ["plot"]),
        ("trực 24/7", ["date"]), ("tỷ lệ 1/500", ["figures"]), ("tốc độ 60km/h", ["measure"]),
        ("xem https://vanban.example/tai?so=12-QD", ["address"]), ("50 người", []),
    ],
)  # fmt: skip
def test_a_number_like_string_is_refused_with_its_reason(text: str, refused: list[str]) -> None:
    assert [each.refused for each in numbers_like(text, Reading(Header()))] == refused


def test_the_documents_own_number_elsewhere_is_none_to_miss() -> None:
    text = "kèm theo Công văn số 871/UBND-TH"
    (found,) = numbers_like(text, Reading(Header(number="871/UBND-TH")))
    assert found.refused == "own number"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Giao Sở Ngoại vụ chủ trì", ["Sở Ngoại vụ"]),
        ("Bộ Văn hóa, Thể thao và Du lịch ban hành", ["Bộ Văn hóa, Thể thao và Du lịch"]),
        ("Sở Công Thương và Sở Y tế", ["Sở Công Thương", "Sở Y tế"]),
        ("của Ban Bí thư", ["Ban Bí thư"]),
        ("quyền sở hữu của bộ máy", []),
    ],
)
def test_bodies_are_found_by_their_first_words(text: str, names: list[str]) -> None:
    assert [each.name for each in bodies(text)] == names


def test_a_body_is_known_by_a_longer_or_a_shorter_name() -> None:
    known = Known(["Sở Ngoại vụ tỉnh Tây Ninh", "Ủy ban nhân dân tỉnh Tây Ninh"])
    assert known.holds("Sở Ngoại vụ") and known.holds("UBND tỉnh Tây Ninh")
    assert known.holds("Sở Ngoại vụ khẩn") and not known.holds("Sở Nội vụ")


PIECES = st.sampled_from(
    ["Giao Sở Y tế ", "1. ", "\n", ".\n", "số 12/QĐ-UBND ", "phải ", ": ", "\f", "ngày 1/2/2024 ",
     "Kính gửi: ", "Bộ Nội vụ ", "- ", "Nơi nhận", "chủ trì ", "mẫu số 5/KK-TN ", "| "]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_what_is_listed_lies_in_the_text_and_no_fact_overlaps_it(text: str) -> None:
    reading = extract(text)
    found = audit(text, reading)
    tasks = [(each.start, each.end) for each in reading.provisions if each.duty]
    cited = [o.mention for each in reading.citations for o in each.occurrences]
    for each in found.duties.unread:
        assert not any(start < each.end and each.start < end for start, end in tasks)
    for each in (*found.numbers.unread, *found.refused):
        assert not any(place.start < each.end and each.start < place.end for place in cited)
    for share in (found.duties, found.numbers, found.bodies):
        starts = [each.start for each in share.unread]
        assert starts == sorted(starts)
        for each in share.unread:
            assert text[each.start : each.end] == each.text


def test_real_documents_keep_these_laws(shared: Path) -> None:
    for path in sorted((shared / "corpus").glob("00*.txt")):
        text = path.read_text("utf-8")
        found = audited(text)
        assert found.numbers.unread == ()
        assert found.duties.covered > len(found.duties.unread)


@pytest.mark.parametrize(
    "unit", ["giao ", "\n", "Sở Y ", "1/", "12/A-", "phải. ", "Ủy ban nhân dân A, ", "- \n", "(5/"]
)
def test_hostile_texts_take_linear_time(unit: str) -> None:
    assert _spent(unit, 160_000) < 8 * 4 * max(_spent(unit, 20_000), 0.01)


def _spent(unit: str, length: int) -> float:
    text = unit * (length // len(unit))
    spent: list[float] = []
    for _ in range(3):  # the quickest: what else runs on the machine is not meant
        begin = time.perf_counter()
        audit(text, Reading(Header()))
        spent.append(time.perf_counter() - begin)
    return min(spent)
