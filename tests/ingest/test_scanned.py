"""What scanners and the ends of pages do to a document's parts."""

import pytest

from danchieu.ingest.extract import extract

BODY = """
Kính gửi: Các sở, ban, ngành.

Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Y tế rà soát trạm y tế xã, báo cáo trước ngày

                                      2

 04/10/2025.
2. Sở Công Thương
- Đình chỉ hoạt động của bến không phép.
- Treo biển cảnh báo, hoàn thành trong thảng 9/2026.
3. Giao Sở Tài chính bố trí kinh phí./.

"""
TAIL = """Noi nhận:                                   TM. ỦY BAN NHÂN DÂN
- Như trên;                                     KT. CHỦ TỊCH
- CT, các PCT;                                  PHÓ CHỦ TỊCH
- Phòng: KTTH&NV;                  *  ND  *
- Lưu: VT, KT.                           (đã ký)
                                         Mai Văn Thịnh
"""


@pytest.mark.parametrize(
    "head",
    [
        "UY BAN NHÂN DÂN CỌNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH NINH BÌNH            Độc lập - Tự do - Hạnh phúc\n",
        "ỦY BAN NHÂN DÂN   CỘNG HÕA XẢ HỌI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH NINH BÌNH            Dộc lập - Tư do - Hạnh phúc\n",
        "UỶ BAN NHÂN DÂN\nTỈNH NINH BÌNH\nCộng hoà xã hội chủ nghĩa Việt Nam\n",
    ],
)
def test_a_letterhead_is_parted_from_a_motto_that_was_misread(head: str) -> None:
    dated = "Số: 9/UBND-KT             Ninh Bình, ngày 08 tháng 9 năm 2025\nV/v bến thủy\n"
    found = extract(head + dated + BODY + TAIL).header
    assert found.issuer and found.issuer.name == "Ủy ban nhân dân tỉnh Ninh Bình"
    assert (found.signer, found.signer_title) == ("Mai Văn Thịnh", "Phó Chủ tịch")


def test_a_list_of_copies_that_was_misread_is_no_part_of_the_last_task() -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nSố: 9/UBND-KT\nNinh Bình, ngày 08 tháng 9 năm 2025\n"
    tasks = [each for each in extract(head + BODY + TAIL).provisions if each.duty]
    assert [each.label for each in tasks] == ["1", "2.-", "2.-", "3"]
    assert tasks[-1].text.endswith("bố trí kinh phí./.")
    due = [each.duty.deadline for each in tasks if each.duty]
    assert due == ["2025-10-04", None, "2026-09", None]


def test_a_note_at_the_foot_of_the_last_page_ends_before_the_signature() -> None:
    text = (
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 7/CT-TTg\nHà Nội, ngày 02 tháng 5 năm 2026\n\nCHỈ THỊ\nVề lúa\n\n"
        "1. Bộ Tài chính thực hiện Nghị quyết số 120/NQ-CP1.\n\n"
        "1 Nghị quyết số 120/NQ-CP ngày 17 tháng 11 năm 2017 của Chính phủ.\n\n"
        "Nơi nhận:\n- Lưu: VT.\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\n\nLệnh Thế Bảo\n"
    )
    found = extract(text).header
    assert (found.signer, found.signer_title) == ("Lệnh Thế Bảo", "Phó Thủ tướng")


def test_an_entry_of_the_list_of_copies_is_no_signer() -> None:
    text = (
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 7/CT-TTg\nHà Nội, ngày 02 tháng 5 năm 2026\n\nCHỈ THỊ\nVề lúa\n\n"
        "1. Bộ Tài chính bố trí vốn.\n\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\nNơi nhận:\nNhư Trên\n"
        "Tỉnh Đoàn Hà Nam\n"
    )
    assert extract(text).header.signer is None


def test_pairs_that_no_typist_writes_tell_a_scan_whose_every_word_is_one() -> None:
    text = (
        "UBND TỈNH HÀ NAM\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nIV. TÔ CHỨC THỰC HIỆN\n\n"
        "1. Sở Y tế đây mạnh tuyên truyền, bồ sung nhân lực; hoàn thành frong tháng 5/2026.\n"
    )
    task = extract(text).provisions[-1]
    assert task.duty is not None
    assert task.duty.deadline == "2026-05"
    assert task.text.startswith("Sở Y tế đây mạnh")


def test_a_tone_on_the_other_vowel_is_mended_with_its_letter() -> None:
    text = (
        "ĐẢNG CỘNG SẢN VIỆT NAM\nSố 12-KL/TW\n\nKẾT LUẬN\n\nIV. TÔ CHỨC THỰC HIỆN\n\n"
        "1. Các tỉnh uỷ, thành uý đây mạnh tuyên truyền, bồ sung nhân lực.\n"
    )
    duty = extract(text).provisions[-1].duty
    assert duty is not None
    assert [each.mention.quote for each in duty.assignments] == ["Các tỉnh uỷ, thành uý"]
