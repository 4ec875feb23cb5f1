"""Which document a claim means."""

from itertools import permutations

import pytest

from danchieu.ingest.claims import OWN, Claim
from danchieu.ingest.resolve import finding_of, number_given, resolve, same_title
from danchieu.ontology.tables import reference
from danchieu.ontology.words import Judgement


def claim(number: str | None, date: str | None = None, **told: object) -> Claim:
    base: dict[str, object] = {
        "text": "text-a",
        "slot": 0,
        "type": None,
        "issuer": None,
        "province": "",
        "inferred": False,
        "title": None,
        "term": None,
        "said_on": "2024-01-01",
        "symbol": None,
        "words": "0",
    }
    return Claim(**{**base, "number": number, "date": date, **told})  # pyright: ignore[reportArgumentType]


def found(*claims: Claim) -> dict[tuple[str, int], str]:
    return {place: one.document for place, one in resolve(claims, reference()).items()}


DATED_2004 = claim("36-NQ/TW", "2004-03-26", text="text-b")
DATED_2018 = claim("36-NQ/TW", "2018-10-22", text="text-c")


def test_one_number_in_two_terms_is_two_documents() -> None:
    assert set(found(DATED_2004, DATED_2018).values()) == {"nq-36-tw-ix", "nq-36-tw-xii"}


def test_an_undated_number_means_the_only_document_that_bears_it() -> None:
    undated = claim("36-NQ/TW")
    one = resolve([undated, DATED_2004], reference())["text-a", 0]
    assert one.document == "nq-36-tw-ix"
    assert one.former == ("nq-36-tw-undated",)
    assert one.reason


def test_with_two_bearers_it_stays_unsure_with_both_as_candidates() -> None:
    one = resolve([claim("36-NQ/TW"), DATED_2004, DATED_2018], reference())["text-a", 0]
    assert one.judgement is Judgement.UNSURE
    assert one.document == "nq-36-tw-undated"
    assert one.candidates == ("nq-36-tw-ix", "nq-36-tw-xii")


def test_a_text_cannot_mean_what_came_after_it() -> None:
    early = claim("36-NQ/TW", said_on="2010-05-05")
    assert found(early, DATED_2004, DATED_2018)["text-a", 0] == "nq-36-tw-ix"


def test_a_term_named_in_the_text_decides() -> None:
    told = claim("36-NQ/TW", term="XII")
    assert found(told, DATED_2004, DATED_2018)["text-a", 0] == "nq-36-tw-xii"


def test_without_any_bearer_it_is_a_node_of_unknown_period() -> None:
    assert found(claim("12-KL/TW")) == {("text-a", 0): "kl-12-tw-undated"}


def test_the_result_does_not_depend_on_the_order_of_claims() -> None:
    claims = [claim("36-NQ/TW"), DATED_2004, DATED_2018, claim("36-NQ/TW", "2018", text="text-d")]
    results = [resolve(order, reference()) for order in permutations(claims)]
    assert all(result == results[0] for result in results)


def test_a_wrong_day_in_the_same_period_is_the_same_document() -> None:
    other = claim("21/NQ-CP", "2023-02-21", text="text-b")
    assert len(set(found(claim("21/NQ-CP", "2023-02-20"), other).values())) == 1


def test_a_blank_number_is_given_by_who_cites_its_symbol_date_and_title() -> None:
    title = "tăng cường kiểm tra an toàn kho bãi"
    blank = claim(
        None,
        "2025-03",
        slot=OWN,
        symbol="UBND-KT",
        title=title,
        province="Lạng Sơn",
        type="Công văn",
    )
    citing = claim("640/UBND-KT", "2025-03-14", title=title, province="Lạng Sơn", type="Công văn")
    assert number_given(blank, [citing], reference()) == "640/UBND-KT"
    for other in (
        claim("640/UBND-KT", "2025-04-14", title=title, province="Lạng Sơn"),
        claim("640/UBND-KT", "2025-03-14", title="việc khác hẳn", province="Lạng Sơn"),
        claim("640/UBND-KT", "2025-03-14", title=title, province="Cao Bằng"),
    ):
        assert number_given(blank, [other], reference()) is None
    rival = claim("641/UBND-KT", "2025-03-15", title=title, province="Lạng Sơn")
    assert number_given(blank, [citing, rival], reference()) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tăng cường  quản lý kho bãi", "tăng cường quản lý kho bãi", True),
        ("tăng cường quản lý kho bãi", "tăng cường quản lý kho bãi, bảo đảm an toàn", True),
        ("tăng cường", "tăng cường quản lý kho bãi", False),
    ],
)
def test_titles_are_compared_by_their_words(one: str, other: str, same: bool) -> None:
    assert same_title(one, other) is same


def test_a_finding_survives_being_written() -> None:
    one = resolve([claim("36-NQ/TW"), DATED_2004, DATED_2018], reference())["text-a", 0]
    assert finding_of(one.body) == one
