"""Whose words a paragraph without quotation marks gives."""

import pytest

from generator.analysis.guard import can_be_shown
from tests.analysis.model import read


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("On her page Ann Roe wrote:\n\nThe mill closed in May. A flood took its wheel.\n\nA council met.", [1, 2]),
        ("On her page Ann Roe wrote:\n\n“The mill closed in May,” and left.\n\nA council met.", []),
        ("A mill must have three things:\n\nA mill has a wheel.\n\nA council met.", []),
        ("Let me tell what we lost:\n\nThe mill closed in May.\n\nA council met.", []),
        ("Ann Roe wrote to the town.\n\nThe mill closed in May.\n\nA council met.", []),
    ],
)
def test_a_paragraph_behind_a_colon_gives_the_words_that_are_announced(text, given):
    reading = read(text).readings[0]
    held = [s.index for s in reading.sentences if s.paragraph and not can_be_shown(reading, s)]
    assert held == given
    assert all(reading.voices[index] == "statement" for index in given)


def test_what_somebody_thinks_in_such_a_paragraph_is_no_position_of_his_and_no_risk_of_the_article():
    text = "On her page Ann Roe wrote:\n\nJan Lind thinks that the mill could collapse. He said that it was old."
    reading = read(text).readings[0]
    assert not any(attribution.quotable for attribution in reading.attributions)
    assert [risk.quoted for risk in reading.risks] == [True]
