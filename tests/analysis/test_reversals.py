"""Who is told to have turned, in words that say so, as the real pipeline reads them."""

import pytest

from generator.analysis.agreement import find_changes, find_overtaken, find_turned
from generator.analysis.stances import find_stances
from generator.story import Change, Story
from tests.analysis.model import story

SANK = "The ferry Aldis sank off Keswick on Sunday night after it struck a rock."
NOTHING = "Aldis Marine said that no oil had reached the harbour."


def turned(*texts: str) -> list[tuple[str, int, int]]:
    return [(found.actor_id, found.earlier[0], found.later[0]) for found in changes_of(story(*texts))]


def changes_of(told: Story) -> tuple[Change, ...]:
    return find_changes(told, find_stances(told))


@pytest.mark.parametrize(
    "later",
    [
        "Aldis Marine no longer disputes that oil had reached the harbour.",
        "Karin Holm said that Aldis Marine would no longer deny that oil had reached the sea.",
    ],
)
def test_who_no_longer_disputes_what_he_said_was_not_so_has_changed_position(later):
    assert turned(NOTHING, later) == [("aldis-marine", 0, 1)]


@pytest.mark.parametrize(
    "later",
    [
        "Aldis Marine no longer disputes the number of its ferries.",
        "Aldis Marine disputes that oil had reached the harbour.",
        "Karin Holm no longer disputes that oil had reached the harbour.",
    ],
)
def test_who_no_longer_disputes_something_else_or_is_another_has_not(later):
    assert turned(NOTHING, later) == []


def test_who_agrees_after_he_had_refused_has_changed_position_in_one_sentence_that_stands():
    told = story(SANK, "Karin Holm announced a public inquiry on Monday, a week after she had refused to hold one.")
    (found,) = changes_of(told)
    assert (found.actor_id, found.earlier[0], found.later[0]) == ("karin-holm", 1, 1)
    assert find_turned(told) == {(1, 0)}
    assert find_overtaken(told) == frozenset()


def test_who_is_arrested_after_he_had_refused_to_leave_has_changed_nothing():
    assert turned(SANK, "Karin Holm was arrested on Monday after she had refused to leave the harbour.") == []
    assert turned(SANK, "The council announced an inquiry after Karin Holm had refused to leave.") == []
