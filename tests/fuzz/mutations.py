"""Ways to damage a text, each a function of chance and the text."""

import re
import unicodedata
from collections.abc import Callable
from random import Random
from typing import TypeAlias

Mutation: TypeAlias = Callable[[Random, str], str]

RUNS = (
    *(" ", ".", "-", "–", "_", "/", "(", ")", "|", "\n", "\t", "…", '"', "“", "*", "#", "<", "\f"),
    *("1. ", "a) ", "I. ", "- ", "+ ", "1.1. ", "Điều 1. ", "\n1.\n", "\n- ", "\na) ", "(i) "),
    *("số ", "Số: ", "ngày ", "/2024", "tháng ", "15-CT/TW, ", "Căn cứ ", "giao ", "Sở ", "các "),
    *("và ", "Nơi nhận:\n", "Kính gửi: ", "Điều ", "| a | b |\n", "\n\n", "1" * 9, "\u0301", "¹"),
)
TWINS = str.maketrans("AВEKMHOPCTXaeopcxyĐđ-", "АВЕКМНОРСТХаеорсхуÐð–")
MISREAD = {
    **{"ư": "u", "ơ": "o", "ấ": "á", "ế": "é", "ộ": "ọ", "ê": "e", "đ": "d", "ì": "i", "ủ": "ù"},
    **{"l": "1", "1": "l", "0": "O", "O": "0", "I": "l", "5": "S", "m": "rn", "c": "e", ".": ","},
}
ODD = (*map(chr, range(0x20)), "\x7f", "\x85", "\u00a0", "\u00ad", "\u200b", "\u202e", "\ufeff")
ODD += ("\u0301", "\u0323", "\U0001f600", "ﬁ", "١", "²", "Ⅳ", "ß", "İ", "ı", "\u2028", "\ufffd")


def _span(chance: Random, length: int, most: int) -> tuple[int, int]:
    start = chance.randrange(length + 1)
    return start, min(length, start + chance.randint(1, most))


def characters_lost(chance: Random, text: str) -> str:
    """A run of characters is missing."""
    start, end = _span(chance, len(text), 80)
    return text[:start] + text[end:]


def byte_changed(chance: Random, text: str) -> str:
    """A byte of the file is missing or another; the decoder mends what it can."""
    data = bytearray(text.encode())
    for _ in range(chance.randint(1, 5)):
        if data:
            at = chance.randrange(len(data))
            data[at : at + 1] = chance.choice([b"", bytes([chance.randrange(256)])])
    return data.decode("utf-8", "replace")


def characters_doubled(chance: Random, text: str) -> str:
    """A run of characters stands there several times."""
    start, end = _span(chance, len(text), 200)
    return text[:end] + text[start:end] * chance.randint(1, 6) + text[end:]


def lines_lost(chance: Random, text: str) -> str:
    """Some lines are missing."""
    share = chance.choice([0.05, 0.3, 0.7])
    return "\n".join(line for line in text.split("\n") if chance.random() >= share)


def lines_doubled(chance: Random, text: str) -> str:
    """Some lines stand there twice."""
    return "\n".join(
        line for line in text.split("\n") for _ in range(2 if chance.random() < 0.2 else 1)
    )


def lines_shuffled(chance: Random, text: str) -> str:
    """A column came in the wrong order: a stretch of lines is shuffled."""
    lines = text.split("\n")
    start, end = _span(chance, len(lines), 40)
    cut = lines[start:end]
    chance.shuffle(cut)
    return "\n".join([*lines[:start], *cut, *lines[end:]])


def paragraphs_shuffled(chance: Random, text: str) -> str:
    """Paragraphs stand in another order, some twice or not at all."""
    parts = re.split(r"\n\s*\n", text)
    return "\n\n".join(chance.choices(parts, k=len(parts)))


def lines_joined(chance: Random, text: str) -> str:
    """The text on one line, or without its empty lines."""
    return chance.choice([text.replace("\n", " "), re.sub(r"\n\s*\n", "\n", text)])


def lines_torn(chance: Random, text: str) -> str:
    """Lines break anywhere, inside words and numbers too."""
    share = chance.choice([0.01, 0.1])
    return "".join(each + "\n" if chance.random() < share else each for each in text)


def numbers_torn(chance: Random, text: str) -> str:
    """Spaces and line breaks stand inside numbers and symbols."""
    gap = chance.choice([" ", "\n", "  ", "\n    "])
    return re.sub(r"(?<=[\d/-])(?=[\dA-ZĐ/-])", lambda _: gap * (chance.random() < 0.3), text)


def digits_changed(chance: Random, text: str) -> str:
    """A storm of digits: each may be any other, or many."""
    return re.sub(r"\d", lambda _: str(chance.randrange(10)) * chance.choice([0, 1, 1, 1, 5]), text)


def signs_changed(chance: Random, text: str) -> str:
    """A storm of punctuation: signs are swapped, lost or doubled."""
    signs = ".,;:/-–()|\"“”*'!?"
    return re.sub(
        r"[.,;:/()|-]", lambda _: chance.choice(signs) * chance.choice([0, 1, 1, 4]), text
    )


def run_put_in(chance: Random, text: str) -> str:
    """A long run of one sign, label or word stands somewhere."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(RUNS) * chance.choice([3, 50, 400]) + text[at:]


def decomposed(chance: Random, text: str) -> str:
    """Letters and their marks apart, as some systems write them."""
    return unicodedata.normalize(chance.choice(["NFD", "NFKD"]), text)


def look_alikes(chance: Random, text: str) -> str:
    """Letters of other alphabets that look the same."""
    share = chance.choice([0.05, 1.0])
    return "".join(each.translate(TWINS) if chance.random() < share else each for each in text)


def misread(chance: Random, text: str) -> str:
    """What OCR makes of letters."""
    share = chance.choice([0.02, 0.3])
    return "".join(MISREAD.get(c, c) if chance.random() < share else c for c in text)


def odd_put_in(chance: Random, text: str) -> str:
    """Control characters, form feeds, invisible and strange ones."""
    odd = chance.choice(ODD)
    share = chance.choice([0.002, 0.05])
    return "".join(each + odd if chance.random() < share else each for each in text)


def barred(chance: Random, text: str) -> str:
    """Bars of a table: in place of wide gaps, or of spaces, or around each line."""
    gap = chance.choice([r"\s{2,}", r" ", r"(?m)^|$", r"[;:] "])
    return re.sub(gap, lambda _: chance.choice([" | ", "|", "||"]), text)


def cased(chance: Random, text: str) -> str:
    """A stretch in capitals or in small letters."""
    start, end = _span(chance, len(text), 2000)
    turned = chance.choice([str.upper, str.lower, str.title, str.swapcase])
    return text[:start] + turned(text[start:end]) + text[end:]


def indented(chance: Random, text: str) -> str:
    """Lines begin far in, or end in spaces, or in CR."""
    lead, end = chance.choice([(" " * 30, ""), ("\t", ""), ("", "   "), ("", "\r"), ("> ", "")])
    return "\n".join(lead + line + end for line in text.split("\n"))


MUTATIONS: tuple[Mutation, ...] = (
    characters_lost, byte_changed, characters_doubled, lines_lost, lines_doubled, lines_shuffled,
    paragraphs_shuffled, lines_joined, lines_torn, numbers_torn, digits_changed, signs_changed,
    run_put_in, decomposed, look_alikes, misread, odd_put_in, barred, cased, indented,
)  # fmt: skip
