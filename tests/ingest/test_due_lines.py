"""By when a whole list of items is due, told by a line behind it."""

import pytest

from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract

HEAD = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                    Độc lập - Tự do - Hạnh phúc
Số: 55/KH-UBND            Lâm Đồng, ngày 12 tháng 9 năm 2024

KẾ HOẠCH
Bảo vệ rừng mùa khô

I. NHIỆM VỤ
1. Tuần tra, canh gác
"""


@pytest.mark.parametrize(
    ("items", "wanted"),
    [
        (
            "- Tổ chức tập huấn cho các đội.\n- In tờ rơi, hoàn thành trước ngày 01/10/2024.\n"
            "- Phát thanh trên loa.\nCơ quan chủ trì: Sở Y tế. Tiến độ: tháng 11/2024.\n",
            ["2024-11", "2024-10-01", "2024-11"],
        ),
        (
            "a) Tổ chức trực gác.\nb) Rà soát trang bị.\n(Thời gian thực hiện: Quý IV/2024)\n",
            ["2024-Q4", "2024-Q4"],
        ),
        (
            "- Xây dựng chòi canh.\n- Sửa chữa đường băng.\n"
            "Các nhiệm vụ trên hoàn thành trước ngày 20/12/2024.\n",
            ["2024-12-20", "2024-12-20"],
        ),
        (
            "- Lập dự toán.\n- Tổ chức mua sắm.\nSản phẩm: Hồ sơ.\nHạn hoàn thành: 15/11/2024.\n",
            ["2024-11-15", "2024-11-15"],
        ),
        (  # each with its own line
            "- Mời giảng viên.\nThời gian hoàn thành: 15/10/2024.\n- Mở lớp.\n- Xây dựng bài.\n"
            "Thời gian hoàn thành: 15/11/2024.\n",
            ["2024-10-15", None, "2024-11-15"],
        ),
        (  # lines that are items of their own hold for those before them
            "- Rà soát quy hoạch.\n- Thời gian hoàn thành: tháng 10/2024.\n- Xây dựng bản đồ.\n"
            "- Kiểm tra hiện trạng.\n- Thời gian hoàn thành: tháng 12/2024.\n",
            ["2024-10", "2024-12", "2024-12"],
        ),
        (  # words inside an item are its own
            "- Tổ chức sơ kết.\n- Mở lớp; thời gian hoàn thành: 15/11/2024.\n",
            [None, "2024-11-15"],
        ),
    ],
)
def test_a_line_behind_a_list_says_when_all_of_it_is_due(
    items: str, wanted: list[str | None]
) -> None:
    tasks = record(extract(HEAD + items), "a.txt")["tasks"]
    assert [task["deadline"] for task in tasks] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Thời gian thực hiện: Quý III, IV năm 2024", "2024-Q4"),
        ("Thời gian hoàn thành: Từ tháng 9 đến tháng 12/2024", "2024-12"),
        ("Tiến độ: tháng 10/2024", "2024-10"),
        ("Thời gian: Tháng 10/2024", "2024-10"),
        ("Thời hạn: 30/10/2024", "2024-10-30"),
        ("Hạn cuối: 17h00 ngày 15/10/2024", "2024-10-15"),
        ("Hoàn thành: Tháng 11/2024", "2024-11"),
        ("Hoàn thành vào ngày 20/12/2024", "2024-12-20"),
        ("Thời gian: 8 giờ ngày 20/10/2024 tại Hội trường", None),
        ("Thời gian thực hiện: 2024 - 2030", None),
        ("Thời gian thực hiện: Thường xuyên", None),
        ("Báo cáo vào ngày 20/12/2024 đã nêu rõ", None),
    ],
)
def test_a_label_says_by_when(said: str, wanted: str | None) -> None:
    (task,) = record(extract(f"{HEAD}- Mở lớp tập huấn cho các đội. {said}.\n"), "a")["tasks"]
    assert task["deadline"] == wanted
