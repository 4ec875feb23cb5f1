"""The verbs that Vietnamese directives ask with, and the headings under which they do."""

import re

_ACTS = (
    "áp dụng|ban hành|bám sát|bảo đảm|bảo tồn|bảo vệ|báo cáo|biên soạn|bố trí|bổ sung|bồi dưỡng|"
    "cải cách|cải thiện|cân đối|cấp|cập nhật|chấn chỉnh|chấp hành|chia sẻ|chỉ đạo|chịu trách nhiệm|"
    "cho phép|cho ý kiến|chú trọng|chủ động|chủ trì|chuẩn bị|chuyển|chuyển đổi|có biện pháp|"
    "có giải pháp|có kế hoạch|có phương án|"
    "có trách nhiệm|có nhiệm vụ|có văn bản|công bố|công khai|củng cố|"
    "cung cấp|cụ thể hóa|cử|dự báo|dự thảo|đa dạng hóa|đàm phán|đánh giá|đào tạo|đảm bảo|đảm nhiệm|"
    "đăng ký|đăng tải|đẩy mạnh|đẩy nhanh|đề cao|đề nghị|đề xuất|điều chỉnh|điều hành|đầu tư|"
    "định hướng|định kỳ|đối chiếu|đổi mới|đôn đốc|đồng hành|đưa|gắn|gắn kết|ghi nhận|giải quyết|"
    "giải trình|giám sát|giao|giới thiệu|giúp|giữ vững|gửi|hoàn thành|hoàn thiện|hỗ trợ|hợp tác|"
    "huy động|hướng dẫn|kêu gọi|kết hợp|kết nối|khai thác|khảo sát|khắc phục|khẩn trương|"
    "khuyến khích|kiểm điểm|kiểm soát|kiểm tra|kiên quyết|kiến nghị|kiện toàn|kịp thời|ký kết|"
    "lãnh đạo|lập|lồng ghép|lựa chọn|mở rộng|mời|nâng cao|nâng cấp|nâng tầm|nắm|nắm bắt|nêu cao|"
    "ngăn chặn|nghiên cứu|nghiêm cấm|nghiêm túc|nhân rộng|nhận thức|nhất trí|phát động|phát hiện|"
    "phát huy|phát triển|phân bổ|phân công|phân tích|phê duyệt|phối hợp|phổ biến|phục vụ|"
    "quan tâm|quán triệt|"
    "quản lý|quảng bá|quy hoạch|quyết định|quyết liệt|rà soát|sắp xếp|sẵn sàng|số hóa|sơ kết"
    "|sử dụng|"
    "sửa đổi|tái cơ cấu|tạo|tạo điều kiện|tăng cường|tập huấn|tập trung|tận dụng|tham dự|tham gia|"
    "tham mưu|thanh tra|tháo gỡ|thẩm định|thành lập|thay thế|theo dõi|thể chế hóa|thiết lập|"
    "thống kê|thống nhất|thông báo|thông tin|thông qua|thu hút|thu thập|thúc đẩy|thường xuyên|"
    "thực hiện|thực thi|tích cực|tích hợp|tiếp cận|tiếp nhận|tiếp thu|tiếp tục|tiết kiệm|tìm hiểu|"
    "tìm kiếm|tổ chức|tôn tạo|tổng hợp|tổng kết|tranh thủ|trao đổi|triển khai|trình|tu bổ|tuân thủ|"
    "tuyên truyền|ủng hộ|ưu tiên|ứng dụng|vận động|vận hành|xác định|xác lập|xây dựng|xem xét|xin|"
    "xúc tiến|xử lý|xử phạt|yêu cầu|khởi công|thi công|kiểm kê|niêm yết|lấy ý kiến|tư vấn|bàn giao|"
    "làm việc|làm tốt|làm rõ|làm đầu mối|là đầu mối|là cơ quan|là đơn vị|nhanh chóng|không để"
    "|không ngừng|không|"
    "tuyệt đối|trực tiếp|duy trì|giảm|hạn chế|hình thành|kiến tạo|mua sắm|nhập|nộp"
    "|phòng ngừa|phòng|"
    "quy định|rút ngắn|siết chặt|thu hồi|thí điểm|trang bị|truyền thông|tuyển dụng|thẩm tra"
    "|tiến hành|"
    "từng bước|đột phá|đấu tranh|cắt giảm|cơ cấu|chăm lo|chủ động|bãi bỏ|phản ánh"
    "|thừa ủy quyền|thay mặt|đình chỉ|tạm dừng|dừng|mở|treo|sản xuất|phát sóng|phát hành|in ấn"
    "|in sao|trưng bày|lắp đặt|lắp|tháo dỡ|di dời|sơ tán|tuần tra|ứng trực|trực ban|giải ngân"
    "|nghiệm thu|quyết toán|thanh toán|thẩm duyệt|cưỡng chế|giải tỏa|khơi thông|nạo vét|trồng"
    "|tiêm|điều tra|khám|biểu dương|khen thưởng|tôn vinh|tặng|thăm|bồi thường|hoàn trả|bổ nhiệm"
    "|điều động|luân chuyển|sáp nhập|hợp nhất|giải thể|chọn|khoanh vùng|tiêu hủy|tiêu huỷ|cắm"
    "|kiểm định|giám định|đo đạc|thu gom|phát quang|canh gác|trợ giúp|miễn|ngăn ngừa|tri ân"
    "|phun|dập|diệt|gia cố|tu sửa|sửa chữa|bảo dưỡng|bảo trì|niêm phong|tịch thu|mua|cho vay|ký"
    "|chi trả|chuyển giao|đón tiếp|chăm sóc|cách ly|thả|họp|giao ban|phát thanh|khử khuẩn|đấu thầu"
    "|rà|đấu giá|nhân giống|gieo trồng|truy xuất|truy quét|bắt giữ|tổng duyệt|tổng vệ sinh|san lấp"
)
_ADVERBS = (
    "cần|phải|nên|trên cơ sở|theo chức năng|theo thẩm quyền|trong phạm vi chức năng"
    "|trong phạm vi nhiệm vụ|trong phạm vi quyền hạn|trong phạm vi thẩm quyền"
    "|trong phạm vi trách nhiệm|trong phạm vi quản lý|theo dõi|căn cứ|cùng|sớm"
    "|đồng thời|hằng|"
    "hàng|thường xuyên|tùy|tuỳ|ngay|tự"
)
ACTING = tuple(_ACTS.split("|"))
"""The verbs one by one, as words parted by one space."""

