"""Dated events, and whether they are past, going on, planned or conditional."""

from spacy.tokens import Span, Token

from generator.analysis.datelines import after_dateline
from generator.models import Voice
from generator.reading import DateExpression, Event, EventStatus, Sentence

_DONE = frozenset(
    {"refuse", "manage", "fail", "begin", "start", "continue", "try", "decline", "come", "use", "help", "have"}
)
_PRESENT = frozenset({"VBZ", "VBP"})
_PLANS = frozenset({"plan", "schedule", "expect", "intend", "due", "slate"})


def find_events(
    sentences: tuple[tuple[Sentence, Span], ...],
    voices: tuple[Voice, ...],
    dates: tuple[DateExpression, ...],
    written: str = "",
) -> tuple[Event, ...]:
    """Return one event a date expression in prose, less datelines, in order; `written` is the document's date."""
    found: list[Event] = []
    for number, expression in enumerate(dates):
        for (sentence, span), voice in zip(sentences, voices, strict=True):
            if (
                sentence.start <= expression.start < sentence.end
                and voice != "none"
                and not _is_filing(span, expression)
            ):
                found.append(Event(sentence.index, number, _status(span, expression, written)))
    return tuple(found)


def _is_filing(span: Span, expression: DateExpression) -> bool:
    """Return whether a date is that of a dateline: when a report was filed, not when something happened."""
    return after_dateline(span.doc.text, expression.start) > expression.start


def _is_before(day: str, other: str) -> bool:
    """Return whether a date lies before one of the same precision."""
    return len(day) == len(other) and day < other


def _status(span: Span, expression: DateExpression, written: str) -> EventStatus:
    """Return the status of the clause in which the date stands, by its verb's auxiliaries and mark.

    A plan for a day before the document's is past; what is told in the present of a day after it is planned.
    """
    value = expression.value or ""
    date = span.doc.char_span(expression.start, expression.end, alignment_mode="expand")
    root = date.root if date is not None else span.root
    verb = next((token for token in (root, *root.ancestors) if token.pos_ in {"VERB", "AUX"}), span.root)
    marks = {child.lower_ for child in verb.children if child.dep_ in {"aux", "mark"}}
    before = root.head.lower_ if root.dep_ == "pobj" else ""
    if before == "since":
        above = {child.lower_ for child in verb.head.children if child.dep_ == "aux"}
        return "ongoing" if (marks | above) & {"has", "have"} else "past"
    if marks & {"if", "unless", "could", "might", "may"} or ("would" in marks and not _is_reported(verb)):
        return "conditional"
    to_come = verb.tag_ == "VB" and "to" in marks and not _is_done(verb)
    if marks & {"will", "'ll", "’ll", "shall", "would"} or verb.lemma_ in _PLANS or to_come:
        return "past" if _is_before(value, written) else "planned"
    if verb.tag_ in _PRESENT and _is_before(written, value) and not marks & {"has", "have"}:
        return "planned"
    progressive = verb.tag_ == "VBG" and bool(marks & {"is", "are", "'s", "’s", "'re", "’re"})
    return "ongoing" if progressive else "past"


def _is_reported(verb: Token) -> bool:
    """Return whether "would" stands for "will" since somebody's words are told in the past ("said it would close")."""
    told = verb.dep_ in {"ccomp", "conj"} and verb.head.tag_ in {"VBD", "VBN"}
    return told and not any(child.dep_ == "advcl" for child in verb.children)


def _is_done(verb: Token) -> bool:
    """Return whether an infinitive tells what did or did not happen ("refused to pay", "managed to leave")."""
    return verb.head.lemma_ in _DONE and verb.head.tag_ in {"VBD", "VBN"}
