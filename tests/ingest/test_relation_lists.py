"""What a document does to others in lists, last paragraphs and sentences of several orders."""

import pytest

from danchieu.ingest.extract import extract

DECISION = """ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                    Độc lập - Tự do - Hạnh phúc
Số: 55/QĐ-UBND            Lâm Đồng, ngày 12 tháng 9 năm 2024

QUYẾT ĐỊNH
Về việc bảo vệ rừng mùa khô

Điều 1. Ban hành Quy chế.
"""
LETTER = """BỘ Y TẾ                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
Số: 55/BYT-KH            Hà Nội, ngày 12 tháng 9 năm 2024
V/v phòng dịch

Kính gửi: Ủy ban nhân dân các tỉnh.

"""


def _relations(text: str) -> dict[str, str]:
    return {
        (cited.number or "").split("/")[0]: cited.relation.value.lower()
        for cited in extract(text).citations
    }


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "Điều 2. Bãi bỏ các văn bản sau\n1. Quyết định số 11/QĐ-UBND ngày 1/2/2020 của Ủy ban "
            "nhân dân tỉnh về việc sửa đổi Quyết định số 12/QĐ-UBND.\n2. Các Công văn số "
            "13/UBND-KT ngày 1/3/2021, số 14/UBND-KT ngày 1/4/2021.\n",
            {"11": "repeals", "12": "cites", "13": "repeals", "14": "repeals"},
        ),
        (
            "Điều 2. Danh mục văn bản hết hiệu lực\n1. Quyết định số 11/QĐ-UBND ngày 1/2/2020.\n"
            "2. Khoản 3 Điều 1 Quyết định số 12/QĐ-UBND ngày 1/2/2021.\n",
            {"11": "repeals", "12": "repeals"},
        ),
        (
            "Điều 2. Thay thế các quyết định sau đây\na) Quyết định số 11/QĐ-UBND ngày 1/2/2020 "
            "được thay thế bằng Danh mục kèm theo Quyết định này.\nb) Quyết định số 12/QĐ-UBND.\n",
            {"11": "replaces", "12": "replaces"},
        ),
        (
            "Điều 2. Hiệu lực\n1. Quyết định số 11/QĐ-UBND ngày 1/2/2020 được thay thế bởi Quyết "
            "định này.\n2. Quyết định số 12/QĐ-UBND được thay thế bởi Quyết định số "
            "13/QĐ-UBND ngày 1/3/2022.\n",
            {"11": "replaces", "12": "cites", "13": "cites"},
        ),
        (  # a heading of several changes leaves it to its items
            "Điều 2. Thay thế, bãi bỏ một số văn bản\n1. Thay thế Quyết định số 11/QĐ-UBND.\n"
            "2. Bãi bỏ Quyết định số 12/QĐ-UBND.\n3. Quyết định số 13/QĐ-UBND vẫn áp dụng.\n",
            {"11": "replaces", "12": "repeals", "13": "cites"},
        ),
        (  # where the list says only that its decisions published what is struck
            "Điều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày ký.\nBãi bỏ các danh mục đã được "
            "công bố tại các Quyết định:\n- Quyết định số 11/QĐ-UBND ngày 1/2/2020 về giá nước;\n"
            "- Quyết định số 12/QĐ-UBND ngày 1/2/2021 về giá đất.\n",
            {"11": "repeals", "12": "repeals"},
        ),
        (
            "Điều 2. Thu hồi Quyết định số 11/QĐ-UBND ngày 1/1/2020 của Ủy ban nhân dân tỉnh.\n"
            "Điều 3. Điều chỉnh, bổ sung Điều 1 Quyết định số 12/QĐ-UBND ngày 1/1/2020.\n",
            {"11": "repeals", "12": "amends"},
        ),
        (  # what began before goes on by an older document, which is not carried out here
            "Điều 2. Điều khoản chuyển tiếp\nHồ sơ nộp trước ngày Quyết định này có hiệu lực được "
            "thực hiện theo Quyết định số 11/QĐ-UBND ngày 1/1/2020.\n",
            {"11": "cites"},
        ),
    ],
)
def test_a_heading_or_a_last_article_says_what_ends(body: str, wanted: dict[str, str]) -> None:
    assert _relations(DECISION + body) == wanted


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("Chương trình hành động", "CTr"),
        ("Công điện", "CĐ"),
        ("Thông tri", "TT"),
        ("Phương án", "PA"),
        ("Kế hoạch phối hợp", "KH"),
    ],
)
def test_a_plan_says_itself_what_it_replaces(kind: str, code: str) -> None:
    text = DECISION.replace("QUYẾT ĐỊNH", kind.upper()).replace("Điều 1. Ban hành Quy chế.\n", "")
    body = (
        f"1. Các sở tổ chức thực hiện.\n{kind} này thay thế {kind} số 11/{code}-UBND ngày "
        f"8/10/2014.\n{kind} số 12/{code}-UBND hết hiệu lực kể từ thời điểm phát hành {kind} này.\n"
    )
    assert _relations(text + body) == {"11": "replaces", "12": "repeals"}


