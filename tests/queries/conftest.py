"""Real stores, and a small graph made by hand."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from danchieu.ontology.folding import folded
from danchieu.ontology.graph import edge_row, node_row, written
from danchieu.ontology.identity import edge_id
from danchieu.ontology.model import Agency, Document, Edge, Evidence, Node, Province, Task, Text
from danchieu.ontology.words import Origin, Relation
from danchieu.queries.opening import open_store
from danchieu.queries.rows import EdgeRow, NodeRow, RedirectRow, Stored, TextRow
from danchieu.queries.store import Store


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty store of each kind."""
    opened = open_store(place, write=True)
    yield opened
    opened.close()


class Made:
    """A graph made by hand; `rows` are what a store is given."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: dict[str, Edge] = {}
        self.texts: list[TextRow] = []
        self.texts_of: dict[str, TextRow] = {}
        self.redirects: list[RedirectRow] = []

    def node(self, node: Node) -> str:
        self.nodes[node.id] = node
        return node.id

    def document(self, id: str, **own: Any) -> str:
        name = own.pop("name", f"{own.get('type', 'Văn bản')} {own.get('number', id)}")
        search = folded(" ".join([name, own.get("issuer", ""), own.get("title", "")]))
        return self.node(Document(id=id, name=name, search=search, **own))

    def agency(self, id: str, name: str, kind: str = "body") -> str:
        return self.node(Agency(id=id, name=name, search=folded(name), agency_kind=kind))

    def task(self, document: str, path: str, text: str, **own: Any) -> str:
        id = f"{document}.{path.lower()}"
        self.node(
            Task(
                id=id,
                name=text[:40],
                search=folded(text),
                document=document,
                path=path,
                label=path,
                text=text,
                modality=own.pop("modality", "assigned"),
                **own,
            )
        )
        self.says(document, Relation.SETS, document, id)
        return id

    def text(self, document: str, body: str) -> str:
        digest = hashlib.sha256(body.encode()).hexdigest()
        id = f"text-{digest[:16]}"
        self.texts_of[document] = TextRow(id, digest, "text/plain", "utf-8", len(body), body)
        self.texts.append(self.texts_of[document])
        held = {"sha256": digest, "media_type": "text/plain", "characters": len(body)}
        self.node(Text(id=id, name="Tệp", search="tep", **held))
        self.says(document, Relation.TEXT_OF, id, document)
        return id

    def says(self, witness: str, relation: Relation, source: str, target: str, **own: Any) -> str:
        """What the text of a witness says; the evidence is the first line of its text."""
        id = edge_id(relation, source, target, witness)
        provision = own.pop("provision", None)
        self.edges[id] = Edge(
            id=id,
            relation=relation,
            source=source,
            target=target,
            origin=Origin.TEXT,
            witness=witness,
            evidence=self._evidence(witness, provision),
            **own,
        )
        return id

    def _evidence(self, witness: str, provision: str | None) -> tuple[Evidence, ...]:
        text = self.texts_of.get(witness)
        if text is None:
            return ()
        quote = text.body.split("\n")[0]
        return (_place(text.id, quote, provision),)

    def refers(self, relation: Relation, source: str, target: str, **own: Any) -> str:
        id = edge_id(relation, source, target)
        self.edges[id] = Edge(
            id=id,
            relation=relation,
            source=source,
            target=target,
            origin=Origin.REFERENCE,
            legal_source="Nghị quyết 202/2025/QH15",
            **own,
        )
        return id

    def change(self, item: str, **own: Any) -> None:
        held: dict[str, Any] = self.nodes if item in self.nodes else self.edges  # type: ignore[assignment]
        held[item] = replace(held[item], **own)

    @property
    def rows(self) -> list[Stored]:
        nodes = [stored_node(node) for node in self.nodes.values()]
        edges = [stored_edge(edge) for edge in self.edges.values()]
        return [*self.texts, *nodes, *edges, *self.redirects]

    def put(self, store: Store) -> Store:
        with store.writing() as writer:
            writer.put(self.rows)
        return store


def _place(text: str, quote: str, provision: str | None) -> Evidence:
    return Evidence(
        text=text,
        quote=quote,
        char_start=0,
        char_end=len(quote),
        rule="hand",
        provision=provision,
    )


def stored_node(node: Node) -> NodeRow:
    row = node_row(node)
    return NodeRow(row["id"], row["kind"], row["name"], row["search"], written(row["properties"]))


def stored_edge(edge: Edge) -> EdgeRow:
    row = edge_row(edge)
    ends = (row["id"], row["relation"], row["source"], row["target"], row["witness"])
    return EdgeRow(*ends, written(row["properties"]))


@pytest.fixture
def made() -> Made:
    """An empty graph to make by hand."""
    return Made()


DIRECTIVE, RESOLUTION, LETTER = "ct-15-tw-xiii", "nq-21-cp-2023", "cv-1345-ubnd-nc-tay-ninh-2024"
PROGRAMME, PLAN = "ctr-40-tu-long-an-xi", "kh-9-ubnd-tay-ninh-2024"


@pytest.fixture
def policy() -> Made:
    """A directive, those who carry it out, and what they give to whom.

    The letter of Tây Ninh carries out the resolution and says that the resolution carries out the
    directive; Long An's programme carries out the directive; a plan is only based on the letter.
    """
    made = Made()
    made.document(
        DIRECTIVE,
        type="Chỉ thị",
        number="15-CT/TW",
        issuer="Ban Bí thư",
        date="2022-08-10",
        date_from="2022-08-10",
        date_to="2022-08-10",
        period="xiii",
        title="về công tác ngoại giao kinh tế",
    )
    made.document(
        RESOLUTION,
        type="Nghị quyết",
        number="21/NQ-CP",
        issuer="Chính phủ",
        date="2023-02-20",
        date_from="2023-02-20",
        date_to="2023-02-20",
    )
    made.document(
        LETTER,
        type="Công văn",
        number="1345/UBND-NC",
        issuer="Ủy ban nhân dân tỉnh Tây Ninh",
        date="2024-05-05",
        date_from="2024-05-05",
        date_to="2024-05-05",
        ingested=True,
        title="triển khai Nghị quyết 21/NQ-CP",
    )
    made.document(
        PROGRAMME,
        type="Chương trình",
        number="40-CTr/TU",
        issuer="Tỉnh ủy Long An",
        date="2023",
        date_from="2023-01-01",
        date_to="2023-12-31",
        ingested=True,
    )
    made.document(PLAN, type="Kế hoạch", number="9/KH-UBND", issuer="Ủy ban nhân dân tỉnh Tây Ninh")
    made.agency("agency-so-ngoai-vu-tinh-tay-ninh", "Sở Ngoại vụ tỉnh Tây Ninh")
    made.agency("agency-so-ngoai-vu-tinh-khanh-hoa", "Sở Ngoại vụ tỉnh Khánh Hòa")
    made.agency("agency-cac-so-tinh-tay-ninh", "Các sở, ban, ngành tỉnh Tây Ninh", "group")
    made.agency("agency-ubnd-tinh-tay-ninh", "Ủy ban nhân dân tỉnh Tây Ninh")
    for id, start, end in (("tay-ninh", None, "2025-06-30"), ("tay-ninh-2025", "2025-07-01", None)):
        made.node(
            Province(
                id=f"province-{id}",
                name="Tây Ninh",
                search="tay ninh tinh tay ninh",
                full_name="Tỉnh Tây Ninh",
                valid_from=start,
                valid_to=end,
            )
        )
    made.refers(
        Relation.SUCCEEDED_BY, "province-tay-ninh", "province-tay-ninh-2025", date="2025-07-01"
    )
    made.refers(
        Relation.MEMBER_OF, "agency-so-ngoai-vu-tinh-tay-ninh", "agency-cac-so-tinh-tay-ninh"
    )
    made.text(
        LETTER, "Thực hiện Nghị quyết 21/NQ-CP thực hiện Chỉ thị 15-CT/TW\n1. Giao Sở Ngoại vụ"
    )
    made.text(PROGRAMME, "Thực hiện Chỉ thị 15-CT/TW\n1. Các sở xây dựng kế hoạch")
    own = made.task(
        LETTER,
        "1",
        "Giao Sở Ngoại vụ tham mưu thực hiện Nghị quyết 21/NQ-CP trước ngày 22/5/2024",
        deadline="2024-05-22",
        deadline_from="2024-05-22",
        deadline_to="2024-05-22",
    )
    other = made.task(LETTER, "2", "Các sở, ban, ngành báo cáo định kỳ")
    made.task(LETTER, "3", "Đề nghị phối hợp")
    made.says(LETTER, Relation.IMPLEMENTS, LETTER, RESOLUTION, provision=own)
    made.says(LETTER, Relation.IMPLEMENTS, RESOLUTION, DIRECTIVE)
    made.says(PROGRAMME, Relation.IMPLEMENTS, PROGRAMME, DIRECTIVE)
    made.says(PROGRAMME, Relation.BASED_ON, PLAN, LETTER)
    made.says(
        LETTER,
        Relation.ASSIGNS_TO,
        own,
        "agency-so-ngoai-vu-tinh-tay-ninh",
        role="lead",
        deadline="2024-05-22",
    )
    made.says(LETTER, Relation.ASSIGNS_TO, other, "agency-cac-so-tinh-tay-ninh", role="coordinate")
    made.says(LETTER, Relation.ADDRESSED_TO, LETTER, "agency-so-ngoai-vu-tinh-tay-ninh")
    made.says(LETTER, Relation.ISSUED_BY, LETTER, "agency-ubnd-tinh-tay-ninh")
    made.says(LETTER, Relation.IN_PROVINCE, LETTER, "province-tay-ninh")
    made.redirects.append(RedirectRow("cv-1345-ubnd-nc-tay-ninh-undated", LETTER))
    return made


@pytest.fixture
def filled(store: Store, policy: Made) -> Store:
    """A store of each kind with the small graph in it."""
    return policy.put(store)


@pytest.fixture
def plain() -> Callable[[Any], Any]:
    """A row as plain values, its properties read."""
    return lambda row: {**row, "properties": json.loads(row["properties"])}
