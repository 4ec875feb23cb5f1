"""The words that the names of Vietnamese bodies are made of.

All phrases are in lower case with the tone mark on the first vowel. The grammar that puts them
together is in `agencies`.
"""

import re

from .agency_words import phrases

_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")  # matches "hóa" in "hóa,"; not "-"


CHIEFS = phrases(
    """
    thủ trưởng|người đứng đầu|giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|chủ tịch
    phó chủ tịch|bộ trưởng|thứ trưởng|chánh|phó chánh|trưởng ban|phó trưởng ban|trưởng phòng
    phó trưởng phòng|cục trưởng|phó cục trưởng|chi cục trưởng|vụ trưởng|tổng cục trưởng
    bí thư|phó bí thư|trưởng|phó trưởng|quyền trưởng|hiệu trưởng|viện trưởng|chánh án
    chỉ huy trưởng|chủ nhiệm|lãnh đạo|thường trực|tổng tham mưu trưởng|thống đốc|trưởng đoàn
    trưởng ty|tổng biên tập|viện trưởng|tư lệnh|trưởng các|kế toán trưởng|chủ nhiệm ủy ban
    bí thư thường trực|ủy viên|ban thường vụ|đại biểu
    """
)
"""Office-holders before the name of their body."""

ALONE = phrases(
    """
    thủ tướng chính phủ|phó thủ tướng chính phủ|thủ tướng|chính phủ|quốc hội|chủ tịch nước
    chủ tịch quốc hội|bộ chính trị|ban bí thư|tổng tham mưu trưởng|các bộ trưởng|bộ trưởng
    các thứ trưởng|các phó chủ tịch|các phó giám đốc
    thường trực ban bí thư
    """
)
"""Bodies and offices that need nothing behind them."""

HEADS = phrases(
    """
    bộ|sở|ban|vụ|cục|tổng cục|chi cục|phòng|viện|học viện|trung tâm|văn phòng|thanh tra
    ủy ban|hội đồng|trường|công ty|tổng công ty|tập đoàn|ngân hàng|quỹ|hội|hiệp hội
    liên đoàn|liên minh|liên hiệp|đoàn|đảng ủy|đảng đoàn|đảng bộ|tòa án|viện kiểm sát
    kho bạc|bảo hiểm xã hội|bưu điện|bưu chính|báo|đài|nhà xuất bản|công an|bộ chỉ huy
    bộ tư lệnh|binh chủng|quân chủng|bộ tổng tham mưu|tổng cục|bộ đội|quân khu|quân ủy
    hải quan|thuế|kiểm toán|điện lực|bệnh viện|phân hiệu|tổ công tác|tổ giúp việc
    đoàn kiểm tra|đoàn thanh tra|mặt trận|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|chi bộ
    ban cán sự đảng|ban thường vụ|ban chấp hành|ban chỉ đạo|ban quản lý|ban tổ chức
    thường trực|chi nhánh|trạm|xí nghiệp|nhà máy|hợp tác xã|đại học|trường đại học
    trường cao đẳng|trường cao đẳng nghề|trường trung cấp nghề
    ubnd|hđnd|mttq|ubmttq|bch|btv|bql|bhxh|lđlđ|nhnn|ttxvn|vcci|evn|pvn|tkv
    bcđ|bcs đảng|vpcp|vpubnd|cảng vụ|tổng liên đoàn|thông tấn xã|phân viện|khu quản lý
    chi hội|tổng hội|ban cơ yếu|cổng thông tin|thường trực hội đồng nhân dân|đại sứ quán
    tổng lãnh sự quán|tiểu ban|công ty cổ phần|công ty cp|công ty tnhh|công ty tnhh mtv
    công ty tnhh một thành viên|công ty trách nhiệm hữu hạn
    công ty trách nhiệm hữu hạn một thành viên|công ty hợp danh|công ty liên doanh
    sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|hải đoàn|hải đội|quân đoàn|binh đoàn|vùng cảnh sát biển
    bảo tàng|thư viện|nhà hát|hạt|đội|đồn|ban chỉ huy|tổng công ty cổ phần|doanh nghiệp tư nhân
    ngân hàng thương mại cổ phần|ngân hàng tmcp|tạp chí|vườn quốc gia
    khu bảo tồn thiên nhiên
    """
)
"""First words of one body's name, where they are written with a capital."""

