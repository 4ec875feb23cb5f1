"""Who must do what by when, in the many layouts that documents have."""

import pytest

from danchieu.ingest.extract import extract

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
TAIL = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"


def _letterhead(issuer: str, number: str, place: str, title: str, day: str = "10/3/2024") -> str:
    date, month, year = day.split("/")
    dated = f"{place}, ngày {date} tháng {month} năm {year}"
    return f"{issuer}\nSố: {number}\n{STATE}{dated}\n\n{title}\n\n"


PROVINCE = _letterhead(
    "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "12/KH-UBND", "Hà Tĩnh", "KẾ HOẠCH\nPhát triển thủy sản"
)
CITY = _letterhead(
    "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ",
    "31/KH-UBND",
    "Cần Thơ",
    "KẾ HOẠCH\nPhát triển chợ nổi",
    "10/9/2025",
)
SAIGON = _letterhead(
    "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH",
    "31/KH-UBND",
    "Thành phố Hồ Chí Minh",
    "KẾ HOẠCH\nPhát triển xe buýt",
    "10/9/2025",
)
DISTRICT = _letterhead(
    "ỦY BAN NHÂN DÂN\nHUYỆN CƯ JÚT",
    "5/KH-UBND",
    "Cư Jút",
    "KẾ HOẠCH\nTriển khai Kế hoạch số 9/KH-UBND ngày 01/3/2024 của Ủy ban nhân dân tỉnh Đắk Nông",
)
OFFICE = _letterhead(
    "UBND TỈNH HÀ TĨNH\nVĂN PHÒNG",
    "65/TB-VP",
    "Hà Tĩnh",
    "THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp",
)
DECREE = _letterhead(
    "CHÍNH PHỦ",
    "98/2025/NĐ-CP",
    "Hà Nội",
    "NGHỊ ĐỊNH\nQuy định về bến thủy\n\nCăn cứ Luật Tổ chức Chính phủ;",
    "10/5/2025",
)
PARTY = (
    "TỈNH ỦY NINH THUẬN\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố: 12-CT/TU\n"
    "Phan Rang, ngày 10 tháng 3 năm 2024\n\nCHỈ THỊ\nvề công tác thư viện\n\n"
    "Ban Thường vụ Tỉnh ủy yêu cầu thực hiện các nhiệm vụ sau:\n\n"
)

Tasks = list[tuple[str, list[str], list[str], str | None]]


def _tasks(text: str) -> Tasks:
    """Each task's path, who leads, who helps and until when."""
    found: Tasks = []
    for each in extract(text + TAIL).provisions:
        if each.duty:
            roles: dict[str, list[str]] = {"lead": [], "coordinate": []}
            for one in each.duty.assignments:
                roles[one.role.value].append(one.agency.name)
            found.append((each.path, roles["lead"], roles["coordinate"], each.duty.deadline))
    return found


