"""Dated events, and whether they are past, going on, planned or conditional."""

import re

from spacy.tokens import Doc, Span

from generator.analysis.clauses import find_verb
from generator.analysis.datelines import find_datelines
from generator.analysis.events.occasions import is_occasion
from generator.analysis.events.status import find_status
from generator.analysis.plaintext import text_of
from generator.findings import DateExpression, Event, Genre, Quotation, Sentence
from generator.models import Voice

_FROM_NOW = re.compile(r"yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)", re.IGNORECASE)


def find_events(
    sentences: tuple[tuple[Sentence, Span], ...],
    voices: tuple[Voice, ...],
    dates: tuple[DateExpression, ...],
    written: str,
    genre: Genre = "report",
) -> tuple[Event, ...]:
    """Return one event a date of something that happens, in prose, in order; `written` is as in `find_dates`.

    Of what the author of an argument says himself, a date in a relative clause is but in passing: his sentence judges.
    """
    filed = find_datelines(text_of(sentences[0][1].doc)) if sentences else ()
    return tuple(
        Event(sentence.index, number, find_status(span, expression, written))
        for number, expression in enumerate(dates)
        if not any(start <= expression.start < end for start, end in filed)
        for (sentence, span), voice in zip(sentences, voices, strict=True)
        if sentence.start <= expression.start < sentence.end and voice != "none" and is_occasion(span, expression)
        if not (genre != "report" and voice != "statement" and _is_in_passing(span, expression))
    )


def leave_spoken(
    events: tuple[Event, ...], doc: Doc, dates: tuple[DateExpression, ...], quotations: tuple[Quotation, ...]
) -> tuple[Event, ...]:
    """Return the events but for those of what somebody calls "tonight" in his own words: it is the day he spoke on."""
    days = (number for number, date in enumerate(dates) if _FROM_NOW.fullmatch(text_of(doc), date.start, date.end))
    spoken = {number for number in days if any(q.start <= dates[number].start < q.end for q in quotations)}
    return tuple(event for event in events if event.date not in spoken)


def _is_in_passing(sentence: Span, expression: DateExpression) -> bool:
    """Return whether a date stands in a relative clause ("the men who died on Tuesday were killed by greed")."""
    date = sentence.doc.char_span(expression.start, expression.end, alignment_mode="expand")
    verb = find_verb(date.root) if date is not None else None
    return verb is not None and verb.dep_ == "relcl"
