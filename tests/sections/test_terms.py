"""The line that a term is shown with."""

from dataclasses import replace

import pytest

from generator.findings import Term
from generator.sections.terms import build_terms
from generator.story import KeyTerm, Story
from tests.analysis.readings import find


@pytest.fixture
def told(story: Story) -> Story:
    """The story with a term in its first and its fourth sentence."""
    reading = story.readings[0]
    mentions = tuple((0, Term("trade", n, *find(reading, words))) for n, words in ((0, "trade"), (3, "outcome")))
    return replace(story, terms=(KeyTerm("fair trade", mentions, 1.0, foremost=True),))


def used(*numbers: int) -> dict[str, dict[int, list[str]]]:
    return {"a": {number: ["Risks"] for number in numbers}}


def test_the_line_is_one_of_the_summary_where_that_holds_the_term(told: Story):
    (row,) = build_terms(told, used(1, 4))
    assert (row.id, row.words.text, row.line.sentences, row.count) == ("fair-trade", "trade", (1,), 2)


def test_it_is_another_line_of_the_briefing_else(told: Story):
    (row,) = build_terms(told, used(4))
    assert (row.words.text, row.line.sentences) == ("outcome", (4,))


def test_a_term_that_no_section_shows_has_none(told: Story):
    assert build_terms(told, used(2)) == ()


def test_a_term_that_the_line_cuts_off_has_none(told: Story):
    reading = told.readings[0]
    openings = tuple(find(reading, "unclear")[0] if n == 3 else start for n, start in enumerate(reading.openings))
    assert build_terms(replace(told, readings=(replace(reading, openings=openings),)), used(4)) == ()
