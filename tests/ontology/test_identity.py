"""Ids are made from what a document is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.ontology.identity import Identity, agency_id, edge_id, identity_of, provision_id
from danchieu.ontology.numbering import Numbering, numbering
from danchieu.ontology.reading import AgencyName
from danchieu.ontology.tables import reference
from danchieu.ontology.words import Relation

TAY_NINH = AgencyName("Ủy ban nhân dân tỉnh Tây Ninh", province="Tây Ninh")


def identity(
    number: str,
    *,
    type: str | None = None,
    issuer: AgencyName | None = None,
    date: str | None = None,
    term: str | None = None,
) -> Identity:
    tables = reference()
    parsed = numbering(number, tables)
    assert parsed, number
    return identity_of(parsed, type=type, issuer=issuer, date=date, term=term, tables=tables)


@pytest.mark.parametrize(
    ("number", "told", "id"),
    [
        ("15-CT/TW", {"date": "2022-08-10"}, "ct-15-tw-xiii"),
        ("21/NQ-CP", {"date": "2023-02-20"}, "nq-21-cp-2023"),
        ("30/2020/NĐ-CP", {}, "ndd-30-2020-cp"),
        ("55/2022/QH15", {"type": "Nghị quyết"}, "nq-55-qh15"),
        (
            "1345/UBND-NC",
            {"issuer": TAY_NINH, "date": "2024-05-05"},
            "cv-1345-ubnd-nc-tay-ninh-2024",
        ),
        ("749/QĐ-TTg", {"type": "Quyết định", "date": "2020-06-03"}, "qdd-749-ttg-2020"),
        ("12-KL/TW", {}, "kl-12-tw-undated"),
        ("134/KH-UBND", {"date": "2026"}, "kh-134-ubnd-unplaced-2026"),
        ("66.18/2026/NQ-CP", {}, "nq-66-18-2026-cp"),
        (
            "30-CTr/TU",
            {
                "type": "Chương trình hành động",
                "issuer": AgencyName("Tỉnh ủy Khánh Hòa", province="Khánh Hòa"),
                "date": "2022-02-23",
            },
            "ctr-30-tu-khanh-hoa-2020-2025",
        ),
    ],
)
def test_an_id_is_type_number_series_and_period(number: str, told: dict, id: str) -> None:
    assert identity(number, **told).id == id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("36-NQ/TW", {"date": "2004-03-26"}), ("36-NQ/TW", {"date": "2018-10-22"})),
        (("24/2008/QH12", {"type": "Luật"}), ("24/2008/QH12", {"type": "Nghị quyết"})),
        (("19/NQ-CP", {"date": "2026-01-05"}), ("19/2026/NQ-CP", {})),
        (
            ("66-QĐ/TW", {"type": "Quy định", "date": "2017"}),
            ("66-QĐ/TW", {"type": "Quyết định", "date": "2017"}),
        ),
        (("01-ĐA/TW", {"date": "2022-03-03"}), ("01-DA/TW", {"date": "2022-03-03"})),
        (
            (
                "40-CT/TU",
                {"issuer": AgencyName("Tỉnh ủy Long An", province="Long An"), "date": "2022-12-19"},
            ),
            (
                "40-CT/TU",
                {"issuer": AgencyName("Tỉnh ủy Lào Cai", province="Lào Cai"), "date": "2022-12-19"},
            ),
        ),
        (
            ("5/KH-UBND", {"issuer": TAY_NINH, "date": "2025-03-01"}),
            ("5/KH-UBND", {"issuer": TAY_NINH, "date": "2025-08-01"}),
        ),
    ],
)
def test_documents_that_share_a_number_stay_apart(one: tuple, other: tuple) -> None:
    assert identity(one[0], **one[1]).id != identity(other[0], **other[1]).id


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("54/CT-TW", "54-CT/TW"),
        ("181/2024/NĐCP", "181/2024/NĐ-CP"),
        ("24/2026//NQ-CP", "24/2026/NQ-CP"),
        ("104-CTr/Tu", "104-CTr/TU"),
        ("66/2026NĐ-CP", "66/2026/NĐ-CP"),
        ("09/2023/TT-BCT", "9/2023/TT-BCT"),
        ("63/2023/QH15", "63/2025/QH15"),
        ("30/2020/NÐ-CP", "30/2020/NĐ-CP"),
    ],
)
def test_two_printings_of_one_number_share_a_key(printed: str, meant: str) -> None:
    tables = reference()
    one, other = numbering(printed, tables), numbering(meant, tables)
    assert one and other
    assert one.key == other.key


@pytest.mark.parametrize("words", ["", "Chỉ thị", "15", "TCVN", "và/hoặc"])
def test_what_is_no_number_gives_none(words: str) -> None:
    assert numbering(words, reference()) is None


@given(st.sampled_from(["15-CT/TW", "1345/UBND-NC", "01-ĐA/TW", "30/2020/NĐ-CP"]), st.data())
def test_an_id_survives_spacing_and_unicode_form(number: str, data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(["NFC", "NFD"]))
    spaced = "".join(
        letter + " " * data.draw(st.integers(0, 2))
        for letter in unicodedata.normalize(form, number)
    )
    tables = reference()
    assert numbering(spaced, tables) == numbering(number, tables)


@given(st.text(min_size=1, max_size=40))
def test_an_id_is_safe_in_a_url(words: str) -> None:
    number = Numbering("1", None, None, (words,))
    told = identity_of(number, type=None, issuer=None, date=None, term=None, tables=reference())
    for id in (
        told.id,
        agency_id(words, None),
        provision_id("ct-1", f"I.{words}".replace(".", "")),
    ):
        assert set(id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.~"), id


def test_provisions_count_their_bullets() -> None:
    assert provision_id("ct-15-tw-xiii", "III.1.-2") == "ct-15-tw-xiii.iii.1.d2"
    assert provision_id("x", "Điều 3.1.đ") != provision_id("x", "Điều 3.1.d")
    assert provision_id("x", "") == "x"


def test_an_edge_is_its_relation_ends_and_witness() -> None:
    assert edge_id(Relation.CITES, "a", "b", "w") == "CITES~a~b~w"


def test_a_merged_province_has_new_agencies() -> None:
    name = "Sở Ngoại vụ tỉnh Tây Ninh"
    assert agency_id(name, "tay-ninh") != agency_id(name, "tay-ninh-2025")