FIXED = phrases(
    """
    ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd|thường trực hội đồng nhân dân
    thường trực hđnd|tt hđnd|mặt trận tổ quốc việt nam|mặt trận tổ quốc
    ủy ban mặt trận tổ quốc việt nam|ubmttq việt nam|ủy ban mặt trận tổ quốc
    ban thường trực ủy ban mặt trận tổ quốc việt nam|mttq việt nam|mttq|ubmttq
    ban thường trực ủy ban mặt trận tổ quốc|ban thường trực ủy ban mttq
    ban thường trực ủy ban mttq việt nam|ban thường trực ubmttq|ban thường trực ubmttq việt nam
    ban thường trực ubmttqvn|ủy ban mttq|ủy ban mttq việt nam|ban công tác mặt trận
    ban vì sự tiến bộ phụ nữ|ban vì sự tiến bộ của phụ nữ
    ủy ban trung ương mặt trận tổ quốc việt nam|đoàn đại biểu quốc hội|tòa án nhân dân
    viện kiểm sát nhân dân|liên đoàn lao động|hội liên hiệp phụ nữ|hội nông dân
    hội cựu chiến binh|đoàn thanh niên cộng sản hồ chí minh|tỉnh đoàn|thành đoàn
    hội chữ thập đỏ|bộ chỉ huy quân sự|bộ chỉ huy bộ đội biên phòng|bộ đội biên phòng
    bộ tư lệnh|ban chấp hành|ban thường vụ|ban xây dựng đảng|ban đại diện|công an|thanh tra
    kho bạc nhà nước|bảo hiểm xã hội|ngân hàng nhà nước|ngân hàng nhà nước việt nam
    ngân hàng nhà nước chi nhánh|văn phòng|thường trực|ban cán sự đảng|đảng đoàn|đảng ủy
    đảng bộ|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|chi bộ|thuế|hải quan|cục thuế
    chi cục thuế|cục hải quan|cục thống kê|chi cục thống kê|thống kê
    báo và phát thanh, truyền hình|báo và đài phát thanh, truyền hình
    báo và phát thanh truyền hình|báo và đài phát thanh - truyền hình
    đài phát thanh và truyền hình|đài phát thanh - truyền hình|đài phát thanh truyền hình
    thông tấn xã việt nam|kiểm toán nhà nước|cổng thông tin điện tử|ban chỉ huy quân sự
    ban chỉ đạo|ban giám đốc|ban quản lý|tòa án|viện kiểm sát|tòa án nhân dân tối cao
    viện kiểm sát nhân dân tối cao|thanh tra chính phủ|văn phòng chính phủ
    văn phòng quốc hội|văn phòng trung ương đảng|văn phòng chủ tịch nước
    ủy ban thường vụ quốc hội|ban chấp hành trung ương đảng|ban chấp hành trung ương
    hội đồng dân tộc|ủy ban kiểm tra|phòng thương mại và công nghiệp việt nam
    liên đoàn thương mại và công nghiệp việt nam|tập đoàn điện lực việt nam
    bảo hiểm xã hội việt nam|đài truyền hình việt nam|đài tiếng nói việt nam
    liên hiệp các tổ chức hữu nghị|liên hiệp các hội khoa học và kỹ thuật
    bảo tàng|thư viện|trung ương hội chữ thập đỏ|trung ương hội nông dân
    trung ương hội cựu chiến binh|trung ương hội liên hiệp phụ nữ|trung ương đoàn
    hiệp hội doanh nghiệp|hội doanh nghiệp|hội doanh nhân|hội doanh nhân trẻ
    hội doanh nghiệp nhỏ và vừa|hiệp hội doanh nghiệp nhỏ và vừa|cơ quan thuế|cơ quan hải quan
    cơ quan công an|cơ quan quân sự|cơ quan thi hành án dân sự|cơ quan bảo hiểm xã hội
    cơ quan thanh tra|cơ quan thống kê|cơ quan đăng ký kinh doanh|phòng chuyên môn
    ban bí thư trung ương đảng|quân ủy trung ương
    học viện chính trị quốc gia hồ chí minh|viện hàn lâm khoa học và công nghệ việt nam
    viện hàn lâm khoa học xã hội việt nam|tổng liên đoàn lao động việt nam
    điện lực|đảng ủy mặt trận tổ quốc và các đoàn thể|đảng ủy mặt trận tổ quốc, các đoàn thể
    đảng ủy mặt trận tổ quốc việt nam và các đoàn thể
    cơ quan ủy ban kiểm tra|cơ quan ủy ban mặt trận tổ quốc việt nam
    cơ quan ủy ban mặt trận tổ quốc|đảng ủy các bộ, ngành|đảng ủy các bộ, cơ quan ngang bộ
    đảng ủy các cơ quan đảng|đảng ủy các khu công nghiệp|đảng ủy các khu kinh tế
    đảng ủy các khu công nghiệp, khu kinh tế|đảng ủy các khu kinh tế, khu công nghiệp
    đảng ủy các khu công nghiệp và khu kinh tế|đảng ủy khối các cơ quan|đảng ủy khối doanh nghiệp
    """
)
"""Names that need no word of what the office does."""

