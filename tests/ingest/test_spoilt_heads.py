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
