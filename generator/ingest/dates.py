"""A date as somebody wrote it → ISO 8601, no more precise than it was written."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from dateutil import parser

_DEFAULTS = (datetime(1904, 1, 1), datetime(1908, 2, 15))  # noqa: DTZ001 - a date is as written, in no zone
"""They differ in year, month and day (by more than a week), so what two readings share was written."""

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_MAX_LENGTH = 60


class DateError(ValueError):
    """The text is no date, states no year, or can be read as two dates."""


def resolve_date(text: str) -> str:
    """Return the date in `text` as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as stated; a time is dropped.

    Raises:
        DateError: it is no date, its year is not written with four digits, or day and month could be either.
    """
    if len(text) > _MAX_LENGTH:
        raise DateError
    try:
        if match := _YEAR_FIRST.match(text):
            date(*map(int, match.groups()))
        found = set(_readings(text))
    except (ValueError, OverflowError) as error:
        raise DateError from error
    if len(found) != 1:
        raise DateError
    return found.pop()


def _readings(text: str) -> Iterator[str]:
    """Yield the date with the month first and, unless the year leads, with the day first."""
    for day_first in (False,) if text[:4].isdecimal() else (False, True):
        yield _stated(
            text, *(parser.parse(text, default=start, dayfirst=day_first, ignoretz=True) for start in _DEFAULTS)
        )


def _stated(text: str, one: datetime, other: datetime) -> str:
    """Return the parts on which two readings of `text` with different defaults agree.

    A year of two digits is refused: which century is meant would depend on today's date.
    """
    year, month, day = (a == b for a, b in zip(one.timetuple()[:3], other.timetuple()[:3], strict=True))
    if not year or (day and not month) or f"{one.year:04}" not in text:
        raise DateError
    return one.date().isoformat()[: 10 if day else 7 if month else 4]
