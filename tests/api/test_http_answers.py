"""What the service answers, over a real connection."""

import httpx
import pytest

from danchieu.queries.notebook import load_graph
from danchieu.queries.opening import open_store

CV1345 = "cv-1345-ubnd-nc-tay-ninh-2024"


def test_lineage_comes_by_levels_with_evidence(service: httpx.Client) -> None:
    answer = service.get("/lineage/15-CT/TW").json()
    assert answer["root"] == "ct-15-tw-xiii"
    assert answer["direction"] == "down"
    assert answer["levels"][CV1345] == 1
    assert answer["leaves"] == ["tb-7-ubnd-tay-ninh-2024"]
    assert answer["ties"] == {f"{CV1345}.6": "document"}
    assert answer["truncated"] is False
    assert answer["illustration"] is False
    assert answer["searched"] == {"documents_known": 8, "stubs": 4}
    said = {edge["id"]: edge for edge in answer["edges"]}
    edge = said[f"IMPLEMENTS~nq-21-cp-2023~ct-15-tw-xiii~{CV1345}"]
    assert edge["relation"] == "IMPLEMENTS"
    assert edge["witness"] == CV1345
    assert edge["origin"] == "text"
    assert edge["confidence"] == "certain"
    assert edge["evidence"] == [
        {
            "text": "text-0123456789abcdef",
            "quote": "21/NQ-CP về thực hiện Chỉ thị số 15-CT/TW",
            "char_start": 24,
            "char_end": 65,
            "rule": "test",
            "confidence": "certain",
            "provision": None,
            "page": None,
            "repair": None,
        }
    ]


def test_lineage_has_the_nodes_and_edges_of_the_notebook(service: httpx.Client, place) -> None:
    answer = service.get("/lineage/15-CT/TW").json()
    graph = load_graph(str(place))
    for node in answer["nodes"]:
        held = {**graph.nodes[node["id"]], "id": node["id"]}
        del held["search"]
        assert {name: value for name, value in node.items() if value not in (None, [], False)} == (
            held
        )
    for edge in answer["edges"]:
        held = graph.edges[edge["source"], edge["target"], edge["id"]]
        absent = dict.fromkeys(("provision", "page", "repair"))
        places = [absent | place for place in held["evidence"]]
        assert edge["evidence"] == places
        assert edge["witness"] == held["witness"]


@pytest.mark.parametrize(
    "what", ["15-CT/TW", "15-CT%2FTW", "ct-15-tw-xiii", "Chỉ thị 15", "chi thi 15-ct/tw"]
)
def test_lineage_takes_an_id_or_what_a_person_would_type(service: httpx.Client, what: str) -> None:
    assert service.get(f"/lineage/{what}").json()["root"] == "ct-15-tw-xiii"


def test_lineage_walks_up(service: httpx.Client) -> None:
    answer = service.get(f"/lineage/{CV1345}", params={"direction": "up"}).json()
    assert {"ct-15-tw-xiii", "nq-21-cp-2023"} <= set(answer["levels"])


def test_lineage_is_cut_by_depth_and_limit_and_says_so(service: httpx.Client) -> None:
    shallow = service.get("/lineage/15-CT/TW", params={"depth": 1}).json()
    assert shallow["truncated"] is True
    assert "kh-9-ubnd-tay-ninh-2024" not in shallow["levels"]
    small = service.get("/lineage/15-CT/TW", params={"limit": 2}).json()
    assert small["truncated"] is True
    assert len(small["nodes"]) == 2


def test_lineage_walks_citations_on_request(service: httpx.Client) -> None:
    answer = service.get("/lineage/15-CT/TW", params={"also": ["CITES", "BASED_ON"]}).json()
    assert answer["leaves"] == []


def test_quotes_are_left_out_on_request(service: httpx.Client) -> None:
    answer = service.get("/lineage/15-CT/TW", params={"evidence": "false"}).json()
    assert answer["edges"]
    assert not any(edge["evidence"] for edge in answer["edges"])


def test_an_answer_about_an_illustration_says_so(service: httpx.Client) -> None:
    assert service.get("/lineage/95-CT/TW-MH").json()["illustration"] is True
    assert service.get("/documents/ct-95-tw-mh-xiii").json()["illustration"] is True
    assert service.get("/documents").json()["illustration"] is True
    assert service.get("/documents", params={"type": "Chỉ thị"}).json()["illustration"] is False
    assert service.get("/search", params={"words": "95-CT/TW-MH"}).json()["illustration"] is True


