"""Who must act, where a name, a verb or a page's end could be taken for another."""

import pytest

from danchieu.ingest.agencies import agency_list
from danchieu.ingest.context import Context
from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract
from danchieu.ontology.tables import reference

PARTY = """\
TỈNH ỦY LÂM ĐỒNG            ĐẢNG CỘNG SẢN VIỆT NAM
        *                   Lâm Đồng, ngày 12 tháng 9 năm 2024
Số 55-KH/TU

KẾ HOẠCH
bảo vệ rừng mùa khô

I. TỔ CHỨC THỰC HIỆN
"""
STATE = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ ĐẠ HUOAI                      Độc lập - Tự do - Hạnh phúc
Số: 55/KH-UBND            Đạ Huoai, ngày 12 tháng 9 năm 2025

KẾ HOẠCH
Bảo vệ rừng mùa khô

I. NHIỆM VỤ
"""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Hội Nông dân xã, Hội Cựu chiến binh xã tổ chức",
            ["Hội Nông dân xã", "Hội Cựu chiến binh xã"],
        ),
        ("Thanh tra, kiểm tra việc chấp hành", []),
        ("Thanh tra, giám sát các dự án", []),
        ("Thanh tra tỉnh, Sở Y tế kiểm tra", ["Thanh tra tỉnh", "Sở Y tế"]),
        (
            "Các đồng chí Giám đốc các Sở: Y tế, Xây dựng chỉ đạo",
            ["Giám đốc Sở Y tế", "Giám đốc Sở Xây dựng"],
        ),
        (
            "Các đồng chí: Giám đốc Sở Y tế, Chánh Thanh tra tỉnh chỉ đạo",
            ["Giám đốc Sở Y tế", "Chánh Thanh tra tỉnh"],
        ),
        ("Các đơn vị được giao nhiệm vụ báo cáo", ["Các đơn vị được giao nhiệm vụ"]),
        ("Các cơ quan được phân công chủ trì rà soát", ["Các cơ quan được phân công"]),
        ("Trưởng các xóm, khối phố niêm yết", ["Trưởng các xóm, khối phố"]),
        (
            "Thủ trưởng các đơn vị thuộc, trực thuộc Bộ Y tế rà soát",
            ["Thủ trưởng các đơn vị thuộc, trực thuộc Bộ Y tế"],
        ),
        (
            "các đơn vị thuộc và trực thuộc Bộ Xây dựng báo cáo",
            ["các đơn vị thuộc và trực thuộc Bộ Xây dựng"],
        ),
        (
            "Thủ trưởng các cơ quan thuộc Bộ Nội vụ, doanh nghiệp nhà nước chấp hành",
            ["Thủ trưởng các cơ quan thuộc Bộ Nội vụ", "doanh nghiệp nhà nước"],
        ),
        ("Các ban của Đảng, Quốc hội giám sát", ["Các ban của Đảng", "Quốc hội"]),
        ("Thanh tra các bộ, ngành tổ chức đối thoại", ["Thanh tra các bộ, ngành"]),
        ("Cơ quan hải quan các cấp kiểm soát", ["Cơ quan hải quan các cấp"]),
        ("các hội nghề nghiệp, Hội doanh nhân trẻ", ["các hội nghề nghiệp", "Hội doanh nhân trẻ"]),
        ("Các địa phương trong vùng chủ động", ["Các địa phương trong vùng"]),
        (
            "các cơ quan thông tấn, báo chí và Vụ TCCB",
            ["các cơ quan thông tấn, báo chí", "Vụ Tổ chức cán bộ"],
        ),
        (
            "Viện Chiến lược Giao thông vận tải hỗ trợ các địa phương thẩm tra",
            ["Viện Chiến lược Giao thông vận tải"],
        ),
        (
            "Phòng Giáo dục và Đào tạo hỗ trợ các trường xây dựng",
            ["Phòng Giáo dục và Đào tạo"],
        ),
    ],
)
def test_where_a_name_ends(text: str, names: list[str]) -> None:
    context = Context(reference(), None, None, "2026-01-01")
    assert [name.name for _, _, name in agency_list(text, 0, context, True)] == names


def _actors(text: str) -> list[list[str]]:
    return [
        [each["agency"] for each in task["assignees"]]
        for task in record(extract(text), "a.txt")["tasks"]
    ]


def test_a_party_committee_tells_to_lead_and_names_no_leaders() -> None:
    body = """\
1. Đảng ủy Ủy ban nhân dân tỉnh
- Lãnh đạo Ủy ban nhân dân tỉnh xây dựng kế hoạch.
- Lãnh đạo các sở, ngành bố trí kinh phí.
2. Đảng ủy Công an tỉnh
Lãnh đạo chính quyền cùng cấp tăng cường tuần tra.
3. Lãnh đạo Văn phòng Tỉnh ủy chịu trách nhiệm đôn đốc việc thực hiện.
"""
    assert _actors(PARTY + body) == [
        ["Đảng ủy Ủy ban nhân dân tỉnh Lâm Đồng"],
        ["Đảng ủy Ủy ban nhân dân tỉnh Lâm Đồng"],
        ["Đảng ủy Công an tỉnh Lâm Đồng"],
        ["Lãnh đạo Văn phòng Tỉnh ủy Lâm Đồng"],
    ]


def test_a_name_goes_on_behind_the_end_of_a_page() -> None:
    body = """\
