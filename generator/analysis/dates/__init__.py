"""Date expressions, and the ISO value of those that the text and the document's own date settle (after TIMEX3)."""

import re

from spacy.tokens import Doc

from generator.analysis.datelines import find_datelines
from generator.analysis.dates.anchors import Found, settle
from generator.analysis.dates.patterns import PATTERNS
from generator.analysis.dates.tense import find_tense, tells_when
from generator.analysis.dates.values import WEEKDAYS, count_days, is_before, resolve
from generator.analysis.plaintext import text_of
from generator.findings import DateExpression, DatePrecision
from generator.lexicon import read_words

_LONG_AGO = re.compile(
    r"\b(?:last|past|previous) (?:month|year|weekend|spring|summer|autumn|fall|winter|decade|century|quarter)\b"
    r"|\b(?:months?|years?|decades?) ago\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[a-z/][^<>]*=[^<>]*>", re.IGNORECASE)
"""Of markup that a text holds: what stands in it is not said."""
_MONTH, _FEW = len("2026-03"), 3
"""Of an ISO date; and so many days may lie between a dateline and the document's date."""
_NAMED = frozenset({"ORG", "PERSON"})
_SHOWS = frozenset({"program", "programme", "show"})
_TIMES = frozenset({"spring", "summer", "autumn", "fall", "winter", "christmas", "easter", "day", "eve", "week", "in"})
"""Words in capitals behind which a year is the year ("Spring 2024")."""


def find_written(text: str, date: str) -> str:
    """Return the day of a text's dateline where it lies few days beside the document's own date, else the latter.

    What the text calls "today" is that day.
    """
    matches = (pattern.search(text, *span) for span in find_datelines(text)[:1] for pattern in PATTERNS)
    given = ({key: value for key, value in match.groupdict().items() if value} for match in matches if match)
    days = (day for parts in given if "day" in parts and (day := resolve(parts, date, "open")) is not None)
    return next((day for day in days if len(day) == len(date) and abs(count_days(day, date)) <= _FEW), date)


def find_dates(doc: Doc, written: str) -> tuple[DateExpression, ...]:
    """Return the date expressions in order; `written` is the day of writing in ISO form, or empty."""
    text, found = text_of(doc), dict[tuple[int, int], Found]()
    taken = [match.span() for match in _TAG.finditer(text)]
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("words" if "words" in pattern.groupindex else 0)
            if any(a < end and start < b for a, b in (*taken, *found)) or _is_no_date(doc, start, end):
                continue
            given, tense = {key: value for key, value in match.groupdict().items() if value}, find_tense(doc, start)
            if "lapse" not in given or (tense == "future" and tells_when(doc, start)):
                found[start, end] = Found(start, end, given, resolve(given, written, tense), tense)
    settled = settle(text, [found[key] for key in sorted(found)], written)
    return tuple(_express(text, date, written) for date in settled)


def _express(text: str, date: Found, written: str) -> DateExpression:
    earlier = _is_earlier(date.value, text[date.start : date.end], written)
    return DateExpression(date.start, date.end, date.value, _precision(date.value), earlier)


def _is_no_date(doc: Doc, start: int, end: int) -> bool:
    return _is_verb(doc, start) or (text_of(doc)[start:end].isalnum() and _is_named(doc, start))


def _is_named(doc: Doc, offset: int) -> bool:
    """Return whether an expression belongs to a name or title: "Mirage 2000", "the Roads Bill, 2002", "Good Friday"."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    if span is None or not span.start or span.text[0].islower():
        return False
    before = doc[span.start - 1]
    if before.text == "," and span.start > 1:
        return (
            span[0].is_digit
            and doc[span.start - 2].lower_ in read_words("enactments")
            and _is_proper(doc, span.start - 2)
        )
    if doc[max(0, span.start - 2) : span.end].text in read_words("outlets"):
        return True
    if span.text.lower() in WEEKDAYS:
        called = before.head == span[0] and before.dep_ in {"compound", "nmod"} and before.pos_ == "PROPN"
        return called and before.is_title and before.lower_ not in WEEKDAYS and before.ent_type_ not in _NAMED
    if span.text in {"Today", "Tonight"} and doc[span.end : span.end + 1].text.lower() in _SHOWS:
        return True
    return (span[0].is_digit or span.text == "Today") and _is_proper(doc, span.start - 1)


def _is_verb(doc: Doc, offset: int) -> bool:
    """Return whether the first word of an expression is a verb ("would last seven days")."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    return span is not None and span[0].pos_ == "VERB"


def _is_proper(doc: Doc, number: int) -> bool:
    token = doc[number]
    return (
        token.pos_ == "PROPN" and token.text[0].isupper() and token.lower_ not in _TIMES and token.ent_type_ != "DATE"
    )


def _is_earlier(value: str | None, words: str, written: str) -> bool:
    if value and written:
        return is_before(value[:_MONTH], written)
    return bool(_LONG_AGO.search(words))


def _precision(value: str | None) -> DatePrecision:
    precisions: dict[int, DatePrecision] = {4: "year", 7: "month", 10: "day"}
    return precisions.get(len(value or ""), "none")
