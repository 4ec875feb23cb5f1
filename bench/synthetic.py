"""A graph as large as is asked for, in the shape of a country's documents; the same each time.

A directive in a hundred; each is carried out by resolutions, these by programmes and plans of
provinces, these by letters of departments. Every letter cites, sets tasks and gives them out.
"""

import random
from collections.abc import Iterator
from functools import cache

from danchieu.ontology.folding import folded
from danchieu.ontology.graph import edge_row, node_row, written
from danchieu.ontology.identity import edge_id
from danchieu.ontology.model import Agency, Document, Edge, Evidence, Node, Province, Task, Text
from danchieu.ontology.words import Origin, Relation
from danchieu.queries.rows import EdgeRow, NodeRow

SUBJECTS = (
    "ngoại giao kinh tế", "chuyển đổi số", "logistics", "xúc tiến thương mại", "cửa khẩu",
    "lao động nước ngoài", "du lịch biển", "cảng biển", "hợp tác xã", "nông sản xuất khẩu",
)  # fmt: skip
LEVELS = (("Chỉ thị", "CT/TW", 1), ("Nghị quyết", "NQ-CP", 4), ("Kế hoạch", "KH-UBND", 25),
          ("Công văn", "UBND-NC", 70))  # fmt: skip
_LEVEL_OF = [at for at, (_, _, several) in enumerate(LEVELS) for _ in range(several)]
PROVINCES, AGENCIES = 34, 700
TASKS = 3
"""Tasks of each document below the first two levels."""


def graph(documents: int) -> Iterator[NodeRow | EdgeRow]:
    """Nodes, then edges; for each document about six nodes and thirteen edges."""
    yield from nodes(documents)
    yield from edges(documents)


def nodes(documents: int) -> Iterator[NodeRow]:
    """Places and agencies, then documents with their texts and tasks."""
    yield from map(_node, _places())
    for n in range(documents):
        yield from map(_node, _about(n))


def edges(documents: int, seed: int = 15) -> Iterator[EdgeRow]:
    """What each document says."""
    chance = random.Random(seed)
    for n in range(documents):
        yield from _said(n, chance)


class AsStore:
    """The graph as a store gives its rows, so that it can be written down in bulk."""

    def __init__(self, documents: int) -> None:
        """Tell how large it is."""
        self.place = f"synthetic:{documents}"
        self._documents = documents

    def rows(self, table: type) -> Iterator[NodeRow | EdgeRow]:
        """All rows of a table."""
        if table is NodeRow:
            return nodes(self._documents)
        return edges(self._documents) if table is EdgeRow else iter(())

    def ask(self, question: str, ids: list[str]) -> list[dict[str, str]]:
        """All ids are known."""
        return [{"id": id} for id in ids]


def document(n: int) -> str:
    """The id of the n-th document."""
    return f"vb-{n}-{LEVELS[_level(n)][1].lower().replace('/', '-')}-{2015 + n % 10}"


def _level(n: int) -> int:
    return _LEVEL_OF[n % 100]


def _places() -> Iterator[Node]:
    for n in range(PROVINCES):
        name = f"Tỉnh thứ {n}"
        yield Province(
            id=f"province-{n}", name=name, search=folded(name), full_name=name,
            valid_from="2025-07-01", valid_to=None,
        )  # fmt: skip
    for n in range(AGENCIES):
        name = f"Sở thứ {n // PROVINCES} tỉnh thứ {n % PROVINCES}"
        yield Agency(id=f"agency-{n}", name=name, search=folded(name), agency_kind="body")


def _about(n: int) -> Iterator[Node]:
    type, code, _ = LEVELS[_level(n)]
    number, subject = f"{n}/{code}", SUBJECTS[n % len(SUBJECTS)]
    day = f"{2015 + n % 10}-{1 + n % 12:02}-{1 + n % 28:02}"
    title, issuer = f"về {subject} giai đoạn {n % 7}", f"Ủy ban nhân dân tỉnh thứ {n % PROVINCES}"
    name = f"{type} {number}"
    yield Document(
        id=document(n), name=name, search=folded(f"{name} {issuer} {title}"), type=type,
        number=number, issuer=issuer, title=title, date=day, date_from=day, date_to=day,
        ingested=n % 5 != 0,
    )  # fmt: skip
    digest = f"{n:064x}"
    yield Text(id=f"text-{n:016x}", name=f"{name}.docx", search=folded(name), sha256=digest,
               media_type="text/plain", characters=9000)  # fmt: skip
    for task in range(TASKS if _level(n) > 1 else 0):
        due = f"{2016 + n % 10}-{1 + task:02}-15"
        words = f"Giao các sở xây dựng kế hoạch {subject}, báo cáo kết quả lần {task} của {name}"
        yield Task(
            id=f"{document(n)}.{task}", name=words[:60], search=folded(words), document=document(n),
            path=str(task), label=str(task), text=words, modality="assigned",
            deadline=due, deadline_from=due, deadline_to=due,
        )  # fmt: skip


def _said(n: int, chance: random.Random) -> Iterator[EdgeRow]:
    own = document(n)
    yield _says(n, Relation.TEXT_OF, f"text-{n:016x}", own)
    yield _says(n, Relation.ISSUED_BY, own, f"agency-{n % AGENCIES}")
    yield _says(n, Relation.IN_PROVINCE, own, f"province-{n % PROVINCES}")
    yield _says(n, Relation.ADDRESSED_TO, own, f"agency-{chance.randrange(AGENCIES)}")
    above = _level(n) - 1
    if above >= 0:
        first = sum(each[2] for each in LEVELS[:above])
        # One of the same hundred, or near it: lines stay apart as subjects do.
        hundred = max(0, n // 100 - chance.randrange(3))
        yield _says(
            n, Relation.IMPLEMENTS, own,
            document(100 * hundred + first + chance.randrange(LEVELS[above][2])),
        )  # fmt: skip
    for relation in (Relation.CITES, Relation.BASED_ON):
        if n:
            yield _says(n, relation, own, document(chance.randrange(n)))
    for task in range(TASKS if above > 0 else 0):
        yield _says(n, Relation.SETS, own, f"{own}.{task}")
        agency = f"agency-{chance.randrange(AGENCIES)}"
        yield _says(n, Relation.ASSIGNS_TO, f"{own}.{task}", agency, role="lead")


def _says(n: int, relation: Relation, source: str, target: str, **own: str) -> EdgeRow:
    witness = document(n)
    told = _told(relation, *own.values())
    return EdgeRow(
        edge_id(relation, source, target, witness), relation.value, source, target, witness,
        told.replace("TEXT", f"{n:016x}").replace("TARGET", target),
    )  # fmt: skip


@cache
def _told(relation: Relation, role: str | None = None) -> str:
    """The properties of such an edge, but for two words: making each by itself takes too long."""
    quote = "Thực hiện văn bản nêu tại TARGET, Ủy ban nhân dân tỉnh giao các sở"
    place = Evidence(text="text-TEXT", quote=quote, char_start=9, char_end=88, rule="synthetic")
    ends = {"id": "", "source": "", "target": "", "witness": ""}
    made = Edge(relation=relation, origin=Origin.TEXT, evidence=(place,), role=role, **ends)
    return written(edge_row(made)["properties"])


def _node(node: Node) -> NodeRow:
    row = node_row(node)
    return NodeRow(row["id"], row["kind"], row["name"], row["search"], written(row["properties"]))
