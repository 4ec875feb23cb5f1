"""The names of the laws in force, as running text has them behind "Luật" or "Bộ luật".

Only names are listed, not numbers or dates: what they are for is to tell where a name with commas,
"và" or "của" in it ends.
"""

LAW_NAMES = """
Ban hành văn bản quy phạm pháp luật|Tổ chức Chính phủ|Tổ chức chính quyền địa phương|
Tổ chức Quốc hội|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng cháy và chữa cháy|Đường sắt|
Đường bộ|Trật tự, an toàn giao thông đường bộ|
Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Hóa chất|Điện lực|
Công nghiệp công nghệ số|Công nghệ cao|Địa chất và khoáng sản|Khoáng sản|Bảo vệ môi trường|
Tài nguyên nước|Đất đai|Nhà ở|Kinh doanh bất động sản|Xây dựng|Quy hoạch|
Quy hoạch đô thị và nông thôn|Đầu tư|Đầu tư công|Đầu tư theo phương thức đối tác công tư|
Đấu thầu|Doanh nghiệp|Ngân sách nhà nước|Quản lý, sử dụng tài sản công|Quản lý thuế|Kế toán|
Kiểm toán nhà nước|Thống kê|Giá|Phí và lệ phí|Thuế giá trị gia tăng|Thuế thu nhập doanh nghiệp|
Thuế thu nhập cá nhân|Thuế tiêu thụ đặc biệt|Thuế xuất khẩu, thuế nhập khẩu|
Quản lý ngoại thương|Hải quan|Thương mại|Cạnh tranh|Bảo vệ quyền lợi người tiêu dùng|
Giao dịch điện tử|Viễn thông|Công nghệ thông tin|An toàn thông tin mạng|An ninh mạng|Dữ liệu|
Căn cước|Khoa học, công nghệ và đổi mới sáng tạo|Sở hữu trí tuệ|Chuyển giao công nghệ|
Tiêu chuẩn và quy chuẩn kỹ thuật|Chất lượng sản phẩm, hàng hóa|Đo lường|Cán bộ, công chức|
Viên chức|Thi đua, khen thưởng|Lưu trữ|Thanh tra|Tiếp công dân|Khiếu nại|Tố cáo|
Phòng, chống tham nhũng|Thực hành tiết kiệm, chống lãng phí|Xử lý vi phạm hành chính|
Tiếp cận thông tin|Báo chí|Xuất bản|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp|Nhà giáo|
Trẻ em|Thanh niên|Người cao tuổi|Người khuyết tật|Bình đẳng giới|Hôn nhân và gia đình|
Phòng, chống bạo lực gia đình|Nuôi con nuôi|Hộ tịch|Quốc tịch Việt Nam|Cư trú|Công chứng|
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|
Xuất cảnh, nhập cảnh của công dân Việt Nam|
Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|
Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài|Điều ước quốc tế|
Thỏa thuận quốc tế|Biên phòng Việt Nam|Biên giới quốc gia|Biển Việt Nam|Cảnh sát biển Việt Nam|
Quốc phòng|An ninh quốc gia|Nghĩa vụ quân sự|Dân quân tự vệ|Phòng thủ dân sự|
Bảo vệ bí mật nhà nước|Phòng, chống mua bán người|Phòng, chống ma túy|Phòng, chống rửa tiền|
Phòng, chống khủng bố|Phòng, chống thiên tai|Khám bệnh, chữa bệnh|Dược|Bảo hiểm y tế|
Bảo hiểm xã hội|Việc làm|An toàn, vệ sinh lao động|An toàn thực phẩm|
Phòng, chống bệnh truyền nhiễm|Phòng, chống tác hại của rượu, bia|
Phòng, chống tác hại của thuốc lá|Công đoàn|Mặt trận Tổ quốc Việt Nam|Tín ngưỡng, tôn giáo|
Hợp tác xã|Hỗ trợ doanh nghiệp nhỏ và vừa|Trồng trọt|Chăn nuôi|Thú y|Lâm nghiệp|Thủy sản|
Thủy lợi|Đê điều|Bảo vệ và kiểm dịch thực vật|Đa dạng sinh học|
Sử dụng năng lượng tiết kiệm và hiệu quả|Năng lượng nguyên tử|Dầu khí|Du lịch|Di sản văn hóa|
Điện ảnh|Quảng cáo|Thư viện|Thể dục, thể thao|Kiến trúc|Hàng không dân dụng Việt Nam|
Hàng hải Việt Nam|Giao thông đường thủy nội địa|Các tổ chức tín dụng|
Ngân hàng Nhà nước Việt Nam|Chứng khoán|Kinh doanh bảo hiểm|Bảo hiểm tiền gửi|Phá sản|
Trọng tài thương mại|Luật sư|Trợ giúp pháp lý|Đấu giá tài sản|Thi hành án dân sự|
Thi hành án hình sự|Tố tụng hình sự|Tố tụng dân sự|Tố tụng hành chính|Hình sự|Dân sự|Lao động|
Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Trưng cầu ý dân|
Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Thủ đô|Thực hiện dân chủ ở cơ sở|
Phổ biến, giáo dục pháp luật|Hòa giải ở cơ sở|Ưu đãi người có công với cách mạng
"""
"""Parted by `|` and line breaks."""
