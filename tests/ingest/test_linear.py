"""The way from bytes to a header takes time in proportion to the text, whatever the text is."""

import time
from collections.abc import Callable

import pytest

from danchieu.ingest.clean import clean
from danchieu.ingest.encoding import decode
from danchieu.ingest.header import header
from danchieu.ingest.segment import segment
from danchieu.ontology.tables import reference

SIZE = 12_000
TIMES = 8
SLACK = (
    4.0  # eight times the text may take this many times eight times as long: machines are shared
)

TEXTS: dict[str, Callable[[int], str]] = {
    "one line": lambda n: "Ủy ban nhân dân tỉnh Tây Ninh yêu cầu " * (n // 38),
    "one word": lambda n: "a" * n,
    "spaces": lambda n: " " * n,
    "empty lines": lambda n: "\n" * n,
    "numbers": lambda n: "1.\n" * (n // 3),
    "a long list": lambda n: "".join(f"{i}. Đẩy mạnh.\n" for i in range(n // 15)),
    "bullets": lambda n: "- x.\n" * (n // 5),
    "stars": lambda n: "*a" * (n // 2),
    "tone marks": lambda n: "a" + "\u0301\u0323" * (n // 2),
    "numbers of documents": lambda n: "Số: -/" * (n // 6),
    "dates": lambda n: "ngày tháng " * (n // 11),
    "addressees": lambda n: "Kính gửi:\n" + "- A;\n" * (n // 5),
    "distributions": lambda n: "Nơi nhận:\n" * (n // 10),
    "capitals": lambda n: "ỦY BAN NHÂN DÂN\n" * (n // 16),
    "types": lambda n: "QUYẾT ĐỊNH\n" * (n // 11),
    "notes": lambda n: "¹ a\n" * (n // 4),
    "quotes": lambda n: '"a\n' * (n // 3),
    "stamps": lambda n: "111\n11\n" * (n // 7),
    "attachments": lambda n: "(Kèm theo \n" * (n // 11),
    "announcements": lambda n: "Ngày 1/1/2020, Ban ban hành Kế hoạch số " * (n // 40),
}


def _seconds(text: str) -> float:
    begun = time.perf_counter()
    header(
        segment(clean(decode(text.encode(), "a.txt") if text.strip() else text).text), reference()
    )
    return time.perf_counter() - begun


@pytest.mark.parametrize("kind", TEXTS)
def test_time_grows_as_the_text_does(kind: str) -> None:
    make = TEXTS[kind]
    _seconds(make(SIZE))
    small = min(_seconds(make(SIZE)) for _ in range(3))
    large = min(_seconds(make(SIZE * TIMES)) for _ in range(2))
    assert large < max(small, 0.002) * TIMES * SLACK
