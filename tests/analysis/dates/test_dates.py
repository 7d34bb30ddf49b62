"""Date expressions found in a text."""

from itertools import pairwise

import pytest

from generator.analysis.dates import find_dates
from tests.analysis.case_files import cases, make_doc, read_case, untagged
from tests.analysis.model import load

WRITTEN = "2024-03-13"
"""A Wednesday."""


def values(text: str, written: str) -> dict[str, str | None]:
    """Return the value of each expression of the text."""
    return {text[date.start : date.end]: date.value for date in find_dates(untagged(text), written)}


@cases("dates.txt")
def test_expressions_in_a_document_with_a_date(text, expected):
    assert "\n".join(f"{words} = {value or '?'}" for words, value in values(text, WRITTEN).items()) == expected


@pytest.mark.parametrize("written", ["", "2024", "2024-03"])
@pytest.mark.parametrize(
    "text",
    ["today", "Monday", "last Friday", "next month", "last year", "two days ago", "in May", "on March 9", "tonight"],
)
def test_what_hangs_on_the_day_of_the_document_is_not_resolved_without_it(text, written):
    assert list(values(text, written).values()) == [None]


@pytest.mark.parametrize(
    ("text", "value"), [("May 6, 2024", "2024-05-06"), ("in May 2024", "2024-05"), ("in 2024", "2024")]
)
def test_what_is_written_in_full_needs_no_date_of_the_document(text, value):
    assert list(values(text, "").values()) == [value]


@pytest.mark.parametrize(
    ("text", "precision"),
    [("in 1999", "year"), ("in May 1999", "month"), ("on May 6, 1999", "day"), ("on Monday", "none")],
)
def test_a_date_is_as_precise_as_its_value(text, precision):
    assert [date.precision for date in find_dates(untagged(text), "")] == [precision]


@pytest.mark.parametrize(
    ("text", "written", "earlier"),
    [
        ("last year", "", True),
        ("two years ago", "", True),
        ("last summer", "", True),
        ("Monday", "", False),
        ("this week", "", False),
        ("in February", WRITTEN, True),
        ("in March", WRITTEN, False),
        ("yesterday", "2024-03-01", True),
        ("in 2023", WRITTEN, True),
        ("in 2024", WRITTEN, False),
        ("next year", WRITTEN, False),
    ],
)
def test_earlier_is_a_month_before_the_document_s_own(text, written, earlier):
    assert [date.earlier for date in find_dates(untagged(text), written)] == [earlier]


def test_a_clause_in_the_future_looks_ahead():
    called = make_doc(*read_case("events.txt", "past"))
    will_call = make_doc(*read_case("events.txt", "planned by an auxiliary"))
    deadline = make_doc(*read_case("events.txt", "a deadline"))
    assert find_dates(deadline, WRITTEN)[0].value == "2024-03-18"
    assert find_dates(called, WRITTEN)[0].value == "2024-03-11"
    assert find_dates(will_call, WRITTEN)[0].value == "2024-03-18"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The evacuation could begin on Monday.", "2024-03-18"),
        ("The talks may resume on Monday.", "2024-03-18"),
        ("The evacuation could have begun on Monday.", "2024-03-11"),
        ("He could not sleep on Monday.", "2024-03-11"),
        ("It would pay 31% more than Monday's price.", "2024-03-11"),
    ],
)
def test_what_is_possible_yet_looks_ahead_and_an_owner_does_not(text, value):
    assert [date.value for date in find_dates(load()(text), WRITTEN)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A visit planned for September never took place.", "2023-09"),
        ("All faults were repaired by August.", "2023-08"),
        ("All faults must be repaired by August.", "2024-08"),
        ("Ann Roe faces an election in August.", "2024-08"),
        ("The company announced a strike planned for Monday.", "2024-03-18"),
        ("The union had planned it for Monday.", None),
        ("A meeting planned for Monday was cancelled.", None),
    ],
)
def test_the_day_of_a_plan_is_told_by_what_came_of_it(text, value):
    assert [date.value for date in find_dates(load()(text), WRITTEN)] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("No officer was held to account since the April 11 attacks.", [None]),
        ("He is called the architect of the April 11 attacks.", [None]),
        ("He is called the architect of the February 11 attacks.", ["2024-02-11"]),
        ("It began on April 11, 2001. He is called the architect of the April 11 attacks.", ["2001-04-11"] * 2),
        ("Since April 11 no officer was held to account.", ["2023-04-11"]),
    ],
)
def test_the_day_by_which_something_is_called_is_of_the_year_that_the_text_gives_or_near(text, values):
    assert [date.value for date in find_dates(load()(text), WRITTEN)] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She died on Friday, March 25, 2016, and is buried on Friday, April 1.", ["2016-03-25", "2016-04-01"]),
        ("She died on March 25, 2016, and is buried on April 1.", ["2016-03-25", None]),
        ("She died on Friday, March 25, 2016, and is buried on Monday, April 1.", ["2016-03-25", None]),
    ],
)
def test_another_date_of_the_text_settles_a_year_where_the_weekday_allows_but_one(text, found):
    assert [date.value for date in find_dates(untagged(text), "")] == found


def test_a_year_that_is_part_of_a_name_is_no_date():
    bill = make_doc(*read_case("events.txt", "a bill named with its year"))
    jets = make_doc(*read_case("events.txt", "a year that belongs to a name"))
    paper = make_doc(*read_case("events.txt", "the paper of that name"))
    assert [find_dates(doc, WRITTEN) for doc in (bill, jets, paper)] == [(), (), ()]


def test_expressions_come_in_order_and_do_not_overlap():
    text = "Last year, on Monday, May 6, 2024, and in early June 2023, two weeks ago, in the 1990s and today."
    found = find_dates(untagged(text), WRITTEN)
    assert len(found) == 6
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_number_that_no_calendar_holds_is_no_date():
    assert values(f"It fell {'9' * 5000} days ago.", WRITTEN) in ({}, {f"{'9' * 5000} days ago": None})


def test_any_such_day_is_open():
    assert [date.value for date in find_dates(load()("It began on a Tuesday in 2014."), WRITTEN)] == [None, "2014"]


def test_what_will_last_so_long_is_no_date():
    assert find_dates(load()("It said the order would last seven days."), WRITTEN) == ()
