"""A changed number, date, province or body in a real text changes those answers and no other."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract

SEEDS = Path(__file__).parent.parent.parent.parent / "shared" / "corpus"
PROVINCES = {
    "Tây Ninh": "Cao Bằng",
    "Quảng Ngãi": "Thái Bình",
    "Khánh Hòa": "Bắc Giang",
    "Long An": "Yên Bái",
}
BODIES = {
    "Sở Ngoại vụ": "Sở Công Thương",
    "Sở Kế hoạch và Đầu tư": "Sở Khoa học và Công nghệ",
    "Bộ Ngoại giao": "Bộ Nội vụ",
    "Ban Bí thư": "Bộ Chính trị",
    "Ban Tuyên giáo Tỉnh ủy": "Ban Dân vận Tỉnh ủy",
    "Đảng đoàn Hội đồng nhân dân tỉnh": "Đảng đoàn Liên đoàn Lao động tỉnh",
    "Bộ Kế hoạch và Đầu tư": "Bộ Giáo dục và Đào tạo",
}
CODES = {
    "Sở Ngoại vụ": {"SNgV": "SCT"},
    "Bộ Ngoại giao": {"BNG": "BNV"},
    "Bộ Kế hoạch và Đầu tư": {"BKHĐT": "BGDĐT"},
}
"""A body whose code stands in a symbol changes with its code."""
DAY = re.compile(r"\b(\d{1,2})(/| tháng )(\d{1,2})(/| năm )(\d{4})\b")


@cache
def text_of(name: str) -> str:
    return (SEEDS / name).read_text("utf-8")


def facts(text: str) -> str:
    """All facts of a text as JSON, without the places where they stand."""
    return json.dumps(without_places(record(extract(text), "seed")), ensure_ascii=False)


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: without_places(v) for k, v in value.items() if k not in ("start", "end")}
    return [without_places(item) for item in value] if isinstance(value, list) else value


def changed(words: str, changes: dict[str, str]) -> str:
    """All changes at once, so that none is made in the result of another."""
    longest = sorted(changes, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, longest)), lambda found: changes[found[0]], words)


def numbers(name: str) -> Iterator[dict[str, str]]:
    found = json.loads(facts(text_of(name)))
    for number in sorted(
        {c["number"] for c in found["citations"]} | {found["document"]["number"]} - {None}
    ):
        if number:
            digits = re.match(r"\d+", number)
            assert digits
            other = "".join(str((int(digit) + 4) % 10) for digit in digits[0]).lstrip("0") or "7"
            yield {number: other.zfill(len(digits[0])) + number[digits.end() :]}


def days(name: str) -> Iterator[dict[str, str]]:
    for whole, day, a, month, b, year in sorted(
        {(m[0], *m.groups()) for m in DAY.finditer(text_of(name))}
    ):
        other = int(day) % 27 + 1
        iso, new_iso = (f"{year}-{int(month):02}-{d:02}" for d in (int(day), other))
        yield {whole: f"{other:0{len(day)}}{a}{month}{b}{year}", iso: new_iso}


def names(name: str, table: dict[str, str]) -> Iterator[dict[str, str]]:
    for old, new in table.items():
        if old in text_of(name) and new not in text_of(name):
            yield {old: new, old.upper(): new.upper(), **CODES.get(old, {})}


def cases() -> Iterator[Any]:
    for path in sorted(SEEDS.glob("00*.txt")):
        every = [
            *numbers(path.name),
            *days(path.name),
            *names(path.name, PROVINCES),
            *names(path.name, BODIES),
        ]
        for changes in every:
            old, new = next(iter(changes.items()))
            yield pytest.param(path.name, changes, id=f"{path.name[:3]}: {old} → {new}")


def test_a_change_in_a_seed_changes_exactly_its_answers(
    shared: Path, subtests: pytest.Subtests
) -> None:
    for case in cases():
        name, changes = case.values
        with subtests.test(case.id):
            text = text_of(str(name))
            assert json.loads(facts(changed(text, dict(changes)))) == json.loads(
                changed(facts(text), dict(changes))
            )
