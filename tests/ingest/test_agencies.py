"""Body names in running text: where they end, how lists are cut, what they are in full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.agencies import agency_at, agency_list, complete
from danchieu.ingest.context import Context
from danchieu.ontology.reading import AgencyName
from danchieu.ontology.tables import reference
from danchieu.ontology.words import AgencyKind


def _context(province: str = "", issuer: str = "", date: str = "2024-05-05") -> Context:
    return Context(reference(), AgencyName(issuer) if issuer else None, province, date)


CENTRAL = _context()
HUE = _context("Thừa Thiên Huế", "Ủy ban nhân dân tỉnh Thừa Thiên Huế")
SON_LA = _context("Sơn La", "Ủy ban nhân dân tỉnh Sơn La", "2026-03-02")
HANOI = _context("Hà Nội", "Ủy ban nhân dân thành phố Hà Nội")
PARTY = _context("Bến Tre", "Ban Thường vụ Tỉnh ủy Bến Tre")
OFFICE = _context("Kiên Giang", "Sở Tài chính tỉnh Kiên Giang")


@pytest.mark.parametrize(
    ("text", "context", "printed", "name"),
    [
        (
            "Sở Kế hoạch và Đầu tư chủ trì",
            SON_LA,
            "Sở Kế hoạch và Đầu tư",
            "Sở Kế hoạch và Đầu tư tỉnh Sơn La",
        ),
        ("Sở Y tế xây dựng kế hoạch", SON_LA, "Sở Y tế", "Sở Y tế tỉnh Sơn La"),
        (
            "Công ty Điện lực Sơn La khảo sát trạm",
            SON_LA,
            "Công ty Điện lực Sơn La",
            "Công ty Điện lực Sơn La",
        ),
        (
            "Sở Xây dựng công bố giá",
            SON_LA,
            "Sở Xây dựng",
            "Sở Xây dựng tỉnh Sơn La",
        ),
        (
            "Công ty cổ phần Chè Mộc Châu cung cấp",
            SON_LA,
            "Công ty cổ phần Chè Mộc Châu",
            "Công ty cổ phần Chè Mộc Châu",
        ),
        (
            "các đơn vị trực thuộc Bộ Quốc phòng báo cáo",
            CENTRAL,
            "các đơn vị trực thuộc Bộ Quốc phòng",
            "các đơn vị trực thuộc Bộ Quốc phòng",
        ),
        ("Sở Y tế, Sở Nội vụ", HANOI, "Sở Y tế", "Sở Y tế thành phố Hà Nội"),
        ("UBND tỉnh xem xét", SON_LA, "UBND tỉnh", "Ủy ban nhân dân tỉnh Sơn La"),
        (
            "Uỷ ban nhân dân thành phố giao",
            HANOI,
            "Uỷ ban nhân dân thành phố",
            "Ủy ban nhân dân thành phố Hà Nội",
        ),
        (
            "Bộ Văn hóa, Thể thao và Du lịch phối hợp",
            CENTRAL,
            "Bộ Văn hóa, Thể thao và Du lịch",
            "Bộ Văn hóa, Thể thao và Du lịch",
        ),
        ("Bộ Ngoại giao hỗ trợ tỉnh", SON_LA, "Bộ Ngoại giao", "Bộ Ngoại giao"),
        ("Công an tỉnh tăng cường", SON_LA, "Công an tỉnh", "Công an tỉnh Sơn La"),
        ("Tỉnh ủy lãnh đạo", PARTY, "Tỉnh ủy", "Tỉnh ủy Bến Tre"),
        (
            "Ban Tổ chức Tỉnh ủy hướng dẫn",
            PARTY,
            "Ban Tổ chức Tỉnh ủy",
            "Ban Tổ chức Tỉnh ủy Bến Tre",
        ),
        (
            "Ban cán sự đảng UBND tỉnh chỉ đạo",
            PARTY,
            "Ban cán sự đảng UBND tỉnh",
            "Ban cán sự đảng Ủy ban nhân dân tỉnh Bến Tre",
        ),
        (
            "các huyện ủy, thành ủy tổ chức",
            PARTY,
            "các huyện ủy, thành ủy",
            "các huyện ủy, thành ủy tỉnh Bến Tre",
        ),
        ("Văn phòng Sở tổng hợp", OFFICE, "Văn phòng Sở", "Văn phòng Sở Tài chính tỉnh Kiên Giang"),
        (
            "Phòng Quản lý Ngân sách rà soát",
            OFFICE,
            "Phòng Quản lý Ngân sách",
            "Phòng Quản lý Ngân sách Sở Tài chính tỉnh Kiên Giang",
        ),
        (
            "Giám đốc Sở Xây dựng chịu",
            SON_LA,
            "Giám đốc Sở Xây dựng",
            "Giám đốc Sở Xây dựng tỉnh Sơn La",
        ),
        (
            "các cơ quan, đơn vị liên quan tham mưu",
            SON_LA,
            "các cơ quan, đơn vị liên quan",
            "các cơ quan, đơn vị liên quan",
        ),
        (
            "các sở, ban, ngành tỉnh theo dõi",
            SON_LA,
            "các sở, ban, ngành tỉnh",
            "các sở, ban, ngành tỉnh Sơn La",
        ),
        (
            "UBND phường Sơn La báo cáo",
            SON_LA,
            "UBND phường Sơn La",
            "Ủy ban nhân dân phường Sơn La tỉnh Sơn La",
        ),
        ("Các địa phương trên cơ sở tiềm năng", CENTRAL, "Các địa phương", "Các địa phương"),
        (
            "UBND các huyện miền núi rà soát",
            SON_LA,
            "UBND các huyện miền núi",
            "Ủy ban nhân dân các huyện miền núi tỉnh Sơn La",
        ),
        (
            "Ủy ban nhân dân tỉnh\nVĩnh Long nạo vét",
            CENTRAL,
            "Ủy ban nhân dân tỉnh\nVĩnh Long",
            "Ủy ban nhân dân tỉnh Vĩnh Long",
        ),
        (
            "Đảng ủy Hội đồng nhân dân tỉnh lãnh đạo",
            SON_LA,
            "Đảng ủy Hội đồng nhân dân tỉnh",
            "Đảng ủy Hội đồng nhân dân tỉnh Sơn La",
        ),
        (
            "Ủy ban nhân đân tỉnh ban hành",
            SON_LA,
            "Ủy ban nhân đân tỉnh",
            "Ủy ban nhân đân tỉnh Sơn La",
        ),
        (
            "Ngân hàng Nhà nước Việt Nam điều hành",
            CENTRAL,
            "Ngân hàng Nhà nước Việt Nam",
            "Ngân hàng Nhà nước Việt Nam",
        ),
    ],
)
def test_a_name_ends_where_its_sentence_goes_on(
    text: str, context: Context, printed: str, name: str
) -> None:
    found = agency_at(text, 0, context)
    assert found is not None
    assert (text[: found[0]], found[1].name) == (printed, name)


@pytest.mark.parametrize(
    ("text", "context", "names"),
    [
        (
            "Bộ Giáo dục và Đào tạo, Bộ Lao động - Thương binh và Xã hội và Bộ Y tế triển khai",
            CENTRAL,
            ["Bộ Giáo dục và Đào tạo", "Bộ Lao động - Thương binh và Xã hội", "Bộ Y tế"],
        ),
        (
            "các Bộ: Công an, Khoa học và Công nghệ, Văn hóa, Thể thao và Du lịch;",
            CENTRAL,
            ["Bộ Công an", "Bộ Khoa học và Công nghệ", "Bộ Văn hóa, Thể thao và Du lịch"],
        ),
        (
            "UBND các xã: Mường La, Mường Bú và các đơn vị có liên quan",
            SON_LA,
            [
                "Ủy ban nhân dân xã Mường La tỉnh Sơn La",
                "Ủy ban nhân dân xã Mường Bú tỉnh Sơn La",
                "các đơn vị có liên quan",
            ],
        ),
        (
            "Thủ trưởng các sở, ngành; Chủ tịch UBND các huyện, thị xã chịu trách nhiệm",
            HUE,
            [
                "Thủ trưởng các sở, ngành tỉnh Thừa Thiên Huế",
                "Chủ tịch Ủy ban nhân dân các huyện, thị xã tỉnh Thừa Thiên Huế",
            ],
        ),
        ("Các cấp ủy đảng, chính quyền quán triệt", PARTY, ["Các cấp ủy đảng", "chính quyền"]),
        (
            "UBND các tỉnh, thành phố từ Quảng Ninh đến Nghệ An và Bộ Công Thương kiểm tra",
            CENTRAL,
            ["Ủy ban nhân dân các tỉnh, thành phố từ Quảng Ninh đến Nghệ An", "Bộ Công Thương"],
        ),
        (
            "các tỉnh khu vực Tây Bắc, Bắc Trung Bộ và đồng bằng sông Hồng, Bộ Y tế rà soát",
            CENTRAL,
            ["các tỉnh khu vực Tây Bắc, Bắc Trung Bộ và đồng bằng sông Hồng", "Bộ Y tế"],
        ),
        (
            "các đại biểu Hội đồng nhân dân tỉnh, các địa phương miền núi phía Bắc",
            SON_LA,
            ["các đại biểu Hội đồng nhân dân tỉnh Sơn La", "các địa phương miền núi phía Bắc"],
        ),
        (
            "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh và Đảng ủy các khu công nghiệp tỉnh",
            SON_LA,
            [
                "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh Sơn La",
                "Đảng ủy các khu công nghiệp tỉnh Sơn La",
            ],
        ),
        (
            "Công an xã, phường, Hội Nông dân tỉnh, Tỉnh đoàn",
            SON_LA,
            ["Công an xã, phường tỉnh Sơn La", "Hội Nông dân tỉnh Sơn La", "Tỉnh đoàn Sơn La"],
        ),
        (
            "Các đảng ủy xã, phường và đảng ủy trực thuộc Tỉnh ủy\n- Quán triệt",
            SON_LA,
            ["Các đảng ủy xã, phường tỉnh Sơn La", "đảng ủy trực thuộc Tỉnh ủy Sơn La"],
        ),
        (
            "Ban Quản lý Khu kinh tế và các khu công nghiệp Sơn La, Điện lực tỉnh khảo sát",
            SON_LA,
            ["Ban Quản lý Khu kinh tế và các khu công nghiệp Sơn La", "Điện lực tỉnh Sơn La"],
        ),
        (
            "Trường Đại học Lâm nghiệp - Phân hiệu Đồng Nai, Bộ Y tế",
            CENTRAL,
            ["Trường Đại học Lâm nghiệp - Phân hiệu Đồng Nai", "Bộ Y tế"],
        ),
        (
            "Giám đốc Sở: Nội vụ, Công Thương và Y tế; Chủ tịch UBND cấp xã chịu trách nhiệm",
            SON_LA,
            [
                "Giám đốc Sở Nội vụ tỉnh Sơn La",
                "Giám đốc Sở Công Thương tỉnh Sơn La",
                "Giám đốc Sở Y tế tỉnh Sơn La",
                "Chủ tịch Ủy ban nhân dân cấp xã tỉnh Sơn La",
            ],
        ),
        (
            "Giám đốc: Sở Xây dựng, Sở Tư pháp, Ban Quản lý dự án tỉnh kiểm tra",
            SON_LA,
            [
                "Giám đốc Sở Xây dựng tỉnh Sơn La",
                "Giám đốc Sở Tư pháp tỉnh Sơn La",
                "Giám đốc Ban Quản lý dự án tỉnh Sơn La",
            ],
        ),
        (
            "Giám đốc, Thủ trưởng các sở, ban, ngành tỉnh và Chủ tịch UBND các xã thi hành",
            SON_LA,
            [
                "Giám đốc, Thủ trưởng các sở, ban, ngành tỉnh Sơn La",
                "Chủ tịch Ủy ban nhân dân các xã tỉnh Sơn La",
            ],
        ),
        (
            "các Sở: Y tế, Tư pháp và Công Thương lập danh sách",
            SON_LA,
            ["Sở Y tế tỉnh Sơn La", "Sở Tư pháp tỉnh Sơn La", "Sở Công Thương tỉnh Sơn La"],
        ),
        (
            "Các đảng ủy Bộ Xây dựng, Bộ Y tế và Đảng ủy Chính phủ rà soát",
            CENTRAL,
            ["Đảng ủy Bộ Xây dựng", "Đảng ủy Bộ Y tế", "Đảng ủy Chính phủ"],
        ),
        (
            "Ban Chỉ đạo cấp quân khu, Ban Chỉ đạo các quân khu và Bộ Công an tổng kết",
            CENTRAL,
            ["Ban Chỉ đạo cấp quân khu", "Ban Chỉ đạo các quân khu", "Bộ Công an"],
        ),
        (
            "Các Tập đoàn, Tổng công ty nhà nước, các cơ quan của Trung ương rà soát",
            CENTRAL,
            ["Các Tập đoàn, Tổng công ty nhà nước", "các cơ quan của Trung ương"],
        ),
        (
            "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh, Ban Công tác Mặt trận các bản họp",
            SON_LA,
            [
                "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La",
                "Ban Công tác Mặt trận các bản",
            ],
        ),
        ("nâng cao nhận thức", SON_LA, []),
        ("doanh nghiệp tăng cường đầu tư", SON_LA, []),
    ],
)
def test_a_list_is_cut_between_bodies_and_not_inside_their_names(
    text: str, context: Context, names: list[str]
) -> None:
    assert [name.name for _, _, name in agency_list(text, 0, context)] == names


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Vụ Pháp chế", "Vụ Pháp chế Bộ Tư pháp"),
        ("Vụ trưởng Vụ Thi đua - Khen thưởng", "Vụ trưởng Vụ Thi đua - Khen thưởng Bộ Tư pháp"),
        ("Cục Kế hoạch - Tài chính", "Cục Kế hoạch - Tài chính Bộ Tư pháp"),
        ("Trung tâm Thông tin", "Trung tâm Thông tin Bộ Tư pháp"),
        ("Cục Bổ trợ tư pháp", "Cục Bổ trợ tư pháp"),
        ("Cục Thông tin đối ngoại", "Cục Thông tin đối ngoại"),
        ("Vụ Pháp chế Bộ Nội vụ", "Vụ Pháp chế Bộ Nội vụ"),
    ],
)
def test_a_unit_that_every_ministry_has_is_told_with_its_ministry(printed: str, name: str) -> None:
    assert complete(printed, _context(issuer="Bộ Tư pháp")).name == name
    assert complete(printed, CENTRAL).name == printed


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Sở Du lịch", "Sở Du lịch thành phố Huế"),
        ("HĐND tỉnh Thừa Thiên Huế", "Hội đồng nhân dân tỉnh Thừa Thiên Huế"),
        ("Sở Y tế Thừa Thiên Huế", "Sở Y tế tỉnh Thừa Thiên Huế"),
        ("UBND tỉnh Hà Tây", "Ủy ban nhân dân tỉnh Hà Tây"),
    ],
)
def test_a_body_of_another_province_takes_not_the_issuers(printed: str, name: str) -> None:
    today = _context("Huế", "Ủy ban nhân dân thành phố Huế", "2026-03-02")
    assert complete(printed, today).name == name


def test_kinds_of_bodies_are_told_apart() -> None:
    assert complete("các sở, ngành", SON_LA).kind is AgencyKind.GROUP
    assert complete("Phòng Ngân sách", OFFICE).kind is AgencyKind.UNIT
    assert complete("Bộ Văn hóa, Thể thao và Du lịch", CENTRAL).kind is AgencyKind.BODY
    assert complete("Sở Nội vụ", SON_LA).province == "Sơn La"
    assert complete("Bộ Nội vụ", SON_LA).province == ""


@given(st.text(st.sampled_from("SởBộ các UBND, và Tài chính;:-\n tỉnh ủy"), max_size=120))
def test_names_lie_in_the_text_and_follow_one_another(text: str) -> None:
    before = 0
    for start, end, name in agency_list(text, 0, SON_LA):
        assert before <= start < end <= len(text)
        assert name.name
        before = end


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ban Xây dựng Đảng", "Ban Xây dựng Đảng Đảng ủy"),
        ("Cơ quan Ủy ban Kiểm tra Đảng ủy", "Cơ quan Ủy ban Kiểm tra Đảng ủy"),
        ("Mặt trận Tổ quốc", "Mặt trận Tổ quốc"),
        ("các tổ chức chính trị - xã hội", "các tổ chức chính trị - xã hội"),
        ("Cơ quan Ủy ban Mặt trận Tổ quốc Việt Nam xã",) * 2,
        ("Hội Nông dân xã", "Hội Nông dân xã"),
    ],
)
def test_a_communes_party_committee_means_its_own_bodies(printed: str, name: str) -> None:
    own = _context("Sơn La", "Đảng ủy xã Tân Lập tỉnh Sơn La", "2026-03-02")
    owner = " xã Tân Lập tỉnh Sơn La"
    (_, _, found), *_ = agency_list(printed + ":", 0, own)
    assert found.name == name.removesuffix(" xã") + owner


def test_the_party_committees_of_ministries_are_one_body() -> None:
    text = "Đảng ủy các bộ, ngành thuộc Đảng ủy Chính phủ xây dựng kế hoạch."
    assert [text[a:b] for a, b, _ in agency_list(text, 0, _context("", "Ban Bí thư"))] == [
        "Đảng ủy các bộ, ngành thuộc Đảng ủy Chính phủ"
    ]
