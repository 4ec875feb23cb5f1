"""By when something is done, as a label says it: "Thời gian thực hiện: Quý III, IV năm 2024"."""

import re

from .context import Context
from .cue_words import DUE_LABELS, places_in
from .deadlines import Deadline
from .due_cells import due_in

# "Thời gian hoàn thành:", "(Hoàn thành:", "Tiến độ:"; not "thời gian qua", "hoàn thành tốt"
_LABEL = re.compile(
    r"(?i)(?:(?P<sure>(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|hạn)\s+(?:hoàn\s+thành|hoàn\s+tất|thực\s+hiện"
    r"|triển\s+khai|kết\s+thúc|báo\s+cáo|cuối)|thời\s+hạn|tiến\s+độ|hạn|hoàn\s+thành)|thời\s+gian)"
    r"\s*:\s*(?P<said>[^.;\n]{3,80})"
)
_DAY = 10  # signs of a full date


def labelled(text: str, start: int, end: int, context: Context) -> Deadline | None:
    """The deadline behind the first label that tells one; None where none does.

    Of a span of time it is the end. "Thời gian: 8 giờ ngày 20/10/2024" alone may be that of a
    meeting: without a word for the work it counts only for a month, a quarter or a year.
    """
    for place in places_in(text, DUE_LABELS, start, end):
        label = _LABEL.match(text, place, end)
        due = due_in(text, *label.span("said"), context) if label else None
        if label and due and (label["sure"] or len(due.iso) < _DAY):
            return due
    return None
