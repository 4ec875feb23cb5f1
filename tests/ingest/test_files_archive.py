"""Archives: each document in a zip is a file of its own, and nothing in one does harm."""

import io
import zipfile
from pathlib import Path

import pytest

from danchieu.ingest.archive import member_sources, still_there
from danchieu.ingest.files import Failure
from danchieu.ingest.load import Report, load
from danchieu.queries.opening import open_store

LETTER = "UBND TỈNH GIA LAI\nSố: {}/UBND-NC\nGia Lai, ngày 05 tháng 5 năm 2024\nV/v một việc\n"


def packed(place: Path, members: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in members.items():
            archive.writestr(name, words)
    return place


def outcome(place: Path) -> tuple[list[str], list[str]]:
    """The names of what was read, and the complaints."""
    found = list(member_sources(place))
    complaints = [each.reason for each in found if isinstance(each, Failure)]
    assert all("\n" not in each and str(place) in each for each in complaints)
    return [each.name for each in found if not isinstance(each, Failure)], complaints


def test_members_are_read_and_others_are_named_once_an_ending(tmp_path: Path) -> None:
    place = packed(
        tmp_path / "a.zip",
        {
            "b/x.txt": LETTER,
            "y.md": LETTER,
            "p.xlsx": "",
            "q.xlsx": "",
            "__MACOSX/y.md": "",
            "d/": "",
        },
    )
    read, complaints = outcome(place)
    assert read == ["x.txt", "y.md"]
    assert len(complaints) == 1
    assert "2 files that end in .xlsx" in complaints[0]
    assert [each.place for each in member_sources(place) if isinstance(each, Failure)] == [
        str(place)
    ]


@pytest.mark.parametrize("name", ["../x.txt", "a/../../x.txt", "/x.txt", "C:/x.txt", "..\\x.txt"])
def test_a_path_that_climbs_out_is_not_read(tmp_path: Path, name: str) -> None:
    read, complaints = outcome(packed(tmp_path / "a.zip", {name: LETTER, "ok.txt": LETTER}))
    assert read == ["ok.txt"]
    assert len(complaints) == 1


def test_names_are_read_as_utf_8_where_the_flag_is_missing(tmp_path: Path) -> None:
    place = packed(tmp_path / "a.zip", {"Công văn.txt": LETTER})
    data = place.read_bytes()  # the flag stands in both headers of the entry
    for header, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        begins = data.index(header) + at
        flags = int.from_bytes(data[begins : begins + 2], "little") & ~0x800
        data = data[:begins] + flags.to_bytes(2, "little") + data[begins + 2 :]
    place.write_bytes(data)
    assert outcome(place) == (["Công văn.txt"], [])


def test_a_bomb_a_zip_within_a_damaged_and_an_encrypted_member_stop_only_themselves(
    tmp_path: Path,
) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("x.txt", LETTER)
    place = packed(
        tmp_path / "a.zip",
        {
            "big.txt": bytes(65 * 1024 * 1024),
            "bomb.txt": b" " * (32 * 1024 * 1024),
            "in.zip": inner.getvalue(),
            "damaged.txt": LETTER * 9,
            "locked.txt": LETTER,
            "ok.txt": LETTER,
        },
    )
    data = bytearray(place.read_bytes())
    with zipfile.ZipFile(place) as archive:
        at = {info.filename: info.header_offset for info in archive.infolist()}
    begins = at["damaged.txt"] + 30 + len("damaged.txt") + 12
    data[begins : begins + 8] = b"\xff" * 8
    central = data.index(b"PK\x01\x02")
    while central >= 0:
        if data[central + 46 :].startswith(b"locked.txt"):
            data[central + 8] |= 1
        central = data.find(b"PK\x01\x02", central + 4)
    place.write_bytes(data)
    read, complaints = outcome(place)
    assert read == ["ok.txt"]
    told = "\n".join(complaints)
    assert len(complaints) == 5
    for reason in ("larger than 64 MB", "zip bomb", "zip within a zip", "damaged", "encrypted"):
        assert reason in told


def test_too_many_members_or_too_much_is_refused_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = packed(tmp_path / "a.zip", {f"{n}.txt": LETTER for n in range(9)})
    monkeypatch.setattr("danchieu.ingest.unzip.MEMBERS", 8)
    assert "holds 9 files" in outcome(place)[1][0]
    monkeypatch.undo()
    monkeypatch.setattr("danchieu.ingest.unzip.TOTAL", 100)
    assert "unpacks to more than" in outcome(place)[1][0]


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x05\x06" + bytes(18)])
def test_a_damaged_or_empty_zip_is_one_line(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    read, complaints = outcome(tmp_path / "a.zip")
    assert (read, len(complaints)) == ([], 1)


def loaded(store: Path, *places: Path) -> Report:
    opened = open_store(str(store), write=True)
    try:
        return load(opened, [str(place) for place in places])
    finally:
        opened.close()


def texts(store: Path) -> int:
    opened = open_store(str(store))
    try:
        return sum(row["kind"] == "Text" for row in opened.ask("all_nodes"))
    finally:
        opened.close()


def test_members_are_unchanged_replaced_and_retired_as_files_are(tmp_path: Path) -> None:
    store, place = tmp_path / "s.db", tmp_path / "v.zip"
    packed(place, {"a.txt": LETTER.format(1), "b.txt": LETTER.format(2)})
    first = loaded(store, tmp_path)
    assert first.read == (f"{place}!/a.txt", f"{place}!/b.txt")
    assert len(loaded(store, tmp_path).unchanged) == 2
    packed(place, {"a.txt": LETTER.format(1), "b.txt": LETTER.format(3)})
    again = loaded(store, tmp_path)
    assert (again.replaced, len(again.unchanged)) == ((f"{place}!/b.txt",), 1)
    assert texts(store) == 2


def test_a_text_stays_while_an_archive_holds_it_and_goes_with_it(tmp_path: Path) -> None:
    store, place, file = tmp_path / "s.db", tmp_path / "v.zip", tmp_path / "c.txt"
    packed(place, {"a.txt": LETTER.format(1)})
    file.write_text(LETTER.format(1), encoding="utf-8")
    loaded(store, tmp_path)
    file.write_text(LETTER.format(2), encoding="utf-8")
    loaded(store, file)
    assert texts(store) == 2  # the archive still has the first
    file.write_text(LETTER.format(1), encoding="utf-8")
    loaded(store, file)
    place.unlink()
    file.write_text(LETTER.format(2), encoding="utf-8")
    loaded(store, file)
    assert texts(store) == 1


def test_places_in_archives_are_looked_up(tmp_path: Path) -> None:
    place = packed(tmp_path / "a.zip", {"b/x.txt": LETTER})
    assert still_there(f"{place}!/b/x.txt")
    assert not still_there(f"{place}!/b/y.txt")
    assert not still_there(f"{tmp_path}/none.zip!/b/x.txt")
    odd = tmp_path / "odd!"
    odd.mkdir()
    (odd / "x.txt").write_text(LETTER, encoding="utf-8")
    assert still_there(f"{odd}/x.txt")


def test_only_a_part_is_read_of_a_pdf_with_an_empty_page(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "x.pdf"))
    canvas.drawString(60, 700, "Cong van so 12/UBND-NC")
    canvas.showPage()
    canvas.circle(300, 400, 50)
    canvas.showPage()
    canvas.save()
    report = loaded(tmp_path / "s.db", tmp_path / "x.pdf")
    assert report.failed == ()
    assert [each.reason for each in report.left_out] == [
        "page 2 has no text; run OCR, for example ocrmypdf"
    ]
