"""The enums, the labels, the model and the Turtle say the same words."""

from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, PROV, SDO, SKOS
from rdflib.term import BNode, Node

from danchieu.ontology import words
from danchieu.ontology.labels import inverse_label, label
from danchieu.ontology.model import NODES, Edge, Evidence
from danchieu.ontology.words import Confidence, Judgement, Kind, Relation

DCH = Namespace("https://w3id.org/danchieu/ontology#")
ELI = "http://data.europa.eu/eli/ontology#"
CITO = "http://purl.org/spar/cito/"
LISTS: list[type[StrEnum]] = [
    words.Role,
    words.Repair,
    words.Unit,
    words.Modality,
    words.Confidence,
    words.Origin,
    words.AgencyKind,
    words.PartnerKind,
    words.Judgement,
    words.Doubt,
    words.Precision,
]
EVERY_WORD = [word for enum in (Kind, Relation, *LISTS) for word in enum]

# The terms of ELI and CiTO that are used here, as their ontologies list them; rdflib ships neither.
ELI_TERMS = {
    *("AdministrativeArea", "LegalResource", "LegalResourceSubdivision", "Manifestation"),
    *("Organization", "Work", "WorkSubdivision", "amends", "applies", "based_on", "cites"),
    *("date_document", "embodies", "ensures_implementation_of", "has_part", "id_local"),
    *("is_about", "is_part_of", "jurisdiction", "media_type", "number", "passed_by"),
    *("relevant_for", "repeals", "responsibility_of", "title", "type_document"),
}
CITO_TERMS = {
    *("Citation", "cites", "citesAsAuthority", "hasCitedEntity", "hasCitingEntity"),
    *("repliesTo", "updates"),
}


@pytest.fixture(scope="module")
def turtle(root: Path) -> Graph:
    return Graph().parse(root / "ontology" / "danchieu.ttl")


def term(word: StrEnum) -> URIRef:
    """A class or relation goes by its value, a word of a closed list by its list and value."""
    enum = type(word)
    return DCH[word.value] if enum in (Kind, Relation) else DCH[f"{enum.__name__}-{word.value}"]


def said(turtle: Graph, subject: Node, predicate: Node) -> dict[str | None, str]:
    """What is said in each language; more than one text in a language is an error."""
    found = [o for o in turtle.objects(subject, predicate) if isinstance(o, Literal)]
    by_language = {each.language: str(each) for each in found}
    assert len(by_language) == len(found), (subject, predicate)
    return by_language


def members(turtle: Graph, node: Node | None) -> set[Node]:
    """A class, or the classes of a union."""
    if isinstance(node, BNode):
        return set(Collection(turtle, turtle.value(node, OWL.unionOf)))
    return {node} if node is not None else set()


def test_every_class_of_the_turtle_is_a_kind_or_holds_an_edge(turtle: Graph):
    classes = {c for c in turtle.subjects(RDF.type, OWL.Class) if isinstance(c, URIRef)}
    assert classes == {DCH[kind] for kind in Kind} | {DCH.Edge, DCH.Evidence}


def test_every_relation_of_the_turtle_is_a_relation(turtle: Graph):
    relations = set(turtle.subjects(RDF.type, OWL.ObjectProperty)) - {DCH.evidence}
    assert relations == {DCH[relation] for relation in Relation}


@pytest.mark.parametrize("enum", LISTS, ids=lambda enum: enum.__name__)
def test_a_closed_list_of_the_turtle_has_the_words_of_its_enum(turtle: Graph, enum: type[StrEnum]):
    concepts = set(turtle.subjects(SKOS.inScheme, DCH[enum.__name__]))
    assert concepts == {term(word) for word in enum}
    assert {str(turtle.value(c, SKOS.notation)) for c in concepts} == {word.value for word in enum}


def test_every_concept_stands_in_a_list_that_is_an_enum(turtle: Graph):
    schemes = set(turtle.subjects(RDF.type, SKOS.ConceptScheme))
    assert schemes == {DCH[enum.__name__] for enum in LISTS}
    assert set(turtle.objects(None, SKOS.inScheme)) == schemes


def test_every_enum_of_words_is_held_to_the_turtle():
    enums = {each for each in vars(words).values() if isinstance(each, type)}
    enums = {each for each in enums if issubclass(each, StrEnum) and each is not StrEnum}
    assert enums == {Kind, Relation, *LISTS}


@pytest.mark.parametrize("word", EVERY_WORD, ids=lambda word: f"{type(word).__name__}.{word}")
def test_a_label_in_python_is_the_label_in_the_turtle(turtle: Graph, word: StrEnum):
    predicate = RDFS.label if type(word) in (Kind, Relation) else SKOS.prefLabel
    assert said(turtle, term(word), predicate) == {"vi": label(word), "en": label(word, "en")}


