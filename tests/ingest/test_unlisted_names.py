"""Names of bodies that no table lists: where they end, told by what follows them."""

import re

import pytest

from danchieu.ingest.agencies import agency_list
from danchieu.ingest.context import Context
from danchieu.ontology.tables import reference

CENTRAL = Context(reference())
JOINT = re.compile(r",? và |[,;] ")


def marked(line: str) -> tuple[str, list[list[str]]]:
    """A text without its brackets, and the lists of names that stood in them."""
    text = line.replace("[", "").replace("]", "")
    lists: list[list[str]] = []
    before = 0
    for name in re.finditer(r"\[([^]]+)\]", line):
        if lists and JOINT.fullmatch(line[before : name.start()]):
            lists[-1].append(name[1])
        else:
            lists.append([name[1]])
        before = name.end()
    return text, lists


@pytest.mark.parametrize(
    "line",
    [
        "[Cục Viễn thám quốc gia] cung cấp ảnh vệ tinh phục vụ giám sát hạn hán",
        "[Cục Chất lượng, Chế biến và Phát triển thị trường] công bố danh sách cơ sở",
        "[Cục Kinh tế hợp tác và Phát triển nông thôn] chủ trì sơ kết",
        "[Cục Quản lý đê điều và Phòng, chống thiên tai] trực ban 24/24 giờ",
        "[Cục An toàn thông tin], [Cục Chuyển đổi số quốc gia] phối hợp đánh giá",
        "[Cục Kinh tế - Quản lý đầu tư xây dựng] thẩm định định mức",
        "[Cục Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ] tổ chức diễn tập",
        "[Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao] phối hợp xử lý",
        "[Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý] biên soạn tài liệu",
        "[Cục Hàng hải và Đường thủy Việt Nam] điều chỉnh luồng",
        "[Vụ Kế hoạch - Tài chính], [Vụ Pháp chế] và [Vụ Tổ chức cán bộ] thẩm định dự thảo",
        "[Vụ Giáo dục Mầm non] rà soát chương trình",
        "[Vụ Khoa học kỹ thuật và công nghệ] tham mưu Bộ trưởng",
        "[Viện Chiến lược, Chính sách tài nguyên và môi trường] nghiên cứu cơ sở khoa học",
        "[Viện Quy hoạch xây dựng miền Nam] lập đồ án",
        "[Viện Vệ sinh dịch tễ Trung ương] lấy mẫu xét nghiệm",
        "[Trung tâm Khí tượng Thủy văn quốc gia] phát tin dự báo",
        "[Trung tâm Khuyến nông Quốc gia] tập huấn nông dân",
        "[Trung tâm Tin học và Thống kê] vận hành phần mềm",
        "[Trung tâm Thông tin, Lưu trữ và Thư viện khoa học công nghệ] số hóa tài liệu",
        "[Phòng Quản lý lữ hành] kiểm tra các công ty du lịch",
        "[Phòng Giáo dục nghề nghiệp - Giáo dục thường xuyên] tổng hợp số liệu",
        "[Phòng Quy hoạch - Kiến trúc], [Phòng Quản lý nhà và thị trường bất động sản] tham mưu",
        "[Phòng Thẩm định, Giám định chất lượng công trình] nghiệm thu",
        "[Phòng Lao động, việc làm và an toàn lao động] phối hợp với [Công an tỉnh]",
        "[Phòng Kinh tế, Hạ tầng và Đô thị] thanh tra trật tự xây dựng",
        "[Phòng Văn hóa - Xã hội] mở lớp bồi dưỡng",
        "[Chi cục Chăn nuôi, Thú y và Thủy sản] tiêm phòng cho đàn gia súc",
        "[Chi cục Trồng trọt và Bảo vệ thực vật] theo dõi sâu bệnh",
        "[Chi cục Dân số, Trẻ em và Phòng, chống tệ nạn xã hội] truyền thông",
        "[Chi cục Quản lý chất lượng nông, lâm sản và thủy sản] lấy mẫu",
        "[Trung tâm Nước sạch và Vệ sinh môi trường nông thôn] sửa chữa trạm bơm",
        "[Trung tâm Kỹ thuật tài nguyên và môi trường] đo đạc",
        "[Trung tâm Kiểm soát bệnh tật tỉnh] phun hóa chất diệt muỗi",
        "[Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch] phát hành ấn phẩm",
        "[Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện] tuyển sinh",
        "[Trung tâm Giống cây trồng, vật nuôi] cung ứng giống",
        "[Trung tâm Văn hóa - Điện ảnh] chiếu phim lưu động",
        "[Trung tâm Ứng dụng tiến bộ khoa học và công nghệ] nhân giống",
        "[Văn phòng Đăng ký đất đai] chỉnh lý biến động",
        "[Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp] giải ngân",
        "[Ban Quản lý dự án đầu tư xây dựng công trình giao thông] thi công",
        "[Ban Quản lý dự án Thăng Long], [Ban Quản lý dự án 85] báo cáo tiến độ",
        "[Ban Quản lý Vườn quốc gia Cúc Phương] tuần tra",
        "[Ban Quản lý các cảng cá] đóng mở luồng",
        "[Ban An toàn giao thông tỉnh] phát tờ rơi",
        "[Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam] đầu tư tuyến băng tải",
        "[Tổng công ty Cảng hàng không Việt Nam] mở rộng nhà ga",
        "[Tổng công ty Đường sắt Việt Nam] tăng chuyến tàu",
        "[Công ty TNHH một thành viên Khai thác công trình thủy lợi Bắc Nam Hà] bơm nước",
        "[Công ty cổ phần Môi trường đô thị] thu gom rác",
        "[Ngân hàng Nhà nước chi nhánh Khu vực 5] theo dõi dư nợ",
        "[Ngân hàng Chính sách xã hội chi nhánh tỉnh] giải ngân vốn vay",
        "[Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam] giảm lãi suất",
        "[Kho bạc Nhà nước khu vực XII] thanh toán vốn",
        "[Thuế tỉnh] và [Chi cục Hải quan khu vực VIII] chống thất thu",
        "[Chi cục Thuế khu vực III], [Chi cục Dự trữ Nhà nước khu vực Đông Bắc] xuất cấp gạo",
        "[Quỹ Bảo vệ môi trường] cho vay ưu đãi",
        "[Quỹ Bảo vệ và Phát triển rừng] chi trả dịch vụ môi trường rừng",
        "[Trường Đại học Nông Lâm - Đại học Huế] nghiên cứu giống lúa",
        "[Trường Trung học phổ thông chuyên Lê Hồng Phong] dự thi",
        "[Học viện Nông nghiệp Việt Nam] chuyển giao quy trình",
        "[Bệnh viện Y học cổ truyền] khám bệnh",
        "[Bệnh viện Phụ sản - Nhi] bố trí giường",
        "[Hội Khuyến học tỉnh], [Hội Cựu giáo chức tỉnh] vận động học bổng",
        "[Hội Bảo vệ quyền lợi người tiêu dùng] tiếp nhận khiếu nại",
        "[Hiệp hội Du lịch], [Hiệp hội Vận tải ô tô] kích cầu",
        "[Liên đoàn Luật sư Việt Nam] góp ý",
        "[Bộ Tư lệnh Vùng Cảnh sát biển 2] tuần tra",
        "[Bộ Chỉ huy quân sự tỉnh], [Bộ Chỉ huy Bộ đội Biên phòng tỉnh] bắn pháo hiệu",
        "[Sư đoàn 316], [Lữ đoàn Công binh 543] cơ động lực lượng",
        "[Hải đoàn Biên phòng 48] neo đậu",
        "[Đồn Biên phòng cửa khẩu Chi Ma] kiểm soát xuất nhập cảnh",
        "[Cảng vụ Hàng hải Vũng Tàu] cấp phép",
        "[Báo và Phát thanh, Truyền hình tỉnh] mở chuyên mục",
        "[Nhà hát Nghệ thuật truyền thống] biểu diễn",
        "[các đơn vị quản lý, vận hành hồ chứa] có trách nhiệm xả lũ",
        "[Các nhà máy chế biến thủy sản] ký hợp đồng",
        "[các xã ven biển]",
        "[Ủy ban nhân dân các xã, phường có rừng] tổ chức tuần tra",
        "[Ủy ban nhân dân các xã nơi có dự án] kiểm đếm",
        "[Ủy ban nhân dân các huyện dọc sông Đà] di dời lồng bè",
        "[các doanh nghiệp kinh doanh xăng dầu] phải niêm yết giá",
        "[Các tổ chức tín dụng trên địa bàn] giảm lãi suất",
        "[các cơ sở khám bệnh, chữa bệnh] chủ động thuốc men",
        "[các trường trung học phổ thông] tổ chức ngoại khóa",
        "[các bệnh viện trên địa bàn tỉnh] chuẩn bị giường",
        "[các đơn vị sự nghiệp công lập trực thuộc Sở] tự chủ",
        "[các hợp tác xã nông nghiệp] liên kết tiêu thụ",
        "[Cục Quản lý khám, chữa bệnh] hướng dẫn chuyên môn",
        "[Cục Bảo trợ xã hội], [Cục Việc làm] rà soát đối tượng",
        "[Cục Quản lý xuất nhập cảnh] cấp thị thực",
        "[Cục Bản quyền tác giả] trả lời",
        "[Cục Văn hóa cơ sở, Gia đình và Thư viện] phát động",
        "[Cục Hàng không Việt Nam] cấp phép bay",
        "[Cục Hạ tầng kỹ thuật] góp ý",
        "[Vụ Tổ chức phi chính phủ] tổng hợp",
        "[Vụ Đào tạo và Bồi dưỡng cán bộ, công chức] mở lớp",
        "[Vụ Thi đua - Khen thưởng] thẩm định hồ sơ",
        "[Viện Công nghệ số và Chuyển đổi số quốc gia] nghiên cứu",
        "[Viện Pasteur Thành phố Hồ Chí Minh] xét nghiệm",
        "[Viện Tài nguyên nước và Biến đổi khí hậu] tính toán kịch bản",
        "[Viện Sốt rét - Ký sinh trùng - Côn trùng Quy Nhơn] điều tra",
        "[Trung tâm Quy hoạch và Điều tra tài nguyên nước quốc gia] đo đạc",
        "[Trung tâm Điều độ hệ thống điện miền Trung] huy động nguồn",
        "[Trung tâm Bảo tồn di tích Cố đô Huế] trùng tu",
        "[Trung tâm Phát triển quỹ đất khu vực Hạ Long] kiểm kê đất",
        "[Trung tâm Cấp cứu 115] trực cấp cứu",
        "[Phòng Quản lý xây dựng và hạ tầng], [Phòng Vận tải, phương tiện và người lái] kiểm tra",
        "[Phòng Cảnh sát giao thông], [Phòng An ninh kinh tế] lập chuyên án",
        "[Phòng Cải cách hành chính và Kiểm soát thủ tục hành chính] đôn đốc",
        "[Phòng Người có công] chi trả trợ cấp",
        "[Phòng Tài nguyên khoáng sản và nước] thẩm định",
        "[Chi cục Biển, Hải đảo và Kiểm lâm] tuần tra",
        "[Chi cục Giám định xây dựng] kiểm tra",
        "[Chi cục Phát triển nông thôn và Thủy lợi] nạo vét",
        "[Ban Quản lý Khu bảo tồn thiên nhiên Pù Luông] cắm mốc",
        "[Ban Quản lý đầu tư và xây dựng thủy lợi 9] nghiệm thu",
        "[Ban Quản lý Di tích và Danh thắng] tu bổ",
        "[Tổng công ty Điện lực thành phố Hà Nội] cải tạo lưới",
        "[Công ty cổ phần Vận tải biển Bắc] bổ sung tàu",
        "[Công ty Thủy điện Sơn La] xả đáy",
        "[Kho bạc Nhà nước khu vực IV] kiểm soát chi",
        "[Quỹ Bảo lãnh tín dụng doanh nghiệp nhỏ và vừa] bảo lãnh",
        "[Trường Đại học Sư phạm Kỹ thuật] bồi dưỡng",
        "[Trường Phổ thông dân tộc nội trú tỉnh] tuyển sinh",
        "[Bệnh viện Nhi đồng 2], [Bệnh viện Bệnh nhiệt đới] hội chẩn",
        "[Bệnh viện Phục hồi chức năng] thu dung",
        "[Hội Bảo trợ người khuyết tật và trẻ mồ côi] trao quà",
        "[Hiệp hội Bất động sản], [Hội Kiến trúc sư tỉnh] phản biện",
        "[Trung đoàn 584], [Ban Chỉ huy phòng thủ khu vực 2] huy động",
        "[Đoàn Kinh tế - Quốc phòng 4] hỗ trợ dân",
        "[Hạt Kiểm lâm Mường Lát] truy quét",
        "[Đội Quản lý thị trường số 5] thu giữ",
        "[Hải quan cửa khẩu Tân Thanh] thông quan",
        "[các chủ phương tiện] đăng ký",
        "[các ban quản lý rừng đặc dụng] tuần tra",
        "[các chủ tàu cá] phải lắp thiết bị",
        "[các nhà đầu tư hạ tầng khu công nghiệp] bố trí quỹ đất",
        "[Ủy ban nhân dân các xã, phường ven sông Hồng] sơ tán dân",
        "[các cơ sở sản xuất vật liệu nổ] báo cáo",
        "[các doanh nghiệp vận tải] kê khai giá",
        "[các đơn vị thi công] rào chắn",
        "[các công ty thủy lợi] mở cống",
        "[Cục Thủy sản và Kiểm ngư] cấp mã số vùng nuôi",
        "[Cục Lâm nghiệp và Kiểm lâm] hướng dẫn",
        "[Cục Báo chí], [Cục Phát thanh, truyền hình và thông tin điện tử] chấn chỉnh",
        "[Cục Quản lý, giám sát kế toán, kiểm toán] kiểm tra",
        "[Cục Cảnh sát phòng, chống tội phạm về môi trường] phối hợp",
        "[Cục Công nghiệp văn hóa] tham mưu",
        "[Cục Quân y], [Cục Tác chiến] chuẩn bị lực lượng",
        "[Cục Nhà giáo và Cán bộ quản lý giáo dục] dự thảo thông tư",
        "[Vụ Giáo dục Phổ thông] chỉ đạo",
        "[Vụ Thị trường châu Á - châu Phi] đàm phán",
        "[Viện Khoa học kỹ thuật nông lâm nghiệp miền núi phía Bắc] chuyển giao",
        "[Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm] kiểm tra",
        "[Trung tâm Huấn luyện và Thi đấu thể dục thể thao] tuyển chọn",
        "[Trung tâm Quản lý và Khai thác công trình thủy lợi] nạo vét",
        "[Trung tâm Giám sát, điều hành đô thị thông minh] vận hành camera",
        "[Trung tâm Dịch vụ đấu giá tài sản] đấu giá",
        "[Trung tâm Y tế khu vực Đức Thọ] tiêm vắc xin",
        "[Phòng Kinh tế ngành], [Phòng Tài chính doanh nghiệp] thẩm tra",
        "[Phòng Quản lý trường chuyên nghiệp] rà soát",
        "[Phòng Đăng ký kinh doanh và Tài chính doanh nghiệp] hậu kiểm",
        "[Phòng Cảnh sát hình sự] điều tra",
        "[Phòng Nông nghiệp], [Phòng Văn hóa và Thông tin] khảo sát",
        "[Phòng Bảo trợ trẻ em và Phòng, chống tệ nạn xã hội] thống kê",
        "[Chi cục Đăng kiểm số 9] đình chỉ",
        "[Chi cục Phòng, chống thiên tai] trực ban",
        "[Ban Quản lý dự án phát triển nông nghiệp bền vững] báo cáo",
        "[Ban Quản lý di sản văn hóa thế giới Mỹ Sơn] trùng tu",
        "[Ban Chỉ đạo phòng thủ dân sự quốc gia] ban hành kế hoạch",
        "[Tổng công ty Tân Cảng Sài Gòn] giảm phí",
        "[Tập đoàn Xăng dầu Việt Nam] dự trữ",
        "[Công ty TNHH Giấy Bãi Bằng] xử lý nước thải",
        "[Công ty Môi trường và Công trình đô thị] thu gom",
        "[Ngân hàng Hợp tác xã Việt Nam] cho vay",
        "[Quỹ Phòng, chống thiên tai] chi hỗ trợ",
        "[Trường Đại học Công nghệ Thông tin và Truyền thông] đào tạo",
        "[Trường Cao đẳng Y tế], [Trường Cao đẳng nghề Cơ điện] tuyển sinh",
        "[Bệnh viện Mắt], [Bệnh viện Lao và Bệnh phổi] khám sàng lọc",
        "[Hội Cứu trợ trẻ em tàn tật] thăm hỏi",
        "[Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh] góp ý",
        "[Liên đoàn Bóng đá Việt Nam] đăng cai",
        "[Tạp chí Cộng sản] đăng bài",
        "[Bộ Tư lệnh Thủ đô Hà Nội], [Quân khu 5] diễn tập",
        "[Ban Chỉ huy Bộ đội Biên phòng] kiểm soát",
        "[Lữ đoàn 382] bắn đạn thật",
        "[Đồn Công an Khu công nghiệp Thăng Long] tuần tra",
        "[Trạm Khuyến nông] tập huấn",
        "[các chủ rừng] ký cam kết",
        "[các hãng hàng không] tăng chuyến",
        "[các cơ sở giáo dục mầm non] tổ chức ăn bán trú",
        "[các trường tiểu học] dạy bù",
        "[Ủy ban nhân dân các phường có tuyến đường sắt] giải tỏa",
        "[Ủy ban nhân dân các xã ven biển] di dời",
        "[các ngân hàng thương mại] giảm phí",
        "[các tổ chức chính trị - xã hội] vận động",
        "[Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh], [Hội Luật gia tỉnh] vận động",
        "[Ban Quản lý Khu kinh tế và các khu công nghiệp Quảng Yên] rà soát",
        "[Các hợp tác xã lâm nghiệp], [Ban Quản lý rừng đặc dụng Tà Xùa] tuần tra",
        "[các đơn vị có liên quan thuộc Bộ Y tế] thực hiện",
    ],
)
def test_an_open_name_is_read_whole_and_no_further(line: str) -> None:
    text, lists = marked(f"{line}. Các địa phương báo cáo")
    for names in lists:
        start = text.index(names[0])
        found = [text[first:last] for first, last, _ in agency_list(text, start, CENTRAL)]
        assert found == names


