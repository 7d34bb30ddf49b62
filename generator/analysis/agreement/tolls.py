"""Tolls: how many people a document says were killed, hurt or are missing in what it tells of, in whatever words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Token

from generator.analysis.agreement.corrections import find_withdrawn
from generator.analysis.agreement.harms import ANYBODY, KILLED, MISSING, OWN_WORDS, Harm, find_harm, is_nobody
from generator.analysis.agreement.numbers import find_denied, read_sure_value, read_value
from generator.analysis.agreement.wording import find_words
from generator.analysis.clauses import find_verb
from generator.analysis.dates.values import is_before
from generator.analysis.names.words import PLACES, cities
from generator.findings import DateExpression, Sentence
from generator.reading import Reading
from generator.story import Figure, Place, Story

_EARLY = 6
"""Among so many sentences a report tells its news."""
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
    """"killed", "injured" or "missing"."""
    whom: str
    """Lemma of the noun, empty where it may be anybody."""
    part: bool
    """It stands in a list of such numbers: "60 rebels and 13 soldiers"."""
    peoples: frozenset[str]
    """By whose name they are called."""
    denied: float | None = None
    """What the number is said not to be: "five, not six"."""
    since: bool = False
    """It counts all since something."""
    places: frozenset[str] = frozenset()
    """That the sentence names; a bare toll is the document's, and has neither places nor days nor words."""
    at: frozenset[str] = frozenset()
    """Those of them that stand by the harm itself: "killed 40 people in Kunar"."""
    days: frozenset[str] = frozenset()
    """On which they were harmed, as far as it is told."""
    words: frozenset[str] = frozenset()
    """What the sentence tells besides: lemmas."""


def find_tolls(index: int, reading: Reading) -> Iterator[Toll]:
    """Yield the largest toll of each harm and kind of people that a document tells of its own time."""
    largest: dict[tuple[str, str], Toll] = {}
    for toll in find_all_tolls(index, reading):
        key = toll.harm, toll.whom
        if key not in largest or toll.figure.value > largest[key].figure.value:
            largest[key] = toll
    yield from largest.values()


def find_all_tolls(index: int, reading: Reading) -> list[Toll]:
    """Return every toll that a document tells of its own time, but for what it takes back or says not to be so."""
    withdrawn = find_withdrawn(reading)
    found = [
        toll
        for sentence in reading.sentences
        if reading.voices[sentence.index] != "none" and not _is_of_another_time(reading, sentence)
        for toll in _find_in(index, reading, sentence, withdrawn)
    ]
    denied = {(toll.harm, toll.denied) for toll in found}
    return [toll for toll in found if (toll.harm, toll.figure.value) not in denied]


def find_gravest(story: Story) -> Place | None:
    """Return the sentence that tells of most dead early in a newest report of several, unless the best one does."""
    tolls = [
        toll
        for index, reading in enumerate(story.readings)
        if len(story.readings) > 1 and not reading.argues
        for toll in find_all_tolls(index, reading)
        if toll.harm == KILLED and not toll.since
    ]
    if {toll.figure.place for toll in tolls}.intersection(story.ranking[:1]):
        return None
    dates = [reading.document.metadata.date for reading in story.readings]
    early = [toll.figure for toll in tolls if toll.figure.place[1] < _EARLY]
    return max(early, key=lambda figure: (dates[figure.place[0]], figure.value)).place if early else None


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
    return is_before(value[:_MONTH], written)


def _find_in(index: int, reading: Reading, sentence: Sentence, withdrawn: frozenset[int]) -> Iterator[Toll]:
    span = reading.span(sentence)
    for token in span:
        harm = find_harm(token)
        value = _read(harm) if harm is not None else None
        if harm is None or value is None or harm.number.i in withdrawn:
            continue
        number = harm.number
        whole = number.head if number.dep_ in {"amod", "nummod"} and not number.head.like_num else number
        start, end = min(number.idx, number.left_edge.idx), max(number.idx + len(number), whole.idx + len(whole))
        denied = find_denied(number, whole)
        toll = Toll(
            figure=Figure((index, sentence.index), start, end, value),
            harm=harm.kind,
            whom="" if whole == number or whole.lemma_.lower() in ANYBODY else whole.lemma_.lower(),
            part=_is_listed(whole),
            peoples=frozenset(child.lower_ for child in whole.children if child.ent_type_ in {"NORP", "GPE"}),
            denied=read_sure_value(denied) if denied is not None else None,
            since=_is_since(token),
        )
        if not harm.bare:
            verb = find_verb(token) or token
            days = frozenset(_find_days(reading, sentence, verb))
            places = frozenset(one.text.lower() for one in span.ents if one.label_ in PLACES or one.text in cities())
            words = find_words(token for token in span if token.pos_ != "NUM") - OWN_WORDS
            at = frozenset(name for word in (verb, whole) for name in _find_names_by(word)) & places
            toll = replace(toll, places=places, at=at, days=days, words=words)
        yield toll


def _find_names_by(word: Token) -> Iterator[str]:
    """Yield the names, in small letters, that a preposition joins to a word, or to which "where" joins it."""
    joined = {noun for link in word.children if link.dep_ == "prep" for noun in link.children}
    where = any(child.lower_ == "where" for child in word.children)
    nouns = {one for noun in joined for one in (noun, *noun.conjuncts)} | ({word.head} if where else set())
    yield from (name.text.lower() for name in word.doc.ents if any(name.start <= noun.i < name.end for noun in nouns))


def _read(harm: Harm) -> float | None:
    """Return how many were harmed; nobody and one alone count among the missing only."""
    missing = harm.kind == MISSING
    if is_nobody(harm.number):
        return 0.0 if missing else None
    value = read_sure_value(harm.number) if harm.bare else read_value(harm.number)
    return None if value == _ONE and not missing else value


def _is_since(word: Token) -> bool:
    """Return whether all are counted since something: "more than 900 killed since the war began"."""
    return any(part.lower_ == "since" for child in word.children for part in (child, *child.children))


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
