"""Dated events, and whether they are past, going on, planned or conditional."""

from spacy.tokens import Span

from generator.models import Voice
from generator.story import DateExpression, Event, EventStatus, Sentence

_PLANS = frozenset({"plan", "schedule", "expect", "intend", "due", "slate"})


def find_events(
    sentences: tuple[tuple[Sentence, Span], ...], voices: tuple[Voice, ...], dates: tuple[DateExpression, ...]
) -> tuple[Event, ...]:
    """Return one event a date expression that stands in prose, in text order."""
    found: list[Event] = []
    for number, expression in enumerate(dates):
        for (sentence, span), voice in zip(sentences, voices, strict=True):
            if sentence.start <= expression.start < sentence.end and voice != "none":
                found.append(Event(sentence.index, number, _status(span, expression)))
    return tuple(found)


def _status(span: Span, expression: DateExpression) -> EventStatus:
    """Return the status of the clause in which the date stands, by its verb's auxiliaries and mark."""
    date = span.doc.char_span(expression.start, expression.end, alignment_mode="expand")
    root = date.root if date is not None else span.root
    verb = next((token for token in (root, *root.ancestors) if token.pos_ in {"VERB", "AUX"}), span.root)
    marks = {child.lower_ for child in verb.children if child.dep_ in {"aux", "mark"}}
    if marks & {"if", "unless", "would", "could", "might", "may"}:
        return "conditional"
    if marks & {"will", "'ll", "’ll", "shall"} or verb.lemma_ in _PLANS or (verb.tag_ == "VB" and "to" in marks):
        return "planned"
    progressive = verb.tag_ == "VBG" and bool(marks & {"is", "are", "'s", "’s", "'re", "’re"})
    return "ongoing" if progressive else "past"
