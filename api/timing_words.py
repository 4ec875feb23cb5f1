"""When a task is due in words: "trong 15 ngày làm việc kể từ …", "hằng tháng, ngày 20"."""

import re

from ..ontology.labels import Language
from ..ontology.model import Task

# "P15D", "PT24H"; not "P1Y2M", which nothing here writes
_DURATION = re.compile(r"PT?(\d+)([HDWMY])")
_UNITS = {
    "H": ("giờ", "hours"),
    "D": ("ngày", "days"),
    "W": ("tuần", "weeks"),
    "M": ("tháng", "months"),
    "Y": ("năm", "years"),
}
_FREQUENCIES = {"HOURLY": "H", "DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
_EVERY = {
    "H": "hourly",
    "D": "daily",
    "W": "weekly",
    "M": "monthly",
    "Y": "yearly",
}
_WEEKDAYS = {
    "MO": ("thứ Hai", "Monday"),
    "TU": ("thứ Ba", "Tuesday"),
    "WE": ("thứ Tư", "Wednesday"),
    "TH": ("thứ Năm", "Thursday"),
    "FR": ("thứ Sáu", "Friday"),
    "SA": ("thứ Bảy", "Saturday"),
    "SU": ("Chủ nhật", "Sunday"),
}


def limit_words(task: Task, language: Language) -> str:
    """A task's time limit: "trong 15 ngày làm việc kể từ ngày ký"; "" where it has none."""
    found = _DURATION.fullmatch(task.relative or "")
    if not found:
        return ""
    english = language == "en"
    unit = _UNITS[found[2]][english]
    if english:
        told = f"within {found[1]} {'working ' * task.relative_working}{unit}"
        joined = "before" if task.relative_before else "from"
    else:
        told = f"trong {found[1]} {unit}{' làm việc' * task.relative_working}"
        joined = "trước" if task.relative_before else "kể từ"
    return f"{told} {joined} {task.relative_from}" if task.relative_from else told


def recurrence_words(rule: str, language: Language) -> str:
    """An iCalendar rule: "hằng tháng, ngày 20" for "FREQ=MONTHLY;BYMONTHDAY=20"."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    letter, count = _FREQUENCIES[parts["FREQ"]], int(parts.get("INTERVAL", "1"))
    english = language == "en"
    unit = _UNITS[letter][english]
    if english:
        every = _EVERY[letter] if count == 1 else f"every {count} {unit}"
    else:
        every = f"hằng {unit}" if count == 1 else f"{count} {unit} một lần"
    day = _day(parts, english)
    return f"{every}, {day}" if day else every


def _day(parts: dict[str, str], english: bool) -> str:
    """The day within its month, year or week, as Vietnamese write dates."""
    if "BYDAY" in parts:
        return _WEEKDAYS[parts["BYDAY"]][english]
    day, month = parts.get("BYMONTHDAY"), parts.get("BYMONTH")
    word, of = ("day", "of months") if english else ("ngày", "các tháng")
    if not day:
        return f"{of} {month.replace(',', ', ')}" if month else ""
    if not month:
        return f"{word} {day}"
    return f"{word} {day} {of} {month.replace(',', ', ')}" if "," in month else f"{day}/{month}"
