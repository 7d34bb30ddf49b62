"""Days for which several documents expect one thing, as the real pipeline reads them."""

import pytest

from generator.analysis.agreement import find_conflicts, find_overtaken
from generator.sections import agreement
from tests.analysis.model import story
from tests.analysis.readings import CONFIG

EARLY = "The southern basin, closed since the blast, will reopen on 20 March at the earliest, the Harbour Office said."
LATE = "Ann Roe said she expected the basin to reopen on 25 March."


def test_two_days_for_one_opening_conflict_and_the_earlier_document_is_overtaken():
    told = story(EARLY, LATE)
    (row,) = agreement.build(told, CONFIG)
    assert isinstance(row, agreement.Compared)
    assert (row.of, row.name, [one.part.text for one in row.told]) == (
        "days",
        "basin, reopen",
        ["20 March", "25 March"],
    )
    assert find_overtaken(told) == {(0, 0)}


def test_what_is_due_to_begin_is_expected_for_a_day_too():
    (conflict,) = find_conflicts(story(EARLY, "The basin is due to reopen on 25 March."))
    assert conflict.of == "day"


def test_what_is_itself_expected_is_too_but_for_what_it_is_expected_to_do():
    verdict = "The verdict is expected on 20 March."
    assert len(find_conflicts(story(verdict, "The verdict is now expected on 25 March, the court said."))) == 1
    assert find_conflicts(story(verdict, "The verdict is expected to be read on 25 March.")) == ()


@pytest.mark.parametrize(
    "other",
    [
        EARLY.replace("said", "repeated"),
        LATE.replace("reopen", "close"),
        LATE.replace("the basin", "the northern basin"),
        LATE.replace("basin", "school"),
        LATE.replace("she expected the basin to reopen", "her office was to reopen"),
        "Ann Roe said the basin had reopened on 25 February.",
    ],
)
def test_days_of_other_things_or_of_what_is_over_do_not_conflict(other):
    assert find_conflicts(story(EARLY, other)) == ()
