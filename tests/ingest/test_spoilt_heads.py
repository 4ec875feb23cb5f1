"""Heads and signatures that a scanner spoilt, and directives that news items report."""

import pytest

from danchieu.ingest.extract import extract

DECISION = """{body} CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 71/QĐ-{code} Hà Nội, ngày 03 tháng 6 năm 2024

QUYẾT ĐỊNH
Về việc phân bổ vắc xin

Điều 1. Phân bổ vắc xin cho các bệnh viện.

Nơi nhận:
- Như Điều 1;
- Lưu: VT.

{signed}
"""


@pytest.mark.parametrize(
    ("printed", "code", "name"),
    [
        ("BỘ YTẾ", "BYT", "Bộ Y tế"),
        ("BỘ TAI CHÍNH", "BTC", "Bộ Tài chính"),
        ("BO NỘI VU", "BNV", "Bộ Nội vụ"),
        ("THỦ TƯỚNG CHÍNHPHỦ", "TTg", "Thủ tướng Chính phủ"),
    ],
)
def test_a_body_is_known_by_its_letters(printed: str, code: str, name: str) -> None:
    text = DECISION.format(body=printed, code=code, signed="KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nLê Văn A")
    issuer = extract(text).header.issuer
    assert issuer is not None
    assert issuer.name == name


@pytest.mark.parametrize(
    ("signed", "signer", "office"),
    [
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG\n\nLê Văn Tám", "Lê Văn Tám", "Thứ trưởng"),
        ("KT. CHỦ NHIỆM PHÓ CHỦ NHIỆM\n\nLê Văn Tám", "Lê Văn Tám", "Phó Chủ nhiệm"),
        ("Lê Văn Tám", "Lê Văn Tám", None),  # the office was lost
    ],
)
def test_who_signed(signed: str, signer: str, office: str | None) -> None:
    header = extract(DECISION.format(body="BỘ Y TẾ", code="BYT", signed=signed)).header
    assert (header.signer, header.signer_title) == (signer, office)


NEWS = """{opening} về việc phòng chống hạn mặn.

Công điện gửi các sở, ban, ngành, nêu rõ:

Về việc phòng chống hạn mặn, thời gian qua các ngành đã vào cuộc kịp thời.

1. Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra nguồn nước.
"""


@pytest.mark.parametrize(
    ("opening", "number", "issuer", "signer"),
    [
        (
            "Chủ tịch UBND tỉnh Sóc Trăng Lê Thị Mười vừa ký Công điện số 05/CĐ-UBND ngày 2/3/2024",
            "05/CĐ-UBND",
            "Ủy ban nhân dân tỉnh Sóc Trăng",
            "Lê Thị Mười",
        ),
        (
            "Thủ tướng Chính phủ Lê Văn Tám vừa ký Công điện số 45/CĐ-TTg ngày 2/3/2024",
            "45/CĐ-TTg",
            "Thủ tướng Chính phủ",
            "Lê Văn Tám",
        ),
        (
            "Tin trong ngày\n\nThủ tướng Chính phủ vừa có Công điện số 45/CĐ-TTg ngày 2/3/2024",
            "45/CĐ-TTg",
            "Thủ tướng Chính phủ",
            None,
        ),
    ],
)
def test_a_news_item_reports_a_telegram(
    opening: str, number: str, issuer: str, signer: str | None
) -> None:
    header = extract(NEWS.format(opening=opening)).header
    assert header.issuer is not None
    assert (header.number, header.issuer.name) == (number, issuer)
    assert (header.type, header.date, header.signer) == ("Công điện", "2024-03-02", signer)
    assert header.title == "phòng chống hạn mặn"


PLAN = """ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH CÀ MAU Độc lập - Tự do - Hạnh phúc
Số: 71/KH-UBND Cà Mau, ngày 03 tháng 6 năm 2024

KẾ HOẠCH
Trồng rừng ven biển

1. MỤC ĐÍCH

1. Mục đích: Góp phần giữ đất, giữ làng trước nước biển dâng.

II. NHIỆM VỤ

1. Công tác giống

_ - Chuẩn bị đủ giống cho vụ trồng.

- Với cây mắm, cần vườn ươm riêng ở mỗi xã ven biển.

2. Công tác trồng: Trồng xong trước mùa mưa bão.
"""


def test_a_roman_number_stands_above_numbers_though_its_first_was_misread() -> None:
    found = extract(PLAN).provisions
    assert [each.path for each in found][-5:] == ["II", "II.1", "II.1.-1", "II.1.-2", "II.2"]
    assert [each.label for each in found if each.duty] == ["II.1.-", "II.1.-", "II.2"]


def test_an_excerpt_leaves_out_several_items_of_a_list() -> None:
    items = "1. Rà soát diện tích rừng.\n\n6. Trồng cây mắm.\n\n7. Chăm sóc rừng non."
    found = extract(PLAN.partition("1. MỤC")[0] + "I. NHIỆM VỤ\n\n" + items).provisions
    assert [each.path for each in found] == ["I", "I.1", "I.6", "I.7"]
