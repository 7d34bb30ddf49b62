"""Outlets among the actors."""

import pytest

from generator.analysis.outlets import is_outlet
from generator.findings import Entity
from generator.models import ActorType


def entity(*names: str, kind: ActorType = "organization") -> Entity:
    return Entity(names[0], kind, (), (), names)


@pytest.mark.parametrize("names", [("Reuters",), ("REUTERS",), ("Keswick Gazette Newspaper",), ("KWRT-TV", "KWRT")])
def test_an_outlet_is_known_in_any_letters_or_by_a_call_sign(names):
    assert is_outlet(entity(*names))


def test_the_acronym_of_a_body_is_no_call_sign():
    assert not is_outlet(entity("Keswick Water Board", "KWB"))


def test_a_person_is_no_outlet():
    assert not is_outlet(entity("Reuters", kind="person"))
