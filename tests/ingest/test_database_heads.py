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


def test_a_title_without_head_tells_number_date_and_issuer():
    own = extract(
        "CHỈ THỊ\nCỦA THỦ\nTƯỚNG CHÍNH PHỦ SỐ 31/2002/CT-TTG\nNGÀY 8 THÁNG 5 NĂM 2002 VỀ VIỆC\n"
        "BẢO VỆ ĐÊ ĐIỀU\nTrong những năm qua, việc bảo vệ đê có nhiều tiến bộ.\n"
        "1. Bộ Tài chính bố trí kinh phí.\n"
    ).header
    assert (own.number, own.date, own.title) == ("31/2002/CT-TTG", "2002-05-08", "BẢO VỆ ĐÊ ĐIỀU")
    assert own.issuer is not None
    assert own.issuer.name == "Thủ tướng Chính phủ"


_PLAIN = """{body}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
Hà Nội, ngày 05 tháng 6 năm 2009
{rest}
"""


def _plain(body: str, number: str, rest: str):
    return extract(_PLAIN.format(body=body, number=number, rest=rest)).header


def test_a_type_may_have_a_word_in_brackets_behind_it():
    own = _plain("BỘ CHÍNH TRỊ", "71-QĐ/TW", "QUY ĐỊNH (BỔ SUNG)\nVỀ CÔNG TÁC CÁN BỘ\n\n1. Cán bộ.")
    assert (own.type, own.title) == ("Quy định", "CÔNG TÁC CÁN BỘ")


def test_a_title_that_names_the_party_is_no_motto():
    own = _plain(
        "BAN BÍ THƯ", "8-QC/TW", "QUY CHẾ\n\nQuản lý trang tin của Đảng Cộng sản Việt Nam\n\n1. A."
    )
    assert own.title == "Quản lý trang tin của Đảng Cộng sản Việt Nam"


def test_a_title_goes_on_behind_a_comma():
    own = _plain(
        "CHÍNH PHỦ", "9/NQ-CP", "NGHỊ QUYẾT\nVỀ QUAN HỆ GIỮA CHÍNH PHỦ,\nCHỦ TỊCH NƯỚC\n\n1. A."
    )
    assert own.title == "QUAN HỆ GIỮA CHÍNH PHỦ, CHỦ TỊCH NƯỚC"


def test_a_title_may_stand_without_its_type():
    own = _plain(
        "BỘ Y TẾ", "14/2009/QĐ-BYT", "VỀ VIỆC BAN HÀNH DANH MỤC THUỐC\nBỘ TRƯỞNG BỘ Y TẾ\n"
        "Căn cứ Luật Dược ngày 14/6/2005;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành."
    )  # fmt: skip
    assert (own.type, own.title) == ("Quyết định", "BAN HÀNH DANH MỤC THUỐC")


def test_the_type_behind_the_organ_counts_in_old_symbols():
    assert _plain("BỘ Y TẾ", "12-BYT/TT", "\nNay hướng dẫn như sau.\n1. A.").type == "Thông tư"


def test_words_glued_by_a_converter_do_not_hide_the_addressee():
    own = _plain("BỘ Y TẾ", "7/BYT-PC", "V/v phí\n\nKínhgửi: Bộ Tài chính\n\nBộ Y tế đề nghị.")
    assert [each.text for each in own.recipients] == ["Bộ Tài chính"]


def test_a_ministry_has_its_name_of_the_tables_however_it_is_joined():
    own = _plain("BỘ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI", "5/LĐTBXH-BT", "V/v x\n\nKính gửi: Bộ Y tế")
    assert own.issuer is not None
    assert own.issuer.name == "Bộ Lao động - Thương binh và Xã hội"


def test_a_title_in_capitals_that_tells_what_is_done_needs_no_type():
    own = _plain(
        "BỘ Y TẾ", "15/2009/QĐ-BYT", "BAN HÀNH QUY CHẾ KIỂM TRA THUỐC\nBỘ TRƯỞNG BỘ Y TẾ\n"
        "Căn cứ Luật Dược ngày 14/6/2005;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành."
    )  # fmt: skip
    assert own.title == "BAN HÀNH QUY CHẾ KIỂM TRA THUỐC"


def test_a_title_goes_on_behind_an_empty_line_where_it_is_cut():
    own = _plain(
        "BỘ Y TẾ", "16/2009/TT-BYT", "THÔNG TƯ\n\nHướng dẫn thi hành Nghị định số 5/2008/NĐ-CP của"
        "\n\nChính phủ về thuốc\n\nCăn cứ Luật Dược ngày 14/6/2005;\nĐiều 1. Thuốc."
    )  # fmt: skip
    assert own.title == "Hướng dẫn thi hành Nghị định số 5/2008/NĐ-CP của Chính phủ về thuốc"


def test_the_symbol_tells_the_body_below_the_one_in_the_letterhead():
    own = _plain("BỘ TÀI CHÍNH", "17/QĐ-TCHQ", "QUYẾT ĐỊNH\nVề quy trình\n\nĐiều 1. Quy trình.")
    assert own.issuer is not None
    assert own.issuer.name == "Tổng cục Hải quan"


