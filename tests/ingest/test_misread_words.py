"""What a scanner misread is read as it was meant, and clean texts stay as they are."""

import pytest

from danchieu.ingest.clean import clean
from danchieu.ingest.extract import extract
from danchieu.ingest.scanned import unscanned
from danchieu.ontology.tables import reference

MEANT = [
    ("Giao Sở Công Thuơng rà soát", "Giao Sở Công Thương rà soát"),
    ("CÁC GlẢI PHÁP", "CÁC GIẢI PHÁP"),
    ("Giao 5ở Nội vụ", "Giao Sở Nội vụ"),
    ("nguời dân trên địa bàn", "người dân trên địa bàn"),
    ("Noi nhận: Như trên", "Nơi nhận: Như trên"),
    ("Kinh tế phát triển; Kính gừi: Sở Y tế", "Kinh tế phát triển; Kính gửi: Sở Y tế"),
    ("ngày l0/8/2O22 của", "ngày 10/8/2022 của"),
    ("ngày 2S tháng l2 năm 2O25", "ngày 25 tháng 12 năm 2025"),
    ("trước ngày 0ó/5/2026", "trước ngày 06/5/2026"),
    ("mở đầu\nl. Giao Sở Y tế", "mở đầu\n1. Giao Sở Y tế"),
    ("mở đầu\nlII. NHIỆM VỤ", "mở đầu\nIII. NHIỆM VỤ"),
    ("mở đầu\n2.l. Giao Sở Y tế", "mở đầu\n2.1. Giao Sở Y tế"),
    ("mở đầu\nl. NHIỆM VỤ CHUNG", "mở đầu\nI. NHIỆM VỤ CHUNG"),
]
CLEAN = [
    "Ủy ban nhân dân tỉnh giao Sở Nội vụ và các sở, ban, ngành",
    "hai quan điểm của các bên tại chính quyền cơ sở",
    "Luật sư Nguyễn Văn So, ngõ 5B, lô 12B/QĐ, điện thoại 0912 l",
    "Hyundai, Mekong và Airbus đầu tư tại Nam Định",
    "a) Nội dung\nb) Hình thức\nI. Mục đích\n1. Yêu cầu",
]


@pytest.mark.parametrize(("printed", "meant"), MEANT)
def test_a_misread_word_is_read_as_it_was_meant(printed: str, meant: str) -> None:
    assert unscanned(printed, reference()) == meant


@pytest.mark.parametrize("text", CLEAN)
def test_a_clean_text_stays_the_same_object(text: str) -> None:
    cleaned = clean(text).text
    assert unscanned(cleaned, reference()) is cleaned


NOISY = """UBND TỈNH LÀO CAI
Số: 12/KH-UBND
KẾ HOẠCH
Phát triển cụm cong nghiệp
1. Giao Sở Công Thuơng chủ trì, phối hợp với các Sở có liên quan, hòan thành trước ngày l0/8/2026.
"""


def test_bodies_are_named_as_they_should_be_and_quoted_as_printed() -> None:
    reading = extract(NOISY)
    task = reading.provisions[0]
    assert task.duty
    lead = task.duty.assignments[0]
    assert lead.agency.name == "Sở Công Thương tỉnh Lào Cai"
    assert lead.mention.quote == "Sở Công Thuơng"
    assert task.duty.deadline == "2026-08-10"
    assert "Công Thuơng" in task.text


def test_a_title_stays_as_printed() -> None:
    assert extract(NOISY).header.title == "Phát triển cụm cong nghiệp"
