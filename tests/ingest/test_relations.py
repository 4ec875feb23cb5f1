"""What a text does to each document that it names."""

from collections.abc import Callable

import pytest

from danchieu.ingest.citations import Cited
from danchieu.ingest.extract import extract
from danchieu.ingest.outline import Item, Part
from danchieu.ontology.words import Relation

Read = Callable[..., Cited]

A = "Nghị quyết số 45-NQ/TW ngày 24/11/2023 của Bộ Chính trị"
B = "Công văn số 310/BCT-XNK ngày 09/01/2026 của Bộ Công Thương"
C = "Thông tư số 19/2024/TT-BTC ngày 15/6/2024 của Bộ Tài chính"

IN_A_LETTER = [
    (f"Thực hiện {A}, Ủy ban nhân dân tỉnh yêu cầu:", "implements"),
    (f"Thực hiện chỉ đạo của Bộ Công Thương tại {B}, các sở khẩn trương rà soát.", "implements"),
    (f"Nhằm cụ thể hóa {A}, tỉnh tập trung các nhiệm vụ sau.", "implements"),
    (f"phát triển kinh tế theo tinh thần {A}.", "implements"),
    (f"Tiếp tục quán triệt sâu sắc {A} đến cán bộ, đảng viên.", "implements"),
    (f"Căn cứ {C};", "based_on"),
    (
        "Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 12/TTr-SYT ngày 03/02/2026;",
        "proposed_by",
    ),
    ("Xét Báo cáo số 40/BC-SCT ngày 03/02/2026 của Sở Công Thương,", "proposed_by"),
    (f"Trả lời {B} về việc xin ý kiến, tỉnh có ý kiến như sau:", "replies_to"),
    (f"Phúc đáp {B},", "replies_to"),
    (f"Sau khi nhận được {B}, tỉnh đã chỉ đạo.", "replies_to"),
    (f"hồ sơ lập theo quy định tại Điều 5 {C}.", "cites"),
    (f"danh mục ban hành kèm theo {C}.", "cites"),
    (f"Sau 10 năm thực hiện {A}, tỉnh đạt nhiều kết quả.", "cites"),
    (f"Báo cáo kết quả thực hiện {A}.", "cites"),
    (f"đề cương gửi kèm {B}.", "cites"),
    (f"Hiệu lực thi hành của {C} được nêu rõ.", "cites"),
    (f"Sở Tài chính tham mưu sửa đổi, bổ sung {C}.", "cites"),
    (f"Công văn này thay thế {B}.", "replaces"),
    (f"1. Về căn cứ pháp lý: đề nghị bổ sung {A}.", "cites"),
    ("Xét đề nghị của Sở Y tế (Công văn số 12/SYT-NV ngày 03/02/2026),", "proposed_by"),
]


@pytest.mark.parametrize(("text", "relation"), IN_A_LETTER)
def test_the_sentence_tells_the_relation(read: Read, text: str, relation: str) -> None:
    assert read(text).citations[0].relation.lower() == relation


IN_A_CIRCULAR = [
    (f"Sửa đổi, bổ sung một số điều của {C}", "amends"),
    (f"Bãi bỏ {C}.", "repeals"),
    (f"Thông tư này có hiệu lực từ ngày 01/7/2026 và thay thế {C}.", "replaces"),
    (f"{C} hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành.", "repeals"),
    (f"theo {C} đã được sửa đổi, bổ sung.", "cites"),
    (  # a page's end stands in the sentence
        f"Kể từ ngày Thông tư này có hiệu lực, danh mục quy định tại {C} của.\nBộ Tài chính hết "
        "hiệu lực.",
        "repeals",
    ),
    (f"các cơ sở thực hiện xã hội hóa theo quy định của {C}.", "cites"),
    (f"Căn cứ điều kiện thực tế, các đơn vị áp dụng {C}.", "cites"),
    (f"Sửa đổi một số nội dung của Quy chế ban hành kèm theo {C} như sau:", "amends"),
    ("Sửa đổi khoản 2 Điều 5 như sau: mức thu theo Thông tư số 9/2020/TT-BTC.", "cites"),
    ("thực hiện thủ tục theo Nghị định số 8/2020/NĐ-CP.", "cites"),
]


@pytest.mark.parametrize(("text", "relation"), IN_A_CIRCULAR)
def test_a_circular_changes_others_by_its_own_words(read: Read, text: str, relation: str) -> None:
    assert read(text, type="Thông tư").citations[0].relation.lower() == relation


def test_a_cue_governs_the_whole_list(read: Read) -> None:
    text = f"Thực hiện {A}; {B} và Kế hoạch số 7/KH-UBND ngày 05/02/2026 của UBND tỉnh."
    assert {each.relation.lower() for each in read(text).citations} == {"implements"}


def test_the_amending_document_in_a_basis_is_only_cited(read: Read) -> None:
    text = f"Căn cứ {C} được sửa đổi, bổ sung bởi Thông tư số 3/2025/TT-BTC;"
    assert [each.relation.lower() for each in read(text).citations] == ["based_on", "cites"]


def test_a_title_tells_what_the_document_is_for(read: Read) -> None:
    text = "KẾ HOẠCH\ntriển khai thực hiện Nghị quyết số 45-NQ/TW ngày 24/11/2023"
    (citation,) = read(text, type="Kế hoạch", part=Part.TITLE).citations
    assert citation.relation.lower() == "implements"


def test_a_heading_passes_its_cue_down(read: Read) -> None:
    opening = "1. Tổ chức triển khai các văn bản sau:\n"
    text = f"{opening}- {C};"
    items = (
        Item("1", "1", "1", -1, 0, 3, len(opening), (1,)),
        Item("1.-", "1.-", "-", 0, len(opening), len(opening) + 2, len(text)),
    )
    (citation,) = read(text, items=items).citations
    assert citation.relation.lower() == "implements"
    assert citation.occurrences[0].mention.provision == "1.-"


def test_the_strongest_mention_counts(read: Read) -> None:
    text = f"Theo quy định tại {C}. Các đơn vị tổ chức thực hiện Thông tư số 19/2024/TT-BTC."
    (citation,) = read(text).citations
    assert [each.relation.lower() for each in citation.occurrences] == ["cites", "implements"]
    assert citation.relation.lower() == "implements"


def test_a_part_before_the_name_does_not_part_a_list(read: Read) -> None:
    text = f"Bãi bỏ {C} và Điều 3 Thông tư số 9/2019/TT-BTC ngày 10/6/2019."
    found = read(text, type="Thông tư").citations
    assert [each.relation.lower() for each in found] == ["repeals", "repeals"]


def test_a_heading_in_capitals_governs_no_sentence_that_begins_with_a_day(read: Read) -> None:
    text = f"I. QUÁ TRÌNH TRIỂN KHAI THỰC HIỆN\nNgày 12/1/2026, Sở Công Thương đã có {B} mời họp."
    assert read(text).citations[0].relation is Relation.CITES


def test_what_is_done_as_a_letter_asks_is_proposed_by_it() -> None:
    text = "Giao Sở Y tế thực hiện kiểm tra theo nội dung đề nghị tại Văn bản số 28/BC-SXD.\n"
    assert [each.relation for each in extract(text).citations] == [Relation.PROPOSED_BY]
