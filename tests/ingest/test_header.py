import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.clean import clean
from danchieu.ingest.extract import extract
from danchieu.ingest.header import header
from danchieu.ingest.segment import segment
from danchieu.ontology.folding import spelled
from danchieu.ontology.reading import Header
from danchieu.ontology.tables import reference

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def read(text: str) -> Header:
    return header(segment(clean(text).text), reference())


@dataclass(frozen=True)
class Case:
    """A small document of our own and what its header says."""

    name: str
    text: str
    number: str | None
    type: str
    issuer: str
    date: str | None
    title: str | None
    signer: str | None
    office: str | None
    recipients: tuple[str, ...] = ()
    symbol: str | None = None
    province: str = ""


CASES = [
    Case(
        "a ministry's letter in two columns",
        """   BỘ KẾ HOẠCH VÀ ĐẦU TƯ            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                        Độc lập - Tự do - Hạnh phúc
   Số: 5457/BKHĐT-TH                 Hà Nội, ngày 18 tháng 8 năm 2021
V/v xây dựng đề cương Chương
trình phục hồi kinh tế

             Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực
                       thuộc Trung ương

      Thực hiện nhiệm vụ được giao, Bộ Kế hoạch và Đầu tư đề nghị như sau:
      1. Báo cáo tình hình.
Nơi nhận:                                    KT. BỘ TRƯỞNG
- Như trên;                                   THỨ TRƯỞNG
- Lưu: VT, TH.


                                            Trần Quốc Phương
""",
        "5457/BKHĐT-TH",
        "Công văn",
        "Bộ Kế hoạch và Đầu tư",
        "2021-08-18",
        "xây dựng đề cương Chương trình phục hồi kinh tế",
        "Trần Quốc Phương",
        "Thứ trưởng",
        ("Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",),
    ),
    Case(
        "a Party directive whose type line names its body",
        """TỈNH ỦY ĐỒNG THÁP                         ĐẢNG CỘNG SẢN VIỆT NAM
        *                           Đồng Tháp, ngày 05 tháng 01 năm 2023
  Số 25-CT/TU

                              CHỈ THỊ
                 CỦA BAN THƯỜNG VỤ TỈNH ỦY
            tăng cường công tác ngoại giao kinh tế
                         -----

      Thực hiện Chỉ thị số 15-CT/TW, Ban Thường vụ Tỉnh ủy yêu cầu:
      1- Các cấp ủy quán triệt Chỉ thị.
Nơi nhận:                                T/M BAN THƯỜNG VỤ
- Các huyện ủy,                               BÍ THƯ
- Lưu Văn phòng Tỉnh ủy.

                                         Lê Quốc Phong
""",
        "25-CT/TU",
        "Chỉ thị",
        "Ban Thường vụ Tỉnh ủy Đồng Tháp",
        "2023-01-05",
        "tăng cường công tác ngoại giao kinh tế",
        "Lê Quốc Phong",
        "Bí thư",
        province="Đồng Tháp",
    ),
    Case(
        "the Secretariat under the Central Committee's letterhead",
        """BAN CHẤP HÀNH TRUNG ƯƠNG                   ĐẢNG CỘNG SẢN VIỆT NAM
            *                              Hà Nội, ngày 8 tháng 8 năm 2018
     Số 25-CT/TW
                            CHỈ THỊ
đẩy mạnh và nâng tầm đối ngoại đa phương đến năm 2030

Ban Bí thư yêu cầu các cấp ủy:
1. Nhận thức đúng đắn.
                                       T/M BAN BÍ THƯ
                                       Trần Quốc Vượng
""",
        "25-CT/TW",
        "Chỉ thị",
        "Ban Bí thư",
        "2018-08-08",
        "đẩy mạnh và nâng tầm đối ngoại đa phương đến năm 2030",
        "Trần Quốc Vượng",
        None,
    ),
    Case(
        "a people's council with its name again under the title",
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH BẮC NINH\n" + MOTTO + "Số: 12/2024/NQ-HĐND\n"
        "Bắc Ninh, ngày 11 tháng 7 năm 2024\n\nNGHỊ QUYẾT\nQuy định mức thu học phí\n"
        "trên địa bàn tỉnh Bắc Ninh\nHỘI ĐỒNG NHÂN DÂN TỈNH BẮC NINH\nKHÓA XIX, KỲ HỌP THỨ 17\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nQUYẾT NGHỊ:\n"
        "Điều 1. Phạm vi điều chỉnh\nNơi nhận:\n- Quốc hội;\nCHỦ TỊCH\n\nNguyễn Hương Giang\n",
        "12/2024/NQ-HĐND",
        "Nghị quyết",
        "Hội đồng nhân dân tỉnh Bắc Ninh",
        "2024-07-11",
        "Quy định mức thu học phí trên địa bàn tỉnh Bắc Ninh",
        "Nguyễn Hương Giang",
        "Chủ tịch",
        province="Bắc Ninh",
    ),
    Case(
        "a city's plan whose columns are merged by one space",
        """ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ CẦN THƠ Độc lập - Tự do - Hạnh phúc
Số: 2345/KH-UBND Cần Thơ, ngày 7 tháng 6 năm 2023

KẾ HOẠCH
Triển khai Nghị quyết số 21/NQ-CP ngày 20 tháng 02 năm 2023 của Chính phủ

Ủy ban nhân dân Thành phố ban hành Kế hoạch như sau:
I. MỤC TIÊU
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Dương Tấn Hiển
""",
        "2345/KH-UBND",
        "Kế hoạch",
        "Ủy ban nhân dân thành phố Cần Thơ",
        "2023-06-07",
        "Triển khai Nghị quyết số 21/NQ-CP ngày 20 tháng 02 năm 2023 của Chính phủ",
        "Dương Tấn Hiển",
        "Phó Chủ tịch",
        province="Cần Thơ",
    ),
    Case(
        "a law whose number line begins with its type",
        "QUỐC HỘI\n-------\n" + MOTTO + "Luật số: 63/2025/QH15\n"
        "Hà Nội, ngày 18 tháng 02 năm 2025\n\nLUẬT\nTỔ CHỨC CHÍNH PHỦ\n\n"
        "Căn cứ Hiến pháp;\nChương I\nĐiều 1. Vị trí\nCHỦ TỊCH QUỐC HỘI\nTrần Thanh Mẫn\n",
        "63/2025/QH15",
        "Luật",
        "Quốc hội",
        "2025-02-18",
        "TỔ CHỨC CHÍNH PHỦ",
        "Trần Thanh Mẫn",
        "Chủ tịch Quốc hội",
    ),
    Case(
        "a markdown table as letterhead",
        "| UBND THÀNH PHỐ ĐÀ NẴNG<br>SỞ NGOẠI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
        "|---|---|\n"
        "| Số: 512/SNV-HTQT | Đà Nẵng, ngày 12 tháng 4 năm 2023 |\n"
        "| V/v góp ý dự thảo Kế hoạch | |\n\n"
        "Kính gửi: Sở Kế hoạch và Đầu tư.\n\nSở Ngoại vụ có ý kiến như sau:\n- Thống nhất.\n\n"
        "Nơi nhận:\n- Như trên;\n\n**GIÁM ĐỐC**\n\n**Nguyễn Xuân Bình**\n",
        "512/SNV-HTQT",
        "Công văn",
        "Sở Ngoại vụ thành phố Đà Nẵng",
        "2023-04-12",
        "góp ý dự thảo Kế hoạch",
        "Nguyễn Xuân Bình",
        "Giám đốc",
        ("Sở Kế hoạch và Đầu tư",),
        province="Đà Nẵng",
    ),
    Case(
        "a district's letter with blanks",
        """ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 HUYỆN TRI TÔN                     Độc lập - Tự do - Hạnh phúc
Số:       /UBND-VP               Tri Tôn, ngày     tháng 02 năm 2023
V/v triển khai Chỉ thị số 25-CT/TU

Kính gửi:
   - Các phòng, ban, ngành huyện;
   - UBND các xã, thị trấn (để thực hiện).
Thực hiện Chỉ thị của tỉnh An Giang, UBND huyện yêu cầu:
1. Phòng Kinh tế tham mưu.
Nơi nhận:                             TL. CHỦ TỊCH
- Như trên;                        CHÁNH VĂN PHÒNG
                                   Huỳnh Văn Tâm
""",
        None,
        "Công văn",
        "Ủy ban nhân dân huyện Tri Tôn tỉnh An Giang",
        "2023-02",
        "triển khai Chỉ thị số 25-CT/TU",
        "Huỳnh Văn Tâm",
        "Chánh Văn phòng",
        ("Các phòng, ban, ngành huyện", "Ủy ban nhân dân các xã, thị trấn"),
        symbol="UBND-VP",
        province="An Giang",
    ),
    Case(
        "a number that only a stamp's digits give",
        "UBND TỈNH HÀ NAM\nSỞ NỘI VỤ\n" + MOTTO + "Số:        /SNV-TH\n"
        "Hà Nam, ngày      tháng 6 năm 2024\nV/v báo cáo\n\nKính gửi: Sở Tài chính.\n\n"
        "Sở Nội vụ đề nghị báo cáo.\nGIÁM ĐỐC\n\nNguyễn Văn An\n\n1178\n09\n",
        "1178/SNV-TH",
        "Công văn",
        "Sở Nội vụ tỉnh Hà Nam",
        "2024-06-09",
        "báo cáo",
        "Nguyễn Văn An",
        "Giám đốc",
        ("Sở Tài chính",),
        symbol="SNV-TH",
        province="Hà Nam",
    ),
    Case(
        "no letterhead: the symbol's organ and the seat",
        "Số: 88/SYT-NVY\n\nPhú Thọ, ngày 2 tháng 3 năm 2024\n\nV/v phòng, chống dịch\n\n"
        "Kính gửi: Trung tâm Y tế các huyện\n\nSở yêu cầu các đơn vị báo cáo.\n\nGIÁM ĐỐC\n"
        "Hồ Đức Hải\n",
        "88/SYT-NVY",
        "Công văn",
        "Sở Y tế tỉnh Phú Thọ",
        "2024-03-02",
        "phòng, chống dịch",
        "Hồ Đức Hải",
        "Giám đốc",
        ("Trung tâm Y tế các huyện",),
        province="Phú Thọ",
    ),
    Case(
        "no letterhead and no number: signature and text",
        "CHƯƠNG TRÌNH HÀNH ĐỘNG\n\nthực hiện Nghị quyết Đại hội\n\n"
        "Ban Thường vụ Thành ủy ban hành Chương trình, với các nhiệm vụ của thành phố Hải Phòng:\n"
        "I. MỤC TIÊU\n1. Thành phố Hải Phòng phát triển.\n"
        "Nơi nhận:\n- Lưu.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nĐỗ Mạnh Hiến\n",
        None,
        "Chương trình hành động",
        "Ban Thường vụ Thành ủy Hải Phòng",
        None,
        "thực hiện Nghị quyết Đại hội",
        "Đỗ Mạnh Hiến",
        "Phó Bí thư Thường trực",
        province="Hải Phòng",
    ),
    Case(
        "a news item that reports a directive",
        "Tin tức\nĐẩy mạnh chuyển đổi số\n05/06/2023 08:10\nMàu chữ Cỡ chữ\n\n"
        "Ngày 01/6/2023, Phó Bí thư Tỉnh ủy - Trần Văn Bình thay mặt Ban Thường vụ Tỉnh ủy ký "
        "ban hành "
        "Chỉ thị số 33-CT/TU về chuyển đổi số trên địa bàn tỉnh.\n\nTỉnh Sóc Trăng yêu cầu:\n"
        "1. Một.\n"
        "Tin khác\n  • Tin hai (01/01/2024)\n",
        "33-CT/TU",
        "Chỉ thị",
        "Ban Thường vụ Tỉnh ủy Sóc Trăng",
        "2023-06-01",
        "chuyển đổi số trên địa bàn tỉnh",
        "Trần Văn Bình",
        "Phó Bí thư",
        province="Sóc Trăng",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_header_says_what_its_page_says(case: Case) -> None:
    found = read(case.text)
    assert (found.number, found.symbol, found.type, found.date) == (
        case.number,
        case.symbol,
        case.type,
        case.date,
    )
    assert found.issuer is not None
    assert (found.issuer.name, found.province) == (case.issuer, case.province)
    assert (found.title, found.signer, found.signer_title) == (case.title, case.signer, case.office)
    assert tuple(each.text for each in found.recipients) == case.recipients


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_field_has_its_evidence(case: Case) -> None:
    text = clean(case.text).text
    found = read(case.text)
    filled = {
        name for name in ("number", "type", "date", "title", "signer") if getattr(found, name)
    }
    assert filled | {"issuer"} <= found.mentions.keys()
    for mention in (*found.mentions.values(), *(each.mention for each in found.recipients)):
        assert mention.quote and text[mention.start : mention.end] == mention.quote and mention.rule


def test_a_signer_merged_behind_the_last_entry_is_read() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nSố: 8/TB-UBND\nSơn La, ngày 3 tháng 4 năm 2026\n\n"
        "THÔNG BÁO\nVề việc trực hè\n\nCác sở bố trí người trực.\n\nNơi nhận: CHÁNH VĂN PHÒNG\n"
        "- Như trên;\n- Luu: VT, TH. Lò Văn Phụng\n"
    )
    assert read(text).signer == "Lò Văn Phụng"


def test_a_list_under_one_noun_stays_one_recipient_and_names_its_bodies() -> None:
    found = read(
        "UBND TỈNH LAI CHÂU\nSố: 5/UBND-TH\nKính gửi:\n"
        "- Các Sở: Công Thương, Tài chính, Nông nghiệp và\n"
        "Môi trường;\n- UBND các phường: Tân Phong, Đoàn Kết.\nYêu cầu báo cáo.\n"
    )
    assert [each.text for each in found.recipients] == [
        "Các Sở: Công Thương, Tài chính, Nông nghiệp và Môi trường",
        "Ủy ban nhân dân các phường: Tân Phong, Đoàn Kết",
    ]
    assert [agency.name for agency in found.recipients[0].agencies] == [
        "Sở Công Thương tỉnh Lai Châu",
        "Sở Tài chính tỉnh Lai Châu",
        "Sở Nông nghiệp và Môi trường tỉnh Lai Châu",
    ]


@given(st.text(max_size=200))
def test_any_text_has_a_header(text: str) -> None:
    cleaned = clean(text).text
    for mention in read(text).mentions.values():
        assert cleaned[mention.start : mention.end] == mention.quote


FIELDS = ("number", "type", "issuer", "date", "title", "signer")


def _same(found: str | None, wanted: Any) -> bool:
    readings = wanted if isinstance(wanted, list) else [wanted]
    return any(_plain(found) == _plain(reading) for reading in readings)


def _plain(value: str | None) -> str:
    return "".join(letter for letter in spelled(value or "").lower() if letter.isalnum())


def test_the_headers_of_real_documents_agree_with_the_gold(shared: Path) -> None:
    right = wanted = 0
    for file in sorted((shared / "gold").glob("00*.json")):
        gold = json.loads(file.read_text("utf-8"))
        found = read((shared / "corpus" / gold["source"]).read_text("utf-8"))
        said = {field: getattr(found, field) for field in FIELDS}
        said["issuer"] = found.issuer.name if found.issuer else None
        right += sum(_same(said[field], gold["document"].get(field)) for field in FIELDS)
        wanted += len(FIELDS)
    assert right >= 0.96 * wanted


def test_an_abbreviation_behind_an_addressee_stays_and_a_purpose_goes() -> None:
    text = (
        "BỘ XÂY DỰNG\nSố: 9/BXD-KT\nHà Nội, ngày 08 tháng 9 năm 2025\nV/v bến xe\n\nKính gửi:\n"
        "- Tổng công ty Cảng hàng không Việt Nam (ACV);\n- Bộ Tài chính (để b/c).\n\n1. Đề nghị.\n"
    )
    found = extract(text).header
    assert [each.text for each in found.recipients] == [
        "Tổng công ty Cảng hàng không Việt Nam (ACV)",
        "Bộ Tài chính",
    ]


def test_a_party_letter_tells_what_it_is_about_below_its_number() -> None:
    text = (
        "ĐẢNG BỘ TỈNH SƠN LA\nĐẢNG ỦY XÃ TÂN LẬP\n*\nSố 31-CV/ĐU\nTriển khai kế hoạch\n"
        "thu gom rác thải\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nTân Lập, ngày 3 tháng 6 năm 2026\n\n"
        "Kính gửi: Các chi bộ.\n\nThực hiện Kế hoạch số 2-KH/TU, Đảng ủy yêu cầu các chi bộ họp.\n"
    )
    found = read(text)
    assert (found.type, found.title) == ("Công văn", "Triển khai kế hoạch thu gom rác thải")


def test_whose_conference_it_is_is_no_part_of_a_title() -> None:
    text = (
        "BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 9-KL/TW Hà Nội, ngày 3 tháng 6 năm "
        "2026\n\nKẾT LUẬN\nHỘI NGHỊ LẦN THỨ TƯ\nBAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XIV\n"
        "về phát triển đường sắt\n\nI- TÌNH HÌNH\n\nĐường sắt cũ.\n"
    )
    found = read(text)
    assert found.title == "phát triển đường sắt"
    assert found.issuer and found.issuer.name == "Ban Chấp hành Trung ương Đảng"


def test_office_and_name_in_one_cell_of_a_table_are_told_apart() -> None:
    text = (
        "ỦY BAN NHÂN DÂN TỈNH SƠN LA | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số: 5/UBND-KT | Sơn La, ngày 3 tháng 4 năm 2026\nV/v sửa chữa hồ chứa |\n\n"
        "Kính gửi: Sở Xây dựng.\n\nGiao Sở Xây dựng kiểm tra các hồ chứa./.\n\n"
        "Nơi nhận: - Như trên; - Lưu: VT, KT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Thị Hạnh\n"
    )
    found = extract(text).header
    assert (found.signer, found.signer_title) == ("Lò Thị Hạnh", "Phó Chủ tịch")


def test_a_title_that_breaks_off_behind_of_names_no_body() -> None:
    assert extract("KẾT LUẬN\nCỦA ").header.issuer is None
