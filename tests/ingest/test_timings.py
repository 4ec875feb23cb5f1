"""Time limits that run from an event, and what is due again and again."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.codec import packed, unpacked
from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract
from danchieu.ingest.limits import limit
from danchieu.ingest.recurrences import recurrences
from danchieu.ontology.reading import Mention, Recurrence, Relative
from danchieu.ontology.timing import duration, rrule

NOWHERE = Mention(0, 1, "x", "test")


@pytest.mark.parametrize(
    ("text", "iso", "working", "before", "since"),
    [
        ("trong thời hạn 20 ngày làm việc kể từ ngày nhận đủ hồ sơ, trả kết quả", "P20D", True,
         False, "ngày nhận đủ hồ sơ"),
        ("chậm nhất sau 07 ngày kể từ khi kết thúc đợt kiểm tra.", "P7D", False, False,
         "khi kết thúc đợt kiểm tra"),
        ("trong 10 ngày kể từ ngày ký", "P10D", False, False, "ngày ký"),
        ("chậm nhất là 03 (ba) ngày làm việc trước ngày khai mạc;", "P3D", True, True,
         "ngày khai mạc"),
        ("chậm nhất 10 ngày trước khi mở cửa", "P10D", False, True, "khi mở cửa"),
        ("trong vòng 48 giờ sau khi nước rút", "PT48H", False, False, "khi nước rút"),
        ("Trong thời hạn không quá 2 tháng tính từ ngày Thông tư này\ncó hiệu lực", "P2M", False,
         False, "ngày Thông tư này có hiệu lực"),
        ("trong thời hạn mười lăm ngày, kể từ ngày công bố", "P15D", False, False, "ngày công bố"),
        ("trong vòng 02 tuần, Sở Y tế báo cáo", "P2W", False, False, None),
        ("không quá 5 ngày làm việc", "P5D", True, False, None),
        ("trong thời hạn 01 quý kể từ ngày ký", "P3M", False, False, "ngày ký"),
    ],
)  # fmt: skip
def test_a_limit_says_how_long_and_from_when(
    text: str, iso: str, working: bool, before: bool, since: str | None
) -> None:
    found = limit(text, 0, len(text))
    assert found is not None
    told = Relative(found.amount, found.unit, found.working, found.since, found.before, NOWHERE)
    assert (duration(told), told.working, told.before, told.since) == (iso, working, before, since)


@pytest.mark.parametrize(
    "text",
    [
        "tập huấn trong 3 ngày tại Đà Lạt", "trong vòng 3 năm qua", "trong 5 năm tới",
        "sau 5 năm thực hiện Chỉ thị", "chậm nhất ngày 15/6/2025", "không quá 02 trang",
        "trong năm 2025", "giai đoạn 10 năm 2021 - 2030", "trước 15 người",
    ],
)  # fmt: skip
def test_a_span_of_work_is_no_limit(text: str) -> None:
    assert limit(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("báo cáo trước ngày 18 hằng tháng", ["FREQ=MONTHLY;BYMONTHDAY=18"]),
        ("chậm nhất ngày 05 hàng tháng", ["FREQ=MONTHLY;BYMONTHDAY=5"]),
        ("trước ngày 12 của tháng cuối quý", ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=12"]),
        ("trước ngày 10 tháng đầu mỗi quý", ["FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"]),
        ("trước ngày 30/11 hằng năm", ["FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"]),
        ("hằng năm (trước ngày 30 tháng 11)", ["FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"]),
        ("theo dõi, hằng năm gửi danh sách trước ngày 05 tháng 11",
         ["FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=5"]),
        ("sửa kế hoạch hằng năm trước ngày 05 tháng 11 năm 2026", []),
        ("trước ngày 10/6 và ngày 10/12 hằng năm",
         ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"]),
        ("định kỳ 6 tháng, hằng năm báo cáo", ["FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"]),
        ("định kỳ hàng tháng, quý, năm",
         ["FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY"]),
        ("định kỳ hằng quý (trước ngày 25 của tháng cuối quý)",
         ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"]),
        ("định kỳ 02 năm/lần kiểm định", ["FREQ=YEARLY;INTERVAL=2"]),
        ("6 tháng một lần", ["FREQ=MONTHLY;INTERVAL=6"]),
        ("gửi Sở trước thứ Năm hằng tuần", ["FREQ=WEEKLY;BYDAY=TH"]),
        ("Hằng năm, rà soát danh mục", ["FREQ=YEARLY"]),
        ("- Mỗi quý họp giao ban", ["FREQ=MONTHLY;INTERVAL=3"]),
        ("báo cáo hằng quý về Bộ", ["FREQ=MONTHLY;INTERVAL=3"]),
        ("trước ngày 03 của tháng kế tiếp", ["FREQ=MONTHLY;BYMONTHDAY=3"]),
        ("kế hoạch đầu tư công hằng năm", []),
        ("báo cáo trước ngày 20/11/2024", []),
        ("định kỳ báo cáo kết quả", []),
        ("định kỳ năm 2025", []),
        ("hàng hóa, hàng tháng trời", []),
        ("trước ngày 40 hằng tháng", []),
    ],
)  # fmt: skip
def test_a_recurrence_is_a_rule_of_icalendar(text: str, rules: list[str]) -> None:
    found = recurrences(text, 0, len(text))
    assert [rrule(told(each, text)) for each in found] == rules


def told(each: object, text: str) -> Recurrence:
    names = ("every", "interval", "month", "day", "weekday", "before")
    place = Mention(each.start, each.end, text[each.start : each.end], "test")  # pyright: ignore
    return Recurrence(mention=place, **{name: getattr(each, name) for name in names})


PLAN = """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                    Độc lập - Tự do - Hạnh phúc
Số: 55/KH-UBND            Lâm Đồng, ngày 12 tháng 9 năm 2024

