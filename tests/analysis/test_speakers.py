"""Speakers: the actor that the source of an attribution means."""

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand
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
