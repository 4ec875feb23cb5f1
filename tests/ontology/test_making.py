"""Values made for an answer are those that their class makes."""

import pickle
from dataclasses import MISSING, FrozenInstanceError, fields
from typing import Any

import pytest

from danchieu.ontology.making import maker
from danchieu.ontology.model import NODES, Edge, Evidence

CLASSES = (*NODES.values(), Edge, Evidence)


def least(cls: type) -> dict[str, Any]:
    """What must be given."""
    return {each.name: each.name for each in fields(cls) if each.default is MISSING}


@pytest.mark.parametrize("cls", CLASSES)
def test_a_value_that_is_made_is_that_of_its_class(cls: type):
    everything = {each.name: each.name for each in fields(cls)}
    for given in (least(cls), everything):
        made = maker(cls)(**given)
        assert type(made) is cls
        assert made == cls(**given)
        assert repr(made) == repr(cls(**given))
        assert hash(made) == hash(cls(**given))
        assert pickle.loads(pickle.dumps(made)) == made


@pytest.mark.parametrize("cls", CLASSES)
def test_a_value_that_is_made_is_frozen(cls: type):
    made = maker(cls)(**least(cls))
    name = next(iter(least(cls)))
    with pytest.raises(FrozenInstanceError):
        setattr(made, name, "other")
    with pytest.raises(FrozenInstanceError):
        delattr(made, name)


@pytest.mark.parametrize("cls", CLASSES)
def test_what_the_class_does_not_take_is_refused(cls: type):
    with pytest.raises(TypeError):
        maker(cls)(**least(cls), of_a_later_version=1)
    with pytest.raises(TypeError):
        maker(cls)()