@pytest.mark.parametrize(
    "order",
    [
        "ý kiến chỉ đạo của Phó Thủ tướng Chính phủ tại Văn bản số 96/VPCP-KGVX",
        "kết luận của Thủ tướng Chính phủ tại Thông báo số 96/TB-VPCP",
        "yêu cầu của Bộ Chính trị nêu tại Kết luận số 96/KL-TW",
        "các nội dung chỉ đạo của Thủ tướng Chính phủ tại các Công điện số 96/CĐ-TTg",
    ],
)
def test_an_order_beside_a_document_is_carried_out_like_it(order: str) -> None:
    for joint in (" và ", ", ", "; "):
        text = (
            f"{LETTER}Thực hiện Nghị quyết số 22/NQ-CP ngày 9/12/2023 của Chính phủ ban hành Kế "
            f"hoạch thực hiện Chỉ thị số 20/CT-TW{joint}{order} ngày 30/8/2024, Bộ Y tế đề nghị "
            "các tỉnh:\n1. Rà soát.\n"
        )
        assert _relations(text)["96"] == "implements"


def test_two_things_that_a_document_brings_are_one_noun_phrase() -> None:
    text = (
        f"{LETTER}Căn cứ Chỉ thị số 32/CT-TW ngày 10/4/2024; Nghị quyết số 52/NQ-CP ngày 22/4/2024 "
        "của Chính phủ ban hành Chương trình hành động, Kế hoạch thực hiện Chỉ thị số 32/CT-TW, "
        "Bộ Y tế yêu cầu:\n1. Rà soát.\n"
    )
    assert _relations(text) == {"32": "based_on", "52": "based_on"}
    (told,) = extract(text).statements
    assert told.relation.value.lower() == "implements"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (  # an order is carried out where it is told
            "Thực hiện các nhiệm vụ Thủ tướng Chính phủ giao tại Công điện số 31/CĐ-TTg và Công "
            "điện số 32/CĐ-TTg; ý kiến của Phó Thủ tướng tại Văn bản số 33/VPCP-NN, Bộ Y tế "
            "đề nghị:",
            {"31": "implements", "32": "implements", "33": "implements"},
        ),
        ("Thực hiện báo cáo theo mẫu nêu tại Công văn số 31/BYT-KH, Bộ đề nghị:", {"31": "cites"}),
        (  # behind a bracket the sentence goes on as before it
            "Thực hiện Đề án phòng bệnh (ban hành kèm theo Quyết định số 31/QĐ-TTg) và Kế hoạch "
            "số 32/KH-BYT, Bộ Y tế đề nghị:",
            {"31": "cites", "32": "implements"},
        ),
        (
            "Căn cứ Chỉ thị số 31/CT-TTg về thực hiện tiêm chủng (sau đây gọi tắt là Chỉ thị "
            "31); Hướng dẫn số 32/HD-BYT ngày 3/4/2024, Bộ Y tế đề nghị:",
            {"31": "based_on", "32": "based_on"},
        ),
        (
            "Căn cứ Quyết định số 31/QĐ-TTg ngày 5/2/2024;\nThực hiện Kế hoạch tiêm chủng (kèm "
            "theo Quyết định số 32/QĐ-BYT) và kết luận của Bộ trưởng tại Thông báo số "
            "33/TB-BYT, Bộ Y tế đề nghị:",
            {"31": "based_on", "32": "cites", "33": "implements"},
        ),
        (  # by what it is done is not carried out, but for an order
            "Các sở đưa nội dung thực hiện tiêm chủng cho trẻ em vùng cao vào chương trình kiểm "
            "tra năm 2024 theo Quyết định số 31/QĐ-BYT.",
            {"31": "cites"},
        ),
        (
            "Thực hiện Kết luận của Phó Thủ tướng tại cuộc họp với các địa phương về phòng dịch "
            "mùa mưa theo Thông báo số 31/TB-VPCP, Bộ Y tế đề nghị:",
            {"31": "implements"},
        ),
    ],
)
def test_what_a_letter_carries_out(body: str, wanted: dict[str, str]) -> None:
    assert _relations(f"{LETTER}{body}\n1. Rà soát.\n") == wanted


def test_words_exchanged_in_a_document_amend_it() -> None:
    text = (
        f"{DECISION}Điều 2. Sửa đổi, bãi bỏ\n1. Thay thế cụm từ “kiểm lâm viên” bằng cụm từ “công "
        "chức kiểm lâm” tại Quyết định số 11/QĐ-UBND.\n2. Thay thế Quyết định số 12/QĐ-UBND.\n"
    )
    assert _relations(text) == {"11": "amends", "12": "replaces"}


def test_a_paragraph_on_the_document_itself_is_a_sentence_behind_a_table() -> None:
    text = (
        f"{DECISION}2\nTổng kết 02 năm thực hiện Kế hoạch số 10/KH-UBND\nChi cục Kiểm lâm\n"
        "20/12/2025\n\n   Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 1/2/2020.\n"
    )
    assert _relations(text)["12"] == "replaces"
    assert extract(text).statements == ()
