"""Rivals: the figure at which one source of a document puts what it has just counted for another ("puts it at 94")."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.analysis.agreement.counts import Count, find_counts
from generator.analysis.agreement.numbers import read_sure_value
from generator.analysis.agreement.wording import find_independent
from generator.analysis.verbs.tense import find_verb_tense
from generator.reading import Reading, Sentence
from generator.story import Conflict, Figure, Story

_PUTTING = frozenset({"put", "place", "set"})
_NUMBERS = frozenset({"count", "figure", "number", "tally", "total"})
_FACTOR = 4.0
"""One figure is at most so many times the other."""


def find_rivals(story: Story) -> Iterator[Conflict]:
    """Yield the figures that two sources of one document give for one count, where several documents are compared."""
    independent = tuple(find_independent(story))
    for index, reading in independent if len(independent) > 1 else ():
        counts = [count for count in find_counts(index, reading) if count.whole and not count.ahead]
        for sentence in reading.sentences:
            for verb in reading.span(sentence):
                number = _find_rival(verb)
                count = _find_counted_before(reading, sentence, verb, counts) if number is not None else None
                if number is not None and count is not None and not _is_same_source(reading, count, verb):
                    yield from _oppose(count, sentence, number)


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