_SPACED = re.compile(r"\s+")


def _spaced(words: str) -> str:
    return "|".join(sorted(words.split("|"), key=len, reverse=True)).replace(" ", r"\s+")


_ACT = _spaced(_ACTS)
_ADVERB = _spaced(_ADVERBS)

ACTS = re.compile(rf"(?i)(?:{_ACT})\b")
"""Found at "Tiếp tục quán triệt", "rà soát"; not at "Nghị định số"."""

PREDICATE = re.compile(rf"[\s,]*(?:\([^()]{{0,120}}\)[\s,]*)?(?:{_ADVERB}|{_ACT})\b")
"""What a body that acts is followed by: " chủ trì", ", căn cứ"; not " đã ban hành", " tại"."""

GOES_ON = re.compile(
    r"[\s,]*(?:\([^()]{0,120}\)[\s,]*)?(?!(?:đã|đang|sẽ|vừa|mới|được|bị|chưa|tại|về|của|thuộc|theo"
    r"|trong|trên|dưới|ở|từ|đến|với|và|hoặc|hay|là|có|gồm|nêu|như|khi|để|cho|do|bởi|nhằm|này|nói"
    r"|cũng|luôn|nhận|thấy|cho\s+biết|còn|không|cùng|bằng|gửi|ngày|số|năm|giai|sau|trước|vì|nhưng"
    r"|mà|các|những|một|hai|ba|châu|ngoài(?!\s+(?:các\s+)?(?:nhiệm|việc|nội)))\b)[^\W\d_A-Z]"
)
"""A small word that may be a verb behind the body that opens a sentence: " giữ"; not " đã"."""

