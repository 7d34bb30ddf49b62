"""Dates as people write them."""

import pytest

from generator.ingest.dates import DateError, resolve_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016", "2016"),
        ("2016-03", "2016-03"),
        ("3/2016", "2016-03"),
        ("March 2016", "2016-03"),
        ("Feb 2023", "2023-02"),
        ("2016-03-09", "2016-03-09"),
        ("2016/3/9", "2016-03-09"),
        ("20160309", "2016-03-09"),
        ("2016-03-09T23:30:00-05:00", "2016-03-09"),
        ("2016-03-09 10:00:00", "2016-03-09"),
        ("November 16, 2004", "2004-11-16"),
        ("16 Nov. 2004", "2004-11-16"),
        ("16th of November, 2004", "2004-11-16"),
        ("Tue, 16 Nov 2004 10:30:00 GMT", "2004-11-16"),
        ("16 Nov 2004 10:30 XYZ", "2004-11-16"),
        ("16/11/2004", "2004-11-16"),
        ("11.11.2004", "2004-11-11"),
        ("29 Feb 2016", "2016-02-29"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(text, expected):
    assert resolve_date(text) == expected


@pytest.mark.parametrize("text", ["Monday", "March 9", "March 16", "today", "10 am", "Monday at 10"])
def test_a_date_without_a_year_is_refused(text):
    with pytest.raises(DateError):
        resolve_date(text)


@pytest.mark.parametrize("text", ["9 March 16", "200411", "'04"])
def test_a_year_of_two_digits_is_refused(text):
    with pytest.raises(DateError):
        resolve_date(text)


@pytest.mark.parametrize("text", ["5/4/2016", "04-05-2016", "10.11.2016"])
def test_a_date_with_day_and_month_in_either_order_is_refused(text):
    with pytest.raises(DateError):
        resolve_date(text)


@pytest.mark.parametrize(
    "text",
    ["", "spring 2016", "2016 or 2017", "March 9-10, 2016", "2016-13-01", "2016/13/01", "2016-02-30", "24 2016",
     "1478822400", "2016" * 30, "٢٠١٦", "0000", "\ud800"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    with pytest.raises(DateError):
        resolve_date(text)


def test_a_weekday_gives_a_month_no_day():
    assert resolve_date("Monday, March 2016") == "2016-03"
