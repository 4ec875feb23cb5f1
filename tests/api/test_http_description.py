"""The description of the service, and that its bodies say what the model says."""

from dataclasses import fields

import httpx
import pytest

from danchieu.api.edge_bodies import EdgeBody, EvidenceBody, from_edge
from danchieu.api.node_bodies import NODE_BODIES, from_node
from danchieu.ontology.model import NODES, Edge, Evidence, Node
from danchieu.ontology.words import Kind


@pytest.mark.parametrize("kind", Kind)
def test_a_nodes_body_has_the_properties_of_the_model(kind: Kind) -> None:
    model = {field.name for field in fields(NODES[kind])} - {"search"}
    assert set(NODE_BODIES[kind].model_fields) == model | {"kind"}


def test_an_edges_body_has_the_properties_of_the_model() -> None:
    assert list(EvidenceBody.model_fields)
    assert set(EdgeBody.model_fields) == {field.name for field in fields(Edge)}
    assert set(EvidenceBody.model_fields) == {field.name for field in fields(Evidence)}


def test_bodies_keep_every_value(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> None:
    for node in nodes:
        body = from_node(node).model_dump()
        assert body["kind"] == node.KIND
        assert all(
            body[field.name] == getattr(node, field.name)
            for field in fields(node)
            if field.name != "search"
        )
    for edge in edges:
        body = from_edge(edge)
        assert body.id == edge.id
        assert [place.quote for place in body.evidence] == [each.quote for each in edge.evidence]


def test_every_route_is_described(service: httpx.Client) -> None:
    described = service.get("/openapi.json").json()
    assert set(described["paths"]) == {
        "/v1/documents",
        "/v1/documents/{id}",
        "/v1/resolve",
        "/v1/lineage/{what}",
        "/v1/agencies/{id}/tasks",
        "/v1/search",
        "/v1/stats",
        "/v1/unsure",
        "/v1/decisions",
        "/v1/health",
        "/v1/ready",
    }
    for path, methods in described["paths"].items():
        assert list(methods) == ["get"], path
        route = methods["get"]
        assert route["summary"]
        assert route["description"]
        for parameter in route.get("parameters", ()):
            shown = parameter.get("description") or parameter["schema"].get("description")
            assert shown or parameter["name"] in ("id", "limit", "cursor"), parameter