FORBIDDEN = re.compile(
    r"(?i)(?:phải|cần|nghiêm\s+cấm|không\s+được|chịu\s+trách\s+nhiệm|có\s+trách\s+nhiệm)\b"
)
"""Found in "phải tuân thủ"; not in "cần thiết" alone (it takes a following word)."""

SETTING = re.compile(
    r"(?i)(?:(?:một\s+số|các|những|về)\s+)?"
    r"(?:(?:khái\s+quát|công\s+tác|đặc\s+điểm|bối\s+cảnh|sơ\s+lược)\W+)?"
    r"(?:tình\s+hình|kết\s+quả|đánh\s+giá|thực\s+trạng|bối\s+cảnh|mục\s+đích"
    r"|yêu\s+cầu\b(?!\s+(?:các|sở|ủy|ubnd))|"
    r"cơ\s+sở(?!\s+(?:giáo|đào|dạy|y|khám|trợ|bảo|sản|kinh|chế|dịch|lưu|chăn|nuôi|vui|tôn|tín)\b)|"
    r"mục\s+tiêu|quan\s+điểm|chỉ\s+tiêu|tồn\s+tại|hạn\s+chế|khó\s+khăn|nguyên\s+nhân"
    r"|đặc\s+điểm|phạm\s+vi|"
    r"nội\s+dung\s+(?:chính|chủ\s+yếu)\s+của|đối\s+tượng|căn\s+cứ|sự\s+cần\s+thiết|quá\s+trình|bố\s+cục|nguyên\s+tắc|giải\s+thích|"
    r"thời\s+(?:gian|hạn|điểm)|thành\s+phần|ưu\s+điểm|nội\s+dung\s+cơ\s+bản|nội\s+dung\s+dự\s+thảo|"
    r"bài\s+học|dự\s+báo|thuận\s+lợi|kinh\s+phí|nguồn\s+(?:lực|kinh\s+phí)|địa\s+điểm|dự\s+kiến|"
    r"tầm\s+nhìn|định\s+nghĩa|thông\s+tin\s+chung|hiệu\s+lực|điều\s+khoản\s+chuyển\s+tiếp|"
    r"danh\s+mục|hồ\s+sơ|phụ\s+lục|tài\s+liệu)\b"
)
"""Headings above what is no task: "TÌNH HÌNH", "Cơ sở pháp lý"; not "Yêu cầu các sở", "Các cơ sở
y tế"."""

ASKING = re.compile(
    r"(?i)nhiệm\s+vụ|giải\s+pháp|tổ\s+chức\s+(?:thực\s+hiện|thi\s+hành)|phân\s+công"
    r"|trách\s+nhiệm|kiến\s+nghị|"
    r"đề\s+xuất|chế\s+độ\s+báo\s+cáo|chế\s+độ\s+thông\s+tin|biện\s+pháp|nội\s+dung\s+thực\s+hiện|"
    r"nội\s+dung,\s+hình\s+thức|nội\s+dung\s+công\s+việc|phương\s+hướng|tổ\s+chức\s+triển\s+khai"
)
"""Headings above tasks: "NHIỆM VỤ, GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"; not "TÌNH HÌNH"."""

CARRYING_OUT = re.compile(
    r"(?i)(?:tổ\s+chức\s+(?:thực\s+hiện|thi\s+hành)|(?:điều\s+khoản"
    r"|trách\s+nhiệm)\s+(?:thi\s+hành|tổ\s+chức|thực\s+hiện)|"
    r"trách\s+nhiệm\s+của)"
)
"""Articles of a law that lay duties on bodies: "Trách nhiệm thi hành"; not "Phạm vi điều chỉnh"."""

CLOSING = re.compile(
    r"(?i)[\s\"“”'(*–-]*(?:trong\s+)?quá\s+trình\s[^.;:]{0,80}?\b(?:có|gặp|phát\s+sinh|nếu\s+(?:thấy\s+)?cần)\s"
    r"[^.;:]{0,40}?(?:vướng\s+mắc|khó\s+khăn|vấn\s+đề|phát\s+sinh|bất\s+cập|bổ\s+sung)"
)
"""The formula that closes a document: "Trong quá trình thực hiện, nếu có vướng mắc, …"; not
"Trong quá trình thực hiện phải bảo đảm an toàn"."""
