"""Tables that a converter wrote a cell a line."""

from hypothesis import given
from hypothesis import strategies as st

from danchieu.ingest.context import Context
from danchieu.ingest.grids import rows
from danchieu.ingest.stacked import stacked
from danchieu.ontology.reading import AgencyName
from danchieu.ontology.tables import reference

CONTEXT = Context(reference(), AgencyName("Tỉnh ủy Sơn La"), "Sơn La", "2026-03-02")
TITLES = "STT\nNội dung\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n"


def test_each_row_of_cells_on_lines_is_a_task() -> None:
    text = (
        f"{TITLES}1\nĐề án trồng cây dược liệu\nSở Y tế\nĐảng ủy Sở Tài chính\nQuý II/2026\n"
        "2\nHội nghị gặp mặt trưởng bản tiêu biểu,\nngười có uy tín\nCông an tỉnh\nSở Nội vụ\n"
        "15/9/2026\n3\nSơ kết phong trào thi đua\nSở Nội vụ\nTháng 12/2026\n\nNơi nhận: như trên"
    )
    found = list(rows(text, 0, len(text), CONTEXT))
    assert [
        (
            row.text,
            [actor.agency.name for actor in row.actors],
            row.deadline.iso if row.deadline else None,
        )
        for row in found
    ] == [
        (
            "Đề án trồng cây dược liệu",
            ["Sở Y tế tỉnh Sơn La", "Đảng ủy Sở Tài chính tỉnh Sơn La"],
            "2026-Q2",
        ),
        (
            "Hội nghị gặp mặt trưởng bản tiêu biểu, người có uy tín",
            ["Công an tỉnh Sơn La", "Sở Nội vụ tỉnh Sơn La"],
            "2026-09-15",
        ),
        ("Sơ kết phong trào thi đua", ["Sở Nội vụ tỉnh Sơn La"], "2026-12"),
    ]


def test_a_table_that_says_nobody_leads_sets_no_task() -> None:
    text = "TT\nHạng mục\nĐơn vị tính\nMức hỗ trợ\n1\nNhà kho\nNhà\n35\n2\nGiếng\nCái\n12\n"
    assert list(rows(text, 0, len(text), CONTEXT)) == []


_LINES = [*TITLES.splitlines(), "1", "2", "3", "Sở Y tế", "và Sở Nội vụ", "", "TT. HĐND tỉnh", " "]


@given(st.lists(st.sampled_from(_LINES), max_size=40).map("\n".join))
def test_cells_lie_in_the_text_in_order(text: str) -> None:
    places = [
        piece
        for block in stacked(text, 0, len(text))
        for row in block.lines
        for cell in row
        for piece in cell
    ]
    assert all(text[a:b].strip() == text[a:b] != "" for a, b in places)
    assert places == sorted(places)
