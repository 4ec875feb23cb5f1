"""The verbs beside the names of offices: those that names are made of, and those that end them.

What an office does is said in verbs too ("Cục Quản lý giám sát bảo hiểm"), so a verb alone does not
end a name. Nouns are an open class and verbs of acting nearly a closed one: a name is read up to
the verb and not by a list of the words it may hold.
"""

from functools import lru_cache

from .agency_words import Phrases, all_of, phrases
from .verbs import ACTING

NAMING: Phrases = phrases(
    """
    quản lý|đầu tư|xây dựng|phát triển|bảo vệ|bảo tồn|bảo trợ|bảo trì|bảo đảm|phòng|phòng chống
    chống|phòng ngừa|kiểm soát|kiểm tra|kiểm định|kiểm nghiệm|kiểm dịch|giám sát|giám định
    sử dụng|khai thác|chế biến|sản xuất|hỗ trợ|đào tạo|bồi dưỡng|huấn luyện|nghiên cứu|ứng dụng
    điều tra|điều độ|điều phối|điều hành|thẩm định|tư vấn|truyền thông|tuyên truyền|đăng ký
    đăng kiểm|hợp tác|kinh doanh|vận hành|vận tải|xử lý|cứu hộ|cứu nạn|chữa cháy|chữa bệnh
    khám bệnh|khám|trợ giúp|phục hồi|phục vụ|cung ứng|xúc tiến|thiết kế|quy hoạch|dự báo
    cảnh báo|đo đạc|giáo dục|chăm sóc|nuôi dưỡng|điều dưỡng|dạy nghề|biểu diễn|xuất bản|phát hành
    chuyển đổi|chuyển giao|đổi mới|khởi nghiệp|cải cách|cải tạo|tổ chức cán bộ|thi công
    thống kê|thông tin|tổng hợp|lưu trữ|tiếp công dân|đấu giá|giao dịch|bảo hành
    bảo lãnh|quan trắc|phổ biến|nhân giống|thu gom|phân tích|đánh giá
    cơ động|giới thiệu|sáng tạo|khuyến khích|chủ quản
    """
)
"""Verbs that stand inside names in small letters too; what follows tells which they are."""

TAKING: Phrases = phrases(
    """
    quản lý|hỗ trợ|ứng dụng|phát triển|bảo vệ|bảo tồn|khai thác|xử lý|phòng chống|kiểm soát
    điều hành|xúc tiến|phổ biến|nghiên cứu|dự án|dịch vụ|dịch vụ công|truyền tải|sản xuất|chế biến
    điều phối|điều độ|trợ giúp|phục hồi|dự báo|cung ứng|đăng ký|giám sát|kinh doanh
    dự án đầu tư|dự án đầu tư xây dựng|đầu tư xây dựng|đầu tư phát triển|công trình|kỹ thuật
    điều tra|khảo sát|quan trắc|thẩm định|giám định|kiểm định|tư vấn|đào tạo
    an toàn|vận tải|bảo trợ|quản lý dự án|vật liệu|cải cách|chiến lược|chính sách
    chỉ huy|chỉ đạo|bảo lãnh|kiểm nghiệm|dự án phát triển|dự án bảo tồn|dự án cải tạo
    """
)
"""Words that a name seldom ends with: they want to be told of what."""
_TAKING = all_of(TAKING)
_WHOLE = (
    *("giao thông vận tải", "giáo dục và đào tạo", "khoa học và kỹ thuật", "khoa học kỹ thuật"),
    *("hạ tầng kỹ thuật", "kinh tế kỹ thuật", "thương mại và dịch vụ", "thương mại dịch vụ"),
)
"""Fields that end in such a word and are whole."""


@lru_cache(maxsize=1024)
def takes(chunk: str) -> bool:
    """Whether a piece of a name ends with a word that wants to be told of what."""
    words = chunk.split()
    if chunk.endswith(_WHOLE):
        return False
    return any(" ".join(words[at:]) in _TAKING for at in range(len(words)))


