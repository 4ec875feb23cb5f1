"""Words that name a sector only in some places, and phrases that look like one and are none."""

LOOSE = frozenset(
    phrase.strip()
    for phrase in """
    xây dựng|môi trường|dân tộc|tài chính|lao động|dịch vụ|giao thông|tài nguyên|thanh tra
    kiểm toán|thông tin|thông tin, tuyên truyền|thông tin tuyên truyền|ngân sách
    ngân sách nhà nước|lãi suất|tín dụng|tiền tệ|thủ tục hành chính
    cải cách thủ tục hành chính|giải quyết thủ tục hành chính|hành chính công
    hạ tầng kỹ thuật|hạ tầng đô thị|phát triển hạ tầng|xuất khẩu|nhập khẩu|đường cao tốc
    cao tốc|quốc lộ|đường bay|sân bay|xử lý nước thải|nước thải|dịch bệnh|bảo hiểm|thuế|điện
    viện trợ|vận động viện trợ|gia đình|phụ nữ|thanh niên|trẻ em|người cao tuổi|nông dân
    ngân hàng|biên giới|vận tải|gạo|lương thực|việc làm|đô thị|di sản|chế biến|chế biến sâu
    chế tạo|phân cấp|phân quyền|số hóa|cửa khẩu|giá|vũ trụ|chất thải|rác thải|tiếng anh
    cán bộ|công chức|viên chức|cán bộ, công chức, viên chức|dữ liệu|thống kê|đội ngũ cán bộ
    ngân hàng|hệ thống giáo dục|nhà ở|khí thiên nhiên|phòng, chống dịch|cán bộ, công chức
    phát triển doanh nghiệp|đường thủy|nguồn nước|gas|năng lượng mới|hàng hóa|thông quan
    """.replace("\n", "|").split("|")
    if phrase.strip()
)
"""They count behind "lĩnh vực", "ngành", "về" or beside another sector in an enumeration."""

NONE = tuple(
    phrase.strip()
    for phrase in """
    công nghiệp hóa|công nghiệp hoá|hiện đại hóa|chủ đầu tư|nhà đầu tư|người lao động
    môi trường hòa bình|môi trường chính trị|cổng thông tin điện tử|trang thông tin điện tử
    thư điện tử|văn bản điện tử|biên giới lãnh thổ|biên giới, lãnh thổ|thông tin đối ngoại
    ngoại giao văn hóa|ngoại giao y tế|phi chính phủ nước ngoài
    công tác phi chính phủ nước ngoài|viện trợ phi chính phủ|quốc phòng, an ninh
    an ninh, quốc phòng|an ninh, trật tự|kiểm tra, thanh tra|thanh tra, kiểm tra
    dân tộc và quốc tế|tinh thần đổi mới sáng tạo|lợi ích quốc gia - dân tộc
    lợi ích quốc gia, dân tộc|đại đoàn kết dân tộc|bản sắc dân tộc|văn hóa công vụ
    văn hóa ứng xử|dịch vụ tổng hợp|dịch vụ công|công chức, viên chức|cán bộ, công chức
    đội ngũ lao động|thị trường xuất khẩu|xuất khẩu thô|vốn ngân sách nhà nước
    nguồn vốn ngân sách nhà nước
    """.replace("\n", "|").split("|")
    if phrase.strip()
)
"""Set phrases and longer words that are no sectors."""

SKIPPED = frozenset(
    [
        "đầu tư nước ngoài",
        "vốn đầu tư nước ngoài",
        "lãi suất",
        "công tác thanh tra",
        "dịch bệnh",
        "thanh tra chuyên ngành",
        "kiểm soát dịch bệnh",
        "phòng chống dịch bệnh",
        "phòng, chống dịch bệnh",
    ]
)
"""Variants in the table that are too wide to tell the sector."""

LEADING = frozenset(
    [
        "ngành",
        "phát triển",
        "sản xuất",
        "thu hút",
        "xúc tiến",
        "hoạt động",
        "quản lý",
        "công tác",
        "lĩnh vực",
        "khu vực",
        "hạ tầng",
        "dự án",
        "hợp tác",
        "kêu gọi",
        "chính sách",
        "thị trường",
        "vốn",
        "nguồn",
    ]
)
"""Words before a sector's name that add nothing to it ("ngành công nghiệp")."""
