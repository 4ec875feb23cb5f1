"""Labels of the words in Vietnamese and English, without a Turtle parser.

The same labels stand in `danchieu.ttl`; a test holds the two equal. A dict for each enum, as a
member equals its value and "unsure" is a word of two of them.
"""

from enum import StrEnum
from typing import Literal

from .words import (
    AgencyKind,
    Confidence,
    Doubt,
    Judgement,
    Kind,
    Modality,
    Origin,
    PartnerKind,
    Precision,
    Relation,
    Repair,
    Role,
    Unit,
)

Language = Literal["vi", "en"]

_KINDS: dict[Kind, tuple[str, str]] = {
    Kind.DOCUMENT: ("văn bản", "document"),
    Kind.TEXT: ("tệp văn bản", "text"),
    Kind.PROVISION: ("điều mục", "provision"),
    Kind.TASK: ("nhiệm vụ", "task"),
    Kind.MEASURE: ("chủ trương, giải pháp", "measure"),
    Kind.AGENCY: ("cơ quan", "agency"),
    Kind.PARTNER: ("đối tác nước ngoài", "partner"),
    Kind.SECTOR: ("lĩnh vực", "sector"),
    Kind.PROVINCE: ("tỉnh, thành phố", "province"),
}
_RELATIONS: dict[Relation, tuple[str, str]] = {
    Relation.IMPLEMENTS: ("thực hiện", "implements"),
    Relation.BASED_ON: ("căn cứ", "based on"),
    Relation.CITES: ("dẫn chiếu", "cites"),
    Relation.AMENDS: ("sửa đổi, bổ sung", "amends"),
    Relation.REPLACES: ("thay thế", "replaces"),
    Relation.REPEALS: ("bãi bỏ", "repeals"),
    Relation.PROPOSED_BY: ("theo đề nghị tại", "proposed by"),
    Relation.REPLIES_TO: ("trả lời", "replies to"),
    Relation.TEXT_OF: ("là bản của", "text of"),
    Relation.ISSUED_BY: ("do … ban hành", "issued by"),
    Relation.ADDRESSED_TO: ("kính gửi", "addressed to"),
    Relation.SETS: ("đề ra", "sets"),
    Relation.PART_OF: ("thuộc", "part of"),
    Relation.ASSIGNS_TO: ("giao", "assigns to"),
    Relation.WITH_PARTNER: ("với đối tác", "with partner"),
    Relation.IN_SECTOR: ("về lĩnh vực", "in sector"),
    Relation.IN_PROVINCE: ("tại tỉnh", "in province"),
    Relation.SUCCEEDED_BY: ("được kế tục bởi", "succeeded by"),
    Relation.MAY_BE: ("có thể là", "may be"),
    Relation.DERIVES_FROM: ("bắt nguồn từ", "derives from"),
    Relation.SHARES_WORDS: ("dùng chung lời với", "shares words with"),
    Relation.MEMBER_OF: ("thể hiện", "member of"),
}
_INVERSES: dict[Relation, tuple[str, str]] = {
    Relation.IMPLEMENTS: ("được thực hiện bởi", "implemented by"),
    Relation.BASED_ON: ("là căn cứ của", "basis for"),
    Relation.CITES: ("được dẫn chiếu bởi", "cited by"),
    Relation.AMENDS: ("được sửa đổi, bổ sung bởi", "amended by"),
    Relation.REPLACES: ("được thay thế bởi", "replaced by"),
    Relation.REPEALS: ("bị bãi bỏ bởi", "repealed by"),
    Relation.PROPOSED_BY: ("là đề nghị của", "proposal for"),
    Relation.REPLIES_TO: ("được trả lời bởi", "answered by"),
    Relation.TEXT_OF: ("có bản", "has text"),
    Relation.ISSUED_BY: ("ban hành", "issued"),
    Relation.ADDRESSED_TO: ("nhận", "receives"),
    Relation.SETS: ("được đề ra tại", "set by"),
    Relation.PART_OF: ("gồm", "has part"),
    Relation.ASSIGNS_TO: ("được giao", "was given"),
    Relation.WITH_PARTNER: ("là đối tác trong", "partner in"),
    Relation.IN_SECTOR: ("là lĩnh vực của", "sector of"),
    Relation.IN_PROVINCE: ("là nơi của", "province of"),
    Relation.SUCCEEDED_BY: ("kế tục", "succeeds"),
    Relation.MAY_BE: ("có thể được nhắc đến là", "may be meant by"),
    Relation.DERIVES_FROM: ("được nhắc lại tại", "restated in"),
    Relation.SHARES_WORDS: ("dùng chung lời với", "shares words with"),
    Relation.MEMBER_OF: ("được thể hiện ở", "has member"),
}
_ROLES: dict[Role, tuple[str, str]] = {
    Role.LEAD: ("chủ trì", "lead"),
    Role.COORDINATE: ("phối hợp", "coordinate"),
}
_REPAIRS: dict[Repair, tuple[str, str]] = {
    Repair.LETTERS: ("chữ giống của bảng chữ cái khác", "letters of another alphabet"),
    Repair.SEPARATORS: ("sai dấu phân cách", "separators"),
    Repair.STROKE: ("D thay cho Đ", "D for Đ"),
    Repair.COMPLETED: ("viết thiếu", "completed"),
    Repair.MISREAD: ("máy đọc nhầm", "misread"),
}
_UNITS: dict[Unit, tuple[str, str]] = {
    Unit.HOUR: ("giờ", "hour"),
    Unit.DAY: ("ngày", "day"),
    Unit.WEEK: ("tuần", "week"),
    Unit.MONTH: ("tháng", "month"),
    Unit.QUARTER: ("quý", "quarter"),
    Unit.HALF_YEAR: ("6 tháng", "half-year"),
    Unit.YEAR: ("năm", "year"),
}
_MODALITIES: dict[Modality, tuple[str, str]] = {
    Modality.ASSIGNED: ("được giao", "assigned"),
    Modality.PROPOSED: ("được đề nghị", "proposed"),
}
_CONFIDENCES: dict[Confidence, tuple[str, str]] = {
    Confidence.CERTAIN: ("chắc chắn", "certain"),
    Confidence.LIKELY: ("nhiều khả năng", "likely"),
    Confidence.UNSURE: ("chưa chắc", "unsure"),
}
_ORIGINS: dict[Origin, tuple[str, str]] = {
    Origin.TEXT: ("từ lời văn", "text"),
    Origin.REFERENCE: ("từ dữ liệu tham chiếu", "reference"),
    Origin.COMPUTED: ("do tính toán", "computed"),
}
_AGENCY_KINDS: dict[AgencyKind, tuple[str, str]] = {
    AgencyKind.BODY: ("cơ quan", "body"),
    AgencyKind.UNIT: ("đơn vị", "unit"),
    AgencyKind.GROUP: ("nhóm cơ quan", "group"),
}
_PARTNER_KINDS: dict[PartnerKind, tuple[str, str]] = {
    PartnerKind.COUNTRY: ("quốc gia, vùng lãnh thổ", "country"),
    PartnerKind.REGION: ("khu vực", "region"),
    PartnerKind.LOCALITY: ("địa phương nước ngoài", "locality"),
    PartnerKind.ORGANISATION: ("tổ chức quốc tế", "organisation"),
    PartnerKind.AGREEMENT: ("hiệp định", "agreement"),
    PartnerKind.COMPANY: ("doanh nghiệp nước ngoài", "company"),
}
_JUDGEMENTS: dict[Judgement, tuple[str, str]] = {
    Judgement.SAME: ("cùng một văn bản", "same"),
    Judgement.DIFFERENT: ("hai văn bản khác nhau", "different"),
    Judgement.UNSURE: ("chưa chắc", "unsure"),
}
_DOUBTS: dict[Doubt, tuple[str, str]] = {
    Doubt.CANDIDATES: ("có thể là nhiều văn bản", "several candidates"),
    Doubt.INCOMPLETE: ("chưa đủ để nhận diện", "incomplete"),
    Doubt.UNNUMBERED: ("không rõ số", "number unknown"),
    Doubt.CONFLICT: ("các bản không thống nhất", "texts disagree"),
    Doubt.INFERRED: ("thời gian suy ra", "period inferred"),
}
_PRECISIONS: dict[Precision, tuple[str, str]] = {
    Precision.DAY: ("ngày", "day"),
    Precision.MONTH: ("tháng", "month"),
    Precision.QUARTER: ("quý", "quarter"),
    Precision.YEAR: ("năm", "year"),
}
_LABELS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    Kind: {**_KINDS},
    Relation: {**_RELATIONS},
    Role: {**_ROLES},
    Repair: {**_REPAIRS},
    Unit: {**_UNITS},
    Modality: {**_MODALITIES},
    Confidence: {**_CONFIDENCES},
    Origin: {**_ORIGINS},
    AgencyKind: {**_AGENCY_KINDS},
    PartnerKind: {**_PARTNER_KINDS},
    Judgement: {**_JUDGEMENTS},
    Doubt: {**_DOUBTS},
    Precision: {**_PRECISIONS},
}


def label(word: StrEnum, language: Language = "vi") -> str:
    """The label of a word of `words.py`: `label(Relation.IMPLEMENTS)` is "thực hiện"."""
    vietnamese, english = _LABELS[type(word)][word]
    return english if language == "en" else vietnamese


def inverse_label(relation: Relation, language: Language = "vi") -> str:
    """How a relation reads from its target: "được thực hiện bởi" for IMPLEMENTS."""
    vietnamese, english = _INVERSES[relation]
    return english if language == "en" else vietnamese
