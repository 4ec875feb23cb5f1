"""Who must act on an item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.assignees import actors
from danchieu.ingest.context import Context
from danchieu.ingest.wrapping import Wrapping
from danchieu.ontology.reading import AgencyName
from danchieu.ontology.tables import reference

CONTEXT = Context(
    reference(), AgencyName("Ủy ban nhân dân tỉnh Bình Thuận"), "Bình Thuận", "2024-05-05"
)
OWN = " tỉnh Bình Thuận"


@pytest.mark.parametrize(
    ("text", "lead", "coordinate"),
    [
        ("Giao Sở Du lịch rà soát quy hoạch.", ["Sở Du lịch" + OWN], []),
        (
            "Sở Y tế chủ trì, phối hợp với Công an tỉnh và các đơn vị liên quan kiểm tra.",
            ["Sở Y tế" + OWN],
            ["Công an" + OWN, "các đơn vị liên quan"],
        ),
        (
            "Sở Tài chính cân đối kinh phí. Sở Nội vụ hướng dẫn thủ tục.",
            ["Sở Tài chính" + OWN, "Sở Nội vụ" + OWN],
            [],
        ),
        ("Đối với Sở Công Thương:", ["Sở Công Thương" + OWN], []),
        ("Sở Tư pháp", ["Sở Tư pháp" + OWN], []),
        ("Bộ Ngoại giao chỉ đạo các cơ quan đại diện thực hiện.", ["Bộ Ngoại giao"], []),
        ("Rà soát, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định.", [], []),
        ("Đôn đốc các chủ đầu tư phối hợp với chính quyền địa phương.", [], []),
        (  # a scanner misread the first office
            "Chánh Vãn phòg tỉnh, Giám đốc Sở Du lịch chịu trách nhiệm thi hành Quyết định này.",
            ["Chánh Vãn phòg tỉnh Bình Thuận", "Giám đốc Sở Du lịch" + OWN],
            [],
        ),
        ("Phối hợp tốt với Sở Ngoại vụ đón tiếp.", [], ["Sở Ngoại vụ" + OWN]),
        (
            "Sở Du lịch phối hợp kịp thời, đồng bộ với Công an tỉnh kiểm tra.",
            ["Sở Du lịch" + OWN],
            ["Công an" + OWN],
        ),
        ("Tiếp tục phối hợp với Sở Ngoại vụ trao đổi thông tin.", [], ["Sở Ngoại vụ" + OWN]),
        (
            "Hằng năm, Sở Khoa học và Công nghệ tổng hợp kết quả.",
            ["Sở Khoa học và Công nghệ" + OWN],
            [],
        ),
        (
            "Cơ quan chủ trì: Sở Xây dựng. Cơ quan phối hợp: Sở Tài chính, Sở Nội vụ.",
            ["Sở Xây dựng" + OWN],
            ["Sở Tài chính" + OWN, "Sở Nội vụ" + OWN],
        ),
        ("Đồng ý về chủ trương Sở Y tế lập Đề án trạm xá.", ["Sở Y tế" + OWN], []),
        ("Đồng ý cho phép Sở Y tế mua sắm thiết bị.", ["Sở Y tế" + OWN], []),
        ("Đồng ý với đề nghị của Sở Y tế.", [], []),
        ("Trách nhiệm chỉ đạo thực hiện: Sở Y tế.", ["Sở Y tế" + OWN], []),
        ("Trách nhiệm lãnh đạo, tổ chức thực hiện: Sở Y tế.", ["Sở Y tế" + OWN], []),
        (
            "UBND tỉnh yêu cầu các sở, ngành và UBND các huyện triển khai.",
            ["các sở, ngành" + OWN, "Ủy ban nhân dân các huyện" + OWN],
            [],
        ),
        ("Theo đề nghị của Sở Tài chính, dự án được điều chỉnh.", [], []),
        (
            "Theo đó UBND tỉnh yêu cầu Sở Y tế chủ trì, phối hợp với Sở Tư pháp kiểm tra.",
            ["Sở Y tế" + OWN],
            ["Sở Tư pháp" + OWN],
        ),
        (
            "Chủ trì, phối hợp với Công an tỉnh; thủ trưởng các ngành liên quan hướng dẫn.",
            [],
            ["Công an" + OWN, "thủ trưởng các ngành liên quan"],
        ),
        (
            "Sở Y tế phối hợp với Sở Tài chính lập dự toán; Sở Nội vụ tổng hợp.",
            ["Sở Y tế" + OWN, "Sở Nội vụ" + OWN],
            ["Sở Tài chính" + OWN],
        ),
        (
            "Sở Du lịch - cơ quan thường trực Ban Chỉ đạo giúp Chủ tịch theo dõi tiến độ.",
            ["Sở Du lịch" + OWN],
            [],
        ),
        (
            "Về nội dung “Quảng bá du lịch” - giao Sở Du lịch chủ trì, phối hợp với Tạp chí Biển.",
            ["Sở Du lịch" + OWN],
            ["Tạp chí Biển"],
        ),
        (
            "UBND các huyện có rừng tăng cường tuần tra.",
            ["Ủy ban nhân dân các huyện có rừng" + OWN],
            [],
        ),
        (
            "Tổ chức, cá nhân kinh doanh vận tải khách phải lắp thiết bị giám sát hành trình.",
            ["Tổ chức, cá nhân kinh doanh vận tải khách"],
            [],
        ),
        (
            "Các doanh nghiệp hoạt động trong khu công nghiệp thực hiện chế độ báo cáo.",
            ["Các doanh nghiệp hoạt động trong khu công nghiệp"],
            [],
        ),
        (
            "Đơn vị được thanh tra có trách nhiệm cung cấp đầy đủ hồ sơ.",
            ["Đơn vị được thanh tra"],
            [],
        ),
        ("Đối với đơn vị được thanh tra: Cử cán bộ làm việc.", ["đơn vị được thanh tra"], []),
        (
            "Đối với Sở Y tế: Các bệnh viện công lập rà soát thiết bị.",
            ["Các bệnh viện công lập"],
            [],
        ),
        (
            "Trách nhiệm của các tổ chức, doanh nghiệp khai thác cảng, bến:",
            ["các tổ chức, doanh nghiệp khai thác cảng, bến"],
            [],
        ),
        (
            "Các trường trung cấp nghề du lịch có trách nhiệm công khai học phí.",
            ["Các trường trung cấp nghề du lịch"],
            [],
        ),
        (
            "Khi có cháy, giám đốc nhà máy hoặc thủ kho phải báo ngay cho Công an.",
            ["giám đốc nhà máy", "thủ kho"],
            [],
        ),
        (
            "Bà Lê Thị Hồng Minh - Phó Trưởng đoàn: Tổng hợp báo cáo.",
            ["Phó Trưởng đoàn"],
            [],
        ),
        (
            "Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Y tế, Tài chính và các bà có tên tại"
            " Điều 2 chịu trách nhiệm thi hành Quyết định này.",
            [
                "Chánh Văn phòng Ủy ban nhân dân" + OWN,
                "Giám đốc Sở Y tế" + OWN,
                "Giám đốc Sở Tài chính" + OWN,
                "các bà có tên tại Điều 2",
            ],
            [],
        ),
        (
            "Trong thời hạn 10 ngày, phối hợp với các cơ quan, đơn vị liên quan kiểm kê.",
            [],
            ["các cơ quan, đơn vị liên quan"],
        ),
        (
            "Sở Nội vụ kính đề nghị UBND tỉnh xem xét.",
            ["Ủy ban nhân dân" + OWN],
            [],
        ),
        (
            "Rà soát quỹ đất. Trong quá trình thực hiện, nếu có vướng mắc, Sở Y tế báo cáo.",
            [],
            [],
        ),
        (
            "Sở Nội vụ chủ trì, cùng Sở Tư pháp rà soát biên chế.",
            ["Sở Nội vụ" + OWN],
            ["Sở Tư pháp" + OWN],
        ),
        ("Cùng với Sở Du lịch xây dựng sản phẩm mới.", [], ["Sở Du lịch" + OWN]),
        ("Cùng với Sở Du lịch, nhiều đơn vị đã được khen thưởng.", [], []),
        (
            "Các sở Nông nghiệp và Môi trường",
            ["Các sở Nông nghiệp và Môi trường" + OWN],
            [],
        ),
        ("Sở Y tế được giao:", ["Sở Y tế" + OWN], []),
        ("Sở Y tế được giao 20 biên chế.", [], []),
        ("Các Bộ: Y tế, Nội vụ trong phạm vi chức năng chỉ đạo.", ["Bộ Y tế", "Bộ Nội vụ"], []),
        ("Kinh phí mua giống do Sở Tài chính cân đối.", ["Sở Tài chính" + OWN], []),
        (
            "Việc thu gom rơm rạ được giao cho Hội Nông dân tỉnh hướng dẫn.",
            ["Hội Nông dân" + OWN],
            [],
        ),
        ("Kế hoạch đã được Sở Tư pháp thẩm định.", [], []),
        ("Tham gia các hội chợ do Sở Công Thương tổ chức.", [], []),
        (
            "UBND các xã Tân Lập, Hàm Cần\nTiêm phòng gia súc. Riêng Công an tỉnh kiểm tra.",
            [
                "Ủy ban nhân dân xã Tân Lập" + OWN,
                "Ủy ban nhân dân xã Hàm Cần" + OWN,
                "Công an" + OWN,
            ],
            [],
        ),
        (
            "Nạo vét kênh mương (Sở Xây dựng chủ trì, Hội Nông dân tỉnh phối hợp)",
            ["Sở Xây dựng" + OWN],
            ["Hội Nông dân" + OWN],
        ),
        ("Cho phép Ủy ban nhân dân tỉnh Bình Thuận ứng vốn.", [], []),
        (
            "Riêng các địa phương: Phan Thiết, La Gi nuôi cá lồng, đề nghị Sở Y tế lấy mẫu.",
            ["Sở Y tế" + OWN],
            [],
        ),
        ("Công tác thống kê: Sở Tư pháp báo cáo hằng quý.", ["Sở Tư pháp" + OWN], []),
        ("Sở Du lịch đã ban hành kế hoạch.", [], []),
    ],
)
def test_the_ones_who_act_are_told_from_those_only_named(
    text: str, lead: list[str], coordinate: list[str]
) -> None:
    found = actors(text, 0, len(text), Wrapping(0), CONTEXT)
    assert [actor.agency.name for actor in found if actor.role == "lead"] == lead
    assert [actor.agency.name for actor in found if actor.role == "coordinate"] == coordinate
    assert all(text[actor.start : actor.end] for actor in found)


@pytest.mark.parametrize(
    "text",
    [
        "Giao Sở Y tế, Sở\nTài chính lập dự toán.",
        "Giao Sở Y tế và\nSở Tài chính lập dự toán.",
        "Giao Giám đốc\nSở Y tế, Giám đốc Sở\nTài chính lập dự toán.",
    ],
)
def test_a_name_broken_over_lines_is_read_whole(text: str) -> None:
    found = actors(text, 0, len(text), Wrapping(0), CONTEXT)
    names = [actor.agency.name.removeprefix("Giám đốc ") for actor in found]
    assert names == ["Sở Y tế" + OWN, "Sở Tài chính" + OWN]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "Giám đốc Sở Y tế, Ban Điều hành Đề án “Giữ rừng, giữ nước” trên địa bàn tỉnh, Giám "
            "đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này.",
            [
                "Giám đốc Sở Y tế" + OWN,
                "Ban Điều hành Đề án “Giữ rừng, giữ nước” trên địa bàn" + OWN,
                "Giám đốc Sở Nội vụ" + OWN,
            ],
        ),
        (
            "Giám đốc Sở Y tế; Các thành viên Ban Chỉ đạo công tác Đê điều tỉnh Bình Thuận và các "
            "tổ chức, cá nhân có liên quan căn cứ Quyết định thi hành.",
            [
                "Giám đốc Sở Y tế" + OWN,
                "Các thành viên Ban Chỉ đạo công tác Đê điều" + OWN,
                "các tổ chức, cá nhân có liên quan",
            ],
        ),
    ],
)
def test_each_entry_of_those_who_carry_out_is_read_whole(text: str, lead: list[str]) -> None:
    found = actors(text, 0, len(text), Wrapping(0), CONTEXT)
    assert [actor.agency.name for actor in found] == lead


_PIECES = [
    "Tổ chức, cá nhân ", "Các đơn vị ", "Đơn vị ", "được ", "khai thác ", "chịu trách nhiệm ",
    "thi hành ", "Quyết định ", "Sở Y tế", ", ", " và ", "; ", ". ", ": ", "\n", "Đối với ", "(",
    "Ông Trần Văn A - ", "Trưởng đoàn", "các ", "tỉnh", "\nVĩnh Long", "phải ", "giao ", "đề nghị ",
    "phối hợp với ", "giám đốc ", "hoặc ", "-", " ",
]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
def test_who_acts_is_named_by_words_of_the_text(text: str) -> None:
    for actor in actors(text, 0, len(text), Wrapping(0), CONTEXT):
        assert 0 <= actor.start < actor.end <= len(text)
        assert actor.agency.name.strip()
        assert text[actor.start : actor.end].strip()


def test_a_body_with_both_roles_leads() -> None:
    text = "Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính. Sở Tài chính bố trí kinh phí."
    found = actors(text, 0, len(text), Wrapping(0), CONTEXT)
    assert [(actor.agency.name, actor.role.value) for actor in found] == [
        ("Sở Y tế" + OWN, "lead"),
        ("Sở Tài chính" + OWN, "lead"),
    ]
