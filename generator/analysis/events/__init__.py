"""Dated events, and whether they are past, going on, planned or conditional."""

from spacy.tokens import Span, Token

from generator.analysis.clauses import SUBJECTS, find_verb
from generator.analysis.datelines import find_datelines
from generator.analysis.events.occasions import is_occasion
from generator.analysis.events.status import find_status
from generator.models import Metadata, Voice
from generator.reading import DateExpression, Event, Genre, Sentence

_ANY = frozenset({"a", "an", "any", "anybody", "anyone", "each", "every", "who", "whoever"})


def find_events(
    sentences: tuple[tuple[Sentence, Span], ...],
    voices: tuple[Voice, ...],
    dates: tuple[DateExpression, ...],
    metadata: Metadata,
    genre: Genre = "report",
) -> tuple[Event, ...]:
    """Return one event a date of something that happens, in prose, in order.

    Of what the author of an argument says himself, a date in a relative clause is but in passing: his sentence judges.
    """
    filed = find_datelines(sentences[0][1].doc.text) if sentences else ()
    return tuple(
        Event(sentence.index, number, find_status(span, expression, metadata.date))
        for number, expression in enumerate(dates)
        if not any(start <= expression.start < end for start, end in filed)
        for (sentence, span), voice in zip(sentences, voices, strict=True)
        if sentence.start <= expression.start < sentence.end and voice != "none" and is_occasion(span, expression)
        if not (genre != "report" and voice != "statement" and _is_in_passing(span, expression))
    )


def _is_in_passing(sentence: Span, expression: DateExpression) -> bool:
    """Return whether a date tells of no event by itself.

    It stands in a relative clause ("the men who died on Tuesday were killed by greed"), or is a "tomorrow" that anybody
    faces who is told of "today" ("who opens a bag today will open a drawer tomorrow").
    """
    date = sentence.doc.char_span(expression.start, expression.end, alignment_mode="expand")
    verb = find_verb(date.root) if date is not None else None
    if date is None or verb is None:
        return False
    return verb.dep_ == "relcl" or (date.text == "tomorrow" and _is_of_anybody(verb) and _tells_of_today(sentence))


def _is_of_anybody(verb: Token) -> bool:
    """Return whether the subject of a verb, or of the one over its infinitive, is anybody of a kind ("a teacher")."""
    while verb.dep_ == "xcomp":
        verb = verb.head
    subjects = (child for child in verb.children if child.dep_ in SUBJECTS)
    return any(part.lower_ in _ANY for subject in subjects for part in (subject, *subject.children))


def _tells_of_today(sentence: Span) -> bool:
    return any(token.lower_ == "today" for token in sentence)
