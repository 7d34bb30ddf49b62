"""Scenes with which features begin."""

from dataclasses import replace

import pytest

from generator.analysis.scenes import is_aside, is_scene
from generator.findings import Mention
from tests.analysis.model import read
from tests.analysis.readings import find, with_entity


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On a June evening, Margaret Airey puts down her glasses and looks at the roof.", True),
        ("She picks up the pencil again.", True),
        ("Margaret Airey put down her glasses on Monday.", False),
        ("Margaret Airey lives in Kendal.", False),
        ("It turns out that swifts are gone.", False),
        ("Margaret Airey says that swifts are gone.", False),
        ("The council plans a review of the rule.", False),
        ("Margaret Airey is putting down her glasses.", False),
        ("Her grandson, Mateo Airey, counts aloud.", True),
    ],
)
def test_a_deed_in_the_present_is_a_scene(sentence, expected):
    reading = read(f"The council met on Monday. {sentence} The bill passed on Tuesday.").readings[0]
    assert is_scene(reading, reading.sentences[1]) is expected


def test_what_a_body_does_is_no_scene():
    person = read("Margaret Airey puts the cost at a million.").readings[0]
    body = with_entity(person, "Margaret Airey", "organization", Mention(*find(person, "Margaret Airey"), "name"))
    assert is_scene(person, person.sentences[0])
    assert not is_scene(replace(person, entities=(body,)), person.sentences[0])


def test_a_scene_goes_on_in_the_present_through_its_paragraph():
    opening = (
        "Margaret Airey puts down her glasses. By eight they have counted thirty swifts. The council met on Monday."
    )
    reading = read(f"{opening}\n\nThere are many. “No,” she says.").readings[0]
    assert [is_scene(reading, sentence) for sentence in reading.sentences[:4]] == [True, True, False, False]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I still remember the first time I saw a swift.", True),
        ("I went to Kendal on Monday.", True),
        ("I have not seen a swift for several years now.", True),
        ("I have long argued that swifts are gone.", False),
        ("You will be surprised by the next episode.", True),
        ("I think that swifts are gone.", False),
        ("The swifts are gone.", False),
    ],
)
def test_what_the_author_remembers_or_says_to_the_reader_is_an_aside(sentence, expected):
    reading = read(sentence).readings[0]
    assert is_aside(reading.span(reading.sentences[0])) is expected
