"""What the service refuses, and how it says so."""

import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchieu.api.door import Door, TooLong
from danchieu.api.problems import problem_of
from danchieu.ontology import errors

PROBLEM = "application/problem+json"


def _is_problem(answer: httpx.Response, status: int) -> dict[str, object]:
    assert answer.status_code == status
    assert answer.headers["content-type"] == PROBLEM
    problem = answer.json()
    assert {"type", "title", "status", "detail"} <= problem.keys()
    assert problem["status"] == status
    return problem


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        ("/lineage/15-CT/TW?depth=-1", "depth"),
        ("/lineage/15-CT/TW?depth=1001", "depth"),
        ("/lineage/15-CT/TW?depth=deep", "depth"),
        ("/lineage/15-CT/TW?limit=0", "limit"),
        ("/lineage/15-CT/TW?limit=10001", "limit"),
        ("/lineage/15-CT/TW?direction=sideways", "direction"),
        ("/lineage/15-CT/TW?also=SETS", "also.0"),
        ("/lineage/15-CT/TW?evidence=maybe", "evidence"),
        ("/lineage/15-CT/TW?dpeth=2", "dpeth"),
        ("/lineage/" + "x" * 301, "what"),
        ("/documents?limit=1001", "limit"),
        ("/documents?date_from=yesterday", "date_from"),
        ("/documents?type=" + "x" * 101, "type"),
        ("/documents?issuer=A%20B", "issuer"),
        ("/documents?cursor=" + "0" * 1001, "cursor"),
        ("/documents/" + "x" * 301, "id"),
        ("/documents/A%20B", "id"),
        ("/resolve", "what"),
        ("/resolve?what=", "what"),
        ("/resolve?what=x&limit=501", "limit"),
        ("/search?words=x&kind=Dokument", "kind.0"),
        ("/search?words=x&limit=501", "limit"),
        ("/agencies/a/tasks?limit=10001", "limit"),
        ("/unsure?limit=501", "limit"),
        ("/unsure?after=" + "x" * 301, "after"),
        ("/decisions?limit=0", "limit"),
        ("/agencies/a/tasks?due_before=2024-13-01", "due_before"),
    ],
)
def test_what_lies_out_of_bounds_is_refused_by_name(
    service: httpx.Client, path: str, parameter: str
) -> None:
    problem = _is_problem(service.get(path), 422)
    assert parameter in [fault["parameter"] for fault in problem["faults"]]


def test_a_cursor_that_no_page_gave_is_refused(service: httpx.Client) -> None:
    _is_problem(service.get("/documents?cursor=zz"), 422)


def test_a_name_that_nothing_answers_to_is_404_with_the_nearest(service: httpx.Client) -> None:
    problem = _is_problem(service.get("/lineage/Chỉ thị 16-CT/TW"), 404)
    assert "Chỉ thị 15-CT/TW" in problem["nearest"]
    _is_problem(service.get("/documents/ct-16-tw-xiii"), 404)
    _is_problem(service.get("/agencies/agency-nobody/tasks"), 404)
    _is_problem(service.get("/agencies/ct-15-tw-xiii/tasks"), 404)


def test_a_name_with_several_answers_is_409_with_the_candidates(service: httpx.Client) -> None:
    problem = _is_problem(service.get("/lineage/36-NQ/TW"), 409)
    assert problem["candidates"] == ["nq-36-tw-ix", "nq-36-tw-xii"]


def test_lineage_of_what_is_no_document_is_refused(service: httpx.Client) -> None:
    _is_problem(service.get("/lineage/agency-so-ngoai-vu-tinh-tay-ninh"), 422)


