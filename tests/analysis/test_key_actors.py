"""Whom a reader must know."""

from generator.analysis.key_actors import find_key_actors
from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand
from tests.analysis.readings import make_story


def describe(reading: Reading) -> str:
    """Return the key actors and the others."""
    story = make_story(reading)
    key = find_key_actors(story, most=6)
    names = (sorted(actor.name for actor in story.actors if (actor.id in key) is wanted) for wanted in (True, False))
    return "\n".join(f"{label}: {', '.join(found)}" for label, found in zip(("key", "not"), names, strict=True))


@cases("key_actors.txt")
def test_key_actors(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected
