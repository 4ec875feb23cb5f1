"""What the phrases of Bloom and Browser find in the examples, on a real server."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from neo4j.graph import Node
from neo4j.graph import Path as Way

from danchieu.ingest.load import load
from danchieu.ontology.tables import reference
from danchieu.queries.opening import open_store
from danchieu.queries.phrases import Phrase, phrases

pytestmark = pytest.mark.neo4j

PHRASES = {phrase.name: phrase for phrase in phrases()}
DIRECTIVE, RESOLUTION, LETTER = "ct-95-tw-mh-xiii", "nq-96-cp-mh-2024", "cv-4410-bct-xnk-mh-2024"
QUANG_NINH, BINH_DINH = "ct-33-tu-mh-quang-ninh-2020-2025", "ctr-61-tu-mh-binh-ddinh-2020-2025"
LANG_SON, URGED = "cv-1201-ubnd-kt-mh-lang-son-2024", "cv-640-ubnd-kt-mh-lang-son-2025"
OF_TRADE, DUC_CO = "kh-15-sct-mh-lang-son-2025", "kh-12-ubnd-mh-huyen-dduc-co-gia-lai-2025"
GIA_LAI, LATER = "kh-215-ubnd-mh-gia-lai-2024", "kh-215-ubnd-mh-gia-lai-2025-07"
BUILDERS, ROADS = "cv-1530-sxd-vt-mh-gia-lai-2025-07", "cv-388-sgtvt-khtc-mh-binh-ddinh-2024"
TRADE, UBND = "agency-so-cong-thuong-tinh-lang-son", "agency-uy-ban-nhan-dan-tinh-"
SO_BAN_NGANH = "agency-cac-so-ban-nganh-tinh-lang-son"

LINE = {
    *(DIRECTIVE, RESOLUTION, LETTER, QUANG_NINH, BINH_DINH, LANG_SON, URGED),
    *(OF_TRADE, DUC_CO, GIA_LAI, LATER, BUILDERS),
}
CASES: list[tuple[str, dict[str, str], set[str]]] = [
    ("lineage", {"so": "95-CT/TW-MH"}, LINE),
    ("lineage", {"so": "Kế hoạch 15/KH-SCT-MH"}, {OF_TRADE}),
    (
        "origin",
        {"so": "15/KH-SCT-MH"},
        {OF_TRADE, URGED, LANG_SON, RESOLUTION, DIRECTIVE, "nq-36-tw-xii"},
    ),
    (
        "agency_tasks",
        {"co_quan": "Sở Công Thương tỉnh Lạng Sơn", "so": "95-CT/TW-MH"},
        {
            *(LANG_SON, f"{LANG_SON}.1", f"{LANG_SON}.2", URGED, f"{URGED}.1", f"{URGED}.2"),
            *(TRADE, SO_BAN_NGANH),  # the first task is given to the group that it belongs to
        },
    ),
    ("agency_tasks", {"co_quan": "Sở Công Thương tỉnh Lạng Sơn", "so": "215/KH-UBND-MH"}, set()),
    (
        "partner_in_province",
        {"doi_tac": "Trung Quốc", "tinh": "Tỉnh Lạng Sơn"},
        {
            *("partner-trung-quoc", "province-lang-son", TRADE, f"{UBND}lang-son"),
            *(LANG_SON, f"{LANG_SON}.5", OF_TRADE, f"{OF_TRADE}.ii.1.b"),
        },
    ),
    (
        "due_before",
        {"co_quan": "Sở Công Thương tỉnh Lạng Sơn", "ngay": "2025-04-15"},
        {LANG_SON, f"{LANG_SON}.2", TRADE},
    ),
    (
        "due_in_month",
        {"thang": "2025-01"},
        {
            *(QUANG_NINH, f"{QUANG_NINH}.5", LANG_SON, f"{LANG_SON}.5", ROADS, f"{ROADS}.2"),
            *(GIA_LAI, f"{GIA_LAI}.iii.3"),
            "agency-ban-can-su-ddang-uy-ban-nhan-dan-tinh-quang-ninh",
            "agency-so-ngoai-vu-tinh-lang-son",
            "agency-so-cong-thuong-tinh-binh-ddinh",
            "agency-uy-ban-nhan-dan-cac-huyen-thi-xa-thanh-pho-tinh-gia-lai",
        },
    ),
    ("given_to_nobody", {"so": "640/UBND-KT-MH"}, {URGED, f"{URGED}.4"}),
    (
        "coordinating",
        {"co_quan": "Sở Công Thương tỉnh Lạng Sơn"},
        {
            *(TRADE, f"{LANG_SON}.2", "agency-so-giao-thong-van-tai-tinh-lang-son"),
            "agency-so-xay-dung-tinh-lang-son",
        },
    ),
    (
        "sector",
        {"linh_vuc": "năng lượng", "tinh": "Tỉnh Gia Lai"},
        {
            *("sector-nang-luong-tai-tao", "sector-tiet-kiem-nang-luong"),
            *(GIA_LAI, f"{GIA_LAI}.ii.1.b", f"{UBND}gia-lai", "province-gia-lai"),
            *(LATER, f"{LATER}.ii.2", f"{UBND}gia-lai-2025", "province-gia-lai-2025"),
            *(DUC_CO, f"{DUC_CO}.ii.2", "agency-uy-ban-nhan-dan-huyen-dduc-co-tinh-gia-lai"),
        },
    ),
    ("changes", {"so": "190/KH-UBND-MH"}, {LATER, "kh-190-ubnd-mh-binh-ddinh-2024"}),
    (
        "cited_by",
        {"so": "15-CT/TW"},
        {"ct-15-tw-xiii", DIRECTIVE, RESOLUTION, "nq-21-cp-2023"},
    ),
    (
        "way_down",
        {"so": "95-CT/TW-MH", "co_quan": "Sở Giao thông vận tải tỉnh Gia Lai"},
        {DIRECTIVE, GIA_LAI, f"{GIA_LAI}.ii.1.a", "agency-so-giao-thong-van-tai-tinh-gia-lai"},
    ),
    (
        "unsure",
        {"so": "96/NQ-CP-MH"},
        {
            *(RESOLUTION, LANG_SON, ROADS),
            "luat-khong-so-luat-to-chuc-chinh-phu-2015-06-19",
        },
    ),
    (
        "recurring",
        {"co_quan": "Sở Công Thương tỉnh Lạng Sơn"},
        set(),
    ),
    (
        "succession",
        {"ten": "Tỉnh Bình Định"},
        {"province-binh-ddinh", "province-gia-lai-2025"},
    ),
]


@pytest.fixture(scope="module")
def session(kind: str, places: Any, root: Path) -> Iterator[Any]:
    """A session of a server that holds the examples; it can only read."""
    store = open_store(places.new(kind), write=True)
    load(store, [str(root / "examples")])
    with store._server.session() as opened:  # type: ignore[attr-defined]
        # Plans follow what indexes are known to hold, and that is counted now and then by itself.
        opened.run("CALL db.prepareForReplanning(60)").consume()
        yield opened
    store.close()


def found(session: Any, phrase: Phrase, given: dict[str, str]) -> set[str]:
    """The ids of all nodes that a phrase gives, which must come as nodes or paths."""
    ids: set[str] = set()
    for row in session.run(phrase.cypher, given):
        for value in row.values():
            assert value is None or isinstance(value, (Node, Way)), phrase.name
            nodes = () if value is None else value.nodes if isinstance(value, Way) else (value,)
            ids.update(node["id"] for node in nodes)
    return ids


@pytest.mark.parametrize(("name", "given", "expected"), CASES)
def test_a_phrase_finds_exactly_this(
    session: Any, name: str, given: dict[str, str], expected: set[str]
):
    assert found(session, PHRASES[name], given) == expected


def test_provinces_that_have_nothing_and_those_that_have_make_up_the_country(session: Any):
    today = {f"province-{each.id}" for each in reference().provinces if not each.valid_to}
    assert len(today) == 34
    without = found(session, PHRASES["provinces_without"], {"so": "95-CT/TW-MH"})
    # Bình Định, which has a programme, is part of Gia Lai now.
    there = {"province-gia-lai-2025", "province-lang-son", "province-quang-ninh"}
    assert without == today - there
    told = found(session, PHRASES["provinces_with"], {"so": "95-CT/TW-MH"})
    older = {"province-binh-ddinh", "province-gia-lai"}
    assert {id for id in told if id.startswith("province-")} == there | older
    assert {id for id in told if id in LINE} == LINE - {DIRECTIVE, RESOLUTION, LETTER}


def test_documents_that_nobody_has_read_come_with_those_that_name_them(session: Any):
    told = found(session, PHRASES["not_read"], {})
    query = "MATCH (d:Document) WHERE d.ingested IS NULL OR NOT d.ingested RETURN d.id"
    stubs = {row[0] for row in session.run(query)}
    assert len(stubs) == 18
    assert stubs <= told
    assert "nq-21-cp-2023" in told  # it is told of in another's words, and is a stub itself


def test_every_phrase_has_its_case():
    alone = {"provinces_without", "provinces_with", "not_read"}
    alone.add("to_decide")  # nothing of the examples is in doubt; see test_unsure.py
    assert {name for name, _, _ in CASES} | alone == PHRASES.keys()


@pytest.mark.parametrize("name", [name for name, each in PHRASES.items() if each.parameters])
def test_what_nobody_wrote_finds_nothing(session: Any, name: str):
    for value in ("không có", "x' OR 1=1 //", "$so", "*"):
        given = {each.name: value for each in PHRASES[name].parameters}
        assert found(session, PHRASES[name], given) == set()


SUGGESTED: list[tuple[str, str, dict[str, str], list[str]]] = [
    ("changes", "so", {}, ["08/KH-SCT-MH", "15/KH-SCT-MH", "190/KH-UBND-MH", "215/KH-UBND-MH",
                           "305/QĐ-UBND-MH", "512/QĐ-UBND-MH"]),
    ("partner_in_province", "tinh", {"doi_tac": "Trung Quốc"},
     ["Tỉnh Lạng Sơn", "Tỉnh Quảng Ninh"]),
    ("agency_tasks", "so", {"co_quan": "Sở Công Thương tỉnh Lạng Sơn"},
     ["1201/UBND-KT-MH", "36-NQ/TW", "640/UBND-KT-MH", "95-CT/TW-MH", "96/NQ-CP-MH"]),
    ("due_before", "ngay", {"co_quan": "Sở Công Thương tỉnh Lạng Sơn"},
     ["2025-03-01", "2025-04-16", "2025-07-01"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parameter", "given", "expected"), SUGGESTED)
def test_exactly_this_is_suggested(
    session: Any, name: str, parameter: str, given: dict[str, str], expected: list[str]
):
    (asked,) = (each for each in PHRASES[name].parameters if each.name == parameter)
    assert asked.cypher
    assert [row[0] for row in session.run(asked.cypher, given)] == expected


@pytest.mark.parametrize("name", [name for name in PHRASES if name != "to_decide"])
def test_whatever_is_suggested_has_an_answer(session: Any, name: str):
    phrase = PHRASES[name]
    several = list(islice(choices(session, phrase, {}, 0), 40))
    assert several
    empty = [given for given in several if not found(session, phrase, given)]
    assert empty == []


def choices(session: Any, phrase: Phrase, given: dict[str, str], at: int) -> Iterator[Any]:
    """What a person may fill in by following the suggestions, the first five of each."""
    if at == len(phrase.parameters):
        yield given
        return
    parameter = phrase.parameters[at]
    if parameter.cypher is None:  # Bloom looks up the values of a property
        query = f"MATCH (n:{parameter.label})<-[:CITES]-() RETURN n.{parameter.property}"
    else:
        query = parameter.cypher
    values = [row[0] for row in session.run(query, given)]
    assert values and all(isinstance(value, str) for value in values)
    for value in values[:5]:
        yield from choices(session, phrase, {**given, parameter.name: value}, at + 1)


@pytest.mark.parametrize("name", PHRASES)
def test_a_phrase_begins_at_an_index(session: Any, name: str):
    given = {each.name: "x" for each in PHRASES[name].parameters}
    plan = session.run(f"EXPLAIN {PHRASES[name].cypher}", given).consume().plan
    # Stubs and provinces are asked for whole.
    whole = {"not_read": ["stub:Stub"], "provinces_without": ["province:Province"]}
    assert [scan.split("@")[-1] for scan in scans(plan)] == whole.get(name, [])


def scans(plan: dict[str, Any]) -> Iterator[str]:
    if "Scan" in plan["operatorType"]:
        yield plan["args"]["Details"]
    for child in plan.get("children", ()):
        yield from scans(child)
