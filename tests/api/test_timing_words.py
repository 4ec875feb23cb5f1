"""When a task is due, in words."""

import pytest

from danchieu.api.captions import task_caption
from danchieu.api.timing_words import limit_words, recurrence_words
from danchieu.api.wording import wording
from danchieu.ontology.model import Task


def task(**own: object) -> Task:
    told = {"id": "d.1", "name": "1", "search": "1", "document": "d", "path": "1", "label": "1"}
    return Task(**told, text="Báo cáo", modality="assigned", **own)  # pyright: ignore


@pytest.mark.parametrize(
    ("own", "vi", "en"),
    [
        ({"relative": "P15D", "relative_working": True, "relative_from": "ngày ký"},
         "trong 15 ngày làm việc kể từ ngày ký", "within 15 working days from ngày ký"),
        ({"relative": "PT24H"}, "trong 24 giờ", "within 24 hours"),
        ({"relative": "P5D", "relative_before": True, "relative_from": "ngày họp"},
         "trong 5 ngày trước ngày họp", "within 5 days before ngày họp"),
        ({}, "", ""),
    ],
)  # fmt: skip
def test_a_limit_in_words(own: dict[str, object], vi: str, en: str) -> None:
    assert (limit_words(task(**own), "vi"), limit_words(task(**own), "en")) == (vi, en)


@pytest.mark.parametrize(
    ("rule", "vi", "en"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=20", "hằng tháng, ngày 20", "monthly, day 20"),
        ("FREQ=MONTHLY;INTERVAL=6", "6 tháng một lần", "every 6 months"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", "hằng năm, 15/12", "yearly, 15/12"),
        ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=5", "hằng năm, ngày 5 các tháng 3, 6, 9, 12",
         "yearly, day 5 of months 3, 6, 9, 12"),
        ("FREQ=WEEKLY;BYDAY=FR", "hằng tuần, thứ Sáu", "weekly, Friday"),
        ("FREQ=YEARLY", "hằng năm", "yearly"),
    ],
)  # fmt: skip
def test_a_recurrence_in_words(rule: str, vi: str, en: str) -> None:
    assert (recurrence_words(rule, "vi"), recurrence_words(rule, "en")) == (vi, en)


def test_a_task_is_shown_with_all_that_says_when() -> None:
    given = task(deadline="2025-06", relative="P5D", recurrence=("FREQ=MONTHLY",))
    shown = task_caption(given, wording("vi"))
    assert shown == "1 · hạn 2025-06 · trong 5 ngày · hằng tháng: Báo cáo"
