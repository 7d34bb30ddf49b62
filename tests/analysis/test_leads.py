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


TEASER = "Winter will end one day."
BETWEEN = "The bridge of Keswick has stood for a century."


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (f"{TEASER} {BETWEEN} {NEWS}", 2),
        (f"If you have not yet been to the bridge of Keswick, chances are that you will soon be. {NEWS}", 1),
        (f"{TEASER} {BETWEEN}", 0),
        (f"Ann Roe, the mayor, has died. {BETWEEN} {NEWS}", 0),
        (f"Winter ended on Sunday. {BETWEEN} {NEWS}", 0),
        (f"It was built by the mothers and fathers of the people who now live in it. {NEWS}", 1),
        (f"The bridge of Keswick is a work of the mothers and fathers of the people there. {NEWS}", 0),
    ],
)
def test_behind_what_only_makes_curious_the_news_begins_with_what_is_of_these_days(text, start):
    reading = read(text).readings[0]
    assert find_news(reading, reading.sentences) == start
