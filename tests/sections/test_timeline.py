"""Dated events as a page lists them: each sentence once for each status."""

from dataclasses import replace

import pytest

from generator.analysis import read_documents
from generator.findings import DateExpression, Event
from generator.models import Metadata
from generator.reading import Reading
from generator.sections import timeline
from generator.story import Cancellation
from tests.analysis.model import ingest, load
from tests.analysis.readings import CONFIG, find, make_reading, make_story


def read_by_hand(*sentences: str, id: str = "a", **values: str | None) -> Reading:
    """Return a reading whose dates, by their words, have the values; each is a past event."""
    plain = make_reading(*sentences, id=id)
    dates = tuple(
        DateExpression(*find(plain, words), value, "day" if value else "none", earlier=False)
        for words, value in values.items()
    )
    events = tuple(Event(plain.sentence_at(date.start).index, n, "past") for n, date in enumerate(dates))
    return replace(plain, dates=dates, events=events)


def rows(*readings: Reading) -> list[tuple[str, ...]]:
    """Return line and dates of each entry."""
    found = timeline.build(make_story(*readings), CONFIG)
    return [(row.line.text, row.date.text, *(date.text for date in row.further)) for row in found]


def test_a_sentence_of_two_dates_is_told_once_under_the_one_that_can_be_told():
    strike = "It lasted from Monday to Friday."
    reading = read_by_hand(strike, Monday=None, Friday="2024-03-08")
    assert rows(reading) == [(strike, "Friday", "Monday")]


def test_of_two_dates_that_can_be_told_the_one_nearest_the_main_verb_comes_first():
    strike = "Monday was the worst day until Friday."
    reading = read_by_hand(strike, Friday="2024-03-08", Monday="2024-03-04")
    assert rows(reading) == [(strike, "Monday", "until Friday")]


def test_the_date_of_a_relative_clause_comes_behind_what_the_sentence_tells():
    text = "Throughout the 1990s, the mayor failed to restore the toll that ended in 1984."
    (reading,) = read_documents([ingest(text)], load(), CONFIG)
    assert [found[1:] for found in rows(reading)] == [("the 1990s", "1984")]


def test_since_when_somebody_did_something_else_comes_behind_what_the_sentence_tells():
    (reading,) = read_documents(
        [ingest("Roe, who had led the mine since 2010, was dismissed this week.")], load(), CONFIG
    )
    assert [found[1:] for found in rows(reading)] == [("this week", "since 2010")]


@pytest.mark.parametrize("before", ["since", "by", "After"])
def test_a_date_is_shown_with_the_word_that_tells_how_it_is_meant(before):
    told = f"The gate, open {before} Monday, was closed."
    reading = read_by_hand(told, Monday="2024-03-04")
    assert rows(reading) == [(told, f"{before} Monday")]


def test_what_is_over_and_what_is_planned_stand_apart():
    strike = "On Monday they said that they would strike on Friday."
    reading = read_by_hand(strike, Monday="2024-03-04", Friday="2024-03-08")
    planned = (reading.events[0], replace(reading.events[1], status="planned"))
    assert rows(replace(reading, events=planned)) == [(strike, "Monday"), (strike, "Friday")]


def test_a_date_that_nobody_can_tell_is_no_entry_beside_one_of_the_same_sentence():
    vow = "On Friday he agreed to do so within a week."
    reading = read_by_hand(vow, Friday="2024-03-08", week=None)
    planned = (reading.events[0], replace(reading.events[1], status="planned"))
    assert rows(replace(reading, events=planned)) == [(vow, "Friday", "week")]


def test_the_same_told_again_is_one_entry():
    one = read_by_hand("The port in the north was closed on Monday.", Monday="2024-03-04")
    other = read_by_hand("The port in the north closed on Monday.", id="b", Monday="2024-03-04")
    (row,) = timeline.build(make_story(one, other), CONFIG)
    assert [line.evidence.document_id for line in row.others] == ["b"]


def test_a_sentence_whose_dates_cannot_be_told_does_not_tell_itself_again():
    reading = read_by_hand("On Thursday he had said it would last till March.", Thursday=None, March=None)
    planned = (reading.events[0], replace(reading.events[1], status="planned"))
    found = timeline.build(make_story(replace(reading, events=planned)), CONFIG)
    assert [(row.date.text, row.status, row.others) for row in found] == [
        ("Thursday", "past", ()),
        ("till March", "planned", ()),
    ]


def test_what_is_told_in_other_words_is_another_entry():
    reading = read_by_hand("The old port closed on Monday.", Monday="2024-03-04")
    other = read_by_hand("Trams stood still on Monday.", id="b", Monday="2024-03-04")
    assert len(rows(reading, other)) == len(("port", "trams"))


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2024-03-04", "It opened on Tuesday."), ("2024-03-05", "The port closed on Monday. It opened on Tuesday.")],
)
def test_what_leans_on_the_entry_above_of_one_date_is_told_without_it(value, expected):
    plain = read_by_hand("The port closed on Monday.", "It opened on Tuesday.", Monday="2024-03-04", Tuesday=value)
    leaning = replace(plain, dependences=(None, "discourse"), openings=(0, None))
    assert rows(leaning)[1][0] == expected


def test_what_is_to_come_stays_where_a_briefing_is_cut_short():
    days = {f"{name} June": f"2024-06-{number:02}" for number, name in enumerate("ABCDEFGH", start=1)}
    plain = read_by_hand(*(f"It rained on {day}." for day in days), **days)
    events = (*plain.events[:-1], replace(plain.events[-1], status="planned"))
    dated = replace(plain, events=events, document=replace(plain.document, metadata=Metadata(date="2024-06-07")))
    found = timeline.build(make_story(dated, ranking=tuple((0, n) for n in range(len(days)))), CONFIG)
    assert [row.foremost for row in found] == [True] * 5 + [False] * 2 + [True]


def test_what_a_dated_sentence_leans_on_is_told_apart_from_it():
    plain = read_by_hand("The ferry was old. ", "It sank on Tuesday.", Tuesday="2024-03-05")
    (alone,) = timeline.build(make_story(plain), CONFIG)
    (row,) = timeline.build(make_story(replace(plain, dependences=(None, "discourse"), openings=(0, None))), CONFIG)
    told = row.line.text
    assert (told[: row.leading], told[row.leading :], alone.leading) == (
        "The ferry was old.",
        " It sank on Tuesday.",
        0,
    )


def test_what_a_later_document_calls_off_is_told_beside_the_plan():
    plain = read_by_hand("They will strike on Friday.", Friday="2024-03-08")
    planning = replace(plain, events=(replace(plain.events[0], status="planned"),))
    lifting = make_reading("They called off the strike.", id="b")
    cancellation = Cancellation((0, 0), (1, 0), find(lifting, "called off"))
    (row,) = timeline.build(make_story(planning, lifting, cancellations=(cancellation,)), CONFIG)
    assert row.lifted is not None
    assert (row.lifted.part.text, row.lifted.line.text) == ("called off", "They called off the strike.")
