"""Appointments: for which days independent documents expect one thing to begin or to end."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from spacy.tokens import Token

from generator.analysis.agreement.disputes import join
from generator.analysis.agreement.wording import find_independent
from generator.analysis.clauses import SUBJECTS, find_verb
from generator.lexicon import read_classes
from generator.reading import Reading
from generator.story import Conflict, Figure, Story

_SHARING = frozenset({"acomp", "conj", "xcomp"})
_NAMING = frozenset({"amod", "compound", "nmod", "nummod", "poss"})
_AWAITING = frozenset({"expect", "schedule"})
_DAY = "day"


@dataclass(frozen=True, slots=True)
class _Appointment:
    """A day that is ahead, and what begins or ends then."""

    figure: Figure
    verb: str
    thing: str
    naming: frozenset[str]
    """The words before the noun, which tell one such thing from another."""


def find_appointments(story: Story) -> Iterator[Conflict]:
    """Yield the days that independent documents give for one thing, where they differ."""
    appointments = [one for i, reading in find_independent(story) for one in _find_in(i, reading)]
    for group in join(pair for pair in combinations(appointments, 2) if _differ(*pair)):
        figures = tuple(sorted((one.figure for one in group), key=lambda figure: figure.place))
        yield Conflict(f"{group[0].thing}, {group[0].verb}", figures, "day")


def _differ(one: _Appointment, other: _Appointment) -> bool:
    same = (one.verb, one.thing) == (other.verb, other.thing) and one.figure.place[0] != other.figure.place[0]
    apart = one.naming and other.naming and not one.naming & other.naming
    return same and not apart and one.figure.value != other.figure.value


def _find_in(index: int, reading: Reading) -> Iterator[_Appointment]:
    for event in reading.events:
        expression = reading.dates[event.date]
        span = reading.doc.char_span(expression.start, expression.end, alignment_mode="expand")
        verb = find_verb(span.root) if span is not None else None
        if event.status != "planned" or expression.precision != _DAY or verb is None:
            continue
        subject = _find_subject(verb)
        if subject is not None and (_is_awaited(verb) or verb.lemma_ in read_classes("date_verbs")["beginning"]):
            value = float(date.fromisoformat(expression.value or "").toordinal())
            figure = Figure((index, event.sentence), expression.start, expression.end, value)
            yield _Appointment(figure, verb.lemma_, subject.lemma_.lower(), _find_naming(subject))


def _is_awaited(verb: Token) -> bool:
    """Return whether a thing itself is expected for a day ("the verdict is expected on 9 May")."""
    return (
        verb.lemma_ in _AWAITING and verb.tag_ == "VBN" and not any(c.dep_ in {"xcomp", "ccomp"} for c in verb.children)
    )


def _find_subject(verb: Token) -> Token | None:
    """Return the noun of which a verb tells, or the verb that it goes on with or fills out ("is due to reopen")."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None and verb.dep_ in _SHARING:
        return _find_subject(verb.head)
    return subject if subject is not None and subject.pos_ == "NOUN" else None


def _find_naming(noun: Token) -> frozenset[str]:
    return frozenset(child.lower_ for child in noun.children if child.dep_ in _NAMING)
