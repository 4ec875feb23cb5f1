"""The fixed phrases of the terminal, in Vietnamese and English; relations have `labels`."""

from dataclasses import dataclass

from ..ontology.labels import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One language's phrases; those with {} take a value."""

    language: Language
    see_above: str
    stub: str
    illustration: str
    leaf: str
    undated: str
    inferred: str
    witness: str
    deadline: str
    own_tie: str
    document_tie: str
    addressed: str
    via: str
    truncated: str
    searched: str
    none: str
    number: str
    type: str
    issuer: str
    date: str
    title: str
    signer: str
    period: str
    id: str
    conflicts: str
    redirected: str
    cites: str
    cited_by: str
    around: str
    tasks: str
    decided: str
    candidate: str
    undecided: str
    more: str


VI = Wording(
    language="vi",
    see_above="(xem trên)",
    stub="chưa có văn bản",
    illustration="minh họa",
    leaf="không đi tiếp",
    undated="không rõ ngày",
    inferred="suy ra",
    witness="theo {}",
    deadline="hạn {}",
    own_tie="chính câu này nêu",
    document_tie="qua văn bản",
    addressed="nơi nhận",
    via="qua {}",
    truncated="CHƯA ĐỦ: kết quả bị cắt theo giới hạn; dùng --depth, --limit để xem thêm",
    searched="đã tìm trong {known} văn bản, {stubs} trong đó chỉ được dẫn, chưa có toàn văn",
    none="không có",
    number="số, ký hiệu",
    type="loại",
    issuer="cơ quan ban hành",
    date="ngày",
    title="trích yếu",
    signer="người ký",
    period="năm hoặc nhiệm kỳ",
    id="id",
    conflicts="các bản không thống nhất",
    redirected="id cũ",
    cites="Dẫn đến",
    cited_by="Được dẫn bởi",
    around="Xung quanh",
    tasks="Nhiệm vụ",
    decided="người dùng đã quyết định",
    candidate="có thể là {}",
    undecided="chờ quyết định: {count}",
    more="CHƯA ĐỦ: xem tiếp bằng {left}",
)

EN = Wording(
    language="en",
    see_above="(see above)",
    stub="not ingested",
    illustration="illustration",
    leaf="not walked",
    undated="undated",
    inferred="inferred",
    witness="said by {}",
    deadline="by {}",
    own_tie="tied by its own sentence",
    document_tie="tied by its document",
    addressed="addressed to it",
    via="through {}",
    truncated="TRUNCATED: cut off at the bounds; ask for more with --depth and --limit",
    searched="searched {known} documents, {stubs} of them only cited, never ingested",
    none="none",
    number="number",
    type="type",
    issuer="issuer",
    date="date",
    title="title",
    signer="signer",
    period="year or term",
    id="id",
    conflicts="texts disagree",
    redirected="former id",
    cites="Cites",
    cited_by="Cited by",
    around="Around it",
    tasks="Tasks",
    decided="decided",
    candidate="may be {}",
    undecided="to be decided: {count}",
    more="TRUNCATED: go on with {left}",
)


def wording(language: str) -> Wording:
    """The phrases of "vi" or "en"."""
    return EN if language == "en" else VI
