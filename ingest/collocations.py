"""Which two words stand side by side in Vietnamese administrative texts.

They are those of the names in the tables and in the grammar of names, of the verbs that directives
ask with, and of the set phrases below. What a scanner made of a word is told by them (`scanned`).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from ..ontology.tables import Reference
from .agency_names import ALONE, CHIEFS, FIELDS, FIXED, GROUP_NOUNS, HEADS
from .agency_words import each_of
from .lexicon import WORD, word_form
from .verbs import ACTING

_SET = """
cộng hòa xã hội chủ nghĩa việt nam|độc lập|tự do|hạnh phúc|đảng cộng sản việt nam|kính gửi
nơi nhận|như trên|như điều|lưu văn thư|thừa lệnh|thay mặt|thừa ủy quyền|căn cứ|theo đề nghị của
xét đề nghị của|tại tờ trình|thực hiện|triển khai thực hiện|tổ chức thực hiện|tổ chức triển khai
quán triệt|cụ thể hóa|tinh thần|sửa đổi|bổ sung|một số điều của|thay thế|bãi bỏ|hết hiệu lực
hiệu lực thi hành|quy định chi tiết|và hướng dẫn thi hành|biện pháp thi hành|thi hành|ban hành
ban hành kèm theo|kèm theo|được ban hành|được phê duyệt|phê duyệt|quy định tại|theo quy định
hướng dẫn thực hiện|luật tổ chức chính quyền địa phương|luật ban hành văn bản quy phạm pháp luật
văn bản|công văn số|văn bản số|chỉ thị số|nghị quyết số|nghị định số|quyết định số|thông tư số
kế hoạch số|kết luận số|thông báo số|tờ trình số|báo cáo số|chương trình số|đề án số|quy định số
hướng dẫn số|luật số|công điện số|chương trình hành động|chương trình hành động số|về việc
của chính phủ|của thủ tướng chính phủ|của bộ chính trị|của ban bí thư|của tỉnh ủy|của thành ủy
của ban chấp hành trung ương đảng|của ủy ban nhân dân tỉnh|của quốc hội|của bộ trưởng
của ban thường vụ tỉnh ủy|ủy ban nhân dân tỉnh|ủy ban nhân dân các xã, phường|ủy ban nhân dân xã
ủy ban nhân dân phường|ủy ban nhân dân huyện|ủy ban nhân dân thành phố|ubnd tỉnh|tỉnh ủy
hội đồng nhân dân tỉnh|công an tỉnh|thanh tra tỉnh|bộ chỉ huy quân sự tỉnh|các sở
các sở, ban, ngành|các ban|các cơ quan|các cơ quan, đơn vị|các đơn vị|các địa phương|các tổ chức
các cấp ủy|các cấp|các ngành|các huyện|các xã|các bộ|các ban quản lý|các phòng|các doanh nghiệp
các chủ đầu tư|các chi bộ|các đảng bộ|các nội dung|các nhiệm vụ|các giải pháp|các chỉ tiêu
các mục tiêu|các quy định|các dự án|các chương trình|các cụm công nghiệp|các khu công nghiệp
các hoạt động|các đoàn thể|các tổ chức chính trị|cấp ủy|cấp ủy đảng|tổ chức đảng|sở, ban, ngành
sở, ngành|ban, ngành|đoàn thể|cơ quan, đơn vị|đơn vị, địa phương|địa phương|cơ quan|có liên quan
đơn vị liên quan|cơ quan liên quan|đơn vị có liên quan|liên quan|giám đốc các sở|giám đốc sở
thủ trưởng các|thủ trưởng cơ quan|chủ tịch ủy ban|phó chủ tịch|chánh văn phòng|phó thủ tướng
bộ trưởng bộ|trưởng ban|giao sở|giao ban|giao các|yêu cầu các|đề nghị các|đề nghị sở|các sở ngành
chủ trì|chủ trì, phối hợp|chủ trì, phối hợp với|phối hợp với|phối hợp với các|phối hợp chặt chẽ
với các|trong việc|chịu trách nhiệm|có trách nhiệm|trách nhiệm thi hành|trách nhiệm
căn cứ chức năng|chức năng, nhiệm vụ|theo chức năng|nhiệm vụ được giao|nhiệm vụ|giải pháp
nhiệm vụ, giải pháp|mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|tình hình|kết quả thực hiện
kết quả|nội dung|tiến độ|tổ chức thi hành|phân công|kinh phí|nguồn lực|chế độ báo cáo|trước ngày
chậm nhất|thời hạn|thời gian|hoàn thành trước|hoàn thành|hoàn thành trong|xong trước|trong tháng
trong quý|trong năm|hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý|hàng quý|giai đoạn|đến năm
tầm nhìn đến|tình hình thực hiện|trong quá trình|quá trình thực hiện|nếu có|vướng mắc
khó khăn, vướng mắc|phản ánh về|tổng hợp, báo cáo|báo cáo ủy ban nhân dân|báo cáo kết quả
báo cáo về|gửi về|trên địa bàn|địa bàn tỉnh|trên cơ sở|trong đó|ngoài ra|đồng thời|tiếp tục
tăng cường|nâng cao|nâng cao hiệu quả|hiệu quả|chất lượng|nâng cao chất lượng|nâng cao năng lực
đẩy mạnh|đẩy nhanh|thúc đẩy|khẩn trương|kịp thời|chủ động|tích cực|nghiêm túc|quyết liệt
thường xuyên|định kỳ|theo dõi|đôn đốc|kiểm tra|giám sát|theo dõi, đôn đốc
theo dõi, đôn đốc, kiểm tra|đánh giá|tổng kết|sơ kết|tham mưu|tham mưu ủy ban nhân dân
tham mưu ubnd|xây dựng kế hoạch|kế hoạch thực hiện|kế hoạch triển khai|lãnh đạo|chỉ đạo
lãnh đạo, chỉ đạo|ý kiến chỉ đạo|hướng dẫn|tuyên truyền|phổ biến|rà soát|khảo sát|xem xét
quyết định|thẩm định|thẩm quyền|theo thẩm quyền|quy hoạch|giải phóng mặt bằng|hạ tầng|kỹ thuật
đầu tư|thu hút đầu tư|xúc tiến đầu tư|xúc tiến thương mại|nhà đầu tư|sản xuất|kinh doanh
sản xuất, kinh doanh|phát triển kinh tế|kinh tế - xã hội|kinh tế|xã hội|văn hóa|giáo dục|y tế
quốc phòng|an ninh|quốc phòng, an ninh|đối ngoại|ngoại giao kinh tế|công tác đối ngoại
công tác ngoại giao|hội nhập quốc tế|hợp tác quốc tế|quan hệ|hợp tác|hữu nghị|quan hệ hợp tác
người việt nam|ở nước ngoài|nước ngoài|quốc tế|tổ chức quốc tế|thị trường|xuất khẩu|nhập khẩu
thương mại tự do|hiệp định|hiệp định thương mại|hoạt động|công tác|đảng viên|cán bộ|công chức
viên chức|người lao động|nhân dân|người dân|doanh nghiệp|hợp tác xã|toàn tỉnh|cấp tỉnh|cấp huyện
cấp xã|trung ương|khóa xiv|đại hội|đại hội đảng|nhiệm kỳ|ban cán sự đảng|đảng đoàn|đảng ủy
mặt trận tổ quốc việt nam tỉnh|chính trị - xã hội|chính quyền|chính quyền các cấp
chính quyền địa phương|hệ thống chính trị|an toàn|phòng cháy|ứng dụng|chuyển đổi số|khoa học
công nghệ|đổi mới sáng tạo|năng lượng|tái tạo|biến đổi khí hậu|bảo vệ môi trường|tài nguyên
du lịch|nông nghiệp|công nghiệp|cụm công nghiệp|khu công nghiệp|khu kinh tế
ban quản lý khu kinh tế|công thương|sở công thương|sở tài chính|sở xây dựng|sở nông nghiệp
sở nội vụ|sở ngoại vụ|sở tư pháp|sở y tế|sở khoa học|sở văn hóa|sở giáo dục|sở kế hoạch
sở tài nguyên|sở thông tin|sở lao động|sở giao thông|bộ công thương|bộ tài chính|bộ ngoại giao
bộ nông nghiệp|bộ xây dựng|bộ y tế|bộ nội vụ|bộ công an|bộ quốc phòng|bộ tư pháp|bộ kế hoạch
văn phòng ubnd|văn phòng ủy ban|đơn vị chủ trì|đơn vị phối hợp|lãnh đạo phụ trách|các tin khác
tin khác|tin liên quan|bài viết liên quan|xem thêm|nhất trí chủ trương|chủ trương|thống nhất
cho ý kiến|xác định|nghiên cứu|cập nhật|tận dụng|duy trì|thu hút|tranh thủ|bố trí|cân đối|công bố
công khai|niêm yết|tập trung|tiếp nhận|xử lý|vi phạm|quan tâm|lưu ý|chú trọng|cụ thể
cụ thể như sau|như sau|sau đây|các nội dung sau|quyết định này|kế hoạch này|chỉ thị này
có hiệu lực|kể từ ngày|từ ngày ký|ngày ký|ký ban hành|nghị quyết này
dân tộc thiểu số|hộ dân|hộ nghèo|hộ gia đình|văn bản chỉ đạo|hỗ trợ hộ|vùng đồng bào|miền núi
xã, phường có|sở, ngành, địa phương|trung tâm phục vụ|phối hợp với sở|với sở|và các tổ chức
tỉnh và các|và các sở|và các cơ quan|và các đơn vị|thành phố trực thuộc trung ương
"""

_NUMBERED = frozenset(
    [(word, "#") for word in ("ngày", "tháng", "năm", "số", "điều", "khoản", "mục", "quý")]
    + [("#", word) for word in ("tháng", "năm", "ngày")]
)


@cache
def collocations(tables: Reference) -> frozenset[tuple[str, str]]:
    """Two words each, in their matching form, that stand side by side in names and phrases.

    "#" is any number: ("ngày", "#").
    """
    return _NUMBERED | frozenset(pair for words in _all(tables) for pair in pairwise(words))


@cache
def words(tables: Reference) -> frozenset[str]:
    """All words of the collocations."""
    return frozenset(word for pair in collocations(tables) for word in pair)


def _all(tables: Reference) -> Iterator[Iterable[str]]:
    """Every phrase as its words."""
    for known in (ALONE, CHIEFS, FIELDS, FIXED, GROUP_NOUNS, HEADS):
        for phrase in each_of(known):
            yield from (phrase, (*phrase, "tỉnh"))
    for phrase in (*ACTING, *_SET.replace("\n", "|").split("|"), *_named(tables)):
        yield _forms(phrase)


def _named(tables: Reference) -> Iterator[str]:
    """The names of the tables, each with the word that stands before it."""
    for agency in tables.agencies:
        yield from (agency.name, *agency.variants)
    for kind in tables.types:
        yield kind.name
    for province in tables.provinces:
        yield from (province.full_name, f"tỉnh {province.name}", province.name)
    for law in tables.laws:
        yield law.name
    for sector in tables.sectors:
        yield sector.name


def _forms(phrase: str) -> list[str]:
    return [word_form(word[0]) for word in WORD.finditer(phrase)]
