"""The reference tables hold together, and answer by name, code and date."""

import re
import time
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ontology import tables
from danchieu.ontology.errors import BadReference
from danchieu.ontology.folding import folded, slug
from danchieu.ontology.reference import DocumentType, Succession
from danchieu.ontology.tables import reference

KNOWN = reference()
TABLES = ("types", "provinces", "agencies", "laws", "partners", "sectors", "successions")
DECREE_30 = (
    "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB"
)
TYPES_HEAD = ",".join(field.name for field in fields(DocumentType))
SUCCESSIONS_HEAD = ",".join(field.name for field in fields(Succession))


@pytest.mark.parametrize("table", TABLES)
def test_every_row_names_its_source(table: str):
    assert getattr(KNOWN, table)
    assert all(row.source.strip() for row in getattr(KNOWN, table))


@pytest.mark.parametrize("table", TABLES[:-1])
def test_no_two_rows_share_an_id_and_ids_are_url_safe(table: str):
    ids = [row.id for row in getattr(KNOWN, table)]
    assert len(set(ids)) == len(ids)
    assert all(slug(id) == id for id in ids)


def test_no_agency_has_the_id_of_a_province():
    assert not {row.id for row in KNOWN.agencies} & {row.id for row in KNOWN.provinces}


def test_parents_and_successions_are_rows():
    agencies = {row.id for row in KNOWN.agencies}
    lasting = agencies | {row.id for row in KNOWN.provinces}
    assert {row.parent for row in KNOWN.agencies} - {""} <= agencies
    assert {end for row in KNOWN.successions for end in (row.earlier, row.later)} <= lasting


def test_nobody_is_its_own_ancestor():
    parents = {row.id: row.parent for row in KNOWN.agencies}
    for id in parents:
        seen = [id]
        while parent := parents[seen[-1]]:
            assert parent not in seen, seen
            seen.append(parent)


def test_a_successor_stands_from_the_day_of_its_succession():
    rows = {row.id: row for row in (*KNOWN.agencies, *KNOWN.provinces)}
    for succession in KNOWN.successions:
        earlier, later = rows[succession.earlier], rows[succession.later]
        assert earlier.valid_to and earlier.valid_to < succession.date, succession
        assert later.valid_from <= succession.date, succession
        assert not later.valid_to or later.valid_to >= succession.date, succession


def test_nothing_ends_before_it_begins():
    for row in (*KNOWN.agencies, *KNOWN.provinces):
        assert not row.valid_to or row.valid_from <= row.valid_to, row.id


def test_no_row_says_a_variant_twice_or_pads_a_cell():
    for table in ("types", "provinces", "agencies"):
        for row in getattr(KNOWN, table):
            names = (row.name, *row.variants)
            assert len(set(names)) == len(names), row.id
            assert all(name == " ".join(name.split()) for name in names), row.id


@pytest.mark.parametrize(
    ("on", "count"),
    [("2026-01-01", 34), ("2025-07-01", 34), ("2025-06-30", 63), ("2025", 63), ("2024-01-01", 63)],
)
def test_there_are_63_provinces_until_june_2025_and_34_after(on: str, count: int):
    standing = KNOWN.provinces_on(on)
    assert len(standing) == count
    assert len({folded(row.name) for row in standing}) == count
    assert len({row.code for row in standing}) == count


def test_every_province_that_ended_has_one_successor_that_stands():
    later = {row.earlier: row.later for row in KNOWN.successions}
    now = {row.id for row in KNOWN.provinces_on("2026")}
    ended = [row.id for row in KNOWN.provinces if row.valid_to]
    assert all(later[id] in now for id in ended)
    assert len([row for row in KNOWN.provinces if not row.valid_to and not row.valid_from]) == 10


@pytest.mark.parametrize(
    ("name", "on", "id"),
    [
        ("Tây Ninh", None, "tay-ninh"),
        ("Tây Ninh", "2024", "tay-ninh"),
        ("Tây Ninh", "2025-06-30", "tay-ninh"),
        ("Tây Ninh", "2025-07", "tay-ninh-2025"),
        ("tỉnh Tây Ninh", "2026-Q1", "tay-ninh-2025"),
        ("TINH TAY NINH", "2026-01-02", "tay-ninh-2025"),
        ("Long An", "2026-01-02", "long-an"),
        ("Hà Nội", "2026", "ha-noi"),
        ("Khánh Hoà", None, "khanh-hoa"),
        ("Khánh Hòa", "2020-05", "khanh-hoa"),
        ("TP.HCM", "2020", "ho-chi-minh"),
        ("TP. Hồ Chí Minh", "2026", "ho-chi-minh-2025"),
        ("Bà Rịa–Vũng Tàu", None, "ba-ria-vung-tau"),
        ("Đăk Nông", None, "ddak-nong"),
        ("Công Tum", None, "kon-tum"),
        ("Bắc Cạn", None, "bac-kan"),
        ("Huế", "2020", "thua-thien-hue"),
        ("Huế", "2025-01-01", "hue"),
        ("Thừa Thiên - Huế", None, "thua-thien-hue"),
        ("Hà Tây", "2026", "ha-tay"),
        ("Hải Dương", "2024", "hai-duong"),
    ],
)
def test_a_province_is_the_one_that_bore_the_name_on_the_day(name: str, on: str | None, id: str):
    found = KNOWN.province_by_name(name, on)
    assert found and found.id == id


