"""Where the news begins behind an opening."""

import pytest

from generator.analysis.leads import find_news, is_general, is_private
from tests.analysis.model import read

NEWS = "The council of Keswick closed the bridge on Monday. Its members voted in the evening. The river rose again."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Moss is a humble plant and a friend of gardeners.", True),
        ("Moss is not a plant for gardeners.", False),
        ("The moss is a humble plant.", False),
        ("Moss was a humble plant.", False),
        ("Keswick is a town in the hills.", False),
        ("Wherever Margaret Airey walks, her dogs walk.", True),
    ],
)
def test_what_things_of_a_kind_are_is_a_general_truth(sentence, expected):
    reading = read(f"{sentence} {NEWS}").readings[0]
    assert is_general(reading, reading.sentences[0]) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ann Airey, a farmer near Keswick, has begun to lock the gate of her yard.", True),
        ("Ann Airey, a farmer near Keswick, locked the gate of her yard.", False),
        ("Ann Airey, the mayor of Keswick, has begun to lock the gate of her yard.", False),
        ("Last week Margaret received a letter from her brother.", True),
        ("Last week Margaret Airey received a letter from her brother.", False),
    ],
)
def test_who_has_one_name_or_a_calling_and_is_named_but_once_is_unknown(sentence, expected):
    reading = read(f"{sentence} {NEWS} {NEWS}").readings[0]
    assert is_private(reading, reading.sentences[0]) is expected


def test_whom_the_article_speaks_of_again_and_again_is_known():
    again = "Margaret wrote back to the council of Keswick."
    reading = read(f"Last week Margaret received a letter from her brother. {again} {again} {NEWS}").readings[0]
    assert not is_private(reading, reading.sentences[0])


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (f"Moss is a humble plant.\n\n{NEWS}", 1),
        (f"Moss is a humble plant. {NEWS}", 1),
        (NEWS, 0),
        ("Moss is a humble plant. Ferns are a friend of gardeners.", None),
    ],
)
def test_the_news_begins_with_the_first_event_behind_an_opening(text, start):
    reading = read(text).readings[0]
    assert find_news(reading, reading.sentences) == start
