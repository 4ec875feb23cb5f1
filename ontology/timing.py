"""Time limits and recurrences as ISO 8601 and iCalendar (RFC 5545) write them."""

from .reading import Recurrence, Relative
from .words import Unit

_MONTHS = {Unit.QUARTER: 3, Unit.HALF_YEAR: 6}
_FREQUENCIES = {
    Unit.HOUR: "HOURLY",
    Unit.DAY: "DAILY",
    Unit.WEEK: "WEEKLY",
    Unit.MONTH: "MONTHLY",
    Unit.YEAR: "YEARLY",
}
_LETTERS = {Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEK: "W", Unit.YEAR: "Y"}


def duration(limit: Relative) -> str:
    """A time limit as an ISO 8601 duration: "P15D", "PT24H", "P1M"; a quarter is three months.

    Whether its days are working days, and which side of the event it lies, it cannot say.
    """
    clock = "T" if limit.unit is Unit.HOUR else ""
    return f"P{clock}{limit.amount * _MONTHS.get(limit.unit, 1)}{_LETTERS.get(limit.unit, 'M')}"


def rrule(each: Recurrence) -> str:
    """A recurrence as an iCalendar RRULE: "FREQ=MONTHLY;BYMONTHDAY=20".

    iCalendar knows no quarters: "ngày 15 của tháng cuối quý" is
    "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15".
    """
    length = _MONTHS.get(each.every)
    interval = each.interval * (length or 1)
    if length and each.month:
        months = range((each.month - 1) % length + 1, 13, length)
        parts = ["FREQ=YEARLY", f"BYMONTH={','.join(map(str, months))}"]
    else:
        parts = [f"FREQ={_FREQUENCIES.get(each.every, 'MONTHLY')}"]
        parts += [f"INTERVAL={interval}"] if interval > 1 else []
        parts += [f"BYMONTH={each.month}"] if each.month else []
    parts += [f"BYMONTHDAY={each.day}"] if each.day else []
    parts += [f"BYDAY={each.weekday}"] if each.weekday else []
    return ";".join(parts)