@pytest.mark.parametrize("name", ["thành phố Tây Ninh", "TP. Hải Dương", "Paris", "", "tỉnh"])
def test_a_town_of_a_province_is_no_province(name: str):
    assert KNOWN.province_by_name(name) is None


@pytest.mark.parametrize("code", DECREE_30.split())
def test_every_code_of_decree_30_has_its_type_first(code: str):
    found = KNOWN.type_by_code(code)
    assert found and code in found.codes and "30/2020" in found.source


def test_decree_30_has_29_types_of_which_two_have_no_code():
    annex = {KNOWN.type_by_code(code) for code in DECREE_30.split()}
    annex |= {KNOWN.type_by_name(name) for name in ("Công văn", "Thư công")}
    assert len(annex - {None}) == 29


@pytest.mark.parametrize(
    ("code", "ids"),
    [
        ("QĐ", ["qdd", "qydd"]),
        ("QĐi", ["qydd"]),
        ("CTr", ["ctr", "cthdd"]),
        ("ĐA", ["dda"]),
        ("DA", ["da"]),
        ("NÐ", ["ndd"]),
        ("nđ", ["ndd"]),
        ("ND", ["ndd"]),
        ("TT", ["tt", "thong-tri"]),
        ("HĐ", ["hdd"]),
        ("HD", ["hd"]),
        ("UBND", []),
    ],
)
def test_a_code_gives_its_types_likeliest_first(code: str, ids: list[str]):
    assert [row.id for row in KNOWN.types_by_code(code)] == ids


def test_a_programme_and_an_action_programme_share_their_numbers():
    programme = KNOWN.type_by_name("Chương trình")
    action = KNOWN.type_by_name("chuong trinh hanh dong")
    assert programme and action and programme.id != action.id
    assert programme.series == action.series == "ctr"


@pytest.mark.parametrize(
    ("code", "on", "name"),
    [
        ("BNG", None, "Bộ Ngoại giao"),
        ("TTg", None, "Thủ tướng Chính phủ"),
        ("QĐ", None, None),
        ("TTCP", "2024", "Thanh tra Chính phủ"),
        ("BNN&PTNT", "2020", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("BTM", "2005", "Bộ Thương mại"),
        ("SNgV", None, "Sở Ngoại vụ"),
        ("BGDDT", None, "Bộ Giáo dục và Đào tạo"),
        ("QH13", None, "Quốc hội"),
        ("TU", None, "Tỉnh ủy"),
        ("UBND", None, "Ủy ban nhân dân"),
        ("BTGTU", "2024", "Ban Tuyên giáo Tỉnh ủy"),
    ],
)
def test_a_code_gives_its_agency(code: str, on: str | None, name: str | None):
    found = KNOWN.agency_by_code(code, on)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("name", "on", "id"),
    [
        ("BCH Trung ương", None, "ban-chap-hanh-trung-uong-ddang"),
        ("UBND tỉnh", None, "uy-ban-nhan-dan"),
        ("Tỉnh uỷ", None, "tinh-uy"),
        ("sở ngoại vụ", "2024", "so-ngoai-vu"),
        ("Cục Thuế", "2024", "cuc-thue"),
        ("Cục Thuế", "2025-10", "cuc-thue-bo-tai-chinh"),
        ("Bộ NN&PTNT", None, "bo-nong-nghiep-va-phat-trien-nong-thon"),
        ("các sở, ban, ngành tỉnh", None, "cac-so-ban-nganh"),
    ],
)
def test_an_agency_is_found_by_its_names(name: str, on: str | None, id: str):
    found = KNOWN.agency_by_name(name, on)
    assert found and found.id == id


def test_every_type_province_and_agency_is_found_by_its_own_name():
    for row in KNOWN.types:
        assert KNOWN.type_by_name(row.name) == row
    for row in KNOWN.provinces:
        assert KNOWN.province_by_name(row.full_name, row.valid_from or "2000") == row
    for row in KNOWN.agencies:
        assert row in KNOWN.agencies_by_name(row.name)