1. Đảng ủy Công an tỉnh tăng cường tuần tra tại các địa bàn trọng điểm, nắm chắc
tình hình, không để xảy ra cháy rừng; phối hợp với Ban Tuyên giáo và Dân vận


2
Tỉnh ủy tuyên truyền sâu rộng trong Nhân dân về các quy định bảo vệ rừng năm nay,
bảo đảm mọi người dân đều biết và chấp hành đầy đủ các quy định của pháp luật.
"""
    assert _actors(PARTY + body) == [
        ["Đảng ủy Công an tỉnh Lâm Đồng", "Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng"]
    ]


def test_the_heads_of_hamlets_are_those_of_the_commune() -> None:
    body = "1. Trưởng các thôn, tổ dân phố\na) Lập danh sách hộ.\nb) Niêm yết công khai.\n"
    assert _actors(STATE + body) == [["Trưởng các thôn, tổ dân phố xã Đạ Huoai"]] * 2


def test_a_closing_paragraph_goes_on_behind_the_end_of_a_page() -> None:
    body = """\
1. Công an xã tăng cường tuần tra trên địa bàn xã.
Kế hoạch này thay thế Kế hoạch số 10/KH-UBND ngày 18/8/2025 của Ủy ban


2
nhân dân xã Đạ Huoai. Yêu cầu Trưởng các thôn, tổ dân phố nghiêm túc thực hiện./.
"""
    found = extract(STATE + body)
    assert all("Trưởng" not in name for names in _actors(STATE + body) for name in names)
    (cited,) = found.citations
    assert cited.issuer and cited.issuer.name.startswith("Ủy ban nhân dân xã Đạ Huoai")


@pytest.mark.parametrize("place", ["Bạc\nLiêu", "Phú\nYên", "Thừa\nThiên Huế"])
def test_an_issuer_goes_on_in_the_next_line(place: str) -> None:
    body = f"""\
1. Công an xã tăng cường tuần tra trên địa bàn xã theo các quy định của pháp luật hiện
hành tại Quyết định số 19/QĐ-UBND ngày 21/10/2021 của Ủy ban nhân dân tỉnh {place}
về việc thành lập Tổ công tác liên ngành, bảo đảm không để xảy ra cháy rừng tại địa
bàn quản lý trong suốt mùa khô.
"""
    (cited,) = extract(STATE + body).citations
    assert cited.issuer and " ".join(place.split()) in cited.issuer.name


@pytest.mark.parametrize(
    ("task", "names"),
    [
        (
            "Giao Ban Quản lý rừng phòng hộ xã chủ trì; Trung tâm Khuyến nông tỉnh, Hội Nông dân "
            "xã phối hợp: (i) khảo sát; (ii) đề xuất.",
            ["lead", "coordinate", "coordinate"],
        ),
        ("Sở Y tế chủ trì, Sở Tài chính phối hợp thực hiện việc rà soát.", ["lead", "coordinate"]),
        (
            "Giao Sở Y tế chủ trì, các Sở: Tài chính, Xây dựng phối hợp xây dựng kế hoạch.",
            ["lead", "coordinate", "coordinate"],
        ),
        ("Sở Công Thương phối hợp thực hiện các nội dung trên.", ["lead"]),
        ("Về kiến nghị tại Công văn số 3/UBND-VX, đề nghị Công an xã cử đại diện.", ["lead"]),
        ("Về nội dung này, giao Sở Tài chính cân đối kinh phí.", ["lead"]),
    ],
)
def test_who_leads_and_who_helps(task: str, names: list[str]) -> None:
    (found,) = record(extract(f"{STATE}1. {task}\n"), "a.txt")["tasks"]
    assert [each["role"] for each in found["assignees"]] == names


def test_places_that_begin_like_bodies_are_places() -> None:
    body = "1. Công an tỉnh phối hợp với UBND các xã: Trường Sơn, Hội An, Đồng Tháp kiểm tra.\n"
    (names,) = _actors(STATE + body)
    assert names[1:] == [
        "Ủy ban nhân dân xã Trường Sơn",
        "Ủy ban nhân dân xã Hội An",
        "Ủy ban nhân dân xã Đồng Tháp",
    ]


def test_a_list_begins_below_the_number_of_a_page() -> None:
    body = """\
1. Kiểm tra, giám sát việc chấp hành các quy định của pháp luật về bảo vệ rừng tại các
địa bàn trọng điểm, không để xảy ra cháy rừng trong suốt mùa khô năm 2025 và 2026.
2. Tổ chức thực hiện

                                          3

a) Giao Công an xã theo dõi, đôn đốc.
b) Trạm Y tế xã tổng hợp, báo cáo Ủy ban nhân dân xã.
"""
    tasks = record(extract(STATE + body), "a.txt")["tasks"]
    assert [task["path"] for task in tasks] == ["I.1", "I.2.a", "I.2.b"]