def test_the_symbol_completes_a_ministry_whose_name_was_cut():
    own = _plain("BỘ KHOA HỌC VÀ", "18/2009/TT-BKHCN", "THÔNG TƯ\nVề đo lường\n\nĐiều 1. Đo.")
    assert own.issuer is not None
    assert own.issuer.name == "Bộ Khoa học và Công nghệ"


def test_a_seat_does_not_begin_in_the_motto():
    own = extract(
        "ỦY BAN NHÂN DÂN Số: 19/QĐ-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Hà Nam, ngày 29 "
        "tháng 8 năm 2019 |\nQUYẾT ĐỊNH\nVỀ VIỆC THU PHÍ\nỦY BAN NHÂN DÂN TỈNH HÀ NAM\n"
        "Căn cứ Luật Phí và lệ phí;\nĐiều 1. Thu phí.\n"
    ).header
    assert own.issuer is not None
    assert own.issuer.name == "Ủy ban nhân dân tỉnh Hà Nam"


def test_a_database_table_names_no_body():
    own = extract(
        "Số hiệu: | 14/2021/NĐ-CP | Loại văn bản: | Nghị định |\n1. Nghị định này.\n"
    ).header
    assert own.issuer is None


def test_a_decision_without_a_letterhead_is_of_the_body_above_its_legal_basis() -> None:
    text = (
        "QUYẾT ĐỊNH\nVề việc đặt tên đường\nỦY BAN NHÂN DÂN TỈNH BẾN TRE\n"
        "Căn cứ Luật Đường bộ ngày 13/11/2008;\nQUYẾT ĐỊNH:\nĐiều 1. Đặt tên 02 tuyến đường.\n"
    )
    issuer = extract(text).header.issuer
    assert issuer and issuer.name == "Ủy ban nhân dân tỉnh Bến Tre"


def test_what_a_database_says_above_the_text_does_not_hide_the_head():
    own = extract(
        "Số hiệu 7/2025/TT-BYT\nCơ quan ban hành Bộ Y tế\nNgày ban hành 12/08/2025\n"
        "Ngày công báo Đã biết\nLĩnh vực Y tế\nLoại văn bản Thông tư\nNgười ký Đỗ Xuân Tuyên\n"
        "Ngày có hiệu lực Đã biết\nSố công báo Đã biết\nTình trạng Đã biết\n\nBỘ Y TẾ\n-----\n\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-----\n\n"
        "Số: 7/2025/TT-BYT\n\nHà Nội, ngày 12 tháng 8 năm 2025\n\nTHÔNG TƯ\n\nQUY ĐỊNH VỀ THUỐC\n\n"
        "Căn cứ Luật Dược số 105/2016/QH13;\n\nĐiều 1. Thuốc.\n"
    ).header
    assert (own.number, own.type, own.date) == ("7/2025/TT-BYT", "Thông tư", "2025-08-12")
    assert (own.title, own.signer) == ("QUY ĐỊNH VỀ THUỐC", "Đỗ Xuân Tuyên")


def test_a_motto_may_break_inside_a_row_of_cells():
    own = extract(
        "ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\nSố: 8/QĐ-UBND |\n"
        "Hà Nam, ngày 2 tháng 3 năm 2020 |\nQUYẾT ĐỊNH\nVỀ VIỆC THU PHÍ\n"
        "ỦY BAN NHÂN DÂN TỈNH HÀ NAM\nCăn cứ Luật Phí và lệ phí;\nĐiều 1. Thu phí.\n"
    ).header
    assert own.issuer is not None
    assert own.issuer.name == "Ủy ban nhân dân tỉnh Hà Nam"


def test_addressees_stand_in_a_box_of_their_own():
    own = extract(
        "BỘ\nY TẾ\n----\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n----\n|\nSố: 9/BYT-PC\n"
        "V/v phí\n|\nHà\nNội, ngày 2 tháng 3\nnăm 2020\n|\nKính\ngửi:\n|\n- Bộ Tài chính;\n"
        "- Bộ Tư pháp.\n|\nThực hiện Luật Phí và lệ phí, Bộ Y tế đề nghị góp ý.\n"
    ).header
    assert [each.text for each in own.recipients] == ["Bộ Tài chính", "Bộ Tư pháp"]


def test_the_body_above_the_basis_issues_where_no_letterhead_stands():
    own = extract(
        "QUYẾT ĐỊNH\nBan hành Quy chế làm việc\n_____\nỦY BAN NHÂN DÂN QUẬN 4\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Ban hành Quy chế làm việc của Ủy ban nhân dân Quận 4.\n"
    ).header
    assert own.issuer is not None
    assert own.issuer.name.startswith("Ủy ban nhân dân Quận 4")


def test_the_standing_committee_of_the_front_is_told_with_its_place():
    own = extract(
        "ỦY BAN MTTQ VIỆT NAM\nXÃ TÂN LẬP\nBAN THƯỜNG TRỰC\nSố: 12/KH-MTTQ-BTT\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Tân Lập, ngày 5 tháng 3 năm 2026\nKẾ HOẠCH\nGiám sát bầu cử\n"
        "1. Ban Công tác Mặt trận các thôn giám sát việc lập danh sách của tỉnh Bắc Ninh.\n"
    ).header
    assert own.issuer is not None
    assert own.issuer.name == (
        "Ban thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Lập tỉnh Bắc Ninh"
    )
