from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.clean import clean
from danchieu.ingest.outline import Outline, Part
from danchieu.ingest.segment import segment

LINES = st.sampled_from(
    [
        "UBND TỈNH AN GIANG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 12/KH-UBND",
        "KẾ HOẠCH",
        "V/v họp",
        "An Giang, ngày 2 tháng 3 năm 2024",
        "Kính gửi:",
        "- Sở Y tế;",
        "Căn cứ Luật;",
        "I. MỤC TIÊU",
        "II- NHIỆM VỤ",
        "1. Giao Sở Y tế",
        "2. Giao",
        "1.1. Rà soát",
        "a) Theo dõi",
        "b) Báo cáo",
        "+ Lập",
        "",
        "Điều 1. Phạm vi",
        "Điều 2.",
        "Chương I",
        "   3",
        "¹ Nghị quyết",
        '"a) Sửa',
        'đổi".',
        "Trên đây là ý kiến./.",
        "Nơi nhận:",
        "KT. CHỦ TỊCH",
        "Nguyễn Văn An",
        "PHỤ LỤC",
        "(Ban hành kèm theo Quyết định)",
        "| a | b |",
        "Các tin khác",
        "12/01/2023 07:18",
        "Lưu: VT",
        "chữ thường nối tiếp",
    ]
)
TEXTS = st.lists(LINES | st.text(max_size=12), max_size=40).map("\n".join)


def paths(text: str) -> list[str]:
    return [item.path for item in segment(text).items]


def own_words(outline: Outline) -> dict[str, str]:
    return {
        item.path: " ".join(outline.text[item.body : item.end].split()) for item in outline.items
    }


def zone(outline: Outline, part: Part) -> str:
    return " ".join("".join(outline.text[z.start : z.end] for z in outline.parts(part)).split())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1. Một.\n2. Hai.\n", "1 | 2"),
        (
            "I. MỘT\n1. a.\n- x.\n- y.\n2. b.\nII. HAI\n1. c.\n",
            "I | I.1 | I.1.-1 | I.1.-2 | I.2 | II | II.1",
        ),
        (
            "- Đối với bộ:\n+ Một.\n+ Hai.\n- Đối với sở:\n+ Ba.\n",
            "-1 | -1.+1 | -1.+2 | -2 | -2.+1",
        ),
        ("1. A\n1.1. B.\n1.2. C.\n2. D\n2.1. E.\n", "1 | 1.1 | 1.2 | 2 | 2.1"),
        ("I- A\n1- B.\n2- C.\nII- D\n", "I | I.1 | I.2 | II"),
        ("A. A\nI. B\n1. C.\nB. D\nI. E\n", "A | A.I | A.I.1 | B | B.I"),
        ("1. A:\nc) Không phải.\na) Có.\nb) Có.\n", "1 | 1.a | 1.b"),
        (
            "1. A.\na) a.\nb) b.\nc) c.\nd) d.\nđ) đ.\ne) e.\n2. B.\n",
            "1 | 1.a | 1.b | 1.c | 1.d | 1.đ | 1.e | 2",
        ),
        ("1. A.\n(1) B.\n(2) C.\n", "1 | 1.(1) | 1.(2)"),
        ("1. A.\n2. B.\n4. C.\n", "1 | 2 | 4"),
        ("1. A.\n2. B.\n1. C.\n", "1 | 2 | 1~2"),
        (
            "Nhiệm vụ 1: A.\n- x.\nNhiệm vụ 2: B.\n",
            "Nhiệm vụ 1 | Nhiệm vụ 1.-1 | Nhiệm vụ 2",
        ),
        (
            "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một.\na) Điểm.\n"
            "Chương II\nQUY ĐỊNH CỤ THỂ\nĐiều 2. Trách nhiệm\n1. Một.\n",
            "Chương I | Điều 1 | Điều 1.1 | Điều 1.1.a | Chương II | Điều 2 | Điều 2.1",
        ),
    ],
)
def test_marks_become_paths_and_articles_are_counted_through_chapters(
    text: str, wanted: str
) -> None:
    assert " | ".join(paths(text)) == wanted


WRAPPED = """      1. Sở Nông nghiệp và Môi trường chủ trì, phối hợp các sở thực hiện Quyết định số
1050/QĐ-SCT ngày 06/3/2026 về phát triển kinh tế
- xã hội, thực hiện Chương trình hành động số 31-
CTr/TW và các nhiệm vụ của năm
2024. Báo cáo kết quả trước ngày
01 tháng 7 năm 2028 theo quy định tại khoản 2
Điều 5 Nghị định số 32/2024/NĐ-CP và hướng dẫn của Bộ, trình cấp có thẩm quyền
10. tháng sau.
      2. Sở Tài chính bố trí kinh phí theo quy định của pháp luật về ngân sách nhà nước hiện hành.
"""


