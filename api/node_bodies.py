"""The nodes of the graph in JSON: id, kind, name and the properties of the kind.

Names and values are those of `ontology.model`; null means that no text says it. As in a notebook
an agency's own kind is `agency_kind` and a partner's `partner_kind`.
"""

from dataclasses import fields
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from ..ontology import model
from ..ontology.words import AgencyKind, Kind, Modality, PartnerKind

Date: TypeAlias = Annotated[
    str | None, Field(description="ISO, as precise as the text: 2024-05-22, 2021-08, 2026-Q3.")
]
Day: TypeAlias = Annotated[str | None, Field(description="An ISO day.")]
Illustration: TypeAlias = Annotated[
    bool, Field(description="True where it is made up to show something, and no real document.")
]


class _Node(BaseModel):
    model_config = ConfigDict(frozen=True)

    id: str
    name: str = Field(description="Its Vietnamese caption.")


class DocumentNode(_Node):
    """Văn bản: a document by its number, series and period."""

    kind: Literal[Kind.DOCUMENT]

    number: str | None = Field(description="Số, ký hiệu; misprints mended.", examples=["15-CT/TW"])
    type: str | None = Field(description="Loại văn bản.", examples=["Chỉ thị"])
    issuer: str | None = Field(description="Cơ quan ban hành, in full.", examples=["Ban Bí thư"])
    date: Date
    date_from: Day
    date_to: Day
    date_inferred: bool = Field(description="True where only the dates that it cites tell it.")
    period: str | None = Field(
        description="The year or term (nhiệm kỳ, khóa) in which its number is unique."
    )
    title: str | None = Field(description="Trích yếu.")
    signer: str | None
    signer_title: str | None = Field(description="Chức vụ, the signer's own office.")
    ingested: bool = Field(description="False for a stub: cited, but its text was never read.")
    illustration: Illustration
    conflicts: tuple[str, ...] = Field(description="Where texts disagree on it.")


class TextNode(_Node):
    """A file as it was read."""

    kind: Literal[Kind.TEXT]

    sha256: str
    media_type: str
    characters: int = Field(description="Unicode code points.")
    illustration: Illustration


class _Provision(_Node):
    document: str = Field(description="The id of its document.")
    path: str = Field(examples=["III.1.-2"])
    label: str = Field(description="The path as people write it.", examples=["III.1.-"])
    text: str
    illustration: Illustration


class ProvisionNode(_Provision):
    """Điều, khoản, điểm, mục: a heading or item of a document."""

    kind: Literal[Kind.PROVISION]


class TaskNode(_Provision):
    """Nhiệm vụ: a provision that asks for something to be done."""

    kind: Literal[Kind.TASK]

    modality: Modality = Field(description="assigned (giao) or proposed (đề nghị, kiến nghị).")
    deadline: Date
    deadline_from: Day
    deadline_to: Day
    relative: str | None = Field(
        description="A time limit that runs from an event, ISO 8601.", examples=["P15D"]
    )
    relative_working: bool = Field(description="True where only working days count.")
    relative_before: bool = Field(description="True where it ends before the event.")
    relative_from: str | None = Field(
        description="The event, as the text has it.", examples=["ngày nhận được văn bản này"]
    )
    recurrence: tuple[str, ...] = Field(
        description="How often it is due, iCalendar rules.",
        examples=[["FREQ=MONTHLY;BYMONTHDAY=20"]],
    )


class MeasureNode(_Node):
    """Giải pháp: a provision of a directive, with all that restates it."""

    kind: Literal[Kind.MEASURE]


class AgencyNode(_Node):
    """Cơ quan, đơn vị: a body, a unit of one, or a group of bodies."""

    kind: Literal[Kind.AGENCY]

    agency_kind: AgencyKind
    province: str | None = Field(description="The id of its province.")
    name_en: str | None
    codes: tuple[str, ...] = Field(description="Its mark in numbers.", examples=[["BNG"]])
    party: bool = Field(description="True for a body of the Party.")
    valid_from: Day
    valid_to: Day


class PartnerNode(_Node):
    """Đối tác: the other side abroad."""

    kind: Literal[Kind.PARTNER]

    partner_kind: PartnerKind
    name_en: str | None
    code: str | None = Field(description="ISO 3166-1 for a country.", examples=["KR"])


class SectorNode(_Node):
    """Lĩnh vực: a field of policy."""

    kind: Literal[Kind.SECTOR]

    name_en: str | None


class ProvinceNode(_Node):
    """Tỉnh, thành phố: for the time that it lasted."""

    kind: Literal[Kind.PROVINCE]

    full_name: str
    code: str | None
    valid_from: Day
    valid_to: Day


AnyNode: TypeAlias = Annotated[
    DocumentNode
    | TextNode
    | ProvisionNode
    | TaskNode
    | MeasureNode
    | AgencyNode
    | PartnerNode
    | SectorNode
    | ProvinceNode,
    Field(discriminator="kind"),
]
NODE_BODIES: dict[Kind, type[_Node]] = {
    Kind.DOCUMENT: DocumentNode,
    Kind.TEXT: TextNode,
    Kind.PROVISION: ProvisionNode,
    Kind.TASK: TaskNode,
    Kind.MEASURE: MeasureNode,
    Kind.AGENCY: AgencyNode,
    Kind.PARTNER: PartnerNode,
    Kind.SECTOR: SectorNode,
    Kind.PROVINCE: ProvinceNode,
}


def from_node(node: model.Node) -> AnyNode:
    """A node's body."""
    return NODE_BODIES[node.KIND].model_validate(_told(node))  # pyright: ignore[reportReturnType]


def from_document(node: model.Document) -> DocumentNode:
    """A document's body."""
    return DocumentNode.model_validate(_told(node))


def from_task(node: model.Task) -> TaskNode:
    """A task's body."""
    return TaskNode.model_validate(_told(node))


def from_agency(node: model.Agency) -> AgencyNode:
    """An agency's body."""
    return AgencyNode.model_validate(_told(node))


def _told(node: model.Node) -> dict[str, Any]:
    """All that a node says."""
    return {field.name: getattr(node, field.name) for field in fields(node)} | {"kind": node.KIND}
