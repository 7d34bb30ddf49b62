"""What tells once more what a summary has told."""

from dataclasses import replace

import pytest

from generator.analysis.summary import choose_summary
from tests.analysis.model import read


@pytest.mark.parametrize(
    ("second", "shown"),
    [
        ("The dockers plan to march at the port in the rain, the Gazette writes.", False),
        ("The dockers plan to march through Keswick in the rain, the Gazette writes.", False),
        ("The dockers hope to march at the port in the rain, the Gazette writes.", True),
    ],
)
def test_one_deed_in_other_words_is_told_once(second, shown):
    story = read(f"Unions of hundreds of dockers plan to march on Thursday night. The river rose. {second}")
    assert ((0, 2) in choose_summary(story, 4)[0]) is shown


@pytest.mark.parametrize(
    ("second", "shown"),
    [
        ("Keswick says that 40 boats of Alder were lost in the harbour when the wind rose.", False),
        ("Keswick says that 30 boats were lost in the harbour when the wind rose.", True),
        ("Keswick says that 40 firemen slept there when the wind rose.", True),
    ],
)
def test_a_figure_that_two_articles_give_in_much_the_same_words_is_told_once(second, shown):
    first = "The storm on Sunday night destroyed 40 boats in the old harbour, and several sheds of Alder fell."
    story = replace(read(first, second), ranking=((0, 0), (1, 0)))
    assert ((1, 0) in choose_summary(story, 4)[0]) is shown


def test_what_is_shown_with_a_sentence_repeats_nothing_either():
    first = "Jan Lind said that no crew of the ferry Aldis was found near Keswick."
    again = f"{first} She met the families of all towns along the coast on Monday."
    story = replace(read(first, again), ranking=((0, 0), (1, 1)))
    assert choose_summary(story, 4)[0] == ((0, 0),)
