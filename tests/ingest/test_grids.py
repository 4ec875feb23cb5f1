"""Tables of tasks, as converters part their cells: by bars, or by where they stand."""

import time

import pytest

from danchieu.ingest.column_titles import columns
from danchieu.ingest.extract import extract

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 61/KH-UBND
Lâm Đồng, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
Bảo đảm an toàn đường thủy năm 2026

I. MỤC TIÊU
Giảm số vụ tai nạn đường thủy so với năm 2025.
II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng theo dõi, đôn đốc việc thực hiện Kế hoạch này.
2. Phân công nhiệm vụ cụ thể:
"""
ANNEX = """3. Các đơn vị thực hiện nhiệm vụ tại Phụ lục./.

Nơi nhận:                                 TM. ỦY BAN NHÂN DÂN
- Lưu: VT.                                     CHỦ TỊCH

                                             Đinh Văn Tuấn

                         PHỤ LỤC
          DANH MỤC NHIỆM VỤ NĂM 2026

"""
TOP = """\
  TT   Nội dung nhiệm vụ               Cơ quan chủ trì     Phối hợp          Thời gian
                                                                             hoàn thành
  I    HẠ TẦNG
  1    Xây dựng bến thuyền tại các xã  Sở Xây dựng         Sở Tài chính;     Tháng 9/2026
       ven đầm cho tàu dưới 12 mét                         UBND các xã
  2    Lắp phao tiêu                   UBND đặc khu Phú    Công an tỉnh      Trước ngày
                                       Quý                                   30/6/2026
  II   TRUYỀN THÔNG
  3    Tập huấn cứu hộ cho người lái   Trung tâm Khuyến    Hội Nông dân      Quý III
       thuyền và ngư dân các xã bãi    nông                tỉnh
       ngang
  4    In tờ rơi                       Sở Văn hóa, Thể                       Thường xuyên
                                       thao và Du lịch
"""
MIDDLE = """\
  TT   Nội dung nhiệm vụ                Cơ quan chủ trì        Phối hợp       Thời gian
                                                                              hoàn thành
  I    HẠ TẦNG
  1    Xây dựng bến thuyền tại các xã     Sở Xây dựng       Sở Tài chính;    Tháng 9/2026
       ven đầm cho tàu dưới 12 mét                           UBND các xã
  2    Lắp phao tiêu                    UBND đặc khu Phú     Công an tỉnh     Trước ngày
                                              Quý                             30/6/2026
  II   TRUYỀN THÔNG
       Tập huấn cứu hộ cho người lái    Trung tâm Khuyến     Hội Nông dân
  3    thuyền và ngư dân các xã bãi           nông               tỉnh          Quý III
       ngang
  4    In tờ rơi                        Sở Văn hóa, Thể                      Thường xuyên
                                        thao và Du lịch
"""
SPACED = """\
  TT   Nội dung nhiệm vụ               Cơ quan chủ trì     Phối hợp          Thời gian
                                                                             hoàn thành

  I    HẠ TẦNG

  1    Xây dựng bến thuyền tại các xã  Sở Xây dựng         Sở Tài chính;     Tháng 9/2026
       ven đầm cho tàu dưới 12 mét                         UBND các xã

  2    Lắp phao tiêu                   UBND đặc khu Phú    Công an tỉnh      Trước ngày
                                       Quý                                   30/6/2026

  II   TRUYỀN THÔNG

       Tập huấn cứu hộ cho người lái   Trung tâm Khuyến    Hội Nông dân
  3    thuyền và ngư dân các xã bãi    nông                tỉnh              Quý III
       ngang

  4    In tờ rơi                       Sở Văn hóa, Thể                       Thường xuyên
                                       thao và Du lịch
