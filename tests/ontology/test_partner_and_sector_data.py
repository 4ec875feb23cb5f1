"""What must hold of the rows of partners.csv and sectors.csv, whatever is added to them."""

from collections import Counter
from itertools import chain

import pytest

from danchieu.ontology.folding import folded, slug, spelled
from danchieu.ontology.reference import PartnerEntry, SectorEntry
from danchieu.ontology.tables import reference
from danchieu.ontology.words import PartnerKind

PARTNERS = reference().partners
SECTORS = reference().sectors
BY_NAME = {entry.name: entry for entry in PARTNERS}
SECTOR_BY_ID = {entry.id: entry for entry in SECTORS}
COUNTRIES = [entry for entry in PARTNERS if entry.kind is PartnerKind.COUNTRY]


def forms(entry: PartnerEntry | SectorEntry) -> list[str]:
    return [entry.name, *entry.variants]


def needs_context(variant: str) -> bool:
    """A short variant that is no abbreviation is also a syllable of other words ("Mỹ", "Nhật")."""
    return len(variant) <= 4 and not variant.isupper()


def test_all_249_of_iso_3166_1_but_viet_nam_are_there():
    codes = [entry.code for entry in COUNTRIES]
    assert len(codes) == len(set(codes)) == 249 - 1
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in codes)
    assert "VN" not in codes


@pytest.mark.parametrize("table", [PARTNERS, SECTORS], ids=["partners", "sectors"])
def test_an_id_is_the_slug_of_its_name_and_stands_once(table: tuple[PartnerEntry | SectorEntry]):
    assert [entry.id for entry in table] == [slug(entry.name) for entry in table]
    assert not [id for id, times in Counter(entry.id for entry in table).items() if times > 1]


@pytest.mark.parametrize("table", [PARTNERS, SECTORS], ids=["partners", "sectors"])
def test_no_two_rows_of_a_table_claim_one_form(table: tuple[PartnerEntry | SectorEntry]):
    claims = Counter(chain.from_iterable({folded(form) for form in forms(row)} for row in table))
    assert not [form for form, times in claims.items() if times > 1]


@pytest.mark.parametrize("table", [PARTNERS, SECTORS], ids=["partners", "sectors"])
def test_every_form_is_spelled_the_way_texts_are_once_spelled(
    table: tuple[PartnerEntry | SectorEntry],
):
    for form in chain.from_iterable(map(forms, table)):
        assert form == spelled(form), form


@pytest.mark.parametrize("table", [PARTNERS, SECTORS], ids=["partners", "sectors"])
def test_every_row_has_an_english_name_and_a_source(table: tuple[PartnerEntry | SectorEntry]):
    assert not [entry.id for entry in table if not entry.name_en or not entry.source]


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Mỹ", "Hoa Kỳ"),
        ("Xin-ga-po", "Singapore"),
        ("Ô-xtrây-li-a", "Australia"),
        ("CHDCND Lào", "Lào"),
        ("Cam-pu-chia", "Campuchia"),
        ("Liên bang Nga", "Nga"),
        ("Các Tiểu vương quốc Ả Rập Thống nhất", "UAE"),
        ("Liên minh châu Âu", "EU"),
        ("WB", "Ngân hàng Thế giới"),
        ("Tổ chức Y tế Thế giới", "WHO"),
        ("Hiệp định Đối tác Toàn diện và Tiến bộ xuyên Thái Bình Dương", "CPTPP"),
        ("Chăm-pa-sắc", "Champasak"),
    ],
)
def test_a_form_goes_back_to_its_everyday_name(form: str, name: str):
    assert form in BY_NAME[name].variants


@pytest.mark.parametrize("name", ["Pháp", "Đức", "Anh", "Nga", "Áo", "Trùng Khánh", "Apple"])
def test_a_name_that_is_a_common_word_counts_only_in_context(name: str):
    assert BY_NAME[name].context


@pytest.mark.parametrize("name", ["Hàn Quốc", "Hoa Kỳ", "Lào", "Thái Lan", "UAE", "ASEAN", "EVFTA"])
def test_a_plain_name_counts_anywhere(name: str):
    assert not BY_NAME[name].context


def test_a_locality_or_company_lies_in_a_country_and_nothing_else_does():
    countries = {entry.id for entry in COUNTRIES}
    for entry in PARTNERS:
        somewhere = entry.kind in (PartnerKind.LOCALITY, PartnerKind.COMPANY)
        assert (entry.country in countries) if somewhere else entry.country == "", entry.id


def test_viet_nam_and_its_own_agencies_are_no_partners():
    assert not {"viet nam", "vn"} & {folded(form) for entry in PARTNERS for form in forms(entry)}


def test_the_free_trade_agreements_of_viet_nam_are_there():
    in_force = (
        "ATIGA ACFTA AKFTA AJCEP VJEPA AIFTA AANZFTA VCFTA VKFTA CPTPP AHKFTA EVFTA UKVFTA "
        "RCEP VIFTA CEPA"
    )
    for name in [*in_force.split(), "VN-EAEU FTA"]:
        assert BY_NAME[name].kind is PartnerKind.AGREEMENT


def test_a_short_variant_is_an_abbreviation_or_needs_context():
    short = {v for entry in PARTNERS for v in entry.variants if needs_context(v)}
    assert {"Mỹ", "Úc", "Nhật"} <= short
    assert not {v for v in short if " " in v}


def test_broader_sectors_end_at_a_top_without_a_cycle():
    for entry in SECTORS:
        above: list[str] = [entry.id]
        while broader := SECTOR_BY_ID[above[-1]].broader:
            assert broader not in above, above
            above.append(broader)


def test_a_sector_is_named_in_lower_case():
    loan_names = {"FDI", "ODA", "Halal"}
    shouted = {e.name for e in SECTORS if e.name != e.name.lower()} - loan_names
    assert not {name for name in shouted if "Việt Nam" not in name}


def test_everyday_words_are_names_of_their_row():
    for entry in SECTORS:
        assert set(entry.context) <= set(forms(entry)), entry.id


def test_a_set_phrase_is_the_name_of_no_sector():
    phrases = {folded(phrase) for entry in SECTORS for phrase in entry.unlike}
    assert not phrases & {folded(form) for entry in SECTORS for form in forms(entry)}


def test_foreign_affairs_and_defence_are_no_sectors():
    known = {folded(form) for entry in SECTORS for form in forms(entry)}
    none = ["đối ngoại", "ngoại giao kinh tế", "hội nhập quốc tế", "quốc phòng, an ninh"]
    assert not known & set(map(folded, none))


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("KH&CN", "khoa học và công nghệ"),
        ("khoa học, công nghệ", "khoa học và công nghệ"),
        ("AI", "trí tuệ nhân tạo"),
        ("nguồn nhân lực", "nhân lực"),
        ("PCCC", "phòng cháy, chữa cháy"),
        ("khiếu nại, tố cáo", "tiếp công dân"),
        ("dân tộc thiểu số", "dân tộc"),
    ],
)
def test_a_phrase_goes_back_to_its_sector(form: str, name: str):
    assert form in SECTOR_BY_ID[slug(name)].variants
