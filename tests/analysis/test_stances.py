"""Who is for and who is against what: the words by hand-made parses, the rest as the real pipeline reads it."""

from dataclasses import replace

import pytest

from generator.analysis import read_story
from generator.analysis.stances import find_issues, find_stances
from generator.story import Story
from tests.analysis.case_files import cases, read_by_hand
from tests.analysis.model import read
from tests.analysis.readings import CONFIG


@cases("stances.txt")
def test_what_words_are_for_or_against(text, parse, expected):
    story = read_story("a", (read_by_hand(text, parse),), CONFIG)
    found = (stance for stance, _ in find_stances(story).found)
    told = [f"{x.polarity} | {text[slice(*x.cue)]} | {text[slice(*x.issue)]}" for x in found]
    assert told == [line for line in expected.splitlines() if line]


def rows(story: Story) -> dict[str, list[str]]:
    """Return who is for and against, by the words that name the issue."""
    found = {}
    for issue in find_issues(find_stances(story)):
        named = issue.stances[issue.named]
        name = story.readings[named.reading].document.text[slice(*named.issue)]
        found[name] = [f"{stance.actor_id} {stance.polarity}" for stance in issue.stances]
    return found


OPPOSED = "Ann Roe opposed the closure of the school."


def test_two_actors_on_one_issue_are_a_row():
    assert rows(read(f"{OPPOSED} Tom Berg supported the closure of the school.")) == {
        "the closure of the school": ["ann-roe against", "tom-berg for"]
    }


def test_an_act_and_the_noun_for_it_are_one_issue():
    assert rows(read(f"{OPPOSED} Tom Berg vowed to close the school.")) == {
        "the closure of the school": ["ann-roe against", "tom-berg for"]
    }


def test_who_owns_a_plan_is_for_it():
    assert rows(read("Ann Roe met Tom Berg. On Friday Ann Roe rejected Tom Berg's plan for a ferry tax.")) == {
        "a ferry tax": ["ann-roe against", "tom-berg for"]
    }


def test_one_who_turns_stands_on_both_sides():
    texts = (f"{OPPOSED} Tom Berg opposed the closure of the school.", "Ann Roe supported the closure of the school.")
    assert rows(read(*texts)) == {"the closure of the school": ["ann-roe against", "tom-berg against", "ann-roe for"]}


@pytest.mark.parametrize(
    "other",
    [
        "Ann Roe criticised the closure of the school.",
        "Tom Berg supported the closure of the harbour.",
        "Tom Berg supported the closure of the old school of Leeds if Ann Roe agrees.",
        "Tom Berg praised Ann Roe.",
        "Critics say that Tom Berg supported the closure of the school.",
        "Tom Berg might support the closure of the school.",
        "Did Tom Berg support the closure of the school?",
        "Tom Berg once supported the closure of the school.",
        "Tom Berg discussed the closure of the school.",
    ],
)
def test_no_row_is_made_of_less(other):
    assert rows(read(f"{OPPOSED} {other}")) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Roe opposed the bill on fishing.", "Tom Berg supported the bill on schools."),
        ("Ann Roe opposed the fishing bill. The school bill was read.", "Tom Berg supported the bill."),
        ("Ann Roe condemned the attack on Leeds.", "Tom Berg condemned the attack on Keswick."),
    ],
)
def test_things_of_one_name_may_be_two(one, other):
    assert rows(read(f"{one} {other}")) == {}


def test_a_general_noun_of_another_document_is_another_thing():
    assert rows(read("Ann Roe opposed the plan.", "Tom Berg supported the plan.")) == {}
    assert rows(read("Ann Roe opposed the plan. Tom Berg supported the plan.")) == {
        "the plan": ["ann-roe against", "tom-berg for"]
    }


def test_a_reprint_adds_no_stance():
    story = read(f"{OPPOSED} Tom Berg supported the closure of the school.", OPPOSED)
    assert rows(replace(story, originals=(0, 0))) == {"the closure of the school": ["ann-roe against", "tom-berg for"]}


def test_who_welcomes_a_decision_of_which_nothing_is_said_gives_its_owner_no_stand():
    assert rows(read("Tom Berg welcomed Ann Roe's decision. Eva Lind rejected Ann Roe's decision.")).values()
    assert rows(read("Tom Berg welcomed Ann Roe's decision.")) == {}