KẾ HOẠCH
Bảo vệ rừng mùa khô

I. NHIỆM VỤ
1. Sở Tài chính bố trí kinh phí trong thời hạn 15 ngày kể từ ngày ký Kế hoạch này.
2. Sở Y tế trực cấp cứu, báo cáo trước ngày 20 hằng tháng; tổng kết trước ngày 30/4/2025.

II. TỔ CHỨC THỰC HIỆN (báo cáo định kỳ hằng quý)
1. Công an tỉnh tăng cường tuần tra.
2. Sở Xây dựng rà soát công trình, hoàn thành trước ngày 01/12/2024.
3. Hằng năm, trước ngày 15/12, Sở Nội vụ tổng hợp khen thưởng.
"""


def test_a_task_has_both_and_a_heading_passes_them_down() -> None:
    tasks = {task["path"]: task for task in record(extract(PLAN), "a.txt")["tasks"]}
    first = tasks["I.1"]["relative"]
    assert (first["duration"], first["amount"], first["unit"]) == ("P15D", 15, "day")
    assert (first["working"], first["from"]) == (False, "ngày ký Kế hoạch này")
    mention = first["mention"]
    assert PLAN[mention["start"] : mention["end"]] == mention["text"]
    assert tasks["I.2"]["deadline"] == "2025-04-30"
    (monthly,) = tasks["I.2"]["recurrence"]
    assert (monthly["rule"], monthly["before"]) == ("FREQ=MONTHLY;BYMONTHDAY=20", True)
    assert [each["rule"] for each in tasks["II.1"]["recurrence"]] == ["FREQ=MONTHLY;INTERVAL=3"]
    assert "recurrence" not in tasks["II.2"] and tasks["II.2"]["deadline"] == "2024-12-01"
    assert "relative" not in tasks["II.1"]


def test_a_day_of_every_year_is_no_fixed_deadline() -> None:
    tasks = {task["path"]: task for task in record(extract(PLAN), "a.txt")["tasks"]}
    (yearly,) = tasks["II.3"]["recurrence"]
    assert yearly["rule"] == "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"
    assert tasks["II.3"]["deadline"] is None


def test_the_codec_carries_them() -> None:
    reading = extract(PLAN)
    assert unpacked(packed(reading)) == reading


WORDS = (
    "trong thời hạn 15 ngày làm việc kể từ hằng tháng quý định kỳ , 6 trước ngày 20/12 cuối của \n"
)


@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=30))
def test_their_places_lie_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for found in (limit(text, 0, len(text)), *recurrences(text, 0, len(text))):
        assert found is None or 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize("unit", ["hằng\nnăm\n", "15\nngày\n", "định kỳ ", "6 tháng, ", "ngày 5 "])
def test_hostile_texts_take_linear_time(unit: str) -> None:
    assert _spent(unit, 160_000) < 8 * 4 * max(_spent(unit, 20_000), 0.01)


def _spent(unit: str, length: int) -> float:
    text = unit * (length // len(unit))
    spent: list[float] = []
    for _ in range(3):  # the quickest: what else runs on the machine is not meant
        begin = time.perf_counter()
        limit(text, 0, len(text))
        recurrences(text, 0, len(text))
        spent.append(time.perf_counter() - begin)
    return min(spent)