def test_a_clause_that_opens_with_a_name_has_its_verb_before_it_ends() -> None:
    text = "Chi cục Kiểm lâm gác chòi canh. Giao kho cho Chi cục Dân số gia đình."
    names = [agency_list(text, text.index(word), CENTRAL) for word in ("Chi cục K", "Chi cục D")]
    assert [name.name for found in names for *_, name in found] == [
        "Chi cục Kiểm lâm",
        "Chi cục Dân số gia đình",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ban hành quy chế phối hợp trong tháng 6",
        "Tổ chức thực hiện nghiêm chỉ thị",
        "Đoàn kết, thống nhất trong nội bộ",
        "Báo cáo kết quả về Sở Nội vụ",
        "Thanh tra việc chấp hành pháp luật về đất đai",
        "Kiểm toán báo cáo quyết toán dự án hoàn thành",
        "Trường hợp phát sinh vướng mắc",
        "Hội nghị tổng kết được tổ chức vào tháng 12",
        "Viện dẫn sai căn cứ pháp lý",
        "Đội ngũ cán bộ được bồi dưỡng",
        "Quỹ đất sạch bố trí cho tái định cư",
        "Vụ Đông Xuân xuống giống đúng lịch",
        "Phòng ngừa tội phạm công nghệ cao",
        "Phòng, chống hạn mặn trong mùa khô",
        "Bộ thủ tục hành chính được công bố",
        "Công tác tuyên truyền được đẩy mạnh",
        "Hội nhập quốc tế sâu rộng",
        "Văn phòng phẩm mua sắm tập trung",
        "Trạm biến áp quá tải phải thay",
        "Ban hành danh mục dịch vụ công",
        "Tổ chức sơ kết quý I",
        "Đoàn viên thanh niên ra quân",
        "Kiểm tra, giám sát việc thực hiện",
        "Quỹ nhà ở công vụ cho thuê",
        "Bộ chỉ số cải cách được cập nhật",
        "Cục bộ có nơi mưa to",
        "Hội thảo khoa học về lúa",
        "Trường lớp xuống cấp",
        "Phòng cháy hơn chữa cháy",
        "Hội thi tay nghề giỏi",
        "Đoàn công tác khảo sát thực địa",
        "Ban đầu chưa phát hiện dịch",
        "Tổ chức tín dụng được cấp phép",
        "Công ty mẹ và công ty con hợp nhất báo cáo",
    ],
)
def test_verbs_stocks_and_seasons_are_no_bodies(text: str) -> None:
    assert agency_list(text, 0, CENTRAL) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ban Quản lý dự án 2, 6 và 7 báo cáo tiến độ",
            ["Ban Quản lý dự án 2", "Ban Quản lý dự án 6", "Ban Quản lý dự án 7"],
        ),
        (
            "Các Chi cục Hải quan khu vực: IV, XI phối hợp",
            ["Chi cục Hải quan khu vực IV", "Chi cục Hải quan khu vực XI"],
        ),
        (
            "Đội Quản lý thị trường số 1, 2 kiểm tra",
            ["Đội Quản lý thị trường số 1", "Đội Quản lý thị trường số 2"],
        ),
        ("Lữ đoàn 170, 6 tháng đầu năm", ["Lữ đoàn 170"]),
        ("Sở Y tế 6 tháng một lần báo cáo", ["Sở Y tế"]),
        (
            "Bộ CHQS tỉnh và Phòng CSGT tuần tra",
            ["Bộ Chỉ huy quân sự tỉnh", "Phòng Cảnh sát giao thông"],
        ),
    ],
)
def test_one_name_with_several_numbers_is_several_bodies(text: str, names: list[str]) -> None:
    assert [name.name for _, _, name in agency_list(text, 0, CENTRAL)] == names