"""
PAGED = """\
  TT   Nội dung nhiệm vụ               Cơ quan chủ trì     Phối hợp          Thời gian
                                                                             hoàn thành
  I    HẠ TẦNG
  1    Xây dựng bến thuyền tại các xã  Sở Xây dựng         Sở Tài chính;     Tháng 9/2026
       ven đầm cho tàu dưới 12 mét                         UBND các xã
  2    Lắp phao tiêu                   UBND đặc khu Phú    Công an tỉnh      Trước ngày
                                       Quý                                   30/6/2026
  II   TRUYỀN THÔNG

                                      2


  TT   Nội dung nhiệm vụ               Cơ quan chủ trì     Phối hợp          Thời gian
                                                                             hoàn thành
  3    Tập huấn cứu hộ cho người lái   Trung tâm Khuyến    Hội Nông dân      Quý III
       thuyền và ngư dân các xã bãi    nông                tỉnh
       ngang
  4    In tờ rơi                       Sở Văn hóa, Thể                       Thường xuyên
                                       thao và Du lịch
"""

Rows = list[tuple[str, str, list[str], list[str], str | None]]


def _rows(text: str) -> Rows:
    """Label, first three words, who leads, who helps and by when, of each row that is a task."""
    return [
        (
            each.label,
            " ".join(each.text.split()[:3]),
            [a.agency.name for a in each.duty.assignments if a.role == "lead"],
            [a.agency.name for a in each.duty.assignments if a.role == "coordinate"],
            each.duty.deadline,
        )
        for each in extract(text).provisions
        if each.duty and each.duty.rule == "task-table"
    ]


@pytest.mark.parametrize("table", [TOP, MIDDLE, SPACED, PAGED])
@pytest.mark.parametrize(("before", "under"), [("", "II.2"), (ANNEX, "Phụ lục")])
def test_rows_that_take_many_lines_are_read_whole(table: str, before: str, under: str) -> None:
    assert _rows(HEAD + before + table) == [
        (
            f"{under}.1",
            "Xây dựng bến",
            ["Sở Xây dựng tỉnh Lâm Đồng"],
            ["Sở Tài chính tỉnh Lâm Đồng", "Ủy ban nhân dân các xã tỉnh Lâm Đồng"],
            "2026-09",
        ),
        (
            f"{under}.2",
            "Lắp phao tiêu",
            ["Ủy ban nhân dân đặc khu Phú Quý tỉnh Lâm Đồng"],
            ["Công an tỉnh Lâm Đồng"],
            "2026-06-30",
        ),
        (
            f"{under}.3",
            "Tập huấn cứu",
            ["Trung tâm Khuyến nông"],
            ["Hội Nông dân tỉnh Lâm Đồng"],
            "2026-Q3",
        ),
        (
            f"{under}.4",
            "In tờ rơi",
            ["Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Đồng"],
            [],
            None,
        ),
    ]


def test_the_words_of_a_wrapped_cell_stand_together() -> None:
    (row, *_) = (
        each for each in extract(HEAD + MIDDLE).provisions if each.duty and each.label == "II.2.3"
    )
    assert row.text == "Tập huấn cứu hộ cho người lái thuyền và ngư dân các xã bãi ngang"
    assert row.duty
    for assignment in row.duty.assignments:
        said = (HEAD + MIDDLE)[assignment.mention.start : assignment.mention.end]
        assert assignment.agency.name.startswith(said.rstrip())


def test_titles_over_two_lines_sections_and_rows_torn_by_a_converter() -> None:
    table = """