def test_numbers_and_dashes_inside_wrapped_lines_are_no_marks() -> None:
    assert paths(WRAPPED) == ["1", "2"]


def test_a_page_break_does_not_end_an_item() -> None:
    outline = segment("1. Thu hút đầu tư; hợp tác\n\nứng phó với biến đổi khí hậu.\n\n2. Hai.\n")
    assert own_words(outline)["1"].endswith("ứng phó với biến đổi khí hậu.")


def test_an_unmarked_paragraph_belongs_to_the_item_before_it() -> None:
    outline = segment("1. Sở Xây dựng\nTập trung hướng dẫn.\nĐồng thời, kiểm tra.\n2. Sở Y tế.\n")
    assert own_words(outline)["1"] == "Sở Xây dựng Tập trung hướng dẫn. Đồng thời, kiểm tra."


@pytest.mark.parametrize(
    "closing",
    [
        "Đề nghị các đơn vị, các xã khẩn trương thực hiện những nội dung trên./.",
        "Trân trọng./.",
        "Trên đây là Kế hoạch của Sở, yêu cầu các phòng thực hiện.",
        "Căn cứ ý kiến chỉ đạo trên, Sở Công Thương triển khai thực hiện./.",
        "Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở khẩn trương triển khai thực hiện./.",
        "Bộ Ngoại giao xin thông báo và cảm ơn sự hợp tác của Quý Cơ quan./.",
    ],
)
def test_a_closing_paragraph_is_part_of_no_item(closing: str) -> None:
    outline = segment(
        f"1. Giao Sở Y tế chủ trì.\n2. Giao Sở Nội vụ theo dõi.\n{closing}\nNơi nhận:\n"
    )
    assert own_words(outline)["2"] == "Giao Sở Nội vụ theo dõi."
    assert outline.provision_at(outline.text.index(closing)) == ""
    assert outline.part_at(outline.text.index(closing)) is Part.BODY


def test_an_assignment_after_an_item_is_no_closing() -> None:
    outline = segment(
        "1. Giao Sở Y tế.\n2. Tổ chức thực hiện\nỦy ban nhân dân tỉnh yêu cầu các sở thực hiện./.\n"
    )
    assert "yêu cầu các sở" in own_words(outline)["2"]


def test_a_letter_without_marks_has_its_paragraphs_as_items() -> None:
    outline = segment(
        "Số: 5/UBND-KT\nKính gửi: Sở Công Thương.\n"
        "Liên quan thủ tục huấn luyện, Chủ tịch UBND tỉnh có ý kiến như sau:\n"
        "Giao Sở Công Thương chủ trì tham mưu.\n"
        "Giao Sở Tư pháp phối hợp.\n"
        "Căn cứ ý kiến chỉ đạo trên, các sở triển khai thực hiện./.\n"
    )
    assert [(item.path, item.label) for item in outline.items] == [("đoạn 1", ""), ("đoạn 2", "")]
    assert own_words(outline)["đoạn 2"] == "Giao Sở Tư pháp phối hợp."


def test_a_footnote_does_not_end_the_item_that_the_page_goes_on_with() -> None:
    outline = segment(
        "1. A.\n- Quán triệt các nghị quyết¹ của Bộ Chính trị và\n\n"
        "¹ Nghị quyết số 34-NQ/TW; Chỉ thị số 25-CT/TW.\n\n"
        "các kế hoạch của tỉnh.\n\n- Hai.\n"
    )
    assert [item.path for item in outline.items] == ["1", "1.-1", "1.-2"]
    assert zone(outline, Part.FOOTNOTE).startswith("¹ Nghị quyết số 34-NQ/TW")
    assert "các kế hoạch của tỉnh" in own_words(outline)["1.-1"]


def test_marks_of_a_quoted_amendment_are_not_the_documents_own() -> None:
    text = (
        'Điều 1. Sửa đổi\n1. Sửa đổi khoản 5 như sau:\n"5. Trách nhiệm:\na) Chủ trì;\n'
        'b) Phối hợp.".\n2. Bãi bỏ khoản 6.\n'
    )
    assert paths(text) == ["Điều 1", "Điều 1.1", "Điều 1.2"]


