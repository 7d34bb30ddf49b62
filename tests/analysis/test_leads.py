"""Where the news begins behind an opening."""

import pytest

from generator.analysis.leads import find_news
from tests.analysis.model import read

SCENE = "Margaret Airey puts down her glasses and looks at the roof."
NEWS = "The council of Keswick closed the bridge on Monday. Its members voted in the evening. The river rose again."


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (f"{SCENE}\n\n{NEWS}", 1),
        (f"{SCENE} {NEWS}", None),
        (NEWS, 0),
        (f"{SCENE}\n\n{SCENE}", None),
    ],
)
def test_the_news_begins_with_the_first_event_behind_a_scene(text, start):
    reading = read(text).readings[0]
    assert find_news(reading, reading.sentences) == start
