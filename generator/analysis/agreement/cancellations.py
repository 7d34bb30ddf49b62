"""Cancellations: what a document tells as planned, and a later one as called off or put off."""

from collections.abc import Iterator
from itertools import combinations

from spacy.tokens import Token

from generator.analysis.agreement.wording import find_independent
from generator.analysis.clauses import find_verb
from generator.analysis.dates.values import is_before
from generator.analysis.events.occasions import dated_noun
from generator.analysis.verbs.auxiliaries import MODALS
from generator.analysis.verbs.calling_off import is_called_off
from generator.findings import DateExpression
from generator.reading import Reading
from generator.story import Cancellation, Story

_THINGS = frozenset({"dobj", "nsubj", "nsubjpass"})
_LIFTED = frozenset({"dobj", "nsubjpass"})
_UNREAL = MODALS | {"to"}


def find_cancellations(story: Story) -> tuple[Cancellation, ...]:
    """Return each plan that a document of a later date calls off, by the noun and, where both have one, by the day."""
    readings = list(find_independent(story))
    ordered = sorted(readings, key=lambda entry: entry[1].document.metadata.date)
    found = (_compare(*pair) for pair in combinations(ordered, 2) if _is_later(pair[1][1], pair[0][1]))
    return tuple(cancellation for cancellations in found for cancellation in cancellations)


def _is_later(one: Reading, other: Reading) -> bool:
    return bool(other.document.metadata.date) and one.document.metadata.date > other.document.metadata.date


def _compare(earlier: tuple[int, Reading], later: tuple[int, Reading]) -> Iterator[Cancellation]:
    (i, planning), (j, lifting) = earlier, later
    lifted = list(_find_lifted(lifting))
    for number, event in enumerate(planning.events):
        date = planning.dates[event.date]
        for noun, verb in lifted if event.status == "planned" else ():
            if noun.lemma_.lower() in _find_things(planning, date) and _may_be_of(lifting, noun, planning, date):
                sentence = lifting.sentence_at(verb.idx).index
                particle = next((child for child in verb.children if child.dep_ == "prt"), verb)
                end = particle.idx + len(particle) if particle.i == verb.i + 1 else verb.idx + len(verb)
                yield Cancellation((i, number), (j, sentence), (verb.idx, end))
                break


def _find_lifted(reading: Reading) -> Iterator[tuple[Token, Token]]:
    """Yield (noun, verb) of what is said to have been called off or put off."""
    for sentence in reading.sentences:
        for verb in reading.span(sentence) if reading.voices[sentence.index] != "none" else ():
            if verb.pos_ == "VERB" and is_called_off(verb) and not _is_unreal(verb):
                yield from ((child, verb) for child in verb.children if child.dep_ in _LIFTED and child.pos_ == "NOUN")


def _is_unreal(verb: Token) -> bool:
    unreal = any(child.dep_ in {"neg", "mark"} or child.lower_ in _UNREAL for child in verb.children)
    return unreal or verb.tag_ not in {"VBD", "VBN", "VBZ"}


def _find_things(reading: Reading, date: DateExpression) -> frozenset[str]:
    """Return the lemmas of what happens at a date: of the noun that it stands before, and the nouns of its verb."""
    span = reading.doc.char_span(date.start, date.end, alignment_mode="expand")
    noun = dated_noun(span) if span is not None else None
    verb = find_verb(span.root) if span is not None else None
    nouns = [child for child in verb.children if child.dep_ in _THINGS and child.pos_ == "NOUN"] if verb else []
    return frozenset(word.lemma_.lower() for word in (*nouns, *([noun] if noun is not None else [])))


def _may_be_of(reading: Reading, noun: Token, planning: Reading, planned: DateExpression) -> bool:
    """Return whether the planned day is still ahead, and what is called off was set, if for any, for one so called."""
    value, today = planned.value or "", reading.document.metadata.date
    if is_before(value, today):
        return False
    start, end = noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge)
    told = [date for date in reading.dates if start <= date.start < end]
    words = planning.document.plain[planned.start : planned.end].lower()
    return all(
        date.value == planned.value if date.value else reading.document.plain[date.start : date.end].lower() == words
        for date in told
    )
