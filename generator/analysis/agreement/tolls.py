"""Tolls: how many people a document says were killed or hurt in what it tells of, in whatever words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Token

from generator.analysis.agreement.harms import ANYBODY, HARMS, find_harm
from generator.analysis.agreement.numbers import read_value
from generator.analysis.agreement.wording import find_words
from generator.analysis.names.words import cities
from generator.reading import DateExpression, Reading, Sentence
from generator.story import Figure

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AWAY = frozenset({"after", "before", "since", "until"})
_ONE = 1
"""The number of "one of the women", which is no toll."""
_DAY, _MONTH, _RECENT = len("2026-03-09"), len("2026-03"), 14
"""Of ISO dates; and so many days before the document's may what it tells of lie."""


@dataclass(frozen=True, slots=True)
class Toll:
    """A number of people harmed, and what tells whether it is of the same people as another."""

    figure: Figure
    harm: str
    """"killed" or "injured"."""
    whom: str
    """Lemma of the noun, empty where it may be anybody."""
    part: bool
    """It stands in a list of such numbers: "60 rebels and 13 soldiers"."""
    peoples: frozenset[str]
    """By whose name they are called."""
    places: frozenset[str] = frozenset()
    """That the sentence names; what is called a toll is the document's, and has neither places nor days nor words."""
    days: frozenset[str] = frozenset()
    """On which they were harmed, as far as it is told."""
    words: frozenset[str] = frozenset()
    """What the sentence tells besides: lemmas."""


def find_tolls(index: int, reading: Reading) -> Iterator[Toll]:
    """Yield the largest toll of each harm and kind of people that a document tells of its own time."""
    largest: dict[tuple[str, str], Toll] = {}
    for sentence in reading.sentences:
        if reading.voices[sentence.index] != "none" and not _is_of_another_time(reading, sentence):
            for toll in _find_in(index, reading, sentence):
                key = toll.harm, toll.whom
                if key not in largest or toll.figure.value > largest[key].figure.value:
                    largest[key] = toll
    yield from largest.values()


def _is_of_another_time(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence tells of a time before what the document tells of, or of one that nobody can tell."""
    written = reading.document.metadata.date
    return any(_is_before(date.value or "", written) for date in _dates_in(reading, sentence))


def _dates_in(reading: Reading, sentence: Sentence) -> Iterator[DateExpression]:
    yield from (date for date in reading.dates if sentence.start <= date.start < sentence.end)


def _is_before(value: str, written: str) -> bool:
    if not value or not written:
        return bool(value)
    if len(value) == len(written) == _DAY:
        return (date.fromisoformat(written) - date.fromisoformat(value)).days > _RECENT
    width = min(_MONTH, len(value), len(written))
    return value[:width] < written[:width]


def _find_in(index: int, reading: Reading, sentence: Sentence) -> Iterator[Toll]:
    span = reading.span(sentence)
    places = frozenset(name.text.lower() for name in span.ents if name.label_ in _PLACES or name.text in cities())
    words = find_words(token for token in span if token.pos_ != "NUM") - HARMS.keys() - ANYBODY
    for token in span:
        found = find_harm(token)
        value = read_value(found[1]) if found is not None else None
        if found is None or value is None or value == _ONE:
            continue
        harm, number = found
        whole = number.head if number.dep_ == "nummod" else number
        start, end = min(number.idx, number.left_edge.idx), max(number.idx + len(number), whole.idx + len(whole))
        figure = Figure((index, sentence.index), start, end, value)
        whom = "" if whole == number or whole.lemma_.lower() in ANYBODY else whole.lemma_.lower()
        peoples = frozenset(child.lower_ for child in whole.children if child.ent_type_ in {"NORP", "GPE"})
        toll = Toll(figure, harm, whom, _is_listed(whole), peoples)
        if token.pos_ == "VERB":
            days = frozenset(_find_days(reading, sentence, token))
            toll = replace(toll, places=places, days=days, words=words)
        yield toll


def _is_listed(noun: Token) -> bool:
    return noun.dep_ == "conj" or any(child.dep_ == "conj" and child.pos_ != "VERB" for child in noun.children)


def _find_days(reading: Reading, sentence: Sentence, verb: Token) -> Iterator[str]:
    """Yield the days that stand by a verb, or by the one that it hangs on ("exploded on Monday, killing six")."""
    over = {verb, verb.head} if verb.dep_ == "advcl" and verb.tag_ == "VBG" else {verb}
    for told in _dates_in(reading, sentence):
        span = reading.doc.char_span(told.start, told.end, alignment_mode="expand")
        above = list(span.root.ancestors) if span is not None else []
        nearest = next((word for word in above if word.pos_ == "VERB" or word.lower_ in _AWAY), None)
        if nearest in over and told.value and len(told.value) == _DAY:
            yield told.value
