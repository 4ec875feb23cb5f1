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


def test_a_citation_without_a_place_means_the_document_of_its_number_and_day() -> None:
    local = claim(
        "40-CT/TU",
        "2022-12-15",
        text="text-b",
        issuer="Tỉnh ủy Long An",
        province="Long An",
        type="Chỉ thị",
    )
    for date in (None, "2022-12-15", "2022"):
        assert found(claim("40-CT/TU", date), local)["text-a", 0] == "ct-40-tu-long-an-2020-2025"
    other_day = found(claim("40-CT/TU", "2022-12-16"), local)["text-a", 0]
    assert other_day == "ct-40-tu-unplaced-xiii"


def test_the_year_2025_alone_does_not_tell_which_half_of_it_in_a_merged_province() -> None:
    told = {"issuer": "Ủy ban nhân dân tỉnh Tây Ninh", "province": "Tây Ninh"}
    late = claim("215/KH-UBND", "2025-09-01", text="text-b", **told)
    early = claim("215/KH-UBND", "2025-03-01", text="text-c", **told)
    assert (
        found(claim("215/KH-UBND", "2025", said_on="2026-01-01", **told), late)["text-a", 0]
        == "kh-215-ubnd-tay-ninh-2025-07"
    )
    unsure = resolve(
        [claim("215/KH-UBND", "2025", said_on="2026-01-01", **told), late, early], reference()
    )
    assert unsure["text-a", 0].judgement is Judgement.UNSURE


def test_an_inferred_date_keeps_nobody_from_being_meant() -> None:
    told = {"issuer": "Ủy ban nhân dân tỉnh Lạng Sơn", "province": "Lạng Sơn"}
    own = claim("1345/UBND-NC", "2024-03-01", text="text-b", slot=OWN, inferred=True, **told)
    citing = found(claim("1345/UBND-NC", "2024-05-05", said_on="2025"), own)
    assert citing["text-a", 0] == "cv-1345-ubnd-nc-lang-son-2024"


def test_a_letter_behind_the_digits_is_one_in_any_case() -> None:
    small, large = (
        claim("12a/NQ-CP", "2020", text="text-b"),
        claim("12A/NQ-CP", "2020", text="text-c"),
    )
    assert found(claim("12a/NQ-CP"), small, large)["text-a", 0] == "nq-12a-cp-2020"


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