def test_the_parts_of_a_decision_are_told_apart() -> None:
    outline = segment(
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nSố: 12/QĐ-UBND\nAn Giang, ngày 2 tháng 3 năm 2024\n"
        "QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch\nỦY BAN NHÂN DÂN TỈNH AN GIANG\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\n"
        "Điều 2. Quyết định này có hiệu lực.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n"
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An\n"
        "KẾ HOẠCH\nNgoại giao kinh tế\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND)\n"
        "I. MỤC TIÊU\n1. Một.\nPHỤ LỤC\nDANH MỤC\n1. Không phải.\n"
    )
    assert zone(outline, Part.NUMBER) == "Số: 12/QĐ-UBND"
    assert zone(outline, Part.PLACE_DATE) == "An Giang, ngày 2 tháng 3 năm 2024"
    assert zone(outline, Part.TITLE) == "QUYẾT ĐỊNH Về việc ban hành Kế hoạch"
    assert zone(outline, Part.PREAMBLE).endswith("QUYẾT ĐỊNH:")
    assert zone(outline, Part.DISTRIBUTION) == "Nơi nhận: - Như Điều 2; - Lưu: VT."
    assert zone(outline, Part.SIGNATURE) == "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn An"
    assert zone(outline, Part.ANNEX).startswith("PHỤ LỤC DANH MỤC")
    assert [item.path for item in outline.items] == ["Điều 1", "Điều 2", "I", "I.1"]


def test_the_furniture_of_a_web_page_is_outside() -> None:
    outline = segment(
        "Trang chủ\nTiêu đề tin\n12/01/2023 07:18:46PM\nMàu chữ Cỡ chữ\n"
        "Ngày 19/12/2022, Ban Thường vụ Tỉnh ủy ban hành Chỉ thị số 40-CT/TU.\n"
        "1. Một.\n2. Hai.\nVPTU\n\nCác tin khác\n  • Tin một (05/11/2024)\n"
    )
    assert [item.path for item in outline.items] == ["1", "2"]
    assert "Tin một" in zone(outline, Part.OUTSIDE) and "VPTU" in zone(outline, Part.OUTSIDE)
    assert "Tiêu đề" not in zone(outline, Part.PREAMBLE)


def _holds_together(outline: Outline) -> None:
    text = outline.text
    assert "".join(text[z.start : z.end] for z in outline.zones) == text
    assert all(z.start < z.end for z in outline.zones)
    places = [item.start for item in outline.items]
    assert places == sorted(set(places))
    assert len({item.path for item in outline.items}) == len(outline.items)
    for at, item in enumerate(outline.items):
        assert item.start <= item.body <= len(text) and item.start < item.end <= len(text)
        assert -1 <= item.parent < at
        assert all(outline.items[child].parent == at for child in item.children)


@given(TEXTS)
def test_zones_cover_any_text_and_items_keep_their_order(text: str) -> None:
    _holds_together(segment(clean(text).text))


def test_zones_cover_every_real_document(shared: Path) -> None:
    for file in sorted((shared / "corpus").glob("*.txt")):
        _holds_together(segment(clean(file.read_text("utf-8")).text))


ARTICLE = (
    "Điều 6. Trách nhiệm 1. Bộ Y tế có trách nhiệm: a) Rà soát danh mục thuốc; b) Ban hành quy "
    "chuẩn; ce) Đào tạo cán bộ. __ 2. Bộ Tài chính bố trí kinh phí theo khoản 1 Điều này, điểm "
    "b) khoản 3. 3. Các tỉnh báo cáo Thủ tướng trước tháng 9.\n" + "Điều 7. Hiệu lực " + "x " * 90
)


def test_clauses_that_run_together_in_an_article_are_items() -> None:
    wanted = ["Điều 6", "Điều 6.1", "Điều 6.1.a", "Điều 6.1.b", "Điều 6.1.c", "Điều 6.2"]
    assert paths(ARTICLE) == [*wanted, "Điều 6.3", "Điều 7"]


@pytest.mark.parametrize(
    "line",
    [
        "Điều 6. Bộ Y tế thực hiện: a) Rà soát danh mục thuốc, thiết bị và vật tư của bệnh viện",
        "Điều 6. Bộ Y tế thực hiện khoản 1. Bộ Tài chính thực hiện khoản 2. Bộ Công an phối hợp.",
        "1. Bộ Y tế: a) Rà soát danh mục thuốc, thiết bị và vật tư; b) Ban hành quy chuẩn ngành",
    ],
)
def test_numbers_in_running_prose_are_no_items(line: str) -> None:
    assert len(paths(f"{line} {'y ' * 80}\n")) == 1


def test_a_bullet_below_a_numbered_heading_is_an_item_though_the_heading_fills_its_line() -> None:
    line = "2. Phát triển các khu, cụm công nghiệp theo hướng xanh, hiện đại, bền vững"
    text = f"{line}\n- Rà soát quy hoạch các khu công nghiệp trên địa bàn, tham mưu điều chỉnh\n"
    text += "cho phù hợp với tình hình và nguồn lực của tỉnh trong giai đoạn tới đây.\n"
    assert paths(f"1. Mở đầu\n{text}") == ["1", "2", "2.-1"]


