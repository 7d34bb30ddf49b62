"""What a date expression means, in ISO 8601; None wherever the document's date is needed and not known."""

from calendar import day_name, month_name
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Tense = Literal["past", "present", "future", "open", "either", "unknown", "declared", "named", "any"]
"""Of what a date is called by ("the September 11 attacks"), readers know the year where it is not the last. Open is
what no verb tells, either what it leaves on both sides, unknown what was ahead once and may have come or not, declared
what begins soon after it was said ("declared a day of mourning from Tuesday"), any is one of many, or counted from
what happens ("a Tuesday", "the Friday before")."""

WEEKDAYS = {name.lower(): number for number, name in enumerate(day_name)}
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: number for number, word in enumerate(_COUNTED, start=1)}
NUMBERS |= {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_FULL = {name.lower(): number for number, name in enumerate(month_name) if name}
MONTHS = _FULL | {name[:3]: number for name, number in _FULL.items()} | {"sept": 9}

_STEPS = {"last": -1, "past": -1, "next": 1, "coming": 1}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
"""The month in which each begins; a winter lies in two years."""
_HALF_A_YEAR = 6
"""Months: a date without a year lies no farther from the document's."""
_QUARTER, _YEAR, _FORTNIGHT = 3, 12, 14
"""Months, months and days: of a day that just went by, next year's is told with its year."""
_SOON: dict[Tense, int] = {"declared": 3, "present": 2, "either": 2, "unknown": 1}
"""Days within which a weekday is the next one: what has been declared begins, or what is told without more is."""
_JUST_OVER: dict[Tense, int] = {"present": 1, "either": 1, "unknown": 1, "declared": 0, "any": -1}
"""Days within which it is the last one."""
_WEEK = len(WEEKDAYS)
_DAYS = {"yesterday": -1, "last night": -1, "tomorrow": 1}


@dataclass(frozen=True, slots=True)
class _Expression:
    """The named parts of an expression, and where it is read from."""

    parts: dict[str, str]
    today: date
    tense: Tense
    """What its clause speaks of."""

    @property
    def step(self) -> int:
        """-1 for last, 1 for next, 0 for this and for none."""
        return _STEPS.get(self.parts.get("shift", "").lower(), 0)


def resolve(parts: dict[str, str], written: str, tense: Tense) -> str | None:
    """Return the ISO value of an expression, as precise as it is, None where it cannot be told.

    `parts` are the named groups of its pattern, `written` is the document's date in ISO form or empty.
    """
    if "vague" in parts or "step" in parts:
        return None
    if "iso" in parts:
        return parts["iso"] if _parse(parts["iso"]) else None
    if "year" in parts:
        return dated(int(parts["year"]), parts)
    today = _parse(written)
    rule = next((rule for key, rule in _RULES.items() if key in parts), None)
    try:
        return rule(_Expression(parts, today, tense)) if rule and today else None
    except (ValueError, OverflowError):  # beyond the calendar's first or last year
        return None


def is_before(day: str, other: str) -> bool:
    """Return whether a date lies before one of the same precision, or before the part of it that both have."""
    width = min(len(day), len(other))
    return day[:width] < other[:width]


def count_days(day: str, other: str) -> int:
    """Return how many days lie from one day to another."""
    return (date.fromisoformat(other) - date.fromisoformat(day)).days


def _parse(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def dated(year: int, parts: dict[str, str]) -> str | None:
    """Return a year with the month and the day that the parts give."""
    if "month" not in parts:
        return str(year)
    month = MONTHS[parts["month"].lower().rstrip(".")]
    if "day" not in parts:
        return f"{year}-{month:02}"
    day = f"{year}-{month:02}-{int(parts['day']):02}"
    return day if _parse(day) else None


def _month(expression: _Expression) -> str | None:
    """Return a month, or a day of it, in the year that tense and "last" or "next" point to, else in the nearest."""
    month = MONTHS[expression.parts["month"].lower().rstrip(".")]
    day = int(expression.parts.get("day", 0))
    here = (expression.today.month, expression.today.day)
    year = expression.today.year
    if expression.parts.get("shift", "").lower() == "this":
        return dated(year, expression.parts)
    if expression.step:
        year += ((month, day) <= here) if expression.step > 0 else -((month, day or 31) >= here)
        return dated(year, expression.parts)
    if expression.tense in {"past", "named"}:
        year -= (month, day or 1) > here
    elif expression.tense == "future" and not (day and _is_just_over(expression, day, month)):
        year += (month, day or 31) < here
    else:
        year -= month - expression.today.month > _HALF_A_YEAR
        year += expression.today.month - month > _HALF_A_YEAR
    months = (expression.today.year - year) * 12 + expression.today.month - month
    return None if _is_too_far(expression.tense, day, months) else dated(year, expression.parts)


def _is_just_over(expression: _Expression, day: int, month: int) -> bool:
    """Return whether a day of this year is over, so lately that next year's would be told with its year."""
    try:
        gone = (expression.today - expression.today.replace(month=month, day=day)).days
    except ValueError:
        return False
    return 0 < gone <= _FORTNIGHT


def _is_too_far(tense: Tense, day: int, back: int) -> bool:
    """Return whether a month so many months back, or ahead if less than none, need not be the one that is meant."""
    match tense:
        case "present":
            return back > (_QUARTER if day else 0)
        case "future":
            return back <= (_QUARTER - _YEAR if day else 1 - _YEAR)
        case "either" | "unknown" | "declared" | "any":
            return abs(back) > _QUARTER
        case _:
            return tense == "named" and back >= _QUARTER


def _of_year(expression: _Expression) -> str | None:
    """Return a month, or a day of it, of this year, the last or the next ("July last year")."""
    step = _STEPS.get(expression.parts["of_year"], 0)
    return dated(expression.today.year + step, expression.parts)


def _weekday(expression: _Expression) -> str | None:
    """Return the weekday last gone by, today included, or the next one where the clause speaks of the future.

    Where it leaves that open, it is yesterday or one of the two days ahead, if any.
    """
    back = (expression.today.weekday() - WEEKDAYS[expression.parts["weekday"].lower()]) % _WEEK
    this = expression.parts.get("shift", "").lower() == "this" and expression.tense != "past"
    soon = not expression.step and back >= _WEEK - _SOON.get(expression.tense, 0)
    if expression.step > 0 or soon or ((this or expression.tense == "future") and back):
        back -= _WEEK
    elif expression.step < 0 and not back:
        back = _WEEK
    elif not expression.step and back > _JUST_OVER.get(expression.tense, _WEEK):
        return None
    return (expression.today - timedelta(days=back)).isoformat()


def _count(expression: _Expression) -> str | None:
    return shift(expression.today, expression.parts["unit"], -count_units(expression.parts["count"]))


def _ahead(expression: _Expression) -> str | None:
    """Return what lies so many units ahead ("in nine days' time")."""
    if "count" not in expression.parts:
        return None
    return shift(expression.today, expression.parts["unit"], count_units(expression.parts["count"]))


def count_units(word: str) -> int:
    """Return the number that a count says, in figures or words."""
    return int(word) if word.isdecimal() else NUMBERS[word.lower()]


def _unit(expression: _Expression) -> str | None:
    return shift(expression.today, expression.parts["unit"], expression.step)


def _season(expression: _Expression) -> str | None:
    """Return the year of this spring, summer or autumn, the last or the next, None where this year's may be meant."""
    begun = expression.today.month >= _SEASONS[expression.parts["season"].lower()]
    unclear = expression.step != 0 and begun == (expression.step < 0)
    return None if unclear else shift(expression.today, "year", expression.step)


def _word(expression: _Expression) -> str | None:
    return shift(expression.today, "day", _DAYS.get(expression.parts["word"].lower(), 0))


def shift(today: date, unit: str, step: int) -> str | None:
    """Return the day, month or year so many units away, as precise as the unit; of a week the month that holds it."""
    if unit in {"year", "decade"}:
        return f"{today.replace(year=today.year + step * (10 if unit == 'decade' else 1), day=1).year}"
    if unit == "month":
        months = today.year * 12 + today.month - 1 + step
        return f"{date(months // 12, months % 12 + 1, 1):%Y-%m}"
    day = today + timedelta(days=step * (_WEEK if unit == "week" else 1))
    return day.isoformat() if unit == "day" else _month_of_week(day)


def _month_of_week(day: date) -> str | None:
    """Return the month in which all days of a week lie, None of one that lies in two."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=_WEEK - 1)
    return f"{monday:%Y-%m}" if monday.month == sunday.month else None


_RULES: dict[str, Callable[[_Expression], str | None]] = {
    "of_year": _of_year,
    "ahead": _ahead,
    "lapse": _ahead,
    "month": _month,
    "weekday": _weekday,
    "count": _count,
    "unit": _unit,
    "season": _season,
    "word": _word,
}
"""By the first part that an expression has, in this order."""
