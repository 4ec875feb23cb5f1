import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.clean import clean

PIECES = st.sampled_from(
    [
        "Ủy ban nhân dân tỉnh ",
        "**Nơi nhận:**",
        "*quan trọng*",
        " * ",
        "# ",
        "\n",
        "\n## Điều 1. ",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\u00ad",
        "Ðồng",
        "thƣơng",
        "ВСТ",
        "Москва",
        "__x__",
        "____",
        "\t",
        "e\u0302\u0323",
        "\u0301",
        "(*)",
        "| a |",
        "\r\n",
        "\r",
        "<br>",
        "số 15-CT/TW",
        "a_b",
        "0" * 40,
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join)


@pytest.mark.parametrize(
    ("read", "wanted"),
    [
        ("**KT. CHỦ TỊCH**", "KT. CHỦ TỊCH"),
        ("*Căn cứ Luật;*", "Căn cứ Luật;"),
        ("* Lưu ý: mục", "* Lưu ý: mục"),
        ("       *\nSố 15", "       *\nSố 15"),
        ("giá trị (*) và (**)", "giá trị (*) và (**)"),
        ("## QUYẾT NGHỊ", " QUYẾT NGHỊ"),
        ("mã #5", "mã #5"),
        ("mục # 5", "mục # 5"),
        ("o\u200b\u0302", "o\u0302"),
        ("Ðảng b\u00f4\u0323", "Đảng bộ"),
        ("CÔNG THƢƠNG", "CÔNG THƯƠNG"),
        ("Số 24/ВСТ-ВТC", "Số 24/BCT-BTC"),
        ("thành phố Москва", "thành phố Москва"),
        ("Số:\u00a05\t/QĐ", "Số: 5 /QĐ"),
        ("\ufeffSố 5\u200b/QĐ", "Số 5/QĐ"),
        ("a\r\nb\rc", "a \nb\nc"),
        ("Ngày ____ tháng __", "Ngày ____ tháng __"),
        ("| STT | Nội dung |", "| STT | Nội dung |"),
        ("SỞ<br>NGOẠI VỤ", "SỞ    NGOẠI VỤ"),
    ],
)
def test_odd_characters_take_their_plain_form(read: str, wanted: str) -> None:
    assert clean(read).text == wanted


def test_a_span_leads_back_to_the_words_as_read() -> None:
    read = "x\u200b **Quyết đi\u0323nh** số 1 \u00ad749/QĐ-TTg"
    cleaned = clean(read)
    start = cleaned.text.index("Quyết")
    assert read[slice(*cleaned.span(start, start + len("Quyết định")))] == "Quyết đi\u0323nh"
    start = cleaned.text.index("749")
    assert read[slice(*cleaned.span(start, start + 10))] == "749/QĐ-TTg"


def test_plain_text_is_left_alone() -> None:
    text = "Điều 1. Phạm vi điều chỉnh\n  1. Quyết định này\n"
    assert clean(text).text is text
    assert clean(text).span(3, 9) == (3, 9)


@given(TEXTS)
def test_spans_lie_in_the_text_and_never_go_back(text: str) -> None:
    cleaned = clean(text)
    before = (0, 0)
    for place in range(len(cleaned.text)):
        span = cleaned.span(place, place + 1)
        assert 0 <= span[0] <= span[1] <= len(text)
        assert span[0] >= before[0] and span[1] >= before[1]
        before = span
    assert cleaned.span(0, len(cleaned.text))[1] <= len(text)


@given(TEXTS, st.data())
def test_a_span_of_words_holds_the_same_words(text: str, data: st.DataObject) -> None:
    cleaned = clean(text)
    words = [match.span() for match in re.finditer(r"\S+", cleaned.text)]
    if not words:
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    begins, ends = words[first][0], words[last][1]
    read = text[slice(*cleaned.span(begins, ends))]
    assert _letters(clean(read).text) == _letters(cleaned.text[begins:ends])


@given(
    st.text(
        alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữự ,.\n",
        max_size=80,
    )
)
def test_both_unicode_forms_give_the_same_clean_text(text: str) -> None:
    assert (
        clean(unicodedata.normalize("NFD", text)).text
        == clean(unicodedata.normalize("NFC", text)).text
    )


@given(TEXTS)
def test_no_line_is_joined_or_split(text: str) -> None:
    breaks = len(re.findall(r"\r\n|[\n\r\x0b\x85\u2028\u2029]", text))
    assert clean(text).text.count("\n") == breaks


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