@pytest.mark.parametrize("path", ["/", "/nothing", "/documents/a/b", "/../../etc/passwd"])
def test_what_is_not_there_is_a_problem(service: httpx.Client, path: str) -> None:
    _is_problem(service.get(path), 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_changed(service: httpx.Client, method: str) -> None:
    for path in ("/documents", "/lineage/15-CT/TW", "/stats"):
        _is_problem(service.request(method, path), 405)


def test_every_answer_is_safe_in_a_browser(service: httpx.Client) -> None:
    for path in ("/stats", "/lineage/nothing", "/documents?limit=0", "/nothing"):
        headers = service.get(path, headers={"Origin": "https://example.org"}).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "access-control-allow-origin" not in headers


def test_only_origins_that_are_named_may_read_it(
    running: Callable[..., httpx.Client], place: Path
) -> None:
    service = running(store=str(place), origins=("https://example.org",))
    named = service.get("/stats", headers={"Origin": "https://example.org"}).headers
    other = service.get("/stats", headers={"Origin": "https://example.com"}).headers
    assert named["access-control-allow-origin"] == "https://example.org"
    assert "access-control-allow-origin" not in other


def test_a_name_pointed_at_loopback_by_another_site_is_refused(
    running: Callable[..., httpx.Client], place: Path
) -> None:
    service = running(store=str(place), hosts=("127.0.0.1",))
    assert service.get("/stats").status_code == 200
    assert service.get("/stats", headers={"Host": "evil.example"}).status_code == 400


def test_without_a_store_it_lives_but_is_not_ready(
    running: Callable[..., httpx.Client], tmp_path: Path, place: Path
) -> None:
    later = tmp_path / "later.db"
    service = running(store=str(later))
    assert service.get("/health").status_code == 200
    for path in ("/ready", "/stats", "/lineage/15-CT/TW"):
        answer = service.get(path)
        _is_problem(answer, 503)
        assert answer.headers["retry-after"]
        assert str(tmp_path) not in answer.text
    later.write_bytes(place.read_bytes())
    assert service.get("/ready").status_code == 200


@given(st.text(min_size=1, max_size=40))
@settings(max_examples=150, deadline=None)
def test_whatever_is_typed_is_answered_or_refused(service: httpx.Client, typed: str) -> None:
    asked = quote(typed.encode("utf-8", "surrogatepass"), safe="")
    for path in (f"/lineage/{asked}", f"/search?words={asked}", f"/documents?words={asked}"):
        answer = service.get(path)
        assert answer.status_code in (200, 404, 409, 422), (path, answer.text)
        assert answer.status_code == 200 or answer.headers["content-type"] == PROBLEM


async def _slow(door: Door) -> None:
    await door.ask(lambda store: time.sleep(0.5))


def test_an_answer_is_bound_in_time(place: Path) -> None:
    import anyio

    door = Door(str(place), 0.05)
    started = time.monotonic()
    with pytest.raises(TooLong):
        anyio.run(_slow, door)
    assert time.monotonic() - started < 5
    door.close()


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.UnknownWhat("x", ("y",)), 404),
        (errors.AmbiguousWhat("x", ("a", "b")), 409),
        (errors.InputError("x"), 422),
        (errors.UnreadableText("x"), 422),
        (errors.BadReference("x"), 422),
        (errors.ContradictoryDecision("x"), 422),
        (errors.StoreBusy("/secret/place"), 503),
        (errors.StoreMissing("/secret/place"), 503),
        (errors.StoreEmpty("/secret/place"), 503),
        (errors.StoreHalfFilled("/secret/place"), 503),
        (errors.StoreTooNew("/secret/place"), 503),
        (errors.NotAStore("/secret/place"), 503),
        (errors.StoreError("/secret/place"), 503),
        (errors.DanchieuError("/secret/place"), 500),
        (TooLong("x"), 503),
    ],
)
def test_each_error_has_its_status_and_no_place_leaks(error: Exception, status: int) -> None:
    problem = problem_of(error)
    assert problem.status == status
    assert problem.type.startswith("urn:danchieu:")
    assert "/secret" not in problem.model_dump_json()


def test_every_error_of_ours_has_a_problem() -> None:
    kinds = [each for each in vars(errors).values() if isinstance(each, type)]
    for kind in kinds:
        given = ((),) if kind is errors.AmbiguousWhat else ()
        assert problem_of(kind("x", *given)).title
