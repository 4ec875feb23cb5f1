"""From what a person types to the thing that is meant."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danchieu.ontology.errors import AmbiguousWhat, InputError, UnknownWhat
from danchieu.ontology.words import Kind
from danchieu.queries.find import find, nearest, resolve_one
from danchieu.queries.search import search
from danchieu.queries.store import Store

DIRECTIVE, RESOLUTION, LETTER = "ct-15-tw-xiii", "nq-21-cp-2023", "cv-1345-ubnd-nc-tay-ninh-2024"


@pytest.mark.parametrize(
    ("what", "id"),
    [
        ("ct-15-tw-xiii", DIRECTIVE),
        ("cv-1345-ubnd-nc-tay-ninh-undated", LETTER),
        ("15-CT/TW", DIRECTIVE),
        ("15 - CT/TW", DIRECTIVE),
        ("15-ct/tw", DIRECTIVE),
        ("Chỉ thị 15", DIRECTIVE),
        ("chi thi 15", DIRECTIVE),
        ("CT 15", DIRECTIVE),
        ("Chỉ thị số 15-CT/TW ngày 10/8/2022 của Ban Bí thư", DIRECTIVE),
        ("chỉ thị 15 ban bí thư", DIRECTIVE),
        ("Chỉ thị 15 2022", DIRECTIVE),
        ("NQ 21/NQ-CP", RESOLUTION),
        ("nghị quyết 21 chính phủ", RESOLUTION),
        ("CV 1345", LETTER),
        ("cong van 1345/UBND-NC", LETTER),
        ("Sở Ngoại vụ tỉnh Tây Ninh", "agency-so-ngoai-vu-tinh-tay-ninh"),
        ("so ngoai vu tay ninh", "agency-so-ngoai-vu-tinh-tay-ninh"),
        ("sở ngoại vụ khánh hoà", "agency-so-ngoai-vu-tinh-khanh-hoa"),
    ],
)
def test_what_a_person_types_finds_the_one_thing(filled: Store, what: str, id: str):
    assert resolve_one(filled, what).id == id


@pytest.mark.parametrize(
    ("what", "ids"),
    [
        ("Tây Ninh", ("province-tay-ninh", "province-tay-ninh-2025")),
        (
            "Sở Ngoại vụ",
            ("agency-so-ngoai-vu-tinh-tay-ninh", "agency-so-ngoai-vu-tinh-khanh-hoa"),
        ),
    ],
)
def test_several_answers_are_listed(filled: Store, what: str, ids: tuple[str, ...]):
    with pytest.raises(AmbiguousWhat) as told:
        resolve_one(filled, what)
    assert told.value.candidates == ids


@pytest.mark.parametrize(
    "what", ["16-CT/TW", "15-CT/TWW", "Chi thi 51", "Chỉ thị 15 Chính phủ", "nghị quyết 15"]
)
def test_without_an_answer_the_nearest_names_are_given(filled: Store, what: str):
    with pytest.raises(UnknownWhat) as told:
        resolve_one(filled, what)
    assert told.value.nearest
    assert "\n" not in str(told.value)
    assert find(filled, what) == ()


def test_the_number_itself_comes_nearest(filled: Store):
    assert nearest(filled, "16-CT/TW")[0] == "Chỉ thị 15-CT/TW"
    assert nearest(filled, "Sở Ngoại vụ Tây Nin")[0] == "Sở Ngoại vụ tỉnh Tây Ninh"


def test_the_same_number_whole_goes_before_numbers_that_begin_with_it(filled: Store, made):
    made.document("ct-15-ttg-2024", type="Chỉ thị", number="15/CT-TTg", date="2024")
    made.document("ct-150-tw", type="Chỉ thị", number="150-CT/TW")
    made.put(filled)
    assert resolve_one(filled, "15-CT/TW").id == DIRECTIVE
    with pytest.raises(AmbiguousWhat) as told:
        resolve_one(filled, "Chỉ thị 15")
    assert set(told.value.candidates) == {DIRECTIVE, "ct-15-ttg-2024"}
    assert resolve_one(filled, "Chỉ thị 15 2024").id == "ct-15-ttg-2024"


def test_two_documents_of_one_number_are_two_answers(store: Store, made):
    for period in ("ix", "xii"):
        made.document(f"nq-36-tw-{period}", type="Nghị quyết", number="36-NQ/TW", period=period)
    made.put(store)
    with pytest.raises(AmbiguousWhat):
        resolve_one(store, "36-NQ/TW")
    assert resolve_one(store, "36-NQ/TW xii").id == "nq-36-tw-xii"


HOSTILE = [
    '"',
    "*",
    "a*",
    "-",
    "^x",
    "NEAR(a b)",
    "a OR",
    "AND",
    "search:x",
    "{a}",
    "'",
    "\x00",
    "(",
]


@pytest.mark.parametrize("what", [*HOSTILE, "", " ", "x" * 100_000, '" OR "' * 5000, "ế" * 500])
def test_any_words_are_words_and_never_syntax(filled: Store, what: str):
    assert isinstance(search(filled, what), tuple)
    assert isinstance(find(filled, what), tuple)
    assert isinstance(nearest(filled, what), tuple)


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(what=st.text(max_size=40))
def test_whatever_is_typed_there_is_an_answer(filled: Store, what: str):
    search(filled, what)
    with pytest.raises((UnknownWhat, AmbiguousWhat)):
        raise UnknownWhat(resolve_one(filled, what).id)


def test_search_finds_tasks_by_their_words_and_beginnings(filled: Store):
    found = search(filled, "tham mưu thực hi")
    assert [match.node.id for match in found] == [f"{LETTER}.1"]
    assert search(filled, "tham mưu", kinds=[Kind.AGENCY]) == ()


def test_search_gives_the_shortest_first_and_says_what_is_exact(filled: Store):
    found = search(filled, "tây ninh")
    assert [match.exact for match in found[:3]] == [True, True, False]
    assert [len(match.node.search) for match in found] == sorted(
        len(match.node.search) for match in found
    )
    assert search(filled, "tây ninh", limit=1) == found[:1]


def test_a_node_that_was_renamed_or_dropped_is_no_longer_found(filled: Store, made):
    from danchieu.queries.rows import NodeRow

    made.agency("agency-so-ngoai-vu-tinh-tay-ninh", "Văn phòng Ủy ban nhân dân")
    made.put(filled)
    assert [match.node.id for match in search(filled, "văn phòng")] == [
        "agency-so-ngoai-vu-tinh-tay-ninh"
    ]
    with filled.writing() as writer:
        writer.drop(NodeRow, [("agency-so-ngoai-vu-tinh-tay-ninh",)])
    assert search(filled, "văn phòng") == ()
    assert [m.node.id for m in search(filled, "sở ngoại vụ tỉnh")] == [
        "agency-so-ngoai-vu-tinh-khanh-hoa"
    ]


def test_limits_have_bounds(filled: Store):
    for limit in (0, 1001):
        with pytest.raises(InputError):
            find(filled, "15", limit=limit)
        with pytest.raises(InputError):
            search(filled, "15", limit=limit)
