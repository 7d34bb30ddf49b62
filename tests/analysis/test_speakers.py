"""Speakers: the actor that the source of an attribution means."""

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand
from tests.analysis.positions import tell_positions
from tests.analysis.readings import make_story


def describe(reading: Reading) -> str:
    """Return a line for each attribution with a source: its words, its actor."""
    story, text = make_story(reading), reading.document.plain
    told = [(a, story.source_of(0, a)) for a in reading.attributions if a.source]
    rows = [f"{text[slice(*a.source[0])]} | {actor.name if actor else 'nobody'}" for a, actor in told]
    return "\n".join(rows) or "nothing"


@cases("speakers.txt")
def test_speakers(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


def test_who_is_named_behind_the_place_of_an_office_speaks():
    text = "A Norwegian embassy spokesman in Washington, Ann Roe, said she did not have the list. Roe left on Monday."
    assert {name for name, _, _ in tell_positions(text)} == {"Ann Roe"}


def test_the_newspaper_is_the_outlet_that_reported_just_before():
    text = (
        "Lind played the organ, The Keswick Morning News reported. "
        "His father, Tom Lind, is a clerk in Keswick, according to the newspaper."
    )
    assert ("Keswick Morning News", "according to") in {(name, cue) for name, cue, _ in tell_positions(text)}