FIELDS = phrases(
    """
    nông nghiệp|môi trường|nông nghiệp và môi trường|nông nghiệp và phát triển nông thôn
    tài nguyên và môi trường|kế hoạch và đầu tư|kế hoạch|đầu tư|công thương|ngoại vụ
    ngoại giao|tư pháp|nội vụ|y tế|giáo dục và đào tạo|giáo dục|đào tạo
    khoa học và công nghệ|khoa học|công nghệ|văn hóa, thể thao và du lịch
    văn hóa và thể thao|văn hóa|thể thao|du lịch|xây dựng|giao thông vận tải
    giao thông công chánh|quy hoạch - kiến trúc|thông tin và truyền thông|thông tin
    truyền thông|lao động - thương binh và xã hội|lao động, thương binh và xã hội
    dân tộc và tôn giáo|dân tộc|tôn giáo|quốc phòng|công an|tài chính|an toàn thực phẩm
    chuyển đổi số|công nghiệp|thương mại|năng lượng|quản lý công nghiệp|quản lý
    quản lý thị trường|thị trường|xúc tiến|tổng hợp|hành chính|hành chính công|phục vụ
    phục vụ hành chính công|dự án|dự án đầu tư|dự án đầu tư xây dựng|đầu tư xây dựng
    công trình|công trình giao thông|giao thông|dân dụng|thủy lợi|khu kinh tế
    khu công nghiệp|các khu công nghiệp|các khu chế xuất và công nghiệp|khu công nghệ cao
    cụm công nghiệp|kinh tế|kỹ thuật|hạ tầng|đô thị|kinh tế, hạ tầng và đô thị
    văn hóa - xã hội|xã hội|tuyên giáo|tuyên giáo và dân vận|dân vận|tổ chức|tổ chức cán bộ
    kiểm tra|nội chính|đối ngoại|chính trị|mặt trận tổ quốc|đoàn kết|thống kê|kho bạc
    kiểm lâm|lâm nghiệp|trồng trọt|chăn nuôi|thú y|bảo vệ thực vật|thủy sản|biển|hải đảo
    biến đổi khí hậu|khí tượng thủy văn|viễn thám|đất đai|địa chất|khoáng sản|điện lực
    điều tiết điện lực|hóa chất|khuyến công|khuyến nông|đổi mới sáng tạo|chuyển đổi xanh
    xuất nhập khẩu|phòng vệ thương mại|thương mại điện tử|kinh tế số|hợp tác quốc tế
    hội nhập quốc tế|luật pháp|điều ước quốc tế|pháp chế|pháp luật|thi đua|khen thưởng
    cán bộ|cải cách|cải cách hành chính|kiểm soát|thủ tục hành chính
    kiểm soát thủ tục hành chính|đăng ký|kinh doanh|doanh nghiệp|doanh nghiệp nhỏ và vừa
    hợp tác xã|phát triển|phát triển nông thôn|nông thôn|nghiên cứu|dịch vụ|dịch vụ công
    dịch vụ tổng hợp|việc làm|dịch vụ việc làm|hỗ trợ|bảo vệ|bảo trợ xã hội|bảo hiểm xã hội
    bảo hiểm|xã hội hóa|phòng cháy chữa cháy|phòng cháy, chữa cháy|cứu nạn cứu hộ
    cứu nạn, cứu hộ|cảnh sát|quân sự|biên phòng|bộ đội biên phòng|hải quan|thuế|quản lý thuế
    nhà nước|ngân sách|công sản|giá|hàng hải|hàng không|đường bộ|đường sắt|đường thủy
    đường thủy nội địa|đăng kiểm|vận tải|an toàn giao thông|viễn thông|bưu chính|báo chí
    phát thanh|truyền hình|phát thanh và truyền hình|xuất bản|điện ảnh|di sản|di sản văn hóa
    thư viện|bảo tàng|gia đình|trẻ em|bình đẳng giới|phụ nữ|nông dân|thanh niên
    cựu chiến binh|thanh niên cộng sản hồ chí minh|liên hiệp phụ nữ|lao động|công đoàn
    chữ thập đỏ|người cao tuổi|khuyến học|luật gia|nhà báo|văn học nghệ thuật
    văn học - nghệ thuật|hữu nghị|tổ chức hữu nghị|các tổ chức hữu nghị|khoa học và kỹ thuật
    các hội khoa học và kỹ thuật|dược|y học|y học cổ truyền|kiểm soát bệnh tật|đa khoa
    dân số|an toàn|vệ sinh|vệ sinh an toàn thực phẩm|thực phẩm|công thương nghiệp|chính sách
    chính sách xã hội|chiến lược|chính sách, chiến lược|đầu tư phát triển|ngoại thương
    hòa bình|lãnh sự|lễ tân|biên giới|biên giới quốc gia|an ninh|quốc phòng và an ninh
    quốc phòng, an ninh và đối ngoại|tiêu chuẩn|đo lường|chất lượng
    tiêu chuẩn đo lường chất lượng|sở hữu trí tuệ|công nghệ thông tin|an toàn thông tin
    chứng khoán|dự trữ|dự trữ nhà nước|quốc gia|thi hành án|thi hành án dân sự|dân sự
    hình sự|bổ trợ tư pháp|trợ giúp pháp lý|trọng tài|đấu giá|giám định|kiểm định|thẩm định
    quy hoạch|kiến trúc|nhà ở|vật liệu xây dựng|thủy văn|tài nguyên nước|tài nguyên
    nước sạch|vệ sinh môi trường|vệ sinh môi trường nông thôn
    phòng chống thiên tai|phòng thủ dân sự|đê điều|cấp nước|thoát nước|việt nam
    tổ quốc|cơ yếu|tôn giáo chính phủ|chỉ đạo|điều hành|tham mưu|giúp việc|xúc tiến đầu tư
    xúc tiến thương mại|xúc tiến đầu tư, thương mại và du lịch|thông tin đối ngoại|lưu trữ
    văn thư|văn thư và lưu trữ|thể dục thể thao|nghệ thuật|biểu diễn|bản quyền|tác giả
    quảng cáo|xây dựng đảng|dân quân|cách mạng|người có công|phòng chống tệ nạn xã hội
    an sinh|giảm nghèo|quan hệ lao động|tiền lương|kinh tế tập thể|hạ tầng kỹ thuật
    kinh tế đối ngoại|tiếp công dân|tiếp dân|quỹ đất|phát triển quỹ đất|giải phóng mặt bằng
    bồi thường|thanh tra|cao đẳng|cao đẳng nghề|trung cấp|trung học|trung học phổ thông
    tiểu học|mầm non|sư phạm|bách khoa|nông lâm|nhân lực|chế xuất|chương trình|chính phủ số
    khảo thí|nhiệt đới|bệnh nhiệt đới
    giáo dục thường xuyên|giáo dục nghề nghiệp|giáo dục nghề nghiệp, giáo dục thường xuyên
    rừng phòng hộ|rừng đặc dụng
    trong nước|ngoài nước|cây trồng|vật nuôi|đồng bằng|dự án phát triển|dự án bảo tồn
    dự án cải tạo|cửa khẩu
    phòng thủ|phòng thủ khu vực|cán bộ, công chức|công chức|viên chức
    quân khu|chính trị, tư tưởng|chính trị tư tưởng|tư tưởng
    công tác xã hội|công tác đảng|tổ chức đảng|tổ chức đảng, đảng viên|cảng hàng không
    vườn quốc gia|trung ương|công tác
    """
)
"""What the names of offices say of their work."""