def test_party_clauses_end_in_a_hyphen() -> None:
    assert paths("1- Tổ chức\n1.1- Nội dung.\n1.2- Kinh phí.\n") == ["1", "1.1", "1.2"]


def test_a_page_number_does_not_begin_an_item_within_a_word() -> None:
    assert paths("1. Phát triển kinh tế\n\n 12\n\n- xã hội của tỉnh.\n2. Giao\n") == ["1", "2"]


def test_a_footnote_ends_where_the_next_item_begins() -> None:
    outline = segment(
        "- Thực hiện nghị quyết¹ này.\n¹ Nghị quyết số 34-NQ/TW.\n- Tiếp tục rà soát.\n"
    )
    assert [outline.text[item.body :][:4] for item in outline.items] == ["Thực", "Tiếp"]


def test_a_footnote_below_a_drawn_rule_is_no_item() -> None:
    outline = segment(
        "1. Trồng rừng:\n- Trồng 40 ha keo.\n________\n(1) Số liệu của Hạt Kiểm lâm,\nđến tháng 4."
        "\n\n2. Bảo vệ rừng.\n"
    )
    assert [item.path for item in outline.items] == ["1", "1.-1", "2"]
    assert zone(outline, Part.FOOTNOTE).endswith("Kiểm lâm, đến tháng 4.")


def test_whom_a_telegram_goes_to_is_no_item() -> None:
    outline = segment(
        "CÔNG ĐIỆN\nVề việc ứng phó hạn hán\n\nBỘ TRƯỞNG BỘ NỘI VỤ điện:\n- Giám đốc Sở Nội vụ;\n"
        "- Trưởng Ban Tôn giáo.\n\nĐể kịp thời ứng phó, yêu cầu:\n1. Sở Nội vụ:\n- Trực ban.\n"
        "- Báo cáo.\n2. Ban Tôn giáo trực ban.\n"
    )
    assert [item.path for item in outline.items] == ["1", "1.-1", "1.-2", "2"]


def test_the_office_over_what_it_decides_is_no_signature() -> None:
    text = (
        "UBND TỈNH AN GIANG\nSố: 12/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc mở tuyến xe\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN GIANG\nCăn cứ Luật Đường bộ;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Mở tuyến xe số 5.\nĐiều 2. Sở Xây dựng thi hành Quyết định này./.\n"
    )
    assert paths(text) == ["Điều 1", "Điều 2"]
    assert paths(text + "CHỦ TỊCH\nNguyễn Văn An\n") == ["Điều 1", "Điều 2"]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (("1-", "II-", "HI-"), ["1", "II", "III"]),
        (("I.", "H.", "IH.", "1V."), ["I", "II", "III", "IV"]),
        (("I.", "Il.", "III.", "TV."), ["I", "II", "III", "IV"]),
    ],
)
def test_roman_figures_that_a_scanner_misread_stay_beside_one_another(
    marks: tuple[str, ...], expected: list[str]
) -> None:
    headings = "\n\n".join(f"{mark} NHIỆM VỤ TRỌNG TÂM\n\n1. Rà soát quỹ đất." for mark in marks)
    found = paths("KẾ HOẠCH\nchăm sóc rừng\n\n" + headings)
    assert [path for path in found if "." not in path] == expected


def test_capital_letters_in_order_are_no_misread_figures() -> None:
    letters = "ABCDEGH"
    headings = "\n\n".join(f"{letter}. PHẦN VIỆC\n\n1. Rà soát." for letter in letters)
    assert [path for path in paths("KẾ HOẠCH\n\n" + headings) if "." not in path] == list(letters)


def test_a_number_with_a_comma_goes_on_with_a_list_and_begins_none() -> None:
    text = "KẾ HOẠCH\n\n1. Sở Y tế rà soát.\n\n2, Sở Nội vụ tổng hợp.\n\n7, Sở Tư pháp thẩm định."
    assert paths(text) == ["1", "2"]


def test_an_excerpt_keeps_the_numbers_below_its_roman_headings() -> None:
    text = "KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n4. Trồng cây ven sông.\n\n5. Thu gom rác.\n\nII. KINH PHÍ"
    assert paths(text) == ["I", "I.4", "I.5", "II"]


def test_the_name_of_a_file_below_a_page_is_no_item() -> None:
    text = "KẾT LUẬN\n\n1. Trồng cây.\n\n2. Tưới.\n\n3.KL91.DOC 4\n\n3. Tỉa."
    assert [path for path in paths(text) if path.startswith("3")] == ["3"]
