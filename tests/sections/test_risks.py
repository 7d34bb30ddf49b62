"""Risks as a page shows them."""

import pytest

from generator.sections import risks
from tests.analysis.model import read
from tests.analysis.readings import CONFIG


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam could collapse.", True),
        ("The wall is a danger to the town.", True),
        ("Unless the wall is mended, the town will drown.", True),
        ("Tensions are rising in the town.", False),
        ("The union is worried about the attack.", False),
        ("The union is worried that the dam could break.", True),
        ("The old wall is dangerous.", False),
        ("The report shows that the wall was a threat to the town.", False),
        ("The union was worried that the dam could break.", False),
        ("Ann Roe stressed the need for a new wall, fearing that the dam could break.", True),
        ("If the rain goes on, the mill will not be able to open.", True),
        ("The quarrel raised the prospect that war could break out.", True),
        ("Ann Roe warned that the lane is too narrow for the fire brigade.", True),
        ("Ann Roe warned that the search had begun.", False),
        ("The town threatened to close the road.", True),
        ("If the wall falls, many would die.", True),
    ],
)
def test_a_risk_is_plain_that_tells_how_likely_or_on_what_it_hangs_or_is_called_a_danger(text, expected):
    assert [row.plain for row in risks.build(read(text), CONFIG)] == [expected]


def test_what_is_less_plain_comes_last():
    rows = risks.build(read("Tensions are rising in the town. Ann Roe said that the dam could collapse."), CONFIG)
    assert [row.plain for row in rows] == [True, False]


def test_what_begins_with_a_word_for_what_stands_before_is_shown_in_its_sentence():
    (row,) = risks.build(read("Ann Roe has built a dam. Officials worry that this could ruin the harbour."), CONFIG)
    assert row.line.text == "Officials worry that this could ruin the harbour."


def test_the_question_does_not_stand_for_the_verb_of_a_reply():
    text = (
        "Ann Roe, the head of the harbour, spoke to us on Monday.\n\nQ: How safe is the dam?\n\n"
        "A: If nothing changes, the dam could collapse in a storm.\n\nQ: Who will mend it?\n\n"
        "A: We will mend it this year.\n\nQ: Will you stay in office?\n\nA: I have not decided."
    )
    (row,) = risks.build(read(text), CONFIG)
    assert (row.stated_by, row.cue) == ("Ann Roe", None)