@pytest.mark.parametrize(
    ("head", "body", "tasks"),
    [
        (
            PROVINCE,
            "III. TỔ CHỨC THỰC HIỆN\nCác đơn vị sau đây chịu trách nhiệm:\n"
            "a) Sở Du lịch: rà soát bến bãi.\nb) Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh: gác.\n",
            [
                ("III.a", ["Sở Du lịch tỉnh Hà Tĩnh"], [], None),
                ("III.b", ["Công an tỉnh Hà Tĩnh", "Bộ Chỉ huy Quân sự tỉnh Hà Tĩnh"], [], None),
            ],
        ),
        (
            PROVINCE,
            "1. Sở Y tế có trách nhiệm:\na) Lập danh sách trạm trước ngày 30/6/2024.\n"
            "2. Yêu cầu các sở, ban, ngành, UBND các huyện, thị xã, thành phố triển khai.\n"
            "3. Thủ trưởng các đơn vị chịu trách nhiệm trước Ủy ban nhân dân tỉnh.\n"
            "4. Đề nghị Bộ Y tế hỗ trợ kinh phí.\n",
            [
                ("1.a", ["Sở Y tế tỉnh Hà Tĩnh"], [], "2024-06-30"),
                (
                    "2",
                    [
                        "các sở, ban, ngành tỉnh Hà Tĩnh",
                        "Ủy ban nhân dân các huyện, thị xã, thành phố tỉnh Hà Tĩnh",
                    ],
                    [],
                    None,
                ),
                ("3", ["Thủ trưởng các đơn vị"], [], None),
                ("4", ["Bộ Y tế"], [], None),
            ],
        ),
        (
            CITY,
            "II. NHIỆM VỤ\n1. Sở Xây dựng thành phố chủ trì, phối hợp với Sở Tài chính nạo vét.\n"
            "2. Chủ tịch UBND các xã, phường dọn rác.\n"
            "3. Hải quan khu vực XIX, Liên đoàn Lao động thành phố phối hợp.\n"
            "4. Sở Xây dựng công bố tiêu chí.\n",
            [
                (
                    "II.1",
                    ["Sở Xây dựng thành phố Cần Thơ"],
                    ["Sở Tài chính thành phố Cần Thơ"],
                    None,
                ),
                ("II.2", ["Chủ tịch Ủy ban nhân dân các xã, phường thành phố Cần Thơ"], [], None),
                (
                    "II.3",
                    ["Hải quan khu vực XIX", "Liên đoàn Lao động thành phố Cần Thơ"],
                    [],
                    None,
                ),
                ("II.4", ["Sở Xây dựng thành phố Cần Thơ"], [], None),
            ],
        ),
        (
            SAIGON,
            "II. NHIỆM VỤ\n1. Công an Thành phố, Bộ Tư lệnh Thành phố tuần tra.\n"
            "2. Ủy ban nhân dân các phường, xã, đặc khu cải tạo vỉa hè, xong trước 30/11/2025.\n",
            [
                (
                    "II.1",
                    ["Công an Thành phố Hồ Chí Minh", "Bộ Tư lệnh Thành phố Hồ Chí Minh"],
                    [],
                    None,
                ),
                (
                    "II.2",
                    ["Ủy ban nhân dân các phường, xã, đặc khu Thành phố Hồ Chí Minh"],
                    [],
                    "2025-11-30",
                ),
            ],
        ),
        (
            DISTRICT,
            "II. NHIỆM VỤ\n1. Hạt Kiểm lâm huyện kiểm tra rừng.\n"
            "2. UBND các xã, thị trấn họp dân, xong trong tháng 9.\n"
            "3. Các phòng, ban huyện cử người.\n",
            [
                ("II.1", ["Hạt Kiểm lâm huyện Cư Jút tỉnh Đắk Nông"], [], None),
                (
                    "II.2",
                    ["Ủy ban nhân dân các xã, thị trấn huyện Cư Jút tỉnh Đắk Nông"],
                    [],
                    "2024-09",
                ),
                ("II.3", ["Các phòng, ban huyện Cư Jút tỉnh Đắk Nông"], [], None),
            ],
        ),
        (
            OFFICE,
            "1. Giao đồng chí Phó Chủ tịch UBND tỉnh Trần Văn B chỉ đạo Sở Xây dựng lập hồ sơ.\n"
            "2. Đối với kiến nghị của Công ty TNHH Muối Việt: Giao Sở Tài chính xem xét.\n",
            [
                ("1", ["Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Tĩnh"], [], None),
                ("2", ["Sở Tài chính tỉnh Hà Tĩnh"], [], None),
            ],
        ),
        (
            DECREE,
            "Điều 1. Phạm vi điều chỉnh\nNghị định này quy định về bến.\n"
            "Điều 20. Trách nhiệm thi hành\n1. Bộ trưởng Bộ Xây dựng hướng dẫn thi hành.\n"
            "2. Các Bộ trưởng, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố: Cà Mau, Cần Thơ "
            "chịu trách nhiệm thi hành Nghị định này.\n",
            [
                ("Điều 20.1", ["Bộ trưởng Bộ Xây dựng"], [], None),
                (
                    "Điều 20.2",
                    [
                        "Các Bộ trưởng",
                        "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau",
                        "Chủ tịch Ủy ban nhân dân thành phố Cần Thơ",
                    ],
                    [],
                    None,
                ),
            ],
        ),
        (
            PARTY,
            "1. Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy chỉ đạo cơ sở.\n"
            "2. Đảng ủy, chính quyền các xã, phường chăm lo thư viện.\n"
            "3. Ban Thường vụ các huyện ủy, thành ủy quán triệt Chỉ thị.\n",
            [
                ("1", ["Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy Ninh Thuận"], [], None),
                ("2", ["Đảng ủy", "chính quyền các xã, phường"], [], None),
                ("3", ["Ban Thường vụ các huyện ủy, thành ủy tỉnh Ninh Thuận"], [], None),
            ],
        ),
        (
            PROVINCE,
            "II. NHIỆM VỤ\n1. Phát động thi đua (Cơ quan chủ trì: Sở Nội vụ; cơ quan "
            "phối hợp: Sở Y tế; thời gian hoàn thành: tháng 5/2024)\n"
            "2. Các sở, ngành; các doanh nghiệp chế biến thủy sản nghiêm túc thực hiện.\n",
            [
                ("II.1", ["Sở Nội vụ tỉnh Hà Tĩnh"], ["Sở Y tế tỉnh Hà Tĩnh"], "2024-05"),
                (
                    "II.2",
                    ["Các sở, ngành tỉnh Hà Tĩnh", "các doanh nghiệp chế biến thủy sản"],
                    [],
                    None,
                ),
            ],
        ),
    ],
    ids=["list", "duties", "city", "Saigon", "district", "notice", "decree", "party", "brackets"],
)
def test_who_acts_is_read_in_every_layout(head: str, body: str, tasks: Tasks) -> None:
    assert _tasks(head + body) == tasks


@pytest.mark.parametrize(
    "table",
    [
        "| TT | Nội dung | Cơ quan chủ trì | Phối hợp | Thời hạn |\n"
        "|----|:---------|-----------------|----------|----------|\n"
        "| 1 | Đóng tàu | Sở Y tế | Sở Nội vụ | Quý II/2024 |\n",
        "TT   Nội dung       Cơ quan chủ trì   Cơ quan phối hợp   Thời hạn\n"
        "1    Đóng tàu       Sở Y tế           Sở Nội vụ          Quý II/2024\n",
    ],
    ids=["markdown", "columns"],
)
def test_the_rows_of_a_table_are_tasks(table: str) -> None:
    (row,) = _tasks(PROVINCE + "II. PHÂN CÔNG NHIỆM VỤ\n\n" + table)
    assert row[1:] == (["Sở Y tế tỉnh Hà Tĩnh"], ["Sở Nội vụ tỉnh Hà Tĩnh"], "2024-Q2")


def test_the_issuer_that_closes_its_letter_is_not_told_to_act() -> None:
    head = _letterhead("UBND TỈNH HÀ TĨNH\nSỞ Y TẾ", "7/SYT-VP", "Hà Tĩnh", "V/v góp ý")
    found = _tasks(
        head + "Sở Y tế có ý kiến như sau:\n1. Đề nghị Sở Nội vụ bổ sung biểu mẫu.\n\n"
        "Sở Y tế gửi Sở Nội vụ tổng hợp./.\n"
    )
    assert [task[1] for task in found] == [["Sở Nội vụ tỉnh Hà Tĩnh"]]