LETTER = """Kính gửi:
- Tổng công ty Cảng hàng không Việt Nam (ACV);
- Trung tâm Điều độ hệ thống điện quốc gia (sau đây gọi tắt là NSMO).

Trong tháng 5, lượng khách qua các cảng tăng nhanh, nhiều đường dây đầy tải vào giờ tối,
tiềm ẩn nguy cơ mất điện cục bộ tại các nhà ga đã đưa vào khai thác từ năm trước trở lại đây.
Yêu cầu ACV, NSMO rà soát phương án cấp điện dự phòng, kiểm tra máy phát, cử người trực.
Giao Trung tâm Ứng phó sự cố tràn dầu khu vực miền Bắc, Trung tâm Tìm kiếm cứu nạn hàng
hải khu vực II diễn tập; thủ trưởng các đơn vị chịu trách nhiệm về an toàn của người tham gia.
"""


def test_a_short_name_that_the_text_gives_stands_for_the_body() -> None:
    start = LETTER.index("ACV, NSMO")
    assert [name.name for _, _, name in agency_list(LETTER, start, CENTRAL)] == [
        "Tổng công ty Cảng hàng không Việt Nam",
        "Trung tâm Điều độ hệ thống điện quốc gia",
    ]
    assert agency_list("ACV, NSMO rà soát", 0, CENTRAL) == []


def test_a_name_goes_on_over_a_wrapped_line() -> None:
    start = LETTER.index("Trung tâm Ứng phó")
    assert [name.name for _, _, name in agency_list(LETTER, start, CENTRAL)] == [
        "Trung tâm Ứng phó sự cố tràn dầu khu vực miền Bắc",
        "Trung tâm Tìm kiếm cứu nạn hàng hải khu vực II",
    ]
