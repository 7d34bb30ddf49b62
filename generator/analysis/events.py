"""Dated events, and whether they are past, going on, planned or conditional."""

from spacy.tokens import Span

from generator.analysis.datelines import find_datelines
from generator.analysis.event_status import find_status
from generator.analysis.occasions import is_occasion
from generator.models import Voice
from generator.reading import DateExpression, Event, Sentence


def find_events(
    sentences: tuple[tuple[Sentence, Span], ...],
    voices: tuple[Voice, ...],
    dates: tuple[DateExpression, ...],
    written: str = "",
) -> tuple[Event, ...]:
    """Return one event a date of something that happens, in prose, in order; `written` is the document's date."""
    filed = find_datelines(sentences[0][1].doc.text) if sentences else ()
    return tuple(
        Event(sentence.index, number, find_status(span, expression, written))
        for number, expression in enumerate(dates)
        if not any(start <= expression.start < end for start, end in filed)
        for (sentence, span), voice in zip(sentences, voices, strict=True)
        if sentence.start <= expression.start < sentence.end and voice != "none" and is_occasion(span, expression)
    )