@pytest.mark.parametrize("relation", Relation)
def test_a_relation_reads_from_its_target_too(turtle: Graph, relation: Relation):
    both = {"vi": inverse_label(relation), "en": inverse_label(relation, "en")}
    assert said(turtle, DCH[relation], DCH.inverse_label) == both


def test_a_label_is_told_by_its_enum_where_two_have_the_word():
    assert label(Relation.IMPLEMENTS) == "thực hiện"
    assert inverse_label(Relation.IMPLEMENTS, "en") == "implemented by"
    assert label(Confidence.CERTAIN) == "chắc chắn"
    assert label(Judgement.SAME, "en") == "same"


def test_every_word_has_a_label_and_a_definition_in_both_languages(turtle: Graph):
    subjects = {s for s in turtle.subjects() if isinstance(s, URIRef) and s.startswith(DCH)}
    assert len(subjects) > 100
    for subject in subjects:
        labels = said(turtle, subject, RDFS.label) or said(turtle, subject, SKOS.prefLabel)
        for texts in (labels, said(turtle, subject, SKOS.definition)):
            assert set(texts) == {"vi", "en"} and all(texts.values()), subject


def test_two_relations_never_have_one_label():
    for language in ("vi", "en"):
        names = [label(relation, language) for relation in Relation]
        assert len(set(names)) == len(names)


def test_every_relation_goes_from_our_classes_to_our_classes(turtle: Graph):
    kinds = {DCH[kind] for kind in Kind}
    for relation in Relation:
        for end in (RDFS.domain, RDFS.range):
            ends = members(turtle, turtle.value(DCH[relation], end))
            assert ends and ends <= kinds, relation


def test_a_task_is_a_provision(turtle: Graph):
    assert (DCH.Task, RDFS.subClassOf, DCH.Provision) in turtle


def properties_of_the_model() -> dict[str, set[Node]]:
    """The classes that carry each property, a subclass left out where its base carries it."""
    carriers: dict[str, set[Node]] = {}
    for kind, shape in NODES.items():
        own = {f.name for f in fields(shape)} - {"id"}
        if kind is Kind.TASK:
            own -= {f.name for f in fields(NODES[Kind.PROVISION])}
        for name in own:
            carriers.setdefault(name, set()).add(DCH[kind])
    for shape in (Edge, Evidence):
        for name in {f.name for f in fields(shape)} - {"id", "evidence"}:
            carriers.setdefault(name, set()).add(DCH[shape.__name__])
    return carriers


def test_the_turtle_has_the_properties_of_the_model_and_no_others(turtle: Graph):
    properties = set(turtle.subjects(RDF.type, OWL.DatatypeProperty))
    assert properties == {DCH[name] for name in properties_of_the_model()}


@pytest.mark.parametrize(("name", "carriers"), sorted(properties_of_the_model().items()))
def test_a_property_is_carried_by_what_carries_it_in_the_model(
    turtle: Graph, name: str, carriers: set[Node]
):
    assert members(turtle, turtle.value(DCH[name], RDFS.domain)) == carriers


def is_known(term: URIRef) -> bool:
    """Whether a term of another vocabulary exists there."""
    for prefix, terms in ((ELI, ELI_TERMS), (CITO, CITO_TERMS)):
        if term.startswith(prefix):
            return term.removeprefix(prefix) in terms
    return any(term in namespace for namespace in (PROV, SKOS, SDO, DCTERMS, RDFS))


def test_every_alignment_points_at_a_term_that_exists(turtle: Graph):
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.seeAlso):
        for subject, target in turtle.subject_objects(predicate):
            assert isinstance(target, URIRef)
            ours = target.startswith(DCH) and (target, None, None) in turtle
            assert ours or is_known(target), f"{subject} {predicate} {target}"


@pytest.mark.parametrize(
    ("relation", "theirs"),
    [
        (Relation.IMPLEMENTS, ELI + "applies"),
        (Relation.BASED_ON, ELI + "based_on"),
        (Relation.CITES, ELI + "cites"),
        (Relation.CITES, CITO + "cites"),
        (Relation.AMENDS, ELI + "amends"),
        (Relation.REPEALS, ELI + "repeals"),
        (Relation.REPLACES, str(DCTERMS.replaces)),
        (Relation.REPLIES_TO, CITO + "repliesTo"),
        (Relation.DERIVES_FROM, str(PROV.wasDerivedFrom)),
    ],
)
def test_a_relation_is_a_narrower_one_of_theirs(turtle: Graph, relation: Relation, theirs: str):
    assert (DCH[relation], RDFS.subPropertyOf, URIRef(theirs)) in turtle
