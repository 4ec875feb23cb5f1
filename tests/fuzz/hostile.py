"""Texts made to hurt a reader, of any size: what one of our loops or patterns likes least."""

from collections.abc import Callable

HEAD = "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 12/UBND-KT\nKính gửi: Sở Y tế.\n\n"


def _again(unit: str, head: str = HEAD) -> Callable[[int], str]:
    """The text of some bytes that repeats a unit behind a letterhead."""
    return lambda size: head + unit * max(1, size // len(unit.encode()))


def _grown(made: Callable[[int], str], each: int) -> Callable[[int], str]:
    return lambda size: HEAD + "".join(made(at) for at in range(size // each))


def _halves(first: str, second: str) -> Callable[[int], str]:
    """One unit again and again, then another as often."""
    both = len((first + second).encode())
    return lambda size: HEAD + "1. Nhiệm vụ\n" + first * (size // both) + second * (size // both)


FAMILIES: dict[str, Callable[[int], str]] = {
    "one word": _again("a"),
    "one line of words": _again("Ủy ban nhân dân tỉnh yêu cầu "),
    "spaces": _again(" "),
    "empty lines": _again("\n"),
    "form feeds": _again("\f"),
    "dots": _again("."),
    "dashes": _again("-"),
    "underscores": _again("_"),
    "stars": _again("*a"),
    "headings": _again("# a\n"),
    "tone marks": _again("\u0301\u0323"),
    "look-alikes": _again("АВ "),
    "open brackets": _again("("),
    "brackets": _again("(a) "),
    "open quotes": _again('"a\n'),
    "curly quotes": _again("“a ”b "),
    "tags": _again("<br>"),
    "bars": _again("|"),
    "rows of a table": _again("| 1 | Giao việc | Sở Y tế | Quý I |\n"),
    "wide gaps": _again("A      B\n"),
    "capitals": _again("ỦY BAN NHÂN DÂN\n"),
    "types": _again("QUYẾT ĐỊNH\n"),
    "blank numbers": _again("Số:     /"),
    "stamps": _again("111\n11\n"),
    "labels": _again("1.\n"),
    "a long list": _grown(lambda at: f"{at}. Rà soát.\n", 14),
    "bullets": _again("- x\n"),
    "labels ever deeper": _grown(lambda at: ".".join("1" * (at % 40 + 1)) + ". a\n", 44),
    "articles": _grown(lambda at: f"Điều {at}. Giao Sở Y tế.\n", 26),
    "inner clauses": _again("a) b; c) d; (i) e; "),
    "notes": _again("¹ a\n"),
    "printed notes": _again("luật1.\n1 Xem\n"),
    "addressees": _again("Kính gửi:\n- A;\n"),
    "distributions": _again("Nơi nhận:\n- Lưu: VT.\n"),
    "signatures": _again("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn A\n"),
    "annexes": _again("PHỤ LỤC\n(Kèm theo \n"),
    "news": _again("Các tin khác\n"),
    "announcements": _again("Ngày 1/1/2020, Ban ban hành Kế hoạch số "),
    "numbers": _again("15-CT/TW, "),
    "torn numbers": _again("31-\n CTr/\nTW "),
    "number heads": _again("1/"),
    "years": _again("1/2024/"),
    "symbols": _again("12/QĐ-UBND-UBND-UBND"),
    "digits": _again("1234567890"),
    "different numbers": _grown(lambda at: f"Quyết định số {at % 9999}/QĐ-UBND; ", 30),
    "lists of numbers": _again("các Công văn số 57, 58, 59, 60, "),
    "dates": _again("ngày tháng năm "),
    "days": _again("ngày 1/1/2024 "),
    "bases": _again("Căn cứ Luật Đất đai năm 2024;\n"),
    "titles in titles": _again("Kế hoạch thực hiện Nghị quyết số 1/NQ-CP về "),
    "aliases": _again("(sau đây gọi tắt là Đề án số 08) Đề án số 08 "),
    "laws by name": _again("Luật Ban hành văn bản quy phạm pháp luật, "),
    "programmes": _again("Chương trình hành động của Chính phủ thực hiện "),
    "amended by": _again("được sửa đổi, bổ sung bởi Nghị định số 1/2024/NĐ-CP; "),
    "bodies": _again("Ban; "),
    "bodies with commas": _again("Sở Y tế, "),
    "bodies behind an opening": _again("Theo x, " + "Ban, " * 300 + "đã. "),
    "groups": _again("các sở, ban, ngành, "),
    "communes": _again("các xã\n"),
    "committees": _again("UBND các xã, phường: A, B; "),
    "long names": _again("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh "),
    "chiefs": _again("Chủ tịch Phó Chủ tịch "),
    "companies": _again("Công ty Cổ phần A "),
    "orders": _again("giao "),
    "orders to bodies": _again("giao Sở Y tế; yêu cầu "),
    "together with": _again("phối hợp với Sở Y tế "),
    "duties of groups": _again("các cơ sở thuộc loại đặc biệt được quy định có trách nhiệm "),
    "subjects without end": _again("Các tổ chức được "),
    "details": _again("Đơn vị chủ trì: Sở Y tế; thời gian: Quý I.\n"),
    "deadlines": _again("trước ngày 5 tháng 9 năm 2024, "),
    "periods": _again("trong 15 ngày kể từ ngày nhận; hằng tháng trước ngày 20; "),
    "countries": _again("Nhật Bản, "),
    "partners without a table": _again("tỉnh Abc của "),
    "sectors": _again("du lịch và xây dựng, "),
    "closing formulas": _again("Trong quá trình thực hiện nếu có "),
    "tasks, then who leads them": _halves("- Rà soát.\n", "- Đơn vị chủ trì: Sở Y tế.\n"),
    "documents, then short forms": _halves(
        "Đề án số 08-ĐA/TU (sau đây gọi tắt là Đề án); ", "theo Đề án số 08 và Đề án. "
    ),
    "different aliases": _grown(
        lambda at: f"Kế hoạch số {at}/KH-UBND (gọi tắt là Kế hoạch số {at}). Kế hoạch số {at}; ", 90
    ),
    "one number of many days": _grown(
        lambda at: f"Nghị quyết số 36-NQ/TW ngày {at % 28 + 1}/{at % 12 + 1}/{1990 + at % 36}; ", 45
    ),
    "one number of any day": _grown(
        lambda at: f"Nghị quyết số 36-NQ/TW ngày 1/1/{at}; Nghị quyết số 36-NQ/TW; ", 70
    ),
    "different laws": _grown(lambda at: f"Luật A{at} năm 2024; ", 22),
    "different bodies": _grown(lambda at: f"giao Công ty A{at}; ", 22),
    "bodies that share words": _grown(
        lambda at: f"giao các tổ chức {'a' * (at % 9)}; giao tổ chức, cá nhân. ", 70
    ),
    "different places abroad": _grown(lambda at: f"tỉnh A{at} của Lào, ", 22),
    "items of one paragraph": _grown(lambda at: f"\n\nĐoạn {at} giao Sở Y tế.", 27),
    "speeches": _again("Sở Y tế đề nghị "),
}
"""How to make each, by its name; some stand for a weakness that was found and mended."""
