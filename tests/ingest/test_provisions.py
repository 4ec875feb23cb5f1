"""Items, and which of them are tasks."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchieu.ingest.context import Context
from danchieu.ingest.extract import extract
from danchieu.ingest.provisions import provisions
from danchieu.ingest.segment import segment
from danchieu.ontology.reading import AgencyName, Provision
from danchieu.ontology.tables import reference

CONTEXT = Context(reference(), AgencyName("Ủy ban nhân dân tỉnh Đắk Lắk"), "Đắk Lắk", "2025-02-10")
HEAD = """ỦY BAN NHÂN DÂN
TỈNH ĐẮK LẮK
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 88/KH-UBND
Đắk Lắk, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Phát triển du lịch năm 2025

"""
TAIL = """
Nơi nhận:
- Như trên;
- Lưu: VT.
"""


def _read(body: str) -> dict[str, Provision]:
    found = provisions(segment(HEAD + body + TAIL), CONTEXT)
    assert len({provision.path for provision in found}) == len(found)
    return {provision.path: provision for provision in found}


def _leads(provision: Provision) -> list[str]:
    assert provision.duty is not None
    return [a.agency.name for a in provision.duty.assignments if a.role == "lead"]


def test_aims_are_no_tasks_and_items_of_the_operative_part_are() -> None:
    found = _read(
        "I. MỤC ĐÍCH\n- Nâng cao nhận thức của cán bộ về du lịch.\n"
        "II. NHIỆM VỤ\n1. Tổ chức hội chợ du lịch của tỉnh.\n2. Đào tạo hướng dẫn viên.\n"
    )
    assert {path for path, each in found.items() if each.duty} == {"II.1", "II.2"}


def test_a_heading_that_names_a_body_passes_it_down() -> None:
    found = _read(
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Du lịch:\n- Chủ trì xây dựng đề án.\n"
        "- Công an tỉnh bảo đảm an ninh, trật tự.\n"
    )
    assert _leads(found["II.1.-1"]) == ["Sở Du lịch tỉnh Đắk Lắk"]
    assert _leads(found["II.1.-2"]) == ["Công an tỉnh Đắk Lắk"]
    assert found["II.1"].duty is None


def test_an_item_that_opens_with_a_time_asks() -> None:
    found = _read(
        "1. Sở Du lịch\na) Trước ngày 05 hằng tháng, gửi số liệu khách lưu trú về tỉnh.\n"
        "b) Trong 07 ngày kể từ khi nhận được hồ sơ, trình phương án xếp hạng.\n"
        "c) Hằng quý kiểm tra giá phòng.\n"
        "2. Trong năm 2024, lượng khách tăng 12% so với năm trước đó.\n"
        "3. Hằng năm có ba đoàn khách lớn đến tỉnh.\n"
    )
    assert {path for path, each in found.items() if each.duty} == {"1.a", "1.b", "1.c"}
    assert _leads(found["1.a"]) == ["Sở Du lịch tỉnh Đắk Lắk"]


def test_an_article_that_only_says_who_acts_has_its_tasks_below_it() -> None:
    found = _read(
        "Điều 1. Phê duyệt Đề án trồng rừng ven biển.\nĐiều 2. Giao Giám đốc Sở Xây dựng\n"
        "1. Lập kế hoạch từng năm.\n2. Chủ trì, phối hợp với Sở Y tế kiểm tra.\n"
    )
    assert _leads(found["Điều 2.1"]) == ["Giám đốc Sở Xây dựng tỉnh Đắk Lắk"]
    assert _leads(found["Điều 2.2"]) == ["Giám đốc Sở Xây dựng tỉnh Đắk Lắk"]
    assert found["Điều 2"].duty is None


def test_sentences_below_a_heading_that_only_names_bodies_are_tasks() -> None:
    found = _read(
        "1. Sở Du lịch, Sở Y tế\na) Trong tình hình ấy, thực hiện nhất quán việc quảng bá.\n"
        "b) Kết hợp hài hòa quảng bá và bảo tồn.\n2. Sở Nội vụ\na) Lập dự toán.\n"
    )
    both = ["Sở Du lịch tỉnh Đắk Lắk", "Sở Y tế tỉnh Đắk Lắk"]
    assert _leads(found["1.a"]) == both
    assert _leads(found["1.b"]) == both
    assert found["1"].duty is None


def test_those_who_carry_out_a_normative_decision_have_a_task() -> None:
    head = HEAD.replace("88/KH-UBND", "88/2025/QĐ-UBND").replace("KẾ HOẠCH", "QUYẾT ĐỊNH")
    bodies = "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Du lịch, Giám đốc Sở Y tế, "
    text = head + (
        "Điều 1. Ban hành kèm theo Quyết định này Quy định về bến đò.\n"
        "Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 02 năm 2025.\n"
        f"Điều 3. {bodies}Giám đốc Sở Xây dựng, Giám đốc Sở Nội vụ và các đơn vị liên quan "
        "có trách nhiệm thi hành Quyết định này./.\n"
    )
    found = {each.path: each for each in provisions(segment(text + TAIL), CONTEXT)}
    assert "Giám đốc Sở Y tế tỉnh Đắk Lắk" in _leads(found["Điều 3"])
    assert found["Điều 2"].duty is None


def test_a_page_that_tells_of_a_demand_has_a_task_and_its_headline_none() -> None:
    text = (
        "Tỉnh Đắk Lắk tạm dừng đua thuyền trên sông\n\n"
        "Theo đó, UBND tỉnh Đắk Lắk yêu cầu Sở Du lịch chủ trì kiểm tra các bến đò.\n\n"
        "Sở Y tế bố trí xe cứu thương ở mỗi bến đò lớn.\n"
    )
    found = provisions(segment(text), CONTEXT)
    tasks = [each for each in found if each.duty]
    assert [_leads(each) for each in tasks] == [
        ["Sở Du lịch tỉnh Đắk Lắk"],
        ["Sở Y tế tỉnh Đắk Lắk"],
    ]


def test_what_comes_of_a_task_is_told_beside_who_leads_it() -> None:
    found = _read(
        "1. Theo dõi, tổng hợp số liệu các xã.\n- Thời gian hoàn thành: Quý I/2026;\n"
        "- Đơn vị chủ trì: Sở Y tế\n- Kết quả: Hướng dẫn, báo cáo.\n2. Lập dự toán.\n"
    )
    assert _leads(found["1"]) == ["Sở Y tế tỉnh Đắk Lắk"]
    assert found["1.-3"].duty is None


def test_whom_a_heading_works_with_is_passed_down_too() -> None:
    found = _read(
        "1. Sở Du lịch\n1.1. Thống kê khách.\n1.2. Phối hợp với Sở Y tế:\n"
        "a) Kiểm tra quán ăn.\nb) Tập huấn sơ cứu.\n"
    )
    duty = found["1.2.a"].duty
    assert duty is not None
    assert [(a.agency.name, a.role.value) for a in duty.assignments] == [
        ("Sở Du lịch tỉnh Đắk Lắk", "lead"),
        ("Sở Y tế tỉnh Đắk Lắk", "coordinate"),
    ]


def test_what_is_commanded_below_a_topic_is_a_task() -> None:
    found = _read(
        "I. VỀ TÌNH HÌNH ĐÓN KHÁCH\nTỉnh thống nhất đánh giá lượng khách tăng đều qua các tháng.\n"
        "II. VỀ KẾT QUẢ QUẢNG BÁ\nTỉnh ghi nhận kết quả. Giao Sở Du lịch mở thêm tuyến mới.\n"
    )
    assert {path for path, each in found.items() if each.duty} == {"II"}


def test_when_work_begins_is_no_deadline() -> None:
    found = _read(
        "1. Tập huấn\n- Mở lớp cho hướng dẫn viên.\n- Cấp chứng chỉ cho học viên.\n"
        "Thời gian thực hiện: từ tháng 8/2025.\n"
        "2. Quảng bá\n- Xây dựng bản đồ du lịch.\n- Tổ chức cuộc thi ảnh.\n"
        "Thời gian thực hiện: từ tháng 3/2025 đến tháng 9/2025.\n"
    )
    due = {path: each.duty.deadline for path, each in found.items() if each.duty}
    assert due == {"1.-1": None, "1.-2": None, "2.-1": "2025-09", "2.-2": "2025-09"}


def test_the_closing_formula_and_what_may_be_done_are_no_tasks() -> None:
    found = _read(
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Du lịch chủ trì xây dựng đề án.\n"
        "2. Tổ công tác được sử dụng con dấu của Sở Du lịch khi làm việc với các đơn vị.\n"
        "3. Trong quá trình triển khai thực hiện, nếu phát sinh vướng mắc, đề nghị các đơn vị "
        "phản ánh về Sở Du lịch.\n"
    )
    assert {path for path, each in found.items() if each.duty} == {"II.1"}


def test_whom_an_item_works_with_does_not_make_it_a_detail() -> None:
    found = _read(
        "II. NHIỆM VỤ\n1. Hạ tầng du lịch\n- Hoàn thành bến thuyền.\n"
        "- Phối hợp với Ủy ban nhân dân các xã: Ea Kao, Hòa Sơn cắm biển báo.\n"
    )
    assert {path for path, each in found.items() if each.duty} == {"II.1.-1", "II.1.-2"}


def test_a_line_behind_a_section_holds_for_each_of_its_items() -> None:
    found = _read(
        "II. NHIỆM VỤ\n1. Phát triển sản phẩm\n- Xây dựng tuyến du lịch mới.\n"
        "- Quảng bá sản phẩm du lịch của tỉnh.\n"
        "Đơn vị chủ trì: Sở Du lịch; Đơn vị phối hợp: Sở Công Thương.\n"
    )
    for path in ("II.1.-1", "II.1.-2"):
        duty = found[path].duty
        assert duty is not None
        assert [(a.agency.name, a.role.value) for a in duty.assignments] == [
            ("Sở Du lịch tỉnh Đắk Lắk", "lead"),
            ("Sở Công Thương tỉnh Đắk Lắk", "coordinate"),
        ]


def test_bullets_that_only_say_who_and_when_are_details_of_their_heading() -> None:
    found = _read(
        "II. NHIỆM VỤ\n1. Xây dựng trung tâm thông tin du lịch:\n- Cơ quan chủ trì: Sở Du lịch.\n"
        "- Thời gian hoàn thành: trước ngày 30/6/2025.\n"
    )
    assert [path for path, each in found.items() if each.duty] == ["II.1"]
    assert _leads(found["II.1"]) == ["Sở Du lịch tỉnh Đắk Lắk"]
    assert found["II.1"].duty and found["II.1"].duty.deadline == "2025-06-30"


def test_the_rows_of_a_table_of_tasks_are_tasks() -> None:
    found = _read(
        "II. NHIỆM VỤ\n"
        "TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn\n"
        "1 | Khảo sát tuyến du lịch | Sở Du lịch | Sở Xây dựng; Công an tỉnh | 30/4/2025\n"
        "2 | Tổ chức lễ hội cà phê | Sở Công Thương |  | Quý IV/2025\n"
    )
    first, second = (each for each in found.values() if each.duty)
    assert (first.label, second.label) == ("II.1", "II.2")
    assert first.duty is not None and second.duty is not None
    assert [(a.agency.name, a.role.value) for a in first.duty.assignments] == [
        ("Sở Du lịch tỉnh Đắk Lắk", "lead"),
        ("Sở Xây dựng tỉnh Đắk Lắk", "coordinate"),
        ("Công an tỉnh Đắk Lắk", "coordinate"),
    ]
    assert (first.duty.deadline, second.duty.deadline) == ("2025-04-30", "2025-Q4")


def test_a_decision_gives_tasks_where_it_names_who_must_act() -> None:
    text = (HEAD + "").replace("88/KH-UBND", "88/QĐ-UBND").replace("KẾ HOẠCH", "QUYẾT ĐỊNH")
    body = (
        "QUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Đề án phát triển du lịch.\n"
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n"
        "Điều 3. Giám đốc Sở Du lịch chịu trách nhiệm thi hành Quyết định này./.\n"
    )
    found = provisions(segment(text + body + TAIL), CONTEXT)
    assert [each.path for each in found if each.duty] == ["Điều 3"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "I. NHIỆM VỤ",
                "1. Giao Sở Y tế rà soát",
                "- Cơ quan chủ trì: Sở Y tế",
                "a) Sở Nội vụ:",
                "II. TÌNH HÌNH",
                "Điều 1. Giao Sở",
                "trước ngày 1/2/2025",
                "",
                "| a | b |",
            ]
        ),
        max_size=14,
    )
)
def test_spans_lie_in_the_text_and_hold_the_words(lines: list[str]) -> None:
    outline = segment(HEAD + "\n".join(lines) + TAIL)
    for each in provisions(outline, CONTEXT):
        said = outline.text[each.start : each.end]
        assert each.text in " ".join(said.split())
        for assignment in each.duty.assignments if each.duty else ():
            mention = assignment.mention
            assert outline.text[mention.start : mention.end] == mention.quote != ""


@pytest.mark.parametrize(
    "line",
    [
        "- Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ.\n",
        "- giao , giao Sở, yêu cầu ; ",
        "Sở Y tế, Sở Nội vụ, ",
        "trước ngày ",
        "- Đơn vị chủ trì: Sở Y tế\n",
        "phối hợp với các ",
    ],
)
def test_time_is_linear_in_the_length(line: str) -> None:
    def seconds(length: int) -> float:
        outline = segment(HEAD + "I. NHIỆM VỤ\n1. Việc\n" + line * length + TAIL)
        start = time.process_time()
        provisions(outline, CONTEXT)
        return time.process_time() - start

    seconds(20)
    assert seconds(3000) < 30 * max(seconds(300), 0.02)


def test_all_tasks_of_the_five_documents_are_found(shared: Path) -> None:
    for gold in sorted((shared / "gold").glob("00*.json")):
        wanted = json.loads(gold.read_text("utf-8"))
        reading = extract((shared / "corpus" / wanted["source"]).read_text("utf-8"))
        tasks = [each for each in reading.provisions if each.duty]
        assert len(tasks) == len(wanted["tasks"])
        for task, gold_task in zip(tasks, wanted["tasks"], strict=True):
            assert task.label == gold_task["label"]
            assert task.duty is not None and task.duty.deadline == gold_task["deadline"]


@pytest.mark.parametrize(
    ("heading", "item", "asks"),
    [
        ("NỘI DUNG, HÌNH THỨC", "Treo cờ phướn tại các bến đò.", True),
        ("NỘI DUNG, HÌNH THỨC", "Phun hóa chất tại ổ dịch.", True),
        ("NỘI DUNG, HÌNH THỨC", "Đình chỉ các đò không có đăng kiểm.", True),
        ("TÌNH HÌNH", "Treo cờ phướn tại các bến đò.", False),
        ("MỤC TIÊU", "Phun hóa chất tại ổ dịch.", False),
        ("NỘI DUNG, HÌNH THỨC", "Lăng quăng, muỗi.", False),
    ],
)
def test_items_that_open_with_what_is_done_ask_outside_situation_and_aims(
    heading: str, item: str, asks: bool
) -> None:
    found = _read(f"II. {heading}\n1. Hình thức\n- {item}\n")
    assert any(each.duty for each in found.values()) == asks


@pytest.mark.parametrize("title", ["Ý NGHĨA, MỤC TIÊU", "BI CẢNH, TÌNH HÌNH", "VỊ TRÍ VÀ YÊU CẦU"])
def test_a_heading_in_capitals_whose_last_words_tell_of_aims_sets_no_task(title: str) -> None:
    found = _read(f"I. {title}\n1. Phát triển du lịch xanh.\nII. NHIỆM VỤ\n1. Trồng rừng.\n")
    assert [path for path, each in found.items() if each.duty] == ["II.1"]