NO_BODIES = phrases(
    """
    văn phòng phẩm|quỹ đất|quỹ nhà|quỹ lương|vụ đông xuân|vụ xuân|vụ mùa|vụ hè|vụ hè thu|vụ án
    vụ việc
    hội nghị|hội thảo|hội nhập|hội viên|hội trường|hội đàm|hội chợ|hội thi|đoàn kết|đoàn viên
    trường hợp|trường lớp|bộ phận|bộ thủ tục|bộ tiêu chí|bộ chỉ số|bộ hồ sơ|bộ máy|bộ môn|cục bộ
    viện dẫn|viện trợ|đội ngũ|đội hình|trạm biến áp|hạt giống|phòng học|phòng họp|phòng bệnh
    phòng thí nghiệm|báo cáo|ban hành|ban đầu|ban ngày|ban đêm|tổ chức|thuế suất|thuế quan
    """
)
"""What begins like the name of a body and is none."""

GROUP_NOUNS = phrases(
    """
    sở|ban|ngành|ban ngành|sở ngành|đoàn thể|hội đoàn thể|địa phương|cơ quan|đơn vị|tổ chức
    cá nhân|bộ|doanh nghiệp|cấp ủy|cấp ủy đảng|tổ chức đảng|huyện ủy|thị ủy|thành ủy|quận ủy
    tỉnh ủy|đảng ủy|đảng đoàn|ban cán sự đảng|chi bộ|đảng bộ|chính quyền|hội|hiệp hội|trường
    phòng|cục|vụ|viện|chi cục|chi nhánh|trung tâm|công ty|tập đoàn|tổng công ty|chủ đầu tư
    nhà thầu|ngân hàng|cơ sở|tổ chức chính trị - xã hội|tổ chức chính trị xã hội
    tổ chức xã hội|tổ chức tín dụng|bộ ngành
    huyện|thị xã|thành phố|tỉnh|xã|phường|thị trấn|quận|đặc khu
    chính quyền địa phương|hợp tác xã|học viện|trường đại học|cơ quan ngang bộ|phòng ban
    hội quần chúng|tổng cục|bệnh viện|nhà trường|ban đảng|ban xây dựng đảng|ban của tỉnh ủy
    ban quản lý|thành viên|tập thể|chủ sở hữu|chủ doanh nghiệp|chi hội|đoàn viên
    thành viên đoàn|thành viên đoàn kiểm tra
    thành viên đoàn thanh tra|thành viên đoàn công tác|thành viên ban chỉ đạo
    thành viên tổ công tác|thành viên hội đồng
    chủ|trạm|nhà máy|nhà xuất bản|nhà đầu tư|hộ|hộ gia đình|hộ dân|hộ kinh doanh|hãng|nhà mạng
    ban quản lý dự án|thôn|làng|bản|buôn|ấp|khu phố|tổ dân phố|khu dân cư|xóm|khóm|khối phố
    phum|sóc|bon|tổ nhân dân|cụm dân cư
    """
)
"""What a group's name counts up ("các sở, ban, ngành")."""

