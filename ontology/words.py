"""The words of the graph: one word for one thing in Turtle, Python, Cypher and JSON.

`danchieu.ttl` is where they are defined and labelled; a test holds these enums equal to it.
"""

from enum import StrEnum


class Kind(StrEnum):
    """What a node is; the value is the class in Turtle and the label in Neo4j."""

    DOCUMENT = "Document"
    TEXT = "Text"
    PROVISION = "Provision"
    TASK = "Task"
    MEASURE = "Measure"
    AGENCY = "Agency"
    PARTNER = "Partner"
    SECTOR = "Sector"
    PROVINCE = "Province"


class Relation(StrEnum):
    """What an edge says; the value is the type in Neo4j and, in lower case, the word in JSON."""

    IMPLEMENTS = "IMPLEMENTS"
    BASED_ON = "BASED_ON"
    CITES = "CITES"
    AMENDS = "AMENDS"
    REPLACES = "REPLACES"
    REPEALS = "REPEALS"
    PROPOSED_BY = "PROPOSED_BY"
    REPLIES_TO = "REPLIES_TO"
    TEXT_OF = "TEXT_OF"
    ISSUED_BY = "ISSUED_BY"
    ADDRESSED_TO = "ADDRESSED_TO"
    SETS = "SETS"
    PART_OF = "PART_OF"
    ASSIGNS_TO = "ASSIGNS_TO"
    WITH_PARTNER = "WITH_PARTNER"
    IN_SECTOR = "IN_SECTOR"
    IN_PROVINCE = "IN_PROVINCE"
    SUCCEEDED_BY = "SUCCEEDED_BY"
    MAY_BE = "MAY_BE"
    DERIVES_FROM = "DERIVES_FROM"
    SHARES_WORDS = "SHARES_WORDS"
    MEMBER_OF = "MEMBER_OF"


BETWEEN_DOCUMENTS = (
    Relation.AMENDS,
    Relation.REPLACES,
    Relation.REPEALS,
    Relation.IMPLEMENTS,
    Relation.BASED_ON,
    Relation.PROPOSED_BY,
    Relation.REPLIES_TO,
    Relation.CITES,
)
"""The relations of one document to another, strongest first."""


class Repair(StrEnum):
    """What was mended in a printed number, from the surest to the boldest."""

    LETTERS = "letters"
    SEPARATORS = "separators"
    STROKE = "stroke"
    COMPLETED = "completed"
    MISREAD = "misread"


class Role(StrEnum):
    """The part an agency has in a task."""

    LEAD = "lead"
    COORDINATE = "coordinate"


class Modality(StrEnum):
    """Whether a task is laid on someone or only asked for."""

    ASSIGNED = "assigned"
    PROPOSED = "proposed"


class Confidence(StrEnum):
    """How sure a fact is; the precision of each grade is measured."""

    CERTAIN = "certain"
    LIKELY = "likely"
    UNSURE = "unsure"


class Unit(StrEnum):
    """What a time limit is counted in, or how often something recurs."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


class Origin(StrEnum):
    """Where an edge comes from: a text, an entry of reference data, or a computation."""

    TEXT = "text"
    REFERENCE = "reference"
    COMPUTED = "computed"


class AgencyKind(StrEnum):
    """A body acts in its own name, a unit in its body's; a group stands for several bodies."""

    BODY = "body"
    UNIT = "unit"
    GROUP = "group"


class PartnerKind(StrEnum):
    """What the other side abroad is."""

    COUNTRY = "country"
    REGION = "region"
    LOCALITY = "locality"
    ORGANISATION = "organisation"
    AGREEMENT = "agreement"
    COMPANY = "company"


class Judgement(StrEnum):
    """Whether two mentions mean one document."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Doubt(StrEnum):
    """Why it is for a person to say which document one is."""

    CANDIDATES = "candidates"
    INCOMPLETE = "incomplete"
    UNNUMBERED = "unnumbered"
    CONFLICT = "conflict"
    INFERRED = "inferred"


class Precision(StrEnum):
    """How precise a date is as its text has it."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
