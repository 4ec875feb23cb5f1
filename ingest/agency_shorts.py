"""The abbreviations in bodies' names, written out."""

import re

_SHORT = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc",
    "TT.HĐND": "Thường trực Hội đồng nhân dân",
    "BCH": "Ban Chấp hành",
    "BTV": "Ban Thường vụ",
    "BCĐ": "Ban Chỉ đạo",
    "BCS": "Ban cán sự",
    "BQL": "Ban Quản lý",
    "QLDA": "quản lý dự án",
    "ĐTXD": "đầu tư xây dựng",
    "KKT": "khu kinh tế",
    "KCN": "khu công nghiệp",
    "CCN": "cụm công nghiệp",
    "LĐLĐ": "Liên đoàn Lao động",
    "BHXH": "Bảo hiểm xã hội",
    "NHNN": "Ngân hàng Nhà nước",
    "KBNN": "Kho bạc Nhà nước",
    "VPCP": "Văn phòng Chính phủ",
    "VPUBND": "Văn phòng Ủy ban nhân dân",
    "VP": "Văn phòng",
    "TW": "Trung ương",
    "TƯ": "Trung ương",
    "T.Ư": "Trung ương",
    "TP": "thành phố",
    "KH&ĐT": "Kế hoạch và Đầu tư",
    "KHĐT": "Kế hoạch và Đầu tư",
    "TN&MT": "Tài nguyên và Môi trường",
    "TNMT": "Tài nguyên và Môi trường",
    "NN&MT": "Nông nghiệp và Môi trường",
    "NNMT": "Nông nghiệp và Môi trường",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NNPTNT": "Nông nghiệp và Phát triển nông thôn",
    "PTNT": "Phát triển nông thôn",
    "KH&CN": "Khoa học và Công nghệ",
    "KHCN": "Khoa học và Công nghệ",
    "GD&ĐT": "Giáo dục và Đào tạo",
    "GDĐT": "Giáo dục và Đào tạo",
    "VH,TT&DL": "Văn hóa, Thể thao và Du lịch",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "VHTT&DL": "Văn hóa, Thể thao và Du lịch",
    "TT&TT": "Thông tin và Truyền thông",
    "TTTT": "Thông tin và Truyền thông",
    "LĐTB&XH": "Lao động - Thương binh và Xã hội",
    "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội",
    "GTVT": "Giao thông vận tải",
    "CHQS": "Chỉ huy quân sự",
    "BCHQS": "Bộ Chỉ huy quân sự",
    "BĐBP": "Bộ đội Biên phòng",
    "CSGT": "Cảnh sát giao thông",
    "CSĐT": "Cảnh sát điều tra",
    "PCCC": "phòng cháy, chữa cháy",
    "CNCH": "cứu nạn, cứu hộ",
    "QLTT": "Quản lý thị trường",
    "QLĐB": "Quản lý đường bộ",
    "KTTV": "Khí tượng Thủy văn",
    "KSBT": "Kiểm soát bệnh tật",
    "ATGT": "An toàn giao thông",
    "ATTP": "An toàn thực phẩm",
    "PCTT": "phòng chống thiên tai",
    "TKCN": "tìm kiếm cứu nạn",
    "BVMT": "Bảo vệ môi trường",
    "XTĐT": "xúc tiến đầu tư",
    "XTTM": "xúc tiến thương mại",
    "CNTT": "công nghệ thông tin",
    "KHKT": "khoa học kỹ thuật",
    "KCNC": "khu công nghệ cao",
    "KH-TC": "Kế hoạch - Tài chính",
    "TNCS": "Thanh niên Cộng sản",
    "TNCSHCM": "Thanh niên Cộng sản Hồ Chí Minh",
    "LHPN": "Liên hiệp Phụ nữ",
    "CCB": "Cựu chiến binh",
    "HTX": "hợp tác xã",
    "SXKD": "sản xuất kinh doanh",
    "TCCB": "Tổ chức cán bộ",
    "HTQT": "Hợp tác quốc tế",
    "TAND": "Tòa án nhân dân",
    "VKSND": "Viện kiểm sát nhân dân",
    "THADS": "Thi hành án dân sự",
    "NHCSXH": "Ngân hàng Chính sách xã hội",
    "DT&TG": "Dân tộc và Tôn giáo",
    "DTTG": "Dân tộc và Tôn giáo",
}
# matches "UBND", "KH&ĐT", "T.Ư", "LĐ-TB&XH"; not "Ủy"
_CAPITALS = re.compile(
    r"[A-ZĐƯÂÔÊ](?:(?<![\w&].)[A-ZĐƯÂÔÊ]+(?:[.&,-]{1,2}[A-ZĐƯ]+){0,3}(?![\w&])|(?<!\w.)(?<=T)\.Ư\b)"
)
_CITY = re.compile(r"\bTP\.?(?=\s?[A-ZĐ]\w)")  # matches "TP. Huế", "TP Huế"; not "TPHCM"


def written_out(name: str) -> str:
    """A name with its abbreviations in full: "UBND TP. Huế" → "Ủy ban nhân dân thành phố Huế"."""
    if "TP" in name:
        name = _CITY.sub("thành phố", name)
    return _CAPITALS.sub(lambda match: _expanded(match[0]), name)


def _expanded(short: str) -> str:
    if short in _SHORT:
        return _SHORT[short]
    return " ".join(_SHORT.get(part, part) for part in short.split(".")) if "." in short else short
