"""A small story put together by hand: two actors, a source that is none, a risk, two dates, two questions."""

import pytest

from generator.findings import DateExpression, Event, Mention, Question, Risk, Unreported
from generator.reading import Reading
from generator.story import Story
from tests.analysis.readings import attribute, find, make_reading, make_story, with_entity

SENTENCES = (
    "Last year, Chancellor Angela Merkel promised “fair trade” for all.",
    "On Monday, she hinted that if talks fail, she might leave.",
    "An aide stressed the bank.",
    "The outcome for the Russians remains unclear.",
    "It echoes warnings from Olaf Scholz.",
)


def read_by_hand() -> Reading:
    """Return the reading."""
    plain = make_reading(*SENTENCES)
    end = len(plain.document.text)
    pronouns = [find(plain, "she"), find(plain, "she", find(plain, "she")[1])]
    merkel = with_entity(
        plain,
        "Angela Merkel",
        "person",
        Mention(*find(plain, "Angela Merkel"), "name"),
        *(Mention(*span, "pronoun") for span in pronouns),
        role="Chancellor",
    )
    scholz = with_entity(plain, "Olaf Scholz", "person", Mention(*find(plain, "Olaf Scholz"), "name"))
    russia = with_entity(plain, "Russia", "state", Mention(*find(plain, "Russians"), "nominal"))
    hint = plain.sentences[1]
    return make_reading(
        *SENTENCES,
        voices=("statement", "statement", "statement", "assessment", "event"),
        entities=(merkel, scholz, russia),
        attributions=(
            attribute(plain, "she", "hinted", "if talks fail, she might leave"),
            attribute(plain, "Angela Merkel", "promised", "“fair trade” for all", kind="mixed"),
            attribute(plain, "An aide", "stressed", "the bank"),
        ),
        dates=(
            DateExpression(*find(plain, "Last year"), None, "none", earlier=True),
            DateExpression(*find(plain, "Monday"), None, "none", earlier=False),
        ),
        events=(Event(0, 0, "past"), Event(1, 1, "conditional")),
        risks=(
            Risk(3, plain.sentences[3].start, plain.sentences[3].end, "other", None, None, None, None, None),
            Risk(2, plain.sentences[2].start, plain.sentences[2].end, "economic", None, None, None, None, 2),
            Risk(
                1,
                hint.start,
                hint.end,
                "political",
                find(plain, "might"),
                find(plain, "if talks fail"),
                find(plain, "she might leave"),
                None,
                0,
            ),
        ),
        questions=(Question(3, plain.sentences[3].start, end),),
        unreported=(Unreported(4, *find(plain, "warnings"), find(plain, "Olaf Scholz")),),
        treaties=(find(plain, "trade"),),
    )


@pytest.fixture
def reading() -> Reading:
    """The reading of the one document."""
    return read_by_hand()


@pytest.fixture
def story(reading: Reading) -> Story:
    """The story, its first two sentences the summary."""
    return make_story(reading, summary=((0, 0), (0, 1)), bottom_line=1)


@pytest.fixture
def dated(reading: Reading) -> Reading:
    """The same with dates that are known, the later first."""
    first, second = reading.dates
    known = (
        DateExpression(first.start, first.end, "2024-05", "month", earlier=False),
        DateExpression(second.start, second.end, "2024-03-11", "day", earlier=False),
    )
    return make_reading(*SENTENCES, dates=known, events=reading.events)