@given(st.text(max_size=40))
def test_no_text_breaks_a_lookup(text: str):
    KNOWN.type_by_code(text), KNOWN.agency_by_code(text), KNOWN.type_by_name(text)
    KNOWN.province_by_name(text, "2024"), KNOWN.agency_by_name(text)


def test_rows_are_found_by_id():
    province, agency = KNOWN.province("tay-ninh-2025"), KNOWN.agency("bo-ngoai-giao")
    assert province and province.valid_from == "2025-07-01"
    assert agency and agency.parent == "chinh-phu"
    assert KNOWN.province("bo-ngoai-giao") is None and KNOWN.agency("tay-ninh") is None


def test_tables_are_read_once():
    assert reference() is reference(None)
    assert re.fullmatch("[0-9a-f]{64}", reference().digest)


def test_reading_all_tables_takes_milliseconds():
    def seconds() -> float:
        tables._read.cache_clear()
        start = time.perf_counter()
        reference()
        return time.perf_counter() - start

    assert min(seconds() for _ in range(7)) < 0.1  # 12 ms on a laptop; CI machines are shared


def test_own_rows_add_to_the_shipped_and_replace_by_id(tmp_path: Path):
    rows = "kh,kh,Kế hoạch lớn,Plan,KH,,own\r\nthu-moi,thu-moi,Thư mời họp,,TMH,Giấy mời họp,own"
    (tmp_path / "types.csv").write_text(f"\ufeff{TYPES_HEAD}\r\n\r\n{rows}\r\n", encoding="utf-8")
    own = reference(tmp_path)
    assert len(own.types) == len(KNOWN.types) + 1
    plan, added = own.type_by_code("KH"), own.type_by_name("giay moi hop")
    assert plan and plan.name == "Kế hoạch lớn"
    assert added == own.types[-1]
    assert own.agencies == KNOWN.agencies
    assert own.digest != KNOWN.digest


def test_an_empty_folder_of_ones_own_changes_nothing(tmp_path: Path):
    assert reference(tmp_path).digest == KNOWN.digest


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("types.csv", "id,name\n", ["types.csv line 1", "id,series,name"]),
        ("types.csv", f"{TYPES_HEAD}\nKH,kh,Kế hoạch,Plan,KH,,x\n", ["line 2, column id", "'KH'"]),
        ("types.csv", f"{TYPES_HEAD}\nkh,kh,Kế hoạch\n", ["line 2", "3 cells, not 7"]),
        ("types.csv", f"{TYPES_HEAD}\nkh,kh,Kế hoạch,Plan,,,\n", ["column source", "not be empty"]),
        ("types.csv", f'{TYPES_HEAD}\nkh,kh,"Kế\n', ["types.csv line 2", "quotes"]),
        (
            "types.csv",
            f"{TYPES_HEAD}\nx,x,X,,,,s\n\nx,x,X,,,,s\n",
            ["line 4, column id", "already"],
        ),
        ("successions.csv", f"{SUCCESSIONS_HEAD}\nlong-an,x,2025-07-01,s\n", ["later", "'x'"]),
        ("successions.csv", f"{SUCCESSIONS_HEAD}\na,b,1/7/2025,s\n", ["date", "YYYY-MM-DD"]),
        ("type.csv", "", ["type.csv", "types.csv"]),
        ("agencies.csv", "{agency}\na,A,,,world,body,,,,,,s\n", ["column level", "province"]),
        ("agencies.csv", "{agency}\na,A,,,central,firm,,,,,,s\n", ["column kind", "body, unit"]),
        ("agencies.csv", "{agency}\na,A,,,central,body,perhaps,,,,,s\n", ["column party", "yes"]),
        ("agencies.csv", "{agency}\na,A,,,central,body,,zz,,,,s\n", ["column parent", "'zz'"]),
    ],
)
def test_a_wrong_row_is_named_with_what_is_allowed(
    tmp_path: Path, file: str, text: str, said: list[str]
):
    head = "id,name,name_en,codes,level,kind,party,parent,valid_from,valid_to,variants,source"
    (tmp_path / file).write_text(text.replace("{agency}", head), encoding="utf-8")
    with pytest.raises(BadReference) as error:
        reference(tmp_path)
    message = str(error.value)
    assert "\n" not in message
    assert all(part in message for part in said), message


def test_a_file_that_is_not_utf_8_or_a_folder_that_is_not_there_is_said(tmp_path: Path):
    (tmp_path / "types.csv").write_bytes(f"{TYPES_HEAD}\nkh,kh,K\xea".encode("latin-1"))
    with pytest.raises(BadReference, match="line 2: not UTF-8"):
        reference(tmp_path)
    with pytest.raises(BadReference, match="no such folder"):
        reference(tmp_path / "none")