GROUP_PARTS = phrases(
    """
    chức năng|tham mưu|chuyên trách|giúp việc|chuyên môn|nghiệp vụ|ngang bộ|đại diện
    có liên quan|liên quan|hữu quan|cấp tỉnh|cấp huyện|cấp xã|các cấp|cơ sở|đảng|nhà nước
    trung ương|địa phương|hành chính|sự nghiệp|công lập|chính trị - xã hội|chính trị xã hội
    xã hội|xã hội - nghề nghiệp|khác|nêu trên|việt nam|tại nước ngoài|ở nước ngoài
    việt nam ở nước ngoài|việt nam tại nước ngoài|hoạt động hóa chất|hạ tầng
    hạ tầng cụm công nghiệp|hạ tầng khu công nghiệp|quản lý nhà nước|thông tấn|báo chí
    truyền thông|ngoại giao|đối ngoại|đào tạo|quần chúng|trong tỉnh|trong toàn tỉnh
    trên địa bàn|trung ương đóng trên địa bàn|đóng trên địa bàn|trên địa bàn tỉnh
    trên địa bàn thành phố|được giao|được giao nhiệm vụ|được giao chủ trì|được phân công
    quản lý chuyên ngành|quản lý nhà nước chuyên ngành
    có thẩm quyền|chủ quản|cùng cấp|hội|đại học|cao đẳng
    nghề|nghề nghiệp|trong vùng|nhân dân|nước ngoài|chuyên ngành
    đảng cấp trên|cấp trên|cấp dưới|trực thuộc|trực thuộc trung ương
    trong cả nước|cả nước|thành viên|ngành hàng|ngành nghề|vật tư
    """
)
"""What may stand behind a noun of a group."""

