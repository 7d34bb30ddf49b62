"""Dates that other dates of the text settle: a year of a range or passage, a weekday of one year, a day named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.analysis.dates.values import WEEKDAYS, Tense, count_days, count_units, dated, is_before, shift

_STEPS = {"later": 1, "following": 1, "earlier": -1, "previous": -1}
_PRECISIONS = {"year": 4, "decade": 4, "month": 7, "day": 10}
"""Characters of the ISO value that a step of such a unit starts from."""
_MONTH, _DAY = 7, 10
_NEAR = re.compile(r"(?s)(?!(?:.*?[.!?]['\"”’)]*\s){2})")
"""No more than one sentence ends between."""
_PASSAGE = re.compile(r"(?s)(?!(?:.*?[.!?]['\"”’)]*\s){3})")
"""No more than two."""
_OPENING = re.compile(r"(?s).*[.!?]['\"”’)]*\s+(?:\w+ ){0,2}")
"""No more than two words of the second sentence stand before."""
_LATE = 14
"""Days."""
_ON = 6
"""Months within which a passage goes on from a date with its year."""
_TO = re.compile(r"\s*(?:to|through|until|[-–—])\s*")
_BETWEEN = re.compile(r"[Bb]etween \w+\.?\s+and\s+")


@dataclass(frozen=True, slots=True)
class Found:
    """An expression with the named parts of its wording."""

    start: int
    end: int
    parts: dict[str, str]
    value: str | None
    tense: Tense = "open"
    """What its clause speaks of."""
    whole: bool = False
    """The text tells its year: itself, or where it goes on from a date that does."""


def settle(text: str, found: list[Found], written: str) -> list[Found]:
    """Return the expressions, those without a value given the one that another expression of the text settles."""
    settled: list[Found] = []
    for number, one in enumerate(found):
        before = settled[-1] if settled else None
        after = found[number + 1] if number + 1 < len(found) else None
        goes_on = not _is_of_late(one.value or "", written)
        known = _of_range(text, one, after) or (_of_passage(text, one, before) if goes_on else None)
        open_ = one.value is None or one.tense == "named"
        values = _values(text, one, found, before) if open_ and not known else iter(())
        value = known or next((value for value in values if value), one.value)
        stepped = "step" in one.parts and before is not None and before.whole
        settled.append(replace(one, value=value, whole=bool(known) or _has_year(one) or stepped))
    return settled


def _has_year(one: Found) -> bool:
    return not one.parts.keys().isdisjoint({"year", "of_year"})


def _values(text: str, one: Found, found: list[Found], before: Found | None) -> Iterator[str | None]:
    if "step" in one.parts and before and "word" not in before.parts and _NEAR.match(text[before.end : one.start]):
        yield _step(one.parts, before.value or "")
    if one.tense in {"present", "either"} and one.parts.keys() == {"weekday"}:
        yield _same_weekday(one.parts, found)
    if "day" not in one.parts:
        return
    if text.endswith("the ", 0, one.start):
        yield from (other.value for other in found if "year" in other.parts and _is_same_day(one.parts, other.parts))
    if "weekday" in one.parts:
        yield _by_weekday(one.parts, [int(other.value[:4]) for other in found if other.value and "year" in other.parts])


def _of_passage(text: str, one: Found, before: Found | None) -> str | None:
    """Return the day or month that one without a year is where the passage goes on from one with its year."""
    bare = {"month"} <= one.parts.keys() <= {"day", "month", "weekday", "words"} and one.tense == "past"
    anchor = before.value or "" if before is not None and before.whole else ""
    if before is None or not bare or len(anchor) < _MONTH or not _PASSAGE.match(text[before.end : one.start]):
        return None
    if "day" not in one.parts and not _OPENING.fullmatch(text, before.end, one.start):
        return None
    values = (dated(int(anchor[:4]) + step, one.parts) for step in (0, 1))
    value = next((value for value in values if value and not is_before(value, anchor)), None)
    return value if value and _count_months(anchor, value) <= _ON else None


def _is_of_late(day: str, written: str) -> bool:
    """Return whether a day lies so shortly before the document's that it is told without its year."""
    return len(day) == len(written) == _DAY and 0 <= count_days(day, written) <= _LATE


def _count_months(start: str, end: str) -> int:
    return (int(end[:4]) - int(start[:4])) * 12 + int(end[5:_MONTH]) - int(start[5:_MONTH])


def _of_range(text: str, one: Found, after: Found | None) -> str | None:
    """Return the month that opens a range whose end alone has its year ("June to September 2025")."""
    if after is None or one.parts.keys() - {"words"} != {"month"} or not _has_year(after) or "month" not in after.parts:
        return None
    between = _BETWEEN.fullmatch(text, max(0, one.start - len("between ")), after.start)
    if not (between or _TO.fullmatch(text[one.end : after.start])):
        return None
    end = after.value or ""
    values = (dated(int(end[:4]) - step, one.parts) for step in (0, 1)) if end else ()
    return next((value for value in values if value and value <= end), None)


def _same_weekday(parts: dict[str, str], found: list[Found]) -> str | None:
    """Return the one day that a weekday is wherever else the text tells which."""
    days = {other.value for other in found if other.parts.get("weekday") == parts["weekday"] and other.value}
    return days.pop() if len(days) == 1 else None


def _is_same_day(parts: dict[str, str], others: dict[str, str]) -> bool:
    return all(parts.get(key) == others.get(key) for key in ("day", "month"))


def _step(parts: dict[str, str], anchor: str) -> str | None:
    """Return what lies so many units from the date before: "five years later"."""
    precision = _PRECISIONS.get(parts["unit"], 0)
    if not precision or len(anchor) < precision:
        return None
    start = date.fromisoformat((anchor + "-01-01")[:_DAY])
    return shift(start, parts["unit"], _STEPS[parts["step"]] * count_units(parts.get("count", "one")))


def _by_weekday(parts: dict[str, str], years: list[int]) -> str | None:
    """Return the day in the one year, of those in the text and the next to them, in which it is that weekday."""
    near = sorted({year + step for year in years for step in (-1, 0, 1)})
    days = [day for year in near if (day := dated(year, parts))]
    fitting = [day for day in days if date.fromisoformat(day).weekday() == WEEKDAYS[parts["weekday"].lower()]]
    return fitting[0] if len(fitting) == 1 else None
