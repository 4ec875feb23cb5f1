"""What a document ends or changes, and what it says of others, in the forms of last articles."""

import pytest

from danchieu.ingest.extract import extract

HEAD = """BỘ Y TẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/2026/TT-BYT
Hà Nội, ngày 05 tháng 02 năm 2026

THÔNG TƯ
Quy định về kê đơn thuốc

Căn cứ Luật Dược số 105/2016/QH13;

"""


def _relations(body: str) -> dict[str, str]:
    """Number → relation, its serial alone as all are of one ministry."""
    return {
        (cited.number or "").split("/")[0]: cited.relation.value.lower()
        for cited in extract(HEAD + body).citations
        if cited.relation.value != "BASED_ON"
    }


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "Điều 3. Bãi bỏ các văn bản\nBãi bỏ Thông tư số 17/2012/TT-BYT ngày 16/5/2012 "
            "ban hành Quy định về nhà thuốc và các Điều 6, 9, 10 Thông tư số 44/2021/TT-BYT.\n",
            {"17": "repeals", "44": "repeals"},
        ),
        (
            "Điều 3. Hiệu lực thi hành\n1. Các văn bản sau đây hết hiệu lực kể từ ngày Thông tư "
            "này có hiệu lực thi hành:\na) Thông tư số 17/2012/TT-BYT quy định về nhà thuốc;\n"
            "b) Khoản 2 Điều 3 Thông tư số 44/2021/TT-BYT;\nc) Quyết định số 99/2008/QĐ-BYT.\n",
            {"17": "repeals", "44": "repeals", "99": "repeals"},
        ),
        (
            "Điều 3. Thi hành\n1. Thông tư số 17/2012/TT-BYT và Thông tư số 18/2013/TT-BYT chấm "
            "dứt hiệu lực từ ngày Thông tư này có hiệu lực.\n2. Quyết định số 33/2007/QĐ-BYT không "
            "còn hiệu lực kể từ ngày Thông tư này có hiệu lực.\n",
            {"17": "repeals", "18": "repeals", "33": "repeals"},
        ),
        (
            "Điều 3. Thi hành\n1. Bãi bỏ:\na) Thông tư số 1/2010/TT-BYT;\n"
            "b) Chương II Thông tư số 2/2010/TT-BYT.\n2. Bãi bỏ các quy định sau đây:\n"
            "- Điều 4 Thông tư số 17/2012/TT-BYT;\n- Thông tư số 18/2012/TT-BYT.\n",
            {"1": "repeals", "2": "repeals", "17": "repeals", "18": "repeals"},
        ),
        (
            "Điều 3. Bãi bỏ toàn bộ Thông tư số 17/2012/TT-BYT và một phần Thông tư số "
            "19/2012/TT-BYT.\n",
            {"17": "repeals", "19": "repeals"},
        ),
        (
            "Điều 3. Sửa đổi, bổ sung một số điều\nSửa đổi, bổ sung Điều 5 Thông tư số "
            "17/2012/TT-BYT như sau:\n“Điều 5. Theo Thông tư số 5/2001/TT-BYT”.\n",
            {"17": "amends", "5": "cites"},
        ),
        (
            "Điều 3. Tổ chức thực hiện\n1. Cục Quản lý Dược rà soát, đề xuất bãi bỏ Thông tư số "
            "17/2012/TT-BYT.\n2. Nội dung sửa đổi tại Thông tư số 18/2012/TT-BYT được áp dụng.\n",
            {"17": "cites", "18": "cites"},
        ),
    ],
)
def test_what_the_last_articles_end_or_change(body: str, wanted: dict[str, str]) -> None:
    assert _relations(body) == wanted


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "theo Thông tư số 35/2013/TT-BYT đã sửa\nđổi, bổ sung tại Thông tư số 18/2018/TT-BYT",
            {("18/2018/TT-BYT", "amends", "35/2013/TT-BYT")},
        ),
        (
            "theo Nghị định số 100/2024/NĐ-CP của Chính phủ quy định chi tiết một số điều của Luật "
            "Nhà ở về nhà ở xã hội và Nghị quyết số 201/2025/QH15",
            {("100/2024/NĐ-CP", "implements", "Luật Nhà ở")},
        ),
        (
            "phổ biến Luật Đường bộ số 35/2024/QH15 và Nghị định số 165/2024/NĐ-CP của Chính phủ "
            "quy định chi tiết, hướng dẫn thi hành một số điều của Luật này",
            {("165/2024/NĐ-CP", "implements", "35/2024/QH15")},
        ),
    ],
)
def test_what_is_said_of_two_others(body: str, wanted: set[tuple[str, str, str]]) -> None:
    found = extract(f"{HEAD}Điều 3. Áp dụng\n1. Các cơ sở thực hiện {body}.\n")
    names = [each.number or each.name for each in (*found.citations, *found.references)]
    told = {
        (names[each.source], each.relation.value.lower(), names[each.target])
        for each in found.statements
    }
    assert told == wanted


def test_a_symbol_of_the_assembly_is_no_contract() -> None:
    body = (
        "Điều 3. Áp dụng\n1. Theo Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp "
        "đồng số 69/2020/QH14 và hợp đồng số 15/HĐ-BYT.\n"
    )
    found = {each.number: each.type for each in extract(HEAD + body).citations}
    assert found["69/2020/QH14"] == "Luật"
    assert found["15/HĐ-BYT"] == "Hợp đồng"