AREA_NOUNS = frozenset(
    ["huyện", "thị xã", "thành phố", "tỉnh", "xã", "phường", "thị trấn", "quận", "đặc khu"]
)
"""Places that act for their people's committees, only in the plural ("các huyện, thị xã")."""

AREAS = frozenset(
    ["tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu", "tp"]
)

PARTY_COMMITTEES = frozenset(["tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy", "đảng ủy"])

NOT_NAMES = frozenset(
    _WORD.findall(
        """
    chủ phối giao tổ có là và với trong theo để được đã sẽ cần phải căn thực triển nghiên tham
    báo chỉ hướng đề yêu khẩn tiếp tăng tập thường kịp rà xây tổng đẩy chịu làm tại về cho từ
    đến trên dưới khi nếu do bằng vào ra lên quán kiểm đôn dõi định hoàn chuẩn bố sớm cùng như
    nêu này đó các những mọi trình gửi ban cử lập sau trước đồng chấp quyết thống tiến quy xem
    phân lựa gồm mà thì bị hoặc hay lãnh đưa mời nghiêm
        """
    )
)
"""Small words with which the sentence goes on after a name."""

FAMILIES = frozenset(
    _WORD.findall(
        """
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương lương
    đoàn trịnh
        """
    )
)
"""Family names; behind "tỉnh" they begin a person, as no province is called so but Hồ Chí Minh."""
