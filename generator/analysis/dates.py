"""Date expressions, and the ISO value of those that the text and the document's own date settle (after TIMEX3)."""

import re
from calendar import day_name, month_name
from collections.abc import Callable
from datetime import date, timedelta

from spacy.tokens import Doc

from generator.story import DateExpression, DatePrecision

_MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_WEEKDAYS = {name.lower(): number for number, name in enumerate(day_name)}
_NUMBERS = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
_NUMBERS |= {"a": 1, "an": 1}

_MONTH = r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_COUNT = rf"(?P<count>\d+|{'|'.join(_NUMBERS)})"
_UNIT = r"(?P<unit>day|week|month|year)"
_EDGE = r"(?:early|late|earlier|later|mid|the end of|the beginning of)[ -]"

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b",
        rf"\b(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?:,? {_YEAR})?\b",
        rf"\b(?:{_WEEKDAY},? )?{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?\b",
        rf"\b(?:{_EDGE})?{_MONTH},?(?: of)? {_YEAR}\b",
        rf"\b(?:{_EDGE})?(?P<shift>last|this|next|past|previous|coming) {_MONTH}\b",
        rf"\b(?:{_EDGE})?(?P<shift>last|this|next|coming) {_WEEKDAY}\b",
        rf"\b(?:{_EDGE})?{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?\b",
        rf"\b(?i:{_EDGE})?(?P<shift>(?i:last|this|next|past|previous|coming)) (?P<unit>week|month|year)\b",
        rf"\b(?P<vague>(?:(?i:last|this|next|past|previous|coming)) (?:weekend|spring|summer|autumn|fall|winter|decade|century|quarter))\b",
        rf"\b(?i:{_COUNT}) {_UNIT}s? ago\b",
        r"\b(?P<word>(?i:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|last night))\b",
        rf"(?<=\b[Ii]n )(?:{_EDGE})?{_MONTH}\b(?! \d)",
        rf"(?<=\b(?:[Ss]ince|[Uu]ntil) )(?:{_EDGE})?{_MONTH}\b(?! \d)",
        rf"\b(?:early|late|mid)[ -]{_MONTH}\b(?! \d)",
        r"\b(?P<vague>(?:the )?(?:early |late |mid-)?(?:19|20)\d0s)\b",
        rf"(?<![\d$£€.,/-])\b{_YEAR}\b(?![,.]?\d|-\d|[%/]| (?:people|miles|feet|dollars|percent|votes|points))",
        r"\b(?P<vague>(?i:recently|in recent (?:days|weeks|months|years)|earlier this (?:week|month|year)|a (?:week|month|year) later))\b",
    )
)


def find_dates(doc: Doc, written: str) -> tuple[DateExpression, ...]:
    """Return the date expressions in order; `written` is the document's own date in ISO form, or empty."""
    today = _day(written)
    found: dict[tuple[int, int], DateExpression] = {}
    for pattern in _PATTERNS:
        for match in pattern.finditer(doc.text):
            start, end = match.span()
            if any(a < end and start < b for a, b in found):
                continue
            value = _resolve(match, today, doc)
            found[start, end] = DateExpression(start, end, value, _precision(value))
    return tuple(found[key] for key in sorted(found))


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _precision(value: str | None) -> DatePrecision:
    precisions: dict[int, DatePrecision] = {4: "year", 7: "month", 10: "day"}
    return precisions.get(len(value or ""), "none")


def _resolve(match: re.Match[str], today: date | None, doc: Doc) -> str | None:
    """Return the ISO value of an expression, None where it cannot be told."""
    given = {key: value for key, value in match.groupdict().items() if value}
    for key, rule in _RULES.items():
        if key in given:
            return rule(given, today, _looks_ahead(doc, match.start()))
    return None


def _looks_ahead(doc: Doc, offset: int) -> bool:
    """Return whether the sentence around an offset speaks of the future."""
    token = next((t for t in doc if t.idx <= offset < t.idx + len(t.text_with_ws)), None)
    verbs = [a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}][:2] if token is not None else []
    return any(child.lower_ in {"will", "'ll", "’ll", "shall"} for verb in verbs for child in verb.children)


def _iso(given: dict[str, str], today: date | None, ahead: bool) -> str | None:
    return given["iso"] if _day(given["iso"]) else None


def _month(given: dict[str, str], today: date | None, ahead: bool) -> str | None:
    """Return a month or a day in it; without a year, the one that the document's date and the tense point to."""
    month = _MONTHS[given["month"].lower().rstrip(".")]
    day = int(given["day"]) if "day" in given else None
    if "year" in given:
        return _calendar(int(given["year"]), month, day)
    if today is None:
        return None
    year = today.year
    shift = given.get("shift", "")
    if shift in {"next", "coming"} or ahead:
        year += (month, day or 31) < (today.month, today.day)
    elif shift != "this":
        year -= (month, day or 1) > (today.month, today.day)
    return _calendar(year, month, day)


def _calendar(year: int, month: int, day: int | None) -> str | None:
    if day is None:
        return f"{year}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _weekday(given: dict[str, str], today: date | None, ahead: bool) -> str | None:
    if today is None:
        return None
    back = (today.weekday() - _WEEKDAYS[given["weekday"].lower()]) % 7
    shift = given.get("shift", "")
    if shift in {"next", "coming"} or (ahead and back):
        return (today + timedelta(days=(7 - back) if back else 7)).isoformat()
    if shift == "last" and not back:
        back = 7
    return (today - timedelta(days=back)).isoformat()


def _count(given: dict[str, str], today: date | None, ahead: bool) -> str | None:
    if today is None:
        return None
    word = given["count"].lower()
    return _shifted(today, given["unit"], -(int(word) if word.isdigit() else _NUMBERS[word]))


def _unit(given: dict[str, str], today: date | None, ahead: bool) -> str | None:
    if today is None or given["unit"] == "week":
        return None
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(given["shift"].lower(), 0)
    return _shifted(today, given["unit"], step)


def _shifted(today: date, unit: str, step: int) -> str | None:
    """Return the day, month or year so many units away, as precise as the unit."""
    if unit == "year":
        return str(today.year + step)
    if unit == "month":
        months = today.year * 12 + today.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    return (today + timedelta(days=step)).isoformat() if unit == "day" else None


def _word(given: dict[str, str], today: date | None, ahead: bool) -> str | None:
    if today is None:
        return None
    step = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(given["word"].lower(), 0)
    return (today + timedelta(days=step)).isoformat()


def _year(given: dict[str, str], today: date | None, ahead: bool) -> str | None:
    return given["year"]


def _vague(given: dict[str, str], today: date | None, ahead: bool) -> str | None:
    return None


_RULES: dict[str, Callable[[dict[str, str], date | None, bool], str | None]] = {
    "iso": _iso,
    "month": _month,
    "weekday": _weekday,
    "count": _count,
    "vague": _vague,
    "unit": _unit,
    "word": _word,
    "year": _year,
}
