"""Rivals: figures that two sources of one document give for one count, one right behind the other.

The second "puts the number at 94", or both count who took part ("4,000 marched, police said; organisers said 9,000").
"""

from collections.abc import Iterator
from itertools import combinations

from spacy.tokens import Token

from generator.analysis.agreement.counts import Count, find_counts
from generator.analysis.agreement.numbers import read_sure_value
from generator.analysis.agreement.wording import find_independent
from generator.analysis.verbs.tense import find_verb_tense
from generator.findings import Attribution, Sentence
from generator.reading import Reading
from generator.story import Conflict, Figure, Story

_PUTTING = frozenset({"put", "place", "set"})
_NUMBERS = frozenset({"count", "figure", "number", "tally", "total"})
_TURNOUT = frozenset({
    "attend", "away", "demonstrate", "demonstration", "gather", "join", "march", "out", "part", "picket", "protest",
    "rally", "strike", "stoppage", "walkout",
})  # fmt: skip
"""Lemmas that tell that people took part ("stayed away", "walked out", "took part")."""
_LIKELY = 0.3
"""Confidence from which a count of those who took part is somebody's."""
_ANYBODY = frozenset({"people", "person"})
_FACTOR = 4.0
"""One figure is at most so many times the other."""


def find_rivals(story: Story) -> Iterator[Conflict]:
    """Yield the figures that two sources of one document give for one count."""
    for index, reading in find_independent(story):
        counts = [count for count in find_counts(index, reading) if count.whole and not count.ahead]
        for sentence in reading.sentences:
            for verb in reading.span(sentence):
                number = _find_rival(verb)
                count = _find_counted_before(reading, sentence, verb, counts) if number is not None else None
                if number is not None and count is not None and not _is_same_source(reading, count, verb):
                    yield from _oppose(count, sentence, number)
        yield from _find_turnouts(reading, counts)


def _find_turnouts(reading: Reading, counts: list[Count]) -> Iterator[Conflict]:
    """Yield the two figures that two sources give for those who took part."""
    told = [(count, said) for count in counts if (said := _find_telling(reading, count)) is not None]
    for (one, first), (other, second) in combinations(told, 2):
        places = [reading.sentences[count.figure.place[1]] for count in (one, other)]
        near = places[0].paragraph == places[1].paragraph and places[1].index - places[0].index <= 1
        alike = one.counted == other.counted or bool({one.counted, other.counted} & _ANYBODY)
        less, more = sorted((one.figure.value, other.figure.value))
        if near and alike and less < more <= _FACTOR * less and _are_others(reading, first, second):
            counted = other.counted if one.counted in _ANYBODY else one.counted
            yield Conflict(counted, (one.figure, other.figure))


def _find_telling(reading: Reading, count: Count) -> Attribution | None:
    """Return who says, in words of his own, that so many took part."""
    for said in reading.attributions:
        inside = any(start <= count.figure.start < end for start, end in said.content)
        if inside and said.confidence >= _LIKELY and said.parent is None and said.source_token is not None:
            spans = (reading.doc.char_span(*span, alignment_mode="expand") for span in said.content)
            words = {token.lemma_.lower() for span in spans if span is not None for token in span}
            return said if words & _TURNOUT else None
    return None


def _are_others(reading: Reading, one: Attribution, other: Attribution) -> bool:
    """Return whether two sources are surely two: no pronoun, of other names and nouns."""
    heads = [reading.doc[said.source_token or 0] for said in (one, other)]
    names = [
        {entity.name for entity in reading.entities for m in entity.mentions if m.start <= head.idx < m.end}
        for head in heads
    ]
    return not (names[0] & names[1] or heads[0].lemma_ == heads[1].lemma_ or any(head.pos_ == "PRON" for head in heads))


def _oppose(count: Count, sentence: Sentence, number: Token) -> Iterator[Conflict]:
    """Yield the conflict of a count with a number, where they differ and not too far."""
    value = read_sure_value(number) or 0.0
    less, more = sorted((count.figure.value, value))
    if less < more <= _FACTOR * less:
        place = (count.figure.place[0], sentence.index)
        rival = Figure(place, number.left_edge.idx, number.idx + len(number), value)
        yield Conflict(count.counted, (count.figure, rival))


def _find_rival(verb: Token) -> Token | None:
    """Return the number at which a verb now puts "the number", and nothing more is said of what that counts."""
    if verb.lemma_ not in _PUTTING or verb.pos_ != "VERB" or _is_over(verb):
        return None
    things = [child for child in verb.children if child.dep_ == "dobj" and child.lemma_ in _NUMBERS]
    bare = any(all(part.lower_ == "the" for part in thing.children) for thing in things)
    links = (child for child in verb.children if bare and child.lower_ == "at")
    return next((part for link in links for part in link.children if part.dep_ == "pobj" and part.like_num), None)


def _is_over(verb: Token) -> bool:
    had = any(child.lower_ in {"had", "earlier", "previously", "initially", "first"} for child in verb.children)
    return had or find_verb_tense(verb) in {"future", "unknown"}


def _find_counted_before(reading: Reading, sentence: Sentence, verb: Token, counts: list[Count]) -> Count | None:
    """Return the one count of the sentence up to the verb, or else of the sentence before in the paragraph."""
    before = reading.sentences[max(0, sentence.index - 1)]
    for one in (sentence, before):
        found = [c for c in counts if c.figure.place[1] == one.index and c.figure.start < verb.idx]
        if found or one.paragraph != sentence.paragraph:
            return found[0] if len(found) == 1 and one.paragraph == sentence.paragraph else None
    return None


def _is_same_source(reading: Reading, count: Count, verb: Token) -> bool:
    """Return whether who puts the number may be who counted before: a pronoun, or an actor of the words before."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ == "PRON":
        return True
    start = reading.sentences[count.figure.place[1]].start
    actors = (
        entity
        for entity in reading.entities
        if any(mention.start <= subject.idx < mention.end for mention in entity.mentions)
    )
    named = any(start <= m.start < subject.left_edge.idx for actor in actors for m in actor.mentions)
    words = reading.doc.char_span(start, subject.left_edge.idx, alignment_mode="contract")
    return named or any(token.lemma_ == subject.lemma_ for token in words or ())