ENDING: Phrases = phrases(
    "|".join(ACTING)
    + """|
    biên tập|biên dịch|khai báo|tưới|vá
    hậu kiểm|trùng tu|duy tu|ghi hình|quay|ghi nhận|niêm phong|tịch thu
    ban bố|bán|bảo dưỡng|bắn|bắt|bơm|bắt giữ|bố phòng|biểu dương|bổ nhiệm|cảnh giới
    cắm|cắt|căn cứ|cấm|chấm dứt|chi trả|chia|chiếu|chịu|cho|cho thuê|cho vay
    chỉnh lý|chỉnh trang|chốt|chọn|chuẩn hóa|chứng nhận|công nhận|cưỡng chế
    dạy|di dời|diễn tập|dọn|dự thi|dừng|duyệt|dùng|đã|đăng|đặt|đền bù|đề cử|đi
    điều động|điều tiết|đình chỉ|đo|đón|đóng|đòi|đồng bộ|đối thoại|gia cố|gia hạn
    giám sát việc|giải ngân|giải tỏa|giải phóng|giữ|góp ý|hiến|hiệp đồng|hoàn tất
    hoạt động|hòa giải|họp|hội chẩn|in|kê khai|kêu gọi|khám sức khỏe|khai giảng
    khai mạc|khen thưởng|khóa|khởi công|khởi tố|khôi phục|khử khuẩn|kích cầu|kiểm đếm
    kiến nghị|ký|lắp|lắp đặt|lấy mẫu|liên hệ|liên kết|lo|lưu giữ|mở|mời|mua|nạo vét
    nâng|neo đậu|ngăn|ngăn chặn|nghe|nghiệm thu|nhắc|nhắc nhở|nhắn tin|nhận|nhập
    nhập khẩu|nhất trí|niêm yết|nộp|nuôi|ôn luyện|phải|phản biện|phản hồi|phát
    phát sóng|phân luồng|phân loại|phòng trừ|phòng ngừa|phong tỏa|phun|phúc tra|ra
    ra quân|rào chắn|rút|sáng tác|sang tên|sát hạch|siết|soạn|soạn thảo|số hóa|sơ kết
    sơ tán|sửa|sửa chữa|sưu tầm|tạm dừng|tăng|tặng|thả|tháo|thanh toán|thay|thăm
    thăm hỏi|thi hành|thí nghiệm|thông báo|thông quan|thuê|thuyết minh|thu|thu dung
    thu giữ|thu hoạch|thu mua|thu phí|thu thập|thử nghiệm|thường trực|thường xuyên|tiêm
    tiêu hủy|tiêu thụ|tiếp đón|tính|tính toán|tôn vinh|tra cứu|trả|trả lời|trao|tránh
    trực|trực ban|trích|trích lập|trồng|trồng rừng|truy quét|truy tố|truy thu
    trưng bày|trùng tu|tu sửa|tuần tra|tuyển|tuyển chọn|tuyển sinh|tuyên dương|tước
    vào cuộc|vận chuyển|vẽ|viết|vinh danh|xả|xác minh|xác nhận|xây|xem|xét|xét duyệt
    xét nghiệm|xét xử|xuất|xuất cấp|xúc|ủng hộ|ứng cứu|ứng phó|ưu tiên|không
    chống thất thu|quan tâm|sẵn sàng|kịp thời|khoanh|nắm
    """
)
"""Verbs that a name is over at: those of acting, and what offices of all kinds do."""

CUES: Phrases = phrases(
    """
    chủ trì|phối hợp|tham mưu|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phải|cần|là|làm|nên
    khẩn trương|chủ động|nghiêm túc|căn cứ|tiếp tục|thường xuyên|kịp thời|tăng cường
    """
)
"""What can only be said of a body that has been named whole before it."""

OF_PURPOSE: Phrases = phrases(
    "trình|gửi|báo cáo|phục vụ|giúp|đưa|giao|chuyển|bảo đảm|đảm bảo|tạo|gắn|cho|phòng|để|đáp ứng"
)
"""Verbs that may follow another verb and its object; none shows that what was before is a name."""
