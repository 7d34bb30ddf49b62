"""What the parts of a date expression mean."""

import pytest

from generator.analysis.dates.values import Tense, resolve


def value(written: str, tense: Tense = "past", **parts: str) -> str | None:
    """Return the value of an expression of the named parts."""
    return resolve(parts, written, tense)


@pytest.mark.parametrize(
    ("written", "word", "expected"),
    [
        ("2024-03-01", "yesterday", "2024-02-29"),
        ("2023-03-01", "yesterday", "2023-02-28"),
        ("2024-02-28", "tomorrow", "2024-02-29"),
        ("2023-12-31", "tomorrow", "2024-01-01"),
        ("2024-01-01", "Last night", "2023-12-31"),
        ("2024-02-29", "TODAY", "2024-02-29"),
    ],
)
def test_days_beside_the_document_s_own(written, word, expected):
    assert value(written, word=word) == expected


@pytest.mark.parametrize(
    ("written", "count", "unit", "expected"),
    [
        ("2024-02-29", "a", "year", "2023"),
        ("2024-02-29", "four", "year", "2020"),
        ("2024-03-31", "one", "month", "2024-02"),
        ("2024-01-31", "12", "month", "2023-01"),
        ("2024-01-15", "3", "month", "2023-10"),
        ("2024-03-01", "1", "day", "2024-02-29"),
        ("2024-03-01", "366", "day", "2023-03-01"),
        ("2024-03-01", "two", "week", "2024-02"),
        ("2024-03-15", "two", "week", None),
        ("2024-03-01", "9999", "year", None),
        ("2024-03-01", "99999", "month", None),
        ("2024-03-01", "99999999999", "day", None),
    ],
)
def test_units_ago(written, count, unit, expected):
    assert value(written, count=count, unit=unit) == expected


@pytest.mark.parametrize(
    ("written", "shift", "unit", "expected"),
    [
        ("2024-01-31", "last", "month", "2023-12"),
        ("2023-12-31", "next", "month", "2024-01"),
        ("2024-02-29", "last", "year", "2023"),
        ("2024-02-29", "coming", "year", "2025"),
        ("2024-02-29", "this", "year", "2024"),
        ("2024-02-29", "this", "month", "2024-02"),
        ("2024-02-29", "next", "week", "2024-03"),
        ("2024-02-29", "this", "week", None),
    ],
)
def test_units_last_this_and_next(written, shift, unit, expected):
    assert value(written, shift=shift, unit=unit) == expected


@pytest.mark.parametrize(
    ("shift", "tense", "weekday", "expected"),
    [
        ("", "past", "Wednesday", "2024-03-13"),
        ("", "future", "Wednesday", "2024-03-13"),
        ("", "past", "Thursday", "2024-03-07"),
        ("", "future", "Thursday", "2024-03-14"),
        ("", "future", "Tuesday", "2024-03-19"),
        ("last", "past", "Wednesday", "2024-03-06"),
        ("last", "past", "Tuesday", "2024-03-12"),
        ("next", "past", "Wednesday", "2024-03-20"),
        ("this", "future", "Friday", "2024-03-15"),
    ],
)
def test_weekdays_of_a_document_of_a_wednesday(shift, tense, weekday, expected):
    parts = {"weekday": weekday} | ({"shift": shift} if shift else {})
    assert value("2024-03-13", tense, **parts) == expected


@pytest.mark.parametrize(
    ("written", "parts", "tense", "expected"),
    [
        ("2024-03-13", {"month": "May"}, "past", "2023-05"),
        ("2024-03-13", {"month": "May"}, "future", "2024-05"),
        ("2024-03-13", {"month": "January"}, "future", "2025-01"),
        ("2024-03-13", {"month": "March"}, "future", "2024-03"),
        ("2024-03-13", {"month": "Mar.", "day": "12"}, "future", "2024-03-12"),
        ("2024-03-28", {"month": "Mar.", "day": "12"}, "future", None),
        ("2024-06-13", {"month": "Jan.", "day": "12"}, "future", "2025-01-12"),
        ("2024-03-13", {"month": "March", "day": "13"}, "future", "2024-03-13"),
        ("2024-03-13", {"month": "Feb", "day": "29"}, "past", "2024-02-29"),
        ("2025-03-13", {"month": "Feb", "day": "29"}, "past", None),
        ("2024-03-13", {"month": "May"}, "open", "2024-05"),
        ("2024-03-13", {"month": "October"}, "open", "2023-10"),
        ("2024-03-13", {"month": "April", "day": "14"}, "open", "2024-04-14"),
        ("2024-11-13", {"month": "February"}, "open", "2025-02"),
        ("2024-03-13", {"month": "May", "shift": "this"}, "past", "2024-05"),
        ("2024-03-13", {"month": "May", "shift": "last"}, "past", "2023-05"),
        ("2024-03-13", {"month": "January", "shift": "next"}, "past", "2025-01"),
    ],
)
def test_months_and_days_without_a_year(written, parts, tense, expected):
    assert value(written, tense, **parts) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"year": "2000", "month": "February", "day": "29"}, "2000-02-29"),
        ({"year": "1900", "month": "February", "day": "29"}, None),
        ({"year": "2024", "month": "sept."}, "2024-09"),
        ({"year": "2024", "month": "April", "day": "31"}, None),
        ({"year": "2024", "month": "April", "day": "0"}, None),
        ({"year": "1848"}, "1848"),
        ({"iso": "2024-02-29"}, "2024-02-29"),
        ({"iso": "2023-02-29"}, None),
        ({"vague": "last summer"}, None),
    ],
)
def test_what_the_expression_settles_by_itself(parts, expected):
    assert value("", **parts) == expected


def test_a_weekday_before_the_first_day_of_the_calendar_is_not_resolved():
    assert value("0001-01-01", weekday="Sunday") is None