def test_a_document_comes_with_what_it_cites_and_who_cites_it(service: httpx.Client) -> None:
    answer = service.get(f"/documents/{CV1345}").json()
    assert answer["document"]["number"] == "1345/UBND-NC"
    assert answer["document"]["kind"] == "Document"
    assert {edge["target"] for edge in answer["cites"]} == {"ct-15-tw-xiii", "nq-21-cp-2023"}
    assert [edge["source"] for edge in answer["cited_by"]] == ["kh-9-ubnd-tay-ninh-2024"]
    assert [task["deadline"] for task in answer["tasks"]] == ["2024-05-22"]
    assert [edge["role"] for edge in answer["assignments"]] == ["lead"]
    assert [edge["relation"] for edge in answer["around"]] == ["TEXT_OF"]
    named = {node["id"]: node for node in answer["others"]}
    assert named["agency-so-ngoai-vu-tinh-tay-ninh"]["agency_kind"] == "body"


def test_a_former_id_leads_to_the_new_one(service: httpx.Client) -> None:
    for path in ("documents", "lineage"):
        answer = service.get(f"/{path}/cv-1345-ubnd-nc-tay-ninh-undated?limit=7")
        assert answer.status_code == 307
        assert answer.headers["location"] == f"/v1/{path}/{CV1345}?limit=7"
        again = service.get(answer.request.url.copy_with(path=f"/v1/{path}/{CV1345}"))
        assert again.status_code == 200


def test_documents_are_paged_without_a_gap(service: httpx.Client) -> None:
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = service.get("/documents", params={"limit": 3, **cursor}).json()
        seen += [each["id"] for each in page["documents"]]
        assert page["truncated"] is (page["cursor"] is not None)
        if page["cursor"] is None:
            break
        cursor = {"cursor": page["cursor"]}
    assert len(seen) == len(set(seen)) == 8


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        ({"type": "cong van"}, 1),
        ({"ingested": "false"}, 4),
        ({"ingested": "true"}, 4),
        ({"words": "15-CT/TW"}, 1),
        ({"date_from": "2024-05-01", "date_to": "2024-05-31"}, 1),
        ({"province": "province-long-an"}, 0),
    ],
)
def test_documents_are_filtered(
    service: httpx.Client, filters: dict[str, str], number: int
) -> None:
    assert len(service.get("/documents", params=filters).json()["documents"]) == number


def test_a_name_resolves_to_all_that_it_may_mean(service: httpx.Client) -> None:
    both = service.get("/resolve", params={"what": "36-NQ/TW"}).json()
    assert [match["node"]["id"] for match in both["matches"]] == ["nq-36-tw-ix", "nq-36-tw-xii"]
    assert all(match["exact"] for match in both["matches"])
    one = service.get("/resolve", params={"what": "36-NQ/TW", "limit": 1}).json()
    assert (len(one["matches"]), one["truncated"]) == (1, True)
    none = service.get("/resolve", params={"what": "Nghị định 99999"}).json()
    assert (none["matches"], none["truncated"]) == ([], False)


def test_an_agency_has_its_tasks(service: httpx.Client) -> None:
    answer = service.get("/agencies/agency-so-ngoai-vu-tinh-tay-ninh/tasks").json()
    (task,) = answer["tasks"]
    assert task["task"]["deadline"] == "2024-05-22"
    assert task["document"]["id"] == CV1345
    assert (task["role"], task["via"]) == ("lead", None)
    early = {"due_before": "2024-01-01"}
    path = "/agencies/agency-so-ngoai-vu-tinh-tay-ninh/tasks"
    assert service.get(path, params=early).json()["tasks"] == []


def test_search_finds_by_words_and_kind(service: httpx.Client) -> None:
    found = service.get("/search", params={"words": "so ngoai vu", "kind": "Agency"}).json()
    assert [match["node"]["kind"] for match in found["matches"]] == ["Agency"]


def test_the_service_says_how_it_is(service: httpx.Client) -> None:
    assert service.get("/health").json()["status"] == "ok"
    assert service.get("/ready").json() == {"status": "ready"}
    assert service.get("/stats").json()["nodes"]["Document"] == 8


def test_many_may_ask_at_once(service: httpx.Client) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: service.get("/lineage/15-CT/TW").json(), range(64)))
    assert all(answer == answers[0] for answer in answers)


def test_what_is_ingested_while_it_serves_is_seen(running, tmp_path) -> None:
    from contextlib import closing

    from danchieu.ontology.graph import node_row, written
    from danchieu.ontology.model import Document
    from danchieu.queries.rows import NodeRow

    place = tmp_path / "growing.db"
    with closing(open_store(place, write=True)) as store:
        service = running(store=str(place))
        assert service.get("/stats").json()["nodes"] == {}
        row = node_row(Document(id="d-1", name="Công văn 1/A", search="cong van 1/a"))
        with store.writing() as writer:
            writer.put([NodeRow(**{**row, "properties": written(row["properties"])})])
        assert service.get("/stats").json()["nodes"] == {"Document": 1}
