"""Heads as databases of laws print them: boxed letterheads, a number and a date in the title."""

from danchieu.ingest.boxed import unboxed
from danchieu.ingest.extract import extract

_BOXED = """SỞ
NỘI VỤ
--------
|
CỘNG
HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do
– Hạnh phúc
-------------
|
Số:
27/KH-SNV
|
Điện
Biên, ngày 04 tháng
5 năm 2021
|
KẾ HOẠCH
KIỂM TRA CÔNG VỤ NĂM 2021
Thực hiện Nghị quyết số 31/NQ-HĐND ngày 10/12/2020 của Hội đồng nhân dân tỉnh;
"""


def test_a_boxed_letterhead_with_torn_lines_gives_number_date_and_issuer():
    own = extract(_BOXED).header
    assert (own.number, own.date) == ("27/KH-SNV", "2021-05-04")
    assert own.issuer is not None
    assert own.issuer.name == "Sở Nội vụ tỉnh Điện Biên"


def test_only_breaks_inside_what_a_cell_says_become_spaces():
    read = unboxed(_BOXED)
    assert len(read) == len(_BOXED)
    assert "SỞ NỘI VỤ\n---" in read
    assert "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n---" in read
    assert "Số: 27/KH-SNV\n|\nĐiện Biên, ngày 04 tháng 5 năm 2021\n|" in read


def test_a_table_without_motto_is_left_alone():
    table = "TT\n|\nTÊN\nĐƠN VỊ\n|\nSố:\n12\n|\n"
    assert unboxed(table) == table


def test_a_child_and_its_parent_stay_two_lines():
    read = unboxed("UBND TỈNH X\nSỞ\nY TẾ\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\n")
    assert read.startswith("UBND TỈNH X\nSỞ Y TẾ\n|")


_NUMBERED = """BỘ Y TẾ
********
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
********
Số: 88/1999/{code}-BYT
Hà Nội, ngày 06 tháng 4 năm 1999

{title}

Căn cứ Nghị định số 68/CP ngày 11/10/1993 của Chính phủ;
"""


def _numbered(code: str, title: str):
    return extract(_NUMBERED.format(code=code, title=title)).header


def test_number_and_date_before_the_title_are_no_part_of_it():
    own = _numbered(
        "QĐ",
        "QUYẾT ĐỊNH\n\nCỦA BỘ TRƯỞNG BỘ Y TẾ SỐ 88/1999/QĐ-BYT NGÀY 06 THÁNG 4 NĂM 1999"
        " VỀ VIỆC THÀNH LẬP TRẠM KIỂM DỊCH\n\nBỘ TRƯỞNG BỘ Y TẾ",
    )
    assert own.title == "THÀNH LẬP TRẠM KIỂM DỊCH"
    assert own.issuer is not None
    assert own.issuer.name == "Bộ Y tế"


def test_the_title_may_follow_number_and_date_on_its_own_line():
    own = _numbered(
        "TT",
        "THÔNG TƯ\nCỦA BỘ Y TẾ SỐ 88/1999/TT-BYT NGÀY\n06 THÁNG 4 NĂM 1999\n"
        "HƯỚNG DẪN KIỂM DỊCH BIÊN GIỚI",
    )
    assert own.title == "HƯỚNG DẪN KIỂM DỊCH BIÊN GIỚI"
    assert own.issuer is not None
    assert own.issuer.name == "Bộ Y tế"


def test_the_office_above_the_legal_basis_does_not_sign():
    read = extract(
        "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSố: 12/QĐ-UBND\nLai Châu, ngày 6 tháng 7 năm 2011\n\n"
        "QUYẾT ĐỊNH\nVề việc cho phép lập hội\n_____\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\n"
        "Căn cứ Nghị định số 45/2010/NĐ-CP ngày 21/4/2010 của Chính phủ;\n\nQUYẾT ĐỊNH\n\n"
        "Điều 1. Cho phép lập hội.\n\nCHỦ TỊCH\n\nVàng Văn Páo\n"
    )
    assert [each.number for each in read.citations] == ["45/2010/NĐ-CP"]
    assert read.header.signer == "Vàng Văn Páo"
