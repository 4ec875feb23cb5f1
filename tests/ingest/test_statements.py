"""What a text says of two other documents."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from danchieu.ingest.citations import Cited
from danchieu.ingest.contract import record
from danchieu.ingest.extract import extract

Read = Callable[..., Cited]
Said = Callable[[Cited], set[tuple[str, str, str]]]

CASES = [
    (  # what it changes stands in its name, by a word that points back
        "theo Nghị quyết số 31/2023/NQ-HĐND và Nghị quyết sửa đổi, bổ sung Nghị quyết này (số "
        "42/2024/NQ-HĐND ngày 5/7/2024) của Hội đồng nhân dân tỉnh.",
        {("42/2024/NQ-HĐND", "amends", "31/2023/NQ-HĐND")},
    ),
    (
        "theo Quy định số 31-QĐ/TW ngày 5/2/2019 của Bộ Chính trị và Hướng dẫn số 42-HD/BTCTW ngày "
        "5/7/2020 của Ban Tổ chức Trung ương thực hiện Quy định nêu trên.",
        {("42-HD/BTCTW", "implements", "31-QĐ/TW")},
    ),
    (  # the bracket closes before the next document
        "ban hành Quyết định số 31/QĐ-UBND ngày 5/2/2024 (thay thế Quyết định số 32/QĐ-UBND) và Kế "
        "hoạch số 33/KH-UBND.",
        {("31/QĐ-UBND", "replaces", "32/QĐ-UBND")},
    ),
    (  # a law by number and "về" is the law of that name
        "Căn cứ Luật số 15/2012/QH13 ngày 20/6/2012 về Xử lý vi phạm hành\nchính;\nCăn cứ Nghị "
        "định số 7/2021/NĐ-CP quy định chi tiết Luật Xử lý vi phạm hành chính;",
        {("7/2021/NĐ-CP", "implements", "15/2012/QH13")},
    ),
    (  # a letter is lost in the name
        "Căn cứ Luật Địa chất và koáng sản số 54/2024/QH15;\nCăn cứ Nghị định số 7/2021/NĐ-CP quy "
        "định chỉ tiết một số điều của Luật Địa chất và khoáng sản;",
        {("7/2021/NĐ-CP", "implements", "54/2024/QH15")},
    ),
    (  # what is changed is an annex
        "theo Quyết định số 693/QĐ-UBND ngày 06/5/2013 sửa đổi, bổ sung một số nội dung của Quy "
        "chế thực hiện xã hội hóa. giáo dục ban hành kèm theo Quyết định số 466/QĐ-UBND.",
        {("693/QĐ-UBND", "amends", "466/QĐ-UBND")},
    ),
    (
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Thống kê năm 2021;",
        {
            (
                "Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Thống kê",
                "amends",
                "Luật Giá",
            ),
            (
                "Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Thống kê",
                "amends",
                "Luật Thống kê",
            ),
        },
    ),
    (
        "Thực hiện Nghị quyết số 21/NQ-CP ngày 20/02/2024 của Chính phủ ban hành Chương trình "
        "hành động thực hiện Chỉ thị số 30-CT/TW ngày 10/8/2023 của Ban Bí thư.",
        {("21/NQ-CP", "implements", "30-CT/TW")},
    ),
    (
        "Kế hoạch số 15/KH-UBND ngày 12/02/2026 của UBND tỉnh về việc triển khai Chương trình số "
        "27-CTr/TU ngày 05/01/2026 của Tỉnh ủy thực hiện Nghị quyết số 70-NQ/TW của Bộ Chính trị.",
        {("15/KH-UBND", "implements", "27-CTr/TU"), ("27-CTr/TU", "implements", "70-NQ/TW")},
    ),
    (
        "Nghị định số 8/2020/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 9/2021/NĐ-CP và Nghị "
        "định số 10/2022/NĐ-CP.",
        {
            ("9/2021/NĐ-CP", "amends", "8/2020/NĐ-CP"),
            ("10/2022/NĐ-CP", "amends", "8/2020/NĐ-CP"),
        },
    ),
    (
        "Nghị định số 8/2020/NĐ-CP ngày 05/01/2020 của Chính phủ quy định chi tiết một số điều của "
        "Luật Đầu tư công;",
        {("8/2020/NĐ-CP", "implements", "Luật Đầu tư công")},
    ),
    (
        "Luật Hóa chất số 69/2025/QH15. Nghị định số 25/2026/NĐ-CP quy định chi tiết "
        "Luật Hóa chất.",
        {("25/2026/NĐ-CP", "implements", "69/2025/QH15")},
    ),
    (
        "theo Chương trình hành động của Chính phủ thực hiện Nghị quyết số 70-NQ/TW.",
        {("Chương trình hành động của Chính phủ", "implements", "70-NQ/TW")},
    ),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Đất đai ngày 29/6/2024;",
        {("Luật sửa đổi, bổ sung một số điều của Luật Đất đai", "amends", "Luật Đất đai")},
    ),
    (
        "Thực hiện Nghị quyết số 9/NQ-CP ngày 15/7/2024 của Chính phủ về Chương trình hành động "
        "của Chính phủ thực hiện Chỉ thị số 30-CT/TW.",
        {("9/NQ-CP", "implements", "30-CT/TW")},
    ),
    (
        "Nghị quyết số 9/NQ-CP được ban hành nhằm cụ thể hóa Chỉ thị số 30-CT/TW.",
        {("9/NQ-CP", "implements", "30-CT/TW")},
    ),
    (
        "Nhằm cụ thể hóa Chỉ thị số 30-CT/TW về logistics và triển khai Nghị quyết số 9/NQ-CP "
        "thực hiện Chỉ thị số 30-CT/TW, tỉnh yêu cầu:",
        {("9/NQ-CP", "implements", "30-CT/TW")},
    ),
    # two tasks of one sentence: nothing is said of two
    (
        "rà soát Thông tư số 9/2021/TT-BTC, đề xuất sửa đổi Nghị định số 9/2021/NĐ-CP.",
        set(),
    ),
    # a document still to be written, a new clause, a provision's own words: nothing is said of two
    ("xây dựng Kế hoạch của Sở Y tế thực hiện Nghị quyết số 72-NQ/TW.", set()),
    (
        "Nhận được Công văn số 5/BYT-KH ngày 05/01/2026, Sở Y tế triển khai Nghị "
        "quyết số 72-NQ/TW.",
        set(),
    ),
    (
        "Thực hiện Nghị quyết số 57-NQ/TW và Nghị quyết số 59-NQ/TW của Bộ Chính trị.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "statements"), CASES)
def test_a_noun_phrase_tells_what_one_document_does_to_another(
    read: Read, said: Said, text: str, statements: set[tuple[str, str, str]]
) -> None:
    assert said(read(text)) == statements


def _gold(shared: Path, name: str) -> tuple[dict[str, object], dict[str, object]]:
    gold = json.loads((shared / "gold" / f"{name}.json").read_text("utf-8"))
    text = (shared / "corpus" / gold["source"]).read_text("utf-8")
    return gold, record(extract(text), gold["source"])


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_the_gold_documents_are_read_without_a_fault(shared: Path, name: str) -> None:
    gold, found = _gold(shared, name)
    assert _facts(found) == _facts(gold)
    assert _edges(found) == _edges(gold)


def _facts(document: dict[str, object]) -> dict[tuple[str, str | None], tuple[str, str, int]]:
    facts = {}
    for each in document["citations"]:  # type: ignore[attr-defined]
        mentions = each["mentions"]
        count = mentions if isinstance(mentions, int) else len(mentions)
        facts[each["number"], each["date"]] = (each["type"], each["issuer"], count)
    return facts


def _edges(document: dict[str, object]) -> set[tuple[str, str, str]]:
    return {(s["source"], s["relation"], s["target"]) for s in document["statements"]}  # type: ignore[attr-defined]


def test_the_resolution_of_a_conference_is_known_by_its_name() -> None:
    name = "Nghị quyết Hội nghị lần thứ ba Ban Chấp hành Trung ương Đảng khóa XIV"
    text = f"Thực hiện Kế hoạch số 12-KH/TU, ngày 3/5/2026 của Tỉnh ủy về thực hiện {name}.\n"
    said = record(extract(text), "a.txt")["statements"]
    assert [(each["source"], each["relation"], each["target"]) for each in said] == [
        ("12-KH/TU", "implements", name)
    ]
    numbered = text.replace(name, f"{name} (Nghị quyết số 9-NQ/TW)".replace("(Nghị quyết ", "("))
    assert len(extract(numbered).references) == 0