| STT | Nội dung công việc | Thực hiện | | Thời gian |
|---|---|---|---|---|
| | | Chủ trì | Phối hợp | |
| A | Trường học | | | |
| 1 | Xây tường rào | Sở Giáo dục và Đào tạo | UBND cấp xã | Trước 30/8/2026 |
| | tại các điểm trường ven hồ | | Sở Tài chính | |
| 2 | Tặng phao cứu sinh | Các trường tiểu học | - Tỉnh đoàn<br>- Hội Chữ thập đỏ tỉnh | Quý II |
| B | Bến thuyền | | | |
| 3 | Cắm biển báo | Sở Xây dựng | | Năm 2026 |
"""
    assert _rows(HEAD + ANNEX + table) == [
        (
            "Phụ lục.1",
            "Xây tường rào",
            ["Sở Giáo dục và Đào tạo tỉnh Lâm Đồng"],
            ["Ủy ban nhân dân cấp xã tỉnh Lâm Đồng", "Sở Tài chính tỉnh Lâm Đồng"],
            "2026-08-30",
        ),
        (
            "Phụ lục.2",
            "Tặng phao cứu",
            ["Các trường tiểu học"],
            ["Tỉnh đoàn Lâm Đồng", "Hội Chữ thập đỏ tỉnh Lâm Đồng"],
            "2026-Q2",
        ),
        ("Phụ lục.3", "Cắm biển báo", ["Sở Xây dựng tỉnh Lâm Đồng"], [], "2026"),
    ]


def test_numbers_with_dots_open_rows_and_no_items() -> None:
    table = """
  STT    Giải pháp                           Đơn vị thực hiện          Tiến độ
  1.     BẾN THUYỀN
  1.1.   Nạo vét luồng vào bến thuyền        Chi cục Thủy lợi          Tháng 3/2026
         du lịch
  1.2.   Lắp đèn báo hiệu                    Sở Xây dựng               15/4/2026

3. Sở Tài chính bố trí kinh phí.
"""
    assert [row[:1] + row[2:] for row in _rows(HEAD + table)] == [
        ("II.2.1.1", ["Chi cục Thủy lợi tỉnh Lâm Đồng"], [], "2026-03"),
        ("II.2.1.2", ["Sở Xây dựng tỉnh Lâm Đồng"], [], "2026-04-15"),
    ]
    labels = [each.label for each in extract(HEAD + table).provisions]
    assert labels[-1] == "II.3" and "II.1.1" not in labels


@pytest.mark.parametrize(
    ("titles", "wanted"),
    [
        ("TT|Nội dung|Đơn vị chủ trì|Đơn vị phối hợp|Thời hạn", "count what lead with when"),
        ("Số TT|Nhiệm vụ|Đơn vị phối hợp thực hiện|Cơ quan thực hiện", "count what with lead"),
        ("STT|Tên văn bản|Cơ quan tham mưu|Sản phẩm|Hạn hoàn thành", "count what lead - when"),
        ("Công việc|Phân công|Ghi chú", "what lead -"),
        ("TT|Nội dung|Thời gian thực hiện", ""),
        ("TT|Nhiệm vụ|Đơn vị chủ trì|Kết quả thực hiện", ""),
        ("TT|Nhiệm vụ|Đơn vị tính|Số lượng", ""),
    ],
)
def test_columns_are_known_by_their_titles(titles: str, wanted: str) -> None:
    heads = titles.split("|")
    names = {at: name for name, at in columns(heads).items()}
    assert " ".join(names.get(at, "-") for at in range(len(heads)) if names) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "BÁO CÁO\nKết quả năm 2025\n\nI. KẾT QUẢ\nĐã làm.\n\nPHỤ LỤC\n" + TOP,
        "1   Sở Y tế        chủ trì        phối hợp\n",
        "cơ quan chủ trì   x   y\n|\n||||\n| | |\n",
    ],
)
def test_no_tasks_come_from_reports_or_from_what_is_no_table(text: str) -> None:
    assert _rows(text) == []


@pytest.mark.parametrize(
    "line", ["| a | Cơ quan chủ trì | b |\n", TOP, "TT   Nội dung   Chủ trì\n"]
)
def test_time_grows_with_the_length_of_a_table(line: str) -> None:
    times = []
    for size in (60_000, 240_000):
        text = HEAD + ANNEX + line * (size // len(line))
        start = time.perf_counter()
        extract(text)
        times.append(time.perf_counter() - start)
    assert times[1] < 10 * times[0] + 0.5
